// @vitest-environment node
// happy-dom calls `onopen` and the like of any EventTarget, which no browser does.
import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { fetchTransport } from '../../src/transport/fetch.js'
import type { Connection, ConnectionRequest, RequestPlan } from '../../src/transport/transport.js'
import { FakeFetch, settled } from '../support/fake-fetch.js'
import { vectors } from '../vectors/vectors.js'
import { attemptOf, callsOf, keepingHandlers, transportContract } from './contract.js'

let server: FakeFetch

beforeEach(() => {
  server = new FakeFetch()
  vi.stubGlobal('fetch', server.fetch)
  vi.stubGlobal('document', { baseURI: 'http://localhost:3000/page', dispatchEvent() {} })
  vi.stubGlobal('location', { origin: 'http://localhost:3000' })
  vi.stubGlobal('navigator', { userAgent: 'Chrome/156.0.0.0 Safari/537.36' })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

transportContract('fetch', () => {
  return {
    transport: fetchTransport,
    async farEnd() {
      await settled()
      const request = server.newest
      return {
        opens: () => request.answers(),
        sends: (...these) =>
          request.sends(
            these
              .map(([name, data = '', id]) => {
                const known = id === undefined ? '' : `id: ${id}\n`
                return `${name === 'message' ? '' : `event: ${name}\n`}${known}data: ${data}\n\n`
              })
              .join(''),
          ),
        refuses: () => request.answers({ status: 404, type: 'text/html' }),
        ends: () => request.ends(),
      }
    },
  }
})

let handlers: ReturnType<typeof keepingHandlers>
let connection: Connection

/** Makes an attempt, as far as the request. */
async function begin(changes: Partial<ConnectionRequest> = {}): Promise<void> {
  handlers = keepingHandlers()
  connection = fetchTransport(attemptOf(changes), handlers)
  await settled()
}

/** Makes an attempt whose answer is an event stream. */
async function open(changes: Partial<ConnectionRequest> = {}): Promise<void> {
  await begin(changes)
  await server.newest.answers()
}

/** Type, data and last event ID of the events so far. */
const events = () =>
  handlers.message.mock.calls.map(([, { type, data, lastEventId }]) => ({ type, data, lastEventId }))

const ending = () => {
  expect(handlers.broken).toHaveBeenCalledOnce()
  return handlers.broken.mock.lastCall?.[0]
}

describe('the request', () => {
  test('is made as EventSource makes it', async () => {
    await begin()
    expect(server.requests).toHaveLength(1)
    expect(server.newest.url).toBe('http://localhost:3000/events')
    expect(server.newest.init).toMatchObject({ method: 'GET', cache: 'no-store', credentials: 'include' })
    expect(server.newest.init.headers).toEqual({ Accept: 'text/event-stream' })
    expect(server.newest.init).not.toHaveProperty('body')
  })

  test('asks for what the URL means on this page', async () => {
    await begin({ url: 'events?a=1#x' })
    expect(server.newest.url).toBe('http://localhost:3000/events?a=1#x')
  })

  test.each(['include', 'same-origin', 'omit'] as const)('has the credentials: %s', async (credentials) => {
    await begin({ credentials })
    expect(server.newest.init.credentials).toBe(credentials)
  })

  test('follows redirects, and its answer may come from another origin: nothing forbids it', async () => {
    await begin()
    expect(server.newest.init.redirect ?? 'follow').toBe('follow')
    expect(server.newest.init.mode ?? 'cors').toBe('cors')
  })

  test('says after which event it goes on', async () => {
    await begin({ lastEventId: '17' })
    expect(server.newest.header('Last-Event-ID')).toBe('17')
    expect(server.newest.url).toBe('http://localhost:3000/events')
  })

  test('says it in UTF-8, as EventSource does', async () => {
    await begin({ lastEventId: 'ž 🚀 x' })
    const header = server.newest.header('Last-Event-ID') ?? ''
    // What a header may hold: each character is a byte.
    expect([...header].every((character) => character.charCodeAt(0) < 256)).toBe(true)
    expect(Buffer.from(header, 'latin1').toString('hex')).toBe('c5be20f09f9a802078')
  })

  test('says it in the query where WebKit would spoil the header', async () => {
    vi.stubGlobal('navigator', {
      userAgent: 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    })
    await begin({ lastEventId: 'ž' })
    expect(server.newest.header('Last-Event-ID')).toBeNull()
    expect(server.newest.url).toContain('lastEventId=%C5%BE')
    await begin({ lastEventId: '7' })
    expect(server.newest.header('Last-Event-ID')).toBe('7')
  })

  test('does not say so when there is nothing to go on after', async () => {
    await begin({ lastEventId: '' })
    expect(server.newest.header('Last-Event-ID')).toBeNull()
    expect(server.newest.url).not.toContain('lastEventId')
  })

  test.each(['http://other.example/events', 'http://localhost:3001/events', 'https://localhost:3000/events'])(
    'to another origin says it in the query, which needs no preflight: %s',
    async (url) => {
      await begin({ url, lastEventId: 'a b&c' })
      expect(server.newest.url).toBe(`${url}?lastEventId=a%20b%26c`)
      expect(server.newest.header('Last-Event-ID')).toBeNull()
    },
  )

  test('has no header that would need a preflight', async () => {
    await begin({ url: 'http://other.example/events', lastEventId: '5' })
    expect(Object.keys(server.newest.init.headers ?? {})).toEqual(['Accept'])
  })

  test.each(['http://[', 'http://', 'http://a b/'])(
    'to what is no URL is not made: it throws (%s)',
    (url) => {
      expect(() => fetchTransport(attemptOf({ url }), keepingHandlers())).toThrow(TypeError)
      expect(server.requests).toEqual([])
    },
  )
})

describe('what the page adds to the request', () => {
  const plan = { url: 'http://localhost:3000/events?a=1', method: 'POST', headers: { Authorization: 'me' } }

  test('goes along', async () => {
    const body = new URLSearchParams({ b: '2' })
    await begin({ planRequest: async () => ({ ...plan, body }), lastEventId: '7' })
    expect(server.newest.url).toBe(plan.url)
    expect(server.newest.init).toMatchObject({ method: 'POST', body, cache: 'no-store' })
    expect(server.newest.init.headers).toEqual({
      Accept: 'text/event-stream',
      Authorization: 'me',
      'Last-Event-ID': '7',
    })
  })

  test('is asked for once an attempt', async () => {
    const request = vi.fn(async () => plan)
    await begin({ planRequest: request })
    await begin({ planRequest: request })
    expect(request).toHaveBeenCalledTimes(2)
    expect(server.requests).toHaveLength(2)
  })

  test('may take its time: nothing is sent before', async () => {
    let answer = (_plan: typeof plan): void => {}
    await begin({
      planRequest: () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })
    expect(server.requests).toEqual([])
    answer(plan)
    await settled()
    expect(server.requests).toHaveLength(1)
  })

  test('may be refused: that is told as a failure, and nothing is sent', async () => {
    const cause = new Error('no token')
    await begin({ planRequest: () => Promise.reject(cause) })
    expect(ending()).toEqual({ cause })
    expect(server.requests).toEqual([])
  })

  test('may be that there is to be no request: that is told, and nothing is sent', async () => {
    await begin({ planRequest: async () => undefined })
    expect(ending()).toEqual({ cancelled: true })
    expect(handlers.opened).not.toHaveBeenCalled()
    expect(server.requests).toEqual([])
  })

  test('may not be usable: that is told as a failure', async () => {
    await begin({ planRequest: async () => ({ ...plan, url: 'http://[' }) })
    expect(ending()?.cause).toBeInstanceOf(TypeError)
    expect(server.requests).toEqual([])
  })

  test('is for nothing when the connection is closed meanwhile', async () => {
    const request = vi.fn(async () => plan)
    handlers = keepingHandlers()
    fetchTransport(attemptOf({ planRequest: request }), handlers).close()
    await settled()
    expect(server.requests).toEqual([])
    expect(handlers.broken).not.toHaveBeenCalled()
  })

  test('may be refused after the connection was closed: nobody is told', async () => {
    handlers = keepingHandlers()
    fetchTransport(attemptOf({ planRequest: () => Promise.reject(new Error('no token')) }), handlers).close()
    await settled()
    expect(handlers.broken).not.toHaveBeenCalled()
  })

  test('may lead to another origin, where the last event ID is part of the query', async () => {
    await begin({ planRequest: async () => ({ ...plan, url: 'http://other.example/e' }), lastEventId: '7' })
    expect(server.newest.url).toBe('http://other.example/e?lastEventId=7')
    expect(server.newest.header('Last-Event-ID')).toBeNull()
  })

  test('may be sent by whoever planned it, with what belongs to a stream', async () => {
    vi.stubGlobal('fetch', vi.fn())
    const send = vi.fn(server.fetch) as unknown as Mock<NonNullable<RequestPlan['send']>>
    await begin({ planRequest: async () => ({ ...plan, send }), lastEventId: '7' })
    expect(fetch).not.toHaveBeenCalled()
    expect(send).toHaveBeenCalledOnce()
    const [url, init] = send.mock.lastCall ?? []
    expect(url).toBe(plan.url)
    expect(init).toMatchObject({ method: plan.method, cache: 'no-store', credentials: 'include' })
    expect(init?.headers).toMatchObject({ ...plan.headers, 'Last-Event-ID': '7' })
    await server.newest.answers()
    await server.newest.sends('data: 1\n\n')
    expect(events().map(({ data }) => data)).toEqual(['1'])
    connection.close()
    expect(init?.signal?.aborted).toBe(true)
  })

  test('that is sent by another is taken back when the connection is closed meanwhile', async () => {
    const send = vi.fn<NonNullable<RequestPlan['send']>>(() => Promise.reject(new Error('aborted')))
    handlers = keepingHandlers()
    fetchTransport(attemptOf({ planRequest: async () => ({ ...plan, send }) }), handlers).close()
    await settled()
    expect(send).toHaveBeenCalledOnce()
    expect(send.mock.lastCall?.[1].signal?.aborted).toBe(true)
    expect(handlers.broken).not.toHaveBeenCalled()
  })

  test('may be taken back by whoever planned it: before there is an answer', async () => {
    const controller = new AbortController()
    await begin({ planRequest: async () => ({ ...plan, signal: controller.signal }) })
    controller.abort()
    const cause = new DOMException('', 'AbortError')
    await server.newest.breaks(cause)
    expect(ending()).toEqual({ cause, aborted: true })
  })

  test('may be taken back by whoever planned it: while it is answered', async () => {
    const controller = new AbortController()
    await begin({ planRequest: async () => ({ ...plan, signal: controller.signal }) })
    await server.newest.answers()
    controller.abort()
    await server.newest.breaks()
    expect(ending()).toMatchObject({ aborted: true })
  })

  test('that nobody took back breaks as any other', async () => {
    await begin({ planRequest: async () => ({ ...plan, signal: new AbortController().signal }) })
    await server.newest.breaks()
    expect(ending()).not.toHaveProperty('aborted')
  })
})

describe('an answer', () => {
  test.each([
    'text/event-stream',
    'TEXT/Event-Stream',
    ' text/event-stream ',
    'text/event-stream;',
    'text/event-stream ; charset=utf-8',
    'text/event-stream;charset=utf-8',
    'text/event-stream; charset="UTF-8"',
    // [spec] An event stream is UTF-8, whatever it says.
    'text/event-stream;charset=windows-1252',
    'text/event-stream;unknown',
    'text/event-stream; a="b, text/plain"',
    // [spec] Of several, the last that is one counts.
    'text/plain, text/event-stream',
    'text/event-stream, bogus',
    'text/event-stream,',
    'bogus, text/event-stream',
    'text/event-stream, */*',
    'text/html; charset=utf-8, text/event-stream; charset=utf-8',
  ])('of the type "%s" is an event stream', async (type) => {
    await begin()
    await server.newest.answers({ type })
    expect(callsOf(handlers)).toMatchObject({ opened: 1, broken: 0 })
  })

  test.each([
    'text/event-streams',
    'text/event-stream+json',
    'xtext/event-stream',
    'text/event-stream x',
    'text/event',
    'event-stream',
    'text/plain',
    'text/html; a="text/event-stream"',
    'text/html; a=text/event-stream',
    'text/event-stream, text/plain',
    'text/event-stream, text/html; charset=utf-8',
    'application/json',
    '',
    null,
  ])('of the type %j is none', async (type) => {
    await begin()
    await server.newest.answers({ type })
    expect(handlers.opened).not.toHaveBeenCalled()
    expect(ending()).toMatchObject({ status: 200, contentType: type })
    expect(server.newest.aborted).toBe(true)
  })

  test.each([201, 202, 204, 205, 206, 226, 299, 300, 304, 400, 401, 403, 404, 408, 410, 429, 500, 503])(
    'of status %d is none, whatever its type',
    async (status) => {
      await begin()
      await server.newest.answers({ status, headers: { 'Retry-After': '7' }, url: 'http://localhost:3000/x' })
      expect(handlers.opened).not.toHaveBeenCalled()
      expect(ending()).toEqual({
        status,
        contentType: 'text/event-stream',
        url: 'http://localhost:3000/x',
        redirected: false,
        retryAfter: '7',
      })
      expect(server.newest.aborted).toBe(true)
    },
  )

  test('that is none says whether it came by a redirect', async () => {
    await begin()
    await server.newest.answers({ type: 'text/html', url: 'http://localhost:3000/login', redirected: true })
    expect(ending()).toMatchObject({ url: 'http://localhost:3000/login', redirected: true })
  })

  test('that is none and has no headers says so', async () => {
    await begin()
    await server.newest.answers({ status: 204, type: null, body: false })
    expect(ending()).toMatchObject({ status: 204, contentType: null, retryAfter: null })
  })

  test('opens the stream before anything of its body has arrived', async () => {
    await open()
    expect(callsOf(handlers)).toMatchObject({ opened: 1, heard: 0, message: 0 })
  })

  test('that does not come is told with its cause', async () => {
    await begin()
    const cause = new TypeError('Failed to fetch')
    await server.newest.breaks(cause)
    expect(ending()).toEqual({ cause })
    expect(handlers.opened).not.toHaveBeenCalled()
  })
})

/** Feeds chunks to a connection of its own, ends it, and returns what it told. */
async function told(chunks: readonly Uint8Array[]): Promise<object> {
  await open()
  for (const chunk of chunks) await server.newest.sends(chunk)
  await server.newest.ends()
  // Much at once is read in turns.
  await vi.waitFor(() => expect(ending()).toEqual({ clean: true }))
  return {
    events: events(),
    retry: handlers.retry.mock.lastCall?.[0] ?? null,
    lastEventId: handlers.identified.mock.lastCall?.[0] ?? '',
  }
}

describe('an event stream', () => {
  test('has been described by all vectors', () => {
    expect(vectors).toHaveLength(63)
  })

  describe.each(vectors)('$name: $why', ({ chunks, events, retry, lastEventId }) => {
    const expected = { events, retry, lastEventId }
    const bytes = Buffer.concat(chunks)

    test('is understood', async () => {
      expect(await told(chunks)).toEqual(expected)
    })

    test('is understood in one read', async () => {
      expect(await told(bytes.length ? [bytes] : [])).toEqual(expected)
    })

    // A megabyte in single bytes takes longer than it says.
    if (bytes.length < 10_000) {
      test('is understood in reads of single bytes', async () => {
        expect(await told([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(expected)
      })
    }
  })

  test('tells each event of one read in its order', async () => {
    await open()
    await server.newest.sends('data: 1\n\nid: 7\ndata: 2\n\nevent: a\ndata: 3\n\n')
    expect(handlers.message.mock.calls.map(([name, { data }, id]) => [name, data, id])).toEqual([
      ['message', '1', undefined],
      ['message', '2', '7'],
      ['a', '3', undefined],
    ])
  })

  test('goes on after the id that the attempt began with', async () => {
    await open({ lastEventId: '6' })
    await server.newest.sends('data: 1\n\nid: 7\ndata: 2\n\nid\ndata: 3\n\n')
    expect(events().map(({ lastEventId }) => lastEventId)).toEqual(['6', '7', ''])
    expect(handlers.identified.mock.calls).toEqual([['7'], ['']])
  })

  test('tells an id that comes without an event', async () => {
    await open()
    await server.newest.sends('id: 7\n\n')
    expect(callsOf(handlers)).toMatchObject({ identified: 1, message: 0 })
  })

  test('tells no id before its blank line', async () => {
    await open()
    await server.newest.sends('id: 7\ndata: 1\n')
    await server.newest.ends()
    expect(callsOf(handlers)).toMatchObject({ identified: 0, message: 0 })
  })

  test('tells where its answer came from, after redirects', async () => {
    await begin()
    await server.newest.answers({ url: 'http://other.example/moved' })
    await server.newest.sends('data: 1\n\n')
    expect(handlers.message.mock.lastCall?.[1].origin).toBe('http://other.example')
  })

  test('tells each reconnection time', async () => {
    await open()
    await server.newest.sends('retry: 100\nretry: soon\nretry: 2147483648\n')
    expect(handlers.retry.mock.calls).toEqual([[100], [2147483648]])
  })

  test('tells a comment as a heartbeat, and everything that arrives', async () => {
    await open()
    await server.newest.sends(': still here\n')
    expect(handlers.heard.mock.calls).toEqual([[false], [true]])
    await server.newest.sends('data: 1')
    await server.newest.sends('\n')
    expect(handlers.heard.mock.calls.slice(2)).toEqual([[false], [false]])
  })

  test.each([':\n\n', ':\n', ': a\n\n', ':a:b\r\n'])('tells the comment %j', async (comment) => {
    await open()
    await server.newest.sends(comment)
    expect(handlers.heard).toHaveBeenCalledWith(true)
    expect(handlers.message).not.toHaveBeenCalled()
  })
})

describe('a line that is no field', () => {
  const warned = async (body: string, url: string) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await open({ url })
    await server.newest.sends(body)
    return warn.mock.calls.map(([text]) => String(text))
  }

  test('is told once, with its beginning: a line feed inside of data', async () => {
    const row = 'data: <tr>\n  <td>Honda</td>\n  <td>CRF 1100 L Africa Twin Adventure Sports</td>\n</tr>\n\n'
    expect(await warned(row + row, '/raw')).toEqual([
      expect.stringMatching(/^Sluice field-unknown: \/raw sent the line "\s+<td>Honda<\/td>";/),
    ])
    expect(events()).toMatchObject([{ data: '<tr>' }, { data: '<tr>' }])
  })

  test('is told with 40 characters of it', async () => {
    const [text] = await warned(`${'x'.repeat(40)}yz\n\n`, '/long')
    expect(text).toContain(`"${'x'.repeat(40)}"`)
  })

  test.each([
    'id: 1\nevent: a\nretry: 5\ndata: x\n\n',
    'retry: soon\n\n',
    ': a comment\n\n',
    'data\n\n',
    'data: a\ndata: <td>\n\n',
  ])('is none of these: %j', async (body) => {
    expect(await warned(body, `/${body}`)).toEqual([])
  })
})

describe('the end of an event stream', () => {
  test('is told once', async () => {
    await open()
    await server.newest.sends('data: 1\n\n')
    await server.newest.ends()
    expect(ending()).toEqual({ clean: true })
  })

  test('drops an event that was not finished', async () => {
    await open()
    await server.newest.sends('data: 1\n\ndata: 2\n')
    await server.newest.ends()
    expect(events().map(({ data }) => data)).toEqual(['1'])
  })

  test.each([true, false])('may come at once (with a body: %j)', async (body) => {
    await begin()
    await server.newest.answers({ body })
    if (body) await server.newest.ends()
    expect(callsOf(handlers)).toMatchObject({ opened: 1, message: 0 })
    expect(ending()).toEqual({ clean: true })
  })

  test('in the middle of an event is told with its cause, and drops the event', async () => {
    await open()
    await server.newest.sends('data: 1\n\ndata: 2\n')
    const cause = new TypeError('network error')
    await server.newest.breaks(cause)
    expect(ending()).toEqual({ cause })
    expect(events()).toHaveLength(1)
  })

  test('leaves nothing of its half event to the next connection', async () => {
    await open()
    await server.newest.sends('id: 7\nevent: a\ndata: half')
    await server.newest.breaks()
    await open()
    await server.newest.sends('\ndata: whole\n\n')
    expect(events()).toEqual([{ type: 'message', data: 'whole', lastEventId: '' }])
  })
})

describe('closing', () => {
  const moments: Record<string, () => Promise<void>> = {
    'at once': async () => {
      handlers = keepingHandlers()
      connection = fetchTransport(attemptOf(), handlers)
    },
    'before the answer': () => begin(),
    'after the answer': () => open(),
    'after an event': async () => {
      await open()
      await server.newest.sends('data: 1\n\n')
    },
    'within an event': async () => {
      await open()
      await server.newest.sends('data: 1\n\ndata: 2\n')
    },
  }

  test.each(Object.entries(moments))('%s lets the request go, and nothing is told', async (_moment, come) => {
    await come()
    const before = callsOf(handlers)
    connection.close()
    await settled()
    for (const request of server.requests) {
      expect(request.aborted).toBe(true)
      await request.answers()
      await request.sends('id: 9\nretry: 5\n: beat\ndata: 3\n\n')
      await request.ends()
    }
    expect(callsOf(handlers)).toEqual(before)
    expect(connection.source.readyState).toBe(2)
  })

  test('while the connection breaks tells nothing', async () => {
    await open()
    const broken = server.newest.breaks()
    connection.close()
    await broken
    expect(handlers.broken).not.toHaveBeenCalled()
  })

  test('while an answer arrives tells nothing', async () => {
    await begin()
    const answered = server.newest.answers()
    connection.close()
    await answered
    expect(callsOf(handlers)).toMatchObject({ opened: 0, broken: 0 })
  })

  test('while a refusal arrives tells nothing', async () => {
    await begin()
    const answered = server.newest.answers({ status: 404 })
    connection.close()
    await answered
    expect(callsOf(handlers)).toMatchObject({ opened: 0, broken: 0 })
  })

  test('while bytes arrive tells nothing of them', async () => {
    await open()
    const sent = server.newest.sends('data: 1\n\n')
    connection.close()
    await sent
    expect(callsOf(handlers)).toMatchObject({ heard: 0, message: 0 })
  })

  test('in an event tells nothing of what came with it: no id, no time, no heartbeat', async () => {
    await open()
    handlers.message.mockImplementation(() => connection.close())
    await server.newest.sends('data: 1\n\nid: 7\n\nretry: 100\n: beat\ndata: 2\n\n')
    expect(callsOf(handlers)).toEqual({
      opened: 1,
      message: 1,
      heard: 1,
      identified: 0,
      retry: 0,
      broken: 0,
    })
    expect(server.newest.aborted).toBe(true)
  })

  test('for the id of an event does not deliver the event', async () => {
    await open()
    handlers.identified.mockImplementation(() => connection.close())
    await server.newest.sends('id: 7\ndata: 1\n\n')
    expect(handlers.message).not.toHaveBeenCalled()
  })
})

describe('what stands in the place of an EventSource', () => {
  /** What its listeners are told. */
  function watched(): string[] {
    const seen: string[] = []
    const { source } = connection as unknown as { source: EventSource }
    const note = (how: string) => (event: Event) => {
      const data = event instanceof MessageEvent ? ` ${event.data}` : ''
      seen.push(`${how} ${event.type}${data} in state ${source.readyState}`)
    }
    source.onopen = note('onopen')
    source.onmessage = note('onmessage')
    source.onerror = note('onerror')
    for (const name of ['open', 'message', 'error', 'a']) source.addEventListener(name, note('listener'))
    return seen
  }

  test('has its URL in full, as an EventSource has, and says whether it sends cookies anywhere', async () => {
    await begin({ url: '/events', credentials: 'include' })
    expect(connection.source).toMatchObject({
      url: new URL('/events', document.baseURI).href,
      withCredentials: true,
      readyState: 0,
    })
    await begin({ credentials: 'same-origin' })
    expect(connection.source).toMatchObject({ withCredentials: false })
  })

  test('is told what an EventSource is told', async () => {
    await begin()
    const seen = watched()
    await server.newest.answers()
    await server.newest.sends('data: 1\n\nevent: a\ndata: 2\n\nevent: b\ndata: 3\n\n')
    await server.newest.ends()
    expect(seen).toEqual([
      'onopen open in state 1',
      'listener open in state 1',
      'onmessage message 1 in state 1',
      'listener message 1 in state 1',
      'listener a 2 in state 1',
      'onerror error in state 2',
      'listener error in state 2',
    ])
  })

  test('is told when there is no answer', async () => {
    await begin()
    const seen = watched()
    await server.newest.breaks()
    expect(seen).toEqual(['onerror error in state 2', 'listener error in state 2'])
  })

  test('is told when the answer is no event stream', async () => {
    await begin()
    const seen = watched()
    await server.newest.answers({ status: 404 })
    expect(seen).toEqual(['onerror error in state 2', 'listener error in state 2'])
  })

  test('is told nothing when it is closed', async () => {
    await open()
    const seen = watched()
    connection.source.close()
    await server.newest.sends('data: 1\n\n')
    await settled()
    expect(seen).toEqual([])
    expect(connection.source.readyState).toBe(2)
    expect(server.newest.aborted).toBe(true)
  })

  test('tells no more to who does not listen any more', async () => {
    await open()
    const hear = vi.fn()
    connection.source.addEventListener('a', hear)
    await server.newest.sends('event: a\ndata: 1\n\n')
    connection.source.removeEventListener?.('a', hear)
    await server.newest.sends('event: a\ndata: 2\n\n')
    expect(hear).toHaveBeenCalledOnce()
  })

  test('is the same as long as the connection lives', async () => {
    await begin()
    const { source } = connection
    await server.newest.answers()
    expect(connection.source).toBe(source)
  })
})

describe('much at once', () => {
  const event = `data: ${'é'.repeat(500)}\n\n`
  const many = 1000

  beforeEach(() => {
    // The more of it, the longer it takes.
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 50))
  })

  test('is read in turns, whole and in order', async () => {
    await open()
    let turns = 0
    const timer = setInterval(() => {
      turns++
    })
    await server.newest.sends(event.repeat(many))
    await vi.waitFor(() => expect(events()).toHaveLength(many))
    clearInterval(timer)
    expect(events().every(({ data }) => data === 'é'.repeat(500))).toBe(true)
    expect(turns).toBeGreaterThan(0)
  })

  test('ends with the connection, also between two turns', async () => {
    await open()
    await server.newest.sends(event.repeat(many))
    const before = events().length
    expect(before).toBeLessThan(many)
    connection.close()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(events()).toHaveLength(before)
  })
})

describe('a request that can never be made is a finding', () => {
  test.each<[what: string, plan: Partial<RequestPlan>]>([
    ['a header whose name has a space', { headers: { 'my token': 'x' } }],
    ['a header without a name', { headers: { '': 'x' } }],
    ['a header whose value has a line break', { headers: { 'X-A': 'a\nb' } }],
    ['a method that is none', { method: 'G E T' }],
  ])('%s', async (_what, plan) => {
    await begin({ planRequest: async () => ({ url: '/events', method: 'GET', headers: {}, ...plan }) })
    expect(server.requests).toEqual([])
    expect(ending()).toMatchObject({ cause: { code: 'request-invalid' } })
  })
})

test('an id that is longer than the stack is deep is sent', async () => {
  await begin({ lastEventId: 'x'.repeat(500_000) })
  expect(server.newest.header('Last-Event-ID')).toHaveLength(500_000)
})

describe('where the answer comes from', () => {
  const ABROAD = 'http://other.example/events'

  test('is told before it is read, after redirects', async () => {
    await begin()
    await server.newest.answers({ url: ABROAD })
    expect(handlers.answeredFrom).toHaveBeenCalledExactlyOnceWith(ABROAD)
    expect(handlers.opened).toHaveBeenCalledOnce()
  })

  test('may be refused: then nothing of it is read', async () => {
    await begin()
    handlers.answeredFrom.mockReturnValue(false)
    await server.newest.answers({ url: ABROAD })
    expect(callsOf(handlers)).toMatchObject({ opened: 0, message: 0 })
  })

  test('is not known of a response that the page has made, which is read as any other', async () => {
    await begin()
    await server.newest.answers({ url: '' })
    expect(handlers.opened).toHaveBeenCalledOnce()
    await server.newest.sends('data: x\n\n')
    expect(events()).toMatchObject([{ data: 'x' }])
  })

  test('decides how the id goes next: a header could not follow to another origin', async () => {
    await begin({ lastEventId: '7', isCrossOrigin: true })
    expect(server.newest.header('Last-Event-ID')).toBeNull()
    expect(server.newest.url).toBe('http://localhost:3000/events?lastEventId=7')
  })

  test('and which headers go along: not those of htmx', async () => {
    const headers = { 'HX-Request': 'true', 'X-A': 'b' }
    await begin({
      isCrossOrigin: true,
      planRequest: async () => ({ url: '/events', method: 'GET', headers }),
    })
    expect(server.newest.init.headers).toEqual({ Accept: 'text/event-stream', 'X-A': 'b' })
  })

  test('and by which name, as the page says', async () => {
    await begin({
      url: '/events?since=3&a=since&since=4',
      lastEventId: 'a b',
      idName: 'since',
      isCrossOrigin: true,
    })
    expect(server.newest.url).toBe('http://localhost:3000/events?a=since&since=a%20b')
  })
})

describe('an event with a name and no data', () => {
  const TEXTS: [what: string, text: string, expected: readonly string[]][] = [
    ['is one', 'event: done\n\ndata: x\n\n', ['done:', 'message:x']],
    ['with other fields', 'id: 1\nevent: done\r\n: c\r\nretry: 5\r\n\r\n', ['done:']],
    ['by carriage returns', 'event: done\r\revent: b\rdata: x\r\r', ['done:', 'b:x']],
    ['is not one that has data', 'event: a\ndata: x\n\nevent: b\ndata\n\n', ['a:x', 'b:']],
    ['is not one without a name', 'id: 1\n\nevent:\n\ndata: x\n\n', ['message:x']],
  ]

  test.each(TEXTS)('%s, wherever what was sent is cut', async (_what, text, expected) => {
    for (let cut = 0; cut < text.length; cut++) {
      await open({ allowsEmptyEvents: true })
      for (const part of [text.slice(0, cut), text.slice(cut)]) if (part) await server.newest.sends(part)
      expect(
        events().map(({ type, data }) => `${type}:${data}`),
        `cut at ${cut}`,
      ).toEqual(expected)
    }
  })

  test('is none where nobody asks for it', async () => {
    await open()
    await server.newest.sends('event: done\n\n')
    expect(events()).toEqual([])
  })
})
