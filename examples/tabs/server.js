import { createChannel, createSession } from 'better-sse'
import { sendHtml } from '../http.js'
import { renderPage } from '../render.js'

const folder = new URL('.', import.meta.url)
const TICK_MS = 500

/**
 * A stream that reports how many connections it has. A page that comes later, or that was away, has missed nothing that
 * the next event does not say.
 * @returns {import('../http.js').Example}
 */
export function tabs() {
  const listeners = createChannel()
  let number = 0

  const tick = setInterval(() => {
    const event = { number: ++number, connections: listeners.sessionCount }
    listeners.broadcast(event, 'tick', { eventId: `${number}` })
  }, TICK_MS)

  return {
    routes: {
      'GET /tabs': (request, response) => {
        const pool = /[?&]pool=page\b/.test(request.url ?? '') ? 'page' : 'browser'
        sendHtml(response, renderPage(folder, { pool, shares: pool === 'browser' }))
      },

      'GET /sse-tabs': async (request, response) => {
        listeners.register(await createSession(request, response, { retry: 1000 }))
      },
    },
    close: () => clearInterval(tick),
  }
}
