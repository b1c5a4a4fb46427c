import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { answers } from '../programs.js'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * The example with Django: daphne, on a database that is brought up to date first.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.data the folder of the database
 * @param {{ python: string }} options.tools
 * @param {Record<string, string>} [options.env] settings of the example: `KEEP_ALIVE_SECONDS`
 * @returns {import('../programs.js').Setup<'django'>}
 */
export function django({ port, data, tools: { python }, env = {} }) {
  const environment = { ...env, DATA: data, PYTHONPATH: folder, DJANGO_SETTINGS_MODULE: 'project.settings' }
  manage(python, `${folder}manage.py`, environment, 'migrate', '--verbosity', '0')
  const url = `http://127.0.0.1:${port}`
  const args = ['-m', 'daphne', '--bind', '127.0.0.1', '--port', String(port), 'project.asgi:application']
  return {
    url,
    programs: { django: { command: python, args, env: environment, ready: answers(`${url}/favicon.svg`) } },
  }
}

/**
 * Runs a command of `manage.py`. Throws what it says when it fails.
 * @param {string} python
 * @param {string} script
 * @param {Record<string, string>} env
 * @param {string[]} args
 */
export function manage(python, script, env, ...args) {
  const { status, stderr, error } = spawnSync(python, [script, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`manage.py ${args[0]}: ${error?.message ?? stderr}`)
}
