import { createParser } from 'eventsource-parser'
import type { EventSourceLike } from '../events.js'
import { warnOnce } from '../findings.js'
import {
  type Attempt,
  type Ending,
  isWebKit,
  type RequestPlan,
  type Transport,
  withLastEventId,
} from './transport.js'

/** In characters: how much of a line that means nothing is repeated. */
const LINE = 40

/**
 * An event stream read by `fetch`, for what EventSource cannot do: headers, methods, any event name, comments, and
 * the reason of a failure. It does as EventSource does wherever it can, but leaves reconnecting to its stream.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#processing-model
 */
export const fetchTransport: Transport = (attempt, handlers) => {
  const controller = new AbortController()
  const source = new FetchSource(attempt, () => controller.abort())
  const { signal } = controller
  let current = attempt.lastEventId

  const parser = createParser({
    onId(id) {
      if (signal.aborted) return
      current = id
      handlers.identified(id)
    },
    onEvent({ event: name = 'message', data, id }) {
      // [spec] What is closed while a read is taken apart delivers nothing more.
      if (signal.aborted) return
      const event = new MessageEvent(name, { data, lastEventId: current, origin: source.origin })
      source.dispatchEvent(event)
      handlers.message(name, event, id)
    },
    onComment: () => signal.aborted || handlers.heard(true),
    onRetry: (ms) => signal.aborted || handlers.retry(ms),
    onError({ type, line }) {
      const { url } = attempt
      if (type === 'unknown-field' && !signal.aborted)
        warnOnce('field-unknown', { url, line: line?.slice(0, LINE) }, url)
    },
  })

  async function open(): Promise<void> {
    const plan = await attempt.request?.()
    if (signal.aborted) return
    if (attempt.request && !plan) {
      end({ cancelled: true })
      return
    }
    const [asked, init] = requestOf(attempt, plan)
    const response = await fetch(asked, { ...init, signal })
    if (signal.aborted) return
    const { status, headers, url, redirected } = response
    const contentType = headers.get('Content-Type')
    // [spec] Only 200: not 204, and no other success.
    if (status !== 200 || !isEventStream(contentType)) {
      end({ status, contentType, url, redirected, retryAfter: headers.get('Retry-After') })
      return
    }
    source.opens(url)
    handlers.opened()
    await read(response)
  }

  async function read({ body }: Response): Promise<void> {
    // [spec] The parser takes off the byte order mark.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const reader = body?.getReader()
    for (;;) {
      const part = await reader?.read()
      if (signal.aborted) return
      if (!part || part.done) break
      handlers.heard(false)
      parser.feed(decoder.decode(part.value, { stream: true }))
    }
    end({ clean: true })
  }

  function end(ending: Ending): void {
    source.close()
    source.dispatchEvent(new Event('error'))
    handlers.broken(ending)
  }

  // Throws here, and not later, where the URL is none.
  new URL(attempt.url, document.baseURI)
  open().catch((cause) => {
    if (!signal.aborted) end({ cause })
  })

  return { source, listen() {}, unlisten() {}, close: () => source.close() }
}

/** What stands in the place of an EventSource, for code that looks for one. */
class FetchSource extends EventTarget implements EventSourceLike {
  readonly url: string
  readonly withCredentials: boolean
  origin = ''
  readyState = 0
  onopen: EventSourceLike['onopen'] = null
  onerror: EventSourceLike['onerror'] = null
  onmessage: ((event: Event) => void) | null = null
  readonly close: () => void

  constructor({ url, credentials }: Attempt, abort: () => void) {
    super()
    this.url = new URL(url, document.baseURI).href
    this.withCredentials = credentials === 'include'
    this.close = () => {
      this.readyState = 2
      abort()
    }
    for (const name of ['open', 'error', 'message'] as const)
      this.addEventListener(name, (event: Event) => this[`on${name}`]?.(event))
  }

  opens(url: string): void {
    this.readyState = 1
    // [spec] Of the URL after all redirects.
    this.origin = new URL(url).origin
    this.dispatchEvent(new Event('open'))
  }

  declare addEventListener: EventTarget['addEventListener'] & EventSourceLike['addEventListener']
  declare removeEventListener: EventTarget['removeEventListener'] & EventSourceLike['removeEventListener']
}

/** What `fetch` takes, as EventSource asks. */
function requestOf({ url, lastEventId, credentials }: Attempt, plan?: RequestPlan): [string, RequestInit] {
  const { method = 'GET', headers, body } = plan ?? {}
  const asked = new URL(plan?.url ?? url, document.baseURI).href
  // A header of another origin's would need a preflight, for which most servers are not prepared.
  const inQuery =
    new URL(asked).origin !== location.origin ||
    // [browser] WebKit encodes the bytes of a header a second time.
    (/[^ -~]/.test(lastEventId) && isWebKit())
  return [
    inQuery ? withLastEventId(asked, lastEventId) : asked,
    {
      method,
      headers: {
        Accept: 'text/event-stream',
        ...(lastEventId && !inQuery && { 'Last-Event-ID': asBytes(lastEventId) }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      credentials,
      cache: 'no-store',
    },
  ]
}

/** A header value is Latin-1: the bytes of the UTF-8 that EventSource sends, each as a character. */
function asBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

/** [spec] The last valid one of several types counts, and not any type; its parameters do not. */
function isEventStream(contentType: string | null): boolean {
  const types = contentType?.replace(/"[^"]*"/g, '').split(',') ?? []
  const essences = types.map((type) => type.split(';')[0]?.trim().toLowerCase() ?? '')
  return essences.filter((essence) => /^[^\s/*]+\/[^\s/]+$/.test(essence)).at(-1) === 'text/event-stream'
}
