import type { EventSourceLike } from '../events.js';
import type { Receiver } from './play.js';
/**
 * A replacement for `htmx.createEventSource` in tests: the test itself sends the events, without a server.
 *
 * @example
 * const source = createTestSource()
 * Object.assign(htmx, { createEventSource: source })
 * source.send('/sse', 'new_bike', { modelId: 1 })
 */
export interface TestSource extends Receiver {
    /** Creates a stream, as htmx requests it. It opens one microtask later. */
    (url: string): EventSourceLike;
    /**
     * Sends an event to every open stream of this URL.
     *
     * @param data an object becomes JSON.
     * @returns the number of streams that received it.
     */
    send(url: string, name: string, data: string | object, id?: string): number;
    /** Breaks the connection of every open stream, or of the streams with this URL. Sluice reconnects them. */
    fail(url?: string): void;
    /** The URLs of all streams that are not closed. */
    readonly open: readonly string[];
    /** The URLs of all streams created so far, in order. */
    readonly asked: readonly string[];
}
/** Makes a {@link TestSource}. */
export declare function createTestSource(): TestSource;
