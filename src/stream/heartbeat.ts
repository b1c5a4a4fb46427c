import { type Clock, createAlarm } from './clock.js'

/** Notices when nothing arrives any more over an open connection. */
export interface Heartbeat {
  start(): void
  /** Bytes arrived. `isHeartbeat`: they only say that the server is alive. */
  received(isHeartbeat: boolean): void
  /** Compares with the wall clock: after the computer slept, timers may be late. */
  check(): void
  clear(): void
}

/** A limit that was learned is at least this. */
const MIN_LIMIT_MS = 10_000
/** Shorter intervals are no rhythm: some servers begin with many comments, to get through a proxy's buffer. */
const MIN_INTERVAL_MS = 1000
/** How many of the last intervals between heartbeats count. */
const REMEMBERED = 3

/**
 * @param given the longest silence in milliseconds; 0 for no limit; `auto` to learn it from the server's heartbeats.
 * @param onDead called when the silence is longer.
 */
export function createHeartbeat(given: number | 'auto', clock: Clock, onDead: () => void): Heartbeat {
  const alarm = createAlarm(clock, check)
  let running = false
  let receivedAt = 0
  let beatAt = 0
  let intervals: number[] = []

  /** [spec] advises a comment every 15 s. Twice the longest interval of late lets one be lost. */
  function limit(): number {
    if (given !== 'auto') return given
    return intervals.length < REMEMBERED ? 0 : Math.max(MIN_LIMIT_MS, 2 * Math.max(...intervals))
  }

  function check(): void {
    const most = limit()
    if (!running || !most) return
    const left = receivedAt + most - clock.now()
    // The alarm is set again when it rings, and not with every event: an event costs no timer.
    if (left > 0) alarm.set(left)
    else onDead()
  }

  return {
    start() {
      running = true
      receivedAt = clock.now()
      // Each connection has its own rhythm: the next one may go through another proxy.
      beatAt = 0
      intervals = []
      check()
    },
    received(isHeartbeat) {
      receivedAt = clock.now()
      if (!isHeartbeat) return
      const interval = receivedAt - beatAt
      if (interval < MIN_INTERVAL_MS) return
      if (beatAt) intervals = [...intervals, interval].slice(-REMEMBERED)
      beatAt = receivedAt
      check()
    },
    check,
    clear() {
      running = false
      alarm.clear()
    },
  }
}
