/** How far a stream has been read. */
export interface Position {
    /** The last event ID; empty when there is none. */
    readonly id: string;
    /** Whether an id was kept over a reload, but for too long. */
    readonly expired: boolean;
    /** Moves on to another id, if that is one to come back with. */
    move(id: string): void;
    /** An event is handed on. @param own its own id, if it has one. */
    delivered(event: MessageEvent, own: string | undefined): void;
    forget(): void;
    /**
     * Keeps the id over a reload, if the page wants that.
     *
     * @param leaving what still waits may not be shown any more, and has to come again.
     */
    save(leaving?: boolean): void;
}
/** [django-eventstream] Says that an event has no id, and is refused when it comes back. */
export declare const NO_ID = "error";
/**
 * @param place what its id is kept by over a reload.
 * @param first where to begin; undefined when the page does not say.
 * @param isSaved whether the session storage knows it over a reload.
 * @param waiting what is still to be shown, the oldest first.
 */
export declare function createPosition(place: string, first: string | undefined, isSaved: boolean, now: () => number, waiting: () => readonly MessageEvent[]): Position;
