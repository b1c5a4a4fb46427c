/** From the figures of all rounds to medians, ratios and tables. */
import { bound, digits, reached } from './goals.js'
import { LONGEST_TASK } from './workloads.js'

/**
 * @typedef {import('./workloads.js').Figures} Figures
 *
 * @typedef {object} Result
 * @property {string} workload
 * @property {string} title
 * @property {number} size events
 * @property {boolean} absolute without ratios
 * @property {Record<string, number>} rounds by system
 * @property {Record<string, Figures>} medians by system
 */

/** Others are compared with these, by the first figure. */
const YARDSTICKS = ['A', 'F2', 'FC']

/**
 * The median of every figure over the rounds.
 * @param {Figures[]} rounds
 * @returns {Figures}
 */
export function medians(rounds) {
  const names = Object.keys(rounds[0] ?? {})
  return Object.fromEntries(
    names.map((name) => [name, rounded(median(rounds.map((figures) => figures[name] ?? Number.NaN)))]),
  )
}

/** More digits would change with every run. @param {number} value */
const rounded = (value) => Number(value.toPrecision(4))

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/**
 * A workload as a table: a line a system.
 * @param {Result} result
 */
export function table({ workload, title, size, absolute, rounds, medians }) {
  const figures = Object.keys(Object.values(medians)[0] ?? {})
  const [compared = ''] = figures
  const yardsticks = absolute ? [] : YARDSTICKS.filter((system) => system in medians)
  return aligned(`${workload}: ${title} (events: ${size.toLocaleString('en')})`, [
    ['', 'rounds', ...figures, ...yardsticks.map((system) => `× ${system}`)],
    ...Object.entries(medians).map(([system, values]) => [
      system,
      String(rounds[system]),
      ...figures.map((figure) => readable(figure, values[figure])),
      ...yardsticks.map((other) =>
        digits((values[compared] ?? Number.NaN) / (medians[other]?.[compared] ?? 1)),
      ),
    ]),
  ])
}

/**
 * Which goals are met: a line each and for every system that it is about.
 * @param {import('./goals.js').Verdict[]} verdicts
 */
export function goalTable(verdicts) {
  return aligned('Goals', [
    ['', 'figure', 'goal', 'system', 'reached', ''],
    ...verdicts.map((verdict) => [
      verdict.goal.workload,
      verdict.goal.figure,
      bound(verdict.goal),
      verdict.system,
      reached(verdict),
      verdict.met ? 'met' : 'MISSED',
    ]),
  ])
}

/**
 * A figure for people.
 * @param {string} figure its name
 * @param {number | undefined} value
 */
export function readable(figure, value) {
  return figure === LONGEST_TASK && value === 50 ? '≤ 50' : digits(value)
}

/**
 * @param {string} title
 * @param {string[][]} lines
 */
function aligned(title, lines) {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const rows = lines.map((line) =>
    line
      .map((text, column) => (column ? text.padStart(widths?.[column] ?? 0) : text.padEnd(widths?.[0] ?? 0)))
      .join('  '),
  )
  return [`\n${title}`, ...rows].join('\n')
}
