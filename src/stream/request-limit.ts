/** In any {@link WINDOW_MS} a stream makes no more requests than this, whatever server and page ask for. */
const MAX_REQUESTS = 9
const WINDOW_MS = 3000

/** Keeps a stream from making too many requests. */
export interface RequestLimit {
  /** A request is made now. */
  requested(): void
  /** The milliseconds until another request is allowed; 0 for now. */
  waitMs(): number
  /** Whether a request was made within {@link WINDOW_MS}. */
  isUsed(): boolean
}

/** @param now the time in milliseconds. */
export function createRequestLimit(now: () => number): RequestLimit {
  /** Times of the newest requests, the oldest first. */
  let requests: number[] = []
  /** Milliseconds until the n-th newest request is older than the window. @param back n. */
  const rest = (back: number): number => Math.max(0, (requests.at(-back) ?? -WINDOW_MS) + WINDOW_MS - now())
  return {
    requested() {
      requests = [...requests, now()].slice(-MAX_REQUESTS)
    },
    waitMs: () => rest(MAX_REQUESTS),
    isUsed: () => rest(1) > 0,
  }
}

/** The limits of streams that have ended. */
export interface EndedLimits {
  /** The limit for a new stream: that of the stream of the same URL that ended last, or a fresh one. */
  take(url: string): RequestLimit
  /** The stream of a URL has ended. */
  leave(url: string, limit: RequestLimit): void
}

/**
 * A page that closes a stream and opens it again, or that puts its element back, has a new stream each time. Such a
 * stream goes on counting where the old one stopped. Streams that are open at the same time have limits of their own.
 */
export function createEndedLimits(now: () => number): EndedLimits {
  let ended: (readonly [url: string, limit: RequestLimit])[] = []
  return {
    take(url) {
      ended = ended.filter(([, limit]) => limit.isUsed())
      const last = ended.filter(([known]) => known === url).pop()
      ended = ended.filter((one) => one !== last)
      return last?.[1] ?? createRequestLimit(now)
    },
    leave(url, limit) {
      ended.push([url, limit])
    },
  }
}
