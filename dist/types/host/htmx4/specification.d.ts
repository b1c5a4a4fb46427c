import type { MergeRule } from '../host.js';
/**
 * What `hx-swap` says, as htmx 4 reads it: pages of htmx 2 write some of it otherwise.
 *
 * @param isHxSse whether it is for what [hx-sse] swaps by itself: an empty message leaves the target as it is, unless
 *   the page says otherwise. A blank one is a blank to what is there.
 */
export declare function swapSpecification(written: string, isHxSse?: boolean, merging?: MergeRule): string;
