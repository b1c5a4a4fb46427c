import type { Call } from './protocol.js';
/** The newest events of a stream, for pages that come later. */
export interface Ring {
    /** The last event ID. */
    readonly lastEventId: string;
    /** What it takes of memory, in bytes, as far as that can be told. */
    readonly bytes: number;
    /** Where it is now, for {@link Ring.since}. */
    readonly mark: number;
    /** Forgets everything, and begins after this id. */
    reset(id: string): void;
    /** The last event ID is another one. */
    move(id: string): void;
    /** Keeps an event. @param id its own, if it has one. */
    add(name: string, data: string, id: string | undefined): void;
    /**
     * What came after an id; undefined where that is not known: it was not among the newest, or several events have it,
     * as where it is the id of a row.
     */
    after(id: string): Call[] | undefined;
    /** What came after a mark; undefined where that is not known any more. */
    since(mark: number): Call[] | undefined;
}
export declare function createRing(): Ring;
