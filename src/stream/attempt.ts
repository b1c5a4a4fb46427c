import type { StreamState } from '../events.js'
import type { StreamOptions } from '../options.js'
import type { Connection, Ending } from '../transport/transport.js'
import { type Clock, createAlarm } from './clock.js'
import { createHeartbeat, type Heartbeat } from './heartbeat.js'
import { PROVEN_AFTER_MS } from './policy.js'

/** One attempt to be connected, with its timers: from the moment it is decided until another takes its place. */
export interface Attempt {
  /** `StreamStatus.connection` while it is the current one. */
  readonly number: number
  readonly heartbeat: Heartbeat
  /** Undefined until the delegates have allowed the request. */
  connection: Connection | undefined
  /** The last event ID that its request named. */
  lastEventId: string
  /** Whether the browser's EventSource has opened the connection again by itself. */
  isReopened: boolean
  /** Sets the timers for a state of the stream. */
  watch(state: StreamState): void
  /** The browser's EventSource has waited, and has opened its connection again, or could not. */
  waited(): void
  /**
   * Ends the connection and the timers. Nothing of the attempt is reported afterwards.
   *
   * @param why the action that ended it.
   */
  detach(why: string): void
}

/** What an attempt finds out by its timers. */
export interface AttemptTimers {
  /** The server seems to have set this reconnection time for EventSource. */
  onRetry(ms: number): void
  /** It has been open for {@link PROVEN_AFTER_MS}. */
  onProven(): void
  /** The server did not answer in time, or is silent for too long. */
  onEnding(ending: Ending): void
}

/** [browser] Upper bound of the default reconnection time of EventSource: 5 s in Firefox, 3 s elsewhere. */
const USUAL_WAIT_MS = /Firefox/.test(navigator.userAgent) ? 5500 : 3500

/** Not a wait but a computer that slept, or a server that did not answer. */
const TOO_LONG_MS = 60_000

/**
 * How much longer the browser may take for its own reconnection: ten minutes, unless said otherwise. Long enough for
 * almost any `retry:`, and short enough for a server that accepts a connection and never answers.
 */
const BROWSER_FACTOR = 10

/** @param connectTimeout in milliseconds; 0 for none. */
export function createAttempt(
  number: number,
  { heartbeat: limit }: StreamOptions,
  connectTimeout: number,
  clock: Clock,
  { onProven, onRetry, onEnding }: AttemptTimers,
): Attempt {
  const proofAlarm = createAlarm(clock, onProven)
  const connectAlarm = createAlarm(clock, () => onEnding({ reason: `no answer for ${connectTimeout} ms` }))
  const heartbeat = createHeartbeat(limit, clock, () => onEnding({ reason: 'no heartbeat' }))

  function clear(): void {
    for (const timer of [heartbeat, proofAlarm, connectAlarm]) timer.clear()
  }

  let brokenAt = 0

  const attempt: Attempt = {
    number,
    heartbeat,
    connection: undefined,
    lastEventId: '',
    isReopened: false,
    watch(state) {
      clear()
      brokenAt = state === 'retrying' ? clock.now() : 0
      if (state === 'open') {
        heartbeat.start()
        proofAlarm.set(PROVEN_AFTER_MS)
      } else if (connectTimeout)
        // [EventSource] Does not say when its own wait is over, which the server may have made longer.
        connectAlarm.set(state === 'connecting' ? connectTimeout : connectTimeout * BROWSER_FACTOR)
    },
    waited() {
      const ms = clock.now() - brokenAt
      if (ms > USUAL_WAIT_MS && ms < TOO_LONG_MS) onRetry(ms)
    },
    detach(why) {
      clear()
      attempt.connection?.close(why)
    },
  }
  return attempt
}
