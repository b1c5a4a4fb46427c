import { type Clock } from './clock.js';
/** A finding about a stream whose events reach no listener. */
export type SilenceFinding = {
    readonly code: 'stream-silent';
    readonly seconds: number;
} | {
    readonly code: 'stream-quiet';
    readonly seconds: number;
    readonly heard: string;
    readonly encoding: string | null | undefined;
} | {
    readonly code: 'event-unheard';
    readonly names: string;
    readonly heard: string;
};
/** Notices that a stream delivers nothing to the page, and reports what it sent instead. */
export interface SilenceWatch {
    /** A request is made. */
    requested(): void;
    /** The connection is open. @param encoding how the response is compressed, if that is known. */
    opened(encoding?: string | null): void;
    /** Something arrived that is no event: the stream lives. */
    activity(): void;
    /** An event arrived, with or without a listener. */
    event(name: string, hasListeners: boolean): void;
    /** The connection is over. */
    clear(): void;
}
/**
 * @param listened the names that have a listener.
 * @param onFinding called at most once.
 */
export declare function createSilenceWatch(clock: Clock, listened: () => readonly string[], onFinding: (finding: SilenceFinding) => void): SilenceWatch;
