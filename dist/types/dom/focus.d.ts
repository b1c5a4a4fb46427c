/**
 * Returns how to give the focus to the element that stands in the place of the one that has it now.
 *
 * @param scrolls whether it is scrolled into view.
 */
export declare function rememberFocus(scrolls: boolean): () => void;
/**
 * Splits rows of a list into those that htmx may initialise, and those with an element that it would give the focus to:
 * whoever types somewhere else keeps it.
 */
export declare function splitByAutofocus(rows: readonly Element[]): [plain: Element[], others: Element[]];
