import { type RecordedEvent } from './recording.js';
/** Takes events: a test source, or Sluice itself. */
export interface Receiver {
    /** Hands an event to those who listen to the stream of this URL. */
    send(url: string, name: string, data: string, id?: string): unknown;
}
/** How a recording is played. */
export interface PlayOptions {
    /** Who gets the events; the page's `window.sluice` when missing. */
    readonly to?: Receiver;
    /** 1 as they came, 2 twice as fast; `Infinity`, the default, all at once. */
    readonly speed?: number;
    /** The URL for events without one, as in an event stream that is no recording. */
    readonly url?: string;
    /** Aborting it ends the play. */
    readonly signal?: AbortSignal;
}
/**
 * Plays a recording: hands each event to those who listen, in order.
 *
 * @param recording the text of a `.sse` file, or its events.
 * @returns how many events were played, once the last of them was.
 * @throws {TypeError} when nobody can take the events, or an event has no URL.
 */
export declare function play(recording: string | readonly RecordedEvent[], { to, speed, url, signal, }?: PlayOptions): Promise<number>;
