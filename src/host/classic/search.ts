/** Finds elements that use streams among those that htmx has initialised. */
export interface Search {
  /** Reports an element if it uses a stream. */
  check(element: Element): void
  /** Checks an element and all its descendants, except those that were checked in this task. */
  checkAll(root: Element | ShadowRoot): void
  /** Forgets which elements were checked: the page initialises elements, whose attributes may have changed. */
  startTask(): void
}

/**
 * @param selector matches elements that may use a stream.
 * @param isEnabled whether Sluice is enabled for an element.
 * @param onFound called with each element that uses a stream.
 */
export function createSearch(
  selector: string,
  isEnabled: (element: Element) => boolean,
  onFound: (element: Element) => void,
): Search {
  /** Elements checked in this task: htmx fires its event for an element and for each of its descendants. */
  let seen = new WeakSet<Element>()
  let isFirstInTask = true

  function startTask(): void {
    seen = new WeakSet()
    isFirstInTask = true
  }

  function check(element: Element): void {
    if (isFirstInTask) queueMicrotask(startTask)
    isFirstInTask = false
    if (!element.matches?.(selector)) return
    seen.add(element)
    if (isEnabled(element)) onFound(element)
  }

  return {
    startTask,
    check,
    checkAll(root) {
      for (const element of [root as Element, ...(root.querySelectorAll?.(selector) ?? [])])
        if (!seen.has(element)) check(element)
    },
  }
}
