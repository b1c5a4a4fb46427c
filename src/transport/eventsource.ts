import type { EventSourceLike } from '../events.js'
import { isWebKit, SIGNALS, type Transport, withLastEventId } from './transport.js'

/** `EventSource.CLOSED`. */
const CLOSED = 2

/** With more names than these, Sluice no longer listens to misspellings, because each listener costs time. */
const MAX_NAMES = 99

/**
 * The browser's own EventSource, or what `htmx.createEventSource` makes in its place.
 *
 * It delivers only events with a listener. So Sluice also listens for likely misspellings and for unnamed messages: a
 * finding can then report a server's `newBike` that the page knows as `new_bike`. The last event ID is known only from
 * an event with a listener.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
 */
export function eventSourceTransport(
  create: (url: string, credentials: RequestCredentials) => EventSourceLike,
): Transport {
  return (request, handlers) => {
    const { lastEventId, credentials } = request
    const source = create(withLastEventId(request), credentials)
    /** Removes a listener, by name. */
    const stops = new Map<string, () => void>()
    let current = lastEventId
    /** Whether an event of the source had an ID. Before that, the source does not know the ID in the URL. */
    let hasReportedId = false
    /** Whether the next event is the first since the connection opened. */
    let isFirst = true

    source.onopen = (event) => {
      if (hasData(event)) return
      isFirst = true
      handlers.opened()
    }
    source.onerror = (event) => {
      if (hasData(event)) return
      const recovering = source.readyState !== CLOSED
      // [WebKit] After a break, it appends the new text to the incomplete event from before the break.
      const isCorrupted = recovering && isWebKit() && source instanceof EventSource
      handlers.broken({ recovering, ...(isCorrupted && { corrupted: isCorrupted }), cause: event })
    }

    function listen(name: string): void {
      if (stops.has(name)) return
      // A page's own source may ignore or lack removeEventListener.
      let isOver = false
      function receive(given: MessageEvent): void {
        if (isOver || !hasData(given)) return
        // A browser's EventSource reports only the origin after redirects.
        if (isFirst && given.isTrusted && given.origin && !handlers.answeredFrom(given.origin)) return
        const event = messageOf(given, name)
        hasReportedId ||= !!event.lastEventId
        const id = hasReportedId ? event.lastEventId : current
        // An event without an ID has the ID of the event before. So only a new ID, or the first one, is the event's own.
        const own = id !== current || (isFirst && hasReportedId) ? id : undefined
        isFirst = false
        handlers.heard(false)
        if (id !== current) handlers.identified(id)
        current = id
        handlers.message(name, event, own)
      }
      stops.set(name, () => {
        isOver = true
        stops.delete(name)
        source.removeEventListener?.(name, receive)
      })
      source.addEventListener(name, receive)
    }
    SIGNALS.forEach(listen)

    return {
      source,
      listen(name) {
        listen(name)
        if (stops.size < MAX_NAMES) ['message', ...spellings(name)].forEach(listen)
      },
      unlisten(name) {
        if (!SIGNALS.includes(name)) stops.get(name)?.()
      },
      close() {
        source.onopen = source.onerror = null
        for (const stop of [...stops.values()]) stop()
        source.close?.()
      },
    }
  }
}

/** Whether an event is from the server (even if its name is "open" or "error"), and not from EventSource itself. */
function hasData(event: unknown): boolean {
  // A page's own source may pass any value as an error.
  return 'data' in Object(event)
}

/** The event itself if it is complete. A page's own source may pass an object that has only data. */
function messageOf(given: MessageEvent, name: string): MessageEvent {
  const { data, lastEventId = '' } = given
  if (given instanceof Event && typeof data === 'string' && given.lastEventId !== undefined) return given
  return new MessageEvent(name, { data: `${data ?? ''}`, lastEventId: `${lastEventId}` })
}

/** Other spellings of an event name: `new_bike` as `new-bike` and `newBike`, and with a space at its end. */
function spellings(name: string): string[] {
  const snake = name.replace(/[A-Z]/g, '_$&').replace(/\W/g, '_').toLowerCase()
  const camel = snake.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase())
  return [`${name} `, name.toLowerCase(), snake, snake.replaceAll('_', '-'), camel]
}
