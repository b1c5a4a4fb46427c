import type { EventSourceLike } from '../events.js';
import { type Transport } from './transport.js';
/**
 * The browser's own EventSource, or what `htmx.createEventSource` makes in its place.
 *
 * It tells only of names that it is asked for. So it is asked for the likely misspellings as well, and for
 * unnamed messages: a server's `newBike` that the page knows as `new_bike` can then be reported. Of the last
 * event ID it tells only with an event that somebody listens to.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
 */
export declare function eventSourceTransport(create: (url: string, credentials: RequestCredentials) => EventSourceLike): Transport;
