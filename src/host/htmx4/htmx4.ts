import { CONFIG, setAttribute } from '../../attributes.js'
import { ERROR, htmx4Names, SWAP_ERROR, TARGET_ERROR, TEMPLATE_ERROR } from '../../events.js'
import { readOptions } from '../../options.js'
import { originOf } from '../../transport/transport.js'
import type { Host, HostCallbacks, HostKind } from '../host.js'
import { createSourceFactory } from '../sources.js'
import type { Extension, Htmx4, InternalApi, RequestContext } from './api.js'
import { type Attributes, createAttributes } from './attributes.js'
import { createConnections } from './connections.js'
import { createEvents } from './events.js'
import { createIndicators } from './indicators.js'
import { registerExtension } from './registration.js'
import { createRequests } from './requests.js'
import { createSwaps } from './swaps.js'
import { onTrigger } from './trigger.js'
import { registerUpsert, type Upserts } from './upsert.js'

/** Events that report an error. */
const ERRORS = [ERROR, TEMPLATE_ERROR, TARGET_ERROR, SWAP_ERROR]

/** Statuses without content. */
const EMPTY = [204, 304]

/** Registers with htmx 4: the hooks that it calls, and the host that Sluice calls. Their parts have files of their own. */
export function attachHtmx4(htmx: Htmx4, callbacks: HostCallbacks): Host {
  let api = undefined as unknown as InternalApi
  let upserts: Upserts
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
      if (!connections.connectionAt(element)) return
      // htmx also cleans up an element before it initialises it again. That must not close the stream.
      leaving.add(element)
      queueMicrotask(() => {
        if (element.isConnected) callbacks.processed(element)
        else callbacks.cleanedUp(element)
        leaving.delete(element)
      })
    },
    htmx_config_request: (_element, { ctx }) => requests.configure(ctx),
    htmx_before_response: (_element, { ctx }) => requests.takeOver(ctx),
    htmx_after_request(_element, { ctx }) {
      const { sourceElement: element, response } = ctx
      if (!response || EMPTY.includes(response.status) || callbacks.templateOf(element) === undefined) return
      const isJson = /json/.test(`${response.headers.get('Content-Type')}`)
      if (!isJson && !extensionsOf(element).includes('client-side-templates')) return
      const content = callbacks.renderResponse(element, ctx.text)
      ctx.text = content ?? ''
      if (content === undefined) unrendered.add(ctx)
    },
    htmx_before_swap(_element, { ctx, tasks }) {
      if (unrendered.has(ctx)) return false
      upserts.claimTasks(tasks)
      if (!swaps.prepare(ctx, tasks)) callbacks.beforeSwap(tasks.map(({ target }) => target))
      return undefined
    },
    ...errorHooks,
    handle_swap: (...given) => upserts.handle_swap(...given),
    htmx_before_settle: (target, { task }) => swaps.inserted(task, target),
    htmx_after_settle: (target, { task }) => swaps.settled(task, target),
  }

  const [isNameTaken, isBlocked] = registerExtension(htmx, extension)
  if (!isBlocked) upserts = registerUpsert(htmx, api, (element) => host.remove(element))
  const attributes = createAttributes(htmx, api)
  const { read, settings, extensionsOf } = attributes
  const connections = createConnections(htmx, api, settings, callbacks.cleanedUp, isNameTaken)
  const swaps = createSwaps(htmx, attributes)
  const requests = createRequests(
    htmx,
    api,
    (element, isStream) =>
      readOptions(settings(element), read(element, CONFIG), element).releaseOn ??
      (isStream ? 'immediate' : 'end'),
    (element) => !!connections.connectionAt(element)?.status,
    callbacks.answered,
    isNameTaken,
  )
  const events = createEvents(htmx, api, connections, requests.onEvent)

  const rest: Omit<Host, keyof Attributes> = {
    ...events,
    exposeSource: connections.exposeSource,
    request: requests.request,
    isReplacing: (element) => leaving.has(element),
    ...createSourceFactory(htmx),
    isIgnored: (element) => isBlocked || !!element.closest('[hx-ignore],[data-hx-ignore],[hx-disable=""]'),
    isEnabled: (element) =>
      extensionsOf(element).find((name) => /^(ignore:)?sse$/.test(name)) !== 'ignore:sse',
    isAllowed(_element, path) {
      if (htmx.config.mode !== 'same-origin' || !URL.canParse(path, document.baseURI)) return true
      return originOf(path) === location.origin
    },
    originSetting: "htmx.config.mode to 'cors'",
    onTrigger: (element, specification, callback) => onTrigger(api, element, specification, callback),
    showIndicator: createIndicators(htmx, attributes),
    find: (element, selector) => htmx.find(element, selector),
    forget: () => {},
    setAttribute,
    strategy: swaps.strategy,
    remove(element) {
      api.insertContent({
        target: element,
        swapSpec: { style: 'delete' },
        fragment: document.createDocumentFragment(),
      })
    },
  }
  // The attributes become the host, because what they say depends on a configuration that the page may change.
  const host = Object.assign(attributes, rest)
  return host
}

/** Elements that match a selector, among the root and its descendants. */
function findWithin(root: Element, selector: string): Element[] {
  return [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)]
}

export const htmx4: HostKind = {
  name: '4',
  supports: (htmx) => 'registerExtension' in htmx && /^4\./.test(htmx.version),
  attach: (htmx, callbacks) => attachHtmx4(htmx as Htmx4, callbacks),
}
