import { CONFIG, LAST_ID } from '../attributes.js'
import { SluiceError } from '../findings.js'
import type { Host } from '../host/host.js'
import { readOptions } from '../options.js'
import type { PlanRequest } from '../stream/delegates.js'
import type { StreamRequest } from '../stream/stream.js'
import { originOf } from '../transport/transport.js'

/** Attributes that add something to the request of the element that has them. */
const VALUES = ['hx-headers', 'hx-vals', 'hx-include']

/** Attributes by which the requests of one URL may differ. They may be inherited. */
const DIFFERENCES = [...VALUES, 'hx-params']

/** A value that depends on the element: an expression with `this` (htmx 4: `find()`), or a selector such as `closest form`. */
const OWN_VALUE =
  /^\s*(js|javascript):.*\b(this|find\w*)\b|(^|,)\s*<?(this|closest|find|next|previous|host)\b/s

/** Numbers the requests that are not shared. */
let count = 0

/** Attributes, without `hx-`, that give an element a request of its own. Its values belong to that request. */
export const REQUESTS = ['get', 'post', 'put', 'patch', 'delete', 'query', 'action']

/** Elements that listen to names with a `*`. */
const WITH_WILDCARDS = `[sse-swap*="*"],[data-sse-swap*="*"],[hx-trigger*="sse:"][hx-trigger*="*"]`

/** The request of a connecting element. */
export interface ElementRequest {
  readonly request: StreamRequest
  /** Distinguishes streams with the same URL and options. */
  readonly extraKey: string
  readonly planRequest: PlanRequest
}

/** @param lastEventId of the element's stream when it closed. */
export function requestOf(host: Host, element: Element, url: string, lastEventId?: string): ElementRequest {
  const given = readOptions(host.settings(element), host.read(element, CONFIG), element)
  const { method, transport } = given
  const receivesAll = host.handlesMessages(element)
  const has = (names: readonly string[]): boolean => names.some((name) => host.read(element, name) !== null)
  const addsToRequest =
    receivesAll ||
    (!has(REQUESTS.map((name) => `hx-${name}`)) && (method !== 'get' || transport === 'fetch' || has(VALUES)))
  const first = host.read(element, LAST_ID)
  return {
    request: {
      url,
      options: given,
      lastEventId: lastEventId ?? first ?? undefined,
      // An element that receives all events needs names that nobody has written.
      hasWildcards: receivesAll || element.matches(WITH_WILDCARDS) || !!element.querySelector(WITH_WILDCARDS),
      allowsEmptyEvents: receivesAll,
      addsToRequest,
      refusal: refusalBy(host, element),
    },
    // With another first ID the stream delivers other events.
    extraKey: [receivesAll && 'hx-sse', first, ...(addsToRequest ? valuesOf(host, element) : [])]
      .filter((text) => text)
      .join('\n'),
    planRequest: () => planFor(host, element, url, method, !addsToRequest),
  }
}

/** The values that an element adds, as a key: equal for elements that send the same. */
function valuesOf(host: Host, element: Element): unknown[] {
  const values = new Set<unknown>()
  // htmx merges inherited values. A difference that htmx would ignore only costs one more stream.
  for (let at: Element | null = element; at; at = at.parentElement)
    for (const name of DIFFERENCES) {
      const value = host.inherited(at, name)
      if (value) values.add(`${name} ${value}`)
      if (value && OWN_VALUE.test(value)) values.add(++count)
    }
  return [...values]
}

/** Returns a function that says why an element may not request a URL, before or after redirects. */
export function refusalBy(host: Host, element: Element): (url: string) => SluiceError | undefined {
  return (url) =>
    host.isAllowed(element, url)
      ? undefined
      : new SluiceError('url-forbidden', { url, setting: host.originSetting })
}

/** The host's plan. A handler may choose another origin only if the element may request it. */
async function planFor(
  host: Host,
  element: Element,
  url: string,
  method: string,
  isBare: boolean,
): ReturnType<PlanRequest> {
  const plan = await host.request(element, url, method, isBare)
  const moves = plan && originOf(plan.url) !== originOf(url)
  const refusal = moves && refusalBy(host, element)(plan.url)
  if (refusal) throw refusal
  return plan
}
