/** Rates are taken over so many seconds. */
const RATE_SECONDS = 10

/** How often something came. */
export class Count {
  total = 0
  last = 0
  readonly #since: number
  readonly #buckets = new Uint32Array(RATE_SECONDS)
  #second = 0

  constructor(now: number) {
    this.#since = now
  }

  add(now: number): void {
    this.#advance(now)
    this.total++
    this.last = now
    const at = this.#second % RATE_SECONDS
    this.#buckets[at] = (this.#buckets[at] ?? 0) + 1
  }

  /** A second, lately. */
  rate(now: number): number {
    this.#advance(now)
    const seconds = Math.min(RATE_SECONDS, Math.max(1, (now - this.#since) / 1000))
    return this.#buckets.reduce((sum, count) => sum + count, 0) / seconds
  }

  #advance(now: number): void {
    const second = Math.floor(now / 1000)
    if (second - this.#second >= RATE_SECONDS) this.#buckets.fill(0)
    else for (let at = this.#second + 1; at <= second; at++) this.#buckets[at % RATE_SECONDS] = 0
    this.#second = second
  }
}
