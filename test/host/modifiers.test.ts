import { describe, expect, test } from 'vitest'
import { gluedToStyle, upsertOptions } from '../../src/host/modifiers.js'

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
    const [style, ...left] = gluedToStyle(written).split(' ')
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
    expect(gluedToStyle(written)).toBe(written)
  })

  test('is read where htmx takes all before a colon for the style: hx-swap-oob="upsert prepend target:#list"', () => {
    expect(upsertOptions('upsert prepend target')).toMatchObject({ prepend: true })
  })

  test.each(['morph', 'upserts', ''])('does not read the style of another: "%s"', (style) => {
    expect(upsertOptions(style)).toBeUndefined()
  })
})
