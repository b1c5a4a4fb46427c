import { SluiceError } from '../../findings.js'
import type { RequestPlan } from '../../transport/transport.js'

/** What of the internal API of htmx 1.9 and 2 makes a request. */
export interface RequestApi {
  getExpressionVars(element: Element): Record<string, unknown>
  getHeaders(element: Element, target: Element): Record<string, string | null>
  triggerEvent(element: Element, name: string, detail: object): boolean
}

/** The detail of `htmx:configRequest` for a stream: as for any request of htmx, and how to make it wait. */
export interface ConfigRequestDetail {
  verb: string
  path: string
  headers: Record<string, string | null>
  parameters: Record<string, unknown>
  readonly elt: Element
  readonly target: Element
  /** The request is made when the promise is fulfilled: for a token that must be fetched first. */
  waitUntil(promise: unknown): void
}

/**
 * What htmx 1.9 or 2 would send for an element: `hx-headers`, `hx-vals`, `hx-include`, `hx-params`, the form of an
 * element whose method is not `get`, and what handlers of `htmx:configRequest` make of it.
 *
 * @param values of the element; it may be that an expression of the page throws.
 * @param isBare nothing of the element goes along, only what handlers add.
 * @returns undefined when a handler cancels the event. Rejects when a promise of a handler is rejected, and with a
 *   finding when an expression throws.
 */
export async function planRequest(
  api: RequestApi,
  element: Element,
  url: string,
  method: string,
  values: () => FormData,
  isBare = false,
): Promise<RequestPlan | undefined> {
  const waits: unknown[] = []
  const sent = isBare ? new FormData() : valued(url, 'hx-vals or hx-include', values)
  const detail: ConfigRequestDetail = {
    elt: element,
    target: element,
    verb: method,
    path: url,
    headers: isBare ? {} : valued(url, 'hx-headers', () => api.getHeaders(element, element)),
    parameters: Object.fromEntries(
      [...new Set(sent.keys())].map((name) => {
        const all = sent.getAll(name)
        return [name, all.length > 1 ? all : all[0]]
      }),
    ),
    waitUntil: (promise) => void waits.push(promise),
  }
  if (!api.triggerEvent(element, 'htmx:configRequest', detail)) return undefined
  await Promise.all(waits)
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(detail.parameters)) {
    for (const one of [value].flat()) body.append(name, `${one}`)
  }
  const target = new URL(detail.path, document.baseURI)
  const isAbroad = target.origin !== location.origin
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(detail.headers)) {
    // Those of htmx itself stay at home: another origin would have to allow each by name.
    if (value !== null && value !== undefined && !(isAbroad && name.startsWith('HX-'))) headers[name] = value
  }
  const inUrl = detail.verb === 'get'
  if (inUrl) for (const [name, value] of body) target.searchParams.append(name, value)
  return { url: target.href, method: detail.verb.toUpperCase(), headers, body: inUrl ? undefined : body }
}

/** What an expression of the page gives. It would throw the same at the next attempt, so that is not a failure to wait for. */
export function valued<T>(url: string, name: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new SluiceError('request-invalid', { url, name }, cause)
  }
}
