import type { HostKind } from './host/host.js';
/** Starts Sluice from a script tag: sets `window.sluice`, and registers with the htmx of the page once it is there. */
export declare function start(kinds: readonly HostKind[]): void;
