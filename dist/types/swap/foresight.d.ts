import type { Binding } from './bindings.js';
import { type Message } from './message.js';
/** What is known of the events of a binding before they are rendered. */
export interface Outlook {
    /** Whether one may have parts for other places of the page. */
    isApart(message: Message): boolean;
    /** Whether one can be read, and will show something. */
    isSure(message: Message): boolean;
    /** Whether one may show elements that take part in a stream. */
    brings(message: Message): boolean;
}
/** Tells it of a binding, by what its template says now. Ask once for many events: the template is looked up each time. */
export type Foresight = (binding: Binding) => Outlook;
export declare function createForesight(): Foresight;
