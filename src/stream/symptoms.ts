/** A finding about the server, or about a proxy before it. */
export type Symptom =
  | { readonly code: 'stream-buffered' }
  | { readonly code: 'stream-cut'; readonly seconds: number }

/** Notices by the times of a stream's connections what is wrong on the way from the server. */
export interface Symptoms {
  /** A connection is asked for. */
  asked(): void
  /** It is open. */
  opened(): void
  /** Something arrived: bytes of any kind, or an event. */
  heard(event: boolean): void
  /** The connection was ended, and not by the page. Returns what that shows. */
  ended(): Symptom | undefined
}

/** So many events make a stream; fewer may well come together. */
const SEVERAL = 3
/** In milliseconds: who waited less was not kept waiting, and what takes longer is no moment. */
const LONG_MS = 1000
/** So many connections in a row make a rule; two may be chance. */
const ALIKE = 3
/** Timeouts are set to multiples of this, in seconds. */
const ROUND = 5
/** The page sees a connection later than a proxy does; a server may look at its timeouts only once a second. */
const [EARLY_MS, LATE_MS] = [300, 1200]

/** @param now the time in milliseconds. */
export function createSymptoms(now: () => number): Symptoms {
  let [askedAt, openedAt, heardAt, firstAt, count] = [0, 0, 0, 0, 0]
  /** How long the connections before lived, and how long each was silent at its end, where that was a round time. */
  let before: number[][] = []

  return {
    asked() {
      askedAt = now()
    },
    opened() {
      openedAt = heardAt = now()
      count = 0
    },
    heard(event) {
      heardAt = now()
      if (event && !count++) firstAt = heardAt
    },
    ended() {
      const endedAt = now()
      const waited = firstAt - askedAt
      // An EventSource that opens again by itself does not say when it asked.
      askedAt = Number.NaN
      const lengths = [openedAt, heardAt].map((since) => roundSeconds(endedAt - since))
      const seconds = lengths.find(
        (length, which) =>
          length && before.length === ALIKE - 1 && before.every((one) => one[which] === length),
      )
      before = [...before, lengths].slice(1 - ALIKE)
      if (count >= SEVERAL && waited >= LONG_MS && endedAt - firstAt < Math.min(waited / 4, LONG_MS))
        return { code: 'stream-buffered' }
      return seconds ? { code: 'stream-cut', seconds } : undefined
    },
  }
}

/** A time in seconds, if it is a round one, else 0. */
export function roundSeconds(ms: number): number {
  const shifted = ms + EARLY_MS
  const seconds = ROUND * Math.floor(shifted / (ROUND * 1000))
  return shifted - seconds * 1000 < EARLY_MS + LATE_MS ? seconds : 0
}
