import { CONNECT, ELEMENT_SELECTOR, read, SWAP, selectorOf } from '../../attributes.js'
import { fragmentsOf } from '../../dom/content.js'
import { rememberFocus } from '../../dom/focus.js'
import type { EventSourceLike } from '../../events.js'
import type { Host, HostCallbacks, HostKind } from '../host.js'
import { type Classic, getInternalApi, type InternalApi, isClassic, type Swap } from './api.js'
import { attachClassic } from './classic.js'

/** What htmx collects during a swap and needs when it settles. */
interface SettleInfo {
  readonly tasks: (() => void)[]
  readonly elts: Element[]
  readonly title?: string
}

interface SwapSpecification1 {
  readonly swapStyle: string
  readonly swapDelay: number
  readonly settleDelay: number
  readonly ignoreTitle?: boolean
  readonly focusScroll?: boolean
  readonly scroll?: 'top' | 'bottom'
  readonly scrollTarget?: string | null
  readonly show?: 'top' | 'bottom'
  readonly showTarget?: string | null
}

/** The parts of the internal API that only htmx 1.9 has. */
interface Api extends InternalApi {
  filterValues(values: object, element: Element): Record<string, unknown>
  getInputValues(element: Element, verb: string): { values: object }
  makeSettleInfo(target: Element): SettleInfo
  selectAndSwap(
    style: string,
    target: Element,
    element: Element,
    content: string,
    settleInfo: SettleInfo,
    select?: string | null,
  ): void
  /** From 1.9.3 on. */
  getClosestAttributeValue?(element: Element, name: string): string | null | undefined
  querySelectorExt?(element: Element, selector: string): Element | undefined
}

interface Config1 {
  readonly settlingClass: string
  readonly defaultFocusScroll: boolean
  readonly ignoreTitle?: boolean
  readonly scrollBehavior?: ScrollBehavior
  useTemplateFragments?: boolean | undefined
}

/** `hx-sse="connect:/url swap:name"`: the attribute of htmx 1 before it had an SSE extension. */
const LEGACY = 'hx-sse'

/** [htmx 1.9] Handles `sse:NAME` in `hx-trigger` itself, without modifiers, for one source only: Sluice renames it. */
const SSE_PREFIX = 'sse:'
const NEW_PREFIX = 'sluice:'

/**
 * Registers with htmx 1.9. Version 1.9.0 is the first whose internal API has everything Sluice needs. (The file is long
 * because this htmx exposes no swap function to extensions, and handles `sse:` and `hx-sse` itself.)
 */
export function attachHtmx1(htmx: Classic, callbacks: HostCallbacks): Host {
  const api = getInternalApi<Api>(htmx)
  const { process } = htmx
  // [htmx 1.9] Its search for `hx-on:…` throws for a shadow root.
  htmx.process = (at) => {
    for (const element of at instanceof ShadowRoot ? at.children : [at]) process(element)
  }
  const config = htmx.config as Classic['config'] & Config1

  function inherited(element: Element, name: string): string | null | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const value = read(at, name)
      const disinherited = at === element ? null : read(at, 'hx-disinherit')
      if (disinherited === '*' || disinherited?.split(' ').includes(name)) return undefined
      if (value !== null) return value === 'unset' ? undefined : value
    }
    return undefined
  }

  /** Before 1.9.3 htmx resolves selectors only for `hx-target`, so the selector is passed as that attribute. */
  function find(element: Element, selector: string): Element | undefined {
    return withAttributes(element, { 'hx-target': selector }, () => api.getTarget(element))
  }

  function swap(swap: Swap): void {
    const { element, target, transition, observer } = swap
    const { swapDelay } = swap.specification
    const insert = (onSettled: () => void): void => insertContents(swap, onSettled)
    const swapNow = (): void => {
      if (
        transition &&
        document.startViewTransition &&
        api.triggerEvent(element, 'htmx:beforeTransition', { target })
      )
        observer.transitionStarted(document.startViewTransition(() => new Promise<void>(insert)).finished)
      else insert(() => {})
    }
    if (swapDelay) setTimeout(swapNow, swapDelay)
    else swapNow()
  }

  /** [htmx 1.9] Can only swap as part of a request. This repeats what htmx does before and after the insertion. */
  function insertContents(swap: Swap, onSettled: () => void): void {
    const { element, target, contents, select, observer } = swap
    const specification = swap.specification as SwapSpecification1
    const refocus = rememberFocus(specification.focusScroll ?? config.defaultFocusScroll)
    const info = api.makeSettleInfo(target)
    // If the page refuses one of several contents, this throws before any of them is inserted.
    if (contents.length > 1) fragmentsOf(contents)
    for (const content of contents) {
      const inserted = observer.beforeInsert(target)
      keepLeadingSpace(specification.swapStyle, content, () =>
        api.selectAndSwap(specification.swapStyle, target, element, content, info, select),
      )
      inserted()
    }
    refocus()
    target.classList.remove(config.swappingClass)
    for (const at of info.elts) {
      at.classList?.add(config.settlingClass)
      api.triggerEvent(at, 'htmx:afterSwap', { target })
    }
    const settle = (): void => {
      for (const task of info.tasks) task()
      for (const at of info.elts) {
        at.classList?.remove(config.settlingClass)
        api.triggerEvent(at, 'htmx:afterSettle', { target })
      }
      if (info.title && !(specification.ignoreTitle ?? config.ignoreTitle)) document.title = info.title
      scroll(specification, info.elts)
      onSettled()
    }
    if (specification.settleDelay) setTimeout(settle, specification.settleDelay)
    else settle()
  }

  /** [htmx 1.9] Its parser drops leading white space of a text, unless `useTemplateFragments` is set. */
  function keepLeadingSpace(style: string, content: string, run: () => void): void {
    const { useTemplateFragments } = config
    if (/^\s[^<]*$/.test(content) && /^(before|after)/.test(style)) config.useTemplateFragments = true
    try {
      run()
    } finally {
      config.useTemplateFragments = useTemplateFragments
    }
  }

  function scroll({ scroll, scrollTarget, show, showTarget }: SwapSpecification1, elements: Element[]): void {
    const [first, last] = [elements[0], elements.at(-1)]
    const findFrom = (selector?: string | null): Element | undefined =>
      selector && first ? host.find(first, selector === 'window' ? 'body' : selector) : undefined
    const behavior = config.scrollBehavior ?? 'auto'
    const scrolled = findFrom(scrollTarget) ?? (scroll === 'top' ? first : last)
    const shown = findFrom(showTarget) ?? (show === 'top' ? first : last)
    if (scroll && scrolled) scrolled.scrollTop = scroll === 'top' ? 0 : scrolled.scrollHeight
    if (show && shown) shown.scrollIntoView({ block: show === 'top' ? 'start' : 'end', behavior })
  }

  const elementSelector = `${ELEMENT_SELECTOR},${selectorOf(LEGACY)}`
  // Between these two calls htmx reads the attributes of the element, and must not see those that Sluice handles.
  function beforeInitialise(element: Element): void {
    if (!element.matches?.(elementSelector)) return
    const trigger = element.getAttribute('hx-trigger') ?? element.getAttribute('data-hx-trigger')
    const sluiceTrigger = trigger?.replace(/(?<![\w:])sse:/g, NEW_PREFIX) ?? null
    overrideAttributes(element, {
      [LEGACY]: null,
      [`data-${LEGACY}`]: null,
      'hx-trigger': sluiceTrigger,
      'data-hx-trigger': sluiceTrigger,
    })
  }

  // [htmx 1.9] Does not ask extensions for selectors, so it initialises no elements that only Sluice knows.
  function afterInitialise(element: Element): void {
    restoreAttributes(element)
    search.checkAll(element)
  }

  const { host, search } = attachClassic(htmx, api, callbacks, {
    elementSelector: elementSelector,
    watchedAttributes: [LEGACY, `data-${LEGACY}`],
    read: readLegacy,
    inherited: api.getClosestAttributeValue ?? inherited,
    find: api.querySelectorExt ?? find,
    requestValues(element, verb) {
      const { values } = api.getInputValues(element, verb)
      const data = new FormData()
      const filtered = api.filterValues({ ...values, ...api.getExpressionVars(element) }, element)
      for (const [name, value] of Object.entries(filtered))
        for (const item of [value].flat()) data.append(name, `${item}`)
      return data
    },
    swap,
    remove: (element) => api.selectAndSwap('delete', element, element, '', api.makeSettleInfo(element)),
    trigger(element, name, detail) {
      if (name.startsWith(SSE_PREFIX)) api.triggerEvent(element, name.replace(SSE_PREFIX, NEW_PREFIX), detail)
      return api.triggerEvent(element, name, detail)
    },
    // [htmx 1.9] Closes the source of an element when it initialises the element again.
    wrapSource: (source) => withoutClose(source),
    isNativeFactory: (create) =>
      /^function\s*\w*\((\w+)\)\s*{\s*return new EventSource\(\1,\s*{\s*withCredentials:\s*(true|!0)\s*}\);?\s*}$/.test(
        `${create}`,
      ),
    isAlwaysEnabled: (element) => !!element.closest(selectorOf(LEGACY)),
    beforeInitialise,
    afterInitialise,
  })

  // An element with only `hx-sse` needs no `hx-ext`, and then htmx does not call the extension's `onEvent`.
  for (const [name, listener] of Object.entries({
    'htmx:beforeProcessNode': beforeInitialise,
    'htmx:afterProcessNode': afterInitialise,
  }))
    addEventListener(name, ({ target }) => listener(target as Element))
  addEventListener('htmx:beforeCleanupElement', ({ target }) => callbacks.cleanedUp(target as Element))
  // Elements that htmx has initialised before Sluice was loaded use htmx's own `sse:NAME`: initialise them again.
  for (const element of document.querySelectorAll('[hx-trigger*="sse:"],[data-hx-trigger*="sse:"]')) {
    const data = api.getInternalData(element) as { initHash?: unknown }
    if (!data.initHash) continue
    delete data.initHash
    htmx.process(element)
  }
  return host
}

/** Value of an attribute of Sluice, or of the matching part of `hx-sse`. */
function readLegacy(element: Element, name: string): string | null {
  const written = read(element, name)
  const legacy = read(element, LEGACY)
  if (written !== null || legacy === null) return written
  const key = name === CONNECT ? 'connect' : name === SWAP ? 'swap' : undefined
  const parts = legacy
    .trim()
    .split(/\s+/)
    .map((part) => part.split(/:(.+)/))
  const values = parts.filter((part) => part[0] === key).map((part) => part[1])
  return values.length ? values.join() : null
}

/** Makes `getAttribute` of an element return other values, without changing the element. */
function overrideAttributes(element: Element, attributes: Readonly<Record<string, string | null>>): void {
  const getAttribute = (name: string): string | null =>
    Object.hasOwn(attributes, name)
      ? (attributes[name] as string | null)
      : Element.prototype.getAttribute.call(element, name)
  Object.defineProperty(element, 'getAttribute', { value: getAttribute, configurable: true })
}

function restoreAttributes(element: Element): void {
  Reflect.deleteProperty(element, 'getAttribute')
}

function withAttributes<T>(element: Element, attributes: Readonly<Record<string, string>>, run: () => T): T {
  overrideAttributes(element, attributes)
  try {
    return run()
  } finally {
    restoreAttributes(element)
  }
}

/** A proxy of a source whose `close` does nothing, because only the stream may close it. */
function withoutClose(source: EventSourceLike): EventSourceLike {
  return new Proxy(source, {
    get(original, name) {
      if (name === 'close') return () => {}
      const value = Reflect.get(original, name)
      return typeof value === 'function' ? value.bind(original) : value
    },
    set: (original, name, value) => Reflect.set(original, name, value),
  })
}

export const htmx1: HostKind = {
  name: '1.9',
  supports: (htmx) => isClassic(htmx, /^1\.9\./),
  attach: (htmx, callbacks) => attachHtmx1(htmx as Parameters<typeof attachHtmx1>[0], callbacks),
}
