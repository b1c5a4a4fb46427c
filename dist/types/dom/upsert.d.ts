/** How rows get into a list: the modifiers of `hx-swap="upsert"`, as htmx 4 reads them. */
export interface UpsertOptions {
    /** Attribute that holds the key of a row. Default: its id. */
    readonly key?: string | null | undefined;
    /** Keeps the rows in the order of their keys: ascending, or with `desc` descending. */
    readonly sort?: boolean | string | null | undefined;
    /** A new row comes first; where rows are sorted, one without a key. Default: last. */
    readonly prepend?: boolean;
}
/** A comment of this text stands between two messages: with `prepend` the rows of the second then come before those of the first. */
export declare const NEXT_MESSAGE = "next message";
/** [browser] A form has its fields by their names where other elements have `children` and `id`. */
export declare function childrenOf(element: Element): HTMLCollection;
/**
 * Puts the top-level elements of a fragment into a list, one after the other: one whose id a child of the list has
 * takes that one's place, any other is new. What else the fragment has is left out.
 *
 * Where rows are sorted, those that are there are taken to be in order, and none of them is touched. A row that takes
 * the place of another one moves only if it would be out of order there. Rows with equal keys stay as they came, and
 * numbers come before texts. A row without a key keeps its place; a new one is put where it would be without order.
 *
 * @param remove takes an element out of the page when another one has its place.
 * @returns the elements that are new in the page.
 */
export declare function upsert(target: Element, fragment: Node, { key, sort, prepend }: UpsertOptions, remove: (element: Element) => void): Element[];
