import { SluiceError } from '../../findings.js'
import { isEventStream, type RequestPlan } from '../../transport/transport.js'
import type { Answer } from '../host.js'
import { requestUrl } from '../request-url.js'
import { answerOf, applyResponseRules, type RequestAgain } from './answers.js'
import type { ContextRequest, Htmx4, InternalApi, RequestContext, Send } from './api.js'
import { createUnfinished, type ReleaseOn, type Unfinished } from './unfinished.js'

/** Makes the requests of streams, and takes over responses that are event streams. */
export interface Requests extends Pick<Unfinished, 'onEvent'> {
  /** Call this before htmx sends a request. */
  configure(ctx: RequestContext): void
  /** Call this before htmx handles a response. Returns false if htmx must not swap it. */
  takeOver(ctx: RequestContext): false | undefined
  /** Builds the request of a stream, with everything that htmx adds; undefined if a handler cancels it. */
  request(element: Element, url: string, method: string, isBare?: boolean): Promise<RequestPlan | undefined>
}

/** A request of a stream that htmx makes. */
interface StreamRequest {
  /** Whether it asks again for the rest of an answer. */
  readonly isAnswer: boolean
  /** What htmx creates for it. */
  context?: RequestContext
  /** Its response as passed to htmx, if that is an event stream. */
  response?: Response
}

/** The requests of streams, by the functions that send them. */
const sends = new WeakMap<Send, StreamRequest>()
/** The same, by what htmx creates for them. A handler may replace the function there. */
const streamRequests = new WeakMap<RequestContext, StreamRequest>()

/**
 * @param releaseOnOf returns when a request of the element finishes.
 * @param wasConnected whether the element's stream was answered before. Then `hx-confirm` does not ask again.
 * @param onAnswer called when an ordinary request is answered with an event stream.
 * @param isNameTaken whether another script has registered the extension. It would read responses that it recognises as
 *   event streams.
 */
export function createRequests(
  htmx: Htmx4,
  api: InternalApi,
  releaseOnOf: (element: Element, isStream: boolean) => ReleaseOn,
  wasConnected: (element: Element) => boolean,
  onAnswer: (element: Element, answer: Answer) => void,
  isNameTaken: boolean,
): Requests {
  /** The newest request of each element, fulfilled when it has finished. */
  const newestRequests = new WeakMap<Element, Promise<unknown>>()
  const unfinished = createUnfinished(releaseOnOf)

  function request(
    element: Element,
    url: string,
    method: string,
    isBare?: boolean,
    answered?: RequestContext,
  ): Promise<RequestPlan | undefined> {
    if (isBare) return planBare(api, element, url, method)
    const streamRequest: StreamRequest = { isAnswer: !!answered }
    return new Promise((resolve, reject) => {
      let isSent = false
      // htmx gets the response of the transport's `fetch`, so it fires its usual events for the request.
      const send: Send = (action, htmxRequest) =>
        new Promise((resolveResponse, rejectResponse) => {
          isSent = true
          const { headers, body, signal } = htmxRequest
          resolve({
            url: action,
            method: htmxRequest.method,
            headers,
            body: body ?? undefined,
            signal,
            async send(url, init) {
              try {
                const response = await fetch(url, fetchInit(htmxRequest, init))
                const htmxResponse = isNameTaken ? withoutContentType(response) : response
                if (response.status === 200 && isStreamResponse(response))
                  streamRequest.response = htmxResponse
                resolveResponse(htmxResponse)
                return response
              } catch (error) {
                // htmx ignores an AbortError. The stream reports the failure.
                rejectResponse(new DOMException('', 'AbortError'))
                throw error
              }
            },
          })
        })
      sends.set(send, streamRequest)
      const confirm = wasConnected(element) && { confirm: null }
      const startRequest = async (): Promise<void> => {
        try {
          await htmx.ajax(method.toUpperCase(), url, {
            source: element,
            fetch: send,
            ...confirm,
            ...(answered?.sourceEvent && { event: answered.sourceEvent }),
          })
          // A request that `hx-sync` has queued is sent later.
          if (!isSent && !isQueued(streamRequest.context)) resolve(undefined)
        } catch (cause) {
          // Not a network failure: an expression or attribute of the page is invalid, so a retry would fail as well.
          reject(new SluiceError('request-invalid', { url, name: 'hx-config, hx-vals or hx-headers' }, cause))
        }
      }
      // Finish the previous request, because it may wait for a stream that closes only when the new one is open.
      unfinished.finishAll(element)
      // htmx queues only one request and drops further ones, so they are queued here.
      const previous = newestRequests.get(element)
      const current = previous ? previous.then(startRequest) : startRequest()
      newestRequests.set(element, current)
    })
  }

  return {
    request: (...given) => request(...given).then((plan) => withValidUrl(given[1], plan)),
    onEvent: unfinished.onEvent,
    configure(ctx) {
      const { headers } = ctx.request
      const streamRequest = sends.get(ctx.fetch as Send)
      if (streamRequest) {
        streamRequest.context = ctx
        streamRequests.set(ctx, streamRequest)
        headers.Accept = 'text/event-stream'
        // The stream has its own time limit, and no limit once it is open.
        ctx.request.timeout = 0
      } else headers.Accept = `${headers.Accept ?? headers.accept ?? 'text/html'}, text/event-stream`
    },
    takeOver(ctx) {
      const { sourceElement: element, response } = ctx
      const raw = response?.raw as Response
      const streamRequest = streamRequests.get(ctx)
      if (streamRequest) {
        if (streamRequest.response === raw) unfinished.keep(ctx, !sends.get(ctx.fetch as Send)?.isAnswer)
        // The stream reports any other response. The page must not swap it.
        return false
      }
      if (!isStreamResponse(raw)) return undefined
      if (!element.isConnected || applyResponseRules(htmx, api, ctx)) {
        // The element is gone, or the response must not be swapped.
        ctx.request.abort()
        return false
      }
      unfinished.keep(ctx, false)
      const requestAgain: RequestAgain = (url, method) => request(element, url, method, false, ctx)
      onAnswer(element, answerOf(ctx, raw, requestAgain))
      return false
    },
  }
}

/** Builds a request without headers and values of the element. Still fires `htmx:config:request`. */
async function planBare(
  api: InternalApi,
  element: Element,
  url: string,
  method: string,
): Promise<RequestPlan | undefined> {
  const ctx = api.createRequestContext(element, {})
  const { request } = ctx
  Object.assign(request, { action: url, method: method.toUpperCase(), headers: {}, body: new FormData() })
  ctx.fetch = (action, htmxRequest) => fetch(action, htmxRequest)
  sends.set(ctx.fetch, { isAnswer: false })
  if (!api.triggerHtmxEvent(element, 'htmx:config:request', { ctx })) return undefined
  const values = new URLSearchParams(request.body as unknown as URLSearchParams)
  const target = requestUrl(url, request.action)
  const inUrl = /GET|DELETE/.test(request.method)
  if (inUrl) for (const [name, value] of values) target.searchParams.append(name, value)
  return {
    url: target.href,
    method: request.method,
    headers: request.headers,
    body: inUrl ? undefined : values,
    send: (url, init) => fetch(url, fetchInit(request, init)),
  }
}

/** Throws a finding if handlers have changed the URL to one that is none. */
function withValidUrl(url: string, plan: RequestPlan | undefined): RequestPlan | undefined {
  if (plan) requestUrl(url, plan.url)
  return plan
}

/** Whether `hx-sync` has queued a request: it is neither cancelled nor started. */
function isQueued(ctx: RequestContext | undefined): boolean {
  return ctx?.status === 'created' && !(ctx.request.body instanceof FormData)
}

function isStreamResponse({ status, headers }: Response): boolean {
  return ![204, 205, 304].includes(status) && isEventStream(headers.get('Content-Type'))
}

/** A response without `Content-Type` and body, so that no other script takes it for an event stream. */
function withoutContentType({ status, headers }: Response): Response {
  const others = new Headers(headers)
  others.delete('Content-Type')
  return new Response(null, { status, headers: others })
}

/** [browser] Safari has `AbortSignal.any` only since 17.4. */
function anySignal(...signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) {
    const abort = (): void => controller.abort(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
  }
  return controller.signal
}

/** Options for `fetch`: those of the stream, with htmx's mode, credentials and abort signal. */
function fetchInit(htmxRequest: ContextRequest, init: RequestInit): RequestInit {
  const { mode, credentials, signal } = htmxRequest
  return {
    ...init,
    // The stream checks the origin after redirects itself, so that it can report what is wrong.
    mode: mode === 'same-origin' ? 'cors' : mode,
    // `hx-config` overrides the option of the stream.
    ...(credentials !== 'same-origin' && { credentials }),
    signal: anySignal(signal, init.signal as AbortSignal),
  }
}
