import type { Extension, Htmx4, Task } from './api.js';
/** What an extension does for the swap style `upsert`. */
export interface Upserts extends Required<Pick<Extension, 'handle_swap'>> {
    /** To be called with the parts of every swap, before it. */
    claim(tasks: readonly Task[]): void;
}
/**
 * Registers the tag `<hx-upsert>`, under the name of htmx's own extension for that: it is refused if it comes later.
 *
 * @param remove takes an element out of the page.
 */
export declare function registerUpsert(htmx: Htmx4, remove: (element: Element) => void): Upserts;
