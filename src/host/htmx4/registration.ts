import { warnOnce } from '../../findings.js'
import type { Extension, Htmx4 } from './api.js'

/** The extension that Sluice replaces. */
const EXTENSION_NAME = 'sse'

/** How Sluice is registered with htmx. */
export interface Registration {
  /** Whether another script has the name of the extension. It would handle elements and responses as well. */
  readonly isNameTaken: boolean
  /** Whether the page approves of no extension that Sluice could be. */
  readonly isBlocked: boolean
}

/** Registers the extension, and warns of other scripts that register one for the same attributes. */
export function registerExtension(htmx: Htmx4, extension: Extension): Registration {
  const warnNameTaken = (): void => warnOnce('name-taken', { name: EXTENSION_NAME }, EXTENSION_NAME)
  const isNameTaken = htmx.registerExtension(EXTENSION_NAME, extension) === false
  const isBlocked = isNameTaken && htmx.registerExtension('sluice', extension) === false
  if (isBlocked) warnOnce('extension-blocked')
  else if (isNameTaken) warnNameTaken()
  const { registerExtension } = htmx
  htmx.registerExtension = (name, other) => {
    if (name === EXTENSION_NAME) warnNameTaken()
    return registerExtension.call(htmx, name, other)
  }
  // An extension script for htmx 2 causes a warning, and not an error that stops other scripts.
  Object.assign(htmx, { defineExtension: (name: string) => warnOnce('name-taken', { name }, name) })
  return { isNameTaken, isBlocked }
}
