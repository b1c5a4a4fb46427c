/** What htmx knows by whether an element has to be initialised again: its attributes, as a number. */
export declare function hashOf({ attributes }: Element): number;
/** Whether htmx, or one of its extensions, has something in an element. */
export declare function isUsed(element: Element & {
    'htmx-internal-data'?: object;
}): boolean;
