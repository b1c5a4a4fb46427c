import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * Runs npm in the repository, its output shown. Through a shell on Windows, where npm is a batch file.
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
export function npm(...args) {
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0
}

/**
 * Installs what the lock file names, unless `node_modules` holds it already. Uses nothing but Node, so that
 * one command works on a bare clone.
 * @returns {boolean} whether the packages are there
 */
export function installPackages() {
  return packagesAreCurrent() || npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')
}

/** npm keeps its own record of what it put into `node_modules`; a package that differs from the lock is out of date. */
function packagesAreCurrent() {
  const installed = readLock('node_modules/.package-lock.json')
  const locked = readLock('package-lock.json')
  if (!installed || !locked) return false
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    // An optional package may be for another system; npm leaves it out.
    if (!found) return wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages
  } catch {
    return undefined
  }
}
