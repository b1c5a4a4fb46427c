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
  readonly hasWildcards: boolean
}

/** A server may make up names without end. */
const MAX_REMEMBERED = 1000

/** Those who listen to one name or pattern. */
interface Subscription {
  listeners: Listener[]
  /** Tells who came first. */
  readonly order: number
  /** Whether somebody was given the list, so that it may not change. */
  isShared: boolean
  readonly matches: ((name: string) => boolean) | undefined
}

const NONE: readonly Listener[] = []

/**
 * @param exact names that no pattern stands for.
 * @param onUnused called when the last listener of a name has gone.
 */
export function createListeners(exact: readonly string[], onUnused: (name: string) => void): Listeners {
  const subscriptions = new Map<string, Subscription>()
  /** Those of patterns alone. */
  const patterns = new Set<Subscription>()
  let order = 0
  /** Names by their letters; made when it is asked for. */
  let byLetters: Map<string, string> | undefined
  /** What patterns have been found to hear since the last change. */
  const found = new Map<string, readonly Listener[]>()

  function listOf(subscription: Subscription | undefined): readonly Listener[] {
    if (!subscription) return NONE
    subscription.isShared = true
    return subscription.listeners
  }

  /** The list of those who listen, which is about to change. */
  function editableList(subscription: Subscription): Listener[] {
    if (subscription.isShared) subscription.listeners = [...subscription.listeners]
    subscription.isShared = false
    found.clear()
    byLetters = undefined
    return subscription.listeners
  }

  function remove(name: string, subscription: Subscription, listener: Listener): void {
    const at = subscription.listeners.indexOf(listener)
    if (at < 0) return
    editableList(subscription).splice(at, 1)
    if (subscription.listeners.length) return
    patterns.delete(subscription)
    subscriptions.delete(name)
    onUnused(name)
  }

  return {
    add(name, listener) {
      const known = subscriptions.get(name)
      const subscription = known ?? {
        listeners: [],
        order: order++,
        isShared: false,
        matches: matcherOf(name),
      }
      if (!known) {
        subscriptions.set(name, subscription)
        if (subscription.matches) patterns.add(subscription)
      }
      if (!subscription.listeners.includes(listener)) editableList(subscription).push(listener)
      return () => remove(name, subscription, listener)
    },
    of(name) {
      if (!patterns.size || exact.includes(name)) return listOf(subscriptions.get(name))
      const known = found.get(name)
      if (known) return known
      const own = subscriptions.get(name)
      const hearing = [...(own && !own.matches ? [own] : []), ...patterns].filter(
        (subscription) => subscription === own || subscription.matches?.(name),
      )
      hearing.sort((one, other) => one.order - other.order)
      const once = [...new Set(hearing.flatMap(listOf))]
      if (found.size > MAX_REMEMBERED) found.clear()
      found.set(name, once)
      return once
    },
    names: () => [...subscriptions.keys()],
    similar(name) {
      byLetters ??= new Map([...subscriptions.keys()].reverse().map((known) => [lettersOf(known), known]))
      return byLetters.get(lettersOf(name))
    },
    get hasWildcards() {
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
