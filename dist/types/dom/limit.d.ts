/** The end of a list where its oldest elements are. */
export type OldestEnd = 'firstElementChild' | 'lastElementChild';
/** Assigns each text and comment of one message to an element of it: to the next one, or else to the last. */
export declare function assignOwners(nodes: Iterable<Node>): void;
/**
 * Removes the oldest elements of a list until it has `limit` elements. The text and comments assigned to an element, and
 * those between it and the end of the list, are removed with it.
 *
 * @param kept a selector for elements that stay and do not count.
 * @param remove removes an element from the page.
 */
export declare function evict(target: Element, limit: number, oldest: OldestEnd, kept: string, remove: (element: Element) => void): void;
/** Removes text and comments, starting at a node, until an element or a node that should stay. */
export declare function removeLooseNodes(from: ChildNode | null, direction: 'previousSibling' | 'nextSibling', shouldRemove: (node: Node) => boolean): void;
