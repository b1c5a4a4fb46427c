import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import type { HubPort } from '../../src/hub/hub.js'
import { readOptions } from '../../src/options.js'
import { createShare, type Pool, type ShareRequest } from '../../src/transport/hub.js'
import type { Connection, Transport } from '../../src/transport/transport.js'
import { FakeHub, portPair } from '../support/fake-hub.js'
import { FakeTransport } from '../support/fake-source.js'
import { trusted } from '../support/trusted.js'
import { attemptOf, callsOf, keepingHandlers, transportContract } from './contract.js'

/** What a page has made in the place of a browser's SharedWorker. */
class FakeWorker {
  static made: FakeWorker[] = []
  /** What happens when one is made. */
  static begins: (worker: FakeWorker) => void
  readonly port
  readonly its
  readonly url: string
  readonly name: string
  onerror: (() => void) | null = null

  constructor(url: string, name: string) {
    ;[this.port, this.its] = portPair()
    this.url = url
    this.name = name
    FakeWorker.made.push(this)
    FakeWorker.begins(this)
  }
}

declare const __VERSION__: string

let hub: FakeHub
/** What the page opens by itself. */
let own: FakeTransport
let again: Mock<() => void>
let warn: Mock<(...said: unknown[]) => void>

/** A transport gives what has its methods itself, and not by its class. */
const openOwn: Transport = (attempt, handlers) => {
  const { source, ...connection } = own.means(hub.clock).fetch(attempt, handlers)
  return { ...connection, source, close: () => own.newest.close() }
}

/** A stream of the page, as far as it is shared. */
function share(config = 'pool:browser session:none worker:/hub.js', more: Partial<ShareRequest> = {}) {
  // No two streams are mistaken for each other.
  hub.clock.luck += 1 / 1024
  const sharer = { url: '/events', options: readOptions({}, config), ...more }
  return createShare(openOwn, hub.clock)(sharer, again)
}

/** One attempt of a stream. */
function attempt(pool: Pool | undefined = share(), changes = {}) {
  const handlers = keepingHandlers()
  const connection = pool?.transport(attemptOf(changes), handlers) as Connection
  return { connection, handlers, calls: () => callsOf(handlers) }
}

/** All that was said on the console since it was asked last. */
const said = (): unknown[] => warn.mock.calls.splice(0).map(([text]) => text)

let tests = 0

beforeEach(() => {
  hub = new FakeHub()
  own = new FakeTransport()
  again = vi.fn()
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {}) as never
  FakeWorker.made = []
  FakeWorker.begins = ({ its }) => hub.join(its as unknown as HubPort)
  vi.stubGlobal('SharedWorker', FakeWorker)
  tests++
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

transportContract('the hub', () => ({
  // Tabs are not what is shown here: each attempt has a hub to itself.
  transport(attempt, handlers) {
    hub = new FakeHub()
    return (share() as Pool).transport(attempt, handlers)
  },
  farEnd: () => {
    const server = hub.server.newest
    return {
      opens: () => server.opens('http://localhost/events'),
      async sends(...these) {
        for (const [name, data, id] of these) server.sends(name, data, id)
        await Promise.resolve()
      },
      refuses: () => server.answers(404),
      ends: () => server.ends(),
    }
  },
}))

describe('the worker', () => {
  test('is named by version and session, so that neither is mixed with another', () => {
    attempt(share('pool:browser session:user-7 worker:/hub.js?v=1'))
    expect(FakeWorker.made).toMatchObject([{ url: '/hub.js?v=1', name: `sluice ${__VERSION__} user-7` }])
  })

  test('is asked with an absolute URL, and for what the attempt asks', () => {
    attempt(undefined, {
      lastEventId: '7',
      idName: 'after',
      isCrossOrigin: true,
      planRequest: async () => undefined,
    })
    expect(hub.server.newest.attempt).toEqual({
      url: new URL('/events', document.baseURI).href,
      lastEventId: '7',
      idName: 'after',
      isCrossOrigin: true,
      credentials: 'include',
      page: hub.clock.luck,
    })
  })

  test('has one port of a stream, that of the newest attempt', () => {
    const pool = share()
    const first = attempt(pool)
    hub.server.newest.answers(503)
    first.connection.close('lost')
    expect(FakeWorker.made[0]?.its.isClosed).toBe(false)
    attempt(pool)
    expect(FakeWorker.made.map(({ its }) => its.isClosed)).toEqual([true, false])
    pool?.leave()
    expect(FakeWorker.made.map(({ its }) => its.isClosed)).toEqual([true, true])
  })

  test('is not left for the next attempt before it has heard of that: it would be taken for another page', () => {
    const pool = share()
    attempt(pool).connection.close('lost')
    FakeWorker.begins = () => {}
    attempt(pool)
    const [first, second] = FakeWorker.made
    expect(first?.its.isClosed).toBe(false)
    hub.join(second?.its as unknown as HubPort)
    second?.its.postMessage(JSON.stringify([['hi']]))
    expect(first?.its.isClosed).toBe(true)
  })
})

describe('pool:browser is refused', () => {
  test.each([
    ['pool:browser worker:/hub.js', {}, 'set session and worker'],
    ['pool:browser session:none', {}, 'set session and worker'],
    ['pool:browser session:none worker:/hub.js method:post', {}, 'set session and worker'],
    ['pool:browser session:none worker:/hub.js transport:eventsource', {}, 'set session and worker'],
    ['pool:browser session:none worker:/hub.js', { addsToRequest: true }, 'set session and worker'],
  ])('with a finding: %s %j', (config, more, advice) => {
    const url = `/refused/${tests}`
    expect(share(config, { url, ...more })).toBeUndefined()
    expect(said()).toEqual([
      expect.stringMatching(`stream-unshared: ${url} is not shared with other tabs; ${advice}`),
    ])
    expect(FakeWorker.made).toEqual([])
  })
})

describe('where the hub cannot be', () => {
  const broken: [why: string, begins: (worker: FakeWorker) => void, reason: string][] = [
    [
      'it is forbidden',
      () => {
        throw new DOMException('Refused by the policy', 'SecurityError')
      },
      'SecurityError: Refused by the policy',
    ],
    ['it cannot be loaded', (worker) => queueMicrotask(() => worker.onerror?.()), 'not loaded'],
    ['it does not answer', () => queueMicrotask(() => hub.clock.pass(3000)), 'silent'],
  ]

  test.each(broken)('the page has its own connection, and says so once: %s', async (_why, begins, reason) => {
    FakeWorker.begins = (worker) => queueMicrotask(() => begins(worker))
    if (_why === 'it is forbidden') FakeWorker.begins = begins
    const worker = `/hub-${tests}.js`
    const pool = share(`pool:browser session:none worker:${worker}`)
    for (const count of [1, 2]) {
      const { connection, calls } = attempt(pool, { lastEventId: '7' })
      await new Promise((resolve) => setTimeout(resolve))
      expect(own.connections).toHaveLength(count)
      expect(own.newest.attempt.lastEventId).toBe('7')
      own.newest.opens()
      own.newest.sends('row', 'a')
      expect(calls()).toMatchObject({ opened: 1, message: 1, broken: 0 })
      expect(connection.source).toBe(own.newest.source)
      expect(connection.isShared).toBe(false)
      connection.close()
      expect(own.newest.live).toBe(false)
    }
    expect(said()).toEqual([
      expect.stringContaining(
        `stream-unshared: /events is not shared with other tabs; fix ${worker} (${reason})`,
      ),
    ])
    expect(hub.clock.waits).toEqual([])
  })

  test('there is no SharedWorker', () => {
    vi.stubGlobal('SharedWorker', undefined)
    attempt(share(`pool:browser session:none worker:/none-${tests}.js`))
    expect(own.connections).toHaveLength(1)
    expect(said()).toHaveLength(1)
  })

  test('the hub is asked again at the next attempt', () => {
    FakeWorker.begins = () => {}
    const pool = share(`pool:browser session:none worker:/late-${tests}.js`)
    const first = attempt(pool)
    hub.clock.pass(3000)
    own.newest.ends()
    first.connection.close()
    FakeWorker.begins = ({ its }) => hub.join(its as unknown as HubPort)
    const second = attempt(pool)
    hub.server.newest.opens('http://localhost/events')
    expect(second.calls()).toMatchObject({ opened: 1 })
    expect(second.connection.isShared).toBe(true)
    expect(own.connections).toHaveLength(1)
  })

  test('what it says after its page has given it up is not heard', () => {
    FakeWorker.begins = () => {}
    const { calls } = attempt(share(`pool:browser session:none worker:/slow-${tests}.js`))
    hub.clock.pass(3000)
    FakeWorker.made[0]?.its.postMessage(JSON.stringify([['hi'], ['opened', 'http://localhost/']]))
    expect(calls()).toMatchObject({ opened: 0 })
  })
})

test('a page whose id the hub does not know has its own connection, and that is no finding', () => {
  attempt()
  hub.server.newest.opens('http://localhost/events')
  const { calls } = attempt(share(), { lastEventId: 'unknown' })
  own.newest.opens()
  expect(calls()).toMatchObject({ opened: 1 })
  expect(own.newest.attempt.lastEventId).toBe('unknown')
  expect(said()).toEqual([])
})

test('a hub that falls silent is a connection that broke', () => {
  const { handlers } = attempt()
  hub.server.newest.opens('http://localhost/events')
  hub.clock.pass(20_000)
  expect(handlers.broken).not.toHaveBeenCalled()
  // The hub is ended with all that it has to say.
  FakeWorker.made[0]?.its.close()
  hub.clock.pass(25_000)
  expect(handlers.broken).toHaveBeenCalledExactlyOnceWith({ reason: 'silent' })
  expect(own.connections).toEqual([])
})

describe('a connection that is closed', () => {
  test('leaves the hub', () => {
    const { connection } = attempt()
    connection.close()
    hub.clock.pass(3000)
    expect(hub.server.live).toEqual([])
    expect(hub.clock.waits).toEqual([])
  })

  test('is closed for all tabs where it is dead', () => {
    const other = attempt(share())
    const { connection } = attempt(share())
    connection.close('lost')
    expect(hub.server.live).toEqual([])
    expect(other.handlers.broken).toHaveBeenCalledOnce()
  })

  test.each([
    ['by a page of another origin', null, 0],
    ['by a page that may share it', {}, 1],
  ])('as its page is left, and followed %s', (_how, activation, live) => {
    const { connection } = attempt()
    dispatchEvent(Object.assign(trusted('pageswap'), { activation }))
    connection.close('pause')
    expect(hub.server.live).toHaveLength(live)
    hub.clock.pass(3000)
    expect(hub.server.live).toEqual([])
  })

  test('is closed as well by whoever has its source', () => {
    const { connection, calls } = attempt()
    connection.source.close()
    hub.server.newest.opens('http://localhost/events')
    expect(calls()).toMatchObject({ opened: 0 })
  })
})

test('a stream that waits is told when another tab has begun', () => {
  const [first, second] = [share(), share()]
  const both = [attempt(first), attempt(second)]
  hub.server.newest.answers(503)
  for (const { connection, handlers } of both) {
    expect(handlers.broken).toHaveBeenCalledOnce()
    connection.close()
  }
  attempt(first)
  expect(again).toHaveBeenCalledOnce()
  const { calls } = attempt(second)
  hub.server.newest.opens('http://localhost/events')
  expect(calls()).toMatchObject({ opened: 1 })
  expect(hub.server.connections).toHaveLength(2)
})

test('an answer from where the page may not read it is not opened', () => {
  const { connection, handlers } = attempt()
  handlers.answeredFrom.mockImplementation(() => {
    connection.close()
    return false
  })
  hub.server.newest.opens('http://other.example/events')
  expect(handlers.answeredFrom).toHaveBeenCalledWith('http://other.example/events')
  expect(handlers.opened).not.toHaveBeenCalled()
})
