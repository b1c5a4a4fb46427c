import type { StreamInfo } from '../sluice.js'
import type { StreamLog } from './recorder.js'

/** A stream of the page, with what is kept of it. */
export interface StreamView {
  readonly log: StreamLog
  /** Undefined once nobody holds it any more. */
  readonly info: StreamInfo | undefined
}

/** A name that was sent, or is listened to. */
export interface NameView {
  readonly log: StreamLog
  readonly name: string
  readonly total: number
  readonly rate: number
  readonly last: number
  readonly reached: number
  readonly verdict: 'heard' | 'unheard' | 'waiting' | 'signal' | 'closed'
}

/** Names by which servers speak to Sluice itself. */
const SIGNALS = /^(stream-(open|reset|error)|keep-alive)$/

/**
 * What is sent beside what is listened to; what does not fit comes first.
 *
 * @param heardWhole whether the panel itself listens to all names of a stream.
 */
export function namesOf(streams: readonly StreamView[], heardWhole: (url: string) => boolean): NameView[] {
  const now = performance.now()
  const views: NameView[] = []
  for (const { log, info } of streams) {
    const listened = new Set(info?.names)
    if (heardWhole(log.url)) listened.delete('*')
    const tests = [...listened].map((name) => [name, matcherOf(name)] as const)
    for (const [name, count] of log.names) {
      const heard = tests.some(([, matches]) => matches(name))
      const verdict = !info ? 'closed' : heard ? 'heard' : SIGNALS.test(name) ? 'signal' : 'unheard'
      const { total, last, reached = 0 } = count
      views.push({ log, name, total, rate: count.rate(now), last, reached, verdict })
    }
    for (const [name, matches] of tests)
      if (![...log.names.keys()].some(matches))
        views.push({ log, name, total: 0, rate: 0, last: 0, reached: 0, verdict: 'waiting' })
  }
  const order = ['unheard', 'waiting', 'heard', 'signal', 'closed']
  return views.sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
}

/** Tells whether a name, or a pattern such as `order.*`, stands for a name. */
function matcherOf(pattern: string): (name: string) => boolean {
  if (!pattern.includes('*')) return (name) => name === pattern
  const parts = pattern.split(/\*+/).map((part) => part.replace(/\W/g, '\\$&'))
  const whole = new RegExp(`^${parts.join('.*')}$`, 's')
  return (name) => whole.test(name)
}
