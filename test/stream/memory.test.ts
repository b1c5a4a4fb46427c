import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMemory, type Memory } from '../../src/stream/memory.js'
import { FakeClock } from '../support/fake-clock.js'

let clock: FakeClock
let memory: Memory

beforeEach(() => {
  clock = new FakeClock()
  memory = createMemory(clock.now)
  memory.opened('')
})

/** Events with these ids come; each says whether it is a replay. */
const come = (...ids: (string | number)[]): boolean[] => ids.map((id) => memory.isReplay(`${id}`, 'a', 'x'))

/** The memory of a stream that takes the place of this one, which showed these ids, and went on after another. */
function moved(ids: (string | number)[], asked = ''): void {
  const before = memory
  come(...ids)
  memory = createMemory(clock.now)
  memory.opened(asked)
  memory.adopt(before)
}

describe('an event that came before is shown again', () => {
  test('over the same connection: the server means it', () => {
    expect(come(1, 1)).toEqual([false, false])
  })

  test('after a restart of a server that counts anew: nobody has asked for it twice', () => {
    come(1, 2)
    memory.opened('2')
    expect(come(1, 2, 3)).toEqual([false, false, false])
  })

  test('after an id of which nothing is known, such as that of a comment', () => {
    come(1, 2)
    memory.opened('9')
    expect(come(1, 2)).toEqual([false, false])
  })

  test('where the stream goes on without an id, as its server never gave one that can be sent', () => {
    come('\u0001')
    memory.opened('')
    expect(come('\u0001')).toEqual([false])
  })
})

describe('an event is left out', () => {
  test('that the stream before has shown, once an element has moved to another', () => {
    moved([1, 2])
    expect(come(1, 2, 3)).toEqual([true, true, false])
  })

  test('although the new stream replays what the old one never had', () => {
    moved([3, 4])
    expect(come(1, 2, 3, 4, 5)).toEqual([false, false, true, true, false])
  })

  test('that came after the id that is asked for', () => {
    come(1, 2, 3)
    memory.opened('1')
    expect(come(2, 3, 4)).toEqual([true, true, false])
  })

  test('but none that came before that id: the server counts anew', () => {
    come(1, 2, 3)
    memory.opened('2')
    expect(come(1, 2, 3)).toEqual([false, false, true])
  })

  test('where the stream has to start over', () => {
    come(1, 2)
    memory.startOver()
    memory.opened('')
    expect(come(1, 2, 3)).toEqual([true, true, false])
    memory.opened('3')
    expect(come(1)).toEqual([false])
  })
})

describe('a replay is over', () => {
  test('with the newest event that was shown', () => {
    moved([1, 2, 3])
    expect(come(3, 1, 2)).toEqual([true, false, false])
  })

  test('after five seconds without any of it', () => {
    moved([1, 2, 3])
    clock.pass(4999)
    expect(come(1)).toEqual([true])
    clock.pass(4999)
    expect(come(2)).toEqual([true])
    clock.pass(5001)
    expect(come(3)).toEqual([false])
  })

  test('for each event that it has brought: what comes a third time is meant', () => {
    moved([1, 2])
    expect(come(1, 1)).toEqual([true, false])
  })
})

describe('in a replay, an event is another one', () => {
  test.each([
    ['id', ['2', 'a', 'x']],
    ['name', ['1', 'b', 'x']],
    ['data', ['1', 'a', 'y']],
    ['data that is longer', ['1', 'a', 'xx']],
    ['data that is empty', ['1', 'a', '']],
  ] as const)('with another %s', (_what, [id, name, data]) => {
    moved([1, 'last'])
    expect(memory.isReplay(id, name, data)).toBe(false)
  })

  test('whose parts only look alike', () => {
    moved(['1 a', 'last'])
    expect(memory.isReplay('1', 'a a', 'x')).toBe(false)
  })

  test('whose id is that of a row, and was seen with the same name before', () => {
    const before = memory
    for (const data of ['on', 'off']) memory.isReplay('lamp-7', 'a', data)
    memory = createMemory(clock.now)
    memory.opened('')
    memory.adopt(before)
    for (const data of ['on', 'off']) expect(memory.isReplay('lamp-7', 'a', data)).toBe(false)
  })

  test('whose data differs in one letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const place = at % text.length
        const other = `${text.slice(0, place)}${text[place] === 'a' ? 'b' : 'a'}${text.slice(place + 1)}`
        const before = createMemory(clock.now)
        before.isReplay('1', 'a', text)
        before.isReplay('2', 'a', text)
        const own = createMemory(clock.now)
        own.opened('')
        own.adopt(before)
        expect(own.isReplay('1', 'a', other)).toBe(false)
        expect(own.isReplay('2', 'a', text)).toBe(true)
      }),
    )
  })
})

describe('a memory', () => {
  const many = (count: number): number[] => Array.from({ length: count }, (_none, number) => number)

  test('keeps a thousand events, whatever comes', () => {
    come(...many(5000))
    expect(memory.size).toBe(1000)
  })

  test('knows the newest thousand, and forgets the oldest', () => {
    moved(many(1001))
    expect(come(0, 1, 1000)).toEqual([false, true, true])
  })

  test('keeps no more of an event with much data than of one with little', () => {
    memory.isReplay('1', 'a', 'x'.repeat(1_000_000))
    expect(JSON.stringify([...memory.shown]).length).toBeLessThan(100)
  })

  test('does not grow by what it takes over, and leaves the other one as it is', () => {
    const before = memory
    moved(many(1000))
    come('one more')
    expect([memory.size, before.size]).toEqual([1000, 1000])
    expect(before.isReplay('one more', 'a', 'x')).toBe(false)
  })
})
