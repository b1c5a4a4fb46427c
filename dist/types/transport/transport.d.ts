import type { EventSourceLike } from '../events.js';
import type { Subject, WarningCode } from '../findings.js';
/** Events that servers send as heartbeats. */
export declare const BEATS: string[];
/** Events about the stream itself, which Sluice handles. @see https://github.com/fanout/django-eventstream */
export declare const SIGNALS: string[];
/** What one attempt requests. */
export interface ConnectionRequest {
    /** As it was written. */
    readonly url: string;
    /** The ID of the last event that the page has; empty for none. */
    readonly lastEventId: string;
    /** The query parameter for this ID, where no header can carry it. Default: `lastEventId`. */
    readonly idName?: string | undefined;
    /** Whether the last answer came from another origin, to which a header cannot follow a redirect. */
    readonly isCrossOrigin?: boolean;
    readonly credentials: RequestCredentials;
    /** [hx-sse] Whether an event with a name and without data is delivered. */
    readonly allowsEmptyEvents?: boolean | undefined;
    /**
     * Plans what the page adds, called at every attempt; undefined for a plain GET. Fulfilled with undefined if the page
     * cancels the request.
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
    /** The browser's EventSource opens it again by itself. */
    readonly recovering?: boolean;
    /** But it joins text from before the break with text from after it. */
    readonly corrupted?: boolean;
    /** The server ended the response, which was an event stream. */
    readonly clean?: boolean;
    /** The page cancelled the request. */
    readonly cancelled?: boolean;
    /** The page aborted the request. */
    readonly aborted?: boolean;
    /** HTTP status of a response that was no event stream. */
    readonly status?: number;
    readonly contentType?: string | null;
    /** URL of the response, after redirects. */
    readonly url?: string;
    /** Whether there was a redirect. */
    readonly redirected?: boolean;
    /** The header `Retry-After`, as sent. */
    readonly retryAfter?: string | null;
    /** What is wrong, in words. */
    readonly reason?: string;
    /** The event or error of the browser. */
    readonly cause?: unknown;
    /** Replaces chance in the delay, so that all tabs of a shared stream wait equally long: at least 0, less than 1. */
    readonly chance?: number;
}
/** What a connection calls. */
export interface ConnectionHandlers {
    /**
     * The response comes from this URL or origin, after redirects. Returns false if the page may not read it; then the
     * connection is over.
     */
    answeredFrom(url: string): boolean;
    /** The response is an event stream. */
    opened(): void;
    /**
     * An event arrived. `name` is `message` if the server sent none; `id` is undefined if the event has none of its own.
     */
    message(name: string, event: MessageEvent, id: string | undefined): void;
    /** The last event ID has changed. Called before the event that has it. */
    identified(id: string): void;
    /** Bytes arrived. `heartbeat`: they were only a comment. */
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
    /** Whether other tabs read it as well. */
    readonly isShared?: boolean;
    /** Requests the events of a name; a second call does nothing. Missing if all names are delivered anyway. */
    listen?(name: string): void;
    /** Undoes `listen`. */
    unlisten?(name: string): void;
    /**
     * Ends the connection. None of the handlers is called afterwards.
     *
     * @param why the action of its stream: after `lost` and `connect`, other tabs must not keep the connection.
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
