import { STREAM } from '../../attributes.js'
import { warnOnce } from '../../findings.js'
import { isEventStream } from '../../transport/transport.js'
import type { Host, HostEvents } from '../host.js'
import { parseSwap, UPSERT } from '../modifiers.js'
import type { Classic, Place, ResponseHandling } from './api.js'
import { type Extensions, has } from './extensions.js'

/** Takes the answers to requests of htmx that are event streams, or are to be rendered by a template. */
export function takeAnswers(htmx: Classic, host: Host, page: HostEvents, extensions: Extensions): void {
  /** Who asks, by request: not every version says so with the response. */
  const askers = new WeakMap<XMLHttpRequest, Element>()
  /** Requests whose answer is an event stream, which is swapped as it comes, or not at all. */
  const streamed = new WeakSet<XMLHttpRequest>()

  function handlingOf(status: number): ResponseHandling {
    const { responseHandling } = htmx.config
    // [htmx 1.9] Has no such table.
    if (!responseHandling) return { swap: status < 400 && status !== 204 }
    return responseHandling.find(({ code = '' }) => new RegExp(code).test(`${status}`)) ?? { swap: false }
  }

  /** Has htmx do what it does at the end of an answer, of which nothing is to be swapped. */
  function finish(xhr: XMLHttpRequest): void {
    const { onload } = xhr
    xhr.onload = xhr.onabort = null
    onload?.call(xhr, new ProgressEvent('load'))
    xhr.abort()
  }
  const asksForStream = (element: Element): boolean =>
    host.read(element, STREAM) !== null && host.enabled(element)

  addEventListener('htmx:configRequest', ({ detail }: CustomEventInit) => {
    if (asksForStream(detail.elt)) detail.headers.Accept ??= 'text/event-stream, text/html'
  })
  addEventListener('htmx:beforeSend', ({ detail }: CustomEventInit) => {
    const { elt, xhr, target, select, etc, requestConfig } = detail
    askers.set(xhr, elt)
    const asks = asksForStream(elt)
    xhr.addEventListener('readystatechange', () => {
      if (streamed.has(xhr) || xhr.readyState < 2) return
      if (!isEventStream(xhr.getResponseHeader('Content-Type'))) return
      streamed.add(xhr)
      const { status, responseURL: url } = xhr
      const header = (name: string): string | null => xhr.getResponseHeader(`HX-${name}`)
      const handling = handlingOf(status)
      const unread = (fix: string): void => warnOnce('answer-unread', { element: elt, url, fix }, fix)
      if (header('Location') || header('Redirect') || header('Refresh') === 'true') finish(xhr)
      else if (!asks) unread('add sse-stream')
      else if (!handling.swap) unread(`have htmx swap the status ${status}`)
      else if (!elt.isConnected) xhr.abort()
      else {
        const selected = header('Reselect') ?? select ?? handling.select
        const place: Place = {
          target,
          retarget: header('Retarget') ?? handling.target,
          select: selected === 'unset' ? '' : selected,
          swap: header('Reswap') ?? etc.swapOverride ?? handling.swapOverride,
        }
        page.answered(elt, { url, method: requestConfig.verb, xhr, place })
      }
    })
  })
  // Responses are rendered here and not in `transformResponse`, because after this event htmx swaps whatever
  // happens; and on the window, so that the page's own handlers have had their say.
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, etc, shouldSwap, target } = detail
    if (streamed.has(xhr)) {
      // What its headers say of the history and of events is for htmx to do, which swaps nothing, nowhere.
      const [around, nowhere] = [document.createElement('p'), document.createElement('p')]
      around.append(nowhere)
      detail.swapOverride = etc.swapOverride = 'none'
      Object.assign(detail, { serverResponse: '', target: nowhere })
      return
    }
    if (detail.shouldSwap) page.swapping([target])
    const element = askers.get(xhr)
    if (!detail.shouldSwap || !shouldSwap || !element || page.template(element) === undefined) return
    const json = /json/.test(xhr.getResponseHeader('Content-Type'))
    if (!json && !has(extensions.now(element), 'templates')) return
    xhr.sluice = true
    const content = page.responded(element, detail.serverResponse)
    if (content === undefined) detail.shouldSwap = false
    else detail.serverResponse = content
  })
  addEventListener('htmx:beforeSwap', ({ detail }: CustomEventInit) => {
    const { xhr, etc } = detail
    const element = askers.get(xhr)
    if (!element) return
    const written = detail.swapOverride ?? etc.swapOverride ?? host.inherited(element, 'hx-swap')
    if (!written) return
    const { style, follow, forClassic: ours } = parseSwap(written, htmx.config.defaultSwapStyle)
    // One of them is where this htmx looks.
    if ((style === UPSERT || follow) && host.enabled(element)) detail.swapOverride = etc.swapOverride = ours
  })
}
