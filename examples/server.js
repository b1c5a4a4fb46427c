import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { chat } from './chat/server.js'
import { connection } from './connection/server.js'
import { dashboard } from './dashboard/server.js'
import { createGuard } from './guard.js'
import { HttpError, sendFile, sendHtml } from './http.js'
import { manual } from './manual/server.js'
import { openBikes } from './motorbikes/bikes.js'
import { motorbikes } from './motorbikes/server.js'
import { notifications } from './notifications/server.js'
import { tabs } from './tabs/server.js'
import { ticker } from './ticker/server.js'
import { trigger } from './trigger/server.js'

/**
 * The files that pages load, by path: Sluice and htmx, a stylesheet, a chart, and what is in this folder.
 * @type {Record<string, string>}
 */
const FILES = JSON.parse(readFileSync(new URL('files.json', import.meta.url), 'utf8'))

/**
 * Nothing inline, nothing from elsewhere, and no frame in another site: only Motorbikes shows itself in a second window.
 * The stylesheet draws its small icons as `data:` images.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** How long `close()` waits for readers of a stream to take its end. */
const GRACE_MS = 1000
/** How long a request may take to come, and its headers. */
const REQUEST_MS = 30_000
const HEADERS_MS = 10_000
const MOST_CONNECTIONS = 500

/**
 * Serves the examples on this machine only.
 * @param {object} options
 * @param {number} options.port 0 for any free port
 * @param {string} options.dataFile the SQLite database, created when missing
 * @param {boolean} [options.moves] whether something happens without a visitor's doing
 * @param {string} [options.hosts] further names to be asked under, between commas; else what `HOST` says
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects when the port is taken
 */
export async function startServer({ port, dataFile, moves = false, hosts }) {
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS })
  server.maxConnections = MOST_CONNECTIONS
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })

  const bikes = openBikes(dataFile)
  const examples = [
    gallery(),
    manual(),
    motorbikes(bikes, moves),
    notifications(),
    dashboard(),
    trigger(bikes),
    connection(),
    chat(),
    tabs(),
    ticker(),
  ]
  /** @type {Record<string, import('./http.js').Handler>} */
  const routes = Object.assign({}, ...examples.map((example) => example.routes))
  const guard = createGuard({ hosts })

  server.on('request', async (request, response) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    response.setHeader('X-Content-Type-Options', 'nosniff')

    const [path] = (request.url ?? '/').split('?', 1)
    try {
      guard.admit(request, response)
      const handler = routes[`${request.method} ${path}`]
      if (!handler) throw new HttpError(404, 'There is nothing here. <a href="/">All examples</a>')
      await handler(request, response)
    } catch (error) {
      const { status, message } =
        error instanceof HttpError ? error : { status: 500, message: 'Something went wrong.' }
      if (status === 500) console.error(`${request.method} ${path}:`, error)
      if (response.headersSent) return response.destroy()
      // What is left of a body is not read.
      if (!request.complete) response.setHeader('Connection', 'close')
      sendHtml(response, message, status)
    }
  })

  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Ends every stream as a server does that is shut down in order: the pages reconnect to the next one. */
    async close() {
      for (const example of examples) example.close?.()
      const streams = [...guard.open].filter((response) => response.headersSent)
      const ends = streams.map((response) => new Promise((resolve) => response.once('close', resolve).end()))
      // Whoever does not read to the end is cut off.
      await Promise.race([Promise.all(ends), setTimeout(GRACE_MS, undefined, { ref: false })])
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      guard.close()
      bikes.close()
    },
  }
}

/** @returns {import('./http.js').Example} the page of cards, and the files that all pages share */
function gallery() {
  /** @type {Record<string, import('./http.js').Handler>} */
  const routes = {}
  for (const [path, file] of Object.entries(FILES))
    routes[`GET ${path}`] = sendFile(new URL(file, import.meta.url))
  routes['GET /'] = sendFile(new URL('index.html', import.meta.url))
  return { routes }
}
