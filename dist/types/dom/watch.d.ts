/** Watches the page for what the host does not tell. */
export interface Watch {
    /** Tells at once, rather than in a moment, whether something is stale. */
    settle(): void;
    /** Watches attributes that have become known since. */
    again(): void;
    /** Watches the shadow tree that an element stands in, if it does. */
    shadowOf(element: Element): void;
}
/**
 * Watches for elements that plain DOM calls take out, and for attributes that they change.
 *
 * Only the removed part is searched: the price is that of what was removed, not of all that is held.
 *
 * @param elements finds those that may be held.
 * @param attributes what is to be watched.
 * @param inherited what says only how something is done, perhaps further down: its change makes stale what was read.
 * @param missing called for an element that may be held, and has left the page.
 * @param arrived called for what has come into the page.
 * @param changed called for an element whose attributes for streams have other values.
 * @param stale called when what attributes say for an element may be something else.
 */
export declare function watch(root: Node, elements: string, attributes: readonly string[], inherited: () => readonly string[], missing: (element: Element) => void, arrived: (root: Element) => void, changed: (element: Element, attribute: string) => void, stale: () => void): Watch;
