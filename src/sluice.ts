import type { Sluice, StreamInfo } from './api.js'
import { CONNECT, read, STATE, STREAM, STREAM_ATTRIBUTES, SWAP_ATTRIBUTES, selectorOf } from './attributes.js'
import { watch } from './dom/watch.js'
import { findings, warnOnce } from './findings.js'
import type { Host, HostCallbacks } from './host/host.js'
import { warnOfSpaces } from './names.js'
import { readOptions } from './options.js'
import { createRenderer, type Renderer } from './render/renderer.js'
import { createRoutes, type Routes } from './route/routes.js'
import { createStreamListening } from './route/script-listeners.js'
import { refusalBy } from './route/stream-request.js'
import { systemClock } from './stream/clock.js'
import type { Tap } from './stream/inbox.js'
import { createRegistry } from './stream/registry.js'
import { createSilenceWatch } from './stream/silence.js'
import type { Stream } from './stream/stream.js'
import { createBindings } from './swap/bindings.js'
import { createDelivery, type Delivery } from './swap/deliver.js'
import { browserFrames } from './swap/frames.js'
import { eventSourceTransport } from './transport/eventsource.js'
import { fetchTransport } from './transport/fetch.js'
import { createShare } from './transport/hub.js'
import { absolute } from './transport/transport.js'
import { xhrTransport } from './transport/xhr.js'

declare const __VERSION__: string

/** A Sluice that has no host yet. */
export interface Unattached {
  readonly sluice: Sluice
  /** Starts. `makeHost` registers with an htmx, and returns the host for it. */
  attach(makeHost: (page: HostCallbacks) => Host): void
  /** Runs the calls that scripts made before there was an htmx. */
  runEarly(): void
}

/** What there is once there is an htmx. */
interface Attached
  extends Pick<Sluice, 'waiting' | 'connections' | 'close' | 'reconnect' | 'on' | 'send'>,
    Pick<Host, 'find'> {
  /** Finds the elements that htmx has passed over. */
  scan(): void
  /** Call this after a template language was added: the page may have its attributes. */
  onEngine(): void
}

/** Makes the JavaScript API, which scripts may call before there is an htmx. */
export function createSluice(): Unattached {
  let attached: Attached | undefined
  /** Calls of scripts before there was an htmx, which may load later than a module. */
  const early = new Set<() => void>()
  const renderer = createRenderer((element, selector) => attached?.find(element, selector))

  const sluice: Sluice = {
    version: __VERSION__,
    registerEngine(name, engine) {
      renderer.register(name, engine)
      if (attached) attached.onEngine()
      else early.add(() => sluice.registerEngine(name, engine))
    },
    get waiting() {
      return attached?.waiting ?? 0
    },
    connections: () => attached?.connections() ?? [],
    findings,
    close: (which) => attached?.close(which),
    reconnect: (which) => attached?.reconnect(which),
    on(...given) {
      if (attached) return attached.on(...given)
      let stop: (() => void) | undefined
      const listen = (): void => {
        stop = sluice.on(...given)
      }
      early.add(listen)
      return () => {
        early.delete(listen)
        stop?.()
      }
    },
    send: (...given) => attached?.send(...given),
    render: renderer.render,
  }
  const runEarly = (): void => runAll(early)
  return {
    sluice,
    attach(makeHost) {
      attached = createRooms(makeHost, renderer, (...seen) => sluice.tap?.(...seen))
      const { scan } = attached
      // htmx initialises the page at DOMContentLoaded. A Sluice that loads later finds what htmx initialised without it.
      // Whoever loads it may set options and add handlers first.
      if (document.readyState === 'complete') queueMicrotask(scan)
      else addEventListener('load', scan)
      runEarly()
    },
    runEarly,
  }
}

/** Puts the rooms together. */
function createRooms(makeHost: (page: HostCallbacks) => Host, renderer: Renderer, tap: Tap): Attached {
  /** Undefined while the host is made: it may call before all rooms exist. */
  let rooms: { readonly routes: Routes; readonly delivery: Delivery } | undefined
  const host = makeHost({
    processed: isolate((element) => {
      if (!rooms) return
      // In its new place, the element may inherit other attributes.
      if (!bindings.isEmpty && element.matches?.(host.elementSelector)) bindings.forget()
      page.observeShadowOf(element)
      rooms.routes.update(element)
    }),
    cleanedUp: isolate((element) => rooms?.routes.release(element, 'nodeReplaced')),
    templateOf: renderer.template,
    renderResponse: (element, payload) => rooms?.delivery.render(element, payload),
    beforeSwap: (targets) => rooms?.delivery.flush((at) => targets.some((target) => isRelated(at, target))),
    answered: (element, answer) => rooms?.routes.answered(element, answer),
  })
  const bindings = createBindings(host, renderer, () => page.flush())
  const delivery = createDelivery(host, renderer, bindings, browserFrames)
  const registry = createRegistry({
    eventSource: eventSourceTransport(host.createEventSource),
    fetch: fetchTransport,
    share: createShare(fetchTransport, systemClock),
    ownSource: host.customEventSource,
    clock: systemClock,
    waiting: delivery.waitingEvents,
    watchSilence: (listened, found) => createSilenceWatch(systemClock, listened, found),
    tap,
    // The next event may come in the same task, before the browser reports what this one has changed.
    afterEvent: () => page.flush(),
  })
  const routes = createRoutes(host, registry, delivery, systemClock, xhrTransport)
  rooms = { routes, delivery }
  const listenToStream = createStreamListening(
    host,
    delivery,
    (stream) => routes.elementsOf(stream).length > 0,
  )

  const updateEnabled = isolate((element) => {
    if (host.isIgnored(element)) return
    if (host.isEnabled(element)) routes.update(element)
    else if (host.read(element, CONNECT) || host.read(element, STREAM) !== null) warnOfOff(element)
  })
  const page = watch(
    document,
    // On an element with an answer, `sse-state` is the only attribute of Sluice.
    `${host.elementSelector},[${STATE}]`,
    [...STREAM_ATTRIBUTES, STATE, ...host.watchedAttributes],
    () => [
      ...SWAP_ATTRIBUTES.flatMap((name) => [name, `data-${name}`]).flatMap((name) => [
        name,
        `${name}:inherited`,
      ]),
      ...renderer.attributes(),
    ],
    isolate((element) => routes.release(element, host.isReplacing(element) ? 'nodeReplaced' : 'nodeMissing')),
    isolate((root) => routes.reattached(root).forEach(updateEnabled)),
    (element, attribute) => (attribute === STATE ? routes.restoreState(element) : updateEnabled(element)),
    bindings.forget,
  )
  return {
    find: host.find,
    scan: () => document.querySelectorAll(host.elementSelector).forEach(updateEnabled),
    onEngine() {
      bindings.forget()
      page.observeAgain()
    },
    get waiting() {
      return delivery.waiting
    },
    connections: () => registry.all().map((stream) => infoOf(stream, routes.elementsOf(stream))),
    close: routes.close,
    reconnect: routes.reconnect,
    on(which, name, listener) {
      if (typeof which !== 'string') return routes.on(which, name, listener)
      const refusal = refusalBy(host, document.body ?? document.documentElement)
      const error = refusal(which)
      if (error) throw error
      const stream = registry.of({ url: which, options: readOptions(host.settings(), null), refusal })
      return listenToStream(stream, name, listener)
    },
    send(url, name, data, lastEventId = '') {
      for (const stream of registry.all())
        if (absolute(stream.url) === absolute(url))
          stream.deliver(new MessageEvent(name, { data, lastEventId }), name)
    },
  }
}

function infoOf(stream: Stream, elements: readonly Element[]): StreamInfo {
  const { status, transport, lastEventId } = stream
  const url = absolute(stream.url)
  const { state, attempt, delay } = status
  return { url, state, attempt, delay, transport, lastEventId, elements, names: stream.names() }
}

/** Calls each function, and reports what one throws. */
function runAll(works: Iterable<() => void>): void {
  for (const work of works) {
    try {
      work()
    } catch (error) {
      console.error(error)
    }
  }
}

/** Reports what work for one element throws, so that the work for other elements goes on. */
function isolate(work: (element: Element) => void): (element: Element) => void {
  return (element) => {
    try {
      work(element)
    } catch (error) {
      reportError(error)
    }
  }
}

/** Warns that the extension is not in force. Most often `hx-ext` lists names without commas, which htmx reads as one. */
function warnOfOff(element: Element): void {
  const holder = element.closest(selectorOf('hx-ext'))
  const names = holder && read(holder, 'hx-ext')
  if (!/\bsse\b/.test(`${names}`) || !warnOfSpaces(holder as Element, 'hx-ext', names))
    warnOnce('extension-off', { element })
}

/** Whether a swap in one place may affect the other. */
function isRelated(element: Element, target: unknown): boolean {
  return target instanceof Element && (element.contains(target) || target.contains(element))
}
