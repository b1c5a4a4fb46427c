import { matcherOf } from '../names.js'

/** Called with each event of a name or pattern. */
export type Listener = (event: MessageEvent<string>, name: string) => void

/** The listeners of a stream, by event name. */
export interface Listeners {
  /** Adds a listener. Returns how to remove it. */
  add(name: string, listener: Listener): () => void
  /** The listeners of a name, each once. One look-up, however many there are. The returned list never changes. */
  of(name: string): readonly Listener[]
  names(): string[]
  /** A name with a listener and the same letters as this one; case, `_` and `-` do not count. */
  similar(name: string): string | undefined
  /** Whether any listener has a name with a `*`. */
  readonly hasWildcards: boolean
}

/** How many names keep the result of their pattern search. A server may invent names without end. */
const MAX_REMEMBERED = 1000

/** The listeners of one name or pattern. */
interface Subscription {
  listeners: Listener[]
  /** Counts up: listeners are called in the order in which their names were added. */
  readonly order: number
  /** Whether the list was returned to a caller. Then it is copied before it changes. */
  isShared: boolean
  readonly matches: ((name: string) => boolean) | undefined
}

const NONE: readonly Listener[] = []

/**
 * @param exact names that no pattern matches.
 * @param onUnused called when the last listener of a name was removed.
 */
export function createListeners(exact: readonly string[], onUnused: (name: string) => void): Listeners {
  const subscriptions = new Map<string, Subscription>()
  /** The subscriptions whose name is a pattern. */
  const patterns = new Set<Subscription>()
  let order = 0
  /** Names by their letters; made when needed. */
  let byLetters: Map<string, string> | undefined
  /** Results of pattern searches since the last change. */
  const matched = new Map<string, readonly Listener[]>()

  function listOf(subscription: Subscription | undefined): readonly Listener[] {
    if (!subscription) return NONE
    subscription.isShared = true
    return subscription.listeners
  }

  /** The list of a subscription, to be changed by the caller. */
  function editableList(subscription: Subscription): Listener[] {
    if (subscription.isShared) subscription.listeners = [...subscription.listeners]
    subscription.isShared = false
    matched.clear()
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
      const existing = subscriptions.get(name)
      const subscription = existing ?? {
        listeners: [],
        order: order++,
        isShared: false,
        matches: matcherOf(name),
      }
      if (!existing) {
        subscriptions.set(name, subscription)
        if (subscription.matches) patterns.add(subscription)
      }
      if (!subscription.listeners.includes(listener)) editableList(subscription).push(listener)
      return () => remove(name, subscription, listener)
    },
    of(name) {
      if (!patterns.size || exact.includes(name)) return listOf(subscriptions.get(name))
      const cached = matched.get(name)
      if (cached) return cached
      const own = subscriptions.get(name)
      const matching = [...(own && !own.matches ? [own] : []), ...patterns].filter(
        (subscription) => subscription === own || subscription.matches?.(name),
      )
      matching.sort((a, b) => a.order - b.order)
      const once = [...new Set(matching.flatMap(listOf))]
      if (matched.size > MAX_REMEMBERED) matched.clear()
      matched.set(name, once)
      return once
    },
    names: () => [...subscriptions.keys()],
    similar(name) {
      byLetters ??= new Map([...subscriptions.keys()].reverse().map((added) => [lettersOf(added), added]))
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
