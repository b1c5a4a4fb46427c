/** The only source of time and chance, which tests replace. Times in milliseconds. */
export interface Clock {
  setTimeout(callback: () => void, delayMs: number): unknown
  clearTimeout(timer: unknown): void
  /** Since 1970, by the wall clock, which runs on while the computer sleeps. */
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

/** [browser] A timer of more than 31 bits fires at once. */
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
