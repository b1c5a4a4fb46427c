import * as events from '../events.js';
import type { Host } from '../host/host.js';
import type { StreamOptions } from '../options.js';
import type { Registry } from '../stream/registry.js';
import type { Delivery } from '../swap/deliver.js';
import { type ElementStream } from './element-stream.js';
import type { ScriptListeners } from './script-listeners.js';
/**
 * An element with `sse-connect`. Before its trigger, and after it was closed, it has no stream; it stays known, so that it
 * does not connect again.
 */
export interface Connector extends ElementStream {
    readonly url: string;
    /** The attributes when it was made. */
    readonly written: string;
    /** `sse-trigger`: when to connect; null for at once. */
    readonly trigger: string | null;
    /** Whether the trigger has fired. */
    isTriggered: boolean;
    /** The connector that it replaces, until its own stream is open. */
    predecessor: Connector | undefined;
    /** The last event ID when the stream was closed. */
    lastEventId: string | undefined;
    /** The options of its request. */
    options?: StreamOptions;
    /** The state that was reported last. */
    state?: string;
    /** Whether it ever had a stream. */
    wasStarted?: boolean;
    /** The names in `sse-close`. */
    closeNames?: string | null;
    /** Stops listening to `sse-close`. */
    stopClosing?: (() => void) | undefined;
    /** Stops waiting for the trigger. */
    stopTrigger?: () => void;
    /** Hides the indicator. */
    hideIndicator?: (() => void) | undefined;
}
/** A connector for an element, as its attributes are now. @param old the one that it replaces. */
export declare function makeConnector(element: Element, url: string, written: string, trigger: string | null, old: Connector | undefined): Connector;
/** What is done with one connector. */
export interface Connecting {
    /** Begins with a new connector, in the place of the one that the element had. */
    begin(connector: Connector, old: Connector | undefined): void;
    /** Waits for `sse-trigger`, and starts at once where that is said. */
    resume(connector: Connector, isStarted: boolean): void;
    /** Joins the stream that the element requests. */
    start(connector: Connector): void;
    /** Listens to the names in `sse-close`, if they have changed. */
    listenForClose(connector: Connector): void;
    /** Leaves the stream, and reports that. */
    close(connector: Connector, type: events.CloseType): void;
}
/**
 * @param isCurrent whether a connector is that of its element: neither replaced nor out of the page.
 * @param changed called when the stream of an element has changed, so that its listeners follow.
 * @param onMessage called with each event for an element that handles the messages of its stream itself.
 */
export declare function createConnecting(host: Host, registry: Registry, delivery: Pick<Delivery, 'postpone' | 'runAfterSwaps'>, scripts: ScriptListeners, isCurrent: (connector: Connector) => boolean, changed: (element: Element) => void, onMessage: (connector: Connector, event: MessageEvent, name: string) => void): Connecting;
