import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers } from '../programs.js'

/** Each a server of `nginx.conf`. */
export const KINDS = /** @type {const} */ (['plain', 'tls', 'buffered', 'zipped', 'cut', 'login'])

/** @typedef {typeof KINDS[number]} Kind */

/**
 * nginx in front of a server that runs on a port of this machine.
 * @param {object} options
 * @param {Record<Kind, number>} options.ports
 * @param {number} options.upstream the port of that server
 * @param {string} options.data where to keep what nginx writes
 * @param {{ nginx: string }} options.tools
 * @returns {import('../programs.js').Setup<'nginx'> & { urls: Record<Kind, string>, upstream: number, pidFile: string }}
 */
export function nginx({ ports, upstream, data, tools }) {
  const place = join(data, 'nginx')
  mkdirSync(place, { recursive: true })
  makeCertificate(place)
  let config = readFileSync(new URL('nginx.conf', import.meta.url), 'utf8')
    .replaceAll('FOLDER', place)
    .replaceAll('UPSTREAM', String(upstream))
  for (const kind of KINDS) config = config.replaceAll(`${kind.toUpperCase()}_PORT`, String(ports[kind]))
  writeFileSync(join(place, 'nginx.conf'), config)
  const urls = /** @type {Record<Kind, string>} */ ({})
  for (const kind of KINDS) urls[kind] = `http${kind === 'tls' ? 's' : ''}://127.0.0.1:${ports[kind]}`
  return {
    url: urls.plain,
    urls,
    upstream,
    pidFile: join(place, 'nginx.pid'),
    programs: {
      nginx: {
        command: tools.nginx,
        args: ['-p', place, '-c', join(place, 'nginx.conf'), '-e', join(place, 'error.log')],
        ready: answers(urls.plain),
      },
    },
  }
}

/**
 * HTTP/2 needs TLS in browsers. They do not trust this certificate, and ask whether to go on.
 * @param {string} place
 */
function makeCertificate(place) {
  const [key, certificate] = [join(place, 'key.pem'), join(place, 'cert.pem')]
  if (existsSync(certificate)) return
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650']
  const { status, stderr, error } = spawnSync(
    'openssl',
    ['req', ...kind, '-keyout', key, '-out', certificate, ...names],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`openssl made no certificate: ${error?.message ?? stderr}`)
}
