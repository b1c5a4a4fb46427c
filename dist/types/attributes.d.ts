/**
 * The attributes, as data. The code reads the names, the README the rows; a row costs the bundle nothing.
 *
 * Every attribute has a `data-` twin (`data-sse-connect`).
 */
export declare const CONNECT = "sse-connect";
export declare const SWAP = "sse-swap";
export declare const CLOSE = "sse-close";
export declare const FROM = "sse-from";
export declare const TRIGGER = "sse-trigger";
export declare const CONFIG = "sse-config";
export declare const LAST_ID = "sse-last-id";
export declare const STREAM = "sse-stream";
export declare const STATE = "sse-state";
export declare const LIMIT = "sse-limit";
export declare const UNSEEN = "sse-unseen";
export declare const DELIMITERS = "mustache-delimiters";
/** What may be a template. Any other element may have got its id from a payload. */
export declare const TEMPLATE = "template,script[type]";
/** Finds every element that may take part in a stream. A host may know more of them. */
export declare const ELEMENTS: string;
/** All that says what an element does, and may be changed at any time. */
export declare const WATCHED: string[];
/** All that says how an element shows what it hears, on itself or above; templates have attributes of their own. */
export declare const MANNERS: string[];
/** Value of an attribute or its `data-` twin; null when the element has neither. */
export declare function read(element: Element, name: string): string | null;
/** Sets an attribute; without a value it is removed. */
export declare function setAttribute(element: Element, name: string, value: string | undefined): void;
/** Names in a comma-separated attribute. */
export declare function namesOf(value: string | null): string[];
/** Warns of names that are separated by spaces, where commas are meant. Returns whether there are any. */
export declare function warnOfSpaces(element: Element, attribute: string, value: string | null): boolean;
/** A selector for attributes and their `data-` twins. */
export declare function twins(...names: readonly string[]): string;
/** One row of the attribute table in the README. */
export interface AttributeRow {
    readonly name: string;
    /** What may stand in the attribute. */
    readonly value: string;
    /** What holds when the attribute is missing. */
    readonly default: string;
    readonly sentence: string;
}
export declare const attributes: readonly AttributeRow[];
