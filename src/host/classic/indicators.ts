import type { Host } from '../host.js'
import type { Classic, InternalApi } from './api.js'

/** Shows what `hx-indicator` names while a stream connects. */
export function createIndicators(
  htmx: Classic,
  api: InternalApi,
  { read, find }: Pick<Host, 'read' | 'find'>,
): Host['indicate'] {
  /** What `hx-indicator` names; unlike htmx's own requests, a stream has none where it is missing. */
  function indicators(element: Element): Iterable<Element> {
    // One above is for requests: a stream connects by itself, and again and again.
    const named = read(element, 'hx-indicator')
    if (!named) return []
    if (named === 'this') return [element]
    if (!/^(closest|find|next|previous|inherit|global)\b/.test(named)) return document.querySelectorAll(named)
    return [find(element, named)].filter((found) => found !== undefined)
  }

  return (element) => {
    const shown = indicators(element)
    const count = (by: 1 | -1): void => {
      for (const indicator of shown) {
        // The count is shared with htmx's own requests, so that the last of all takes the class away.
        const data = api.getInternalData(indicator)
        data.requestCount = Math.max((data.requestCount ?? 0) + by, 0)
        indicator.classList.toggle(htmx.config.requestClass, data.requestCount > 0)
      }
    }
    count(1)
    return () => count(-1)
  }
}
