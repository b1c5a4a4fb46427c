import { CONNECT } from '../../attributes.js'
import { warnOnce } from '../../findings.js'
import { pageOptions } from '../../options.js'
import type { Host } from '../host.js'
import type { Htmx4, InternalApi } from './api.js'
import type { Attributes } from './attributes.js'

/** Defaults of `hx-sse` that differ from Sluice's. */
const HX_SSE_DEFAULTS = { pauseOnBackground: true, credentials: 'same-origin', reconnectDelay: 500 }
const HX_SSE_ANSWER_DEFAULTS = { reconnectDelay: 500 }

/** Reads stream options from `htmx.config.sse`, and from `hx-config` of an element. */
export function createSettings(
  { config }: Htmx4,
  api: InternalApi,
  { read, handlesMessages: takesMessages }: Attributes,
): Host['settings'] {
  return (element) => {
    const forPage = pageOptions(config.sse)
    if (!element) return forPage
    const value = api.attributeValue(element, 'hx-config')
    let forElement: object | undefined
    try {
      forElement = api.HCON.parse(value).sse
    } catch {
      warnOnce('option-invalid', { element, key: 'hx-config', value, expected: 'JSON' }, 'hx-config')
    }
    const isAnswer = read(element, CONNECT) === null
    const hxSse = takesMessages(element) ? HX_SSE_DEFAULTS : isAnswer && HX_SSE_ANSWER_DEFAULTS
    return { ...hxSse, ...forPage, ...forElement }
  }
}
