import type { MergeRule, SwapStrategy } from './host.js';
import { type ParsedSwap } from './modifiers.js';
/** What a swap style does to its target, beside what its content says. */
export type StyleRules = Pick<SwapStrategy, 'merging' | 'oldest' | 'kept' | 'grows' | 'replacesTarget' | 'follows'>;
/** That of an extension may do anything. */
export declare function rulesOf({ style, prepend, sort, key, follow }: ParsedSwap): StyleRules;
/** Contents in the order that they are to have in the page. */
export declare function ordered<T>(merging: MergeRule, contents: readonly T[]): readonly T[];
