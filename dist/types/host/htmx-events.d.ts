/** The second name of an event of htmx 2, which can stand in an attribute: `htmx:sseOpen` as `htmx:sse-open`. */
export declare function toKebabName(name: string): string;
/** The options with which htmx creates its events. One object can be used for several events. */
export declare function eventInit<T>(detail: T, composed?: boolean): CustomEventInit<T>;
