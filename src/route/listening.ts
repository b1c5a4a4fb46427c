import { FROM, guardSelector, SWAP } from '../attributes.js'
import type { CloseType } from '../events.js'
import { warnOnce } from '../findings.js'
import type { Host } from '../host/host.js'
import { matches, namesOf, warnOfSpaces } from '../names.js'
import type { StreamOptions } from '../options.js'
import type { Clock } from '../stream/clock.js'
import type { Listener } from '../stream/listeners.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery, Origin } from '../swap/deliver.js'
import type { Connector } from './connector.js'
import type { Connectors } from './connectors.js'
import { REQUESTS } from './stream-request.js'

/** The elements that listen to a stream, with `sse-swap` or `hx-trigger="sse:…"`. */
export interface Listening {
  has(element: Element): boolean
  /** Makes an element listen as its attributes say. A second call changes nothing. */
  update(element: Element): void
  remove(element: Element): void
  /** Updates the elements whose stream may have changed with this connecting element. */
  rewire(connecting: Element): void
  /** Whether any element listens to the unnamed messages of a connecting element. */
  hearsUnnamed(connector: Connector): boolean
}

/** Attributes that act when an element is triggered. */
const ACTIONS = new RegExp(`((?<!tar)${REQUESTS.join('|')}|on([:-].*)?)(,|$)`)

interface ListeningElement {
  readonly connector: Connector | undefined | null
  /** Values of `sse-swap` and `hx-trigger` when it began to listen. */
  readonly swap: string | null
  readonly trigger: string
  /** The names of events in these; one that triggers is `sse:NAME`. */
  readonly names: readonly string[]
  /** Whether its stream has closed. Then a missing stream is not reported. */
  readonly hadStream: boolean
  readonly stops: (() => void)[]
}

/** @param release called with an element that has left the page, unnoticed until now. */
export function createListening(
  host: Host,
  delivery: Delivery,
  clock: Clock,
  connectors: Pick<Connectors, 'get'>,
  release: (element: Element, type: CloseType) => void,
): Listening {
  const listening = new Map<Element, ListeningElement>()

  function listen(element: Element, hadStream = false): void {
    const swap = host.read(element, SWAP)
    const trigger = triggerOf(element)
    const triggers = triggersOf(trigger)
    remove(element)
    const plain = plainTriggersOf(trigger)
    if (swap === null && !triggers.length && !plain.length) return
    warnOfSpaces(element, SWAP, swap)
    if (triggers.length && !ACTIONS.test(`${element.getAttributeNames()}`))
      warnOnce('request-missing', { element, name: `sse:${triggers[0]}` })
    const connector = connectorOf(element)
    const swaps = swap === null ? [] : namesOf(swap || 'message')
    const names = [...swaps, ...triggers.map((name) => `sse:${name}`)]
    const listener: ListeningElement = { connector, swap, trigger, names, hadStream, stops: [] }
    listening.set(element, listener)
    for (const stream of new Set([connector?.predecessor?.stream, connector?.stream])) {
      if (!stream) continue
      listener.stops.push(...listenTo(stream, element, connector as Connector, swaps, triggers))
      if (!host.handlesMessages((connector as Connector).element))
        for (const name of plain)
          listener.stops.push(stream.listen(name, () => warnOnce('trigger-plain', { element, name }, name)))
    }
    // Its connecting element may be initialised after it.
    if (connector === undefined && !hadStream && (swap !== null || triggers.length))
      clock.setTimeout(() => {
        // With `from:`, the trigger may wait for an event of an answer.
        if (listening.get(element) === listener && (swap !== null || !/\bfrom:/.test(`${trigger}`)))
          warnOnce('stream-missing', { element })
      }, 0)
  }

  /** Listens to one stream. @param swaps names of events that are swapped. @param triggers of those that trigger. */
  function listenTo(
    stream: Stream,
    element: Element,
    connector: Connector,
    swaps: readonly string[],
    triggers: readonly string[],
  ): (() => void)[] {
    const involved = connector.element.contains(element) ? [element] : [element, connector.element]
    /** The element may listen to something else by the time of the callback, or be gone, as its stream may be. */
    const isListening = (event: MessageEvent, name: string): boolean => {
      const { connector: now, names = [] } = listening.get(element) ?? {}
      const isCurrent =
        now?.stream === stream || now?.predecessor?.stream === stream || now?.closedBy === event
      if (!isCurrent || !names.some((written) => matches(written, name))) return false
      const gone = [connector.element, element].find(({ isConnected }) => !isConnected)
      if (gone) release(gone, 'nodeMissing')
      return !gone
    }
    // The same function for all names, so that an event that matches several of them is swapped once.
    const hearSwap: Listener = (event, name) => {
      const swapIfListening = (): void => {
        if (isListening(event, name)) delivery.swap(element, event, name, originOf(connector, stream))
      }
      if (!delivery.postpone(stream, event, involved, swapIfListening)) swapIfListening()
    }
    return [
      ...swaps.map((name) => stream.listen(name, hearSwap)),
      // htmx waits for the name as it was written.
      ...triggers.map((written) =>
        stream.listen(written, (event) =>
          delivery.runAfterSwaps(
            stream,
            () => {
              if (isListening(event, `sse:${written}`)) delivery.trigger(element, event, written)
            },
            event,
          ),
        ),
      ),
    ]
  }

  const triggerOf = (element: Element): string => host.read(element, 'hx-trigger') ?? ''

  function remove(element: Element): void {
    for (const stop of listening.get(element)?.stops ?? []) stop()
    listening.delete(element)
  }

  /** The connector that `sse-from` names (null for an invalid selector), or that of the element or its nearest ancestor. */
  function connectorOf(element: Element): Connector | undefined | null {
    const from = host.read(element, FROM)
    let at = from ? guardSelector(element, FROM, from, () => host.find(element, from)) : element
    while (!from && at && !connectors.get(at)) at = at.parentElement
    return from && at === null ? at : connectors.get(at as Element)
  }

  return {
    has: (element) => listening.has(element),
    update(element) {
      const listener = listening.get(element)
      // An unchanged listener keeps its place in the order of listeners.
      const isUnchanged =
        listener?.swap === host.read(element, SWAP) &&
        listener.trigger === triggerOf(element) &&
        listener.connector === connectorOf(element)
      if (!isUnchanged) listen(element)
    },
    remove,
    rewire(connecting) {
      for (const [element, { connector, hadStream }] of [...listening]) {
        if (!connector || connector.element === connecting || connecting.contains(element))
          listen(element, hadStream || !!connector)
      }
    },
    hearsUnnamed: (connector) =>
      [...listening.values()].some((known) => known.connector === connector && hearsUnnamed(known)),
  }
}

/** Names in `hx-trigger` that may be meant for an event of a stream: not an event of the page, and no filter. */
function plainTriggersOf(trigger: string): string[] {
  // Many elements may begin to listen at once, most of them without a trigger.
  if (!trigger) return []
  return trigger.split(',').flatMap((written) => {
    const [name = ''] = written.trim().split(/[\s[]/)
    const isOther = /\W|^(every|load|revealed|intersect)$/.test(name) || `on${name}` in document || !name
    return isOther || /\bfrom:/.test(written) ? [] : [name]
  })
}

/** Whether it listens to messages without a name. */
function hearsUnnamed({ names }: ListeningElement): boolean {
  return names.some((name) => /^(sse:)?(message|\*)$/.test(name))
}

/** The names of events in `hx-trigger`. */
function triggersOf(trigger: string): string[] {
  const written = trigger.match(/(?<![\w:])sse:[^\s,[]+/g) ?? []
  return written.map((name) => name.slice(4))
}

/** The load options of a connector; those of its predecessor, for an event of the stream that is being replaced. */
export function originOf({ options, predecessor }: Connector, stream: Stream): Origin {
  return { stream, load: options ?? (predecessor?.options as StreamOptions) }
}
