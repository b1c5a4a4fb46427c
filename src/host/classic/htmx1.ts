import { ELEMENT_SELECTOR, read, selectorOf } from '../../attributes.js'
import type { EventSourceLike } from '../../events.js'
import type { Host, HostCallbacks, HostKind } from '../host.js'
import { type Classic, getInternalApi, type InternalApi, isClassic } from './api.js'
import { attachClassic } from './classic.js'
import {
  LEGACY,
  overrideAttributes,
  readLegacy,
  restoreAttributes,
  withAttributes,
} from './htmx1-attributes.js'
import { createInsert, type SwapApi } from './htmx1-swap.js'

/** The parts of the internal API that only htmx 1.9 has. */
interface Api extends InternalApi, SwapApi {
  filterValues(values: object, element: Element): Record<string, unknown>
  getInputValues(element: Element, verb: string): { values: object }
  /** From 1.9.3 on. */
  getClosestAttributeValue?(element: Element, name: string): string | null | undefined
  querySelectorExt?(element: Element, selector: string): Element | undefined
}

/** [htmx 1.9] Handles `sse:NAME` in `hx-trigger` itself, without modifiers, for one source only: Sluice renames it. */
const SSE_PREFIX = 'sse:'
const NEW_PREFIX = 'sluice:'

/** Registers with htmx 1.9. Version 1.9.0 is the first whose internal API has everything Sluice needs. */
export function attachHtmx1(htmx: Classic, callbacks: HostCallbacks): Host {
  const api = getInternalApi<Api>(htmx)
  const { process } = htmx
  // [htmx 1.9] Its search for `hx-on:…` throws for a shadow root.
  htmx.process = (at) => {
    for (const element of at instanceof ShadowRoot ? at.children : [at]) process(element)
  }

  function inherited(element: Element, name: string): string | null | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const value = read(at, name)
      const disinherited = at === element ? null : read(at, 'hx-disinherit')
      if (disinherited === '*' || disinherited?.split(' ').includes(name)) return undefined
      if (value !== null) return value === 'unset' ? undefined : value
    }
    return undefined
  }

  // Before 1.9.3 htmx resolves selectors only for `hx-target`, so the selector is passed as that attribute.
  const find: Host['find'] =
    api.querySelectorExt ??
    ((element, selector) => withAttributes(element, { 'hx-target': selector }, () => api.getTarget(element)))

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
    find,
    requestValues(element, verb) {
      const { values } = api.getInputValues(element, verb)
      const data = new FormData()
      const filtered = api.filterValues({ ...values, ...api.getExpressionVars(element) }, element)
      for (const [name, value] of Object.entries(filtered))
        for (const item of [value].flat()) data.append(name, `${item}`)
      return data
    },
    insert: createInsert(htmx, api, find),
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
