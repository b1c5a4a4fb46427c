import { installDebianPackages, placesOf, starts } from './debian.js'

const NAMES = ['firefox-esr', 'firefox']

/** How playwright-core is to start it: over WebDriver BiDi, which needs no build of Playwright's own. */
export function launchOptions() {
  const executablePath = findFirefox()
  return { channel: 'moz-firefox', ...(executablePath ? { executablePath } : {}) }
}

/**
 * The path of a Firefox that starts: `FIREFOX_PATH`, or the system's own.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? placesOf(NAMES).find((path) => starts(path, /Firefox/))
}

/**
 * Installs Debian's package.
 * @returns {{ path: string } | { reason: string }} where it is, or why there is none
 */
export function installFirefox() {
  const reason = installDebianPackages('firefox-esr')
  const path = reason ? undefined : findFirefox()
  return path ? { path } : { reason: `Debian's package: ${reason ?? 'was installed, but does not start'}` }
}
