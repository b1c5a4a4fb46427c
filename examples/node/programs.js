import { fileURLToPath } from 'node:url'
import { answers } from '../programs.js'

const script = fileURLToPath(new URL('../start.js', import.meta.url))

/**
 * The server of the examples themselves.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.data the folder of the database
 * @returns {import('../programs.js').Setup<'node'>}
 */
export function node({ port, data }) {
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), SLUICE_DATA: data }
  return {
    url,
    programs: {
      node: { command: process.execPath, args: [script], env, ready: answers(`${url}/favicon.svg`) },
    },
  }
}
