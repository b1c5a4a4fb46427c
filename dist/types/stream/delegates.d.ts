import type { ErrorDetail, EventSourceLike, GapDetail, StateDetail } from '../events.js';
import type { RequestPlan } from '../transport/transport.js';
/** A report contains the source, if there is one. The delegate adds the element. */
type Report<Detail> = Omit<Detail, 'elt' | 'source'> & {
    readonly source: EventSourceLike | undefined;
};
export type StateReport = Report<StateDetail>;
export type ErrorReport = Report<ErrorDetail>;
export type GapReport = Report<GapDetail>;
export type OpenReport = Report<object>;
/** An attempt that a stream is about to make. */
export type AttemptReport = Report<{
    readonly url: string;
    /** Failures in a row before it. */
    readonly attempt: number;
    /** Where the server is asked to go on; empty for the beginning. */
    readonly lastEventId: string;
}>;
/** Keeps a stream open, and receives its reports. */
export interface StreamDelegate {
    /** Called before each request. Forbids it by `false`, or lets it wait by a promise. */
    allowAttempt?(report: AttemptReport): unknown;
    onState?(report: StateReport): void;
    onOpen?(report: OpenReport): void;
    onError?(report: ErrorReport): void;
    onGap?(report: GapReport): void;
}
/** Plans the request of an attempt: what the page adds to it. Undefined where the page cancels it. */
export type PlanRequest = () => Promise<RequestPlan | undefined>;
/** The delegates of a stream, each with what it adds to requests. */
export type Delegates = Map<StreamDelegate, PlanRequest | undefined>;
/**
 * Calls each delegate. One that is called may make another one leave, which is then not called.
 *
 * @param isValid whether the news is still true: a delegate may have changed the stream.
 */
export declare function notifyAll(delegates: Delegates, notify: (delegate: StreamDelegate) => void, isValid?: () => boolean): void;
/**
 * Asks each delegate whether an attempt may be made. Returns a promise where one of them lets it wait or throws; the
 * promise is rejected with what was thrown.
 */
export declare function askAll(delegates: Delegates, report: AttemptReport): boolean | Promise<boolean>;
export {};
