import { FROM, namesOf, read, STREAM, SWAP } from '../../attributes.js'
import * as events from '../../events.js'
import { reportError, warnOnce } from '../../findings.js'
import type { GoOn, Host } from '../host.js'
import { eventInit, kebabOf } from '../telling.js'
import type { Htmx4, InternalApi } from './api.js'
import { isReserved } from './reserved.js'

/** Why a stream closed, as `hx-sse` says it. */
const REASONS: Readonly<Record<events.CloseType, string>> = {
  nodeReplaced: 'cleanup',
  nodeMissing: 'removed',
  message: 'message',
  script: 'cancelled',
  ended: 'ended',
  cancelled: 'cancelled',
}

/** The events of htmx 4, each followed by the one that pages of htmx 2 know. */
export interface Events extends Pick<Host, 'trigger' | 'attempt' | 'beforeMessage' | 'announce' | 'expose'> {
  /** The error that is being told: htmx would log it, so it is added once htmx has looked. */
  readonly error: unknown
  /** Whether the element has a connection. */
  has(element: Element): boolean
  /** Whether it was answered before. */
  wasConnected(element: Element): boolean
}

/**
 * (It is long because an event has two names and a detail for each.)
 *
 * @param find finds by a selector of htmx.
 * @param configOf what `connection.config` is to show.
 * @param aborted called when a handler aborts a connection.
 * @param heard called with all that is told, by the names of htmx 2, or by the name of an event that is announced; and
 *   whether a message has been shown.
 * @param isSecond whether another script does the same, and would abort what it finds at an element.
 */
export function createEvents(
  htmx: Htmx4,
  api: InternalApi,
  configOf: (element: Element) => object,
  aborted: (element: Element) => void,
  heard: (element: Element, name: string, detail: object, isShown: boolean) => void,
  isSecond: boolean,
): Events {
  const connections = new WeakMap<Element, events.Htmx4Connection>()
  /** Messages that wait for something, by the element that shows them. */
  const queues = new WeakMap<Element, Promise<void>>()

  let error: unknown

  /** What an extension throws is told like what a handler throws, and forbids nothing. */
  function fire(element: Element, name: string, detail: object): boolean {
    try {
      return api.triggerHtmxEvent(element, name, detail)
    } catch (thrown) {
      globalThis.reportError(thrown)
      return true
    }
  }

  function connectionAt(element: Element, url = ''): events.Htmx4Connection {
    const known = connections.get(element)
    if (known) return known
    const abortController = new AbortController()
    abortController.signal.addEventListener('abort', () => {
      if (connections.get(element) === connection) aborted(element)
    })
    let id = ''
    const connection: events.Htmx4Connection = {
      url,
      config: configOf(element),
      // What reads the stream knows it also from a block that is no message.
      get lastEventId() {
        return this.source?.lastEventId ?? id
      },
      set lastEventId(given) {
        id = given
      },
      attempt: 0,
      cancelled: false,
      status: null,
      source: undefined,
      abortController,
    }
    connections.set(element, connection)
    return connection
  }

  /** The element that is connected: itself, or the one that it listens to. */
  function ownerOf(element: Element): Element | undefined {
    const from = read(element, FROM)
    let at: Element | null | undefined = from ? htmx.find(element, from) : element
    while (at && !connections.has(at)) at = from ? null : at.parentElement
    return at ?? undefined
  }

  function connectionOf(element: Element): events.Htmx4Connection | undefined {
    return connections.get(ownerOf(element) as Element)
  }

  /** Whether an event of this name is swapped by the element, and not only told to it. */
  function isShown(element: Element, owner: Element | undefined, name: string): boolean {
    return (
      element !== owner ||
      read(element, SWAP) !== null ||
      namesOf(read(element, STREAM) || 'message').includes(name)
    )
  }

  /**
   * Tells it as htmx 2 does: under the second name as well, which `hx-on` needs. [htmx 4] What happens to an element
   * that is not in the page is told to the document; by htmx 2, to the element.
   */
  function triggerOld(element: Element, name: string, detail: object): boolean {
    const init = eventInit(Object.assign(detail, { elt: element }))
    const goesOn = (name: string): boolean => {
      const places = element.isConnected ? [element] : [element, document]
      return places.every((place) => place.dispatchEvent(new CustomEvent(name, init)))
    }
    const kebab = kebabOf(name)
    return goesOn(name) && (kebab === name || goesOn(kebab))
  }

  function trigger(element: Element, name: string, detail: object): boolean {
    const told = detail as Record<string, unknown>
    const owner = ownerOf(element)
    const connection = owner && connections.get(owner)
    if (connection && name === events.OPEN) connection.status = 200
    if (connection && told.status) connection.status = told.status as number
    if (connection && name === events.STATE_CHANGE) connection.attempt = attemptOf(connection, told.attempt)
    heard(owner ?? element, name, detail, isShown(element, owner, (detail as MessageEvent).type))
    error = reportError(told.error, element) ? told.error : undefined
    const modern = events.htmx4Names[name]
    if (!modern) return triggerOld(element, name, detail)
    const more =
      name === events.MESSAGE
        ? { message: messageOf(detail as MessageEvent) }
        : {
            ...told,
            ...(error !== undefined && { error: undefined }),
            ...(name === events.CLOSE && { reason: REASONS[told.type as events.CloseType] }),
          }
    return fire(element, modern, { ...more, connection }) && triggerOld(element, name, detail)
  }

  function attempt(element: Element, detail: object): boolean | Promise<boolean> {
    const { url, ...now } = detail as Pick<events.Htmx4Connection, 'url' | 'attempt' | 'lastEventId'>
    const connection = Object.assign(connectionAt(element, url), now, {
      url,
      cancelled: false,
      source: undefined,
    })
    connection.attempt = attemptOf(connection, now.attempt)
    api.htmxProp(element).sse = isSecond ? {} : connection
    const waits: unknown[] = []
    const told = { connection, cancelled: false, waitUntil: (promise: unknown) => void waits.push(promise) }
    const goesOn = fire(element, 'htmx:sse:before:connection', told)
    const allowed = (): boolean => goesOn && !told.cancelled && !connection.cancelled
    return waits.length ? Promise.all(waits).then(allowed) : allowed()
  }

  function beforeMessage(
    element: Element,
    event: MessageEvent,
    name: string,
    goOn: GoOn,
  ): undefined | Promise<unknown> {
    const connection = connectionOf(element)
    if (connection) connection.lastEventId = event.lastEventId
    const message = messageOf(event, name)
    const waits: unknown[] = []
    const told = {
      connection,
      message,
      cancelled: false,
      waitUntil: (promise: unknown) => void waits.push(promise),
    }
    const goesOn =
      fire(element, 'htmx:sse:before:message', told) &&
      !told.cancelled &&
      triggerOld(element, events.BEFORE_MESSAGE, event)
    if (!goesOn) return undefined
    const go = (): void => {
      const { data, event: name, id: lastEventId } = message
      const same = data === event.data
      goOn(same ? event : new MessageEvent(event.type, { data, lastEventId }), name || 'message')
    }
    const before = queues.get(element)
    if (!waits.length && !before) {
      go()
      return undefined
    }
    // Whoever waits holds up what comes after it, but only in this element.
    const queued = Promise.all([before, ...waits])
      .then(go, (error) => void trigger(element, events.ERROR, { error, url: connection?.url }))
      .then(() => {
        if (queues.get(element) === queued) queues.delete(element)
      })
    queues.set(element, queued)
    return queued
  }

  return {
    get error() {
      return error
    },
    has: (element) => connections.has(element),
    wasConnected: (element) => !!connections.get(element)?.status,
    trigger,
    attempt,
    beforeMessage,
    announce(element, event, name) {
      heard(element, name, event, false)
      // What was written for other versions hears what they tell.
      if (read(element, STREAM) !== null) {
        triggerOld(element, `sse:${name}`, event)
        return
      }
      if (isReserved(name, element)) {
        warnOnce('event-reserved', { element, name }, name)
        return
      }
      htmx.trigger(element, name, { data: event.data, id: event.lastEventId })
    },
    expose(element, source) {
      const data = api.htmxProp(element)
      if (source) {
        const connection = Object.assign(connectionAt(element), { source })
        data.sse = isSecond ? {} : connection
      } else {
        delete data.sse
        const connection = connections.get(element)
        connections.delete(element)
        connection?.abortController.abort()
      }
      // Where scripts that were written for htmx 2 look for it.
      Object.assign(element, { 'htmx-internal-data': { sseEventSource: source } })
    },
  }
}

/** [hx-sse] The first connection is attempt 0, and every later one at least 1, although nothing has failed. */
function attemptOf({ status }: events.Htmx4Connection, failures: unknown): number {
  return (failures as number) || Number(status !== null)
}

/** A message as `hx-sse` shows it; one without a name has an empty one. */
function messageOf(
  { data, type, lastEventId }: MessageEvent,
  name = type,
): Record<'data' | 'event' | 'id', string> {
  return { data, event: name === 'message' ? '' : name, id: lastEventId }
}
