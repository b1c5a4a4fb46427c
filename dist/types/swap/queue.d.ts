import type { StreamOptions } from '../options.js';
import type { Binding } from './bindings.js';
import type { Frames } from './frames.js';
import type { Message } from './message.js';
/** What a page says of load. */
export type Load = Pick<StreamOptions, 'batch' | 'budget' | 'maxQueue' | 'defer'>;
/** An event that waits. */
export interface Item {
    /** As it came. */
    readonly came: MessageEvent;
    readonly message: Message;
    /** Of the event. */
    readonly name: string;
    readonly load: Load;
    /** Of its coming. */
    order: number;
}
/** What waits for one target of one element. */
export interface Lane {
    readonly binding: Binding;
    /** A selector of htmx, as it is once values of the payload came in. */
    readonly target: string;
    /** The oldest first. */
    readonly items: Item[];
    /** Whether what an event shows may listen to what comes next. */
    brings(message: Message): boolean;
}
/** What the queue does not know: what becomes of an item. */
export interface Shows {
    /** Tells of the events of a binding whether they may show elements that take part in a stream. */
    brings(binding: Binding): Lane['brings'];
    /** Whether a lane has to wait for something else than a frame. */
    held(lane: Lane): boolean;
    /**
     * Whether no lane has to do with another: has the same target or one inside of it, or parts for other places. Only
     * then may the order between lanes be left.
     */
    independent(lanes: Iterable<Lane>): boolean;
    /**
     * Shows the oldest items of a lane, and takes them out of it: one at least.
     *
     * @param count at most so many.
     * @param late whether it is time to end.
     */
    show(lane: Lane, count: number, late: () => boolean): void;
    /** Takes out of a lane what need not be shown any more, now that something has come to it. */
    trim(lane: Lane): void;
    /** More waits than the page allows. Everything is about to be shown. */
    overload(lane: Lane, waiting: number): void;
}
/** Decides when an event is shown: at once while the page keeps up, else with others in a frame. */
export interface Queue {
    /** @param target a selector of htmx, as it is once values of the payload came in. */
    add(binding: Binding, target: string, item: Item): void;
    /** What was held may go on. */
    release(): void;
    /** Shows at once all that is not held, and of what is held those of which this says so. */
    flush(forced: (lane: Lane) => boolean): void;
    /** How many events wait. */
    readonly waiting: number;
    /** Those that wait, the oldest first. */
    items(): Item[];
}
export declare function createQueue(frames: Frames, shows: Shows): Queue;
