import { CLOSE, MESSAGE, OPEN, STATE_CHANGE } from '../../events.js'
import { SluiceError, warnOnce } from '../../findings.js'
import { isEventStream, type RequestPlan } from '../../transport/transport.js'
import type { Answer } from '../host.js'
import type { ContextRequest, Extension, Htmx4, InternalApi, RequestContext, Send } from './api.js'

/** When a request is over for htmx, although its answer goes on. */
export type ReleaseOn = 'immediate' | 'first' | 'end'

/** [hx-sse] A server may end the request, but not its answer, by an event of this name. */
const RELEASE = 'hx:release'

/**
 * Makes the requests of streams, and takes over answers that are event streams. (The file is long because it is all that
 * touches htmx's requests.)
 */
export interface Requests {
  readonly hooks: Pick<Extension, 'htmx_config_request' | 'htmx_before_response'>
  /** The request of a stream, with everything that htmx adds to one; undefined when a handler wants none. */
  request(element: Element, url: string, method: string, isBare?: boolean): Promise<RequestPlan | undefined>
  /** Hears what is told of an element, to end its requests in time. */
  heard(element: Element, name: string, detail: object, isShown: boolean): void
}

/**
 * @param releaseOnOf when the request of an element is over.
 * @param wasConnected whether the element's stream was answered before: nobody is asked twice to confirm it.
 * @param answered called with the answers to requests that are not Sluice's.
 * @param isSecond whether another script takes over what it knows for an event stream.
 */
export function createRequests(
  htmx: Htmx4,
  api: InternalApi,
  releaseOnOf: (element: Element, isStream: boolean) => ReleaseOn,
  wasConnected: (element: Element) => boolean,
  answered: (element: Element, answer: Answer) => void,
  isSecond: boolean,
): Requests {
  /** Answers that are event streams, as htmx sees them. */
  const eventStreams = new WeakSet<Response>()
  /** What sends the requests of streams, and what htmx makes of each. */
  const sends = new WeakMap<Send, RequestContext | undefined>()
  /** Requests of streams. */
  const streams = new WeakSet<RequestContext>()
  /** The newest request of each element: fulfilled once it is over. */
  const running = new WeakMap<Element, Promise<unknown>>()
  /** How to end the requests of an element that are not over. */
  const held = new WeakMap<Element, Map<() => void, ReleaseOn>>()

  function request(
    element: Element,
    url: string,
    method: string,
    isBare?: boolean,
    event?: Event,
  ): Promise<RequestPlan | undefined> {
    if (isBare) return bare(element, url, method)
    return new Promise((resolve, reject) => {
      let asked = false
      // htmx awaits the answer that the transport asks for, and so tells of it as of any other.
      const send: Send = (action, given) =>
        new Promise((answer, refuse) => {
          asked = true
          const { headers, body, signal } = given
          resolve({
            url: action,
            method: given.method,
            headers,
            body: body ?? undefined,
            signal,
            async send(url, init) {
              try {
                const response = await fetch(url, initOf(given, init))
                const shown = isSecond ? disguised(response) : response
                if (response.status === 200 && isAnswer(response)) eventStreams.add(shown)
                answer(shown)
                return response
              } catch (error) {
                // Silently: the failure is told as that of the stream.
                refuse(new DOMException('', 'AbortError'))
                throw error
              }
            },
          })
        })
      sends.set(send, undefined)
      const confirm = wasConnected(element) ? { confirm: null } : {}
      const ask = async (): Promise<void> => {
        try {
          await htmx.ajax(method.toUpperCase(), url, {
            source: element,
            fetch: send,
            ...confirm,
            ...(event && { event }),
          })
          // One that waits for another request of its element is made later.
          if (!asked && !isQueued(sends.get(send))) resolve(undefined)
        } catch (cause) {
          // No failure of the network: the page says something that cannot be read, or throws, and will so again.
          reject(new SluiceError('request-invalid', { url, name: 'hx-config, hx-vals or hx-headers' }, cause))
        }
      }
      // The one before is over: it may wait for a stream that is closed only when this one is open.
      release(element, 'immediate', 'first', 'end')
      // htmx lets one request wait for another, and drops the third: these wait here.
      const before = running.get(element)
      const mine = before ? before.then(ask) : ask()
      running.set(element, mine)
    })
  }

  /** A request without anything of the element, of which handlers are told as of any other. */
  async function bare(element: Element, url: string, method: string): Promise<RequestPlan | undefined> {
    const ctx = api.createRequestContext(element, {})
    const { request } = ctx
    Object.assign(request, { action: url, method: method.toUpperCase(), headers: {}, body: new FormData() })
    const send: Send = (action, given) => fetch(action, given)
    sends.set(send, undefined)
    ctx.fetch = send
    if (!api.triggerHtmxEvent(element, 'htmx:config:request', { ctx })) return undefined
    const values = new URLSearchParams(request.body as unknown as URLSearchParams)
    const target = new URL(request.action, document.baseURI)
    const inUrl = /GET|DELETE/.test(request.method)
    if (inUrl) for (const [name, value] of values) target.searchParams.append(name, value)
    return {
      url: target.href,
      method: request.method,
      headers: request.headers,
      body: inUrl ? undefined : values,
      send: (url, init) => fetch(url, initOf(request, init)),
    }
  }

  /** Keeps a request from being over until its element's stream has come so far. */
  function hold(ctx: RequestContext, element: Element, isStream: boolean): void {
    clearTimeout(ctx.requestTimeout)
    const on = releaseOnOf(element, isStream)
    ctx.extensionPromise = new Promise((release) => {
      const all = held.get(element) ?? new Map()
      held.set(element, all.set(release, on))
    })
  }

  function release(element: Element, ...when: readonly ReleaseOn[]): void {
    const all = held.get(element)
    for (const [end, on] of all ?? []) {
      if (!when.includes(on)) continue
      end()
      all?.delete(end)
    }
  }

  /**
   * Does what headers and configuration say of an answer, as htmx does for one that it has read to its end. Returns
   * whether nothing of it is to be shown.
   */
  function isDone(ctx: RequestContext): boolean {
    const { hx = {}, sourceElement: element } = ctx
    const status = `${ctx.response?.status}`
    if (Number(status) >= 400) api.triggerHtmxEvent(element, 'htmx:response:error', { ctx })
    ctx.keepIndicators = true
    if (hx.refresh === 'true') location.reload()
    else if (hx.redirect) location.href = hx.redirect
    else if (hx.location) follow(ctx, hx.location)
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

  /** `HX-Location`: a path, or JSON with one. */
  function follow(ctx: RequestContext, written: string): void {
    const { indicators, disabledElements } = ctx
    const parsed = api.HCON.parse(written) as { path?: string; push?: string; replace?: string }
    const { path, ...options } = written.startsWith('{') || parsed.path != null ? parsed : { path: written }
    const push = options.push == null && options.replace == null ? { push: 'true' } : {}
    htmx.ajax('GET', path as string, { ...options, ...push, indicators, disabledElements }).catch(reportError)
  }

  return {
    request,
    heard(element, name, detail, isShown) {
      const { state = '' } = detail as { state?: string }
      if (name === OPEN) release(element, 'immediate')
      if (name === MESSAGE && isShown) release(element, 'first')
      const isOver = name === CLOSE || (name === STATE_CHANGE && /closed|failed|retrying|paused/.test(state))
      if (isOver || name === RELEASE) release(element, 'immediate', 'first', 'end')
    },
    hooks: {
      htmx_config_request(_element, { ctx }) {
        const { headers } = ctx.request
        if (ctx.fetch && sends.has(ctx.fetch)) {
          streams.add(ctx)
          sends.set(ctx.fetch, ctx)
          headers.Accept = 'text/event-stream'
          // The stream has its own time limit, and none once it is open.
          ctx.request.timeout = 0
        } else headers.Accept = `${headers.Accept ?? headers.accept ?? 'text/html'}, text/event-stream`
      },
      htmx_before_response(_element, { ctx }) {
        const { sourceElement: element, response } = ctx
        const raw = response?.raw as Response
        const isStream = isAnswer(raw)
        if (streams.has(ctx)) {
          if (eventStreams.has(raw)) hold(ctx, element, true)
          // What else it may be is for the stream to judge, and not for the page to show.
          return false
        }
        if (!isStream) return undefined
        if (!element.isConnected || isDone(ctx)) {
          // Nobody is there to show it, or it is not to be shown.
          ctx.request.abort()
          return false
        }
        hold(ctx, element, false)
        let isFirst = true
        const { action, method } = ctx.request
        const verb = method.toLowerCase()
        answered(element, {
          url: raw.url || action,
          method: verb === 'query' ? 'post' : verb,
          place: ctx,
          drop: () => ctx.request.abort(),
          async request() {
            if (!isFirst) return request(element, action, method, false, ctx.sourceEvent)
            isFirst = false
            return begun(ctx.request, raw)
          },
        })
        return false
      },
    },
  }
}

/** Whether `hx-sync` has put a request off: nobody has cancelled it, and nobody has begun. */
function isQueued(ctx: RequestContext | undefined): boolean {
  return ctx?.status === 'created' && !(ctx.request.body instanceof FormData)
}

function isAnswer({ status, headers }: Response): boolean {
  return ![204, 205, 304].includes(status) && isEventStream(headers.get('Content-Type'))
}

/** A response that says nothing of what it is. */
function disguised({ status, headers }: Response): Response {
  const others = new Headers(headers)
  others.delete('Content-Type')
  return new Response(null, { status, headers: others })
}

/** A plan whose answer is there already. */
function begun({ action, method, signal, abort }: ContextRequest, response: Response): RequestPlan {
  return {
    url: action,
    method,
    headers: {},
    signal,
    async send(_url, init) {
      if (init.signal?.aborted) abort()
      init.signal?.addEventListener('abort', () => abort())
      // A stream is 200; which others htmx shows has been asked by then.
      return response.status === 200 ? response : new Response(response.body, response200(response))
    },
  }
}

const response200 = ({ headers }: Response): ResponseInit => ({ headers, status: 200 })

/** [browser] Safari has `AbortSignal.any` only since 17.4. */
function either(...signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController()
  for (const signal of signals) {
    const abort = (): void => controller.abort(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
  }
  return controller.signal
}

/** What `fetch` gets: as htmx wants it, with what belongs to a stream. */
function initOf(given: ContextRequest, init: RequestInit): RequestInit {
  const { mode, credentials, signal } = given
  return {
    ...init,
    // Where an answer comes from is looked at when it is there, so that it can be said what is wrong with it.
    mode: mode === 'same-origin' ? 'cors' : mode,
    // What `hx-config` says of it comes before what the stream says.
    ...(credentials !== 'same-origin' && { credentials }),
    signal: either(signal, init.signal as AbortSignal),
  }
}
