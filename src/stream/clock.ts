/** The only door to time, so that a test can be its own clock. Times in milliseconds. */
export interface Clock {
  setTimeout(callback: () => void, delayMs: number): unknown
  clearTimeout(timer: unknown): void
}

export const systemClock = globalThis as Clock
