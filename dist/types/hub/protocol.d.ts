import type { ConnectionHandlers, ConnectionRequest } from '../transport/transport.js';
/** A message from a page to the hub. Each attempt of each stream has a port of its own. */
export type PageMessage = 
/** Subscribe to the existing connection, or to a new one. The first message. */
SharedAttempt
/** The connection is dead: close it for all pages. */
 | 'drop'
/** The user leaves this origin: if this page is the last one, close the connection at once. */
 | 'end'
/** The answer to `hi`. */
 | 'pong'
/** Unsubscribe. The last message. */
 | 'bye';
/** The part of an attempt that can be sent to the hub. The URL is absolute. */
export interface SharedAttempt extends Omit<ConnectionRequest, 'planRequest'> {
    readonly planRequest?: undefined;
    /** Identifies the stream of this page, across all its attempts. */
    readonly page: number;
}
/**
 * What the hub calls in a page: the handlers of a connection, and the functions below. Several calls are sent together
 * as one JSON text: it is written once for all pages, and is cheaper to receive than a structured clone of many small
 * objects.
 */
export interface HubMessageHandlers extends Pick<ConnectionHandlers, 'identified' | 'heard' | 'retry' | 'found' | 'broken'> {
    /** Confirms the subscription. Repeated every {@link HI_INTERVAL_MS} as a ping, which the page answers with `pong`. */
    hi(): void;
    /** The page has to open its own connection. */
    own(): void;
    /** The response is an event stream. @param url the URL of the response, after redirects. */
    opened(url: string): void;
    event(name: string, data: string, lastEventId: string, id: string | null): void;
    /** Another page has opened the next connection: pages that wait for their retry can connect now. */
    again(): void;
}
export type HubMessageName = keyof HubMessageHandlers;
/** One call from the hub: the name of the function and its arguments. */
export type HubMessage = readonly [name: HubMessageName, ...args: readonly unknown[]];
/** In milliseconds. */
export declare const HI_INTERVAL_MS = 10000;
