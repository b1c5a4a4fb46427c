import type { Contents } from './contents.js'
import type { Item, Lane } from './lane.js'
import { HAS_ID } from './template-hints.js'

/** Decides which items of a lane are shown in one swap, where the result is the same as one by one. */
export interface Merging {
  /** Takes the oldest items and renders those that will be seen. Returns the number of elements that were not rendered. */
  takeMergeable(lane: Lane, maxCount: number, isTimeUp: () => boolean): { items: Item[]; droppedRows: number }
  /** Takes items that later ones make invisible, and that therefore need not be rendered. */
  takeSuperseded(lane: Lane): Item[]
}

export function createMerging({ contentOf, haveEffects, hintsOf }: Contents): Merging {
  /** How many of the oldest items may be merged into one swap. */
  function countMergeable(lane: Lane, maxCount: number, isTimeUp: () => boolean): number {
    const { items, binding } = lane
    const { strategy, limit } = binding
    const { mergeRule: merging } = strategy
    const isLimited = limit < Number.POSITIVE_INFINITY
    if (!lane.hasStableTarget) return 1
    if (maxCount < 2 || merging === 'none' || (merging === 'upsert' && isLimited)) return 1
    if (merging === 'replace' || merging === 'upsert' || isLimited) {
      const target = lane.peekTarget()
      // Separately, one event may remove the focus and the next not restore it. Merged, they would keep it.
      if (target?.contains(document.activeElement)) return 1
      // The first event may remove the listener itself, which then gets no other.
      if (target !== binding.element && target?.contains(binding.element)) return 1
    }
    const isBeforeTarget = merging === 'append' && !strategy.onlyAdds
    let mergeable = 0
    while (
      mergeable < maxCount &&
      !(mergeable && isTimeUp()) &&
      !haveEffects(lane, items[mergeable] as Item)
    ) {
      const item = items[mergeable++] as Item
      // Before the target, an element with its ID is what the next event finds.
      if (isBeforeTarget && HAS_ID.test(contentOf(lane, item) ?? '')) break
    }
    return mergeable || 1
  }

  /** For events that replace each other: renders the newest that succeeds, and removes the content of all older ones. */
  function renderNewest(lane: Lane, items: readonly Item[]): void {
    const hints = hintsOf(lane.binding)
    let isSuperseded = false
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index] as Item
      if (isSuperseded && item.content === undefined && hints && canParse(lane, item)) continue
      const content = contentOf(lane, item)
      if (isSuperseded) delete item.content
      isSuperseded ||= content !== undefined
    }
  }

  /** For events that only add: renders the newest, up to `sse-limit`. Returns how many elements were not rendered. */
  function renderKept(lane: Lane, items: readonly Item[], rows: number): number {
    let missingRows = Math.max(1, lane.binding.limit)
    let dropped = 0
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index] as Item
      if (missingRows > 0) {
        if (contentOf(lane, item) !== undefined) missingRows -= rows
      } else if (canParse(lane, item)) dropped += rows
      else contentOf(lane, item)
    }
    return dropped
  }

  return {
    takeMergeable(lane, maxCount, isTimeUp) {
      const { items, binding } = lane
      const { strategy, limit } = binding
      const mergeable = countMergeable(lane, Math.min(maxCount, items.length), isTimeUp)
      const hints = hintsOf(binding)
      let takenCount = mergeable
      let { droppedRows } = lane
      lane.droppedRows = 0
      if (strategy.mergeRule === 'replace' && mergeable > 1) renderNewest(lane, items.slice(0, mergeable))
      else if (strategy.onlyAdds && hints?.rows && mergeable * hints.rows > limit)
        droppedRows += renderKept(lane, items.slice(0, mergeable), hints.rows)
      else {
        takenCount = 0
        while (takenCount < mergeable && !(takenCount && isTimeUp()))
          contentOf(lane, items[takenCount++] as Item)
      }
      return { items: lane.takeOldest(takenCount), droppedRows }
    },
    takeSuperseded(lane) {
      const { items, binding } = lane
      const { strategy, limit } = binding
      const hints = hintsOf(binding)
      if (!hints?.isInert || !(strategy.mergeRule === 'replace' || (strategy.onlyAdds && hints.rows)))
        return []
      const keptCount = strategy.mergeRule === 'replace' ? 1 : limit + 1
      const isDroppable = (item: Item): boolean => item.content === undefined && canParse(lane, item)
      // The newest items must be valid: an item that fails does not replace the older ones.
      if (
        items.length <= keptCount ||
        countMergeable(lane, items.length, () => false) < items.length ||
        !items.slice(-keptCount).every(isDroppable)
      )
        return []
      let dropCount = 0
      while (dropCount < items.length - keptCount && isDroppable(items[dropCount] as Item)) dropCount++
      if (strategy.onlyAdds) lane.droppedRows += dropCount * hints.rows
      return lane.takeOldest(dropCount)
    },
  }
}

/** Whether an item can be parsed. If so, one that nobody will see need not be rendered to find its errors. */
function canParse({ binding }: Lane, { message }: Item): boolean {
  try {
    binding.parse(message.payload, () => message.json())
    return true
  } catch {
    return false
  }
}
