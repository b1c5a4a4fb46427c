import type { HubMessage } from './protocol.js';
/** A buffer with the newest events of a stream, for pages that connect later. */
export interface Ring {
    /** The last event ID. */
    readonly lastEventId: string;
    /** The estimated memory use, in bytes. */
    readonly bytes: number;
    /** The current position, for {@link Ring.getMessagesSince}. */
    readonly cursor: number;
    /** Removes all events. The stream continues after this ID. */
    reset(id: string): void;
    /** Sets the last event ID, which the server sent. */
    setLastEventId(id: string): void;
    /** Stores an event. @param id the event's own ID, if it has one. */
    add(name: string, data: string, id: string | undefined): void;
    /**
     * The messages after an ID; undefined when that position is unknown: the ID is no longer in the buffer, or several
     * events have it, as when servers send the ID of a database row.
     */
    getMessagesAfter(id: string): HubMessage[] | undefined;
    /** The messages after a position; undefined when the buffer no longer has all of them. */
    getMessagesSince(cursor: number): HubMessage[] | undefined;
}
export declare function createRing(): Ring;
