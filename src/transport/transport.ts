import type { EventSourceLike } from '../events.js'

/** What a connection tells its stream. */
export interface ConnectionHandlers {
  opened(): void
  /** An event arrived. `name` is `message` when the server gave none. */
  message(name: string, event: MessageEvent): void
  /** The connection broke; `final` when it will not come back by itself. */
  broken(event: Event, final: boolean): void
}

/** One attempt to hold a stream open. */
export interface Connection {
  readonly source: EventSourceLike
  /** Asks for the events of a name. Asking twice is asking once. */
  listen(name: string): void
  /** Takes that back. */
  unlisten(name: string): void
  /** Ends the connection. None of the handlers is called afterwards. */
  close(): void
}

/** Opens a connection. Throws when the URL is unusable. */
export type Transport = (url: string, handlers: ConnectionHandlers) => Connection
