import type { Clock } from '../../src/stream/clock.js'

interface Timer {
  readonly due: number
  readonly callback: () => void
}

/** A clock that stands still until a test lets time pass. */
export class FakeClock implements Clock {
  readonly #timers = new Set<Timer>()
  #now = 0

  /** Milliseconds until each timer is due, soonest first. */
  get waits(): number[] {
    return this.#inOrder().map(({ due }) => due - this.#now)
  }

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
