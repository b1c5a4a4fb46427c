/** How the inspector brings its panel in line with what it is to show. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Child, h, patch } from '../../src/inspector/dom.js'

/** An item of a list: with a key that others may have as well, without one, a text, or nothing. */
const item: fc.Arbitrary<Child> = fc.oneof(
  fc
    .record({ key: fc.constantFrom(1, 2, 'a'), text: fc.string() })
    .map(({ key, text }) => h('li', { key }, text)),
  fc.record({ tag: fc.constantFrom('b', 'i'), text: fc.string() }).map(({ tag, text }) => h(tag, null, text)),
  fc.constantFrom<Child>('text', 7, false, undefined),
)
const list = fc.array(item, { maxLength: 8 })

const drawnAnew = (children: readonly Child[]): string => {
  const parent = document.createElement('ul')
  patch(parent, children)
  return parent.innerHTML
}

test('whatever was shown before, the panel shows what it would show if it were drawn anew', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 5 }), (lists) => {
      const parent = document.createElement('ul')
      for (const children of lists) {
        patch(parent, children)
        expect(parent.innerHTML).toBe(drawnAnew(children))
      }
    }),
  )
})

test('two items with the same key are both shown, and an item with a key of its own stays who it is', () => {
  const parent = document.createElement('ol')
  patch(parent, [h('li', { key: 3 }, 'lost'), h('li', { key: 3 }, '503'), h('li', { key: 1 }, 'connecting')])
  expect(parent.textContent).toBe('lost503connecting')
  const first = parent.lastChild
  patch(parent, [
    h('li', { key: 4 }, 'open'),
    h('li', { key: 3 }, 'lost'),
    h('li', { key: 3 }, '503'),
    h('li', { key: 1 }, 'connecting'),
  ])
  expect(parent.textContent).toBe('openlost503connecting')
  expect(parent.lastChild).toBe(first)
})
