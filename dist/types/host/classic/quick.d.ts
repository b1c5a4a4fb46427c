import type { HostEvents, SwapWatch } from '../host.js';
/** How something is swapped, as htmx reads it from `hx-swap`. */
export interface Specification {
    readonly swapStyle: string;
    /** In milliseconds. */
    readonly settleDelay: number;
    readonly scroll?: unknown;
    readonly show?: unknown;
}
/** Of `htmx.config`. */
interface Classes {
    readonly addedClass: string;
    readonly settlingClass: string;
    readonly swappingClass: string;
}
/**
 * Whether htmx has nothing to do in some content but to insert it, and nothing of its own in what that replaces.
 *
 * @param content plain as {@link hasParts} says.
 */
export declare function isQuick({ swapStyle, scroll, show }: Specification, target: Element, contents: readonly string[], fragment: DocumentFragment): boolean;
/**
 * Swaps content that {@link isQuick} as htmx 2 does: the same nodes, classes and events in the same order, but without
 * its searches for what has to be initialised, preserved or put elsewhere, which take the most of its time and would
 * find nothing.
 */
export declare function swapQuickly({ swapStyle, settleDelay }: Specification, target: Element, fragment: DocumentFragment, { addedClass, settlingClass, swappingClass }: Classes, { inserting }: SwapWatch, { cleanedUp }: Pick<HostEvents, 'cleanedUp'>): void;
/** What is swapped from now on settles after what is swapped or put off otherwise now, which has a timer of its own. */
export declare function settleApart(): void;
export {};
