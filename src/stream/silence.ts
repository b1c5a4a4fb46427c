import { type Clock, createAlarm } from './clock.js'

/** A finding about a stream of which nothing is heard. */
export type SilenceFinding =
  | { readonly code: 'stream-silent'; readonly seconds: number }
  | { readonly code: 'stream-quiet'; readonly seconds: number; readonly heard: string }
  | { readonly code: 'event-unheard'; readonly names: string; readonly heard: string }

/** Notices that nothing of a stream is heard, and says what came instead. */
export interface SilenceWatch {
  /** A connection is asked for. */
  requested(): void
  /** It is open. */
  opened(): void
  /** Something arrived that is no event: the stream lives. */
  activity(): void
  /** An event came, which somebody hears or not. */
  event(name: string, hasListeners: boolean): void
  /** The connection is over. */
  clear(): void
}

/** Longer than it takes to notice that nothing happens. */
const PATIENCE_MS = 10_000
/** So many names are repeated. */
const MAX_NAMES = 5

/**
 * @param listened the names that are listened to.
 * @param onFinding called at most once.
 */
export function createSilenceWatch(
  clock: Clock,
  listened: () => readonly string[],
  onFinding: (finding: SilenceFinding) => void,
): SilenceWatch {
  const unheard = new Set<string>()
  let [isOpen, isLate, isAlive, isDone] = [false, false, false, false]
  const alarm = createAlarm(clock, () => {
    isLate = true
    check()
  })

  function check(): void {
    if (isDone || !isLate) return
    const seconds = PATIENCE_MS / 1000
    const names = listened()
    const heard = list(names)
    if (!isOpen) report({ code: 'stream-silent', seconds })
    // A pattern hears what comes.
    else if (!names.length || names.some((name) => name.includes('*'))) return
    else if (unheard.size) report({ code: 'event-unheard', names: list([...unheard]), heard })
    else if (!isAlive) report({ code: 'stream-quiet', seconds, heard })
  }

  function report(finding: SilenceFinding): void {
    isDone = true
    onFinding(finding)
  }

  function wait(): void {
    isLate = false
    if (!isDone) alarm.set(PATIENCE_MS)
  }

  return {
    requested() {
      isOpen = false
      wait()
    },
    opened() {
      isOpen = true
      wait()
    },
    activity() {
      isAlive = true
    },
    event(name, hasListeners) {
      if (hasListeners) {
        isDone = true
        alarm.clear()
      } else if (!isDone && unheard.size < MAX_NAMES) {
        unheard.add(name)
        check()
      }
    },
    clear: alarm.clear,
  }
}

function list(names: readonly string[]): string {
  return names
    .slice(0, MAX_NAMES)
    .map((name) => `"${name}"`)
    .join(', ')
}
