/** Measures how long swaps take, and limits the time that they may use in a frame. All times in milliseconds. */
export interface FrameBudget {
    /** Counts an event that has arrived. */
    countEvent(): void;
    /** Whether this frame has time for one more swap. */
    hasBudget(budgetMs: number): boolean;
    /** A swap has ended. @param isSingle whether it has swapped one event: only then it counts for the average. */
    spend(startMs: number, isSingle: boolean): void;
    /** Starts a frame. Returns how long its swaps may take. @param budgetMs undefined when no event is ready. */
    startFrame(budgetMs: number | undefined): number;
    /** Back to the normal budget: no event waits any more. */
    reset(): void;
}
/** @param now the time in milliseconds, from a clock that never goes back. */
export declare function createFrameBudget(now: () => number): FrameBudget;
