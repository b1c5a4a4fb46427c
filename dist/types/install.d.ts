import { type Htmx } from './register.js';
import type { Sluice } from './sluice.js';
/**
 * Registers Sluice with the htmx it is given, and has no other side effect.
 *
 * @example
 * import htmx from 'htmx.org'
 * import { install } from 'htmx-sluice/install'
 * const sluice = install(htmx)
 *
 * @returns the Sluice of this htmx; the same one when called again.
 */
export declare function install(htmx: Htmx): Sluice;
export type * from './public.js';
