import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOffscreen, type Offscreen } from '../../src/dom/offscreen.js'

/** Stands in for the browser's, which happy-dom lacks: a test says what is in view. */
class FakeObserver {
  readonly observed = new Set<Element>()
  readonly callback: (entries: { target: Element; isIntersecting: boolean }[]) => void

  constructor(callback: FakeObserver['callback']) {
    this.callback = callback
    observers.push(this)
  }

  observe(element: Element): void {
    this.observed.add(element)
  }

  /** Tells of those that are observed which are in view. */
  tell(...inView: Element[]): void {
    this.callback([...this.observed].map((target) => ({ target, isIntersecting: inView.includes(target) })))
  }
}

let observers: FakeObserver[]
let offscreen: Offscreen
const shown = vi.fn()

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', FakeObserver)
  observers = []
  shown.mockClear()
  offscreen = createOffscreen(shown)
  document.body.innerHTML = '<p id="a"></p><p id="b"></p>'
})

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

const byId = (id: string) => document.getElementById(id) as Element
const tell = (...inView: Element[]) => observers[0]?.tell(...inView)

test('nothing is observed before somebody asks', () => {
  expect(observers).toEqual([])
})

describe('an element', () => {
  test('is taken for seen until it is known', () => {
    expect(offscreen.hides(byId('a'))).toBe(false)
    expect(offscreen.hides(byId('a'))).toBe(false)
  })

  test('is out of sight, and in view again, as the browser says', () => {
    offscreen.hides(byId('a'))
    offscreen.hides(byId('b'))
    tell(byId('b'))
    expect([offscreen.hides(byId('a')), offscreen.hides(byId('b'))]).toEqual([true, false])
    tell(byId('a'))
    expect([offscreen.hides(byId('a')), offscreen.hides(byId('b'))]).toEqual([false, true])
  })

  test('without a box of its own is always taken for seen, as no browser tells of it', () => {
    byId('a').setAttribute('style', 'display: contents')
    offscreen.hides(byId('a'))
    expect([...(observers[0]?.observed ?? [])]).toEqual([])
    expect(offscreen.hides(byId('a'))).toBe(false)
  })

  test('is observed once, by the observer of all', () => {
    const observe = vi.spyOn(FakeObserver.prototype, 'observe')
    for (const id of ['a', 'b', 'a', 'b']) offscreen.hides(byId(id))
    expect(observers).toHaveLength(1)
    expect(observe.mock.calls).toEqual([[byId('a')], [byId('b')]])
    observe.mockRestore()
  })
})

describe('it is told', () => {
  beforeEach(() => {
    offscreen.hides(byId('a'))
    offscreen.hides(byId('b'))
  })

  test('when one comes into view', () => {
    tell()
    expect(shown).not.toHaveBeenCalled()
    tell(byId('a'))
    expect(shown).toHaveBeenCalledOnce()
  })

  test('once for all that come together', () => {
    tell(byId('a'), byId('b'))
    expect(shown).toHaveBeenCalledOnce()
  })

  test('after what came into view is known', () => {
    tell()
    shown.mockImplementationOnce(() => expect(offscreen.hides(byId('a'))).toBe(false))
    tell(byId('a'))
    expect(shown).toHaveBeenCalledOnce()
  })
})
