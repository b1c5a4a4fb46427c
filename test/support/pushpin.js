import { installDebianPackages, placesOf, starts } from './debian.js'

/**
 * The path of a Pushpin that starts: `PUSHPIN_PATH`, or the system's own.
 * @returns {string | undefined}
 */
export function findPushpin() {
  return process.env.PUSHPIN_PATH ?? placesOf(['pushpin']).find((path) => starts(path, /pushpin \d/))
}

/**
 * Installs Debian's package, which brings the programs that Pushpin consists of.
 * @returns {{ path: string } | { reason: string }} where it is, or why there is none
 */
export function installPushpin() {
  const reason = installDebianPackages('pushpin')
  const path = reason ? undefined : findPushpin()
  return path ? { path } : { reason: `Debian's package: ${reason ?? 'was installed, but does not start'}` }
}
