/** Remembers which events were shown, to recognise those that the page requests a second time. */
export interface Memory {
    /** How many events are remembered. */
    readonly size: number;
    /**
     * A connection was opened.
     *
     * @param requestedId the last event ID of the request; events that were shown after it may come again.
     */
    opened(requestedId: string): void;
    /** Whether the page has requested this event a second time. Remembers it. */
    isReplay(id: string, name: string, data: string): boolean;
    /** Takes over the events of another memory: they may come again over the open connection. */
    adopt(other: Memory): void;
    /** All events that were shown may come again over the next connection. */
    startOver(): void;
}
/**
 * An event is dropped only if the page requested it a second time, because only then it is surely the same event: over
 * the new stream of an element that moves to another URL, and after an id that is older than events that were shown. A
 * server that starts its counter again, or that gives each event the id of its row, loses nothing.
 *
 * @param now the time in milliseconds.
 */
export declare function createMemory(now: () => number): Memory;
/** A number that stands for a text. @see https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function */
export declare function hash(text: string): number;
