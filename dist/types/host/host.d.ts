import type { OldestEnd } from '../dom/limit.js';
import type { EventSourceLike } from '../events.js';
import type { RequestPlan } from '../transport/transport.js';
/**
 * The adapter to one version of htmx. It has everything that differs between the versions, and nothing else. Only files
 * in this folder call htmx.
 */
export interface Host {
    /** Selector for every element that may use a stream, in all spellings of this host. */
    readonly elementSelector: string;
    /** Attributes of this host that declare a stream, besides Sluice's own. The page may change them at any time. */
    readonly watchedAttributes: readonly string[];
    /** Value of an attribute on the element itself, in any spelling of this host; null if it is missing. */
    read(element: Element, name: string): string | null;
    /** Value of an attribute, with the inheritance rules of the host. */
    inherited(element: Element, name: string): string | null | undefined;
    /** Whether the host ignores the element, for instance inside of `hx-disable`. */
    isIgnored(element: Element): boolean;
    /** Whether Sluice is enabled for the element: on htmx 2, whether `hx-ext="sse"` applies to it. */
    isEnabled(element: Element): boolean;
    /** Stream options of the whole page, merged with those that the host reads from an element. */
    settings(element?: Element): object;
    /** Whether the element may request this URL. The host's configuration or an event handler can forbid it. */
    isAllowed(element: Element, url: string): boolean;
    /** The setting that allows URLs of another origin, for the text of an error. */
    readonly originSetting: string;
    /**
     * Builds the request of an element's stream: method, headers, values. Event handlers can change or delay it, or cancel
     * it: then the result is undefined. Rejects with a finding if an expression of the page throws.
     *
     * @param isBare sends no headers and no values of the element; handlers are called anyway.
     */
    request(element: Element, url: string, method: string, isBare?: boolean): Promise<RequestPlan | undefined>;
    /** Runs the callback whenever the trigger fires. Returns a function that stops this. */
    onTrigger(element: Element, specification: string, callback: () => void): () => void;
    /** Shows the element's indicator. Returns a function that hides it. */
    showIndicator(element: Element): () => void;
    /** The first match of an htmx selector (`closest tr`, `find p`, …), relative to an element. */
    find(element: Element, selector: string): Element | undefined;
    /** The element that `hx-target` selects, or the target of the request that is answered with a stream. */
    target(element: Element, context?: unknown): Element | undefined;
    /** Dispatches an event. Returns false if a handler cancelled it. Logs `detail.error` as the host logs errors. */
    trigger(element: Element, name: string, detail: object): boolean;
    /** Called before each attempt to connect. `false` forbids the attempt, a promise delays it. */
    beforeAttempt(element: Element, detail: object): boolean | Promise<boolean>;
    /**
     * Dispatches the event before a message is swapped. Returns the message, which handlers may have changed; undefined if
     * a handler cancels it; a promise if handlers wait for promises.
     */
    beforeMessage(element: Element, event: MessageEvent, name: string): AllowedMessage | undefined | Promise<AllowedMessage | undefined>;
    /**
     * Whether a connecting element handles the messages of its stream itself: it swaps messages without a name, and
     * dispatches the others as events. [htmx 4] `hx-sse:connect`.
     */
    handlesMessages(element: Element): boolean;
    /** Dispatches a message that is not swapped as an event on the element. */
    dispatchMessage(element: Element, event: MessageEvent, name: string): void;
    /**
     * How messages of an element are swapped, from its current attributes or from the context of the response.
     *
     * @param inherited {@link Host.inherited} for this element, cached.
     */
    strategy(element: Element, inherited: (name: string) => string | null | undefined, context?: unknown): SwapStrategy;
    /** Clears caches, because attributes may have changed. */
    forget(): void;
    /**
     * Removes an element from the page as the host does: htmx and its extensions remove their listeners and timers. If
     * they have none in the element, it is removed without events, which is cheaper.
     */
    remove(element: Element): void;
    /** Sets or removes an attribute of Sluice, without causing the host to initialise the element again. */
    setAttribute(element: Element, name: string, value?: string): void;
    /** Stores the source of a connecting element where code for this host expects it. */
    exposeSource(element: Element, source: EventSourceLike | undefined): void;
    /** Whether the host itself is removing the element, as opposed to a script of the page. */
    isReplacing(element: Element): boolean;
    /** Creates an EventSource: the browser's, or the replacement that the page has set. */
    createEventSource(url: string, credentials: RequestCredentials): EventSourceLike;
    /** The page's replacement for EventSource, if it has set one. */
    customEventSource(): unknown;
}
/**
 * How to merge messages that wait for the same target, if none of them has effects beyond its content: `none` swaps each
 * separately; `append`, `prepend` and `upsert` insert all of them in one swap; `replace` inserts only the newest.
 */
export type MergeRule = 'none' | 'append' | 'prepend' | 'upsert' | 'replace';
/** How messages are swapped. Computed once and used for many messages. */
export interface SwapStrategy {
    readonly mergeRule: MergeRule;
    /** The end of the target that has the oldest element; undefined if messages add no elements to it. */
    readonly oldest: OldestEnd | undefined;
    /** Selector for elements that `sse-limit` never removes from the target. */
    readonly keptSelector: string;
    /** Whether messages only add elements to the target, and change no existing ones. */
    readonly onlyAdds: boolean;
    /** Whether messages only remove the target. */
    readonly deletes: boolean;
    /** Whether a swap may remove the target itself from the page. */
    readonly replacesTarget: boolean;
    /** The end of the target where new elements are inserted, if `follow` scrolls to them; else undefined. */
    readonly followedEnd: 'start' | 'end' | undefined;
    /** Whether swaps use a view transition. A page can run only one at a time. */
    readonly usesTransition: boolean;
    /** Whether the page asks for a delay before the swap (`swap:1s`). */
    readonly isDelayed: boolean;
    /** Whether other extensions may transform the data. */
    isTransformed(): boolean;
    /**
     * Runs the data of an event through the other extensions, and calls `render` at Sluice's position among them.
     * Throws what `render` throws.
     */
    transform(data: string, render: (data: string) => string): string;
    /**
     * Swaps contents into a target as the host swaps a response. Throws what the host throws, or rejects with it.
     *
     * @param target undefined if it is gone already; then only the out-of-band parts are swapped.
     * @param contents in the order of arrival: one, or several that may be merged.
     * @returns a promise for the end of the swap, if the host reports it.
     */
    swap(target: Element | undefined, contents: readonly string[], watch: SwapObserver): undefined | Promise<unknown>;
}
/** Callbacks for the steps of a swap. */
export interface SwapObserver {
    /** Called before content is inserted. Returns a function to call after the insertion. */
    beforeInsert(target: Element): () => void;
    /** Called if nothing is inserted into the target: the content was empty, or had only out-of-band parts. */
    nothingInserted(): void;
    /** Called with the parsed contents, if several are inserted at once. */
    contentsParsed(fragments: readonly Node[]): void;
    /** Called when a view transition has started. */
    transitionStarted(finished: Promise<unknown>): void;
    /** Called if the insertion fails when `swap` has returned, and has returned no promise. */
    failed(thrown: unknown): void;
}
/** A message that no handler has cancelled. */
export interface AllowedMessage {
    readonly event: MessageEvent;
    readonly name: string;
}
/** A response to an element's ordinary request that is an event stream. */
export interface Answer {
    readonly url: string;
    /** HTTP method of the request, in lower case. */
    readonly method: string;
    /** The request on htmx 1.9 and 2, which use XMLHttpRequest. */
    readonly xhr?: XMLHttpRequest;
    /** On htmx 4: the first call returns the response that has already started, each later call makes a new request. */
    readonly request?: () => Promise<RequestPlan | undefined>;
    /** Aborts a response that nobody reads. */
    readonly abort?: () => void;
    /** Where and how its messages are swapped. Only the host reads this. */
    readonly context: unknown;
}
/** Callbacks that a host calls when the page changes or a response arrives. */
export interface HostCallbacks {
    /** Called after htmx has initialised an element, the first time or again. */
    processed(element: Element): void;
    /** Called when an element is about to leave the page. */
    cleanedUp(element: Element): void;
    /** Value of the template attribute that applies to an element, own or inherited. */
    templateOf(element: Element): string | undefined;
    /** Renders a response before it is swapped. Returns the content; undefined if it must not be swapped. */
    renderResponse(element: Element, text: string): string | undefined;
    /** Called before a response is swapped into these targets. */
    beforeSwap(targets: readonly unknown[]): void;
    /** Called when an element's request is answered with an event stream. */
    answered(element: Element, answer: Answer): void;
}
/** A version of htmx: how to detect it, and how to attach to it. */
export interface HostKind {
    /** The version as users write it: `2`. */
    readonly name: string;
    /** Checks the features first, then the version: an unknown version may behave differently. */
    supports(htmx: {
        readonly version: string;
    }): boolean;
    /** Registers Sluice with this htmx. */
    attach(htmx: {
        readonly version: string;
    }, callbacks: HostCallbacks): Host;
}
