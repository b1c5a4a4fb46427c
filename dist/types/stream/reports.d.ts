import type { EventSourceLike, GapReason } from '../events.js';
import { type ErrorCode } from '../findings.js';
import { type Delegates, type ErrorReport, type StateReport } from './delegates.js';
import type { StreamStatus } from './policy.js';
/** Reports every change of a stream to its delegates. */
export interface Reports {
    /** @param isCurrent whether the stream still has this status: a delegate may change it. */
    state(status: StreamStatus, isCurrent: () => boolean): void;
    /** The state, for a delegate that comes later than others. */
    stateOf(status: StreamStatus): StateReport;
    /** The stream is open. Then a gap is reported, if there is one. */
    opened(): void;
    failure(report: Omit<ErrorReport, 'source'>): void;
    error(code: ErrorCode, cause: unknown, about?: object): void;
    /** The stream is no longer open. */
    lost(): void;
    /** Events may be missing. */
    gap(reason: GapReason): void;
    /** Events may be missing, which is reported when the stream is open. The last reason counts. */
    gapOnceOpen(reason: GapReason): void;
    /** Whether a gap is still to be reported. */
    readonly hasGap: boolean;
}
/**
 * @param sourceNow the source of the connection.
 * @param lastEventId where the stream is.
 * @param now milliseconds since 1970.
 */
export declare function createReports(url: string, delegates: Delegates, sourceNow: () => EventSourceLike | undefined, lastEventId: () => string, now: () => number): Reports;
