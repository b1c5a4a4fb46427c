import type { UpsertOptions } from '../../dom/upsert.js';
import type { EventSourceLike } from '../../events.js';
/** The data of a request, from its start to its swap. */
export interface RequestContext {
    sourceElement: Element;
    readonly sourceEvent?: Event;
    readonly status?: string;
    text: string;
    target?: Element | string | undefined;
    keepIndicators?: boolean;
    readonly indicators?: Element[];
    readonly disabledElements?: Element[];
    swap: string;
    select?: string | null | undefined;
    selectOOB?: string | null | undefined;
    push?: string | null;
    replace?: string | null;
    confirm?: string | null;
    transition: boolean;
    hx?: Record<string, string>;
    fetch?: Send;
    requestTimeout?: number;
    extensionPromise?: Promise<void>;
    request: ContextRequest;
    response?: {
        readonly raw: Response;
        readonly status: number;
        readonly headers: Headers;
    };
}
/** The part of the request context that htmx passes to `fetch`. */
export interface ContextRequest {
    action: string;
    method: string;
    headers: Record<string, string>;
    body?: BodyInit | null;
    timeout?: number;
    readonly mode: RequestMode;
    readonly credentials: RequestCredentials;
    readonly signal: AbortSignal;
    abort(reason?: unknown): void;
}
export type Send = (action: string, request: ContextRequest) => Promise<Response>;
/** One part of a swap: the main content, or an out-of-band part. */
export interface Task {
    readonly type: 'main' | 'oob' | 'partial';
    readonly fragment: DocumentFragment;
    target?: Element | string | undefined;
    readonly swapSpec: SwapSpecification;
    readonly sourceElement?: Element;
}
/** The parts of a parsed `hx-swap` that Sluice uses. */
export interface SwapSpecification extends UpsertOptions {
    style: string;
    readonly focusScroll?: boolean;
}
/** The timers and observers that htmx stores for a trigger. */
export interface TriggerSpecification {
    readonly interval?: number;
    readonly timeout?: number;
    readonly throttleTimeout?: number;
    readonly observer?: IntersectionObserver;
}
interface ListenerInfo extends AddEventListenerOptions {
    readonly fromElt: EventTarget;
    readonly eventName: string;
    readonly handler: (event: Event) => void;
}
/** The data that htmx stores for an element. */
export interface ElementData {
    triggerSpecs: TriggerSpecification[];
    listeners: ListenerInfo[];
    sse?: object;
}
/** The internal API that htmx 4 hands to an extension. @see https://four.htmx.org/docs/extensions */
export interface InternalApi {
    readonly HCON: {
        parse(text: string | null | undefined): {
            readonly sse?: object;
        } & Record<string, unknown>;
        /** Parses a text, and merges the result into an object. */
        merge(text: string, into: object): void;
    };
    attributeValue(element: Element, name: string, fallback?: string, collect?: (value: string, holder: Element) => void): string | undefined;
    /** Inserts synchronously if there is no delay. */
    insertContent(part: Pick<Task, 'fragment' | 'swapSpec' | 'target'>): Promise<void>;
    createRequestContext(element: Element, event: object): RequestContext;
    htmxProp(element: Element): ElementData;
    onTrigger(element: Element, specification: string, handler: () => void): void;
    triggerHtmxEvent(element: Element, name: string, detail: object): boolean;
}
/** htmx 4, as a page or a bundle has it. */
export interface Htmx4 {
    readonly version: string;
    readonly config: {
        readonly prefix?: string;
        readonly metaCharacter?: string;
        readonly mode: RequestMode;
        readonly requestClass: string;
        readonly defaultFocusScroll: boolean;
        readonly noSwap: readonly (number | string)[];
        readonly defaultSwap: string;
        readonly transitions: boolean;
        readonly sse?: object;
    };
    createEventSource?: (url: string) => EventSourceLike;
    ajax(method: string, url: string, options: object): Promise<void>;
    find(from: Element, selector: string): Element | undefined;
    findAll(from: Element, selector: string): Element[];
    registerExtension(name: string, extension: Extension): false | undefined;
    process(element: Element): void;
    swap(context: RequestContext): Promise<void>;
    trigger(on: Element, name: string, detail: object): boolean;
}
/** Event handlers of an extension, named like the events with `_` instead of `:`. `false` cancels the event. */
export interface Extension {
    init?(api: InternalApi): void;
    htmx_before_process?(root: Element): void;
    htmx_after_process?(root: Element): void;
    htmx_before_cleanup?(element: Element): void;
    htmx_config_request?(element: Element, detail: {
        ctx: RequestContext;
    }): void;
    htmx_before_response?(element: Element, detail: {
        ctx: RequestContext;
    }): boolean | undefined;
    htmx_after_request?(element: Element, detail: {
        ctx: RequestContext;
    }): void;
    htmx_before_swap?(element: Element, detail: {
        ctx: RequestContext;
        tasks: Task[];
    }): boolean | undefined;
    /** Called for each `<hx-upsert>` in the content. */
    htmx_process_upsert?(template: HTMLTemplateElement, detail: {
        ctx: RequestContext;
        tasks: Task[];
    }): void;
    /** Returns the new elements, which htmx then initialises; undefined for a style that it does not handle. */
    handle_swap?(style: string, target: Element, fragment: Node, specification: SwapSpecification): Element[] | undefined;
    htmx_before_settle?(target: Element, detail: {
        task: Task;
    }): void;
    htmx_after_settle?(target: Element, detail: {
        task: Task;
    }): void;
}
export {};
