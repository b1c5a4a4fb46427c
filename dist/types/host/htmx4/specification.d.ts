import type { MergeRule } from '../host.js';
/**
 * Translates `hx-swap` to the syntax of htmx 4, because pages for htmx 2 write some modifiers differently.
 *
 * @param isHxSse whether the element behaves like [hx-sse]: an empty message does not change the target, unless the page
 *   sets `swapEmpty`.
 * @param merging for `append` and `prepend`, white space is content too, so `swapEmpty` is always set.
 */
export declare function swapSpecification(written: string, isHxSse?: boolean, merging?: MergeRule): string;
