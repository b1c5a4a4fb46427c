import * as events from '../events.js';
import type { Answer, Host } from '../host/host.js';
import type { Registry } from '../stream/registry.js';
import type { Stream } from '../stream/stream.js';
import type { Delivery } from '../swap/deliver.js';
import type { Transport } from '../transport/transport.js';
import { type StreamSelector } from './connectors.js';
/** Event streams that answer ordinary requests. Each belongs to the element that made the request, and to no other. */
export interface Answers {
    /** Shows an answer while it arrives. */
    answered(element: Element, answer: Answer): void;
    /** Ends the answers of an element that leaves the page. */
    release(element: Element, type: events.CloseType): void;
    /** Ends answers by their URL or element; all of them without a selector. */
    close(selector?: StreamSelector): void;
    elementsOf(stream: Stream): Element[];
}
/** @param xhrTransport reads the response of an XMLHttpRequest. */
export declare function createAnswers(host: Host, registry: Registry, delivery: Delivery, xhrTransport: (xhr: XMLHttpRequest) => Transport): Answers;
