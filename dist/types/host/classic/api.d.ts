import type { EventSourceLike } from '../../events.js';
import type { Host, MergeRule, SwapWatch } from '../host.js';
import type { Extension } from './extensions.js';
import type { Specification } from './quick.js';
import type { RequestApi } from './request.js';
import type { HtmxData, TriggerApi } from './trigger.js';
/** What of htmx's swap specification matters here. */
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
    withExtensions(element: Element, toDo: (extension: Extension) => void): void;
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
        /** [htmx 2] What becomes of an answer, by its status: the first that matches. */
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
/** Where an answer is swapped, as the request said it, or the answer itself. */
export interface Place {
    readonly target: Element;
    /** A selector in the place of the target. */
    readonly retarget?: string | null | undefined;
    readonly swap?: string;
    readonly select?: string;
}
/** How content gets into a target. */
export interface Swap {
    readonly element: Element;
    readonly target: Element;
    readonly contents: readonly string[];
    readonly merging: MergeRule;
    readonly specification: SwapSpecification;
    readonly select: string | null | undefined;
    readonly selectOOB: string | null | undefined;
    readonly transition: boolean;
    /** Whether all of the content is swapped at once, and neither an extension nor a log hears what htmx does. */
    readonly isPlain: boolean;
    readonly watch: SwapWatch;
}
/** What one of these versions does in its own way. */
export interface Dialect extends Partial<Pick<Host, 'elements' | 'attributes' | 'read' | 'trigger'>> {
    readonly inherited: Host['inherited'];
    readonly find: Host['find'];
    /** The values of an element's request. */
    values(element: Element, verb: string): FormData;
    swap(swap: Swap): void;
    /** Takes an element out of the page, and cleans it up. */
    remove(element: Element): void;
    /** What other code sees of a source. */
    exposed?(source: EventSourceLike): EventSourceLike;
    /** Whether the page's function makes what the browser would. */
    isBrowsers?(create: unknown): boolean;
    /** Whether an element takes part without `hx-ext`. */
    enabled?(element: Element): boolean;
    /** htmx is about to initialise an element. */
    initialising?(element: Element): void;
    /** It has; what it does not ask extensions for may be in the element. */
    initialised?(element: Element): void;
}
/** The internal API, which htmx hands to extensions only. It is needed before ours, to see who else is there. */
export declare function internalApi<A>(htmx: Classic): A;
/** Whether an htmx is of this kind: one that also has what htmx 4 has is htmx 4. */
export declare function isClassic(htmx: {
    readonly version: string;
}, version: RegExp): boolean;
