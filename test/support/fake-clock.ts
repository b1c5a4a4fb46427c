import type { Clock } from '../../src/stream/clock.js'

interface Timer {
  readonly due: number
  readonly callback: () => void
}

/** A clock that stands still until a test lets time pass, and leaves nothing to chance. */
export class FakeClock implements Clock {
  readonly #timers = new Set<Timer>()
  #now = Date.UTC(2026, 0, 1)
  /** What chance says: 0 makes a wait the longest that it may be. */
  luck = 0

  /** Milliseconds until each timer is due, soonest first. */
  get waits(): number[] {
    return this.#inOrder().map(({ due }) => due - this.#now)
  }

  // Also to be handed on without its clock.
  readonly now = (): number => this.#now
  readonly chance = (): number => this.luck

  /** Lets time pass. Timers that are set meanwhile ring as well, when their time comes. */
  pass(ms: number): void {
    const until = this.#now + ms
    for (let timer = this.#inOrder()[0]; timer && timer.due <= until; timer = this.#inOrder()[0]) {
      this.#timers.delete(timer)
      this.#now = timer.due
      timer.callback()
    }
    this.#now = until
  }

  /** The computer sleeps: time passes, but no timer rings before it is let pass again. */
  sleep(ms: number): void {
    this.#now += ms
  }

  setTimeout(callback: () => void, delayMs: number): Timer {
    const timer = { due: this.#now + delayMs, callback }
    this.#timers.add(timer)
    return timer
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as Timer)
  }

  #inOrder(): Timer[] {
    return [...this.#timers].sort((a, b) => a.due - b.due)
  }
}
