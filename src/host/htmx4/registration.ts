import { warnOnce } from '../../findings.js'
import type { Extension, Htmx4 } from './api.js'

/** The extension that Sluice replaces. */
const EXTENSION_NAME = 'sse'

/**
 * Registers the extension, and warns of other scripts that register one for the same attributes.
 *
 * @returns whether another script has the name of the extension, so that it would handle elements and responses as well;
 *   and whether the page approves of no extension that Sluice could be.
 */
export function registerExtension(
  htmx: Htmx4,
  extension: Extension,
): readonly [isNameTaken: boolean, isBlocked: boolean] {
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
  return [isNameTaken, isBlocked]
}
