/** Watches the page for changes that the host does not report. */
export interface Watch {
  /** Handles at once the changes that the browser would report at the end of this task. */
  flush(): void
  /** Observes again, with the attributes that `inherited` returns now. */
  observeAgain(): void
  /** Also observes the shadow tree that contains an element, if there is one. */
  observeShadowOf(element: Element): void
}

/**
 * Watches for elements that plain DOM calls remove, and for attributes that they change.
 *
 * Cost: only the removed subtree is searched, whatever the number of elements with streams.
 *
 * @param selector finds the elements that may take part in a stream.
 * @param attributes the attributes that make an element take part.
 * @param inherited the attributes that say how an element or its descendants show events; cached values depend on them.
 * @param onRemoved called for each element of `selector`, and each root of a removed subtree, that has left the page.
 * @param onAdded called for each root of an added subtree.
 * @param onChanged called for an element when one of `attributes` has changed.
 * @param onStale called when cached values of attributes may be outdated.
 */
export function watch(
  root: Node,
  selector: string,
  attributes: readonly string[],
  inherited: () => readonly string[],
  onRemoved: (element: Element) => void,
  onAdded: (root: Element) => void,
  onChanged: (element: Element, attribute: string) => void,
  onStale: () => void,
): Watch {
  function notify(records: readonly MutationRecord[]): void {
    for (const { attributeName, target, removedNodes, addedNodes } of records) {
      if (attributeName && isInPage(target) && attributes.includes(attributeName))
        onChanged(target as Element, attributeName)
      for (const node of removedNodes as NodeListOf<Element>) {
        // An element that was only moved is in the page again.
        if (isInPage(node) || !node.querySelectorAll) continue
        for (const element of [node, ...node.querySelectorAll(selector)]) onRemoved(element)
        // `querySelectorAll` does not search shadow trees.
        for (const shadowRoot of shadowRoots) {
          if (isInPage(shadowRoot)) continue
          shadowRoots.delete(shadowRoot)
          detached.add(new WeakRef(shadowRoot))
          for (const element of shadowRoot.querySelectorAll(selector)) onRemoved(element)
        }
      }
      for (const node of addedNodes as NodeListOf<Element>)
        if (isInPage(node) && node.nodeType === Node.ELEMENT_NODE) onAdded(node)
    }
    for (const reference of detached) {
      const shadowRoot = reference.deref()
      if (shadowRoot && !isInPage(shadowRoot)) continue
      detached.delete(reference)
      if (!shadowRoot) continue
      observeShadow(shadowRoot)
      for (const child of shadowRoot.children) onAdded(child)
    }
  }

  function checkStale(records: readonly MutationRecord[]): void {
    const wasMoved = (nodes: NodeList): boolean => [...nodes].some(isInPage)
    if (records.some(({ attributeName, removedNodes }) => attributeName || wasMoved(removedNodes))) onStale()
  }

  const shadowRoots = new Set<Node & ParentNode>()
  /** Shadow roots that have left the page, and may come back with their host element. */
  const detached = new Set<WeakRef<Node & ParentNode>>()

  function observeShadow(shadowRoot: Node & ParentNode): void {
    shadowRoots.add(shadowRoot)
    observe(shadowRoot)
  }

  function observe(node: Node): void {
    observer.observe(node, {
      subtree: true,
      childList: true,
      attributeFilter: [...attributes, ...inherited()],
    })
  }

  function handle(records: readonly MutationRecord[]): void {
    if (!records.length) return
    checkStale(records)
    notify(records)
  }

  const observer = new MutationObserver(handle)
  const observeAll = (): void => [root, ...shadowRoots].forEach(observe)
  observeAll()
  return {
    observeAgain: observeAll,
    observeShadowOf(element) {
      const treeRoot = element.getRootNode() as Node & ParentNode
      if (treeRoot === root || !element.isConnected || shadowRoots.has(treeRoot)) return
      observeShadow(treeRoot)
    },
    flush: () => handle(observer.takeRecords()),
  }
}

/** Whether a node is in this page: one that was moved into an iframe is in another document. */
function isInPage(node: Node): boolean {
  return node.isConnected && node.ownerDocument === document
}
