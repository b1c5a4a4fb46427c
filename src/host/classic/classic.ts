import { ELEMENTS, read as readAttribute, setAttribute } from '../../attributes.js'
import { BEFORE_MESSAGE } from '../../events.js'
import { pageOptions } from '../../options.js'
import type { Host, HostEvents } from '../host.js'
import { createSources } from '../sources.js'
import { takeAnswers } from './answers.js'
import type { Classic, Dialect, InternalApi, Place } from './api.js'
import { createEvents } from './events.js'
import { createExtensions, has } from './extensions.js'
import { createIndicators } from './indicators.js'
import { hashOf, isUsed } from './internal-data.js'
import { registerExtensions } from './registration.js'
import { planRequest } from './request.js'
import { createSearch, type Search } from './search.js'
import { createStrategies } from './strategy.js'
import { onTrigger } from './trigger.js'

/** Registers the extensions `sse` and `client-side-templates` with an htmx of this kind. */
export function attachClassic(
  htmx: Classic,
  api: InternalApi,
  page: HostEvents,
  dialect: Dialect,
): { readonly host: Host; readonly search: Search } {
  const extensions = createExtensions(api.withExtensions)
  const { trigger, triggerQuietly } = createEvents(htmx, api, extensions, dialect.trigger)
  const { read = readAttribute, find } = dialect

  const search = createSearch(
    dialect.elements ?? ELEMENTS,
    (element) => host.enabled(element) && !host.ignored(element),
    (element) => {
      // [htmx 1.9] Has none for what only listens, which its own extension gives it.
      api.getInternalData(element)
      page.processed(element)
    },
  )

  const { process } = htmx
  htmx.process = (element) => {
    search.begin()
    process(element)
    // What was initialised before is not told of again. A page may give a selector.
    const root = typeof element === 'string' ? document.querySelector(element) : element
    if (root) search.in(root)
  }

  const host: Host = {
    elements: ELEMENTS,
    attributes: [],
    ...dialect,
    read,
    trigger,
    forget: extensions.forget,
    target(element, place) {
      const { target, retarget } = (place ?? {}) as Partial<Place>
      if (retarget) return retarget === 'this' ? element : find(element, retarget)
      return target?.isConnected ? target : api.getTarget(element)
    },
    ...createSources(htmx, dialect.isBrowsers),
    settings: () => pageOptions(htmx.config.sse),
    request: (element, url, method, isBare) =>
      planRequest(api, element, url, method, () => dialect.values(element, method), isBare),
    attempt: () => true,
    beforeMessage(element, event, name, goOn) {
      if (triggerQuietly(element, BEFORE_MESSAGE, event)) goOn(event, name)
      return undefined
    },
    takesMessages: () => false,
    // That is told by `cleanedUp`, before.
    replaces: () => false,
    // A name that a server chooses is never that of an event of the page.
    announce: (element, event, name) => trigger(element, `sse:${name}`, event),
    allowed(element, path) {
      // What is no URL is for the stream to find out.
      if (!URL.canParse(path, document.baseURI)) return true
      const url = new URL(path, document.baseURI)
      const sameHost = url.origin === location.origin
      if (htmx.config.selfRequestsOnly && !sameHost) return false
      return api.triggerEvent(element, 'htmx:validateUrl', { url, sameHost, elt: element, path, verb: 'get' })
    },
    forbiddenBy: 'htmx.config.selfRequestsOnly to false',
    onTrigger: (element, specification, callback) => onTrigger(api, element, specification, callback),
    indicate: createIndicators(htmx, api, { read, find }),
    ignored: (element) => !!element.closest(htmx.config.disableSelector),
    enabled: (element) => dialect.enabled?.(element) || has(extensions.now(element), 'sse'),
    strategy: createStrategies(htmx, api, extensions, dialect),
    remove(element) {
      if ([element, ...element.querySelectorAll('*')].some(isUsed)) dialect.remove(element)
      else element.remove()
    },
    mark(element, name, value) {
      const data = api.getInternalData(element)
      const isInitialised = data.initHash === hashOf(element)
      setAttribute(element, name, value)
      if (isInitialised) data.initHash = hashOf(element)
    },
    expose(element, source) {
      api.getInternalData(element).sseEventSource = source && (dialect.exposed?.(source) ?? source)
    },
  }

  registerExtensions(htmx, api, page, dialect, extensions, search, host.remove)
  takeAnswers(htmx, host, page, extensions)
  return { host, search }
}
