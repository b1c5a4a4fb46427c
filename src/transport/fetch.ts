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
 * An event stream read by `fetch`, for what EventSource cannot do: headers, methods, any event name, comments, and
 * the reason of a failure. It does as EventSource does wherever it can, but leaves reconnecting to its stream.
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
      // Whoever made it still waits for an answer.
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
      // [Firefox] An aborted fetch that was redirected keeps its connection until the server sends its next byte, and
      // for ever where nobody reads or cancels its body.
      response.body?.cancel().catch(() => {})
      return
    }
    await read(response)
  }

  /** Whether an answer is the event stream that was asked for. */
  function accept(response: Response, requestUrl: string): boolean {
    const { status, headers, url, redirected } = response
    // A response that a page has made itself has no URL.
    if (signal.aborted || (url && !handlers.answeredFrom(url))) return false
    const contentType = headers.get('Content-Type')
    // [spec] Only 200: not 204, and no other success.
    if (status !== 200 || !isEventStream(contentType)) {
      source.fail({ status, contentType, url, redirected, retryAfter: headers.get('Retry-After') })
      return false
    }
    source.open(url || requestUrl)
    return true
  }

  async function read({ body }: Response): Promise<void> {
    // [spec] The parser takes off the byte order mark.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const bytes = body?.getReader()
    for (;;) {
      const part = await bytes?.read()
      if (signal.aborted) return
      if (!part || part.done) break
      for (
        let at = 0;
        at < part.value.length && !signal.aborted && !plan?.signal?.aborted;
        at += BYTES_PER_TURN
      ) {
        if (at) await yieldToPage()
        reader.feed(decoder.decode(part.value.subarray(at, at + BYTES_PER_TURN), { stream: true }))
      }
    }
    // What was read is not all when its request was taken back.
    source.fail(plan?.signal?.aborted ? { aborted: true } : { clean: true })
  }

  // Throws here, and not later, where the URL is none.
  new URL(request.url, base())
  open().catch((cause) => {
    const aborted = plan?.signal?.aborted
    if (!signal.aborted) source.fail({ cause, ...(aborted && { aborted }) })
  })

  return { source, close: () => source.close() }
}

/** In bytes: after so much the page has a turn, to draw a frame or to answer its reader. */
const BYTES_PER_TURN = 196_608

/** Waits until whatever else the page has to do is done. A timer would wait longer. */
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

/** Throws the finding that a request can never be made, such as one with a header `my token`. */
function checkRequest(url: string, init: RequestInit): void {
  try {
    new Request(url, init)
  } catch (cause) {
    throw new SluiceError('request-invalid', { url, name: 'its headers, method or URL' }, cause)
  }
}

/** What `fetch` takes, as EventSource asks. */
function requestOf(request: ConnectionRequest, plan?: RequestPlan): [string, RequestInit] {
  const { url, lastEventId, credentials, isCrossOrigin } = request
  const { method = 'GET', headers = {}, body } = plan ?? {}
  const requestUrl = new URL(plan?.url ?? url, base()).href
  // A header of another origin's would need a preflight, for which most servers are not prepared.
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
        // Those of htmx cannot follow, either.
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

/** A header value is Latin-1: the bytes of the UTF-8 that EventSource sends, each as a character. */
function asBytes(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return bytes
}
