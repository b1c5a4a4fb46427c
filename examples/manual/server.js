/**
 * The manual: the pages of docs/ as HTML, with the examples in them at work. An example runs in a frame of its own, and
 * its events are those that stand in the page, sent over a real stream.
 */
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import Mustache from 'mustache'
import { busy } from '../guard.js'
import { HttpError, sendFile, sendHtml } from '../http.js'
import { renderPage } from '../render.js'
import { blocksOf, eventsOf, examplesOf, placeOf } from './blocks.js'
import { renderMarkdown } from './markdown.js'
import { addressOf, listFiles, listPages, ROOT, resolveLink } from './pages.js'

/** @typedef {import('./blocks.js').Example} Example */

const folder = new URL('.', import.meta.url)

/** Before each event, so that people see what it does. */
const EVENT_MS = 400
/** So many streams of examples are sent at once. */
export const MOST_STREAMS = 100

/** What a stream sends when all its events are sent: the frame closes it, and no connection is held for nothing. */
const END = 'end-of-example'
/** How long a stream waits for that. */
const END_MS = 5000

/** An example loads and asks what it needs, and is framed by the manual only. Its form is sent by htmx, and never leaves. */
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

const FIGURE = `<figure class="example">
<figcaption><span>Result</span> <button type="button">Send again</button></figcaption>
<iframe src="/docs/example?at={{place}}" title="{{title}}" loading="lazy"></iframe>
</figure>
`

/** @returns {import('../http.js').Example} */
export function manual() {
  const groups = Object.entries(listPages())
  const pages = groups.flatMap(([, paths]) => paths)
  const files = listFiles()
  const paths = new Set([...pages, ...files])
  /** Those that are being sent. @type {Set<AbortController>} */
  const streams = new Set()

  /** @type {Record<string, import('../http.js').Handler>} */
  const routes = {
    'GET /docs': (_request, response) => response.writeHead(302, { Location: '/docs/' }).end(),
    'GET /docs/example': (request, response) => {
      response.setHeader('Content-Security-Policy', FRAME_POLICY)
      sendHtml(response, frameOf(find(request)))
    },
    'GET /docs/example/style.css': (request, response) =>
      sendText(response, 'text/css', textOf(find(request).styles)),
    'GET /docs/example/script.js': (request, response) =>
      sendText(response, 'text/javascript', `{\n${textOf(find(request).scripts)}}\n`),
    'GET /docs/example/events': sendEvents,
    'POST /docs/example/events': sendEvents,
    /** What an event makes htmx ask for. */
    'GET /docs/example/answer': (request, response) => {
      find(request)
      sendHtml(response, `<p>Fetched at ${new Date().toLocaleTimeString('en-GB')}</p>`)
    },
  }
  for (const name of ['list.js', 'page.js', 'style.css', 'example.js', 'example.css'])
    routes[`GET /docs/${name}`] = sendFile(new URL(name, folder))
  for (const path of files) routes[`GET ${addressOf(path)}`] = sendFile(new URL(path, ROOT))
  for (const path of pages)
    routes[`GET ${addressOf(path)}`] = (_request, response) => sendHtml(response, pageOf(path))

  /** Read at every request, so that an edit shows on reload. @param {string} path */
  function pageOf(path) {
    const text = read(path)
    const examples = examplesOf(blocksOf({ path, text }))
    const { title, html } = renderMarkdown(text, {
      resolve: (link) => resolveLink(link, path, paths),
      after(line, heading) {
        const index = examples.findIndex(({ last }) => last.line === line)
        const example = examples[index]
        if (!example) return ''
        const view = { place: placeOf(example.block), title: `Result ${index + 1}: ${heading}` }
        return Mustache.render(FIGURE, view)
      },
    })
    const list = groups.map(([name, paths]) => ({
      name,
      pages: paths.map((each) => ({
        address: addressOf(each),
        title: titleOf(read(each)),
        isCurrent: each === path,
      })),
    }))
    return renderPage(folder, { title, content: html, list })
  }

  /** The example that a request names by its place. @param {import('../http.js').Request} request */
  function find({ url = '' }) {
    const at = new URL(url, 'http://localhost').searchParams.get('at') ?? ''
    const path = pages.find((path) => at.startsWith(`${path}:`))
    const examples = path ? examplesOf(blocksOf({ path, text: read(path) })) : []
    const example = examples.find(({ block }) => placeOf(block) === at)
    if (!example) throw new HttpError(404, 'There is no such example.')
    return example
  }

  /**
   * Sends the events as they stand in the page, which is what comes over the wire, and ends.
   * @param {import('../http.js').Request} request
   * @param {import('../http.js').Response} response
   */
  async function sendEvents(request, response) {
    const events = eventsOf(find(request).wires)
    if (streams.size >= MOST_STREAMS) throw busy(response)
    const stream = new AbortController()
    streams.add(stream)
    response.once('close', () => {
      streams.delete(stream)
      stream.abort()
    })
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.flushHeaders()
    // When the signal comes, the wait ends at once, with an error that is none.
    const wait = (/** @type {number} */ delayMs) =>
      setTimeout(delayMs, undefined, { signal: stream.signal }).catch(() => {})
    for (const event of events) {
      await wait(EVENT_MS)
      if (stream.signal.aborted) return
      response.write(event)
    }
    // An answer ends with its response, and a stream when its page closes it.
    if (request.method === 'GET') {
      response.write(`event: ${END}\ndata: {}\n\n`)
      await wait(END_MS)
    }
    response.end()
  }

  return {
    routes,
    close() {
      for (const stream of streams) stream.abort()
    },
  }
}

/** An example as a page of its own, that asks this server for what it asks its own one. @param {Example} example */
function frameOf({ block, styles, scripts }) {
  const place = placeOf(block)
  const html = block.text
    .replace(/<!doctype[^>]*>|<title>.*?<\/title>|<script src=.*?<\/script>/gi, '')
    .replace(/\b(sse-connect|hx-post)="[^"]*"/g, `$1="/docs/example/events?at=${place}"`)
    .replace(/\bsse-connect=/g, `sse-close="${END}" $&`)
    .replace(/\bhx-get="[^"]*"/g, `hx-get="/docs/example/answer?at=${place}"`)
  const view = { place, html, hasStyle: styles.length > 0, hasScript: scripts.length > 0 }
  return Mustache.render(readFileSync(new URL('example.html', folder), 'utf8'), view, {}, ['<%', '%>'])
}

/** The name of a page: its first heading, up to its colon. @param {string} text Markdown */
function titleOf(text) {
  return /^# ([^:\n]*)/m.exec(text)?.[1] ?? ''
}

/** @param {string} path of a page that is served */
function read(path) {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

/** @param {readonly import('./blocks.js').Block[]} blocks */
function textOf(blocks) {
  return blocks.map(({ text }) => text).join('\n')
}

/**
 * @param {import('../http.js').Response} response
 * @param {string} type
 * @param {string} text
 */
function sendText(response, type, text) {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }).end(text)
}
