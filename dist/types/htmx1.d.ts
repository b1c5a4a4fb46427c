import { type Htmx } from './register.js';
import type { Sluice } from './sluice.js';
/**
 * Registers Sluice with the htmx it is given, and has no other side effect. Serves htmx 1.9 alone, for fewer bytes than
 * `htmx-sluice/install`; another htmx is the error `htmx-unknown` on the console.
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
