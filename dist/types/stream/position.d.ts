/** Where a stream is: the last event ID, kept over a reload if the page wants that. */
export interface Position {
    /** The last event ID; empty for none. */
    readonly id: string;
    /** Whether an ID was saved by an earlier page, but too long ago. */
    readonly expired: boolean;
    /** Whether the answer before the reload came from another origin. */
    readonly isCrossOrigin: boolean;
    /** Sets the ID, unless it is one that the server would refuse. */
    move(id: string): void;
    /** An event was delivered. @param own the event's own ID, if it has one. */
    delivered(event: MessageEvent, own: string | undefined): void;
    forget(): void;
    /**
     * Saves the ID for the next page.
     *
     * @param leaving the page is left: waiting events may not be shown any more, and have to come again.
     * @param isCrossOrigin whether the last answer came from another origin, to which a header cannot follow.
     */
    save(leaving?: boolean, isCrossOrigin?: boolean): void;
}
/** [django-eventstream] The ID of an event without one. The server refuses it in a request. */
export declare const NO_ID = "error";
/**
 * @param place the name under which the ID is saved.
 * @param first where to begin; undefined when the page does not say.
 * @param isSaved whether the session storage keeps the ID.
 * @param waiting events that are not shown yet, the oldest first.
 */
export declare function createPosition(place: string, first: string | undefined, isSaved: boolean, now: () => number, waiting: () => readonly MessageEvent[]): Position;
