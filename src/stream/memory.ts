/** Remembers which events came, to know those that come again over another connection. */
export interface Memory {
  /**
   * Whether an earlier connection brought this event; remembers it.
   *
   * @param connection tells connections apart: a server may say the same twice over one.
   */
  seen(connection: object, id: string, name: string, data: string): boolean
  /** What is remembered, oldest first. */
  readonly entries: ReadonlyMap<string, object>
  /** Takes over what another one remembers. */
  adopt(other: Memory): void
}

/** Enough for what a server replays; each entry is some dozen bytes and an id. */
const MOST = 1000

/**
 * An event is known by its id, its name and its data. Not by its id alone: there are servers that give every
 * event of a row the id of the row, or all of them the same.
 */
export function createMemory(): Memory {
  const entries = new Map<string, object>()

  function remember(key: string, connection: object): void {
    entries.delete(key)
    entries.set(key, connection)
    for (const oldest of entries.keys()) {
      if (entries.size <= MOST) break
      entries.delete(oldest)
    }
  }

  return {
    entries,
    seen(connection, id, name, data) {
      const key = `${id}\n${name}\n${data.length} ${hash(data)}`
      const before = entries.get(key)
      remember(key, connection)
      return !!before && before !== connection
    },
    adopt(other) {
      for (const [key, connection] of other.entries) remember(key, connection)
    },
  }
}

/** @see https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum
}
