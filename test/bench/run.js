/**
 * `npm run bench [-- --only burst,hot] [--systems A,sluice] [--rounds 3] [--quick] [--out FILE]`: what an event
 * costs in Sluice and in what people use today, side by side. Needs a build. Figures move with the machine: quote
 * ratios. `results.json` is written by a run of everything; a smaller one writes only with `--out`.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { launchOptions } from '../support/chromium.js'
import { Run } from './measure.js'
import { medians, table } from './report.js'
import { SYSTEMS } from './systems.js'
import { WORKLOADS } from './workloads.js'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    systems: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})

const complete = !options.quick && !options.only && !options.systems
const out = options.out ?? (complete ? new URL('results.json', import.meta.url) : undefined)
const rounds = options.quick ? 1 : Number(options.rounds)
if (!(rounds >= 1)) raise(`--rounds ${options.rounds} is none`)

const server = fork(new URL('server.js', import.meta.url))
const [{ url }] = /** @type {[{ url: string }]} */ (await once(server, 'message'))
const browser = await chromium.launch(launchOptions())
let failures = 0
try {
  const results = []
  for (const [name, workload] of chosen(WORKLOADS, options.only)) {
    const result = await compare(name, workload)
    console.log(table(result))
    results.push(result)
  }
  const machine = {
    cores: os.cpus().length,
    cpu: os.cpus()[0]?.model,
    node: process.version,
    chromium: browser.version(),
  }
  const report = { date: new Date().toISOString(), machine, versions: versions(), results }
  if (out && failures === 0) writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`)
} finally {
  await browser.close()
  server.disconnect()
}
if (failures > 0) {
  console.error(`\n${failures} failed; nothing was written`)
  process.exitCode = 1
}

/**
 * All systems take turns, in another order every round, so that none has the machine at its best.
 * @param {string} name
 * @param {import('./workloads.js').Workload} workload
 * @returns {Promise<import('./report.js').Result>}
 */
async function compare(name, workload) {
  const size = options.quick ? workload.quick : workload.size
  const times = workload.rounds ?? rounds
  const systems = chosen(SYSTEMS, options.systems).filter(
    ([, system]) => workload.needs in system && (system.only?.includes(name) ?? true),
  )
  /** @type {Record<string, import('./workloads.js').Figures[]>} */
  const taken = Object.fromEntries(systems.map(([system]) => [system, []]))
  for (let round = 0; round < times; round++) {
    for (let turn = 0; turn < systems.length; turn++) {
      const [systemName, system] = systems[(turn + round) % systems.length] ?? raise('no system')
      try {
        const what = { name: systemName, system }
        taken[systemName]?.push(await Run.figures(browser, url, what, { name, workload, size }))
      } catch (error) {
        failures++
        console.error(`failed: ${name}: ${systemName}: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  const whole = Object.entries(taken).filter(([, figures]) => figures.length === times)
  return {
    workload: name,
    title: workload.title,
    size,
    rounds: times,
    absolute: workload.absolute ?? false,
    medians: Object.fromEntries(whole.map(([system, figures]) => [system, medians(figures)])),
  }
}

/**
 * @template T
 * @param {Record<string, T>} all
 * @param {string} [names] with commas; all unless given
 * @returns {[string, T][]}
 */
function chosen(all, names = Object.keys(all).join()) {
  return names.split(',').map((name) => [name, all[name] ?? raise(`${name} is none of ${Object.keys(all)}`)])
}

/** @returns {never} @param {string} message */
function raise(message) {
  throw new Error(message)
}

/** What was compared, by the versions that are installed. */
function versions() {
  const packages = new Set(
    Object.values(SYSTEMS)
      .flatMap(({ scripts }) => scripts)
      .flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  )
  const version = (/** @type {string} */ folder) =>
    JSON.parse(readFileSync(new URL(`../../${folder}package.json`, import.meta.url), 'utf8')).version
  return Object.fromEntries([
    ['htmx-sluice', version('')],
    ...[...packages].map((name) => [name, version(`node_modules/${name}/`)]),
  ])
}
