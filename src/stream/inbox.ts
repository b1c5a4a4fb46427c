import { warnOnce } from '../findings.js'
import { SIGNALS } from '../transport/transport.js'
import type { Listener, Listeners } from './listeners.js'
import type { Memory } from './memory.js'
import { NO_ID, type Position } from './position.js'
import type { SilenceWatch } from './silence.js'
import type { StreamDependencies, StreamRequest } from './stream.js'

/** Sees an event: as it came, its name, and the URL of its stream as it was written. */
export type Tap = (event: MessageEvent<string>, name: string, url: string) => void

/** Hands the events of a stream to its listeners. */
export interface Inbox {
  /**
   * An event arrived: moves the position.
   *
   * @param id its own, if it has one.
   * @returns the listeners of the name; undefined if the page has had the event before.
   */
  accept(event: MessageEvent, name: string, id: string | undefined): readonly Listener[] | undefined
  /** Calls listeners, those of the name by default. */
  deliver(event: MessageEvent, name: string, found?: readonly Listener[]): void
}

/** @param isHeard whether any stream of the page with this URL has a listener for a name. */
export function createInbox(
  { url, options }: StreamRequest,
  { tap, isHeard, afterEvent }: Pick<StreamDependencies, 'tap' | 'isHeard' | 'afterEvent'>,
  listeners: Listeners,
  memory: Memory,
  position: Position,
  silence: SilenceWatch | undefined,
): Inbox {
  const callTap: Listener = (event, name) => tap?.(event, name, url)

  /** Warns of an event without a listener where the page seems to want it. */
  function warnOfUnheard(name: string): void {
    const similar = listeners.similar(name)
    // Only then are all streams of the page asked: a server may send many events that are for other pages.
    if (!(similar || name === 'message') || isHeard?.(url, name)) return
    if (similar) warnOnce('event-similar', { url, name, similar }, url + name)
    else warnOnce('event-unnamed', { url }, url)
  }

  return {
    accept(event, name, id) {
      const found = listeners.of(name)
      const hasListeners = found.length > 0
      // A misspelt name is reported as `event-similar` instead.
      if (!SIGNALS.includes(name)) silence?.event(name, hasListeners || !!listeners.similar(name))
      if (id && id !== NO_ID && hasListeners && options.dedupe && memory.isReplay(id, name, `${event.data}`))
        return undefined
      position.delivered(event, id)
      return found
    },
    deliver(event, name, found = listeners.of(name)) {
      if (!found.length && !SIGNALS.includes(name)) warnOfUnheard(name)
      // The list does not change meanwhile, as with EventTarget: a listener that is added now is called for the next
      // event, and one that this event removes (`sse-close`) is still called.
      for (const listener of [callTap, ...found]) {
        try {
          listener(event, name)
        } catch (cause) {
          reportError(cause)
        }
      }
      afterEvent?.()
    },
  }
}
