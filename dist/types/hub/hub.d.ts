import { type Clock } from '../stream/clock.js';
import type { Transport } from '../transport/transport.js';
import { type PageMessage } from './protocol.js';
/** The hub's end of the message port of a page. */
export interface HubPort {
    onmessage: ((event: MessageEvent<PageMessage>) => void) | null;
    postMessage(text: string): void;
    close(): void;
}
/**
 * The hub that all tabs share: one channel for each pair of URL and credentials mode. Sessions and versions of Sluice
 * must not be mixed either; they are in the name of the worker, so the browser starts a separate worker for each.
 *
 * @returns a function that connects the port of a page.
 */
export declare function createHub(open: Transport, clock: Clock): (port: HubPort) => void;
