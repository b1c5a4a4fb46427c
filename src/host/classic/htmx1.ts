import { CONNECT, ELEMENTS, read, SWAP, twins } from '../../attributes.js'
import { rememberFocus } from '../../dom/focus.js'
import type { EventSourceLike } from '../../events.js'
import type { Host, HostEvents, HostKind } from '../host.js'
import { type Classic, type InternalApi, internalApi, isClassic, type Swap } from './api.js'
import { attachClassic } from './classic.js'

/** What has to be settled after a swap. */
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

/** What of the internal API is that of htmx 1.9. */
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

/** `hx-sse="connect:/url swap:name"`, which htmx 1 had before its extension. */
const LEGACY = 'hx-sse'

/** [htmx 1.9] Takes `sse:NAME` in `hx-trigger` for itself, without modifiers, and for one source only. */
const OWN_PREFIX = 'sse:'
const OUR_PREFIX = 'sluice:'

/**
 * Registers with htmx 1.9: from 1.9.0 on, whose internal API is the first that has all that is needed. (The file is
 * long because this htmx gives an extension no swap of its own, and keeps `sse:` and `hx-sse` for itself.)
 */
export function attachHtmx1(htmx: Classic, page: HostEvents): Host {
  const api = internalApi<Api>(htmx)
  const { process } = htmx
  // [htmx 1.9] Looks for `hx-on:…` in a way that throws in a shadow root.
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

  /** Its own way to find elements serves `hx-target` alone. */
  function find(element: Element, selector: string): Element | undefined {
    return pretending(element, { 'hx-target': selector }, () => api.getTarget(element))
  }

  function swap(swap: Swap): void {
    const { element, target, transition, watch } = swap
    const { swapDelay } = swap.specification
    const insert = (settled: () => void): void => insertContents(swap, settled)
    const swapNow = (): void => {
      if (
        transition &&
        document.startViewTransition &&
        api.triggerEvent(element, 'htmx:beforeTransition', { target })
      )
        watch.transition(document.startViewTransition(() => new Promise<void>(insert)).finished)
      else insert(() => {})
    }
    if (swapDelay) setTimeout(swapNow, swapDelay)
    else swapNow()
  }

  /** [htmx 1.9] Has no swap without a request: this is what surrounds its insertion there. */
  function insertContents(swap: Swap, settled: () => void): void {
    const { element, target, contents, select, watch } = swap
    const how = swap.specification as SwapSpecification1
    const refocus = rememberFocus(how.focusScroll ?? config.defaultFocusScroll)
    const info = api.makeSettleInfo(target)
    for (const content of contents) {
      const inserted = watch.inserting(target)
      keepingBlanks(how.swapStyle, content, () =>
        api.selectAndSwap(how.swapStyle, target, element, content, info, select),
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
      if (info.title && !(how.ignoreTitle ?? config.ignoreTitle)) document.title = info.title
      scroll(how, info.elts)
      settled()
    }
    if (how.settleDelay) setTimeout(settle, how.settleDelay)
    else settle()
  }

  /** [htmx 1.9] Drops the white space that a text begins with, as its parser does, unless it reads in a template. */
  function keepingBlanks(style: string, content: string, work: () => void): void {
    const { useTemplateFragments } = config
    if (/^\s[^<]*$/.test(content) && /^(before|after)/.test(style)) config.useTemplateFragments = true
    try {
      work()
    } finally {
      config.useTemplateFragments = useTemplateFragments
    }
  }

  function scroll({ scroll, scrollTarget, show, showTarget }: SwapSpecification1, elements: Element[]): void {
    const [first, last] = [elements[0], elements.at(-1)]
    const found = (selector?: string | null): Element | undefined =>
      selector && first ? host.find(first, selector === 'window' ? 'body' : selector) : undefined
    const behavior = config.scrollBehavior ?? 'auto'
    const [scrolled, shown] = [
      found(scrollTarget) ?? (scroll === 'top' ? first : last),
      found(showTarget) ?? (show === 'top' ? first : last),
    ]
    if (scroll && scrolled) scrolled.scrollTop = scroll === 'top' ? 0 : scrolled.scrollHeight
    if (show && shown) shown.scrollIntoView({ block: show === 'top' ? 'start' : 'end', behavior })
  }

  const elements = `${ELEMENTS},${twins(LEGACY)}`
  // htmx asks an element for its attributes between these two, and is not to see what is Sluice's.
  function initialising(element: Element): void {
    if (!element.matches?.(elements)) return
    const trigger = element.getAttribute('hx-trigger') ?? element.getAttribute('data-hx-trigger')
    const ours = trigger?.replace(/(?<![\w:])sse:/g, OUR_PREFIX) ?? null
    pretend(element, {
      [LEGACY]: null,
      [`data-${LEGACY}`]: null,
      'hx-trigger': ours,
      'data-hx-trigger': ours,
    })
  }

  // [htmx 1.9] Does not ask extensions what else there is to initialise.
  function initialised(element: Element): void {
    unpretend(element)
    search.in(element)
  }

  const { host, search } = attachClassic(htmx, api, page, {
    elements,
    attributes: [LEGACY, `data-${LEGACY}`],
    read: readLegacy,
    inherited: api.getClosestAttributeValue ?? inherited,
    find: api.querySelectorExt ?? find,
    values(element, verb) {
      const { values } = api.getInputValues(element, verb)
      const data = new FormData()
      const filtered = api.filterValues({ ...values, ...api.getExpressionVars(element) }, element)
      for (const [name, value] of Object.entries(filtered))
        for (const one of [value].flat()) data.append(name, `${one}`)
      return data
    },
    swap,
    remove: (element) => api.selectAndSwap('delete', element, element, '', api.makeSettleInfo(element)),
    trigger(element, name, detail) {
      if (name.startsWith(OWN_PREFIX)) api.triggerEvent(element, name.replace(OWN_PREFIX, OUR_PREFIX), detail)
      return api.triggerEvent(element, name, detail)
    },
    // [htmx 1.9] Closes the source of an element that it initialises again.
    exposed: (source) => uncloseable(source),
    isBrowsers: (create) =>
      /^function\s*\w*\((\w+)\)\s*{\s*return new EventSource\(\1,\s*{\s*withCredentials:\s*(true|!0)\s*}\);?\s*}$/.test(
        `${create}`,
      ),
    enabled: (element) => !!element.closest(twins(LEGACY)),
    initialising,
    initialised,
  })

  // What has only `hx-sse` needs no extension, which would be told.
  for (const [name, hear] of Object.entries({
    'htmx:beforeProcessNode': initialising,
    'htmx:afterProcessNode': initialised,
  }))
    addEventListener(name, ({ target }) => hear(target as Element))
  addEventListener('htmx:beforeCleanupElement', ({ target }) => page.cleanedUp(target as Element))
  // What htmx has initialised before Sluice came listens to `sse:NAME` in its own way: once more, in Sluice's.
  for (const element of document.querySelectorAll('[hx-trigger*="sse:"],[data-hx-trigger*="sse:"]')) {
    const data = api.getInternalData(element) as { initHash?: unknown }
    if (!data.initHash) continue
    delete data.initHash
    htmx.process(element)
  }
  return host
}

/** An attribute of Sluice, which may stand in the one of htmx 1. */
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

/** Lets `getAttribute` of an element say something else, without a change of the element. */
function pretend(element: Element, attributes: Readonly<Record<string, string | null>>): void {
  const getAttribute = (name: string): string | null =>
    Object.hasOwn(attributes, name)
      ? (attributes[name] as string | null)
      : Element.prototype.getAttribute.call(element, name)
  Object.defineProperty(element, 'getAttribute', { value: getAttribute, configurable: true })
}

function unpretend(element: Element): void {
  Reflect.deleteProperty(element, 'getAttribute')
}

function pretending<T>(element: Element, attributes: Readonly<Record<string, string>>, work: () => T): T {
  pretend(element, attributes)
  try {
    return work()
  } finally {
    unpretend(element)
  }
}

/** A source as it is, but for `close`, which belongs to its stream. */
function uncloseable(source: EventSourceLike): EventSourceLike {
  return new Proxy(source, {
    get(of, name) {
      if (name === 'close') return () => {}
      const value = Reflect.get(of, name)
      return typeof value === 'function' ? value.bind(of) : value
    },
    set: (of, name, value) => Reflect.set(of, name, value),
  })
}

export const htmx1: HostKind = {
  name: '1.9',
  fits: (htmx) => isClassic(htmx, /^1\.9\./),
  attach: (htmx, page) => attachHtmx1(htmx as Parameters<typeof attachHtmx1>[0], page),
}
