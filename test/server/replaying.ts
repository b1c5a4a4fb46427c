import type http from 'node:http'
import type { TestServer } from './server.js'

/** What becomes of one request to a {@link ReplayingStream}. */
export interface Fate {
  /**
   * `refuse` answers 503, `ignore` not at all. The others answer with the event stream, which then ends, is cut off
   * with a TCP FIN or RST, or says nothing more.
   */
  readonly how: 'live' | 'refuse' | 'ignore' | 'end' | 'cut' | 'reset' | 'stall'
  /** After how many bytes of events that happens: anywhere in a frame. */
  readonly after?: number
  /** Whether it happens later, inside of the next character that takes several bytes. */
  readonly inCharacter?: boolean
  /** The header `Retry-After` of a 503. */
  readonly retryAfter?: string | undefined
}

export interface ReplayingOptions {
  /** The frame of an event. By default its number is its id, and with a comma its data. */
  readonly frame?: (number: number) => string
  /** What every connection begins with; a comment, as others do. */
  readonly first?: string
  /** What becomes of the next request. */
  readonly fate?: () => Fate
  /** How many bytes the next write has at most. */
  readonly piece?: () => number
  /** Whether a page that knows no id gets only what comes from then on, and not everything. */
  readonly live?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

/** One response, and what is still to be written to it. */
interface Connection {
  readonly response: http.ServerResponse
  queue: Buffer
}

const LIVE: Fate = { how: 'live' }

/** An event stream of numbered events that goes on after the one that the page has seen last. */
export class ReplayingStream {
  /** Every request that came, in order. */
  readonly requests: http.IncomingMessage[] = []
  /** With which last event ID each came; empty for none. */
  readonly ids: string[] = []
  readonly #options: ReplayingOptions
  readonly #frames: Buffer[] = []
  readonly #connections = new Set<Connection>()
  readonly #ignored = new Set<http.ServerResponse>()
  readonly #waiting = new Set<() => void>()

  constructor(server: TestServer, path: string, options: ReplayingOptions = {}) {
    this.#options = options
    server.route(path, (request, response) => void this.#accept(request, response))
  }

  /** The number of the newest event. */
  get published(): number {
    return this.#frames.length
  }

  /** Event streams that are open now. */
  get open(): number {
    return this.#connections.size
  }

  /** Requests that have no answer, and still wait for one. */
  get ignored(): number {
    return this.#ignored.size
  }

  /** Writes so many events more to all connections. */
  publish(count = 1): void {
    const { frame = (number) => `id: ${number}\ndata: ${number},\n\n` } = this.#options
    this.publishFrames(Array.from({ length: count }, (_none, at) => frame(this.published + at + 1)))
  }

  /** The same with events that are written otherwise. Each has a number, whether its frame says so or not. */
  publishFrames(written: readonly string[]): void {
    const frames = written.map((frame) => Buffer.from(frame))
    this.#frames.push(...frames)
    for (const connection of this.#connections)
      connection.queue = Buffer.concat([connection.queue, ...frames])
    this.#changed()
  }

  /** What a page shows that has seen all events once and in order, where the data is their number and a comma. */
  get all(): string {
    return this.#frames.map((_frame, at) => `${at + 1},`).join('')
  }

  /** Cuts all connections. */
  cut(): void {
    for (const { response } of this.#connections) response.destroy()
  }

  /** Resolves once so many event streams are open. */
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

  async #accept(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    // [Firefox] A stream is open with its first byte.
    const { headers = {}, first = ':\n\n', live = false, fate = () => LIVE } = this.#options
    const id = lastEventId(request)
    const { how, retryAfter, ...when } = fate()
    this.requests.push(request)
    this.ids.push(id)
    if (how === 'refuse') {
      response.writeHead(503, { ...headers, ...(retryAfter && { 'Retry-After': retryAfter }) }).end()
    } else if (how === 'ignore') {
      this.#ignored.add(response)
      response.on('close', () => {
        this.#ignored.delete(response)
        this.#changed()
      })
    } else {
      const from = id || !live ? Number(id) : this.published
      const connection = { response, queue: Buffer.concat(this.#frames.slice(from)) }
      this.#connections.add(connection)
      response.on('close', () => {
        this.#connections.delete(connection)
        this.#changed()
      })
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-cache',
        ...headers,
      })
      response.flushHeaders()
      response.write(first)
      this.#changed()
      await this.#send(connection, { how, ...when })
    }
    this.#changed()
  }

  /** Writes what there is, and what comes, until the page or the fate ends it. */
  async #send(connection: Connection, { how, after = 0, inCharacter = false }: Fate): Promise<void> {
    const { piece = () => Number.POSITIVE_INFINITY } = this.#options
    const { response } = connection
    const isOpen = (): boolean => this.#connections.has(connection)
    let left = how === 'live' ? Number.POSITIVE_INFINITY : after
    while (left > 0) {
      await this.until(() => !isOpen() || connection.queue.length > 0)
      if (!isOpen()) return
      const { queue } = connection
      let size = Math.min(queue.length, piece(), left)
      left -= size
      if (left === 0 && inCharacter) while (size < queue.length && !isContinuation(queue[size])) size++
      connection.queue = queue.subarray(size)
      const written = new Promise((resolve) => response.write(queue.subarray(0, size), resolve))
      await Promise.race([written, this.until(() => !isOpen())])
    }
    if (how === 'end') response.end()
    else if (how === 'cut') response.destroy()
    else if (how === 'reset') response.socket?.resetAndDestroy()
  }

  #changed(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

/** Where a page wants to go on. An EventSource that opened itself again has the newer one in the header. */
export function lastEventId({ headers, url = '/' }: http.IncomingMessage): string {
  const header = headers['last-event-id']
  return header !== undefined
    ? Buffer.from(String(header), 'latin1').toString()
    : (new URL(url, 'http://server').searchParams.get('lastEventId') ?? '')
}

/** Whether a character goes on with this byte. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000
}

/** Chance that can be repeated: numbers from 0 to 1, always the same for a seed. */
export interface Dice {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  /** True so often: 0.5 is half of the times. */
  maybe(probability: number): boolean
  oneOf<T>(things: readonly T[]): T
}

/** @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32) */
export function dice(seed: number): Dice {
  let state = seed
  function roll(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    maybe: (probability) => roll() < probability,
    oneOf: (things) => things[Math.floor(roll() * things.length)] as (typeof things)[number],
  }
}
