import { mayAddListeners } from '../dom/content.js'
import { createOffscreen } from '../dom/offscreen.js'
import { OVERLOAD } from '../events.js'
import type { Host } from '../host/host.js'
import { createContents } from './contents.js'
import type { ReportError } from './errors.js'
import { createIndependence } from './independence.js'
import { createInsertions, type SwapWatch } from './insertions.js'
import type { Item, Lane } from './lane.js'
import { createMerging } from './merging.js'
import { createReportOutcome } from './outcomes.js'
import type { QueueDelegate } from './queue.js'
import { missingTarget } from './target.js'

export interface LaneRenderer extends Omit<QueueDelegate, 'resumeTasks' | 'hasTasks'> {
  /** Whether a lane has a target, and a predicate holds for it. */
  targetMatches(lane: Lane, predicate: (target: Element) => boolean): boolean
  /** Whether content of a stream is about to be inserted, by the host or in a view transition. */
  isInserting(stream: object): boolean
}

/**
 * Shows the events of a lane. Merges them where the result is the same as one by one: shows all of those that only add
 * content, and the newest of those that replace each other. An event that may have side effects is swapped separately.
 *
 * @param recheckHeld called when held lanes may be ready.
 */
export function createLaneRenderer(host: Host, report: ReportError, recheckHeld: () => void): LaneRenderer {
  const offscreen = createOffscreen(recheckHeld)
  const contents = createContents(host)
  const merging = createMerging(contents)
  const insertions = createInsertions(host, recheckHeld)
  const reportOutcome = createReportOutcome(host, report)

  /** @param droppedRows how many elements before these were not rendered. */
  function swapItems(lane: Lane, items: readonly Item[], droppedRows = 0): void {
    const shownItems = items.filter((item) => item.content !== undefined)
    const [first] = shownItems
    if (!first) {
      reportOutcome(lane, items)
      return
    }
    let swapWatch: SwapWatch | undefined
    try {
      const target = lane.locateTarget()
      const error = target ? undefined : missingTarget(lane, first)
      if (error || !(target || lane.binding.element.isConnected)) {
        reportOutcome(lane, items, undefined, error)
        return
      }
      swapWatch = insertions.watchSwap(lane, first.stream, droppedRows, (thrown) =>
        reportOutcome(lane, shownItems, undefined, thrown),
      )
      const html = shownItems.map(({ content }) => content as string)
      const pendingSwap = lane.binding.strategy.swap(target, html, swapWatch.observer)
      swapWatch.started(pendingSwap)
      reportOutcome(lane, items, pendingSwap)
    } catch (thrown) {
      if (items.length === 1 || !swapWatch || swapWatch.hasInserted())
        reportOutcome(lane, items, undefined, thrown)
      // A content that the page refuses must not take the others with it.
      else
        for (const item of items) {
          contents.contentOf(lane, item)
          swapItems(lane, [item])
        }
    }
  }

  return {
    isInserting: insertions.isInserting,
    areIndependent: createIndependence(contents),
    targetMatches(lane, predicate) {
      const target = lane.peekTarget()
      return !!target && predicate(target)
    },
    blocksStream: contents.haveEffects,
    mayAddListeners: (lane, item) => mayAddListeners(contents.contentOf(lane, item) ?? ''),
    removalScopeOf(lane) {
      const { strategy, limit } = lane.binding
      const adds = strategy.mergeRule === 'append' || strategy.mergeRule === 'prepend'
      if (adds && limit === Number.POSITIVE_INFINITY) return undefined
      const target = lane.peekTarget()
      return target && [target, strategy.replacesTarget]
    },
    isHeld(lane, hasDependents) {
      if (insertions.hasTransition && lane.binding.strategy.usesTransition) return true
      const target = !hasDependents && lane.items[0]?.load.defer === 'offscreen' && lane.peekTarget()
      return !!target && target.isConnected && offscreen.hides(target)
    },
    showOldest(lane, maxCount, isTimeUp) {
      const { length } = lane.items
      try {
        const { items, droppedRows } = merging.takeMergeable(lane, maxCount, isTimeUp)
        swapItems(lane, items, droppedRows)
      } catch (thrown) {
        // Else the same event would be tried in every frame, and all events behind it would wait.
        if (lane.items.length === length) reportOutcome(lane, lane.takeOldest(1), undefined, thrown)
        else throw thrown
      }
    },
    dropSuperseded(lane) {
      const items = merging.takeSuperseded(lane)
      if (items.length) reportOutcome(lane, items)
    },
    reportOverload: ({ binding, items }, waiting) =>
      void host.trigger(binding.element, OVERLOAD, { waiting, maxQueue: items[0]?.load.maxQueue }),
  }
}
