/** This folder uses frames and time only through this interface, so that tests can replace them. */
export interface Frames {
    /** Time in milliseconds, from a clock that never goes back. */
    now(): number;
    /** Calls back once: before the next frame is drawn, or soon, if the browser draws none. `isDrawn` says which. */
    next(callback: (isDrawn: boolean) => void): void;
}
export declare const browserFrames: Frames;
