import type { Host } from '../host/host.js';
import type { Renderer } from '../render/renderer.js';
import type { Bindings } from './bindings.js';
import type { Frames } from './frames.js';
import { type Load } from './queue.js';
/** Hands data to elements. */
export interface Delivery {
    /** Swaps the data of an event into the element's target, for `sse-swap`: now, or when the page has time for it. */
    swap(element: Element, event: MessageEvent, name: string, load: Load): void;
    /** Fires `sse:NAME` at the element, for `hx-trigger`. */
    trigger(element: Element, event: MessageEvent, name: string): void;
    /**
     * For an element that takes all messages of a stream itself: swaps those of some names, tells the others.
     *
     * @param place where to swap, when the element's attributes do not say it.
     */
    take(element: Element, event: MessageEvent, name: string, swaps: readonly string[], load: Load, place?: unknown): void;
    /** Renders a response for the element; undefined when it cannot be, which has been told by then. */
    render(element: Element, payload: string): string | undefined;
    /** How many events wait to be swapped. */
    readonly waiting: number;
    /** Those that wait, as they came, the oldest first. */
    events(): MessageEvent[];
    /**
     * Swaps at once what waits for a frame; and what waits for something else, where it must not come later.
     *
     * @param concerns whether that is so for a target.
     */
    flush(concerns: (target: Element) => boolean): void;
}
/**
 * Whatever goes wrong with an event ends in an error event on its element: the page keeps its content, and
 * the stream goes on.
 */
export declare function createDelivery(host: Host, renderer: Renderer, bindings: Bindings, frames: Frames): Delivery;
