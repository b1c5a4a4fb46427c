import type { EventSourceLike } from '../events.js';
import type { Subject, WarningCode } from '../findings.js';
/** Events by which servers only say that they live. */
export declare const BEATS: string[];
/** Events by which servers speak of the stream itself. @see https://github.com/fanout/django-eventstream */
export declare const SIGNALS: string[];
/** One attempt to open a stream: what is asked for. */
export interface ConnectionRequest {
    /** As it was written. */
    readonly url: string;
    /** Where to go on; empty for the beginning. */
    readonly lastEventId: string;
    /** The query parameter for that, where no header can carry it. `lastEventId` unless said otherwise. */
    readonly idName?: string | undefined;
    /** Whether the last answer came from another origin, to which a header cannot follow a redirect. */
    readonly isCrossOrigin?: boolean;
    readonly credentials: RequestCredentials;
    /** [hx-sse] Whether an event that has a name and no data is one. */
    readonly allowsEmptyEvents?: boolean | undefined;
    /**
     * What the page adds, asked for anew at every attempt; undefined for a plain GET. Fulfilled with undefined
     * when the page wants no request, which it has told by then if there is more to say.
     */
    readonly planRequest?: (() => Promise<RequestPlan | undefined>) | undefined;
}
/** What a page adds to the request of a stream. */
export interface RequestPlan {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: BodyInit | undefined;
    /** Sends it in the place of `fetch`, or has its answer already. */
    readonly send?: (url: string, init: RequestInit) => Promise<Response>;
    /** Aborted when whoever made the request takes it back. */
    readonly signal?: AbortSignal;
}
/** How a connection ended, as far as its transport can know. */
export interface Ending {
    /** The browser's EventSource opens it again by itself. */
    readonly recovering?: boolean;
    /** But it mixes what comes then with what came before. */
    readonly corrupted?: boolean;
    /** The server ended the response, which was an event stream. */
    readonly clean?: boolean;
    /** The page wanted no request. */
    readonly cancelled?: boolean;
    /** Whoever made the request took it back. */
    readonly aborted?: boolean;
    /** HTTP status of an answer that was no event stream. */
    readonly status?: number;
    readonly contentType?: string | null;
    /** Where the answer came from, after redirects. */
    readonly url?: string;
    /** Whether it came from somewhere else than was asked. */
    readonly redirected?: boolean;
    /** The header `Retry-After`, as it was sent. */
    readonly retryAfter?: string | null;
    /** What is wrong, where it is known in words. */
    readonly reason?: string;
    /** The event or error of the browser. */
    readonly cause?: unknown;
    /** What stands in the place of chance, so that all who are told the same wait as long: at least 0, less than 1. */
    readonly chance?: number;
}
/** What a connection tells its stream. */
export interface ConnectionHandlers {
    /**
     * Tells where the answer comes from, after redirects: its URL, or only the origin. Returns false where the page may
     * not read it; then the connection is over.
     */
    answeredFrom(url: string): boolean;
    /** The answer is an event stream. */
    opened(): void;
    /**
     * An event arrived. `name` is `message` when the server gave none; `id` is undefined when the event brought
     * none of its own.
     */
    message(name: string, event: MessageEvent, id: string | undefined): void;
    /** The last event ID is another one. Called before the event that brought it. */
    identified(id: string): void;
    /** Something arrived: bytes of any kind, a heartbeat when they were only a comment. */
    heard(heartbeat: boolean): void;
    /** The server set the reconnection time, in milliseconds. */
    retry(ms: number): void;
    /** Something is wrong with what came. Once for each key. */
    found(code: WarningCode, about: Subject, key: string): void;
    /** The connection broke, ended or was refused. */
    broken(ending: Ending): void;
}
/** One attempt to hold a stream open. */
export interface Connection {
    readonly source: EventSourceLike;
    /** Whether other tabs read it as well. */
    readonly isShared?: boolean;
    /** Asks for the events of a name. Asking twice is asking once. Without it, all names are heard anyway. */
    listen?(name: string): void;
    /** Takes that back. */
    unlisten?(name: string): void;
    /**
     * Ends the connection. None of the handlers is called afterwards.
     *
     * @param why what happens to its stream: after `lost` and `connect`, no other tab is to go on with it.
     */
    close(why?: string): void;
}
/** Opens a connection. Throws when the URL is unusable. */
export type Transport = (request: ConnectionRequest, handlers: ConnectionHandlers) => Connection;
/** The URL as the browser sees it; as it stands where it is none. */
export declare function absolute(url: string): string;
/** What relative URLs are relative to. A worker has no document, and is given absolute ones. */
export declare function base(): string | undefined;
/** Whether a URL is of the page's own server. */
export declare function isSameOrigin(url: string): boolean;
/** [spec] The last valid one of several types counts, and not any type; its parameters do not. */
export declare function isEventStream(contentType: string | null): boolean;
/** Whether this is Safari, or another browser with its engine. */
export declare function isWebKit(): boolean;
/** The URL with the last event ID in its query, which servers read where a header cannot be sent. */
export declare function withLastEventId({ url, lastEventId, idName }: ConnectionRequest): string;
