import { type Transport } from './transport.js';
/**
 * An event stream read by `fetch`, for what EventSource cannot do: headers, methods, any event name, comments, and
 * the reason of a failure. It does as EventSource does wherever it can, but leaves reconnecting to its stream.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#processing-model
 */
export declare const fetchTransport: Transport;
