import { mayAddListeners } from '../dom/content.js'
import { MESSAGE } from '../events.js'
import type { AllowedMessage, Host } from '../host/host.js'
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

/** Which events of a stream an element swaps. */
export interface Selection {
  readonly names: readonly string[]
  /** For a streamed response: where and how the host swaps it. */
  readonly responseContext?: unknown
}

/** Delivers events to elements. */
export interface Delivery {
  /**
   * Whether an event must wait, because an earlier one may still add or remove listeners. If so, the callback is called
   * in stream order.
   *
   * @param listeners the elements that listen now; the callback checks whether they still do.
   */
  postpone(stream: object, event: MessageEvent, listeners: readonly Element[], callback: () => void): boolean
  /** Runs a callback when all earlier events of a stream are in the page: at once, unless a swap is asynchronous. */
  runAfterSwaps(stream: object, callback: () => void, event?: MessageEvent): void
  /**
   * Swaps the data of an event into the element's target: at once, or in a later frame.
   *
   * @param only for an element that receives all events of its stream: which it swaps. The others are announced.
   */
  swap(element: Element, event: MessageEvent, name: string, origin: Origin, only?: Selection): void
  /** Fires `sse:NAME` at the element, for `hx-trigger`. */
  trigger(element: Element, event: MessageEvent, name: string): void
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

  /**
   * @param original the event as the stream delivered it, under the name that the element listens to.
   * @param allowed what handlers have made of it. Its name counts where it decides about the swap.
   */
  function enqueue(
    element: Element,
    original: MessageEvent,
    name: string,
    allowed: AllowedMessage,
    { load, stream }: Origin,
    only?: Selection,
  ): void {
    if (only && !only.names.includes(allowed.name)) {
      // A handler may have changed the name to one that is not swapped.
      queue.flushStream(stream)
      host.dispatchMessage(element, allowed.event, allowed.name)
      host.trigger(element, MESSAGE, allowed.event)
      return
    }
    const message = messageOf(allowed.event)
    const binding = bindings.of(element, only?.responseContext)
    const item: Item = { original, message, name: only ? allowed.name : name, load, stream, sequence: 0 }
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

  /** Lets the events of a stream wait for asynchronous handlers of the newest. */
  function waitFor(stream: object, handlers: Promise<unknown>): void {
    const finish = (): void => {
      pending.delete(stream)
      queue.recheckHeld()
      queue.flush(() => false)
    }
    pending.add(stream)
    handlers.then(finish, finish)
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
    postpone: (stream, event, listeners, callback) =>
      order.postpone(stream, {
        event,
        run: callback,
        forceReady() {
          const sources = bindings.of(listeners[0] as Element).sources()
          const isUrgent = !sources || mayAddListeners([...sources, event.data].join('\n'))
          if (isUrgent) queue.flush(() => true)
          return isUrgent
        },
        isReady() {
          bindings.refresh()
          return !pending.has(stream) && !queue.isBlocked(stream) && !listeners.some(queue.mayRemove)
        },
      }),
    runAfterSwaps(stream, callback, event) {
      const mustWait = order.postpone(stream, {
        event,
        run: callback,
        isReady() {
          if (pending.has(stream)) return false
          queue.flushStream(stream)
          bindings.refresh()
          return !queue.hasItems(stream) && !laneRenderer.isInserting(stream)
        },
      })
      if (!mustWait) callback()
    },
    swap(element, event, name, origin, only) {
      const message = host.beforeMessage(element, event, name)
      if (message instanceof Promise)
        waitFor(
          origin.stream,
          message.then((allowed) => allowed && enqueue(element, event, name, allowed, origin, only)),
        )
      else if (message) enqueue(element, event, name, message, origin, only)
    },
    trigger(element, event, name) {
      host.trigger(element, `sse:${name}`, event)
      host.trigger(element, MESSAGE, event)
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
