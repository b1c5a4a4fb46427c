import { warnOnce } from '../findings.js'
import { BEATS, type ConnectionHandlers, originOf, SIGNALS } from '../transport/transport.js'
import type { Attempt } from './attempt.js'
import { endAttempt } from './ending.js'
import type { StreamParts } from './parts.js'
import { NO_ID } from './position.js'

/** What the connection of an attempt reports. Once another attempt is the current one, it is ignored. */
export function handlersOf(parts: StreamParts, current: Attempt): ConnectionHandlers {
  const { request, position, symptoms, silence, reports, choice, inbox, dispatch } = parts
  const { number: of, heartbeat } = current
  return {
    opened(encoding) {
      if (parts.attempt !== current) return
      current.waited()
      // An EventSource that opens again goes on after the newest.
      const isKnown = current.isReopened ? position.id : current.lastEventId
      if (parts.wasOpened && !isKnown && !reports.hasGap) reports.gapOnceOpen('no-id')
      // [EventSource] Its URL goes on to ask for the id that the first request went on after.
      parts.memory.opened(current.lastEventId || position.id)
      current.isReopened = parts.wasOpened = true
      symptoms.opened()
      silence?.opened(encoding)
      dispatch({ type: 'opened', of })
      reports.opened()
    },
    answeredFrom(from) {
      if (parts.attempt !== current) return false
      const origin = originOf(from)
      parts.answeredFrom(origin)
      // A page's own source may come from anywhere.
      const isElsewhere = origin !== originOf(request.url) && !parts.dependencies.ownSource()
      const cause = isElsewhere ? request.refusal?.(from) : undefined
      if (cause) endAttempt(parts, current, { cause, url: from })
      return !cause
    },
    message(name, event, id) {
      if (parts.attempt !== current) return
      symptoms.received(true)
      if (id === NO_ID && name === 'stream-error') {
        reports.error('stream-failed', event.data, { payload: event.data })
        dispatch({ type: 'refused', of })
        return
      }
      // EventSource hides events without a listener, so silence proves nothing.
      if (BEATS.includes(name) && choice.name === 'fetch') heartbeat.received(true)
      if (!SIGNALS.includes(name) && !parts.status.proven) dispatch({ type: 'proven', of })
      if (name === 'stream-reset') reports.gap('reset')
      const found = inbox.accept(event, name, id)
      if (found) inbox.deliver(event, name, found)
    },
    identified(id) {
      if (parts.attempt === current) position.move(id)
    },
    heard(isHeartbeat) {
      heartbeat.received(isHeartbeat)
      symptoms.received(false)
      if (isHeartbeat) silence?.activity()
    },
    retry: (ms) => dispatch({ type: 'retry', of, ms }),
    found: warnOnce,
    broken(ending) {
      if (parts.attempt !== current) return
      current.waited()
      const { url } = request
      const symptom = parts.status.opened && symptoms.ended(ending.clean)
      if (symptom) warnOnce(symptom.code, { url, ...symptom }, url)
      endAttempt(parts, current, ending)
    },
  }
}
