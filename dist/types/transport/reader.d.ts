import type { EventSourceLike } from '../events.js';
import { type ConnectionHandlers, type ConnectionRequest, type Ending } from './transport.js';
/** Takes an event stream apart as its text comes, and tells what is in it. */
export interface Reader {
    readonly source: ReadSource;
    /** More has come: text, or nothing but the beginning of a character. */
    feed(text: string): void;
}
/**
 * @param close ends what the text comes from.
 * @param isClosed [spec] What is closed while a piece is taken apart delivers nothing more.
 */
export declare function createReader(request: ConnectionRequest, handlers: ConnectionHandlers, close: () => void, isClosed: () => boolean): Reader;
/** What stands in the place of an EventSource, for code that looks for one; tells the stream as well. */
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
    /** Tells an event of the server, first to those who listen here. @param id its own. */
    emit(name: string, data: string, lastEventId: string, id: string | undefined): void;
    /** @param url [spec] That after all redirects gives the origin; empty for a response that the page has made. */
    open(url: string): void;
    fail(ending: Ending): void;
    addEventListener: EventTarget['addEventListener'] & EventSourceLike['addEventListener'];
    removeEventListener: EventTarget['removeEventListener'] & EventSourceLike['removeEventListener'];
}
