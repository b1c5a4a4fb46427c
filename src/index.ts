import { reportError, SluiceError } from './findings.js'
import { everyHtmx } from './host/every.js'
import { type Htmx, pageHtmx, register, whenHtmx } from './register.js'
import { createSluice } from './sluice.js'

const own = createSluice()
const attach = (htmx: Htmx): unknown => register(htmx, everyHtmx, own)

// The page's htmx goes first: importing another one would initialise the page a second time.
if (pageHtmx()) whenHtmx(attach)
else if (typeof document !== 'undefined') {
  import('htmx.org').then(
    ({ default: htmx }) => attach(htmx as unknown as Htmx),
    (cause) => {
      whenHtmx(attach)
      // A page that is loaded by now has nothing more to wait for.
      if (document.readyState === 'complete' && !pageHtmx())
        reportError(new SluiceError('htmx-missing', {}, cause))
    },
  )
}

export default own.sluice
export type * from './public.js'
