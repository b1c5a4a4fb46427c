/** Hears the events of one name, or of many. */
export type Listener = (event: MessageEvent, name: string) => void

/** Who listens to which name. */
export interface Listeners {
  /** Adds a listener. Returns how to remove it. */
  add(name: string, listener: Listener): () => void
  /** Those who hear a name, each once: one look-up, whatever their number. What is returned never changes. */
  of(name: string): readonly Listener[]
  names(): string[]
  /** The name that is listened to and has the same letters as this one, in whatever case and with whatever between. */
  similar(name: string): string | undefined
  /** Whether a name with a `*` is among them. */
  readonly wild: boolean
}

/** A server may make up names without end. */
const MOST_REMEMBERED = 1000

/** Those who listen to one name or pattern. */
interface Ears {
  those: Listener[]
  /** Tells who came first. */
  readonly order: number
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
  /** Those of patterns alone. */
  const patterns = new Set<Ears>()
  let order = 0
  /** Names by their letters; made when it is asked for. */
  let byLetters: Map<string, string> | undefined
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
    byLetters = undefined
    return ears.those
  }

  function remove(name: string, ears: Ears, listener: Listener): void {
    const at = ears.those.indexOf(listener)
    if (at < 0) return
    changing(ears).splice(at, 1)
    if (ears.those.length) return
    patterns.delete(ears)
    added.delete(name)
    unheard(name)
  }

  return {
    add(name, listener) {
      const known = added.get(name)
      const ears = known ?? { those: [], order: order++, isLent: false, matches: matcherOf(name) }
      if (!known) {
        added.set(name, ears)
        if (ears.matches) patterns.add(ears)
      }
      if (!ears.those.includes(listener)) changing(ears).push(listener)
      return () => remove(name, ears, listener)
    },
    of(name) {
      if (!patterns.size || exact.includes(name)) return listOf(added.get(name))
      const known = found.get(name)
      if (known) return known
      const own = added.get(name)
      const hearing = [...(own && !own.matches ? [own] : []), ...patterns].filter(
        (ears) => ears === own || ears.matches?.(name),
      )
      hearing.sort((one, other) => one.order - other.order)
      const once = [...new Set(hearing.flatMap(listOf))]
      if (found.size > MOST_REMEMBERED) found.clear()
      found.set(name, once)
      return once
    },
    names: () => [...added.keys()],
    similar(name) {
      byLetters ??= new Map([...added.keys()].reverse().map((known) => [lettersOf(known), known]))
      return byLetters.get(lettersOf(name))
    },
    get wild() {
      return patterns.size > 0
    },
  }
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[\W_]/g, '')
}

/** Tells whether a pattern such as `order.*` or `*` stands for a name; undefined for what is no pattern. */
function matcherOf(pattern: string): ((name: string) => boolean) | undefined {
  if (!pattern.includes('*')) return undefined
  const [start = '', ...middle] = pattern.split('*')
  const end = middle.pop() as string
  // Each part where it first occurs: a regular expression would try all other ways as well, however long the name is.
  return (name) => {
    let at = name.startsWith(start) ? start.length : -1
    for (const part of middle) {
      if (at < 0) return false
      const found = name.indexOf(part, at)
      at = found < 0 ? found : found + part.length
    }
    return at >= 0 && name.length - end.length >= at && name.endsWith(end)
  }
}
