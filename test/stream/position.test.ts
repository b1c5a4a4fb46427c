import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPosition, NO_ID, type Position } from '../../src/stream/position.js'
import { FakeClock } from '../support/fake-clock.js'

let clock: FakeClock
/** What is still to be shown. */
let waiting: MessageEvent[]

beforeEach(() => {
  clock = new FakeClock()
  waiting = []
  sessionStorage.clear()
})

afterEach(() => vi.restoreAllMocks())

const URL = 'http://localhost:3000/events'
const HOUR = 60 * 60 * 1000

/** A position as a visit begins. */
const visit = (kept = true, first?: string, url = URL) =>
  createPosition(
    url,
    first,
    kept,
    () => clock.now(),
    () => waiting,
  )

describe('a position', () => {
  test('has no id at the beginning', () => {
    expect(visit(false)).toMatchObject({ id: '', expired: false })
  })

  test.each(['5', '', 'a b', 'ž 🚀'])('begins where the page says: "%s"', (first) => {
    expect(visit(false, first).id).toBe(first)
  })

  test('moves on, and back to none', () => {
    const position = visit(false)
    for (const id of ['1', '2', '']) {
      position.move(id)
      expect(position.id).toBe(id)
    }
  })

  test('forgets', () => {
    const position = visit(false, '5')
    position.forget()
    expect(position.id).toBe('')
  })

  test.each([
    ['a NUL', 'a\0b'],
    ['a line feed', 'a\nb'],
    ['a tab', 'a\tb'],
    ['an escape', '\x1b[1m'],
    ['a delete', 'a\x7f'],
    ['the "error" of django-eventstream', NO_ID],
  ])('does not move to an id that cannot come back: with %s', (_which, id) => {
    const position = visit(false, '5')
    position.move(id)
    expect(position.id).toBe('5')
  })

  test.each(['0', 'error:5', 'errors', ' 7 ', '💥', '\x80'])('moves to any other: "%s"', (id) => {
    const position = visit(false)
    position.move(id)
    expect(position.id).toBe(id)
  })

  // A template engine may well write the attribute over two lines.
  test.each(['a\nb', 'a\0b'])('does not begin at an id that cannot be sent: %j', (first) => {
    expect(visit(false, first).id).toBe('')
  })
})

describe('a position that is kept over a reload', () => {
  test('goes on where the visit before was', () => {
    const before = visit()
    before.move('7')
    before.save()
    expect(visit()).toMatchObject({ id: '7', expired: false })
  })

  test('is that of one URL', () => {
    const before = visit()
    before.move('7')
    before.save()
    expect(visit(true, undefined, `${URL}/other`).id).toBe('')
  })

  test('is kept only when it is asked to be', () => {
    const before = visit(false)
    before.move('7')
    before.save()
    expect(sessionStorage.length).toBe(0)
    expect(visit().id).toBe('')
  })

  test('is not asked for by a page that does not want it', () => {
    const before = visit()
    before.move('7')
    before.save()
    expect(visit(false).id).toBe('')
  })

  test('gives way to what the server rendered into the page, which is newer', () => {
    const before = visit()
    before.move('7')
    before.save()
    expect(visit(true, '9')).toMatchObject({ id: '9', expired: false })
    expect(visit(true, '').id).toBe('')
  })

  test('holds for an hour', () => {
    const before = visit()
    before.move('7')
    before.save()
    clock.pass(HOUR)
    expect(visit()).toMatchObject({ id: '7', expired: false })
  })

  test('has expired after that, and says so', () => {
    const before = visit()
    before.move('7')
    before.save()
    clock.pass(HOUR + 1)
    expect(visit()).toMatchObject({ id: '', expired: true })
  })

  test('has not expired where there was none', () => {
    visit().save()
    clock.pass(HOUR + 1)
    expect(visit()).toMatchObject({ id: '', expired: false })
  })

  test('keeps the newest', () => {
    const before = visit()
    for (const id of ['7', '8']) {
      before.move(id)
      before.save()
    }
    expect(visit().id).toBe('8')
  })

  describe('when the page is left', () => {
    /** Events come, and have these ids, or none. */
    function hear(position: Position, ...ids: (string | undefined)[]): MessageEvent[] {
      return ids.map((id) => {
        if (id !== undefined) position.move(id)
        const event = new MessageEvent('message')
        position.delivered(event, id)
        return event
      })
    }

    test.each<[what: string, ids: (string | undefined)[], kept: string]>([
      ['the third', ['1', '2', '3', '4'], '2'],
      ['the third, which has no id', ['1', '2', undefined, '4'], '2'],
      ['the third, which has the id of the one before', ['1', '2', '2', '4'], '2'],
      ['all, but there was one before that had no id', ['0', undefined, '1'], '0'],
    ])('has that id after which nothing was shown: %s', (_what, ids, kept) => {
      const before = visit()
      waiting = hear(before, ...ids).slice(2)
      before.save(true)
      expect(visit().id).toBe(kept)
    })

    test('has none where the first of all waits', () => {
      const before = visit()
      before.save()
      waiting = hear(before, '1', '2')
      before.save(true)
      expect(visit().id).toBe('')
    })

    test('has nothing to do with what waits of other streams', () => {
      const before = visit()
      waiting = hear(visit(true, undefined, `${URL}/other`), '1', '2')
      hear(before, '3', '4')
      before.save(true)
      expect(visit().id).toBe('4')
    })

    test('only: what waits while the page stays is still shown', () => {
      const before = visit()
      waiting = hear(before, '1', '2')
      before.save()
      expect(visit().id).toBe('2')
    })
  })

  test.each(['', 'x', '{', 'null', '7'])('is nothing where something else is kept: "%s"', (text) => {
    sessionStorage.setItem(`sluice ${URL}`, text)
    expect(visit()).toMatchObject({ id: '', expired: false })
  })

  test('is as if it was not asked for where the browser forbids to keep anything', () => {
    vi.stubGlobal('sessionStorage', {
      getItem() {
        throw new DOMException('forbidden', 'SecurityError')
      },
      setItem() {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    const position = visit()
    expect(position).toMatchObject({ id: '', expired: false })
    position.move('7')
    expect(() => position.save()).not.toThrow()
    expect(position.id).toBe('7')
    vi.unstubAllGlobals()
  })

  test('is as if it was not asked for where there is no place to keep it', () => {
    vi.stubGlobal('sessionStorage', undefined)
    expect(visit().id).toBe('')
    expect(() => visit().save()).not.toThrow()
    vi.unstubAllGlobals()
  })
})

describe('what other scripts have put into the storage', () => {
  const now = () => clock.now()

  test.each<[what: string, kept: () => unknown]>([
    ['an object as the id', () => [now(), { id: '7' }]],
    ['a number as the id', () => [now(), 7]],
    ['a list as the id', () => [now(), ['7']]],
    ['a time that is none', () => ['soon', '7']],
    ['no time', () => [null, '7']],
    ['an object', () => ({ id: '7' })],
    ['a text', () => '7'],
    ['an id with a line break', () => [now(), '7\r\nX-Evil: 1']],
  ])('is not gone on after: %s', (_what, kept) => {
    sessionStorage.setItem(`sluice ${URL}`, JSON.stringify(kept()))
    expect(visit()).toMatchObject({ id: '', expired: false })
  })

  test('is not kept for ever by a time in the future', () => {
    sessionStorage.setItem(`sluice ${URL}`, JSON.stringify([now() + 2 * HOUR, '7']))
    expect(visit()).toMatchObject({ id: '', expired: true })
  })
})
