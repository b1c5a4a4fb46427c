import { createParser } from 'eventsource-parser'
import type { EventSourceLike } from '../events.js'
import { warnOnce } from '../findings.js'
import type { Attempt, ConnectionHandlers } from './transport.js'

/** In characters: how much of a line that means nothing is repeated. */
const LINE = 40

/** [spec] An event that has a name, and is dropped as it has no data. Other lines than data may surround its name. */
const BLANK = /\n\r?\n(?:(?:id|retry|:).*\r?\n)*event: ?(.+?)\r?\n(?:(?:id|retry|:).*\r?\n)*\r?\n/

/** Takes an event stream apart as its text comes, and tells what is in it. */
export interface Reader {
  readonly source: ReadSource
  /** More has come: text, or nothing but the beginning of a character. */
  feed(text: string): void
}

/**
 * @param close ends what the text comes from.
 * @param isClosed [spec] What is closed while a piece is taken apart delivers nothing more.
 */
export function createReader(
  attempt: Attempt,
  handlers: ConnectionHandlers,
  close: () => void,
  isClosed: () => boolean,
): Reader {
  const source = new ReadSource(attempt, close)
  let current = attempt.lastEventId

  const parser = createParser({
    onId(id) {
      if (isClosed()) return
      current = id
      handlers.identified(id)
    },
    onEvent({ event: name = 'message', data, id }) {
      if (isClosed()) return
      const event = new MessageEvent(name, { data, lastEventId: current, origin: source.origin })
      source.tells(event)
      handlers.message(name, event, id)
    },
    onComment: () => isClosed() || handlers.heard(true),
    onRetry: (ms) => isClosed() || handlers.retry(ms),
    onError({ type, line }) {
      const { url } = attempt
      if (type === 'unknown-field' && !isClosed())
        warnOnce('field-unknown', { url, line: line?.slice(0, LINE) }, url)
    },
  })

  /** What came last: two line ends, if an event may begin with what comes next. */
  let before = '\n\n'

  function warnOfBlank(text: string): void {
    const { url } = attempt
    const [, name] = BLANK.exec(before + text) ?? []
    before = text.slice(-3)
    if (name && !isClosed()) warnOnce('event-blank', { url, name }, url)
  }

  return {
    source,
    feed(text) {
      handlers.heard(false)
      warnOfBlank(text)
      if (text) parser.feed(text)
    },
  }
}

/** What stands in the place of an EventSource, for code that looks for one. */
export class ReadSource extends EventTarget implements EventSourceLike {
  readonly url: string
  readonly withCredentials: boolean
  origin = ''
  readyState = 0
  onopen: EventSourceLike['onopen'] = null
  onerror: EventSourceLike['onerror'] = null
  onmessage: ((event: Event) => void) | null = null
  readonly close: () => void
  /** Whether anyone has ever listened by `addEventListener`. */
  #isListenedTo = false

  constructor({ url, credentials }: Attempt, close: () => void) {
    super()
    this.url = new URL(url, document.baseURI).href
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

  /** Tells an event of the server, to those who listen here. */
  tells(event: MessageEvent): void {
    if (this.#isListenedTo || this.onmessage) this.dispatchEvent(event)
  }

  /** @param url [spec] That after all redirects gives the origin; empty for a response that the page has made. */
  opens(url: string): void {
    this.readyState = 1
    this.origin = new URL(url || this.url).origin
    this.dispatchEvent(new Event('open'))
  }

  breaks(): void {
    this.close()
    this.dispatchEvent(new Event('error'))
  }

  declare addEventListener: EventTarget['addEventListener'] & EventSourceLike['addEventListener']
  declare removeEventListener: EventTarget['removeEventListener'] & EventSourceLike['removeEventListener']
}
