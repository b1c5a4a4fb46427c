import type { Ending } from '../transport/transport.js';
import type { ConnectionAction } from './policy.js';
/** What an ending means for the stream. */
export interface Outcome {
    readonly action: ConnectionAction;
    /** For the error event. */
    readonly reason: string;
    /** What to do about it, for a finding. Default: {@link DEFAULT_FIX}. */
    readonly fix?: string;
    /** Whether the page may answer with a promise to try again. */
    readonly isAnswerable?: boolean;
    /** Whether the server may have refused the request for its last event ID. */
    readonly idRefused?: boolean;
    /** Whether that is because of its length. */
    readonly idTooLong?: boolean;
}
export declare const ID_REFUSED: number[];
export declare const DEFAULT_FIX = "check URL and server";
/**
 * Judges how a connection ended.
 *
 * @param now milliseconds since 1970, for a `Retry-After` that is a date.
 */
export declare function judge(ending: Ending, now: number): Outcome;
