import { attachClassic, type Classic, type InternalApi, internalApi } from './classic.js'
import type { Host, HostEvents } from './host.js'

/** What of the internal API is that of htmx 2. */
interface Api extends InternalApi {
  filterValues(values: FormData, element: Element): FormData
  getClosestAttributeValue(element: Element, name: string): string | null | undefined
  getInputValues(element: Element, verb: string): { formData: FormData }
  querySelectorExt(element: Element, selector: string): Element | undefined
  swap(target: Element, content: string, specification: object, options: object): void
}

/** Registers with htmx 2. */
export function attachHtmx2(htmx: Classic, page: HostEvents): Host {
  const api = internalApi<Api>(htmx)
  return attachClassic(htmx, api, page, {
    inherited: api.getClosestAttributeValue,
    find: api.querySelectorExt,
    values(element, verb) {
      const { formData } = api.getInputValues(element, verb)
      for (const [name, value] of Object.entries(api.getExpressionVars(element)))
        formData.set(name, `${value}`)
      return api.filterValues(formData, element)
    },
    swap({ element, target, content, specification, select, selectOOB }) {
      const options = { contextElement: element, select, selectOOB, eventInfo: { target } }
      const swap = (): void => api.swap(target, content, specification, options)
      // [htmx < 2.0.5] Leaves the delay to whoever calls its swap.
      if (specification.swapDelay && /^2.0.[0-4]$/.test(htmx.version))
        setTimeout(swap, specification.swapDelay)
      else swap()
    },
    remove(element) {
      // [htmx 2] Its swap would also put back, too soon, what another swap preserves; this cleans up alone.
      const { disableSelector } = htmx.config
      htmx.config.disableSelector = '*'
      htmx.process(element)
      htmx.config.disableSelector = disableSelector
      element.remove()
    },
  })
}
