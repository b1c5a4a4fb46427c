import type { Ending } from '../transport/transport.js'
import type { Attempt } from './attempt.js'
import { failureOf } from './failure.js'
import type { StreamParts } from './parts.js'

/** An attempt has ended: reports it, and asks the policy what follows. */
export function endAttempt(parts: StreamParts, current: Attempt, ending: Ending): void {
  const { request, dependencies, position, choice, reports, dispatch } = parts
  const { url, options } = request
  const { number: of } = current
  parts.hasEnded = true
  if (ending.aborted) {
    dispatch({ type: 'close' })
    return
  }
  const failure = failureOf(ending, url, !!position.id, dependencies.clock.now())
  const { action } = failure
  const refusesId = failure.idRefused && current.lastEventId
  const answers: unknown[] = []
  const retry = (answer: unknown): unknown => answer && answers.push(answer)
  // The end of a stream that is not to be continued is no error.
  if (!ending.clean || options.reconnect)
    reports.failure(failure.report(!options.reconnect || (action.type === 'refused' && !refusesId), retry))
  if (parts.attempt !== current) return
  if (ending.recovering === false) choice.fallBack()
  if (refusesId) {
    // A server that does not know the id may have begun to count anew.
    giveUpId(parts, failure.idTooLong)
    dispatch({ type: 'lost', of })
  } else if (answers.length) waitForPage(parts, answers, of)
  else if (action.type === 'interrupted')
    dispatch({ ...action, of, idUnknown: current.isReopened && !position.id })
  else dispatch({ ...action, of }, ending.chance)
  const { reason, attempt } = parts.status
  if (reason === 'exhausted') reports.error('stream-failed', `given up after ${attempt} failures`)
}

/** Waits for the page's answers to a refusal, such as a new token: until all have come, and at least one is good. */
function waitForPage(parts: StreamParts, answers: readonly unknown[], of: number): void {
  parts.dispatch({ type: 'asked', of })
  const asked = parts.status
  Promise.allSettled(answers).then((settled) => {
    if (parts.status !== asked) return
    const [refusal, ...more] = settled.filter((one) => one.status === 'rejected')
    if (more.length < settled.length - 1 || !refusal) return parts.dispatch({ type: 'granted' })
    parts.reports.error('stream-failed', refusal.reason)
    parts.dispatch({ type: 'refused', of: 0 })
  })
}

/** Goes on without an id that cannot be sent. @param isLong the server is the same, and may replay everything. */
export function giveUpId({ position, reports, memory }: StreamParts, isLong: boolean | undefined): void {
  position.forget()
  reports.gapOnceOpen('refused')
  if (isLong) memory.startOver()
}
