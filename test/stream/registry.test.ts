import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Registry } from '../../src/stream/registry.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeTransport } from '../support/fake-source.js'

let transport: FakeTransport
let streamOf: Registry

beforeEach(async () => {
  // A fresh page: what was warned of in another test is forgotten.
  vi.resetModules()
  const { createRegistry } = await import('../../src/stream/registry.js')
  transport = new FakeTransport()
  streamOf = createRegistry(transport.open, new FakeClock())
})

afterEach(() => vi.restoreAllMocks())

const hold = (url: string) => streamOf(url).hold(() => {})

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

  test('that were let go do not count', () => {
    hold('/1')()
    expect(warned('http/1.1', '/2', '/3', '/4')).toEqual([])
  })
})
