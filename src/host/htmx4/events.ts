import { read, STREAM, SWAP } from '../../attributes.js'
import * as events from '../../events.js'
import { findingOf, reportError, warnOnce } from '../../findings.js'
import { namesOf } from '../../names.js'
import type { AllowedMessage, Host } from '../host.js'
import { eventInit, toKebabName } from '../htmx-events.js'
import type { Htmx4, InternalApi } from './api.js'
import type { Connections } from './connections.js'
import { isReserved } from './reserved.js'

/** Reasons for a close that `hx-sse` calls by the same word. */
type SameWord = 'message' | 'ended' | 'cancelled'

/** All others, in the words of `hx-sse`. */
const REASONS: Readonly<
  Record<Exclude<events.CloseType, SameWord>, string> & Partial<Record<SameWord, undefined>>
> = {
  nodeReplaced: 'cleanup',
  nodeMissing: 'removed',
  script: 'cancelled',
}

/** Dispatches events under their names on htmx 4, and then under their names on htmx 2. */
export interface Events
  extends Pick<Host, 'trigger' | 'beforeAttempt' | 'beforeMessage' | 'dispatchMessage'> {
  /** The error of the current event. It is added to the detail only after htmx has checked it, or htmx would log it. */
  readonly currentError: unknown
}

/**
 * @param onEvent called for every event, with its name on htmx 2 or the name of the message, and whether the element
 *   swaps the message.
 */
export function createEvents(
  htmx: Htmx4,
  api: InternalApi,
  { connectionAt, connectedElementOf, updateConnection }: Connections,
  onEvent: (element: Element, name: string, detail: object, isSwapped: boolean) => void,
): Events {
  /** Messages that wait for a handler's promise, by the element that swaps them. */
  const queues = new WeakMap<Element, Promise<unknown>>()

  let currentError: unknown

  /** Dispatches by htmx. An error of an extension is reported as an error of a listener is, and cancels nothing. */
  function fire(element: Element, name: string, detail: object): boolean {
    try {
      return api.triggerHtmxEvent(element, name, detail)
    } catch (thrown) {
      globalThis.reportError(thrown)
      return true
    }
  }

  function trigger(element: Element, name: string, detail: object): boolean {
    const fields = detail as Record<string, unknown>
    const type = fields.type as events.CloseType
    const owner = connectedElementOf(element)
    const connection = connectionAt(owner)
    if (connection && name === events.OPEN) connection.status = 200
    if (connection && fields.status) connection.status = fields.status as number
    if (connection && name === events.STATE_CHANGE) connection.attempt = attemptOf(connection, fields.attempt)
    onEvent(owner ?? element, name, detail, isSwapped(element, owner, type))
    currentError = findingOf(fields.error) && fields.error
    // A handler may repair the cause, so such an error is reported afterwards.
    const isAnswerable = 'retry' in fields
    if (!isAnswerable) reportError(fields.error, element)
    const htmx4Name = events.htmx4Names[name]
    const isAllowed =
      (!htmx4Name || fire(element, htmx4Name, { ...htmx4Detail(name, fields, currentError), connection })) &&
      triggerHtmx2(element, name, detail)
    if (isAnswerable) reportError(fields.error, element)
    // [hx-sse] The next connection of the element counts as its first.
    if (connection && name === events.CLOSE) connection.status = null
    return isAllowed
  }

  function attempt(element: Element, detail: object): boolean | Promise<boolean> {
    const connection = updateConnection(element, { ...detail, cancelled: false, source: undefined })
    connection.attempt = attemptOf(connection, connection.attempt)
    const delays: unknown[] = []
    const info = createInfo({ connection }, delays)
    const isAllowed = fire(element, 'htmx:sse:before:connection', info)
    const isAttemptAllowed = (): boolean => isAllowed && !info.cancelled && !connection.cancelled
    return delays.length ? Promise.all(delays).then(isAttemptAllowed) : isAttemptAllowed()
  }

  function beforeMessage(
    element: Element,
    event: MessageEvent,
    name: string,
  ): AllowedMessage | undefined | Promise<AllowedMessage | undefined> {
    const connection = connectionAt(connectedElementOf(element))
    if (connection) connection.lastEventId = event.lastEventId
    const message = messageOf(event, name)
    const delays: unknown[] = []
    const info = createInfo({ connection, message }, delays)
    const isAllowed =
      fire(element, 'htmx:sse:before:message', info) &&
      !info.cancelled &&
      triggerHtmx2(element, events.BEFORE_MESSAGE, event)
    if (!isAllowed) return undefined
    /** What handlers have made of the message. */
    const allowed = (): AllowedMessage => {
      const { data, event: name, id: lastEventId } = message
      const isUnchanged = data === event.data
      return {
        event: isUnchanged ? event : new MessageEvent(event.type, { data, lastEventId }),
        name: name || 'message',
      }
    }
    const previous = queues.get(element)
    if (!delays.length && !previous) return allowed()
    // A waiting message delays later messages of the same element, but of no other.
    const queued = Promise.all([previous, ...delays]).then(allowed, (error) => {
      trigger(element, events.ERROR, { error, url: connection?.url })
      return undefined
    })
    queues.set(element, queued)
    queued.then(() => {
      if (queues.get(element) === queued) queues.delete(element)
    })
    return queued
  }

  return {
    get currentError() {
      return currentError
    },
    trigger,
    beforeAttempt: attempt,
    beforeMessage,
    dispatchMessage(element, event, name) {
      onEvent(element, name, event, false)
      // `sse-stream` pages expect the event names of htmx 1.9 and 2.
      if (read(element, STREAM) !== null) {
        triggerHtmx2(element, `sse:${name}`, event)
        return
      }
      if (isReserved(name, element)) {
        warnOnce('event-reserved', { element, name }, name)
        return
      }
      htmx.trigger(element, name, { data: event.data, id: event.lastEventId })
    },
  }
}

/**
 * The detail of an event as `hx-sse` has it, without the connection.
 *
 * @param error the error of the event, if it is a finding. Then htmx must not see it.
 */
function htmx4Detail(name: string, detail: Record<string, unknown>, error: unknown): object {
  if (name === events.MESSAGE) return { message: messageOf(detail as unknown as MessageEvent) }
  const type = detail.type as events.CloseType
  return {
    ...detail,
    ...(error !== undefined && { error: undefined }),
    ...(name === events.CLOSE && { reason: REASONS[type] ?? type }),
  }
}

/** The detail of an event that handlers may cancel, or delay by a promise. */
function createInfo<T>(fields: T, delays: unknown[]): T & { cancelled: boolean } {
  return Object.assign(fields as T & object, {
    cancelled: false,
    waitUntil: (promise: unknown) => void delays.push(promise),
  })
}

/** Whether the element swaps messages of this name, as opposed to only dispatching them. */
function isSwapped(element: Element, owner: Element | undefined, name: string): boolean {
  return (
    element !== owner ||
    read(element, SWAP) !== null ||
    namesOf(read(element, STREAM) || 'message').includes(name)
  )
}

/**
 * Dispatches as htmx 2 does, also under the kebab-case name, which `hx-on` needs. For an element outside of the page,
 * htmx 2 dispatches on the element and [htmx 4] on the document, so both get the event.
 */
function triggerHtmx2(element: Element, name: string, detail: object): boolean {
  const init = eventInit(Object.assign(detail, { elt: element }))
  const dispatch = (name: string): boolean => {
    const targets = element.isConnected ? [element] : [element, document]
    return targets.every((target) => target.dispatchEvent(new CustomEvent(name, init)))
  }
  const kebab = toKebabName(name)
  return dispatch(name) && (kebab === name || dispatch(kebab))
}

/** [hx-sse] The first connection is attempt 0. Each later one is at least 1, even if nothing has failed. */
function attemptOf({ status }: events.Htmx4Connection, failures: unknown): number {
  return (failures as number) || Number(status !== null)
}

/** A message in the format of `hx-sse`. Its `event` is empty if the message has no name. */
function messageOf(
  { data, type, lastEventId }: MessageEvent,
  name = type,
): Record<'data' | 'event' | 'id', string> {
  return { data, event: name === 'message' ? '' : name, id: lastEventId }
}
