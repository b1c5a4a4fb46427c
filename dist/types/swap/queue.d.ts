import type { StreamOptions } from '../options.js';
import type { Binding } from './bindings.js';
import type { Frames } from './frames.js';
import type { Message } from './message.js';
/** What a page says of load. */
export interface Load extends Pick<StreamOptions, 'batch' | 'budget' | 'maxQueue' | 'defer'> {
    /** Whether nobody is to see it any more. */
    isOver?(): boolean;
}
/** An event that waits. */
export interface Item {
    /** As it came. */
    readonly original: MessageEvent;
    readonly message: Message;
    /** Of the event. */
    readonly name: string;
    readonly load: Load;
    /** On which it came. */
    readonly stream: object;
    /** Of its coming. */
    order: number;
    /** What it was rendered to; or what was thrown instead. */
    content?: string | undefined;
    thrown?: unknown;
    /** Whether its content does more than to be there. */
    acts?: boolean;
}
/** What waits for one target of one element. */
export interface Lane {
    readonly binding: Binding;
    /** A selector of htmx, as it is once values of the payload came in. */
    readonly target: string;
    /** The oldest first. */
    readonly items: Item[];
    /** How many elements of events before these will never be seen. */
    leftOut: number;
}
/** What the queue does not know: what becomes of an item. */
export interface Shows {
    /** Whether what comes next on the stream has to wait until an item is shown, as that may change who hears it. */
    blocks(lane: Lane, item: Item): boolean;
    /**
     * Whether an item may show what listens to the stream. Then it is shown at once: a browser's EventSource hands out
     * only what somebody listens to.
     */
    mayAddListeners(lane: Lane, item: Item): boolean;
    /** What a lane may take out of the page: what is in an element, and perhaps the element itself. */
    removes(lane: Lane): [element: Element, itself: boolean] | undefined;
    /** Whether a lane has to wait for something else than a frame. @param isHurried whether others wait for it. */
    held(lane: Lane, isHurried: boolean): boolean;
    /**
     * Whether no lane has to do with another: has the same target or one inside of it, or brings what another one looks
     * for. Only then may the order between lanes be left.
     */
    independent(lanes: Iterable<Lane>): boolean;
    /**
     * Shows the oldest items of a lane, and takes them out of it: one at least.
     *
     * @param count at most so many.
     * @param late whether it is time to end.
     */
    show(lane: Lane, count: number, late: () => boolean): void;
    /** Takes out of a lane what need not be shown any more. Called only while lanes are independent. */
    trim(lane: Lane): void;
    /** More waits than the page allows. Everything is about to be shown. */
    overload(lane: Lane, waiting: number): void;
    /** Goes on with what waits for something that was shown. Returns whether there was anything. */
    goOn(late: () => boolean): boolean;
    /** Whether something waits that is not in a lane. */
    isWaited(): boolean;
}
/**
 * Decides when an event is shown: at once while the page keeps up, else with others in a frame. (The file is long because
 * half of it says what the queue asks of others, and they of it.)
 */
export interface Queue {
    /** @param target a selector of htmx, as it is once values of the payload came in. */
    add(binding: Binding, target: string, item: Item): void;
    /** What was held may go on. */
    release(): void;
    /** Shows at once all that is not held, and of what is held those of which this says so. */
    flush(forced: (lane: Lane) => boolean): void;
    /** Whether an event of a stream waits, of those that hold up what comes after them. */
    isBlocked(stream: object): boolean;
    /** Whether something that waits may take an element out of the page. */
    mayRemove(element: Element): boolean;
    /** Shows at once all that waits of a stream, also what is held. */
    show(stream: object): void;
    /** Whether an event of a stream waits. */
    has(stream: object): boolean;
    /** How many events wait. */
    readonly waiting: number;
    /** Those that wait, the oldest first. */
    items(): Item[];
}
export declare function createQueue(frames: Frames, shows: Shows): Queue;
