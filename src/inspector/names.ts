import type { StreamInfo } from '../api.js'
import { SIGNALS } from '../transport/transport.js'
import type { StreamLog } from './recorder.js'

/** A stream of the page, with its log. */
export interface StreamView {
  readonly log: StreamLog
  /** Undefined when the stream is closed. */
  readonly info: StreamInfo | undefined
}

/** An event name that was received, or has a listener. */
export interface NameView {
  readonly log: StreamLog
  readonly name: string
  readonly total: number
  readonly rate: number
  readonly reachedCount: number
  readonly verdict: 'heard' | 'unheard' | 'waiting' | 'signal' | 'closed'
}

/**
 * Compares received names with names that have listeners; mismatches come first.
 *
 * @param hasCatchAll whether the panel itself listens to `*` on the stream with this URL.
 */
export function compareNames(
  streams: readonly StreamView[],
  hasCatchAll: (url: string) => boolean,
): NameView[] {
  const now = performance.now()
  const views: NameView[] = []
  for (const { log, info } of streams) {
    const listenedNames = new Set(info?.names)
    if (hasCatchAll(log.url)) listenedNames.delete('*')
    const matchers = [...listenedNames].map((name) => [name, createMatcher(name)] as const)
    for (const [name, counter] of log.names) {
      const isHeard = matchers.some(([, matches]) => matches(name))
      const verdict = !info ? 'closed' : isHeard ? 'heard' : SIGNALS.includes(name) ? 'signal' : 'unheard'
      const { total, reachedCount = 0 } = counter
      views.push({ log, name, total, rate: counter.rate(now), reachedCount, verdict })
    }
    for (const [name, matches] of matchers)
      if (![...log.names.keys()].some(matches))
        views.push({ log, name, total: 0, rate: 0, reachedCount: 0, verdict: 'waiting' })
  }
  const order = ['unheard', 'waiting', 'heard', 'signal', 'closed']
  return views.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

/** Creates the test for a name, or for a pattern such as `order.*`. */
function createMatcher(pattern: string): (name: string) => boolean {
  if (!pattern.includes('*')) return (name) => name === pattern
  const literals = pattern.split(/\*+/).map((part) => part.replace(/\W/g, '\\$&'))
  const regExp = new RegExp(`^${literals.join('.*')}$`, 's')
  return (name) => regExp.test(name)
}
