import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import {
  clock,
  hide,
  holder,
  listener,
  make,
  opened,
  settled,
  state,
  stream,
  transport,
  waitOver,
  withStream,
} from './subject.js'

withStream()

describe('reconnecting', () => {
  test('a good connection that is interrupted is left to the browser', () => {
    const first = opened('connectTimeout:0')
    transport.newest.breaks()
    expect(first.heard.slice(-2)).toEqual(['htmx:sseError', 'htmx:sseState retrying'])
    expect(first.told.at(-1)?.[1]).toMatchObject({ attempt: 1, delay: 0, reason: 'interrupted' })
    expect(transport.live.length).toBe(1)
    expect(clock.waits).toEqual([])
    transport.newest.opens()
    expect(state()).toBe('open')
    expect(transport.connections.length).toBe(1)
  })

  test('a young connection that is interrupted is not: it is closed, and opened again after a wait', () => {
    make('', { url: 'http://other.example/events', lastEventId: '5' })
    holder()
    transport.newest.opens()
    transport.newest.breaks()
    expect(transport.live).toEqual([])
    expect(clock.waits).toEqual([3000])
  })

  test('a connection that the browser cannot open again is taken over', () => {
    opened()
    transport.newest.sends('a', '1', '7')
    transport.newest.breaks()
    transport.newest.breaks()
    expect(transport.live).toEqual([])
    expect(stream.status).toMatchObject({ state: 'retrying', attempt: 2, delay: 1000 })
  })

  // EventSource tells of an id only with an event that somebody listens to.
  test('a connection that may know an id that the page does not is left to the browser for longer', () => {
    opened('connectTimeout:0')
    for (let count = 0; count < 5; count++) {
      transport.newest.breaks()
      expect(transport.live.length).toBe(1)
    }
    transport.newest.breaks()
    expect(transport.live).toEqual([])
    expect(stream.status).toMatchObject({ state: 'retrying', attempt: 6 })
  })

  test('a young one that may know an id is left to the browser once', () => {
    make('connectTimeout:0')
    holder()
    for (const live of [1, 0]) {
      transport.newest.opens()
      transport.newest.breaks()
      expect(transport.live.length).toBe(live)
    }
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

  test('the wait is left to chance', () => {
    clock.luck = 0.5
    holder()
    transport.newest.fails()
    expect(clock.waits).toEqual([250])
  })

  test('the holder is told the attempt and the wait', () => {
    const first = holder()
    transport.newest.fails()
    clock.pass(500)
    transport.newest.fails()
    expect(first.told.at(-1)?.[1]).toMatchObject({ state: 'retrying', attempt: 2, delay: 1000 })
  })

  test('a server that ended its answer is asked again after three seconds, and an error is told', () => {
    const first = opened('transport:fetch')
    transport.newest.ends()
    expect(clock.waits).toEqual([3000])
    expect(first.detailsOf(events.ERROR)).toMatchObject([
      { code: 'stream-lost', reason: 'the server ended it' },
    ])
  })

  test('a server says when it wants to be asked again', () => {
    opened('transport:fetch')
    transport.newest.handlers.retry(700)
    transport.newest.ends()
    expect(clock.waits).toEqual([700])
  })

  describe("over EventSource, which keeps a server's `retry:` to itself", () => {
    /** The wait of Sluice after the browser has waited so long, and has failed for good. */
    function waitAfter(ms: number, options = ''): number[] {
      opened(options)
      transport.newest.breaks()
      clock.pass(ms)
      transport.newest.fails()
      return clock.waits
    }

    test('the wait of the browser is the shortest one of Sluice', () => {
      expect(waitAfter(4000)).toEqual([12_000])
    })

    test('whatever chance says', () => {
      clock.luck = 0.999_999
      expect(waitAfter(10_000)).toEqual([10_000])
    })

    test('and of those that follow', () => {
      clock.luck = 0.999_999
      make('', { url: 'http://other.example/events' })
      holder()
      transport.newest.opens()
      transport.newest.breaks()
      clock.pass(6000)
      for (let count = 0; count < 3; count++) {
        transport.newest.opens()
        transport.newest.breaks()
        expect(clock.waits).toEqual([6000])
        waitOver()
      }
    })

    test.each([
      ['is as long as any browser waits by itself', 3100, ''],
      ['is so long that the computer may have slept', 3_600_000, 'connectTimeout:0'],
    ])('but not one that %s', (_why, ms, options) => {
      expect(waitAfter(ms, options)).toEqual([1000])
    })

    test("nor that of a page's own source", () => {
      transport.own = true
      expect(waitAfter(6000)).toEqual([1000])
    })
  })

  test('the time that the server set changes nothing that is told', () => {
    const first = opened('transport:fetch')
    const { length } = first.told
    transport.newest.handlers.retry(700)
    expect(first.told.length).toBe(length)
  })

  test('Retry-After is obeyed', () => {
    make('transport:fetch')
    holder()
    transport.newest.answers(503, { retryAfter: '10' })
    expect(clock.waits).toEqual([10_500])
  })

  test('Retry-After may be a date', () => {
    make('transport:fetch')
    holder()
    transport.newest.answers(429, { retryAfter: new Date(clock.now() + 60_000).toUTCString() })
    expect(clock.waits).toEqual([60_500])
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
    const { heard } = listener('a')
    holder()
    transport.newest.fails()
    clock.pass(500)
    transport.newest.opens()
    transport.newest.sends('a', 'again')
    expect(heard).toEqual(['again'])
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

  test('the page may open the stream at once, whatever it does', () => {
    holder()
    const moments: (() => void)[] = [
      () => {},
      () => transport.newest.opens(),
      () => transport.newest.fails(),
      () => transport.newest.answers(503, { retryAfter: '1000' }),
      () => transport.newest.answers(404),
      () => stream.signal('leave'),
    ]
    for (const [count, come] of moments.entries()) {
      come()
      stream.reconnect()
      expect(transport.connections.length).toBe(count + 2)
      expect(transport.live).toEqual([transport.newest])
      expect(state()).toBe('connecting')
    }
  })

  test('a page that reconnects in the event of the error has one connection, and no wait', () => {
    make('connectTimeout:0')
    holder(undefined, (name) => name === events.ERROR && stream.reconnect())
    transport.newest.fails()
    expect(transport.live).toEqual([transport.newest])
    expect(transport.connections.length).toBe(2)
    expect(clock.waits).toEqual([])
    expect(state()).toBe('connecting')
  })

  test('nothing that an old connection still says changes anything', () => {
    const first = holder()
    const old = transport.newest
    stream.reconnect()
    const { length } = first.told
    const { status: before } = stream
    const { heard } = listener('a')
    old.opens()
    old.sends('a', '1', '9')
    old.handlers.retry(7)
    old.breaks()
    old.fails()
    old.ends()
    old.answers(404)
    expect(first.told.length).toBe(length)
    expect(stream.status).toBe(before)
    expect(stream.lastEventId).toBe('')
    expect(heard).toEqual([])
  })

  test('nothing that a connection says after everybody let go changes anything', () => {
    const first = holder()
    const old = transport.newest
    first.release()
    old.opens()
    old.fails()
    expect(first.heard).toEqual(['htmx:sseState connecting'])
    expect(clock.waits).toEqual([])
  })
})

describe('a connection proves itself', () => {
  /** How many failures in a row are counted after one that comes when the connection was open. */
  function failuresAfter(prove: () => void): number {
    holder()
    transport.newest.fails()
    clock.pass(500)
    transport.newest.opens()
    prove()
    transport.newest.loses()
    return stream.status.attempt
  }

  test('by five seconds', () => {
    expect(failuresAfter(() => clock.pass(5000))).toBe(1)
  })

  test('by an event', () => {
    expect(failuresAfter(() => transport.newest.sends('a'))).toBe(1)
  })

  test('by an event that was seen before', () => {
    expect(failuresAfter(() => transport.newest.sends('a', '1', '1'))).toBe(1)
  })

  test('not by less than five seconds', () => {
    expect(failuresAfter(() => clock.pass(4999))).toBe(2)
  })

  test.each(['keep-alive', 'heartbeat', 'ping', 'stream-open', 'stream-reset'])(
    'not by the signal "%s"',
    (name) => {
      expect(failuresAfter(() => transport.newest.sends(name))).toBe(2)
    },
  )

  test('not by a comment', () => {
    expect(failuresAfter(() => transport.newest.beats())).toBe(2)
  })

  test('without a word', () => {
    const first = holder()
    transport.newest.opens()
    const { length } = first.told
    clock.pass(5000)
    expect(first.told.length).toBe(length)
  })
})

describe('options', () => {
  test('reconnect:false: a server that ended its answer has closed the stream, without an error', () => {
    const first = opened('reconnect:false transport:fetch')
    transport.newest.ends()
    expect(first.heard.slice(-1)).toEqual(['htmx:sseState closed'])
    expect(first.detailsOf(events.ERROR)).toEqual([])
    expect([transport.live, clock.waits]).toEqual([[], []])
  })

  test.each(['transport:fetch', 'transport:auto', 'transport:eventsource'])(
    'reconnect:false: a stream that is interrupted is not opened again, with %s',
    (way) => {
      opened(`reconnect:false ${way}`)
      transport.newest.breaks()
      expect([transport.live, clock.waits]).toEqual([[], []])
      expect(state()).toBe('closed')
    },
  )

  test.each(['auto', 'fetch'])(
    'reconnect:false: nobody is told that a lost stream is tried again, with transport:%s',
    (way) => {
      make(`reconnect:false transport:${way}`)
      const first = holder()
      transport.newest.loses()
      const [{ code, error } = {}] = first.detailsOf(events.ERROR)
      expect(code).toBe('stream-failed')
      expect(error?.message).not.toContain('tries again')
      expect(error?.message).toContain('reconnect')
    },
  )

  test('reconnect:false: a stream that is lost has failed, with an error', () => {
    const first = opened('reconnect:false transport:fetch')
    transport.newest.loses()
    expect(first.heard.slice(-2)).toEqual(['htmx:sseError', 'htmx:sseState failed'])
    expect([transport.live, clock.waits]).toEqual([[], []])
  })

  test('reconnectMaxAttempts: after so many failures the stream has failed, and says so', () => {
    make('reconnectMaxAttempts:2 transport:fetch')
    const first = holder()
    for (let count = 0; count < 3; count++) {
      transport.newest.loses()
      waitOver()
    }
    expect(transport.connections.length).toBe(3)
    expect(state()).toBe('failed')
    expect(clock.waits).toEqual([])
    expect(first.detailsOf(events.STATE_CHANGE).at(-1)).toMatchObject({ reason: 'exhausted' })
    const [, , , last] = first.detailsOf(events.ERROR)
    expect(last).toMatchObject({ code: 'stream-failed', url: '/events' })
    expect(last?.error?.message).toMatch(/^Sluice stream-failed: \/events: given up after 3/)
  })

  test('reconnectDelay and reconnectMaxDelay say how long to wait', () => {
    make('reconnectDelay:100ms reconnectMaxDelay:150ms transport:fetch')
    holder()
    transport.newest.loses()
    expect(clock.waits).toEqual([100])
    clock.pass(100)
    transport.newest.loses()
    expect(clock.waits).toEqual([150])
  })

  test('connectTimeout: an attempt without an answer has failed', () => {
    make('connectTimeout:1s transport:fetch')
    const first = holder()
    clock.pass(999)
    expect(state()).toBe('connecting')
    clock.pass(1)
    expect(state()).toBe('retrying')
    expect(transport.live).toEqual([])
    expect(first.detailsOf(events.ERROR)).toMatchObject([
      { code: 'stream-lost', reason: 'no answer for 1000 ms', url: '/events' },
    ])
  })

  test('connectTimeout is a minute where nobody says another', () => {
    holder()
    expect(clock.waits).toEqual([60_000])
  })

  test('connectTimeout is over with the answer', () => {
    make('connectTimeout:1s heartbeat:off transport:fetch')
    holder()
    transport.newest.opens()
    clock.pass(1_000_000)
    expect(state()).toBe('open')
    expect(clock.waits).toEqual([])
  })

  test('connectTimeout:0 waits without end', () => {
    make('connectTimeout:0')
    holder()
    expect(clock.waits).toEqual([])
  })

  test.each(['auto', 'eventsource'])(
    'the browser has ten times the connectTimeout, as a server may ask it to wait: %s',
    (way) => {
      const first = opened(`connectTimeout:10s transport:${way}`)
      transport.newest.breaks()
      clock.pass(99_000)
      expect(transport.live).toHaveLength(1)
      expect(first.detailsOf(events.ERROR)).toHaveLength(1)
      transport.newest.opens()
      expect([transport.connections.length, state()]).toEqual([1, 'open'])
    },
  )

  test('a browser that gets no answer in ten times the connectTimeout is not waited for', () => {
    opened('connectTimeout:10s')
    transport.newest.breaks()
    clock.pass(100_000)
    expect(transport.live).toEqual([])
    expect(stream.status).toMatchObject({ state: 'retrying', attempt: 2 })
  })
})

test.each(['auto', 'eventsource', 'fetch'])(
  'reconnectMaxAttempts also ends a stream whose connections are young and empty: transport:%s',
  (way) => {
    make(`reconnectMaxAttempts:2 transport:${way}`)
    const first = holder()
    for (let count = 0; count < 3; count++) {
      transport.newest.opens()
      if (transport.newest.kind === 'fetch') transport.newest.ends()
      else transport.newest.breaks()
      if (!transport.live.length) waitOver()
    }
    expect(first.states.at(-1)).toBe('failed')
  },
)

describe('a source of the page', () => {
  beforeEach(() => {
    transport.own = true
  })

  test('is trusted as soon as it is open', () => {
    holder()
    transport.newest.fails()
    clock.pass(500)
    transport.newest.opens()
    expect(stream.status.attempt).toBe(0)
  })

  test('is opened again after 0.5, 1, 2 … 64 seconds, whatever chance says', () => {
    clock.luck = 0.9
    holder()
    const waits = []
    for (let count = 0; count < 9; count++) {
      transport.newest.fails()
      waits.push(...clock.waits)
      clock.pass(clock.waits[0] ?? 0)
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 64_000])
  })

  test('is left alone when it is interrupted, however often and however young', () => {
    make('connectTimeout:0')
    holder()
    transport.newest.opens()
    for (let count = 0; count < 3; count++) transport.newest.breaks()
    expect(transport.live.length).toBe(1)
    expect(clock.waits).toEqual([])
    stream.signal('wake')
    expect(transport.connections.length).toBe(1)
  })
})

describe('an answer that is not allowed', () => {
  let first: ReturnType<typeof holder>

  beforeEach(() => {
    make('transport:fetch connectTimeout:0')
  })

  /** The page answers the error by this. */
  function refused(status: number, answer: (retry: (promise?: unknown) => void) => void): void {
    first = holder(undefined, (_name, { retry }) => retry && answer(retry))
    transport.newest.answers(status)
  }

  test.each([401, 403])('is final, with status %d, where the page has no answer', (status) => {
    refused(status, () => {})
    expect(first.detailsOf(events.ERROR)).toMatchObject([{ status, code: 'stream-failed' }])
    expect(state()).toBe('failed')
    expect([transport.live, clock.waits]).toEqual([[], []])
  })

  test.each([401, 403])('is tried again at once, with status %d, where the page says so', async (status) => {
    refused(status, (retry) => retry())
    await settled()
    expect(transport.connections.length).toBe(2)
    expect(state()).toBe('connecting')
  })

  test('is tried again when the page is ready', async () => {
    let ready = () => {}
    refused(401, (retry) => {
      retry(
        new Promise<void>((resolve) => {
          ready = resolve
        }),
      )
    })
    await settled()
    expect(first.states.at(-1)).toBe('retrying')
    expect(first.told.at(-1)?.[1]).toMatchObject({ reason: 'asked', delay: 0, attempt: 1 })
    expect(transport.live).toEqual([])
    expect(clock.waits).toEqual([])
    ready()
    await settled()
    expect(transport.connections.length).toBe(2)
    expect(first.states.at(-1)).toBe('connecting')
  })

  test('is final where the page cannot get ready: its reason is told', async () => {
    const reason = new Error('logged out')
    refused(401, (retry) => retry(Promise.reject(reason)))
    await settled()
    expect(first.heard.slice(-2)).toEqual(['htmx:sseError', 'htmx:sseState failed'])
    expect(first.detailsOf(events.ERROR).at(-1)).toMatchObject({
      code: 'stream-failed',
      error: { cause: reason },
    })
    expect(transport.connections.length).toBe(1)
    expect(clock.waits).toEqual([])
  })

  describe('that several handlers answer', () => {
    const good = () => Promise.resolve()
    const bad = () => Promise.reject(new Error('logged out'))

    test.each([
      ['the first is good', [good, bad], 2],
      ['the last is good', [bad, good], 2],
      ['none is good', [bad, bad], 1],
    ])('%s', async (_which, answers, requests) => {
      refused(401, (retry) => answers.forEach((answer) => void retry(answer())))
      await settled()
      expect(transport.connections.length).toBe(requests)
      expect(first.detailsOf(events.ERROR)).toHaveLength(requests === 2 ? 1 : 2)
    })

    test('waits for the slowest', async () => {
      let ready = () => {}
      const slow = new Promise<void>((resolve) => {
        ready = resolve
      })
      refused(401, (retry) => {
        retry(slow)
        retry()
      })
      await settled()
      expect(transport.connections.length).toBe(1)
      ready()
      await settled()
      expect(transport.connections.length).toBe(2)
    })
  })

  test('is final where the answer comes too late', async () => {
    let late = () => {}
    refused(401, (retry) => {
      late = retry
    })
    expect(state()).toBe('failed')
    late()
    await settled()
    expect(state()).toBe('failed')
    expect(transport.connections.length).toBe(1)
  })

  test.each(['resolved', 'rejected'])('is not thought of any more when a promise is %s late', async (how) => {
    let end = () => {}
    const promise = new Promise<void>((resolve, reject) => {
      end = how === 'resolved' ? resolve : () => reject(new Error('logged out'))
    })
    refused(401, (retry) => retry(promise))
    stream.reconnect()
    transport.newest.opens()
    const { length } = first.told
    end()
    await settled()
    expect(transport.connections.length).toBe(2)
    expect(first.told.length).toBe(length)
    expect(state()).toBe('open')
  })

  test('does not shorten a later wait when a promise is resolved late', async () => {
    let ready = () => {}
    const promise = new Promise<void>((resolve) => {
      ready = resolve
    })
    refused(401, (retry) => retry(promise))
    stream.reconnect()
    transport.newest.loses()
    ready()
    await settled()
    expect(transport.connections.length).toBe(2)
    expect(clock.waits).toEqual([stream.status.delay])
  })

  test('opens nothing when everybody has let go meanwhile', async () => {
    refused(401, (retry) => retry(Promise.resolve()))
    first.release()
    await settled()
    expect(transport.connections.length).toBe(1)
  })

  test('may be refused again', async () => {
    refused(401, (retry) => retry())
    await settled()
    transport.newest.answers(401)
    await settled()
    // The same answer again: the page is not to ask in a circle.
    expect(stream.status).toMatchObject({ state: 'retrying', delay: 500 })
    waitOver()
    expect(transport.connections.length).toBe(3)
  })

  test.each([400, 404, 204, 503, 200])('with status %d is nothing that the page could answer', (status) => {
    const answer = vi.fn()
    refused(status, answer)
    expect(answer).not.toHaveBeenCalled()
  })

  test('without a status is nothing that the page could answer', () => {
    const answer = vi.fn()
    refused(503, answer)
    clock.pass(500)
    transport.newest.loses()
    expect(answer).not.toHaveBeenCalled()
  })
})

describe('a heartbeat', () => {
  test('that is given: silence is a dead connection, which is closed and opened again', () => {
    const first = opened('heartbeat:45s')
    clock.pass(39_999)
    expect(state()).toBe('open')
    clock.pass(1)
    expect(state()).toBe('retrying')
    expect(transport.live).toEqual([])
    expect(first.detailsOf(events.ERROR)).toMatchObject([{ code: 'stream-lost', reason: 'no heartbeat' }])
    clock.pass(500)
    expect(transport.live.length).toBe(1)
  })

  test.each([
    ['a comment', () => transport.newest.beats()],
    ['an event', () => transport.newest.sends('a')],
    ['a signal', () => transport.newest.sends('keep-alive')],
  ])('is kept up by %s', (_what, come) => {
    opened('heartbeat:45s')
    for (let count = 0; count < 10; count++) {
      clock.pass(30_000)
      come()
    }
    expect(state()).toBe('open')
    clock.pass(45_000)
    expect(state()).toBe('retrying')
  })

  test.each([
    ['comments', 'transport:fetch', () => transport.newest.beats()],
    ['keep-alive', 'transport:fetch', () => transport.newest.sends('keep-alive')],
    ['ping', 'transport:fetch', () => transport.newest.sends('ping')],
    ['heartbeat', 'transport:fetch', () => transport.newest.sends('heartbeat')],
  ])('is learned from %s', (_what, options, come) => {
    opened(options)
    for (let count = 0; count < 4; count++) {
      clock.pass(20_000)
      come()
    }
    clock.pass(39_999)
    expect(state()).toBe('open')
    clock.pass(1)
    expect(state()).toBe('retrying')
  })

  test('is not learned where it is off', () => {
    opened('transport:fetch heartbeat:off')
    for (let count = 0; count < 5; count++) {
      clock.pass(20_000)
      transport.newest.beats()
    }
    expect(clock.waits).toEqual([])
  })

  test('does not count before the stream is open', () => {
    make('heartbeat:1s connectTimeout:0')
    holder()
    clock.pass(200_000)
    expect(state()).toBe('connecting')
  })

  test('is looked at when the page wakes up: a dead connection is replaced at once', () => {
    opened('heartbeat:45s')
    clock.sleep(10 * 60_000)
    stream.signal('wake')
    expect(state()).toBe('connecting')
    expect(transport.connections.length).toBe(2)
  })

  test('leaves no timer when the stream is closed', () => {
    opened('heartbeat:45s').release()
    expect(clock.waits).toEqual([])
  })
})

describe('the page', () => {
  test('that is left closes its streams; that returns opens them again after the last event', () => {
    const first = opened('transport:fetch')
    transport.newest.sends('a', '1', '7')
    stream.signal('leave')
    expect([transport.live, clock.waits]).toEqual([[], []])
    expect(first.told.at(-1)?.[1]).toMatchObject({ state: 'paused', reason: 'pause', delay: 0 })
    expect(first.detailsOf(events.ERROR)).toEqual([])
    stream.signal('return')
    expect(first.told.at(-1)?.[1]).toMatchObject({ state: 'connecting', reason: 'resume' })
    expect(transport.newest.attempt.lastEventId).toBe('7')
  })

  test('that is left while a stream waits leaves no timer', () => {
    holder()
    transport.newest.fails()
    stream.signal('leave')
    expect(clock.waits).toEqual([])
    clock.pass(1_000_000)
    expect(transport.connections.length).toBe(1)
    stream.signal('return')
    expect(transport.live.length).toBe(1)
  })

  test.each<['leave' | 'return' | 'hidden' | 'wake']>([['leave'], ['return'], ['hidden'], ['wake']])(
    'that says "%s" changes nothing of a stream that failed or that nobody holds',
    (signal) => {
      make('transport:fetch')
      stream.signal(signal)
      expect(state()).toBe('closed')
      const first = holder()
      transport.newest.answers(404)
      const { length } = first.told
      stream.signal(signal)
      expect(first.told.length).toBe(length)
      expect([transport.live, clock.waits]).toEqual([[], []])
    },
  )

  test('that wakes up ends every wait but that which the server asked for', () => {
    make('transport:fetch')
    holder()
    transport.newest.loses()
    stream.signal('wake')
    expect(transport.connections.length).toBe(2)
    transport.newest.answers(503, { retryAfter: '30' })
    stream.signal('wake')
    expect(transport.connections.length).toBe(2)
    clock.pass(31_000)
    expect(transport.connections.length).toBe(3)
  })

  test.each([
    ['0', 0],
    ['1', 1000],
    ['9', 9000],
  ])('that wakes up ends the wait after Retry-After: %s', (retryAfter, ms) => {
    make('transport:fetch reconnectDelay:20s')
    const first = holder()
    transport.newest.answers(503, { retryAfter })
    expect(clock.waits).toEqual([20_000 + ms])
    for (const _twice of [1, 2]) stream.signal('wake')
    expect(first.states).toEqual(['connecting', 'retrying', ms ? 'retrying' : 'connecting'])
    if (ms) clock.pass(ms - 1)
    expect(transport.connections.length).toBe(ms ? 1 : 2)
    clock.pass(1)
    expect(transport.connections.length).toBe(2)
  })

  test('that wakes up after the time of Retry-After waits no longer', () => {
    make('transport:fetch reconnectDelay:20s')
    holder()
    transport.newest.answers(503, { retryAfter: '9' })
    clock.pass(10_000)
    stream.signal('wake')
    expect(transport.connections.length).toBe(2)
  })

  test('that wakes up waits on for what it has promised after a refusal', async () => {
    let ready = () => {}
    const promise = new Promise<void>((resolve) => {
      ready = resolve
    })
    make('transport:fetch')
    const first = holder(undefined, (name, { retry }) => name === events.ERROR && retry?.(promise))
    transport.newest.answers(401)
    stream.signal('wake')
    await settled()
    expect(transport.connections.length).toBe(1)
    ready()
    await settled()
    expect(transport.connections.length).toBe(2)
    expect(first.detailsOf(events.ERROR)).toHaveLength(1)
  })

  test('that is shown, perhaps for the first time, ends no wait', () => {
    make('transport:fetch')
    holder()
    transport.newest.loses()
    stream.signal('return')
    expect(transport.connections.length).toBe(1)
  })

  test('of which EventSource shows only a part teaches no heartbeat', () => {
    opened()
    for (let count = 0; count < 4; count++) {
      clock.pass(20_000)
      transport.newest.sends('keep-alive')
    }
    clock.pass(100_000)
    expect(state()).toBe('open')
  })

  test('that wakes up leaves open and connecting streams alone', () => {
    const first = holder()
    stream.signal('wake')
    transport.newest.opens()
    const { length } = first.told
    stream.signal('wake')
    stream.signal('return')
    expect(first.told.length).toBe(length)
    expect(transport.connections.length).toBe(1)
  })

  test('that wakes up does not wait for the browser to open a stream again', () => {
    opened()
    transport.newest.breaks()
    stream.signal('wake')
    expect(transport.connections.length).toBe(2)
    expect(transport.live).toEqual([transport.newest])
  })

  test('that is hidden keeps its streams', () => {
    const first = opened()
    const { length } = first.told
    hide(true)
    stream.signal('hidden')
    hide(false)
    stream.signal('wake')
    expect(first.told.length).toBe(length)
    expect(transport.connections.length).toBe(1)
  })

  describe('with pauseOnBackground', () => {
    const options = 'pauseOnBackground:true transport:fetch'

    test('closes them while it is hidden', () => {
      const first = opened(options)
      transport.newest.sends('a', '1', '7')
      hide(true)
      stream.signal('hidden')
      expect(first.states.at(-1)).toBe('paused')
      expect([transport.live, clock.waits]).toEqual([[], []])
      hide(false)
      stream.signal('wake')
      expect(transport.newest.attempt.lastEventId).toBe('7')
      transport.newest.opens()
      expect(first.detailsOf(events.GAP)).toEqual([])
    })

    test('opens nothing while it is hidden', () => {
      hide(true)
      make(options)
      const first = holder()
      expect(first.heard).toEqual(['htmx:sseState paused'])
      expect(transport.connections).toEqual([])
      stream.signal('wake')
      expect(transport.connections).toEqual([])
      hide(false)
      stream.signal('wake')
      expect(transport.live.length).toBe(1)
    })

    test('opens nothing when the network is back, but the page is hidden', () => {
      opened(options)
      transport.newest.loses()
      hide(true)
      stream.signal('hidden')
      stream.signal('wake')
      expect(transport.live).toEqual([])
      expect(state()).toBe('paused')
    })
  })
})

describe('in three seconds there are ten requests at most', () => {
  test('which holds up no first one, also where a test has set the clock to its beginning', () => {
    vi.spyOn(clock, 'now').mockReturnValue(0)
    make()
    holder()
    expect(transport.connections).toHaveLength(1)
  })

  /** What a server and a page do, for one connection; requests that the browser makes by itself are returned. */
  const storms: Record<
    string,
    { options?: string; own?: boolean; answer: () => unknown; react?: 'retry' | 'reconnect' }
  > = {
    'retry: 0, and each stream brings an event and ends': {
      options: 'transport:fetch',
      answer() {
        transport.newest.opens()
        transport.newest.handlers.retry(0)
        transport.newest.sends('a', 'x')
        transport.newest.ends()
      },
    },
    'retry: 0 over EventSource': {
      answer() {
        transport.newest.opens()
        transport.newest.sends('a', 'x')
        transport.newest.breaks()
      },
    },
    'retry: 0 over a source that is left alone': {
      options: 'transport:eventsource',
      answer() {
        transport.newest.opens()
        transport.newest.sends('a', 'x')
        transport.newest.breaks()
      },
    },
    "the page's own source, which is interrupted at once": {
      own: true,
      answer() {
        transport.newest.breaks()
      },
    },
    'reconnectDelay:0 and 503': {
      options: 'transport:fetch reconnectDelay:0',
      answer: () => transport.newest.answers(503),
    },
    'reconnectDelay:0 and a server that ends at once': {
      options: 'transport:fetch reconnectDelay:0',
      answer() {
        transport.newest.opens()
        transport.newest.ends()
      },
    },
    '401 and a handler that always says retry': {
      options: 'transport:fetch',
      answer: () => transport.newest.answers(401),
      react: 'retry',
    },
    '401 after an event, and a handler that always says retry': {
      options: 'transport:fetch',
      answer() {
        transport.newest.opens()
        transport.newest.sends('a', 'x')
        transport.newest.answers(401)
      },
      react: 'retry',
    },
    'a handler that always opens the stream anew': {
      options: 'transport:fetch',
      answer: () => transport.newest.answers(404),
      react: 'reconnect',
    },
    'Retry-After: 0': {
      options: 'transport:fetch reconnectDelay:0',
      answer: () => transport.newest.answers(429, { retryAfter: '0' }),
    },
  }

  test.each(Object.entries(storms))('%s', async (_name, { options, own = false, answer, react }) => {
    make(`connectTimeout:0 ${options ?? ''}`)
    transport.own = own
    // Chance makes every wait the shortest.
    clock.luck = 0.999_999
    holder(undefined, (name, { retry }) => {
      if (name !== events.ERROR) return
      if (react === 'retry') retry?.()
      if (react === 'reconnect') stream.reconnect()
    })
    stream.listen('a', () => {})
    const times: number[] = []
    const end = clock.now() + 9000
    while (clock.now() < end) {
      if (transport.live.length) {
        times.push(clock.now())
        answer()
      }
      await settled()
      // What the browser opens by itself with `retry: 0` comes at once.
      clock.pass(transport.live.length ? 1 : (clock.waits[0] ?? 9000))
    }
    expect(times.length).toBeGreaterThan(3)
    for (const time of times)
      expect(times.filter((other) => other >= time && other < time + 3000).length).toBeLessThanOrEqual(10)
  })
})
