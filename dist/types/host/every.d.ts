import type { HostKind } from './host.js';
/** Every version of htmx that Sluice supports. */
export declare const everyHtmx: readonly HostKind[];
