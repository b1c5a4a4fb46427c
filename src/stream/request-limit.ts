/** In any time of {@link WINDOW_MS} a stream makes no more requests than this, whatever server and page ask for. */
const MAX_REQUESTS = 9
const WINDOW_MS = 3000

/** Keeps a stream from making too many requests. */
export interface RequestLimit {
  /** A request is made now. */
  requested(): void
  /** The milliseconds until one more may be made; 0 for now. */
  waitMs(): number
}

/** @param now the time in milliseconds. */
export function createRequestLimit(now: () => number): RequestLimit {
  /** When the newest requests were made, the oldest first. */
  let requests: number[] = []
  return {
    requested() {
      requests = [...requests, now()].slice(-MAX_REQUESTS)
    },
    waitMs() {
      const first = requests.at(-MAX_REQUESTS) ?? -WINDOW_MS
      return Math.max(0, first + WINDOW_MS - now())
    },
  }
}
