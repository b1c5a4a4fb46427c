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
  readonly came: MessageEvent
  readonly message: Message
  /** Of the event. */
  readonly name: string
  readonly load: Load
  /** Of its coming. */
  order: number
}

/** What waits for one target of one element. */
export interface Lane {
  readonly binding: Binding
  /** A selector of htmx, as it is once values of the payload came in. */
  readonly target: string
  /** The oldest first. */
  readonly items: Item[]
  /** Whether what an event shows may listen to what comes next. */
  brings(message: Message): boolean
}

/** What the queue does not know: what becomes of an item. */
export interface Shows {
  /** Tells of the events of a binding whether they may show elements that take part in a stream. */
  brings(binding: Binding): Lane['brings']
  /** Whether a lane has to wait for something else than a frame. */
  held(lane: Lane): boolean
  /**
   * Whether no lane has to do with another: has the same target or one inside of it, or parts for other places. Only
   * then may the order between lanes be left.
   */
  independent(lanes: Iterable<Lane>): boolean
  /**
   * Shows the oldest items of a lane, and takes them out of it: one at least.
   *
   * @param count at most so many.
   * @param late whether it is time to end.
   */
  show(lane: Lane, count: number, late: () => boolean): void
  /** Takes out of a lane what need not be shown any more, now that something has come to it. */
  trim(lane: Lane): void
  /** More waits than the page allows. Everything is about to be shown. */
  overload(lane: Lane, waiting: number): void
}

interface Counted extends Lane {
  /** How many of its items are taken into account as waiting. */
  counted: number
}

/** Decides when an event is shown: at once while the page keeps up, else with others in a frame. */
export interface Queue {
  /** @param target a selector of htmx, as it is once values of the payload came in. */
  add(binding: Binding, target: string, item: Item): void
  /** What was held may go on. */
  release(): void
  /** Shows at once all that is not held, and of what is held those of which this says so. */
  flush(forced: (lane: Lane) => boolean): void
  /** How many events wait. */
  readonly waiting: number
  /** Those that wait, the oldest first. */
  items(): Item[]
}

/** So many may wait for a target before it is looked whether all of them are still to be shown. */
const MOST_UNTRIMMED = 50

export function createQueue(frames: Frames, shows: Shows): Queue {
  const lanes = new Map<Binding, Map<string, Counted>>()
  /** Those that wait for a frame alone. */
  const ready = new Set<Counted>()
  let waiting = 0
  let order = 0
  let framed = false
  const pace = createPace(frames.now)

  function laneOf(binding: Binding, target: string): Counted {
    const those = lanes.get(binding) ?? new Map<string, Counted>()
    if (!those.size) lanes.set(binding, those)
    const lane = those.get(target) ?? {
      binding,
      target,
      items: [],
      counted: 0,
      brings: shows.brings(binding),
    }
    those.set(target, lane)
    return lane
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
        if (those?.get(target) === lane) those.delete(target)
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
   * Shows what is ready until the time is over.
   *
   * @param forced whether a lane is shown even if it is held.
   */
  function flush(ms: number, forced: (lane: Lane) => boolean = () => false): void {
    // However little time there is, one is shown.
    let from: number | undefined
    const late = (): boolean => from !== undefined && frames.now() - from >= ms
    const holds = (lane: Counted): boolean => {
      const isHeld = !forced(lane) && shows.held(lane)
      if (isHeld) ready.delete(lane)
      return isHeld
    }
    const showSome = (lane: Counted, count: number): void => {
      from ??= frames.now()
      show(lane, count, late)
    }
    pace.swap(false, () => {
      if (shows.independent(ready)) {
        for (const lane of ready) {
          // What comes meanwhile comes to the end.
          while (lane.items.length && !holds(lane) && !late()) showSome(lane, lane.items.length)
        }
        return
      }
      while (ready.size && !late()) {
        // The oldest of all, and those of its lane up to the oldest of the others.
        const [lane, other] = twoOldest(ready)
        if (holds(lane)) continue
        const until = other ? lane.items.findIndex((item) => item.order > oldest(other)) : -1
        showSome(lane, until < 0 ? lane.items.length : until)
      }
    })
  }

  function frame(drawn: boolean): void {
    framed = false
    // What a lane was held for may have left the page.
    if (!ready.size && waiting) for (const lane of all()) if (!shows.held(lane)) ready.add(lane)
    const [next] = ready
    const slice = pace.begin(next?.items[0]?.load.budget)
    if (!next) {
      pace.rest()
      return
    }
    try {
      // Where nothing is drawn, nobody waits for anything.
      flush(drawn ? slice : Number.POSITIVE_INFINITY)
    } finally {
      if (!ready.size) pace.rest()
      nextFrame()
    }
  }

  function nextFrame(): void {
    if (framed) return
    framed = true
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
    add(binding, target, item) {
      const { batch, budget, maxQueue } = item.load
      const lane = laneOf(binding, target)
      item.order = order++
      const length = lane.items.push(item)
      lane.counted++
      waiting++
      pace.came()
      const isHeld = shows.held(lane)
      const isCalm = !isHeld && pace.isCalm(budget)
      if (!isHeld) ready.add(lane)
      // It costs something to find out, so not at each.
      if (length > 1 && (length > MOST_UNTRIMMED || waiting > maxQueue / 4))
        take(lane, () => shows.trim(lane))
      const isTooMuch = waiting > maxQueue
      if (isTooMuch) shows.overload(lane, waiting)
      if (batch === 'off' || isTooMuch) {
        recall()
        flush(Number.POSITIVE_INFINITY, (one) => isTooMuch || one === lane)
      } else if (!isHeld && lane.brings(item.message)) {
        // The next event may be for what this one brings.
        flush(Number.POSITIVE_INFINITY)
      } else if (batch === 'auto' && isCalm && ready.size + lane.items.length === 2) {
        pace.swap(true, () => show(lane, 1, () => false))
      }
      nextFrame()
    },
    release() {
      recall()
      nextFrame()
    },
    flush(forced) {
      if (!waiting) return
      recall()
      flush(Number.POSITIVE_INFINITY, forced)
    },
  }
}

const oldest = ({ items }: Lane): number => items[0]?.order ?? 0

function twoOldest<L extends Lane>(lanes: Iterable<L>): [L, L?] {
  let two: L[] = []
  for (const lane of lanes) {
    const [first, second] = two
    if (!first || oldest(lane) < oldest(first)) two = [lane, ...two]
    else if (!second || oldest(lane) < oldest(second)) two = [first, lane]
  }
  return two as [L, L?]
}
