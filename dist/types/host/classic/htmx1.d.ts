import type { Host, HostEvents, HostKind } from '../host.js';
import { type Classic } from './api.js';
/**
 * Registers with htmx 1.9: from 1.9.0 on, whose internal API is the first that has all that is needed. (The file is
 * long because this htmx gives an extension no swap of its own, and keeps `sse:` and `hx-sse` for itself.)
 */
export declare function attachHtmx1(htmx: Classic, page: HostEvents): Host;
export declare const htmx1: HostKind;
