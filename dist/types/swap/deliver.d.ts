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
/** Which events of a stream an element swaps. */
export interface Selection {
    readonly names: readonly string[];
    /** For a streamed response: where and how the host swaps it. */
    readonly responseContext?: unknown;
}
/** Delivers events to elements. */
export interface Delivery {
    /**
     * Whether an event must wait, because an earlier one may still add or remove listeners. If so, the callback is called
     * in stream order.
     *
     * @param listeners the elements that listen now; the callback checks whether they still do.
     */
    postpone(stream: object, event: MessageEvent, listeners: readonly Element[], callback: () => void): boolean;
    /** Runs a callback when all earlier events of a stream are in the page: at once, unless a swap is asynchronous. */
    runAfterSwaps(stream: object, callback: () => void, event?: MessageEvent): void;
    /**
     * Swaps the data of an event into the element's target: at once, or in a later frame.
     *
     * @param only for an element that receives all events of its stream: which it swaps. The others are announced.
     */
    swap(element: Element, event: MessageEvent, name: string, origin: Origin, only?: Selection): void;
    /** Fires `sse:NAME` at the element, for `hx-trigger`. */
    trigger(element: Element, event: MessageEvent, name: string): void;
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
