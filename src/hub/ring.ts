import type { Call } from './protocol.js'

/** The newest events of a stream, for pages that come later. */
export interface Ring {
  /** The last event ID. */
  readonly lastEventId: string
  /** What it takes of memory, in bytes, as far as that can be told. */
  readonly bytes: number
  /** Where it is now, for {@link Ring.since}. */
  readonly mark: number
  /** Forgets everything, and begins after this id. */
  reset(id: string): void
  /** The last event ID is another one. */
  move(id: string): void
  /** Keeps an event. @param id its own, if it has one. */
  add(name: string, data: string, id: string | undefined): void
  /**
   * What came after an id; undefined where that is not known: it was not among the newest, or several events have it,
   * as where it is the id of a row.
   */
  after(id: string): Call[] | undefined
  /** What came after a mark; undefined where that is not known any more. */
  since(mark: number): Call[] | undefined
}

interface Entry {
  readonly id: string | undefined
  /** The last event ID once it has come. */
  readonly lastEventId: string
  readonly name: string
  readonly data: string
}

const MOST_EVENTS = 1000
const MOST_BYTES = 1_000_000

/** A character takes two bytes at most, and an event has some of its own. */
const bytesOf = ({ name, data, lastEventId }: Entry): number =>
  2 * (name.length + data.length + lastEventId.length) + 100

export function createRing(): Ring {
  const entries: Entry[] = []
  /** The last event ID before the first of them. */
  let start = ''
  let lastEventId = ''
  let bytes = 0
  let mark = 0

  function callsFrom(at: number): Call[] {
    return entries
      .slice(at)
      .flatMap(({ id, lastEventId, name, data }) => [
        ...(id === undefined ? [] : [['identified', id] as const]),
        ['event', name, data, lastEventId, id ?? null] as const,
      ])
  }

  return {
    get mark() {
      return mark
    },
    get lastEventId() {
      return lastEventId
    },
    get bytes() {
      return bytes
    },
    reset(id) {
      entries.length = bytes = 0
      mark++
      start = lastEventId = id
    },
    move(id) {
      lastEventId = id
    },
    add(name, data, id) {
      const entry = { id, lastEventId, name, data }
      entries.push(entry)
      mark++
      bytes += bytesOf(entry)
      while (entries.length > MOST_EVENTS || bytes > MOST_BYTES) {
        const oldest = entries.shift() as Entry
        bytes -= bytesOf(oldest)
        start = oldest.lastEventId
      }
    },
    after(id) {
      const known = [start, ...entries.map((entry) => entry.id)].filter((other) => other === id).length
      if (known > 1) return undefined
      if (id === lastEventId) return []
      // An event without an id belongs to the one before: no server would send it again.
      const at = entries.map((entry) => entry.lastEventId).lastIndexOf(id)
      if (at < 0 && id !== start) return undefined
      return callsFrom(at + 1)
    },
    since(then) {
      const at = entries.length - (mark - then)
      return at < 0 ? undefined : callsFrom(at)
    },
  }
}
