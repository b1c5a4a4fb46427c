import { type Clock } from '../stream/clock.js';
import type { Transport } from '../transport/transport.js';
import type { HubMessage, SharedAttempt } from './protocol.js';
/** A page's stream, as the hub sees it. */
export interface Subscriber {
    /** Sends hub messages to the page, as JSON. */
    send(text: string): void;
    /** Identifies the stream, across all its attempts. */
    page: number;
    /** The last event ID that the page has; empty to receive only new events. */
    lastEventId: string;
    /** The messages missed before the connection opened; undefined when the hub no longer has them. */
    getMissedMessages: () => HubMessage[] | undefined;
    /** The last connection that ended for this subscriber, and its position then. */
    lastEnd?: {
        readonly connectionNumber: number;
        readonly lastEventId: string;
        readonly cursor: number;
    };
}
/**
 * One connection, shared by all pages that need the same stream: opened for the first page, closed after the last one.
 */
export interface Channel {
    /** Connects a subscriber. It needs its own connection (`own`) when the hub does not have all events that it missed. */
    subscribe(subscriber: Subscriber, attempt: SharedAttempt): void;
    /** Asks whether the page of a subscriber still exists. */
    ping(subscriber: Subscriber): void;
    /** Closes the connection for all, as a subscriber found it dead. Ignored when the subscriber no longer uses it. */
    dropConnection(subscriber: Subscriber): void;
    /** @param lingerMs how long an unused connection stays open for the next page. Default: 3000. */
    unsubscribe(subscriber: Subscriber, lingerMs?: number): void;
    /**
     * Removes a subscriber that does not answer. When it answers later, it has to subscribe again; the hub does not keep
     * its position.
     */
    evict(subscriber: Subscriber): void;
}
/**
 * The hub has no retry policy: it opens a connection when the first page asks for one, and forwards everything that
 * happens to each page. Every page runs the same policy and reaches the same decision; the first page that reconnects
 * does so for all.
 *
 * @param onEmpty called when no page and no connection are left.
 */
export declare function createChannel(open: Transport, clock: Clock, onEmpty: () => void): Channel;
