import { ELEMENTS, twins } from '../attributes.js'
import type { EventSourceLike } from '../events.js'
import { warnOnce } from '../findings.js'
import type { Host, HostEvents } from './host.js'
import { planRequest, type RequestApi } from './request.js'
import { type HtmxData, onTrigger, type TriggerApi } from './trigger.js'

/** What of htmx's swap specification matters here. */
interface SwapSpecification {
  swapStyle: string
  swapDelay: number
}

interface Extension {
  /** Tells ours from others. htmx keeps a copy of what it is given. */
  sluice: 'sse' | 'templates'
  onEvent(name: string, event: CustomEvent): void
  transformResponse(text: string, xhr: { sluice?: boolean } | null, element: Element): string
  getSelectors(): string[]
  init(api: InternalApi): void
}

/** The internal API that htmx hands to an extension. @see https://htmx.org/extensions/building/ */
interface InternalApi extends RequestApi, TriggerApi {
  getClosestAttributeValue(element: Element, name: string): string | null | undefined
  getInternalData(of: Element | Event): HtmxData
  getSwapSpecification(element: Element): SwapSpecification
  getTarget(element: Element): Element | undefined
  makeFragment(html: string): DocumentFragment
  querySelectorExt(element: Element, selector: string): Element | undefined
  swap(target: Element, content: string, specification: SwapSpecification, options: object): void
  withExtensions(element: Element, toDo: (extension: Extension) => void): void
}

/** htmx 2, as a page or a bundle has it. */
export interface Htmx2 {
  readonly version: string
  readonly config: {
    readonly swappingClass: string
    readonly requestClass: string
    readonly disableSelector: string
    readonly selfRequestsOnly: boolean
    readonly sse?: object
  }
  createEventSource?: (url: string) => EventSourceLike
  defineExtension(name: string, extension: Partial<Extension>): void
  removeExtension(name: string): void
}

/** Registers the extensions `sse` and `client-side-templates` with htmx 2. */
export function attachHtmx2(htmx: Htmx2, page: HostEvents): Host {
  let api = undefined as unknown as InternalApi
  // htmx hands its internal API to extensions only, and it is needed before ours, to see who else is there.
  htmx.defineExtension('sluice', {
    init(given) {
      api = given
    },
  })
  htmx.removeExtension('sluice')

  function extensionsOf(element: Element): Extension[] {
    const found: Extension[] = []
    api.withExtensions(element, (extension) => found.push(extension))
    return found
  }

  const has = (active: Extension[], which: Extension['sluice']): boolean =>
    active.some(({ sluice }) => sluice === which)

  const sse: Partial<Extension> = {
    sluice: 'sse',
    getSelectors: () => [ELEMENTS],
    onEvent(name, { target }) {
      if (name === 'htmx:afterProcessNode') page.processed(target as Element)
      if (name === 'htmx:beforeCleanupElement') page.cleanedUp(target as Element)
    },
  }
  const templates: Partial<Extension> = {
    sluice: 'templates',
    // Responses are rendered below; this is for what comes by other ways, and for events that were stopped.
    transformResponse: (text, xhr, element) => (xhr?.sluice ? text : (page.responded(element, text) ?? '')),
  }
  const ours: Record<string, Partial<Extension>> = { sse, 'client-side-templates': templates }
  const { defineExtension } = htmx
  const warnOfOther = (name: string): void => warnOnce('name-taken', { name }, name)
  for (const name in ours) {
    const probe = document.createElement('p')
    probe.setAttribute('hx-ext', name)
    if (extensionsOf(probe)[0]) warnOfOther(name)
    defineExtension(name, ours[name] as Extension)
  }
  // A script that this one replaces may still stand below it, and would take the name, and half of the work.
  htmx.defineExtension = (name, extension) =>
    ours[name] ? warnOfOther(name) : defineExtension(name, extension)
  const browsers = (url: string, credentials?: RequestCredentials): EventSourceLike =>
    new EventSource(url, { withCredentials: (credentials ?? 'include') === 'include' }) as EventSourceLike
  htmx.createEventSource ??= browsers

  // Responses are rendered here and not in `transformResponse`, because after this event htmx swaps whatever
  // happens; and on the window, so that the page's own handlers have had their say.
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, shouldSwap, requestConfig } = detail
    const element: Element = requestConfig?.elt
    if (!shouldSwap || !element || page.template(element) === undefined) return
    const json = /json/.test(xhr.getResponseHeader('Content-Type'))
    if (!json && !has(extensionsOf(element), 'templates')) return
    xhr.sluice = true
    const content = page.responded(element, detail.serverResponse)
    if (content === undefined) detail.shouldSwap = false
    else detail.serverResponse = content
  })

  const host: Host = {
    inherited: api.getClosestAttributeValue,
    find: api.querySelectorExt,
    target: api.getTarget,
    trigger: api.triggerEvent,
    createEventSource: (url, credentials) =>
      host.ownSource() ? (htmx.createEventSource as typeof browsers)(url) : browsers(url, credentials),
    ownSource: () => htmx.createEventSource !== browsers,
    settings: () => htmx.config.sse ?? {},
    request: (element, url, method) => planRequest(api, element, url, method),
    allowed(element, path) {
      // What is no URL is for the stream to find out.
      if (!URL.canParse(path, document.baseURI)) return true
      const url = new URL(path, document.baseURI)
      const sameHost = url.origin === location.origin
      if (htmx.config.selfRequestsOnly && !sameHost) return false
      return api.triggerEvent(element, 'htmx:validateUrl', { url, sameHost, elt: element, path, verb: 'get' })
    },
    onTrigger: (element, specification, callback) => onTrigger(api, element, specification, callback),
    indicate(element) {
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
    },
    ignored: (element) => !!element.closest(htmx.config.disableSelector),
    enabled: (element) => has(extensionsOf(element), 'sse'),
    transform(element, data, render) {
      const active = extensionsOf(element)
      // Without the extension for templates, ours come first.
      let content = has(active, 'templates') ? data : render(data)
      for (const extension of active) {
        if (extension.sluice === 'templates') content = render(content)
        else content = extension.transformResponse(content, null, element)
      }
      return content
    },
    swap(element, target, content) {
      const specification = api.getSwapSpecification(element)
      const { swapStyle, swapDelay } = specification
      const [select, selectOOB] = ['hx-select', 'hx-select-oob'].map((name) => host.inherited(element, name))
      if (swapStyle !== 'delete' && leavesNothing(content, select, selectOOB))
        specification.swapStyle = 'none'
      if (swapDelay) target.classList.add(htmx.config.swappingClass)
      const options = { contextElement: element, select, selectOOB, eventInfo: { target } }
      const swap = (): void => api.swap(target, content, specification, options)
      // [htmx < 2.0.5] Leaves the delay to whoever calls its swap.
      if (swapDelay && /^2.0.[0-4]$/.test(htmx.version)) setTimeout(swap, swapDelay)
      else swap()
    },
    expose(element, source) {
      api.getInternalData(element).sseEventSource = source
    },
  }

  /** What `hx-indicator` names; unlike htmx's own requests, a stream has none where it is missing. */
  function indicators(element: Element): Iterable<Element> {
    const named = host.inherited(element, 'hx-indicator')
    if (!named) return []
    if (named === 'this') return [element.closest(twins('hx-indicator')) as Element]
    if (!/^(closest|find|next|previous|inherit|global)\b/.test(named)) return document.querySelectorAll(named)
    return [host.find(element, named)].filter((found) => found !== undefined)
  }

  /** Whether content would blank its target: it is empty, or nothing is left after its out-of-band parts. */
  function leavesNothing(content: string, select?: string | null, selectOOB?: string | null): boolean {
    if (content.trim() && !select && !selectOOB && !/<(!|hx|ti)|-oob/i.test(content)) return false
    const fragment = api.makeFragment(content)
    const parts = `template,${twins('hx-swap-oob')},${(selectOOB || 'template').replace(/:[^,]*/g, '')}`
    for (const part of fragment.querySelectorAll(parts)) part.remove()
    return select
      ? !fragment.querySelector(select)
      : !fragment.firstElementChild && !fragment.textContent?.trim()
  }

  return host
}
