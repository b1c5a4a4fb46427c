import { SluiceError } from '../findings.js';
import type { StreamOptions } from '../options.js';
import type { Share } from '../transport/hub.js';
import { type Transport } from '../transport/transport.js';
import { type Clock } from './clock.js';
import { type Holder, type Request } from './holders.js';
import { type Listener } from './listeners.js';
import { type Memory } from './memory.js';
import type { PageSignal } from './page.js';
import { type Life } from './policy.js';
import type { SilenceFinding, SilenceWatch } from './silence.js';
/** What somebody wants to be connected to. */
export interface Wanted {
    /** As it was written. */
    readonly url: string;
    readonly options: StreamOptions;
    /** Where to begin; undefined when the page does not say. */
    readonly lastEventId?: string | undefined;
    /** Whether the page adds something to the request, which only `fetch` can send. */
    readonly adds?: boolean;
    /** What is wrong with an answer that comes from this URL; undefined when the page may read it. */
    readonly refusal?: (url: string) => SluiceError | undefined;
    /** Whether names with a `*` will be listened to. */
    readonly wild?: boolean;
    /** [hx-sse] Whether an event that has a name and no data is one. */
    readonly blank?: boolean;
    /** Reads it in the place of all others: an answer that comes already. */
    readonly transport?: Transport;
    /** Whether nothing ever opens it again. */
    readonly once?: boolean;
}
/** What a stream is made of. */
export interface Means {
    readonly eventSource: Transport;
    readonly fetch: Transport;
    /** What makes the page's own source in the place of EventSource, where it has one; nothing else is used then. */
    readonly ownSource: () => unknown;
    /** What shares a stream with other tabs. */
    readonly share?: Share;
    readonly clock: Clock;
    /** Events of all streams that are still to be shown, the oldest first. */
    readonly waiting: () => readonly MessageEvent[];
    /** Watches whether anything is heard, by a clock of its own: it changes nothing of a stream. */
    readonly watchSilence?: (listened: () => readonly string[], found: (finding: SilenceFinding) => void) => SilenceWatch;
    /** Sees every event before those who listen to it, whether or not anybody does. */
    readonly tap?: Tap;
}
/** Sees an event: as it came, its name, and the URL of its stream as it was written. */
export type Tap = (event: MessageEvent, name: string, url: string) => void;
/** One event stream of the page. */
export interface Stream {
    readonly url: string;
    readonly life: Life;
    readonly lastEventId: string;
    readonly transport: 'eventsource' | 'fetch' | 'hub';
    readonly memory: Memory;
    /** How many take part. */
    readonly holders: number;
    /**
     * Takes part; the first to do so opens the stream. Returns how to let go; the last closes it.
     *
     * @param request asked at every attempt, as long as this holder takes part.
     */
    hold(holder: Holder, request?: Request): () => void;
    /** Listens to a name, which may have a `*` in it. Returns how to stop. */
    listen(name: string, listener: Listener): () => void;
    /** Names and patterns that somebody listens to. */
    names(): string[];
    /** Hands an event to those who listen to its name. */
    deliver(event: MessageEvent, name: string): void;
    /** Opens the stream anew, whatever it does now. */
    reconnect(): unknown;
    /** Hears what happens to the page. */
    signal(signal: PageSignal): void;
}
/**
 * Does what the policy asks for, and hands each event to those who listen to its name. (It is long because every
 * line of it works on the same life, connection and position.)
 *
 * @param idle called when the last holder has let go.
 */
export declare function createStream(wanted: Wanted, means: Means, idle: () => void): Stream;
