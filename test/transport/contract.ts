import { beforeEach, describe, expect, test, vi } from 'vitest'
import { warnOnce } from '../../src/findings.js'
import type {
  Connection,
  ConnectionHandlers,
  ConnectionRequest,
  Transport,
} from '../../src/transport/transport.js'

/** The far end of a connection: a browser and a server that do what a test says. */
export interface FarEnd {
  /** The answer is an event stream. */
  opens(): unknown
  /** Events arrive in one piece; the id is their own. */
  sends(...these: readonly [name: string, data?: string, id?: string][]): unknown
  /** The answer is something else. */
  refuses(): unknown
  /** The connection breaks, or the server ends it. */
  ends(): unknown
}

/** A transport, and how a test gets hold of the far end of what it opened last. */
export interface Subject {
  readonly transport: Transport
  farEnd(): FarEnd | Promise<FarEnd>
}

/** An attempt that asks for nothing in particular. */
export const attemptOf = (changes: Partial<ConnectionRequest> = {}): ConnectionRequest => ({
  url: '/events',
  lastEventId: '',
  credentials: 'include',
  ...changes,
})

/** Handlers that keep what they are told. */
export const keepingHandlers = () => ({
  answeredFrom: vi.fn<ConnectionHandlers['answeredFrom']>(() => true),
  opened: vi.fn<ConnectionHandlers['opened']>(),
  message: vi.fn<ConnectionHandlers['message']>(),
  identified: vi.fn<ConnectionHandlers['identified']>(),
  heard: vi.fn<ConnectionHandlers['heard']>(),
  retry: vi.fn<ConnectionHandlers['retry']>(),
  found: vi.fn<ConnectionHandlers['found']>(warnOnce),
  broken: vi.fn<ConnectionHandlers['broken']>(),
})

/** How often each handler was called so far. */
export const callsOf = (handlers: ReturnType<typeof keepingHandlers>) =>
  Object.fromEntries(
    Object.entries(handlers).flatMap(([name, { mock }]) =>
      /answeredFrom|found/.test(name) ? [] : [[name, mock.calls.length]],
    ),
  )

/** What every transport does. To be run with each. */
export function transportContract(kind: string, make: () => Subject): void {
  describe(`every transport: ${kind}`, () => {
    let subject: Subject
    let connection: Connection
    let farEnd: FarEnd
    let handlers: ReturnType<typeof keepingHandlers>

    beforeEach(async () => {
      subject = make()
      await begin()
    })

    /** Makes an attempt. */
    async function begin(changes: Partial<ConnectionRequest> = {}): Promise<void> {
      handlers = keepingHandlers()
      connection = subject.transport(attemptOf(changes), handlers)
      farEnd = await subject.farEnd()
    }

    /** Name and data of the messages so far. */
    const messages = () => handlers.message.mock.calls.map(([name, { data }]) => [name, data])

    test('says nothing before the server answers', () => {
      expect(Object.values(callsOf(handlers))).toEqual([0, 0, 0, 0, 0, 0])
    })

    test('tells that the stream is open, once, before anything has arrived', async () => {
      await farEnd.opens()
      expect(callsOf(handlers)).toMatchObject({ opened: 1, message: 0, broken: 0 })
    })

    test('tells of an answer that is no event stream, and not that it is open', async () => {
      await farEnd.refuses()
      expect(callsOf(handlers)).toMatchObject({ opened: 0, message: 0, broken: 1 })
    })

    test('tells the end of a connection once', async () => {
      await farEnd.opens()
      await farEnd.ends()
      expect(callsOf(handlers)).toMatchObject({ opened: 1, broken: 1 })
    })

    test('delivers events of a name that it was asked for', async () => {
      connection.listen?.('a')
      await farEnd.opens()
      await farEnd.sends(['a', '1'])
      await farEnd.sends(['a', '2'], ['a', '3'])
      expect(messages()).toEqual([
        ['a', '1'],
        ['a', '2'],
        ['a', '3'],
      ])
    })

    test('delivers events of a name that it was asked for later', async () => {
      await farEnd.opens()
      connection.listen?.('a')
      await farEnd.sends(['a', '1'])
      expect(messages()).toEqual([['a', '1']])
    })

    test('delivers unnamed messages as "message"', async () => {
      connection.listen?.('message')
      await farEnd.opens()
      await farEnd.sends(['message', '1'])
      expect(messages()).toEqual([['message', '1']])
    })

    test('delivers the event itself', async () => {
      connection.listen?.('a')
      await farEnd.opens()
      await farEnd.sends(['a', '1', '7'])
      const event = handlers.message.mock.lastCall?.[1]
      expect(event).toBeInstanceOf(MessageEvent)
      expect(event).toMatchObject({ type: 'a', data: '1', lastEventId: '7' })
    })

    test('delivers events without data', async () => {
      connection.listen?.('a')
      await farEnd.opens()
      await farEnd.sends(['a', ''])
      expect(messages()).toEqual([['a', '']])
    })

    test('delivers an event once, however often its name was asked for', async () => {
      connection.listen?.('a')
      connection.listen?.('a')
      await farEnd.opens()
      await farEnd.sends(['a', '1'])
      expect(messages()).toEqual([['a', '1']])
    })

    test('delivers events of a name that was given back and is asked for again', async () => {
      connection.listen?.('a')
      connection.unlisten?.('a')
      connection.listen?.('a')
      await farEnd.opens()
      await farEnd.sends(['a', '1'])
      expect(messages()).toEqual([['a', '1']])
    })

    test('giving back a name that was never asked for does nothing', async () => {
      connection.listen?.('a')
      connection.unlisten?.('b')
      await farEnd.opens()
      await farEnd.sends(['a', '1'])
      expect(messages()).toEqual([['a', '1']])
    })

    test.each(['keep-alive', 'heartbeat', 'ping', 'stream-open', 'stream-reset', 'stream-error'])(
      'delivers the signal "%s" without being asked, and also when it is given back',
      async (name) => {
        await farEnd.opens()
        await farEnd.sends([name, '1'])
        connection.listen?.(name)
        connection.unlisten?.(name)
        await farEnd.sends([name, '2'])
        expect(messages()).toEqual([
          [name, '1'],
          [name, '2'],
        ])
      },
    )

    test.each(['open', 'error', 'message', 'toString', '__proto__'])(
      'delivers an event that the server named "%s"',
      async (name) => {
        connection.listen?.(name)
        await farEnd.opens()
        await farEnd.sends([name, '1'])
        expect(messages()).toEqual([[name, '1']])
      },
    )

    test('an event that the server named "error" is no error of the connection', async () => {
      connection.listen?.('error')
      await farEnd.opens()
      await farEnd.sends(['error', '1'])
      expect(handlers.broken).not.toHaveBeenCalled()
    })

    test('an event that the server named "open" is no opening of the connection', async () => {
      connection.listen?.('open')
      await farEnd.opens()
      await farEnd.sends(['open', '1'])
      expect(handlers.opened).toHaveBeenCalledOnce()
    })

    test('openings and errors of the connection are no events of the server', async () => {
      connection.listen?.('open')
      connection.listen?.('error')
      await farEnd.opens()
      await farEnd.ends()
      expect(messages()).toEqual([])
    })

    test('tells that something was heard, before the event', async () => {
      connection.listen?.('a')
      await farEnd.opens()
      const before = handlers.heard.mock.calls.length
      handlers.message.mockImplementation(() => {
        expect(handlers.heard.mock.calls.length).toBeGreaterThan(before)
      })
      await farEnd.sends(['a', '1'])
      expect(handlers.message).toHaveBeenCalledOnce()
      expect(handlers.heard.mock.calls.every(([heartbeat]) => heartbeat === false)).toBe(true)
    })

    describe('the last event ID', () => {
      /** The ids that events brought, and what was told of the last event ID, in their order. */
      async function told(...these: [name: string, data: string, id?: string][]): Promise<unknown[]> {
        const order: unknown[] = []
        connection.listen?.('a')
        handlers.identified.mockImplementation((id) => order.push(`moves to "${id}"`))
        handlers.message.mockImplementation((_name, { lastEventId }, id) =>
          order.push(`"${lastEventId}", ${id === undefined ? 'not its own' : `its own "${id}"`}`),
        )
        await farEnd.opens()
        for (const one of these) await farEnd.sends(one)
        return order
      }

      test('is told before the event that brings it', async () => {
        expect(await told(['a', '1', '7'], ['a', '2', '8'])).toEqual([
          'moves to "7"',
          '"7", its own "7"',
          'moves to "8"',
          '"8", its own "8"',
        ])
      })

      test('is none where no event brings one', async () => {
        expect(await told(['a', '1'], ['a', '2'])).toEqual(['"", not its own', '"", not its own'])
      })

      test('stays when an event brings none, and is not its own then', async () => {
        expect(await told(['a', '1', '7'], ['a', '2'])).toEqual([
          'moves to "7"',
          '"7", its own "7"',
          '"7", not its own',
        ])
      })

      test('that the attempt began with stays until another comes', async () => {
        await begin({ lastEventId: '6' })
        const order = await told(['a', '1'], ['a', '2', '7'], ['a', '3'])
        expect(order.filter((entry) => `${entry}`.startsWith('moves'))).toEqual(['moves to "7"'])
        expect(order.filter((entry) => `${entry}`.endsWith('its own'))).toHaveLength(2)
      })
    })

    describe('that was closed', () => {
      test('before the server answered says nothing', async () => {
        connection.listen?.('a')
        connection.close()
        await farEnd.opens()
        await farEnd.sends(['a', '1'])
        await farEnd.ends()
        expect(Object.values(callsOf(handlers))).toEqual([0, 0, 0, 0, 0, 0])
      })

      test('says nothing, whatever the server does', async () => {
        connection.listen?.('a')
        await farEnd.opens()
        await farEnd.sends(['a', '1'])
        const before = callsOf(handlers)
        connection.close()
        await farEnd.sends(['a', '2'], ['stream-reset', '3', '9'])
        await farEnd.ends()
        expect(callsOf(handlers)).toEqual(before)
      })

      test('may be closed again', async () => {
        await farEnd.opens()
        connection.close()
        expect(() => connection.close()).not.toThrow()
      })

      test('by an opening says nothing more', async () => {
        connection.listen?.('a')
        handlers.opened.mockImplementation(() => connection.close())
        await farEnd.opens()
        await farEnd.sends(['a', '1'])
        await farEnd.ends()
        expect(callsOf(handlers)).toMatchObject({ opened: 1, message: 0, broken: 0 })
      })

      test('by an event says nothing more, also of what came with it', async () => {
        connection.listen?.('a')
        let atClose: object = {}
        handlers.message.mockImplementation(() => {
          connection.close()
          atClose = callsOf(handlers)
        })
        await farEnd.opens()
        await farEnd.sends(['a', '1', '1'], ['a', '2', '2'], ['a', '3', '3'])
        await farEnd.ends()
        expect(messages()).toEqual([['a', '1']])
        expect(callsOf(handlers)).toEqual(atClose)
      })

      test('by its end says it once', async () => {
        handlers.broken.mockImplementation(() => connection.close())
        await farEnd.opens()
        await farEnd.ends()
        expect(handlers.broken).toHaveBeenCalledOnce()
      })
    })

    test('throws when its URL is unusable', () => {
      expect(() => subject.transport(attemptOf({ url: 'http://[' }), keepingHandlers())).toThrow()
    })
  })
}
