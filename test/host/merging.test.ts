import { describe, expect, test } from 'vitest'
import { inPageOrder, styleRulesOf } from '../../src/host/merging.js'
import { parseSwap } from '../../src/host/modifiers.js'

/** What becomes of messages, as `hx-swap` says. */
const joined = (written: string) => styleRulesOf(parseSwap(written, 'innerHTML'))

describe('of several messages', () => {
  test.each([
    ['beforeend', 'append'],
    ['beforebegin', 'append'],
    ['upsert', 'upsert'],
    ['upsert prepend', 'upsert'],
    ['afterbegin', 'prepend'],
    ['afterend', 'prepend'],
    ['innerHTML', 'replace'],
    ['outerHTML', 'none'],
    ['textContent', 'replace'],
    ['innerMorph', 'none'],
    ['outerMorph', 'none'],
    ['morph', 'none'],
    ['outerSync', 'none'],
    ['delete', 'none'],
    ['none', 'none'],
    ['my-own', 'none'],
    ['morphs', 'none'],
    ['innerHTML follow', 'none'],
    ['', 'replace'],
    ['settle:0ms', 'replace'],
  ] as const)('with hx-swap="%s", it is known what to do: %s', (written, merging) => {
    expect(joined(written).mergeRule).toBe(merging)
  })

  test('the newest come first where they are prepended', () => {
    const contents = ['1', '2', '3']
    expect(inPageOrder('prepend', contents)).toEqual(['3', '2', '1'])
    expect(inPageOrder('append', contents)).toEqual(['1', '2', '3'])
    expect(contents).toEqual(['1', '2', '3'])
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
  expect(joined(written).onlyAdds).toBe(grows)
})

test.each([
  ['beforeend follow', 'end'],
  ['upsert follow key:data-id', 'end'],
  ['afterbegin follow settle:0ms', 'start'],
  ['upsert prepend follow', 'start'],
  ['innerHTML follow', 'end'],
  ['beforeend', undefined],
  ['beforeend following', undefined],
  ['beforeend show:#follow:top', undefined],
])('new elements of hx-swap="%s" are followed at the %s', (written, end) => {
  expect(joined(written).followedEnd).toBe(end)
})

test.each([
  ['upsert sort', '[hx-preserve],[data-hx-preserve],template,script[type],:not([id]),[id=""]'],
  [
    'upsert sort key:data-n',
    '[hx-preserve],[data-hx-preserve],template,script[type],:not([data-n]),[data-n=""]',
  ],
  ['upsert', '[hx-preserve],[data-hx-preserve],template,script[type]'],
  ['beforeend sort', '[hx-preserve],[data-hx-preserve],template,script[type]'],
])('a limit leaves in a target of hx-swap="%s": %s', (written, kept) => {
  expect(joined(written).keptSelector).toBe(kept)
})

test.each([
  ['outerHTML', true],
  ['delete', true],
  ['my-own', true],
  ['none', false],
  ['innerHTML', false],
  ['upsert', false],
])('hx-swap="%s" may take the target itself out of the page: %s', (written, replaces) => {
  expect(joined(written).replacesTarget).toBe(replaces)
})
