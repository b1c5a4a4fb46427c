import { SluiceError, warnOnce } from './findings.js'
import type { Classic } from './host/classic.js'
import type { Host, HostEvents } from './host/host.js'
import { attachHtmx1 } from './host/htmx1.js'
import { attachHtmx2 } from './host/htmx2.js'
import type { Htmx4 } from './host/htmx4/api.js'
import { attachHtmx4 } from './host/htmx4/htmx4.js'
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
  const taken = htmx as Htmx & { sluice?: Sluice }
  if (!taken.sluice) {
    const { sluice, attach } = own ?? createSluice()
    const { version } = htmx
    taken.sluice = sluice
    const attachHost = hostOf(htmx)
    if (attachHost) attach(attachHost)
    else console.error(new SluiceError('htmx-unknown', { version }))
  } else if (own && taken.sluice !== own.sluice) warnOnce('copy-loaded')
  return taken.sluice
}

/** By what it can do, then by its version: one that is unknown may do the same otherwise. */
function hostOf(htmx: Htmx): ((page: HostEvents) => Host) | undefined {
  const { version } = htmx
  if ('registerExtension' in htmx)
    return /^4\./.test(version) ? (page) => attachHtmx4(htmx as Htmx4, page) : undefined
  if (!('defineExtension' in htmx)) return undefined
  if (/^2\./.test(version)) return (page) => attachHtmx2(htmx as Classic, page)
  return /^1\.9\./.test(version)
    ? (page) => attachHtmx1(htmx as Parameters<typeof attachHtmx1>[0], page)
    : undefined
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
