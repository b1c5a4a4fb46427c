import type { ErrorCode, Finding, SluiceError } from './findings.js';
/**
 * The DOM events, as data: names for the code, types for TypeScript, rows for the README.
 *
 * All of them bubble. htmx fires each a second time under its kebab-case name (`htmx:sse-open`) unless the
 * first was cancelled. (The file is long because it types the events of two kinds of htmx, and says each in a row.)
 */
export declare const OPEN = "htmx:sseOpen";
export declare const ERROR = "htmx:sseError";
export declare const BEFORE_MESSAGE = "htmx:sseBeforeMessage";
export declare const MESSAGE = "htmx:sseMessage";
export declare const CLOSE = "htmx:sseClose";
export declare const STATE_CHANGE = "htmx:sseState";
export declare const GAP = "htmx:sseGap";
export declare const OVERLOAD = "htmx:sseOverload";
export declare const TEMPLATE_ERROR = "htmx:sseTemplateError";
export declare const TARGET_ERROR = "htmx:targetError";
export declare const SWAP_ERROR = "htmx:swapError";
/** How htmx 4 names them; each is followed there by the one that pages of htmx 2 know. */
export declare const htmx4Names: Readonly<Record<string, string>>;
/** No event of its own: a host may tell it as one, and may forbid an attempt. */
export declare const ATTEMPT = "attempt";
/** An EventSource, or whatever `htmx.createEventSource` returned in its place. */
export interface EventSourceLike {
    readonly readyState: number;
    /** The last event ID, where `fetch` reads the stream: also that of a block without data. */
    readonly lastEventId?: string;
    onopen: ((event: Event) => void) | null;
    onerror: ((event: Event) => void) | null;
    addEventListener(type: string, listener: (event: MessageEvent) => void): void;
    /** A page's own source may have none. */
    removeEventListener?(type: string, listener: (event: MessageEvent) => void): void;
    close(): void;
}
/** Where a stream is in its life. */
export type StreamState = 'connecting' | 'open' | 'retrying' | 'paused' | 'closed' | 'failed';
/**
 * Why an element's stream closed: `script` is `sluice.close()`, `ended` an answer that is complete or broken off,
 * `cancelled` an attempt that a handler forbade.
 */
export type CloseType = 'nodeReplaced' | 'nodeMissing' | 'message' | 'script' | 'ended' | 'cancelled';
/**
 * Why events may be missing: the stream came back without an id to go on after, the server refused the id or
 * has forgotten what came after it (`stream-reset`), or the id of the last visit is too old.
 */
export type GapReason = 'no-id' | 'refused' | 'reset' | 'expired';
/** `htmx:sseOpen`: on the connecting element, at every opening, reconnections included. */
export interface OpenDetail {
    readonly elt: Element;
    readonly source: EventSourceLike;
}
/** `htmx:sseError`: on the connecting element, whenever the connection is lost or refused. */
export interface ErrorDetail {
    readonly elt: Element;
    /** The source's own error event, or a {@link SluiceError} when no source could be made. */
    readonly error: Event | SluiceError;
    readonly source?: EventSourceLike;
    readonly code: ErrorCode;
    /** Of the answer, after redirects; of the stream, when there was no answer. */
    readonly url: string;
    /** What is wrong, in words. */
    readonly reason?: string;
    /** HTTP status of an answer that was no event stream; known of `fetch` only. */
    readonly status?: number;
    readonly contentType?: string | null;
    readonly retryAfter?: string | null;
    /**
     * After 401 and 403: tries again, at once or when a promise is fulfilled, such as that of a new token. When
     * the promise is rejected, the stream has failed.
     */
    readonly retry?: (promise?: unknown) => void;
}
/** `htmx:sseGap`: on the connecting element, when events may be missing that no reconnection brings. */
export interface GapDetail {
    readonly elt: Element;
    readonly reason: GapReason;
    readonly url: string;
    readonly lastEventId: string;
    /** When the stream was lost: milliseconds since 1970; 0 when it was not. */
    readonly since: number;
}
/** `htmx:sseOverload`: on the listening element, when more events wait than `maxQueue` allows. */
export interface OverloadDetail {
    readonly elt: Element;
    /** How many, with the one that was too much. All are shown at once, and none is lost. */
    readonly waiting: number;
    readonly maxQueue: number;
}
/** `htmx:sseClose`: on the connecting element, before its stream is released. */
export interface CloseDetail {
    readonly elt: Element;
    readonly source: EventSourceLike | undefined;
    /** Replaced by a swap or moved to another URL, removed otherwise, or told to by `sse-close`. */
    readonly type: CloseType;
}
/** `htmx:sseState`: on the connecting element, at every change. */
export interface StateDetail {
    readonly elt: Element;
    readonly state: StreamState;
    /** Failures in a row; 0 while the stream is well. */
    readonly attempt: number;
    /** Milliseconds until the next attempt; 0 when there is none, or the browser decides. */
    readonly delay: number;
    /**
     * What led here: `connect`, `opened`, `interrupted`, `ended`, `lost`, `refused`, `asked`, `granted`, `exhausted`, `due`,
     * `wake`, `pause`, `resume`, or a close type.
     */
    readonly reason: string;
    readonly url: string;
}
/** `htmx:sseTemplateError`: on the element whose payload could not be rendered. The page keeps its content. */
export interface TemplateErrorDetail {
    readonly elt: Element;
    readonly error: SluiceError;
    readonly code: SluiceError['code'];
    /** Name of the event, `message` when it has none; undefined for an ordinary response. */
    readonly event: string | undefined;
    readonly template: string | undefined;
    /** The first 80 characters of the payload. */
    readonly payload: string | undefined;
}
/**
 * `htmx:swapError`: on the listening element, when the swap of an event threw. Everything but `elt` is missing where
 * htmx 2 fires an event of this name by itself.
 */
export interface SwapErrorDetail {
    readonly elt: Element;
    readonly error?: SluiceError;
    readonly code?: SluiceError['code'];
    /** Name of the event. */
    readonly event?: string;
    /** The first 80 characters of the payload. */
    readonly payload?: string;
}
/** `htmx:targetError`: on the listening element, when `hx-target` finds nothing; htmx fires it for requests as well. */
export interface TargetErrorDetail extends SwapErrorDetail {
    /** The selector, with the fields of the payload filled in. */
    readonly target: string;
}
/** `htmx:configRequest`: before each attempt of a stream that is read by `fetch`, and before each request of htmx. */
export interface ConfigRequestDetail {
    verb: string;
    path: string;
    headers: Record<string, string | null>;
    parameters: Record<string, unknown>;
    readonly elt: Element;
    readonly target: Element;
    /** Of a stream alone: its request is made when the promise is fulfilled. For a token that must be fetched first. */
    waitUntil?(promise: unknown): void;
}
/** `htmx:sseBeforeMessage` and `htmx:sseMessage` carry the MessageEvent itself as their detail. */
export type MessageDetail = MessageEvent<string> & {
    readonly elt: Element;
};
/** Event names and their types, for `addEventListener`. */
export interface SluiceEventMap {
    'htmx:sseOpen': CustomEvent<OpenDetail>;
    'htmx:sseError': CustomEvent<ErrorDetail>;
    'htmx:sseBeforeMessage': CustomEvent<MessageDetail>;
    'htmx:sseMessage': CustomEvent<MessageDetail>;
    'htmx:sseClose': CustomEvent<CloseDetail>;
    'htmx:sseState': CustomEvent<StateDetail>;
    'htmx:sseGap': CustomEvent<GapDetail>;
    'htmx:sseOverload': CustomEvent<OverloadDetail>;
    'htmx:sseTemplateError': CustomEvent<TemplateErrorDetail>;
    'htmx:targetError': CustomEvent<TargetErrorDetail>;
    'htmx:swapError': CustomEvent<SwapErrorDetail>;
    'htmx:configRequest': CustomEvent<ConfigRequestDetail>;
    'htmx:sse-open': CustomEvent<OpenDetail>;
    'htmx:sse-error': CustomEvent<ErrorDetail>;
    'htmx:sse-before-message': CustomEvent<MessageDetail>;
    'htmx:sse-message': CustomEvent<MessageDetail>;
    'htmx:sse-close': CustomEvent<CloseDetail>;
    'htmx:sse-state': CustomEvent<StateDetail>;
    'htmx:sse-gap': CustomEvent<GapDetail>;
    'htmx:sse-overload': CustomEvent<OverloadDetail>;
    'htmx:sse-template-error': CustomEvent<TemplateErrorDetail>;
    'htmx:target-error': CustomEvent<TargetErrorDetail>;
    'htmx:swap-error': CustomEvent<SwapErrorDetail>;
    'htmx:config-request': CustomEvent<ConfigRequestDetail>;
    /** An event of a stream, by its name. */
    [name: `sse:${string}`]: CustomEvent<MessageDetail>;
}
/**
 * A connection, as htmx 4 shows it in its events and at `element._htmx.sse`.
 *
 * @see https://four.htmx.org/extensions/sse
 */
export interface Htmx4Connection {
    /** As it was written. */
    url: string;
    config: object;
    lastEventId: string;
    /** Failures in a row. */
    attempt: number;
    /** Set by a handler of `htmx:sse:before:connection`, it forbids the attempt. */
    cancelled: boolean;
    /** HTTP status of the last answer. */
    status: number | null;
    source: EventSourceLike | undefined;
    /** Aborting it closes the stream of the element. */
    readonly abortController: AbortController;
}
/** A message, as htmx 4 shows it; one without a name has an empty `event`. */
export interface Htmx4Message {
    data: string;
    event: string;
    id: string;
}
/** What a handler may do about something that is about to happen. */
interface Pending {
    /** Set to true, it forbids it, as `preventDefault()` does. */
    cancelled: boolean;
    /** It happens when the promise is fulfilled. */
    waitUntil(promise: unknown): void;
}
interface Of {
    readonly connection: Htmx4Connection | undefined;
}
/** The events of htmx 4 and their types. Messages may be changed, and renamed, before they are shown. */
export interface Htmx4EventMap {
    'htmx:sse:before:connection': CustomEvent<Of & Pending & {
        readonly connection: Htmx4Connection;
    }>;
    'htmx:sse:after:connection': CustomEvent<Of & Omit<OpenDetail, 'elt'>>;
    'htmx:sse:before:message': CustomEvent<Of & Pending & {
        readonly message: Htmx4Message;
    }>;
    'htmx:sse:after:message': CustomEvent<Of & {
        readonly message: Readonly<Htmx4Message>;
    }>;
    'htmx:sse:error': CustomEvent<Of & Omit<ErrorDetail, 'elt'>>;
    'htmx:sse:close': CustomEvent<Of & Omit<CloseDetail, 'elt'> & {
        readonly reason: string;
    }>;
    'htmx:sse:state': CustomEvent<Of & Omit<StateDetail, 'elt'>>;
    'htmx:sse:gap': CustomEvent<Of & Omit<GapDetail, 'elt'>>;
    'htmx:sse:overload': CustomEvent<Of & Omit<OverloadDetail, 'elt'>>;
    'htmx:sse:template:error': CustomEvent<Of & Omit<TemplateErrorDetail, 'elt'>>;
    'htmx:sse:target:error': CustomEvent<Of & Omit<TargetErrorDetail, 'elt'>>;
    'htmx:sse:swap:error': CustomEvent<Of & Omit<SwapErrorDetail, 'elt'>>;
}
declare global {
    interface HTMLElementEventMap extends SluiceEventMap, Htmx4EventMap {
    }
    interface DocumentEventMap extends SluiceEventMap, Htmx4EventMap {
        'sluice:finding': CustomEvent<Finding>;
    }
    interface WindowEventMap extends SluiceEventMap, Htmx4EventMap {
    }
}
/** One row of the event table in the manual. */
export interface EventRow {
    readonly name: string;
    readonly element: string;
    readonly detail: string;
    readonly sentence: string;
}
export declare const events: readonly EventRow[];
export {};
