import type { Host } from '../host/host.js';
import type { ReportError } from './errors.js';
import type { Lane } from './lane.js';
import type { QueueDelegate } from './queue.js';
export interface LaneRenderer extends Omit<QueueDelegate, 'resumeTasks' | 'hasTasks'> {
    /** Whether a lane has a target, and a predicate holds for it. */
    targetMatches(lane: Lane, predicate: (target: Element) => boolean): boolean;
    /** Whether content of a stream is about to be inserted, by the host or in a view transition. */
    isInserting(stream: object): boolean;
}
/**
 * Shows the events of a lane. Merges them where the result is the same as one by one: shows all of those that only add
 * content, and the newest of those that replace each other. An event that may have side effects is swapped separately.
 *
 * @param recheckHeld called when held lanes may be ready.
 */
export declare function createLaneRenderer(host: Host, report: ReportError, recheckHeld: () => void): LaneRenderer;
