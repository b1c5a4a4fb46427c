import type { SettleInfo } from './extensions.js';
import type { HostEvents } from './host.js';
/** Stands before a swap style for {@link insertQuickly}. */
export declare const QUICK = "sluice ";
/**
 * Whether htmx has nothing to do in some content but to insert it, and nothing of its own in what that replaces.
 *
 * @param content plain as {@link hasParts} says.
 */
export declare function isQuick(style: string, target: Element, contents: readonly string[], fragment: DocumentFragment): boolean;
/**
 * Inserts content that {@link isQuick} as htmx 2 does: the same nodes, classes and events, but without its search for
 * what is to be initialised, which takes it the most of its time and finds nothing there.
 *
 * @param addedClass what new elements have until they settle.
 */
export declare function insertQuickly(style: string, target: Element, fragment: DocumentFragment, { tasks }: SettleInfo, addedClass: string, { cleanedUp }: Pick<HostEvents, 'cleanedUp'>): void;
/** How htmx makes its events; one of these may serve for several. */
export declare function eventInit<T>(detail: T, composed?: boolean): CustomEventInit<T>;
