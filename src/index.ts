import { reportError, SluiceError } from './findings.js'
import { everyHtmx } from './host/every.js'
import { type Htmx, pageHtmx, register, whenHtmx } from './register.js'
import { createSluice, type Unattached } from './sluice.js'

const unattached = createSluice()
const { sluice } = unattached
type Sluice = Unattached['sluice']

function attach(htmx: Htmx & { sluice?: Sluice }): void {
  const existing = htmx.sluice
  if (!existing || existing === sluice) register(htmx, everyHtmx, unattached)
  else forwardTo(existing)
}

/** Lets the exported object stand for the Sluice that the htmx has already, by `install` or a script tag. */
function forwardTo(existing: Sluice): void {
  if (sluice.tap) existing.tap = sluice.tap
  for (const name of [...Object.keys(sluice), 'tap'])
    Object.defineProperty(sluice, name, {
      enumerable: true,
      get: () => Reflect.get(existing, name),
      set: (value) => Reflect.set(existing, name, value),
    })
  unattached.runEarly()
}

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

export default sluice
export type * from './public.js'
