/** What Sluice wants to reach, as data, and whether a run reached it. */
import { SYSTEMS } from './systems.js'
import { CPU, LONGEST_TASK } from './workloads.js'

/**
 * @typedef {object} Goal
 * @property {string} workload
 * @property {string} figure
 * @property {string} [against] the system whose figure is the unit; none where the figure itself is compared
 * @property {number} [atMost]
 * @property {number} [atLeast]
 * @property {string[]} [systems] who is asked for it; all that are judged unless given
 *
 * @typedef {object} Verdict what became of a goal
 * @property {Goal} goal
 * @property {string} system
 * @property {number} value in the unit of the goal
 * @property {boolean} met
 */

/**
 * An event is measured against pages by hand that do for it what pages of htmx rely on (F2T, FCT), and the start against
 * htmx itself, which initialises each element that listens (H).
 *
 * Memory is flat when less is left of each event than the smallest thing that could be: a reference, which takes 4
 * bytes; and of nodes and listeners not one for a hundred.
 *
 * @type {Goal[]}
 */
export const GOALS = [
  { workload: 'burst', figure: CPU, against: 'F2T', atMost: 1.2 },
  { workload: 'burst', figure: LONGEST_TASK, against: 'F2T', atMost: 1.2 },
  { workload: 'limited', figure: CPU, against: 'FCT', atMost: 1.4, systems: ['sluice', 'sluice4'] },
  { workload: 'limited', figure: CPU, against: 'FCT', atMost: 1.25, systems: ['sluice-fetch'] },
  { workload: 'limited', figure: CPU, against: 'FCT', atMost: 1.5, systems: ['sluice-hub'] },
  { workload: 'limited', figure: LONGEST_TASK, against: 'FCT', atMost: 1.2 },
  { workload: 'hot', figure: CPU, against: 'F2T', atMost: 1.2 },
  { workload: 'fanout', figure: CPU, against: 'F2T', atMost: 1.2 },
  { workload: 'startup', figure: 'ms', against: 'H', atMost: 1.5, systems: ['sluice'] },
  { workload: 'paced-limited', figure: 'frames %', atLeast: 95 },
  { workload: 'paced-limited', figure: 'p99 ms', against: 'FC', atMost: 1.5 },
  { workload: 'inspected', figure: CPU, against: 'sluice', atMost: 1.1, systems: ['sluice-inspected'] },
  { workload: 'memory', figure: 'heap kB/1,000', atMost: 4 },
  { workload: 'memory', figure: 'nodes/1,000', atMost: 10 },
  { workload: 'memory', figure: 'listeners/1,000', atMost: 10 },
  { workload: 'lives', figure: 'nodes/1,000', atMost: 10 },
  { workload: 'lives', figure: 'listeners/1,000', atMost: 10 },
]

/**
 * Every goal that can be judged by these results, for every system that is asked for it.
 * @param {import('./report.js').Result[]} results
 * @returns {Verdict[]}
 */
export function judge(results) {
  return GOALS.flatMap((goal) => {
    const medians = results.find(({ workload }) => workload === goal.workload)?.medians ?? {}
    const unit = goal.against ? medians[goal.against]?.[goal.figure] : 1
    if (unit === undefined) return []
    const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = goal
    return Object.entries(medians)
      .filter(([system]) => goal.systems?.includes(system) ?? SYSTEMS[system]?.judged)
      .map(([system, figures]) => {
        const value = (figures[goal.figure] ?? Number.NaN) / unit
        return { goal, system, value, met: value <= atMost && value >= atLeast }
      })
  })
}

/**
 * What a goal asks for: `≤ 1/3 of A`, `≥ 95`.
 * @param {Goal} goal
 */
export function bound({ against, atMost, atLeast }) {
  const sign = atMost === undefined ? '≥' : '≤'
  const value = atMost ?? atLeast ?? 0
  if (!against) return `${sign} ${value}`
  return value < 1 ? `${sign} 1/${Math.round(1 / value)} of ${against}` : `${sign} ${value} × ${against}`
}

/**
 * What became of it: `1/4.2 of A`, `97`.
 * @param {Verdict} verdict
 */
export function reached({ goal: { against }, value }) {
  if (!against) return digits(value)
  return value < 1 ? `1/${digits(1 / value)} of ${against}` : `${digits(value)} × ${against}`
}

/**
 * Three digits that mean something.
 * @param {number | undefined} value
 */
export function digits(value) {
  if (value === undefined || Number.isNaN(value)) return '–'
  const fraction = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  // Without `+ 0` a value just below zero would be "-0".
  return (Number(value.toFixed(fraction)) + 0).toLocaleString('en', { maximumFractionDigits: fraction })
}
