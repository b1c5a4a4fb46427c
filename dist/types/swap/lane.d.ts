import type { StreamOptions } from '../options.js';
import type { Binding } from './bindings.js';
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
/** From where a lane may remove elements: from inside an element, and with `itself` that element too. */
export type RemovalScope = readonly [element: Element, itself: boolean];
/** The events that wait for one target of one element. */
export declare class Lane {
    #private;
    readonly binding: Binding;
    /** An htmx selector, with the values of the payload filled in. */
    readonly target: string;
    /** Elements that were not rendered because `sse-limit` would have removed them at once. They count as unseen. */
    droppedRows: number;
    /** Undefined if it removes nothing. */
    removalScope: RemovalScope | undefined;
    /** @param onCount called with the number of items that were added; negative for items that were taken. */
    constructor(binding: Binding, target: string, onCount: (change: number) => void);
    /** Whether it finds the same target before and after its own swaps. */
    get hasStableTarget(): boolean;
    /** Finds the target without throwing: the swap that follows reports the error. */
    peekTarget(): Element | undefined;
    /** Finds the target for a swap. Throws a finding. */
    locateTarget(): Element | undefined;
    /** To be called when another lane may change which element this one finds. */
    forgetTarget(): void;
    /** Oldest first. */
    get items(): readonly Item[];
    add(item: Item): void;
    /** Takes the oldest items out. */
    takeOldest(count: number): Item[];
    /** Takes out what must not be shown any more. */
    discardEnded(): void;
}
