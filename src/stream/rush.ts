/** In any time of {@link RUSH_MS} a stream makes no more requests than this, whatever server and page ask for. */
const MOST_REQUESTS = 9
const RUSH_MS = 3000

/** Keeps a stream from making too many requests. */
export interface Rush {
  /** A request is made now. */
  asked(): void
  /** The milliseconds until one more may be made; 0 for now. */
  wait(): number
}

/** @param now the time in milliseconds. */
export function createRush(now: () => number): Rush {
  /** When the newest requests were made, the oldest first. */
  let requests: number[] = []
  return {
    asked() {
      requests = [...requests, now()].slice(-MOST_REQUESTS)
    },
    wait() {
      const first = requests.at(-MOST_REQUESTS) ?? -RUSH_MS
      return Math.max(0, first + RUSH_MS - now())
    },
  }
}
