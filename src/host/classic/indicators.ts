import { guardSelector } from '../../attributes.js'
import type { Host } from '../host.js'
import type { Classic, InternalApi } from './api.js'

const NAME = 'hx-indicator'

/** Shows the elements of `hx-indicator` while a stream connects. */
export function createIndicators(
  htmx: Classic,
  api: InternalApi,
  { read, find }: Pick<Host, 'read' | 'find'>,
): Host['showIndicator'] {
  /** The elements of `hx-indicator`. Without the attribute there are none, unlike for htmx's own requests. */
  function findIndicators(element: Element): Iterable<Element> {
    // An indicator of an ancestor is for its requests. A stream would show it whenever it reconnects by itself.
    const selector = read(element, NAME)
    if (!selector) return []
    if (selector === 'this') return [element]
    if (!/^(closest|find|next|previous|inherit|global)\b/.test(selector))
      return document.querySelectorAll(selector)
    return [find(element, selector)].filter((found) => found !== undefined)
  }

  return (element) => {
    const indicators = guardSelector(element, NAME, read(element, NAME), () => findIndicators(element)) ?? []
    const count = (by: 1 | -1): void => {
      for (const indicator of indicators) {
        // The counter is shared with htmx's own requests, so that the class is removed when the last one ends.
        const data = api.getInternalData(indicator)
        data.requestCount = Math.max((data.requestCount ?? 0) + by, 0)
        indicator.classList.toggle(htmx.config.requestClass, data.requestCount > 0)
      }
    }
    count(1)
    return () => count(-1)
  }
}
