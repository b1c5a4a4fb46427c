import type { CloseType } from '../events.js'
import type { Host } from '../host/host.js'
import type { Clock } from '../stream/clock.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery, Selection } from '../swap/deliver.js'
import type { Transport } from '../transport/transport.js'
import { type Answers, createAnswers } from './answers.js'
import type { Connector } from './connector.js'
import { type Connectors, createConnectors, isSelected, type StreamSelector } from './connectors.js'
import { createListening, originOf } from './listening.js'

/** Knows which element uses which stream. */
export interface Routes extends Omit<Connectors, 'get'>, Pick<Answers, 'answered'> {
  /** Connects an element or makes it listen, as its attributes say. A second call changes nothing. */
  update(element: Element): void
  /** Disconnects an element, and forgets it. */
  release(element: Element, type: CloseType): void
  /** The elements of a subtree that had left the page and have come back with it. */
  reattached(root: Element): Element[]
}

/** What `hx-sse:connect` swaps of its stream. */
const UNNAMED: Selection = { names: ['message'] }

/** @param xhrTransport reads the response of an XMLHttpRequest. */
export function createRoutes(
  host: Host,
  registry: Registry,
  delivery: Delivery,
  clock: Clock,
  xhrTransport: (xhr: XMLHttpRequest) => Transport,
): Routes {
  /** Elements that have left the page and may come back, as they do in dialogs, tabs and drags. */
  let detached: WeakSet<Element> | undefined
  const connectors = createConnectors(
    host,
    registry,
    delivery,
    (element) => listening.rewire(element),
    receive,
  )
  const listening = createListening(host, delivery, clock, connectors, release)
  const answers = createAnswers(host, registry, delivery, xhrTransport)

  function update(element: Element): void {
    detached?.delete(element)
    connectors.update(element)
    listening.update(element)
    // An element that is initialised outside of the page has to be in it soon.
    if (!element.isConnected)
      clock.setTimeout(() => element.isConnected || release(element, 'nodeMissing'), 0)
  }

  function release(element: Element, type: CloseType): void {
    if (listening.has(element) || connectors.get(element)) {
      detached ??= new WeakSet()
      detached.add(element)
    }
    listening.remove(element)
    connectors.release(element, type)
    answers.release(element, type)
  }

  /** Unnamed messages go to the elements that listen to them, or to the connecting element if there are none. */
  function receive(connector: Connector, event: MessageEvent, name: string): void {
    const { element, stream } = connector
    if (!element.isConnected) release(element, 'nodeMissing')
    else if (name !== 'message' || !listening.hearsUnnamed(connector))
      delivery.swap(element, event, name, originOf(connector, stream as Stream), UNNAMED)
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
    reattached(root) {
      // This costs nothing in a page from which no element has left.
      if (!detached) return []
      return [root, ...root.querySelectorAll(host.elementSelector)].filter((element) =>
        detached?.has(element),
      )
    },
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
