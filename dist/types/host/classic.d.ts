import { type EventSourceLike } from '../events.js';
import type { Host, HostEvents } from './host.js';
import { type RequestApi } from './request.js';
import { type HtmxData, type TriggerApi } from './trigger.js';
/** What of htmx's swap specification matters here. */
export interface SwapSpecification {
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
    init(api: object): void;
}
/** The internal API that htmx hands to an extension. @see https://htmx.org/extensions/building/ */
export interface InternalApi extends RequestApi, TriggerApi {
    getInternalData(of: Element | Event): HtmxData;
    getSwapSpecification(element: Element, override?: string): SwapSpecification;
    getTarget(element: Element): Element | undefined;
    makeFragment(html: string): DocumentFragment;
    triggerEvent(element: Element, name: string, detail: object): boolean;
    withExtensions(element: Element, toDo: (extension: Extension) => void): void;
}
/** htmx 1.9 or 2, as a page or a bundle has it. */
export interface Classic {
    readonly version: string;
    readonly config: {
        readonly swappingClass: string;
        readonly requestClass: string;
        readonly disableSelector: string;
        readonly selfRequestsOnly?: boolean;
        readonly sse?: object;
    };
    createEventSource?: (url: string) => EventSourceLike;
    defineExtension(name: string, extension: Partial<Extension>): void;
    removeExtension(name: string): void;
}
/** How content gets into a target. */
export interface Swap {
    readonly element: Element;
    readonly target: Element;
    readonly content: string;
    readonly specification: SwapSpecification;
    readonly select: string | null | undefined;
    readonly selectOOB: string | null | undefined;
}
/** What one of these versions does in its own way. */
export interface Dialect extends Partial<Pick<Host, 'elements' | 'attributes' | 'read' | 'trigger'>> {
    readonly inherited: Host['inherited'];
    readonly find: Host['find'];
    /** The values of an element's request. */
    values(element: Element, verb: string): FormData;
    swap(swap: Swap): void;
    /** What other code sees of a source. */
    exposed?(source: EventSourceLike): EventSourceLike;
    /** Whether the page's function makes what the browser would. */
    isBrowsers?(create: unknown): boolean;
    /** Whether an element takes part without `hx-ext`. */
    enabled?(element: Element): boolean;
    /** The elements that are initialised with one; that alone, unless said otherwise. */
    initialisedWith?(element: Element): Element[];
}
/** The internal API, which htmx hands to extensions only. It is needed before ours, to see who else is there. */
export declare function internalApi<A>(htmx: Classic): A;
/**
 * Registers the extensions `sse` and `client-side-templates` with an htmx of this kind. (The file is long because it
 * is all that two versions have in common.)
 */
export declare function attachClassic(htmx: Classic, api: InternalApi, page: HostEvents, dialect: Dialect): Host;
export {};
