import { createChannel, createSession } from 'better-sse'
import Mustache from 'mustache'
import { readForm, sendHtml } from '../http.js'
import { renderPage } from '../render.js'

const folder = new URL('.', import.meta.url)
const TICK_MS = 5000

// One line, as an event is best: an empty line would end it.
const NOTIFICATION = '<p><time>{{time}}</time> {{text}}</p>'

/** So many come with the page. */
const KEPT = 12
/** In characters. */
const LONGEST = 200

/**
 * Messages without a name, ready as HTML. A page that was away cannot say what it has, as they have no ids; it asks for
 * the newest again.
 * @returns {import('../http.js').Example}
 */
export function notifications() {
  const listeners = createChannel()
  /** @type {string[]} newest first */
  const newest = []

  /** @param {string} text */
  function notify(text) {
    const time = new Date().toLocaleTimeString('en-GB')
    const notification = Mustache.render(NOTIFICATION, { time, text })
    newest.unshift(notification)
    newest.splice(KEPT)
    // better-sse gives each event a random id, as if a page could go on after it.
    listeners.broadcast(notification, 'message', { eventId: '' })
  }
  const tick = setInterval(() => notify('The server is still here.'), TICK_MS)

  return {
    routes: {
      'GET /notifications': (_request, response) => {
        sendHtml(response, renderPage(folder, { notifications: newest.join('') }))
      },

      'POST /notifications': async (request, response) => {
        const { text = '' } = await readForm(request)
        const line = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST)
        if (line) notify(line)
        response.writeHead(204).end()
      },

      'GET /sse-notifications': async (request, response) => {
        // `String` instead of the usual JSON: the data is HTML already.
        listeners.register(await createSession(request, response, { serializer: String, retry: 1000 }))
      },
    },
    close: () => clearInterval(tick),
  }
}
