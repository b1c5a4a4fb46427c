import fc from 'fast-check'
import { beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import { SluiceError } from '../../src/findings.js'
import { readOptions } from '../../src/options.js'
import { createDelegate, type EventDetail } from '../../src/route/delegate.js'
import { createStream, type Stream } from '../../src/stream/stream.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeConnection, FakeTransport } from '../support/fake-source.js'
import { rounds } from '../support/soak.js'
import {
  clock,
  hide,
  holder,
  idle,
  listener,
  make,
  opened,
  settled,
  stream,
  transport,
  waitOver,
  withStream,
} from './subject.js'

withStream()

describe('holding', () => {
  test('a stream that nobody holds opens nothing', () => {
    stream.listen('a', () => {})
    expect(transport.connections).toEqual([])
    expect(stream.holders).toBe(0)
  })

  test('the first holder opens the stream', () => {
    holder()
    expect(transport.live.map(({ url }) => url)).toEqual(['/events'])
    expect(stream.holders).toBe(1)
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
    expect(stream.holders).toBe(2)
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
    expect(clock.waits).toEqual([])
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

  test('a stream that was let go and is held again begins anew', () => {
    const first = holder()
    transport.newest.fails()
    first.release()
    const second = holder()
    expect(transport.live.length).toBe(1)
    expect(second.told[0]?.[1]).toMatchObject({ state: 'connecting', attempt: 0 })
  })

  test('a holder that makes another one let go: that is told nothing more', () => {
    let release = () => {}
    holder(undefined, (_name, { state }) => state === 'open' && release())
    const second = holder()
    release = second.release
    transport.newest.opens()
    expect(second.heard).toEqual(['htmx:sseState connecting'])
  })

  test('a holder that changes the state when it is told of one: the others end up with the newest', () => {
    make('transport:fetch')
    const first = holder(undefined, (_name, { state }) => state === 'retrying' && stream.reconnect())
    const second = holder()
    transport.newest.loses()
    expect(stream.status.state).toBe('connecting')
    expect(first.states.at(-1)).toBe('connecting')
    expect(second.states.at(-1)).toBe('connecting')
  })

  test('letting go in any event leaves no connection and no timer', () => {
    for (const name of [events.STATE_CHANGE, events.OPEN, events.ERROR, events.GAP]) {
      make()
      let release = () => {}
      release = stream.acquire(
        createDelegate(
          () => undefined,
          (reported) => reported === name && release(),
        ),
      )
      const { newest } = transport
      newest.opens()
      newest.ends()
      waitOver()
      if (transport.newest !== newest) transport.newest.opens()
      release()
      expect(transport.live, name).toEqual([])
      expect(clock.waits, name).toEqual([])
    }
  })
})

describe('listening', () => {
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

  test('a listener that throws is reported, and the others hear the event', () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    holder()
    const error = new Error('mistake')
    stream.listen('a', () => {
      throw error
    })
    const { heard } = listener('a')
    transport.newest.sends('a', '1')
    transport.newest.sends('a', '2')
    expect(heard).toEqual(['1', '2'])
    expect(reported.mock.calls).toEqual([[error], [error]])
  })

  test('is one look-up an event, whatever the number of listeners', () => {
    holder()
    for (let count = 0; count < 50; count++) stream.listen('a', () => {})
    transport.newest.sends('a')
    const get = vi.spyOn(Map.prototype, 'get')
    transport.newest.sends('a')
    const looks = get.mock.calls.filter(([key]) => key === 'a').length
    vi.restoreAllMocks()
    expect(looks).toBe(1)
  })
})

describe('a name with a *', () => {
  test('hears many names', () => {
    const heard: string[] = []
    stream.listen('order.*', ({ data }, name) => heard.push(`${name} ${data}`))
    holder()
    transport.newest.sends('order.new', '1')
    transport.newest.sends('order.paid', '2')
    transport.newest.sends('other', '3')
    transport.newest.sends('keep-alive', '4')
    expect(heard).toEqual(['order.new 1', 'order.paid 2'])
  })

  test('makes an EventSource that is open give way to fetch, which goes on after the last event', () => {
    const first = opened()
    transport.newest.sends('a', '1', '7')
    stream.listen('order.*', () => {})
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
    expect(transport.live).toEqual([transport.newest])
    expect(transport.newest.attempt.lastEventId).toBe('7')
    transport.newest.opens()
    expect(first.detailsOf(events.GAP)).toEqual([])
    expect(first.detailsOf(events.ERROR)).toEqual([])
  })

  test('changes nothing where fetch is used already', () => {
    opened('transport:fetch')
    stream.listen('order.*', () => {})
    stream.listen('*', () => {})
    expect(transport.connections.length).toBe(1)
  })

  test('does not open a stream that waits, or that nobody holds', () => {
    stream.listen('*', () => {})
    expect(transport.connections).toEqual([])
    make()
    holder()
    transport.newest.fails()
    stream.listen('*', () => {})
    expect(transport.connections.length).toBe(1)
    expect(clock.waits).toEqual([500])
  })

  describe('that EventSource cannot hear', () => {
    let warn: MockInstance<typeof console.warn>

    beforeEach(() => {
      warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    })

    test.each([
      ['the page wants EventSource', 'transport:eventsource', false],
      ['the page has a source of its own', '', true],
    ])('is warned of: %s', (_why, options, own) => {
      transport.own = own
      opened(options)
      const name = `${own} late.*`
      stream.listen(name, () => {})
      expect(warn.mock.calls.map(([text]) => text.trim())).toEqual([
        expect.stringMatching(/^Sluice wildcard-unheard: /),
      ])
      expect(transport.connections.length).toBe(1)
    })

    test('is warned of also when it was listened to before the stream was opened', () => {
      make('transport:eventsource')
      stream.listen('early.*', () => {})
      holder()
      expect(warn.mock.calls.map(([text]) => text.trim())).toEqual([
        expect.stringMatching(/^Sluice wildcard-unheard: /),
      ])
    })
  })
})

describe('errors', () => {
  test('of an EventSource carry its event, which says what happened', () => {
    const first = holder()
    const event = new Event('error')
    transport.newest.handlers.broken({ recovering: false, cause: event })
    const [, [name, detail] = []] = first.told
    expect(name).toBe(events.ERROR)
    expect(detail).toMatchObject({ code: 'stream-lost', url: '/events' })
    expect(detail?.error).toBe(event)
    expect(`${event}`).toMatch(/^Sluice stream-lost: \/events: refused; EventSource does not say why/)
  })

  test('of an interruption say that the stream is tried again', () => {
    const first = holder()
    transport.newest.breaks()
    expect(`${first.told[1]?.[1].error}`).toMatch(
      /^Sluice stream-lost: \/events: it was interrupted; Sluice tries/,
    )
  })

  test('of an answer say what it was', () => {
    make('transport:fetch')
    const first = holder()
    const answer = { contentType: 'text/html; charset=utf-8', url: 'http://localhost:3000/login' }
    transport.newest.answers(200, answer)
    const [error] = first.detailsOf(events.ERROR)
    expect(error).toMatchObject({ code: 'stream-failed', status: 200, retryAfter: null, ...answer })
    expect(error?.error).toBeInstanceOf(SluiceError)
    expect(error?.error?.message).toContain(error?.reason as string)
    expect(error?.reason).toMatch(/text\/html.*text\/event-stream.*\/login/)
  })

  test('without an answer carry their cause', () => {
    make('transport:fetch')
    const first = holder()
    const cause = new TypeError('Failed to fetch')
    transport.newest.loses(cause)
    const [error] = first.detailsOf(events.ERROR)
    expect(error).toMatchObject({ code: 'stream-lost', url: '/events', reason: expect.stringMatching(/\w/) })
    expect(error).not.toHaveProperty('status')
    expect(error?.error?.cause).toBe(cause)
  })

  test('of a request that the page could not prepare say why', () => {
    const first = holder(async () => ({ url: '/events', method: 'GET', headers: {} }))
    transport.newest.loses(new Error('no token'))
    expect(first.detailsOf(events.ERROR)[0]?.error?.message).toContain('no token')
  })

  test('carry the source that broke, although the stream closes it', () => {
    const first = holder()
    const { source } = transport.newest
    transport.newest.fails()
    expect(first.told[1]).toMatchObject([events.ERROR, { source }])
  })

  test('are told before the state that follows', () => {
    const first = opened('transport:fetch')
    for (const [status, then] of [
      [503, 'retrying'],
      [404, 'failed'],
    ] as const) {
      transport.newest.answers(status)
      expect(first.heard.slice(-2)).toEqual(['htmx:sseError', `htmx:sseState ${then}`])
      waitOver()
    }
  })

  test('are told where a URL cannot be opened, with the cause; then the stream has failed', () => {
    transport.refusal = new Error('no ticket')
    const first = holder()
    expect(first.heard).toEqual(['htmx:sseError', 'htmx:sseState failed'])
    const error = first.told[0]?.[1].error
    expect(error).toBeInstanceOf(SluiceError)
    expect(error).toMatchObject({ code: 'stream-failed', cause: transport.refusal })
    expect(error?.message).toMatch(/\/events.*no ticket/)
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
})

describe('warnings', () => {
  let warn: MockInstance<typeof console.warn>

  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  })

  /** Sends events to a stream of its own URL, as a warning is given once for a URL. */
  function sent(url: string, listened: string[], ...names: string[]): string[] {
    make('', { url })
    for (const name of listened) stream.listen(name, () => {})
    holder()
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

  test('an event that a name with a * stands for is not told', () => {
    expect(sent('/wild', ['*'], 'message', 'a_b')).toEqual([])
  })
})

describe('whatever happens in whatever order', () => {
  const names = fc.constantFrom('a', 'b', 'c')
  const index = fc.nat({ max: 9 })
  const does = <T extends string>(...these: T[]) => fc.record({ do: fc.constantFrom(...these) })
  const actions = fc.array(
    fc.oneof(
      fc.record({
        do: fc.constant('hold' as const),
        reaction: fc.option(fc.constantFrom('release' as const, 'reconnect' as const)),
        at: fc.nat({ max: 5 }),
      }),
      fc.record({ do: fc.constant('release' as const), which: index }),
      does('opened', 'interrupted', 'failed', 'ended', 'lost', 'refused', 'unauthorised'),
      does('wake', 'hide', 'show', 'leave', 'return', 'reconnect'),
      fc.record({ do: fc.constant('send' as const), name: names, id: fc.option(index) }),
      fc.record({ do: fc.constant('throw' as const), throwing: fc.boolean() }),
      fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 70_000 }) }),
      fc.record({ do: fc.constant('listen' as const), name: names }),
      fc.record({ do: fc.constant('stop' as const), which: index }),
    ),
    { maxLength: 60, size: 'max' },
  )
  const options = fc.constantFrom(
    '',
    'transport:fetch',
    'transport:eventsource',
    'heartbeat:20s connectTimeout:5s',
    'reconnect:false',
    'reconnectMaxAttempts:2',
    'pauseOnBackground:true',
    'connectTimeout:0 heartbeat:off',
  )

  type Action = typeof actions extends fc.Arbitrary<(infer One)[]> ? One : never

  /** A stream, its surroundings, and who uses it. */
  class World {
    readonly clock = new FakeClock()
    readonly transport = new FakeTransport()
    readonly holders: { release: () => void; state?: string }[] = []
    readonly listeners: { name: string; stop: () => void }[] = []
    idles = 0
    readonly stream: Stream

    constructor(options: string) {
      const wanted = { url: '/events', options: readOptions({}, options) }
      this.stream = createStream(wanted, this.transport.means(this.clock), () => this.idles++)
      hide(false)
    }

    act(action: Action): void {
      const live = this.transport.live[0]
      const isFetch = live?.kind === 'fetch'
      if (action.do === 'hold') this.hold(action.reaction, action.at)
      if (action.do === 'release') this.holders.splice(action.which, 1)[0]?.release()
      if (action.do === 'opened') live?.opens()
      if (action.do === 'interrupted' && !isFetch) live?.breaks()
      if (action.do === 'failed' && !isFetch) live?.fails()
      if (action.do === 'ended' && isFetch) live?.ends()
      if (action.do === 'lost' && isFetch) live?.loses()
      if (action.do === 'refused' && isFetch) live?.answers(404)
      if (action.do === 'unauthorised' && isFetch) live?.answers(401)
      if (action.do === 'send') live?.sends(action.name, 'x', action.id === null ? undefined : `${action.id}`)
      if (action.do === 'throw') this.transport.refusal = action.throwing ? new Error('refused') : undefined
      if (action.do === 'pass') this.clock.pass(action.ms)
      if (action.do === 'listen') {
        this.listeners.push({ name: action.name, stop: this.stream.listen(action.name, () => {}) })
      }
      if (action.do === 'stop') this.listeners.splice(action.which, 1)[0]?.stop()
      if (action.do === 'reconnect' && this.holders.length) this.stream.reconnect()
      if (action.do === 'hide' || action.do === 'show') hide(action.do === 'hide')
      if (action.do === 'hide') this.stream.signal('hidden')
      if (action.do === 'show' || action.do === 'wake') this.stream.signal('wake')
      if (action.do === 'leave' || action.do === 'return') this.stream.signal(action.do)
    }

    /** @param at after how many events the holder reacts to what it is told, once. */
    hold(reaction: 'release' | 'reconnect' | null, at: number): void {
      const holder: World['holders'][number] = { release: () => {} }
      let told = 0
      let letGo: (() => void) | undefined
      this.holders.push(holder)
      const react = (_name: string, { state }: EventDetail): void => {
        if (state) holder.state = state
        if (told++ !== at || !this.holders.includes(holder)) return
        if (reaction === 'reconnect') this.stream.reconnect()
        // What is told at once is told before a holder knows how to let go.
        if (reaction !== 'release' || !letGo) return
        this.holders.splice(this.holders.indexOf(holder), 1)
        letGo()
      }
      letGo = this.stream.acquire(createDelegate(() => undefined, react))
      holder.release = letGo
    }
  }

  /** Asserts something of a world after each action. */
  function always(claim: (world: World, before: { holders: number; action: Action }) => void): void {
    fc.assert(
      fc.property(options, actions, (written, sequence) => {
        const world = new World(written)
        for (const action of sequence) {
          const holders = world.holders.length
          world.act(action)
          claim(world, { holders, action })
        }
      }),
      { numRuns: rounds(100, 2000) },
    )
  }

  test('there is at most one connection', () => {
    always(({ transport }) => expect(transport.live.length).toBeLessThanOrEqual(1))
  })

  test('where nobody holds, there is no connection and no timer', () => {
    always(({ holders, transport, clock }) => {
      if (!holders.length) expect([transport.live, clock.waits]).toEqual([[], []])
    })
  })

  test('a stream that is paused, closed or has failed has no connection and no timer', () => {
    always(({ stream, transport, clock }) => {
      if (/paused|closed|failed/.test(stream.status.state))
        expect([transport.live, clock.waits]).toEqual([[], []])
    })
  })

  test('a stream that connects or is open has a connection; one that waits has a timer instead', () => {
    always(({ stream, transport, clock }) => {
      const { state, delay } = stream.status
      if (/connecting|open/.test(state)) expect(transport.live.length).toBe(1)
      if (delay) expect([transport.live.length, clock.waits.length]).toEqual([0, 1])
    })
  })

  test('the connection is asked for the names that are listened to, and no others', () => {
    always(({ listeners, transport }) => {
      const [connection] = transport.live
      if (!connection) return
      expect([...connection.names].sort()).toEqual([...new Set(listeners.map(({ name }) => name))].sort())
    })
  })

  test('all who hold are told the same state, which is that of the stream', () => {
    always(({ holders, stream }) => {
      for (const { state } of holders) expect(state).toBe(stream.status.state)
    })
  })

  test('the stream says that it is idle each time that its last holder lets go', () => {
    let lasts = 0
    let world: World | undefined
    always((now, before) => {
      if (now !== world) lasts = 0
      world = now
      if (before.holders && !now.holders.length) lasts++
      expect(now.idles).toBe(lasts)
    })
  })
})

/**
 * A server that numbers its events, and goes on after the number that it is asked for; sometimes a few before. It
 * is cut at random moments.
 */
