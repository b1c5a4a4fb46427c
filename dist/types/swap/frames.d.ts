/** The only door of this room to frames and time, so that a test can be its own screen. */
export interface Frames {
    /** Milliseconds of a clock that never goes back. */
    now(): number;
    /** Calls back once: before the next frame is drawn, or soon, where none is, and says which. */
    next(callback: (drawn: boolean) => void): void;
}
export declare const browserFrames: Frames;
