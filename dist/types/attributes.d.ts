/**
 * The attributes, as data. The code uses the names. The manual is generated from the rows, which are not in the bundle.
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
/** Selector for elements that may be templates. Any other element may have its id from a payload. */
export declare const TEMPLATE_SELECTOR = "template,script[type]";
/** Selector for every element that may use a stream. A host may add other attributes. */
export declare const ELEMENT_SELECTOR: string;
/** Attributes that control what an element does, and that the page may change at any time. */
export declare const STREAM_ATTRIBUTES: string[];
/** Attributes, own or inherited, that control how messages are swapped. Those for templates are in `render/`. */
export declare const SWAP_ATTRIBUTES: string[];
/** Value of an attribute or its `data-` twin; null when the element has neither. */
export declare function read(element: Element, name: string): string | null;
/** Sets an attribute, or removes it if the value is undefined. */
export declare function setAttribute(element: Element, name: string, value: string | undefined): void;
/**
 * Runs a search with a selector of the page. If it throws, returns null and warns once, so that the mistake affects no
 * other element.
 */
export declare function guardSelector<T>(element: Element, key: string, value: string | null, search: () => T): T | null;
/** A selector for attributes and their `data-` twins. */
export declare function selectorOf(...names: readonly string[]): string;
/** One row of the attribute table in the manual. */
export interface AttributeRow {
    readonly name: string;
    /** Allowed values. */
    readonly value: string;
    /** Behaviour if the attribute is missing. */
    readonly default: string;
    readonly sentence: string;
}
export declare const attributes: readonly AttributeRow[];
