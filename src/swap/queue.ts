import type { Binding } from './bindings.js'
import { createFlush, type FlushDelegate } from './flush.js'
import { createFrameBudget } from './frame-budget.js'
import type { Frames } from './frames.js'
import type { Item, Lane, RemovalScope } from './lane.js'
import { createLanes } from './lanes.js'

/** What the queue calls to show items. */
export interface QueueDelegate extends FlushDelegate {
  /** Whether later events of the stream must wait until an item is shown, because it may change who listens. */
  blocksStream(lane: Lane, item: Item): boolean
  /**
   * Whether an item that blocks its stream may add elements that listen to it. Such an item is shown at once: a browser's
   * EventSource delivers only events that have a listener.
   */
  mayAddListeners(lane: Lane, item: Item): boolean
  removalScopeOf(lane: Lane): RemovalScope | undefined
  /** Removes from a lane the items that later ones make invisible. Called only while lanes are independent. */
  dropSuperseded(lane: Lane): void
  /** Reports that more events wait than `maxQueue` allows. All are shown next. */
  reportOverload(lane: Lane, waiting: number): void
}

/**
 * Decides when an event is shown: at once while the page keeps up, else together with others in a frame.
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

/** A requested frame that is later than this is lost. */
const LOST_FRAME_MS = 2000

export function createQueue(frames: Frames, delegate: QueueDelegate): Queue {
  const lanes = createLanes(delegate.removalScopeOf)
  const flush = createFlush(lanes, frames.now, delegate)
  const frameBudget = createFrameBudget(frames.now)
  const requestFrame = createFrameRequest(frames, onFrame)
  let nextSequence = 0
  /** By stream: the item that blocks it. While it waits, no other item of the stream is added. */
  const blockers = new Map<object, readonly [Lane, Item]>()
  /** When so many events wait, superseded ones are searched again. */
  let nextDropAt = 0

  function flushWithin(limitMs: number, isForced?: (lane: Lane) => boolean): boolean {
    const startMs = frames.now()
    try {
      return flush.showWithin(limitMs, isForced)
    } finally {
      frameBudget.spend(startMs, false)
    }
  }

  function onFrame(isDrawn: boolean): void {
    const { readyLanes } = lanes
    // The target that a lane was held for may have left the page.
    if (!readyLanes.size)
      for (const lane of lanes.allLanes())
        if (!delegate.isHeld(lane, delegate.hasTasks())) readyLanes.add(lane)
    const [nextLane] = readyLanes
    const sliceMs = frameBudget.startFrame(nextLane?.items[0]?.load.budget)
    if (!nextLane && !delegate.hasTasks()) {
      frameBudget.reset()
      return
    }
    let isOldestHeld = false
    try {
      // If nothing is drawn, long work delays nobody.
      isOldestHeld = flushWithin(isDrawn ? sliceMs : Number.POSITIVE_INFINITY)
    } finally {
      if (!readyLanes.size) frameBudget.reset()
      if (!isOldestHeld) requestFrame()
    }
  }

  /** Removes items that need not be shown, when many wait. */
  function dropSuperseded(maxQueue: number): void {
    if (lanes.waiting < maxQueue / 4) nextDropAt = 0
    else if (lanes.waiting >= nextDropAt) {
      const all = lanes.allLanes()
      if (delegate.areIndependent(all)) for (const lane of all) delegate.dropSuperseded(lane)
      // The search costs time, so the next one comes only after many more events.
      nextDropAt = lanes.waiting + maxQueue / 8
    }
  }

  return {
    get waiting() {
      return lanes.waiting
    },
    items: lanes.items,
    isBlocked(stream) {
      const [lane, item] = blockers.get(stream) ?? []
      if (!lane || !item) return false
      const isBlocked = lane.items.includes(item)
      if (!isBlocked) blockers.delete(stream)
      return isBlocked
    },
    mayRemove: lanes.mayRemove,
    hasItems: (stream) =>
      lanes.waiting > 0 && lanes.allLanes().some(({ items }) => items.some((item) => item.stream === stream)),
    add(binding, target, item) {
      const { batch, budget, maxQueue } = item.load
      const lane = lanes.of(binding, target)
      item.sequence = nextSequence++
      lane.add(item)
      frameBudget.countEvent()
      const isHeld = delegate.isHeld(lane, delegate.hasTasks())
      const hasBudget = !isHeld && frameBudget.hasBudget(budget)
      if (!isHeld) lanes.readyLanes.add(lane)
      dropSuperseded(maxQueue)
      const { waiting } = lanes
      const isOverloaded = waiting > maxQueue
      if (isOverloaded) delegate.reportOverload(lane, waiting)
      const isImmediate = batch === 'off' || isOverloaded
      // Cost: each look reads the template again, so the second one below is saved. Nothing is shown between them.
      const isInert = !isImmediate && !isHeld && !delegate.blocksStream(lane, item)
      if (isImmediate) {
        lanes.recheck()
        flushWithin(Number.POSITIVE_INFINITY, (candidate) => isOverloaded || candidate === lane)
      } else if (!isHeld && !isInert && delegate.mayAddListeners(lane, item)) {
        flushWithin(Number.POSITIVE_INFINITY)
      } else if (
        batch === 'auto' &&
        hasBudget &&
        lanes.readyLanes.size + lane.items.length === 2 &&
        (waiting === 1 || delegate.areIndependent(lanes.allLanes()))
      ) {
        const startMs = frames.now()
        try {
          flush.showLane(lane, 1, () => false)
        } finally {
          frameBudget.spend(startMs, true)
        }
      }
      if (!isInert && lane.items.length && delegate.blocksStream(lane, item))
        blockers.set(item.stream, [lane, item])
      requestFrame()
    },
    recheckHeld() {
      lanes.recheck()
      requestFrame()
    },
    flushStream(stream) {
      this.flush(({ items }) => items.some((item) => item.stream === stream))
    },
    flush(isForced) {
      if (!lanes.waiting && !delegate.hasTasks()) return
      lanes.recheck()
      flushWithin(Number.POSITIVE_INFINITY, isForced)
    },
  }
}

/** Returns a function that requests a frame, unless one is requested already. */
function createFrameRequest(frames: Frames, onFrame: (isDrawn: boolean) => void): () => void {
  let isRequested = false
  let requestedMs = 0
  return () => {
    const nowMs = frames.now()
    // A test with its own clock may never deliver a frame. Then another one is requested.
    if (isRequested && Math.abs(nowMs - requestedMs) < LOST_FRAME_MS) return
    isRequested = true
    requestedMs = nowMs
    frames.next((isDrawn) => {
      isRequested = false
      onFrame(isDrawn)
    })
  }
}
