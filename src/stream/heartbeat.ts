import { type Clock, createAlarm } from './clock.js'

/** Watches whether anything still arrives over an open connection. */
export interface Heartbeat {
  start(): void
  /** Something arrived; `beat` when it said nothing but that the server lives. */
  received(isHeartbeat: boolean): void
  /** Looks at the clock on the wall: after a sleep, the timers may not have rung yet. */
  check(): void
  clear(): void
}

/** What is learned is not believed below this. */
const MIN_LIMIT_MS = 10_000
/** Comments that come at once are no rhythm: some servers begin with a lot of them, to get through a proxy. */
const MIN_INTERVAL_MS = 1000
/** How many intervals between heartbeats are remembered. */
const REMEMBERED = 3

/**
 * @param given the longest silence in milliseconds; 0 for any; `auto` to learn it from the server's heartbeats.
 * @param onDead called when the silence was longer.
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
    // The alarm is not set anew with every event, but when it rings: an event costs no timer.
    if (left > 0) alarm.set(left)
    else onDead()
  }

  return {
    start() {
      running = true
      receivedAt = clock.now()
      // A rhythm is that of one connection: behind the next proxy it may be another.
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
