import { type EventSourceLike } from '../events.js';
import type { Transport } from '../transport/transport.js';
import type { Clock } from './clock.js';
import { type Life } from './policy.js';
/** Hears the events of one name. */
export type Listener = (event: MessageEvent, name: string) => void;
/**
 * Holds a stream open, and is told how it fares: name and detail of `htmx:sseOpen`, `htmx:sseError` or
 * `htmx:sseState`. The detail is the holder's own.
 */
export type Holder = (name: string, detail: {
    source: EventSourceLike | undefined;
    url?: string;
} & Partial<Life>) => void;
/** One event stream of the page. */
export interface Stream {
    readonly url: string;
    /** Takes part; the first to do so opens the stream. Returns how to let go; the last closes it. */
    hold(holder: Holder): () => void;
    /** Listens to a name. Returns how to stop. */
    listen(name: string, listener: Listener): () => void;
}
/**
 * Does what the policy asks for, and hands each event to those who listen to its name.
 *
 * @param idle called when the last holder has let go.
 */
export declare function createStream(url: string, transport: Transport, clock: Clock, idle: () => void): Stream;
