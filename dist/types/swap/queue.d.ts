import type { Binding } from './bindings.js';
import { type FlushDelegate } from './flush.js';
import type { Frames } from './frames.js';
import type { Item, Lane, RemovalScope } from './lane.js';
/** What the queue calls to show items. */
export interface QueueDelegate extends FlushDelegate {
    /** Whether later events of the stream must wait until an item is shown, because it may change who listens. */
    blocksStream(lane: Lane, item: Item): boolean;
    /**
     * Whether an item that blocks its stream may add elements that listen to it. Such an item is shown at once: a browser's
     * EventSource delivers only events that have a listener.
     */
    mayAddListeners(lane: Lane, item: Item): boolean;
    removalScopeOf(lane: Lane): RemovalScope | undefined;
    /** Removes from a lane the items that later ones make invisible. Called only while lanes are independent. */
    dropSuperseded(lane: Lane): void;
    /** Reports that more events wait than `maxQueue` allows. All are shown next. */
    reportOverload(lane: Lane, waiting: number): void;
}
/**
 * Decides when an event is shown: at once while the page keeps up, else together with others in a frame.
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
