/** Modifiers of `hx-swap="upsert"`, as htmx 4 defines them. */
export interface UpsertOptions {
    /** Attribute with the sort key of a row. Default: `id`. */
    readonly key?: string | null | undefined;
    /** Sorts the rows by their keys: ascending, or with `desc` descending. */
    readonly sort?: boolean | string | null | undefined;
    /** Inserts a new row first; in a sorted list, only a row without a key. Default: last. */
    readonly prepend?: boolean;
}
/** Text of a comment between two messages. With `prepend`, the rows of the second are inserted before those of the first. */
export declare const NEXT_MESSAGE = "next message";
/** [browser] In a form, a field with the name `children` hides the property, so it is read from the prototype. */
export declare function childrenOf(element: Element): HTMLCollection;
/**
 * Inserts the top-level elements of a fragment into a list. A row replaces the child of the list that has the same id;
 * other rows are added. Text and comments of the fragment are ignored.
 *
 * In a sorted list, the existing rows are assumed to be in order, and are not moved. A row that replaces another one
 * moves only if it would be out of order. Rows with equal keys stay in the order of arrival, and numbers come before
 * texts. A row without a key keeps its place; a new one is added as in an unsorted list.
 *
 * @param remove removes a replaced element from the page.
 * @returns the elements that are new in the page.
 */
export declare function upsert(target: Element, fragment: Node, { key, sort, prepend }: UpsertOptions, remove: (element: Element) => void): Element[];
