/** The only door to time and chance, so that a test can be its own clock. Times in milliseconds. */
export interface Clock {
  setTimeout(callback: () => void, delayMs: number): unknown
  clearTimeout(timer: unknown): void
  /** Since 1970, by the clock on the wall: it goes on while the computer sleeps. */
  now(): number
  /** At least 0, less than 1. */
  chance(): number
}

export const systemClock: Clock = {
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimeout: (timer) => clearTimeout(timer as number),
  now: () => Date.now(),
  chance: () => Math.random(),
}

/** Rings once, at the time that was set last. */
export interface Alarm {
  set(delayMs: number): void
  clear(): void
}

/** [browser] A timer that is longer than 32 bits can say rings at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let timer: unknown
  const clear = (): void => clock.clearTimeout(timer)
  return {
    set(delayMs) {
      clear()
      timer = clock.setTimeout(ring, Math.min(delayMs, MAX_TIMER_MS))
    },
    clear,
  }
}
