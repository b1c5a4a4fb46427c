import type { Host } from '../host/host.js'
import type { Listener } from '../stream/listeners.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import { createDelegate } from './delegate.js'
import type { ElementStream } from './element-stream.js'

/** What scripts listen to at connecting elements: each listener hears every stream that its element has. */
export interface ScriptListeners {
  /** Adds a listener to the element, and to the stream that it has now. Returns how to stop. */
  add(element: Element, name: string, listener: Listener, now: ElementStream | undefined): () => void
  /** The element has joined a stream. */
  join(held: ElementStream, stream: Stream): void
}

export function createScriptListeners(delivery: Pick<Delivery, 'runAfterSwaps'>): ScriptListeners {
  /** By element, how each of its listeners joins a stream. */
  const joins = new WeakMap<Element, Set<ScriptListeners['join']>>()

  return {
    add(element, name, listener, now) {
      /** Several while one stream replaces another. */
      const stops = new Set<() => void>()
      const join: ScriptListeners['join'] = (held, stream) => {
        const stopListening = listenAfterSwaps(delivery, stream, name, listener)
        const stop = (): void => {
          stopListening()
          stops.delete(stop)
        }
        stops.add(stop)
        held.stops.push(stop)
      }
      const all = joins.get(element) ?? new Set()
      joins.set(element, all.add(join))
      if (now?.stream) join(now, now.stream)
      return () => {
        all.delete(join)
        for (const stop of stops) stop()
      }
    },
    join(held, stream) {
      for (const join of joins.get(held.element) ?? []) join(held, stream)
    },
  }
}

/** A stream that scripts keep open. */
interface HeldStream {
  leave: () => void
  listenerCount: number
}

/** Listens to a stream that a script has opened by its URL, and keeps it open. Returns how to stop. */
export type ListenToStream = (stream: Stream, name: string, listener: Listener) => () => void

/**
 * Without an element, a stream reports its states and errors at the root element of the page.
 *
 * @param hasElements whether elements connect to a stream. Then it reports at them.
 */
export function createStreamListening(
  host: Pick<Host, 'trigger'>,
  delivery: Pick<Delivery, 'runAfterSwaps'>,
  hasElements: (stream: Stream) => boolean,
): ListenToStream {
  const held = new Map<Stream, HeldStream>()

  function hold(stream: Stream): HeldStream {
    const entry: HeldStream = { leave: () => {}, listenerCount: 0 }
    // Before the stream reports its state: a handler may listen to it as well.
    held.set(stream, entry)
    entry.leave = stream.acquire(
      createDelegate(
        () => undefined,
        (name, detail) => hasElements(stream) || host.trigger(document.documentElement, name, detail),
      ),
    )
    return entry
  }

  return (stream, name, listener) => {
    const stopListening = listenAfterSwaps(delivery, stream, name, listener)
    const entry = held.get(stream) ?? hold(stream)
    entry.listenerCount++
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      stopListening()
      if (--entry.listenerCount) return
      held.delete(stream)
      entry.leave()
    }
  }
}

/** Calls a script's listener with an event when all before it are in the page. Returns how to stop, at once. */
export function listenAfterSwaps(
  delivery: Pick<Delivery, 'runAfterSwaps'>,
  stream: Stream,
  name: string,
  listener: Listener,
): () => void {
  let isOver = false
  const stop = stream.listen(name, (event, name) =>
    delivery.runAfterSwaps(stream, () => isOver || listener(event, name), event),
  )
  return () => {
    isOver = true
    stop()
  }
}
