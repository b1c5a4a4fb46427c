import type { Listener, Listeners } from './listeners.js';
import type { Memory } from './memory.js';
import { type Position } from './position.js';
import type { SilenceWatch } from './silence.js';
import type { StreamDependencies, StreamRequest } from './stream.js';
/** Sees an event: as it came, its name, and the URL of its stream as it was written. */
export type Tap = (event: MessageEvent<string>, name: string, url: string) => void;
/** Hands the events of a stream to its listeners. */
export interface Inbox {
    /**
     * An event arrived: moves the position.
     *
     * @param id its own, if it has one.
     * @returns the listeners of the name; undefined if the page has had the event before.
     */
    accept(event: MessageEvent, name: string, id: string | undefined): readonly Listener[] | undefined;
    /** Calls listeners, those of the name by default. */
    deliver(event: MessageEvent, name: string, found?: readonly Listener[]): void;
}
/** @param isHeard whether any stream of the page with this URL has a listener for a name. */
export declare function createInbox({ url, options }: StreamRequest, { tap, isHeard, afterEvent }: Pick<StreamDependencies, 'tap' | 'isHeard' | 'afterEvent'>, listeners: Listeners, memory: Memory, position: Position, silence: SilenceWatch | undefined): Inbox;
