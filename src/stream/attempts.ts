import { warnOnce } from '../findings.js'
import { isSameOrigin } from '../transport/transport.js'
import { type Attempt, createAttempt } from './attempt.js'
import { askAll } from './delegates.js'
import { endAttempt, giveUpId } from './ending.js'
import { handlersOf } from './handlers.js'
import type { StreamParts } from './parts.js'

/** In characters. Browsers do not send, and servers do not read, a longer last event ID. */
const MAX_ID_LENGTH = 65_536

/**
 * In bytes, each of which becomes up to three. A server that refuses a longer URL from another origin does so without the
 * headers by which a page could read that.
 */
const MAX_ID_BYTES_IN_URL = 4096

/** Returns a function that begins an attempt: it opens a connection, hears it, and ends with it. */
export function createAttempts(parts: StreamParts): (number: number) => void {
  const {
    request,
    dependencies,
    delegates,
    listeners,
    position,
    symptoms,
    silence,
    choice,
    reports,
    dispatch,
  } = parts
  const { url, options } = request

  /** Opens a connection as soon as the delegates allow it. */
  function begin(of: number): void {
    const limit = dependencies.ownSource() ? 0 : options.connectTimeout
    const current = createAttempt(of, options, limit, dependencies.clock, {
      onProven: () => dispatch({ type: 'proven', of }),
      // Pages know the times of their own sources: 0.5, 1, 2 … seconds.
      onRetry: (ms) => dependencies.ownSource() || dispatch({ type: 'retry', of, ms }),
      onEnding: (ending) => endAttempt(parts, current, ending),
    })
    const { state, attempt } = parts.status
    parts.attempt = current
    current.watch(state)
    if (isTooLong(position.id, parts.isCrossOrigin() || !isSameOrigin(url) || !choice.needsFetch()))
      giveUpId(parts, true)
    const go = (isAllowed: boolean): void => {
      if (parts.attempt !== current) return
      if (isAllowed) connect(current)
      else endAttempt(parts, current, { cancelled: true })
    }
    const answer = askAll(delegates, { url, attempt, lastEventId: position.id, source: undefined })
    if (answer instanceof Promise)
      answer.then(go, (cause) => parts.attempt === current && endAttempt(parts, current, { cause }))
    else go(answer)
  }

  function connect(current: Attempt): void {
    const open = choice.choose()
    if (choice.name === 'eventsource') listeners.names().forEach(warnOfWildcard)
    const lastEventId = position.id
    current.lastEventId = lastEventId
    symptoms.requested()
    silence?.requested()
    try {
      current.connection = open(
        {
          url,
          lastEventId,
          idName: options.idName,
          isCrossOrigin: parts.isCrossOrigin(),
          credentials: options.credentials,
          allowsEmptyEvents: request.allowsEmptyEvents,
          planRequest: [...delegates.values()].find((planRequest) => planRequest),
        },
        handlersOf(parts, current),
      )
      // A page's own source may fail, and be replaced, before it is returned.
      if (parts.attempt !== current) current.detach('lost')
    } catch (cause) {
      reports.error('stream-failed', cause)
      dispatch({ type: 'refused', of: current.number })
    }
    for (const name of listeners.names()) parts.attempt?.connection?.listen?.(name)
  }

  return begin
}

function isTooLong(id: string, isInUrl: boolean): boolean {
  if (!isInUrl) return id.length > MAX_ID_LENGTH
  return new TextEncoder().encode(id).length > MAX_ID_BYTES_IN_URL
}

export function warnOfWildcard(name: string): void {
  if (name.includes('*')) warnOnce('wildcard-unheard', { name }, name)
}
