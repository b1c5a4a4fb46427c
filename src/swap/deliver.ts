import { mayAddListeners } from '../dom/content.js'
import { MESSAGE } from '../events.js'
import type { Host, Proceed } from '../host/host.js'
import type { Renderer } from '../render/renderer.js'
import type { Bindings } from './bindings.js'
import { createReportError } from './errors.js'
import type { Frames } from './frames.js'
import type { Item, LoadOptions } from './lane.js'
import { createLaneRenderer } from './lane-renderer.js'
import { createMessages } from './message.js'
import { createOrder } from './order.js'
import { createQueue } from './queue.js'
import { fillSelector } from './target.js'

/** The stream that delivered an event, and its load options. */
export interface Origin {
  readonly stream: object
  readonly load: LoadOptions
}

/** Delivers events to elements. */
export interface Delivery {
  /**
   * Runs a callback for an event in stream order: at once, unless a waiting event may still add or remove listeners.
   *
   * @param listeners the elements that listen now; the callback checks whether they still do.
   */
  runInOrder(stream: object, event: MessageEvent, listeners: readonly Element[], callback: () => void): void
  /** Runs a callback when all earlier events of a stream are in the page: at once, unless a swap is asynchronous. */
  runAfterSwaps(stream: object, callback: () => void, event?: MessageEvent): void
  /** Swaps the data of an event into the element's target, for `sse-swap`: at once, or in a later frame. */
  swap(element: Element, event: MessageEvent, name: string, origin: Origin): void
  /** Fires `sse:NAME` at the element, for `hx-trigger`. */
  trigger(element: Element, event: MessageEvent, name: string): void
  /**
   * For an element that receives all events of a stream: swaps those with some names, announces the others.
   *
   * @param responseContext for a streamed response: where and how the host swaps it.
   */
  deliverAll(
    element: Element,
    event: MessageEvent,
    name: string,
    swappedNames: readonly string[],
    origin: Origin,
    responseContext?: unknown,
  ): void
  /** Renders a response for the element; undefined if that fails, after an error event has been fired. */
  render(element: Element, payload: string): string | undefined
  /** How many events wait. */
  readonly waiting: number
  /** The waiting events, as the stream delivered them, the oldest first. */
  waitingEvents(): MessageEvent[]
  /**
   * Swaps at once all events that wait for a frame, and for some targets also the held ones.
   *
   * @param mustFlush whether held events for this target are swapped too.
   */
  flush(mustFlush: (target: Element) => boolean): void
}

/**
 * Delivers events. Every error while doing so becomes an error event on the element: the page keeps its content, and
 * the stream continues.
 */
export function createDelivery(host: Host, renderer: Renderer, bindings: Bindings, frames: Frames): Delivery {
  const reportError = createReportError(host, renderer)
  const laneRenderer = createLaneRenderer(host, reportError, () => {
    queue.recheckHeld()
    if (order.waiting.length) queue.flush(() => false)
  })
  const order = createOrder()
  const queue = createQueue(frames, {
    ...laneRenderer,
    resumeTasks: order.resume,
    hasTasks: () => order.waiting.length > 0,
  })
  /** Streams whose newest event waits for asynchronous handlers of `htmx:sseBeforeMessage`. */
  const pending = new Set<object>()
  const messageOf = createMessages()

  /** @param original the event as the stream delivered it; a handler may have replaced it by `event`. */
  function enqueue(
    element: Element,
    original: MessageEvent,
    event: MessageEvent,
    name: string,
    { load, stream }: Origin,
    responseContext?: unknown,
  ): void {
    const message = messageOf(event)
    const binding = bindings.of(element, responseContext)
    const item: Item = { original, message, name, load, stream, sequence: 0 }
    let { target } = binding
    if (target.includes('{{'))
      try {
        target = fillSelector(target, () => message.json())
      } catch (thrown) {
        // Reported in the order of the events.
        item.thrown = thrown
      }
    queue.add(binding, target, item)
  }

  /** Lets handlers cancel or change an event, then proceeds. Later events of the stream wait for the handlers. */
  function ask(
    element: Element,
    event: MessageEvent,
    name: string,
    { stream }: Origin,
    proceed: Proceed,
  ): void {
    bindings.refresh()
    const decision = host.beforeMessage(element, event, name, proceed)
    if (!decision) return
    const finish = (): void => {
      pending.delete(stream)
      queue.recheckHeld()
      queue.flush(() => false)
    }
    pending.add(stream)
    decision.then(finish, finish)
  }

  return {
    get waiting() {
      return queue.waiting + order.waiting.length
    },
    waitingEvents: () => [
      ...queue.items().map(({ original }) => original),
      ...order.waiting.flatMap(({ event }) => event ?? []),
    ],
    flush: (mustFlush) => queue.flush((lane) => laneRenderer.targetMatches(lane, mustFlush)),
    runInOrder: (stream, event, listeners, callback) =>
      order.schedule(stream, {
        event,
        run: callback,
        forceReady() {
          const sources = bindings.of(listeners[0] as Element).sources()
          const isUrgent = !sources || mayAddListeners([...sources, event.data].join('\n'))
          if (isUrgent) queue.flush(() => true)
          return isUrgent
        },
        isReady: () => !pending.has(stream) && !queue.isBlocked(stream) && !listeners.some(queue.mayRemove),
      }),
    runAfterSwaps: (stream, callback, event) =>
      order.schedule(stream, {
        event,
        run: callback,
        isReady() {
          if (pending.has(stream)) return false
          queue.flushStream(stream)
          return !queue.hasItems(stream) && !laneRenderer.isInserting(stream)
        },
      }),
    swap(element, event, name, origin) {
      ask(element, event, name, origin, (handled) => enqueue(element, event, handled, name, origin))
    },
    trigger(element, event, name) {
      host.trigger(element, `sse:${name}`, event)
      host.trigger(element, MESSAGE, event)
    },
    deliverAll(element, event, name, swappedNames, origin, responseContext) {
      ask(element, event, name, origin, (handled, name) => {
        if (swappedNames.includes(name)) {
          enqueue(element, event, handled, name, origin, responseContext)
          return
        }
        // A handler may have changed the name to one that is not swapped.
        queue.flushStream(origin.stream)
        host.dispatchMessage(element, handled, name)
        host.trigger(element, MESSAGE, handled)
      })
    },
    render(element, payload) {
      try {
        return renderer.render(element, payload)
      } catch (thrown) {
        reportError('template-failed', element, thrown, payload)
        return undefined
      }
    },
  }
}
