import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EventSourceLike } from '../../src/events.js'
import { eventSourceTransport } from '../../src/transport/eventsource.js'
import { type Connection, SIGNALS } from '../../src/transport/transport.js'
import { FakeSource } from '../support/fake-source.js'
import { attemptOf, keepingHandlers, transportContract } from './contract.js'

transportContract('EventSource', () => {
  let source: FakeSource
  return {
    transport: eventSourceTransport((url) => {
      // As the constructor of a browser's does.
      new URL(url, document.baseURI)
      source = new FakeSource(url)
      return source
    }),
    farEnd: () => ({
      opens: () => source.opens(),
      sends(...these) {
        for (const [name, data, id] of these) source.sends(name, data, id)
      },
      refuses: () => source.fails(),
      ends: () => source.breaks(),
    }),
  }
})

describe('the EventSource', () => {
  let source: FakeSource
  let connection: Connection
  let handlers: ReturnType<typeof keepingHandlers>

  beforeEach(() => begin())

  function begin(lastEventId = ''): void {
    handlers = keepingHandlers()
    source = new FakeSource()
    connection = eventSourceTransport(() => source)(attemptOf({ lastEventId }), handlers)
  }

  /** With which URL and credentials it is made for an attempt. */
  function madeWith(changes: Parameters<typeof attemptOf>[0]): [url: string, credentials: string] {
    const create = vi.fn((url: string, _credentials: string) => new FakeSource(url))
    eventSourceTransport(create)(attemptOf(changes), keepingHandlers())
    expect(create).toHaveBeenCalledOnce()
    return create.mock.lastCall as [string, string]
  }

  /** The names that it listens to, without those of signals. */
  const names = () => source.names.filter((name) => !SIGNALS.includes(name))

  test('is made with the URL as it was written', () => {
    expect(madeWith({ url: '/events?a' })[0]).toBe('/events?a')
  })

  test.each(['include', 'same-origin'] as const)('is made with the credentials: %s', (credentials) => {
    expect(madeWith({ credentials })[1]).toBe(credentials)
  })

  test.each([
    ['/events', '5', 'http://localhost:3000/events?lastEventId=5'],
    ['/events?a=1', '5', 'http://localhost:3000/events?a=1&lastEventId=5'],
    ['/events?a=1#x', '5', 'http://localhost:3000/events?a=1&lastEventId=5#x'],
    ['http://other.example/e', 'a b&c=ž', 'http://other.example/e?lastEventId=a%20b%26c%3D%C5%BE'],
    ['/events?lastEventId=4', '5', 'http://localhost:3000/events?lastEventId=5'],
    ['/events?lastEventId=4&a=1', '5', 'http://localhost:3000/events?a=1&lastEventId=5'],
    ['/events?a=1&lastEventId=4', '5', 'http://localhost:3000/events?a=1&lastEventId=5'],
    ['/events?a=1&lastEventId=4&b=2', '5', 'http://localhost:3000/events?a=1&b=2&lastEventId=5'],
    ['/events?mylastEventId=4', '5', 'http://localhost:3000/events?mylastEventId=4&lastEventId=5'],
    ['/events?q=a%26b+c', '5', 'http://localhost:3000/events?q=a%26b+c&lastEventId=5'],
  ])('at %s after event %s is made with %s', (url, lastEventId, made) => {
    expect(madeWith({ url, lastEventId })[0]).toBe(made)
  })

  test('is shown as the source of the connection', () => {
    expect(connection.source).toBe(source)
  })

  test('is closed with the connection', () => {
    connection.close()
    expect(source.readyState).toBe(2)
  })

  test('has no listener any more when it is closed', () => {
    connection.listen?.('a_b')
    connection.close()
    expect(source.names).toEqual([])
    expect([source.onopen, source.onerror]).toEqual([null, null])
  })

  test('throws what its maker throws', () => {
    const reason = new Error('no source')
    const transport = eventSourceTransport(() => {
      throw reason
    })
    expect(() => transport(attemptOf(), keepingHandlers())).toThrow(reason)
  })

  test('tells each opening: the browser reopens it', () => {
    source.opens()
    source.breaks()
    source.opens()
    expect(handlers.opened).toHaveBeenCalledTimes(2)
  })

  test('tells a connection that comes back by itself from one that does not', () => {
    source.opens()
    source.breaks()
    source.fails()
    expect(handlers.broken.mock.calls).toEqual([
      [{ recovering: true, cause: expect.any(Event) }],
      [{ recovering: false, cause: expect.any(Event) }],
    ])
  })

  describe('of WebKit, which mixes what comes after a break with what came before', () => {
    const tellsOf = (made: FakeSource): unknown => {
      source = made
      eventSourceTransport(() => source)(attemptOf(), handlers)
      source.opens()
      source.breaks()
      return handlers.broken.mock.lastCall?.[0]
    }
    beforeEach(() => {
      vi.stubGlobal('navigator', {
        userAgent: 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605',
      })
      vi.stubGlobal('EventSource', class extends FakeSource {})
    })
    afterEach(() => vi.unstubAllGlobals())

    test('is corrupted by a break', () => {
      expect(tellsOf(new (EventSource as unknown as typeof FakeSource)())).toEqual({
        recovering: true,
        corrupted: true,
        cause: expect.any(Event),
      })
    })

    test('is not, when the page has another in its place', () => {
      expect(tellsOf(new FakeSource())).toEqual({ recovering: true, cause: expect.any(Event) })
    })
  })

  test('tells the event of its error', () => {
    let cause: unknown
    source.addEventListener('error', (event) => {
      cause = event
    })
    source.fails()
    expect(handlers.broken.mock.lastCall?.[0].cause).toBe(cause)
  })

  test('of a page may tell an error by nothing', () => {
    source.onerror?.(undefined as unknown as Event)
    expect(handlers.broken).toHaveBeenCalledOnce()
  })

  test.each(['a', 'open'])('of a page may fire an event that is none of the server: %s', (name) => {
    const own = new EventTarget()
    const made = Object.assign(own, {
      url: '/events',
      readyState: 1,
      onopen: null,
      onerror: null,
      close() {},
    })
    handlers = keepingHandlers()
    eventSourceTransport(() => made as never)(attemptOf({}), handlers).listen?.(name)
    own.dispatchEvent(new Event(name))
    expect(handlers.message).not.toHaveBeenCalled()
    own.dispatchEvent(new MessageEvent(name, { data: '1' }))
    expect(handlers.message).toHaveBeenCalledOnce()
  })

  test('tells no heartbeat and no reconnection time, which it does not know', () => {
    source.opens()
    source.sends('keep-alive')
    expect(handlers.heard.mock.calls).toEqual([[false]])
    expect(handlers.retry).not.toHaveBeenCalled()
  })

  describe('and the last event ID', () => {
    /** What the events so far brought as their own. */
    const own = () => handlers.message.mock.calls.map(([, , id]) => id)

    beforeEach(() => connection.listen?.('a'))

    test('that is empty takes the one before back', () => {
      source.opens()
      source.sends('a', '1', '7')
      source.sends('a', '2', '')
      expect(handlers.identified.mock.calls).toEqual([['7'], ['']])
      expect(own()).toEqual(['7', ''])
    })

    // It shows the last with every event, but does not say which brought it.
    test('belongs to an event that shows another one, and to the first after an opening', () => {
      source.opens()
      source.sends('a', '1', '7')
      source.sends('a', '2')
      source.breaks()
      source.opens()
      source.sends('a', '2')
      source.sends('a', '3')
      expect(own()).toEqual(['7', undefined, '7', undefined])
    })

    test('that was in the URL is not forgotten because the source does not know it', () => {
      begin('6')
      connection.listen?.('a')
      source.opens()
      source.sends('a', '1')
      expect(handlers.identified).not.toHaveBeenCalled()
      expect(own()).toEqual([undefined])
      source.sends('a', '2', '7')
      source.sends('a', '3', '')
      expect(handlers.identified.mock.calls).toEqual([['7'], ['']])
    })
  })

  test('listens to nothing but signals until a name is asked for', () => {
    expect(names()).toEqual([])
  })

  test('has one listener for each name, however often it is asked for', () => {
    for (const name of ['a', 'a_b', 'aB', 'a', 'message', 'ping']) connection.listen?.(name)
    expect(source.names).toEqual([...new Set(source.names)])
  })

  test('has no listener for a name that was given back', () => {
    connection.listen?.('new_bike')
    connection.unlisten?.('new_bike')
    expect(source.names).not.toContain('new_bike')
  })

  test('delivers no event of a name that was given back', () => {
    connection.listen?.('a')
    connection.listen?.('b')
    connection.unlisten?.('a')
    source.opens()
    source.sends('a', '1')
    source.sends('b', '2')
    expect(handlers.message.mock.calls.map(([name]) => name)).toEqual(['b'])
  })

  test.each([
    ['new_bike', ['new_bike ', 'new-bike', 'newBike']],
    ['newBike', ['newBike ', 'newbike', 'new_bike', 'new-bike']],
    ['new-bike', ['new-bike ', 'new_bike', 'newBike']],
    ['new.bike', ['new.bike ', 'new_bike', 'new-bike', 'newBike']],
    ['newBikeModel', ['newBikeModel ', 'newbikemodel', 'new_bike_model', 'new-bike-model']],
    ['bike', ['bike ']],
  ])('that is asked for "%s" also listens to %j, and to unnamed messages', (name, near) => {
    connection.listen?.(name)
    expect(source.names).toEqual(expect.arrayContaining([name, 'message', ...near]))
    // Whatever else it listens to is spelt much the same.
    const letters = (text: string) => text.toLowerCase().replace(/[-_. ]/g, '')
    expect([...new Set(names().map(letters))].sort()).toEqual([letters(name), 'message'].sort())
  })

  test('delivers an event under its misspelt name, so that it can be reported', () => {
    connection.listen?.('new_bike')
    source.sends('newBike', '1')
    expect(handlers.message.mock.lastCall?.[0]).toBe('newBike')
  })

  test('still delivers a name that was first heard as a misspelling of another', () => {
    connection.listen?.('new_bike')
    connection.listen?.('newBike')
    source.sends('newBike', '1')
    expect(handlers.message).toHaveBeenCalledOnce()
  })

  test('is not asked for misspellings once it listens to a hundred names', () => {
    for (let number = 0; number < 100; number++) connection.listen?.(`event${number}`)
    const before = source.names.length
    connection.listen?.('new_bike')
    expect(source.names.slice(before)).toEqual(['new_bike'])
    expect(before).toBeLessThan(200)
  })
})

describe("a page's own source", () => {
  type Hear = (event: unknown) => void

  /** How a source may remove listeners. */
  const removals = {
    'as it should': (listeners: Set<Hear>) => ({
      removeEventListener: (_name: string, listener: Hear) => void listeners.delete(listener),
    }),
    'by doing nothing': () => ({ removeEventListener() {} }),
    'not at all': () => ({}),
  }
  /** What it may call a listener with. */
  const shapes: Record<string, (name: string, data: string) => unknown> = {
    'a MessageEvent': (name, data) => new MessageEvent(name, { data }),
    'a MessageEvent of type message': (_name, data) => new MessageEvent('message', { data }),
    'an Event with data': (name, data) => Object.assign(new Event(name), { data }),
    'a CustomEvent with data': (name, data) => Object.assign(new CustomEvent(name), { data }),
    'no more than data': (_name, data) => ({ data }),
    'a frozen object': (name, data) => Object.freeze({ type: name, data, lastEventId: '' }),
    'an object without prototype': (_name, data) => Object.assign(Object.create(null), { data }),
  }
  const all = Object.keys(removals).flatMap((removal) =>
    Object.keys(shapes).map((shape) => [removal, shape] as const),
  )

  function connect(removal: string) {
    const names = new Map<string, Set<Hear>>()
    const of = (name: string): Set<Hear> => {
      const listeners = names.get(name) ?? new Set()
      names.set(name, listeners)
      return listeners
    }
    const everyone = { delete: (listener: Hear) => [...names.values()].map((set) => set.delete(listener)) }
    const source = {
      readyState: 1,
      onopen: null,
      onerror: null,
      addEventListener: (name: string, listener: Hear) => void of(name).add(listener),
      close() {},
      ...removals[removal as keyof typeof removals](everyone as unknown as Set<Hear>),
    }
    const handlers = keepingHandlers()
    const connection = eventSourceTransport(() => source as unknown as EventSourceLike)(
      attemptOf({}),
      handlers,
    )
    return {
      connection,
      handlers,
      send(name: string, event: unknown) {
        for (const listener of [...of(name)]) listener(event)
      },
    }
  }

  test.each(all)(
    'that removes listeners %s, and calls them with %s: each event is told once',
    (removal, shape) => {
      const { connection, handlers, send } = connect(removal)
      const make = shapes[shape] as (typeof shapes)[string]
      for (let round = 0; round < 3; round++) {
        connection.listen?.('tick')
        connection.listen?.('tick')
        send('tick', make('tick', `${round}`))
        connection.unlisten?.('tick')
        send('tick', make('tick', 'unheard'))
      }
      const told = handlers.message.mock.calls.map(([name, { data, lastEventId }]) => [
        name,
        data,
        lastEventId,
      ])
      expect(told).toEqual([
        ['tick', '0', ''],
        ['tick', '1', ''],
        ['tick', '2', ''],
      ])
      for (const [, event] of handlers.message.mock.calls) expect(event).toBeInstanceOf(Event)
      connection.close()
      send('tick', make('tick', 'too late'))
      expect(handlers.message).toHaveBeenCalledTimes(3)
    },
  )

  test('that cannot be closed does no harm', () => {
    const { connection } = connect('not at all')
    Reflect.deleteProperty(connection.source, 'close')
    expect(() => connection.close()).not.toThrow()
  })
})
