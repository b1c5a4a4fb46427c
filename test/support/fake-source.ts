import type { EventSourceLike } from '../../src/events.js'
import type { Clock } from '../../src/stream/clock.js'
import type { StreamDependencies } from '../../src/stream/stream.js'
import type {
  Connection,
  ConnectionHandlers,
  ConnectionRequest,
  Ending,
  Transport,
} from '../../src/transport/transport.js'

const CONNECTING = 0
const OPEN = 1
const CLOSED = 2

type MessageListener = (event: MessageEvent) => void

/** An EventSource whose server is the test: what a browser does to its source, a test does to this one. */
export class FakeSource implements EventSourceLike {
  readonly url: string
  readyState = CONNECTING
  onopen: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  readonly #listeners = new Map<string, MessageListener[]>()
  #lastEventId = ''

  constructor(url = '/events') {
    this.url = url
  }

  /** The names that are listened to, each as often as it has listeners. */
  get names(): string[] {
    return [...this.#listeners].flatMap(([name, listeners]) => listeners.map(() => name))
  }

  /** The server's answer is an event stream. */
  opens(): void {
    this.readyState = OPEN
    this.onopen?.(new Event('open'))
  }

  /** The connection breaks, and the browser opens it again by itself. */
  breaks(): void {
    this.readyState = CONNECTING
    this.#fire(new Event('error'))
  }

  /** The connection is lost or refused for good. */
  fails(): void {
    this.readyState = CLOSED
    this.#fire(new Event('error'))
  }

  /**
   * An event of the server arrives. Like every event, it is also heard by the handler for its name.
   *
   * @param id what the event brings as its own; without one it shows the last, as every event does.
   */
  sends(name: string, data = '', id = this.#lastEventId): void {
    // [spec] No event is dispatched at a source that is closed.
    if (this.readyState === CLOSED) return
    this.#lastEventId = id
    this.#fire(new MessageEvent(name, { data, lastEventId: id }))
  }

  addEventListener(name: string, listener: MessageListener): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
  }

  removeEventListener(name: string, listener: MessageListener): void {
    this.#listeners.set(name, this.#listeners.get(name)?.filter((other) => other !== listener) ?? [])
  }

  close(): void {
    this.readyState = CLOSED
  }

  #fire(event: Event): void {
    if (event.type === 'open') this.onopen?.(event)
    if (event.type === 'error') this.onerror?.(event)
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event as MessageEvent)
  }
}

/** A connection whose other end is the test. */
export class FakeConnection implements Connection {
  readonly kind: 'eventsource' | 'fetch'
  readonly attempt: ConnectionRequest
  readonly handlers: ConnectionHandlers
  readonly source: EventSourceLike
  /** The names that are asked for. */
  readonly names = new Set<string>()
  live = true
  #lastEventId: string

  constructor(kind: FakeConnection['kind'], attempt: ConnectionRequest, handlers: ConnectionHandlers) {
    this.kind = kind
    this.attempt = attempt
    this.handlers = handlers
    this.source = new FakeSource(attempt.url)
    this.#lastEventId = attempt.lastEventId
  }

  get url(): string {
    return this.attempt.url
  }

  opens(from?: string): void {
    if (from && !this.handlers.answeredFrom(from)) return
    this.handlers.opened()
  }

  /** Breaks, and comes back by itself. */
  breaks(): void {
    this.handlers.broken({ recovering: true, cause: new Event('error') })
  }

  /** Breaks for good, or was refused; nobody knows why. */
  fails(): void {
    this.handlers.broken({ recovering: false, cause: new Event('error') })
  }

  /** The server ends the response. */
  ends(): void {
    this.handlers.broken({ clean: true })
  }

  /** There is no answer, or it breaks off. */
  loses(cause: unknown = new TypeError('Failed to fetch')): void {
    this.handlers.broken({ cause })
  }

  /** The answer is no event stream. */
  answers(status: number, more: Ending = {}): void {
    this.handlers.broken({ status, contentType: 'text/html', url: this.url, retryAfter: null, ...more })
  }

  /**
   * An event arrives.
   *
   * @param id what it brings as its own.
   */
  sends(name: string, data = '', id?: string): void {
    if (!this.live) return
    if (id !== undefined && id !== this.#lastEventId) {
      this.#lastEventId = id
      this.handlers.identified(id)
    }
    this.handlers.heard(false)
    this.handlers.message(name, new MessageEvent(name, { data, lastEventId: this.#lastEventId }), id)
  }

  /** A comment arrives. */
  beats(): void {
    this.handlers.heard(true)
  }

  listen(name: string): void {
    this.names.add(name)
  }

  unlisten(name: string): void {
    this.names.delete(name)
  }

  close(): void {
    this.live = false
  }
}

function ownMaker(): void {}

/** Both transports; keeps what they opened. */
export class FakeTransport {
  /** Every connection so far, the newest last. */
  readonly connections: FakeConnection[] = []
  /** What it throws instead of opening a connection. */
  refusal: Error | undefined
  /** Whether the page has a source of its own; or the function that makes it. */
  own: boolean | (() => unknown) = false
  /** What is still to be shown. */
  waiting: MessageEvent[] = []

  /** The connections that were not closed. */
  get live(): FakeConnection[] {
    return this.connections.filter(({ live }) => live)
  }

  /** The connection that was opened last. */
  get newest(): FakeConnection {
    const connection = this.connections.at(-1)
    if (!connection) throw new Error('nothing was opened')
    return connection
  }

  /** What opened each connection so far. */
  get kinds(): FakeConnection['kind'][] {
    return this.connections.map(({ kind }) => kind)
  }

  /** What a stream is made of. */
  means(clock: Clock): StreamDependencies {
    const transport =
      (kind: FakeConnection['kind']): Transport =>
      (attempt, handlers) => {
        if (this.refusal) throw this.refusal
        const connection = new FakeConnection(kind, attempt, handlers)
        this.connections.push(connection)
        return connection
      }
    return {
      eventSource: transport('eventsource'),
      fetch: transport('fetch'),
      ownSource: () => (this.own === true ? ownMaker : this.own || undefined),
      clock,
      waiting: () => this.waiting,
    }
  }
}
