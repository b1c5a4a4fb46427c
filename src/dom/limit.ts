import { childrenOf } from './upsert.js'

/** The end of a list where its oldest elements are. */
export type OldestEnd = 'firstElementChild' | 'lastElementChild'

/** For each text or comment: the element with which it is removed. */
const owners = new WeakMap<Node, Element>()

const isElement = (node: Node | null | undefined): boolean => node?.nodeType === Node.ELEMENT_NODE

/** Assigns each text and comment of one message to an element of it: to the next one, or else to the last. */
export function assignOwners(nodes: Iterable<Node>): void {
  let looseNodes: Node[] = []
  let last: Element | undefined
  for (const node of nodes) {
    if (isElement(node)) {
      last = node as Element
      for (const looseNode of looseNodes) owners.set(looseNode, last)
      looseNodes = []
    } else looseNodes.push(node)
  }
  if (last) for (const looseNode of looseNodes) owners.set(looseNode, last)
}

/**
 * Removes the oldest elements of a list until it has `limit` elements. The text and comments assigned to an element, and
 * those between it and the end of the list, are removed with it.
 *
 * @param kept a selector for elements that stay and do not count.
 * @param remove removes an element from the page.
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
  const [towardsOldest, towardsNewest] =
    oldest === 'firstElementChild'
      ? (['previousSibling', 'nextSibling'] as const)
      : (['nextSibling', 'previousSibling'] as const)
  let excess = children.length - limit
  for (const child of children) if (child.matches(kept)) excess--
  let current: ChildNode | null = oldest === 'firstElementChild' ? target.firstChild : target.lastChild
  while (current && excess > 0) {
    let next: ChildNode | null = current[towardsNewest]
    if (isElement(current) && !(current as Element).matches(kept)) {
      excess--
      removeLooseNodes(current[towardsOldest], towardsOldest, () => true)
      const element = current as Element
      removeLooseNodes(next, towardsNewest, (node) => owners.get(node) === element)
      next = current[towardsNewest]
      remove(element)
    }
    current = next
  }
}

/** Removes text and comments, starting at a node, until an element or a node that should stay. */
export function removeLooseNodes(
  from: ChildNode | null,
  direction: 'previousSibling' | 'nextSibling',
  shouldRemove: (node: Node) => boolean,
): void {
  let node = from
  while (node && !isElement(node) && shouldRemove(node)) {
    const next: ChildNode | null = node[direction]
    node.remove()
    node = next
  }
}
