import { repaired, SluiceError } from '../findings.js'
import type { Ending } from '../transport/transport.js'
import type { ErrorReport } from './delegates.js'
import { DEFAULT_FIX, judge, type Outcome } from './outcome.js'

/** The end of a connection: what follows from it, and how it is reported. */
export interface Failure extends Outcome {
  /** @param isFinal whether the stream gives up. @param retry lets a handler ask for another attempt. */
  report(isFinal: boolean, retry: NonNullable<ErrorReport['retry']>): Omit<ErrorReport, 'source'>
}

/**
 * @param url of the stream, as it was written.
 * @param hasId whether the page knows a last event ID. Without one only EventSource may know it, so that even a corrupted
 *   one is worth keeping.
 * @param nowMs milliseconds since 1970.
 */
export function failureOf(ending: Ending, url: string, hasId: boolean, nowMs: number): Failure {
  const { corrupted, chance, cause, reason: given, ...answer } = ending
  const outcome = judge({ ...ending, corrupted: !!corrupted && hasId }, nowMs)
  const finding = cause instanceof SluiceError ? cause : undefined
  const thrown = cause instanceof Error && !finding ? `: ${cause.message}` : ''
  return {
    ...outcome,
    report(isFinal, retry) {
      const about = { url, ...answer, reason: given ?? outcome.reason + thrown }
      const code = finding?.code ?? (isFinal ? 'stream-failed' : 'stream-lost')
      const { fix = DEFAULT_FIX } = outcome
      const error = finding ?? new SluiceError(code, { ...about, url, fix }, cause)
      const retryFor: typeof retry = (promise = true) => {
        if (promise) repaired.add(error)
        retry(promise)
      }
      // [htmx-ext-sse] The error is EventSource's own event, which says nothing; the log is to show the finding instead.
      const event =
        cause instanceof Event && Object.assign(cause, { finding: error, toString: () => error.message })
      return { ...about, code, error: event || error, ...(outcome.isAnswerable && { retry: retryFor }) }
    },
  }
}
