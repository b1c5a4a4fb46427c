import type { EventSourceLike } from '../events.js'
import { isWebKit, SIGNALS, type Transport, withLastEventId } from './transport.js'

/** `EventSource.CLOSED`. */
const CLOSED = 2

/** With more names than these, misspelt ones are no longer looked for: a listener has its price. */
const MAX_NAMES = 99

/**
 * The browser's own EventSource, or what `htmx.createEventSource` makes in its place.
 *
 * It tells only of names that it is asked for. So it is asked for the likely misspellings as well, and for
 * unnamed messages: a server's `newBike` that the page knows as `new_bike` can then be reported. Of the last
 * event ID it tells only with an event that somebody listens to.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
 */
export function eventSourceTransport(
  create: (url: string, credentials: RequestCredentials) => EventSourceLike,
): Transport {
  return (request, handlers) => {
    const { lastEventId, credentials } = request
    const source = create(withLastEventId(request), credentials)
    /** How to listen no longer, by name. */
    const stops = new Map<string, () => void>()
    let current = lastEventId
    /** Whether the source has told an id; it does not know one that was in the URL. */
    let hasToldId = false
    /** Whether nothing has come since the stream was opened. */
    let isFirst = true

    source.onopen = (event) => {
      if (hasData(event)) return
      isFirst = true
      handlers.opened()
    }
    source.onerror = (event) => {
      if (hasData(event)) return
      const recovering = source.readyState !== CLOSED
      // [WebKit] Puts the part of an event that came before the break in front of what comes after it.
      const isCorrupted = recovering && isWebKit() && source instanceof EventSource
      handlers.broken({ recovering, ...(isCorrupted && { corrupted: isCorrupted }), cause: event })
    }

    function receive(name: string, given: MessageEvent): void {
      if (!hasData(given)) return
      // All that a browser's own says of where it was redirected.
      if (isFirst && given.isTrusted && given.origin && !handlers.answeredFrom(given.origin)) return
      const event = messageOf(given, name)
      hasToldId ||= !!event.lastEventId
      const id = hasToldId ? event.lastEventId : current
      // An event without an id of its own shows the last one: only a new one, or the first of all, is its own.
      const own = id !== current || (isFirst && hasToldId) ? id : undefined
      isFirst = false
      handlers.heard(false)
      if (id !== current) handlers.identified(id)
      current = id
      handlers.message(name, event, own)
    }

    function listen(name: string): void {
      if (stops.has(name)) return
      // A page's own source may not remove listeners, or not know how to.
      let isOver = false
      const listener = (event: MessageEvent): void => {
        if (!isOver) receive(name, event)
      }
      stops.set(name, () => {
        isOver = true
        stops.delete(name)
        source.removeEventListener?.(name, listener)
      })
      source.addEventListener(name, listener)
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

/** Tells an event of the server from EventSource's own: a server, too, may name an event "open" or "error". */
function hasData(event: unknown): boolean {
  // A page's own source may tell an error by anything.
  return 'data' in Object(event)
}

/** The event itself where it is a browser's; a page's own source may call a listener with no more than data. */
function messageOf(given: MessageEvent, name: string): MessageEvent {
  const { data, lastEventId = '' } = given
  if (given instanceof Event && typeof data === 'string' && given.lastEventId !== undefined) return given
  return new MessageEvent(name, { data: `${data ?? ''}`, lastEventId: `${lastEventId}` })
}

/** Other ways to write an event name: `new_bike` as `new-bike` and `newBike`, and with a space at its end. */
function spellings(name: string): string[] {
  const snake = name.replace(/[A-Z]/g, '_$&').replace(/\W/g, '_').toLowerCase()
  const camel = snake.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase())
  return [`${name} `, name.toLowerCase(), snake, snake.replaceAll('_', '-'), camel]
}
