import type { StreamState } from '../events.js';
/** The life of a stream at one moment. */
export interface Life {
    readonly state: StreamState;
    /** Failures in a row since the stream was last open. */
    readonly attempt: number;
    /** Milliseconds until the next attempt; 0 when there is none, or the browser decides. */
    readonly delay: number;
    /** What led here. */
    readonly reason: string;
}
/** What can happen to a stream. */
export type Happening = 'connect'
/** The answer is an event stream. */
 | 'opened'
/** The connection broke, and the browser's EventSource opens it again by itself. */
 | 'interrupted'
/** The connection broke or was refused, and nobody opens it again by itself. */
 | 'failed'
/** No attempt could be made at all: the URL is unusable. */
 | 'refused'
/** The wait is over. */
 | 'due' | 'close';
export declare const closed: Life;
/**
 * The whole policy: what a happening makes of a life. Pure. What is to be done follows from the life it
 * makes: `connecting` asks for an attempt, a `delay` for a timer.
 *
 * A stream that is closed or failed hears nothing but `connect`, so nothing that comes late revives it.
 */
export declare function next(life: Life, reason: Happening): Life;
