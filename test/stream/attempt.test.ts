import { describe, expect, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import { FakeConnection } from '../support/fake-source.js'
import {
  clock,
  hide,
  holder,
  idle,
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

/** A promise that a test fulfils or rejects when it likes. */
function promised() {
  let [fulfil, reject]: [(value: unknown) => void, (reason: unknown) => void] = [() => {}, () => {}]
  const promise = new Promise((resolve, refuse) => {
    ;[fulfil, reject] = [resolve, refuse]
  })
  return { promise, fulfil, reject }
}

describe('an attempt', () => {
  test('is told before it is made, with where it goes', () => {
    make('transport:fetch', { lastEventId: '7' })
    const known: number[] = []
    const first = holder(undefined, undefined, () => void known.push(transport.connections.length))
    expect(known).toEqual([0])
    expect(first.attempts).toEqual([{ url: '/events', attempt: 0, lastEventId: '7', source: undefined }])
    expect(transport.connections.length).toBe(1)
  })

  test('is told each time, with the failures in a row and the last event ID', () => {
    const first = opened('transport:fetch')
    transport.newest.sends('a', '1', '8')
    for (let count = 0; count < 2; count++) {
      transport.newest.loses()
      waitOver()
    }
    expect(first.attempts.map(({ attempt, lastEventId }) => [attempt, lastEventId])).toEqual([
      [0, ''],
      [1, '8'],
      [2, '8'],
    ])
  })

  test('is told to all who hold, but not to one that joins when it is made', () => {
    const first = holder()
    const second = holder()
    stream.reconnect()
    expect([first.attempts.length, second.attempts.length]).toEqual([2, 1])
  })

  test('is made whatever a holder says but false', () => {
    for (const answer of [undefined, null, true, 0, '']) {
      make()
      holder(undefined, undefined, () => answer)
      expect(transport.connections.length, `${answer}`).toBe(1)
      transport.connections.length = 0
    }
  })

  test('of EventSource that comes back by itself is none', () => {
    const first = opened('transport:eventsource')
    transport.newest.breaks()
    transport.newest.opens()
    expect(first.attempts).toHaveLength(1)
  })
})

describe('an attempt that is forbidden', () => {
  test('opens nothing: the stream has failed, and says why', () => {
    const first = holder(undefined, undefined, () => false)
    expect(transport.connections).toEqual([])
    expect(first.heard).toEqual(['htmx:sseError', 'htmx:sseState failed'])
    expect(first.detailsOf(events.ERROR)).toMatchObject([
      { code: 'stream-failed', url: '/events', cancelled: true, reason: 'a handler cancelled the request' },
    ])
    expect(clock.waits).toEqual([])
  })

  test('by one of several is forbidden for all', () => {
    let allowed = true
    holder(undefined, undefined, () => allowed)
    const other = holder()
    allowed = false
    stream.reconnect()
    expect(transport.connections.length).toBe(1)
    expect(transport.live).toEqual([])
    expect(other.states.at(-1)).toBe('failed')
  })

  test('may be made when somebody reconnects', () => {
    let allowed = false
    holder(undefined, undefined, () => allowed)
    allowed = true
    stream.reconnect()
    expect(transport.live.length).toBe(1)
    expect(state()).toBe('connecting')
  })

  test('by one that another holder has made let go is not', () => {
    let release = () => {}
    const first = holder(undefined, undefined, () => release())
    const second = holder(undefined, undefined, () => false)
    release = second.release
    stream.reconnect()
    expect(second.attempts).toEqual([])
    expect(first.states.at(-1)).toBe('connecting')
    expect(transport.live.length).toBe(1)
  })
})

describe('an attempt that waits', () => {
  test('is made when the promise is fulfilled', async () => {
    const { promise, fulfil } = promised()
    const first = holder(undefined, undefined, () => promise)
    await settled()
    expect(transport.connections).toEqual([])
    expect(first.heard).toEqual(['htmx:sseState connecting'])
    fulfil(true)
    await settled()
    expect(transport.live.length).toBe(1)
    transport.newest.opens()
    expect(first.states).toEqual(['connecting', 'open'])
  })

  test('waits for all holders that want it to', async () => {
    const waits = [promised(), promised()]
    let asked = 0
    const wait = () => (asked++ < 1 ? undefined : waits[asked - 2]?.promise)
    holder(undefined, undefined, wait)
    holder(undefined, undefined, wait)
    stream.reconnect()
    waits[1]?.fulfil(undefined)
    await settled()
    expect(transport.connections.length).toBe(1)
    waits[0]?.fulfil(undefined)
    await settled()
    expect(transport.connections.length).toBe(2)
  })

  test('is forbidden when the promise is fulfilled with false', async () => {
    const { promise, fulfil } = promised()
    const first = holder(undefined, undefined, () => promise)
    fulfil(false)
    await settled()
    expect(transport.connections).toEqual([])
    expect(first.states).toEqual(['connecting', 'failed'])
  })

  test('in vain is a failure: it is told with its cause, and tried again', async () => {
    const { promise, reject } = promised()
    const waits: unknown[] = [promise]
    const first = holder(undefined, undefined, () => waits.shift())
    const cause = new Error('no token')
    reject(cause)
    await settled()
    expect(transport.connections).toEqual([])
    expect(first.states).toEqual(['connecting', 'retrying'])
    const [error] = first.detailsOf(events.ERROR)
    expect(error).toMatchObject({ code: 'stream-lost', reason: expect.stringContaining('no token') })
    expect(error?.error?.cause).toBe(cause)
    waitOver()
    expect(transport.live.length).toBe(1)
  })

  test('has failed when it waits longer than an attempt may take, and is not made thereafter', async () => {
    const { promise, fulfil } = promised()
    make('connectTimeout:5s')
    const first = holder(undefined, undefined, () => promise)
    clock.pass(5000)
    expect(first.states).toEqual(['connecting', 'retrying'])
    fulfil(true)
    await settled()
    expect(transport.connections).toEqual([])
  })

  test.each([
    ['fulfilled', true],
    ['rejected', false],
  ])('for a stream that is let go meanwhile opens nothing, and says nothing: %s', async (_how, good) => {
    const { promise, fulfil, reject } = promised()
    const first = holder(undefined, undefined, () => promise)
    first.release()
    if (good) fulfil(true)
    else reject(new Error('no token'))
    await settled()
    expect(transport.connections).toEqual([])
    expect(clock.waits).toEqual([])
    expect(first.heard).toEqual(['htmx:sseState connecting'])
    expect(idle).toHaveBeenCalledOnce()
  })

  test('gives way to one that is made meanwhile', async () => {
    const { promise, fulfil } = promised()
    const waits: unknown[] = [promise]
    holder(undefined, undefined, () => waits.shift())
    stream.reconnect()
    expect(transport.connections.length).toBe(1)
    fulfil(true)
    await settled()
    expect(transport.connections.length).toBe(1)
    expect(transport.live).toEqual([transport.newest])
  })

  test('asks for the names that were listened to meanwhile', async () => {
    const { promise, fulfil } = promised()
    holder(undefined, undefined, () => promise)
    stream.listen('a', () => {})
    fulfil(true)
    await settled()
    expect([...transport.newest.names]).toEqual(['a'])
  })
})

describe('a transport of its own', () => {
  test.each(['', 'transport:eventsource', 'transport:fetch'])(
    'is used in the place of all others: "%s"',
    (options) => {
      const own = vi.fn((attempt, handlers) => new FakeConnection('fetch', attempt, handlers))
      make(options, { transport: own })
      holder()
      expect(own).toHaveBeenCalledOnce()
      expect(own.mock.lastCall?.[0]).toMatchObject({ url: '/events', lastEventId: '' })
      expect(transport.connections).toEqual([])
      expect(stream.transport).toBe('fetch')
    },
  )

  test('is used also where the page has a source of its own', () => {
    const own = vi.fn((attempt, handlers) => new FakeConnection('fetch', attempt, handlers))
    transport.own = true
    make('', { transport: own })
    holder()
    expect(own).toHaveBeenCalledOnce()
    expect(transport.connections).toEqual([])
  })
})

describe('a stream that is opened once', () => {
  const once = () => opened('transport:fetch reconnect:false', { isOneShot: true })

  test.each(['leave', 'hidden'] as const)('is closed when the page goes, and stays so: %s', (signal) => {
    make('transport:fetch reconnect:false pauseOnBackground:true', { isOneShot: true })
    const first = holder()
    transport.newest.opens()
    hide(true)
    stream.signal(signal)
    expect(first.states.at(-1)).toBe('closed')
    expect(transport.live).toEqual([])
    hide(false)
    stream.signal('return')
    stream.signal('wake')
    expect(first.states.at(-1)).toBe('closed')
    expect(transport.connections.length).toBe(1)
  })

  test('goes on when the page is hidden and does not ask for a pause', () => {
    const first = once()
    hide(true)
    stream.signal('hidden')
    expect(first.states.at(-1)).toBe('open')
    expect(transport.live.length).toBe(1)
  })

  test('is not opened anew, whatever it does', () => {
    once()
    stream.reconnect()
    expect(transport.connections.length).toBe(1)
    expect(state()).toBe('open')
    transport.newest.ends()
    stream.reconnect()
    expect(transport.connections.length).toBe(1)
    expect(state()).toBe('closed')
  })
})

describe('a request that is taken back', () => {
  test('closes the stream without an error, and it is not opened again', () => {
    const first = opened('transport:fetch')
    transport.newest.handlers.broken({ aborted: true })
    expect(first.states.at(-1)).toBe('closed')
    expect(first.detailsOf(events.ERROR)).toEqual([])
    expect(transport.live).toEqual([])
    expect(clock.waits).toEqual([])
  })

  test('before it was answered does so, too', () => {
    make('transport:fetch')
    const first = holder()
    transport.newest.handlers.broken({ cause: new DOMException('', 'AbortError'), aborted: true })
    expect(first.heard).toEqual(['htmx:sseState connecting', 'htmx:sseState closed'])
    expect(clock.waits).toEqual([])
  })
})
