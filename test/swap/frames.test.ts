import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browserFrames } from '../../src/swap/frames.js'

/** What waits for a frame of the browser, by its number. */
let awaited: Map<number, () => void>
const called = vi.fn<(drawn: boolean) => void>()

beforeEach(() => {
  called.mockClear()
  awaited = new Map()
  let number = 0
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    awaited.set(++number, callback)
    return number
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => awaited.delete(frame))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function draw(): void {
  for (const [frame, callback] of [...awaited]) {
    awaited.delete(frame)
    callback()
  }
}

const hide = () => vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)

describe('what waits for the next frame', () => {
  test('is called before it is drawn, and not later again', () => {
    browserFrames.next(called)
    expect(called).not.toHaveBeenCalled()
    draw()
    vi.runAllTimers()
    expect(called.mock.calls).toEqual([[true]])
  })

  test('is called all the same where the page draws none, and not again when it draws', () => {
    browserFrames.next(called)
    vi.runAllTimers()
    draw()
    expect(called.mock.calls).toEqual([[false]])
  })

  test('is called before its frame is drawn also where the page was busy for long', () => {
    browserFrames.next(called)
    vi.advanceTimersToNextTimer()
    expect(called).not.toHaveBeenCalled()
    draw()
    vi.runAllTimers()
    expect(called.mock.calls).toEqual([[true]])
  })

  test('is called sooner where the page is hidden, which is known to draw none', () => {
    const soon = vi.fn()
    browserFrames.next(called)
    hide()
    browserFrames.next(soon)
    vi.advanceTimersToNextTimer()
    expect(soon.mock.calls).toEqual([[false]])
    expect(called).not.toHaveBeenCalled()
  })

  test('may wait for the one after it, too', () => {
    browserFrames.next(() => browserFrames.next(called))
    draw()
    expect(called).not.toHaveBeenCalled()
    draw()
    expect(called.mock.calls).toEqual([[true]])
  })
})

test('time is that of a clock which never goes back', () => {
  vi.useRealTimers()
  const [one, two] = [browserFrames.now(), browserFrames.now()]
  expect(two).toBeGreaterThanOrEqual(one)
  expect(Math.abs(performance.now() - two)).toBeLessThan(60_000)
})
