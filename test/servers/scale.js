/**
 * `node test/servers/scale.js [CLIENTS]`: how many streams Pushpin holds on this machine, what they cost, and how long an
 * event takes to all of them. Prints what the README of `examples/django-eventstream` quotes. Everything is on the
 * loopback interface of one machine, the clients included, and ends by itself after half a minute.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { djangoEventstream } from '../../examples/django-eventstream/programs.js'
import { freePort, runPrograms } from '../../examples/programs.js'
import { findPushpin } from '../support/pushpin.js'
import { findPython } from '../support/python.js'

const CLIENTS = Number(process.argv[2] ?? 1000)
/** So many clients ask at the same time. */
const AT_ONCE = 50
/** Twice a second, four events each. */
const READINGS = 20
const PUSHPIN = /^(pushpin|condure|zurl|pushpin-.*)$/

const tools = { python: findPython() ?? '', pushpin: findPushpin() ?? '' }
if (!tools.python || !tools.pushpin) throw new Error('npm test -- --project servers installs what is missing')

const data = mkdtempSync(join(tmpdir(), 'sluice-scale-'))
const [port, djangoPort, controlPort] = [await freePort(), await freePort(), await freePort()]
const setup = djangoEventstream({ port, djangoPort, controlPort, data, tools })
const stop = await runPrograms(setup)
try {
  const before = memory()
  /** @type {import('node:http').ClientRequest[]} */
  const requests = []
  /** @type {Map<string, number[]>} milliseconds that each client waited for a reading, by its time */
  const delays = new Map()
  let open = 0
  let lost = 0

  const startedAt = performance.now()
  for (let count = 0; count < CLIENTS; count += AT_ONCE) {
    const some = Math.min(AT_ONCE, CLIENTS - count)
    await Promise.all(Array.from({ length: some }, connect))
  }
  const openedMs = performance.now() - startedAt

  delays.clear()
  await new Promise((resolve) => {
    const look = setInterval(() => {
      if (delays.size <= READINGS) return
      clearInterval(look)
      resolve(undefined)
    }, 100)
  })
  const after = memory()
  // The last reading may be on its way.
  const readings = [...delays.values()].slice(1, READINGS)
  const all = readings.flat().sort((one, other) => one - other)
  const slowest = readings.map((each) => Math.max(...each)).sort((one, other) => one - other)
  const at = (/** @type {number[]} */ sorted, /** @type {number} */ part) =>
    Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? 0)
  console.log(`${cpus().length} cores; ${CLIENTS} clients, opened in ${(openedMs / 1000).toFixed(1)} s`)
  console.log(
    `held: ${open - lost}; lost: ${lost}; readings in full: ${readings.filter((each) => each.length === CLIENTS).length} of ${readings.length}`,
  )
  console.log(`events delivered: ${(all.length * 4) / readings.length} per reading, two readings a second`)
  console.log(
    `memory of Pushpin: ${before} MB without clients, ${after} MB with them, ${Math.round(((after - before) / CLIENTS) * 1024)} kB each`,
  )
  console.log(
    `delivery: median ${at(all, 0.5)} ms, 99 % within ${at(all, 0.99)} ms; to the last client: median ${at(slowest, 0.5)} ms, longest ${at(slowest, 1)} ms`,
  )
  for (const request of requests) request.destroy()

  /** @returns {Promise<void>} once the stream is open */
  function connect() {
    return new Promise((resolve, reject) => {
      const request = get(`${setup.url}/sse-dashboard`, { agent: false }, (response) => {
        open++
        response.on('error', () => lost++)
        response.setEncoding('utf8').on('data', (text) => {
          const now = Date.now()
          for (const [, time = ''] of text.matchAll(/data-time="(.+?)"/g)) {
            const those = delays.get(time) ?? []
            delays.set(time, those)
            those.push(now - Number(time) * 1000)
          }
        })
        resolve()
      })
      request.once('error', reject)
      requests.push(request)
    })
  }
} finally {
  stop()
  rmSync(data, { recursive: true, force: true })
}

/** Resident memory of all of Pushpin's processes, in MB. What they share is counted for each. */
function memory() {
  let kilobytes = 0
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      const status = readFileSync(`/proc/${id}/status`, 'utf8')
      const name = /^Name:\t(.*)$/m.exec(status)?.[1] ?? ''
      if (!PUSHPIN.test(name) || !command.includes(data)) continue
      kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0)
    } catch {
      // It has ended meanwhile.
    }
  }
  return Math.round(kilobytes / 1024)
}
