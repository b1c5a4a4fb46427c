/** `hx-sse="connect:/url swap:name"`: the attribute of htmx 1 before it had an SSE extension. */
export declare const LEGACY = "hx-sse";
/** Value of an attribute of Sluice, or of the matching part of `hx-sse`. */
export declare function readLegacy(element: Element, name: string): string | null;
/** Makes `getAttribute` of an element return other values, without changing the element. */
export declare function overrideAttributes(element: Element, attributes: Readonly<Record<string, string | null>>): void;
export declare function restoreAttributes(element: Element): void;
export declare function withAttributes<T>(element: Element, attributes: Readonly<Record<string, string>>, run: () => T): T;
