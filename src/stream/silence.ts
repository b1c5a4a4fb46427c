import { type Clock, createAlarm } from './clock.js'

/** A finding about a stream whose events reach no listener. */
export type SilenceFinding =
  | { readonly code: 'stream-silent'; readonly seconds: number }
  | {
      readonly code: 'stream-quiet'
      readonly seconds: number
      readonly heard: string
      readonly encoding: string | null | undefined
    }
  | { readonly code: 'event-unheard'; readonly names: string; readonly heard: string }

/** Notices that a stream delivers nothing to the page, and reports what it sent instead. */
export interface SilenceWatch {
  /** A request is made. */
  requested(): void
  /** The connection is open. @param encoding how the response is compressed, if that is known. */
  opened(encoding?: string | null): void
  /** Something arrived that is no event: the stream lives. */
  activity(): void
  /** An event arrived, with or without a listener. */
  event(name: string, hasListeners: boolean): void
  /** The connection is over. */
  clear(): void
}

/** How long nothing may happen before it is a finding. */
const PATIENCE_MS = 10_000
/** How many names a finding lists. */
const MAX_NAMES = 5

/**
 * @param listened the names that have a listener.
 * @param onFinding called at most once.
 */
export function createSilenceWatch(
  clock: Clock,
  listened: () => readonly string[],
  onFinding: (finding: SilenceFinding) => void,
): SilenceWatch {
  const unheard = new Set<string>()
  let [isOpen, isLate, isAlive, isDone] = [false, false, false, false]
  let encoding: string | null | undefined
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
    // With a pattern, every event may have a listener.
    else if (!names.length || names.some((name) => name.includes('*'))) return
    // `event-unnamed` has said so.
    else if (unheard.size === 1 && unheard.has('message')) return
    else if (unheard.size) report({ code: 'event-unheard', names: list([...unheard]), heard })
    // Compression may let the first comment pass, and hold back the events.
    else if (!isAlive || encoding) report({ code: 'stream-quiet', seconds, heard, encoding })
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
    opened(given) {
      isOpen = true
      encoding = given
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
