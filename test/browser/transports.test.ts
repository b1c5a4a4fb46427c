/** Which transport a stream takes, and that `fetch` does as EventSource does. */
import { describe, expect, test } from 'vitest'
import {
  answers,
  compresses,
  ends,
  idOf,
  type MisbehavingRoute,
  misbehave,
  opens,
  writes,
} from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { inline, record, scriptSources } from '../support/in-page.js'
import { browserSuite, ENGINE, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** One stream at `/sse`, with what else its element says; its events are appended. */
const body = (attributes = ''): string =>
  `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" ${attributes}></p>`
const FETCH = 'sse-config="transport:fetch reconnectJitter:0"'

const becomes = (page: TestPage, state: string): Promise<void> =>
  page.until((state) => window.sluice.connections()[0]?.state === state, state)

/** What `sluice.connections()` says, and what stands where an EventSource is looked for. */
const transportOf = (page: TestPage) =>
  page.run(() => {
    const source = document.querySelector('[sse-connect]')?.['htmx-internal-data']?.sseEventSource
    return [window.sluice.connections()[0]?.transport, source instanceof EventSource]
  })

describe('a stream is read', () => {
  test.each<[by: 'eventsource' | 'fetch', when: string, html: string]>([
    ['eventsource', 'when nothing needs more', body()],
    [
      'eventsource',
      'when only EventSource may be used',
      body('sse-config="transport:eventsource heartbeat:30s"'),
    ],
    [
      'eventsource',
      'when headers come from an element around it',
      `<div hx-headers='{"X-A":"b"}'>${body()}</div>`,
    ],
    ['eventsource', 'when cookies go along', body('sse-config="credentials:same-origin"')],
    ['fetch', 'when the page wants that', body(FETCH)],
    ['fetch', 'for another method', body('sse-config="method:post"')],
    ['fetch', 'for a heartbeat', body('sse-config="heartbeat:30s"')],
    ['fetch', 'without cookies', body('sse-config="credentials:omit"')],
    ['fetch', 'for headers of its own', body(`hx-headers='{"X-A":"b"}'`)],
    ['fetch', 'for values of its own', body(`data-hx-vals='{"a":"b"}'`)],
    ['fetch', 'for the values of other elements', body('hx-include="#other"')],
    [
      'fetch',
      'where its elements listen to patterns',
      `<div hx-ext="sse" sse-connect="/sse"><i sse-swap="order.*"></i></div>`,
    ],
    [
      'fetch',
      'where a trigger is a pattern',
      `<div hx-ext="sse" sse-connect="/sse"><i hx-trigger="sse:order.* delay:1s" hx-get="/"></i></div>`,
    ],
    ['fetch', 'where it begins after an id', body('sse-last-id="7"')],
  ])('by %s %s', async (by, _when, html) => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(html)
    await becomes(page, 'open')
    expect(await transportOf(page)).toEqual([by, by === 'eventsource'])
    expect(route.asked.length).toBe(1)
  })

  test("by the page's own source, whatever else is wanted", async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      inline(scriptSources) +
        `<div hx-ext="sse" sse-connect="/sse" sse-config="transport:fetch heartbeat:1s"><p sse-swap="a.*"></p></div>`,
    )
    await page.run(() => window.source.open())
    expect(await page.run(() => [window.sources.length, window.source.readyState])).toEqual([1, 1])
    expect(route.asked.length).toBe(0)
  })

  test('by fetch as soon as a script listens to a pattern, and misses nothing', async () => {
    const route = misbehave(suite.server, '/sse', opens('id: 1\ndata: a\n\n'), opens())
    const page = await suite.open(body())
    await page.shows('#text', 'a')
    await page.run(() => {
      window.sluice.on(document.getElementById('text') as Element, 'order.*', (event, name) => {
        document.title = `${name} ${event.data}`
      })
    })
    const connection = await route.opened(2)
    await becomes(page, 'open')
    connection.send('Honda', { event: 'order.new' })
    await page.until(() => document.title === 'order.new Honda')
    expect((await transportOf(page))[0]).toBe('fetch')
    expect(route.asked.map(idOf)).toEqual(['', '1'])
    await route.until(() => route.pending === 1)
  })

  test('by fetch after EventSource has given up, and goes on after the last event', async () => {
    const route = misbehave(
      suite.server,
      '/sse',
      opens('retry: 1\nid: 7\ndata: a\n\n'),
      answers(503),
      opens(),
    )
    const page = await suite.open(body('sse-config="reconnectJitter:0"'), { clockStopped: true })
    await page.shows('#text', 'a')
    ;(await route.opened(1)).end()
    // [WebKit] Its EventSource is not left to open itself again.
    if (ENGINE === 'webkit') {
      await page.until(() => window.sluice.connections()[0]?.delay === 3000)
      await page.pass(3000)
    }
    await page.until(() => window.sluice.connections()[0]?.delay === 1000)
    await page.pass(1000)
    ;(await route.opened(2)).send('b')
    await page.shows('#text', 'ab')
    expect((await transportOf(page))[0]).toBe('fetch')
    expect(route.asked.map(idOf)).toEqual(['', '7', '7'])
  })

  test('by EventSource that may not be replaced: it goes on after an id in its URL', async () => {
    const route = misbehave(suite.server, '/sse', opens('id: ž 1&2\ndata: a\n\n'), opens('data: b\n\n'))
    const page = await suite.open(body('sse-config="transport:eventsource"'))
    await page.shows('#text', 'a')
    await page.run(() => window.sluice.reconnect())
    await page.shows('#text', 'ab')
    expect(route.asked.map(({ query }) => query)).toEqual([{}, { lastEventId: 'ž 1&2' }])
  })
})

test('an EventSource that knows an id of which the page was not told is left to go on after it', async () => {
  const route = misbehave(
    suite.server,
    '/sse',
    opens('retry: 1\nevent: unheard\nid: 7\ndata: x\n\n'),
    opens('data: b\n\n'),
  )
  const page = await suite.open(body())
  await becomes(page, 'open')
  ;(await route.opened(1)).end()
  await page.shows('#text', 'b')
  expect(route.asked.map(idOf)).toEqual(['', '7'])
  expect((await transportOf(page))[0]).toBe('eventsource')
})

test('a pattern that EventSource cannot hear is told', async () => {
  misbehave(suite.server, '/sse', opens())
  const page = await suite.open(body('sse-config="transport:eventsource"').replace('message', 'order.*'))
  await page.says('warning: Sluice wildcard-unheard')
})

describe('over fetch as by EventSource:', () => {
  /** Both transports at one page, each with a route of its own. */
  async function openBoth(
    options: OpenOptions = {},
  ): Promise<[TestPage, MisbehavingRoute, MisbehavingRoute]> {
    const routes = ['/auto', '/fetch'].map((path) => misbehave(suite.server, path, opens()))
    const page = await suite.open(
      `<div hx-ext="sse">
        <p id="auto" sse-connect="/auto" sse-swap="message, named, error, open" hx-swap="beforeend"></p>
        <p id="fetch" sse-connect="/fetch" sse-swap="message, named, error, open" hx-swap="beforeend" ${FETCH}></p>
      </div>`,
      options,
    )
    await page.until(() => window.sluice.connections().every(({ state }) => state === 'open'))
    return [page, ...(routes as [MisbehavingRoute, MisbehavingRoute])]
  }

  /** Writes the same to both, and waits until both show it. */
  async function write(page: TestPage, routes: readonly MisbehavingRoute[], text: string, shown: string) {
    for (const route of routes) (await route.opened()).write(text)
    for (const id of ['auto', 'fetch']) await page.shows(`#${id}`, shown)
  }

  test('the request is the same, but for what htmx adds', async () => {
    const [, ...routes] = await openBoth({ headers: { 'Set-Cookie': 'who=me' } })
    const told = routes.map(({ asked: [asked] }) => {
      const { accept, cookie, pragma } = asked?.headers ?? {}
      const { 'cache-control': cache, 'last-event-id': id } = asked?.headers ?? {}
      return { method: asked?.method, accept, cache, cookie, pragma, id, query: asked?.query }
    })
    expect(told[1]).toEqual(told[0])
    expect(told[1]).toMatchObject({ method: 'GET', accept: 'text/event-stream', cookie: 'who=me' })
  })

  test('an event is a MessageEvent, with name, data, last event ID and origin', async () => {
    const [page, ...routes] = await openBoth()
    await page.run(() => {
      document.addEventListener('htmx:sseMessage', ({ target, detail }) => {
        const { type, data, lastEventId, origin, source, ports } = detail
        const itself = detail instanceof MessageEvent
        const told = { itself, type, data, lastEventId, origin, source, ports: ports.length }
        ;(target as Element).setAttribute('title', JSON.stringify(told))
      })
    })
    await write(page, routes, 'event: named\nid: 7\ndata: a\ndata: b\n\n', 'a\nb')
    const titles = await page.run(() =>
      ['auto', 'fetch'].map((id) => document.getElementById(id)?.getAttribute('title') ?? ''),
    )
    for (const title of titles)
      expect(JSON.parse(title)).toEqual({
        itself: true,
        type: 'named',
        data: 'a\nb',
        lastEventId: '7',
        origin: suite.server.url,
        source: null,
        ports: 0,
      })
  })

  test('an event whose blank line is a lone CR does not wait for what follows', async () => {
    const [page, ...routes] = await openBoth()
    await write(page, routes, 'data: a\r\r', 'a')
  })

  test('a server may name events "error" and "open": the stream goes on', async () => {
    const [page, ...routes] = await openBoth()
    await page.run(record, ['htmx:sseError', 'htmx:sseOpen', 'htmx:sseState'])
    await write(page, routes, 'event: error\ndata: a\n\nevent: open\ndata: b\n\n', 'ab')
    expect(await page.run(() => window.seen)).toEqual([])
  })

  test('a handler that throws is reported, and the next event still comes', async () => {
    const [page, ...routes] = await openBoth()
    await page.run(() => {
      for (const id of ['auto', 'fetch'])
        window.sluice.on(document.getElementById(id) as Element, 'message', ({ data }) => {
          throw new Error(`cannot do with ${id} ${data}`)
        })
    })
    await write(page, routes, 'data: a\n\ndata: b\n\n', 'ab')
    for (const id of ['auto', 'fetch']) await page.says(`cannot do with ${id} b`)
  })

  test('what came with the event that closes a stream is not delivered', async () => {
    const [page, ...routes] = await openBoth()
    await page.run(() => {
      for (const element of document.querySelectorAll('#auto, #fetch'))
        window.sluice.on(element, 'message', () => window.sluice.close(element))
    })
    await write(page, routes, 'data: a\n\ndata: b\n\nid: 9\ndata: c\n\n', 'a')
    for (const route of routes) await route.left()
    for (const id of ['auto', 'fetch']) expect(await page.html(`#${id}`)).toBe('a')
  })

  test('the server sees at once that the element has gone, and nothing is told as an error', async () => {
    const [page, ...routes] = await openBoth()
    await page.run(record, ['htmx:sseError'])
    await page.run(() => document.querySelector('div')?.remove())
    for (const route of routes) await route.left()
    expect(await page.run(() => window.seen)).toEqual([])
    expect((await page.said()).filter((log) => /^(error|exception)/.test(log))).toEqual([])
  })

  test('an element that goes before the answer has come leaves no request behind', async () => {
    const [auto, fetched] = ['/auto2', '/fetch2'].map((path) => misbehave(suite.server, path, () => {})) as [
      MisbehavingRoute,
      MisbehavingRoute,
    ]
    const page = await suite.open(
      `<div hx-ext="sse"><p sse-connect="/auto2"></p><p sse-connect="/fetch2" ${FETCH}></p></div>`,
    )
    await Promise.all([auto.wasAsked(1), fetched.wasAsked(1)])
    await page.run(() => document.querySelector('div')?.remove())
    await Promise.all([auto.left(), fetched.left()])
    expect(await page.run(() => window.sluice.connections())).toEqual([])
  })

  test('a stream may be compressed, and each event comes when it is sent', async () => {
    for (const path of ['/auto', '/fetch'])
      misbehave(suite.server, path, compresses('data: a\n\n', 'data: é\n\n'))
    const page = await suite.open(
      `<div hx-ext="sse"><p id="auto" sse-connect="/auto" sse-swap hx-swap="beforeend"></p>
      <p id="fetch" sse-connect="/fetch" sse-swap hx-swap="beforeend" ${FETCH}></p></div>`,
    )
    for (const id of ['auto', 'fetch']) await page.shows(`#${id}`, 'aé')
  })

  test('what looks like an EventSource is one for those who look', async () => {
    const route = misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const page = await suite.open(body(FETCH), {
      head: inline(() => {
        window.addEventListener('htmx:sseOpen', ({ detail }) => {
          const source = detail.source as EventSource
          source.onmessage = ({ data }) => {
            document.title += `,${data}`
          }
          source.addEventListener('message', () => {
            document.title += `,${source.readyState},${source.withCredentials},${source.url}`
          })
        })
      }),
    })
    await page.shows('#text', 'a')
    expect(await page.run(() => document.title)).toBe(`Test,a,1,true,${suite.server.url}/sse`)
    const closes = page.run(() => {
      const source = document.getElementById('text')?.['htmx-internal-data']?.sseEventSource as EventSource
      source.close()
      return source.readyState
    })
    expect(await closes).toBe(2)
    await route.left()
  })
})

const RESTS = [
  ['half a frame', 'event: named\nid: 99\ndata: half'],
  ['half a line', 'dat'],
  ['half a character', Buffer.from('data: 🚀').subarray(0, 8)],
  ['a CR that an LF was to follow', 'data: half\r'],
] as const

test.each(RESTS)(
  'over EventSource, %s before a cut does not get into the next connection',
  async (_what, rest) => {
    const route = misbehave(suite.server, '/sse', opens('retry: 1\n\n'), opens('retry: 1\n\n'))
    const page = await suite.open(body('transport:eventsource reconnectDelay:1ms'))
    const first = await route.opened(1)
    // What is shown was read together with the rest.
    first.write(Buffer.concat([Buffer.from('id: 1\ndata: a\n\n'), Buffer.from(rest)]))
    await page.shows('#text', 'a')
    route.cut()
    ;(await route.opened(2)).write('data: b\n\n')
    await page.shows('#text', 'ab')
  },
)

describe('over fetch, what a connection leaves unfinished', () => {
  test.each(RESTS)('does not get into the next: %s', async (_what, rest) => {
    const route = misbehave(suite.server, '/sse', opens('id: 1\ndata: a\n\n'), opens())
    const page = await suite.open(body(FETCH), { clockStopped: true })
    await page.shows('#text', 'a')
    const first = await route.opened(1)
    // The end comes after the rest, so that it is read.
    first.write(rest)
    first.end()
    await becomes(page, 'retrying')
    await page.pass(3000)
    ;(await route.opened(2)).write('\ndata: b\n\n')
    await page.shows('#text', 'ab')
    expect(route.asked.map(idOf)).toEqual(['', '1'])
  })

  test('each connection may begin with a byte order mark', async () => {
    const mark = Buffer.from('\ufeff')
    const route = misbehave(
      suite.server,
      '/sse',
      writes([mark, Buffer.from('data: a\n\n')]),
      writes([mark.subarray(0, 1), mark.subarray(1), Buffer.from('data: b\n\n')]),
    )
    const page = await suite.open(body(FETCH), { clockStopped: true })
    await page.shows('#text', 'a')
    await becomes(page, 'retrying')
    await page.pass(3000)
    await page.shows('#text', 'ab')
    await route.wasAsked(2)
  })
})

test('over fetch, a stream is open with the headers, before it has said anything', async () => {
  misbehave(suite.server, '/sse', ({ response }) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    // Firefox tells a page of an answer when its first byte is there.
    if (ENGINE === 'firefox') response.write(':')
  })
  const page = await suite.open(body(FETCH))
  await becomes(page, 'open')
})

describe('over fetch, the order is that of EventSource:', () => {
  test('events of one read come one after another, before anything that the page does later', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(body(FETCH))
    await becomes(page, 'open')
    await page.run(() => {
      const order: string[] = []
      window.sluice.on(document.getElementById('text') as Element, 'message', ({ data }) => {
        order.push(data)
        setTimeout(() => {
          order.push('later')
          document.title = order.join()
        })
      })
    })
    ;(await route.opened()).write('data: 1\n\ndata: 2\n\ndata: 3\n\n')
    await page.until(() => document.title.endsWith('later,later,later'))
    expect(await page.run(() => document.title)).toBe('1,2,3,later,later,later')
  })

  test('open is told before the first event, also when both come at once', async () => {
    misbehave(suite.server, '/sse', ends('data: a\n\n'))
    const page = await suite.open(body(FETCH), {
      clockStopped: true,
      head: inline(record, ['htmx:sseOpen', 'htmx:sseMessage', 'htmx:sseError']),
    })
    await becomes(page, 'retrying')
    expect(await page.run(() => window.seen.map(({ name }) => name))).toEqual([
      'htmx:sseOpen',
      'htmx:sseMessage',
      'htmx:sseError',
    ])
  })
})

test('window.stop() is a lost connection, and the stream comes back', async () => {
  const route = misbehave(suite.server, '/sse', opens('data: a\n\n'))
  const page = await suite.open(body(FETCH), { clockStopped: true })
  await page.shows('#text', 'a')
  await page.run(() => window.stop())
  await becomes(page, 'retrying')
  await page.pass(500)
  await page.shows('#text', 'aa')
  expect(route.pending).toBe(1)
})
