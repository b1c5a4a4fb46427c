import type { EventSourceLike } from '../events.js';
import type { Subject, WarningCode } from '../findings.js';
/** Events that servers send as heartbeats. */
export declare const BEATS: string[];
/** Events about the stream itself, which Sluice handles. @see https://github.com/fanout/django-eventstream */
export declare const SIGNALS: string[];
/** What one attempt requests. */
export interface ConnectionRequest {
    /** As the page has written it. */
    readonly url: string;
    /** The last event ID of the page; empty if there is none. */
    readonly lastEventId: string;
    /** The query parameter for this ID, if it cannot be sent as a header. Default: `lastEventId`. */
    readonly idName?: string | undefined;
    /** Whether the last answer came from another origin, after a redirect. A header cannot follow that redirect. */
    readonly isCrossOrigin?: boolean;
    readonly credentials: RequestCredentials;
    /** [hx-sse] Whether an event with a name and without data is delivered. */
    readonly allowsEmptyEvents?: boolean | undefined;
    /**
     * Returns what the page adds to the request. Called at every attempt; missing for a plain GET. Fulfilled with undefined
     * if the page cancels the request.
     */
    readonly planRequest?: (() => Promise<RequestPlan | undefined>) | undefined;
}
/** What a page adds to the request of a stream. */
export interface RequestPlan {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: BodyInit | undefined;
    /** Replaces `fetch`, for example by returning a response that is there already. */
    readonly send?: (url: string, init: RequestInit) => Promise<Response>;
    /** Aborted when the page aborts the request. */
    readonly signal?: AbortSignal;
}
/** How a connection ended, as far as its transport can know. */
export interface Ending {
    /** Whether the browser's EventSource reconnects by itself; false if it has given up. */
    readonly recovering?: boolean;
    /** Whether it then appends new text to the incomplete event from before the break. */
    readonly corrupted?: boolean;
    /** Whether the server ended the response, and it was an event stream. */
    readonly clean?: boolean;
    /** Whether a handler of the page cancelled the request before it was sent. */
    readonly cancelled?: boolean;
    /** Whether the page aborted the request. */
    readonly aborted?: boolean;
    /** HTTP status of a response that is not an event stream. */
    readonly status?: number;
    readonly contentType?: string | null;
    /** URL of the response, after redirects. */
    readonly url?: string;
    /** Whether there was a redirect. */
    readonly redirected?: boolean;
    /** The header `Retry-After`, as sent. */
    readonly retryAfter?: string | null;
    /** A description of the failure. */
    readonly reason?: string;
    /** The event or error from the browser. */
    readonly cause?: unknown;
    /** Replaces the random part of the delay, so that all tabs of a shared stream wait equally long: from 0 to less than 1. */
    readonly chance?: number;
}
/** The callbacks of a connection. */
export interface ConnectionHandlers {
    /**
     * The response comes from this URL or origin, after redirects. Returns false if the page may not read it; then the
     * connection is over.
     */
    answeredFrom(url: string): boolean;
    /** The response is an event stream. @param encoding how it is compressed, if that is known. */
    opened(encoding?: string | null): void;
    /**
     * An event arrived. `name` is `message` if the server sent none; `id` is undefined if the event has none of its own.
     */
    message(name: string, event: MessageEvent, id: string | undefined): void;
    /** The last event ID has changed. Called before the event that has it. */
    identified(id: string): void;
    /** Bytes arrived. `heartbeat`: they are only a comment. */
    heard(heartbeat: boolean): void;
    /** The server set the reconnection time, in milliseconds. */
    retry(ms: number): void;
    /** Something is wrong with the received text. Reported once for each key. */
    found(code: WarningCode, about: Subject, key: string): void;
    /** The connection broke, ended or was refused. */
    broken(ending: Ending): void;
}
/** One connection to a server. */
export interface Connection {
    readonly source: EventSourceLike;
    /** Whether other tabs use it, too. */
    readonly isShared?: boolean;
    /** Requests the events of a name; a second call does nothing. Missing if all names are delivered anyway. */
    listen?(name: string): void;
    /** Stops requesting the events of a name. */
    unlisten?(name: string): void;
    /**
     * Ends the connection. None of the handlers is called afterwards.
     *
     * @param why the type of the action that closes it. After `lost` and `connect`, other tabs must not keep using it.
     */
    close(why?: string): void;
}
/** Opens a connection. Throws when the URL is unusable. */
export type Transport = (request: ConnectionRequest, handlers: ConnectionHandlers) => Connection;
/** The absolute URL; an invalid one is returned as it is. */
export declare function absolute(url: string): string;
/** The base of relative URLs. A worker has no document, and gets absolute URLs. */
export declare function base(): string | undefined;
/** The origin of a URL. Throws for an invalid one. */
export declare function originOf(url: string): string;
/** Whether a URL has the page's own origin. */
export declare function isSameOrigin(url: string): boolean;
/** [spec] Of several types the last valid one counts. Parameters do not count. */
export declare function isEventStream(contentType: string | null): boolean;
/** Whether this is Safari, or another browser with its engine. */
export declare function isWebKit(): boolean;
/** The URL with the last event ID in its query, which servers read where a header cannot be sent. */
export declare function withLastEventId({ url, lastEventId, idName }: ConnectionRequest): string;
