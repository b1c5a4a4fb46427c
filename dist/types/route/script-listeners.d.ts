import type { Host } from '../host/host.js';
import type { Listener } from '../stream/listeners.js';
import type { Stream } from '../stream/stream.js';
import type { Delivery } from '../swap/deliver.js';
import type { ElementStream } from './element-stream.js';
/** What scripts listen to at connecting elements: each listener hears every stream that its element has. */
export interface ScriptListeners {
    /** Adds a listener to the element, and to the stream that it has now. Returns how to stop. */
    add(element: Element, name: string, listener: Listener, now: ElementStream | undefined): () => void;
    /** The element has joined a stream. */
    join(held: ElementStream, stream: Stream): void;
}
export declare function createScriptListeners(delivery: Pick<Delivery, 'runAfterSwaps'>): ScriptListeners;
/** Listens to a stream that a script has opened by its URL, and keeps it open. Returns how to stop. */
export type ListenToStream = (stream: Stream, name: string, listener: Listener) => () => void;
/**
 * Without an element, a stream reports its states and errors at the root element of the page.
 *
 * @param hasElements whether elements connect to a stream. Then it reports at them.
 */
export declare function createStreamListening(host: Pick<Host, 'trigger'>, delivery: Pick<Delivery, 'runAfterSwaps'>, hasElements: (stream: Stream) => boolean): ListenToStream;
/** Calls a script's listener with an event when all before it are in the page. Returns how to stop, at once. */
export declare function listenAfterSwaps(delivery: Pick<Delivery, 'runAfterSwaps'>, stream: Stream, name: string, listener: Listener): () => void;
