import { describe, expect, test } from 'vitest'
import { followed, forClassic, upsertOptions } from '../../src/host/modifiers.js'

describe('hx-swap="upsert" where htmx does not know its modifiers', () => {
  test.each([
    ['upsert', {}, ''],
    ['  upsert  ', {}, ''],
    ['upsert prepend', { prepend: true }, ''],
    ['upsert sort', { sort: true }, ''],
    ['upsert sort:desc', { sort: 'desc' }, ''],
    [
      'upsert swap:1s key:data-n\n scroll:bottom sort',
      { key: 'data-n', sort: true },
      'swap:1s scroll:bottom',
    ],
    ['upsert key:data:n settle:0ms', { key: 'data:n' }, 'settle:0ms'],
    ['upsert sorted other', {}, 'sorted other'],
  ])('hands them over with the style, and leaves htmx the others: "%s"', (written, options, others) => {
    const [style, ...left] = forClassic(written).split(' ')
    expect(left.join(' ')).toBe(others)
    expect(upsertOptions(style as string)).toEqual(options)
  })

  test.each([
    null,
    undefined,
    '',
    'innerHTML',
    'beforeend key:n',
    'prepend',
    'upserts sort',
    'innerHTML upsert',
  ])('leaves alone what is no upsert: %j', (written) => {
    expect(forClassic(written)).toBe(written)
  })

  test('is read where htmx takes all before a colon for the style: hx-swap-oob="upsert prepend target:#list"', () => {
    expect(upsertOptions('upsert prepend target')).toMatchObject({ prepend: true })
  })

  test.each(['morph', 'upserts', ''])('does not read the style of another: "%s"', (style) => {
    expect(upsertOptions(style)).toBeUndefined()
  })
})

test.each([
  ['beforeend follow', 'end'],
  ['append follow', 'end'],
  ['upsert follow key:data-id', 'end'],
  ['afterbegin follow settle:0ms', 'start'],
  ['prepend follow', 'start'],
  ['upsert prepend follow', 'start'],
  ['innerHTML follow', 'end'],
  ['beforeend', undefined],
  ['beforeend following', undefined],
  ['beforeend show:#follow:top', undefined],
  ['', undefined],
  [undefined, undefined],
])('new elements of hx-swap="%s" are followed at the %s', (swap, end) => {
  expect(followed(swap)).toBe(end)
})

test('htmx is given hx-swap without what it does not know', () => {
  expect(forClassic('beforeend follow settle:0ms')).toBe('beforeend settle:0ms')
  expect(forClassic('beforeend settle:0ms')).toBe('beforeend settle:0ms')
  expect(forClassic(undefined)).toBeUndefined()
})
