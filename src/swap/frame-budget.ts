/** Measures how long swaps take, and limits the time that they may use in a frame. All times in milliseconds. */
export interface FrameBudget {
  /** Counts an event that has arrived. */
  countEvent(): void
  /** Whether this frame has time for one more swap. */
  hasBudget(budgetMs: number): boolean
  /** A swap has ended. @param isSingle whether it has swapped one event: only then it counts for the average. */
  spend(startMs: number, isSingle: boolean): void
  /** Starts a frame. Returns how long its swaps may take. @param budgetMs undefined when no event is ready. */
  startFrame(budgetMs: number | undefined): number
  /** Back to the normal budget: no event waits any more. */
  reset(): void
}

/** Length of frames while many events wait. A frame computes the layout once, however many events it shows. */
const FRAME_UNDER_LOAD_MS = 100

/** Weight of the newest swap in the moving average. */
const NEWEST_WEIGHT = 0.2

/** @param now the time in milliseconds, from a clock that never goes back. */
export function createFrameBudget(now: () => number): FrameBudget {
  /** Time that swaps have used in this frame, and events that have arrived in it. */
  let spentMs = 0
  let eventCount = 0
  /** Moving average of the time that the swap of one event takes. */
  let costMs = 0
  /** Whether more events arrived in the last frame than its budget could show. */
  let wasOverloaded = false
  /** Start of the last frame, and the time that it gave to swaps. */
  let frameStartMs = 0
  let sliceMs = 0

  return {
    countEvent() {
      eventCount++
    },
    hasBudget: (budgetMs) => !wasOverloaded && spentMs < budgetMs,
    spend(startMs, isSingle) {
      const durationMs = now() - startMs
      spentMs += durationMs
      if (isSingle) costMs += NEWEST_WEIGHT * (durationMs - costMs)
    },
    startFrame(budgetMs) {
      wasOverloaded = budgetMs !== undefined && eventCount * costMs > budgetMs
      spentMs = eventCount = 0
      if (budgetMs === undefined) return 0
      const nowMs = now()
      const growth = Math.min(2, Math.max(0.5, FRAME_UNDER_LOAD_MS / (nowMs - frameStartMs)))
      frameStartMs = nowMs
      sliceMs = Math.max(budgetMs, sliceMs * growth)
      return sliceMs
    },
    reset() {
      sliceMs = 0
    },
  }
}
