import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fillSelector } from '../../src/swap/target.js'
import { readCss } from '../support/fake-host.js'

const fill = (selector: string, data: unknown) => fillSelector(selector, () => data)

/** Whether a browser reads all of this as one identifier. @see https://drafts.csswg.org/css-syntax/#ident-token-diagram */
function isIdentifier(text: string): boolean {
  const escaped = String.raw`\\[0-9a-f]{1,6}\s?|\\[^0-9a-f\n\r\f]`
  const start = `[a-z_]|[^\\0-\\x7f]|${escaped}`
  return new RegExp(`^(--|-?(${start}))(${start}|[-0-9])*$`, 'iu').test(text)
}

/** Whether this can stand between two quotation marks in CSS without ending the string. */
function isInsideOfString(text: string): boolean {
  return /^([^"\\\n\r\f]|\\[0-9a-f]{1,6}\s?|\\[^0-9a-f\n\r\f])*$/iu.test(text)
}

describe('a field is filled with a value of the payload', () => {
  test.each([
    ['#row-{{id}}', { id: 'a' }, '#row-a'],
    ['#row-{{ id }}', { id: 'a' }, '#row-a'],
    ['#row-{{id}} .price', { id: 'a' }, '#row-a .price'],
    ['#{{kind}}-{{id}}', { kind: 'bike', id: 'a' }, '#bike-a'],
    ['#{{a}}{{a}}', { a: 'x' }, '#xx'],
    ['#{{bike.model.id}}', { bike: { model: { id: 'a' } } }, '#a'],
    ['#{{rows.0.id}}', { rows: [{ id: 'a' }] }, '#a'],
    ['#row-{{id}}', { id: 7 }, '#row-\\37 '],
    ['#row-{{id}}', { id: 0 }, '#row-\\30 '],
    ['#row-{{on}}', { on: false }, '#row-false'],
    ['#row-{{id}}', { id: '' }, '#row-'],
    ['closest #{{id}}', { id: 'a' }, 'closest #a'],
  ])('%s with %j', (selector, data, filled) => {
    expect(readCss(fill(selector, data))).toBe(readCss(filled))
  })
})

test('a selector without fields is left as it is, and the payload is not read', () => {
  const data = vi.fn()
  expect(fillSelector('#a > .b[c="{d}"]', data)).toBe('#a > .b[c="{d}"]')
  expect(data).not.toHaveBeenCalled()
})

test('what reading the payload throws is thrown', () => {
  expect(() =>
    fillSelector('#{{id}}', () => {
      throw new Error('no JSON')
    }),
  ).toThrow('no JSON')
})

describe('a field that the payload lacks fills in what is not to be found', () => {
  test.each([
    ['#{{id}}', {}],
    ['#{{id}}', { id: null }],
    ['#{{id}}', null],
    ['#{{id}}', 7],
    ['#{{id}}', []],
    ['#{{a.b.c}}', { a: {} }],
    ['#{{a.b.c}}', { a: { b: null } }],
  ])('%s with %j', (selector, data) => {
    const filled = fill(selector, data)
    expect(isIdentifier(filled.slice(1))).toBe(true)
    expect(readCss(filled)).toBe(selector)
  })
})

describe('whatever the value', () => {
  // HTML has no NUL, and no half characters.
  const values = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          "'",
          '\\',
          ']',
          ')',
          '#',
          '.',
          ',',
          ' ',
          '\n',
          '-',
          '{',
          '}',
          '0',
          'a',
          'é',
          '🏍',
        ),
      }),
    )
    .filter((value) => !value.includes('\0'))

  test('an id in a selector is that of the value', () => {
    fc.assert(
      fc.property(
        values.filter((value) => value !== ''),
        (value) => {
          const filled = fill('#{{v}}', { v: value })
          expect(isIdentifier(filled.slice(1))).toBe(true)
          expect(readCss(filled.slice(1))).toBe(value)
        },
      ),
    )
  })

  test('an id that begins with a fixed text goes on with the value', () => {
    fc.assert(
      fc.property(values, (value) => {
        const filled = fill('#row-{{v}}', { v: value })
        expect(isIdentifier(filled.slice(1))).toBe(true)
        expect(readCss(filled.slice(1))).toBe(`row-${value}`)
      }),
    )
  })

  test('an attribute in a selector is that of the value, and nothing is added to the selector', () => {
    fc.assert(
      fc.property(values, (value) => {
        const [before, inside, after] = split(fill('[data-id="{{v}}"]', { v: value }))
        expect([before, after]).toEqual(['[data-id="', '"]'])
        expect(isInsideOfString(inside)).toBe(true)
        expect(readCss(inside)).toBe(value)
      }),
    )
  })

  test('a value is no part of a list of selectors', () => {
    fc.assert(
      fc.property(values, (value) => {
        // [htmx 2] Takes a selector apart at its commas, escaped or not.
        expect(fill('#{{v}}', { v: value })).not.toContain(',')
      }),
    )
  })

  test('a value that looks like a field is not filled again', () => {
    expect(readCss(fill('#{{a}}', { a: '{{b}}', b: 'x' }))).toBe('#{{b}}')
  })

  test('a value that looks like a pattern of a replacement is itself', () => {
    expect(readCss(fill('#{{a}}', { a: '$&$1$$' }))).toBe('#$&$1$$')
  })
})

/** The beginning, the middle and the end of a filled `[data-id="…"]`. */
function split(selector: string): [string, string, string] {
  return [selector.slice(0, 10), selector.slice(10, -2), selector.slice(-2)]
}

describe('what these tests read CSS with', () => {
  test.each([
    [String.raw`\31 a`, '1a'],
    [String.raw`\000031a`, '1a'],
    [String.raw`a\,b\ c`, 'a,b c'],
    [String.raw`\1f3cd \2c`, '🏍,'],
    [String.raw`\0 `, '\ufffd'],
    [String.raw`\\31`, '\\31'],
  ])('reads %s as "%s"', (text, read) => {
    expect(readCss(text)).toBe(read)
  })

  test.each(['1a', 'a b', 'a,b', 'a"', '-1', '', 'a\\', 'a\n', '#a'])(
    'knows that "%s" is no identifier',
    (text) => {
      expect(isIdentifier(text)).toBe(false)
    },
  )

  test('agrees with CSS.escape', () => {
    for (const value of ['1a', 'a b', '-', '-1', '--', 'a,"b\'\\', 'é🏍', '\n\t'])
      expect([isIdentifier(CSS.escape(value)), readCss(CSS.escape(value))]).toEqual([true, value])
  })
})
