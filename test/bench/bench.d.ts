/** What stands in a page for its run. */
interface Window {
  bench: {
    /** Milliseconds; 0 when there was none. */
    longestTask(since: number): number
    /** HTML of the newest row, or of a cell. */
    shown(cell: number): string | undefined
    watch(): void
    watched(): { frames: number; latencies: number[] }
  }
}
