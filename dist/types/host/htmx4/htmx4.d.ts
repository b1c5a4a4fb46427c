import type { Host, HostCallbacks, HostKind } from '../host.js';
import type { Htmx4 } from './api.js';
/**
 * Registers with htmx 4. (The file is long because it is a whole host. Attributes, events and requests are in other
 * files.)
 */
export declare function attachHtmx4(htmx: Htmx4, callbacks: HostCallbacks): Host;
export declare const htmx4: HostKind;
