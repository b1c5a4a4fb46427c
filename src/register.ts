import { reportError, SluiceError, warnOnce } from './findings.js'
import type { HostKind } from './host/host.js'
import { createSluice, type Sluice, type Unattached } from './sluice.js'

/** What every version of htmx has. */
export interface Htmx {
  readonly version: string
}

/** The Sluice of each htmx that none of the given hosts serves. */
const unserved = new WeakMap<Htmx, Sluice>()

/**
 * Gives Sluice its htmx: chooses the host and registers with it. A second time for the same htmx changes nothing.
 *
 * @param kinds the hosts of this file.
 * @param own the Sluice of a script or bundle; told as a second copy where the htmx already has one.
 * @returns the Sluice that serves this htmx.
 */
export function register(htmx: Htmx, kinds: readonly HostKind[], own?: Unattached): Sluice {
  // Kept where a second copy of this code finds it.
  const taken = htmx as Htmx & { sluice?: Sluice }
  const before = taken.sluice ?? unserved.get(htmx)
  if (before) {
    if (own && before !== own.sluice) warnOnce('copy-loaded')
    return before
  }
  const { sluice, attach } = own ?? createSluice()
  const kind = kinds.find(({ fits }) => fits(htmx))
  if (kind) {
    taken.sluice = sluice
    attach((page) => kind.attach(htmx, page))
  } else {
    // Another copy may serve it.
    unserved.set(htmx, sluice)
    const supported = kinds.map(({ name }) => name).join(', ')
    const instead = kinds.length > 1 ? 'another htmx' : 'sluice.min.js, or import "htmx-sluice"'
    reportError(new SluiceError('htmx-unknown', { version: htmx.version, supported, instead }))
  }
  return sluice
}

/** The htmx of the page. An element with `id="htmx"` or a page's own object of that name is none. */
export function pageHtmx(): Htmx | undefined {
  const { htmx } = globalThis as { htmx?: Partial<Htmx> & object }
  const isHtmx = htmx?.version && ('defineExtension' in htmx || 'registerExtension' in htmx)
  return isHtmx ? (htmx as Htmx) : undefined
}

/** Calls with the htmx of the page, now or as soon as a script brings it; says so when none does. */
export function whenHtmx(callback: (htmx: Htmx) => unknown): void {
  const look = (): boolean => {
    const found = pageHtmx()
    if (found) callback(found)
    return !!found
  }
  if (look()) return
  // `load` of a script does not bubble, but it can be captured: right after htmx has run, before it begins.
  document.addEventListener('load', look, true)
  addEventListener('load', () => look() || reportError(new SluiceError('htmx-missing')))
}
