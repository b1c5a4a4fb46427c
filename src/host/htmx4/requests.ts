import { CLOSE, MESSAGE, OPEN, STATE_CHANGE } from '../../events.js'
import { SluiceError, warnOnce } from '../../findings.js'
import { isEventStream, type RequestPlan } from '../../transport/transport.js'
import type { Answer } from '../host.js'
import { requestUrl } from '../request-url.js'
import type { ContextRequest, Extension, Htmx4, InternalApi, RequestContext, Send } from './api.js'

/** When htmx considers a request as finished, although its response continues. */
export type ReleaseOn = 'immediate' | 'first' | 'end'

/** [hx-sse] With an event of this name, the server finishes the request for htmx; the stream continues. */
const RELEASE = 'hx:release'

/**
 * Makes the requests of streams, and takes over responses that are event streams. (The file is long because it has
 * everything that depends on htmx's requests.)
 */
export interface Requests {
  readonly hooks: Pick<Extension, 'htmx_config_request' | 'htmx_before_response'>
  /** Builds the request of a stream, with everything that htmx adds; undefined if a handler cancels it. */
  request(element: Element, url: string, method: string, isBare?: boolean): Promise<RequestPlan | undefined>
  /** Call this for every event of an element, so that its requests finish in time. */
  onEvent(element: Element, name: string, detail: object, isSwapped: boolean): void
}

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
  /** Responses to streams' requests that are event streams, as passed to htmx. */
  const streamResponses = new WeakSet<Response>()
  /** The functions that send streams' requests, with the context that htmx creates for each. */
  const contextBySend = new WeakMap<Send, RequestContext | undefined>()
  /** Those of them that ask again for the rest of an answer. */
  const answerSends = new WeakSet<Send>()
  /** Contexts of streams' requests. */
  const streamRequests = new WeakSet<RequestContext>()
  /** The newest request of each element, fulfilled when it has finished. */
  const newestRequests = new WeakMap<Element, Promise<unknown>>()
  /** Functions that finish the open requests of an element, and when to call them. */
  const unfinished = new WeakMap<Element, Map<() => void, ReleaseOn>>()

  function request(
    element: Element,
    url: string,
    method: string,
    isBare?: boolean,
    answer?: RequestContext,
  ): Promise<RequestPlan | undefined> {
    if (isBare) return planBare(element, url, method)
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
                if (response.status === 200 && isStreamResponse(response)) streamResponses.add(htmxResponse)
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
      contextBySend.set(send, undefined)
      if (answer) answerSends.add(send)
      const confirm = wasConnected(element) ? { confirm: null } : {}
      const startRequest = async (): Promise<void> => {
        try {
          await htmx.ajax(method.toUpperCase(), url, {
            source: element,
            fetch: send,
            ...confirm,
            ...(answer?.sourceEvent && { event: answer.sourceEvent }),
          })
          // A request that `hx-sync` has queued is sent later.
          if (!isSent && !isQueued(contextBySend.get(send))) resolve(undefined)
        } catch (cause) {
          // Not a network failure: an expression or attribute of the page is invalid, so a retry would fail as well.
          reject(new SluiceError('request-invalid', { url, name: 'hx-config, hx-vals or hx-headers' }, cause))
        }
      }
      // Finish the previous request, because it may wait for a stream that closes only when the new one is open.
      finishRequests(element, 'immediate', 'first', 'end')
      // htmx queues only one request and drops further ones, so they are queued here.
      const previous = newestRequests.get(element)
      const current = previous ? previous.then(startRequest) : startRequest()
      newestRequests.set(element, current)
    })
  }

  /** Builds a request without headers and values of the element. Still fires `htmx:config:request`. */
  async function planBare(element: Element, url: string, method: string): Promise<RequestPlan | undefined> {
    const ctx = api.createRequestContext(element, {})
    const { request } = ctx
    Object.assign(request, { action: url, method: method.toUpperCase(), headers: {}, body: new FormData() })
    const send: Send = (action, htmxRequest) => fetch(action, htmxRequest)
    contextBySend.set(send, undefined)
    ctx.fetch = send
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

  /** Keeps a request open for htmx until the element's stream has reached the point that `releaseOn` names. */
  function keepUnfinished(ctx: RequestContext, element: Element, isStream: boolean): void {
    clearTimeout(ctx.requestTimeout)
    const releaseOn = releaseOnOf(element, isStream)
    ctx.extensionPromise = new Promise((resolve) => {
      const resolvers = unfinished.get(element) ?? new Map()
      unfinished.set(element, resolvers.set(resolve, releaseOn))
    })
  }

  function finishRequests(element: Element, ...when: readonly ReleaseOn[]): void {
    const resolvers = unfinished.get(element)
    for (const [resolve, releaseOn] of resolvers ?? []) {
      if (!when.includes(releaseOn)) continue
      resolve()
      resolvers?.delete(resolve)
    }
  }

  /**
   * Applies headers and configuration to a streamed response, as htmx does for a complete one. Returns whether the
   * response must not be swapped.
   */
  function applyResponseRules(ctx: RequestContext): boolean {
    const { hx = {}, sourceElement: element } = ctx
    const status = `${ctx.response?.status}`
    if (Number(status) >= 400) api.triggerHtmxEvent(element, 'htmx:response:error', { ctx })
    ctx.keepIndicators = true
    if (hx.refresh === 'true') location.reload()
    else if (hx.redirect) location.href = hx.redirect
    else if (hx.location) followLocation(ctx, hx.location)
    else ctx.keepIndicators = false
    if (ctx.keepIndicators) return true
    ctx.target = hx.retarget ?? ctx.target
    ctx.swap = hx.reswap ?? ctx.swap
    ctx.select = hx.reselect ?? ctx.select
    for (const pattern of [status, `${status.slice(0, 2)}x`, `${status[0]}xx`]) {
      if (htmx.config.noSwap.map(String).includes(pattern)) {
        warnOnce(
          'answer-unread',
          { element, url: ctx.request.action, fix: `take ${pattern} out of htmx.config.noSwap` },
          pattern,
        )
        return true
      }
      const written = api.attributeValue(element, `hx-status:${pattern}`)
      if (written) {
        api.HCON.merge(written, ctx)
        break
      }
    }
    return (ctx.target as Partial<Element> | undefined)?.isConnected === false
  }

  /** Handles `HX-Location`: a path, or JSON with a path. */
  function followLocation(ctx: RequestContext, written: string): void {
    const { indicators, disabledElements } = ctx
    const parsed = api.HCON.parse(written) as { path?: string; push?: string; replace?: string }
    const { path, ...options } = written.startsWith('{') || parsed.path != null ? parsed : { path: written }
    const push = options.push == null && options.replace == null ? { push: 'true' } : {}
    htmx.ajax('GET', path as string, { ...options, ...push, indicators, disabledElements }).catch(reportError)
  }

  return {
    request: (...given) => request(...given).then((plan) => withValidUrl(given[1], plan)),
    onEvent(element, name, detail, isSwapped) {
      const { state = '' } = detail as { state?: string }
      if (name === OPEN) finishRequests(element, 'immediate')
      if (name === MESSAGE && isSwapped) finishRequests(element, 'first')
      // [hx-sse] A stream that is lost and comes back is not at its end.
      if (name === STATE_CHANGE && /retrying|paused/.test(state))
        finishRequests(element, 'immediate', 'first')
      const isOver = name === CLOSE || (name === STATE_CHANGE && /closed|failed/.test(state))
      if (isOver || name === RELEASE) finishRequests(element, 'immediate', 'first', 'end')
    },
    hooks: {
      htmx_config_request(_element, { ctx }) {
        const { headers } = ctx.request
        if (ctx.fetch && contextBySend.has(ctx.fetch)) {
          streamRequests.add(ctx)
          contextBySend.set(ctx.fetch, ctx)
          headers.Accept = 'text/event-stream'
          // The stream has its own time limit, and no limit once it is open.
          ctx.request.timeout = 0
        } else headers.Accept = `${headers.Accept ?? headers.accept ?? 'text/html'}, text/event-stream`
      },
      htmx_before_response(_element, { ctx }) {
        const { sourceElement: element, response } = ctx
        const raw = response?.raw as Response
        const isStream = isStreamResponse(raw)
        if (streamRequests.has(ctx)) {
          if (streamResponses.has(raw)) keepUnfinished(ctx, element, !answerSends.has(ctx.fetch as Send))
          // The stream reports any other response. The page must not swap it.
          return false
        }
        if (!isStream) return undefined
        if (!element.isConnected || applyResponseRules(ctx)) {
          // The element is gone, or the response must not be swapped.
          ctx.request.abort()
          return false
        }
        keepUnfinished(ctx, element, false)
        let isFirst = true
        const { action, method } = ctx.request
        const verb = method.toLowerCase()
        onAnswer(element, {
          url: raw.url || action,
          method: verb === 'query' ? 'post' : verb,
          context: ctx,
          abort: () => ctx.request.abort(),
          async request() {
            if (!isFirst) return request(element, action, method, false, ctx)
            isFirst = false
            return planOfResponse(ctx.request, raw)
          },
        })
        return false
      },
    },
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

/** A request plan for a response that has already started. */
function planOfResponse({ action, method, signal, abort }: ContextRequest, response: Response): RequestPlan {
  return {
    url: action,
    method,
    headers: {},
    signal,
    async send(_url, init) {
      if (init.signal?.aborted) abort()
      init.signal?.addEventListener('abort', () => abort())
      // A stream must have status 200. Whether htmx shows other statuses was checked before.
      return response.status === 200 ? response : new Response(response.body, okInit(response))
    },
  }
}

const okInit = ({ headers }: Response): ResponseInit => ({ headers, status: 200 })

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
