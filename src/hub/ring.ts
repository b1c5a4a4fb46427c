import type { HubMessage } from './protocol.js'

/** A buffer with the newest events of a stream, for pages that connect later. */
export interface Ring {
  /** The last event ID. */
  readonly lastEventId: string
  /** The estimated memory use, in bytes. */
  readonly bytes: number
  /** The current position, for {@link Ring.getMessagesSince}. */
  readonly cursor: number
  /** Removes all events. The stream continues after this ID. */
  reset(id: string): void
  /** Sets the last event ID, which the server sent. */
  setLastEventId(id: string): void
  /** Stores an event. @param id the event's own ID, if it has one. */
  add(name: string, data: string, id: string | undefined): void
  /**
   * The messages after an ID; undefined when that position is unknown: the ID is no longer in the buffer, or several
   * events have it, as when servers send the ID of a database row.
   */
  getMessagesAfter(id: string): HubMessage[] | undefined
  /** The messages after a position; undefined when the buffer no longer has all of them. */
  getMessagesSince(cursor: number): HubMessage[] | undefined
}

interface Entry {
  readonly id: string | undefined
  /** The last event ID after this event. */
  readonly lastEventId: string
  readonly name: string
  readonly data: string
}

const MAX_EVENTS = 1000
const MAX_BYTES = 1_000_000

/** A character takes at most two bytes; 100 bytes are a guess for the entry itself. */
const estimateBytes = ({ name, data, lastEventId }: Entry): number =>
  2 * (name.length + data.length + lastEventId.length) + 100

export function createRing(): Ring {
  const entries: Entry[] = []
  /** The last event ID before the first entry. */
  let startId = ''
  let lastEventId = ''
  let bytes = 0
  let cursor = 0

  function messagesFrom(index: number): HubMessage[] {
    return entries
      .slice(index)
      .flatMap(({ id, lastEventId, name, data }) => [
        ...(id === undefined ? [] : [['identified', id] as const]),
        ['event', name, data, lastEventId, id ?? null] as const,
      ])
  }

  return {
    get cursor() {
      return cursor
    },
    get lastEventId() {
      return lastEventId
    },
    get bytes() {
      return bytes
    },
    reset(id) {
      entries.length = bytes = 0
      cursor++
      startId = lastEventId = id
    },
    setLastEventId(id) {
      lastEventId = id
    },
    add(name, data, id) {
      const entry = { id, lastEventId, name, data }
      entries.push(entry)
      cursor++
      bytes += estimateBytes(entry)
      while (entries.length > MAX_EVENTS || bytes > MAX_BYTES) {
        const oldest = entries.shift() as Entry
        bytes -= estimateBytes(oldest)
        startId = oldest.lastEventId
      }
    },
    getMessagesAfter(id) {
      const idCount = [startId, ...entries.map((entry) => entry.id)].filter((other) => other === id).length
      if (idCount > 1) return undefined
      if (id === lastEventId) return []
      // Events without an ID count as part of the event before them: no server can resume between the two.
      const index = entries.map((entry) => entry.lastEventId).lastIndexOf(id)
      if (index < 0 && id !== startId) return undefined
      return messagesFrom(index + 1)
    },
    getMessagesSince(from) {
      const index = entries.length - (cursor - from)
      return index < 0 ? undefined : messagesFrom(index)
    },
  }
}
