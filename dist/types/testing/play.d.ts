import { type RecordedEvent } from './recording.js';
/** Receives the events of a recording: a test source, or Sluice itself. */
export interface Receiver {
    /** Sends an event to the listeners of the stream with this URL. */
    send(url: string, name: string, data: string, id?: string): unknown;
}
/** How a recording is played. */
export interface PlayOptions {
    /** The receiver of the events. Default: `window.sluice`. */
    readonly to?: Receiver;
    /** 1 is the recorded speed, 2 twice as fast; `Infinity`, the default, sends all at once. */
    readonly speed?: number;
    /** The stream URL for events without one: a plain event stream, not written by Sluice, has no URLs. */
    readonly url?: string;
    /** Stops the playback when aborted. */
    readonly signal?: AbortSignal;
}
/**
 * Plays a recording: sends its events to the receiver, in order.
 *
 * @param recording the text of a `.sse` file, or its events.
 * @returns the number of events played; resolves after the last one.
 * @throws {TypeError} when there is no receiver, `speed` is not above 0, or an event has no URL.
 */
export declare function play(recording: string | readonly RecordedEvent[], { to, speed, url, signal, }?: PlayOptions): Promise<number>;
