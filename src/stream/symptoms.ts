/** A finding about the server, or about a proxy before it. */
export type Symptom =
  | { readonly code: 'stream-buffered' }
  | { readonly code: 'stream-cut'; readonly seconds: number }

/** Notices by the times of a stream's connections what is wrong on the way from the server. */
export interface Symptoms {
  /** A connection is asked for. */
  requested(): void
  /** It is open. */
  opened(): void
  /** Something arrived: bytes of any kind, or an event. */
  received(event: boolean): void
  /** The connection was ended, and not by the page. Returns what that shows. */
  ended(): Symptom | undefined
}

/** So many events make a stream; fewer may well come together. */
const MIN_EVENTS = 3
/** In milliseconds: who waited less was not kept waiting, and what takes longer is no moment. */
const LONG_MS = 1000
/** So many connections in a row make a rule; two may be chance. */
const SAME_IN_A_ROW = 3
/** Timeouts are set to multiples of this, in seconds. */
const ROUND_SECONDS = 5
/** The page sees a connection later than a proxy does; a server may look at its timeouts only once a second. */
const [EARLY_MS, LATE_MS] = [300, 1200]

/** @param now the time in milliseconds. */
export function createSymptoms(now: () => number): Symptoms {
  let [requestedAt, openedAt, receivedAt, firstAt, count] = [0, 0, 0, 0, 0]
  /** How long the connections before lived, and how long each was silent at its end, where that was a round time. */
  let before: number[][] = []

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
    ended() {
      const endedAt = now()
      const waited = firstAt - requestedAt
      // An EventSource that opens again by itself does not say when it asked.
      requestedAt = Number.NaN
      const lengths = [openedAt, receivedAt].map((since) => roundSeconds(endedAt - since))
      const seconds = lengths.find(
        (length, which) =>
          length && before.length === SAME_IN_A_ROW - 1 && before.every((one) => one[which] === length),
      )
      before = [...before, lengths].slice(1 - SAME_IN_A_ROW)
      if (count >= MIN_EVENTS && waited >= LONG_MS && endedAt - firstAt < Math.min(waited / 4, LONG_MS))
        return { code: 'stream-buffered' }
      return seconds ? { code: 'stream-cut', seconds } : undefined
    },
  }
}

/** A time in seconds, if it is a round one, else 0. */
export function roundSeconds(ms: number): number {
  const shifted = ms + EARLY_MS
  const seconds = ROUND_SECONDS * Math.floor(shifted / (ROUND_SECONDS * 1000))
  return shifted - seconds * 1000 < EARLY_MS + LATE_MS ? seconds : 0
}
