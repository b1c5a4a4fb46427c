import type { SluiceError } from '../findings.js';
import type { StreamOptions } from '../options.js';
import type { Share } from '../transport/hub.js';
import type { Transport } from '../transport/transport.js';
import { type Clock } from './clock.js';
import type { PlanRequest, StreamDelegate } from './delegates.js';
import type { Tap } from './inbox.js';
import type { Listener } from './listeners.js';
import type { Memory } from './memory.js';
import type { PageSignal } from './page.js';
import { type StreamStatus } from './policy.js';
import type { SilenceFinding, SilenceWatch } from './silence.js';
/** What a stream is to be connected to, and how. */
export interface StreamRequest {
    /** As it was written. */
    readonly url: string;
    readonly options: StreamOptions;
    /** Where to begin; undefined when the page does not say. */
    readonly lastEventId?: string | undefined;
    /** Whether the page adds something to the request, which only `fetch` can send. */
    readonly addsToRequest?: boolean;
    /** Tells its place in the session storage from that of another stream with this URL. */
    readonly variant?: string;
    /** Why the page may not read an answer from this URL; undefined when it may. */
    readonly refusal?: (url: string) => SluiceError | undefined;
    /** Whether names with a `*` will be listened to. */
    readonly hasWildcards?: boolean;
    /** [hx-sse] Whether an event with a name and without data is delivered. */
    readonly allowsEmptyEvents?: boolean;
    /** Used in the place of all others, for an answer that has begun. */
    readonly transport?: Transport;
    /** Whether it ends with its first connection. */
    readonly isOneShot?: boolean;
}
/** What all streams of a page share. */
export interface StreamDependencies {
    readonly eventSource: Transport;
    readonly fetch: Transport;
    /** The page's own function that makes sources, if it has one; no other transport is used then. */
    readonly ownSource: () => unknown;
    /** Shares a stream with other tabs. */
    readonly share?: Share;
    readonly clock: Clock;
    /** Events of all streams that are not shown yet, the oldest first. */
    readonly waiting: () => readonly MessageEvent[];
    /** Warns of a stream without events. Only observes. */
    readonly watchSilence?: (listened: () => readonly string[], onFinding: (finding: SilenceFinding) => void) => SilenceWatch;
    /** URLs whose last answer came from another origin than the page's. */
    readonly crossOrigin?: Set<string>;
    /** Sees every event before its listeners, also where it has none. */
    readonly tap?: Tap;
    /** Whether any stream of the page with this URL has a listener for a name. */
    readonly isHeard?: (url: string, name: string) => boolean;
    /** Called when all listeners of an event have been called. */
    readonly afterEvent?: () => void;
}
/** One event stream of the page: opened, lost and opened again as long as it has a delegate. */
export interface Stream {
    readonly url: string;
    readonly status: StreamStatus;
    readonly lastEventId: string;
    readonly transport: 'eventsource' | 'fetch' | 'hub';
    readonly memory: Memory;
    /** How many delegates it has. */
    readonly holders: number;
    /**
     * Keeps the stream open. The first call opens it; when the last delegate has left, it closes.
     *
     * @param planRequest called at every attempt.
     * @returns how to leave.
     */
    acquire(delegate: StreamDelegate, planRequest?: PlanRequest): () => void;
    /** Listens to a name, which may have a `*` in it. Returns how to stop. */
    listen(name: string, listener: Listener): () => void;
    /** Names and patterns that have a listener. */
    names(): string[];
    /** Calls the listeners of a name. */
    deliver(event: MessageEvent, name: string): void;
    /** Opens a new connection, whatever the state. */
    reconnect(): unknown;
    /** Closes the connection. It is opened again by `reconnect`, or by one more delegate. */
    close(): void;
    /** Something happened to the page. */
    signal(signal: PageSignal): void;
}
/**
 * Every change goes one way: `dispatch` has the policy make a new status of an action, and `perform` does what follows
 * from it. An effect may dispatch again, since handlers of the page run in it.
 *
 * @param onIdle called when the last delegate has left, with whether any connection has failed or ended.
 * @param requestLimit what counts its requests, and perhaps has counted those of a stream before it.
 */
export declare function createStream(request: StreamRequest, dependencies: StreamDependencies, onIdle: (hasEnded: boolean) => void, requestLimit?: import("./request-limit.js").RequestLimit): Stream;
