/** How rows get into a list: the modifiers of `hx-swap="upsert"`, as htmx 4 reads them. */
export interface UpsertOptions {
  /** Attribute that holds the key of a row. Default: its id. */
  readonly key?: string | null | undefined
  /** Keeps the rows in the order of their keys: ascending, or with `desc` descending. */
  readonly sort?: boolean | string | null | undefined
  /** A new row comes first; where rows are sorted, one without a key. Default: last. */
  readonly prepend?: boolean
}

/** A comment of this text stands between two messages: with `prepend` the rows of the second then come before those of the first. */
export const NEXT_MESSAGE = 'next message'

/** [browser] A form has its fields by their names where other elements have `children` and `id`. */
export function childrenOf(element: Element): HTMLCollection {
  return Reflect.get(Element.prototype, 'children', element)
}

const collator = new Intl.Collator(undefined, { numeric: true })

/**
 * Puts the top-level elements of a fragment into a list, one after the other: one whose id a child of the list has
 * takes that one's place, any other is new. What else the fragment has is left out.
 *
 * Where rows are sorted, those that are there are taken to be in order, and none of them is touched. A row that takes
 * the place of another one moves only if it would be out of order there. Rows with equal keys stay as they came, and
 * numbers come before texts. A row without a key keeps its place; a new one is put where it would be without order.
 *
 * @param remove takes an element out of the page when another one has its place.
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
  const isBefore = (one: string, other: string): boolean =>
    (sort === 'desc' ? compare(other, one) : compare(one, other)) < 0

  function isInPlace(row: Element, newKey: string): boolean {
    const keyBeside = (side: 'previousElementSibling' | 'nextElementSibling'): string => {
      let beside = row[side]
      while (beside && !keyOf(beside)) beside = beside[side]
      return beside ? keyOf(beside) : newKey
    }
    return (
      keyOf(row) === newKey ||
      !(
        isBefore(newKey, keyBeside('previousElementSibling')) ||
        isBefore(keyBeside('nextElementSibling'), newKey)
      )
    )
  }

  /** What a row with this key belongs before: the first with a greater one, or what comes after all that have one. */
  function successor(newKey: string): Element | null {
    let [low, high] = [0, children.length]
    let found: Element | undefined
    while (low < high) {
      const middle = (low + high) >> 1
      let at = middle
      while (at < high && !keyOf(children[at] as Element)) at++
      const row = at < high ? (children[at] as Element) : undefined
      if (row && !isBefore(newKey, keyOf(row))) low = at + 1
      else {
        high = middle
        found = row ?? found
      }
    }
    return found ?? (low ? children.item(low) : null)
  }

  const added = new Set<Element>()
  /** The row of this message that was put first last. */
  let last: Node | undefined
  for (const node of [...fragment.childNodes]) {
    if (node.nodeType === Node.COMMENT_NODE && node.nodeValue === NEXT_MESSAGE) last = undefined
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const row = node as Element
    const id = row.getAttribute('id')
    const known = id && childById(target, id)
    // A payload may have the id of a template.
    const existing = known && !known.matches('template,script') ? known : undefined
    const newKey = sort && keyOf(row)
    let before: Node | null = null
    if (existing && (!newKey || isInPlace(existing, newKey))) before = existing
    else if (newKey) before = successor(newKey)
    else if (prepend) before = last ? last.nextSibling : target.firstChild
    if (existing) {
      if (before === existing) before = existing.nextSibling
      // [browser] Finds an id slowly that two elements have had at once, so this one goes first.
      remove(existing)
      added.delete(existing)
    }
    // What is told of the removal may have changed the list.
    target.insertBefore(row, before?.parentNode === target ? before : null)
    added.add(row)
    if (existing ? existing === last : prepend && !newKey) last = row
  }
  return [...added]
}

/** Numbers by their value, also negative ones and those with a fraction; texts as people sort them: `a9` before `a10`. */
function compare(one: string, other: string): number {
  const [x, y] = [+one, +other]
  const isText = Number.isNaN(x)
  if (isText !== Number.isNaN(y)) return isText ? 1 : -1
  return isText ? collator.compare(one, other) : x - y
}

function childById(target: Element, id: string): Element | null {
  const found = (target.getRootNode() as Partial<Document>).getElementById?.(id)
  // The same id may be elsewhere in the page as well.
  return found === null || found?.parentNode === target
    ? found
    : target.querySelector(`:scope > #${CSS.escape(id)}`)
}
