/** Watches the page for changes that the host does not report. */
export interface Watch {
    /** Handles at once the changes that the browser would report at the end of this task. */
    flush(): void;
    /** Observes again, with the attributes that `inherited` returns now. */
    observeAgain(): void;
    /** Also observes the shadow tree that contains an element, if there is one. */
    observeShadowOf(element: Element): void;
}
/**
 * Watches for elements that plain DOM calls remove, and for attributes that they change.
 *
 * Cost: only the removed subtree is searched, whatever the number of elements with streams.
 *
 * @param selector finds the elements that may take part in a stream.
 * @param attributes the attributes that make an element take part.
 * @param inherited the attributes that say how an element or its descendants show events; cached values depend on them.
 * @param onRemoved called for each element of `selector`, and each root of a removed subtree, that has left the page.
 * @param onAdded called for each root of an added subtree.
 * @param onChanged called for an element when one of `attributes` has changed.
 * @param onStale called when cached values of attributes may be outdated.
 */
export declare function watch(root: Node, selector: string, attributes: readonly string[], inherited: () => readonly string[], onRemoved: (element: Element) => void, onAdded: (root: Element) => void, onChanged: (element: Element, attribute: string) => void, onStale: () => void): Watch;
