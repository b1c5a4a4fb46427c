import type { Host } from '../host.js';
import type { Classic, InternalApi, Swap } from './api.js';
/** What htmx collects during a swap and needs when it settles. */
interface SettleInfo {
    readonly tasks: (() => void)[];
    readonly elts: Element[];
    readonly title?: string;
}
/** The parts of the internal API of htmx 1.9 that swap. */
export interface SwapApi extends Pick<InternalApi, 'triggerEvent'> {
    makeSettleInfo(target: Element): SettleInfo;
    selectAndSwap(style: string, target: Element, element: Element, content: string, settleInfo: SettleInfo, select?: string | null): void;
}
/**
 * [htmx 1.9] Exposes no swap function to extensions, and can only swap as part of a request. This repeats what htmx does
 * before and after the insertion.
 *
 * @param find finds an element by an htmx selector, relative to an element.
 */
export declare function createInsert(htmx: Classic, api: SwapApi, find: Host['find']): (swap: Swap) => void;
export {};
