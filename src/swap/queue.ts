import type { StreamOptions } from '../options.js'
import type { Binding } from './bindings.js'
import type { Frames } from './frames.js'
import type { Message } from './message.js'
import { createPace } from './pace.js'

/** What a page says of load. */
export interface Load extends Pick<StreamOptions, 'batch' | 'budget' | 'maxQueue' | 'defer'> {
  /** Whether nobody is to see it any more. */
  isOver?(): boolean
}

/** An event that waits. */
export interface Item {
  /** As it came. */
  readonly original: MessageEvent
  readonly message: Message
  /** Of the event. */
  readonly name: string
  readonly load: Load
  /** On which it came. */
  readonly stream: object
  /** Of its coming. */
  order: number
  /** What it was rendered to; or what was thrown instead. */
  content?: string | undefined
  thrown?: unknown
  /** Whether its content does more than to be there. */
  acts?: boolean
}

/** What waits for one target of one element. */
export interface Lane {
  readonly binding: Binding
  /** A selector of htmx, as it is once values of the payload came in. */
  readonly target: string
  /** The oldest first. */
  readonly items: Item[]
  /** How many elements of events before these will never be seen. */
  leftOut: number
}

/** What the queue does not know: what becomes of an item. */
export interface Shows {
  /** Whether what comes next on the stream has to wait until an item is shown, as that may change who hears it. */
  blocks(lane: Lane, item: Item): boolean
  /**
   * Whether an item may show what listens to the stream. Then it is shown at once: a browser's EventSource hands out
   * only what somebody listens to.
   */
  mayAddListeners(lane: Lane, item: Item): boolean
  /** What a lane may take out of the page: what is in an element, and perhaps the element itself. */
  removes(lane: Lane): [element: Element, itself: boolean] | undefined
  /** Whether a lane has to wait for something else than a frame. @param isHurried whether others wait for it. */
  held(lane: Lane, isHurried: boolean): boolean
  /**
   * Whether no lane has to do with another: has the same target or one inside of it, or brings what another one looks
   * for. Only then may the order between lanes be left.
   */
  independent(lanes: Iterable<Lane>): boolean
  /**
   * Shows the oldest items of a lane, and takes them out of it: one at least.
   *
   * @param count at most so many.
   * @param late whether it is time to end.
   */
  show(lane: Lane, count: number, late: () => boolean): void
  /** Takes out of a lane what need not be shown any more. Called only while lanes are independent. */
  trim(lane: Lane): void
  /** More waits than the page allows. Everything is about to be shown. */
  overload(lane: Lane, waiting: number): void
  /** Goes on with what waits for something that was shown. Returns whether there was anything. */
  goOn(late: () => boolean): boolean
  /** Whether something waits that is not in a lane. */
  isWaited(): boolean
}

interface Counted extends Lane {
  /** How many of its items are taken into account as waiting. */
  counted: number
  readonly removes: ReturnType<Shows['removes']>
}

/**
 * Decides when an event is shown: at once while the page keeps up, else with others in a frame. (The file is long because
 * half of it says what the queue asks of others, and they of it.)
 */
export interface Queue {
  /** @param target a selector of htmx, as it is once values of the payload came in. */
  add(binding: Binding, target: string, item: Item): void
  /** What was held may go on. */
  release(): void
  /** Shows at once all that is not held, and of what is held those of which this says so. */
  flush(forced: (lane: Lane) => boolean): void
  /** Whether an event of a stream waits, of those that hold up what comes after them. */
  isBlocked(stream: object): boolean
  /** Whether something that waits may take an element out of the page. */
  mayRemove(element: Element): boolean
  /** Shows at once all that waits of a stream, also what is held. */
  show(stream: object): void
  /** Whether an event of a stream waits. */
  has(stream: object): boolean
  /** How many events wait. */
  readonly waiting: number
  /** Those that wait, the oldest first. */
  items(): Item[]
}

const never = (): boolean => false

/** In milliseconds: no frame takes so long. */
const LOST_MS = 2000

export function createQueue(frames: Frames, shows: Shows): Queue {
  const lanes = new Map<Binding, Map<string, Counted>>()
  /** Those that wait for a frame alone. */
  const ready = new Set<Counted>()
  let waiting = 0
  let order = 0
  let framed = false
  /** When the next frame was asked for. */
  let asked = 0
  /** Whether the oldest of all is held, and the others may not come before it. */
  let isHeldUp = false
  const pace = createPace(frames.now)
  /** By stream: what holds up what comes after it. No other comes meanwhile. */
  const blocking = new Map<object, readonly [Counted, Item]>()
  /** What those that wait may take out of the page, and perhaps the element itself. */
  const removing = new Map<Element, Set<Counted>>()
  /** At so many it is looked whether all of them are still to be shown. */
  let nextTrim = 0

  function laneOf(binding: Binding, target: string): Counted {
    const those = lanes.get(binding) ?? new Map<string, Counted>()
    if (!those.size) lanes.set(binding, those)
    const known = those.get(target)
    if (known) return known
    const lane = { binding, target, items: [], leftOut: 0, counted: 0 } as Lane & { counted: number }
    const counted: Counted = Object.assign(lane, { removes: shows.removes(lane) })
    those.set(target, counted)
    const [element] = counted.removes ?? []
    if (element) removing.set(element, (removing.get(element) ?? new Set()).add(counted))
    return counted
  }

  const all = (): Counted[] => [...lanes.values()].flatMap((those) => [...those.values()])

  /** Has what is held looked at once more. */
  function recall(): void {
    for (const lane of all()) ready.add(lane)
  }

  /** Does something that may take items out of a lane; meanwhile others may come, and be shown. */
  function take(lane: Counted, work: () => void): void {
    const { binding, target, items } = lane
    try {
      work()
    } finally {
      waiting -= lane.counted - items.length
      lane.counted = items.length
      if (!items.length) {
        ready.delete(lane)
        const those = lanes.get(binding)
        if (those?.get(target) === lane) {
          those.delete(target)
          const [element] = lane.removes ?? []
          const all = element && removing.get(element)
          all?.delete(lane)
          if (element && !all?.size) removing.delete(element)
        }
        if (!those?.size) lanes.delete(binding)
      }
    }
  }

  function show(lane: Counted, count: number, late: () => boolean): void {
    take(lane, () => {
      const { items } = lane
      for (let at = items.length; at--; ) if (items[at]?.load.isOver?.()) items.splice(at, 1)
      if (items.length) shows.show(lane, count, late)
    })
  }

  /**
   * Shows what is ready until the time is over, and what comes because of it.
   *
   * @param forced whether a lane is shown even if it is held.
   */
  function flush(ms: number, forced: (lane: Lane) => boolean = never): void {
    // However little time there is, one is shown.
    let from: number | undefined
    const late = (): boolean => from !== undefined && frames.now() - from >= ms
    const holds = (lane: Counted, isHurried = shows.isWaited()): boolean => {
      const isHeld = !forced(lane) && shows.held(lane, isHurried)
      if (isHeld) ready.delete(lane)
      return isHeld
    }
    const showSome = (lane: Counted, count: number): void => {
      from ??= frames.now()
      show(lane, count, late)
    }
    isHeldUp = false
    pace.swap(false, () => {
      do showReady(holds, showSome, late)
      while (!late() && shows.goOn(late))
    })
  }

  function showReady(
    holds: (lane: Counted, isHurried?: boolean) => boolean,
    showSome: (lane: Counted, count: number) => void,
    late: () => boolean,
  ): void {
    // What is held is of the same stream, and what depends on it has to wait as well.
    const lanes = waiting > countOf(ready) ? all() : ready
    if (shows.independent(lanes)) {
      for (const lane of ready) {
        // What comes meanwhile comes to the end.
        while (lane.items.length && !holds(lane) && !late()) showSome(lane, lane.items.length)
      }
      return
    }
    while (waiting && !late()) {
      // The oldest of all, and those of its lane up to the oldest of the others.
      const [lane, other] = twoOldest(ready.size < 2 || lanes !== ready ? all() : ready)
      // Others wait for it.
      if (holds(lane, true)) {
        isHeldUp = true
        return
      }
      const until = other ? lane.items.findIndex((item) => item.order > oldest(other)) : -1
      showSome(lane, until < 0 ? lane.items.length : until)
    }
  }

  function frame(drawn: boolean): void {
    framed = false
    // What a lane was held for may have left the page.
    if (!ready.size && waiting)
      for (const lane of all()) if (!shows.held(lane, shows.isWaited())) ready.add(lane)
    const [next] = ready
    const slice = pace.begin(next?.items[0]?.load.budget)
    if (!next && !shows.isWaited()) {
      pace.rest()
      return
    }
    try {
      // Where nothing is drawn, nobody waits for anything.
      flush(drawn ? slice : Number.POSITIVE_INFINITY)
    } finally {
      if (!ready.size) pace.rest()
      if (!isHeldUp) nextFrame()
    }
  }

  /** Takes out what need not be shown, where much waits. */
  function trim(maxQueue: number): void {
    if (waiting < maxQueue / 4) nextTrim = 0
    else if (waiting >= nextTrim) {
      const lanes = all()
      if (shows.independent(lanes)) for (const lane of lanes) take(lane, () => shows.trim(lane))
      // It costs something to find out.
      nextTrim = waiting + maxQueue / 8
    }
  }

  function nextFrame(): void {
    const now = frames.now()
    // One that a test has asked of its own clock, and never let come, is asked for again.
    if (framed && Math.abs(now - asked) < LOST_MS) return
    framed = true
    asked = now
    frames.next(frame)
  }

  return {
    get waiting() {
      return waiting
    },
    items: () =>
      all()
        .flatMap((lane) => lane.items)
        .sort((one, other) => one.order - other.order),
    isBlocked(stream) {
      const [lane, item] = blocking.get(stream) ?? []
      if (!lane || !item) return false
      const isBlocked = lane.items.includes(item)
      if (!isBlocked) blocking.delete(stream)
      return isBlocked
    },
    mayRemove(element) {
      if (!removing.size) return false
      for (let at: Element | null = element; at; at = at.parentElement)
        for (const { removes } of removing.get(at) ?? []) if (at !== element || removes?.[1]) return true
      return false
    },
    has: (stream) => waiting > 0 && all().some(({ items }) => items.some((item) => item.stream === stream)),
    add(binding, target, item) {
      const { batch, budget, maxQueue } = item.load
      const lane = laneOf(binding, target)
      item.order = order++
      lane.items.push(item)
      lane.counted++
      waiting++
      pace.came()
      const isHeld = shows.held(lane, shows.isWaited())
      const isCalm = !isHeld && pace.isCalm(budget)
      if (!isHeld) ready.add(lane)
      trim(maxQueue)
      const isTooMuch = waiting > maxQueue
      if (isTooMuch) shows.overload(lane, waiting)
      if (batch === 'off' || isTooMuch) {
        recall()
        flush(Number.POSITIVE_INFINITY, (one) => isTooMuch || one === lane)
      } else if (!isHeld && shows.mayAddListeners(lane, item)) {
        flush(Number.POSITIVE_INFINITY)
      } else if (
        batch === 'auto' &&
        isCalm &&
        ready.size + lane.items.length === 2 &&
        (waiting === 1 || shows.independent(all()))
      ) {
        pace.swap(true, () => show(lane, 1, never))
      }
      if (lane.items.length && shows.blocks(lane, item)) blocking.set(item.stream, [lane, item])
      nextFrame()
    },
    release() {
      recall()
      nextFrame()
    },
    show(stream) {
      this.flush(({ items }) => items.some((item) => item.stream === stream))
    },
    flush(forced) {
      if (!waiting && !shows.isWaited()) return
      recall()
      flush(Number.POSITIVE_INFINITY, forced)
    },
  }
}

const oldest = ({ items }: Lane): number => items[0]?.order ?? 0

function countOf(lanes: Iterable<Lane>): number {
  let count = 0
  for (const { items } of lanes) count += items.length
  return count
}

function twoOldest<L extends Lane>(lanes: Iterable<L>): [L, L?] {
  let two: L[] = []
  for (const lane of lanes) {
    const [first, second] = two
    if (!first || oldest(lane) < oldest(first)) two = [lane, ...two]
    else if (!second || oldest(lane) < oldest(second)) two = [first, lane]
  }
  return two as [L, L?]
}
