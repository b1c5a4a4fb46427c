/** The names in a comma-separated attribute. */
export declare function namesOf(value: string | null): string[];
/** Tells whether a pattern such as `order.*` or `*` matches a name. Undefined for a name without `*`. */
export declare function matcherOf(pattern: string): ((name: string) => boolean) | undefined;
/** Whether a name, or a pattern such as `order.*`, matches the name of an event. */
export declare const matches: (written: string, name: string) => boolean;
/** Warns about names that are separated by spaces instead of commas. Returns whether there are any. */
export declare function warnOfSpaces(element: Element, attribute: string, value: string | null): boolean;
