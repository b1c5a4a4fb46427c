import { readFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

const root = new URL('../../', import.meta.url)

/** Files that a test page may load, by the name in its URL. */
const FILES: Record<string, string> = {
  'console.js': 'test/support/page/console.js',
  'dropin-page.js': 'test/laws/dropin-page.js',
  'published-page.js': 'test/browser/published-page.js',
  'clock.js': 'test/support/page/clock.js',
  'open-shadow.js': 'test/support/page/open-shadow.js',
  'trusted-types.js': 'test/support/page/trusted-types.js',
  'axe.js': 'node_modules/axe-core/axe.min.js',
  'living.js': 'test/support/page/living.js',
  'page-life.js': 'test/support/page/page-life.js',
  'law.js': 'test/laws/page.js',
  'sluice.js': 'dist/sluice.js',
  'sluice.min.js': 'dist/sluice.min.js',
  'sluice.worker.js': 'dist/sluice.worker.js',
  'sluice.inspector.js': 'dist/sluice.inspector.js',
  'sluice-htmx2.min.js': 'dist/sluice-htmx2.min.js',
  'sluice-htmx4.min.js': 'dist/sluice-htmx4.min.js',
  'htmx-2.0.11.js': 'node_modules/htmx.org/dist/htmx.js',
  'htmx-2.0.4.js': 'node_modules/htmx-2.0.4/dist/htmx.js',
  'htmx-2.0.0.js': 'node_modules/htmx-2.0.0/dist/htmx.js',
  'htmx-4.0.1.js': 'node_modules/htmx-4/dist/htmx.js',
  'htmx-1.9.12.js': 'node_modules/htmx-1.9.12/dist/htmx.js',
  'htmx-1.9-sse.js': 'node_modules/htmx-1.9.12/dist/ext/sse.js',
  'htmx-1.9-client-side-templates.js': 'node_modules/htmx-1.9.12/dist/ext/client-side-templates.js',
  'htmx-1.9.2.js': 'node_modules/htmx-1.9.2/dist/htmx.js',
  'hx-sse.js': 'node_modules/htmx-4/dist/ext/hx-sse.js',
  'hx-upsert.js': 'node_modules/htmx-4/dist/ext/hx-upsert.js',
  'htmx-2-compat.js': 'node_modules/htmx-4/dist/ext/htmx-2-compat.js',
  'htmx-ext-sse.js': 'node_modules/htmx-ext-sse/dist/sse.js',
  'client-side-templates.js': 'node_modules/htmx-ext-client-side-templates/client-side-templates.js',
  'mustache.js': 'node_modules/mustache/mustache.js',
  'handlebars.js': 'node_modules/handlebars/dist/handlebars.js',
  'nunjucks.js': 'node_modules/nunjucks/browser/nunjucks.js',
  'idiomorph-ext.js': 'node_modules/idiomorph/dist/idiomorph-ext.js',
}

type Handler = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void

/** What stands in a page, beside the scripts of its host. */
export interface PageOptions {
  /** htmx 2.0.11 unless said otherwise; an empty text for none. */
  readonly htmx?: string
  /** Names of `FILES`, in their order after htmx. Sluice alone unless said otherwise. */
  readonly scripts?: readonly string[]
  /** HTML in the head, before all scripts. */
  readonly head?: string
  /** Time stands still in the page until `page.pass(ms)`. */
  readonly clockStopped?: boolean
  /** The page is to show one test after the other, by `page.mount(…)`. */
  readonly living?: boolean
  /** False where it is to believe nothing of the page's life but what its browser says. */
  readonly believing?: boolean
  /** Headers of the page, such as a content security policy. */
  readonly headers?: Record<string, string>
}

/** An event stream that a test holds in its hands. */
export class TestStream {
  readonly #responses = new Set<http.ServerResponse>()
  readonly #waiting = new Set<() => void>()
  /** Every request that came, in order. */
  readonly requests: http.IncomingMessage[] = []
  readonly #headers: Record<string, string>
  #answer: Handler | undefined

  /** @param headers sent beside those of every event stream. */
  constructor(headers: Record<string, string> = {}) {
    this.#headers = headers
  }

  /** Connections that are open now. */
  get open(): number {
    return this.#responses.size
  }

  /** Answers the following requests otherwise; without a handler, as an event stream again. */
  answerWith(answer?: Handler): void {
    this.#answer = answer
  }

  /** Writes one event to all connections: `event` and `id` where given, then the data, line by line. */
  send(data: string | object, { event, id }: { event?: string; id?: string } = {}): void {
    const text = typeof data === 'string' ? data : JSON.stringify(data)
    this.write(
      (event === undefined ? '' : `event: ${event}\n`) +
        (id === undefined ? '' : `id: ${id}\n`) +
        text.replace(/^/gm, 'data: ') +
        '\n\n',
    )
  }

  /** Writes bytes as they are. */
  write(bytes: string | Uint8Array): void {
    for (const response of this.#responses) response.write(bytes)
  }

  /** Ends all responses, as a server does that has nothing more to say. */
  end(): void {
    for (const response of this.#responses) response.end()
  }

  /** Cuts all connections. */
  cut(): void {
    for (const response of this.#responses) response.destroy()
  }

  /** Resolves once so many connections are open. */
  async opened(count = 1): Promise<void> {
    await this.until(() => this.open === count)
  }

  /** Resolves once so many requests have come in all. */
  async asked(count: number): Promise<void> {
    await this.until(() => this.requests.length >= count)
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.add(resolve))
  }

  /** @internal */
  accept(request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
    this.requests.push(request)
    if (this.#answer) this.#answer(request, response, body)
    else {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-cache',
        ...this.#headers,
      })
      // In Firefox a stream is open with its first byte, so this one begins with a comment, as others do.
      response.write(':\n\n')
      this.#responses.add(response)
      response.on('close', () => {
        this.#responses.delete(response)
        this.#changed()
      })
    }
    this.#changed()
  }

  #changed(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

/** A real server: pages, scripts, and streams that a test writes by hand. */
export class TestServer {
  readonly #server: http.Server
  readonly #routes = new Map<string, Handler>()
  /** Answers that have not ended. */
  readonly #answering = new Set<http.ServerResponse>()
  /** Names of `FILES` that every page loads before all else. */
  first: readonly string[] = []
  #pages = 0

  private constructor() {
    this.#server = http.createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => this.#serve(request, response, body))
    })
  }

  static async start(): Promise<TestServer> {
    const server = new TestServer()
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve))
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    // After that: a browser may connect, and ask nothing, until then.
    this.#server.closeAllConnections()
    await closed
  }

  /**
   * Ends what the pages of a test have left open. [Firefox] Keeps the connection of a redirected fetch that was left,
   * and it counts among the six that the next test may have.
   */
  endAnswers(): void {
    for (const response of this.#answering) response.destroy()
  }

  /** What one test file has it serve is not there for the next. */
  forget(): void {
    this.#routes.clear()
  }

  /** Answers requests for a path. */
  route(path: string, handler: Handler): void {
    this.#routes.set(path, handler)
  }

  /** Answers requests for a path with HTML. */
  html(path: string, html: string, headers: Record<string, string> = {}): void {
    this.route(path, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers })
      response.end(html)
    })
  }

  /** Answers requests for a path with JSON. */
  json(path: string, data: unknown): void {
    this.route(path, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(data))
    })
  }

  /** A new stream at a path. */
  stream(path: string, headers: Record<string, string> = {}): TestStream {
    const stream = new TestStream(headers)
    this.route(path, (request, response, body) => stream.accept(request, response, body))
    return stream
  }

  /** A new page with this body. Returns its URL. */
  page(
    body: string,
    {
      htmx = '2.0.11',
      scripts = ['sluice.min.js'],
      head = '',
      clockStopped = false,
      living = false,
      believing = true,
      headers = {},
    }: PageOptions = {},
  ): string {
    const path = `/page-${++this.#pages}`
    const first = tags([
      ...this.first,
      ...(believing ? ['page-life.js'] : []),
      ...(clockStopped ? ['clock.js'] : []),
      ...(living ? ['living.js'] : []),
    ])
    const then = tags([...(htmx ? [`htmx-${htmx}.js`] : []), ...scripts])
    this.html(path, `<!doctype html>${first}<title>Test</title>${head}${then}<body>${body}</body>`, headers)
    return this.url + path
  }

  #serve(request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
    const { pathname } = new URL(request.url ?? '/', this.url)
    const file = pathname.startsWith('/files/') ? FILES[pathname.slice('/files/'.length)] : undefined
    const handler = this.#routes.get(pathname)
    this.#answering.add(response)
    response.on('close', () => this.#answering.delete(response))
    if (file) {
      // Fetched and compiled once, not for every page.
      response.writeHead(200, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'max-age=3600',
      })
      response.end(readFileSync(new URL(file, root)))
    } else if (handler) handler(request, response, body)
    else {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404)
      response.end()
    }
  }
}

/** Script elements for these names of `FILES`. */
function tags(names: readonly string[]): string {
  return names.map((name) => `<script src="/files/${name}"></script>`).join('')
}
