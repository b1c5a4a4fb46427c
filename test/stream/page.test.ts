import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest'
import { type PageSignal, watchPage } from '../../src/stream/page.js'
import { trusted } from '../support/trusted.js'

let tell: Mock<(signal: PageSignal) => void>
let hidden = false
/** Takes back what a test listens to. */
const undo: (() => void)[] = []

beforeEach(() => {
  tell = vi.fn()
  hidden = false
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden)
  for (const target of [document, window]) {
    const { addEventListener } = target
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: unknown[]) => {
      addEventListener.apply(target, args as never)
      undo.push(() => target.removeEventListener(...(args as Parameters<typeof removeEventListener>)))
    })
  }
  watchPage(tell)
})

afterEach(() => {
  for (const back of undo.splice(0)) back()
  vi.restoreAllMocks()
})

const told = () => tell.mock.calls.map(([signal]) => signal)

test('nothing is told of a page to which nothing happens', () => {
  expect(told()).toEqual([])
})

test.each([
  ['online', 'wake'],
  ['pagehide', 'leave'],
  ['pageshow', 'return'],
])('%s is told as %s', (type, signal) => {
  window.dispatchEvent(trusted(type))
  expect(told()).toEqual([signal])
})

test('a page that another one takes the place of is left at once, unless that is of the same origin', () => {
  window.dispatchEvent(Object.assign(trusted('pageswap'), { activation: {} }))
  expect(told()).toEqual([])
  window.dispatchEvent(Object.assign(trusted('pageswap'), { activation: null }))
  expect(told()).toEqual(['leave'])
})

test.each(['offline', 'focus', 'blur', 'freeze', 'resize'])('%s is not told', (type) => {
  window.dispatchEvent(trusted(type))
  document.dispatchEvent(new Event(type))
  expect(told()).toEqual([])
})

test('a page that is hidden and shown tells both', () => {
  for (const next of [true, false]) {
    hidden = next
    document.dispatchEvent(new Event('visibilitychange'))
  }
  expect(told()).toEqual(['hidden', 'wake'])
})

test.each(['online', 'pagehide', 'pageshow'])('%s is not told where a script fires it', (type) => {
  window.dispatchEvent(new Event(type))
  window.dispatchEvent(new CustomEvent(type))
  expect(told()).toEqual([])
})

test('visibilitychange is not told where htmx fires it for a server', () => {
  document.dispatchEvent(new CustomEvent('visibilitychange'))
  expect(told()).toEqual([])
})
