/** A finding about the server, or about a proxy in front of it. */
export type Symptom = {
    readonly code: 'stream-buffered';
} | {
    readonly code: 'stream-cut';
    readonly seconds: number;
};
/** Finds faults between server and page from the times of a stream's connections. */
export interface Symptoms {
    /** A request is made. */
    requested(): void;
    /** The connection is open. */
    opened(): void;
    /** Bytes arrived, or an event. */
    received(event: boolean): void;
    /**
     * The connection ended, and not by the page. Returns the fault that its times show.
     *
     * @param isClean the server ended it in order: if it was cut, that was on purpose.
     */
    ended(isClean?: boolean): Symptom | undefined;
}
/** @param now the time in milliseconds. */
export declare function createSymptoms(now: () => number): Symptoms;
/** A time in seconds, or 0 if it is not a round one. */
export declare function roundSeconds(ms: number): number;
