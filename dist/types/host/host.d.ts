import type { OldestEnd } from '../dom/limit.js';
import type { EventSourceLike } from '../events.js';
import type { RequestPlan } from '../transport/transport.js';
/**
 * A version of htmx, seen from Sluice: everything that is done differently from version to version, and
 * nothing else. Only the files beside this one know htmx.
 */
export interface Host {
    /** Finds every element that may take part in a stream, however the pages of this host write it. */
    readonly elements: string;
    /** Attributes beside Sluice's own by which they write it, and which may be changed at any time. */
    readonly attributes: readonly string[];
    /** Value of an attribute of the element itself, however the pages of this host write it; null for none. */
    read(element: Element, name: string): string | null;
    /** Value of an attribute, inherited as the host inherits. */
    inherited(element: Element, name: string): string | null | undefined;
    /** Whether the host passes over the element, as under `hx-disable`. */
    ignored(element: Element): boolean;
    /** Whether the element takes part: on htmx 2, whether `hx-ext="sse"` is in force. */
    enabled(element: Element): boolean;
    /** Options of all streams, as the page set them, and those that the host reads from an element. */
    settings(element?: Element): object;
    /** Whether the element may ask this URL: the host's configuration, or a handler, may forbid it. */
    allowed(element: Element, url: string): boolean;
    /** What a page sets so that it may be of another origin. */
    readonly forbiddenBy: string;
    /**
     * What an element adds to the request of its stream: method, headers, values. Handlers may change it, make it
     * wait, or cancel it, which is told by undefined. Rejects with a finding where an expression of the page throws.
     *
     * @param isBare nothing of the element goes along, which handlers are told all the same.
     */
    request(element: Element, url: string, method: string, isBare?: boolean): Promise<RequestPlan | undefined>;
    /** Calls back whenever a trigger specification says so. Returns how to stop. */
    onTrigger(element: Element, specification: string, callback: () => void): () => void;
    /** Shows the element's indicator. Returns how to hide it. */
    indicate(element: Element): () => void;
    /** The first element that a selector of htmx (`closest tr`, `find p`, …) finds, seen from an element. */
    find(element: Element, selector: string): Element | undefined;
    /** The element that `hx-target` names, or the place of an answer. */
    target(element: Element, place?: unknown): Element | undefined;
    /** Fires an event; false when it was cancelled. A `detail.error` is logged as the host logs errors. */
    trigger(element: Element, name: string, detail: object): boolean;
    /** Tells an attempt to connect, where the host does: `false` forbids it, a promise makes it wait. */
    attempt(element: Element, detail: object): boolean | Promise<boolean>;
    /**
     * Tells that an event is about to be swapped. Goes on unless that is cancelled: at once, or when all that handlers
     * wait for is there, which is when the promise is fulfilled; with the event as they leave it.
     */
    beforeMessage(element: Element, event: MessageEvent, name: string, goOn: GoOn): undefined | Promise<unknown>;
    /**
     * Whether a connecting element takes the messages of its stream itself: swaps those without a name, and is told
     * the others. [htmx 4] `hx-sse:connect`.
     */
    takesMessages(element: Element): boolean;
    /** Tells an event that is not swapped to the element that takes it. */
    announce(element: Element, event: MessageEvent, name: string): void;
    /**
     * How the messages of an element are shown, as its attributes say now, or the answer's place.
     *
     * @param inherited what {@link Host.inherited} says for the element.
     */
    strategy(element: Element, inherited: (name: string) => string | null | undefined, place?: unknown): SwapStrategy;
    /** Attributes may say something else than before. */
    forget(): void;
    /**
     * Takes an element out of the page as the host does: what htmx and its extensions listened to and waited for in it
     * ends. Costs little where they have nothing in it; then no event tells it.
     */
    remove(element: Element): void;
    /** Sets an attribute of Sluice's, or removes it: no reason for the host to initialise the element again. */
    mark(element: Element, name: string, value?: string): void;
    /** Lets other code see the source of a connecting element, where the host's users look for it. */
    expose(element: Element, source: EventSourceLike | undefined): void;
    /** Whether the host itself takes the element out of the page, which is known only afterwards. */
    replaces(element: Element): boolean;
    /** Opens the browser's EventSource, or the page's own replacement. */
    createEventSource(url: string, credentials: RequestCredentials): EventSourceLike;
    /** The page's own replacement, if it has one. */
    ownSource(): unknown;
}
/**
 * What becomes of messages for one target that wait together, where none of them acts: each is swapped by itself; all
 * are inserted, the newest last, or first, or as rows of a list; or the newest takes the place of all.
 */
export type MergeRule = 'none' | 'append' | 'prepend' | 'upsert' | 'replace';
/** How messages are shown. Read once for many of them. */
export interface SwapStrategy {
    readonly merging: MergeRule;
    /** Where the oldest is of what they add to the target; undefined where they add nothing to it. */
    readonly oldest: OldestEnd | undefined;
    /** A selector for what a limit leaves in the target. */
    readonly kept: string;
    /** Whether they add to the target, and change nothing of what is there. */
    readonly grows: boolean;
    /** Whether they may take the target itself out of the page. */
    readonly replacesTarget: boolean;
    /** Where new elements come in the target, if the reader follows them. */
    readonly follows: 'start' | 'end' | undefined;
    /** Whether a view transition shows them, of which a page has one at a time. */
    readonly transition: boolean;
    /** Whether the page has them wait before they are inserted. */
    readonly isDelayed: boolean;
    /** Whether other extensions have a say in what they are. */
    isTransformed(): boolean;
    /**
     * The data of an event as other extensions would have it, with `render` in its place among them.
     * Throws what `render` throws.
     */
    transform(data: string, render: (data: string) => string): string;
    /**
     * Swaps contents into a target as the host swaps a response. Throws, or rejects with, what the host throws.
     *
     * @param contents in the order they came: one, or several that do not act and may be merged.
     * @returns a promise where the host tells when it is over.
     */
    swap(target: Element, contents: readonly string[], watch: SwapWatch): undefined | Promise<unknown>;
}
/** Hears how a swap goes on. */
export interface SwapWatch {
    /** Content is about to be inserted. Returns what is to be called when it is. */
    inserting(target: Element): () => void;
    /** Nothing is inserted into the target: the content had parts for other places, if anything. */
    nothing(): void;
    /** Each content as it was read, where several are inserted at once. */
    read(fragments: readonly Node[]): void;
    /** A view transition has begun. */
    transition(finished: Promise<unknown>): void;
}
/** Goes on with an event. */
export type GoOn = (event: MessageEvent, name: string) => void;
/** The answer to a request of an element, which is an event stream. */
export interface Answer {
    readonly url: string;
    /** HTTP method of the request, in lower case. */
    readonly method: string;
    /** The request, where it is made by one of these. */
    readonly xhr?: XMLHttpRequest;
    /** Elsewhere: gives the answer that has begun, and asks anew where it is to be read again. */
    readonly request?: () => Promise<RequestPlan | undefined>;
    /** Lets go of an answer that is not read. */
    readonly drop?: () => void;
    /** Where and how its messages are swapped; for the host alone. */
    readonly place: unknown;
}
/** What a host calls when the page changes, or a response comes. */
export interface HostEvents {
    /** An element was initialised, or initialised again. */
    processed(element: Element): void;
    /** An element is about to leave the page. */
    cleanedUp(element: Element): void;
    /** What the template attribute in force for an element says. */
    template(element: Element): string | undefined;
    /** A response for an element is about to be shown. Returns what to show; undefined when nothing may be. */
    responded(element: Element, text: string): string | undefined;
    /** A response is about to be swapped, here and perhaps elsewhere. */
    swapping(targets: readonly unknown[]): void;
    /** A request of an element is being answered with an event stream. */
    answered(element: Element, answer: Answer): void;
}
/** One kind of htmx: how to tell it, and its host. */
export interface HostKind {
    /** As a page would say it: `2`. */
    readonly name: string;
    /** By what it can do, then by its version: one that is unknown may do the same otherwise. */
    fits(htmx: {
        readonly version: string;
    }): boolean;
    /** Registers with it. */
    attach(htmx: {
        readonly version: string;
    }, page: HostEvents): Host;
}
