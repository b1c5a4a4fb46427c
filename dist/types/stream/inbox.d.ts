import type { Listeners } from './listeners.js';
import type { Memory } from './memory.js';
import { type Position } from './position.js';
import type { SilenceWatch } from './silence.js';
import type { StreamRequest } from './stream.js';
/** Sees an event: as it came, its name, and the URL of its stream as it was written. */
export type Tap = (event: MessageEvent, name: string, url: string) => void;
/** Hands the events of a stream to its listeners. */
export interface Inbox {
    /** An event arrived. Drops it where the page has asked for it a second time. @param id its own, if it has one. */
    receive(event: MessageEvent, name: string, id: string | undefined): void;
    /** Calls the listeners of a name. */
    deliver(event: MessageEvent, name: string): void;
}
export declare function createInbox({ url, options }: StreamRequest, tap: Tap | undefined, listeners: Listeners, memory: Memory, position: Position, silence: SilenceWatch | undefined): Inbox;
