import { SluiceError } from '../findings.js'
import type { Ending } from '../transport/transport.js'
import type { ConnectionAction } from './policy.js'

/** What an ending means for the stream. */
export interface Outcome {
  readonly action: ConnectionAction
  /** For the error event. */
  readonly reason: string
  /** What to do about it, for a finding. Default: {@link DEFAULT_FIX}. */
  readonly fix?: string
  /** Whether the page may answer with a promise to try again. */
  readonly isAnswerable?: boolean
  /** Whether the server may have refused the request for its last event ID. */
  readonly idRefused?: boolean
  /** Whether that is because of its length. */
  readonly idTooLong?: boolean
}

/** Statuses that mean "not now". For others below 500, another request changes nothing. */
const LATER = [408, 425, 429]
/** Statuses of a server that does not know the last event ID, or cannot read one that is so long. */
const ID_TOO_LONG = [414, 431]
export const ID_REFUSED = [400, 409, 412, 416, 422, ...ID_TOO_LONG]

const REFUSED = { type: 'refused' } as const

export const DEFAULT_FIX = 'check URL and server'

/**
 * Judges how a connection ended.
 *
 * @param now milliseconds since 1970, for a `Retry-After` that is a date.
 */
export function judge(ending: Ending, now: number): Outcome {
  if (ending.status) return judgeStatus(ending.status, ending, now)
  // Another attempt would end in the same finding.
  if (ending.cause instanceof SluiceError) return { action: REFUSED, reason: ending.cause.message }
  if (ending.cancelled) return { action: REFUSED, reason: 'a handler cancelled the request' }
  if (ending.clean) return { action: { type: 'ended' }, reason: 'the server ended it' }
  if (ending.recovering) {
    // A corrupted source is replaced after the usual delay, because the browser does not report its reconnection time.
    return { action: { type: ending.corrupted ? 'ended' : 'interrupted' }, reason: 'it was interrupted' }
  }
  const reason =
    ending.recovering === false
      ? 'refused; EventSource does not say why'
      : 'no answer, or it broke off (is the server running? do CORS and CSP allow it?)'
  return { action: { type: 'lost' }, reason }
}

function judgeStatus(
  status: number,
  { contentType, url, redirected, retryAfter }: Ending,
  now: number,
): Outcome {
  const reason = `status ${status} from ${url}`
  if (status >= 500 || LATER.includes(status))
    return { action: { type: 'lost', retryAfter: readRetryAfter(retryAfter, now) }, reason }
  if (status === 200) {
    const type = contentType ?? 'no content type'
    const led = redirected ? ', by a redirect; logged out? answer 401 instead' : ''
    return {
      action: REFUSED,
      reason: `${type} instead of text/event-stream from ${url}${led}`,
      fix: 'send Content-Type: text/event-stream',
    }
  }
  if (status === 204) return { action: REFUSED, reason: `${reason}: no more to come` }
  if (status === 401 || status === 403)
    return { action: REFUSED, reason, fix: 'log in, or call detail.retry()', isAnswerable: true }
  return {
    action: REFUSED,
    reason,
    idRefused: ID_REFUSED.includes(status),
    idTooLong: ID_TOO_LONG.includes(status),
  }
}

/**
 * The header `Retry-After` in milliseconds from now: seconds, or a date.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function readRetryAfter(text: string | null | undefined, now: number): number | undefined {
  if (!text) return undefined
  // A browser parses almost anything as a date: "-5" is a day in May.
  const isDate = /^\s*[a-z]{3}/i.test(text)
  // An old form, which HTTP still allows, names no time zone.
  const zone = /([a-z]|[+-]\d{4})\s*$/i.test(text) ? '' : ' GMT'
  const ms = isDate
    ? Date.parse(text + zone) - now
    : /^\s*\d+\s*$/.test(text)
      ? Number(text) * 1000
      : Number.NaN
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}
