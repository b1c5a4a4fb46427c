import type { SettleInfo } from './extensions.js'
import type { HostEvents } from './host.js'

/** Stands before a swap style for {@link insertQuickly}. */
export const QUICK = 'sluice '

/** What htmx looks for in new content: its own attributes, what it boosts, what takes part in a form, what gets the focus. */
const INITIALISED = /hx-|sse-|<(a|form)\b|submit|autofocus/i

/**
 * Whether htmx has nothing to do in some content but to insert it, and nothing of its own in what that replaces.
 *
 * @param content plain as {@link hasParts} says.
 */
export function isQuick(
  style: string,
  target: Element,
  contents: readonly string[],
  fragment: DocumentFragment,
): boolean {
  if (
    !/^(innerHTML|beforeend|afterbegin)$/.test(style) ||
    contents.some((content) => INITIALISED.test(content))
  )
    return false
  // One that is there already lends its attributes to the new one for a moment.
  for (const { id } of fragment.querySelectorAll('[id]'))
    if (target.contains(document.getElementById(id))) return false
  return (
    style !== 'innerHTML' ||
    ![...target.getElementsByTagName('*')].some((element) => 'htmx-internal-data' in element)
  )
}

/**
 * Inserts content that {@link isQuick} as htmx 2 does: the same nodes, classes and events, but without its search for
 * what is to be initialised, which takes it the most of its time and finds nothing there.
 *
 * @param addedClass what new elements have until they settle.
 */
export function insertQuickly(
  style: string,
  target: Element,
  fragment: DocumentFragment,
  { tasks }: SettleInfo,
  addedClass: string,
  { cleanedUp }: Pick<HostEvents, 'cleanedUp'>,
): void {
  const added = [...fragment.children]
  for (const element of added) element.classList.add(addedClass)
  const [first, ...others] = style === 'innerHTML' ? target.childNodes : []
  target.insertBefore(fragment, style === 'beforeend' ? null : target.firstChild)
  // [htmx 2] Takes out the first of all last, and tells of text as well.
  for (const node of (first ? [...others, first] : []) as Element[]) {
    for (const element of [node, ...(node.querySelectorAll?.('*') ?? [])]) {
      fire(element, 'htmx:beforeCleanupElement', 'htmx:before-cleanup-element')
      cleanedUp(element)
    }
    node.remove()
  }
  tasks.push(() => {
    for (const element of added) {
      element.classList.remove(addedClass)
      if (!element.classList.length) element.removeAttribute('class')
      fire(element, 'htmx:beforeProcessNode', 'htmx:before-process-node')
      fire(element, 'htmx:afterProcessNode', 'htmx:after-process-node')
      fire(element, 'htmx:load')
    }
  })
}

function fire(elt: Element, ...names: readonly string[]): void {
  const init = eventInit({ elt })
  for (const name of names) elt.dispatchEvent(new CustomEvent(name, init))
}

/** How htmx makes its events; one of these may serve for several. */
export function eventInit<T>(detail: T, composed = true): CustomEventInit<T> {
  return { bubbles: true, cancelable: true, composed, detail }
}
