import { warnOnce } from '../../findings.js'
import type { RequestPlan } from '../../transport/transport.js'
import type { Answer } from '../host.js'
import type { ContextRequest, Htmx4, InternalApi, RequestContext } from './api.js'

/** Makes a request once more, for the rest of its answer. */
export type RequestAgain = (url: string, method: string) => Promise<RequestPlan | undefined>

/** Describes the response to an ordinary request, which is an event stream that has already started. */
export function answerOf(ctx: RequestContext, response: Response, requestAgain: RequestAgain): Answer {
  const { action, method } = ctx.request
  const verb = method.toLowerCase()
  let isFirst = true
  return {
    url: response.url || action,
    method: verb === 'query' ? 'post' : verb,
    context: ctx,
    abort: () => ctx.request.abort(),
    async request() {
      if (!isFirst) return requestAgain(action, method)
      isFirst = false
      return planOfResponse(ctx.request, response)
    },
  }
}

/**
 * Applies headers and configuration to a streamed response, as htmx does for a complete one. Returns whether the
 * response must not be swapped.
 */
export function applyResponseRules(htmx: Htmx4, api: InternalApi, ctx: RequestContext): boolean {
  const { hx = {}, sourceElement: element } = ctx
  const status = `${ctx.response?.status}`
  if (Number(status) >= 400) api.triggerHtmxEvent(element, 'htmx:response:error', { ctx })
  ctx.keepIndicators = true
  if (hx.refresh === 'true') location.reload()
  else if (hx.redirect) location.href = hx.redirect
  else if (hx.location) followLocation(htmx, api, ctx, hx.location)
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
function followLocation(htmx: Htmx4, api: InternalApi, ctx: RequestContext, written: string): void {
  const { indicators, disabledElements } = ctx
  const parsed = api.HCON.parse(written) as { path?: string; push?: string; replace?: string }
  const { path, ...options } = written.startsWith('{') || parsed.path != null ? parsed : { path: written }
  const push = options.push == null && options.replace == null ? { push: 'true' } : {}
  htmx.ajax('GET', path as string, { ...options, ...push, indicators, disabledElements }).catch(reportError)
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
      const { status, headers, body } = response
      return status === 200 ? response : new Response(body, { headers, status: 200 })
    },
  }
}
