/**
 * `npm run bench [-- --only burst,hot] [--systems A,sluice] [--rounds 3] [--quick] [--out FILE]`: what an event
 * costs in Sluice and in what people use today, side by side. Needs a build and an idle machine. Figures move with the
 * machine: quote ratios. `results.json`, of which `npm run readme` makes the tables of the README, is written by a run of
 * everything, which takes some ten minutes; a smaller one writes only with `--out`. A goal that is missed is told, and is
 * no error; a page that does not end as it should is one.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { wholeLaunchOptions as launchOptions } from '../support/chromium.js'
import { judge } from './goals.js'
import { displayRate } from './in-page.js'
import { Run } from './measure.js'
import { goalTable, medians, table } from './report.js'
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

const workloads = chosen(WORKLOADS, options.only)
const systems = chosen(SYSTEMS, options.systems)

const server = fork(new URL('server.js', import.meta.url))
const [{ url }] = /** @type {[{ url: string }]} */ (await once(server, 'message'))
const browser = await chromium.launch(launchOptions())
const displayHz = await displayRate(browser)
let failures = 0
try {
  const results = []
  for (const [name, workload] of workloads) {
    const result = await compare(name, workload)
    console.log(table(result))
    results.push(result)
  }
  const goals = judge(results)
  if (goals.length > 0) console.log(goalTable(goals))
  if (options.quick) console.log('So few events say nothing about the goals.')
  const machine = {
    cores: os.cpus().length,
    cpu: os.cpus()[0]?.model,
    node: process.version,
    chromium: browser.version(),
    displayHz: Number(displayHz.toPrecision(3)),
  }
  const report = { date: new Date().toISOString(), machine, versions: versions(), results, goals }
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
  const times = Math.min(workload.rounds ?? rounds, rounds)
  const turns = systems.filter(([system]) => workload.systems.includes(system))
  /** @type {Record<string, import('./workloads.js').Figures[]>} */
  const taken = Object.fromEntries(turns.map(([system]) => [system, []]))
  const failed = new Set()
  for (let round = 0; round < times; round++) {
    for (let turn = 0; turn < turns.length; turn++) {
      const [systemName, system] = turns[(turn + round) % turns.length] ?? raise('no system')
      if (round > 0 && workload.once?.includes(systemName)) continue
      try {
        const what = { name: systemName, system }
        taken[systemName]?.push(
          await Run.figures({ browser, url, displayHz }, what, { name, workload, size }),
        )
      } catch (error) {
        failures++
        failed.add(systemName)
        console.error(`failed: ${name}: ${systemName}: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  const whole = Object.entries(taken).filter(([system]) => !failed.has(system))
  return {
    workload: name,
    title: workload.title,
    size,
    absolute: workload.absolute ?? false,
    rounds: Object.fromEntries(whole.map(([system, figures]) => [system, figures.length])),
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

/** What was compared: the packages that are installed, with their versions. */
function versions() {
  const folders = new Set(
    Object.values(SYSTEMS)
      .flatMap(({ scripts }) => scripts)
      .flatMap((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(file)?.[0] ?? []),
  )
  return ['', ...folders].map((folder) => {
    const file = new URL(`../../${folder}package.json`, import.meta.url)
    const { name, version } = JSON.parse(readFileSync(file, 'utf8'))
    return `${name} ${version}`
  })
}
