import { MESSAGE } from '../../events.js'
import { findingOf, reportError } from '../../findings.js'
import type { Host } from '../host.js'
import { eventInit, toKebabName } from '../htmx-events.js'
import type { Classic, InternalApi } from './api.js'
import type { Extensions } from './extensions.js'

/** Dispatches events as htmx 1.9 and 2 do. */
export interface Events extends Pick<Host, 'trigger'> {
  /** Does not log. For a message, htmx's own `triggerEvent` takes longer than all other work together. */
  triggerQuietly(element: Element, name: string, detail: object): boolean
}

export function createEvents(
  htmx: Classic,
  api: InternalApi,
  extensions: Extensions,
  triggerByHtmx: InternalApi['triggerEvent'] = api.triggerEvent,
): Events {
  // [htmx 1.9] Its events do not leave a shadow tree.
  const isComposed = !htmx.version.startsWith('1')

  function triggerQuietly(element: Element, name: string, detail: object): boolean {
    if (htmx.logger) return triggerByHtmx(element, name, detail)
    const eventDetail = detail as { elt?: Element }
    eventDetail.elt = element
    const init = eventInit(detail, isComposed)
    const event = new CustomEvent(name, init)
    let isAllowed =
      element.dispatchEvent(event) && element.dispatchEvent(new CustomEvent(toKebabName(name), init))
    for (const extension of extensions.others(element)) {
      try {
        isAllowed &&= (extension.onEvent(name, event) as unknown) !== false && !event.defaultPrevented
      } catch (thrown) {
        console.error(thrown)
      }
    }
    return isAllowed
  }

  return {
    triggerQuietly,
    trigger(element, name, detail) {
      const { error } = detail as { error?: unknown }
      const isSluiceError = !!findingOf(error)
      // A handler may repair the cause, so such an error is reported afterwards.
      const isAnswerable = 'retry' in detail
      if (!isAnswerable) reportError(error, element)
      // [htmx] Would log the error again, every time, and without the element.
      if (isSluiceError && !htmx.logger) triggerByHtmx(element, 'htmx:error', { errorInfo: detail })
      const isAllowed = (isSluiceError || name === MESSAGE ? triggerQuietly : triggerByHtmx)(
        element,
        name,
        detail,
      )
      if (isAnswerable) reportError(error, element)
      return isAllowed
    },
  }
}
