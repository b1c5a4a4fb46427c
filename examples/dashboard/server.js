import { pbkdf2 } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createChannel, createSession } from 'better-sse'
import { busy } from '../guard.js'
import { sendHtml } from '../http.js'
import { renderPage } from '../render.js'

const folder = new URL('.', import.meta.url)
const INTERVAL_MS = 500
/** One minute, for pages that open later. */
const READINGS_KEPT = 120
/** So much hard work is done at once. Node has four threads for it, that read files as well. */
const MOST_WORK = 2

/**
 * Numbers about the server itself, twice a second: one stream, several kinds of events.
 * @returns {import('../http.js').Example}
 */
export function dashboard() {
  const listeners = createChannel()
  /** @type {number[]} Unix time of each reading, in seconds */
  const times = []
  /** @type {number[]} processor time used since the reading before, in percent of one core */
  const loads = []

  let working = 0
  let before = { usedMs: processorMs(), now: performance.now() }

  function publish() {
    const after = { usedMs: processorMs(), now: performance.now() }
    const load = Number(((100 * (after.usedMs - before.usedMs)) / (after.now - before.now)).toFixed(1))
    const time = Date.now() / 1000
    before = after

    times.push(time)
    loads.push(load)
    if (times.length > READINGS_KEPT) {
      times.shift()
      loads.shift()
    }
    // better-sse gives each event a random id, as if a page could go on after it. Nothing is sent again here.
    const noId = { eventId: '' }
    listeners
      .broadcast(`${load.toFixed(1)} %`, 'load', noId)
      .broadcast(`${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`, 'memory', noId)
      .broadcast(`${listeners.sessionCount}`, 'streams', noId)
      .broadcast(`<data value="${load}" data-time="${time}">${load.toFixed(1)} %</data>`, 'chart', noId)
  }
  const timer = setInterval(publish, INTERVAL_MS)

  return {
    routes: {
      'GET /dashboard': (_request, response) => {
        const chartSource = readFileSync(new URL('chart.js', folder), 'utf8')
        sendHtml(response, renderPage(folder, { history: JSON.stringify([times, loads]), chartSource }))
      },

      /** Something to see: half a second or more of hard work, away from the thread that answers requests. */
      'POST /dashboard/work': (_request, response) => {
        if (working >= MOST_WORK) throw busy(response)
        working++
        pbkdf2('password', 'salt', 1_000_000, 64, 'sha512', () => working--)
        response.writeHead(204).end()
      },

      'GET /sse-dashboard': async (request, response) => {
        // `String` instead of the usual JSON: the data is text and HTML already.
        listeners.register(await createSession(request, response, { serializer: String, retry: 1000 }))
      },
    },
    close: () => clearInterval(timer),
  }
}

/** Processor time that this process has used so far, in milliseconds. */
function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
