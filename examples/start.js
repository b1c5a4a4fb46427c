/**
 * `npm start`: installs what is missing, builds what is missing, and serves the examples. `npm start -- django` does so
 * with Django, and so on for every folder that has a README of its own.
 *
 * `PORT` chooses the port (3000; 0 for any free one), `SLUICE_DATA` the folder of the database, `HOST`
 * names besides localhost, for a proxy. With `SLUICE_STILL=1` nothing comes by itself.
 * On a bare clone nothing is installed yet, so this file imports only Node and what needs no more.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages, npm } from '../test/support/packages.js'

const DEFAULT_PORT = 3000
/** How many ports to try, one after the other, before giving up. */
const PORTS_TO_TRY = 20

if (!installPackages()) fail('The packages could not be installed; npm says why above.')
if (!existsSync(new URL('../dist/sluice.min.js', import.meta.url)) && !npm('run', 'build')) {
  fail('Sluice could not be built; see above.')
}
const [name, behind] = process.argv.slice(2)
const wantedPort = Number(process.env.PORT ?? DEFAULT_PORT)
if (name) {
  const { startExample } = await import('./servers.js')
  await startExample(name, wantedPort, behind).catch(({ message }) => fail(message))
} else {
  const server = await startOnFreePort(wantedPort)
  console.log(`Sluice examples: ${server.url}/`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.close()
      process.exit()
    })
  }
}

/** @param {number} firstPort */
async function startOnFreePort(firstPort) {
  const { startServer } = await import('./server.js')
  const dataFolder = process.env.SLUICE_DATA ?? fileURLToPath(new URL('data', import.meta.url))
  const dataFile = join(dataFolder, 'motorbikes.db')
  for (let port = firstPort; ; port++) {
    try {
      return await startServer({ port, dataFile, moves: process.env.SLUICE_STILL !== '1' })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port === firstPort + PORTS_TO_TRY) throw error
    }
  }
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  console.error(reason)
  process.exit(1)
}
