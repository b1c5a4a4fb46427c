import { fileURLToPath } from 'node:url'
import { answers } from '../programs.js'

const examples = fileURLToPath(new URL('..', import.meta.url))

/**
 * The server in Go.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.data the folder of the database
 * @param {{ go: string }} options.tools the built server
 * @param {number} [options.keepAliveSeconds]
 * @returns {import('../programs.js').Setup<'go'>}
 */
export function go({ port, data, tools, keepAliveSeconds = 15 }) {
  const url = `http://127.0.0.1:${port}`
  const args = [
    '-port',
    `${port}`,
    '-data',
    data,
    '-examples',
    examples,
    '-keep-alive',
    `${keepAliveSeconds}s`,
  ]
  return { url, programs: { go: { command: tools.go, args, ready: answers(`${url}/favicon.svg`) } } }
}
