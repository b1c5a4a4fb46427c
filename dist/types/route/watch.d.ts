/**
 * Watches the page for what the host does not tell: elements that plain DOM calls take out, and attributes
 * that they change.
 *
 * Only the removed part is searched: the price is that of what was removed, not of all that is held.
 *
 * @param elements finds those that may be held.
 * @param attributes what is to be watched.
 * @param missing called for an element that may be held, and has left the page.
 * @param changed called for an element whose attributes for streams have other values.
 */
export declare function watch(root: Node, elements: string, attributes: readonly string[], missing: (element: Element) => void, changed: (element: Element) => void): void;
