/** Which end of a list the oldest elements are at. */
export type OldestEnd = 'firstElementChild' | 'lastElementChild';
/** Remembers of the nodes of one message which element each text and comment goes with: the next one, or else the last. */
export declare function own(nodes: Iterable<Node>): void;
/**
 * Takes the oldest elements out of a list until it has so many; with each go the text and the comments that came with
 * it, and whatever stands outside of it.
 *
 * @param kept a selector for elements that are not counted and stay.
 * @param remove takes an element out of the page.
 */
export declare function evict(target: Element, limit: number, oldest: OldestEnd, kept: string, remove: (element: Element) => void): void;
/** Takes out text and comments from a node on, as long as this is so. */
export declare function clear(from: ChildNode | null, direction: 'previousSibling' | 'nextSibling', isSo: (node: Node) => boolean): void;
