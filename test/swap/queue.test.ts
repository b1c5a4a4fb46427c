import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { readOptions } from '../../src/options.js'
import type { Binding } from '../../src/swap/bindings.js'
import type { Item, Lane, LoadOptions } from '../../src/swap/lane.js'
import { Message } from '../../src/swap/message.js'
import { createQueue, type Queue, type QueueDelegate } from '../../src/swap/queue.js'
import { FakeFrames } from '../support/fake-frames.js'
import { rounds } from '../support/soak.js'

/** Shows events by noting what their data says. A lane is known by its target. */
class FakeDelegate implements QueueDelegate {
  /** What was shown together, in its order. */
  readonly swaps: string[][] = []
  /** What a lane that is held was rid of. */
  readonly dropped: string[] = []
  readonly overloads: [target: string, waiting: number][] = []
  /** Lanes that are held. */
  readonly heldLanes = new Set<string>()
  isIndependent = true
  /** Whether those that are held may be shown where others wait for them. */
  isShownOnDemand = false
  /** Whether all may add what listens. */
  addsListeners = false
  /** Whether what comes next has to wait. */
  isBlocking = false
  /** What waits for something that is shown. */
  onResume: () => boolean = () => false
  hasPendingTask = false
  /** Milliseconds that it takes to show one. */
  cost: (payload: string) => number = () => 0
  /** How many of a lane are kept when it is held. */
  keptCount = Number.POSITIVE_INFINITY
  /** What happens while these are shown. */
  during: (payloads: readonly string[]) => void = () => {}

  get shown(): string[] {
    return this.swaps.flat()
  }

  blocksStream(lane: Lane, item: Item): boolean {
    return this.isBlocking || this.mayAddListeners(lane, item)
  }

  mayAddListeners(_lane: Lane, { message }: Item): boolean {
    return this.addsListeners || message.payload.includes('sse-')
  }

  removalScopeOf(): undefined {
    return undefined
  }

  resumeTasks(): boolean {
    return this.onResume()
  }

  hasTasks(): boolean {
    return this.hasPendingTask
  }

  isHeld(lane: Lane, hasDependents: boolean): boolean {
    return this.heldLanes.has(lane.target) && !(hasDependents && this.isShownOnDemand)
  }

  areIndependent(): boolean {
    return this.isIndependent
  }

  showOldest(lane: Lane, count: number, late: () => boolean): void {
    const swap: string[] = []
    do {
      const [item] = lane.takeOldest(1)
      if (!item) throw new Error('asked to show what is not there')
      swap.push(item.message.payload)
      frames.pass(this.cost(item.message.payload))
    } while (swap.length < count && !late())
    this.swaps.push(swap)
    this.during(swap)
  }

  dropSuperseded(lane: Lane): void {
    while (lane.items.length > this.keptCount)
      this.dropped.push(lane.takeOldest(1)[0]?.message.payload as string)
  }

  reportOverload({ target }: Lane, waiting: number): void {
    this.overloads.push([target, waiting])
  }
}

let frames: FakeFrames
let delegate: FakeDelegate
let queue: Queue

beforeEach(begin)

function begin(): void {
  frames = new FakeFrames()
  delegate = new FakeDelegate()
  queue = createQueue(frames, delegate)
}

const bindingOf = (element: Element) => ({ element }) as Binding
const BINDING = bindingOf(document.createElement('p'))
const STREAM = {}

/** An event comes. */
function add(target: string, payload: string, options = '', binding = BINDING): void {
  const message = new Message(new MessageEvent('x', { data: payload }))
  const load: LoadOptions = readOptions({}, options)
  queue.add(binding, target, {
    original: message.event,
    message,
    name: 'x',
    load,
    stream: STREAM,
    sequence: 0,
  })
}

/** Many events come for one target: `a1`, `a2` and so on. */
function addMany(target: string, count: number, options = ''): void {
  for (let number = 1; number <= count; number++) add(target, `${target}${number}`, options)
}

/** Uses up what swaps may use in a frame. */
function useBudget(ms = 4): void {
  const { cost } = delegate
  delegate.cost = () => ms
  add('used', 'used')
  delegate.cost = cost
  delegate.swaps.length = 0
}

/** Draws until nothing is asked for any more. Returns in how many frames. */
function drawAll(): number {
  let count = 0
  for (; frames.isAwaited; count++) {
    if (count > 10_000) throw new Error('frames without end')
    frames.draw()
  }
  return count
}

describe('an event is shown at once', () => {
  test('while the page keeps up, each by itself', () => {
    addMany('a', 3)
    add('b', 'b1')
    expect(delegate.swaps).toEqual([['a1'], ['a2'], ['a3'], ['b1']])
    expect(queue.waiting).toBe(0)
  })

  test('until swaps have used the budget of the frame', () => {
    delegate.cost = () => 2
    addMany('a', 4)
    expect(delegate.swaps).toEqual([['a1'], ['a2']])
    expect(queue.waiting).toBe(2)
  })

  test.each(['', 'batch:off'])('until a swap that has failed has used it (%s)', (options) => {
    delegate.cost = () => 5
    delegate.during = () => {
      throw new Error('broken')
    }
    expect(() => add('a', 'a1', options)).toThrow('broken')
    add('b', 'b1')
    expect(delegate.swaps).toEqual([['a1']])
    expect(queue.waiting).toBe(1)
  })

  test('where its own budget is not used yet', () => {
    useBudget(4)
    add('a', 'a1', 'budget:5ms')
    expect(delegate.swaps).toEqual([['a1']])
  })

  test('again in the next frame', () => {
    useBudget()
    frames.draw()
    add('a', 'a1')
    expect(delegate.swaps).toEqual([['a1']])
  })

  test('not while another one waits, whose swap might have to come before', () => {
    add('a', 'a1', 'batch:frame')
    add('b', 'b1')
    expect(delegate.swaps).toEqual([])
    frames.draw()
    expect(delegate.swaps).toEqual([['a1'], ['b1']])
  })

  test('not with budget:0', () => {
    add('a', 'a1', 'budget:0')
    expect(delegate.swaps).toEqual([])
    frames.draw()
    expect(delegate.swaps).toEqual([['a1']])
  })

  test('not after a frame to which more came than could be shown at once, though it has shown all', () => {
    delegate.cost = () => 1
    addMany('a', 7)
    frames.draw()
    expect(queue.waiting).toBe(0)
    add('b', 'b1')
    expect(queue.waiting).toBe(1)
    frames.draw()
    add('b', 'b2')
    expect(delegate.swaps.slice(-2)).toEqual([['b1'], ['b2']])
  })
})

describe('events that wait', () => {
  test('are shown together in the next frame', () => {
    useBudget()
    addMany('a', 3)
    add('b', 'b1')
    expect(queue.waiting).toBe(4)
    frames.draw()
    expect(delegate.swaps).toEqual([['a1', 'a2', 'a3'], ['b1']])
    expect(queue.waiting).toBe(0)
  })

  test('wait for one frame, however many they are', () => {
    addMany('a', 3, 'batch:frame')
    frames.draw()
    expect(delegate.swaps).toEqual([['a1', 'a2', 'a3']])
    drawAll()
    expect(delegate.swaps).toHaveLength(1)
  })

  test('are told apart by their element, not by their target alone', () => {
    const other = bindingOf(document.createElement('p'))
    add('a', '1', 'batch:frame')
    add('a', '2', 'batch:frame', other)
    add('a', '3', 'batch:frame')
    frames.draw()
    expect(delegate.swaps).toEqual([['1', '3'], ['2']])
  })

  test('are not shown when their listener has left the page, as it would have heard none of them', () => {
    const listener = document.createElement('p')
    document.body.append(listener)
    add('a', '1', 'batch:frame', bindingOf(listener))
    add('b', '2', 'batch:frame')
    listener.remove()
    frames.draw()
    expect(delegate.swaps).toEqual([['2']])
    expect(queue.waiting).toBe(0)
  })

  test('for places that depend on each other are shown in the order in which they came', () => {
    delegate.isIndependent = false
    for (const payload of ['a1', 'a2', 'b1', 'a3', 'c1', 'b2']) add(payload.charAt(0), payload, 'batch:frame')
    frames.draw()
    expect(delegate.swaps).toEqual([['a1', 'a2'], ['b1'], ['a3'], ['c1'], ['b2']])
  })

  test('are shown in slices, each in a frame of its own, in order', () => {
    delegate.cost = () => 1
    useBudget()
    addMany('a', 10)
    frames.draw()
    expect(delegate.swaps).toEqual([['a1', 'a2', 'a3', 'a4']])
    expect(queue.waiting).toBe(6)
    drawAll()
    expect(delegate.shown).toEqual(Array.from({ length: 10 }, (_, at) => `a${at + 1}`))
    expect(queue.waiting).toBe(0)
  })

  test('are shown in one slice a frame, however many places they are for', () => {
    delegate.cost = () => 1
    for (const target of ['a', 'b', 'c', 'd', 'e', 'f']) add(target, target, 'batch:frame')
    frames.draw()
    expect(delegate.shown).toEqual(['a', 'b', 'c', 'd'])
    frames.draw()
    expect(delegate.shown).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('are shown in larger slices while they do not become fewer: a frame then costs once for more of them', () => {
    delegate.cost = () => 1
    addMany('a', 1000, 'batch:frame')
    const slices: number[] = []
    for (let count = 0; count < 8; count++) {
      frames.pass(16)
      frames.draw()
      slices.push(delegate.swaps.at(-1)?.length as number)
    }
    expect(slices.slice(0, 4)).toEqual([4, 8, 16, 32])
    // Frames do not become longer than they are to be under load.
    expect(Math.max(...slices)).toBeLessThanOrEqual(128)
    expect(slices.at(-1)).toBeGreaterThan(32)
  })

  test('begin with a small slice again when all were shown', () => {
    delegate.cost = () => 1
    addMany('a', 30, 'batch:frame')
    while (queue.waiting) frames.draw()
    delegate.swaps.length = 0
    addMany('a', 30, 'batch:frame')
    frames.draw()
    expect(delegate.swaps.map((swap) => swap.length)).toEqual([4])
  })

  test('are all shown where nothing is drawn, as nobody waits for anything there', () => {
    delegate.cost = () => 10
    addMany('a', 50, 'batch:frame')
    addMany('b', 50, 'batch:frame')
    frames.draw(false)
    expect(delegate.shown).toHaveLength(100)
    expect(queue.waiting).toBe(0)
  })

  test('come to the end where they come while others are shown', () => {
    let left = 3
    delegate.during = () => {
      if (left-- > 0) add('a', `late${3 - left}`, 'batch:frame')
    }
    add('a', 'a1', 'batch:frame')
    add('b', 'b1', 'batch:frame')
    drawAll()
    expect(delegate.shown.filter((payload) => payload !== 'b1')).toEqual(['a1', 'late1', 'late2', 'late3'])
    expect(queue.waiting).toBe(0)
  })

  test('come to the end also where places depend on each other', () => {
    delegate.isIndependent = false
    delegate.during = ([payload]) => {
      if (payload === 'a1') add('a', 'late', 'batch:frame')
    }
    for (const payload of ['a1', 'b1', 'c1']) add(payload.charAt(0), payload, 'batch:frame')
    drawAll()
    expect(delegate.shown).toEqual(['a1', 'b1', 'c1', 'late'])
  })

  test('ask for another frame where the one that was asked for never comes, as by a clock of a test', () => {
    useBudget()
    frames.lose()
    add('a', 'a1')
    expect(frames.isAwaited).toBe(false)
    frames.pass(10_000)
    add('a', 'a2')
    frames.draw()
    expect(delegate.shown).toEqual(['a1', 'a2'])
  })

  test('ask for no frames when there is nothing more to show', () => {
    addMany('a', 3, 'batch:frame')
    expect(drawAll()).toBeLessThan(5)
    expect(frames.isAwaited).toBe(false)
  })
})

describe('what waits for one place', () => {
  beforeEach(() => {
    delegate.keptCount = 1
  })

  test('is not looked through while it is little', () => {
    addMany('a', 50, 'batch:frame')
    expect(delegate.dropped).toEqual([])
    expect(queue.waiting).toBe(50)
  })

  test('may become less as soon as it is much, where places do not depend on each other', () => {
    delegate.isIndependent = false
    addMany('a', 25, 'batch:frame maxQueue:100')
    expect(delegate.dropped).toEqual([])
    delegate.isIndependent = true
    addMany('a', 25, 'batch:frame maxQueue:100')
    expect(delegate.dropped).not.toEqual([])
    expect(queue.waiting).toBe(50 - delegate.dropped.length)
    frames.draw()
    expect(delegate.shown.at(-1)).toBe('a25')
    expect(queue.waiting).toBe(0)
  })

  test('may become less also where little waits for each of many', () => {
    for (const target of ['a', 'b', 'c', 'd']) addMany(target, 2, 'batch:frame maxQueue:8')
    expect(delegate.dropped).not.toEqual([])
    expect(delegate.overloads).toEqual([])
  })
})

describe('what brings elements that may listen to the next event', () => {
  test('is shown at once, and before it what waits', () => {
    add('a', 'a1', 'batch:frame')
    add('a', '<i sse-swap="x"></i>', 'batch:frame')
    expect(delegate.shown).toEqual(['a1', '<i sse-swap="x"></i>'])
    expect(queue.waiting).toBe(0)
  })

  test('is shown at once also where its template says so', () => {
    delegate.addsListeners = true
    add('a', 'a1', 'batch:frame')
    expect(delegate.shown).toEqual(['a1'])
  })

  test('waits where it is held', () => {
    delegate.addsListeners = true
    delegate.heldLanes.add('a')
    add('a', 'a1')
    drawAll()
    expect(delegate.shown).toEqual([])
  })
})

describe('batch:off', () => {
  test('shows each event at once, whatever it costs', () => {
    delegate.cost = () => 50
    addMany('a', 3, 'batch:off')
    expect(delegate.swaps).toEqual([['a1'], ['a2'], ['a3']])
  })

  test('shows before it what waits', () => {
    add('a', 'a1', 'batch:frame')
    add('a', 'a2', 'batch:off')
    expect(delegate.shown).toEqual(['a1', 'a2'])
    expect(queue.waiting).toBe(0)
  })
})

test('batch:frame never shows an event before the next frame', () => {
  add('a', 'a1', 'batch:frame')
  expect(delegate.swaps).toEqual([])
  frames.draw()
  expect(delegate.swaps).toEqual([['a1']])
})

describe('more events than maxQueue', () => {
  test('are told with their number, and all shown at once', () => {
    addMany('a', 3, 'batch:frame maxQueue:3')
    expect(delegate.overloads).toEqual([])
    add('b', 'b1', 'batch:frame maxQueue:3')
    expect(delegate.overloads).toEqual([['b', 4]])
    expect(delegate.swaps).toEqual([['a1', 'a2', 'a3'], ['b1']])
    expect(queue.waiting).toBe(0)
  })

  test('are shown in their order where places depend on each other', () => {
    delegate.isIndependent = false
    for (const payload of ['a1', 'b1', 'a2']) add(payload.charAt(0), payload, 'batch:frame maxQueue:2')
    expect(delegate.swaps).toEqual([['a1'], ['b1'], ['a2']])
  })

  test('are shown also where they are held', () => {
    delegate.heldLanes.add('a')
    addMany('a', 3, 'maxQueue:2')
    expect(delegate.overloads).toEqual([['a', 3]])
    expect(delegate.shown).toEqual(['a1', 'a2', 'a3'])
  })

  test('are told again when more have come', () => {
    addMany('a', 6, 'batch:frame maxQueue:2')
    expect(delegate.overloads).toEqual([
      ['a', 3],
      ['a', 3],
    ])
    expect(delegate.shown).toHaveLength(6)
  })
})

describe('what is held', () => {
  test('goes on in the next frame when nothing holds it any more, whatever has come', () => {
    delegate.heldLanes.add('a')
    add('a', 'a1')
    drawAll()
    delegate.heldLanes.clear()
    add('b', 'b1')
    frames.draw()
    expect(delegate.shown).toEqual(['b1', 'a1'])
  })

  test('waits for more than a frame, and goes on when it is released', () => {
    delegate.heldLanes.add('a')
    addMany('a', 2)
    drawAll()
    expect(delegate.swaps).toEqual([])
    expect(queue.waiting).toBe(2)
    delegate.heldLanes.clear()
    queue.recheckHeld()
    frames.draw()
    expect(delegate.swaps).toEqual([['a1', 'a2']])
    expect(queue.waiting).toBe(0)
  })

  test('does not hold up what is for other places', () => {
    delegate.heldLanes.add('a')
    add('a', 'a1')
    add('b', 'b1')
    expect(delegate.swaps).toEqual([['b1']])
    useBudget()
    addMany('c', 2)
    frames.draw()
    expect(delegate.swaps).toEqual([['c1', 'c2']])
    expect(queue.waiting).toBe(1)
  })

  test('holds up what came later where places depend on each other', () => {
    delegate.isIndependent = false
    add('a', 'a1', 'batch:frame')
    add('b', 'b1', 'batch:frame')
    delegate.heldLanes.add('a')
    drawAll()
    add('b', 'b2')
    expect(delegate.swaps).toEqual([])
    delegate.heldLanes.clear()
    queue.recheckHeld()
    drawAll()
    expect(delegate.shown).toEqual(['a1', 'b1', 'b2'])
  })

  test('is not held by what can do without where others wait for it', () => {
    delegate.isIndependent = false
    delegate.isShownOnDemand = true
    add('a', 'a1', 'batch:frame')
    add('b', 'b1', 'batch:frame')
    delegate.heldLanes.add('a')
    drawAll()
    expect(delegate.shown).toEqual(['a1', 'b1'])
  })

  test('is held from the moment on that something holds it, also while others are shown', () => {
    delegate.during = () => delegate.heldLanes.add('b')
    add('a', 'a1', 'batch:frame')
    add('b', 'b1', 'batch:frame')
    drawAll()
    expect(delegate.swaps).toEqual([['a1']])
    expect(queue.waiting).toBe(1)
  })

  test('goes on waiting where it is released too early', () => {
    delegate.heldLanes.add('a')
    add('a', 'a1')
    queue.recheckHeld()
    drawAll()
    expect(delegate.swaps).toEqual([])
    expect(queue.waiting).toBe(1)
  })

  test('is in order with what comes when it is no longer held', () => {
    delegate.heldLanes.add('a')
    add('a', 'a1')
    delegate.heldLanes.clear()
    add('a', 'a2')
    drawAll()
    expect(delegate.shown).toEqual(['a1', 'a2'])
  })

  test('may become less, and what is left out waits no more', () => {
    delegate.heldLanes.add('a')
    delegate.keptCount = 2
    addMany('a', 5, 'maxQueue:4')
    expect(delegate.dropped).toEqual(['a1', 'a2', 'a3'])
    expect(queue.waiting).toBe(2)
    delegate.heldLanes.clear()
    queue.recheckHeld()
    drawAll()
    expect(delegate.shown).toEqual(['a4', 'a5'])
    expect(queue.waiting).toBe(0)
  })

  test('may become nothing', () => {
    delegate.heldLanes.add('a')
    delegate.keptCount = 0
    addMany('a', 2, 'maxQueue:4')
    expect(delegate.dropped).toEqual(['a1', 'a2'])
    expect(queue.waiting).toBe(0)
    delegate.heldLanes.clear()
    add('a', 'a3')
    expect(delegate.shown).toEqual(['a3'])
  })

  test('waits also where nothing is drawn', () => {
    delegate.heldLanes.add('a')
    add('a', 'a1')
    add('b', 'b1', 'batch:frame')
    frames.draw(false)
    expect(delegate.shown).toEqual(['b1'])
  })
})

describe('the number of those that wait', () => {
  test('is right where one comes while another is shown', () => {
    delegate.during = ([payload]) => {
      if (payload === 'a1') add('a', 'a2', 'batch:frame')
    }
    add('a', 'a1')
    expect(queue.waiting).toBe(1)
    drawAll()
    expect(delegate.shown).toEqual(['a1', 'a2'])
    expect(queue.waiting).toBe(0)
  })

  test('is right, and nothing is lost, where one of several that come meanwhile is held', () => {
    delegate.during = ([payload]) => {
      if (payload !== 'a1') return
      delegate.during = () => {}
      add('a', 'a2')
      delegate.heldLanes.add('a')
      add('a', 'a3')
    }
    add('a', 'a1')
    drawAll()
    delegate.heldLanes.clear()
    queue.recheckHeld()
    drawAll()
    expect(delegate.shown).toEqual(['a1', 'a2', 'a3'])
    expect(queue.waiting).toBe(0)
  })

  test('is right, and the others are shown, where showing one fails', () => {
    delegate.during = ([payload]) => {
      if (payload === 'a1') throw new Error('broken')
    }
    for (const payload of ['a1', 'b1']) add(payload.charAt(0), payload, 'batch:frame')
    expect(() => frames.draw()).toThrow('broken')
    expect(queue.waiting).toBe(1)
    drawAll()
    expect(delegate.shown).toEqual(['a1', 'b1'])
    expect(queue.waiting).toBe(0)
  })
})

describe('whatever comes, in whatever order and at whatever cost,', () => {
  const LANES = ['a', 'b', 'c']
  const event = fc.record({
    target: fc.constantFrom(...LANES),
    batch: fc.constantFrom('auto', 'auto', 'auto', 'frame', 'off'),
    cost: fc.constantFrom(0, 0, 1, 3, 20),
    /** What comes while it is shown. */
    brings: fc.option(fc.constantFrom(...LANES), { freq: 6 }),
  })
  const others = { draw: fc.record({ drawn: fc.boolean() }), pass: fc.record({ ms: fc.nat(50) }) }
  const holds = fc.record({ hold: fc.constantFrom(...LANES) })
  const maxQueue = fc.constantFrom(2, 5, 10_000)

  interface Step {
    readonly target?: string
    readonly batch?: string
    readonly cost?: number
    readonly brings?: string | null
    readonly drawn?: boolean
    readonly ms?: number
    readonly hold?: string
  }

  /** Does all this. Returns what came, in its order. */
  function run(steps: readonly Step[], most: number, isIndependent: boolean): string[] {
    begin()
    delegate.isIndependent = isIndependent
    const came: string[] = []
    const costs = new Map<string, number>()
    const brings = new Map<string, string>()
    const come = (target: string, options: string): void => {
      const payload = `${target}${came.length}`
      came.push(payload)
      add(target, payload, `${options} maxQueue:${most}`)
    }
    delegate.cost = (payload) => costs.get(payload) ?? 0
    delegate.during = (payloads) => {
      for (const payload of payloads) {
        const target = brings.get(payload)
        if (target) come(target, '')
      }
    }
    for (const { target, batch, cost, brings: brought, drawn, ms, hold } of steps) {
      if (target) {
        costs.set(`${target}${came.length}`, cost as number)
        if (brought) brings.set(`${target}${came.length}`, brought)
        come(target, `batch:${batch}`)
      }
      if (drawn !== undefined) frames.draw(drawn)
      if (ms) frames.pass(ms)
      if (hold && !delegate.heldLanes.delete(hold)) delegate.heldLanes.add(hold)
      else if (hold) queue.recheckHeld()
      expect(queue.waiting).toBe(came.length - delegate.shown.length)
    }
    delegate.heldLanes.clear()
    queue.recheckHeld()
    drawAll()
    expect(queue.waiting).toBe(0)
    return came
  }

  const of = (lane: string, payloads: readonly string[]): string[] =>
    payloads.filter((payload) => payload.startsWith(lane))

  test('every event is shown once, and those for one place in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 6, arbitrary: event }, others.draw, others.pass, holds), {
          maxLength: 60,
        }),
        maxQueue,
        fc.boolean(),
        (steps, most, isIndependent) => {
          const came = run(steps, most, isIndependent)
          expect([...delegate.shown].sort()).toEqual([...came].sort())
          for (const lane of LANES) expect(of(lane, delegate.shown)).toEqual(of(lane, came))
        },
      ),
      { numRuns: rounds(500, 10000) },
    )
  })

  test('all are shown in the order in which they came where places depend on each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 6, arbitrary: event }, others.draw, others.pass), { maxLength: 60 }),
        maxQueue,
        (steps, most) => {
          const came = run(steps, most, false)
          expect(delegate.shown).toEqual(came)
        },
      ),
      { numRuns: rounds(500, 10000) },
    )
  })
})

describe('a flush', () => {
  test('shows what waits for a frame, and of what is held that alone which may not come later', () => {
    delegate.heldLanes.add('#held')
    delegate.heldLanes.add('#other')
    add('#a', 'one', 'batch:frame')
    add('#held', 'two')
    add('#other', 'three')
    queue.flush((lane) => lane.target === '#held')
    expect(delegate.shown).toEqual(['one', 'two'])
    expect(queue.waiting).toBe(1)
  })
})
