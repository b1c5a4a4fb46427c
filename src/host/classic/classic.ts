import { ELEMENT_SELECTOR, read as readAttribute, setAttribute } from '../../attributes.js'
import { BEFORE_MESSAGE } from '../../events.js'
import { pageOptions } from '../../options.js'
import type { Host, HostCallbacks } from '../host.js'
import { createSourceFactory } from '../sources.js'
import { handleResponses } from './answers.js'
import type { Classic, Dialect, InternalApi, ResponseContext } from './api.js'
import { createEvents } from './events.js'
import { createExtensions, includesExtension } from './extensions.js'
import { createIndicators } from './indicators.js'
import { hasHtmxState, hashOf } from './internal-data.js'
import { registerExtensions } from './registration.js'
import { planRequest } from './request.js'
import { createSearch, type Search } from './search.js'
import { createStrategies } from './strategy.js'
import { onTrigger } from './trigger.js'

/** Registers the extensions `sse` and `client-side-templates` with htmx 1.9 or 2. */
export function attachClassic(
  htmx: Classic,
  api: InternalApi,
  callbacks: HostCallbacks,
  dialect: Dialect,
): { readonly host: Host; readonly search: Search } {
  const extensions = createExtensions(api.withExtensions)
  const { trigger, triggerQuietly } = createEvents(htmx, api, extensions, dialect.trigger)
  const { read = readAttribute, find } = dialect

  const search = createSearch(
    dialect.elementSelector ?? ELEMENT_SELECTOR,
    (element) => host.isEnabled(element) && !host.isIgnored(element),
    (element) => {
      // [htmx 1.9] Creates no internal data for elements that only listen. Its own SSE extension does, so Sluice does.
      api.getInternalData(element)
      callbacks.processed(element)
    },
  )

  const { process } = htmx
  htmx.process = (element) => {
    search.startTask()
    process(element)
    // htmx fires no events for elements it has initialised before. A page may pass a selector.
    const root = typeof element === 'string' ? document.querySelector(element) : element
    if (root) search.checkAll(root)
  }

  const host: Host = {
    elementSelector: ELEMENT_SELECTOR,
    watchedAttributes: [],
    ...dialect,
    read,
    trigger,
    forget: extensions.forget,
    target(element, context) {
      const { target, retarget } = (context ?? {}) as Partial<ResponseContext>
      if (retarget) return retarget === 'this' ? element : find(element, retarget)
      return target?.isConnected ? target : api.getTarget(element)
    },
    ...createSourceFactory(htmx, dialect.isNativeFactory),
    settings: () => pageOptions(htmx.config.sse),
    request: (element, url, method, isBare) =>
      planRequest(api, element, url, method, () => dialect.requestValues(element, method), isBare),
    beforeAttempt: () => true,
    beforeMessage: (element, event, name) =>
      triggerQuietly(element, BEFORE_MESSAGE, event) ? { event, name } : undefined,
    handlesMessages: () => false,
    // Before htmx removes an element, it calls `cleanedUp`.
    isReplacing: () => false,
    // The prefix prevents a server from firing an event of the page, such as `click`.
    dispatchMessage: (element, event, name) => trigger(element, `sse:${name}`, event),
    isAllowed(element, path) {
      // The stream reports an invalid URL.
      if (!URL.canParse(path, document.baseURI)) return true
      const url = new URL(path, document.baseURI)
      const sameHost = url.origin === location.origin
      if (htmx.config.selfRequestsOnly && !sameHost) return false
      return api.triggerEvent(element, 'htmx:validateUrl', { url, sameHost, elt: element, path, verb: 'get' })
    },
    originSetting: 'htmx.config.selfRequestsOnly to false',
    onTrigger: (element, specification, callback) => onTrigger(api, element, specification, callback),
    showIndicator: createIndicators(htmx, api, { read, find }),
    isIgnored: (element) => !!element.closest(htmx.config.disableSelector),
    isEnabled: (element) =>
      dialect.isAlwaysEnabled?.(element) || includesExtension(extensions.lookUp(element), 'sse'),
    strategy: createStrategies(htmx, api, extensions, dialect),
    remove(element) {
      if ([element, ...element.querySelectorAll('*')].some(hasHtmxState)) dialect.remove(element)
      else element.remove()
    },
    setAttribute(element, name, value) {
      const data = api.getInternalData(element)
      const isInitialised = data.initHash === hashOf(element)
      setAttribute(element, name, value)
      if (isInitialised) data.initHash = hashOf(element)
    },
    exposeSource(element, source) {
      api.getInternalData(element).sseEventSource = source && (dialect.wrapSource?.(source) ?? source)
    },
  }

  registerExtensions(htmx, api, callbacks, dialect, extensions, search, host.remove)
  handleResponses(htmx, host, callbacks, extensions)
  return { host, search }
}
