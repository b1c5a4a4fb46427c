import { ERROR, type EventSourceLike, GAP, OPEN, STATE_CHANGE, type StreamState } from '../events.js'
import type { AttemptReport, StreamDelegate } from '../stream/delegates.js'

/** The detail of a DOM event, made of a report. Routes use these fields. */
export interface EventDetail {
  readonly state?: StreamState
  readonly reason?: string
  readonly source?: EventSourceLike | undefined
  readonly [name: string]: unknown
}

/** A delegate that emits what a stream reports, each by the name of its DOM event. */
export function createDelegate(
  allowAttempt: (report: AttemptReport) => unknown,
  emit: (name: string, detail: EventDetail) => void,
): StreamDelegate {
  const emits = (name: string) => (report: object) => emit(name, { ...report })
  return {
    allowAttempt,
    onState: emits(STATE_CHANGE),
    onOpen: emits(OPEN),
    onError: emits(ERROR),
    onGap: emits(GAP),
  }
}
