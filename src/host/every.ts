import { htmx1 } from './classic/htmx1.js'
import { htmx2 } from './classic/htmx2.js'
import type { HostKind } from './host.js'
import { htmx4 } from './htmx4/htmx4.js'

/** Every version of htmx that Sluice supports. */
export const everyHtmx: readonly HostKind[] = [htmx1, htmx2, htmx4]
