import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { createInheritance, type Inheritance } from '../../src/dom/inheritance.js'

let inheritance: Inheritance<string | null | undefined>
let lookUp: Mock<(element: Element, name: string) => string | null | undefined>

beforeEach(() => {
  lookUp = vi.fn((element, name) => element.closest(`[${name}]`)?.getAttribute(name))
  inheritance = createInheritance(lookUp, ({ id }) => id === 'apart')
  document.body.innerHTML =
    '<div hx-swap="outer"><p id="a"></p><p id="b"></p><p id="own" hx-swap="own"></p><p id="apart"></p></div>'
})

afterEach(() => {
  document.body.innerHTML = ''
})

const byId = (id: string) => document.getElementById(id) as Element

describe('what elements inherit', () => {
  test('is looked up once for those beside each other', () => {
    expect(['a', 'b', 'a'].map((id) => inheritance.of(byId(id), 'hx-swap'))).toEqual([
      'outer',
      'outer',
      'outer',
    ])
    expect(lookUp).toHaveBeenCalledOnce()
  })

  test('is looked up once also where it is nothing', () => {
    expect(['a', 'b'].map((id) => inheritance.of(byId(id), 'hx-target'))).toEqual([undefined, undefined])
    expect(lookUp).toHaveBeenCalledOnce()
  })

  test('is told apart by its name', () => {
    expect(inheritance.of(byId('a'), 'hx-target')).toBeUndefined()
    expect(inheritance.of(byId('a'), 'hx-swap')).toBe('outer')
  })

  test('is nothing to an element that says it itself, and nothing of that to the others', () => {
    expect(inheritance.of(byId('own'), 'hx-swap')).toBe('own')
    expect(inheritance.of(byId('a'), 'hx-swap')).toBe('outer')
    expect(inheritance.of(byId('own'), 'hx-swap')).toBe('own')
  })

  test.each(['data-hx-swap', 'hx-swap:inherited', 'hx-swap:append'])(
    'is looked up for an element that says it in another way: %s',
    (attribute) => {
      inheritance.of(byId('a'), 'hx-swap')
      byId('b').toggleAttribute(attribute)
      inheritance.of(byId('b'), 'hx-swap')
      expect(lookUp.mock.lastCall).toEqual([byId('b'), 'hx-swap'])
    },
  )

  test('is looked up for an element that inherits otherwise than those beside it', () => {
    for (const id of ['a', 'apart', 'apart']) inheritance.of(byId(id), 'hx-swap')
    expect(lookUp.mock.calls.map(([{ id }]) => id)).toEqual(['a', 'apart', 'apart'])
  })

  test('is looked up each time outside of the page, where nobody sees it change', () => {
    const [parent, element] = [byId('a').parentElement as Element, byId('a')]
    parent.remove()
    expect(inheritance.of(element, 'hx-swap')).toBe('outer')
    parent.setAttribute('hx-swap', 'other')
    expect(inheritance.of(element, 'hx-swap')).toBe('other')
  })

  test('is looked up anew when it may be something else', () => {
    inheritance.of(byId('a'), 'hx-swap')
    ;(byId('a').parentElement as Element).setAttribute('hx-swap', 'other')
    inheritance.forget()
    expect(inheritance.of(byId('b'), 'hx-swap')).toBe('other')
  })
})
