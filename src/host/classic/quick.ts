import type { HostCallbacks, SwapObserver } from '../host.js'
import { eventInit } from '../htmx-events.js'

/** Matches content that htmx has to process: its attributes, boosted links and forms, submit buttons, autofocus. */
const NEEDS_HTMX = /hx-|sse-|<(a|form)\b|submit|autofocus/i

/** The parts of `hx-swap` that a quick swap uses, as parsed by htmx. */
export interface Specification {
  readonly swapStyle: string
  /** In milliseconds. */
  readonly settleDelay: number
  readonly scroll?: unknown
  readonly show?: unknown
}

/** The class names in `htmx.config`. */
interface Classes {
  readonly addedClass: string
  readonly settlingClass: string
  readonly swappingClass: string
}

/**
 * Whether htmx would only insert the content: it has nothing to initialise in it, and nothing to clean up in what the
 * content replaces.
 *
 * @param contents without out-of-band parts and other elements that htmx puts elsewhere.
 */
export function canSwapQuickly(
  { swapStyle, scroll, show }: Specification,
  target: Element,
  contents: readonly string[],
  fragment: DocumentFragment,
): boolean {
  if (
    scroll !== undefined ||
    show !== undefined ||
    !/^(innerHTML|beforeend|afterbegin)$/.test(swapStyle) ||
    contents.some((content) => NEEDS_HTMX.test(content))
  )
    return false
  // htmx copies attributes of an old element to a new one with the same id until it settles.
  for (const element of fragment.querySelectorAll('[id]'))
    if (target.contains(document.getElementById(element.getAttribute('id') as string))) return false
  return (
    swapStyle !== 'innerHTML' ||
    !(
      target.contains(document.activeElement) ||
      [...target.getElementsByTagName('*')].some((element) => 'htmx-internal-data' in element)
    )
  )
}

/** Settle callbacks of this task, by delay in milliseconds. Each batch uses one timer. */
const settleBatches = new Map<number, (() => void)[]>()

/**
 * Swaps as htmx 2 does, if {@link canSwapQuickly} allows it: the same nodes, classes and events in the same order, but
 * without htmx's searches for elements to initialise, preserve or move. They take most of its time and would find
 * nothing.
 */
export function swapQuickly(
  { swapStyle, settleDelay }: Specification,
  target: Element,
  fragment: DocumentFragment,
  { addedClass, settlingClass, swappingClass }: Classes,
  { beforeInsert: inserting }: SwapObserver,
  { cleanedUp }: Pick<HostCallbacks, 'cleanedUp'>,
): void {
  const inserted = inserting(target)
  const added = [...fragment.children]
  for (const element of added) element.classList.add(addedClass)
  const [first, ...others] = swapStyle === 'innerHTML' ? target.childNodes : []
  target.insertBefore(fragment, swapStyle === 'beforeend' ? null : target.firstChild)
  // [htmx 2] Removes the first node last, and fires the events for text nodes as well.
  for (const node of (first ? [...others, first] : []) as Element[]) {
    for (const element of [node, ...(node.querySelectorAll?.('*') ?? [])]) {
      fire(element, { elt: element }, 'htmx:beforeCleanupElement', 'htmx:before-cleanup-element')
      cleanedUp(element)
    }
    node.remove()
  }
  removeClass(target, swappingClass)
  target.classList.add(settlingClass)
  const detail = { target, elt: target }
  fire(target, detail, 'htmx:afterSwap', 'htmx:after-swap')
  inserted()

  function settle(): void {
    for (const elt of added) {
      removeClass(elt, addedClass)
      const detail = { elt }
      fire(elt, detail, 'htmx:beforeProcessNode', 'htmx:before-process-node')
      fire(elt, detail, 'htmx:afterProcessNode', 'htmx:after-process-node')
      fire(elt, detail, 'htmx:load')
    }
    removeClass(target, settlingClass)
    fire(target, detail, 'htmx:afterSettle', 'htmx:after-settle')
  }
  if (settleDelay > 0) scheduleSettle(settle, settleDelay)
  else settle()
}

/** Closes the batches, so that later swaps get timers of their own and settle after all that is scheduled until now. */
export function closeSettleBatches(): void {
  settleBatches.clear()
}

/** Schedules a callback, with one timer for all callbacks of this task that have the same delay. */
function scheduleSettle(settle: () => void, delayMs: number): void {
  const batch = settleBatches.get(delayMs) ?? []
  if (!batch.length) {
    if (!settleBatches.size) queueMicrotask(closeSettleBatches)
    settleBatches.set(delayMs, batch)
    setTimeout(() => {
      for (const settleTask of batch) settleTask()
    }, delayMs)
  }
  batch.push(settle)
}

/** [htmx 2] Removes an empty `class` attribute. */
function removeClass(element: Element, name: string): void {
  element.classList.remove(name)
  if (!element.classList.length) element.removeAttribute('class')
}

function fire(element: Element, detail: object, ...names: readonly string[]): void {
  const init = eventInit(detail)
  // [htmx 2] Fires the second name only if no handler has cancelled the first.
  names.every((name) => element.dispatchEvent(new CustomEvent(name, init)))
}
