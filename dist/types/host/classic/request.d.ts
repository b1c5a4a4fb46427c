import type { RequestPlan } from '../../transport/transport.js';
/** The parts of the internal API of htmx 1.9 and 2 that build a request. */
export interface RequestApi {
    getExpressionVars(element: Element): Record<string, unknown>;
    getHeaders(element: Element, target: Element): Record<string, string | null>;
    triggerEvent(element: Element, name: string, detail: object): boolean;
}
/** The detail of `htmx:configRequest` for a stream: as for any request of htmx, with `waitUntil` to delay it. */
export interface ConfigRequestDetail {
    verb: string;
    path: string;
    headers: Record<string, string | null>;
    parameters: Record<string, unknown>;
    readonly elt: Element;
    readonly target: Element;
    /** Delays the request until the promise is fulfilled, for instance to fetch a token first. */
    waitUntil(promise: unknown): void;
}
/**
 * Builds the request that htmx 1.9 or 2 would send for an element: `hx-headers`, `hx-vals`, `hx-include`, `hx-params`,
 * the form if the method is not `get`, and the changes of `htmx:configRequest` handlers.
 *
 * @param readValues reads the values of the element. Throws if an expression of the page throws.
 * @param isBare sends no headers and no values of the element, only what handlers add.
 * @returns undefined if a handler cancels the event. Rejects if a promise of a handler is rejected, and with a finding
 *   if an expression throws.
 */
export declare function planRequest(api: RequestApi, element: Element, url: string, method: string, readValues: () => FormData, isBare?: boolean): Promise<RequestPlan | undefined>;
/** Evaluates an expression of the page. Throws a finding, because a retry would throw the same error. */
export declare function evaluate<T>(url: string, name: string, read: () => T): T;
