/** `npm start -- NAME`: starts an example that has a server of its own, and installs what that needs. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TOOLS } from '../test/support/tools.js'
import { django } from './django/programs.js'
import { djangoEventstream } from './django-eventstream/programs.js'
import { go } from './go/programs.js'
import { KINDS, nginx } from './nginx/programs.js'
import { node } from './node/programs.js'
import { freePort, freePorts, runPrograms } from './programs.js'

/** @typedef {{ port: number, data: string }} Place */
/** @typedef {import('./programs.js').Setup} Setup */

/** @type {Record<string, (place: Place, behind?: string) => Promise<Setup>>} */
const SERVERS = {
  node: async (place) => node(place),
  django: async (place) => django({ ...place, tools: tools('python') }),
  go: async (place) => go({ ...place, tools: tools('go') }),
  async 'django-eventstream'(place) {
    const [djangoPort, controlPort] = [await freePort(), await freePort()]
    return djangoEventstream({ ...place, djangoPort, controlPort, tools: tools('python', 'pushpin') })
  },
  async nginx({ port, data }, behind = 'node') {
    const upstream = await freePort()
    const app = await make(behind, { port: upstream, data })
    const ports = Object.fromEntries(KINDS.map((kind, index) => [kind, port + index]))
    const proxy = nginx({ ports: /** @type {any} */ (ports), upstream, data, tools: tools('nginx') })
    for (const kind of KINDS) console.log(`nginx, ${kind}: ${proxy.urls[kind]}/`)
    return { ...proxy, programs: { ...app.programs, ...proxy.programs } }
  },
}

/**
 * @param {string} name
 * @param {number} port
 * @param {string} [behind] what nginx is put in front of
 */
export async function startExample(name, port, behind) {
  for (const each of [name, behind ?? name]) expectServer(each)
  const data = process.env.SLUICE_DATA ?? fileURLToPath(new URL('data', import.meta.url))
  mkdirSync(data, { recursive: true })
  const first = await freePorts(port, name === 'nginx' ? KINDS.length : 1)
  const setup = await make(name, { port: first, data }, behind)
  await runPrograms(setup)
  console.log(`Sluice with ${name}: ${setup.url}/`)
}

/** @param {string} name @returns what starts it */
function expectServer(name) {
  const server = SERVERS[name]
  if (!server) throw new Error(`There is no example "${name}"; there are ${Object.keys(SERVERS).join(', ')}.`)
  return server
}

/** @type {(name: string, place: Place, behind?: string) => Promise<Setup>} */
async function make(name, place, behind) {
  return expectServer(name)(place, behind)
}

/** What is installed where it is missing, and where it goes. */
const INSTALLS = {
  python: 'a virtual environment in examples/data/python, with packages from PyPI',
  pushpin: "Debian's package pushpin, which needs root",
  go: 'the modules of examples/go, in the cache of Go',
  nginx: "Debian's package nginx, which needs root",
}

/**
 * The paths of tools, that are installed where they are missing. Throws where they cannot be.
 * @template {keyof typeof INSTALLS} Name
 * @param {Name[]} names
 * @returns {Record<Name, string>}
 */
function tools(...names) {
  return /** @type {Record<Name, string>} */ (
    Object.fromEntries(
      names.map((name) => {
        const { find, install } = /** @type {typeof TOOLS[number]} */ (
          TOOLS.find((tool) => tool.name === name)
        )
        const path = find()
        if (path) return [name, path]
        console.log(`Installing ${INSTALLS[name]} …`)
        const installed = install()
        if ('reason' in installed) throw new Error(`${name} could not be installed: ${installed.reason}`)
        return [name, installed.path]
      }),
    )
  )
}
