/** Knows what swaps cost, and so how much time they may have. All times in milliseconds. */
export interface Pace {
    /** An event has come. */
    came(): void;
    /** Whether there is time for one more in this frame. */
    isCalm(budget: number): boolean;
    /** Swaps something. @param isOne whether it is a single event, of which a page may be shown many a frame. */
    swap(isOne: boolean, work: () => void): void;
    /** A frame begins. Returns how long its swaps may take; of nothing, where nothing waits. */
    begin(budget: number | undefined): number;
    /** Everything is shown. */
    rest(): void;
}
/** @param now a clock that never goes back. */
export declare function createPace(now: () => number): Pace;
