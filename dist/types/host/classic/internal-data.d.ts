/** htmx's hash of the attributes of an element. htmx initialises the element again if its hash has changed. */
export declare function hashOf({ attributes }: Element): number;
/** Whether htmx or one of its extensions stores anything for an element that needs a clean-up. */
export declare function hasHtmxState(element: Element & {
    'htmx-internal-data'?: object;
}): boolean;
