import type { StreamState } from './events.js';
import type { Finding } from './findings.js';
import type { Engine } from './render/engine.js';
import type { StreamSelector } from './route/connectors.js';
import type { Tap } from './stream/inbox.js';
import type { Listener } from './stream/listeners.js';
/** What `import sluice from 'htmx-sluice'` and `window.sluice` give. */
export interface Sluice {
    /** The version of this package. */
    readonly version: string;
    /**
     * Adds a template language: the attributes `NAME-template` and `NAME-array-template`.
     *
     * @example sluice.registerEngine('eta', { compile: ({ source }) => (data) => eta.renderString(source, data) })
     */
    registerEngine(name: string, engine: Engine): void;
    /** How many events wait for a frame, or for their target to come into view, before they are swapped. */
    readonly waiting: number;
    /** The streams of the page, as they are now. */
    connections(): StreamInfo[];
    /** The findings of this page until now. For each, the document also fires `sluice:finding`. */
    findings(): Finding[];
    /**
     * Closes streams for good, also those that only `on` uses. Elements and listeners stay, so that `reconnect` can open
     * the streams again.
     *
     * @param which the URL of a stream, or an element that connects to it. Default: all streams.
     */
    close(which?: StreamSelector): void;
    /**
     * Opens streams at once: those that wait, were closed or have failed. A stream that is open gets a new connection. An
     * element whose `sse-trigger` has not fired yet connects only if `which` names it.
     */
    reconnect(which?: StreamSelector): void;
    /**
     * Listens to events without an element.
     *
     * @param which an element with `sse-connect`, or a URL. A URL is opened with the options of the page, and without headers
     *   or values. If no element connects to it, its events such as `htmx:sseError` are fired at the root element.
     * @param name may contain `*`: `order.*`.
     * @returns a function that stops listening. If htmx is not loaded yet, listening starts as soon as it is.
     * @throws {SluiceError} `url-forbidden`, as for an element. If listening starts later, the error is only logged.
     * @example const stop = sluice.on('/orders', 'order.*', (event, name) => console.log(name, event.data))
     */
    on(which: StreamSelector, name: string, listener: Listener): () => void;
    /**
     * A function that a tool sets. It is called with every event of every stream, before the listeners, even if there are
     * none. With EventSource, events without a listener do not reach the page.
     */
    tap?: Tap | undefined;
    /**
     * Sends an event to the listeners of a stream, as if its server had sent it. For tools and tests.
     *
     * @param url the URL of the stream. If the page has no such stream, nothing happens.
     * @param name `message` for an event without a name.
     */
    send(url: string, name: string, data: string, id?: string): void;
    /**
     * Renders data with the template that applies to an element. Returns the data itself if there is no template. Throws
     * the error of the template.
     */
    render(element: Element, data: string): string;
}
/** The state of a stream, as returned by `sluice.connections()`. */
export interface StreamInfo {
    /** Absolute. */
    readonly url: string;
    readonly state: StreamState;
    /** Number of consecutive failures. */
    readonly attempt: number;
    /** Milliseconds from the failure to the next attempt; 0 if there is none, or if the browser decides. */
    readonly delay: number;
    /** `hub` if the connection is shared with other tabs. */
    readonly transport: 'eventsource' | 'fetch' | 'hub';
    readonly lastEventId: string;
    /** The elements that connect to it. */
    readonly elements: readonly Element[];
    /** Names and patterns that have a listener. */
    readonly names: readonly string[];
}
