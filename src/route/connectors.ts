import { CLOSE, CONFIG, CONNECT, namesOf, STATE, TRIGGER, warnOfSpaces } from '../attributes.js'
import * as events from '../events.js'
import type { Host } from '../host/host.js'
import type { StreamOptions } from '../options.js'
import type { Listener } from '../stream/listeners.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import { absolute, SIGNALS } from '../transport/transport.js'
import { createDelegate, type EventDetail } from './delegate.js'
import { refusalBy, requestOf } from './stream-request.js'

/** A stream by its URL, or by an element that connects to it. */
export type StreamSelector = string | Element

/**
 * The connecting elements, and what scripts do to their streams. (The file is long because a connector that replaces
 * another one passes through all of it.)
 */
export interface Connectors {
  /** The connector of an element. */
  get(element: Element): Connector | undefined
  /** Connects an element as its attributes say. A second call changes nothing. */
  update(element: Element): void
  /** Leaves the stream of an element, and forgets the element. */
  release(element: Element, type: events.CloseType): void
  /** Sets `sse-state` again after a morph has removed it. */
  restoreState(element: Element): void
  /** Closes the streams of elements; all of them without a selector. */
  close(selector?: StreamSelector): void
  /** Opens streams at once, also closed and failed ones; all of them without a selector. */
  reconnect(selector?: StreamSelector): void
  /** Listens to the current stream of an element, and to those that follow. Returns how to stop. */
  on(element: Element, name: string, listener: Listener): () => void
  /** The elements that are connected to a stream, until another one has taken its place. */
  elementsOf(stream: Stream): Element[]
}

/** The reported state of an element that has left its stream. */
const CLOSED = { state: 'closed', attempt: 0, delay: 0 } as const

type Stops = (() => void)[]

/** An element with `sse-connect`. */
export interface Connector {
  readonly element: Element
  readonly url: string
  /** The attributes when it was made. */
  readonly written: string
  /** `sse-trigger`: when to connect; null for at once. */
  readonly trigger: string | null
  /** Whether the trigger has fired. */
  isTriggered: boolean
  /** Undefined before the trigger, and after it was closed. The element stays known, so that it does not connect again. */
  stream: Stream | undefined
  /** The connector that it replaces, until its own stream is open. */
  predecessor: Connector | undefined
  /** The options of its request. */
  options?: StreamOptions
  /** The newest source, also after the stream was closed. */
  source?: events.EventSourceLike | undefined
  /** The state that was reported last. */
  state?: string
  /** Whether it ever had a stream. */
  wasStarted?: boolean
  /** The event that closed it. Its other listeners still receive it. */
  closedBy?: MessageEvent
  /** The last event ID when the stream was closed. */
  lastEventId?: string
  readonly stops: Stops
  /** Stops listening to `sse-close`. */
  stopClosing?: (() => void) | undefined
  /** The names in `sse-close`. */
  closeNames?: string | null
  /** Stops waiting for the trigger. */
  stopTrigger?: () => void
  /** Hides the indicator. */
  hideIndicator?: (() => void) | undefined
}

/** A trigger that cannot fire a second time. */
const SINGLE_TRIGGER = /^\s*(load|revealed)(\s|\[|$)|\sonce\b/

/** A listener of a script, for every stream that its element has. */
interface ScriptListener {
  readonly name: string
  readonly listener: Listener
  /** Several while one stream replaces another. */
  readonly stops: Set<() => void>
}

/** All names: no pattern matches those of signals. */
export const EVERY_NAME = ['*', ...SIGNALS]

/**
 * @param changed called when the stream of an element has changed, so that its listeners follow.
 * @param onMessage called with each event for an element that handles the messages of its stream itself.
 */
export function createConnectors(
  host: Host,
  registry: Registry,
  delivery: Pick<Delivery, 'runInOrder' | 'runAfterSwaps'>,
  changed: (element: Element) => void,
  onMessage: (connector: Connector, stream: Stream, event: MessageEvent, name: string) => void,
): Connectors {
  const connectors = new Map<Element, Connector>()
  /** Connectors whose element has left the page, and whether they had a stream. The element may come back. */
  const detached = new WeakMap<Element, readonly [connector: Connector, wasOpen: boolean]>()
  /** Listeners of scripts, by connecting element. */
  const scripts = new WeakMap<Element, Set<ScriptListener>>()

  function update(element: Element): void {
    const url = host.read(element, CONNECT)
    if (!url) {
      release(element, 'nodeReplaced')
      detached.delete(element)
      return
    }
    const written = [CONNECT, CONFIG, TRIGGER, 'hx-config'].map((name) => host.read(element, name)).join('\n')
    restore(element, written)
    const connector = connectors.get(element)
    if (connector?.written !== written) connect(element, url, written)
    else {
      // [htmx 2] Forgets its internal data when it initialises an element again.
      host.exposeSource(element, connector.source)
      listenForClose(connector)
    }
  }

  function release(element: Element, type: events.CloseType): void {
    const connector = connectors.get(element)
    if (!connector) return
    connector.stopTrigger?.()
    connectors.delete(element)
    if (connector.wasStarted) detached.set(element, [connector, !!connector.stream])
    close(connector, type)
    host.exposeSource(element, undefined)
    host.setAttribute(element, STATE)
    // Listeners may find another connecting element, even if this one had no stream.
    changed(element)
  }

  /** An element that comes back to the page continues where it was. */
  function restore(element: Element, written: string): void {
    const [connector, wasOpen] = detached.get(element) ?? []
    if (!connector || connectors.has(element) || !element.isConnected) return
    detached.delete(element)
    connectors.set(element, connector)
    if (connector.written !== written) return
    waitForTrigger(connector)
    if (wasOpen) start(connector)
  }

  /** Waits for `sse-trigger`. If it has fired already, waits for the parts that can fire again. */
  function waitForTrigger(connector: Connector): void {
    const { element, trigger, isTriggered } = connector
    const triggers = trigger
      ?.split(/,(?![^[]*])/)
      .filter((written) => !isTriggered || !SINGLE_TRIGGER.test(written))
    if (!triggers?.length) return
    connector.stopTrigger = host.onTrigger(element, triggers.join(), () => {
      if (connectors.get(element) !== connector) return
      if (!connector.stream) start(connector)
      else if (connector.stream.status.state === 'failed') connector.stream.reconnect()
    })
  }

  function connect(element: Element, url: string, written: string): void {
    const old = connectors.get(element)
    old?.stopTrigger?.()
    // After several changes in a row, the open connection stays until the newest one is open.
    const predecessor = [old?.predecessor, old].find((known) => known?.stream?.status.state === 'open')
    const trigger = host.read(element, TRIGGER)
    // A user who has clicked once does not know that the URL has changed.
    const isTriggered = trigger === null || (!!old?.isTriggered && old.trigger === trigger)
    const connector: Connector = {
      element,
      url,
      written,
      trigger,
      isTriggered,
      predecessor,
      stream: undefined,
      stops: [],
    }
    connectors.set(element, connector)
    // With other options, the stream of the same URL continues where it was.
    const lastEventId = old?.stream?.lastEventId ?? old?.lastEventId
    if (old?.url === url && lastEventId !== undefined) connector.lastEventId = lastEventId
    for (const left of [old?.predecessor, old]) {
      if (!left?.stream || left === predecessor) continue
      notify(left, events.CLOSE, { type: 'nodeReplaced' })
      stop(left)
    }
    changed(element)
    if (!isTriggered) {
      replace(connector)
      if (old?.wasStarted) notify(connector, events.STATE_CHANGE, { ...CLOSED, reason: 'nodeReplaced', url })
    }
    waitForTrigger(connector)
    if (isTriggered) start(connector)
  }

  /** Joins the stream that the element requests. */
  function start(connector: Connector): void {
    const { element, url } = connector
    connector.isTriggered = true
    const error = refusalBy(host, element)(url)
    if (error) {
      notify(connector, events.ERROR, { code: error.code, url, error })
      notify(connector, events.STATE_CHANGE, { ...CLOSED, state: 'failed', reason: 'refused', url })
      return
    }
    const { request, extraKey, planRequest } = requestOf(host, element, url, connector.lastEventId)
    const stream = streamAfter(connector, (more) => registry.of(request, extraKey + more))
    connector.stream = stream
    connector.options = request.options
    connector.wasStarted = true
    if (host.handlesMessages(element))
      // [hx-sse] An event that closes the stream is dispatched first.
      for (const name of EVERY_NAME)
        connector.stops.push(
          stream.listen(name, (event, name) => {
            const work = (): void => {
              if (connector.stream === stream) onMessage(connector, stream, event, name)
            }
            if (name === 'message') delivery.runInOrder(stream, event, [element], work)
            else delivery.runAfterSwaps(stream, work, event)
          }),
        )
    // [htmx-ext-sse] Listens before any `sse-swap` does, so that a closing event closes first.
    listenForClose(connector)
    for (const script of scripts.get(element) ?? []) connector.stops.push(subscribe(delivery, script, stream))
    const holds = (): boolean => connectors.get(element) === connector && connector.stream === stream
    let leave: (() => void) | undefined
    leave = stream.acquire(
      createDelegate(
        (report) => {
          if (!holds()) return undefined
          const answer = attempt(connector, report)
          // Before it can leave it is the only delegate, and the attempt would be for nobody.
          return holds() || leave ? answer : false
        },
        (name, detail) => holds() && notify(connector, name, detail),
      ),
      planRequest,
    )
    // A handler of the first report may have taken the element away.
    if (connector.stream === stream) connector.stops.push(leave)
    else leave()
    changed(element)
  }

  /** Whether an attempt is allowed for an element. One that is not allowed leaves the stream to the others. */
  function attempt(connector: Connector, detail: object): unknown {
    const { element, stream } = connector
    const leave = (allowed: boolean): unknown => {
      const holds = connectors.get(element) === connector && connector.stream === stream
      if (!allowed && holds) close(connector, 'cancelled')
      return undefined
    }
    const answer = host.beforeAttempt(element, detail)
    return answer instanceof Promise ? answer.then(leave) : leave(answer)
  }

  function listenForClose(connector: Connector): void {
    const { element, stream } = connector
    const closeNames = host.read(element, CLOSE)
    // Before its trigger, an element may be initialised more than once.
    if (!stream || (connector.stopClosing && connector.closeNames === closeNames)) return
    connector.closeNames = closeNames
    warnOfSpaces(element, CLOSE, closeNames)
    connector.stopClosing?.()
    const stops = namesOf(closeNames).map((name) =>
      stream.listen(name, (event) =>
        delivery.runAfterSwaps(
          stream,
          () => {
            if (connectors.get(element) !== connector || connector.stream !== stream) return
            connector.closedBy = event
            close(connector, 'message')
          },
          event,
        ),
      ),
    )
    connector.stopClosing = () => {
      for (const stop of stops) stop()
      connector.stopClosing = undefined
    }
    // Elements that swap the same event must receive it afterwards.
    changed(element)
  }

  function close(connector: Connector, type: events.CloseType): void {
    if (!connector.wasStarted) return
    // [htmx-ext-sse] Fired again when an element leaves whose stream was closed by a message.
    notify(connector, events.CLOSE, { type })
    if (connector.predecessor) stop(connector.predecessor)
    connector.predecessor = undefined
    if (!stop(connector)) return
    notify(connector, events.STATE_CHANGE, { ...CLOSED, reason: type, url: connector.url })
    changed(connector.element)
  }

  /** Leaves a connector's stream without an event. */
  function stop(connector: Connector): boolean {
    const { stream } = connector
    if (!stream) return false
    connector.lastEventId = stream.lastEventId
    connector.stream = undefined
    connector.stopClosing?.()
    connector.hideIndicator?.()
    connector.hideIndicator = undefined
    for (const stop of connector.stops.splice(0)) stop()
    return true
  }

  /** Closes the predecessor of a connector. */
  function replace(connector: Connector): void {
    const { predecessor, stream, element } = connector
    if (!predecessor) return
    connector.predecessor = undefined
    // Events of the old stream must not be shown again, unless other elements of the new stream need them.
    if (predecessor.stream && stream?.holders === 1) stream.memory.adopt(predecessor.stream.memory)
    notify(predecessor, events.CLOSE, { type: 'nodeReplaced' })
    stop(predecessor)
    host.exposeSource(element, connector.source)
    changed(element)
  }

  function notify(connector: Connector, name: string, detail: EventDetail): void {
    const { element } = connector
    const source = detail.source ?? connector.source
    connector.source = source
    host.exposeSource(element, source)
    if (detail.state) {
      host.setAttribute(element, STATE, detail.state)
      connector.state = detail.state
      const busy = detail.state === 'connecting'
      if (!busy) connector.hideIndicator?.()
      connector.hideIndicator = busy ? (connector.hideIndicator ?? host.showIndicator(element)) : undefined
    }
    if (name === events.OPEN || detail.state === 'failed') replace(connector)
    host.trigger(element, name, { ...detail, source })
  }

  const connectorsOf = (selector?: StreamSelector): Connector[] =>
    [...connectors.values()].filter(({ url, element }) => isSelected(selector, url, element))

  return {
    get: (element) => connectors.get(element),
    update,
    release,
    restoreState(element) {
      const state = connectors.get(element)?.state
      if (state && !element.hasAttribute(STATE)) host.setAttribute(element, STATE, state)
    },
    close(selector) {
      for (const connector of connectorsOf(selector)) if (connector.stream) close(connector, 'script')
    },
    reconnect(selector) {
      const streams = new Set<Stream>()
      for (const connector of connectorsOf(selector)) {
        if (connector.stream) streams.add(connector.stream)
        // One that still waits for its trigger is opened only by name.
        else if (selector || connector.isTriggered) start(connector)
      }
      for (const stream of streams) stream.reconnect()
    },
    on(element, name, listener) {
      const script: ScriptListener = { name, listener, stops: new Set() }
      const all = scripts.get(element) ?? new Set()
      scripts.set(element, all.add(script))
      const connector = connectors.get(element)
      if (connector?.stream) connector.stops.push(subscribe(delivery, script, connector.stream))
      return () => {
        all.delete(script)
        for (const stop of script.stops) stop()
      }
    },
    elementsOf: (stream) =>
      [...connectors.values()]
        .filter((connector) => [connector.stream, connector.predecessor?.stream].includes(stream))
        .map(({ element }) => element),
  }
}

/** Whether a selector matches a stream by its URL or element. None matches all streams. */
export function isSelected(selector: StreamSelector | undefined, url: string, element?: Element): boolean {
  const isUrl = typeof selector === 'string'
  return !selector || element === selector || (isUrl && absolute(url) === absolute(selector))
}

/**
 * The stream that an element takes part in. If others have kept its stream while it was out, they have heard what it has
 * not: it gets one that goes on after its own last event.
 */
function streamAfter(connector: Connector, streamOf: (more: string) => Stream): Stream {
  const { lastEventId, predecessor } = connector
  let more = ''
  let stream = streamOf(more)
  // One that still hears its old stream misses nothing.
  while (lastEventId && !predecessor && stream.holders && stream.lastEventId !== lastEventId) {
    more += `\n${lastEventId}`
    stream = streamOf(more)
  }
  return stream
}

/** Calls a script's listener with the events of a stream. Returns how to stop. */
function subscribe(
  delivery: Pick<Delivery, 'runAfterSwaps'>,
  script: ScriptListener,
  stream: Stream,
): () => void {
  let isOver = false
  const stopListening = stream.listen(script.name, (event, name) =>
    delivery.runAfterSwaps(stream, () => isOver || script.listener(event, name), event),
  )
  const stop = (): void => {
    isOver = true
    stopListening()
    script.stops.delete(stop)
  }
  script.stops.add(stop)
  return stop
}
