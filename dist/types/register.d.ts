import { type Sluice, type Unattached } from './sluice.js';
/** What every version of htmx has. */
export interface Htmx {
    readonly version: string;
}
/**
 * Gives Sluice its htmx: chooses the host by version and registers with it. A second time for the same htmx
 * changes nothing.
 *
 * @param own the Sluice of a script or bundle; told as a second copy where the htmx already has one.
 * @returns the Sluice that serves this htmx.
 */
export declare function register(htmx: Htmx, own?: Unattached): Sluice;
/** Calls with the htmx of the page, now or as soon as a script brings it; says so when none does. */
export declare function whenHtmx(callback: (htmx: Htmx) => unknown): void;
