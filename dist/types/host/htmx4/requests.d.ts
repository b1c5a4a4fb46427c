import { type RequestPlan } from '../../transport/transport.js';
import type { Answer } from '../host.js';
import type { Htmx4, InternalApi, RequestContext } from './api.js';
import { type ReleaseOn, type Unfinished } from './unfinished.js';
/** Makes the requests of streams, and takes over responses that are event streams. */
export interface Requests extends Pick<Unfinished, 'onEvent'> {
    /** Call this before htmx sends a request. */
    configure(ctx: RequestContext): void;
    /** Call this before htmx handles a response. Returns false if htmx must not swap it. */
    takeOver(ctx: RequestContext): false | undefined;
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
