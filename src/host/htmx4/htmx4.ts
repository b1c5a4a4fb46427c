import { CONFIG, CONNECT, guardSelector, setAttribute, TRIGGER } from '../../attributes.js'
import { fragmentsOf } from '../../dom/content.js'
import { NEXT_MESSAGE } from '../../dom/upsert.js'
import { ERROR, htmx4Names, SWAP_ERROR, TARGET_ERROR, TEMPLATE_ERROR } from '../../events.js'
import { warnOnce } from '../../findings.js'
import { pageOptions, readOptions } from '../../options.js'
import { originOf } from '../../transport/transport.js'
import type { Host, HostCallbacks, HostKind, SwapObserver, SwapStrategy } from '../host.js'
import { inPageOrder, styleRulesOf } from '../merging.js'
import { parseSwap } from '../modifiers.js'
import { createSourceFactory } from '../sources.js'
import type { ElementData, Extension, Htmx4, InternalApi, RequestContext, Task } from './api.js'
import { createAttributes } from './attributes.js'
import { createEvents } from './events.js'
import { createRequests } from './requests.js'
import { swapSpecification } from './specification.js'
import { registerUpsert, type Upserts } from './upsert.js'

/** The extension that Sluice replaces. */
const EXTENSION_NAME = 'sse'

/** Events that report an error. */
const ERRORS = [ERROR, TEMPLATE_ERROR, TARGET_ERROR, SWAP_ERROR]

/** Statuses without content. */
const EMPTY = [204, 304]

/** Defaults of `hx-sse` that differ from Sluice's. */
const HX_SSE_DEFAULTS = { pauseOnBackground: true, credentials: 'same-origin', reconnectDelay: 500 }
const HX_SSE_ANSWER_DEFAULTS = { reconnectDelay: 500 }

/**
 * Registers with htmx 4. (The file is long because it is a whole host. Attributes, events and requests are in other
 * files.)
 */
export function attachHtmx4(htmx: Htmx4, callbacks: HostCallbacks): Host {
  let api = undefined as unknown as InternalApi
  const { config } = htmx
  let upserts: Upserts
  /** Swaps of messages, as opposed to swaps of ordinary responses. */
  const messageSwaps = new WeakMap<
    RequestContext,
    {
      readonly nodes: readonly Node[]
      readonly observer: SwapObserver
      readonly canEmpty: boolean
      readonly isHxSse: boolean
    }
  >()
  const messageTasks = new WeakSet<Task>()
  const insertedCallbacks = new WeakMap<Task, () => void>()
  /** Elements that htmx cleans up in this task. */
  const leaving = new Set<Element>()
  /** Requests whose response could not be rendered. */
  const unrendered = new WeakSet<RequestContext>()

  // [htmx 4] Logs every event with an error before it calls extensions. Sluice logs it once, so it adds the error here.
  const errorHooks = Object.fromEntries(
    ERRORS.map((name) => [
      htmx4Names[name]?.replace(/:/g, '_'),
      (_element: Element, detail: { error?: unknown }) => {
        detail.error ??= events.currentError
      },
    ]),
  )

  const extension: Extension = {
    init(extensionApi) {
      api = extensionApi
    },
    htmx_before_process(root) {
      // Another script for the same attributes ignores an element that seems to have a stream.
      if (isNameTaken)
        for (const element of findWithin(root, attributes.connectSelector)) api.htmxProp(element).sse ??= {}
    },
    htmx_after_process(root) {
      for (const element of findWithin(root, host.elementSelector))
        if (!host.isIgnored(element) && host.isEnabled(element)) callbacks.processed(element)
    },
    htmx_before_cleanup(element) {
      if (!events.hasConnection(element)) return
      // htmx also cleans up an element before it initialises it again. That must not close the stream.
      leaving.add(element)
      queueMicrotask(() => {
        if (element.isConnected) callbacks.processed(element)
        else callbacks.cleanedUp(element)
        leaving.delete(element)
      })
    },
    htmx_config_request: (element, detail) => requests.hooks.htmx_config_request?.(element, detail),
    htmx_before_response: (element, detail) => requests.hooks.htmx_before_response?.(element, detail),
    htmx_after_request(_element, { ctx }) {
      const { sourceElement: element, response } = ctx
      if (!response || EMPTY.includes(response.status) || callbacks.templateOf(element) === undefined) return
      const isJson = /json/.test(`${response.headers.get('Content-Type')}`)
      if (!isJson && !extensions(element).includes('client-side-templates')) return
      const content = callbacks.renderResponse(element, ctx.text)
      ctx.text = content ?? ''
      if (content === undefined) unrendered.add(ctx)
    },
    htmx_before_swap(_element, { ctx, tasks }) {
      if (unrendered.has(ctx)) return false
      upserts.claimTasks(tasks)
      const swap = messageSwaps.get(ctx)
      if (!swap) {
        callbacks.beforeSwap(tasks.map(({ target }) => target))
        return undefined
      }
      for (const task of tasks) messageTasks.add(task)
      const main = tasks.findIndex(({ type }) => type === 'main')
      const { fragment, swapSpec } = tasks[main] ?? {}
      fragment?.append(...swap.nodes)
      // If a message has only out-of-band parts, or `hx-select` matches nothing in it, the target keeps its content
      // by default.
      const isEmpty =
        fragment &&
        !swap.canEmpty &&
        (tasks.length > 1
          ? !fragment.firstElementChild && !fragment.textContent?.trim()
          : (ctx.select || swap.isHxSse) && !fragment.hasChildNodes())
      if (isEmpty && swapSpec?.style !== 'delete') tasks.splice(main, 1)
      if (!fragment || isEmpty) swap.observer.nothingInserted()
      else insertedCallbacks.set(tasks[main] as Task, swap.observer.beforeInsert(ctx.target as Element))
      return undefined
    },
    ...errorHooks,
    handle_swap: (...given) => upserts.handle_swap(...given),
    htmx_before_settle(target, { task }) {
      insertedCallbacks.get(task)?.()
      triggerHtmx2(task, target, 'htmx:afterSwap')
    },
    htmx_after_settle: (target, { task }) => triggerHtmx2(task, target, 'htmx:afterSettle'),
  }

  const warnNameTaken = (): void => warnOnce('name-taken', { name: EXTENSION_NAME }, EXTENSION_NAME)
  const isNameTaken = htmx.registerExtension(EXTENSION_NAME, extension) === false
  const isBlocked = isNameTaken && htmx.registerExtension('sluice', extension) === false
  if (isBlocked) warnOnce('extension-blocked')
  else if (isNameTaken) warnNameTaken()
  if (!isBlocked) upserts = registerUpsert(htmx, (element) => host.remove(element))
  const { registerExtension } = htmx
  htmx.registerExtension = (name, other) => {
    if (name === EXTENSION_NAME) warnNameTaken()
    return registerExtension.call(htmx, name, other)
  }

  // An extension script for htmx 2 causes a warning, and not an error that stops other scripts.
  Object.assign(htmx, { defineExtension: (name: string) => warnOnce('name-taken', { name }, name) })

  // htmx's compatibility extension fires events of htmx 2. One that Sluice did not fire shows that it is loaded.
  let hasCompatibilityExtension = false
  let isDispatching = false
  for (const name of ['htmx:load', 'htmx:afterSwap'])
    addEventListener(name, () => {
      hasCompatibilityExtension ||= !isDispatching
    })

  /** Fires the event of htmx 2 for the swap of a message, unless htmx's compatibility extension does. */
  function triggerHtmx2(task: Task, target: Element, name: string): void {
    if (!messageTasks.has(task) || hasCompatibilityExtension) return
    isDispatching = true
    htmx.trigger(target, name, { elt: target, target })
    isDispatching = false
  }

  const attributes = createAttributes(htmx, api)
  const { read, findInherited, inherited, handlesMessages: takesMessages } = attributes
  const requests = createRequests(
    htmx,
    api,
    (element, isStream) =>
      readOptions(settings(element), read(element, CONFIG), element).releaseOn ??
      (isStream ? 'immediate' : 'end'),
    (element) => events.wasConnected(element),
    callbacks.answered,
    isNameTaken,
  )
  const events = createEvents(htmx, api, settings, callbacks.cleanedUp, requests.onEvent, isNameTaken)

  function settings(element?: Element): object {
    const forPage = pageOptions(config.sse)
    if (!element) return forPage
    const value = api.attributeValue(element, 'hx-config')
    let forElement: object | undefined
    try {
      forElement = api.HCON.parse(value).sse
    } catch {
      warnOnce('option-invalid', { element, key: 'hx-config', value, expected: 'JSON' }, 'hx-config')
    }
    const isAnswer = read(element, CONNECT) === null
    const hxSse = takesMessages(element) ? HX_SSE_DEFAULTS : isAnswer && HX_SSE_ANSWER_DEFAULTS
    return { ...hxSse, ...forPage, ...forElement }
  }

  /** Names in `hx-ext`, which pages for htmx 2 use, from the nearest element up. */
  function extensions(element: Element): string[] {
    const names: string[] = []
    for (let at: Element | null = element; at; at = at.parentElement)
      names.push(...(read(at, 'hx-ext') ?? '').split(',').map((name) => name.trim()))
    return names
  }

  const host: Host = {
    get elementSelector() {
      return attributes.elementSelector
    },
    watchedAttributes: attributes.watchedAttributes,
    read,
    inherited,
    handlesMessages: takesMessages,
    ...events,
    request: requests.request,
    isReplacing: (element) => leaving.has(element),
    settings,
    ...createSourceFactory(htmx),
    isIgnored: (element) => isBlocked || !!element.closest('[hx-ignore],[data-hx-ignore],[hx-disable=""]'),
    isEnabled: (element) => extensions(element).find((name) => /^(ignore:)?sse$/.test(name)) !== 'ignore:sse',
    isAllowed(_element, path) {
      if (config.mode !== 'same-origin' || !URL.canParse(path, document.baseURI)) return true
      return originOf(path) === location.origin
    },
    originSetting: "htmx.config.mode to 'cors'",
    onTrigger(element, specification, callback) {
      const data = api.htmxProp(element)
      const [specCount, listenerCount] = [data.triggerSpecs.length, data.listeners.length]
      guardSelector(element, TRIGGER, specification, () => api.onTrigger(element, specification, callback))
      // Remove them from htmx's lists, because htmx removes listed listeners when it initialises the element again.
      const sluiceTrigger = {
        triggerSpecs: data.triggerSpecs.splice(specCount),
        listeners: data.listeners.splice(listenerCount),
      }
      return () => stopTrigger(sluiceTrigger)
    },
    showIndicator(element) {
      // htmx shows that of `hx-sse:connect`. An ancestor's is for requests only: a stream reconnects by itself.
      const selector = takesMessages(element)
        ? null
        : (read(element, 'hx-indicator') ?? read(element, 'hx-indicator:inherited'))
      const find = (): Element[] => (selector === 'this' ? [element] : htmx.findAll(element, `${selector}`))
      const indicators = (selector && guardSelector(element, 'hx-indicator', selector, find)) || []
      const count = (by: 1 | -1): void => {
        for (const indicator of indicators) changeCount(indicator, by, config.requestClass)
      }
      count(1)
      return () => count(-1)
    },
    find: (element, selector) => htmx.find(element, selector),
    target(element, context) {
      const { target } = (context ?? {}) as Partial<RequestContext>
      // A string is a selector from a response header.
      if (typeof target === 'string')
        return target === 'this' ? element : htmx.find(element.isConnected ? element : document.body, target)
      if (target?.isConnected) return target
      const [selector, holder] = findInherited(element, 'hx-target') ?? ['this', element]
      return selector === 'this' ? holder : htmx.find(element, selector)
    },
    forget: () => {},
    setAttribute: setAttribute,
    strategy(element, inherited, context) {
      const reply = context as RequestContext | undefined
      const written = reply?.swap ?? inherited('hx-swap') ?? config.defaultSwap
      const parsed = parseSwap(swapSpecification(written), config.defaultSwap, /:/)
      const rules = styleRulesOf(parsed)
      const isHxSse = !!reply || takesMessages(element)
      const [select, selectOOB] = reply
        ? [reply.select, reply.selectOOB]
        : ['hx-select', 'hx-select-oob'].map(inherited)
      const swap = swapSpecification(written, isHxSse, select ? 'none' : rules.mergeRule)
      const { transitions } = config
      const strategy: SwapStrategy = {
        ...rules,
        // Selections and targets apply to each message separately.
        mergeRule: select || selectOOB || /\b(target|strip):/.test(swap) ? 'none' : rules.mergeRule,
        usesTransition:
          /\btransition\b(?!:false)/.test(swap) || (transitions && !/\btransition:false/.test(swap)),
        isDelayed: /\sswap:/.test(swap),
        isTransformed: () => false,
        transform: (data, render) => render(data),
        swap(target, contents, observer) {
          const { mergeRule: merging } = rules
          const fragments = contents.length > 1 ? inPageOrder(merging, fragmentsOf(contents)) : []
          if (fragments.length) observer.contentsParsed(fragments)
          const nodes = fragments.flatMap((fragment, at) => [
            ...(at && merging === 'upsert' ? [document.createComment(NEXT_MESSAGE)] : []),
            fragment,
          ])
          const ctx = {
            ...(reply ?? { sourceElement: element, select, selectOOB, transition: transitions, request: {} }),
            text: fragments.length ? '' : unwrapTemplates(contents[0] ?? ''),
            target: target ?? element,
            // The text is empty because the nodes are added later. htmx must not treat this as an empty swap.
            swap: target ? (fragments.length ? swap.replace(/\bswapEmpty:\w+/, '') : swap) : 'none',
          } as RequestContext
          // [hx-sse] Lets htmx decide whether an empty message empties the target.
          const canEmpty = isHxSse ? !!select || !/pend$/.test(merging) : /\bswapEmpty:true\b/.test(written)
          messageSwaps.set(ctx, { nodes, observer, canEmpty, isHxSse })
          // A streamed response adds one history entry, not one for each message.
          const { pushurl: _pushed, replaceurl: _replaced, ...hx } = reply?.hx ?? {}
          if (reply) Object.assign(reply, { push: 'false', replace: 'false', hx })
          const swapped = htmx.swap(ctx)
          if (strategy.usesTransition) observer.transitionStarted(swapped)
          // It settles nothing then, and what is deleted has left the page by now.
          else if (!target || /^(delete|none)$/.test(parsed.style)) observer.nothingInserted()
          return swapped
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

  return host
}

/** The counter is shared with htmx's own requests, so that the class is removed when the last one ends. */
function changeCount(
  indicator: Element & { _htmx_state?: { rc?: number } },
  by: 1 | -1,
  requestClass: string,
): void {
  indicator._htmx_state ??= {}
  const state = indicator._htmx_state
  state.rc = Math.max((state.rc ?? 0) + by, 0)
  indicator.classList.toggle(requestClass, state.rc > 0)
  if (!indicator.classList.length) indicator.removeAttribute('class')
}

/** [htmx 2] Looks for out-of-band parts also in a `<template>`, which is needed for table rows. htmx 4 does not. */
function unwrapTemplates(content: string): string {
  return content.replace(
    /<template>((?:(?!<\/?template)[\s\S])*-oob(?:(?!<\/?template)[\s\S])*)<\/template>/gi,
    '$1',
  )
}

/** Elements that match a selector, among the root and its descendants. */
function findWithin(root: Element, selector: string): Element[] {
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
  supports: (htmx) => 'registerExtension' in htmx && /^4\./.test(htmx.version),
  attach: (htmx, callbacks) => attachHtmx4(htmx as Htmx4, callbacks),
}
