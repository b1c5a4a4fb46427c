import { ELEMENTS, read, STREAM, twins } from '../attributes.js'
import { BEFORE_MESSAGE, type EventSourceLike } from '../events.js'
import { warnOnce } from '../findings.js'
import { upsert } from '../swap/upsert.js'
import { isEventStream } from '../transport/transport.js'
import type { Host, HostEvents } from './host.js'
import { gluedToStyle, upsertOptions } from './modifiers.js'
import { planRequest, type RequestApi } from './request.js'
import { type HtmxData, onTrigger, type TriggerApi } from './trigger.js'

/** What of htmx's swap specification matters here. */
export interface SwapSpecification {
  swapStyle: string
  swapDelay: number
}

interface Extension {
  /** Tells ours from others. htmx keeps a copy of what it is given. */
  sluice: 'sse' | 'templates'
  onEvent(name: string, event: CustomEvent): void
  transformResponse(text: string, xhr: { sluice?: boolean } | null, element: Element): string
  /** Returns what is new in the page, to be initialised; false for the style of another. */
  handleSwap(style: string, target: Element, fragment: Node): Element[] | false
  getSelectors(): string[]
  init(api: object): void
}

/** The internal API that htmx hands to an extension. @see https://htmx.org/extensions/building/ */
export interface InternalApi extends RequestApi, TriggerApi {
  getInternalData(of: Element | Event): HtmxData
  getSwapSpecification(element: Element, override?: string): SwapSpecification
  getTarget(element: Element): Element | undefined
  makeFragment(html: string): DocumentFragment
  triggerEvent(element: Element, name: string, detail: object): boolean
  withExtensions(element: Element, toDo: (extension: Extension) => void): void
}

/** htmx 1.9 or 2, as a page or a bundle has it. */
export interface Classic {
  readonly version: string
  readonly config: {
    readonly swappingClass: string
    readonly addedClass: string
    readonly requestClass: string
    disableSelector: string
    readonly selfRequestsOnly?: boolean
    readonly sse?: object
  }
  createEventSource?: (url: string) => EventSourceLike
  defineExtension(name: string, extension: Partial<Extension>): void
  process(element: Element): void
  removeExtension(name: string): void
}

/** Where an answer is swapped, as the request said it. */
interface Place {
  readonly target: Element
  readonly swap?: string
  readonly select?: string
}

/** How content gets into a target. */
export interface Swap {
  readonly element: Element
  readonly target: Element
  readonly content: string
  readonly specification: SwapSpecification
  readonly select: string | null | undefined
  readonly selectOOB: string | null | undefined
}

/** What one of these versions does in its own way. */
export interface Dialect extends Partial<Pick<Host, 'elements' | 'attributes' | 'read' | 'trigger'>> {
  readonly inherited: Host['inherited']
  readonly find: Host['find']
  /** The values of an element's request. */
  values(element: Element, verb: string): FormData
  swap(swap: Swap): void
  /** Takes an element out of the page, and cleans it up. */
  remove(element: Element): void
  /** What other code sees of a source. */
  exposed?(source: EventSourceLike): EventSourceLike
  /** Whether the page's function makes what the browser would. */
  isBrowsers?(create: unknown): boolean
  /** Whether an element takes part without `hx-ext`. */
  enabled?(element: Element): boolean
  /** The elements that are initialised with one; that alone, unless said otherwise. */
  initialisedWith?(element: Element): Element[]
}

/** The internal API, which htmx hands to extensions only. It is needed before ours, to see who else is there. */
export function internalApi<A>(htmx: Classic): A {
  let api = {} as A
  htmx.defineExtension('sluice', {
    init(given) {
      api = given as A
    },
  })
  htmx.removeExtension('sluice')
  return api
}

/**
 * Registers the extensions `sse` and `client-side-templates` with an htmx of this kind. (The file is long because it
 * is all that two versions have in common.)
 */
export function attachClassic(htmx: Classic, api: InternalApi, page: HostEvents, dialect: Dialect): Host {
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
    handleSwap(style, target, fragment) {
      const options = upsertOptions(style)
      if (!options) return false
      const added = upsert(target, fragment, options, host.remove)
      for (const row of added) row.classList.add(htmx.config.addedClass)
      return added
    },
    onEvent(name, { target }) {
      if (name === 'htmx:afterProcessNode')
        for (const element of dialect.initialisedWith?.(target as Element) ?? [target as Element])
          page.processed(element)
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
  if (dialect.isBrowsers?.(htmx.createEventSource)) htmx.createEventSource = browsers
  htmx.createEventSource ??= browsers

  /** Who asks, by request: not every version says so with the response. */
  const askers = new WeakMap<XMLHttpRequest, Element>()
  /** Requests whose answer is an event stream, which is swapped as it comes. */
  const streamed = new WeakSet<XMLHttpRequest>()
  const asksForStream = (element: Element): boolean =>
    host.read(element, STREAM) !== null && host.enabled(element)

  addEventListener('htmx:configRequest', ({ detail }: CustomEventInit) => {
    if (asksForStream(detail.elt)) detail.headers.Accept ??= 'text/event-stream, text/html'
  })
  addEventListener('htmx:beforeSend', ({ detail }: CustomEventInit) => {
    const { elt, xhr, target, select, etc, requestConfig } = detail
    askers.set(xhr, elt)
    if (!asksForStream(elt)) return
    xhr.addEventListener('readystatechange', () => {
      if (streamed.has(xhr) || xhr.readyState < 2 || xhr.status !== 200) return
      if (!isEventStream(xhr.getResponseHeader('Content-Type'))) return
      streamed.add(xhr)
      const place: Place = { target, select, swap: etc.swapOverride }
      page.answered(elt, { url: xhr.responseURL, method: requestConfig.verb, xhr, place })
    })
  })
  // Responses are rendered here and not in `transformResponse`, because after this event htmx swaps whatever
  // happens; and on the window, so that the page's own handlers have had their say.
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, shouldSwap } = detail
    if (streamed.has(xhr)) detail.shouldSwap = false
    const element = askers.get(xhr)
    if (!detail.shouldSwap || !shouldSwap || !element || page.template(element) === undefined) return
    const json = /json/.test(xhr.getResponseHeader('Content-Type'))
    if (!json && !has(extensionsOf(element), 'templates')) return
    xhr.sluice = true
    const content = page.responded(element, detail.serverResponse)
    if (content === undefined) detail.shouldSwap = false
    else detail.serverResponse = content
  })
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, etc } = detail
    const element = askers.get(xhr)
    if (!element) return
    const written = detail.swapOverride ?? etc.swapOverride ?? host.inherited(element, 'hx-swap')
    const glued = gluedToStyle(written)
    // One of them is where this htmx looks.
    if (glued !== written && host.enabled(element)) detail.swapOverride = etc.swapOverride = glued
  })

  const host: Host = {
    elements: ELEMENTS,
    attributes: [],
    read,
    trigger: api.triggerEvent,
    ...dialect,
    target(element, place) {
      const { target } = (place ?? {}) as Partial<Place>
      return target?.isConnected ? target : api.getTarget(element)
    },
    createEventSource: (url, credentials) =>
      host.ownSource() ? (htmx.createEventSource as typeof browsers)(url) : browsers(url, credentials),
    ownSource: () => htmx.createEventSource !== browsers,
    settings: () => htmx.config.sse ?? {},
    request: (element, url, method) =>
      planRequest(api, element, url, method, dialect.values(element, method)),
    attempt: () => true,
    beforeMessage(element, event, name, goOn) {
      if (host.trigger(element, BEFORE_MESSAGE, event)) goOn(event, name)
    },
    takesMessages: () => false,
    // That is told by `cleanedUp`, before.
    replaces: () => false,
    // A name that a server chooses is never that of an event of the page.
    announce: (element, event, name) => host.trigger(element, `sse:${name}`, event),
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
    enabled: (element) => dialect.enabled?.(element) || has(extensionsOf(element), 'sse'),
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
    swap(element, target, content, place) {
      const given = (place ?? {}) as Partial<Place>
      const written = gluedToStyle(given.swap ?? host.inherited(element, 'hx-swap'))
      const specification = api.getSwapSpecification(element, written ?? undefined)
      const { swapStyle, swapDelay } = specification
      const [inherited, selectOOB] = ['hx-select', 'hx-select-oob'].map((name) =>
        host.inherited(element, name),
      )
      const select = given.select ?? inherited
      if (swapStyle !== 'delete' && leavesNothing(content, select, selectOOB))
        specification.swapStyle = 'none'
      if (swapDelay) target.classList.add(htmx.config.swappingClass)
      dialect.swap({ element, target, content, specification, select, selectOOB })
    },
    remove(element) {
      if ([element, ...element.querySelectorAll('*')].some(isUsed)) dialect.remove(element)
      else element.remove()
    },
    expose(element, source) {
      api.getInternalData(element).sseEventSource = source && (dialect.exposed?.(source) ?? source)
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

/** What htmx remembers of every element that it has looked at. */
const SEEN = ['initHash', 'firstInitCompleted', 'lastValue']

/** Whether htmx, or one of its extensions, has something in an element. */
function isUsed(element: Element & { 'htmx-internal-data'?: object }): boolean {
  for (const name in element['htmx-internal-data']) if (!SEEN.includes(name)) return true
  return false
}
