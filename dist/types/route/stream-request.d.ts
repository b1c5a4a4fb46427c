import { SluiceError } from '../findings.js';
import type { Host } from '../host/host.js';
import type { PlanRequest } from '../stream/delegates.js';
import type { StreamRequest } from '../stream/stream.js';
/** Attributes, without `hx-`, that give an element a request of its own. Its values belong to that request. */
export declare const REQUESTS: string[];
/** The request of a connecting element. */
export interface ElementRequest {
    readonly request: StreamRequest;
    /** Distinguishes streams with the same URL and options. */
    readonly extraKey: string;
    readonly planRequest: PlanRequest;
}
/** @param lastEventId of the element's stream when it closed. */
export declare function requestOf(host: Host, element: Element, url: string, lastEventId?: string): ElementRequest;
/** Returns a function that says why an element may not request a URL, before or after redirects. */
export declare function refusalBy(host: Host, element: Element): (url: string) => SluiceError | undefined;
