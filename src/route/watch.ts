/**
 * Watches the page for what the host does not tell: elements that plain DOM calls take out, and attributes
 * that they change.
 *
 * Only the removed part is searched: the price is that of what was removed, not of all that is held.
 *
 * @param elements finds those that may be held.
 * @param attributes what is to be watched.
 * @param missing called for an element that may be held, and has left the page.
 * @param changed called for an element whose attributes for streams have other values.
 */
export function watch(
  root: Node,
  elements: string,
  attributes: readonly string[],
  missing: (element: Element) => void,
  changed: (element: Element) => void,
): void {
  new MutationObserver((records) => {
    for (const { attributeName, target, removedNodes } of records) {
      if (attributeName && target.isConnected) changed(target as Element)
      for (const node of removedNodes as NodeListOf<Element>) {
        // An element that was only moved is back in the page by now.
        if (node.isConnected || !node.querySelectorAll) continue
        for (const element of [node, ...node.querySelectorAll(elements)]) missing(element)
      }
    }
  }).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: [...attributes],
  })
}
