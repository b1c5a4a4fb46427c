import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { installDebianPackages, placesOf, run, starts } from './debian.js'

const require = createRequire(import.meta.url)

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}

/** For a browser without a screen, in a container, that keeps to itself. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * How playwright-core is to start it. Where there is one, the headless shell: the same engine without a browser around
 * it, in which a page opens in a fifth of the time.
 */
export function launchOptions() {
  const executablePath = findShell() ?? findChromium()
  return { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS }
}

/** For what the shell lacks, such as the back/forward cache, and for what is measured: the browser that people have. */
export function wholeLaunchOptions() {
  const executablePath = findChromium()
  return { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS }
}

/**
 * The path of Chromium's headless shell: `CHROMIUM_SHELL_PATH`, or the system's own where nobody has named a browser.
 * @returns {string | undefined}
 */
export function findShell() {
  const { CHROMIUM_SHELL_PATH, CHROMIUM_PATH } = process.env
  if (CHROMIUM_SHELL_PATH || CHROMIUM_PATH) return CHROMIUM_SHELL_PATH
  return placesOf(['chromium-headless-shell']).find((path) => starts(path, /Chrom/))
}

/** Debian's package, as root; without it the tests take longer. */
export function installShell() {
  installDebianPackages('chromium-headless-shell')
  return findShell()
}

/**
 * The path of a Chromium that starts: `CHROMIUM_PATH`, the system's own, or the one playwright-core installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  // Whoever names a browser wants that one or an error, not another.
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const places = process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : []
  const own = require('playwright-core').chromium.executablePath()
  return [...placesOf(NAMES), ...places, own].find((path) => starts(path, /Chrom/))
}

/**
 * Installs a Chromium: Debian's package as root, else playwright-core's.
 * @returns {{ path: string } | { reason: string }} where it is, or why there is none
 */
export function installChromium() {
  const reasons = []
  for (const [name, install] of /** @type {const} */ ([
    ["Debian's package", () => installDebianPackages('chromium')],
    ["playwright-core's", installPlaywrightBrowser],
  ])) {
    const reason = install()
    const path = reason ? undefined : findChromium()
    if (path) return { path }
    reasons.push(`${name}: ${reason ?? 'was installed, but does not start'}`)
  }
  return { reason: reasons.join('; ') }
}

/** @returns {string | undefined} why it failed */
function installPlaywrightBrowser() {
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js')
  return run(process.execPath, cli, 'install', 'chromium')
}
