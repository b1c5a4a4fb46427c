import { MESSAGE } from '../../events.js'
import { reportError } from '../../findings.js'
import type { Host } from '../host.js'
import { eventInit, kebabOf } from '../telling.js'
import type { Classic, InternalApi } from './api.js'
import type { Extensions } from './extensions.js'

/** Fires events as htmx 1.9 and 2 do. */
export interface Events extends Pick<Host, 'trigger'> {
  /** Logs nothing: for a message htmx takes longer than all else that is done for one. */
  triggerQuietly(element: Element, name: string, detail: object): boolean
}

export function createEvents(
  htmx: Classic,
  api: InternalApi,
  extensions: Extensions,
  triggerPlainly: InternalApi['triggerEvent'] = api.triggerEvent,
): Events {
  // [htmx 1.9] Has its events end where a shadow tree does.
  const isComposed = !htmx.version.startsWith('1')

  function triggerQuietly(element: Element, name: string, detail: object): boolean {
    if (htmx.logger) return triggerPlainly(element, name, detail)
    const told = detail as { elt?: Element }
    told.elt = element
    const init = eventInit(detail, isComposed)
    const event = new CustomEvent(name, init)
    let goesOn = element.dispatchEvent(event) && element.dispatchEvent(new CustomEvent(kebabOf(name), init))
    for (const extension of extensions.others(element)) {
      try {
        goesOn &&= (extension.onEvent(name, event) as unknown) !== false && !event.defaultPrevented
      } catch (thrown) {
        console.error(thrown)
      }
    }
    return goesOn
  }

  return {
    triggerQuietly,
    trigger(element, name, detail) {
      const isOurs = reportError((detail as { error?: unknown }).error, element)
      // [htmx] Would say it once more, and each time, without the element.
      if (isOurs && !htmx.logger) triggerPlainly(element, 'htmx:error', { errorInfo: detail })
      if (isOurs || name === MESSAGE) return triggerQuietly(element, name, detail)
      return triggerPlainly(element, name, detail)
    },
  }
}
