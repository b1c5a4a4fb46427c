import { existsSync, readFileSync } from 'node:fs'
import { bound, digits, judge, reached, type Verdict } from '../bench/goals.js'
import { type Result, readable } from '../bench/report.js'
import { SYSTEMS } from '../bench/systems.js'
import { CPU, LONGEST_TASK } from '../bench/workloads.js'
import { table } from './markdown.js'

/** What a complete run of the benchmark writes. */
export interface Report {
  readonly date: string
  readonly machine: { readonly cores: number; readonly cpu?: string; readonly chromium: string }
  /** Names with versions. */
  readonly versions: readonly string[]
  readonly results: readonly Result[]
}

const RESPONSIVENESS = ['median ms', 'p99 ms', 'frames %', 'busy %']

/** The figures that are shown, by workload. */
const SHOWN: Record<string, readonly string[]> = {
  burst: [CPU, LONGEST_TASK],
  limited: [CPU, LONGEST_TASK],
  hot: [CPU],
  fanout: [CPU],
  startup: ['ms'],
  paced: RESPONSIVENESS,
  'paced-limited': RESPONSIVENESS,
  inspected: [CPU, LONGEST_TASK],
  memory: ['heap kB/1,000'],
  lives: ['nodes/1,000', 'listeners/1,000'],
}

/** What a complete run of the comparison of tabs writes. CPU times of all processes of the browser, in seconds. */
export interface TabsReport {
  readonly tabs: number
  /** Events a second. */
  readonly rate: number
  readonly seconds: number
  readonly rounds: number
  readonly chromium: string
  readonly sharedCpu: number
  readonly ownCpu: number
}

const RESULTS = new URL('../bench/results.json', import.meta.url)
const TABS = new URL('../bench/tabs.json', import.meta.url)

/** What the last complete run of the benchmark found; nothing when there was none. */
export function speed(): string {
  return existsSync(RESULTS) ? describe(JSON.parse(readFileSync(RESULTS, 'utf8'))) : ''
}

/** The same for tabs that share a stream. */
export function tabsSpeed(): string {
  return existsSync(TABS) ? describeTabs(JSON.parse(readFileSync(TABS, 'utf8'))) : ''
}

export function describeTabs({
  tabs,
  rate,
  seconds,
  rounds,
  chromium,
  sharedCpu,
  ownCpu,
}: TabsReport): string {
  const load = `${tabs} tabs, each with ${rate.toLocaleString('en')} events a second for ${seconds} seconds`
  const figures = `${digits(sharedCpu)} s of CPU time with one connection for all tabs, and ${digits(ownCpu)} s with one for each`
  return `${load}: all processes of Chromium ${chromium} took ${figures} (medians of ${rounds} rounds).`
}

/** A run as Markdown: what was compared, its figures, and which goals are met. */
export function describe({ date, machine, versions, results }: Report): string {
  const systems = Object.keys(SYSTEMS).filter((name) => results.some(({ medians }) => name in medians))
  const { cpu = 'a CPU without a name', cores, chromium } = machine
  return [
    `Measured on ${date.slice(0, 10)} in Chromium ${chromium} on ${cores} cores (${cpu}) with ${versions.join(', ')}; medians of ${roundsOf(results)} rounds, ¹ figures of one:`,
    systems.map((name) => `- \`${name}\`: ${SYSTEMS[name]?.title}`).join('\n'),
    figures(results, systems),
    goals(judge([...results])),
  ].join('\n\n')
}

function figures(results: readonly Result[], systems: string[]): string {
  const most = roundsOf(results)
  const rows = results.flatMap(({ workload, title, rounds, medians }) =>
    (SHOWN[workload] ?? []).map((figure, index) => {
      const cells = systems.map((system) => {
        const values = medians[system]
        const once = rounds[system] === 1 && most > 1 ? '¹' : ''
        return values ? `${readable(figure, values[figure])}${once}` : ''
      })
      return [index ? '' : `${workload}: ${title}`, figure, ...cells]
    }),
  )
  return table(['Workload', 'Figure', ...systems.map((name) => `\`${name}\``)], rows)
}

function roundsOf(results: readonly Result[]): number {
  return Math.max(...results.flatMap(({ rounds }) => Object.values(rounds)))
}

function goals(verdicts: readonly Verdict[]): string {
  const systems = [...new Set(verdicts.map(({ system }) => system))]
  const rows = [...new Set(verdicts.map(({ goal }) => goal))].map((goal) => [
    goal.workload,
    goal.figure,
    bound(goal),
    ...systems.map((system) => {
      const verdict = verdicts.find((verdict) => verdict.goal === goal && verdict.system === system)
      return verdict ? `${reached(verdict)}: ${verdict.met ? 'met' : 'missed'}` : ''
    }),
  ])
  return table(['Workload', 'Figure', 'Goal', ...systems.map((name) => `\`${name}\``)], rows)
}
