import { CONFIG, CONNECT, STATE, TRIGGER } from '../attributes.js'
import type * as events from '../events.js'
import type { Host } from '../host/host.js'
import type { Listener } from '../stream/listeners.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import { absolute } from '../transport/transport.js'
import { type Connector, createConnecting, makeConnector } from './connector.js'
import { createScriptListeners } from './script-listeners.js'

/** A stream by its URL, or by an element that connects to it. */
export type StreamSelector = string | Element

/** The connecting elements, and what scripts do to their streams. */
export interface Connectors {
  /** The connector of an element. */
  get(element: Element): Connector | undefined
  /** Connects an element as its attributes say. A second call changes nothing. */
  update(element: Element): void
  /** Leaves the stream of an element, and forgets the element. */
  release(element: Element, type: events.CloseType): void
  /** Sets `sse-state` again after a morph has removed it. */
  restoreState(element: Element): void
  /** Closes the streams of elements; all of them without a selector. */
  close(selector?: StreamSelector): void
  /** Opens streams at once, also closed and failed ones; all of them without a selector. */
  reconnect(selector?: StreamSelector): void
  /** Listens to the current stream of an element, and to those that follow. Returns how to stop. */
  on(element: Element, name: string, listener: Listener): () => void
  /** The elements that are connected to a stream, until another one has taken its place. */
  elementsOf(stream: Stream): Element[]
}

/**
 * @param changed called when the stream of an element has changed, so that its listeners follow.
 * @param onMessage called with each event for an element that handles the messages of its stream itself.
 */
export function createConnectors(
  host: Host,
  registry: Registry,
  delivery: Pick<Delivery, 'postpone' | 'runAfterSwaps'>,
  changed: (element: Element) => void,
  onMessage: (connector: Connector, event: MessageEvent, name: string) => void,
): Connectors {
  const connectors = new Map<Element, Connector>()
  /** Connectors whose element has left the page, and whether they had a stream. The element may come back. */
  const detached = new WeakMap<Element, readonly [connector: Connector, wasOpen: boolean]>()
  const scripts = createScriptListeners(delivery)
  const isCurrent = (connector: Connector): boolean => connectors.get(connector.element) === connector
  const { begin, resume, start, listenForClose, close } = createConnecting(
    host,
    registry,
    delivery,
    scripts,
    isCurrent,
    changed,
    onMessage,
  )

  function update(element: Element): void {
    const url = host.read(element, CONNECT)
    if (!url) {
      release(element, 'nodeReplaced')
      detached.delete(element)
      return
    }
    const written = [CONNECT, CONFIG, TRIGGER, 'hx-config'].map((name) => host.read(element, name)).join('\n')
    restore(element, written)
    const connector = connectors.get(element)
    if (connector?.written !== written) connect(element, url, written)
    else {
      // [htmx 2] Forgets its internal data when it initialises an element again.
      host.exposeSource(element, connector.source)
      listenForClose(connector)
    }
  }

  function release(element: Element, type: events.CloseType): void {
    const connector = connectors.get(element)
    if (!connector) return
    connector.stopTrigger?.()
    connectors.delete(element)
    if (connector.wasStarted) detached.set(element, [connector, !!connector.stream])
    close(connector, type)
    host.exposeSource(element, undefined)
    host.setAttribute(element, STATE)
    // Listeners may find another connecting element, even if this one had no stream.
    changed(element)
  }

  /** An element that comes back to the page continues where it was. */
  function restore(element: Element, written: string): void {
    const [connector, wasOpen] = detached.get(element) ?? []
    if (!connector || connectors.has(element) || !element.isConnected) return
    detached.delete(element)
    connectors.set(element, connector)
    if (connector.written !== written) return
    resume(connector, !!wasOpen)
  }

  function connect(element: Element, url: string, written: string): void {
    const old = connectors.get(element)
    old?.stopTrigger?.()
    const connector = makeConnector(element, url, written, host.read(element, TRIGGER), old)
    connectors.set(element, connector)
    begin(connector, old)
  }

  const connectorsOf = (selector?: StreamSelector): Connector[] =>
    [...connectors.values()].filter(({ url, element }) => isSelected(selector, url, element))

  return {
    get: (element) => connectors.get(element),
    update,
    release,
    restoreState(element) {
      const state = connectors.get(element)?.state
      if (state && !element.hasAttribute(STATE)) host.setAttribute(element, STATE, state)
    },
    close(selector) {
      for (const connector of connectorsOf(selector)) if (connector.stream) close(connector, 'script')
    },
    reconnect(selector) {
      const streams = new Set<Stream>()
      for (const connector of connectorsOf(selector)) {
        if (connector.stream) streams.add(connector.stream)
        // One that still waits for its trigger is opened only by name.
        else if (selector || connector.isTriggered) start(connector)
      }
      for (const stream of streams) stream.reconnect()
    },
    on: (element, name, listener) => scripts.add(element, name, listener, connectors.get(element)),
    elementsOf: (stream) =>
      [...connectors.values()]
        .filter((connector) => [connector.stream, connector.predecessor?.stream].includes(stream))
        .map(({ element }) => element),
  }
}

/** Whether a selector matches a stream by its URL or element. None matches all streams. */
export function isSelected(selector: StreamSelector | undefined, url: string, element?: Element): boolean {
  const isUrl = typeof selector === 'string'
  return !selector || element === selector || (isUrl && absolute(url) === absolute(selector))
}
