/** What comes of each answer that a server can give, over both transports: the table of outcomes, row by row. */
import { describe, expect, test } from 'vitest'
import {
  allows,
  answers,
  type Behaviour,
  ends,
  hangsUp,
  holds,
  page as htmlPage,
  loops,
  misbehave,
  opens,
  redirects,
} from '../server/misbehaving.js'
import { TestServer } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { inline, record, type Seen } from '../support/in-page.js'
import { browserSuite, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

const TYPE = 'text/event-stream'
/** For the head of a page: htmx may ask other origins. */
const OTHER_ORIGINS = `<meta name="htmx-config" content='{"selfRequestsOnly":false,"mode":"cors"}'>`

/** Two elements that connect, each over a transport of its own; waits are not left to chance. */
const both = (auto: string, fetched: string): string => `<div hx-ext="sse">
  <p id="auto" sse-connect="${auto}" sse-config="reconnectJitter:0" sse-swap="message"></p>
  <p id="fetch" sse-connect="${fetched}" sse-config="reconnectJitter:0 transport:fetch" sse-swap="message"></p>
</div>`

/** A page with both elements, whose clock stands still. */
function open(
  body = both('/auto', '/fetch'),
  { head = '', ...options }: OpenOptions = {},
): Promise<TestPage> {
  const recording = inline(record, ['htmx:sseState', 'htmx:sseError', 'htmx:sseOpen', 'htmx:sseMessage'])
  return suite.open(body, { clockStopped: true, head: head + recording, ...options })
}

/** The same behaviour for both elements. */
const misbehaveTo = (...behaviours: Behaviour[]) =>
  ['/auto', '/fetch'].map((path) => misbehave(suite.server, path, ...behaviours))

/** Waits until an element was told so many states; returns the details of all, in order. */
async function statesOf(page: TestPage, id: string, count: number): Promise<Seen['detail'][]> {
  await page.until(
    ([id, count]) => {
      const states = window.seen.filter((seen) => seen.name === 'htmx:sseState' && seen.id === id)
      return states.length >= Number(count)
    },
    [id, `${count}`],
  )
  return detailsOf(page, 'htmx:sseState', id)
}

async function detailsOf(page: TestPage, name: string, id: string): Promise<Seen['detail'][]> {
  const seen = await page.run(() => window.seen)
  return seen.filter((one) => one.name === name && one.id === id).map(({ detail }) => detail)
}

const becomes = (page: TestPage, id: string, state: string): Promise<void> =>
  page.until(
    ([id, state]) => document.getElementById(id as string)?.getAttribute('sse-state') === state,
    [id, state],
  )

describe('an answer that will not change ends the stream', () => {
  const html = 'text/html; charset=utf-8 instead of text/event-stream'
  const instead = (type: string | null) => `${type ?? 'no content type'} instead of text/event-stream`
  const typed = (type: string | string[] | null): Behaviour =>
    answers(200, { 'Content-Type': type }, 'data: not for you\n\n')

  test.each<[what: string, behaviour: Behaviour, told: { status: number; reason: string; final?: string }]>([
    ['204, by which a server says "stop"', answers(204), { status: 204, reason: 'no more to come' }],
    ['404', answers(404), { status: 404, reason: 'status 404' }],
    ['410', answers(410), { status: 410, reason: 'status 410' }],
    ['400 to a request without an id', answers(400), { status: 400, reason: 'status 400' }],
    ['401', answers(401), { status: 401, reason: 'status 401' }],
    ['403', answers(403), { status: 403, reason: 'status 403' }],
    [
      '201, although it is an event stream',
      answers(201, { 'Content-Type': TYPE }, 'data: x\n\n'),
      { status: 201, reason: 'status 201' },
    ],
    ['206', answers(206, { 'Content-Type': TYPE }, 'data: x\n\n'), { status: 206, reason: 'status 206' }],
    ['300', answers(300), { status: 300, reason: 'status 300' }],
    ['304', answers(304), { status: 304, reason: 'status 304' }],
    ['302 that says not where', answers(302), { status: 302, reason: 'status 302' }],
    ['a page', htmlPage(), { status: 200, reason: html }],
    ['a redirect to a page', redirects(302, '/login'), { status: 200, reason: html, final: '/login' }],
    ['text/plain', typed('text/plain'), { status: 200, reason: instead('text/plain') }],
    ['application/json', typed('application/json'), { status: 200, reason: instead('application/json') }],
    ['no type', typed(null), { status: 200, reason: instead(null) }],
    [
      'text/event-streams',
      typed('text/event-streams'),
      { status: 200, reason: instead('text/event-streams') },
    ],
    ['text/event-stream+json', typed(`${TYPE}+json`), { status: 200, reason: instead(`${TYPE}+json`) }],
    [
      'two types, of which it is the first',
      typed([TYPE, 'text/plain']),
      { status: 200, reason: instead('text/plain') },
    ],
  ])('%s', async (_what, behaviour, { status, reason, final }) => {
    suite.server.html('/login', '<h1>Log in</h1>')
    const [auto, fetched] = misbehaveTo(behaviour)
    const page = await open()
    // EventSource does not say what it did not like, so that the reason is asked for.
    await becomes(page, 'auto', 'retrying')
    await page.pass(500)
    for (const id of ['auto', 'fetch']) {
      await becomes(page, id, 'failed')
      const url = suite.server.url + (final ?? `/${id}`)
      const error = (await detailsOf(page, 'htmx:sseError', id)).at(-1)
      expect(error).toMatchObject({
        code: 'stream-failed',
        status,
        url,
        reason: expect.stringContaining(reason),
      })
      await page.says(`Sluice stream-failed: /${id}: ${error?.reason}`)
    }
    const codes = (await detailsOf(page, 'htmx:sseError', 'auto')).map(({ code }) => code)
    expect(codes).toEqual(['stream-lost', 'stream-failed'])
    await page.pass(120_000)
    expect([auto?.asked.length, fetched?.asked.length]).toEqual([2, 1])
    expect(await detailsOf(page, 'htmx:sseOpen', 'fetch')).toEqual([])
    expect(await detailsOf(page, 'htmx:sseMessage', 'auto')).toEqual([])
  })

  test('and the rest of it is not read: a page that never ends is left at once', async () => {
    const routes = misbehaveTo(holds(200, { 'Content-Type': 'text/html' }, '<p>'))
    const page = await open()
    await becomes(page, 'auto', 'retrying')
    await page.pass(500)
    for (const route of routes) await route.left()
  })

  test('unless only EventSource may be used, which cannot know that it will not change', async () => {
    const route = misbehave(suite.server, '/auto', answers(404))
    const page = await open(
      '<p id="auto" hx-ext="sse" sse-connect="/auto" sse-config="transport:eventsource reconnectJitter:0"></p>',
    )
    await becomes(page, 'auto', 'retrying')
    await page.pass(500)
    await page.until(() => window.seen.filter(({ name }) => name === 'htmx:sseError').length === 2)
    const errors = await detailsOf(page, 'htmx:sseError', 'auto')
    expect(errors.map(({ code, status }) => [code, status])).toEqual([
      ['stream-lost', undefined],
      ['stream-lost', undefined],
    ])
    expect(route.asked.length).toBe(2)
  })
})

describe('an answer that may change is asked for again, later each time', () => {
  test.each<[what: string, behaviour: Behaviour, status?: number]>([
    ['408', answers(408), 408],
    ['425', answers(425), 425],
    ['429', answers(429), 429],
    ['500', answers(500), 500],
    ['502, with a page', answers(502, { 'Content-Type': 'text/html' }, '<h1>Bad gateway</h1>'), 502],
    ['503, although it is an event stream', answers(503, { 'Content-Type': TYPE }, 'data: x\n\n'), 503],
    ['504', answers(504), 504],
    ['a redirect without end', loops],
  ])('%s', async (_what, behaviour, status) => {
    const routes = misbehaveTo(behaviour)
    const page = await open()
    for (const wait of [500, 1000]) {
      for (const id of ['auto', 'fetch']) await becomes(page, id, 'retrying')
      await page.pass(wait)
    }
    await Promise.all(['auto', 'fetch'].map((id) => statesOf(page, id, 6)))
    for (const route of routes) route.answerWith(opens('data: hello\n\n'))
    await page.pass(2000)
    for (const id of ['auto', 'fetch']) {
      await page.shows(`#${id}`, 'hello')
      const states = (await detailsOf(page, 'htmx:sseState', id)).map(
        ({ state, attempt, delay }) => `${state} ${attempt} ${delay}`,
      )
      expect(states).toEqual([
        'connecting 0 0',
        'retrying 1 500',
        'connecting 1 0',
        'retrying 2 1000',
        'connecting 2 0',
        'retrying 3 2000',
        'connecting 3 0',
        'open 3 0',
      ])
      const errors = await detailsOf(page, 'htmx:sseError', id)
      expect(errors.map(({ code }) => code)).toEqual(['stream-lost', 'stream-lost', 'stream-lost'])
      expect(errors.at(-1)?.status).toBe(status)
      if (status) expect(errors.at(-1)?.reason).toContain(`status ${status}`)
      expect(await detailsOf(page, 'htmx:sseMessage', id)).toHaveLength(1)
    }
    expect(await page.said()).toContainEqual(expect.stringContaining('Sluice stream-lost: /fetch: '))
  })

  test('a server that hangs up', async () => {
    // The browser itself may repeat a request whose connection was used before, so requests are not counted.
    const routes = misbehaveTo(hangsUp)
    const page = await open()
    for (const id of ['auto', 'fetch']) await becomes(page, id, 'retrying')
    const [error] = await detailsOf(page, 'htmx:sseError', 'fetch')
    expect(error).toMatchObject({
      code: 'stream-lost',
      url: '/fetch',
      reason: expect.stringContaining(
        'no answer, or it broke off (is the server running? do CORS and CSP allow it?)',
      ),
    })
    expect(error).not.toHaveProperty('status')
    for (const route of routes) route.answerWith(opens('data: hello\n\n'))
    await page.pass(500)
    for (const id of ['auto', 'fetch']) await page.shows(`#${id}`, 'hello')
  })

  test('a server that is not there, until it is', async () => {
    const gone = await TestServer.start()
    const { url } = gone
    await gone.close()
    const page = await open(both(`${url}/auto`, `${url}/fetch`), { head: OTHER_ORIGINS })
    for (const id of ['auto', 'fetch']) {
      await becomes(page, id, 'retrying')
      const [error] = await detailsOf(page, 'htmx:sseError', id)
      expect(error).toMatchObject({ code: 'stream-lost', url: `${url}/${id}` })
    }
    await page.pass(500)
    for (const id of ['auto', 'fetch']) expect((await statesOf(page, id, 4)).at(-1)?.delay).toBe(1000)
  })
})

describe('an answer is an event stream', () => {
  test.each<[what: string, type: string | string[]]>([
    ['in any case', 'TEXT/Event-Stream'],
    ['with parameters', 'text/event-stream; charset=utf-8; boundary=x'],
    ['with an empty parameter', 'text/event-stream ;'],
    ['as the last of several types', ['text/plain', TYPE]],
    ['before a type that is none', `${TYPE}, bogus`],
  ])('whose type is written %s', async (_what, type) => {
    misbehaveTo(answers(200, { 'Content-Type': type }, 'data: hello\n\n'))
    const page = await open()
    for (const id of ['auto', 'fetch']) await page.shows(`#${id}`, 'hello')
  })

  test.each(['windows-1252', 'utf-16', 'unknown'])(
    'over fetch, whatever charset it names: it is UTF-8, not %s',
    async (charset) => {
      misbehaveTo(answers(200, { 'Content-Type': `${TYPE}; charset=${charset}` }, 'data: é\n\n'))
      const page = await open(
        '<p id="fetch" hx-ext="sse" sse-connect="/fetch" sse-config="transport:fetch" sse-swap="message"></p>',
      )
      await page.shows('#fetch', 'é')
    },
  )

  test.each([301, 302, 303, 307, 308])(
    'after a redirect by %i; the way back begins where it was written',
    async (status) => {
      misbehave(suite.server, '/target', ends('data: hello\n\n'), opens('data: again\n\n'))
      const routes = misbehaveTo(redirects(status, '/target'))
      const page = await open(
        '<p id="fetch" hx-ext="sse" sse-connect="/fetch" sse-config="transport:fetch reconnectJitter:0" sse-swap="message"></p>',
      )
      await page.shows('#fetch', 'hello')
      await becomes(page, 'fetch', 'retrying')
      await page.pass(3000)
      await page.shows('#fetch', 'again')
      expect(routes[1]?.asked.length).toBe(2)
    },
  )

  test('after a redirect to another origin that allows it, and over fetch its events are of that origin', async () => {
    const other = await TestServer.start()
    try {
      const allowed = { credentials: true, headers: true }
      misbehave(other, '/sse', allows(suite.server.url, opens('data: hello\n\n'), allowed))
      misbehaveTo(redirects(302, `${other.url}/sse`))
      const recordOrigin = inline(() => {
        window.addEventListener('htmx:sseMessage', ({ target, detail }) => {
          ;(target as Element).setAttribute('title', detail.origin)
        })
      })
      const page = await open(undefined, { head: OTHER_ORIGINS + recordOrigin })
      for (const id of ['auto', 'fetch']) await page.shows(`#${id}`, 'hello')
      expect(await page.run(() => document.getElementById('fetch')?.title)).toBe(other.url)
    } finally {
      await other.close()
    }
  })

  test('but not after a redirect to another origin that does not allow it', async () => {
    const other = await TestServer.start()
    try {
      misbehave(other, '/sse', opens('data: hello\n\n'))
      const routes = misbehaveTo(redirects(302, `${other.url}/sse`))
      const page = await open()
      for (const id of ['auto', 'fetch']) await becomes(page, id, 'retrying')
      for (const route of routes) route.answerWith(opens('data: at home\n\n'))
      await page.pass(500)
      for (const id of ['auto', 'fetch']) {
        await page.shows(`#${id}`, 'at home')
        expect(await detailsOf(page, 'htmx:sseMessage', id)).toHaveLength(1)
      }
    } finally {
      await other.close()
    }
  })
})
