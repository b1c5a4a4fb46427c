import { MESSAGE, SWAP_ERROR, TARGET_ERROR, TEMPLATE_ERROR } from '../events.js'
import { type ErrorCode, SluiceError, type Subject } from '../findings.js'
import type { Host } from '../host/host.js'
import { parseJson, type Renderer } from '../render/renderer.js'
import { fillSelector } from './target.js'

/** Hands data to elements. */
export interface Delivery {
  /** Swaps the data of an event into the element's target, for `sse-swap`. */
  swap(element: Element, event: MessageEvent, name: string): void
  /** Fires `sse:NAME` at the element, for `hx-trigger`. */
  trigger(element: Element, event: MessageEvent, name: string): void
  /**
   * For an element that takes all messages of a stream itself: swaps those of some names, tells the others.
   *
   * @param place where to swap, when the element's attributes do not say it.
   */
  take(element: Element, event: MessageEvent, name: string, swaps: readonly string[], place?: unknown): void
  /** Renders a response for the element; undefined when it cannot be, which has been told by then. */
  render(element: Element, payload: string): string | undefined
}

/** The events that tell errors, where it is not {@link TEMPLATE_ERROR}. */
const EVENT_OF: Partial<Record<ErrorCode, string>> = {
  'target-missing': TARGET_ERROR,
  'swap-failed': SWAP_ERROR,
}

type Origin = Subject & { readonly element: Element; readonly payload: string }

/**
 * Whatever goes wrong with an event ends in an error event on its element: the page keeps its content, and
 * the stream goes on.
 */
export function createDelivery(host: Host, renderer: Renderer): Delivery {
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

  function targetOf(element: Element, payload: string, place: unknown): Element {
    const written = (!place && host.inherited(element, 'hx-target')) || 'this'
    const target = fillSelector(written, () => parseJson(payload))
    const found = target === written ? host.target(element, place) : host.find(element, target)
    if (!found) throw new SluiceError('target-missing', { target })
    return found
  }

  function show(element: Element, event: MessageEvent, name: string, place?: unknown): void {
    const payload = String(event.data ?? '')
    const about = { element, payload, event: name }
    const content = attempt('template-failed', about, () =>
      host.transform(element, payload, (text) => renderer.render(element, text)),
    )
    if (content === undefined) return
    attempt('swap-failed', about, () => {
      const swapped = host.swap(element, targetOf(element, payload, place), content, place)
      const done = (): unknown => host.trigger(element, MESSAGE, event)
      if (swapped) swapped.then(done).catch((thrown) => fail('swap-failed', about, thrown))
      else done()
    })
  }

  return {
    swap(element, event, name) {
      host.beforeMessage(element, event, name, (event) => show(element, event, name))
    },
    trigger(element, event, name) {
      host.trigger(element, `sse:${name}`, event)
      host.trigger(element, MESSAGE, event)
    },
    take(element, event, name, swaps, place) {
      host.beforeMessage(element, event, name, (event, name) => {
        if (swaps.includes(name)) {
          show(element, event, name, place)
          return
        }
        host.announce(element, event, name)
        host.trigger(element, MESSAGE, event)
      })
    },
    render: (element, payload) =>
      attempt('template-failed', { element, payload }, () => renderer.render(element, payload)),
  }
}
