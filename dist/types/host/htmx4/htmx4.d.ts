import type { Host, HostEvents, HostKind } from '../host.js';
import type { Htmx4 } from './api.js';
/**
 * Registers with htmx 4. (The file is long because it is the whole of a host; what htmx 4 calls attributes, events and
 * requests has files of its own.)
 */
export declare function attachHtmx4(htmx: Htmx4, page: HostEvents): Host;
export declare const htmx4: HostKind;
