import type { EventSourceLike } from '../events.js';
import type { Receiver } from './play.js';
/**
 * What a test puts in the place of `htmx.createEventSource`: streams that say what the test wants, without a server.
 *
 * @example
 * const source = createTestSource()
 * htmx.createEventSource = source
 * source.send('/sse', 'new_bike', { modelId: 1 })
 */
export interface TestSource extends Receiver {
    /** Opens a stream, as htmx asks for it; it is open a microtask later. */
    (url: string): EventSourceLike;
    /**
     * Sends an event to every open stream of this URL.
     *
     * @param data an object becomes JSON.
     * @returns how many streams got it.
     */
    send(url: string, name: string, data: string | object, id?: string): number;
    /** Breaks the connection of every open stream, or of those of one URL. Sluice opens them again. */
    fail(url?: string): void;
    /** The URLs of the streams that are open now. */
    readonly open: readonly string[];
    /** The URLs that were asked for, in order. */
    readonly asked: readonly string[];
}
/** Makes a {@link TestSource}. */
export declare function createTestSource(): TestSource;
