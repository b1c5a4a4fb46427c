import { CONNECT, MANNERS, read, STATE, STREAM, twins, WATCHED, warnOfSpaces } from './attributes.js'
import { watch } from './dom/watch.js'
import type { StreamState } from './events.js'
import { type Finding, findings, warnOnce } from './findings.js'
import type { Host, HostEvents } from './host/host.js'
import { readOptions } from './options.js'
import type { Engine } from './render/engine.js'
import { createRenderer } from './render/renderer.js'
import { refusalBy } from './route/asked.js'
import type { Which } from './route/connectors.js'
import { createRoutes, type Routes } from './route/routes.js'
import { systemClock } from './stream/clock.js'
import type { Listener } from './stream/listeners.js'
import { createRegistry, type Registry } from './stream/registry.js'
import { createSilenceWatch } from './stream/silence.js'
import type { Tap } from './stream/stream.js'
import { createBindings } from './swap/bindings.js'
import { createDelivery, type Delivery } from './swap/deliver.js'
import { browserFrames } from './swap/frames.js'
import { eventSourceTransport } from './transport/eventsource.js'
import { fetchTransport } from './transport/fetch.js'
import { createShare } from './transport/hub.js'
import { absolute } from './transport/transport.js'
import { xhrTransport } from './transport/xhr.js'

/** What `import sluice from 'htmx-sluice'` and `window.sluice` give. */
export interface Sluice {
  /** The version of this package. */
  readonly version: string
  /**
   * Adds a template language: the attributes `NAME-template` and `NAME-array-template`.
   *
   * @example sluice.registerEngine('eta', { compile: ({ source }) => (data) => eta.renderString(source, data) })
   */
  registerEngine(name: string, engine: Engine): void
  /** How many events wait for a frame, or for their target to come into view, before they are swapped. */
  readonly waiting: number
  /** The streams of the page, as they are now. */
  connections(): StreamInfo[]
  /** What is wrong in this page, as far as it has been found; the document has an event `sluice:finding` for each. */
  findings(): Finding[]
  /**
   * Closes streams for good; the elements stay, and `reconnect` opens them again.
   *
   * @param which the URL of a stream, or an element that connects to it; all when omitted.
   */
  close(which?: Which): void
  /** Opens streams at once: those that wait, were closed or have failed, and anew those that are open. */
  reconnect(which?: Which): void
  /**
   * Listens to events without an element.
   *
   * @param which an element with `sse-connect`, or a URL, which is then held open as by an element with no options
   *   of its own.
   * @param name may have a `*` in it: `order.*`.
   * @returns how to stop. Before Sluice has its htmx, it listens as soon as that is there.
   * @throws {SluiceError} `url-forbidden` as for an element; on the console, where it begins later.
   * @example const stop = sluice.on('/orders', 'order.*', (event, name) => console.log(name, event.data))
   */
  on(which: Which, name: string, listener: Listener): () => void
  /**
   * Set by a tool, sees every event of every stream before those who listen, whether or not anybody does. Over
   * EventSource, names that nobody listens to do not reach the page.
   */
  tap?: Tap
  /**
   * Hands an event to those who listen to a stream of the page, as if its server had sent it. For tools and tests.
   *
   * @param url of the stream; where the page has none, nothing happens.
   * @param name `message` for an event without a name.
   */
  send(url: string, name: string, data: string, id?: string): void
  /**
   * What the template in force for an element makes of some data; the data itself where there is no template.
   * Throws what the template throws.
   */
  render(element: Element, data: string): string
}

/** A stream, as `sluice.connections()` tells it. */
export interface StreamInfo {
  /** Absolute. */
  readonly url: string
  readonly state: StreamState
  /** Failures in a row. */
  readonly attempt: number
  /** Milliseconds from the failure to the next attempt; 0 when there is none, or the browser decides. */
  readonly delay: number
  /** `hub` where a connection is shared with other tabs. */
  readonly transport: 'eventsource' | 'fetch' | 'hub'
  readonly lastEventId: string
  /** Those with `sse-connect`. */
  readonly elements: readonly Element[]
  /** Names and patterns that somebody listens to. */
  readonly names: readonly string[]
}

declare const __VERSION__: string

/** A Sluice without a host yet, and how it gets one. */
export interface Unattached {
  readonly sluice: Sluice
  /** Starts to work. `makeHost` registers with an htmx, and says how to use it. */
  attach(makeHost: (page: HostEvents) => Host): void
}

/** Puts the rooms together. (The file is long because the types of the API stand with it.) */
export function createSluice(): Unattached {
  let host: Host
  let [registry, routes, delivery]: [Registry?, Routes?, Delivery?] = []
  let registered: (() => void) | undefined
  /** What scripts asked to listen to before there was an htmx: an import waits for it. */
  const early = new Set<() => void>()
  const renderer = createRenderer((element, selector) => host.find(element, selector))

  function attach(makeHost: (page: HostEvents) => Host): void {
    host = makeHost({
      processed(element) {
        // A host may tell it before all is put together.
        if (!routes) return
        // Where it is now, it may inherit something else.
        if (!bindings.isEmpty && element.matches?.(host.elements)) bindings.forget()
        page.shadowOf(element)
        routes.update(element)
      },
      cleanedUp: (element) => routes?.release(element, 'nodeReplaced'),
      template: renderer.template,
      responded: (element, payload) => delivery?.render(element, payload),
      swapping: (targets) => delivery?.flush((at) => targets.some((target) => isRelated(at, target))),
      answered: (element, answer) => routes?.answered(element, answer),
    })
    const bindings = createBindings(host, renderer, () => page.settle())
    const shows = createDelivery(host, renderer, bindings, browserFrames)
    delivery = shows
    const streams = createRegistry({
      eventSource: eventSourceTransport(host.createEventSource),
      fetch: fetchTransport,
      share: createShare(fetchTransport, systemClock),
      ownSource: host.ownSource,
      clock: systemClock,
      waiting: shows.events,
      watchSilence: (listened, found) => createSilenceWatch(systemClock, listened, found),
      tap: (...seen) => sluice.tap?.(...seen),
    })
    const all = createRoutes(host, streams, shows, systemClock, xhrTransport)
    ;[registry, routes] = [streams, all]

    function updateEnabled(element: Element): void {
      if (host.ignored(element)) return
      if (host.enabled(element)) all.update(element)
      else if (host.read(element, CONNECT) || host.read(element, STREAM) !== null) warnOfOff(element)
    }
    const page = watch(
      document,
      // One with an answer is known by its state alone.
      `${host.elements},[${STATE}]`,
      [...WATCHED, STATE, ...host.attributes],
      () => [
        ...MANNERS.flatMap((name) => [name, `data-${name}`]).flatMap((name) => [name, `${name}:inherited`]),
        ...renderer.attributes(),
      ],
      (element) => all.release(element, host.replaces(element) ? 'nodeReplaced' : 'nodeMissing'),
      (root) => all.returned(root).forEach(updateEnabled),
      (element, attribute) => (attribute === STATE ? all.keepState(element) : updateEnabled(element)),
      bindings.forget,
    )
    registered = () => {
      bindings.forget()
      page.again()
    }
    // htmx initialises the page at DOMContentLoaded. A Sluice that comes later finds what htmx passed over;
    // one that came in time finds nothing to do.
    const scan = (): void => document.querySelectorAll(host.elements).forEach(updateEnabled)
    if (document.readyState === 'complete') scan()
    else addEventListener('load', scan)
    for (const listen of early) {
      try {
        listen()
      } catch (error) {
        console.error(error)
      }
    }
  }

  const sluice: Sluice = {
    version: __VERSION__,
    registerEngine(name, engine) {
      renderer.register(name, engine)
      registered?.()
    },
    get waiting() {
      return delivery?.waiting ?? 0
    },
    connections: () =>
      (registry?.all() ?? []).map((stream) => {
        const { life, transport, lastEventId } = stream
        const url = absolute(stream.url)
        const { state, attempt, delay } = life
        return {
          url,
          state,
          attempt,
          delay,
          transport,
          lastEventId,
          elements: routes?.elementsOf(stream) ?? [],
          names: stream.names(),
        }
      }),
    findings,
    close: (which) => routes?.close(which),
    reconnect: (which) => routes?.reconnect(which),
    on(which, name, listener) {
      if (!registry || !routes) {
        let stop: (() => void) | undefined
        const listen = (): void => {
          stop = sluice.on(which, name, listener)
        }
        early.add(listen)
        return () => {
          early.delete(listen)
          stop?.()
        }
      }
      if (typeof which !== 'string') return routes.on(which, name, listener)
      const refusal = refusalBy(host, document.body ?? document.documentElement)
      const error = refusal(which)
      if (error) throw error
      const stream = registry.of({ url: which, options: readOptions(host.settings(), null), refusal })
      let isOver = false
      const hear: Listener = (event, name) =>
        delivery?.after(stream, () => isOver || listener(event, name), event)
      const stops = [stream.listen(name, hear), stream.hold(() => {})]
      return () => {
        isOver = true
        for (const stop of stops) stop()
      }
    },
    send(url, name, data, lastEventId = '') {
      for (const stream of registry?.all() ?? [])
        if (absolute(stream.url) === absolute(url))
          stream.deliver(new MessageEvent(name, { data, lastEventId }), name)
    },
    render: renderer.render,
  }
  return { sluice, attach }
}

/** Warns that the extension is not in force; most often `hx-ext` is there, but htmx reads it as one name. */
function warnOfOff(element: Element): void {
  const holder = element.closest(twins('hx-ext'))
  const names = holder && read(holder, 'hx-ext')
  if (!/\bsse\b/.test(`${names}`) || !warnOfSpaces(holder as Element, 'hx-ext', names))
    warnOnce('extension-off', { element })
}

/** Whether a swap in one place may have to do with the other. */
function isRelated(element: Element, target: unknown): boolean {
  return target instanceof Element && (element.contains(target) || target.contains(element))
}
