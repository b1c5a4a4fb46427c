import type { StreamState } from './events.js'
import type { Finding } from './findings.js'
import type { Engine } from './render/engine.js'
import type { StreamSelector } from './route/connectors.js'
import type { Tap } from './stream/inbox.js'
import type { Listener } from './stream/listeners.js'

/** What `import sluice from 'htmx-sluice'` and `window.sluice` give. */
export interface Sluice {
  /** The version of this package. */
  readonly version: string
  /**
   * Adds a template language: the attributes `NAME-template` and `NAME-array-template`.
   *
   * @example sluice.registerEngine('eta', { compile: ({ source }) => (data) => eta.renderString(source, data) })
   */
  registerEngine(name: string, engine: Engine): void
  /** How many events wait for a frame, or for their target to come into view, before they are swapped. */
  readonly waiting: number
  /** The streams of the page, as they are now. */
  connections(): StreamInfo[]
  /** What is wrong in this page, as far as it has been found; the document has an event `sluice:finding` for each. */
  findings(): Finding[]
  /**
   * Closes streams for good, those of `on` as well; elements and listeners stay, and `reconnect` opens them again.
   *
   * @param which the URL of a stream, or an element that connects to it; all when omitted.
   */
  close(which?: StreamSelector): void
  /**
   * Opens streams at once: those that wait, were closed or have failed, and anew those that are open. An element whose
   * `sse-trigger` has not come yet is opened only where `which` names it.
   */
  reconnect(which?: StreamSelector): void
  /**
   * Listens to events without an element.
   *
   * @param which an element with `sse-connect`, or a URL, which is then held open as by an element with no options
   *   of its own.
   * @param name may have a `*` in it: `order.*`.
   * @returns how to stop. Before Sluice has its htmx, it listens as soon as that is there.
   * @throws {SluiceError} `url-forbidden` as for an element; on the console, where it begins later.
   * @example const stop = sluice.on('/orders', 'order.*', (event, name) => console.log(name, event.data))
   */
  on(which: StreamSelector, name: string, listener: Listener): () => void
  /**
   * Set by a tool, sees every event of every stream before those who listen, whether or not anybody does. Over
   * EventSource, names that nobody listens to do not reach the page.
   */
  tap?: Tap
  /**
   * Hands an event to those who listen to a stream of the page, as if its server had sent it. For tools and tests.
   *
   * @param url of the stream; where the page has none, nothing happens.
   * @param name `message` for an event without a name.
   */
  send(url: string, name: string, data: string, id?: string): void
  /**
   * What the template in force for an element makes of some data; the data itself where there is no template.
   * Throws what the template throws.
   */
  render(element: Element, data: string): string
}

/** The state of a stream, as returned by `sluice.connections()`. */
export interface StreamInfo {
  /** Absolute. */
  readonly url: string
  readonly state: StreamState
  /** Failures in a row. */
  readonly attempt: number
  /** Milliseconds from the failure to the next attempt; 0 when there is none, or the browser decides. */
  readonly delay: number
  /** `hub` where a connection is shared with other tabs. */
  readonly transport: 'eventsource' | 'fetch' | 'hub'
  readonly lastEventId: string
  /** Those with `sse-connect`. */
  readonly elements: readonly Element[]
  /** Names and patterns that somebody listens to. */
  readonly names: readonly string[]
}
