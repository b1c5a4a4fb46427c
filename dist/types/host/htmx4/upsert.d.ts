import type { Extension, Htmx4, InternalApi, Task } from './api.js';
/** The handlers for the swap style `upsert`. */
export interface Upserts extends Required<Pick<Extension, 'handle_swap'>> {
    /** Call this with the tasks of every swap, before the swap. */
    claimTasks(tasks: readonly Task[]): void;
}
/**
 * Registers the tag `<hx-upsert>`, under the name of htmx's own extension for it, so that htmx refuses that one if it is
 * loaded later.
 *
 * @param remove removes an element from the page.
 */
export declare function registerUpsert(htmx: Htmx4, api: InternalApi, remove: (element: Element) => void): Upserts;
