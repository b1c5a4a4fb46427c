import { type Clock } from '../stream/clock.js';
import type { Transport } from '../transport/transport.js';
import type { Call, SharedAttempt } from './protocol.js';
/** A stream of a page, at the hub. */
export interface Member {
    /** Tells something, in JSON. */
    tell(text: string): void;
    /** Tells its stream from all others. */
    page: number;
    /** Where it wants to begin; empty for now. */
    lastEventId: string;
    /** What it has missed by the time when the connection is open; undefined where that is not known. */
    missed: () => Call[] | undefined;
    /** The newest connection that is over for it: its number, and where that ended. */
    over?: {
        readonly number: number;
        readonly lastEventId: string;
        readonly mark: number;
    };
}
/** One connection for all pages that want the same: opened with the first, closed after the last. */
export interface Channel {
    hold(member: Member, attempt: SharedAttempt): void;
    /** Asks whether a member is there. */
    greet(member: Member): void;
    /** A member calls the connection dead: it is closed for all, unless the member takes no part in it by now. */
    drop(member: Member): void;
    /** @param lingerMs so long the connection waits for the next page. */
    leave(member: Member, lingerMs?: number): void;
    /** A member does not answer. If it does later, it has to come again: what it missed is no more kept for it. */
    lose(member: Member): void;
}
/**
 * The hub has no policy: it opens a connection when the first page wants one, and tells each page what becomes of it.
 * Each decides what follows, the same for all; the first that tries again does so for all.
 *
 * @param abandoned called when neither a page nor a connection is left.
 */
export declare function createChannel(open: Transport, clock: Clock, abandoned: () => void): Channel;
