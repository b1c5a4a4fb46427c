import { installDebianPackages, placesOf, starts } from './debian.js'

const NAMES = ['firefox-esr', 'firefox']

/**
 * What its window does around a page, a third of the CPU time that it takes to load one: without a toolbar, and without
 * history, icons and animations of its own.
 */
const NO_CHROME = {
  'browser.chrome.site_icons': false,
  'browser.places.speculativeConnect.enabled': false,
  'browser.sessionstore.interval': 600_000,
  'places.history.enabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
}

/**
 * How playwright-core is to start it: over WebDriver BiDi, which needs no build of Playwright's own.
 *
 * @param {Readonly<Record<string, string | number | boolean>>} [preferences]
 */
export function launchOptions(preferences) {
  const executablePath = findFirefox()
  return {
    channel: 'moz-firefox',
    args: ['--kiosk'],
    firefoxUserPrefs: { ...NO_CHROME, ...preferences },
    ...(executablePath ? { executablePath } : {}),
  }
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
