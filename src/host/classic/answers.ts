import { STREAM } from '../../attributes.js'
import { warnOnce } from '../../findings.js'
import { isEventStream } from '../../transport/transport.js'
import type { Host, HostCallbacks } from '../host.js'
import { parseSwap, UPSERT } from '../modifiers.js'
import type { Classic, ResponseContext, ResponseHandling } from './api.js'
import { type Extensions, includesExtension } from './extensions.js'

/** Handles responses to htmx requests: reads those that are event streams, and renders those that have a template. */
export function handleResponses(
  htmx: Classic,
  host: Host,
  callbacks: HostCallbacks,
  extensions: Extensions,
): void {
  /** The requesting element of each request, because not every version of htmx passes it with the response. */
  const requesters = new WeakMap<XMLHttpRequest, Element>()
  /** Requests whose response is an event stream. htmx must not swap them. */
  const streamRequests = new WeakSet<XMLHttpRequest>()

  function handlingOf(status: number): ResponseHandling {
    const { responseHandling } = htmx.config
    // [htmx 1.9] Has no `responseHandling`.
    if (!responseHandling) return { swap: status < 400 && status !== 204 }
    return responseHandling.find(({ code = '' }) => new RegExp(code).test(`${status}`)) ?? { swap: false }
  }

  /** Lets htmx process the headers of a response as if it had ended, without swapping anything. */
  function finishWithoutSwap(xhr: XMLHttpRequest): void {
    const { onload } = xhr
    xhr.onload = xhr.onabort = null
    onload?.call(xhr, new ProgressEvent('load'))
    xhr.abort()
  }
  const wantsStream = (element: Element): boolean =>
    host.read(element, STREAM) !== null && host.isEnabled(element)

  addEventListener('htmx:configRequest', ({ detail }: CustomEventInit) => {
    if (wantsStream(detail.elt)) detail.headers.Accept ??= 'text/event-stream, text/html'
  })
  addEventListener('htmx:beforeSend', ({ detail }: CustomEventInit) => {
    const { elt, xhr, target, select, etc, requestConfig } = detail
    requesters.set(xhr, elt)
    const isWanted = wantsStream(elt)
    xhr.addEventListener('readystatechange', () => {
      if (streamRequests.has(xhr) || xhr.readyState < 2) return
      if (!isEventStream(xhr.getResponseHeader('Content-Type'))) return
      streamRequests.add(xhr)
      const { status, responseURL: url } = xhr
      const header = (name: string): string | null => xhr.getResponseHeader(`HX-${name}`)
      const handling = handlingOf(status)
      const warnUnread = (fix: string): void => warnOnce('answer-unread', { element: elt, url, fix }, fix)
      if (header('Location') || header('Redirect') || header('Refresh') === 'true') finishWithoutSwap(xhr)
      // With the attribute, `extension-off` has been reported.
      else if (!isWanted) host.read(elt, STREAM) === null && warnUnread('add sse-stream')
      else if (!handling.swap) warnUnread(`have htmx swap the status ${status}`)
      else if (!elt.isConnected) xhr.abort()
      else {
        const selected = header('Reselect') ?? select ?? handling.select
        const context: ResponseContext = {
          target,
          retarget: header('Retarget') ?? handling.target,
          select: selected === 'unset' ? '' : selected,
          swap: header('Reswap') ?? etc.swapOverride ?? handling.swapOverride,
        }
        callbacks.answered(elt, { url, method: requestConfig.verb, xhr, context: context })
      }
    })
  })
  // Responses are rendered here and not in `transformResponse`, because after this event htmx always swaps, even if
  // rendering fails. The listener is on the window, so that the page's own handlers run before it.
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, etc, shouldSwap, target } = detail
    if (streamRequests.has(xhr)) {
      // htmx still applies the headers for history and events, but swaps nothing into a detached target.
      const [parent, detached] = [document.createElement('p'), document.createElement('p')]
      parent.append(detached)
      detail.swapOverride = etc.swapOverride = 'none'
      Object.assign(detail, { serverResponse: '', target: detached })
      return
    }
    if (detail.shouldSwap) callbacks.beforeSwap([target])
    const element = requesters.get(xhr)
    if (!detail.shouldSwap || !shouldSwap || !element || callbacks.templateOf(element) === undefined) return
    const isJson = /json/.test(xhr.getResponseHeader('Content-Type'))
    if (!isJson && !includesExtension(extensions.lookUp(element), 'templates')) return
    xhr.sluice = true
    const content = callbacks.renderResponse(element, detail.serverResponse)
    if (content === undefined) detail.shouldSwap = false
    else detail.serverResponse = content
  })
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, etc } = detail
    const element = requesters.get(xhr)
    if (!element) return
    const written = detail.swapOverride ?? etc.swapOverride ?? host.inherited(element, 'hx-swap')
    if (!written) return
    const { style, follow, forClassic: classicSwap } = parseSwap(written, htmx.config.defaultSwapStyle)
    // Depending on its version, htmx reads one of the two properties.
    if ((style === UPSERT || follow) && host.isEnabled(element))
      detail.swapOverride = etc.swapOverride = classicSwap
  })
}
