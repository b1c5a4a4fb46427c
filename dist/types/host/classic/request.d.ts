import type { RequestPlan } from '../../transport/transport.js';
/** What of the internal API of htmx 1.9 and 2 makes a request. */
export interface RequestApi {
    getExpressionVars(element: Element): Record<string, unknown>;
    getHeaders(element: Element, target: Element): Record<string, string | null>;
    triggerEvent(element: Element, name: string, detail: object): boolean;
}
/** The detail of `htmx:configRequest` for a stream: as for any request of htmx, and how to make it wait. */
export interface ConfigRequestDetail {
    verb: string;
    path: string;
    headers: Record<string, string | null>;
    parameters: Record<string, unknown>;
    readonly elt: Element;
    readonly target: Element;
    /** The request is made when the promise is fulfilled: for a token that must be fetched first. */
    waitUntil(promise: unknown): void;
}
/**
 * What htmx 1.9 or 2 would send for an element: `hx-headers`, `hx-vals`, `hx-include`, `hx-params`, the form of an
 * element whose method is not `get`, and what handlers of `htmx:configRequest` make of it.
 *
 * @param values of the element; it may be that an expression of the page throws.
 * @param isBare nothing of the element goes along, only what handlers add.
 * @returns undefined when a handler cancels the event. Rejects when a promise of a handler is rejected, and with a
 *   finding when an expression throws.
 */
export declare function planRequest(api: RequestApi, element: Element, url: string, method: string, values: () => FormData, isBare?: boolean): Promise<RequestPlan | undefined>;
/** What an expression of the page gives. It would throw the same at the next attempt, so that is not a failure to wait for. */
export declare function valued<T>(url: string, name: string, read: () => T): T;
