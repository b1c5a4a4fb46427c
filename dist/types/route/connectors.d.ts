import type * as events from '../events.js';
import type { Host } from '../host/host.js';
import type { Listener } from '../stream/listeners.js';
import type { Registry } from '../stream/registry.js';
import type { Stream } from '../stream/stream.js';
import type { Delivery } from '../swap/deliver.js';
import { type Connector } from './connector.js';
/** A stream by its URL, or by an element that connects to it. */
export type StreamSelector = string | Element;
/** The connecting elements, and what scripts do to their streams. */
export interface Connectors {
    /** The connector of an element. */
    get(element: Element): Connector | undefined;
    /** Connects an element as its attributes say. A second call changes nothing. */
    update(element: Element): void;
    /** Leaves the stream of an element, and forgets the element. */
    release(element: Element, type: events.CloseType): void;
    /** Sets `sse-state` again after a morph has removed it. */
    restoreState(element: Element): void;
    /** Closes the streams of elements; all of them without a selector. */
    close(selector?: StreamSelector): void;
    /** Opens streams at once, also closed and failed ones; all of them without a selector. */
    reconnect(selector?: StreamSelector): void;
    /** Listens to the current stream of an element, and to those that follow. Returns how to stop. */
    on(element: Element, name: string, listener: Listener): () => void;
    /** The elements that are connected to a stream, until another one has taken its place. */
    elementsOf(stream: Stream): Element[];
}
/**
 * @param changed called when the stream of an element has changed, so that its listeners follow.
 * @param onMessage called with each event for an element that handles the messages of its stream itself.
 */
export declare function createConnectors(host: Host, registry: Registry, delivery: Pick<Delivery, 'postpone' | 'runAfterSwaps'>, changed: (element: Element) => void, onMessage: (connector: Connector, event: MessageEvent, name: string) => void): Connectors;
/** Whether a selector matches a stream by its URL or element. None matches all streams. */
export declare function isSelected(selector: StreamSelector | undefined, url: string, element?: Element): boolean;
