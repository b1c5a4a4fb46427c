import type { HostEvents, SwapWatch } from '../host.js'
import { eventInit } from '../telling.js'

/** What htmx looks for in new content: its own attributes, what it boosts, what takes part in a form, what gets the focus. */
const INITIALISED = /hx-|sse-|<(a|form)\b|submit|autofocus/i

/** How something is swapped, as htmx reads it from `hx-swap`. */
export interface Specification {
  readonly swapStyle: string
  /** In milliseconds. */
  readonly settleDelay: number
  readonly scroll?: unknown
  readonly show?: unknown
}

/** Of `htmx.config`. */
interface Classes {
  readonly addedClass: string
  readonly settlingClass: string
  readonly swappingClass: string
}

/**
 * Whether htmx has nothing to do in some content but to insert it, and nothing of its own in what that replaces.
 *
 * @param content plain as {@link hasParts} says.
 */
export function isQuick(
  { swapStyle, scroll, show }: Specification,
  target: Element,
  contents: readonly string[],
  fragment: DocumentFragment,
): boolean {
  if (
    scroll !== undefined ||
    show !== undefined ||
    !/^(innerHTML|beforeend|afterbegin)$/.test(swapStyle) ||
    contents.some((content) => INITIALISED.test(content))
  )
    return false
  // One that is there already lends its attributes to the new one for a moment.
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

/** What settles when the same timer goes off: by its delay, what was swapped in this task. */
const settling = new Map<number, (() => void)[]>()

/**
 * Swaps content that {@link isQuick} as htmx 2 does: the same nodes, classes and events in the same order, but without
 * its searches for what has to be initialised, preserved or put elsewhere, which take the most of its time and would
 * find nothing.
 */
export function swapQuickly(
  { swapStyle, settleDelay }: Specification,
  target: Element,
  fragment: DocumentFragment,
  { addedClass, settlingClass, swappingClass }: Classes,
  { inserting }: SwapWatch,
  { cleanedUp }: Pick<HostEvents, 'cleanedUp'>,
): void {
  const inserted = inserting(target)
  const added = [...fragment.children]
  for (const element of added) element.classList.add(addedClass)
  const [first, ...others] = swapStyle === 'innerHTML' ? target.childNodes : []
  target.insertBefore(fragment, swapStyle === 'beforeend' ? null : target.firstChild)
  // [htmx 2] Takes out the first of all last, and tells of text as well.
  for (const node of (first ? [...others, first] : []) as Element[]) {
    for (const element of [node, ...(node.querySelectorAll?.('*') ?? [])]) {
      fire(element, { elt: element }, 'htmx:beforeCleanupElement', 'htmx:before-cleanup-element')
      cleanedUp(element)
    }
    node.remove()
  }
  without(target, swappingClass)
  target.classList.add(settlingClass)
  const about = { target, elt: target }
  fire(target, about, 'htmx:afterSwap', 'htmx:after-swap')
  inserted()

  function settle(): void {
    for (const elt of added) {
      without(elt, addedClass)
      const about = { elt }
      fire(elt, about, 'htmx:beforeProcessNode', 'htmx:before-process-node')
      fire(elt, about, 'htmx:afterProcessNode', 'htmx:after-process-node')
      fire(elt, about, 'htmx:load')
    }
    without(target, settlingClass)
    fire(target, about, 'htmx:afterSettle', 'htmx:after-settle')
  }
  if (settleDelay > 0) settleLater(settle, settleDelay)
  else settle()
}

/** What is swapped from now on settles after what is swapped or put off otherwise now, which has a timer of its own. */
export function settleApart(): void {
  settling.clear()
}

/** After so many milliseconds, for which one timer is enough. */
function settleLater(settle: () => void, ms: number): void {
  const those = settling.get(ms) ?? []
  if (!those.length) {
    if (!settling.size) queueMicrotask(settleApart)
    settling.set(ms, those)
    setTimeout(() => {
      for (const one of those) one()
    }, ms)
  }
  those.push(settle)
}

/** [htmx 2] Leaves no empty attribute. */
function without(element: Element, name: string): void {
  element.classList.remove(name)
  if (!element.classList.length) element.removeAttribute('class')
}

function fire(element: Element, detail: object, ...names: readonly string[]): void {
  const init = eventInit(detail)
  // [htmx 2] Says it by the second name only if nobody has stopped it by the first.
  names.every((name) => element.dispatchEvent(new CustomEvent(name, init)))
}
