import type { HostKind } from './host/host.js'
import type {} from './public.js'
import { register, whenHtmx } from './register.js'
import { createSluice } from './sluice.js'

/** Starts Sluice from a script tag: sets `window.sluice`, and registers with the htmx of the page once it is there. */
export function start(kinds: readonly HostKind[]): void {
  const unattached = createSluice()
  // Does not replace a first copy. `window.sluice` may also be an element with `id="sluice"`, such as this script tag.
  if (typeof window.sluice?.connections !== 'function') window.sluice = unattached.sluice
  whenHtmx((htmx) => register(htmx, kinds, unattached))
}
