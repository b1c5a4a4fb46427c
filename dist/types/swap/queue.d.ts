import type { StreamOptions } from '../options.js';
import type { Binding } from './bindings.js';
import type { Frames } from './frames.js';
import type { Message } from './message.js';
/** Options that say what happens when many events arrive. */
export interface LoadOptions extends Pick<StreamOptions, 'batch' | 'budget' | 'maxQueue' | 'defer'> {
    /** Whether the events must not be shown any more: the request was aborted, or its element has left. */
    isOver?(): boolean;
}
/** A waiting event. */
export interface Item {
    /** The event as the stream delivered it; a handler may have changed what is shown. */
    readonly original: MessageEvent;
    readonly message: Message;
    readonly name: string;
    readonly load: LoadOptions;
    readonly stream: object;
    /** Counts up in the order of arrival, over all lanes. */
    sequence: number;
    /** The rendered HTML; undefined before it is rendered, and when it is not shown. */
    content?: string | undefined;
    /** The error, if rendering failed. */
    thrown?: unknown;
    /** Whether the content has side effects, as `dom/content.ts` defines them. */
    hasSideEffects?: boolean;
}
/** The events that wait for one target of one element. */
export interface Lane {
    readonly binding: Binding;
    /** An htmx selector, with the values of the payload filled in. */
    readonly target: string;
    /** Oldest first. */
    readonly items: Item[];
    /** Elements that were not rendered because `sse-limit` would have removed them at once. They count as unseen. */
    droppedRows: number;
}
/** What the queue calls to show items. */
export interface QueueDelegate {
    /** Whether later events of the stream must wait until an item is shown, because it may change who listens. */
    blocksStream(lane: Lane, item: Item): boolean;
    /**
     * Whether an item may add elements that listen to the stream. Such an item is shown at once: a browser's EventSource
     * delivers only events that have a listener.
     */
    mayAddListeners(lane: Lane, item: Item): boolean;
    /** From where a lane may remove elements: from inside an element, and with `itself` that element too. */
    removalScopeOf(lane: Lane): [element: Element, itself: boolean] | undefined;
    /**
     * Whether a lane must wait for more than a frame: for a view transition, or until its target is visible.
     *
     * @param hasDependents whether others wait for the lane; then it does not wait to be visible.
     */
    isHeld(lane: Lane, hasDependents: boolean): boolean;
    /**
     * Whether no lane can affect another one: by the same target, a target inside the other's, or content that the other
     * selects. Only then may lanes be shown out of order.
     */
    areIndependent(lanes: Iterable<Lane>): boolean;
    /**
     * Shows the oldest items of a lane, at least one, and removes them from it.
     *
     * @param count at most so many.
     * @param isTimeUp whether to stop early.
     */
    showOldest(lane: Lane, count: number, isTimeUp: () => boolean): void;
    /** Removes from a lane the items that later ones make invisible. Called only while lanes are independent. */
    dropSuperseded(lane: Lane): void;
    /** Reports that more events wait than `maxQueue` allows. All are shown next. */
    reportOverload(lane: Lane, waiting: number): void;
    /** Runs the tasks that waited for a swap. Returns whether any has run. */
    resumeTasks(isTimeUp: () => boolean): boolean;
    /** Whether tasks wait, which are in no lane. */
    hasTasks(): boolean;
}
/**
 * Decides when an event is shown: at once while the page keeps up, else together with others in a frame. (The file is
 * long because half of it is interfaces.)
 */
export interface Queue {
    /** @param target an htmx selector, with the values of the payload filled in. */
    add(binding: Binding, target: string, item: Item): void;
    /** Checks in the next frame whether held lanes may be shown. */
    recheckHeld(): void;
    /** Shows at once all lanes that are not held, and the held ones that are forced. */
    flush(isForced: (lane: Lane) => boolean): void;
    /** Whether a waiting event of a stream {@link QueueDelegate.blocksStream | blocks} it. */
    isBlocked(stream: object): boolean;
    /** Whether a waiting event may remove an element from the page. */
    mayRemove(element: Element): boolean;
    /** Shows at once all waiting events of a stream, also held ones. */
    flushStream(stream: object): void;
    /** Whether any event of a stream waits. */
    hasItems(stream: object): boolean;
    /** How many events wait. */
    readonly waiting: number;
    /** The waiting events, oldest first. */
    items(): Item[];
}
export declare function createQueue(frames: Frames, delegate: QueueDelegate): Queue;
