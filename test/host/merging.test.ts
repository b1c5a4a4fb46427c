import { describe, expect, test } from 'vitest'
import { joiningOf, ordered } from '../../src/host/merging.js'
import { NEXT_MESSAGE } from '../../src/swap/upsert.js'

/** What becomes of messages, as `hx-swap` says. */
const joined = (written: string) => joiningOf(written.split(' ')[0] as string, written)

describe('of several messages', () => {
  test.each([
    ['beforeend', 'append'],
    ['beforebegin', 'append'],
    ['upsert', 'append'],
    ['upsert prepend', 'append'],
    ['afterbegin', 'prepend'],
    ['afterend', 'prepend'],
    ['innerHTML', 'replace'],
    ['outerHTML', 'replace'],
    ['textContent', 'replace'],
    ['innerMorph', 'replace'],
    ['outerMorph', 'replace'],
    ['morph', 'replace'],
    ['morph:innerHTML', 'replace'],
    ['morph:outerHTML', 'replace'],
    ['outerSync', 'replace'],
    ['delete', 'replace'],
    ['none', 'none'],
    ['my-own', 'none'],
    ['innerHTML:x', 'none'],
    ['morphs', 'none'],
    ['', 'none'],
  ] as const)('with hx-swap="%s", it is known what to do: %s', (written, merging) => {
    expect(joined(written).merging).toBe(merging)
  })

  test('the newest come first where they are prepended', () => {
    const contents = ['1', '2', '3']
    expect(ordered('prepend', contents)).toEqual(['3', '2', '1'])
    expect(ordered('append', contents)).toEqual(['1', '2', '3'])
    expect(contents).toEqual(['1', '2', '3'])
  })

  test('each begins with a comment in a list where the newest come first, which sees to the order itself', () => {
    expect(joined('upsert prepend').between).toBe(NEXT_MESSAGE)
    expect(joined('upsert').between).toBeUndefined()
    expect(joined('beforeend prepend').between).toBeUndefined()
  })
})

describe('the oldest of a list', () => {
  test.each([
    ['beforeend', 'firstElementChild'],
    ['beforeend scroll:bottom', 'firstElementChild'],
    ['upsert', 'firstElementChild'],
    ['upsert key:data-n', 'firstElementChild'],
    ['afterbegin', 'lastElementChild'],
    ['upsert prepend', 'lastElementChild'],
    ['upsert sort', 'lastElementChild'],
    ['upsert key:n sort:desc', 'lastElementChild'],
    ['beforebegin', undefined],
    ['afterend', undefined],
    ['innerHTML', undefined],
    ['outerHTML', undefined],
    ['none', undefined],
    ['delete', undefined],
  ])('with hx-swap="%s" is its %s', (written, oldest) => {
    expect(joined(written).oldest).toBe(oldest)
  })
})

test.each([
  ['beforeend', true],
  ['afterbegin', true],
  // It may change a row, or put it where it is not the first to go.
  ['upsert', false],
  ['beforebegin', false],
  ['innerHTML', false],
  ['none', false],
])('each message adds to the target, and nothing else, with hx-swap="%s": %s', (written, grows) => {
  expect(joined(written).grows).toBe(grows)
})

test('a list is followed where hx-swap says so', () => {
  expect(joined('beforeend follow').follows).toBe('end')
  expect(joined('afterbegin follow').follows).toBe('start')
  expect(joined('beforeend').follows).toBeUndefined()
})
