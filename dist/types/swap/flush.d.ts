import type { Lane } from './lane.js';
import { type Lanes } from './lanes.js';
/** What shows the events of a lane, and says which of them have to wait. */
export interface FlushDelegate {
    /**
     * Whether a lane must wait for more than a frame: for a view transition, or until its target is visible.
     *
     * @param hasDependents whether others wait for the lane; then it does not wait to be visible.
     */
    isHeld(lane: Lane, hasDependents: boolean): boolean;
    /**
     * Whether no lane can affect another one: by the same target, a target inside the other's, or content that the other
     * selects. Only then may lanes be shown out of order.
     */
    areIndependent(lanes: Iterable<Lane>): boolean;
    /**
     * Takes the oldest items of a lane, at least one, and shows them.
     *
     * @param count at most so many.
     * @param isTimeUp whether to stop early.
     */
    showOldest(lane: Lane, count: number, isTimeUp: () => boolean): void;
    /** Runs the tasks that waited for a swap. Returns whether any has run. */
    resumeTasks(isTimeUp: () => boolean): boolean;
    /** Whether tasks wait, which are in no lane. */
    hasTasks(): boolean;
}
/** Shows what waits in lanes. */
export interface Flush {
    /**
     * Shows ready lanes until the time is up, and runs the tasks that waited for them.
     *
     * @param limitMs how long that may take; at least one item is shown.
     * @param isForced whether a lane is shown even if it is held.
     * @returns whether the oldest event is held, and so all others have to wait.
     */
    showWithin(limitMs: number, isForced?: (lane: Lane) => boolean): boolean;
    /** Shows the oldest items of a lane that still may be shown, at most so many. */
    showLane(lane: Lane, count: number, isTimeUp: () => boolean): void;
}
/** @param now the time in milliseconds, from a clock that never goes back. */
export declare function createFlush(lanes: Lanes, now: () => number, delegate: FlushDelegate): Flush;
