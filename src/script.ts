import type { HostKind } from './host/host.js'
import type {} from './public.js'
import { register, whenHtmx } from './register.js'
import { createSluice } from './sluice.js'

/** What a script tag does: sets `window.sluice`, and registers with the htmx of the page as soon as there is one. */
export function start(kinds: readonly HostKind[]): void {
  const own = createSluice()
  // A second copy leaves the first where it is. An element with `id="sluice"`, such as this script's own, is none.
  if (typeof window.sluice?.connections !== 'function') window.sluice = own.sluice
  whenHtmx((htmx) => register(htmx, kinds, own))
}
