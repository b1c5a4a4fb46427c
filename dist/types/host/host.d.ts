import type { EventSourceLike } from '../events.js';
import type { RequestPlan } from '../transport/transport.js';
/**
 * A version of htmx, seen from Sluice: everything that is done differently from version to version, and
 * nothing else. Only the files beside this one know htmx.
 */
export interface Host {
    /** Value of an attribute, inherited as the host inherits. */
    inherited(element: Element, name: string): string | null | undefined;
    /** Whether the host passes over the element, as under `hx-disable`. */
    ignored(element: Element): boolean;
    /** Whether the element takes part: on htmx 2, whether `hx-ext="sse"` is in force. */
    enabled(element: Element): boolean;
    /** Options of all streams, as the page set them. */
    settings(): object;
    /** Whether the element may ask this URL: the host's configuration, or a handler, may forbid it. */
    allowed(element: Element, url: string): boolean;
    /**
     * What an element adds to the request of its stream: method, headers, values. Handlers may change it, make it
     * wait, or cancel it, which is told by undefined.
     */
    request(element: Element, url: string, method: string): Promise<RequestPlan | undefined>;
    /** Calls back whenever a trigger specification says so. Returns how to stop. */
    onTrigger(element: Element, specification: string, callback: () => void): () => void;
    /** Shows the element's indicator. Returns how to hide it. */
    indicate(element: Element): () => void;
    /** The first element that a selector of htmx (`closest tr`, `find p`, …) finds, seen from an element. */
    find(element: Element, selector: string): Element | undefined;
    /** The element that `hx-target` names. */
    target(element: Element): Element | undefined;
    /** Fires an event; false when it was cancelled. A `detail.error` is logged as the host logs errors. */
    trigger(element: Element, name: string, detail: object): boolean;
    /**
     * The data of an event as other extensions would have it, with `render` in its place among them.
     * Throws what `render` throws.
     */
    transform(element: Element, data: string, render: (data: string) => string): string;
    /**
     * Swaps content into a target as the host swaps a response, the way that the listening element's
     * attributes say. Throws what the host throws.
     */
    swap(element: Element, target: Element, content: string): void;
    /** Lets other code see the source of a connecting element, where the host's users look for it. */
    expose(element: Element, source: EventSourceLike | undefined): void;
    /** Opens the browser's EventSource, or the page's own replacement. */
    createEventSource(url: string, credentials: RequestCredentials): EventSourceLike;
    /** Whether the page has a replacement of its own. */
    ownSource(): boolean;
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
}
