import type { Manner, Merging } from './host.js';
/** What becomes of several messages for one target. */
export interface Joining extends Pick<Manner, 'merging' | 'oldest' | 'grows' | 'follows'> {
    /** A comment that is to stand between two of them. */
    readonly between: string | undefined;
}
/** @param written what `hx-swap` says, of which this is the style. That of an extension may do anything. */
export declare function joiningOf(style: string, written: string): Joining;
/** Contents in the order that they are to have in the page. */
export declare function ordered(merging: Merging, contents: readonly string[]): readonly string[];
