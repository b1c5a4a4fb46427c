import { MESSAGE, SWAP_ERROR, TARGET_ERROR, TEMPLATE_ERROR } from '../events.js'
import { type ErrorCode, SluiceError, type Subject } from '../findings.js'
import type { Host } from '../host/host.js'
import type { Renderer } from '../render/renderer.js'
import { createBatch } from './batch.js'
import type { Bindings } from './bindings.js'
import type { Frames } from './frames.js'
import { Message } from './message.js'
import { createQueue, type Load } from './queue.js'
import { fillSelector } from './target.js'

/** Hands data to elements. */
export interface Delivery {
  /** Swaps the data of an event into the element's target, for `sse-swap`: now, or when the page has time for it. */
  swap(element: Element, event: MessageEvent, name: string, load: Load): void
  /** Fires `sse:NAME` at the element, for `hx-trigger`. */
  trigger(element: Element, event: MessageEvent, name: string): void
  /**
   * For an element that takes all messages of a stream itself: swaps those of some names, tells the others.
   *
   * @param place where to swap, when the element's attributes do not say it.
   */
  take(
    element: Element,
    event: MessageEvent,
    name: string,
    swaps: readonly string[],
    load: Load,
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

type Origin = Subject & { readonly element: Element; readonly payload: string }

/**
 * Whatever goes wrong with an event ends in an error event on its element: the page keeps its content, and
 * the stream goes on.
 */
export function createDelivery(host: Host, renderer: Renderer, bindings: Bindings, frames: Frames): Delivery {
  /** Tells what was thrown as one error that names its subject; a `fallback` where it is no finding yet. */
  function fail(fallback: ErrorCode, about: Origin, thrown: unknown): void {
    const known = thrown instanceof SluiceError ? thrown : undefined
    const code = known?.code ?? fallback
    const { element } = about
    const subject = { template: renderer.template(element), ...known?.about, ...about }
    const error = new SluiceError(code, subject, known?.cause ?? thrown)
    host.trigger(element, EVENT_OF[code] ?? TEMPLATE_ERROR, { ...error.about, code, error })
  }

  function attempt<T>(fallback: ErrorCode, about: Origin, work: () => T): T | undefined {
    try {
      return work()
    } catch (thrown) {
      fail(fallback, about, thrown)
      return undefined
    }
  }

  const batch = createBatch(
    host,
    (fallback, element, { message, name }, thrown) =>
      fail(fallback, { element, payload: message.payload, event: name }, thrown),
    () => queue.release(),
  )
  const queue = createQueue(frames, batch)
  /** The event that came last, which several elements may show. */
  let last: Message | undefined

  /** @param came the event as it came: a handler may have put another one in its place. */
  function show(
    element: Element,
    came: MessageEvent,
    event: MessageEvent,
    name: string,
    load: Load,
    place?: unknown,
  ): void {
    const message = last?.event === event ? last : new Message(event)
    last = message
    const binding = bindings.of(element, place)
    let { target } = binding
    if (target.includes('{{')) {
      const about = { element, payload: message.payload, event: name }
      const filled = attempt('swap-failed', about, () => fillSelector(target, () => message.json()))
      if (filled === undefined) return
      target = filled
    }
    if (!queue.waiting) batch.begin()
    queue.add(binding, target, { came, message, name, load, order: 0 })
  }

  return {
    get waiting() {
      return queue.waiting
    },
    events: () => queue.items().map(({ came }) => came),
    flush: (concerns) => queue.flush((lane) => batch.concerns(lane, concerns)),
    swap(element, event, name, load) {
      bindings.settle()
      host.beforeMessage(element, event, name, (shown) => show(element, event, shown, name, load))
    },
    trigger(element, event, name) {
      host.trigger(element, `sse:${name}`, event)
      host.trigger(element, MESSAGE, event)
    },
    take(element, event, name, swaps, load, place) {
      bindings.settle()
      host.beforeMessage(element, event, name, (shown, name) => {
        if (swaps.includes(name)) {
          show(element, event, shown, name, load, place)
          return
        }
        host.announce(element, shown, name)
        host.trigger(element, MESSAGE, shown)
      })
    },
    render: (element, payload) =>
      attempt('template-failed', { element, payload }, () => renderer.render(element, payload)),
  }
}
