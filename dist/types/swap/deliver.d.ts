import type { Host } from '../host/host.js';
import type { Renderer } from '../render/renderer.js';
import type { Bindings } from './bindings.js';
import type { Frames } from './frames.js';
import type { LoadOptions } from './lane.js';
/** The stream that delivered an event, and its load options. */
export interface Origin {
    readonly stream: object;
    readonly load: LoadOptions;
}
/** Delivers events to elements. */
export interface Delivery {
    /**
     * Runs a callback for an event in stream order: at once, unless a waiting event may still add or remove listeners.
     *
     * @param listeners the elements that listen now; the callback checks whether they still do.
     */
    runInOrder(stream: object, event: MessageEvent, listeners: readonly Element[], callback: () => void): void;
    /** Runs a callback when all earlier events of a stream are in the page: at once, unless a swap is asynchronous. */
    runAfterSwaps(stream: object, callback: () => void, event?: MessageEvent): void;
    /** Swaps the data of an event into the element's target, for `sse-swap`: at once, or in a later frame. */
    swap(element: Element, event: MessageEvent, name: string, origin: Origin): void;
    /** Fires `sse:NAME` at the element, for `hx-trigger`. */
    trigger(element: Element, event: MessageEvent, name: string): void;
    /**
     * For an element that receives all events of a stream: swaps those with some names, announces the others.
     *
     * @param responseContext for a streamed response: where and how the host swaps it.
     */
    deliverAll(element: Element, event: MessageEvent, name: string, swappedNames: readonly string[], origin: Origin, responseContext?: unknown): void;
    /** Renders a response for the element; undefined if that fails, after an error event has been fired. */
    render(element: Element, payload: string): string | undefined;
    /** How many events wait. */
    readonly waiting: number;
    /** The waiting events, as the stream delivered them, the oldest first. */
    waitingEvents(): MessageEvent[];
    /**
     * Swaps at once all events that wait for a frame, and for some targets also the held ones.
     *
     * @param mustFlush whether held events for this target are swapped too.
     */
    flush(mustFlush: (target: Element) => boolean): void;
}
/**
 * Delivers events. Every error while doing so becomes an error event on the element: the page keeps its content, and
 * the stream continues.
 */
export declare function createDelivery(host: Host, renderer: Renderer, bindings: Bindings, frames: Frames): Delivery;
