import { type RequestPlan } from '../../transport/transport.js';
import type { Answer } from '../host.js';
import type { Extension, Htmx4, InternalApi } from './api.js';
import { type ReleaseOn, type Unfinished } from './unfinished.js';
/** Makes the requests of streams, and takes over responses that are event streams. */
export interface Requests extends Pick<Unfinished, 'onEvent'> {
    readonly hooks: Pick<Extension, 'htmx_config_request' | 'htmx_before_response'>;
    /** Builds the request of a stream, with everything that htmx adds; undefined if a handler cancels it. */
    request(element: Element, url: string, method: string, isBare?: boolean): Promise<RequestPlan | undefined>;
}
/**
 * @param releaseOnOf returns when a request of the element finishes.
 * @param wasConnected whether the element's stream was answered before. Then `hx-confirm` does not ask again.
 * @param onAnswer called when an ordinary request is answered with an event stream.
 * @param isNameTaken whether another script has registered the extension. It would read responses that it recognises as
 *   event streams.
 */
export declare function createRequests(htmx: Htmx4, api: InternalApi, releaseOnOf: (element: Element, isStream: boolean) => ReleaseOn, wasConnected: (element: Element) => boolean, onAnswer: (element: Element, answer: Answer) => void, isNameTaken: boolean): Requests;
