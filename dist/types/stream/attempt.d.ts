import type { StreamState } from '../events.js';
import type { StreamOptions } from '../options.js';
import type { Connection, Ending } from '../transport/transport.js';
import { type Clock } from './clock.js';
import { type Heartbeat } from './heartbeat.js';
/** One attempt to be connected, with its timers: from the moment it is decided until another takes its place. */
export interface Attempt {
    /** `StreamStatus.connection` while it is the current one. */
    readonly number: number;
    readonly heartbeat: Heartbeat;
    /** Undefined until the delegates have allowed the request. */
    connection: Connection | undefined;
    /** The last event ID that its request named. */
    lastEventId: string;
    /** Whether the browser's EventSource has opened the connection again by itself. */
    isReopened: boolean;
    /** Sets the timers for a state of the stream. */
    watch(state: StreamState): void;
    /** The browser's EventSource has waited, and has opened its connection again, or could not. */
    waited(): void;
    /**
     * Ends the connection and the timers. Nothing of the attempt is reported afterwards.
     *
     * @param why the action that ended it.
     */
    detach(why: string): void;
}
/** What an attempt finds out by its timers. */
export interface AttemptTimers {
    /** The server seems to have set this reconnection time for EventSource. */
    onRetry(ms: number): void;
    /** It has been open for {@link PROVEN_AFTER_MS}. */
    onProven(): void;
    /** The server did not answer in time, or is silent for too long. */
    onEnding(ending: Ending): void;
}
/** @param connectTimeout in milliseconds; 0 for none. */
export declare function createAttempt(number: number, { heartbeat: limit }: StreamOptions, connectTimeout: number, clock: Clock, { onProven, onRetry, onEnding }: AttemptTimers): Attempt;
