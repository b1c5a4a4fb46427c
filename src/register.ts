import type { Sluice } from './api.js'
import { reportError, SluiceError, warnOnce } from './findings.js'
import type { HostKind } from './host/host.js'
import { createSluice, type Unattached } from './sluice.js'

/** The part of htmx that all versions have. */
export interface Htmx {
  readonly version: string
}

/** The Sluice of each htmx that none of the given hosts supports. */
const unsupported = new WeakMap<Htmx, Sluice>()

/**
 * Attaches Sluice to htmx: chooses the host for its version and registers with it. Calling it again for the same htmx
 * changes nothing.
 *
 * @param kinds the hosts in this bundle.
 * @param unattached the Sluice of a script or bundle. If this htmx already has another one, warns about a second copy.
 * @returns the Sluice of this htmx.
 */
export function register(htmx: Htmx, kinds: readonly HostKind[], unattached?: Unattached): Sluice {
  // Stored on htmx itself, so that a second copy of this code finds it.
  const htmxWithSluice = htmx as Htmx & { sluice?: Sluice }
  const existing = htmxWithSluice.sluice ?? unsupported.get(htmx)
  if (existing) {
    if (unattached && existing !== unattached.sluice) warnOnce('copy-loaded')
    return existing
  }
  const { sluice, attach } = unattached ?? createSluice()
  const kind = kinds.find(({ supports }) => supports(htmx))
  if (kind) {
    htmxWithSluice.sluice = sluice
    attach((page) => kind.attach(htmx, page))
  } else {
    // Not stored on htmx: a copy with other hosts may support it.
    unsupported.set(htmx, sluice)
    const supported = kinds.map(({ name }) => name).join(', ')
    const instead = kinds.length > 1 ? 'another htmx' : 'sluice.min.js, or import "htmx-sluice"'
    reportError(new SluiceError('htmx-unknown', { version: htmx.version, supported, instead }))
  }
  return sluice
}

/** The global htmx of the page, but not an element with `id="htmx"` or another object of that name. */
export function pageHtmx(): Htmx | undefined {
  const { htmx } = globalThis as { htmx?: Partial<Htmx> & object }
  const isHtmx = htmx?.version && ('defineExtension' in htmx || 'registerExtension' in htmx)
  return isHtmx ? (htmx as Htmx) : undefined
}

/** Calls back with the htmx of the page, now or as soon as a script has loaded it. Reports an error if none does. */
export function whenHtmx(callback: (htmx: Htmx) => unknown): void {
  const tryCallback = (): boolean => {
    const found = pageHtmx()
    if (found) callback(found)
    return !!found
  }
  if (tryCallback()) return
  // The `load` event of a script does not bubble, but a capturing listener gets it: after the script of htmx has run,
  // and before htmx initialises the page.
  document.addEventListener('load', tryCallback, true)
  addEventListener('load', () => tryCallback() || reportError(new SluiceError('htmx-missing')))
}
