/** What is asked of the systems, and which figures are taken. */
import { KEPT_ROWS } from './events.js'

/**
 * @typedef {object} Workload
 * @property {string} title
 * @property {'row' | 'cell'} kind
 * @property {number} cells elements that show values; none where rows are appended
 * @property {number} [keeps] so many of the newest rows, where a system can do that
 * @property {number} size events
 * @property {number} quick events with `--quick`
 * @property {number} [perSecond] as fast as possible unless given
 * @property {string[]} systems that take part
 * @property {string[]} [once] systems that run in the first round only: they take long, and no goal needs more
 * @property {number} [rounds] at most, where a figure does not vary
 * @property {boolean} [absolute] whether its figures are good or bad by themselves, not as ratios
 * @property {(run: import('./measure.js').Run) => Promise<Figures>} measure the first figure is the one compared
 *
 * @typedef {Record<string, number>} Figures by name with unit
 */

export const CPU = 'CPU µs/event'
export const LONGEST_TASK = 'longest task ms'

const ALL = ['A', 'C', 'D', 'F2', 'F2T', 'sluice', 'sluice4']
const LIMITED = ['A', 'FC', 'FCT', 'sluice', 'sluice4', 'sluice-fetch', 'sluice-hub']
/** Where it is not about what an event costs. */
const UNTOLD = ALL.filter((system) => system !== 'F2T')
const UNTOLD_LIMITED = LIMITED.filter((system) => system !== 'FCT')

/** All events of a run, from the first byte to the page at rest. @type {Workload['measure']} */
async function throughput(run) {
  await run.start()
  const { cpu, wall, longestTask } = await run.cost(() => run.show())
  return {
    [CPU]: (cpu * 1000) / run.size,
    [LONGEST_TASK]: longestTask,
    'events/s': run.size / (wall / 1000),
  }
}

/** How soon rows are seen, and what the page can do besides. @type {Workload['measure']} */
async function responsiveness(run) {
  await run.start()
  await run.watch()
  const { cpu, wall, longestTask } = await run.cost(() => run.show())
  const { frames, ms, latencies } = await run.watched()
  return {
    'p99 ms': latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
    'median ms': latencies[Math.floor(latencies.length / 2)] ?? Number.NaN,
    'frames %': (100 * frames) / ((ms / 1000) * run.displayHz),
    'rows built %': (100 * latencies.length) / run.size,
    'busy %': (100 * cpu) / wall,
    [LONGEST_TASK]: longestTask,
    [CPU]: (cpu * 1000) / run.size,
  }
}

const rows = /** @type {const} */ ({ kind: 'row', cells: 0, size: 10_000 })
const paced = { ...rows, quick: 1000, perSecond: 1000, measure: responsiveness }

/** @type {Record<string, Workload>} */
export const WORKLOADS = {
  burst: {
    title: 'rows appended to a visible table',
    ...rows,
    quick: 300,
    systems: ALL,
    once: ['D'],
    measure: throughput,
  },
  limited: {
    title: `rows appended to a visible table that keeps its newest ${KEPT_ROWS} (A keeps all)`,
    ...rows,
    keeps: KEPT_ROWS,
    quick: 1000,
    systems: LIMITED,
    measure: throughput,
  },
  hot: {
    title: 'replacements of one value',
    kind: 'cell',
    cells: 1,
    size: 10_000,
    quick: 300,
    systems: ALL,
    measure: throughput,
  },
  fanout: {
    title: 'replacements over 2,000 listeners on one stream',
    kind: 'cell',
    cells: 2000,
    size: 10_000,
    quick: 2000,
    systems: ALL,
    measure: throughput,
  },
  startup: {
    title: '2,000 listeners on one stream come to life, and are then tested with one event each',
    kind: 'cell',
    cells: 2000,
    size: 2000,
    quick: 2000,
    systems: [...ALL, 'H'],
    async measure(run) {
      let ms = 0
      const { cpu } = await run.cost(async () => {
        ms = await run.start()
      })
      await run.show()
      return { ms, 'CPU ms': cpu }
    },
  },
  paced: {
    title: '1,000 rows a second appended to a visible table',
    ...paced,
    systems: UNTOLD,
    rounds: 1,
  },
  'paced-limited': {
    title: `1,000 rows a second appended to a visible table that keeps its newest ${KEPT_ROWS} (A keeps all)`,
    ...paced,
    keeps: KEPT_ROWS,
    systems: UNTOLD_LIMITED,
    once: ['A'],
  },
  inspected: {
    title: '5,000 replacements a second over 100 listeners, with the inspector beside',
    kind: 'cell',
    cells: 100,
    size: 20_000,
    quick: 1000,
    perSecond: 5000,
    systems: ['sluice', 'sluice-inspected', 'sluice-inspected-open'],
    measure: throughput,
  },
  memory: {
    title: 'what is left after replacements of one value',
    kind: 'cell',
    cells: 1,
    size: 100_000,
    quick: 1000,
    rounds: 1,
    absolute: true,
    systems: [...UNTOLD, 'sluice-hub'],
    async measure(run) {
      await run.start()
      // What is made once, such as compiled code, is not left behind: the compiler takes its time.
      const first = run.size / 2
      await run.show(first)
      return run.growth(run.size - first, () => run.show())
    },
  },
  lives: {
    title: 'what is left of 1,000 listening elements that came and went',
    kind: 'cell',
    cells: 1,
    size: 1,
    quick: 1,
    rounds: 1,
    absolute: true,
    systems: ['A', 'sluice', 'sluice4'],
    async measure(run) {
      await run.start()
      await run.live(1000)
      const left = await run.growth(1000, () => run.live(1000))
      await run.show()
      return left
    },
  },
}

/**
 * How many rows a system keeps in a workload; undefined where it keeps all.
 * @param {import('./systems.js').System} system
 * @param {Workload} workload
 */
export function keptRows(system, workload) {
  return system.canLimit ? workload.keeps : undefined
}
