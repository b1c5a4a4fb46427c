import { ELEMENTS, read, STREAM, setAttribute, twins } from '../../attributes.js'
import { splitByAutofocus } from '../../dom/focus.js'
import { upsert } from '../../dom/upsert.js'
import { BEFORE_MESSAGE, type EventSourceLike, MESSAGE } from '../../events.js'
import { reportError, warnOnce } from '../../findings.js'
import { isEventStream } from '../../transport/transport.js'
import type { Host, HostEvents, MergeRule, SwapWatch } from '../host.js'
import { rulesOf } from '../merging.js'
import { parseSwap, UPSERT } from '../modifiers.js'
import { createSources } from '../sources.js'
import { eventInit, kebabOf } from '../telling.js'
import { createExtensions, type Extension, has } from './extensions.js'
import type { Specification } from './quick.js'
import { planRequest, type RequestApi } from './request.js'
import { createSearch, type Search } from './search.js'
import { type HtmxData, onTrigger, type TriggerApi } from './trigger.js'

/** What of htmx's swap specification matters here. */
export interface SwapSpecification extends Specification {
  readonly swapDelay: number
  readonly transition?: boolean
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
    readonly settlingClass: string
    readonly addedClass: string
    readonly defaultSwapStyle: string
    readonly requestClass: string
    disableSelector: string
    readonly selfRequestsOnly?: boolean
    readonly globalViewTransitions?: boolean
    /** [htmx 2] What becomes of an answer, by its status: the first that matches. */
    readonly responseHandling?: readonly ResponseHandling[]
    readonly sse?: object
  }
  readonly logger?: unknown
  createEventSource?: (url: string) => EventSourceLike
  defineExtension(name: string, extension: Partial<Extension>): void
  process(at: Element | ShadowRoot): void
  removeExtension(name: string): void
}

interface ResponseHandling {
  readonly code?: string
  readonly swap: boolean
  readonly target?: string
  readonly swapOverride?: string
  readonly select?: string
}

/** Where an answer is swapped, as the request said it, or the answer itself. */
interface Place {
  readonly target: Element
  /** A selector in the place of the target. */
  readonly retarget?: string | null | undefined
  readonly swap?: string
  readonly select?: string
}

/** How content gets into a target. */
export interface Swap {
  readonly element: Element
  readonly target: Element
  readonly contents: readonly string[]
  readonly merging: MergeRule
  readonly specification: SwapSpecification
  readonly select: string | null | undefined
  readonly selectOOB: string | null | undefined
  readonly transition: boolean
  /** Whether all of the content is swapped at once, and neither an extension nor a log hears what htmx does. */
  readonly isPlain: boolean
  readonly watch: SwapWatch
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
  /** htmx is about to initialise an element. */
  initialising?(element: Element): void
  /** It has; what it does not ask extensions for may be in the element. */
  initialised?(element: Element): void
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
export function attachClassic(
  htmx: Classic,
  api: InternalApi,
  page: HostEvents,
  dialect: Dialect,
): { readonly host: Host; readonly search: Search } {
  const extensions = createExtensions(api.withExtensions)
  // [htmx 1.9] Has its events end where a shadow tree does.
  const composed = !htmx.version.startsWith('1')
  const triggerPlainly = dialect.trigger ?? api.triggerEvent

  /**
   * Fires an event as htmx fires events, but logs nothing; for a message htmx takes longer than all else that is done
   * for one.
   */
  function triggerQuietly(element: Element, name: string, detail: object): boolean {
    if (htmx.logger) return triggerPlainly(element, name, detail)
    const told = detail as { elt?: Element }
    told.elt = element
    const init = eventInit(detail, composed)
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

  const search = createSearch(
    dialect.elements ?? ELEMENTS,
    (element) => host.enabled(element) && !host.ignored(element),
    page.processed,
  )

  const { process } = htmx
  htmx.process = (element) => {
    search.begin()
    process(element)
    // What was initialised before is not told of again. A page may give a selector.
    const root = typeof element === 'string' ? document.querySelector(element) : element
    if (root) search.in(root)
  }

  const sse: Partial<Extension> = {
    sluice: 'sse',
    getSelectors: () => [ELEMENTS],
    handleSwap(style, target, fragment, info) {
      const options = parseSwap(style, style)
      if (options.style !== UPSERT) return false
      const added = upsert(target, fragment, options, host.remove)
      for (const row of added) row.classList.add(htmx.config.addedClass)
      const [plain, others] = splitByAutofocus(added)
      for (const row of others)
        info?.tasks?.push(() => {
          row.classList.remove(htmx.config.addedClass)
          htmx.process(row)
          api.triggerEvent(row, 'htmx:load', {})
        })
      return plain
    },
    // Of an event in a shadow tree the target is forgotten by now.
    onEvent(name, { detail: { elt } }) {
      if (name === 'htmx:beforeProcessNode') dialect.initialising?.(elt)
      if (name === 'htmx:afterProcessNode') (dialect.initialised ?? search.one)(elt)
      if (name === 'htmx:beforeCleanupElement') page.cleanedUp(elt)
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
    if (extensions.now(probe)[0]) warnOfOther(name)
    defineExtension(name, ours[name] as Extension)
  }
  // A script that this one replaces may still stand below it, and would take the name, and half of the work.
  htmx.defineExtension = (name, extension) => {
    if (ours[name]) {
      warnOfOther(name)
      return
    }
    defineExtension(name, extension)
    extensions.forget()
  }
  const { removeExtension } = htmx
  htmx.removeExtension = (name) => {
    removeExtension(name)
    extensions.forget()
  }

  /** Who asks, by request: not every version says so with the response. */
  const askers = new WeakMap<XMLHttpRequest, Element>()
  /** Requests whose answer is an event stream, which is swapped as it comes, or not at all. */
  const streamed = new WeakSet<XMLHttpRequest>()

  function handlingOf(status: number): ResponseHandling {
    const { responseHandling } = htmx.config
    // [htmx 1.9] Has no such table.
    if (!responseHandling) return { swap: status < 400 && status !== 204 }
    return responseHandling.find(({ code = '' }) => new RegExp(code).test(`${status}`)) ?? { swap: false }
  }

  /** Has htmx do what it does at the end of an answer, of which nothing is to be swapped. */
  function finish(xhr: XMLHttpRequest): void {
    const { onload } = xhr
    xhr.onload = xhr.onabort = null
    onload?.call(xhr, new ProgressEvent('load'))
    xhr.abort()
  }
  const asksForStream = (element: Element): boolean =>
    host.read(element, STREAM) !== null && host.enabled(element)

  addEventListener('htmx:configRequest', ({ detail }: CustomEventInit) => {
    if (asksForStream(detail.elt)) detail.headers.Accept ??= 'text/event-stream, text/html'
  })
  addEventListener('htmx:beforeSend', ({ detail }: CustomEventInit) => {
    const { elt, xhr, target, select, etc, requestConfig } = detail
    askers.set(xhr, elt)
    const asks = asksForStream(elt)
    xhr.addEventListener('readystatechange', () => {
      if (streamed.has(xhr) || xhr.readyState < 2) return
      if (!isEventStream(xhr.getResponseHeader('Content-Type'))) return
      streamed.add(xhr)
      const { status, responseURL: url } = xhr
      const header = (name: string): string | null => xhr.getResponseHeader(`HX-${name}`)
      const handling = handlingOf(status)
      const unread = (fix: string): void => warnOnce('answer-unread', { element: elt, url, fix }, fix)
      if (header('Location') || header('Redirect') || header('Refresh') === 'true') finish(xhr)
      else if (!asks) unread('add sse-stream')
      else if (!handling.swap) unread(`have htmx swap the status ${status}`)
      else if (!elt.isConnected) xhr.abort()
      else {
        const selected = header('Reselect') ?? select ?? handling.select
        const place: Place = {
          target,
          retarget: header('Retarget') ?? handling.target,
          select: selected === 'unset' ? '' : selected,
          swap: header('Reswap') ?? etc.swapOverride ?? handling.swapOverride,
        }
        page.answered(elt, { url, method: requestConfig.verb, xhr, place })
      }
    })
  })
  // Responses are rendered here and not in `transformResponse`, because after this event htmx swaps whatever
  // happens; and on the window, so that the page's own handlers have had their say.
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, etc, shouldSwap, target } = detail
    if (streamed.has(xhr)) {
      // What its headers say of the history and of events is for htmx to do, which swaps nothing, nowhere.
      const [around, nowhere] = [document.createElement('p'), document.createElement('p')]
      around.append(nowhere)
      detail.swapOverride = etc.swapOverride = 'none'
      Object.assign(detail, { serverResponse: '', target: nowhere })
      return
    }
    if (detail.shouldSwap) page.swapping([target])
    const element = askers.get(xhr)
    if (!detail.shouldSwap || !shouldSwap || !element || page.template(element) === undefined) return
    const json = /json/.test(xhr.getResponseHeader('Content-Type'))
    if (!json && !has(extensions.now(element), 'templates')) return
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
    if (!written) return
    const { style, follow, forClassic: ours } = parseSwap(written, htmx.config.defaultSwapStyle)
    // One of them is where this htmx looks.
    if ((style === UPSERT || follow) && host.enabled(element)) detail.swapOverride = etc.swapOverride = ours
  })

  const host: Host = {
    elements: ELEMENTS,
    attributes: [],
    read,
    ...dialect,
    trigger(element, name, detail) {
      const isOurs = reportError((detail as { error?: unknown }).error, element)
      // [htmx] Would say it once more, and each time, without the element.
      if (isOurs && !htmx.logger) triggerPlainly(element, 'htmx:error', { errorInfo: detail })
      if (isOurs || name === MESSAGE) return triggerQuietly(element, name, detail)
      return triggerPlainly(element, name, detail)
    },
    forget: extensions.forget,
    target(element, place) {
      const { target, retarget } = (place ?? {}) as Partial<Place>
      if (retarget) return retarget === 'this' ? element : host.find(element, retarget)
      return target?.isConnected ? target : api.getTarget(element)
    },
    ...createSources(htmx, dialect.isBrowsers),
    settings: () => htmx.config.sse ?? {},
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
    enabled: (element) => dialect.enabled?.(element) || has(extensions.now(element), 'sse'),
    strategy(element, inherited, place) {
      const given = (place ?? {}) as Partial<Place>
      const written = given.swap ?? inherited('hx-swap')
      const parsed = parseSwap(written ?? '', htmx.config.defaultSwapStyle)
      const specification = api.getSwapSpecification(element, parsed.forClassic)
      const { swapStyle, swapDelay } = specification
      const transition = !!(specification.transition ?? htmx.config.globalViewTransitions)
      const select = given.select ?? inherited('hx-select')
      const selectOOB = inherited('hx-select-oob')
      const rules = rulesOf(parsed)
      const merging = select || selectOOB ? 'none' : rules.merging
      return {
        ...rules,
        merging,
        transition,
        isDelayed: swapDelay > 0,
        isTransformed: () => extensions.of(element).some(({ sluice }) => !sluice),
        transform(data, render) {
          const active = extensions.of(element)
          // Without the extension for templates, ours come first.
          let content = has(active, 'templates') ? data : render(data)
          for (const extension of active) {
            if (extension.sluice === 'templates') content = render(content)
            else content = extension.transformResponse(content, null, element)
          }
          return content
        },
        swap(target, contents, watch) {
          const [only = ''] = contents
          const blanks = swapStyle !== 'delete' && leavesNothing(only, select, selectOOB)
          if (swapDelay) target.classList.add(htmx.config.swappingClass)
          const how = blanks && contents.length < 2 ? { ...specification, swapStyle: 'none' } : specification
          const isPlain =
            !htmx.logger &&
            !transition &&
            !select &&
            !selectOOB &&
            ![element, target].some((one) => extensions.others(one).length)
          dialect.swap({
            isPlain,
            element,
            target,
            contents,
            merging,
            specification: how,
            transition,
            select,
            selectOOB,
            watch,
          })
          return undefined
        },
      }
    },
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

  /** What `hx-indicator` names; unlike htmx's own requests, a stream has none where it is missing. */
  function indicators(element: Element): Iterable<Element> {
    // One above is for requests: a stream connects by itself, and again and again.
    const named = host.read(element, 'hx-indicator')
    if (!named) return []
    if (named === 'this') return [element]
    if (!/^(closest|find|next|previous|inherit|global)\b/.test(named)) return document.querySelectorAll(named)
    return [host.find(element, named)].filter((found) => found !== undefined)
  }

  /** Whether nothing is left of a content after its out-of-band parts, or `hx-select` finds nothing in it. */
  function leavesNothing(content: string, select?: string | null, selectOOB?: string | null): boolean {
    if (!select && !selectOOB && !/-oob|<hx-/i.test(content)) return false
    const fragment = api.makeFragment(content)
    const oob = twins('hx-swap-oob')
    const parts = [
      ...fragment.querySelectorAll(
        `${oob},template[hx]${selectOOB ? `,${selectOOB.replace(/:[^,]*/g, '')}` : ''}`,
      ),
    ]
    // [htmx 2] Looks for them in a `<template>`, which holds rows of tables, as well.
    if (composed)
      for (const template of fragment.querySelectorAll('template'))
        if (template.content.querySelector(oob)) parts.push(template)
    for (const part of parts) part.remove()
    if (select) return !fragment.querySelector(select)
    return !!parts.length && !fragment.firstElementChild && !fragment.textContent?.trim()
  }

  return { host, search }
}

/** What htmx knows by whether an element has to be initialised again: its attributes, as a number. */
function hashOf({ attributes }: Element): number {
  let hash = 0
  for (const { name, value } of attributes)
    for (const unit of value ? (name + value).split('') : []) hash = (hash * 31 + unit.charCodeAt(0)) | 0
  return hash
}

/** What htmx remembers of every element that it has looked at. */
const SEEN = ['initHash', 'firstInitCompleted', 'lastValue']

/** Whether htmx, or one of its extensions, has something in an element. */
function isUsed(element: Element & { 'htmx-internal-data'?: object }): boolean {
  for (const name in element['htmx-internal-data']) if (!SEEN.includes(name)) return true
  return false
}

/** Whether an htmx is of this kind: one that also has what htmx 4 has is htmx 4. */
export function isClassic(htmx: { readonly version: string }, version: RegExp): boolean {
  return 'defineExtension' in htmx && !('registerExtension' in htmx) && version.test(htmx.version)
}
