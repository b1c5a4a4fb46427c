import { ERROR, type EventSourceLike, OPEN, STATE_CHANGE } from '../events.js'
import { SluiceError, warnOnce } from '../findings.js'
import type { Connection, Transport } from '../transport/transport.js'
import type { Clock } from './clock.js'
import { closed, type Happening, type Life, next } from './policy.js'

/** Hears the events of one name. */
export type Listener = (event: MessageEvent, name: string) => void

/**
 * Holds a stream open, and is told how it fares: name and detail of `htmx:sseOpen`, `htmx:sseError` or
 * `htmx:sseState`. The detail is the holder's own.
 */
export type Holder = (
  name: string,
  detail: { source: EventSourceLike | undefined; url?: string } & Partial<Life>,
) => void

/** One event stream of the page. */
export interface Stream {
  readonly url: string
  /** Takes part; the first to do so opens the stream. Returns how to let go; the last closes it. */
  hold(holder: Holder): () => void
  /** Listens to a name. Returns how to stop. */
  listen(name: string, listener: Listener): () => void
}

/**
 * Does what the policy asks for, and hands each event to those who listen to its name.
 *
 * @param idle called when the last holder has let go.
 */
export function createStream(url: string, transport: Transport, clock: Clock, idle: () => void): Stream {
  const holders = new Set<Holder>()
  const listeners = new Map<string, Set<Listener>>()
  let life = closed
  let connection: Connection | undefined
  let timer: unknown

  function tell(name: string, detail: object): void {
    const source = connection?.source
    for (const holder of [...holders]) holder(name, { ...detail, source })
  }

  function happen(happening: Happening): void {
    const before = life
    const after = next(before, happening)
    if (after === before) return
    life = after
    const { state, delay, reason } = after
    if (state !== 'open' && reason !== 'interrupted') {
      clock.clearTimeout(timer)
      connection?.close()
      connection = undefined
    }
    if (delay) timer = clock.setTimeout(() => happen('due'), delay)
    if (state === 'connecting') open()
    // An attempt can be refused on the spot; that has been told by now.
    if (life === after) tell(STATE_CHANGE, { ...after, url })
  }

  function broken(error: unknown, happening: Happening): void {
    tell(ERROR, { error })
    happen(happening)
  }

  function open(): void {
    try {
      connection = transport(url, {
        opened() {
          happen('opened')
          tell(OPEN, {})
        },
        broken(event, final) {
          const reason = 'no answer, not 200 or not text/event-stream'
          const error = new SluiceError(final ? 'stream-failed' : 'stream-lost', { url }, reason)
          // An error event of EventSource says nothing; what is logged of it is to say what happened.
          const told = Object.assign(Object(event), { toString: () => error.message })
          broken(told, final ? 'failed' : 'interrupted')
        },
        message(name, event) {
          const those = listeners.get(name)
          if (!those) warnOfUnheard(url, name, [...listeners.keys()])
          // A copy: who begins to listen meanwhile hears the next event, and who is made to stop by this
          // very event (`sse-close`) still hears it, as with EventTarget.
          else for (const listener of [...those]) listener(event, name)
        },
      })
    } catch (cause) {
      broken(new SluiceError('stream-failed', { url }, cause), 'refused')
    }
    for (const name of listeners.keys()) connection?.listen(name)
  }

  return {
    url,
    hold(holder) {
      holders.add(holder)
      if (holders.size === 1) happen('connect')
      else {
        const { source } = connection ?? {}
        holder(STATE_CHANGE, { ...life, url, source })
        // Later, as for the first holder, so that whoever adds an element can still add its listeners.
        if (life.state === 'open') queueMicrotask(() => holders.has(holder) && holder(OPEN, { source }))
      }
      return () => {
        if (!holders.delete(holder) || holders.size) return
        happen('close')
        idle()
      }
    },
    listen(name, listener) {
      const those = listeners.get(name) ?? new Set()
      listeners.set(name, those.add(listener))
      connection?.listen(name)
      return () => {
        if (!those.delete(listener) || those.size) return
        listeners.delete(name)
        connection?.unlisten(name)
      }
    },
  }
}

/** Warns of an event that nobody listens to, when it looks as if somebody meant to. */
function warnOfUnheard(url: string, name: string, names: readonly string[]): void {
  const letters = (text: string): string => text.toLowerCase().replace(/[\W_]/g, '')
  const similar = names.find((known) => letters(known) === letters(name))
  if (similar) warnOnce('event-similar', { url, name, similar }, url + name)
  else if (name === 'message') warnOnce('event-unnamed', { url }, url)
}
