import type { Lane } from './lane.js'
import { countItems, type Lanes, oldestOf } from './lanes.js'

/** What shows the events of a lane, and says which of them have to wait. */
export interface FlushDelegate {
  /**
   * Whether a lane must wait for more than a frame: for a view transition, or until its target is visible.
   *
   * @param hasDependents whether others wait for the lane; then it does not wait to be visible.
   */
  isHeld(lane: Lane, hasDependents: boolean): boolean
  /**
   * Whether no lane can affect another one: by the same target, a target inside the other's, or content that the other
   * selects. Only then may lanes be shown out of order.
   */
  areIndependent(lanes: Iterable<Lane>): boolean
  /**
   * Takes the oldest items of a lane, at least one, and shows them.
   *
   * @param count at most so many.
   * @param isTimeUp whether to stop early.
   */
  showOldest(lane: Lane, count: number, isTimeUp: () => boolean): void
  /** Runs the tasks that waited for a swap. Returns whether any has run. */
  resumeTasks(isTimeUp: () => boolean): boolean
  /** Whether tasks wait, which are in no lane. */
  hasTasks(): boolean
}

/** Shows what waits in lanes. */
export interface Flush {
  /**
   * Shows ready lanes until the time is up, and runs the tasks that waited for them.
   *
   * @param limitMs how long that may take; at least one item is shown.
   * @param isForced whether a lane is shown even if it is held.
   * @returns whether the oldest event is held, and so all others have to wait.
   */
  showWithin(limitMs: number, isForced?: (lane: Lane) => boolean): boolean
  /** Shows the oldest items of a lane that still may be shown, at most so many. */
  showLane(lane: Lane, count: number, isTimeUp: () => boolean): void
}

const never = (): boolean => false

/** @param now the time in milliseconds, from a clock that never goes back. */
export function createFlush(lanes: Lanes, now: () => number, delegate: FlushDelegate): Flush {
  function showLane(lane: Lane, count: number, isTimeUp: () => boolean): void {
    try {
      lane.discardEnded()
      if (lane.items.length) delegate.showOldest(lane, count, isTimeUp)
    } finally {
      lanes.forgetIfEmpty(lane)
    }
  }

  /** Returns whether the oldest event is held. */
  function showReady(
    checkHeld: (lane: Lane, hasDependents: boolean) => boolean,
    showItems: (lane: Lane, count: number) => void,
    isTimeUp: () => boolean,
  ): boolean {
    const { readyLanes } = lanes
    // Held lanes count as well: a lane that depends on one must wait for it.
    const someHeld = lanes.waiting > countItems(readyLanes)
    if (delegate.areIndependent(someHeld ? lanes.allLanes() : readyLanes)) {
      // Items that are added meanwhile are at the end of the lane.
      for (const lane of readyLanes)
        while (lane.items.length && !checkHeld(lane, delegate.hasTasks()) && !isTimeUp())
          showItems(lane, lane.items.length)
      return false
    }
    while (lanes.waiting && !isTimeUp()) {
      const [lane, count] = oldestOf(readyLanes.size < 2 || someHeld ? lanes.allLanes() : readyLanes)
      if (checkHeld(lane, true)) return true
      showItems(lane, count)
    }
    return false
  }

  return {
    showLane,
    showWithin(limitMs, isForced = never) {
      // The time starts with the first item, so that at least one is shown.
      let startMs: number | undefined
      const isTimeUp = (): boolean => startMs !== undefined && now() - startMs >= limitMs
      const checkHeld = (lane: Lane, hasDependents: boolean): boolean => {
        const isHeld = !isForced(lane) && delegate.isHeld(lane, hasDependents)
        if (isHeld) lanes.readyLanes.delete(lane)
        return isHeld
      }
      const showItems = (lane: Lane, count: number): void => {
        startMs ??= now()
        showLane(lane, count, isTimeUp)
      }
      let isOldestHeld: boolean
      do isOldestHeld = showReady(checkHeld, showItems, isTimeUp)
      while (!isTimeUp() && delegate.resumeTasks(isTimeUp))
      return isOldestHeld
    },
  }
}
