import type { Contents } from './contents.js';
import type { Item, Lane } from './lane.js';
/** Decides which items of a lane are shown in one swap, where the result is the same as one by one. */
export interface Merging {
    /** Takes the oldest items and renders those that will be seen. Returns the number of elements that were not rendered. */
    takeMergeable(lane: Lane, maxCount: number, isTimeUp: () => boolean): {
        items: Item[];
        droppedRows: number;
    };
    /** Takes items that later ones make invisible, and that therefore need not be rendered. */
    takeSuperseded(lane: Lane): Item[];
}
export declare function createMerging({ contentOf, haveEffects, hintsOf }: Contents): Merging;
