/** Finds what htmx has initialised without a word: all in one pass, which costs less than what htmx does for each. */
export interface Search {
  /** To be called with each element that was initialised. */
  in(root: Element): void
  /** The page has something initialised: whatever was searched before may have something new in it. */
  begin(): void
}

/**
 * @param selector what to search for.
 * @param isEnabled whether an element takes part; asked once for all children of an element without a `hx-ext`.
 * @param found called with what takes part.
 */
export function createSearch(
  selector: string,
  isEnabled: (element: Element) => boolean,
  found: (element: Element) => void,
): Search {
  /** What was searched in this task already, so that its parts are not searched again. */
  let searched: Element | undefined

  function begin(): void {
    searched = undefined
  }

  return {
    begin,
    in(root) {
      if (!root.querySelectorAll || searched?.contains(root)) return
      const before = searched
      searched = root
      queueMicrotask(begin)
      const inside = new Map<Element, boolean>()
      for (const element of root.querySelectorAll(selector)) {
        if (before?.contains(element)) continue
        const parent = element.parentElement as Element
        const own = element.hasAttribute('hx-ext') || element.hasAttribute('data-hx-ext')
        const enabled = (own ? undefined : inside.get(parent)) ?? isEnabled(element)
        if (!own) inside.set(parent, enabled)
        if (enabled) found(element)
      }
    },
  }
}
