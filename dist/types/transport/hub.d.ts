import type { StreamOptions } from '../options.js';
import type { Clock } from '../stream/clock.js';
import { type Transport } from './transport.js';
/** What a stream shares with other tabs. */
export interface Pool {
    readonly transport: Transport;
    /** The stream is not open any more, and will not be by itself. */
    leave(): void;
}
/** What a stream that is to be shared says of itself. */
export interface ShareRequest {
    readonly url: string;
    readonly options: StreamOptions;
    /** Whether the page adds something to the request. */
    readonly addsToRequest?: boolean;
}
/**
 * Shares a stream with other tabs; undefined where that cannot be, which is a finding.
 *
 * @param again called when another tab has begun the next attempt, so that a stream that waits need not wait longer.
 */
export type Share = (sharer: ShareRequest, again: () => void) => Pool | undefined;
/**
 * Reads streams through the hub, a SharedWorker that holds one connection for all tabs. Where the hub cannot be, each
 * tab has its own connection, and asks the hub again at its next attempt.
 *
 * @param openDirect opens a connection of the page's own.
 */
export declare function createShare(openDirect: Transport, clock: Clock): Share;
