import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manage } from '../django/programs.js'
import { answers } from '../programs.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
/** Of Debian's package; it expects a system service for one of its parts. */
const INTERNAL_CONF = '/usr/lib/pushpin/internal.conf'
/** A route of Pushpin's own, that holds a stream without any server behind it. */
const TEST_HOST = 'pushpin.ready'
const PATIENCE_MS = 500

/**
 * Pushpin in front, gunicorn with Django behind it, and the command that sends the numbers of the dashboard.
 * @param {object} options
 * @param {number} options.port where Pushpin listens
 * @param {number} options.djangoPort
 * @param {number} options.controlPort where Pushpin takes what is published
 * @param {string} options.data the folder of the database, and of what Pushpin writes
 * @param {{ python: string, pushpin: string }} options.tools
 * @returns {import('../programs.js').Setup<'django' | 'pushpin' | 'sender'> & { env: Record<string, string>, script: string }}
 */
export function djangoEventstream({ port, djangoPort, controlPort, data, tools: { python, pushpin } }) {
  const url = `http://127.0.0.1:${port}`
  const env = {
    DATA: data,
    GRIP_URL: `http://127.0.0.1:${controlPort}`,
    ALLOW_ORIGIN: `http://127.0.0.1:${djangoPort}`,
    PYTHONPATH: folder,
    DJANGO_SETTINGS_MODULE: 'live.settings',
  }
  const script = `${folder}manage.py`
  manage(python, script, env, 'migrate', '--verbosity', '0')
  const config = configure(join(data, 'pushpin'), { port, djangoPort, controlPort })
  const gunicorn = ['--bind', `127.0.0.1:${djangoPort}`, '--workers', '2', '--threads', '4', 'live.wsgi']
  return {
    url,
    env,
    script,
    programs: {
      django: {
        command: python,
        args: ['-m', 'gunicorn', '--log-level', 'warning', ...gunicorn],
        env,
        ready: answers(`http://127.0.0.1:${djangoPort}/favicon.svg`),
      },
      pushpin: {
        command: pushpin,
        args: [`--config=${config}`, '--merge-output'],
        ready: async () => (await holdsStreams(port, controlPort)) && (await answers(`${url}/favicon.svg`)()),
      },
      sender: { command: python, args: [script, 'send_sse'], env, ready: async () => true },
    },
  }
}

/**
 * Writes Pushpin's configuration into a folder.
 * @param {string} place
 * @param {{ port: number, djangoPort: number, controlPort: number }} ports
 */
function configure(place, { port, djangoPort, controlPort }) {
  for (const name of ['run', 'log']) mkdirSync(join(place, name), { recursive: true })
  const internal = readFileSync(INTERNAL_CONF, 'utf8')
  // zurl is started by Pushpin, so its sockets are where Pushpin's are.
  const sockets = internal.replaceAll('ipc:///var/run/zurl/zurl-', 'ipc://{rundir}/{ipc_prefix}zurl-')
  writeFileSync(join(place, 'internal.conf'), sockets)
  writeFileSync(join(place, 'routes'), `* 127.0.0.1:${djangoPort}\n${TEST_HOST} test\n`)
  const config = readFileSync(`${folder}pushpin.conf`, 'utf8')
    .replaceAll('FOLDER', place)
    .replaceAll('CONTROL_PORT', String(controlPort))
    .replaceAll('PORT', String(port))
  writeFileSync(join(place, 'pushpin.conf'), config)
  return join(place, 'pushpin.conf')
}

/**
 * Whether Pushpin is one: for a moment after its ports are open, its parts do not know each other. Then what is published
 * arrives nowhere, and streams are not held. So a stream that it holds has to get what is published.
 * @param {number} port
 * @param {number} controlPort
 * @returns {Promise<boolean>}
 */
function holdsStreams(port, controlPort) {
  const publish = () => fetch(`http://127.0.0.1:${controlPort}/publish/`, READY_MESSAGE).catch(() => {})
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ holds) => {
      clearTimeout(limit)
      clearInterval(publishing)
      request.destroy()
      resolve(holds)
    }
    const request = get(
      { port, host: '127.0.0.1', path: '/stream', headers: { host: TEST_HOST } },
      (response) => {
        response.on('error', () => end(false))
        response.on('data', (data) => String(data).includes('ready?') && end(true))
      },
    )
    request.on('error', () => end(false))
    const publishing = setInterval(publish, 20)
    const limit = setTimeout(end, PATIENCE_MS, false)
  })
}

const READY_MESSAGE = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ items: [{ channel: 'test', formats: { 'http-stream': { content: 'ready?\n' } } }] }),
}
