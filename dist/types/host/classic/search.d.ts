/** Finds what takes part in streams among what htmx has initialised. */
export interface Search {
    /** An element, where it takes part. */
    one(element: Element): void;
    /** With it all that is in it, but for what was found in this task already. */
    in(root: Element | ShadowRoot): void;
    /** The page has something initialised: what was found before may say something else by now. */
    begin(): void;
}
/**
 * @param selector what to search for.
 * @param isEnabled whether an element takes part.
 * @param found called with what takes part.
 */
export declare function createSearch(selector: string, isEnabled: (element: Element) => boolean, found: (element: Element) => void): Search;
