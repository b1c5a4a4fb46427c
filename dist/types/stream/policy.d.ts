import type { StreamState } from '../events.js';
/** The life of a stream at one moment. */
export interface Life {
    readonly state: StreamState;
    /** Failures in a row since a connection last proved itself. */
    readonly attempt: number;
    /** Milliseconds until the next attempt; 0 when there is none, or the browser decides. */
    readonly delay: number;
    /** What led here. */
    readonly reason: string;
    /** Number of the live connection; 0 while there is none. */
    readonly connection: number;
    /** Number of the newest connection. */
    readonly newest: number;
    /** Whether the live connection was open once. */
    readonly opened: boolean;
    /** Whether it has lived long enough, or delivered an event, since it was opened. */
    readonly proven: boolean;
    /** The server's reconnection time. */
    readonly retry: number | undefined;
    /** Whether the server said when to come back, so that nothing but the page may hurry. */
    readonly held: boolean;
    /** How often in a row the page has answered a refusal. */
    readonly grants: number;
}
/** What a connection can do. Each carries its number, so that what comes late from an old one is known. */
export type ConnectionHappening = 
/** The answer is an event stream. */
{
    readonly type: 'opened';
}
/** It has lived {@link PROOF_MS}, or delivered an event. */
 | {
    readonly type: 'proven';
}
/** The server set the reconnection time. */
 | {
    readonly type: 'retry';
    readonly ms: number;
}
/**
 * It broke, and the browser's EventSource opens it again by itself. `blind` when it may know a last event ID
 * that the page has not been told: one without data, or of an event that nobody listens to.
 */
 | {
    readonly type: 'interrupted';
    readonly blind?: boolean;
}
/** The server ended the response. */
 | {
    readonly type: 'ended';
}
/** It broke, or could not be made; the next attempt may be luckier. */
 | {
    readonly type: 'lost';
    readonly retryAfter?: number | undefined;
}
/** There is no sense in another attempt. */
 | {
    readonly type: 'refused';
}
/** It was refused, and the page wants to try again when it is ready. */
 | {
    readonly type: 'asked';
};
export type Happening = (ConnectionHappening & {
    readonly of: number;
})
/** The page is ready after a refusal. */
 | {
    readonly type: 'granted';
}
/** Somebody wants the stream, now: the first holder, or the page by its API. Waits while the page is away. */
 | {
    readonly type: 'connect';
    readonly away?: boolean;
}
/** The wait is over. */
 | {
    readonly type: 'due';
}
/** The network or the user is back. */
 | {
    readonly type: 'wake';
}
/** The page is put away, and comes back. */
 | {
    readonly type: 'pause';
} | {
    readonly type: 'resume';
} | {
    readonly type: 'close';
};
/** What of the options decides about the life. */
export interface Settings {
    readonly reconnect: boolean;
    readonly reconnectDelay: number | undefined;
    readonly reconnectMaxDelay: number;
    readonly reconnectMaxAttempts: number;
    readonly reconnectJitter: number;
    /** Whether only EventSource may be used: it is trusted once it is open, and left alone when it is interrupted. */
    readonly leaveAlone: boolean;
}
export declare const closed: Life;
/** A connection that lives so long was a good one. */
export declare const PROOF_MS = 5000;
/**
 * The whole policy: what a happening makes of a life. Pure; returns the same life when nothing changes.
 *
 * What is to be done follows from the life it makes: another `connection` is to be opened, and the one before
 * closed; a `delay` asks for a timer. So there is never more than one connection, nor a timer for a stream that
 * is closed.
 *
 * @param chance at least 0, less than 1.
 * @param least the milliseconds until one more request may be made at all.
 */
export declare function next(life: Life, happening: Happening, settings: Settings, chance: number, least?: number): Life;
