/** What stands in a page for its run. */
interface Window {
  bench: {
    /** Milliseconds. The browser tells of tasks from 50 on, so 50 stands for all that are shorter. */
    longestTask(since: number): number
    /** Resolves when the newest row, or a cell, has this HTML. Rejects after so many milliseconds. */
    until(cell: number, html: string, timeoutMs: number): Promise<void>
    watch(): void
    watched(): Watched
  }
}

/** From the first row that was put into a page to the last. */
interface Watched {
  /** Calls of `requestAnimationFrame`. */
  frames: number
  ms: number
  /** From the server to the DOM, in milliseconds and sorted: one for every row that was built. */
  latencies: number[]
}

interface Scheduler {
  postTask(task: () => void, options: { priority: 'background' }): Promise<void>
}
declare var scheduler: Scheduler
