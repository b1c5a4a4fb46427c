import type { Host, SwapObserver } from '../host/host.js';
import type { Lane } from './lane.js';
/** One swap, watched until it has inserted its content. */
export interface SwapWatch {
    readonly observer: SwapObserver;
    hasInserted(): boolean;
    /** Called when the host has returned. Counts the swap as pending, if it inserts its content later. */
    started(pendingSwap: Promise<unknown> | undefined): void;
}
/** What swaps do to the rows and the reader's place, and which swaps have not inserted their content yet. */
export interface Insertions {
    /**
     * @param droppedRows how many elements before these were not rendered.
     * @param onFailed called if the insertion fails later.
     */
    watchSwap(lane: Lane, stream: object, droppedRows: number, onFailed: (thrown: unknown) => void): SwapWatch;
    /** Whether content of a stream is about to be inserted, by the host or in a view transition. */
    isInserting(stream: object): boolean;
    /** Whether a view transition runs. */
    readonly hasTransition: boolean;
}
/** @param recheckHeld called when held lanes may be ready. */
export declare function createInsertions(host: Host, recheckHeld: () => void): Insertions;
