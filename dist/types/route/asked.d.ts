import { SluiceError } from '../findings.js';
import type { Host } from '../host/host.js';
import type { Request } from '../stream/holders.js';
import type { Wanted } from '../stream/stream.js';
/** What an element with `sse-connect` asks for. */
export interface Asked {
    readonly wanted: Wanted;
    /** Tells streams apart that have the same URL and options. */
    readonly more: string;
    readonly request: Request;
}
/** @param lastEventId where the element's stream was when it was closed. */
export declare function askedBy(host: Host, element: Element, url: string, lastEventId?: string): Asked;
/** Tells what is wrong with a URL that an element may not ask, before or after redirects. */
export declare function refusalBy(host: Host, element: Element): (url: string) => SluiceError | undefined;
