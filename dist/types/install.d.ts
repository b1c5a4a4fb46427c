import type { Sluice } from './api.js';
import { type Htmx } from './register.js';
/**
 * Registers Sluice with the given htmx, and has no other side effect.
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
