import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createRing, type Ring } from '../../src/hub/ring.js'

let ring: Ring
beforeEach(() => {
  ring = createRing()
})

/** Adds an event that has this id, or none. */
function add(id: string | undefined, data = `${id}`): void {
  if (id !== undefined) ring.setLastEventId(id)
  ring.add('row', data, id)
}

/** The data of the events after an id; undefined where that is not known. */
const dataAfter = (id: string): unknown[] | undefined =>
  ring.getMessagesAfter(id)?.flatMap(([name, , data]) => (name === 'event' ? [data] : []))

describe('what came after an id', () => {
  test('is what came after the event that has it', () => {
    for (const id of ['1', '2', '3']) add(id)
    expect(dataAfter('1')).toEqual(['2', '3'])
    expect(dataAfter('3')).toEqual([])
  })

  test('is all, after the id that it began with', () => {
    ring.reset('7')
    add('8')
    expect(dataAfter('7')).toEqual(['8'])
  })

  test('is told as it was heard: an id before the event that brought it', () => {
    add('1')
    add('2', 'two')
    add(undefined, 'none')
    expect(ring.getMessagesAfter('1')).toEqual([
      ['identified', '2'],
      ['event', 'row', 'two', '2', '2'],
      ['event', 'row', 'none', '2', null],
    ])
  })

  test('leaves out an event without an id that came right after it, which no server would send again', () => {
    add('1')
    add(undefined, 'none')
    add('2')
    expect(dataAfter('1')).toEqual(['2'])
  })

  test('is nothing, after an id that came without an event', () => {
    add('1')
    ring.setLastEventId('2')
    expect(dataAfter('2')).toEqual([])
    expect(dataAfter('1')).toEqual([])
  })

  test.each(['0', 'x', ''])('is not known after an id that was never there: %j', (id) => {
    ring.reset('5')
    add('6')
    expect(dataAfter(id)).toBeUndefined()
  })

  test('is not known where several events have the id: it is that of a row', () => {
    for (const id of ['lamp', 'door', 'lamp']) add(id)
    expect(dataAfter('lamp')).toBeUndefined()
    expect(dataAfter('door')).toEqual(['lamp'])
  })

  test('is not known where the id was there before the oldest as well', () => {
    ring.reset('lamp')
    add('lamp')
    expect(dataAfter('lamp')).toBeUndefined()
  })

  test('is not known of what was forgotten', () => {
    add('1')
    ring.reset('')
    expect(dataAfter('1')).toBeUndefined()
    expect(ring.bytes).toBe(0)
  })
})

describe('the ring', () => {
  test('keeps the newest thousand', () => {
    for (let id = 1; id <= 1500; id++) add(`${id}`)
    expect(dataAfter('499')).toBeUndefined()
    expect(dataAfter('500')).toHaveLength(1000)
  })

  test('takes no more than a megabyte', () => {
    for (let id = 1; id <= 300; id++) {
      add(`${id}`, 'x'.repeat(10_000))
      expect(ring.bytes).toBeLessThanOrEqual(1_000_000)
    }
    expect(dataAfter('299')).toHaveLength(1)
    expect(dataAfter('200')).toBeUndefined()
  })

  test('goes on after an event that is larger than all of it', () => {
    add('1')
    add('2', 'x'.repeat(1_000_000))
    expect(dataAfter('1')).toBeUndefined()
    expect(dataAfter('2')).toEqual([])
    add('3')
    expect(dataAfter('2')).toEqual(['3'])
  })

  test('tells after each id exactly what a server that counts would send', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (first, count) => {
        ring = createRing()
        ring.reset(`${first}`)
        for (let id = first + 1; id <= first + count; id++) add(`${id}`)
        for (let id = first; id <= first + count; id++)
          expect(dataAfter(`${id}`)).toEqual(
            Array.from({ length: first + count - id }, (_none, at) => `${id + at + 1}`),
          )
      }),
    )
  })
})
