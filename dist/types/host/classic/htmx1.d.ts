import type { Host, HostCallbacks, HostKind } from '../host.js';
import { type Classic } from './api.js';
/** Registers with htmx 1.9. Version 1.9.0 is the first whose internal API has everything Sluice needs. */
export declare function attachHtmx1(htmx: Classic, callbacks: HostCallbacks): Host;
export declare const htmx1: HostKind;
