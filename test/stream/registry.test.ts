import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readOptions } from '../../src/options.js'
import type { Registry } from '../../src/stream/registry.js'
import type { Stream, StreamRequest } from '../../src/stream/stream.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeTransport } from '../support/fake-source.js'
import { trusted } from '../support/trusted.js'

let clock: FakeClock
let transport: FakeTransport
let registry: Registry
/** Takes back what a test listens to. */
const undo: (() => void)[] = []

beforeEach(async () => {
  for (const target of [document, window]) {
    const { addEventListener } = target
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: unknown[]) => {
      addEventListener.apply(target, args as never)
      undo.push(() => target.removeEventListener(...(args as Parameters<typeof removeEventListener>)))
    })
  }
  // A fresh page: what was warned of in another test is forgotten.
  vi.resetModules()
  const { createRegistry } = await import('../../src/stream/registry.js')
  clock = new FakeClock()
  transport = new FakeTransport()
  registry = createRegistry(transport.means(clock))
})

afterEach(() => {
  for (const back of undo.splice(0)) back()
  vi.restoreAllMocks()
})

/** The stream of a URL, with these options. */
const streamOf = (url: string, options = '', more: Partial<StreamRequest> = {}, other?: string): Stream =>
  registry.of({ url, options: readOptions({}, options), ...more }, other)

const hold = (url: string, options?: string) => streamOf(url, options).acquire({})

describe('one stream for each URL', () => {
  test('the same URL gives the same stream', () => {
    expect(streamOf('/events')).toBe(streamOf('/events'))
  })

  test.each(['/events', 'events', './events', '//localhost:3000/events', 'http://localhost:3000/events'])(
    '"%s" is the same URL as "/events"',
    (url) => {
      expect(streamOf(url)).toBe(streamOf('/events'))
    },
  )

  test.each(['/other', '/events?a', '/events/', 'http://localhost:3001/events'])(
    '"%s" is another URL than "/events"',
    (url) => {
      expect(streamOf(url)).not.toBe(streamOf('/events'))
    },
  )

  test('a text that is no URL has a stream of its own', () => {
    expect(streamOf('http://[')).toBe(streamOf('http://['))
    expect(streamOf('http://[')).not.toBe(streamOf('http://]'))
  })

  test('the transport gets the URL as it was written', () => {
    hold('/events')
    expect(transport.newest.url).toBe('/events')
  })

  test('fifty holders open one connection', () => {
    for (let count = 0; count < 50; count++) hold('/events')
    expect(transport.connections.length).toBe(1)
  })
})

describe('one stream for each set of options', () => {
  test.each([
    ['transport:fetch', '{"transport":"fetch"}'],
    ['heartbeat:45s pool:page', 'heartbeat:45000ms'],
    ['reconnect:true', ''],
  ])('"%s" and "%s" are the same', (one, other) => {
    expect(streamOf('/events', one)).toBe(streamOf('/events', other))
  })

  test.each([
    'transport:fetch',
    'heartbeat:45s',
    'credentials:omit',
    'reconnectMaxAttempts:3',
    'dedupe:false',
  ])('"%s" is another than none', (options) => {
    expect(streamOf('/events', options)).not.toBe(streamOf('/events'))
  })

  test.each(['batch:off', 'budget:1ms', 'maxQueue:5', 'defer:offscreen'])(
    '"%s" says only how events are shown, and opens no other',
    (options) => {
      expect(streamOf('/events', options)).toBe(streamOf('/events'))
    },
  )

  test("a stream that another function of the page's made is another", () => {
    transport.own = () => {}
    const one = streamOf('/events')
    expect(streamOf('/events')).toBe(one)
    transport.own = () => {}
    const other = streamOf('/events')
    expect(other).not.toBe(one)
    transport.own = false
    expect([one, other]).not.toContain(streamOf('/events'))
  })

  test('who joins a stream takes it where it is', () => {
    const stream = streamOf('/events', '', { lastEventId: '5' })
    expect(streamOf('/events', '', { lastEventId: '6' })).toBe(stream)
    expect(streamOf('/events')).toBe(stream)
    expect(stream.lastEventId).toBe('5')
  })

  test('what else the page sends tells them apart, too', () => {
    expect(streamOf('/events', '', {}, 'X: 1')).not.toBe(streamOf('/events', '', {}, 'X: 2'))
    expect(streamOf('/events', '', {}, 'X: 1')).toBe(streamOf('/events', '', {}, 'X: 1'))
  })

  test('who needs names with a * shares the stream of who does not', () => {
    expect(streamOf('/events', '', { hasWildcards: true })).toBe(
      streamOf('/events', '', { hasWildcards: false }),
    )
  })

  test('pool:off is a stream of its own for each', () => {
    const streams = [streamOf('/events', 'pool:off'), streamOf('/events', 'pool:off'), streamOf('/events')]
    expect(new Set(streams).size).toBe(3)
    expect(registry.all()).toHaveLength(3)
  })

  test('pool:off is forgotten with its holder', () => {
    hold('/events', 'pool:off')()
    expect(registry.all()).toEqual([])
    expect(transport.live).toEqual([])
  })
})

describe('a stream that was let go', () => {
  test('is closed and forgotten: its URL gets a new stream', () => {
    const before = streamOf('/events')
    hold('/events')()
    expect(transport.live).toEqual([])
    expect(streamOf('/events')).not.toBe(before)
  })

  test('does not take listeners along', () => {
    const hear = vi.fn()
    streamOf('/events').listen('a', hear)
    hold('/events')()
    hold('/events')
    transport.newest.sends('a')
    expect(hear).not.toHaveBeenCalled()
    expect([...transport.newest.names]).toEqual([])
  })

  test('is kept as long as somebody else holds it', () => {
    const before = streamOf('/events')
    const release = hold('/events')
    hold('/events')
    release()
    expect(streamOf('/events')).toBe(before)
  })

  test('leaves the streams of other URLs alone', () => {
    hold('/other')
    hold('/events')()
    expect(transport.live.map(({ url }) => url)).toEqual(['/other'])
  })

  test('is none of all', () => {
    const release = hold('/events')
    const other = streamOf('/other')
    expect(registry.all()).toEqual([streamOf('/events'), other])
    release()
    expect(registry.all()).toEqual([other])
  })
})

describe('what happens to the page', () => {
  test('is told to all streams', () => {
    hold('/1')
    hold('/2')
    window.dispatchEvent(trusted('pagehide'))
    expect(registry.all().map(({ status }) => status.state)).toEqual(['paused', 'paused'])
    window.dispatchEvent(trusted('pageshow'))
    expect(registry.all().map(({ status }) => status.state)).toEqual(['connecting', 'connecting'])
  })

  test('may make a stream go: the others are told nevertheless', () => {
    const one = streamOf('/1')
    const release = one.acquire({
      onState({ state }) {
        if (state === 'paused') release()
      },
    })
    hold('/2')
    window.dispatchEvent(trusted('pagehide'))
    expect(transport.live).toEqual([])
    expect(registry.all().map(({ status }) => status.state)).toEqual(['paused'])
  })

  test('is heard once, however many streams there are', () => {
    const { length } = undo
    for (let count = 0; count < 10; count++) hold(`/${count}`)
    expect(undo.length).toBe(length)
  })
})

describe('four streams', () => {
  /** What is warned of when the page came by this protocol and holds these URLs. */
  function warned(protocol: string | undefined, ...urls: string[]): string[] {
    const entries =
      protocol === undefined ? [] : [{ nextHopProtocol: protocol } as PerformanceNavigationTiming]
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue(entries)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    for (const url of urls) hold(url)
    return warn.mock.calls.map(([text]) => text.trim())
  }

  test('over HTTP/1.1 are warned of, once', () => {
    expect(warned('http/1.1', '/1', '/2', '/3', '/4', '/5')).toEqual([
      expect.stringMatching(/^Sluice streams-many: .*\b4\b/),
    ])
  })

  test.each(['h2', 'h3', '', undefined])('over "%s" are not', (protocol) => {
    expect(warned(protocol, '/1', '/2', '/3', '/4')).toEqual([])
  })

  test('are not warned of when they are three', () => {
    expect(warned('http/1.1', '/1', '/2', '/3')).toEqual([])
  })

  test('of one URL are one', () => {
    expect(warned('http/1.1', '/1', '/1', '/1', '/1')).toEqual([])
  })

  test('of other servers do not count', () => {
    expect(warned('http/1.1', '/1', '/2', '/3', 'http://example.com/4')).toEqual([])
  })

  test('of other servers whose names begin alike do not count', () => {
    expect(warned('http/1.1', '/1', '/2', '/3', 'http://localhost:30001/4')).toEqual([])
  })

  test('that were let go do not count', () => {
    hold('/1')()
    expect(warned('http/1.1', '/2', '/3', '/4')).toEqual([])
  })
})

describe('ten requests in three seconds are all for a URL', () => {
  /** What a page does with each failure, which ends the stream and begins another. */
  test.each(['', 'connectTimeout:', 'pool:off connectTimeout:'])(
    'that is opened anew each time, "%s"',
    (option) => {
      const times: number[] = []
      for (let count = 1; count < 40; count++) {
        const leave = hold('/events', `transport:fetch ${option && option + (50_000 + count)}`)
        if (!transport.live.length) clock.pass(clock.waits[0] ?? 0)
        times.push(clock.now())
        transport.newest.answers(503)
        leave()
      }
      for (const time of times)
        expect(times.filter((other) => other >= time && other < time + 3000).length).toBeLessThanOrEqual(10)
      expect(times.length).toBeGreaterThan(20)
    },
  )

  test('but streams that are open side by side are asked for at once', () => {
    for (let count = 0; count < 15; count++) hold('/events', 'pool:off')
    expect(transport.live).toHaveLength(15)
  })

  test('nor do the answers to what a reader asks for wait for each other', () => {
    for (let count = 0; count < 15; count++) streamOf('/chat', 'pool:off', { isOneShot: true }).acquire({})()
    expect(transport.connections).toHaveLength(15)
  })

  test('and other URLs do not count', () => {
    for (let count = 0; count < 15; count++) hold(`/events?${count}`)()
    expect(transport.connections).toHaveLength(15)
  })
})

describe('over a reload, with resume:page', () => {
  afterEach(() => sessionStorage.clear())

  type Wish = readonly [options?: string, other?: string]

  /** Opens streams of one URL, each of which gets as far as its number; returns where each begins after a reload. */
  async function reloaded(before: readonly Wish[], after = before): Promise<string[]> {
    const open = ([options = '', other]: Wish) => {
      const stream = streamOf('/events', `transport:fetch resume:page ${options}`, {}, other)
      const leave = stream.acquire({})
      return { stream, leave }
    }
    for (const [at, { leave }] of before.map((wish) => [before.indexOf(wish), open(wish)] as const)) {
      transport.connections[at]?.opens()
      transport.connections[at]?.sends('a', '', `${at + 1}`)
      leave()
    }
    return after.map((wish) => open(wish).stream.lastEventId)
  }

  test.each<[string, Wish[]]>([
    ['headers or values', [[], ['', '{"X-Room": "1"}'], ['', '{"X-Room": "2"}']]],
    ['credentials', [[], ['credentials:same-origin'], ['credentials:omit']]],
  ])('streams of one URL with other %s go on where each was', async (_what, wishes) => {
    expect(await reloaded(wishes)).toEqual(['1', '2', '3'])
  })

  test.each([
    ['{"X-CSRFToken": "%"}'],
    ["{'X-Room': '1', 'X-XSRF-TOKEN': '%'}"],
    ['{"Authorization": "Bearer %"}'],
    ['"csrf_token": "%"'],
  ])('a token that is another one on each page changes nothing: %s', async (other) => {
    const [before, after] = ['abc', 'xyz'].map((token): Wish => ['', other.replace('%', token)])
    expect(await reloaded([before as Wish], [after as Wish])).toEqual(['1'])
    expect(Object.keys(sessionStorage).join()).not.toContain('abc')
  })

  test('no header or value is stored', async () => {
    const headers = `{"X-Api-Key": "secret"}`
    expect(await reloaded([['', headers]])).toEqual(['1'])
    expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/Api-Key|secret/)
  })

  test('other times and the like change nothing', async () => {
    expect(await reloaded([['heartbeat:10s']], [['heartbeat:20s']])).toEqual(['1'])
  })
})

describe('a URL that leads to another origin', () => {
  afterEach(() => sessionStorage.clear())

  /** Opens a stream that is redirected, gets an id, and is let go. */
  function visited(url = '/moved'): void {
    const leave = hold(url, 'transport:fetch resume:page')
    transport.newest.opens('http://other.example/events')
    transport.newest.sends('a', '', '7')
    leave()
  }

  const isCrossOrigin = () => transport.newest.attempt.isCrossOrigin

  test('is known to the next stream of that URL', () => {
    visited()
    hold('/moved')
    expect(isCrossOrigin()).toBe(true)
  })

  test('and to no stream of another URL', () => {
    visited()
    hold('/events')
    expect(isCrossOrigin()).toBe(false)
  })

  test('until an answer comes from the page itself', () => {
    visited()
    const leave = hold('/moved')
    transport.newest.opens('http://localhost:3000/moved')
    leave()
    hold('/moved')
    expect(isCrossOrigin()).toBe(false)
  })

  test('is known over a reload, where the id is', async () => {
    visited()
    vi.resetModules()
    const { createRegistry } = await import('../../src/stream/registry.js')
    registry = createRegistry(transport.means(clock))
    hold('/moved', 'transport:fetch resume:page')
    expect(transport.newest.attempt).toMatchObject({ lastEventId: '7', isCrossOrigin: true })
  })
})
