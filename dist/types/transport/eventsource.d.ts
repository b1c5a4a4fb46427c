import type { EventSourceLike } from '../events.js';
import { type Transport } from './transport.js';
/**
 * The browser's own EventSource, or what `htmx.createEventSource` makes in its place.
 *
 * It delivers only events with a listener. So Sluice also listens for likely misspellings and for unnamed messages: a
 * finding can then report a server's `newBike` that the page knows as `new_bike`. The last event ID is known only from
 * an event with a listener.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
 */
export declare function eventSourceTransport(create: (url: string, credentials: RequestCredentials) => EventSourceLike): Transport;
