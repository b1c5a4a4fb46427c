import type { Binding } from './bindings.js';
import { type Message } from './message.js';
/** What is known of an event before it is rendered. */
export interface Foresight {
    /** Whether it may have parts for other places of the page. */
    isApart(binding: Binding, message: Message): boolean;
    /** Whether it can be read, and will show something. */
    isSure(binding: Binding, message: Message): boolean;
    /** Whether its template has elements that take part in a stream. */
    brings(binding: Binding): boolean;
}
export declare function createForesight(): Foresight;
