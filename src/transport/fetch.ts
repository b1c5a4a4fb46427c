import { SluiceError } from '../findings.js'
import { createReader } from './reader.js'
import {
  base,
  type ConnectionRequest,
  isEventStream,
  isWebKit,
  type RequestPlan,
  type Transport,
  withLastEventId,
} from './transport.js'

/**
 * Reads an event stream by `fetch`, for what EventSource cannot do: headers, methods, any event name, comments, and the
 * reason of a failure. It behaves like EventSource where it can, but does not reconnect: that is up to the stream.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#processing-model
 */
export const fetchTransport: Transport = (request, handlers) => {
  const controller = new AbortController()
  const { signal } = controller
  const reader = createReader(
    request,
    handlers,
    () => controller.abort(),
    () => signal.aborted,
  )
  const { source } = reader
  let plan: RequestPlan | undefined

  async function open(): Promise<void> {
    plan = await request.planRequest?.()
    if (signal.aborted) {
      // htmx has planned this request and waits for its end, so send it with the aborted signal.
      plan?.send?.(request.url, { signal }).catch(() => {})
      return
    }
    if (request.planRequest && !plan) {
      source.fail({ cancelled: true })
      return
    }
    const [requestUrl, init] = requestOf(request, plan)
    checkRequest(requestUrl, init)
    const send = plan?.send ?? fetch
    const response = await send(requestUrl, { ...init, signal })
    if (!accept(response, requestUrl)) {
      // [Firefox] After a redirect, an aborted fetch keeps its connection until the server sends its next byte, and for
      // ever if its body is neither read nor cancelled.
      response.body?.cancel().catch(() => {})
      return
    }
    await read(response)
  }

  /** Whether a response is the requested event stream. */
  function accept(response: Response, requestUrl: string): boolean {
    const { status, headers, url, redirected } = response
    // A response that a script of the page has created has no URL.
    if (signal.aborted || (url && !handlers.answeredFrom(url))) return false
    const contentType = headers.get('Content-Type')
    // [spec] Only 200: not 204, and no other success.
    if (status !== 200 || !isEventStream(contentType)) {
      source.fail({ status, contentType, url, redirected, retryAfter: headers.get('Retry-After') })
      return false
    }
    source.open(url || requestUrl, headers.get('Content-Encoding'))
    return true
  }

  async function read({ body }: Response): Promise<void> {
    // [spec] The parser removes the byte order mark.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const bytes = body?.getReader()
    // At once, so that no event is shown that the page has received but not shown yet.
    plan?.signal?.addEventListener('abort', () => {
      // The end of this connection may abort the request as well.
      if (!signal.aborted) source.fail({ aborted: true })
    })
    /** How long events have been delivered since the page did something else. */
    let spentMs = 0
    for (;;) {
      const part = await bytes?.read()
      if (signal.aborted) return
      if (!part || part.done) break
      for (let at = 0; at < part.value.length && !signal.aborted; at += BYTES_PER_PIECE) {
        if (spentMs >= TURN_MS) {
          await yieldToPage()
          spentMs = 0
          if (signal.aborted) return
        }
        const startMs = performance.now()
        reader.feed(decoder.decode(part.value.subarray(at, at + BYTES_PER_PIECE), { stream: true }))
        spentMs += performance.now() - startMs
      }
    }
    // A handler may have aborted the request when the stream opened.
    source.fail(plan?.signal?.aborted ? { aborted: true } : { clean: true })
  }

  // Throws here, and not later, if the URL is invalid.
  new URL(request.url, base())
  open().catch((cause) => {
    const aborted = plan?.signal?.aborted
    if (!signal.aborted) source.fail({ cause, ...(aborted && { aborted }) })
  })

  return { source, close: () => source.close() }
}

/** So many bytes are delivered between two looks at the time. */
const BYTES_PER_PIECE = 65_536

/** After so long the page may draw a frame or handle input. Longer turns cost less: there are fewer frames between them. */
const TURN_MS = 40

/** Waits until the page has run its other tasks. A timer would wait longer. */
function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

/** Throws a finding for an invalid request, such as one with the header name `my token`. */
function checkRequest(url: string, init: RequestInit): void {
  try {
    new Request(url, init)
  } catch (cause) {
    throw new SluiceError('request-invalid', { url, name: 'its headers, method or URL' }, cause)
  }
}

/** The arguments for `fetch`. The request is like that of EventSource. */
function requestOf(request: ConnectionRequest, plan?: RequestPlan): [string, RequestInit] {
  const { url, lastEventId, credentials, isCrossOrigin } = request
  const { method = 'GET', headers = {}, body } = plan ?? {}
  const requestUrl = new URL(plan?.url ?? url, base()).href
  // A header for another origin needs a preflight request, which most servers do not answer.
  const inQuery =
    isCrossOrigin ||
    new URL(requestUrl).origin !== location.origin ||
    // [browser] WebKit encodes the bytes of a header a second time.
    (/[^ -~]/.test(lastEventId) && isWebKit())
  return [
    inQuery ? withLastEventId({ ...request, url: requestUrl }) : requestUrl,
    {
      method,
      headers: {
        Accept: 'text/event-stream',
        ...(lastEventId && !inQuery && { 'Last-Event-ID': asBytes(lastEventId) }),
        // For the same reason, htmx's own headers are not sent to another origin.
        ...(isCrossOrigin
          ? Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('HX-')))
          : headers),
      },
      ...(body !== undefined && { body }),
      credentials,
      cache: 'no-store',
    },
  ]
}

/** Encodes a header value as UTF-8, as EventSource does. `fetch` takes one character for each byte. */
function asBytes(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return bytes
}
