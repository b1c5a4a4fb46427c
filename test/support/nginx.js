import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installDebianPackages, placesOf } from './debian.js'

/** Where systems put it that do not let everybody run it by its name. */
const MORE_FOLDERS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

/**
 * The path of an nginx that starts and knows TLS and HTTP/2: `NGINX_PATH`, or the system's own.
 * @returns {string | undefined}
 */
export function findNginx() {
  return process.env.NGINX_PATH ?? [...placesOf(['nginx']), ...MORE_FOLDERS].find(knowsHttp2)
}

/**
 * Installs Debian's package; it starts no server where there is no service manager.
 * @returns {{ path: string } | { reason: string }} where it is, or why there is none
 */
export function installNginx() {
  const reason = installDebianPackages('nginx', 'openssl')
  const path = reason ? undefined : findNginx()
  return path ? { path } : { reason: `Debian's package: ${reason ?? 'was installed, but does not start'}` }
}

/** @param {string} path */
function knowsHttp2(path) {
  return existsSync(path) && /http_v2_module/.test(spawnSync(path, ['-V'], { encoding: 'utf8' }).stderr)
}
