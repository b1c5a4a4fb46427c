import { type Clock } from './clock.js';
/** Watches whether anything still arrives over an open connection. */
export interface Heartbeat {
    start(): void;
    /** Something arrived; `beat` when it said nothing but that the server lives. */
    received(isHeartbeat: boolean): void;
    /** Looks at the clock on the wall: after a sleep, the timers may not have rung yet. */
    check(): void;
    clear(): void;
}
/**
 * @param given the longest silence in milliseconds; 0 for any; `auto` to learn it from the server's heartbeats.
 * @param onDead called when the silence was longer.
 */
export declare function createHeartbeat(given: number | 'auto', clock: Clock, onDead: () => void): Heartbeat;
