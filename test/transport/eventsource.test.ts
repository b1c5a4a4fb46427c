import { beforeEach, describe, expect, test, vi } from 'vitest'
import { eventSourceTransport } from '../../src/transport/eventsource.js'
import type { Connection, Transport } from '../../src/transport/transport.js'
import { FakeSource } from '../support/fake-source.js'

/** The far end of a connection: a browser and a server that do what a test says. */
interface FarEnd {
  opens(): void
  breaks(): void
  fails(): void
  sends(name: string, data?: string): void
}

/** A transport, and how a test gets hold of the far end of what it opened last. */
interface Subject {
  readonly transport: Transport
  readonly farEnd: () => FarEnd
  /** A transport that finds its URL unusable. */
  readonly refusing: (reason: Error) => Transport
}

/** What every transport does. To be run with each. */
function transportContract(kind: string, make: () => Subject): void {
  describe(`every transport: ${kind}`, () => {
    let subject: Subject
    let connection: Connection
    let farEnd: FarEnd
    const handlers = { opened: vi.fn(), message: vi.fn(), broken: vi.fn() }

    beforeEach(() => {
      vi.resetAllMocks()
      subject = make()
      connection = subject.transport('/events', handlers)
      farEnd = subject.farEnd()
    })

    /** Name and data of the messages so far. */
    const messages = () => handlers.message.mock.calls.map(([name, { data }]) => [name, data])

    test('says nothing before the server answers', () => {
      expect(handlers.opened).not.toHaveBeenCalled()
      expect(handlers.broken).not.toHaveBeenCalled()
    })

    test('tells that the stream is open, each time', () => {
      farEnd.opens()
      farEnd.breaks()
      farEnd.opens()
      expect(handlers.opened).toHaveBeenCalledTimes(2)
    })

    test('tells a connection that comes back by itself from one that does not', () => {
      farEnd.opens()
      farEnd.breaks()
      farEnd.fails()
      expect(handlers.broken.mock.calls).toEqual([
        [expect.any(Event), false],
        [expect.any(Event), true],
      ])
    })

    test('tells of an answer that is no event stream', () => {
      farEnd.fails()
      expect(handlers.opened).not.toHaveBeenCalled()
      expect(handlers.broken.mock.calls).toEqual([[expect.any(Event), true]])
    })

    test('delivers events of a name that it was asked for', () => {
      connection.listen('a')
      farEnd.opens()
      farEnd.sends('a', '1')
      farEnd.sends('a', '2')
      expect(messages()).toEqual([
        ['a', '1'],
        ['a', '2'],
      ])
    })

    test('delivers unnamed messages as "message"', () => {
      connection.listen('message')
      farEnd.opens()
      farEnd.sends('message', '1')
      expect(messages()).toEqual([['message', '1']])
    })

    test('delivers the event itself', () => {
      connection.listen('a')
      farEnd.opens()
      farEnd.sends('a', '1')
      expect(handlers.message.mock.lastCall?.[1]).toBeInstanceOf(MessageEvent)
    })

    test('delivers events without data', () => {
      connection.listen('a')
      farEnd.opens()
      farEnd.sends('a', '')
      expect(messages()).toEqual([['a', '']])
    })

    test('delivers an event once, however often its name was asked for', () => {
      connection.listen('a')
      connection.listen('a')
      farEnd.opens()
      farEnd.sends('a', '1')
      expect(messages()).toEqual([['a', '1']])
    })

    test('delivers no event of a name that was given back', () => {
      connection.listen('a')
      connection.listen('b')
      connection.unlisten('a')
      farEnd.opens()
      farEnd.sends('a', '1')
      farEnd.sends('b', '2')
      expect(messages()).toEqual([['b', '2']])
    })

    test('delivers events of a name that was given back and is asked for again', () => {
      connection.listen('a')
      connection.unlisten('a')
      connection.listen('a')
      farEnd.opens()
      farEnd.sends('a', '1')
      expect(messages()).toEqual([['a', '1']])
    })

    test('giving back a name that was never asked for does nothing', () => {
      connection.listen('a')
      connection.unlisten('b')
      farEnd.opens()
      farEnd.sends('a', '1')
      expect(messages()).toEqual([['a', '1']])
    })

    test.each(['open', 'error', 'message', 'toString', '__proto__'])(
      'delivers an event that the server named "%s"',
      (name) => {
        connection.listen(name)
        farEnd.opens()
        farEnd.sends(name, '1')
        expect(messages()).toEqual([[name, '1']])
      },
    )

    test('an event that the server named "error" is no error of the connection', () => {
      connection.listen('error')
      farEnd.opens()
      farEnd.sends('error', '1')
      expect(handlers.broken).not.toHaveBeenCalled()
    })

    test('an event that the server named "open" is no opening of the connection', () => {
      connection.listen('open')
      farEnd.opens()
      farEnd.sends('open', '1')
      expect(handlers.opened).toHaveBeenCalledOnce()
    })

    test('openings and errors of the connection are no events of the server', () => {
      connection.listen('open')
      connection.listen('error')
      farEnd.opens()
      farEnd.breaks()
      farEnd.fails()
      expect(messages()).toEqual([])
    })

    test('says nothing after it was closed', () => {
      connection.listen('a')
      farEnd.opens()
      handlers.opened.mockClear()
      connection.close()
      farEnd.sends('a', '1')
      farEnd.opens()
      farEnd.breaks()
      farEnd.fails()
      expect(handlers.message).not.toHaveBeenCalled()
      expect(handlers.opened).not.toHaveBeenCalled()
      expect(handlers.broken).not.toHaveBeenCalled()
    })

    test('says nothing more after an event that closed it', () => {
      connection.listen('a')
      handlers.message.mockImplementation(() => connection.close())
      farEnd.opens()
      farEnd.sends('a', '1')
      farEnd.sends('a', '2')
      expect(messages()).toEqual([['a', '1']])
    })

    test('throws when its URL is unusable', () => {
      const reason = new Error('no URL')
      expect(() => subject.refusing(reason)('http://[', handlers)).toThrow(reason)
    })
  })
}

transportContract('EventSource', () => {
  let source: FakeSource
  return {
    transport: eventSourceTransport((url) => {
      source = new FakeSource(url)
      return source
    }),
    farEnd: () => source,
    refusing: (reason) =>
      eventSourceTransport(() => {
        throw reason
      }),
  }
})

describe('the EventSource', () => {
  let source: FakeSource
  let connection: Connection
  const message = vi.fn()

  beforeEach(() => {
    message.mockClear()
    source = new FakeSource()
    connection = eventSourceTransport(() => source)('/events', { opened() {}, broken() {}, message })
  })

  test('is made with the URL', () => {
    const create = vi.fn((url: string) => new FakeSource(url))
    eventSourceTransport(create)('/events?a', { opened() {}, broken() {}, message })
    expect(create.mock.calls).toEqual([['/events?a']])
  })

  test('is shown as the source of the connection', () => {
    expect(connection.source).toBe(source)
  })

  test('is closed with the connection', () => {
    connection.close()
    expect(source.readyState).toBe(2)
  })

  test('listens to nothing until a name is asked for', () => {
    expect(source.names).toEqual([])
  })

  test('has one listener for each name, however often it is asked for', () => {
    for (const name of ['a', 'a_b', 'aB', 'a', 'message']) connection.listen(name)
    expect(source.names).toEqual([...new Set(source.names)])
  })

  test('has no listener for a name that was given back', () => {
    connection.listen('new_bike')
    connection.unlisten('new_bike')
    expect(source.names).not.toContain('new_bike')
  })

  test.each([
    ['new_bike', ['new_bike ', 'new-bike', 'newBike']],
    ['newBike', ['newBike ', 'newbike', 'new_bike', 'new-bike']],
    ['new-bike', ['new-bike ', 'new_bike', 'newBike']],
    ['new.bike', ['new.bike ', 'new_bike', 'new-bike', 'newBike']],
    ['newBikeModel', ['newBikeModel ', 'newbikemodel', 'new_bike_model', 'new-bike-model']],
    ['bike', ['bike ']],
  ])('that is asked for "%s" also listens to %j, and to unnamed messages', (name, near) => {
    connection.listen(name)
    expect(source.names).toEqual(expect.arrayContaining([name, 'message', ...near]))
    // Whatever else it listens to is spelt much the same.
    const letters = (text: string) => text.toLowerCase().replace(/[-_. ]/g, '')
    expect([...new Set(source.names.map(letters))].sort()).toEqual([letters(name), 'message'].sort())
  })

  test('delivers an event under its misspelt name, so that it can be reported', () => {
    connection.listen('new_bike')
    source.sends('newBike', '1')
    expect(message.mock.lastCall?.[0]).toBe('newBike')
  })

  test('still delivers a name that was first heard as a misspelling of another', () => {
    connection.listen('new_bike')
    connection.listen('newBike')
    source.sends('newBike', '1')
    expect(message).toHaveBeenCalledOnce()
  })

  test('is not asked for misspellings once it listens to a hundred names', () => {
    for (let number = 0; number < 100; number++) connection.listen(`event${number}`)
    const before = source.names.length
    connection.listen('new_bike')
    expect(source.names.slice(before)).toEqual(['new_bike'])
    expect(before).toBeLessThan(200)
  })
})
