import type { EventSourceLike } from '../../src/events.js'
import type { Connection, ConnectionHandlers } from '../../src/transport/transport.js'

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

  /** An event of the server arrives. Like every event, it is also heard by the handler for its name. */
  sends(name: string, data = ''): void {
    // [spec] No event is dispatched at a source that is closed.
    if (this.readyState !== CLOSED) this.#fire(new MessageEvent(name, { data }))
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
  readonly url: string
  readonly handlers: ConnectionHandlers
  readonly source: EventSourceLike
  /** The names that are asked for. */
  readonly names = new Set<string>()
  live = true

  constructor(url: string, handlers: ConnectionHandlers) {
    this.url = url
    this.handlers = handlers
    this.source = new FakeSource(url)
  }

  opens(): void {
    this.handlers.opened()
  }

  /** Breaks, and comes back by itself. */
  breaks(): void {
    this.handlers.broken(new Event('error'), false)
  }

  /** Breaks for good. */
  fails(): void {
    this.handlers.broken(new Event('error'), true)
  }

  sends(name: string, data = ''): void {
    this.handlers.message(name, new MessageEvent(name, { data }))
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

/** A transport that keeps what it opened. */
export class FakeTransport {
  /** Every connection so far, the newest last. */
  readonly connections: FakeConnection[] = []
  /** What it throws instead of opening a connection. */
  refusal: Error | undefined

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

  /** To be handed over as the transport. */
  readonly open = (url: string, handlers: ConnectionHandlers): FakeConnection => {
    if (this.refusal) throw this.refusal
    const connection = new FakeConnection(url, handlers)
    this.connections.push(connection)
    return connection
  }
}
