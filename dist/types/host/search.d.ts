/** Finds what htmx has initialised without a word: all in one pass, which costs less than what htmx does for each. */
export interface Search {
    /** To be called with each element that was initialised. */
    in(root: Element): void;
    /** The page has something initialised: whatever was searched before may have something new in it. */
    begin(): void;
}
/**
 * @param selector what to search for.
 * @param isEnabled whether an element takes part; asked once for all children of an element without a `hx-ext`.
 * @param found called with what takes part.
 */
export declare function createSearch(selector: string, isEnabled: (element: Element) => boolean, found: (element: Element) => void): Search;
