import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createListeners, type Listeners } from '../../src/stream/listeners.js'

let listeners: Listeners
/** Names that nobody listens to any more. */
let unheard: string[]

beforeEach(() => {
  unheard = []
  listeners = createListeners(['keep-alive', 'stream-open'], (name) => void unheard.push(name))
})

/** The names, of those that are given, that a listener to this one hears. */
function heard(written: string, ...names: string[]): string[] {
  const hear = () => {}
  const stop = listeners.add(written, hear)
  const found = names.filter((name) => listeners.of(name).includes(hear))
  stop()
  return found
}

describe('a name', () => {
  test('is heard by those who listen to it, in the order in which they came', () => {
    const [one, two, other] = [() => {}, () => {}, () => {}]
    listeners.add('a', one)
    listeners.add('b', other)
    listeners.add('a', two)
    expect(listeners.of('a')).toEqual([one, two])
    expect(listeners.of('b')).toEqual([other])
    expect(listeners.of('c')).toEqual([])
  })

  test.each(['toString', '__proto__', 'constructor', ''])('may be "%s"', (name) => {
    expect(listeners.of(name)).toEqual([])
    const hear = () => {}
    listeners.add(name, hear)
    expect(listeners.of(name)).toEqual([hear])
  })

  test('is heard once by a listener that asked twice', () => {
    const hear = () => {}
    listeners.add('a', hear)
    listeners.add('a', hear)
    expect(listeners.of('a')).toEqual([hear])
  })

  test('is heard once by a listener that it reaches on several ways', () => {
    const hear = () => {}
    for (const name of ['order.new', 'order.*', '*.new', '*']) listeners.add(name, hear)
    expect(listeners.of('order.new')).toEqual([hear])
  })

  test('is not heard by who has stopped', () => {
    const hear = () => {}
    listeners.add('a', hear)()
    expect(listeners.of('a')).toEqual([])
  })
})

describe('a name with a *', () => {
  test.each<[written: string, heard: string[], unheard: string[]]>([
    ['*', ['a', 'order.new', '', 'message', '*'], []],
    ['order.*', ['order.new', 'order.', 'order.new.eu', 'order.*'], ['order', 'orders.new', 'xorder.new']],
    ['*.new', ['order.new', '.new', 'a.b.new'], ['new', 'order.newer', 'order.New']],
    ['order.*.eu', ['order.new.eu', 'order..eu', 'order.a.b.eu'], ['order.eu', 'order.new.us']],
    ['a*a', ['aa', 'aba'], ['a']],
    ['a.c*', ['a.c', 'a.cd'], ['abc', 'abcd']],
    ['[a]*', ['[a]b'], ['ab']],
  ])('%s stands for %j, but not for %j', (written, yes, no) => {
    expect(heard(written, ...yes, ...no)).toEqual(yes)
  })

  test('may have several: each stands for any part', () => {
    expect(heard('order.*.*', 'order.new.eu', 'order.new.eu.x', 'order.new')).toEqual([
      'order.new.eu',
      'order.new.eu.x',
    ])
    expect(heard('*.order.*', 'eu.order.new', 'eu.order', 'eu.orders.new')).toEqual(['eu.order.new'])
  })

  test('stands for no signal of a server, which is heard by its own name only', () => {
    expect(heard('*', 'keep-alive', 'stream-open')).toEqual([])
    expect(heard('keep-*', 'keep-alive', 'keep-it')).toEqual(['keep-it'])
    expect(heard('keep-alive', 'keep-alive')).toEqual(['keep-alive'])
  })

  test('is told from names without', () => {
    expect(listeners.hasWildcards).toBe(false)
    listeners.add('a', () => {})
    expect(listeners.hasWildcards).toBe(false)
    const stop = listeners.add('order.*', () => {})
    expect(listeners.hasWildcards).toBe(true)
    stop()
    expect(listeners.hasWildcards).toBe(false)
  })
})

describe('who comes and goes', () => {
  test('a name is unheard when the last of it has stopped', () => {
    const stops = ['a', 'a', 'b'].map((name) => listeners.add(name, () => {}))
    stops[0]?.()
    expect(unheard).toEqual([])
    stops[1]?.()
    stops[2]?.()
    expect(unheard).toEqual(['a', 'b'])
  })

  test('stopping twice is stopping once', () => {
    const stop = listeners.add('a', () => {})
    stop()
    expect(unheard).toEqual(['a'])
    const hear = () => {}
    listeners.add('a', hear)
    stop()
    expect(unheard).toEqual(['a'])
    expect(listeners.of('a')).toEqual([hear])
  })

  test('the names are those that somebody listens to', () => {
    const stops = ['a', 'b', 'a'].map((name) => listeners.add(name, () => {}))
    expect(listeners.names()).toEqual(['a', 'b'])
    stops[1]?.()
    stops[0]?.()
    expect(listeners.names()).toEqual(['a'])
    stops[2]?.()
    expect(listeners.names()).toEqual([])
  })

  test('who hears a name is settled when it is looked up: who comes or goes then changes nothing of it', () => {
    const [one, two] = [() => {}, () => {}]
    const stop = listeners.add('a', one)
    const those = listeners.of('a')
    listeners.add('a', two)
    stop()
    expect(those).toEqual([one])
    expect(listeners.of('a')).toEqual([two])
  })

  test('a pattern that comes later is heard, and one that goes is not', () => {
    const [one, wild] = [() => {}, () => {}]
    listeners.add('order.new', one)
    expect(listeners.of('order.new')).toEqual([one])
    const stop = listeners.add('order.*', wild)
    expect(listeners.of('order.new')).toEqual([one, wild])
    stop()
    expect(listeners.of('order.new')).toEqual([one])
  })
})

describe('looking up', () => {
  test('is done once for a name, as long as nobody comes or goes', () => {
    for (let count = 0; count < 100; count++) listeners.add(`order.${count}.*`, () => {})
    const first = listeners.of('order.7.new')
    expect(first).toHaveLength(1)
    // What is looked up anew is another list.
    expect(listeners.of('order.7.new')).toBe(first)
    listeners.add('other', () => {})
    expect(listeners.of('order.7.new')).not.toBe(first)
  })

  test('remembers also that no pattern hears a name', () => {
    listeners.add('order.*', () => {})
    expect(listeners.of('a')).toBe(listeners.of('a'))
  })

  test('is done at once, without remembering, where all listen to plain names', () => {
    const hear = () => {}
    listeners.add('a', hear)
    const first = listeners.of('a')
    expect(listeners.of('b')).toEqual([])
    listeners.add('b', () => {})
    expect(listeners.of('a')).toBe(first)
  })

  test('does not remember names without end', () => {
    listeners.add('order.*', () => {})
    const first = listeners.of('first')
    for (let count = 0; count < 2000; count++) listeners.of(`made up ${count}`)
    // Who is looked up anew was forgotten meanwhile.
    expect(listeners.of('first')).not.toBe(first)
  })
})

describe('a pattern', () => {
  test('stands for what a regular expression would say', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '*', '.', 'order'), { maxLength: 6 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (pattern, name) => {
        const parts = pattern.split('*').map((part) => part.replace(/\W/g, '\\$&'))
        const expected = pattern === name || new RegExp(`^${parts.join('.*')}$`, 's').test(name)
        expect(heard(pattern, name)).toEqual(expected ? [name] : [])
      }),
      { numRuns: 500 },
    )
  })

  test('costs a look at the name, however long that is and however many stars there are', () => {
    // A regular expression would try every place of each letter with every place of the others.
    expect(heard('*x*y*x*y*x*y*', `${'x'.repeat(200_000)}`)).toEqual([])
    expect(heard('*x*y*', `${'x'.repeat(200_000)}y`)).toHaveLength(1)
  })
})

describe('of many names', () => {
  test('those that hear one are found without a look at the others', () => {
    for (let count = 0; count < 2000; count++) listeners.add(`name ${count}`, () => {})
    listeners.add('order.*', () => {})
    const hear = () => {}
    listeners.add('name 7', hear)
    for (let count = 0; count < 20_000; count++) expect(listeners.of(`made up ${count}`)).toHaveLength(0)
    expect(listeners.of('name 7')).toHaveLength(2)
  })

  test('a similar one is found, of several the first', () => {
    listeners.add('new_bike', () => {})
    listeners.add('NewBike', () => {})
    expect(listeners.similar('new-bike')).toBe('new_bike')
    expect(listeners.similar('newBikes')).toBeUndefined()
    const stop = listeners.add('new.bikes', () => {})
    expect(listeners.similar('newBikes')).toBe('new.bikes')
    stop()
    expect(listeners.similar('newBikes')).toBeUndefined()
  })
})
