import * as events from '../events.js';
import type { Host } from '../host/host.js';
import type { StreamOptions } from '../options.js';
import type { Listener } from '../stream/listeners.js';
import type { Registry } from '../stream/registry.js';
import type { Stream } from '../stream/stream.js';
import type { Delivery } from '../swap/deliver.js';
/** A stream by its URL, or by an element that connects to it. */
export type StreamSelector = string | Element;
/**
 * The elements that connect, and what scripts may do to their streams. (The file is long because a connector that
 * takes the place of another one passes through all of it.)
 */
export interface Connectors {
    /** The connector of an element. */
    get(element: Element): Connector | undefined;
    /** Brings the connection of an element in line with its attributes. Doing it twice changes nothing. */
    update(element: Element): void;
    /** Lets the stream of an element go, and forgets the element. */
    release(element: Element, type: events.CloseType): void;
    /** A morph may take the attribute with the state away: puts it back. */
    restoreState(element: Element): void;
    /** Closes the streams of elements; all, unless said which. */
    close(selector?: StreamSelector): void;
    /** Opens streams at once, also those that were closed or have failed; all, unless said which. */
    reconnect(selector?: StreamSelector): void;
    /** Listens to the stream of an element, whichever that is at the time. Returns how to stop. */
    on(element: Element, name: string, listener: Listener): () => void;
    /** The elements that are connected to a stream, until another one has taken its place. */
    elementsOf(stream: Stream): Element[];
}
type Stops = (() => void)[];
/** An element with `sse-connect`. */
export interface Connector {
    readonly element: Element;
    readonly url: string;
    /** What the attributes said when it was made. */
    readonly written: string;
    /** What says when to connect; null for at once. */
    readonly trigger: string | null;
    /** Whether that has come. */
    isTriggered: boolean;
    /** Undefined before the trigger, and once it was closed; the element stays known, so that it is not opened again. */
    stream: Stream | undefined;
    /** The one that it takes the place of, until its own stream is open. */
    predecessor: Connector | undefined;
    /** What it asked for. */
    options?: StreamOptions;
    /** The newest source; known even after the stream was closed. */
    source?: events.EventSourceLike | undefined;
    /** What was told last. */
    state?: string;
    /** Whether it ever had a stream. */
    wasStarted?: boolean;
    /** The event that has closed it, which those who listen to it as well still hear. */
    closedBy?: MessageEvent;
    /** Where the stream was when it was closed. */
    lastEventId?: string;
    readonly stops: Stops;
    /** How to listen no longer to what closes it. */
    stopClosing?: (() => void) | undefined;
    /** The names of that. */
    closeNames?: string | null;
    /** How to forget the trigger. */
    stopTrigger?: () => void;
    /** How to hide the indicator. */
    hideIndicator?: (() => void) | undefined;
}
/** All names that there are. No pattern stands for those of signals. */
export declare const EVERY_NAME: string[];
/**
 * @param changed called when the streams of an element are others, for those who listen to it.
 * @param onMessage called with each event of an element that takes them itself.
 */
export declare function createConnectors(host: Host, registry: Registry, delivery: Pick<Delivery, 'runInOrder' | 'runAfterSwaps'>, changed: (element: Element) => void, onMessage: (connector: Connector, stream: Stream, event: MessageEvent, name: string) => void): Connectors;
/** Whether a script means a stream: by its URL, by its element, or because it means all. */
export declare function isSelected(selector: StreamSelector | undefined, url: string, element?: Element): boolean;
export {};
