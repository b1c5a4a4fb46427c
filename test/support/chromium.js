import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

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

/** How playwright-core is to start it: the browser found here, else its own. */
export function launchOptions() {
  const executablePath = findChromium()
  return { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS }
}

/**
 * The path of a Chromium that starts: `CHROMIUM_PATH`, the system's own, or the one playwright-core installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  // Whoever names a browser wants that one or an error, not another.
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = (process.env.PATH ?? '').split(delimiter)
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const places = process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : []
  return [...inPath, ...places, require('playwright-core').chromium.executablePath()].find(starts)
}

/**
 * Installs a Chromium: Debian's package as root, else playwright-core's.
 * @returns {{ path: string } | { reason: string }} where it is, or why there is none
 */
export function installChromium() {
  const reasons = []
  for (const [name, install] of /** @type {const} */ ([
    ["Debian's package", installDebianPackage],
    ["playwright-core's", installPlaywrightBrowser],
  ])) {
    const reason = install()
    const path = reason ? undefined : findChromium()
    if (path) return { path }
    reasons.push(`${name}: ${reason ?? 'was installed, but does not start'}`)
  }
  return { reason: reasons.join('; ') }
}

/**
 * `chromium-browser` may be a script that only tells to install a snap, so a file is not enough.
 * On Windows `--version` would open a window.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  return status === 0 && /Chrom/.test(stdout)
}

/** @returns {string | undefined} why it failed */
function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return 'needs root and apt-get'
  return run('apt-get', 'update') ?? run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium')
}

/** @returns {string | undefined} why it failed */
function installPlaywrightBrowser() {
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js')
  return run(process.execPath, cli, 'install', 'chromium')
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {string | undefined} why it failed
 */
function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
    ? undefined
    : (error?.message ?? `${[command, ...args].join(' ')} ended with code ${status}`)
}
