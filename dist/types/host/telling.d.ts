/** The second name of an event of htmx 2, which can stand in an attribute: `htmx:sseOpen` as `htmx:sse-open`. */
export declare function kebabOf(name: string): string;
/** How htmx makes its events; one of these may serve for several. */
export declare function eventInit<T>(detail: T, composed?: boolean): CustomEventInit<T>;
