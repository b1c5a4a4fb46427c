import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { createHeartbeat, type Heartbeat } from '../../src/stream/heartbeat.js'
import { FakeClock } from '../support/fake-clock.js'

let clock: FakeClock
let dead: Mock<() => void>

beforeEach(() => {
  clock = new FakeClock()
  dead = vi.fn()
})

/** The heartbeat of a connection that has just been opened. */
function begin(given: number | 'auto'): Heartbeat {
  const heartbeat = createHeartbeat(given, clock, dead)
  heartbeat.start()
  return heartbeat
}

/** Lets comments arrive, each after so many milliseconds. */
function beat(heartbeat: Heartbeat, ...intervals: number[]): void {
  for (const ms of intervals) {
    clock.pass(ms)
    heartbeat.received(true)
  }
}

/** How long it takes, from now on, until the connection is found dead. */
function silence(): number {
  let passed = 0
  while (!dead.mock.calls.length) {
    const [wait] = clock.waits
    if (wait === undefined) return Number.POSITIVE_INFINITY
    clock.pass(wait)
    passed += wait
  }
  return passed
}

describe('a heartbeat that is given', () => {
  test('finds a connection dead that says nothing for longer', () => {
    begin(45_000)
    clock.pass(44_999)
    expect(dead).not.toHaveBeenCalled()
    clock.pass(1)
    expect(dead).toHaveBeenCalledOnce()
  })

  test.each([true, false])('is content with anything that arrives (a heartbeat: %j)', (comment) => {
    const heartbeat = begin(45_000)
    clock.pass(44_000)
    heartbeat.received(comment)
    clock.pass(44_999)
    expect(dead).not.toHaveBeenCalled()
    clock.pass(1)
    expect(dead).toHaveBeenCalledOnce()
  })

  test('finds nothing before the connection is open', () => {
    createHeartbeat(45_000, clock, dead)
    expect(silence()).toBe(Number.POSITIVE_INFINITY)
  })

  test('finds nothing once it is told to stop', () => {
    begin(45_000).clear()
    expect(clock.waits).toEqual([])
    clock.pass(1_000_000)
    expect(dead).not.toHaveBeenCalled()
  })

  test('is woken by nothing once it is told to stop', () => {
    const heartbeat = begin(45_000)
    heartbeat.clear()
    clock.sleep(1_000_000)
    heartbeat.check()
    heartbeat.received(true)
    heartbeat.received(false)
    expect(dead).not.toHaveBeenCalled()
    expect(clock.waits).toEqual([])
  })

  test('begins anew with each connection', () => {
    const heartbeat = begin(45_000)
    clock.pass(40_000)
    heartbeat.clear()
    heartbeat.start()
    expect(silence()).toBe(45_000)
  })

  test('costs no timer for an event', () => {
    const heartbeat = begin(45_000)
    const setTimeout = vi.spyOn(clock, 'setTimeout')
    for (let count = 0; count < 1000; count++) heartbeat.received(false)
    expect(setTimeout).not.toHaveBeenCalled()
  })

  test('knows after a sleep at once that the connection is dead', () => {
    const heartbeat = begin(45_000)
    clock.sleep(60_000)
    expect(dead).not.toHaveBeenCalled()
    heartbeat.check()
    expect(dead).toHaveBeenCalledOnce()
  })

  test('knows after a short sleep that it is not', () => {
    const heartbeat = begin(45_000)
    clock.sleep(30_000)
    heartbeat.check()
    expect(silence()).toBe(15_000)
  })
})

test('off finds nothing, whatever the server does', () => {
  const heartbeat = begin(0)
  beat(heartbeat, 1000, 1000, 1000, 1000, 1000)
  expect(silence()).toBe(Number.POSITIVE_INFINITY)
})

describe('a heartbeat that is learned', () => {
  test('is not known before three intervals', () => {
    beat(begin('auto'), 100, 15_000, 15_000)
    expect(silence()).toBe(Number.POSITIVE_INFINITY)
  })

  test('is twice the interval', () => {
    beat(begin('auto'), 100, 15_000, 15_000, 15_000)
    expect(silence()).toBe(30_000)
  })

  test('lets one beat be lost', () => {
    const heartbeat = begin('auto')
    beat(heartbeat, 100, 15_000, 15_000, 15_000)
    clock.pass(29_999)
    heartbeat.received(true)
    expect(dead).not.toHaveBeenCalled()
  })

  test('is twice the longest of the last three', () => {
    beat(begin('auto'), 100, 12_000, 20_000, 15_000)
    expect(silence()).toBe(40_000)
  })

  test('forgets older ones', () => {
    beat(begin('auto'), 100, 20_000, 15_000, 15_000, 15_000)
    expect(silence()).toBe(30_000)
  })

  test('is no less than ten seconds', () => {
    beat(begin('auto'), 100, 1000, 1000, 1000)
    expect(silence()).toBe(10_000)
  })

  test('is not learned from events, which come when they like', () => {
    const heartbeat = begin('auto')
    for (let count = 0; count < 9; count++) {
      clock.pass(1000)
      heartbeat.received(false)
    }
    expect(silence()).toBe(Number.POSITIVE_INFINITY)
  })

  test('is content with events', () => {
    const heartbeat = begin('auto')
    beat(heartbeat, 100, 15_000, 15_000, 15_000)
    clock.pass(20_000)
    heartbeat.received(false)
    clock.pass(29_999)
    expect(dead).not.toHaveBeenCalled()
    clock.pass(1)
    expect(dead).toHaveBeenCalledOnce()
  })

  test('is that of one connection: the next one is learned anew', () => {
    const heartbeat = begin('auto')
    beat(heartbeat, 100, 15_000, 15_000, 15_000)
    heartbeat.clear()
    heartbeat.start()
    beat(heartbeat, 15_000, 15_000, 15_000)
    expect(silence()).toBe(Number.POSITIVE_INFINITY)
  })

  test('does not count the time without a connection as an interval', () => {
    const heartbeat = begin('auto')
    beat(heartbeat, 100, 15_000, 15_000)
    heartbeat.clear()
    clock.pass(500_000)
    heartbeat.start()
    beat(heartbeat, 15_000, 15_000, 15_000, 15_000)
    expect(silence()).toBe(30_000)
  })

  // Some servers open a stream with several lines of comment, to fill the buffers on the way.
  test('is not learned from comments that come at once', () => {
    const heartbeat = begin('auto')
    beat(heartbeat, 100, 0, 0, 0, 0)
    clock.pass(14_999)
    expect(dead).not.toHaveBeenCalled()
    heartbeat.received(true)
    clock.pass(14_999)
    expect(dead).not.toHaveBeenCalled()
  })
})
