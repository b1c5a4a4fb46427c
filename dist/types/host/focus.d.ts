/**
 * Returns how to give the focus to the element that stands in the place of the one that has it now.
 *
 * @param scrolls whether it is scrolled into view.
 */
export declare function rememberFocus(scrolls: boolean): () => void;
