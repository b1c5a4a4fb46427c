/** Hears the events of one name, or of many. */
export type Listener = (event: MessageEvent, name: string) => void

/** Who listens to which name. */
export interface Listeners {
  /** Adds a listener. Returns how to remove it. */
  add(name: string, listener: Listener): () => void
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
  those: Listener[]
  /** Whether somebody was given the list, so that it may not change. */
  isLent: boolean
  readonly matches: ((name: string) => boolean) | undefined
}

const NONE: readonly Listener[] = []

/**
 * @param exact names that no pattern stands for.
 * @param unheard called when the last listener of a name has gone.
 */
export function createListeners(exact: readonly string[], unheard: (name: string) => void): Listeners {
  const added = new Map<string, Ears>()
  let patterns = 0
  /** What patterns have been found to hear since the last change. */
  const found = new Map<string, readonly Listener[]>()

  function listOf(ears: Ears | undefined): readonly Listener[] {
    if (!ears) return NONE
    ears.isLent = true
    return ears.those
  }

  /** The list of those who listen, which is about to change. */
  function changing(ears: Ears): Listener[] {
    if (ears.isLent) ears.those = [...ears.those]
    ears.isLent = false
    found.clear()
    return ears.those
  }

  function remove(name: string, ears: Ears, listener: Listener): void {
    const at = ears.those.indexOf(listener)
    if (at < 0) return
    changing(ears).splice(at, 1)
    if (ears.those.length) return
    if (ears.matches) patterns--
    added.delete(name)
    unheard(name)
  }

  return {
    add(name, listener) {
      const known = added.get(name)
      const ears = known ?? { those: [], isLent: false, matches: matcherOf(name) }
      if (!known) {
        added.set(name, ears)
        if (ears.matches) patterns++
      }
      if (!ears.those.includes(listener)) changing(ears).push(listener)
      return () => remove(name, ears, listener)
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
