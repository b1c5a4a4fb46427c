import { reportError, SluiceError } from './findings.js'
import { everyHtmx } from './host/every.js'
import { type Htmx, pageHtmx, register, whenHtmx } from './register.js'
import { createSluice } from './sluice.js'

const unattached = createSluice()
const attach = (htmx: Htmx): unknown => register(htmx, everyHtmx, unattached)

// Prefers the htmx of the page, because importing another one would initialise the page a second time.
if (pageHtmx()) whenHtmx(attach)
else if (typeof document !== 'undefined') {
  import('htmx.org').then(
    ({ default: htmx }) => attach(htmx as unknown as Htmx),
    (cause) => {
      whenHtmx(attach)
      // If the page has already loaded, no further script will bring htmx.
      if (document.readyState === 'complete' && !pageHtmx())
        reportError(new SluiceError('htmx-missing', {}, cause))
    },
  )
}

export default unattached.sluice
export type * from './public.js'
