import type { CloseType, EventSourceLike } from '../events.js';
import type { Host } from '../host/host.js';
import type { PlanRequest } from '../stream/delegates.js';
import type { Listener } from '../stream/listeners.js';
import type { Stream } from '../stream/stream.js';
import type { Delivery } from '../swap/deliver.js';
import { type EventDetail } from './delegate.js';
/**
 * An element, and the stream that it keeps open. There are two kinds: a connector joins a stream of the page, and an
 * answer has one of its own.
 */
export interface ElementStream {
    readonly element: Element;
    /** Undefined before the element has joined one, and when it has left. */
    stream: Stream | undefined;
    /** The newest source, also after the stream was left. */
    source?: EventSourceLike | undefined;
    /** The event that closed it. Its other listeners still receive it. */
    closedBy?: MessageEvent;
    /** What to undo when the element leaves. */
    readonly stops: (() => void)[];
}
/** What elements of one kind do with their streams. */
export interface ElementStreams<Held extends ElementStream> {
    /** Keeps its stream open until the element leaves. */
    acquire(held: Held, stream: Stream, planRequest?: PlanRequest): void;
    /** Listens to every event, in its place among those that are swapped. @param swapped the names of these. */
    listenToAll(held: Held, stream: Stream, swapped: readonly string[], listener: Listener): void;
    /** Leaves the stream at an event with one of these names. Returns how to stop listening. */
    listenForClose(held: Held, stream: Stream, names: string | null): () => void;
    /** Shows at the element what a report says: the source and the state. */
    show(held: Held, detail: EventDetail): void;
}
/**
 * The kinds differ in the last three.
 *
 * @param isCurrent whether an element stream speaks for its element: only then it reports, and may close.
 * @param notify reports something about the stream as a DOM event.
 * @param close leaves the stream, and reports that.
 */
export declare function createElementStreams<Held extends ElementStream>(host: Host, delivery: Pick<Delivery, 'postpone' | 'runAfterSwaps'>, isCurrent: (held: Held) => boolean, notify: (held: Held, name: string, detail: EventDetail) => void, close: (held: Held, type: CloseType) => void): ElementStreams<Held>;
