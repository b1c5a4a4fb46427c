import type { Connection, Ending, Transport } from '../transport/transport.js';
import type { HubMessage, SharedAttempt } from './protocol.js';
import { type Ring } from './ring.js';
/** What the server sends, over one connection after the other. */
export interface Feed {
    readonly ring: Ring;
    /** The connection, until it ends. */
    readonly connection: Connection | undefined;
    /** The number of the newest connection, counted from 1. */
    readonly connectionNumber: number;
    /** The URL of the response, after redirects; undefined before the response. */
    readonly responseUrl: string | undefined;
    connect(attempt: SharedAttempt): void;
    close(): void;
    /** What a page must know of the connection before its events. @param startsFresh whether the page has no ID yet. */
    getOpening(startsFresh: boolean): HubMessage[];
}
/**
 * @param onOpened called when the response is an event stream.
 * @param onMessage called with everything that is meant for all pages.
 * @param onBroken called when the connection broke, ended or was refused.
 */
export declare function createFeed(open: Transport, onOpened: () => void, onMessage: (...message: HubMessage) => void, onBroken: (ending: Ending) => void): Feed;
