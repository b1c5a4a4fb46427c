import { beforeEach, describe, expect, test } from 'vitest'
import { createFrameBudget, type FrameBudget } from '../../src/swap/frame-budget.js'
import { FakeFrames } from '../support/fake-frames.js'

let frames: FakeFrames
let frameBudget: FrameBudget

beforeEach(() => {
  frames = new FakeFrames()
  frameBudget = createFrameBudget(frames.now)
})

/** An event comes, and its swap takes so long. */
function swapOne(ms: number): void {
  frameBudget.countEvent()
  pass(ms, true)
}

function pass(ms: number, isSingle: boolean): void {
  const startMs = frames.now()
  frames.pass(ms)
  frameBudget.spend(startMs, isSingle)
}

describe('there is time for one more', () => {
  test('until swaps have used the budget of the frame', () => {
    const hasBudget = [0, 1, 2].map((_count) => {
      const is = frameBudget.hasBudget(4)
      swapOne(2)
      return is
    })
    expect(hasBudget).toEqual([true, true, false])
    expect(frameBudget.hasBudget(10)).toBe(true)
  })

  test('also of what was swapped together', () => {
    pass(5, false)
    expect(frameBudget.hasBudget(4)).toBe(false)
  })

  test('again in the next frame, if not more came than could be shown in one', () => {
    swapOne(4)
    frameBudget.startFrame(4)
    expect(frameBudget.hasBudget(4)).toBe(true)
    for (let count = 0; count < 100; count++) frameBudget.countEvent()
    frameBudget.startFrame(4)
    expect(frameBudget.hasBudget(4)).toBe(false)
    frameBudget.countEvent()
    frameBudget.startFrame(4)
    expect(frameBudget.hasBudget(4)).toBe(true)
  })

  test('as long as nothing waits, whatever came', () => {
    swapOne(4)
    for (let count = 0; count < 100; count++) frameBudget.countEvent()
    frameBudget.startFrame(undefined)
    expect(frameBudget.hasBudget(4)).toBe(true)
  })
})

describe('how long the swaps of a frame may take', () => {
  /** Begins frames that are so far apart. */
  const slices = (ms: number, count: number): number[] =>
    Array.from({ length: count }, () => {
      frames.pass(ms)
      return frameBudget.startFrame(4)
    })

  test('is the budget at first, and twice as long each time while frames are short', () => {
    expect(slices(16, 4)).toEqual([4, 8, 16, 32])
  })

  test('goes back where frames have become too long, but not below the budget', () => {
    slices(16, 4)
    expect(slices(200, 5)).toEqual([16, 8, 4, 4, 4])
  })

  test('is the budget again when everything was shown', () => {
    slices(16, 4)
    frameBudget.reset()
    expect(slices(16, 1)).toEqual([4])
  })

  test('is nothing where nothing waits', () => {
    expect(frameBudget.startFrame(undefined)).toBe(0)
  })
})
