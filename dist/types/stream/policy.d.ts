import type { StreamState } from '../events.js';
/** A stream at one moment. */
export interface StreamStatus {
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
    /** Whether the live connection is open, or was before it broke. */
    readonly opened: boolean;
    /** Whether it has lived long enough, or delivered an event, since it was opened. */
    readonly proven: boolean;
    /** The server's reconnection time in milliseconds. */
    readonly retry: number | undefined;
    /** How much of the delay the server set by `Retry-After`: only a script of the page may shorten that. */
    readonly heldMs: number;
    /** How often in a row the page has answered a refusal by `retry()`. */
    readonly grants: number;
}
/** What happens to a connection. Each action carries its number, so that late ones of an old connection are ignored. */
export type ConnectionAction = 
/** The answer is an event stream. */
{
    readonly type: 'opened';
}
/** It has lived {@link PROVEN_AFTER_MS}, or delivered an event. */
 | {
    readonly type: 'proven';
}
/** The server set the reconnection time. */
 | {
    readonly type: 'retry';
    readonly ms: number;
}
/**
 * It broke, and the browser's EventSource opens it again by itself. `idUnknown`: EventSource may know a last event ID
 * that the page does not, of an event without data or without a listener.
 */
 | {
    readonly type: 'interrupted';
    readonly idUnknown?: boolean;
}
/** The server ended the response. */
 | {
    readonly type: 'ended';
}
/** It broke, or could not be made; another attempt may succeed. */
 | {
    readonly type: 'lost';
    readonly retryAfter?: number | undefined;
}
/** Another attempt would fail as well. */
 | {
    readonly type: 'refused';
}
/** It was refused, and the page asks for another attempt when it is ready. */
 | {
    readonly type: 'asked';
};
export type StreamAction = (ConnectionAction & {
    readonly of: number;
})
/** The page is ready after a refusal. */
 | {
    readonly type: 'granted';
}
/** The first delegate, or the page's script, wants a connection now. Pauses while the page is away. */
 | {
    readonly type: 'connect';
    readonly away?: boolean;
}
/** The delay is over. */
 | {
    readonly type: 'due';
}
/** The network or the user is back. `waitedMs`: how much of the delay is over. */
 | {
    readonly type: 'wake';
    readonly waitedMs?: number;
}
/** The page is hidden or left. */
 | {
    readonly type: 'pause';
}
/** The page is back. */
 | {
    readonly type: 'resume';
} | {
    readonly type: 'close';
};
/** The options that the policy depends on. */
export interface Settings {
    readonly reconnect: boolean;
    readonly reconnectDelay: number | undefined;
    readonly reconnectMaxDelay: number;
    readonly reconnectMaxAttempts: number;
    readonly reconnectJitter: number;
    /** Whether only EventSource may be used, which recovers by itself. */
    readonly eventSourceOnly: boolean;
    /** Whether the page has a source of its own: that is proven once it is open. */
    readonly hasOwnSource: boolean;
}
export declare const CLOSED: StreamStatus;
/** A connection that has lived this long is proven. */
export declare const PROVEN_AFTER_MS = 5000;
/**
 * The whole policy: the status after an action. Pure; returns the same object when nothing changes. `effectsOf` says what
 * the stream has to do then. So there is never more than one connection, nor a timer for a closed stream.
 *
 * @param chance at least 0, less than 1.
 * @param minDelayMs until one more request is allowed at all.
 */
export declare function next(status: StreamStatus, action: StreamAction, settings: Settings, chance: number, minDelayMs?: number): StreamStatus;
