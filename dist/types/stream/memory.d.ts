/** Remembers which events were shown, to know those that the page itself asks for a second time. */
export interface Memory {
    /** How many events are remembered. */
    readonly size: number;
    /**
     * A connection was opened.
     *
     * @param requestedId the last event ID that was asked for; what was shown after it may come again.
     */
    opened(requestedId: string): void;
    /** Whether the page has asked for this event a second time. Remembers it. */
    isReplay(id: string, name: string, data: string): boolean;
    /** Takes over what another memory has shown: it may come again over the connection that is open. */
    adopt(other: Memory): void;
    /** Everything that was shown may come again over the next connection. */
    startOver(): void;
}
/**
 * What a server sends is left out only where the page asked for it a second time, since only then it is sure to be the
 * same event: over the new stream of an element that moves to another URL, and after an id that is older than what was
 * shown. A server that begins to count anew, or that gives each event the id of its row, is heard.
 *
 * @param now the time in milliseconds.
 */
export declare function createMemory(now: () => number): Memory;
