import type { HostCallbacks, SwapObserver } from '../host.js';
/** The parts of `hx-swap` that a quick swap uses, as parsed by htmx. */
export interface Specification {
    readonly swapStyle: string;
    /** In milliseconds. */
    readonly settleDelay: number;
    readonly scroll?: unknown;
    readonly show?: unknown;
}
/** The class names in `htmx.config`. */
interface Classes {
    readonly addedClass: string;
    readonly settlingClass: string;
    readonly swappingClass: string;
}
/**
 * Whether htmx would only insert the content: it has nothing to initialise in it, and nothing to clean up in what the
 * content replaces.
 *
 * @param contents without out-of-band parts and other elements that htmx puts elsewhere.
 */
export declare function canSwapQuickly({ swapStyle, scroll, show }: Specification, target: Element, contents: readonly string[], fragment: DocumentFragment): boolean;
/**
 * Swaps as htmx 2 does, if {@link canSwapQuickly} allows it: the same nodes, classes and events in the same order, but
 * without htmx's searches for elements to initialise, preserve or move. They take most of its time and would find
 * nothing.
 */
export declare function swapQuickly({ swapStyle, settleDelay }: Specification, target: Element, fragment: DocumentFragment, { addedClass, settlingClass, swappingClass }: Classes, { beforeInsert: inserting }: SwapObserver, { cleanedUp }: Pick<HostCallbacks, 'cleanedUp'>): void;
/** Closes the batches, so that later swaps get timers of their own and settle after all that is scheduled until now. */
export declare function closeSettleBatches(): void;
export {};
