import type { Ending } from '../transport/transport.js';
import type { ErrorReport } from './delegates.js';
import { type Outcome } from './outcome.js';
/** The end of a connection: what follows from it, and how it is reported. */
export interface Failure extends Outcome {
    /** @param isFinal whether the stream gives up. @param retry lets a handler ask for another attempt. */
    report(isFinal: boolean, retry: NonNullable<ErrorReport['retry']>): Omit<ErrorReport, 'source'>;
}
/**
 * @param url of the stream, as it was written.
 * @param hasId whether the page knows a last event ID. Without one only EventSource may know it, so that even a corrupted
 *   one is worth keeping.
 * @param nowMs milliseconds since 1970.
 */
export declare function failureOf(ending: Ending, url: string, hasId: boolean, nowMs: number): Failure;
