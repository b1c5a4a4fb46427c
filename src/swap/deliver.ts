import { mayAddListeners } from '../dom/content.js'
import { MESSAGE, SWAP_ERROR, TARGET_ERROR, TEMPLATE_ERROR } from '../events.js'
import { type ErrorCode, SluiceError, type Subject } from '../findings.js'
import type { GoOn, Host } from '../host/host.js'
import type { Renderer } from '../render/renderer.js'
import type { Bindings } from './bindings.js'
import type { Frames } from './frames.js'
import { createLaneRenderer } from './lane-renderer.js'
import { Message } from './message.js'
import { createOrder } from './order.js'
import { createQueue, type Item, type Load } from './queue.js'
import { fillSelector } from './target.js'

/** Where an event comes from. */
export interface Origin {
  readonly stream: object
  /** What the page says of load. */
  readonly load: Load
}

/** Hands data to elements. */
export interface Delivery {
  /**
   * Does something with an event in its place in the stream: at once, unless an earlier one may still change who hears
   * it.
   *
   * @param hearers the elements that hear it, and whether they still do is found out then.
   */
  hear(stream: object, event: MessageEvent, hearers: readonly Element[], work: () => void): void
  /** Does something once everything earlier of a stream is in the page: at once, unless the host takes its time. */
  after(stream: object, work: () => void, event?: MessageEvent): void
  /** Swaps the data of an event into the element's target, for `sse-swap`: now, or when the page has time for it. */
  swap(element: Element, event: MessageEvent, name: string, origin: Origin): void
  /** Fires `sse:NAME` at the element, for `hx-trigger`. */
  trigger(element: Element, event: MessageEvent, name: string): void
  /**
   * For an element that takes all messages of a stream itself: swaps those of some names, announces the others.
   *
   * @param place where to swap, when the element's attributes do not say it.
   */
  deliverAll(
    element: Element,
    event: MessageEvent,
    name: string,
    swaps: readonly string[],
    origin: Origin,
    place?: unknown,
  ): void
  /** Renders a response for the element; undefined when it cannot be, which has been told by then. */
  render(element: Element, payload: string): string | undefined
  /** How many events wait to be swapped. */
  readonly waiting: number
  /** Those that wait, as they came, the oldest first. */
  events(): MessageEvent[]
  /**
   * Swaps at once what waits for a frame; and what waits for something else, where it must not come later.
   *
   * @param concerns whether that is so for a target.
   */
  flush(concerns: (target: Element) => boolean): void
}

/** The events that tell errors, where it is not {@link TEMPLATE_ERROR}. */
const EVENT_OF: Partial<Record<ErrorCode, string>> = {
  'target-missing': TARGET_ERROR,
  'target-invalid': TARGET_ERROR,
  'target-template': TARGET_ERROR,
  'swap-failed': SWAP_ERROR,
}

type About = Subject & { readonly element: Element; readonly payload: string }

/**
 * Whatever goes wrong with an event ends in an error event on its element: the page keeps its content, and
 * the stream goes on.
 */
export function createDelivery(host: Host, renderer: Renderer, bindings: Bindings, frames: Frames): Delivery {
  /** Tells what was thrown as one error that names its subject; a `fallback` where it is no finding yet. */
  function fail(fallback: ErrorCode, about: About, thrown: unknown): void {
    const known = thrown instanceof SluiceError ? thrown : undefined
    const code = known?.code ?? fallback
    const { element } = about
    const subject = { template: renderer.template(element), ...known?.about, ...about }
    const error = new SluiceError(code, subject, known?.cause ?? thrown)
    host.trigger(element, EVENT_OF[code] ?? TEMPLATE_ERROR, { ...error.about, code, error })
  }

  function attempt<T>(fallback: ErrorCode, about: About, work: () => T): T | undefined {
    try {
      return work()
    } catch (thrown) {
      fail(fallback, about, thrown)
      return undefined
    }
  }

  const lanes = createLaneRenderer(
    host,
    (fallback, element, { message, name }, thrown) =>
      fail(fallback, { element, payload: message.payload, event: name }, thrown),
    () => {
      queue.release()
      if (order.waiting.length) queue.flush(() => false)
    },
  )
  const order = createOrder()
  const queue = createQueue(frames, {
    ...lanes,
    goOn: order.goOn,
    isWaited: () => order.waiting.length > 0,
  })
  /** Streams whose newest event waits for what handlers said. */
  const deciding = new Set<object>()
  /** The event that came last, which several elements may show. */
  let last: Message | undefined

  /** @param original the event as it came: a handler may have put another one in its place. */
  function show(
    element: Element,
    original: MessageEvent,
    event: MessageEvent,
    name: string,
    { load, stream }: Origin,
    place?: unknown,
  ): void {
    const message = last?.event === event ? last : new Message(event)
    last = message
    const binding = bindings.of(element, place)
    const item: Item = { original, message, name, load, stream, order: 0 }
    let { target } = binding
    if (target.includes('{{'))
      try {
        target = fillSelector(target, () => message.json())
      } catch (thrown) {
        // To be told when it is its turn.
        item.thrown = thrown
      }
    queue.add(binding, target, item)
  }

  /** Asks handlers, and goes on with what they leave; what comes after it waits for them. */
  function ask(element: Element, event: MessageEvent, name: string, { stream }: Origin, goOn: GoOn): void {
    bindings.settle()
    const decided = host.beforeMessage(element, event, name, goOn)
    if (!decided) return
    const end = (): void => {
      deciding.delete(stream)
      queue.release()
      queue.flush(() => false)
    }
    deciding.add(stream)
    decided.then(end, end)
  }

  return {
    get waiting() {
      return queue.waiting + order.waiting.length
    },
    events: () => [
      ...queue.items().map(({ original }) => original),
      ...order.waiting.flatMap(({ event }) => event ?? []),
    ],
    flush: (concerns) => queue.flush((lane) => lanes.concerns(lane, concerns)),
    hear: (stream, event, hearers, work) =>
      order.take(stream, {
        event,
        work,
        hurry() {
          const sources = bindings.of(hearers[0] as Element).sources()
          const isUrgent = !sources || mayAddListeners([...sources, event.data].join('\n'))
          if (isUrgent) queue.flush(() => true)
          return isUrgent
        },
        isReady: () => !deciding.has(stream) && !queue.isBlocked(stream) && !hearers.some(queue.mayRemove),
      }),
    after: (stream, work, event) =>
      order.take(stream, {
        event,
        work,
        isReady() {
          if (deciding.has(stream)) return false
          queue.show(stream)
          return !queue.has(stream) && !lanes.isInserting(stream)
        },
      }),
    swap(element, event, name, origin) {
      ask(element, event, name, origin, (shown) => show(element, event, shown, name, origin))
    },
    trigger(element, event, name) {
      host.trigger(element, `sse:${name}`, event)
      host.trigger(element, MESSAGE, event)
    },
    deliverAll(element, event, name, swaps, origin, place) {
      ask(element, event, name, origin, (shown, name) => {
        if (swaps.includes(name)) {
          show(element, event, shown, name, origin, place)
          return
        }
        // A handler may have given it this name.
        queue.show(origin.stream)
        host.announce(element, shown, name)
        host.trigger(element, MESSAGE, shown)
      })
    },
    render: (element, payload) =>
      attempt('template-failed', { element, payload }, () => renderer.render(element, payload)),
  }
}
