import type { Transport } from './transport.js';
/**
 * Reads the event stream that an XMLHttpRequest of somebody else's is answered with, as it comes. The request has its
 * headers by now; closing the connection aborts it.
 */
export declare function xhrTransport(xhr: XMLHttpRequest): Transport;
