import { type Clock } from '../stream/clock.js';
import type { Transport } from '../transport/transport.js';
import { type PageMessage } from './protocol.js';
/** What a page sends to and hears from. */
export interface HubPort {
    onmessage: ((event: MessageEvent<PageMessage>) => void) | null;
    postMessage(text: string): void;
    close(): void;
}
/**
 * What all tabs have in common: a channel for each URL and its credentials. What else must not be mixed, sessions and
 * versions, is in the name of the worker, so that the browser itself keeps them apart.
 *
 * @returns how a port joins.
 */
export declare function createHub(open: Transport, clock: Clock): (port: HubPort) => void;
