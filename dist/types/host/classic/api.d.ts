import type { EventSourceLike } from '../../events.js';
import type { Host, MergeRule, SwapObserver } from '../host.js';
import type { Extension } from './extensions.js';
import type { Specification } from './quick.js';
import type { RequestApi } from './request.js';
import type { HtmxData, TriggerApi } from './trigger.js';
/** The parts of htmx's swap specification that Sluice uses. */
export interface SwapSpecification extends Specification {
    readonly swapDelay: number;
    readonly transition?: boolean;
}
/** The internal API that htmx hands to an extension. @see https://htmx.org/extensions/building/ */
export interface InternalApi extends RequestApi, TriggerApi {
    getInternalData(of: Element | Event): HtmxData;
    getSwapSpecification(element: Element, override?: string): SwapSpecification;
    getTarget(element: Element): Element | undefined;
    makeFragment(html: string): DocumentFragment;
    triggerEvent(element: Element, name: string, detail: object): boolean;
    withExtensions(element: Element, callback: (extension: Extension) => void): void;
}
/** htmx 1.9 or 2, as a page or a bundle has it. */
export interface Classic {
    readonly version: string;
    readonly config: {
        readonly swappingClass: string;
        readonly settlingClass: string;
        readonly addedClass: string;
        readonly defaultSwapStyle: string;
        readonly requestClass: string;
        disableSelector: string;
        readonly selfRequestsOnly?: boolean;
        readonly globalViewTransitions?: boolean;
        /** [htmx 2] How to handle a response, by its status. The first matching entry applies. */
        readonly responseHandling?: readonly ResponseHandling[];
        readonly sse?: object;
    };
    readonly logger?: unknown;
    createEventSource?: (url: string) => EventSourceLike;
    defineExtension(name: string, extension: Partial<Extension>): void;
    process(at: Element | ShadowRoot): void;
    removeExtension(name: string): void;
}
export interface ResponseHandling {
    readonly code?: string;
    readonly swap: boolean;
    readonly target?: string;
    readonly swapOverride?: string;
    readonly select?: string;
}
/** Where and how a streamed response is swapped, from the request or from the response's headers. */
export interface ResponseContext {
    readonly target: Element;
    /** A selector that replaces the target. */
    readonly retarget?: string | null | undefined;
    readonly swap?: string;
    readonly select?: string;
}
/** One swap of contents into a target. */
export interface Swap {
    readonly element: Element;
    readonly target: Element;
    readonly contents: readonly string[];
    readonly merging: MergeRule;
    readonly specification: SwapSpecification;
    readonly select: string | null | undefined;
    readonly selectOOB: string | null | undefined;
    readonly transition: boolean;
    /** Whether the swap uses no selection or transition, and no extension or logger observes it. */
    readonly isPlain: boolean;
    readonly observer: SwapObserver;
}
/** The differences between htmx 1.9 and htmx 2. */
export interface Dialect extends Partial<Pick<Host, 'elementSelector' | 'watchedAttributes' | 'read' | 'trigger'>> {
    readonly inherited: Host['inherited'];
    readonly find: Host['find'];
    /** The form values that an element sends with a request. */
    requestValues(element: Element, verb: string): FormData;
    insert(swap: Swap): void;
    /** Removes an element from the page, and lets htmx clean it up. */
    remove(element: Element): void;
    /** Wraps a source before other code can access it. */
    wrapSource?(source: EventSourceLike): EventSourceLike;
    /** Whether a function creates the same EventSource as the browser. */
    isNativeFactory?(create: unknown): boolean;
    /** Whether Sluice is enabled for an element even without `hx-ext`. */
    isAlwaysEnabled?(element: Element): boolean;
    /** Called before htmx initialises an element. */
    beforeInitialise?(element: Element): void;
    /** Called after htmx has initialised an element. It may contain elements that this htmx does not look for. */
    afterInitialise?(element: Element): void;
}
/**
 * The internal API, which htmx passes only to extensions. A temporary extension gets it, because Sluice needs it before
 * it registers its own extensions, to see whether their names are taken.
 */
export declare function getInternalApi<A>(htmx: Classic): A;
/** Whether this is htmx 1.9 or 2 of the given version. An htmx that also has `registerExtension` is htmx 4. */
export declare function isClassic(htmx: {
    readonly version: string;
}, version: RegExp): boolean;
