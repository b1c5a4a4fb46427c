import { LIMIT, read } from '../attributes.js'
import { hasSideEffects, mayAddListeners } from '../dom/content.js'
import { follow } from '../dom/follow.js'
import { assignOwners, evict, removeLooseNodes } from '../dom/limit.js'
import { createOffscreen } from '../dom/offscreen.js'
import { childrenOf } from '../dom/upsert.js'
import { MESSAGE, OVERLOAD } from '../events.js'
import { type ErrorCode, warnOnce } from '../findings.js'
import type { Host, SwapObserver } from '../host/host.js'
import type { Binding } from './bindings.js'
import type { Item, Lane, QueueDelegate } from './queue.js'
import { warnOfRawJson } from './raw.js'
import { missingTarget } from './target.js'
import { createTemplateHints } from './template-hints.js'

/** Reports an error with an event. `fallbackCode` is for a thrown value that is no finding. */
export type ReportError = (fallbackCode: ErrorCode, element: Element, item: Item, thrown: unknown) => void

export interface LaneRenderer extends Omit<QueueDelegate, 'resumeTasks' | 'hasTasks'> {
  /** Whether a lane has a target, and a predicate holds for it. */
  targetMatches(lane: Lane, predicate: (target: Element) => boolean): boolean
  /** Whether content of a stream is about to be inserted, by the host or in a view transition. */
  isInserting(stream: object): boolean
}

/** A target that is found by its id only. */
const ID_SELECTOR = /^#[\w-]+$/

const HAS_ID = /\bid\s*=/i

/**
 * Shows the events of a lane. Merges them where the result is the same as one by one: shows all of those that only add
 * content, and the newest of those that replace each other. An event that may have side effects is swapped separately.
 * (The file is long because all ways to show a lane share its caches.)
 *
 * @param recheckHeld called when held lanes may be ready.
 */
export function createLaneRenderer(host: Host, report: ReportError, recheckHeld: () => void): LaneRenderer {
  const offscreen = createOffscreen(recheckHeld)
  /** Targets found while deciding, for the swap that follows. */
  let locatedTargets = new WeakMap<Lane, Element>()
  let runningTransitions = 0
  /** By stream: how many swaps have not inserted their content yet. */
  const pendingInsertions = new Map<object, number>()
  /** The last asynchronous report of a binding: the next one waits for it, so that events are reported in order. */
  const lastReports = new WeakMap<Binding, Promise<unknown>>()
  const hintsOf = createTemplateHints()

  /** Finds the target without throwing: the swap that follows reports the error. */
  function tryLocate(lane: Lane): Element | undefined {
    const { target, binding } = lane
    try {
      const previous = locatedTargets.get(lane)
      // Cost: testing the target of the last frame is faster than searching for it.
      if (previous?.isConnected && target.startsWith('#') && previous.matches(target)) return previous
      const located = binding.locate(target)
      if (located) locatedTargets.set(lane, located)
      return located
    } catch {
      return undefined
    }
  }

  /** Renders an item once. */
  function render(lane: Lane, item: Item): string | undefined {
    const { binding } = lane
    const { message } = item
    if (item.content === undefined && !('thrown' in item))
      try {
        item.content = binding.strategy.transform(message.payload, (text) =>
          binding.render(text, text === message.payload ? () => message.json() : undefined),
        )
        if (binding.template === undefined && item.content === message.payload)
          warnOfRawJson(binding.element, message, () =>
            /^(none|delete)/.test(host.inherited(binding.element, 'hx-swap') ?? '')
              ? undefined
              : tryLocate(lane),
          )
      } catch (thrown) {
        item.thrown = thrown
      }
    return item.content
  }

  function itemHasEffects(lane: Lane, item: Item): boolean {
    const hints = hintsOf(lane.binding)
    if (hints) return !hints.isInert
    item.hasSideEffects ??= hasSideEffects(render(lane, item) ?? '')
    return item.hasSideEffects
  }

  /** Fires the message or error events of items, in their order. */
  function reportOutcome(
    { binding }: Lane,
    items: readonly Item[],
    pendingSwap?: Promise<unknown>,
    thrown?: unknown,
  ): void {
    const { element } = binding
    const notify = (): void => {
      for (const item of items)
        if ('thrown' in item) report('template-failed', element, item, item.thrown)
        else if (thrown !== undefined) report('swap-failed', element, item, thrown)
        else host.trigger(element, MESSAGE, item.message.event)
    }
    const previousReport = lastReports.get(binding)
    if (!pendingSwap && !previousReport) {
      notify()
      return
    }
    const currentReport = Promise.all([previousReport, pendingSwap])
      .catch((error) => {
        thrown = error
      })
      .then(notify)
      .then(() => {
        if (lastReports.get(binding) === currentReport) lastReports.delete(binding)
      })
    lastReports.set(binding, currentReport)
  }

  /** Tracks one swap. Counts it as pending until it has inserted its content, if that happens later. */
  function createSwapWatch(lane: Lane, stream: object, droppedRows: number) {
    const { strategy, limit } = lane.binding
    const isLimited = limit < Number.POSITIVE_INFINITY
    const { oldest } = strategy
    const newestChild = oldest === 'firstElementChild' ? 'lastChild' : 'firstChild'
    const towardsOldest = oldest === 'firstElementChild' ? 'previousSibling' : 'nextSibling'
    let isBatch = false
    let isStarted = false
    let isFinished = false
    let isCounted = false
    const finish = (): void => {
      isFinished = true
      if (!isCounted) return
      isCounted = false
      const remaining = (pendingInsertions.get(stream) ?? 1) - 1
      if (remaining) pendingInsertions.set(stream, remaining)
      else pendingInsertions.delete(stream)
      recheckHeld()
    }
    const watch: SwapObserver = {
      beforeInsert(target) {
        isStarted = true
        if (oldest && !isLimited) warnOfLimit(target)
        const { followedEnd: follows } = strategy
        const updateReader = follows && follow(target, follows)
        const countBefore = childrenOf(target).length
        const newest = target[newestChild]
        return () => {
          const addedRows = childrenOf(target).length - countBefore
          if (oldest && isLimited) {
            if (!isBatch && strategy.onlyAdds)
              assignOwners(addedNodes(target, newest, newestChild === 'lastChild'))
            evict(target, limit, oldest, strategy.keptSelector, host.remove)
            // Evicting the dropped rows would have removed this text as well.
            if (droppedRows) removeLooseNodes(newest, towardsOldest, (node) => node.parentNode === target)
          }
          updateReader?.(addedRows + droppedRows)
          droppedRows = 0
          finish()
        }
      },
      nothingInserted: finish,
      contentsParsed(fragments) {
        isBatch = true
        if (oldest && isLimited) for (const { childNodes } of fragments) assignOwners(childNodes)
      },
      transitionStarted(finished) {
        const onFinished = (): void => {
          runningTransitions--
          finish()
          recheckHeld()
        }
        runningTransitions++
        finished.then(onFinished, onFinished)
      },
    }
    return {
      watch,
      hasInserted: () => isStarted,
      started(pendingSwap: Promise<unknown> | undefined) {
        if (isFinished || strategy.isDelayed || !(pendingSwap || strategy.usesTransition)) return
        isCounted = true
        pendingInsertions.set(stream, (pendingInsertions.get(stream) ?? 0) + 1)
        pendingSwap?.then(finish, finish)
      },
    }
  }

  /** @param droppedRows how many elements before these were not rendered. */
  function swapItems(lane: Lane, items: readonly Item[], droppedRows = 0): void {
    const shownItems = items.filter((item) => item.content !== undefined)
    const [first] = shownItems
    if (!first) {
      reportOutcome(lane, items)
      return
    }
    let swapWatch: ReturnType<typeof createSwapWatch> | undefined
    try {
      const cached = locatedTargets.get(lane)
      locatedTargets.delete(lane)
      const target = hasStableTarget(lane) && cached?.isConnected ? cached : lane.binding.locate(lane.target)
      const error = target ? undefined : missingTarget(lane, first)
      if (error || !(target || lane.binding.element.isConnected)) {
        reportOutcome(lane, items, undefined, error)
        return
      }
      swapWatch = createSwapWatch(lane, first.stream, droppedRows)
      const contents = shownItems.map(({ content }) => content as string)
      const pendingSwap = lane.binding.strategy.swap(target, contents, swapWatch.watch)
      swapWatch.started(pendingSwap)
      reportOutcome(lane, items, pendingSwap)
    } catch (thrown) {
      if (items.length === 1 || !swapWatch || swapWatch.hasInserted())
        reportOutcome(lane, items, undefined, thrown)
      // A content that the page refuses must not take the others with it.
      else
        for (const item of items) {
          render(lane, item)
          swapItems(lane, [item])
        }
    }
  }

  /** How many of the oldest items may be merged into one swap. */
  function countMergeable(lane: Lane, maxCount: number, isTimeUp: () => boolean): number {
    const { items, binding } = lane
    const { strategy, limit } = binding
    const { mergeRule: merging } = strategy
    const isLimited = limit < Number.POSITIVE_INFINITY
    if (!hasStableTarget(lane)) return 1
    if (maxCount < 2 || merging === 'none' || (merging === 'upsert' && isLimited)) return 1
    if (merging === 'replace' || merging === 'upsert' || isLimited) {
      const target = tryLocate(lane)
      // Separately, one event may remove the focus and the next not restore it. Merged, they would keep it.
      if (target?.contains(document.activeElement)) return 1
      // The first event may remove the listener itself, which then gets no other.
      if (target !== binding.element && target?.contains(binding.element)) return 1
    }
    const isBeforeTarget = merging === 'append' && !strategy.onlyAdds
    let count = 0
    while (count < maxCount && !(count && isTimeUp()) && !itemHasEffects(lane, items[count] as Item)) {
      const item = items[count++] as Item
      // Before the target, an element with its ID is what the next event finds.
      if (isBeforeTarget && HAS_ID.test(render(lane, item) ?? '')) break
    }
    return count || 1
  }

  /** For events that replace each other: renders the newest that succeeds, and removes the content of all older ones. */
  function renderNewest(lane: Lane, items: readonly Item[]): void {
    const hints = hintsOf(lane.binding)
    let isSuperseded = false
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index] as Item
      if (isSuperseded && item.content === undefined && hints && canParse(lane, item)) continue
      const content = render(lane, item)
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
        if (render(lane, item) !== undefined) missingRows -= rows
      } else if (canParse(lane, item)) dropped += rows
      else render(lane, item)
    }
    return dropped
  }

  function showOldest(lane: Lane, maxCount: number, isTimeUp: () => boolean): void {
    const { items, binding } = lane
    const { strategy, limit } = binding
    const count = countMergeable(lane, Math.min(maxCount, items.length), isTimeUp)
    const hints = hintsOf(binding)
    let takenCount = count
    let droppedRows = lane.droppedRows
    lane.droppedRows = 0
    if (strategy.mergeRule === 'replace' && count > 1) renderNewest(lane, items.slice(0, count))
    else if (strategy.onlyAdds && hints?.rows && count * hints.rows > limit)
      droppedRows += renderKept(lane, items.slice(0, count), hints.rows)
    else {
      takenCount = 0
      while (takenCount < count && !(takenCount && isTimeUp())) render(lane, items[takenCount++] as Item)
    }
    swapItems(lane, items.splice(0, takenCount), droppedRows)
  }

  return {
    isInserting: (stream) => pendingInsertions.has(stream),
    targetMatches(lane, predicate) {
      const target = tryLocate(lane)
      return !!target && predicate(target)
    },
    blocksStream: itemHasEffects,
    mayAddListeners: (lane, item) => itemHasEffects(lane, item) && mayAddListeners(render(lane, item) ?? ''),
    removalScopeOf(lane) {
      const { strategy, limit } = lane.binding
      const adds = strategy.mergeRule === 'append' || strategy.mergeRule === 'prepend'
      if (adds && limit === Number.POSITIVE_INFINITY) return undefined
      const target = tryLocate(lane)
      return target && [target, strategy.replacesTarget]
    },
    isHeld(lane, hasDependents) {
      if (runningTransitions && lane.binding.strategy.usesTransition) return true
      const target = !hasDependents && lane.items[0]?.load.defer === 'offscreen' && tryLocate(lane)
      return !!target && target.isConnected && offscreen.hides(target)
    },
    areIndependent(lanes) {
      const laneList = [...lanes]
      if (laneList.length < 2) return true
      const allFixed = laneList.every(({ binding }) => binding.hasFixedTarget)
      const [targets, ancestors] = [new Set<Element>(), new Set<Element>()]
      const isDependent = (lane: Lane): boolean => {
        const { binding, items } = lane
        const target = tryLocate(lane)
        if (!target || targets.has(target) || ancestors.has(target)) return true
        targets.add(target)
        for (let node = target.parentElement; node && !ancestors.has(node); node = node.parentElement) {
          if (targets.has(node)) return true
          ancestors.add(node)
        }
        if (!hasStableTarget(lane)) return true
        const hints = hintsOf(binding)
        if (hints) return !hints.isInert || (!allFixed && hints.hasIds)
        return items.some(
          (item) => itemHasEffects(lane, item) || (!allFixed && HAS_ID.test(item.content ?? '')),
        )
      }
      if (!laneList.some(isDependent)) return true
      // An earlier lane may change which element a later one finds.
      locatedTargets = new WeakMap()
      return false
    },
    showOldest(lane, maxCount, isTimeUp) {
      const { length } = lane.items
      try {
        showOldest(lane, maxCount, isTimeUp)
      } catch (thrown) {
        // Else the same event would be tried in every frame, and all events behind it would wait.
        if (lane.items.length === length) reportOutcome(lane, lane.items.splice(0, 1), undefined, thrown)
        else throw thrown
      }
    },
    dropSuperseded(lane) {
      const { items, binding } = lane
      const { strategy, limit } = binding
      const hints = hintsOf(binding)
      if (!hints?.isInert || !(strategy.mergeRule === 'replace' || (strategy.onlyAdds && hints.rows))) return
      const keptCount = strategy.mergeRule === 'replace' ? 1 : limit + 1
      const isDroppable = (item: Item): boolean => item.content === undefined && canParse(lane, item)
      // The newest items must be valid: an item that fails does not replace the older ones.
      if (
        items.length <= keptCount ||
        countMergeable(lane, items.length, () => false) < items.length ||
        !items.slice(-keptCount).every(isDroppable)
      )
        return
      let dropCount = 0
      while (dropCount < items.length - keptCount && isDroppable(items[dropCount] as Item)) dropCount++
      if (strategy.onlyAdds) lane.droppedRows += dropCount * hints.rows
      reportOutcome(lane, items.splice(0, dropCount))
    },
    reportOverload: ({ binding, items }, waiting) =>
      void host.trigger(binding.element, OVERLOAD, { waiting, maxQueue: items[0]?.load.maxQueue }),
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

/** Whether a lane finds the same target before and after its own swaps. */
function hasStableTarget({ binding, target }: Lane): boolean {
  return binding.hasFixedTarget || ID_SELECTOR.test(target)
}

/** Warns of `sse-limit` on the target, where no listener reads it. */
function warnOfLimit(element: Element): void {
  const value = read(element, LIMIT)
  if (value === null) return
  warnOnce('option-invalid', { element, key: LIMIT, value, expected: 'on the listener or above it' }, LIMIT)
}

/** The nodes that were added at one end of a target. @param lastBefore the outermost node there before. */
function addedNodes(target: Element, lastBefore: ChildNode | null, isAtEnd: boolean): Node[] {
  const nodes: Node[] = []
  const step = isAtEnd ? 'previousSibling' : 'nextSibling'
  for (
    let node = isAtEnd ? target.lastChild : target.firstChild;
    node && node !== lastBefore;
    node = node[step]
  )
    nodes.push(node)
  return isAtEnd ? nodes.reverse() : nodes
}
