/** Remembers which events were shown, to recognise those that the page requests a second time. */
export interface Memory {
  /** How many events are remembered. */
  readonly size: number
  /**
   * A connection was opened.
   *
   * @param requestedId the last event ID of the request; events that were shown after it may come again.
   */
  opened(requestedId: string): void
  /** Whether the page has requested this event a second time. Remembers it. */
  isReplay(id: string, name: string, data: string): boolean
  /** Takes over the events of another memory: they may come again over the open connection. */
  adopt(other: Memory): void
  /** All events that were shown may come again over the next connection. */
  startOver(): void
  /** @internal */
  readonly shown: ReadonlyMap<string, Shown>
}

interface Shown {
  readonly id: string
  /** Length and hash of the data. */
  readonly digest: string
  /** Whether no other event had the same id and name. Otherwise it is the id of a row, and identifies no event. */
  readonly isUnique: boolean
}

/** Enough for what a server replays. An entry takes some dozen bytes and an id. */
const MAX_REMEMBERED = 1000

/** A replay comes at once. After so long without a repeated event it is over. */
const LULL_MS = 5000

/**
 * An event is dropped only if the page requested it a second time, because only then it is surely the same event: over
 * the new stream of an element that moves to another URL, and after an id that is older than events that were shown. A
 * server that starts its counter again, or that gives each event the id of its row, loses nothing.
 *
 * @param now the time in milliseconds.
 */
export function createMemory(now: () => number): Memory {
  const shown = new Map<string, Shown>()
  /** Events that may come again; empty once the replay is over. */
  let expected = new Map<string, Shown>()
  let last: string | undefined
  let expectedUntil = 0
  let requestedId = ''
  let startsOver = false

  function remember(key: string, event: Shown): void {
    shown.delete(key)
    shown.set(key, event)
    for (const oldest of shown.keys()) {
      if (shown.size <= MAX_REMEMBERED) break
      shown.delete(oldest)
    }
  }

  /** Expects the events after the requested id. Without that id among them: all of them, or none. */
  function expect(all: boolean): void {
    const at = [...shown.values()].map(({ id }) => id).lastIndexOf(requestedId)
    const events = at < 0 && !all ? [] : [...shown].slice(at + 1)
    expected = new Map(events)
    last = events.at(-1)?.[0]
    expectedUntil = now() + LULL_MS
  }

  return {
    shown,
    get size() {
      return shown.size
    },
    opened(asked) {
      requestedId = asked
      expect(startsOver)
      startsOver = false
    },
    isReplay(id, name, data) {
      const key = `${id}\n${name}`
      const digest = `${data.length} ${hash(data)}`
      if (expected.size && now() > expectedUntil) expected.clear()
      const before = expected.get(key)
      expected.delete(key)
      if (before?.isUnique && before.digest === digest) {
        expectedUntil = now() + LULL_MS
        if (key === last) expected.clear()
        return true
      }
      remember(key, { id, digest, isUnique: !shown.has(key) })
      return false
    },
    adopt(other) {
      for (const [key, event] of other.shown) remember(key, event)
      expect(true)
    },
    startOver() {
      startsOver = true
    },
  }
}

/** A number that stands for a text. @see https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function */
export function hash(text: string): number {
  let digest = 0x811c9dc5
  for (let at = 0; at < text.length; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193)
  return digest
}
