import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, type Mock, type MockInstance, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import { SluiceError } from '../../src/findings.js'
import { createStream, type Holder, type Stream } from '../../src/stream/stream.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeConnection, FakeTransport } from '../support/fake-source.js'

let clock: FakeClock
let transport: FakeTransport
let idle: Mock<() => void>
let stream: Stream

beforeEach(() => {
  clock = new FakeClock()
  transport = new FakeTransport()
  idle = vi.fn()
  stream = createStream('/events', transport.open, clock, idle)
})

afterEach(() => vi.restoreAllMocks())

type Told = [name: string, detail: Parameters<Holder>[1] & { error?: unknown }]

/** A holder that keeps what it is told. */
function holder() {
  const told: Told[] = []
  const hold: Holder = (name, detail) => told.push([name, detail])
  return {
    told,
    release: stream.hold(hold),
    /** Names of events, with the state where they tell one. */
    get heard() {
      return told.map(([name, { state }]) => (state ? `${name} ${state}` : name))
    },
  }
}

/** What is queued for the end of this task has happened. */
const settled = () => Promise.resolve()

describe('holding', () => {
  test('a stream that nobody holds opens nothing', () => {
    stream.listen('a', () => {})
    expect(transport.connections).toEqual([])
  })

  test('the first holder opens the stream', () => {
    holder()
    expect(transport.live.map(({ url }) => url)).toEqual(['/events'])
  })

  test('the first holder is told that the stream is connecting, then open', () => {
    const first = holder()
    expect(first.heard).toEqual(['htmx:sseState connecting'])
    transport.newest.opens()
    expect(first.heard).toEqual(['htmx:sseState connecting', 'htmx:sseState open', 'htmx:sseOpen'])
  })

  test('a holder is told the whole state', () => {
    const first = holder()
    const { source } = transport.newest
    expect(first.told).toEqual([
      [
        events.STATE_CHANGE,
        { state: 'connecting', attempt: 0, delay: 0, reason: 'connect', url: '/events', source },
      ],
    ])
  })

  test('the second holder opens nothing, and is told the state', () => {
    holder()
    const second = holder()
    expect(transport.connections.length).toBe(1)
    expect(second.heard).toEqual(['htmx:sseState connecting'])
  })

  test('the second holder is told the same details as the first', () => {
    const first = holder()
    const second = holder()
    expect(second.told).toEqual(first.told)
  })

  test('a holder that joins an open stream is told at once that it is, and of the opening a little later', async () => {
    holder()
    transport.newest.opens()
    const second = holder()
    expect(second.heard).toEqual(['htmx:sseState open'])
    await settled()
    expect(second.heard).toEqual(['htmx:sseState open', 'htmx:sseOpen'])
    expect(second.told[1]?.[1].source).toBe(transport.newest.source)
  })

  test('a holder that joins a stream that connects is told of the opening once', async () => {
    holder()
    const second = holder()
    transport.newest.opens()
    await settled()
    expect(second.heard.filter((name) => name === events.OPEN)).toHaveLength(1)
  })

  test('a holder that has let go before it was told of the opening is told nothing more', async () => {
    holder()
    transport.newest.opens()
    const second = holder()
    second.release()
    await settled()
    expect(second.heard).toEqual(['htmx:sseState open'])
  })

  test('a holder that has let go is told nothing more', () => {
    holder()
    const second = holder()
    second.release()
    transport.newest.opens()
    transport.newest.fails()
    expect(second.heard).toEqual(['htmx:sseState connecting'])
  })

  test('the stream stays open as long as somebody holds it', () => {
    const first = holder()
    holder()
    first.release()
    expect(transport.live.length).toBe(1)
    expect(idle).not.toHaveBeenCalled()
  })

  test('the last release closes the stream and says that it is idle', () => {
    const first = holder()
    const second = holder()
    first.release()
    second.release()
    expect(transport.live).toEqual([])
    expect(idle).toHaveBeenCalledOnce()
  })

  test('letting go twice is letting go once', () => {
    const first = holder()
    holder()
    first.release()
    first.release()
    expect(transport.live.length).toBe(1)
    expect(idle).not.toHaveBeenCalled()
  })

  test('letting go twice makes the stream idle once', () => {
    const only = holder()
    only.release()
    only.release()
    expect(idle).toHaveBeenCalledOnce()
  })
})

describe('reconnecting', () => {
  test('an interrupted connection is left to the browser', () => {
    const first = holder()
    transport.newest.opens()
    transport.newest.breaks()
    expect(first.heard.slice(-2)).toEqual(['htmx:sseError', 'htmx:sseState retrying'])
    expect(transport.live.length).toBe(1)
    expect(clock.waits).toEqual([])
  })

  test('a connection that failed is closed, and opened again after a wait', () => {
    const first = holder()
    transport.newest.fails()
    expect(first.heard.slice(-2)).toEqual(['htmx:sseError', 'htmx:sseState retrying'])
    expect(transport.live).toEqual([])
    clock.pass(499)
    expect(transport.connections.length).toBe(1)
    clock.pass(1)
    expect(transport.live.length).toBe(1)
    expect(first.heard.at(-1)).toBe('htmx:sseState connecting')
  })

  test('the holder is told the attempt and the wait', () => {
    const first = holder()
    transport.newest.fails()
    clock.pass(500)
    transport.newest.fails()
    expect(first.told.at(-1)?.[1]).toMatchObject({ state: 'retrying', attempt: 2, delay: 1000 })
  })

  test('all names are asked for again', () => {
    holder()
    stream.listen('a', () => {})
    stream.listen('b', () => {})
    transport.newest.fails()
    stream.listen('c', () => {})
    clock.pass(500)
    expect(transport.connections.map(({ names }) => [...names])).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
  })

  test('names that nobody listens to any more are not asked for again', () => {
    holder()
    const stop = stream.listen('a', () => {})
    stream.listen('b', () => {})
    stop()
    transport.newest.fails()
    clock.pass(500)
    expect([...transport.newest.names]).toEqual(['b'])
  })

  test('events of the new connection reach those who listened to the old one', () => {
    const hear = vi.fn()
    holder()
    stream.listen('a', hear)
    transport.newest.fails()
    clock.pass(500)
    transport.newest.sends('a', 'again')
    expect(hear.mock.calls.map(([event]) => event.data)).toEqual(['again'])
  })

  test('letting go while the stream waits leaves no timer and opens nothing', () => {
    const first = holder()
    transport.newest.fails()
    first.release()
    expect(clock.waits).toEqual([])
    clock.pass(1_000_000)
    expect(transport.connections.length).toBe(1)
  })

  test('a holder that joins while the stream waits does not shorten the wait', () => {
    holder()
    transport.newest.fails()
    const second = holder()
    expect(second.heard).toEqual(['htmx:sseState retrying'])
    expect(second.told[0]?.[1].source).toBeUndefined()
    expect(clock.waits).toEqual([500])
    expect(transport.connections.length).toBe(1)
  })

  test('the wait begins at half a second again after the stream was open', () => {
    holder()
    transport.newest.fails()
    clock.pass(500)
    transport.newest.fails()
    expect(clock.waits).toEqual([1000])
    clock.pass(1000)
    transport.newest.opens()
    transport.newest.fails()
    expect(clock.waits).toEqual([500])
  })

  test('a stream that was let go and is held again begins anew', () => {
    const first = holder()
    transport.newest.fails()
    first.release()
    const second = holder()
    expect(transport.live.length).toBe(1)
    expect(second.told[0]?.[1]).toMatchObject({ state: 'connecting', attempt: 0 })
  })
})

describe('errors', () => {
  test('an error carries the event of the source, which says what happened', () => {
    const first = holder()
    const event = new Event('error')
    transport.newest.handlers.broken(event, true)
    const [name, { error }] = first.told[1] as Told
    expect(name).toBe(events.ERROR)
    expect(error).toBe(event)
    expect(`${event}`).toMatch(/^Sluice stream-failed: \/events.*200/)
  })

  test('an interruption says that the browser reconnects', () => {
    const first = holder()
    transport.newest.breaks()
    expect(`${first.told[1]?.[1].error}`).toMatch(/^Sluice stream-lost: \/events.*reconnects/)
  })

  test('an error carries the source that broke, although the stream closes it', () => {
    const first = holder()
    const { source } = transport.newest
    transport.newest.fails()
    expect(first.told[1]).toMatchObject([events.ERROR, { source }])
  })

  test('a URL that cannot be opened is told as an error with its cause, then as failed', () => {
    transport.refusal = new Error('no ticket')
    const first = holder()
    expect(first.heard).toEqual(['htmx:sseError', 'htmx:sseState failed'])
    const error = first.told[0]?.[1].error as SluiceError
    expect(error).toBeInstanceOf(SluiceError)
    expect(error).toMatchObject({ code: 'stream-failed', cause: transport.refusal })
    expect(error.message).toMatch(/\/events.*no ticket/)
  })

  test('a URL that cannot be opened is not tried again', () => {
    transport.refusal = new Error('no ticket')
    holder()
    expect(clock.waits).toEqual([])
  })

  test('a holder that joins a failed stream is told that it failed', () => {
    transport.refusal = new Error('no ticket')
    holder()
    expect(holder().heard).toEqual(['htmx:sseState failed'])
  })

  test('a URL that cannot be opened any more ends the attempts', () => {
    const first = holder()
    transport.newest.fails()
    transport.refusal = new Error('no ticket')
    clock.pass(500)
    expect(first.heard.slice(-2)).toEqual(['htmx:sseError', 'htmx:sseState failed'])
    expect(clock.waits).toEqual([])
  })

  test('nothing that an old connection still says changes anything', () => {
    const first = holder()
    const old = transport.newest
    first.release()
    old.opens()
    old.fails()
    expect(first.heard).toEqual(['htmx:sseState connecting'])
    expect(clock.waits).toEqual([])
  })
})

describe('listening', () => {
  /** A listener that keeps the data that it hears. */
  function listener(name: string) {
    const heard: string[] = []
    return { heard, stop: stream.listen(name, ({ data }) => heard.push(data)) }
  }

  test('events reach those who listen to their name, and no others', () => {
    holder()
    const [a, b] = [listener('a'), listener('b')]
    transport.newest.sends('a', '1')
    transport.newest.sends('b', '2')
    expect([a.heard, b.heard]).toEqual([['1'], ['2']])
  })

  test('a listener is told the name', () => {
    holder()
    const hear = vi.fn()
    stream.listen('message', hear)
    transport.newest.sends('message')
    expect(hear).toHaveBeenCalledWith(expect.any(MessageEvent), 'message')
  })

  test('those who listen to one name hear an event in the order in which they came', () => {
    holder()
    const order: number[] = []
    for (const number of [1, 2, 3]) stream.listen('a', () => order.push(number))
    transport.newest.sends('a')
    expect(order).toEqual([1, 2, 3])
  })

  test('a name is asked for when its first listener comes', () => {
    holder()
    const listen = vi.spyOn(transport.newest, 'listen')
    listener('a')
    expect(listen.mock.calls).toEqual([['a']])
  })

  test('a name that was listened to before the stream opened is asked for once', () => {
    listener('a')
    listener('a')
    const listen = vi.spyOn(FakeConnection.prototype, 'listen')
    holder()
    expect(listen.mock.calls).toEqual([['a']])
  })

  test('a name is given back when its last listener stops', () => {
    holder()
    const [one, two] = [listener('a'), listener('a')]
    one.stop()
    expect([...transport.newest.names]).toEqual(['a'])
    two.stop()
    expect([...transport.newest.names]).toEqual([])
  })

  test('stopping twice is stopping once', () => {
    holder()
    const one = listener('a')
    one.stop()
    const two = listener('a')
    one.stop()
    transport.newest.sends('a', '1')
    expect(two.heard).toEqual(['1'])
    expect([...transport.newest.names]).toEqual(['a'])
  })

  test('who begins to listen during an event hears the next one, not this one', () => {
    holder()
    const late: string[] = []
    const stop = stream.listen('a', () => {
      stop()
      stream.listen('a', ({ data }) => late.push(data))
    })
    listener('a')
    transport.newest.sends('a', '1')
    expect(late).toEqual([])
    transport.newest.sends('a', '2')
    expect(late).toEqual(['2'])
  })

  test('who is made to stop by an event still hears it, and nothing after it', () => {
    holder()
    let stop = () => {}
    stream.listen('a', () => stop())
    const late = listener('a')
    stop = late.stop
    transport.newest.sends('a', '1')
    transport.newest.sends('a', '2')
    expect(late.heard).toEqual(['1'])
  })

  test('an event that makes the last holder let go still reaches all its listeners', () => {
    const first = holder()
    stream.listen('end', () => first.release())
    const { heard } = listener('end')
    transport.newest.sends('end', 'bye')
    expect(heard).toEqual(['bye'])
    expect(transport.live).toEqual([])
  })
})

describe('warnings', () => {
  let warn: MockInstance<typeof console.warn>

  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  })

  /** Sends events to a stream of its own URL, as a warning is given once for a URL. */
  function sent(url: string, listened: string[], ...names: string[]): string[] {
    const other = createStream(url, transport.open, clock, idle)
    for (const name of listened) other.listen(name, () => {})
    other.hold(() => {})
    for (const name of names) transport.newest.sends(name)
    return warn.mock.calls.map(([text]) => text.trim())
  }

  test('a name that looks like one that is listened to is told', () => {
    expect(sent('/similar', ['new_bike'], 'newBike')).toEqual([
      expect.stringMatching(/^Sluice event-similar: .*\/similar.*"newBike".*"new_bike"/),
    ])
  })

  test.each(['new_bike ', 'New_Bike', 'new-bike', 'new.bike', 'newbike'])(
    '"%s" looks like "new_bike"',
    (name) => {
      expect(sent(`/similar/${encodeURI(name)}`, ['new_bike'], name)).toHaveLength(1)
    },
  )

  test('a name that looks like no other is not told', () => {
    expect(sent('/different', ['new_bike'], 'old_bike')).toEqual([])
  })

  test('a name is told once', () => {
    expect(sent('/often', ['a_b'], 'a-b', 'a-b')).toHaveLength(1)
  })

  test('each name is told', () => {
    expect(sent('/several', ['a_b'], 'a-b', 'aB')).toHaveLength(2)
  })

  test('an unnamed message that nobody listens to is told', () => {
    expect(sent('/unnamed', ['new_bike'], 'message', 'message')).toEqual([
      expect.stringMatching(/^Sluice event-unnamed: .*\/unnamed/),
    ])
  })

  test('an event that somebody listens to is not told', () => {
    expect(sent('/heard', ['message', 'a_b', 'a-b'], 'message', 'a_b', 'a-b')).toEqual([])
  })
})

describe('whatever happens in whatever order', () => {
  const names = fc.constantFrom('a', 'b', 'c')
  const index = fc.nat({ max: 9 })
  const actions = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('hold' as const) }),
      fc.record({ do: fc.constant('release' as const), which: index }),
      fc.record({ do: fc.constantFrom('opened' as const, 'interrupted' as const, 'failed' as const) }),
      fc.record({ do: fc.constant('refuse' as const), refusing: fc.boolean() }),
      fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 70_000 }) }),
      fc.record({ do: fc.constant('listen' as const), name: names }),
      fc.record({ do: fc.constant('stop' as const), which: index }),
    ),
    { maxLength: 60 },
  )

  type Action = typeof actions extends fc.Arbitrary<(infer One)[]> ? One : never

  /** A stream, its surroundings, and who uses it. */
  class World {
    readonly clock = new FakeClock()
    readonly transport = new FakeTransport()
    readonly holders: { release: () => void; state?: string }[] = []
    readonly listeners: { name: string; stop: () => void }[] = []
    idles = 0
    readonly stream = createStream('/events', this.transport.open, this.clock, () => this.idles++)

    act(action: Action): void {
      const live = this.transport.live[0]
      if (action.do === 'hold') this.hold()
      if (action.do === 'release') this.holders.splice(action.which, 1)[0]?.release()
      if (action.do === 'opened') live?.opens()
      if (action.do === 'interrupted') live?.breaks()
      if (action.do === 'failed') live?.fails()
      if (action.do === 'refuse') this.transport.refusal = action.refusing ? new Error('refused') : undefined
      if (action.do === 'pass') this.clock.pass(action.ms)
      if (action.do === 'listen') {
        this.listeners.push({ name: action.name, stop: this.stream.listen(action.name, () => {}) })
      }
      if (action.do === 'stop') this.listeners.splice(action.which, 1)[0]?.stop()
    }

    hold(): void {
      const holder: World['holders'][number] = { release: () => {} }
      this.holders.push(holder)
      holder.release = this.stream.hold((_name, { state }) => {
        if (state) holder.state = state
      })
    }
  }

  /** Asserts something of a world after each action. */
  function always(claim: (world: World) => void): void {
    fc.assert(
      fc.property(actions, (sequence) => {
        const world = new World()
        for (const action of sequence) {
          world.act(action)
          claim(world)
        }
      }),
    )
  }

  test('there is at most one connection', () => {
    always(({ transport }) => expect(transport.live.length).toBeLessThanOrEqual(1))
  })

  test('there is a connection or a timer, or none of both, but never two timers or both', () => {
    always(({ transport, clock }) => {
      expect(transport.live.length + clock.waits.length).toBeLessThanOrEqual(1)
    })
  })

  test('where nobody holds, there is no connection and no timer', () => {
    always(({ holders, transport, clock }) => {
      if (!holders.length) expect([transport.live, clock.waits]).toEqual([[], []])
    })
  })

  test('where somebody holds, the stream is connected, waits or has failed', () => {
    always(({ holders, transport, clock }) => {
      if (!holders.length || holders[0]?.state === 'failed') return
      expect(transport.live.length + clock.waits.length).toBe(1)
    })
  })

  test('the connection is asked for the names that are listened to, and no others', () => {
    always(({ listeners, transport }) => {
      const [connection] = transport.live
      if (!connection) return
      expect([...connection.names].sort()).toEqual([...new Set(listeners.map(({ name }) => name))].sort())
    })
  })

  test('all who hold are told the same state', () => {
    always(({ holders }) => expect(new Set(holders.map(({ state }) => state)).size).toBeLessThanOrEqual(1))
  })

  test('the stream says that it is idle each time that its last holder lets go', () => {
    fc.assert(
      fc.property(actions, (sequence) => {
        const world = new World()
        let lasts = 0
        for (const action of sequence) {
          const before = world.holders.length
          world.act(action)
          if (before && !world.holders.length) lasts++
        }
        expect(world.idles).toBe(lasts)
      }),
    )
  })
})
