import { type RequestPlan } from '../../transport/transport.js';
import type { Answer } from '../host.js';
import type { Extension, Htmx4, InternalApi } from './api.js';
/** When a request is over for htmx, although its answer goes on. */
export type ReleaseOn = 'immediate' | 'first' | 'end';
/**
 * Makes the requests of streams, and takes over answers that are event streams. (The file is long because it is all that
 * touches htmx's requests.)
 */
export interface Requests {
    readonly hooks: Pick<Extension, 'htmx_config_request' | 'htmx_before_response'>;
    /** The request of a stream, with everything that htmx adds to one; undefined when a handler wants none. */
    request(element: Element, url: string, method: string, isBare?: boolean): Promise<RequestPlan | undefined>;
    /** Hears what is told of an element, to end its requests in time. */
    heard(element: Element, name: string, detail: object, isShown: boolean): void;
}
/**
 * @param releaseOnOf when the request of an element is over.
 * @param wasConnected whether the element's stream was answered before: nobody is asked twice to confirm it.
 * @param answered called with the answers to requests that are not Sluice's.
 * @param isSecond whether another script takes over what it knows for an event stream.
 */
export declare function createRequests(htmx: Htmx4, api: InternalApi, releaseOnOf: (element: Element, isStream: boolean) => ReleaseOn, wasConnected: (element: Element) => boolean, answered: (element: Element, answer: Answer) => void, isSecond: boolean): Requests;
