/** A finding about the server, or about a proxy in front of it. */
export type Symptom =
  | { readonly code: 'stream-buffered' }
  | { readonly code: 'stream-cut'; readonly seconds: number }

/** Finds faults between server and page from the times of a stream's connections. */
export interface Symptoms {
  /** A request is made. */
  requested(): void
  /** The connection is open. */
  opened(): void
  /** Bytes arrived, or an event. */
  received(event: boolean): void
  /**
   * The connection ended, and not by the page. Returns the fault that its times show.
   *
   * @param isClean the server ended it in order: if it was cut, that was on purpose.
   */
  ended(isClean?: boolean): Symptom | undefined
}

/** Fewer events than these may arrive together by chance. */
const MIN_EVENTS = 3
/** A shorter wait is no fault. Events within this time arrived together. */
const LONG_MS = 1000
/** So many connections in a row with the same length make a rule; two may be chance. */
const SAME_IN_A_ROW = 3
/** Timeouts are usually multiples of this. */
const ROUND_SECONDS = 5
/** Tolerance: the page sees a connection later than a proxy does, and a server may check its timeouts once a second. */
const [EARLY_MS, LATE_MS] = [300, 1200]

/** @param now the time in milliseconds. */
export function createSymptoms(now: () => number): Symptoms {
  let [requestedAt, openedAt, receivedAt, firstAt, count] = [0, 0, 0, 0, 0]
  /** Of the previous connections: their length and the silence at their end, in seconds, if these are round. */
  let previous: number[][] = []

  return {
    requested() {
      requestedAt = now()
    },
    opened() {
      openedAt = receivedAt = now()
      count = 0
    },
    received(event) {
      receivedAt = now()
      if (event && !count++) firstAt = receivedAt
    },
    ended(isClean) {
      const endedAt = now()
      const waited = firstAt - requestedAt
      // An EventSource that reconnects by itself does not say when.
      requestedAt = Number.NaN
      const lengths = [openedAt, receivedAt].map((since) => roundSeconds(endedAt - since))
      const seconds = lengths.find(
        (length, index) =>
          length &&
          previous.length === SAME_IN_A_ROW - 1 &&
          previous.every((other) => other[index] === length),
      )
      previous = [...previous, lengths].slice(1 - SAME_IN_A_ROW)
      if (count >= MIN_EVENTS && waited >= LONG_MS && endedAt - firstAt < Math.min(waited / 4, LONG_MS))
        return { code: 'stream-buffered' }
      return seconds && !isClean ? { code: 'stream-cut', seconds } : undefined
    },
  }
}

/** A time in seconds, or 0 if it is not a round one. */
export function roundSeconds(ms: number): number {
  const shifted = ms + EARLY_MS
  const seconds = ROUND_SECONDS * Math.floor(shifted / (ROUND_SECONDS * 1000))
  return shifted - seconds * 1000 < EARLY_MS + LATE_MS ? seconds : 0
}
