import { createChannel, createEventBuffer, createSession } from 'better-sse'
import Mustache from 'mustache'
import { readForm, sendHtml } from '../http.js'
import { readTemplate, renderPage } from '../render.js'
import { readBike } from './bikes.js'

const folder = new URL('.', import.meta.url)

/** Bikes that come by themselves, for people who want to look first: manufacturer, model and power in kW. */
const VISITORS = /** @type {const} */ ([
  ['Ducati', 'Monster', 82],
  ['Honda', 'CRF 1100 L Africa Twin', 75],
  ['Triumph', 'Bonneville T100', 48],
  ['Aprilia', 'Tuareg 660', 59],
  ['KTM', '890 Duke', 85],
  ['Royal Enfield', 'Himalayan 450', 29],
])
const VISIT_MS = 4000
/** How many bikes the table keeps when they come by themselves. */
const MOST_BIKES = 12
/** And how many in any case, however many are posted. */
const MOST_POSTED = 200

/** The same page in a window of its own: both get each row. */
const SECOND_WINDOW =
  '<h2>A second window</h2><iframe class="second" src="/motorbikes" title="A second window"></iframe>'

/**
 * A table in a database that is live in every open page.
 * @param {import('./bikes.js').Bikes} bikes
 * @param {boolean} [moves] whether bikes come by themselves, and the page shows a second window
 * @returns {import('../http.js').Example}
 */
export function motorbikes(bikes, moves = false) {
  const listeners = createChannel()
  let visits = 0
  const timer = moves && setInterval(visit, VISIT_MS)

  /** @param {Omit<import('./bikes.js').Bike, 'modelId'>} bike */
  function add(bike) {
    const added = bikes.add(bike)
    bikes.keep(MOST_POSTED)
    listeners.broadcast(added, 'new_bike', { eventId: String(added.modelId) })
    return added
  }

  function visit() {
    if (listeners.sessionCount === 0) return
    const [manufacturer, model, power] = VISITORS[visits++ % VISITORS.length] ?? VISITORS[0]
    add({ manufacturer, model, power })
    bikes.keep(MOST_BIKES)
  }

  return {
    routes: {
      /** The page comes with the whole table, its rows rendered by the template that the page itself uses. */
      'GET /motorbikes': (_request, response) => {
        const row = readTemplate(folder, 'idTemplateInsertModel')
        const newest = bikes.newest()
        const rows = newest.map((bike) => Mustache.render(row, bike))
        // The stream begins where these rows end.
        sendHtml(
          response,
          renderPage(folder, {
            rows: rows.join(''),
            lastId: newest[0]?.modelId,
            second: moves ? SECOND_WINDOW : '',
          }),
        )
      },

      /** The form. A bike that is saved goes to every open page, the one with the form included. */
      'POST /motorbikes': async (request, response) => {
        const { bike, faults } = readBike(await readForm(request))
        if (faults.length > 0) return sendHtml(response, faults.join('<br>'), 422)

        const added = add(bike)
        sendHtml(response, Mustache.render('Added: {{manufacturer}} {{model}}.', added), 201)
      },

      /** The stream. A browser that reconnects says which event it saw last, and gets what it missed. */
      'GET /sse-motorbikes': async (request, response) => {
        const session = await createSession(request, response, { retry: 1000 })
        // No `await` from here on: a bike added between the replay and register() would be lost.
        const lastSeen = Number(session.lastId || Number.NaN)
        if (Number.isInteger(lastSeen)) {
          for (const bike of bikes.addedAfter(lastSeen)) session.push(bike, 'new_bike', String(bike.modelId))
        } else {
          // An id without data is no event, but the browser remembers it: now it can say where it stood even
          // if the connection breaks before the first bike.
          const newest = bikes.newest(1)[0]?.modelId ?? 0
          session.batch(createEventBuffer().id(String(newest)).dispatch())
        }
        listeners.register(session)
      },
    },
    close() {
      if (timer) clearInterval(timer)
    },
  }
}
