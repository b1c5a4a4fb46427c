import { ATTEMPT, type EventSourceLike } from '../events.js'
import type { Transport } from '../transport/transport.js'
import type { Life } from './policy.js'

/** What a holder is told with an event: the detail of that event, but for its element. */
export type StreamDetail = Partial<Pick<Life, 'state' | 'attempt' | 'delay' | 'reason'>> & {
  source: EventSourceLike | undefined
  [value: string]: unknown
}

/**
 * Holds a stream open, and hears how it fares: name and detail of the events `htmx:sse…`. It hears of an attempt
 * before the request is made: it may forbid it by `false`, or make it wait by a promise.
 */
export type Holder = (name: string, detail: StreamDetail) => unknown

/** What the page adds to a request. */
export type Request = NonNullable<Parameters<Transport>[0]['request']>

/** Those who hold a stream open, with what each adds to its request. */
export type Holders = Map<Holder, Request | undefined>

/** Tells each an event, as long as the event is still true. One that hears it may let another one go. */
export function tellAll(holders: Holders, name: string, detail: StreamDetail, isTrue: () => boolean): void {
  for (const holder of [...holders.keys()]) if (isTrue() && holders.has(holder)) holder(name, { ...detail })
}

/**
 * Asks each whether an attempt may be made. Returns a promise where one of them makes it wait, or throws; it fails
 * with what was thrown.
 */
export function askAll(holders: Holders, detail: StreamDetail): boolean | Promise<boolean> {
  const answers = [...holders.keys()].map((holder) => {
    try {
      return !holders.has(holder) || holder(ATTEMPT, { ...detail })
    } catch (thrown) {
      return Promise.reject(thrown)
    }
  })
  const allow = (all: readonly unknown[]): boolean => !all.includes(false)
  return answers.some((answer) => answer instanceof Promise)
    ? Promise.all(answers).then(allow)
    : allow(answers)
}
