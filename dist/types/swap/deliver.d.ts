import type { Host } from '../host/host.js';
import type { Renderer } from '../render/renderer.js';
import type { Bindings } from './bindings.js';
import type { Frames } from './frames.js';
import { type Load } from './queue.js';
/** Where an event comes from. */
export interface Origin {
    readonly stream: object;
    /** What the page says of load. */
    readonly load: Load;
}
/** Hands data to elements. */
export interface Delivery {
    /**
     * Does something with an event in its place in the stream: at once, unless an earlier one may still change who hears
     * it.
     *
     * @param hearers the elements that hear it, and whether they still do is found out then.
     */
    hear(stream: object, event: MessageEvent, hearers: readonly Element[], work: () => void): void;
    /** Does something once everything earlier of a stream is in the page: at once, unless the host takes its time. */
    after(stream: object, work: () => void, event?: MessageEvent): void;
    /** Swaps the data of an event into the element's target, for `sse-swap`: now, or when the page has time for it. */
    swap(element: Element, event: MessageEvent, name: string, origin: Origin): void;
    /** Fires `sse:NAME` at the element, for `hx-trigger`. */
    trigger(element: Element, event: MessageEvent, name: string): void;
    /**
     * For an element that takes all messages of a stream itself: swaps those of some names, announces the others.
     *
     * @param place where to swap, when the element's attributes do not say it.
     */
    deliverAll(element: Element, event: MessageEvent, name: string, swaps: readonly string[], origin: Origin, place?: unknown): void;
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
