import { SluiceError } from '../findings.js';
import type { Host } from '../host/host.js';
import type { PlanRequest } from '../stream/delegates.js';
import type { StreamRequest } from '../stream/stream.js';
/** Attributes, without `hx-`, by which an element has a request of its own, to which its values belong. */
export declare const REQUESTS: string[];
/** What an element with `sse-connect` asks for. */
export interface ElementRequest {
    readonly request: StreamRequest;
    /** Tells streams apart that have the same URL and options. */
    readonly extraKey: string;
    readonly planRequest: PlanRequest;
}
/** @param lastEventId where the element's stream was when it was closed. */
export declare function requestOf(host: Host, element: Element, url: string, lastEventId?: string): ElementRequest;
/** Tells what is wrong with a URL that an element may not ask, before or after redirects. */
export declare function refusalBy(host: Host, element: Element): (url: string) => SluiceError | undefined;
