import { type Clock } from './clock.js';
/** A finding about a stream of which nothing is heard. */
export type SilenceFinding = {
    readonly code: 'stream-silent';
    readonly seconds: number;
} | {
    readonly code: 'stream-quiet';
    readonly seconds: number;
    readonly heard: string;
} | {
    readonly code: 'event-unheard';
    readonly names: string;
    readonly heard: string;
};
/** Notices that nothing of a stream is heard, and says what came instead. */
export interface SilenceWatch {
    /** A connection is asked for. */
    requested(): void;
    /** It is open. */
    opened(): void;
    /** Something arrived that is no event: the stream lives. */
    activity(): void;
    /** An event came, which somebody hears or not. */
    event(name: string, hasListeners: boolean): void;
    /** The connection is over. */
    clear(): void;
}
/**
 * @param listened the names that are listened to.
 * @param onFinding called at most once.
 */
export declare function createSilenceWatch(clock: Clock, listened: () => readonly string[], onFinding: (finding: SilenceFinding) => void): SilenceWatch;
