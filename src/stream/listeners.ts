/** Hears the events of one name, or of many. */
export type Listener = (event: MessageEvent, name: string) => void

/** Who listens to which name. */
export interface Listeners {
  /** Adds a listener. Returns how to remove it; that returns whether it was the last of its name. */
  add(name: string, listener: Listener): () => boolean
  /** Those who hear a name, each once: one look-up, whatever their number. What is returned never changes. */
  of(name: string): readonly Listener[]
  names(): string[]
  /** Whether a name with a `*` is among them. */
  readonly wild: boolean
}

/** A server may make up names without end. */
const MOST_REMEMBERED = 1000

/** @param exact names that no pattern stands for. */
export function createListeners(exact: readonly string[] = []): Listeners {
  const added = new Map<string, Set<Listener>>()
  /** What has been looked up since the last change. */
  const found = new Map<string, Listener[]>()

  return {
    add(name, listener) {
      const those = added.get(name) ?? new Set()
      added.set(name, those.add(listener))
      found.clear()
      return () => {
        if (!those.delete(listener)) return false
        found.clear()
        return !those.size && added.delete(name)
      }
    },
    of(name) {
      const known = found.get(name)
      if (known) return known
      const hears = (pattern: string): boolean =>
        pattern === name || (matches(pattern, name) && !exact.includes(name))
      const once = [...new Set([...added].flatMap(([pattern, those]) => (hears(pattern) ? [...those] : [])))]
      if (found.size > MOST_REMEMBERED) found.clear()
      found.set(name, once)
      return once
    },
    names: () => [...added.keys()],
    get wild() {
      return [...added.keys()].some((name) => name.includes('*'))
    },
  }
}

/** Whether a pattern such as `order.*` or `*` stands for a name. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/\W/g, '\\$&'))
  return parts.length > 1 && new RegExp(`^${parts.join('.*')}$`, 's').test(name)
}
