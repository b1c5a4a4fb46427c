/** Knows what swaps cost, and so how much time they may have. All times in milliseconds. */
export interface Pace {
  /** An event has come. */
  came(): void
  /** Whether there is time for one more in this frame. */
  isCalm(budget: number): boolean
  /** Swaps something. @param isOne whether it is a single event, of which a page may be shown many a frame. */
  swap(isOne: boolean, work: () => void): void
  /** A frame begins. Returns how long its swaps may take; of nothing, where nothing waits. */
  begin(budget: number | undefined): number
  /** Everything is shown. */
  rest(): void
}

/** While much waits, frames become so long, layout and all: that costs once for all that a frame shows. */
const FRAME_UNDER_LOAD_MS = 100

/** How much of the newest swap goes into what one is taken to cost. */
const NEWEST = 0.2

/** @param now a clock that never goes back. */
export function createPace(now: () => number): Pace {
  /** Of this frame: what its swaps have used, and how many events have come. */
  let spent = 0
  let count = 0
  /** What the swap of one event costs. */
  let cost = 0
  /** Whether more came in the last frame than could have been shown at once. */
  let busy = false
  /** When the last frame began, and how long its swaps might take. */
  let began = 0
  let slice = 0

  return {
    came() {
      count++
    },
    isCalm: (budget) => !busy && spent < budget,
    swap(isOne, work) {
      const from = now()
      try {
        work()
      } finally {
        const took = now() - from
        spent += took
        if (isOne) cost += NEWEST * (took - cost)
      }
    },
    begin(budget) {
      busy = budget !== undefined && count * cost > budget
      spent = count = 0
      if (budget === undefined) return 0
      const at = now()
      const growth = Math.min(2, Math.max(0.5, FRAME_UNDER_LOAD_MS / (at - began)))
      began = at
      slice = Math.max(budget, slice * growth)
      return slice
    },
    rest() {
      slice = 0
    },
  }
}
