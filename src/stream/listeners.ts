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

/** Those who listen to one name or pattern. */
interface Ears {
  readonly those: Set<Listener>
  /** The same, as they were when they were last asked for. */
  list: readonly Listener[] | undefined
  readonly matches: ((name: string) => boolean) | undefined
}

/** @param exact names that no pattern stands for. */
export function createListeners(exact: readonly string[] = []): Listeners {
  const added = new Map<string, Ears>()
  let patterns = 0
  /** What patterns have been found to hear since the last change. */
  const found = new Map<string, readonly Listener[]>()

  function listOf(ears: Ears | undefined): readonly Listener[] {
    if (!ears) return []
    ears.list ??= [...ears.those]
    return ears.list
  }

  return {
    add(name, listener) {
      const known = added.get(name)
      const ears = known ?? { those: new Set(), list: undefined, matches: matcherOf(name) }
      if (!known && ears.matches) patterns++
      added.set(name, ears)
      ears.those.add(listener)
      ears.list = undefined
      found.clear()
      return () => {
        if (!ears.those.delete(listener)) return false
        ears.list = undefined
        found.clear()
        if (ears.those.size) return false
        if (ears.matches) patterns--
        return added.delete(name)
      }
    },
    of(name) {
      if (!patterns || exact.includes(name)) return listOf(added.get(name))
      const known = found.get(name)
      if (known) return known
      const hears = (ears: Ears, pattern: string): boolean => pattern === name || !!ears.matches?.(name)
      const once = [
        ...new Set([...added].flatMap(([pattern, ears]) => (hears(ears, pattern) ? listOf(ears) : []))),
      ]
      if (found.size > MOST_REMEMBERED) found.clear()
      found.set(name, once)
      return once
    },
    names: () => [...added.keys()],
    get wild() {
      return patterns > 0
    },
  }
}

/** Tells whether a pattern such as `order.*` or `*` stands for a name; undefined for what is no pattern. */
function matcherOf(pattern: string): ((name: string) => boolean) | undefined {
  if (!pattern.includes('*')) return undefined
  const parts = pattern.split('*').map((part) => part.replace(/\W/g, '\\$&'))
  const whole = new RegExp(`^${parts.join('.*')}$`, 's')
  return (name) => whole.test(name)
}
