import type { StreamState } from './events.js';
import type { Host, HostEvents } from './host/host.js';
import type { Engine } from './render/engine.js';
import type { Which } from './route/connectors.js';
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
    /**
     * Closes streams for good; the elements stay, and `reconnect` opens them again.
     *
     * @param which the URL of a stream, or an element that connects to it; all when omitted.
     */
    close(which?: Which): void;
    /** Opens streams at once: those that wait, were closed or have failed, and anew those that are open. */
    reconnect(which?: Which): void;
    /**
     * Listens to events without an element.
     *
     * @param which an element with `sse-connect`, or a URL, which is then held open as by an element with no options
     *   of its own.
     * @param name may have a `*` in it: `order.*`.
     * @returns how to stop.
     * @throws {SluiceError} `htmx-missing` when Sluice has no htmx yet, `url-forbidden` as for an element.
     * @example const stop = sluice.on('/orders', 'order.*', (event, name) => console.log(name, event.data))
     */
    on(which: Which, name: string, listener: Listener): () => void;
}
/** A stream, as `sluice.connections()` tells it. */
export interface StreamInfo {
    /** Absolute. */
    readonly url: string;
    readonly state: StreamState;
    /** Failures in a row. */
    readonly attempt: number;
    /** Milliseconds from the failure to the next attempt; 0 when there is none, or the browser decides. */
    readonly delay: number;
    readonly transport: 'eventsource' | 'fetch';
    readonly lastEventId: string;
    /** Those with `sse-connect`. */
    readonly elements: readonly Element[];
}
/** A Sluice without a host yet, and how it gets one. */
export interface Unattached {
    readonly sluice: Sluice;
    /** Starts to work. `makeHost` registers with an htmx, and says how to use it. */
    attach(makeHost: (page: HostEvents) => Host): void;
}
/** Puts the rooms together. */
export declare function createSluice(): Unattached;
