import { CONFIG, CONNECT, setAttribute } from '../../attributes.js'
import { fragmentsOf } from '../../dom/content.js'
import { NEXT_MESSAGE } from '../../dom/upsert.js'
import { ERROR, htmx4Names, SWAP_ERROR, TARGET_ERROR, TEMPLATE_ERROR } from '../../events.js'
import { warnOnce } from '../../findings.js'
import { pageOptions, readOptions } from '../../options.js'
import type { Host, HostEvents, HostKind, SwapStrategy, SwapWatch } from '../host.js'
import { ordered, rulesOf } from '../merging.js'
import { parseSwap } from '../modifiers.js'
import { createSources } from '../sources.js'
import type { ElementData, Extension, Htmx4, InternalApi, RequestContext, Task } from './api.js'
import { createAttributes } from './attributes.js'
import { createEvents } from './events.js'
import { createRequests } from './requests.js'
import { swapSpecification } from './specification.js'
import { registerUpsert, type Upserts } from './upsert.js'

/** The extension that Sluice stands for. */
const NAME = 'sse'

/** Events that tell an error. */
const ERRORS = [ERROR, TEMPLATE_ERROR, TARGET_ERROR, SWAP_ERROR]

/** Statuses that have no content to show. */
const EMPTY = [204, 304]

/** What `hx-sse` does where the page says nothing else. */
const HX_SSE = { pauseOnBackground: true, credentials: 'same-origin', reconnectDelay: 500 }
const HX_SSE_ANSWER = { reconnectDelay: 500 }

/**
 * Registers with htmx 4. (The file is long because it is the whole of a host; what htmx 4 calls attributes, events and
 * requests has files of its own.)
 */
export function attachHtmx4(htmx: Htmx4, page: HostEvents): Host {
  let api = undefined as unknown as InternalApi
  const { config } = htmx
  let upserts: Upserts
  /** Swaps of events, and their parts. */
  const swaps = new WeakMap<
    RequestContext,
    {
      readonly all: readonly Node[]
      readonly watch: SwapWatch
      readonly blanks: boolean
      readonly isHxSse: boolean
    }
  >()
  const tasks = new WeakSet<Task>()
  const inserted = new WeakMap<Task, () => void>()
  /** Elements that htmx clears up in this task. */
  const leaving = new Set<Element>()
  /** Responses that could not be rendered. */
  const refused = new WeakSet<RequestContext>()

  // [htmx 4] Logs an event that has an error, each time, and then asks extensions. Sluice says each cause once.
  const errorHooks = Object.fromEntries(
    ERRORS.map((name) => [
      htmx4Names[name]?.replace(/:/g, '_'),
      (_element: Element, detail: { error?: unknown }) => {
        detail.error ??= events.error
      },
    ]),
  )

  const extension: Extension = {
    init(given) {
      api = given
    },
    htmx_before_process(root) {
      // Another script for the same attributes leaves alone what has a stream.
      if (isSecond)
        for (const element of within(root, attributes.connecting)) api.htmxProp(element).sse ??= {}
    },
    htmx_after_process(root) {
      for (const element of within(root, host.elements))
        if (!host.ignored(element) && host.enabled(element)) page.processed(element)
    },
    htmx_before_cleanup(element) {
      if (!events.has(element)) return
      // It may be initialised anew, which is no reason to close a stream.
      leaving.add(element)
      queueMicrotask(() => {
        if (element.isConnected) page.processed(element)
        else page.cleanedUp(element)
        leaving.delete(element)
      })
    },
    htmx_config_request: (element, detail) => requests.hooks.htmx_config_request?.(element, detail),
    htmx_before_response: (element, detail) => requests.hooks.htmx_before_response?.(element, detail),
    htmx_after_request(_element, { ctx }) {
      const { sourceElement: element, response } = ctx
      if (!response || EMPTY.includes(response.status) || page.template(element) === undefined) return
      const isJson = /json/.test(`${response.headers.get('Content-Type')}`)
      if (!isJson && !extensions(element).includes('client-side-templates')) return
      const content = page.responded(element, ctx.text)
      ctx.text = content ?? ''
      if (content === undefined) refused.add(ctx)
    },
    htmx_before_swap(_element, { ctx, tasks: parts }) {
      if (refused.has(ctx)) return false
      upserts.claim(parts)
      const swap = swaps.get(ctx)
      if (!swap) {
        page.swapping(parts.map(({ target }) => target))
        return undefined
      }
      for (const part of parts) tasks.add(part)
      const main = parts.findIndex(({ type }) => type === 'main')
      const { fragment, swapSpec } = parts[main] ?? {}
      fragment?.append(...swap.all)
      // Where an event had parts for other places and nothing else, or `hx-select` finds nothing in it, the target keeps
      // what it has, unless the page says otherwise.
      const isNothing =
        fragment &&
        !swap.blanks &&
        (parts.length > 1
          ? !fragment.firstElementChild && !fragment.textContent?.trim()
          : (ctx.select || swap.isHxSse) && !fragment.hasChildNodes())
      if (isNothing && swapSpec?.style !== 'delete') parts.splice(main, 1)
      if (!fragment || isNothing) swap.watch.nothing()
      else inserted.set(parts[main] as Task, swap.watch.inserting(ctx.target as Element))
      return undefined
    },
    ...errorHooks,
    handle_swap: (...given) => upserts.handle_swap(...given),
    htmx_before_settle(target, { task }) {
      inserted.get(task)?.()
      tellOld(task, target, 'htmx:afterSwap')
    },
    htmx_after_settle: (target, { task }) => tellOld(task, target, 'htmx:afterSettle'),
  }

  const warnOfOther = (): void => warnOnce('name-taken', { name: NAME }, NAME)
  const isSecond = htmx.registerExtension(NAME, extension) === false
  const isBlocked = isSecond && htmx.registerExtension('sluice', extension) === false
  if (isBlocked) warnOnce('extension-blocked')
  else if (isSecond) warnOfOther()
  if (!isBlocked) upserts = registerUpsert(htmx, (element) => host.remove(element))
  const { registerExtension } = htmx
  htmx.registerExtension = (name, other) => {
    if (name === NAME) warnOfOther()
    return registerExtension.call(htmx, name, other)
  }

  // A script of htmx 2 is told of, and does not stop the others.
  Object.assign(htmx, { defineExtension: (name: string) => warnOnce('name-taken', { name }, name) })

  // What listens to these is older than htmx 4, or was written for more than one version.
  let isCompatible = false
  let telling = false
  for (const name of ['htmx:load', 'htmx:afterSwap'])
    addEventListener(name, () => {
      isCompatible ||= !telling
    })

  /** Tells a swap by the name of htmx 2, unless htmx's own extension for that does. */
  function tellOld(task: Task, target: Element, name: string): void {
    if (!tasks.has(task) || isCompatible) return
    telling = true
    htmx.trigger(target, name, { elt: target, target })
    telling = false
  }

  const attributes = createAttributes(htmx, api)
  const { read, held, inherited, takesMessages } = attributes
  const requests = createRequests(
    htmx,
    api,
    (element, isStream) =>
      readOptions(settings(element), read(element, CONFIG), element).releaseOn ??
      (isStream ? 'immediate' : 'end'),
    (element) => events.wasConnected(element),
    page.answered,
    isSecond,
  )
  const events = createEvents(htmx, api, settings, page.cleanedUp, requests.heard, isSecond)

  function settings(element?: Element): object {
    const ofPage = pageOptions(config.sse)
    if (!element) return ofPage
    const value = api.attributeValue(element, 'hx-config')
    let own: object | undefined
    try {
      own = api.HCON.parse(value).sse
    } catch {
      warnOnce('option-invalid', { element, key: 'hx-config', value, expected: 'JSON' }, 'hx-config')
    }
    const isAnswer = read(element, CONNECT) === null
    const hxSse = takesMessages(element) ? HX_SSE : isAnswer && HX_SSE_ANSWER
    return { ...hxSse, ...ofPage, ...own }
  }

  /** Names in `hx-ext`, the nearest first: pages of htmx 2 have it. */
  function extensions(element: Element): string[] {
    const names: string[] = []
    for (let at: Element | null = element; at; at = at.parentElement)
      names.push(...(read(at, 'hx-ext') ?? '').split(',').map((name) => name.trim()))
    return names
  }

  const host: Host = {
    get elements() {
      return attributes.elements
    },
    attributes: attributes.attributes,
    read,
    inherited,
    takesMessages,
    ...events,
    request: requests.request,
    replaces: (element) => leaving.has(element),
    settings,
    ...createSources(htmx),
    ignored: (element) => isBlocked || !!element.closest('[hx-ignore],[data-hx-ignore],[hx-disable=""]'),
    enabled: (element) => extensions(element).find((name) => /^(ignore:)?sse$/.test(name)) !== 'ignore:sse',
    allowed(_element, path) {
      if (config.mode !== 'same-origin' || !URL.canParse(path, document.baseURI)) return true
      return new URL(path, document.baseURI).origin === location.origin
    },
    forbiddenBy: "htmx.config.mode to 'cors'",
    onTrigger(element, specification, callback) {
      const data = api.htmxProp(element)
      const [before, listening] = [data.triggerSpecs.length, data.listeners.length]
      api.onTrigger(element, specification, callback)
      // Out of its hands, so that they stay when it initialises the element again.
      const mine = {
        triggerSpecs: data.triggerSpecs.splice(before),
        listeners: data.listeners.splice(listening),
      }
      return () => stopTrigger(mine)
    },
    indicate(element) {
      // That of a request is shown by htmx. One above is for requests: a stream connects by itself, and again.
      const named = takesMessages(element)
        ? null
        : (read(element, 'hx-indicator') ?? read(element, 'hx-indicator:inherited'))
      const shown = !named ? [] : named === 'this' ? [element] : htmx.findAll(element, named)
      for (const indicator of shown) count(indicator, 1)
      return () => {
        for (const indicator of shown) count(indicator, -1)
      }
    },
    find: (element, selector) => htmx.find(element, selector),
    target(element, place) {
      const { target } = (place ?? {}) as Partial<RequestContext>
      // A text is what a header says.
      if (typeof target === 'string')
        return target === 'this' ? element : htmx.find(element.isConnected ? element : document.body, target)
      if (target?.isConnected) return target
      const [selector, holder] = held(element, 'hx-target') ?? ['this', element]
      return selector === 'this' ? holder : htmx.find(element, selector)
    },
    forget: () => {},
    mark: setAttribute,
    strategy(element, inherited, place) {
      const given = place as RequestContext | undefined
      const written = given?.swap ?? inherited('hx-swap') ?? config.defaultSwap
      const parsed = parseSwap(swapSpecification(written), config.defaultSwap, /:/)
      const rules = rulesOf(parsed)
      const isHxSse = !!given || takesMessages(element)
      const [select, selectOOB] = given
        ? [given.select, given.selectOOB]
        : ['hx-select', 'hx-select-oob'].map(inherited)
      const swap = swapSpecification(written, isHxSse, select ? 'none' : rules.merging)
      const { transitions } = config
      const strategy: SwapStrategy = {
        ...rules,
        // What else it says may be meant for each.
        merging: select || selectOOB || /\b(target|strip):/.test(swap) ? 'none' : rules.merging,
        transition:
          /\btransition\b(?!:false)/.test(swap) || (transitions && !/\btransition:false/.test(swap)),
        isDelayed: /\sswap:/.test(swap),
        isTransformed: () => false,
        transform: (data, render) => render(data),
        async swap(target, contents, watch) {
          const { merging } = rules
          const all = contents.length > 1 ? ordered(merging, fragmentsOf(contents)) : []
          if (all.length) watch.read(all)
          const nodes = all.flatMap((fragment, at) => [
            ...(at && merging === 'upsert' ? [document.createComment(NEXT_MESSAGE)] : []),
            fragment,
          ])
          const ctx = {
            ...(given ?? { sourceElement: element, select, selectOOB, transition: transitions, request: {} }),
            text: all.length ? '' : unwrapped(contents[0] ?? ''),
            target,
            // What is added below is not to be taken for nothing.
            swap: all.length ? swap.replace(/\bswapEmpty:\w+/, '') : swap,
          } as RequestContext
          // [hx-sse] Has htmx decide whether nothing is to be shown.
          const blanks = isHxSse ? !!select || !/pend$/.test(merging) : /\bswapEmpty:true\b/.test(written)
          swaps.set(ctx, { all: nodes, watch, blanks, isHxSse })
          // The history has one entry for an answer, and not one for each of its messages.
          const { pushurl: _pushed, replaceurl: _replaced, ...hx } = given?.hx ?? {}
          if (given) Object.assign(given, { push: 'false', replace: 'false', hx })
          const swapped = htmx.swap(ctx)
          if (strategy.transition) watch.transition(swapped)
          await swapped
        },
      }
      return strategy
    },
    remove(element) {
      api.insertContent({
        target: element,
        swapSpec: { style: 'delete' },
        fragment: document.createDocumentFragment(),
      })
    },
  }

  /** The count is shared with htmx's own requests, so that the last of all takes the class away. */
  function count(indicator: Element & { _htmx_state?: { rc?: number } }, by: 1 | -1): void {
    indicator._htmx_state ??= {}
    const state = indicator._htmx_state
    state.rc = Math.max((state.rc ?? 0) + by, 0)
    indicator.classList.toggle(config.requestClass, state.rc > 0)
    if (!indicator.classList.length) indicator.removeAttribute('class')
  }

  return host
}

/** [htmx 2] Looks for out-of-band parts in a `<template>`, which holds rows of tables, as well. */
function unwrapped(content: string): string {
  return content.replace(
    /<template>((?:(?!<\/?template)[\s\S])*-oob(?:(?!<\/?template)[\s\S])*)<\/template>/gi,
    '$1',
  )
}

/** The elements that a selector finds: the root itself, and below it. */
function within(root: Element, selector: string): Element[] {
  return [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]
}

function stopTrigger({ triggerSpecs, listeners }: Pick<ElementData, 'triggerSpecs' | 'listeners'>): void {
  for (const { interval, timeout, throttleTimeout, observer } of triggerSpecs) {
    for (const timer of [interval, timeout, throttleTimeout]) clearTimeout(timer)
    observer?.disconnect()
  }
  for (const info of listeners) info.fromElt.removeEventListener(info.eventName, info.handler, info)
}

export const htmx4: HostKind = {
  name: '4',
  fits: (htmx) => 'registerExtension' in htmx && /^4\./.test(htmx.version),
  attach: (htmx, page) => attachHtmx4(htmx as Htmx4, page),
}
