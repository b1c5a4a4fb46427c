import type { Sluice } from './api.js';
import type { HostKind } from './host/host.js';
import { type Unattached } from './sluice.js';
/** The part of htmx that all versions have. */
export interface Htmx {
    readonly version: string;
}
/**
 * Attaches Sluice to htmx: chooses the host for its version and registers with it. Calling it again for the same htmx
 * changes nothing.
 *
 * @param kinds the hosts in this bundle.
 * @param unattached the Sluice of a script or bundle. If this htmx already has another one, warns about a second copy.
 * @returns the Sluice of this htmx.
 */
export declare function register(htmx: Htmx, kinds: readonly HostKind[], unattached?: Unattached): Sluice;
/** The global htmx of the page, but not an element with `id="htmx"` or another object of that name. */
export declare function pageHtmx(): Htmx | undefined;
/** Calls back with the htmx of the page, now or as soon as a script has loaded it. Reports an error if none does. */
export declare function whenHtmx(callback: (htmx: Htmx) => unknown): void;
