import type { EventSourceLike } from '../events.js';
import { type ConnectionHandlers, type ConnectionRequest, type Ending } from './transport.js';
/** Parses an event stream while its text arrives, and calls the handlers of the connection. */
export interface Reader {
    readonly source: ReadSource;
    /** Takes the next text; an empty string if only a part of a character has arrived. */
    feed(text: string): void;
}
/**
 * @param close closes the source of the text.
 * @param isClosed [spec] Nothing is delivered after the connection was closed, even in the middle of a piece of text.
 */
export declare function createReader(request: ConnectionRequest, handlers: ConnectionHandlers, close: () => void, isClosed: () => boolean): Reader;
/** Looks like an EventSource to scripts of the page, and calls the handlers of the connection. */
export declare class ReadSource extends EventTarget implements EventSourceLike {
    #private;
    readonly url: string;
    readonly withCredentials: boolean;
    origin: string;
    lastEventId: string;
    readyState: number;
    onopen: EventSourceLike['onopen'];
    onerror: EventSourceLike['onerror'];
    onmessage: ((event: Event) => void) | null;
    readonly close: () => void;
    constructor({ url, credentials, lastEventId }: ConnectionRequest, handlers: ConnectionHandlers, close: () => void);
    /** Dispatches an event of the server to listeners of this object, and returns it. */
    emit(name: string, data: string, lastEventId: string): MessageEvent;
    /**
     * @param url [spec] the URL after all redirects, which sets the origin; empty for a response that the page has created.
     * @param encoding the response header `Content-Encoding`.
     */
    open(url: string, encoding?: string | null): void;
    fail(ending: Ending): void;
    addEventListener: EventTarget['addEventListener'] & EventSourceLike['addEventListener'];
    removeEventListener: EventTarget['removeEventListener'] & EventSourceLike['removeEventListener'];
}
