import * as events from '../events.js';
import type { Answer, Host } from '../host/host.js';
import type { Registry } from '../stream/registry.js';
import type { Stream } from '../stream/stream.js';
import type { Delivery } from '../swap/deliver.js';
import type { Transport } from '../transport/transport.js';
import { type StreamSelector } from './connectors.js';
/** Answers to ordinary requests that are event streams. Each belongs to the element that asked, and to no other. */
export interface Answers {
    /** Shows an answer of an element as it comes. */
    answered(element: Element, answer: Answer): void;
    /** Ends the answers of an element that leaves. */
    release(element: Element, type: events.CloseType): void;
    /** Ends answers by their URL or element; all, unless said which. */
    close(selector?: StreamSelector): void;
    elementsOf(stream: Stream): Element[];
}
/** @param xhrTransport reads what an XMLHttpRequest is answered with. */
export declare function createAnswers(host: Host, registry: Registry, delivery: Delivery, xhrTransport: (xhr: XMLHttpRequest) => Transport): Answers;
