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

/** Which element takes part in which stream. */
export interface Routes extends Omit<Connectors, 'get'>, Pick<Answers, 'answered'> {
  /** Brings what an element does in line with its attributes. Doing it twice changes nothing. */
  update(element: Element): void
  /** Ends what an element does, and forgets it. */
  release(element: Element, type: CloseType): void
  /** The elements in a part of the page that left it, and have just come back with it. */
  reattached(root: Element): Element[]
}

/** Attributes that make something happen when an element is triggered. */
const ACTIONS = new RegExp(`((?<!tar)${REQUESTS.join('|')}|on([:-].*)?)(,|$)`)

/** An element with `sse-swap` or `hx-trigger="sse:…"`. */
interface Listener {
  readonly connector: Connector | undefined | null
  /** What the attributes said. */
  readonly written: string
  /** Whether it listens to messages without a name. */
  readonly hearsUnnamed: boolean
  /** Whether it listened to a stream that has gone, so that having none is no mistake. */
  readonly hadStream: boolean
  readonly stops: (() => void)[]
}

/** @param xhrTransport reads what an XMLHttpRequest is answered with. */
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
    // One that hears what it heard before keeps its place among the others.
    if (listener?.written !== writtenOf(element) || listener.connector !== connectorOf(element))
      listen(element)
    // What is initialised outside of the page is to be in it soon.
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
    // No page pays for this in which nothing has left.
    if (!detached) return []
    return [root, ...root.querySelectorAll(host.elementSelector)].filter((element) => detached?.has(element))
  }

  /** A message without a name is for those who listen to it; where nobody does, for the connecting element itself. */
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
      /** It may have come to listen to something else until it is its turn. */
      const isListening = (event: MessageEvent): boolean => {
        const now = listeners.get(element)?.connector
        const has = now?.stream === stream || now?.predecessor?.stream === stream || now?.closedBy === event
        return has && isInPage()
      }
      // One function for all names, so that an event with several of them is swapped once.
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
    // What it listens to may be initialised after it.
    if (connector === undefined && !hadStream && (swap !== null || triggers.length))
      clock.setTimeout(() => {
        // What waits for the event of another element hears that of an answer, too.
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

  /** The connecting element that `sse-from` names (null if that is no selector), else the nearest, or the element itself. */
  function connectorOf(element: Element): Listener['connector'] {
    const from = host.read(element, FROM)
    let at = from ? guardSelector(element, FROM, from, () => host.find(element, from)) : element
    while (!from && at && !connectors.get(at)) at = at.parentElement
    return from && at === null ? at : connectors.get(at as Element)
  }

  /** Updates the listeners whose stream may be another one since this connecting element changed. */
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

  /** The streams of a URL, or all, that scripts hold and no element. */
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

/** Names in `hx-trigger` that could be meant for an event of a stream: no event of the page, and no filter. */
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

/** What is said of load where an element is connected; it may hear an event on the stream that is to be replaced. */
function originOf(connector: Connector | null | undefined, stream: Stream): Origin {
  return { stream, load: connector?.options ?? (connector?.predecessor?.options as StreamOptions) }
}
