/** Finds what takes part in streams among what htmx has initialised. */
export interface Search {
  /** An element, where it takes part. */
  one(element: Element): void
  /** With it all that is in it, but for what was found in this task already. */
  in(root: Element | ShadowRoot): void
  /** The page has something initialised: what was found before may say something else by now. */
  begin(): void
}

/**
 * @param selector what to search for.
 * @param isEnabled whether an element takes part.
 * @param found called with what takes part.
 */
export function createSearch(
  selector: string,
  isEnabled: (element: Element) => boolean,
  found: (element: Element) => void,
): Search {
  /** htmx tells of each element inside of another one as well. */
  let seen = new WeakSet<Element>()
  let isFresh = true

  function begin(): void {
    seen = new WeakSet()
    isFresh = true
  }

  function one(element: Element): void {
    if (isFresh) queueMicrotask(begin)
    isFresh = false
    if (!element.matches?.(selector)) return
    seen.add(element)
    if (isEnabled(element)) found(element)
  }

  return {
    begin,
    one,
    in(root) {
      for (const element of [root as Element, ...(root.querySelectorAll?.(selector) ?? [])])
        if (!seen.has(element)) one(element)
    },
  }
}
