import type { RequestContext } from './api.js';
/** When htmx considers a request as finished, although its response continues. */
export type ReleaseOn = 'immediate' | 'first' | 'end';
/** Requests that htmx considers as unfinished while their response is read as a stream. */
export interface Unfinished {
    /**
     * Keeps a request open for htmx until the element's stream has reached the point that `releaseOn` names.
     *
     * @param isStream whether it is the request of a stream, as opposed to one that is answered with a stream.
     */
    keep(ctx: RequestContext, isStream: boolean): void;
    /** Finishes all requests of an element. */
    finishAll(element: Element): void;
    /** Call this for every event of an element, so that its requests finish in time. */
    onEvent(element: Element, name: string, detail: object, isSwapped: boolean): void;
}
/** @param releaseOnOf returns when a request of the element finishes. */
export declare function createUnfinished(releaseOnOf: (element: Element, isStream: boolean) => ReleaseOn): Unfinished;
