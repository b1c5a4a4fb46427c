import { type Transport } from './transport.js';
/**
 * Reads an event stream by `fetch`, for what EventSource cannot do: headers, methods, any event name, comments, and the
 * reason of a failure. It behaves like EventSource where it can, but does not reconnect: that is up to the stream.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#processing-model
 */
export declare const fetchTransport: Transport;
