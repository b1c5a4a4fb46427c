import type { Host } from '../host/host.js';
import type { ReportError } from './errors.js';
import type { Item, Lane } from './lane.js';
/**
 * Fires the message or error events of items, in their order.
 *
 * @param pendingSwap the swap, if it ends later; then the events are fired at its end.
 * @param thrown the error of the swap.
 */
export type ReportOutcome = (lane: Lane, items: readonly Item[], pendingSwap?: Promise<unknown>, thrown?: unknown) => void;
export declare function createReportOutcome(host: Host, report: ReportError): ReportOutcome;
