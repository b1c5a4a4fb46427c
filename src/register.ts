import { SluiceError, warnOnce } from './findings.js'
import { attachHtmx2, type Htmx2 } from './host/htmx2.js'
import { createSluice, type Sluice, type Unattached } from './sluice.js'

/** What every version of htmx has. */
export interface Htmx {
  readonly version: string
}

/**
 * Gives Sluice its htmx: chooses the host by version and registers with it. A second time for the same htmx
 * changes nothing.
 *
 * @param own the Sluice of a script or bundle; told as a second copy where the htmx already has one.
 * @returns the Sluice that serves this htmx.
 */
export function register(htmx: Htmx, own?: Unattached): Sluice {
  // Kept where a second copy of this code finds it.
  const taken = htmx as Htmx & Htmx2 & { sluice?: Sluice }
  if (!taken.sluice) {
    const { sluice, attach } = own ?? createSluice()
    const { version } = htmx
    taken.sluice = sluice
    if (/^2\./.test(version)) attach((page) => attachHtmx2(taken, page))
    else console.error(new SluiceError('htmx-unknown', { version }))
  } else if (own && taken.sluice !== own.sluice) warnOnce('copy-loaded')
  return taken.sluice
}

/** Calls with the htmx of the page, now or as soon as a script brings it; says so when none does. */
export function whenHtmx(callback: (htmx: Htmx) => unknown): void {
  const look = (): boolean => {
    const found = (globalThis as { htmx?: Htmx }).htmx
    if (found) callback(found)
    return !!found
  }
  if (look()) return
  // `load` of a script does not bubble, but it can be captured: right after htmx has run, before it begins.
  document.addEventListener('load', look, true)
  addEventListener('load', () => look() || console.error(new SluiceError('htmx-missing')))
}
