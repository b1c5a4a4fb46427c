import { type Clock } from './clock.js';
/** Notices when nothing arrives any more over an open connection. */
export interface Heartbeat {
    start(): void;
    /** Bytes arrived. `isHeartbeat`: they only say that the server is alive. */
    received(isHeartbeat: boolean): void;
    /** Compares with the wall clock: after the computer slept, timers may be late. */
    check(): void;
    clear(): void;
}
/**
 * @param given the longest silence in milliseconds; 0 for no limit; `auto` to learn it from the server's heartbeats.
 * @param onDead called when the silence is longer.
 */
export declare function createHeartbeat(given: number | 'auto', clock: Clock, onDead: () => void): Heartbeat;
