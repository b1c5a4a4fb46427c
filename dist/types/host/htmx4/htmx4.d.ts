import type { Host, HostCallbacks, HostKind } from '../host.js';
import type { Htmx4 } from './api.js';
/** Registers with htmx 4: the hooks that it calls, and the host that Sluice calls. Their parts have files of their own. */
export declare function attachHtmx4(htmx: Htmx4, callbacks: HostCallbacks): Host;
export declare const htmx4: HostKind;
