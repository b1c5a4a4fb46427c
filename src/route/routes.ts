import { CLOSE, CONNECT, FROM, read, STATE, SWAP } from '../attributes.js'
import * as events from '../events.js'
import { warnOnce } from '../findings.js'
import type { Host } from '../host/host.js'
import type { Clock } from '../stream/clock.js'
import { closed } from '../stream/policy.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'

/** Which element takes part in which stream. */
export interface Routes {
  /** Brings what an element does in line with its attributes. Doing it twice changes nothing. */
  update(element: Element): void
  /** Ends what an element does, and forgets it. */
  release(element: Element, type: events.CloseType): void
}

/** Attributes that make something happen when an element is triggered. */
const REQUESTS = /hx-(get|post|put|patch|delete|on)/

type Stops = (() => void)[]

/** An element with `sse-connect`. */
interface Connector {
  readonly element: Element
  readonly url: string
  /** Undefined once `sse-close` closed it; the element stays known, so that it is not opened again. */
  stream: Stream | undefined
  /** The newest source; known even after the stream was closed. */
  source?: events.EventSourceLike | undefined
  readonly stops: Stops
}

/** An element with `sse-swap` or `hx-trigger="sse:…"`. */
interface Listener {
  readonly connector: Connector | undefined
  readonly stops: Stops
}

/** What a holder of a stream is told, and what is told on. */
type Detail = {
  source?: events.EventSourceLike | undefined
  state?: events.StreamState
  type?: events.CloseType
}

export function createRoutes(host: Host, streamOf: Registry, delivery: Delivery, clock: Clock): Routes {
  const connectors = new Map<Element, Connector>()
  const listeners = new Map<Element, Listener>()

  function update(element: Element): void {
    const url = read(element, CONNECT)
    const connector = connectors.get(element)
    // [htmx 2] Forgets its internal data when it initialises an element again.
    if (connector?.url === url) host.expose(element, connector.source)
    else {
      release(element, 'nodeReplaced')
      if (url) connect(element, url)
    }
    listen(element)
    // What is initialised outside of the page is to be in it soon.
    const gone = (): unknown => element.isConnected || release(element, 'nodeMissing')
    if (!element.isConnected) clock.setTimeout(gone, 0)
  }

  function release(element: Element, type: events.CloseType): void {
    ignore(element)
    const connector = connectors.get(element)
    if (!connector) return
    connectors.delete(element)
    close(connector, type)
    host.expose(element, undefined)
    element.removeAttribute(STATE)
  }

  function connect(element: Element, url: string): void {
    const stream = streamOf(url)
    const connector: Connector = { element, url, stream, stops: [] }
    connectors.set(element, connector)
    // [htmx-ext-sse] Listens before any `sse-swap` does, so that a closing event closes first.
    for (const name of namesOf(read(element, CLOSE))) {
      connector.stops.push(stream.listen(name, () => close(connector, 'message')))
    }
    // A handler of what is told at once may take the element away.
    const release = stream.hold((name, detail) => tell(connector, name, detail))
    if (connector.stream) connector.stops.push(release)
    else release()
    rewire(element)
  }

  function close(connector: Connector, type: events.CloseType): void {
    // [htmx-ext-sse] Told again when an element leaves whose stream was closed by a message.
    tell(connector, events.CLOSE, { type })
    if (!connector.stream) return
    connector.stream = undefined
    for (const stop of connector.stops) stop()
    tell(connector, events.STATE_CHANGE, { ...closed, reason: type, url: connector.url })
    rewire(connector.element)
  }

  function tell(connector: Connector, name: string, detail: Detail & { [value: string]: unknown }): void {
    const { element } = connector
    const source = detail.source ?? connector.source
    connector.source = source
    host.expose(element, source)
    if (detail.state) element.setAttribute(STATE, detail.state)
    host.trigger(element, name, { ...detail, source })
  }

  function listen(element: Element): void {
    const swap = read(element, SWAP)
    const triggers = read(element, 'hx-trigger')?.match(/(?<![\w:])sse:[^\s,[]+/g) ?? []
    const heard = [
      ...(swap === null ? [] : namesOf(swap || 'message')).map((name) => [name, delivery.swap] as const),
      ...triggers.map((name) => [name.slice(4), delivery.trigger] as const),
    ]
    ignore(element)
    if (!heard.length) return
    if (triggers.length && !REQUESTS.test(`${element.getAttributeNames()}`))
      warnOnce('request-missing', { element, name: triggers[0] })
    const connector = connectorOf(element)
    const listener: Listener = { connector, stops: [] }
    listeners.set(element, listener)
    for (const [name, deliver] of heard) {
      const stop = connector?.stream?.listen(name, (event) => {
        if (!connector.element.isConnected) release(connector.element, 'nodeMissing')
        else if (!element.isConnected) ignore(element)
        else deliver(element, event, name)
      })
      if (stop) listener.stops.push(stop)
    }
    // What it listens to may be initialised after it.
    const check = (): unknown =>
      listeners.get(element) === listener && warnOnce('stream-missing', { element })
    if (!connector) clock.setTimeout(check, 0)
  }

  function ignore(element: Element): void {
    for (const stop of listeners.get(element)?.stops ?? []) stop()
    listeners.delete(element)
  }

  /** The connecting element that `sse-from` names, else the nearest, the element itself included. */
  function connectorOf(element: Element): Connector | undefined {
    const from = read(element, FROM)
    let at: Element | null | undefined = from ? host.find(element, from) : element
    while (!from && at && !connectors.has(at)) at = at.parentElement
    return connectors.get(at as Element)
  }

  /** Updates the listeners whose stream may be another one since this connecting element changed. */
  function rewire(connecting: Element): void {
    for (const [element, { connector }] of [...listeners]) {
      if (!connector || connector.element === connecting || connecting.contains(element)) listen(element)
    }
  }

  return { update, release }
}

/** Names in a comma-separated attribute. */
function namesOf(value: string | null): string[] {
  return (value ?? '').split(',').flatMap((name) => name.trim() || [])
}
