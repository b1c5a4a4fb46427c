import { childrenOf } from './upsert.js'

/** Which end of a list the oldest elements are at. */
export type OldestEnd = 'firstElementChild' | 'lastElementChild'

/** Text and comments, and the element that they came with. */
const owners = new WeakMap<Node, Element>()

const isElement = (node: Node | null | undefined): boolean => node?.nodeType === Node.ELEMENT_NODE

/** Remembers of the nodes of one message which element each text and comment goes with: the next one, or else the last. */
export function own(nodes: Iterable<Node>): void {
  let loose: Node[] = []
  let last: Element | undefined
  for (const node of nodes) {
    if (isElement(node)) {
      last = node as Element
      for (const one of loose) owners.set(one, last)
      loose = []
    } else loose.push(node)
  }
  if (last) for (const one of loose) owners.set(one, last)
}

/**
 * Takes the oldest elements out of a list until it has so many; with each go the text and the comments that came with
 * it, and whatever stands outside of it.
 *
 * @param kept a selector for elements that are not counted and stay.
 * @param remove takes an element out of the page.
 */
export function evict(
  target: Element,
  limit: number,
  oldest: OldestEnd,
  kept: string,
  remove: (element: Element) => void,
): void {
  const children = childrenOf(target)
  if (children.length <= limit) return
  const [outwards, inwards] =
    oldest === 'firstElementChild'
      ? (['previousSibling', 'nextSibling'] as const)
      : (['nextSibling', 'previousSibling'] as const)
  let excess = children.length - limit
  for (const child of children) if (child.matches(kept)) excess--
  let at: ChildNode | null = oldest === 'firstElementChild' ? target.firstChild : target.lastChild
  while (at && excess > 0) {
    let next: ChildNode | null = at[inwards]
    if (isElement(at) && !(at as Element).matches(kept)) {
      excess--
      clear(at[outwards], outwards, () => true)
      const element = at as Element
      clear(next, inwards, (node) => owners.get(node) === element)
      next = at[inwards]
      remove(element)
    }
    at = next
  }
}

/** Takes out text and comments from a node on, as long as this is so. */
export function clear(
  from: ChildNode | null,
  direction: 'previousSibling' | 'nextSibling',
  isSo: (node: Node) => boolean,
): void {
  let at = from
  while (at && !isElement(at) && isSo(at)) {
    const next: ChildNode | null = at[direction]
    at.remove()
    at = next
  }
}
