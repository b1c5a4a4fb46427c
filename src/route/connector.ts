import { CLOSE } from '../attributes.js'
import * as events from '../events.js'
import type { Host } from '../host/host.js'
import { warnOfSpaces } from '../names.js'
import type { StreamOptions } from '../options.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import type { EventDetail } from './delegate.js'
import { createElementStreams, type ElementStream } from './element-stream.js'
import type { ScriptListeners } from './script-listeners.js'
import { refusalBy, requestOf } from './stream-request.js'

/**
 * An element with `sse-connect`. Before its trigger, and after it was closed, it has no stream; it stays known, so that it
 * does not connect again.
 */
export interface Connector extends ElementStream {
  readonly url: string
  /** The attributes when it was made. */
  readonly written: string
  /** `sse-trigger`: when to connect; null for at once. */
  readonly trigger: string | null
  /** Whether the trigger has fired. */
  isTriggered: boolean
  /** The connector that it replaces, until its own stream is open. */
  predecessor: Connector | undefined
  /** The last event ID when the stream was closed. */
  lastEventId: string | undefined
  /** The options of its request. */
  options?: StreamOptions
  /** The state that was reported last. */
  state?: string
  /** Whether it ever had a stream. */
  wasStarted?: boolean
  /** The names in `sse-close`. */
  closeNames?: string | null
  /** Stops listening to `sse-close`. */
  stopClosing?: (() => void) | undefined
  /** Stops waiting for the trigger. */
  stopTrigger?: () => void
  /** Hides the indicator. */
  hideIndicator?: (() => void) | undefined
}

/** A connector for an element, as its attributes are now. @param old the one that it replaces. */
export function makeConnector(
  element: Element,
  url: string,
  written: string,
  trigger: string | null,
  old: Connector | undefined,
): Connector {
  return {
    element,
    url,
    written,
    trigger,
    // A user who has clicked once does not know that the URL has changed.
    isTriggered: trigger === null || (!!old?.isTriggered && old.trigger === trigger),
    // After several changes in a row, the open connection stays until the newest one is open.
    predecessor: [old?.predecessor, old].find((known) => known?.stream?.status.state === 'open'),
    // With other options, the stream of the same URL continues where it was.
    lastEventId: old?.url === url ? (old.stream?.lastEventId ?? old.lastEventId) : undefined,
    stream: undefined,
    stops: [],
  }
}

/** What is done with one connector. */
export interface Connecting {
  /** Begins with a new connector, in the place of the one that the element had. */
  begin(connector: Connector, old: Connector | undefined): void
  /** Waits for `sse-trigger`, and starts at once where that is said. */
  resume(connector: Connector, isStarted: boolean): void
  /** Joins the stream that the element requests. */
  start(connector: Connector): void
  /** Listens to the names in `sse-close`, if they have changed. */
  listenForClose(connector: Connector): void
  /** Leaves the stream, and reports that. */
  close(connector: Connector, type: events.CloseType): void
}

/** A trigger that cannot fire a second time. */
const SINGLE_TRIGGER = /^\s*(load|revealed)(\s|\[|$)|\sonce\b/

/**
 * @param isCurrent whether a connector is that of its element: neither replaced nor out of the page.
 * @param changed called when the stream of an element has changed, so that its listeners follow.
 * @param onMessage called with each event for an element that handles the messages of its stream itself.
 */
export function createConnecting(
  host: Host,
  registry: Registry,
  delivery: Pick<Delivery, 'postpone' | 'runAfterSwaps'>,
  scripts: ScriptListeners,
  isCurrent: (connector: Connector) => boolean,
  changed: (element: Element) => void,
  onMessage: (connector: Connector, event: MessageEvent, name: string) => void,
): Connecting {
  const streams = createElementStreams<Connector>(host, delivery, isCurrent, notify, close)

  function begin(connector: Connector, old: Connector | undefined): void {
    const { element, predecessor, isTriggered } = connector
    for (const left of [old?.predecessor, old]) if (left?.stream && left !== predecessor) giveWay(left)
    changed(element)
    if (!isTriggered) {
      replace(connector)
      if (old?.wasStarted) notifyEnd(connector, 'nodeReplaced')
    }
    resume(connector, isTriggered)
  }

  function resume(connector: Connector, isStarted: boolean): void {
    const triggers = triggersOf(connector)
    if (triggers?.length)
      connector.stopTrigger = host.onTrigger(connector.element, triggers.join(), () => {
        if (!isCurrent(connector)) return
        if (!connector.stream) start(connector)
        else if (connector.stream.status.state === 'failed') connector.stream.reconnect()
      })
    if (isStarted) start(connector)
  }

  function start(connector: Connector): void {
    const { element, url } = connector
    connector.isTriggered = true
    const error = refusalBy(host, element)(url)
    if (error) {
      notify(connector, events.ERROR, { code: error.code, url, error })
      notifyEnd(connector, 'refused', 'failed')
      return
    }
    const { request, extraKey, planRequest } = requestOf(host, element, url, connector.lastEventId)
    const stream = streamAfter(connector, (more) => registry.of(request, extraKey + more))
    connector.stream = stream
    connector.options = request.options
    connector.wasStarted = true
    // [hx-sse] An event that closes the stream is dispatched first.
    if (host.handlesMessages(element))
      streams.listenToAll(connector, stream, ['message'], (event, name) => onMessage(connector, event, name))
    // [htmx-ext-sse] Listens before any `sse-swap` does, so that a closing event closes first.
    listenForClose(connector)
    scripts.join(connector, stream)
    streams.acquire(connector, stream, planRequest)
    changed(element)
  }

  function listenForClose(connector: Connector): void {
    const { element, stream, stopClosing } = connector
    const names = host.read(element, CLOSE)
    // Before its trigger, an element may be initialised more than once.
    if (!stream || (stopClosing && connector.closeNames === names)) return
    connector.closeNames = names
    warnOfSpaces(element, CLOSE, names)
    stopClosing?.()
    connector.stopClosing = streams.listenForClose(connector, stream, names)
    // Elements that swap the same event must receive it afterwards.
    changed(element)
  }

  function close(connector: Connector, type: events.CloseType): void {
    if (!connector.wasStarted) return
    // [htmx-ext-sse] Fired again when an element leaves whose stream was closed by a message.
    notify(connector, events.CLOSE, { type })
    if (connector.predecessor) leave(connector.predecessor)
    connector.predecessor = undefined
    if (!leave(connector)) return
    notifyEnd(connector, type)
    changed(connector.element)
  }

  /** Leaves the stream to the connector that takes its place. */
  function giveWay(connector: Connector): void {
    notify(connector, events.CLOSE, { type: 'nodeReplaced' })
    leave(connector)
  }

  /** Closes the predecessor. */
  function replace(connector: Connector): void {
    const { predecessor, stream, element } = connector
    if (!predecessor) return
    connector.predecessor = undefined
    // Events of the old stream must not be shown again, unless other elements of the new stream need them.
    if (predecessor.stream && stream?.holders === 1) stream.memory.adopt(predecessor.stream.memory)
    giveWay(predecessor)
    host.exposeSource(element, connector.source)
    changed(element)
  }

  /** Reports that the element has no stream. */
  function notifyEnd(connector: Connector, reason: string, state: 'closed' | 'failed' = 'closed'): void {
    notify(connector, events.STATE_CHANGE, { state, attempt: 0, delay: 0, reason, url: connector.url })
  }

  function notify(connector: Connector, name: string, detail: EventDetail): void {
    streams.show(connector, detail)
    const { element, source } = connector
    const { state } = detail
    if (state) {
      connector.state = state
      const isBusy = state === 'connecting'
      if (!isBusy) connector.hideIndicator?.()
      connector.hideIndicator = isBusy ? (connector.hideIndicator ?? host.showIndicator(element)) : undefined
    }
    if (name === events.OPEN || state === 'failed') replace(connector)
    host.trigger(element, name, { ...detail, source })
  }

  return { begin, resume, start, listenForClose, close }
}

/** What is waited for: after the first time, only the parts of `sse-trigger` that can fire again. */
function triggersOf({ trigger, isTriggered }: Connector): string[] | undefined {
  return trigger?.split(/,(?![^[]*])/).filter((written) => !isTriggered || !SINGLE_TRIGGER.test(written))
}

/** Leaves the stream without an event. */
function leave(connector: Connector): boolean {
  const { stream } = connector
  if (!stream) return false
  connector.lastEventId = stream.lastEventId
  connector.stream = undefined
  connector.stopClosing?.()
  connector.stopClosing = undefined
  connector.hideIndicator?.()
  connector.hideIndicator = undefined
  for (const stop of connector.stops.splice(0)) stop()
  return true
}

/**
 * The stream for an element. If other elements kept its stream open while it was out of the page, they received events
 * that it missed. Then it gets a stream of its own, after its own last ID.
 */
function streamAfter({ lastEventId, predecessor }: Connector, streamOf: (more: string) => Stream): Stream {
  let more = ''
  let stream = streamOf(more)
  // An element that still receives its old stream misses nothing.
  while (lastEventId && !predecessor && stream.holders && stream.lastEventId !== lastEventId) {
    more += `\n${lastEventId}`
    stream = streamOf(more)
  }
  return stream
}
