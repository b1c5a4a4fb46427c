import { describe, expect, test } from 'vitest'
import { parseSwap } from '../../src/host/modifiers.js'

const parsed = (written: string) => parseSwap(written, 'innerHTML')

describe('hx-swap="upsert"', () => {
  test.each([
    ['upsert', {}, 'upsert'],
    ['  upsert  ', {}, 'upsert'],
    ['upsert prepend', { prepend: true }, 'upsert;prepend'],
    ['upsert sort', { sort: true }, 'upsert;sort'],
    ['upsert sort:desc', { sort: 'desc' }, 'upsert;sort:desc'],
    [
      'upsert swap:1s key:data-n\n scroll:bottom sort',
      { key: 'data-n', sort: true },
      'upsert;key:data-n;sort swap:1s scroll:bottom',
    ],
    ['upsert key:data:n settle:0ms', { key: 'data:n' }, 'upsert;key:data:n settle:0ms'],
    ['upsert sorted other', {}, 'upsert sorted other'],
    ['upsert follow prepend', { follow: true, prepend: true }, 'upsert;prepend'],
  ])('is read: "%s"', (written, options, forClassic) => {
    expect(parsed(written)).toEqual({
      style: 'upsert',
      prepend: false,
      follow: false,
      ...options,
      forClassic,
    })
    // htmx 1.9 and 2 hand over the style with what is glued to it.
    const [glued = ''] = forClassic.split(' ')
    const { follow: _follow, ...own } = options as { follow?: true }
    expect(parsed(glued)).toMatchObject({ style: 'upsert', ...own })
  })

  test('is read where htmx takes all before a colon for the style: hx-swap-oob="upsert prepend target:#list"', () => {
    expect(parsed('upsert prepend target')).toMatchObject({ style: 'upsert', prepend: true })
  })
})

test.each(['innerHTML', 'beforeend key:n', 'prepend', 'upserts sort', 'innerHTML upsert'])(
  'another style is left as it is: "%s"',
  (written) => {
    expect(parsed(written)).toEqual({
      style: written.split(' ')[0],
      prepend: false,
      follow: false,
      forClassic: written,
    })
  },
)

test.each([
  ['beforeend follow settle:0ms', 'beforeend settle:0ms'],
  ['settle:0ms', 'innerHTML settle:0ms'],
  ['', 'innerHTML'],
])('htmx is given what it knows: "%s"', (written, forClassic) => {
  expect(parsed(written).forClassic).toBe(forClassic)
})

test.each([
  ['morph:outerHTML swap:1s', 'morph:outerHTML', 'morph:outerHTML swap:1s'],
  ['multi-swap:#a,#b:outerHTML', 'multi-swap:#a,#b:outerHTML', 'multi-swap:#a,#b:outerHTML'],
  ['swap:1s', 'innerHTML', 'innerHTML swap:1s'],
  ['focus-scroll:true', 'innerHTML', 'innerHTML focus-scroll:true'],
])(
  'the first word of "%s" is the style, colon or not, unless it is a modifier',
  (written, style, forClassic) => {
    expect(parsed(written)).toMatchObject({ style, forClassic })
  },
)
