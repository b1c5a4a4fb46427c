import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installDebianPackages, placesOf, run } from './debian.js'

const example = fileURLToPath(new URL('../../examples/go', import.meta.url))
const binaryFolder = fileURLToPath(new URL('../../examples/data/go', import.meta.url))

/**
 * The server of the example in Go, built by {@link installGo} with the source as it is now: `GO_SERVER_PATH`, or undefined,
 * as only the compiler knows whether a binary is current. It builds in a second what it has built before.
 * @returns {string | undefined}
 */
export function findGo() {
  return process.env.GO_SERVER_PATH
}

/**
 * Builds the server of the example, with modules from the Go module proxy, by the Go of the system or else Debian's.
 * @returns {{ path: string } | { reason: string }} where the server is, or why there is none
 */
export function installGo() {
  let reason = build()
  if (reason && !compiler()) reason = installDebianPackages('golang-go') ?? build()
  return reason ? { reason } : { path: `${binaryFolder}/server` }
}

function compiler() {
  return [...placesOf(['go']), '/usr/local/go/bin/go'].find((path) => existsSync(path) && versionOf(path))
}

/** @param {string} path */
function versionOf(path) {
  return spawnSync(path, ['version'], { encoding: 'utf8' }).stdout
}

/** @returns {string | undefined} why it failed */
function build() {
  const go = compiler()
  if (!go) return 'there is no Go'
  mkdirSync(binaryFolder, { recursive: true })
  const reason = run(go, 'build', '-C', example, '-o', `${binaryFolder}/server`, '.')
  return reason && `${reason} (${versionOf(go).trim()})`
}
