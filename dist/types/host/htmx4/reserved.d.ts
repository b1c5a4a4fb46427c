/** Whether a name is that of an event by which a user or the browser acts: a server is not to click the page. */
export declare function isReserved(name: string, element: Element): boolean;
