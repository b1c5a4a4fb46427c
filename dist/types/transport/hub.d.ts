import type { StreamOptions } from '../options.js';
import type { Clock } from '../stream/clock.js';
import { type Transport } from './transport.js';
/** The shared connection of one stream. */
export interface Pool {
    readonly transport: Transport;
    /** Called when the stream no longer needs the connection. */
    leave(): void;
}
/** A stream that asks to be shared. */
export interface ShareRequest {
    readonly url: string;
    readonly options: StreamOptions;
    /** Whether the page adds something to the request. */
    readonly addsToRequest?: boolean;
}
/**
 * Shares a stream with other tabs. Undefined, with a finding, if that is not possible.
 *
 * @param again called when another tab has begun the next attempt, so that this stream stops waiting, too.
 */
export type Share = (sharer: ShareRequest, again: () => void) => Pool | undefined;
/**
 * Reads streams through the hub, a SharedWorker that holds one connection for all tabs. If there is no hub, each tab
 * has its own connection, and tries the hub again at its next attempt.
 *
 * @param openDirect opens a connection of the page's own.
 */
export declare function createShare(openDirect: Transport, clock: Clock): Share;
