import type { StreamOptions } from '../options.js'
import type { Binding } from './bindings.js'
import { createFrameBudget } from './frame-budget.js'
import type { Frames } from './frames.js'
import type { Message } from './message.js'

/** Options that say what happens when many events arrive. */
export interface LoadOptions extends Pick<StreamOptions, 'batch' | 'budget' | 'maxQueue' | 'defer'> {
  /** Whether the events must not be shown any more: the request was aborted, or its element has left. */
  isOver?(): boolean
}

/** A waiting event. */
export interface Item {
  /** The event as the stream delivered it; a handler may have changed what is shown. */
  readonly original: MessageEvent
  readonly message: Message
  readonly name: string
  readonly load: LoadOptions
  readonly stream: object
  /** Counts up in the order of arrival, over all lanes. */
  sequence: number
  /** The rendered HTML; undefined before it is rendered, and when it is not shown. */
  content?: string | undefined
  /** The error, if rendering failed. */
  thrown?: unknown
  /** Whether the content has side effects, as `dom/content.ts` defines them. */
  hasSideEffects?: boolean
}

/** The events that wait for one target of one element. */
export interface Lane {
  readonly binding: Binding
  /** An htmx selector, with the values of the payload filled in. */
  readonly target: string
  /** Oldest first. */
  readonly items: Item[]
  /** Elements that were not rendered because `sse-limit` would have removed them at once. They count as unseen. */
  droppedRows: number
}

/** What the queue calls to show items. */
export interface QueueDelegate {
  /** Whether later events of the stream must wait until an item is shown, because it may change who listens. */
  blocksStream(lane: Lane, item: Item): boolean
  /**
   * Whether an item may add elements that listen to the stream. Such an item is shown at once: a browser's EventSource
   * delivers only events that have a listener.
   */
  mayAddListeners(lane: Lane, item: Item): boolean
  /** From where a lane may remove elements: from inside an element, and with `itself` that element too. */
  removalScopeOf(lane: Lane): [element: Element, itself: boolean] | undefined
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
   * Shows the oldest items of a lane, at least one, and removes them from it.
   *
   * @param count at most so many.
   * @param isTimeUp whether to stop early.
   */
  showOldest(lane: Lane, count: number, isTimeUp: () => boolean): void
  /** Removes from a lane the items that later ones make invisible. Called only while lanes are independent. */
  dropSuperseded(lane: Lane): void
  /** Reports that more events wait than `maxQueue` allows. All are shown next. */
  reportOverload(lane: Lane, waiting: number): void
  /** Runs the tasks that waited for a swap. Returns whether any has run. */
  resumeTasks(isTimeUp: () => boolean): boolean
  /** Whether tasks wait, which are in no lane. */
  hasTasks(): boolean
}

interface CountedLane extends Lane {
  /** How many of the items are included in {@link Queue.waiting}. */
  itemCount: number
  readonly removalScope: ReturnType<QueueDelegate['removalScopeOf']>
  /** Whether its listener was in the page. If it leaves, its events are not shown: one by one, it would not hear them. */
  readonly wasConnected: boolean
}

/**
 * Decides when an event is shown: at once while the page keeps up, else together with others in a frame. (The file is
 * long because half of it is interfaces.)
 */
export interface Queue {
  /** @param target an htmx selector, with the values of the payload filled in. */
  add(binding: Binding, target: string, item: Item): void
  /** Checks in the next frame whether held lanes may be shown. */
  recheckHeld(): void
  /** Shows at once all lanes that are not held, and the held ones that are forced. */
  flush(isForced: (lane: Lane) => boolean): void
  /** Whether a waiting event of a stream {@link QueueDelegate.blocksStream | blocks} it. */
  isBlocked(stream: object): boolean
  /** Whether a waiting event may remove an element from the page. */
  mayRemove(element: Element): boolean
  /** Shows at once all waiting events of a stream, also held ones. */
  flushStream(stream: object): void
  /** Whether any event of a stream waits. */
  hasItems(stream: object): boolean
  /** How many events wait. */
  readonly waiting: number
  /** The waiting events, oldest first. */
  items(): Item[]
}

const never = (): boolean => false

/** A requested frame that is later than this is lost. */
const LOST_FRAME_MS = 2000

export function createQueue(frames: Frames, delegate: QueueDelegate): Queue {
  const lanes = new Map<Binding, Map<string, CountedLane>>()
  /** Lanes that wait for nothing but a frame. */
  const readyLanes = new Set<CountedLane>()
  let waiting = 0
  let nextSequence = 0
  let isFrameRequested = false
  let frameRequestedMs = 0
  /** Whether the oldest event is held, and so all others have to wait. */
  let isOldestHeld = false
  const frameBudget = createFrameBudget(frames.now)
  /** By stream: the item that blocks it. While it waits, no other item of the stream is added. */
  const blockers = new Map<object, readonly [CountedLane, Item]>()
  /** The lanes that wait, by the element of their removal scope. */
  const removingLanes = new Map<Element, Set<CountedLane>>()
  /** When so many events wait, superseded ones are searched again. */
  let nextDropAt = 0

  function laneOf(binding: Binding, target: string): CountedLane {
    const byTarget = lanes.get(binding) ?? new Map<string, CountedLane>()
    if (!byTarget.size) lanes.set(binding, byTarget)
    const existing = byTarget.get(target)
    if (existing) return existing
    const lane = { binding, target, items: [], droppedRows: 0, itemCount: 0 } as Lane & { itemCount: number }
    const countedLane: CountedLane = Object.assign(lane, {
      removalScope: delegate.removalScopeOf(lane),
      wasConnected: binding.element.isConnected,
    })
    byTarget.set(target, countedLane)
    const [element] = countedLane.removalScope ?? []
    if (element) removingLanes.set(element, (removingLanes.get(element) ?? new Set()).add(countedLane))
    return countedLane
  }

  const allLanes = (): CountedLane[] => [...lanes.values()].flatMap((byTarget) => [...byTarget.values()])

  function recheckAll(): void {
    for (const lane of allLanes()) readyLanes.add(lane)
  }

  /** Runs a callback that may remove items from a lane. Meanwhile items may be added, and shown by a nested call. */
  function runAndRecount(lane: CountedLane, callback: () => void): void {
    const { binding, target, items } = lane
    try {
      callback()
    } finally {
      waiting -= lane.itemCount - items.length
      lane.itemCount = items.length
      if (!items.length) {
        readyLanes.delete(lane)
        const byTarget = lanes.get(binding)
        if (byTarget?.get(target) === lane) {
          byTarget.delete(target)
          const [element] = lane.removalScope ?? []
          const removers = element && removingLanes.get(element)
          removers?.delete(lane)
          if (element && !removers?.size) removingLanes.delete(element)
        }
        if (!byTarget?.size) lanes.delete(binding)
      }
    }
  }

  function showLane(lane: CountedLane, count: number, isTimeUp: () => boolean): void {
    runAndRecount(lane, () => {
      const { items } = lane
      const hasLeft = lane.wasConnected && !lane.binding.element.isConnected
      for (let index = items.length; index--; )
        if (hasLeft || items[index]?.load.isOver?.()) items.splice(index, 1)
      if (items.length) delegate.showOldest(lane, count, isTimeUp)
    })
  }

  /**
   * Shows ready lanes until the time is up, and runs the tasks that waited for them.
   *
   * @param isForced whether a lane is shown even if it is held.
   */
  function flushWithin(limitMs: number, isForced: (lane: Lane) => boolean = never): void {
    // The time starts with the first item, so that at least one is shown.
    let startMs: number | undefined
    const isTimeUp = (): boolean => startMs !== undefined && frames.now() - startMs >= limitMs
    const checkHeld = (lane: CountedLane, hasDependents = delegate.hasTasks()): boolean => {
      const isHeld = !isForced(lane) && delegate.isHeld(lane, hasDependents)
      if (isHeld) readyLanes.delete(lane)
      return isHeld
    }
    const showItems = (lane: CountedLane, count: number): void => {
      startMs ??= frames.now()
      showLane(lane, count, isTimeUp)
    }
    isOldestHeld = false
    frameBudget.measure(false, () => {
      do showReady(checkHeld, showItems, isTimeUp)
      while (!isTimeUp() && delegate.resumeTasks(isTimeUp))
    })
  }

  function showReady(
    checkHeld: (lane: CountedLane, hasDependents?: boolean) => boolean,
    showItems: (lane: CountedLane, count: number) => void,
    isTimeUp: () => boolean,
  ): void {
    // Held lanes count as well: a lane that depends on one must wait for it.
    const lanes = waiting > countItems(readyLanes) ? allLanes() : readyLanes
    if (delegate.areIndependent(lanes)) {
      for (const lane of readyLanes) {
        // Items that are added meanwhile are at the end of the lane.
        while (lane.items.length && !checkHeld(lane) && !isTimeUp()) showItems(lane, lane.items.length)
      }
      return
    }
    while (waiting && !isTimeUp()) {
      // The lane with the oldest item: its items that are older than those of all other lanes.
      const [lane, other] = twoOldest(readyLanes.size < 2 || lanes !== readyLanes ? allLanes() : readyLanes)
      if (checkHeld(lane, true)) {
        isOldestHeld = true
        return
      }
      const end = other ? lane.items.findIndex((item) => item.sequence > oldestSequence(other)) : -1
      showItems(lane, end < 0 ? lane.items.length : end)
    }
  }

  function onFrame(isDrawn: boolean): void {
    isFrameRequested = false
    // The target that a lane was held for may have left the page.
    if (!readyLanes.size && waiting)
      for (const lane of allLanes()) if (!delegate.isHeld(lane, delegate.hasTasks())) readyLanes.add(lane)
    const [nextLane] = readyLanes
    const sliceMs = frameBudget.startFrame(nextLane?.items[0]?.load.budget)
    if (!nextLane && !delegate.hasTasks()) {
      frameBudget.reset()
      return
    }
    try {
      // If nothing is drawn, long work delays nobody.
      flushWithin(isDrawn ? sliceMs : Number.POSITIVE_INFINITY)
    } finally {
      if (!readyLanes.size) frameBudget.reset()
      if (!isOldestHeld) requestFrame()
    }
  }

  /** Removes items that need not be shown, when many wait. */
  function dropSuperseded(maxQueue: number): void {
    if (waiting < maxQueue / 4) nextDropAt = 0
    else if (waiting >= nextDropAt) {
      const lanes = allLanes()
      if (delegate.areIndependent(lanes))
        for (const lane of lanes) runAndRecount(lane, () => delegate.dropSuperseded(lane))
      // The search costs time, so the next one comes only after many more events.
      nextDropAt = waiting + maxQueue / 8
    }
  }

  function requestFrame(): void {
    const nowMs = frames.now()
    // A test with its own clock may never deliver a frame. Then another one is requested.
    if (isFrameRequested && Math.abs(nowMs - frameRequestedMs) < LOST_FRAME_MS) return
    isFrameRequested = true
    frameRequestedMs = nowMs
    frames.next(onFrame)
  }

  return {
    get waiting() {
      return waiting
    },
    items: () =>
      allLanes()
        .flatMap((lane) => lane.items)
        .sort((a, b) => a.sequence - b.sequence),
    isBlocked(stream) {
      const [lane, item] = blockers.get(stream) ?? []
      if (!lane || !item) return false
      const isBlocked = lane.items.includes(item)
      if (!isBlocked) blockers.delete(stream)
      return isBlocked
    },
    mayRemove(element) {
      if (!removingLanes.size) return false
      for (let node: Element | null = element; node; node = node.parentElement)
        for (const { removalScope } of removingLanes.get(node) ?? [])
          if (node !== element || removalScope?.[1]) return true
      return false
    },
    hasItems: (stream) =>
      waiting > 0 && allLanes().some(({ items }) => items.some((item) => item.stream === stream)),
    add(binding, target, item) {
      const { batch, budget, maxQueue } = item.load
      const lane = laneOf(binding, target)
      item.sequence = nextSequence++
      lane.items.push(item)
      lane.itemCount++
      waiting++
      frameBudget.countEvent()
      const isHeld = delegate.isHeld(lane, delegate.hasTasks())
      const hasBudget = !isHeld && frameBudget.hasBudget(budget)
      if (!isHeld) readyLanes.add(lane)
      dropSuperseded(maxQueue)
      const isOverloaded = waiting > maxQueue
      if (isOverloaded) delegate.reportOverload(lane, waiting)
      if (batch === 'off' || isOverloaded) {
        recheckAll()
        flushWithin(Number.POSITIVE_INFINITY, (candidate) => isOverloaded || candidate === lane)
      } else if (!isHeld && delegate.mayAddListeners(lane, item)) {
        flushWithin(Number.POSITIVE_INFINITY)
      } else if (
        batch === 'auto' &&
        hasBudget &&
        readyLanes.size + lane.items.length === 2 &&
        (waiting === 1 || delegate.areIndependent(allLanes()))
      ) {
        frameBudget.measure(true, () => showLane(lane, 1, never))
      }
      if (lane.items.length && delegate.blocksStream(lane, item)) blockers.set(item.stream, [lane, item])
      requestFrame()
    },
    recheckHeld() {
      recheckAll()
      requestFrame()
    },
    flushStream(stream) {
      this.flush(({ items }) => items.some((item) => item.stream === stream))
    },
    flush(isForced) {
      if (!waiting && !delegate.hasTasks()) return
      recheckAll()
      flushWithin(Number.POSITIVE_INFINITY, isForced)
    },
  }
}

const oldestSequence = ({ items }: Lane): number => items[0]?.sequence ?? 0

function countItems(lanes: Iterable<Lane>): number {
  let count = 0
  for (const { items } of lanes) count += items.length
  return count
}

function twoOldest<L extends Lane>(lanes: Iterable<L>): [L, L?] {
  let two: L[] = []
  for (const lane of lanes) {
    const [first, second] = two
    if (!first || oldestSequence(lane) < oldestSequence(first)) two = [lane, ...two]
    else if (!second || oldestSequence(lane) < oldestSequence(second)) two = [first, lane]
  }
  return two as [L, L?]
}
