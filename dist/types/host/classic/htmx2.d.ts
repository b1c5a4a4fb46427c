import type { Host, HostCallbacks, HostKind } from '../host.js';
import { type Classic } from './api.js';
/** Registers with htmx 2. */
export declare function attachHtmx2(htmx: Classic, callbacks: HostCallbacks): Host;
export declare const htmx2: HostKind;
