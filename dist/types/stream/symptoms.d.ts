/** A finding about the server, or about a proxy before it. */
export type Symptom = {
    readonly code: 'stream-buffered';
} | {
    readonly code: 'stream-cut';
    readonly seconds: number;
};
/** Notices by the times of a stream's connections what is wrong on the way from the server. */
export interface Symptoms {
    /** A connection is asked for. */
    requested(): void;
    /** It is open. */
    opened(): void;
    /** Something arrived: bytes of any kind, or an event. */
    received(event: boolean): void;
    /** The connection was ended, and not by the page. Returns what that shows. */
    ended(): Symptom | undefined;
}
/** @param now the time in milliseconds. */
export declare function createSymptoms(now: () => number): Symptoms;
/** A time in seconds, if it is a round one, else 0. */
export declare function roundSeconds(ms: number): number;
