import { type EventSourceLike, type StreamState } from '../events.js';
import type { AttemptReport, StreamDelegate } from '../stream/delegates.js';
/** The detail of a DOM event, made of a report. Routes use these fields. */
export interface EventDetail {
    readonly state?: StreamState;
    readonly reason?: string;
    readonly source?: EventSourceLike | undefined;
    readonly [name: string]: unknown;
}
/** A delegate that emits what a stream reports, each by the name of its DOM event. */
export declare function createDelegate(allowAttempt: (report: AttemptReport) => unknown, emit: (name: string, detail: EventDetail) => void): StreamDelegate;
