import { type ErrorCode } from '../findings.js';
import type { Host } from '../host/host.js';
import type { Item, Lane, Shows } from './queue.js';
/** Tells what went wrong with an event, as a `fallback` where what was thrown is no finding yet. */
export type Fail = (fallback: ErrorCode, element: Element, item: Item, thrown: unknown) => void;
export interface Batch extends Shows {
    /** Nothing waits any more. */
    begin(): void;
    /** Whether something is so for the target of a lane. */
    concerns(lane: Lane, isSo: (target: Element) => boolean): boolean;
}
/**
 * Shows the events that wait for one target together: those that are added by one swap in their order, of those that
 * replace each other the newest alone. What has parts for other places of the page is always swapped by itself.
 *
 * @param release called when what was held may go on.
 */
export declare function createBatch(host: Host, fail: Fail, release: () => void): Batch;
