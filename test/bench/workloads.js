/** What is asked of every system, and which figures are taken. */

/**
 * @typedef {object} Workload
 * @property {string} title
 * @property {'row' | 'cell'} kind
 * @property {number} cells elements that show values; none where rows are appended
 * @property {number} size events
 * @property {number} quick events with `--quick`
 * @property {number} [perSecond] as fast as possible unless given
 * @property {number} [rounds] rather than `--rounds`, where a figure does not vary
 * @property {boolean} [absolute] whether its figures are good or bad by themselves, not as ratios
 * @property {'rows' | 'cells' | 'live'} needs of a system to take part
 * @property {(run: import('./measure.js').Run) => Promise<Figures>} measure the first figure is the one compared
 *
 * @typedef {Record<string, number>} Figures by name with unit
 */

const CPU = 'CPU µs/event'

/** All events of a run, from the first byte to the page at rest. @type {Workload['measure']} */
async function throughput(run) {
  await run.start()
  const { cpu, wall, longestTask } = await run.cost(() => run.show())
  return {
    [CPU]: (cpu * 1000) / run.size,
    'longest task ms': longestTask,
    'events/s': run.size / (wall / 1000),
  }
}

/** @type {Record<string, Workload>} */
export const WORKLOADS = {
  burst: {
    title: 'burst: rows appended to a visible table',
    kind: 'row',
    cells: 0,
    size: 10_000,
    quick: 300,
    needs: 'rows',
    measure: throughput,
  },
  hot: {
    title: 'hot cell: replacements of one value',
    kind: 'cell',
    cells: 1,
    size: 10_000,
    quick: 300,
    needs: 'cells',
    measure: throughput,
  },
  fanout: {
    title: 'fan-out: replacements over 2,000 listeners on one stream',
    kind: 'cell',
    cells: 2000,
    size: 10_000,
    quick: 4000,
    needs: 'cells',
    measure: throughput,
  },
  startup: {
    title: 'start-up of 2,000 listeners on one stream, each then tested with one event',
    kind: 'cell',
    cells: 2000,
    size: 2000,
    quick: 2000,
    needs: 'cells',
    async measure(run) {
      const { cpu } = await run.cost(() => run.start())
      await run.show()
      return { 'CPU ms': cpu }
    },
  },
  paced: {
    title: 'paced: 1,000 rows a second appended to a visible table',
    kind: 'row',
    cells: 0,
    size: 10_000,
    quick: 1000,
    perSecond: 1000,
    needs: 'rows',
    async measure(run) {
      await run.start()
      await run.watch()
      const { cpu, wall } = await run.cost(() => run.show())
      const { frames, latencies } = await run.watched()
      return {
        'p99 ms': latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
        'median ms': latencies[Math.floor(latencies.length / 2)] ?? Number.NaN,
        'frames/s': frames,
        'busy %': (100 * cpu) / wall,
        [CPU]: (cpu * 1000) / run.size,
      }
    },
  },
  memory: {
    title: 'memory: what is left after replacements of one value',
    kind: 'cell',
    cells: 1,
    size: 50_000,
    quick: 1000,
    rounds: 1,
    absolute: true,
    needs: 'cells',
    async measure(run) {
      await run.start()
      // What is made once, such as compiled code, is not left behind.
      await run.show(run.size / 10)
      return run.growth(() => run.show())
    },
  },
  lives: {
    title: 'memory: what is left of 1,000 listening elements that came and went',
    kind: 'cell',
    cells: 1,
    size: 1,
    quick: 1,
    rounds: 1,
    absolute: true,
    needs: 'live',
    async measure(run) {
      await run.start()
      await run.live(1000)
      const left = await run.growth(() => run.live(1000))
      await run.show()
      return left
    },
  },
}
