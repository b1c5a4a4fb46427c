/** The only source of time and chance, which tests replace. Times in milliseconds. */
export interface Clock {
    setTimeout(callback: () => void, delayMs: number): unknown;
    clearTimeout(timer: unknown): void;
    /** Since 1970, by the wall clock, which runs on while the computer sleeps. */
    now(): number;
    /** At least 0, less than 1. */
    chance(): number;
}
export declare const systemClock: Clock;
/** Rings once, at the time that was set last. */
export interface Alarm {
    set(delayMs: number): void;
    clear(): void;
}
export declare function createAlarm(clock: Clock, ring: () => void): Alarm;
