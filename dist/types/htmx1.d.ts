import type { Sluice } from './api.js';
import { type Htmx } from './register.js';
/**
 * Registers Sluice with the given htmx, and has no other side effect. Supports only htmx 1.9, and is smaller than
 * `htmx-sluice/install`. With another htmx it logs the error `htmx-unknown`.
 *
 * @example
 * import htmx from 'htmx.org'
 * import { install } from 'htmx-sluice/htmx1'
 * const sluice = install(htmx)
 *
 * @returns the Sluice of this htmx; the same one when called again.
 */
export declare function install(htmx: Htmx): Sluice;
export type * from './public.js';
