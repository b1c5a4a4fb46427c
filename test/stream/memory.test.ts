import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMemory, type Memory } from '../../src/stream/memory.js'

let memory: Memory

beforeEach(() => {
  memory = createMemory()
})

const [first, second, third] = [{}, {}, {}]

describe('an event', () => {
  test('is new at first', () => {
    expect(memory.seen(first, '1', 'a', 'x')).toBe(false)
  })

  test('that an earlier connection brought is known', () => {
    memory.seen(first, '1', 'a', 'x')
    expect(memory.seen(second, '1', 'a', 'x')).toBe(true)
  })

  test('that comes twice over one connection is shown twice: the server means it', () => {
    memory.seen(first, '1', 'a', 'x')
    expect(memory.seen(first, '1', 'a', 'x')).toBe(false)
  })

  test('that came again is known to a third connection, too', () => {
    for (const connection of [first, second]) memory.seen(connection, '1', 'a', 'x')
    expect(memory.seen(third, '1', 'a', 'x')).toBe(true)
  })

  test('that came again and is then said anew over the same connection is shown', () => {
    for (const connection of [first, second]) memory.seen(connection, '1', 'a', 'x')
    expect(memory.seen(second, '1', 'a', 'x')).toBe(false)
  })

  test.each([
    ['id', ['2', 'a', 'x']],
    ['name', ['1', 'b', 'x']],
    ['data, as where the id is that of a row', ['1', 'a', 'y']],
    ['data of the same length', ['1', 'a', 'z']],
    ['data that is longer', ['1', 'a', 'xx']],
    ['data that is empty', ['1', 'a', '']],
  ] as const)('with another %s is another', (_what, [id, name, data]) => {
    memory.seen(first, '1', 'a', 'x')
    expect(memory.seen(second, id, name, data)).toBe(false)
  })

  test('is not mixed up with one whose parts only look alike', () => {
    memory.seen(first, '1', 'a 1', 'x')
    expect(memory.seen(second, '1 a', '1', 'x')).toBe(false)
    memory.seen(first, '12', '3', 'x')
    expect(memory.seen(second, '1', '23', 'x')).toBe(false)
  })

  test('with much data costs no more than one with little', () => {
    memory.seen(first, '1', 'a', 'x'.repeat(1_000_000))
    expect([...memory.entries.keys()].join('').length).toBeLessThan(100)
    expect(memory.seen(second, '1', 'a', 'x'.repeat(1_000_000))).toBe(true)
    expect(memory.seen(second, '1', 'a', `${'x'.repeat(999_999)}y`)).toBe(false)
  })
})

test('texts that differ in one letter are told apart', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
      const own = createMemory()
      const place = at % text.length
      const other = `${text.slice(0, place)}${text[place] === 'a' ? 'b' : 'a'}${text.slice(place + 1)}`
      own.seen(first, '1', 'a', text)
      expect(own.seen(second, '1', 'a', other)).toBe(false)
      expect(own.seen(second, '1', 'a', text)).toBe(true)
    }),
  )
})

describe('a memory', () => {
  const fill = (connection: object, count: number): void => {
    for (let number = 0; number < count; number++) memory.seen(connection, `${number}`, 'a', 'x')
  }

  test('keeps a thousand events, whatever comes', () => {
    fill(first, 5000)
    expect(memory.entries.size).toBe(1000)
  })

  test('knows the newest thousand, and forgets the oldest', () => {
    fill(first, 1001)
    expect(memory.seen(second, '1', 'a', 'x')).toBe(true)
    expect(memory.seen(second, '1000', 'a', 'x')).toBe(true)
    expect(memory.seen(second, '0', 'a', 'x')).toBe(false)
  })

  test('an event that comes again is among the newest', () => {
    fill(first, 1000)
    memory.seen(first, '0', 'a', 'x')
    memory.seen(first, 'one more', 'a', 'x')
    expect(memory.seen(second, '0', 'a', 'x')).toBe(true)
    expect(memory.seen(second, '1', 'a', 'x')).toBe(false)
  })

  test('takes over what another one remembers', () => {
    const other = createMemory()
    other.seen(first, '1', 'a', 'x')
    memory.adopt(other)
    expect(memory.seen(second, '1', 'a', 'x')).toBe(true)
    expect(memory.seen(second, '2', 'a', 'x')).toBe(false)
  })

  test('does not grow by that', () => {
    const other = createMemory()
    for (let number = 0; number < 1000; number++) other.seen(first, `other ${number}`, 'a', 'x')
    fill(first, 1000)
    memory.adopt(other)
    expect(memory.entries.size).toBe(1000)
  })

  test('leaves the other one as it is', () => {
    const other = createMemory()
    other.seen(first, '1', 'a', 'x')
    memory.adopt(other)
    memory.seen(second, '2', 'a', 'x')
    expect(other.entries.size).toBe(1)
  })
})
