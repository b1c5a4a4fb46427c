import type { HostKind } from './host.js';
/** Every htmx that Sluice serves. */
export declare const everyHtmx: readonly HostKind[];
