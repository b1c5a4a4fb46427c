import type { HostKind } from './host/host.js';
import { type Sluice, type Unattached } from './sluice.js';
/** What every version of htmx has. */
export interface Htmx {
    readonly version: string;
}
/**
 * Gives Sluice its htmx: chooses the host and registers with it. A second time for the same htmx changes nothing.
 *
 * @param kinds the hosts of this file.
 * @param own the Sluice of a script or bundle; told as a second copy where the htmx already has one.
 * @returns the Sluice that serves this htmx.
 */
export declare function register(htmx: Htmx, kinds: readonly HostKind[], own?: Unattached): Sluice;
/** The htmx of the page. An element with `id="htmx"` or a page's own object of that name is none. */
export declare function pageHtmx(): Htmx | undefined;
/** Calls with the htmx of the page, now or as soon as a script brings it; says so when none does. */
export declare function whenHtmx(callback: (htmx: Htmx) => unknown): void;
