/** A rate is the average of this many seconds. */
const RATE_SECONDS = 10

/** Counts events, and their current rate. */
export class EventCounter {
  total = 0
  /** When {@link add} was last called, on the same clock as its argument; 0 before. */
  lastAt = 0
  readonly #since: number
  readonly #buckets = new Uint32Array(RATE_SECONDS)
  #second = 0

  constructor(now: number) {
    this.#since = now
  }

  add(now: number): void {
    this.#advance(now)
    this.total++
    this.lastAt = now
    const bucket = this.#second % RATE_SECONDS
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1
  }

  /** Events per second, averaged over the last {@link RATE_SECONDS}. */
  rate(now: number): number {
    this.#advance(now)
    const seconds = Math.min(RATE_SECONDS, Math.max(1, (now - this.#since) / 1000))
    return this.#buckets.reduce((sum, count) => sum + count, 0) / seconds
  }

  #advance(now: number): void {
    const second = Math.floor(now / 1000)
    if (second - this.#second >= RATE_SECONDS) this.#buckets.fill(0)
    else
      for (let skipped = this.#second + 1; skipped <= second; skipped++)
        this.#buckets[skipped % RATE_SECONDS] = 0
    this.#second = second
  }
}
