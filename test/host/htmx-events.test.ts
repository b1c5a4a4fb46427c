import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eventInit, toKebabName } from '../../src/host/htmx-events.js'

let target: Element
const listening: (() => void)[] = []

beforeEach(() => {
  document.body.innerHTML = '<p id="target"></p><p id="other"></p>'
  target = document.getElementById('target') as Element
})

afterEach(() => {
  document.body.innerHTML = ''
  for (const stop of listening.splice(0)) stop()
})

describe('an event as htmx makes it', () => {
  test('bubbles, may be cancelled, and carries its detail', () => {
    const detail = { a: 1 }
    const event = new CustomEvent('htmx:load', eventInit(detail))
    const heard = vi.fn((event: Event) => event.preventDefault())
    document.body.addEventListener('htmx:load', heard)
    listening.push(() => document.body.removeEventListener('htmx:load', heard))
    expect(target.dispatchEvent(event)).toBe(false)
    expect(heard).toHaveBeenCalledOnce()
    expect(event.detail).toBe(detail)
    expect(event.defaultPrevented).toBe(true)
  })

  test('leaves the shadow tree that it was fired in', () => {
    const root = (document.getElementById('other') as Element).attachShadow({ mode: 'open' })
    root.innerHTML = '<b></b>'
    const heard = vi.fn()
    document.addEventListener('htmx:load', heard)
    listening.push(() => document.removeEventListener('htmx:load', heard))
    const inner = root.firstElementChild as Element
    inner.dispatchEvent(new CustomEvent('htmx:load', eventInit({})))
    expect(heard).toHaveBeenCalledOnce()
  })
})

test.each([
  ['htmx:sseBeforeMessage', 'htmx:sse-before-message'],
  ['htmx:sseMessage', 'htmx:sse-message'],
  ['htmx:sseTemplateError', 'htmx:sse-template-error'],
  ['htmx:load', 'htmx:load'],
  ['sse:bike', 'sse:bike'],
])('the second name of %s is %s', (name, kebab) => {
  expect(toKebabName(name)).toBe(kebab)
})
