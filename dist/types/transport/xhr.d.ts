import type { Transport } from './transport.js';
/**
 * Reads an event stream from the response of htmx's own XMLHttpRequest while it arrives. The response headers are there
 * already. Closing the connection aborts the request.
 */
export declare function xhrTransport(xhr: XMLHttpRequest): Transport;
