import { type ErrorCode } from '../findings.js';
import type { Host } from '../host/host.js';
import type { Item, Lane, Shows } from './queue.js';
/** Tells what went wrong with an event, as a `fallback` where what was thrown is no finding yet. */
export type Fail = (fallback: ErrorCode, element: Element, item: Item, thrown: unknown) => void;
export interface LaneRenderer extends Omit<Shows, 'goOn' | 'isWaited'> {
    /** Whether something is so for the target of a lane. */
    concerns(lane: Lane, isSo: (target: Element) => boolean): boolean;
    /** Whether content of a stream is on its way into the page: a view transition has it, or the host. */
    isInserting(stream: object): boolean;
}
/**
 * Shows the events that wait for one target, and together what is the same together as one by one: of those that only
 * add, all; of those that replace each other, the newest. What acts, or may, is always swapped by itself. (The file is
 * long because every way to show a lane uses what is known of it.)
 *
 * @param release called when what was held may go on.
 */
export declare function createLaneRenderer(host: Host, fail: Fail, release: () => void): LaneRenderer;
