import type http from 'node:http'
import { createGzip } from 'node:zlib'
import { type TestServer, TestStream } from './server.js'

/** One request for a stream, as it came. */
export interface Asked {
  readonly method: string
  /** Path and query, as they were sent. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: http.IncomingHttpHeaders
  /** The header `Last-Event-ID`, whose bytes are UTF-8. */
  readonly lastEventId: string | undefined
  readonly body: string
}

/** A request, and the means to answer it, well or badly. */
export interface Exchange {
  readonly asked: Asked
  readonly request: http.IncomingMessage
  readonly response: http.ServerResponse
  /** Answers with an event stream and leaves it open, in the hands of the test. */
  open(headers?: Fields): TestStream
}

/** What a server does with one request. */
export type Behaviour = (exchange: Exchange) => unknown

type Fields = Record<string, string>

const STREAM: Fields = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' }

/** One path of a server that misbehaves as a test wants. */
export class MisbehavingRoute {
  readonly path: string
  /** Every request but preflights, in the order in which they came. */
  readonly asked: Asked[] = []
  /** Every request of the browser whether it may ask. */
  readonly preflights: Asked[] = []
  /** Every connection that was opened as an event stream, in order. */
  readonly connections: TestStream[] = []
  /** Responses that are not over, by either side. */
  get pending(): number {
    return this.#pending.size
  }

  /** Bytes that were written into bodies. */
  written = 0
  readonly #pending = new Set<http.IncomingMessage>()
  #behaviours: Behaviour[]
  readonly #waiting = new Set<() => void>()

  constructor(server: TestServer, path: string, behaviours: Behaviour[]) {
    this.path = path
    this.#behaviours = behaviours
    server.route(path, (request, response, body) => this.#answer(request, response, body))
  }

  /** What it does from now on: one behaviour for each request, the last for all that follow. */
  answerWith(...behaviours: Behaviour[]): void {
    this.#behaviours = behaviours
  }

  /** Resolves once so many requests have come; with the last of them. */
  async wasAsked(count: number): Promise<Asked> {
    await this.until(() => this.asked.length >= count)
    return this.asked[count - 1] as Asked
  }

  /** Resolves with the connection of this number, once it is open. */
  async opened(count = 1): Promise<TestStream> {
    await this.until(() => this.connections.length >= count)
    return this.connections[count - 1] as TestStream
  }

  /**
   * Breaks all connections off, so that it cannot be mistaken for an end: WebKit takes it for one where the other
   * side only hangs up.
   */
  cut(): void {
    for (const { socket } of this.#pending) socket.resetAndDestroy()
  }

  /** Resolves once nobody waits for an answer, nor reads one. */
  async left(): Promise<void> {
    await this.until(() => this.pending === 0)
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.add(resolve))
  }

  #answer(request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
    const { method = '', url: path = '', headers } = request
    const id = headers['last-event-id'] as string | undefined
    const asked: Asked = {
      method,
      path,
      query: Object.fromEntries(new URL(path, 'http://any').searchParams),
      headers,
      // Node reads each byte as a character of Latin-1.
      lastEventId: id === undefined ? undefined : Buffer.from(id, 'latin1').toString(),
      body,
    }
    const isPreflight = method === 'OPTIONS'
    ;(isPreflight ? this.preflights : this.asked).push(asked)
    this.#pending.add(request)
    response.on('close', () => {
      this.#pending.delete(request)
      this.#changed()
    })
    const write = response.write.bind(response) as (...given: unknown[]) => boolean
    response.write = (chunk: string | Uint8Array, ...more: unknown[]) => {
      this.written += Buffer.byteLength(chunk)
      return write(chunk, ...more)
    }
    const behaviour = this.#behaviours[0] as Behaviour
    if (!isPreflight && this.#behaviours.length > 1) this.#behaviours.shift()
    behaviour({
      asked,
      request,
      response,
      open: (headers) => {
        const connection = new TestStream(headers)
        connection.accept(request, response, body)
        this.connections.push(connection)
        return connection
      },
    })
    this.#changed()
  }

  #changed(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

/** Answers a path as badly as this: one behaviour for each request, the last for all that follow. */
export function misbehave(server: TestServer, path: string, ...behaviours: Behaviour[]): MisbehavingRoute {
  return new MisbehavingRoute(server, path, behaviours)
}

/** As a server should: an event stream that stays open. It may begin with a text. */
export function opens(text = '', headers: Fields = {}): Behaviour {
  return ({ asked, open, response }) => {
    if (asked.method === 'OPTIONS') return response.writeHead(405).end()
    const connection = open(headers)
    if (text) connection.write(text)
    return connection
  }
}

/** Any answer, which is over at once. `null` sends no header of that name, a list sends several. */
export function answers(
  status: number,
  headers: Record<string, string | readonly string[] | null> = {},
  body = '',
): Behaviour {
  return ({ response }) => {
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) if (value !== null) response.setHeader(name, value)
    response.end(body)
  }
}

/** An answer that never ends, whatever its type. */
export function holds(status: number, headers: Fields, body: string): Behaviour {
  return ({ response }) => response.writeHead(status, headers).write(body)
}

/** A page for people, such as a proxy or a login sends in the place of what was asked for. */
export function page(html = '<!doctype html><h1>Log in</h1>'): Behaviour {
  return answers(200, { 'Content-Type': 'text/html; charset=utf-8' }, html)
}

export function redirects(status: number, location: string): Behaviour {
  return answers(status, { Location: location })
}

/** Redirects to itself, for ever. */
export const loops: Behaviour = ({ asked, response }) =>
  response.writeHead(302, { Location: asked.path }).end()

/** An event stream that says this, and is over. */
export function ends(text = ''): Behaviour {
  return ({ response }) => response.writeHead(200, STREAM).end(text)
}

/** An event stream that breaks off after these bytes, which the page may or may not have read by then. */
export function cuts(bytes: string | Uint8Array): Behaviour {
  return ({ request, response }) => {
    response.writeHead(200, STREAM)
    response.write(bytes, () => request.socket.resetAndDestroy())
  }
}

/** Takes the request, and never answers. */
export const silent: Behaviour = () => {}

/** Hangs up without a word. */
export const hangsUp: Behaviour = ({ request }) => request.socket.destroy()

/** An event stream in these pieces, each a write of its own, and over. */
export function writes(chunks: readonly Uint8Array[]): Behaviour {
  return async ({ response }) => {
    response.writeHead(200, STREAM).flushHeaders()
    for (const chunk of chunks) await new Promise((resolve) => response.write(chunk, resolve))
    response.end()
  }
}

/** An event stream that is compressed, each text by itself. */
export function compresses(...texts: readonly string[]): Behaviour {
  return async ({ response }) => {
    response.writeHead(200, { ...STREAM, 'Content-Encoding': 'gzip' }).flushHeaders()
    const gzip = createGzip()
    gzip.pipe(response)
    for (const text of texts) {
      gzip.write(text)
      await new Promise<void>((resolve) => gzip.flush(resolve))
    }
  }
}

/** Where a client wants to go on: by the header, or by the query. */
export function idOf({ lastEventId, query }: Asked): string {
  return lastEventId ?? query.lastEventId ?? ''
}

/** Refuses whoever comes with an id. */
export function refusesIds(status: number): Behaviour {
  return (exchange) => (idOf(exchange.asked) ? answers(status) : opens())(exchange)
}

/** Sends what came after the id that it is asked with: events are numbered from 1. */
export function replays(count: number): Behaviour {
  return ({ asked, open }) => {
    const connection = open()
    for (let number = Number(idOf(asked)) + 1; number <= count; number++)
      connection.send(`${number},`, { id: `${number}` })
  }
}

/** Lets pages of another origin read what a behaviour answers; and ask, with whatever headers they want to. */
export function allows(
  origin: string,
  behaviour: Behaviour,
  { credentials = false, headers = false } = {},
): Behaviour {
  return (exchange) => {
    const { response, asked } = exchange
    response.setHeader('Access-Control-Allow-Origin', origin)
    if (credentials) response.setHeader('Access-Control-Allow-Credentials', 'true')
    if (asked.method !== 'OPTIONS') return behaviour(exchange)
    const wanted = asked.headers['access-control-request-headers']
    if (headers && wanted) response.setHeader('Access-Control-Allow-Headers', wanted)
    return response.writeHead(204).end()
  }
}

/** What django-eventstream 5.3.4 writes, byte by byte. */
export const django = {
  open: `:${' '.repeat(2048)}\n\nevent: stream-open\ndata:\n\n`,
  keepAlive: 'event: keep-alive\ndata:\n\n',
  event: (id: string, data: string): string => `event: message\nid: ${id}\ndata: ${data}\n\n`,
  reset: (id: string): string => `event: stream-reset\nid: ${id}\ndata: {"channels": ["time"]}\n\n`,
  error: (text: string): string =>
    `event: stream-error\nid: error\ndata: {"condition": "bad-request", "text": "${text}"}\n\n`,
} as const
