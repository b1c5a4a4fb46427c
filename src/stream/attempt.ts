import type { StreamState } from '../events.js'
import type { StreamOptions } from '../options.js'
import type { Connection, Ending } from '../transport/transport.js'
import { type Clock, createAlarm } from './clock.js'
import { createHeartbeat, type Heartbeat } from './heartbeat.js'
import { MAX_SERVER_DELAY_MS, PROVEN_AFTER_MS } from './policy.js'

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
  /**
   * Ends the connection and the timers. Nothing of the attempt is reported afterwards.
   *
   * @param why the action that ended it.
   */
  detach(why: string): void
}

/** What an attempt finds out by its timers. */
export interface AttemptTimers {
  /** It has been open for {@link PROVEN_AFTER_MS}. */
  onProven(): void
  /** The server did not answer in time, or is silent for too long. */
  onEnding(ending: Ending): void
}

/** @param connectTimeout in milliseconds; 0 for none. */
export function createAttempt(
  number: number,
  { heartbeat: limit }: StreamOptions,
  connectTimeout: number,
  clock: Clock,
  { onProven, onEnding }: AttemptTimers,
): Attempt {
  const proofAlarm = createAlarm(clock, onProven)
  const connectAlarm = createAlarm(clock, () => onEnding({ reason: `no answer for ${connectTimeout} ms` }))
  const heartbeat = createHeartbeat(limit, clock, () => onEnding({ reason: 'no heartbeat' }))

  function clear(): void {
    for (const timer of [heartbeat, proofAlarm, connectAlarm]) timer.clear()
  }

  const attempt: Attempt = {
    number,
    heartbeat,
    connection: undefined,
    lastEventId: '',
    isReopened: false,
    watch(state) {
      clear()
      if (state === 'open') {
        heartbeat.start()
        proofAlarm.set(PROVEN_AFTER_MS)
      } else if (connectTimeout)
        // [EventSource] Does not say when its own wait is over. The server may have asked for the longest.
        connectAlarm.set(state === 'connecting' ? connectTimeout : connectTimeout + MAX_SERVER_DELAY_MS)
    },
    detach(why) {
      clear()
      attempt.connection?.close(why)
    },
  }
  return attempt
}
