import { FROM, guardSelector, namesOf, SWAP, warnOfSpaces } from '../attributes.js'
import type { CloseType } from '../events.js'
import { warnOnce } from '../findings.js'
import type { Host } from '../host/host.js'
import type { StreamOptions } from '../options.js'
import type { Clock } from '../stream/clock.js'
import type { Listener as Hear } from '../stream/listeners.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery, Origin } from '../swap/deliver.js'
import type { Transport } from '../transport/transport.js'
import { type Answers, createAnswers } from './answers.js'
import {
  type Connector,
  type Connectors,
  createConnectors,
  isSelected,
  type StreamSelector,
} from './connectors.js'
import { REQUESTS } from './stream-request.js'

/** Knows which element uses which stream. */
export interface Routes extends Omit<Connectors, 'get'>, Pick<Answers, 'answered'> {
  /** Connects an element or makes it listen, as its attributes say. A second call changes nothing. */
  update(element: Element): void
  /** Disconnects an element, and forgets it. */
  release(element: Element, type: CloseType): void
  /** The elements of a subtree that had left the page and have come back with it. */
  reattached(root: Element): Element[]
}

/** Attributes that act when an element is triggered. */
const ACTIONS = new RegExp(`((?<!tar)${REQUESTS.join('|')}|on([:-].*)?)(,|$)`)

/** An element with `sse-swap` or `hx-trigger="sse:…"`. */
interface Listener {
  readonly connector: Connector | undefined | null
  /** The attributes when it began to listen. */
  readonly written: string
  /** Whether it listens to unnamed messages. */
  readonly hearsUnnamed: boolean
  /** Whether it listened to a stream that has gone, so that having none is no mistake. */
  readonly hadStream: boolean
  readonly stops: (() => void)[]
}

/** @param xhrTransport reads the response of an XMLHttpRequest. */
export function createRoutes(
  host: Host,
  registry: Registry,
  delivery: Delivery,
  clock: Clock,
  xhrTransport: (xhr: XMLHttpRequest) => Transport,
): Routes {
  const listeners = new Map<Element, Listener>()
  /** Elements that have left the page and may come back, as they do in dialogs, tabs and drags. */
  let detached: WeakSet<Element> | undefined
  const connectors = createConnectors(host, registry, delivery, rewire, receive)
  const answers = createAnswers(host, registry, delivery, xhrTransport)

  function update(element: Element): void {
    detached?.delete(element)
    connectors.update(element)
    const listener = listeners.get(element)
    // An unchanged listener keeps its place in the order of listeners.
    if (listener?.written !== writtenOf(element) || listener.connector !== connectorOf(element))
      listen(element)
    // An element that is initialised outside of the page has to be in it soon.
    if (!element.isConnected)
      clock.setTimeout(() => element.isConnected || release(element, 'nodeMissing'), 0)
  }

  function release(element: Element, type: CloseType): void {
    rememberDetached(element)
    unlisten(element)
    connectors.release(element, type)
    answers.release(element, type)
  }

  function rememberDetached(element: Element): void {
    if (!listeners.has(element) && !connectors.get(element)) return
    detached ??= new WeakSet()
    detached.add(element)
  }

  function reattached(root: Element): Element[] {
    // This costs nothing in a page from which no element has left.
    if (!detached) return []
    return [root, ...root.querySelectorAll(host.elementSelector)].filter((element) => detached?.has(element))
  }

  /** Unnamed messages go to the elements that listen to them, or to the connecting element if there are none. */
  function receive(connector: Connector, stream: Stream, event: MessageEvent, name: string): void {
    const { element } = connector
    if (!element.isConnected) release(element, 'nodeMissing')
    else if (
      name !== 'message' ||
      ![...listeners.values()].some((known) => known.connector === connector && known.hearsUnnamed)
    )
      delivery.deliverAll(element, event, name, ['message'], originOf(connector, stream))
  }

  function listen(element: Element, hadStream = false): void {
    const swap = host.read(element, SWAP)
    const trigger = host.read(element, 'hx-trigger') ?? ''
    const triggers = triggersOf(trigger)
    unlisten(element)
    const plain = plainTriggersOf(trigger)
    if (swap === null && !triggers.length && !plain.length) return
    warnOfSpaces(element, SWAP, swap)
    if (triggers.length && !ACTIONS.test(`${element.getAttributeNames()}`))
      warnOnce('request-missing', { element, name: `sse:${triggers[0]}` })
    const connector = connectorOf(element)
    const swaps = swap === null ? [] : namesOf(swap || 'message')
    const hearsUnnamed = [...swaps, ...triggers].some((name) => name === 'message' || name === '*')
    const listener: Listener = { connector, written: writtenOf(element), hearsUnnamed, hadStream, stops: [] }
    listeners.set(element, listener)
    const involved = connector?.element.contains(element) === false ? [element, connector.element] : [element]
    const isInPage = (): boolean => {
      if (connector && !connector.element.isConnected) release(connector.element, 'nodeMissing')
      else if (!element.isConnected) release(element, 'nodeMissing')
      else return true
      return false
    }
    for (const stream of new Set([connector?.predecessor?.stream, connector?.stream])) {
      if (!stream) continue
      /** The element may listen to something else by the time of the callback. */
      const isListening = (event: MessageEvent): boolean => {
        const now = listeners.get(element)?.connector
        const has = now?.stream === stream || now?.predecessor?.stream === stream || now?.closedBy === event
        return has && isInPage()
      }
      // The same function for all names, so that an event that matches several of them is swapped once.
      const hearSwap: Hear = (event, name) =>
        delivery.runInOrder(stream, event, involved, () => {
          if (isListening(event)) delivery.swap(element, event, name, originOf(connector, stream))
        })
      for (const name of swaps) listener.stops.push(stream.listen(name, hearSwap))
      // htmx waits for the name as it was written.
      for (const written of triggers)
        listener.stops.push(
          stream.listen(written, (event) =>
            delivery.runAfterSwaps(
              stream,
              () => {
                if (isListening(event)) delivery.trigger(element, event, written)
              },
              event,
            ),
          ),
        )
      if (connector && !host.handlesMessages(connector.element))
        for (const name of plain)
          listener.stops.push(stream.listen(name, () => warnOnce('trigger-plain', { element, name }, name)))
    }
    // Its connecting element may be initialised after it.
    if (connector === undefined && !hadStream && (swap !== null || triggers.length))
      clock.setTimeout(() => {
        // With `from:`, the trigger may wait for an event of an answer.
        if (listeners.get(element) === listener && (swap !== null || !/\bfrom:/.test(`${trigger}`)))
          warnOnce('stream-missing', { element })
      }, 0)
  }

  const writtenOf = (element: Element): string =>
    [SWAP, 'hx-trigger'].map((name) => host.read(element, name)).join('\n')

  function unlisten(element: Element): void {
    for (const stop of listeners.get(element)?.stops ?? []) stop()
    listeners.delete(element)
  }

  /** The connector that `sse-from` names (null for an invalid selector), or that of the element or its nearest ancestor. */
  function connectorOf(element: Element): Listener['connector'] {
    const from = host.read(element, FROM)
    let at = from ? guardSelector(element, FROM, from, () => host.find(element, from)) : element
    while (!from && at && !connectors.get(at)) at = at.parentElement
    return from && at === null ? at : connectors.get(at as Element)
  }

  /** Updates the listeners whose stream may have changed with this connecting element. */
  function rewire(connecting: Element): void {
    for (const [element, { connector, hadStream }] of [...listeners]) {
      if (!connector || connector.element === connecting || connecting.contains(element))
        listen(element, hadStream || !!connector)
    }
  }

  const elementsOf = (stream: Stream): Element[] => [
    ...connectors.elementsOf(stream),
    ...answers.elementsOf(stream),
  ]

  /** The selected streams that only scripts use. */
  function withoutElements(selector?: StreamSelector): Stream[] {
    return registry.all().filter((stream) => isSelected(selector, stream.url) && !elementsOf(stream).length)
  }

  return {
    ...connectors,
    update,
    release,
    reattached,
    answered: answers.answered,
    close(selector) {
      connectors.close(selector)
      answers.close(selector)
      for (const stream of withoutElements(selector)) stream.close()
    },
    reconnect(selector) {
      const streams = withoutElements(selector)
      connectors.reconnect(selector)
      for (const stream of streams) if (!elementsOf(stream).length) stream.reconnect()
    },
    elementsOf,
  }
}

/** Names in `hx-trigger` that may be meant for an event of a stream: not an event of the page, and no filter. */
function plainTriggersOf(trigger: string): string[] {
  return trigger.split(',').flatMap((written) => {
    const [name = ''] = written.trim().split(/[\s[]/)
    const isOther = /\W|^(every|load|revealed|intersect)$/.test(name) || `on${name}` in document || !name
    return isOther || /\bfrom:/.test(written) ? [] : [name]
  })
}

/** The names of events in `hx-trigger`. */
function triggersOf(trigger: string): string[] {
  const written = trigger.match(/(?<![\w:])sse:[^\s,[]+/g) ?? []
  return written.map((name) => name.slice(4))
}

/** The load options of the element's connector; of its predecessor, for an event of the stream that is being replaced. */
function originOf(connector: Connector | null | undefined, stream: Stream): Origin {
  return { stream, load: connector?.options ?? (connector?.predecessor?.options as StreamOptions) }
}
