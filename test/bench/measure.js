/**
 * One run of one system: a page of its own, and what it costs.
 *
 * The figures are differences of the browser's own counters (CDP `Performance.getMetrics`), with the clock of the
 * main thread's CPU time: they cost the page nothing, as tracing would, and do not grow when another process takes the
 * core. `TaskDuration` holds style, layout and paint too; `ScriptDuration` would leave out what runs in promises.
 */
import { eventAt, inside } from './events.js'
import { prepare } from './in-page.js'
import { keptRows } from './workloads.js'

const TIMEOUT = 180_000

export class Run {
  /** Events. */
  size
  /** Frames a second. */
  displayHz
  #system
  #workload
  #page
  #cdp
  #url
  #query
  /** @type {string[]} */
  #errors = []

  /**
   * @param {{ page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession, url: string,
   *   query: string, system: import('./systems.js').System, workload: import('./workloads.js').Workload,
   *   size: number, displayHz: number }} parts
   */
  constructor({ page, cdp, url, query, system, workload, size, displayHz }) {
    this.size = size
    this.displayHz = displayHz
    this.#page = page
    this.#cdp = cdp
    this.#url = url
    this.#query = query
    this.#system = system
    this.#workload = workload
    page.on('pageerror', (error) => this.#errors.push(error.message))
  }

  /**
   * Runs a workload in a new page and returns its figures.
   * @param {{ browser: import('playwright-core').Browser, url: string, displayHz: number }} place `url` of the server
   * @param {{ name: string, system: import('./systems.js').System }} what
   * @param {{ name: string, workload: import('./workloads.js').Workload, size: number }} how
   */
  static async figures(
    { browser, url, displayHz },
    { name, system },
    { name: workloadName, workload, size },
  ) {
    // A new context has a process of its own, so no run finds what another left.
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      if (system.prepare) await page.addInitScript(system.prepare)
      page.setDefaultTimeout(TIMEOUT)
      const cdp = await context.newCDPSession(page)
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
      const query = `?${new URLSearchParams({ system: name, workload: workloadName, size: String(size) })}`
      const run = new Run({ page, cdp, url, query, system, workload, size, displayHz })
      await page.goto(`${url}/page${query}`)
      await run.#prepare()
      const figures = await workload.measure(run)
      await run.#assertCorrect()
      return figures
    } finally {
      await context.close()
    }
  }

  /**
   * Brings the page to life and waits until its stream is open. Returns the milliseconds until the page had nothing
   * more to do: neither for a network nor for a frame, whose time would be the same for all.
   */
  async start() {
    const ms = await this.#page.evaluate(
      async ([script, stream]) => {
        const start = new Function('main', 'stream', script)
        // The browser does not count what debuggers run among its tasks.
        await new Promise((resolve) => setTimeout(resolve))
        const startedAt = performance.now()
        start(document.querySelector('main'), stream)
        await scheduler.postTask(() => {}, { priority: 'background' })
        return performance.now() - startedAt
      },
      /** @type {const} */ ([this.#system.start, `/stream${this.#query}`]),
    )
    await this.#ask('/opened')
    await this.#rest()
    return ms
  }

  /**
   * Has the server tell its events, and waits until the page shows the last of them.
   * @param {number} [until] so many in all
   */
  async show(until = this.size) {
    const last = this.#event(until - 1)
    const shown = this.#page.evaluate(
      ([cell, html, timeout]) => window.bench.until(cell, html, timeout),
      /** @type {const} */ ([last.cell, inside(last), TIMEOUT]),
    )
    await Promise.all([shown, this.#ask(`/go/${until}`)])
  }

  /**
   * Adds listening elements and removes each.
   * @param {number} count
   */
  async live(count) {
    await this.#page.evaluate(
      ([script, count]) => new Function('main', 'count', script)(document.querySelector('main'), count),
      /** @type {const} */ ([this.#system.live ?? '', count]),
    )
  }

  /**
   * What the main thread spends on some work, in milliseconds: until the page is at rest, but the `wall` time until
   * the work is done.
   * @param {() => Promise<void>} work
   */
  async cost(work) {
    const since = await this.#page.evaluate(() => performance.now())
    const before = await this.#metrics()
    const startedAt = performance.now()
    await work()
    const wall = performance.now() - startedAt
    await this.#rest()
    const after = await this.#metrics()
    const longestTask = await this.#page.evaluate((since) => window.bench.longestTask(since), since)
    return { cpu: 1000 * (after('TaskDuration') - before('TaskDuration')), wall, longestTask }
  }

  /**
   * What is left in the page after some work, of a thousand things that it does.
   * @param {number} count of the things
   * @param {() => Promise<void>} work
   */
  async growth(count, work) {
    const before = await this.#metricsAfterGc()
    await work()
    const after = await this.#metricsAfterGc()
    const left = (/** @type {string} */ name) => (after(name) - before(name)) / (count / 1000)
    return {
      'heap kB/1,000': left('JSHeapUsedSize') / 1000,
      'nodes/1,000': left('Nodes'),
      'listeners/1,000': left('JSEventListeners'),
    }
  }

  /** Begins to take latencies and to count frames. */
  async watch() {
    await this.#page.evaluate(() => window.bench.watch())
  }

  /** @returns {Promise<Watched>} */
  watched() {
    return this.#page.evaluate(() => window.bench.watched())
  }

  async #prepare() {
    await this.#page.evaluate(prepare)
    await this.#rest()
  }

  /** A run that does not end with the right page is an error, never a number. */
  async #assertCorrect() {
    await this.#rest()
    const shown = await this.#page.evaluate(() =>
      [...document.querySelectorAll('#rows > *, .cell')].map((element) => element.innerHTML),
    )
    const { transport } = this.#system
    const used = transport && (await this.#page.evaluate(() => window.sluice.connections()[0]?.transport))
    if (used !== transport) this.#errors.push(`the stream comes by ${used} rather than ${transport}`)
    const expected = this.#expected()
    const wrong = expected.findIndex((html, index) => html !== shown[index])
    if (shown.length !== expected.length) this.#errors.push(`${shown.length} of ${expected.length} are shown`)
    else if (wrong >= 0) this.#errors.push(`at ${wrong}: ${shown[wrong]} rather than ${expected[wrong]}`)
    if (this.#errors.length > 0) throw new Error(`${this.#system.title}: ${this.#errors.join('; ')}`)
  }

  /** What each row or cell holds in the end. */
  #expected() {
    const { kind, cells } = this.#workload
    const count = kind === 'row' ? (keptRows(this.#system, this.#workload) ?? this.size) : cells
    const newest = Array.from({ length: this.size }, (_, seq) => this.#event(seq)).slice(-count)
    if (kind === 'cell') newest.sort((one, other) => one.cell - other.cell)
    return newest.map(inside)
  }

  /** @param {number} seq */
  #event(seq) {
    return eventAt(this.#workload.kind, seq, this.#workload.cells)
  }

  /** @param {string} path of the server */
  async #ask(path) {
    const response = await fetch(this.#url + path + this.#query, { signal: AbortSignal.timeout(TIMEOUT) })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
  }

  /** Waits for the frame that shows the last change, and for the timers that hosts set after a swap. */
  async #rest() {
    await this.#page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
    )
  }

  async #metrics() {
    const { metrics } = await this.#cdp.send('Performance.getMetrics')
    return (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  }

  async #metricsAfterGc() {
    await this.#rest()
    // The first collection runs finalizers, which let go of more.
    for (let times = 0; times < 2; times++) await this.#cdp.send('HeapProfiler.collectGarbage')
    return this.#metrics()
  }
}
