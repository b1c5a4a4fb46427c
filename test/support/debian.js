import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The places where a program of one of these names would be, in the order of the names.
 * @param {readonly string[]} names
 */
export function placesOf(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * Whether a program says its version. A file is not enough: it may be a script that only tells to install a snap.
 * On Windows `--version` would open a window.
 * @param {string} path
 * @param {RegExp} version
 */
export function starts(path, version) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  return status === 0 && version.test(stdout)
}

let listsAreCurrent = false

/**
 * @param {string[]} names
 * @returns {string | undefined} why it failed
 */
export function installDebianPackages(...names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return 'needs root and apt-get'
  if (!listsAreCurrent) {
    const reason = run('apt-get', 'update')
    if (reason) return reason
    listsAreCurrent = true
  }
  return run('apt-get', 'install', '--yes', '--no-install-recommends', ...names)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {string | undefined} why it failed
 */
export function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
    ? undefined
    : (error?.message ?? `${[command, ...args].join(' ')} ended with code ${status}`)
}
