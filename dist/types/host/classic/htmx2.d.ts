import type { Host, HostEvents, HostKind } from '../host.js';
import { type Classic } from './api.js';
/** Registers with htmx 2. */
export declare function attachHtmx2(htmx: Classic, page: HostEvents): Host;
export declare const htmx2: HostKind;
