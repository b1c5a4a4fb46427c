import type { Attempt, ConnectionHandlers } from '../transport/transport.js';
/** What a page says to the hub, over a port that it has for each attempt of each stream. */
export type PageMessage = 
/** Wants to take part: in the connection that there is, or in a new one. The first that is said. */
SharedAttempt
/** The connection is dead: nobody is to go on with it. */
 | 'drop'
/** The page is left, and no other one of its origin follows: if it is the last, nobody will come soon. */
 | 'end'
/** The answer to `hi`. */
 | 'pong'
/** Takes no part any more. The last that is said. */
 | 'bye';
/** An attempt, as far as it can be sent. The URL is absolute. */
export interface SharedAttempt extends Omit<Attempt, 'request'> {
    readonly request?: undefined;
    /** Tells the stream of this page from all others. */
    readonly page: number;
}
/**
 * What the hub tells: as the handlers of a connection, or as it says here. Several calls are sent together, in JSON,
 * which is written once for all pages, and costs each of them less than a structured clone of so many small things.
 */
export interface Calls extends Pick<ConnectionHandlers, 'identified' | 'heard' | 'retry' | 'found' | 'broken'> {
    /** The hub has heard. Said again every {@link HI_MS}: is the page still there? */
    hi(): void;
    /** The page has to open a connection of its own. */
    own(): void;
    /** The answer is an event stream; it came from this URL. */
    opened(url: string): void;
    event(name: string, data: string, lastEventId: string, id: string | null): void;
    /** After its end: another page has begun the next connection, so that whoever waits need not wait longer. */
    again(): void;
}
export type CallName = keyof Calls;
/** One thing that the hub tells: its name, and what belongs to it. */
export type Call = readonly [name: CallName, ...given: readonly unknown[]];
/** In milliseconds. */
export declare const HI_MS = 10000;
