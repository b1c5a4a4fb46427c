/** Whether a name is an event of the browser or htmx. A server must not fire these, for instance a `click`. */
export declare function isReserved(name: string, element: Element): boolean;
