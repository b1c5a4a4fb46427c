import { register, whenHtmx } from './register.js'
import { createSluice, type Sluice } from './sluice.js'

declare global {
  interface Window {
    /** Set by the script tag. */
    sluice: Sluice
  }
}

const own = createSluice()
window.sluice ??= own.sluice
whenHtmx((htmx) => register(htmx, own))
