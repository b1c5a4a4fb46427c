import type { HostKind } from './host/host.js';
/** What a script tag does: sets `window.sluice`, and registers with the htmx of the page as soon as there is one. */
export declare function start(kinds: readonly HostKind[]): void;
