import type { EventSourceLike, GapReason } from '../events.js'
import { type ErrorCode, SluiceError } from '../findings.js'
import { type Delegates, type ErrorReport, notifyAll, type StateReport } from './delegates.js'
import { DEFAULT_FIX } from './outcome.js'
import type { StreamStatus } from './policy.js'

/** Reports every change of a stream to its delegates. */
export interface Reports {
  /** @param isCurrent whether the stream still has this status: a delegate may change it. */
  state(status: StreamStatus, isCurrent: () => boolean): void
  /** The state, for a delegate that comes later than others. */
  stateOf(status: StreamStatus): StateReport
  /** The stream is open. Then a gap is reported, if there is one. */
  opened(): void
  failure(report: Omit<ErrorReport, 'source'>): void
  error(code: ErrorCode, cause: unknown, about?: object): void
  /** The stream is no longer open. */
  lost(): void
  /** Events may be missing. */
  gap(reason: GapReason): void
  /** Events may be missing, which is reported when the stream is open. The last reason counts. */
  gapOnceOpen(reason: GapReason): void
  /** Whether a gap is still to be reported. */
  readonly hasGap: boolean
}

/**
 * @param sourceNow the source of the connection.
 * @param lastEventId where the stream is.
 * @param now milliseconds since 1970.
 */
export function createReports(
  url: string,
  delegates: Delegates,
  sourceNow: () => EventSourceLike | undefined,
  lastEventId: () => string,
  now: () => number,
): Reports {
  let missing: GapReason | undefined
  let lostAt = 0

  function stateOf({ state, attempt, delay, reason }: StreamStatus): StateReport {
    return { state, attempt, delay, reason, url, source: sourceNow() }
  }

  function failure(report: Omit<ErrorReport, 'source'>): void {
    notifyAll(delegates, (delegate) => delegate.onError?.({ ...report, source: sourceNow() }))
  }

  function gap(reason: GapReason): void {
    missing = undefined
    const report = { reason, url, lastEventId: lastEventId(), since: lostAt }
    notifyAll(delegates, (delegate) => delegate.onGap?.({ ...report, source: sourceNow() }))
  }

  return {
    stateOf,
    state(status, isCurrent) {
      notifyAll(delegates, (delegate) => delegate.onState?.(stateOf(status)), isCurrent)
    },
    opened() {
      notifyAll(delegates, (delegate) => delegate.onOpen?.({ source: sourceNow() }))
      if (missing) gap(missing)
    },
    failure,
    error(code, cause, about = {}) {
      const error = new SluiceError(code, { url, fix: DEFAULT_FIX, ...about }, cause)
      failure({ url, ...about, code, error })
    },
    lost() {
      lostAt = now()
    },
    gap,
    gapOnceOpen(reason) {
      missing = reason
    },
    get hasGap() {
      return missing !== undefined
    },
  }
}
