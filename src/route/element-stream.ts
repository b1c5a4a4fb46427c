import { STATE } from '../attributes.js'
import type { CloseType, EventSourceLike } from '../events.js'
import type { Host } from '../host/host.js'
import { namesOf } from '../names.js'
import type { PlanRequest } from '../stream/delegates.js'
import type { Listener } from '../stream/listeners.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import { SIGNALS } from '../transport/transport.js'
import { createDelegate, type EventDetail } from './delegate.js'

/**
 * An element, and the stream that it keeps open. There are two kinds: a connector joins a stream of the page, and an
 * answer has one of its own.
 */
export interface ElementStream {
  readonly element: Element
  /** Undefined before the element has joined one, and when it has left. */
  stream: Stream | undefined
  /** The newest source, also after the stream was left. */
  source?: EventSourceLike | undefined
  /** The event that closed it. Its other listeners still receive it. */
  closedBy?: MessageEvent
  /** What to undo when the element leaves. */
  readonly stops: (() => void)[]
}

/** What elements of one kind do with their streams. */
export interface ElementStreams<Held extends ElementStream> {
  /** Keeps its stream open until the element leaves. */
  acquire(held: Held, stream: Stream, planRequest?: PlanRequest): void
  /** Listens to every event, in its place among those that are swapped. @param swapped the names of these. */
  listenToAll(held: Held, stream: Stream, swapped: readonly string[], listener: Listener): void
  /** Leaves the stream at an event with one of these names. Returns how to stop listening. */
  listenForClose(held: Held, stream: Stream, names: string | null): () => void
  /** Shows at the element what a report says: the source and the state. */
  show(held: Held, detail: EventDetail): void
}

/** All names: no pattern matches those of signals. */
const EVERY_NAME = ['*', ...SIGNALS]

/**
 * The kinds differ in the last three.
 *
 * @param isCurrent whether an element stream speaks for its element: only then it reports, and may close.
 * @param notify reports something about the stream as a DOM event.
 * @param close leaves the stream, and reports that.
 */
export function createElementStreams<Held extends ElementStream>(
  host: Host,
  delivery: Pick<Delivery, 'postpone' | 'runAfterSwaps'>,
  isCurrent: (held: Held) => boolean,
  notify: (held: Held, name: string, detail: EventDetail) => void,
  close: (held: Held, type: CloseType) => void,
): ElementStreams<Held> {
  return {
    acquire(held, stream, planRequest) {
      const { element } = held
      const holds = (): boolean => held.stream === stream && isCurrent(held)
      // An attempt that is not allowed for this element is left to the others.
      const closeUnless = (allowed: boolean): void => {
        if (!allowed && holds()) close(held, 'cancelled')
      }
      let leave: (() => void) | undefined
      leave = stream.acquire(
        createDelegate(
          (report) => {
            if (!holds()) return undefined
            const allowed = host.beforeAttempt(element, report)
            const answer = allowed instanceof Promise ? allowed.then(closeUnless) : closeUnless(allowed)
            // Before it can leave it is the only delegate, and the attempt would be for nobody.
            return holds() || leave ? answer : false
          },
          (name, detail) => holds() && notify(held, name, detail),
        ),
        planRequest,
      )
      // A handler of the first report may have taken the element away.
      if (held.stream === stream) held.stops.push(leave)
      else leave()
    },
    listenToAll(held, stream, swapped, listener) {
      for (const name of EVERY_NAME)
        held.stops.push(
          stream.listen(name, (event, name) => {
            const work = (): void => {
              if (held.stream === stream) listener(event, name)
            }
            if (!swapped.includes(name)) delivery.runAfterSwaps(stream, work, event)
            else if (!delivery.postpone(stream, event, [held.element], work)) work()
          }),
        )
    },
    listenForClose(held, stream, names) {
      const stops = namesOf(names).map((name) =>
        stream.listen(name, (event) =>
          delivery.runAfterSwaps(
            stream,
            () => {
              if (held.stream !== stream || !isCurrent(held)) return
              held.closedBy = event
              close(held, 'message')
            },
            event,
          ),
        ),
      )
      return () => {
        for (const stop of stops) stop()
      }
    },
    show(held, { source, state }) {
      held.source = source ?? held.source
      host.exposeSource(held.element, held.source)
      if (state) host.setAttribute(held.element, STATE, state)
    },
  }
}
