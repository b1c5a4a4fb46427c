import { htmx1 } from './host/classic/htmx1.js'
import { type Htmx, register } from './register.js'
import type { Sluice } from './sluice.js'

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
export function install(htmx: Htmx): Sluice {
  return register(htmx, [htmx1])
}

export type * from './public.js'
