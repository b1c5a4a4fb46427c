import { SluiceError } from '../../findings.js'
import type { RequestPlan } from '../../transport/transport.js'
import { requestUrl } from '../request-url.js'

/** The parts of the internal API of htmx 1.9 and 2 that build a request. */
export interface RequestApi {
  getExpressionVars(element: Element): Record<string, unknown>
  getHeaders(element: Element, target: Element): Record<string, string | null>
  triggerEvent(element: Element, name: string, detail: object): boolean
}

/** The detail of `htmx:configRequest` for a stream: as for any request of htmx, with `waitUntil` to delay it. */
export interface ConfigRequestDetail {
  verb: string
  path: string
  headers: Record<string, string | null>
  parameters: Record<string, unknown>
  readonly elt: Element
  readonly target: Element
  /** Delays the request until the promise is fulfilled, for instance to fetch a token first. */
  waitUntil(promise: unknown): void
}

/**
 * Builds the request that htmx 1.9 or 2 would send for an element: `hx-headers`, `hx-vals`, `hx-include`, `hx-params`,
 * the form if the method is not `get`, and the changes of `htmx:configRequest` handlers.
 *
 * @param readValues reads the values of the element. Throws if an expression of the page throws.
 * @param isBare sends no headers and no values of the element, only what handlers add.
 * @returns undefined if a handler cancels the event. Rejects if a promise of a handler is rejected, and with a finding
 *   if an expression throws.
 */
export async function planRequest(
  api: RequestApi,
  element: Element,
  url: string,
  method: string,
  readValues: () => FormData,
  isBare = false,
): Promise<RequestPlan | undefined> {
  const pending: unknown[] = []
  const formData = isBare ? new FormData() : evaluate(url, 'hx-vals or hx-include', readValues)
  const detail: ConfigRequestDetail = {
    elt: element,
    target: element,
    verb: method,
    path: url,
    headers: isBare ? {} : evaluate(url, 'hx-headers', () => api.getHeaders(element, element)),
    parameters: Object.fromEntries(
      [...new Set(formData.keys())].map((name) => {
        const all = formData.getAll(name)
        return [name, all.length > 1 ? all : all[0]]
      }),
    ),
    waitUntil: (promise) => void pending.push(promise),
  }
  if (!api.triggerEvent(element, 'htmx:configRequest', detail)) return undefined
  await Promise.all(pending)
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(detail.parameters)) {
    for (const item of [value].flat()) body.append(name, `${item}`)
  }
  const target = requestUrl(url, detail.path)
  const isCrossOrigin = target.origin !== location.origin
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(detail.headers)) {
    // htmx's own headers are not sent to another origin: it would have to allow each by name (CORS).
    if (value !== null && value !== undefined && !(isCrossOrigin && name.startsWith('HX-')))
      headers[name] = value
  }
  const inUrl = detail.verb === 'get'
  if (inUrl) for (const [name, value] of body) target.searchParams.append(name, value)
  return { url: target.href, method: detail.verb.toUpperCase(), headers, body: inUrl ? undefined : body }
}

/** Evaluates an expression of the page. Throws a finding, because a retry would throw the same error. */
export function evaluate<T>(url: string, name: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new SluiceError('request-invalid', { url, name }, cause)
  }
}
