import { guardSelector } from '../../attributes.js'
import type { Host } from '../host.js'
import type { Htmx4 } from './api.js'
import type { Attributes } from './attributes.js'

const NAME = 'hx-indicator'

/** Shows the elements of `hx-indicator` while a stream connects. */
export function createIndicators(
  htmx: Htmx4,
  { read, handlesMessages: takesMessages }: Attributes,
): Host['showIndicator'] {
  return (element) => {
    // htmx shows that of `hx-sse:connect`. An ancestor's is for requests only: a stream reconnects by itself.
    const selector = takesMessages(element)
      ? null
      : (read(element, NAME) ?? read(element, `${NAME}:inherited`))
    const find = (): Element[] => (selector === 'this' ? [element] : htmx.findAll(element, `${selector}`))
    const indicators = (selector && guardSelector(element, NAME, selector, find)) || []
    const count = (by: 1 | -1): void => {
      for (const indicator of indicators) changeCount(indicator, by, htmx.config.requestClass)
    }
    count(1)
    return () => count(-1)
  }
}

/** The counter is shared with htmx's own requests, so that the class is removed when the last one ends. */
function changeCount(
  indicator: Element & { _htmx_state?: { rc?: number } },
  by: 1 | -1,
  requestClass: string,
): void {
  indicator._htmx_state ??= {}
  const state = indicator._htmx_state
  state.rc = Math.max((state.rc ?? 0) + by, 0)
  indicator.classList.toggle(requestClass, state.rc > 0)
  if (!indicator.classList.length) indicator.removeAttribute('class')
}
