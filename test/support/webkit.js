import { existsSync } from 'node:fs'
import { installDebianPackages, placesOf } from './debian.js'

/**
 * The path of the driver of a WebKitGTK: `WEBKIT_DRIVER_PATH`, or the system's own. Its browser is a part of the
 * library, and needs a screen: without an X server beside it, it is no use.
 * @returns {string | undefined}
 */
export function findWebKitDriver() {
  if (process.env.WEBKIT_DRIVER_PATH) return process.env.WEBKIT_DRIVER_PATH
  return findScreen() && placesOf(['WebKitWebDriver']).find((path) => existsSync(path))
}

/**
 * The path of an X server that shows nothing.
 * @returns {string | undefined}
 */
export function findScreen() {
  return placesOf(['Xvfb']).find((path) => existsSync(path))
}

/**
 * Installs Debian's packages.
 * @returns {{ path: string } | { reason: string }} where the driver is, or why there is none
 */
export function installWebKit() {
  const reason = installDebianPackages('webkit2gtk-driver', 'xvfb')
  const path = reason ? undefined : findWebKitDriver()
  return path ? { path } : { reason: `Debian's packages: ${reason ?? 'were installed, but are not found'}` }
}
