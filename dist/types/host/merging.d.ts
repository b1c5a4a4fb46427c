import type { MergeRule, SwapStrategy } from './host.js';
import { type ParsedSwap } from './modifiers.js';
/** Whether a swap style needs no extension of another author. */
export declare function isKnownStyle(style: string): boolean;
/** Effects of a swap style on its target, independent of the content. */
export type StyleRules = Pick<SwapStrategy, 'mergeRule' | 'oldest' | 'keptSelector' | 'onlyAdds' | 'deletes' | 'replacesTarget' | 'followedEnd'>;
/** The rules of a swap style. For unknown styles (of extensions) it assumes that they can do anything. */
export declare function styleRulesOf({ style, prepend, sort, key, follow }: ParsedSwap): StyleRules;
/** Sorts contents, given in the order of arrival, as they are to stand in the page. */
export declare function inPageOrder<T>(merging: MergeRule, contents: readonly T[]): readonly T[];
