import { warnOnce } from '../findings.js'

/** Modifiers of `hx-swap="upsert"`, as htmx 4 defines them. */
export interface UpsertOptions {
  /** Attribute with the sort key of a row. Default: `id`. */
  readonly key?: string | null | undefined
  /** Sorts the rows by their keys: ascending, or with `desc` descending. */
  readonly sort?: boolean | string | null | undefined
  /** Inserts a new row first; in a sorted list, only a row without a key. Default: last. */
  readonly prepend?: boolean
}

/** Text of a comment between two messages. With `prepend`, the rows of the second are inserted before those of the first. */
export const NEXT_MESSAGE = 'next message'

/** [browser] In a form, a field with the name `children` hides the property, so it is read from the prototype. */
export function childrenOf(element: Element): HTMLCollection {
  return Reflect.get(Element.prototype, 'children', element)
}

const collator = new Intl.Collator(undefined, { numeric: true })

/**
 * Inserts the top-level elements of a fragment into a list. A row replaces the child of the list that has the same id;
 * other rows are added. Text and comments of the fragment are ignored.
 *
 * In a sorted list, the existing rows are assumed to be in order, and are not moved. A row that replaces another one
 * moves only if it would be out of order. Rows with equal keys stay in the order of arrival, and numbers come before
 * texts. A row without a key keeps its place; a new one is added as in an unsorted list.
 *
 * @param remove removes a replaced element from the page.
 * @returns the elements that are new in the page.
 */
export function upsert(
  target: Element,
  fragment: Node,
  { key, sort, prepend }: UpsertOptions,
  remove: (element: Element) => void,
): Element[] {
  const children = childrenOf(target)
  const keyOf = (row: Element): string => row.getAttribute(key || 'id') ?? ''
  const isBefore = (a: string, b: string): boolean => (sort === 'desc' ? compare(b, a) : compare(a, b)) < 0

  function isInPlace(row: Element, newKey: string): boolean {
    const keyBeside = (side: 'previousElementSibling' | 'nextElementSibling'): string => {
      let sibling = row[side]
      while (sibling && !keyOf(sibling)) sibling = sibling[side]
      return sibling ? keyOf(sibling) : newKey
    }
    return (
      keyOf(row) === newKey ||
      !(
        isBefore(newKey, keyBeside('previousElementSibling')) ||
        isBefore(keyBeside('nextElementSibling'), newKey)
      )
    )
  }

  /** The element before which a row belongs: the first one with a greater key, or the one after all rows with keys. */
  function successor(newKey: string): Element | null {
    let [low, high] = [0, children.length]
    let next: Element | undefined
    while (low < high) {
      const middle = (low + high) >> 1
      let index = middle
      while (index < high && !keyOf(children[index] as Element)) index++
      const row = index < high ? (children[index] as Element) : undefined
      if (row && !isBefore(newKey, keyOf(row))) low = index + 1
      else {
        high = middle
        next = row ?? next
      }
    }
    return next ?? (low ? children.item(low) : null)
  }

  const added = new Set<Element>()
  /** The last row of the current message that was prepended. */
  let lastPrepended: Node | undefined
  for (const node of [...fragment.childNodes]) {
    if (node.nodeType === Node.COMMENT_NODE && node.nodeValue === NEXT_MESSAGE) lastPrepended = undefined
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const row = node as Element
    const id = row.getAttribute('id')
    const sameId = id && childById(target, id)
    // A payload may use the id of a template, which must not be replaced.
    const existing = sameId && !sameId.matches('template,script') ? sameId : undefined
    const newKey = sort && keyOf(row)
    const missing = id ? newKey === '' && (key || 'id') : 'id'
    if (missing) warnOnce('row-unkeyed', { element: target, name: missing }, missing)
    let before: Node | null = null
    if (existing && (!newKey || isInPlace(existing, newKey))) before = existing
    else if (newKey) before = successor(newKey)
    else if (prepend) before = lastPrepended ? lastPrepended.nextSibling : target.firstChild
    if (existing) {
      if (before === existing) before = existing.nextSibling
      // [browser] An id that two elements have had at once stays slow to find, so the old element is removed first.
      remove(existing)
      added.delete(existing)
    }
    // Event handlers of the removal may have changed the list.
    target.insertBefore(row, before?.parentNode === target ? before : null)
    added.add(row)
    if (existing ? existing === lastPrepended : prepend && !newKey) lastPrepended = row
  }
  return [...added]
}

/** Compares numbers by value, and texts naturally: `a9` before `a10`. */
function compare(a: string, b: string): number {
  const [numberA, numberB] = [+a, +b]
  const isText = Number.isNaN(numberA)
  if (isText !== Number.isNaN(numberB)) return isText ? 1 : -1
  return isText ? collator.compare(a, b) : numberA - numberB
}

function childById(target: Element, id: string): Element | null {
  const first = (target.getRootNode() as Partial<Document>).getElementById?.(id)
  // Another element of the page may have the same id.
  return first === null || first?.parentNode === target
    ? first
    : target.querySelector(`:scope > #${CSS.escape(id)}`)
}
