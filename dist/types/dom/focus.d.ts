/**
 * Remembers the focused element. Returns a function that moves the focus to its replacement: the element with the same
 * id, if the focused one has left the page.
 *
 * @param scrollsIntoView whether the replacement is scrolled into view.
 */
export declare function rememberFocus(scrollsIntoView: boolean): () => void;
/** Splits rows into two lists. The `autofocus` of the second would take the focus from another element. */
export declare function splitByAutofocus(rows: readonly Element[]): [plain: Element[], others: Element[]];
