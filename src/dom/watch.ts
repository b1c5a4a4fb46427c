/** Watches the page for what the host does not tell. */
export interface Watch {
  /** Tells at once, rather than in a moment, whether something is stale. */
  settle(): void
  /** Watches attributes that have become known since. */
  again(): void
  /** Watches the shadow tree that an element stands in, if it does. */
  shadowOf(element: Element): void
}

/**
 * Watches for elements that plain DOM calls take out, and for attributes that they change.
 *
 * Only the removed part is searched: the price is that of what was removed, not of all that is held.
 *
 * @param elements finds those that may be held.
 * @param attributes what is to be watched.
 * @param inherited what says only how something is done, perhaps further down: its change makes stale what was read.
 * @param missing called for an element that may be held, and has left the page.
 * @param arrived called for what has come into the page.
 * @param changed called for an element whose attributes for streams have other values.
 * @param stale called when what attributes say for an element may be something else.
 */
export function watch(
  root: Node,
  elements: string,
  attributes: readonly string[],
  inherited: () => readonly string[],
  missing: (element: Element) => void,
  arrived: (root: Element) => void,
  changed: (element: Element, attribute: string) => void,
  stale: () => void,
): Watch {
  function look(records: readonly MutationRecord[]): void {
    for (const { attributeName, target, removedNodes, addedNodes } of records) {
      if (attributeName && target.isConnected && attributes.includes(attributeName))
        changed(target as Element, attributeName)
      for (const node of removedNodes as NodeListOf<Element>) {
        // An element that was only moved is back in the page by now.
        if (node.isConnected || !node.querySelectorAll) continue
        for (const element of [node, ...node.querySelectorAll(elements)]) missing(element)
        // No search comes into a shadow tree from outside.
        for (const shadow of shadows) {
          if (shadow.isConnected) continue
          shadows.delete(shadow)
          for (const element of shadow.querySelectorAll(elements)) missing(element)
        }
      }
      for (const node of addedNodes as NodeListOf<Element>)
        if (node.isConnected && node.nodeType === Node.ELEMENT_NODE) arrived(node)
    }
  }

  function check(records: readonly MutationRecord[]): void {
    const moved = (nodes: NodeList): boolean => [...nodes].some((node) => node.isConnected)
    if (records.some(({ attributeName, removedNodes }) => attributeName || moved(removedNodes))) stale()
  }

  const shadows = new Set<Node & ParentNode>()

  function observe(at: Node): void {
    observer.observe(at, {
      subtree: true,
      childList: true,
      attributeFilter: [...attributes, ...inherited()],
    })
  }

  const observer = new MutationObserver((records) => {
    check(records)
    look(records)
  })
  const again = (): void => [root, ...shadows].forEach(observe)
  again()
  return {
    again,
    shadowOf(element) {
      const at = element.getRootNode() as Node & ParentNode
      if (at === root || !element.isConnected || shadows.has(at)) return
      shadows.add(at)
      observe(at)
    },
    settle() {
      const records = observer.takeRecords()
      if (!records.length) return
      check(records)
      // Not in the midst of whatever asks.
      queueMicrotask(() => look(records))
    },
  }
}
