import { CLOSE, CONFIG, CONNECT, namesOf, STATE, TRIGGER, warnOfSpaces } from '../attributes.js'
import * as events from '../events.js'
import type { Host } from '../host/host.js'
import type { StreamOptions } from '../options.js'
import type { StreamDetail } from '../stream/holders.js'
import type { Listener } from '../stream/listeners.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import { absolute, SIGNALS } from '../transport/transport.js'
import { askedBy, refusalBy } from './asked.js'

/** A stream by its URL, or by an element that connects to it. */
export type Which = string | Element

/**
 * The elements that connect, and what scripts may do to their streams. (The file is long because a connector that
 * takes the place of another one passes through all of it.)
 */
export interface Connectors {
  /** The connector of an element. */
  get(element: Element): Connector | undefined
  /** Brings the connection of an element in line with its attributes. Doing it twice changes nothing. */
  update(element: Element): void
  /** Lets the stream of an element go, and forgets the element. */
  release(element: Element, type: events.CloseType): void
  /** A morph may take the attribute with the state away: puts it back. */
  keepState(element: Element): void
  /** Closes the streams of elements; all, unless said which. */
  close(which?: Which): void
  /** Opens streams at once, also those that were closed or have failed; all, unless said which. */
  reconnect(which?: Which): void
  /** Listens to the stream of an element, whichever that is at the time. Returns how to stop. */
  on(element: Element, name: string, hear: Listener): () => void
  /** The elements that are connected to a stream. */
  elementsOf(stream: Stream): Element[]
}

/** What is told of a stream that is none any more. */
const CLOSED = { state: 'closed', attempt: 0, delay: 0 } as const

type Stops = (() => void)[]

/** An element with `sse-connect`. */
export interface Connector {
  readonly element: Element
  readonly url: string
  /** What the attributes said when it was made. */
  readonly written: string
  /** Undefined before the trigger, and once it was closed; the element stays known, so that it is not opened again. */
  stream: Stream | undefined
  /** The one that it takes the place of, until its own stream is open. */
  before: Connector | undefined
  /** What it asked for. */
  options?: StreamOptions
  /** The newest source; known even after the stream was closed. */
  source?: events.EventSourceLike | undefined
  /** What was told last. */
  state?: string
  /** Whether it ever had a stream. */
  begun?: boolean
  /** The event that has closed it, which those who listen to it as well still hear. */
  closedBy?: MessageEvent
  /** Where the stream was when it was closed. */
  lastEventId?: string
  readonly stops: Stops
  /** How to listen no longer to what closes it. */
  unclose?: (() => void) | undefined
  /** The names of that. */
  closing?: string | null
  /** How to forget the trigger. */
  untrigger?: () => void
  /** How to hide the indicator. */
  idle?: (() => void) | undefined
}

/** What a script listens to, on whichever stream its element has. */
interface Script {
  readonly name: string
  readonly hear: Listener
  /** On several streams while one takes the place of another. */
  readonly stops: Set<() => void>
}

/** All names that there are. No pattern stands for those of signals. */
export const EVERY_NAME = ['*', ...SIGNALS]

/**
 * @param changed called when the streams of an element are others, for those who listen to it.
 * @param take called with each event of an element that takes them itself.
 */
export function createConnectors(
  host: Host,
  registry: Registry,
  delivery: Pick<Delivery, 'hear' | 'after'>,
  changed: (element: Element) => void,
  take: (connector: Connector, stream: Stream, event: MessageEvent, name: string) => void,
): Connectors {
  const connectors = new Map<Element, Connector>()
  /** Those whose element has left the page, and may come back; and whether they were connected. */
  const away = new WeakMap<Element, readonly [connector: Connector, wasOpen: boolean]>()
  /** What scripts listen to, by connecting element. */
  const scripts = new WeakMap<Element, Set<Script>>()

  function update(element: Element): void {
    const url = host.read(element, CONNECT)
    if (!url) {
      release(element, 'nodeReplaced')
      return
    }
    const written = [CONNECT, CONFIG, TRIGGER].map((name) => host.read(element, name)).join('\n')
    comeBack(element, written)
    const connector = connectors.get(element)
    if (connector?.written !== written) connect(element, url, written)
    else {
      // [htmx 2] Forgets its internal data when it initialises an element again.
      host.expose(element, connector.source)
      listenToClosing(connector)
    }
  }

  function release(element: Element, type: events.CloseType): void {
    const connector = connectors.get(element)
    if (!connector) return
    connector.untrigger?.()
    connectors.delete(element)
    if (type === 'nodeMissing' && connector.begun) away.set(element, [connector, !!connector.stream])
    close(connector, type)
    host.expose(element, undefined)
    host.mark(element, STATE)
  }

  /** An element that is put back into the page goes on where it was. */
  function comeBack(element: Element, written: string): void {
    const [connector, wasOpen] = away.get(element) ?? []
    if (!connector || connectors.has(element) || !element.isConnected) return
    away.delete(element)
    connectors.set(element, connector)
    if (connector.written !== written) return
    awaitTrigger(connector)
    if (wasOpen) begin(connector)
  }

  /** Waits for what `sse-trigger` says, if it says something. */
  function awaitTrigger(connector: Connector): void {
    const { element } = connector
    const trigger = host.read(element, TRIGGER)
    if (trigger === null) return
    connector.untrigger = host.onTrigger(element, trigger, () => {
      if (connectors.get(element) !== connector) return
      if (!connector.stream) begin(connector)
      else if (connector.stream.life.state === 'failed') connector.stream.reconnect()
    })
  }

  function connect(element: Element, url: string, written: string): void {
    const old = connectors.get(element)
    old?.untrigger?.()
    // Of several in a row, the one that is open stays until the newest is.
    const before = [old?.before, old].find((known) => known?.stream?.life.state === 'open')
    const connector: Connector = { element, url, written, before, stream: undefined, stops: [] }
    connectors.set(element, connector)
    // With other options, the same stream goes on where it was.
    const lastEventId = old?.stream?.lastEventId ?? old?.lastEventId
    if (old?.url === url && lastEventId !== undefined) connector.lastEventId = lastEventId
    for (const left of [old?.before, old]) {
      if (!left?.stream || left === before) continue
      tell(left, events.CLOSE, { type: 'nodeReplaced' })
      stop(left)
    }
    changed(element)
    if (host.read(element, TRIGGER) === null) {
      begin(connector)
      return
    }
    replace(connector)
    if (old?.begun) tell(connector, events.STATE_CHANGE, { ...CLOSED, reason: 'nodeReplaced', url })
    awaitTrigger(connector)
  }

  /** Takes part in the stream that the element asks for. */
  function begin(connector: Connector): void {
    const { element, url } = connector
    const error = refusalBy(host, element)(url)
    if (error) {
      tell(connector, events.ERROR, { code: error.code, url, error })
      tell(connector, events.STATE_CHANGE, { ...CLOSED, state: 'failed', reason: 'refused', url })
      return
    }
    const { wanted, more, request } = askedBy(host, element, url, connector.lastEventId)
    const stream = registry.of(wanted, more)
    connector.stream = stream
    connector.options = wanted.options
    connector.begun = true
    if (host.takesMessages(element))
      // [hx-sse] An event that closes is told first.
      for (const name of EVERY_NAME)
        connector.stops.push(
          stream.listen(name, (event, name) => {
            const work = (): void => {
              if (connector.stream === stream) take(connector, stream, event, name)
            }
            if (name === 'message') delivery.hear(stream, event, [element], work)
            else delivery.after(stream, work, event)
          }),
        )
    // [htmx-ext-sse] Listens before any `sse-swap` does, so that a closing event closes first.
    listenToClosing(connector)
    for (const script of scripts.get(element) ?? []) connector.stops.push(hearScript(script, stream))
    const holds = (): boolean => connectors.get(element) === connector && connector.stream === stream
    let letGo: (() => void) | undefined
    // A handler of what is told at once may take the element away.
    letGo = stream.hold((name, detail) => {
      if (!holds()) return undefined
      if (name !== events.ATTEMPT) return tell(connector, name, detail)
      const answer = attempt(connector, detail)
      // Before it can let go it is the only one, whose attempt would be made for nobody.
      return holds() || letGo ? answer : false
    }, request)
    if (connector.stream === stream) connector.stops.push(letGo)
    else letGo()
    changed(element)
  }

  /** Asks whether an attempt may be made; who may not leaves the stream to those who may. */
  function attempt(connector: Connector, detail: object): unknown {
    const { element, stream } = connector
    const leave = (allowed: boolean): unknown => {
      const holds = connectors.get(element) === connector && connector.stream === stream
      if (!allowed && holds) close(connector, 'cancelled')
      return undefined
    }
    const answer = host.attempt(element, detail)
    return answer instanceof Promise ? answer.then(leave) : leave(answer)
  }

  function hearScript(script: Script, stream: Stream): () => void {
    let isOver = false
    const stopListening = stream.listen(script.name, (event, name) =>
      delivery.after(stream, () => isOver || script.hear(event, name), event),
    )
    const stop = (): void => {
      isOver = true
      stopListening()
      script.stops.delete(stop)
    }
    script.stops.add(stop)
    return stop
  }

  function listenToClosing(connector: Connector): void {
    const { element, stream } = connector
    const closing = host.read(element, CLOSE)
    if (connector.unclose && connector.closing === closing) return
    connector.closing = closing
    warnOfSpaces(element, CLOSE, closing)
    connector.unclose?.()
    const stops = namesOf(closing).map((name) =>
      stream?.listen(name, (event) =>
        delivery.after(
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
    connector.unclose = () => {
      for (const stop of stops) stop?.()
      connector.unclose = undefined
    }
    // Those who swap the same event are to hear it afterwards.
    changed(element)
  }

  function close(connector: Connector, type: events.CloseType): void {
    if (!connector.begun) return
    // [htmx-ext-sse] Told again when an element leaves whose stream was closed by a message.
    tell(connector, events.CLOSE, { type })
    if (connector.before) stop(connector.before)
    if (!stop(connector)) return
    tell(connector, events.STATE_CHANGE, { ...CLOSED, reason: type, url: connector.url })
    changed(connector.element)
  }

  /** Lets a connector's stream go, without a word. */
  function stop(connector: Connector): boolean {
    const { stream } = connector
    if (!stream) return false
    connector.lastEventId = stream.lastEventId
    connector.stream = undefined
    connector.unclose?.()
    connector.idle?.()
    connector.idle = undefined
    for (const stop of connector.stops.splice(0)) stop()
    return true
  }

  /** Closes what this one takes the place of. */
  function replace(connector: Connector): void {
    const { before, stream, element } = connector
    if (!before) return
    connector.before = undefined
    // What came over the old stream is not to be shown again; unless others want to see it on the new one.
    if (before.stream && stream?.holders === 1) stream.memory.adopt(before.stream.memory)
    tell(before, events.CLOSE, { type: 'nodeReplaced' })
    stop(before)
    host.expose(element, connector.source)
    changed(element)
  }

  function tell(connector: Connector, name: string, detail: Partial<StreamDetail>): void {
    const { element } = connector
    const source = detail.source ?? connector.source
    connector.source = source
    host.expose(element, source)
    if (detail.state) {
      host.mark(element, STATE, detail.state)
      connector.state = detail.state
      const busy = detail.state === 'connecting'
      if (!busy) connector.idle?.()
      connector.idle = busy ? (connector.idle ?? host.indicate(element)) : undefined
    }
    if (name === events.OPEN || detail.state === 'failed') replace(connector)
    host.trigger(element, name, { ...detail, source })
  }

  /** The connectors of a URL or an element; all, unless said which. */
  function connectorsOf(which?: Which): Connector[] {
    const url = typeof which === 'string' ? absolute(which) : undefined
    return [...connectors.values()].filter(
      (connector) => !which || connector.element === which || absolute(connector.url) === url,
    )
  }

  return {
    get: (element) => connectors.get(element),
    update,
    release,
    keepState(element) {
      const state = connectors.get(element)?.state
      if (state && !element.hasAttribute(STATE)) host.mark(element, STATE, state)
    },
    close(which) {
      for (const connector of connectorsOf(which)) if (connector.stream) close(connector, 'script')
    },
    reconnect(which) {
      const streams = new Set<Stream>()
      for (const connector of connectorsOf(which)) {
        if (connector.stream) streams.add(connector.stream)
        else begin(connector)
      }
      for (const stream of streams) stream.reconnect()
    },
    on(element, name, hear) {
      const script: Script = { name, hear, stops: new Set() }
      const all = scripts.get(element) ?? new Set()
      scripts.set(element, all.add(script))
      const connector = connectors.get(element)
      if (connector?.stream) connector.stops.push(hearScript(script, connector.stream))
      return () => {
        all.delete(script)
        for (const stop of script.stops) stop()
      }
    },
    elementsOf: (stream) =>
      [...connectors.values()]
        .filter((connector) => connector.stream === stream)
        .map(({ element }) => element),
  }
}
