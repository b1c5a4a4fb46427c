import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { createAlarm, systemClock } from '../../src/stream/clock.js'
import { FakeClock } from '../support/fake-clock.js'

describe('an alarm', () => {
  let clock: FakeClock
  let ring: Mock<() => void>

  beforeEach(() => {
    clock = new FakeClock()
    ring = vi.fn()
  })

  test('rings once, when its time has come', () => {
    createAlarm(clock, ring).set(1000)
    clock.pass(999)
    expect(ring).not.toHaveBeenCalled()
    clock.pass(1)
    clock.pass(1_000_000)
    expect(ring).toHaveBeenCalledOnce()
  })

  test('rings at the time that was set last', () => {
    const alarm = createAlarm(clock, ring)
    alarm.set(1000)
    alarm.set(5000)
    expect(clock.waits).toEqual([5000])
    alarm.set(10)
    expect(clock.waits).toEqual([10])
  })

  test('does not ring when it is cleared', () => {
    const alarm = createAlarm(clock, ring)
    alarm.set(1000)
    alarm.clear()
    expect(clock.waits).toEqual([])
  })

  test('may be cleared before it was ever set, and twice', () => {
    const alarm = createAlarm(clock, ring)
    alarm.clear()
    alarm.clear()
    expect(ring).not.toHaveBeenCalled()
  })

  test.each([2 ** 31, 2 ** 32 + 500, 1e300, Number.POSITIVE_INFINITY])(
    'that is set to %d ms does not ring at once, as a timer of the browser would',
    (ms) => {
      createAlarm(clock, ring).set(ms)
      expect(clock.waits).toEqual([2 ** 31 - 1])
    },
  )
})

describe('the clock of the system', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('rings, and can be stopped', () => {
    const [ring, never] = [vi.fn(), vi.fn()]
    systemClock.setTimeout(ring, 1000)
    systemClock.clearTimeout(systemClock.setTimeout(never, 1000))
    vi.advanceTimersByTime(999)
    expect(ring).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(ring).toHaveBeenCalledOnce()
    expect(never).not.toHaveBeenCalled()
  })

  test('tells the time of day', () => {
    vi.setSystemTime(new Date('2026-01-01T00:00:00Z'))
    expect(systemClock.now()).toBe(Date.UTC(2026, 0, 1))
  })

  test('leaves to chance what is at least 0 and less than 1', () => {
    const chances = Array.from({ length: 100 }, () => systemClock.chance())
    expect(chances.every((chance) => chance >= 0 && chance < 1)).toBe(true)
    expect(new Set(chances).size).toBeGreaterThan(1)
  })
})
