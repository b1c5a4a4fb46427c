/** The server process: pages of every system, and streams that begin to tell when they are told to. */
import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { eventAt } from './events.js'
import { SYSTEMS } from './systems.js'
import { keptRows, WORKLOADS } from './workloads.js'

const root = new URL('../../', import.meta.url)

/** Streams that are open, by the query of their URL: it names the system, the workload and the size. */
/** @type {Map<string, http.ServerResponse>} */
const streams = new Map()
const opened = new EventEmitter()
/** How many events each has told. @type {WeakMap<http.ServerResponse, number>} */
const told = new WeakMap()

const server = http.createServer(async ({ url = '' }, response) => {
  const { pathname, search, searchParams } = new URL(url, 'http://localhost')
  if (pathname.startsWith('/files/')) {
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' })
    response.end(readFileSync(new URL(pathname.slice('/files/'.length), root)))
  } else if (pathname === '/page') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(page(search, read(searchParams)))
  } else if (pathname === '/stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
    response.flushHeaders()
    streams.set(search, response)
    response.on('close', () => streams.delete(search))
    opened.emit(search)
  } else if (pathname === '/opened') {
    await streamOf(search)
    response.end()
  } else if (pathname.startsWith('/go/')) {
    await tell(await streamOf(search), read(searchParams), Number(pathname.slice('/go/'.length)))
    response.end()
  } else {
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404)
    response.end()
  }
})

/** @param {URLSearchParams} params */
function read(params) {
  const system = SYSTEMS[params.get('system') ?? '']
  const workload = WORKLOADS[params.get('workload') ?? '']
  if (!system || !workload) throw new Error(`no such system or workload: ${params}`)
  return { system, workload }
}

/** @typedef {ReturnType<typeof read>} Run */

/** @param {string} search */
async function streamOf(search) {
  if (!streams.has(search)) await once(opened, search)
  return /** @type {http.ServerResponse} */ (streams.get(search))
}

/**
 * The HTML stands in a template until the run begins, so that every system starts the same way.
 * @param {string} search
 * @param {Run} run
 */
function page(search, { system, workload }) {
  const stream = `/stream${search.replaceAll('&', '&amp;')}`
  const html =
    workload.kind === 'row'
      ? system.rows(stream, keptRows(system, workload))
      : system.cells(stream, workload.cells)
  const scripts = system.scripts.map((file) => `<script src="/files/${file}"></script>`).join('')
  return `<!doctype html><title>Bench</title>${scripts}
<body><main></main><template id="content">${html}</template></body>`
}

/**
 * Writes the next events of a run, until so many are told: at the workload's pace, or as fast as the connection
 * takes them.
 * @param {http.ServerResponse} response
 * @param {Run} run
 * @param {number} until
 */
async function tell(response, { system, workload }, until) {
  const { kind, cells, perSecond } = workload
  const from = told.get(response) ?? 0
  told.set(response, until)
  const startedAt = performance.now()
  for (let seq = from; seq < until; ) {
    const paced = perSecond && from + Math.floor(((performance.now() - startedAt) * perSecond) / 1000)
    const due = paced ?? seq + 100
    let text = ''
    for (; seq < Math.min(due, until); seq++) text += system.write(eventAt(kind, seq, cells), cells)
    if (text && !response.write(text)) await once(response, 'drain')
    if (perSecond) await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.send?.({ url: `http://127.0.0.1:${port}` })
})
// It ends with the process that started it.
process.on('disconnect', () => process.exit())
