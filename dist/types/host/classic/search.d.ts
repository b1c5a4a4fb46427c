/** Finds elements that use streams among those that htmx has initialised. */
export interface Search {
    /** Reports an element if it uses a stream. */
    check(element: Element): void;
    /** Checks an element and all its descendants, except those that were checked in this task. */
    checkAll(root: Element | ShadowRoot): void;
    /** Forgets which elements were checked: the page initialises elements, whose attributes may have changed. */
    startTask(): void;
}
/**
 * @param selector matches elements that may use a stream.
 * @param isEnabled whether Sluice is enabled for an element.
 * @param onFound called with each element that uses a stream.
 */
export declare function createSearch(selector: string, isEnabled: (element: Element) => boolean, onFound: (element: Element) => void): Search;
