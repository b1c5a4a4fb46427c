/** What needs no layout; where things are on the screen is shown in `test/browser/follow.test.ts`. */
import { afterEach, expect, test, vi } from 'vitest'
import { follow } from '../../src/dom/follow.js'

afterEach(() => {
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style')
  document.body.innerHTML = ''
  document.dispatchEvent(new Event('scroll'))
  vi.restoreAllMocks()
})

const byId = (id: string) => document.getElementById(id) as HTMLElement

/** The listeners for scrolling that an element, or the page, is given and keeps. */
function scrollListenersOf(source: Element | Document): Set<unknown> {
  const kept = new Set<unknown>()
  const { addEventListener, removeEventListener } = source
  vi.spyOn(source, 'addEventListener').mockImplementation(function (this: Element, ...given: unknown[]) {
    if (given[0] === 'scroll') kept.add(given[1])
    Reflect.apply(addEventListener, this, given)
  })
  vi.spyOn(source, 'removeEventListener').mockImplementation(function (this: Element, ...given: unknown[]) {
    kept.delete(given[1])
    Reflect.apply(removeEventListener, this, given)
  })
  return kept
}

test('the nearest box that scrolls is listened to, once', () => {
  document.body.innerHTML = `<main style="overflow-y: auto">
    <div id="box" style="overflow-y: scroll"><div style="overflow-y: hidden"><ul id="list"></ul></div></div></main>`
  const listeners = scrollListenersOf(byId('box'))
  for (const _ of [1, 2, 3]) follow(byId('list'), 'end')(0)
  expect(listeners.size).toBe(1)
})

test('a list may be the box that scrolls', () => {
  document.body.innerHTML = '<ul id="list" style="overflow-y: auto"></ul>'
  const listeners = scrollListenersOf(byId('list'))
  follow(byId('list'), 'start')(0)
  expect(listeners.size).toBe(1)
})

test('where no box scrolls the page does, whatever its body says', () => {
  document.body.innerHTML = '<ul id="list"></ul>'
  document.documentElement.style.overflowY = 'visible'
  document.body.style.overflowY = 'auto'
  const listeners = scrollListenersOf(document)
  follow(byId('list'), 'end')(0)
  expect(listeners.size).toBe(1)
})

test('a list that is gone is no longer listened for', () => {
  document.body.innerHTML = '<ul id="list"></ul>'
  const listeners = scrollListenersOf(document)
  follow(byId('list'), 'end')(0)
  byId('list').remove()
  document.dispatchEvent(new Event('scroll'))
  expect(listeners.size).toBe(0)
})

test('a list that comes back in another box is followed there', () => {
  document.body.innerHTML = '<ul id="list"></ul><div id="box" style="overflow-y: auto"></div>'
  const list = byId('list')
  const listeners = [scrollListenersOf(document), scrollListenersOf(byId('box'))] as const
  follow(list, 'end')(0)
  byId('box').append(list)
  follow(list, 'end')(0)
  document.dispatchEvent(new Event('scroll'))
  expect(listeners.map(({ size }) => size)).toEqual([0, 1])
})

test('a list that leaves the page and comes back is listened for again', () => {
  document.body.innerHTML = '<ul id="list"></ul>'
  const list = byId('list')
  const listeners = scrollListenersOf(document)
  follow(list, 'end')(0)
  list.remove()
  document.dispatchEvent(new Event('scroll'))
  document.body.append(list)
  follow(list, 'end')(0)
  expect(listeners.size).toBe(1)
})
