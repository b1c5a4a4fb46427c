import type { EventSourceLike } from '../events.js';
import type { Host, HostEvents } from './host.js';
import { type RequestApi } from './request.js';
import { type HtmxData, type TriggerApi } from './trigger.js';
/** What of htmx's swap specification matters here. */
interface SwapSpecification {
    swapStyle: string;
    swapDelay: number;
}
interface Extension {
    /** Tells ours from others. htmx keeps a copy of what it is given. */
    sluice: 'sse' | 'templates';
    onEvent(name: string, event: CustomEvent): void;
    transformResponse(text: string, xhr: {
        sluice?: boolean;
    } | null, element: Element): string;
    getSelectors(): string[];
    init(api: InternalApi): void;
}
/** The internal API that htmx hands to an extension. @see https://htmx.org/extensions/building/ */
interface InternalApi extends RequestApi, TriggerApi {
    getClosestAttributeValue(element: Element, name: string): string | null | undefined;
    getInternalData(of: Element | Event): HtmxData;
    getSwapSpecification(element: Element): SwapSpecification;
    getTarget(element: Element): Element | undefined;
    makeFragment(html: string): DocumentFragment;
    querySelectorExt(element: Element, selector: string): Element | undefined;
    swap(target: Element, content: string, specification: SwapSpecification, options: object): void;
    withExtensions(element: Element, toDo: (extension: Extension) => void): void;
}
/** htmx 2, as a page or a bundle has it. */
export interface Htmx2 {
    readonly version: string;
    readonly config: {
        readonly swappingClass: string;
        readonly requestClass: string;
        readonly disableSelector: string;
        readonly selfRequestsOnly: boolean;
        readonly sse?: object;
    };
    createEventSource?: (url: string) => EventSourceLike;
    defineExtension(name: string, extension: Partial<Extension>): void;
    removeExtension(name: string): void;
}
/** Registers the extensions `sse` and `client-side-templates` with htmx 2. */
export declare function attachHtmx2(htmx: Htmx2, page: HostEvents): Host;
export {};
