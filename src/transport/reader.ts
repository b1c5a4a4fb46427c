import { createParser } from 'eventsource-parser'
import type { EventSourceLike } from '../events.js'
import { base, type ConnectionHandlers, type ConnectionRequest, type Ending } from './transport.js'

/** In characters: how much of a line is checked, and quoted in a finding. */
const PREVIEW_LENGTH = 40

/** Parses an event stream while its text arrives, and calls the handlers of the connection. */
export interface Reader {
  readonly source: ReadSource
  /** Takes the next text; an empty string if only a part of a character has arrived. */
  feed(text: string): void
}

/**
 * @param close closes the source of the text.
 * @param isClosed [spec] Nothing is delivered after the connection was closed, even in the middle of a piece of text.
 */
export function createReader(
  request: ConnectionRequest,
  handlers: ConnectionHandlers,
  close: () => void,
  isClosed: () => boolean,
): Reader {
  const source = new ReadSource(request, handlers, close)
  let current = request.lastEventId

  const parser = createParser({
    onId(id) {
      if (isClosed()) return
      source.lastEventId = current = id
      handlers.identified(id)
    },
    onEvent({ event: name = 'message', data, id }) {
      if (!isClosed()) handlers.message(name, source.emit(name, data, current), id)
    },
    onComment: () => isClosed() || handlers.heard(true),
    onRetry: (ms) => isClosed() || handlers.retry(ms),
    onError({ type, line }) {
      const { url } = request
      if (type === 'unknown-field' && !isClosed())
        handlers.found('field-unknown', { url, line: line?.slice(0, PREVIEW_LENGTH) }, url)
    },
  })

  const scan = scanner((name, hasUnknownLine) => {
    if (request.allowsEmptyEvents) return 'data:\n'
    const { url } = request
    // For an event with an unknown line, `field-unknown` is reported instead.
    if (!isClosed() && !hasUnknownLine) handlers.found('event-blank', { url, name }, url)
    return ''
  })

  return {
    source,
    feed(text) {
      handlers.heard(false)
      if (text) parser.feed(scan(text))
    },
  }
}

/**
 * Finds events that have a name and no data. [spec] They are dropped.
 *
 * @param found called with the name of such an event, and whether it has an unknown line. Returns text to add to it.
 */
function scanner(found: (name: string, hasUnknownLine: boolean) => string): (text: string) => string {
  /** The beginning of the unfinished line, enough to recognise its field. */
  let line = ''
  /** The name of the unfinished event. */
  let name: string | undefined
  let hasData = false
  let hasUnknownLine = false
  let endsWithCr = false
  return (text) => {
    const scanned = text.replace(
      /([^\r\n]*)(\r\n|[\r\n]|$)/g,
      (all, part: string, end: string, at: number) => {
        line += part.slice(0, PREVIEW_LENGTH)
        if (!end || (!at && endsWithCr && all === '\n')) return all
        const more = !line && name && !hasData ? found(name, hasUnknownLine) : ''
        name = line ? (/^event: ?(.+)/.exec(line)?.[1] ?? name) : undefined
        hasData = !!line && (hasData || /^data(:|$)/.test(line))
        hasUnknownLine = !!line && (hasUnknownLine || !/^(:|(data|event|id|retry)(:|$))/.test(line))
        line = ''
        return more + all
      },
    )
    endsWithCr = text.endsWith('\r')
    return scanned
  }
}

/** Looks like an EventSource to scripts of the page, and calls the handlers of the connection. */
export class ReadSource extends EventTarget implements EventSourceLike {
  readonly url: string
  readonly withCredentials: boolean
  origin = ''
  lastEventId: string
  readyState = 0
  onopen: EventSourceLike['onopen'] = null
  onerror: EventSourceLike['onerror'] = null
  onmessage: ((event: Event) => void) | null = null
  readonly close: () => void
  readonly #handlers: ConnectionHandlers
  /** Whether `addEventListener` was ever called from outside. */
  #isListenedTo = false

  constructor(
    { url, credentials, lastEventId }: ConnectionRequest,
    handlers: ConnectionHandlers,
    close: () => void,
  ) {
    super()
    this.#handlers = handlers
    this.lastEventId = lastEventId
    this.url = new URL(url, base()).href
    this.withCredentials = credentials === 'include'
    this.close = () => {
      this.readyState = 2
      close()
    }
    for (const name of ['open', 'error', 'message'] as const)
      this.addEventListener(name, (event: Event) => this[`on${name}`]?.(event))
    const add: (...given: Parameters<EventTarget['addEventListener']>) => void = this.addEventListener
    this.addEventListener = ((...given: Parameters<EventTarget['addEventListener']>) => {
      this.#isListenedTo = true
      add.apply(this, given)
    }) as ReadSource['addEventListener']
  }

  /** Dispatches an event of the server to listeners of this object, and returns it. */
  emit(name: string, data: string, lastEventId: string): MessageEvent {
    const event = new MessageEvent(name, { data, lastEventId, origin: this.origin })
    if (this.#isListenedTo || this.onmessage) this.dispatchEvent(event)
    return event
  }

  /**
   * @param url [spec] the URL after all redirects, which sets the origin; empty for a response that the page has created.
   * @param encoding the response header `Content-Encoding`.
   */
  open(url: string, encoding?: string | null): void {
    this.readyState = 1
    this.origin = new URL(url || this.url).origin
    this.dispatchEvent(new Event('open'))
    this.#handlers.opened(encoding)
  }

  fail(ending: Ending): void {
    this.close()
    this.dispatchEvent(new Event('error'))
    this.#handlers.broken(ending)
  }

  declare addEventListener: EventTarget['addEventListener'] & EventSourceLike['addEventListener']
  declare removeEventListener: EventTarget['removeEventListener'] & EventSourceLike['removeEventListener']
}
