/** What goes along with the request of a stream, at every attempt: headers, values, method, cookies. */
import { describe, expect, test } from 'vitest'
import {
  allows,
  answers,
  type Behaviour,
  hangsUp,
  type MisbehavingRoute,
  misbehave,
  opens,
} from '../server/misbehaving.js'
import { TestServer } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** For the head of a page: htmx may ask other origins. */
const OTHER_ORIGINS = `<meta name="htmx-config" content='{"selfRequestsOnly":false,"mode":"cors"}'>`

/** One stream at `/sse`, with what else its element says. */
const body = (attributes: string): string =>
  `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" ${attributes}></p>`

const misbehaving = (...behaviours: Behaviour[]): MisbehavingRoute =>
  misbehave(suite.server, '/sse', ...behaviours)

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (html: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(html, { htmx, ...options })

  describe('the request of a stream has', () => {
    if (offers(htmx, 'merge inherited headers'))
      test('the headers of hx-headers, inherited ones as well, and those of htmx', async () => {
        const route = misbehaving(opens())
        await open(`<div hx-headers='{"X-Outer":"1"}'>${body(`hx-headers='{"X-Inner":"2"}'`)}</div>`)
        const { headers } = await route.wasAsked(1)
        expect(headers).toMatchObject({ 'x-outer': '1', 'x-inner': '2', 'hx-request': 'true' })
        expect(headers.accept).toBe('text/event-stream')
      })

    test('the values of hx-vals and hx-include in its query, after what is there', async () => {
      const route = misbehaving(opens())
      await open(
        `<input id="other" name="q" value="a b&c"><select name="many" id="many" multiple><option selected>1<option selected>2</select>
        ${body(`hx-vals='{"room":7}' hx-include="#other, #many"`).replace('"/sse"', '"/sse?first=0"')}`,
      )
      const { path, method } = await route.wasAsked(1)
      expect(method).toBe('GET')
      const query = [...new URL(path, suite.server.url).searchParams].map((pair) => pair.join('='))
      expect(query[0]).toBe('first=0')
      expect(query.slice(1).sort()).toEqual(['many=1', 'many=2', 'q=a b&c', 'room=7'])
    })

    test('with method:post, the values of its form as its body', async () => {
      const route = misbehaving(opens('data: hello\n\n'))
      const page = await open(
        `<form id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" sse-config="method:post"
          hx-vals='{"room":"ž"}'><input name="q" value="a b&c"></form>`,
      )
      await page.shows('#text', 'hello')
      const { method, path, headers, body: sent } = await route.wasAsked(1)
      expect([method, path]).toEqual(['POST', '/sse'])
      expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
      expect([...new URLSearchParams(sent)].sort()).toEqual([
        ['q', 'a b&c'],
        ['room', 'ž'],
      ])
    })

    test.each(['put', 'patch', 'delete'])('with method:%s, that method', async (method) => {
      const route = misbehaving(opens())
      await open(body(`sse-config="method:${method}"`))
      expect((await route.wasAsked(1)).method).toBe(method.toUpperCase())
    })
  })

  test('a form that was posted is not posted again when its answer ends, nor when it breaks', async () => {
    const route = misbehaving(opens('data: hello\n\n'))
    const page = await open(body('sse-config="method:post"'), { clockStopped: true })
    await page.shows('#text', 'hello')
    ;(await route.opened()).end()
    await page.until(() => document.querySelector('[sse-state="closed"]'))
    await page.pass(600_000)
    expect(route.asked.length).toBe(1)
  })

  describe('everything is read afresh at every attempt:', () => {
    const JITTERLESS = 'sse-config="transport:fetch reconnectJitter:0"'

    if (offers(htmx, 'fire htmx:configRequest'))
      test('values, and what handlers of htmx:configRequest add', async () => {
        const route = misbehaving(answers(503), answers(503), opens('data: hello\n\n'))
        const page = await open(
          `<input id="count" name="count" value="1">${body(`${JITTERLESS} hx-include="#count" hx-headers='js:{"X-Count":document.title}'`)}`,
          {
            clockStopped: true,
            head: inline(() => {
              let times = 0
              window.addEventListener('htmx:configRequest', (event) => {
                const { headers, parameters, elt } = (event as CustomEvent).detail
                headers['X-Times'] = `${++times}`
                parameters.who = elt.id
              })
            }),
          },
        )
        for (const [attempt, wait] of [500, 1000].entries()) {
          await page.until(() => document.querySelector('[sse-state="retrying"]'))
          await page.run(
            (value) => {
              ;(document.getElementById('count') as HTMLInputElement).value = value
              document.title = value
            },
            `${attempt + 2}`,
          )
          await page.pass(wait)
          await route.wasAsked(attempt + 2)
        }
        await page.shows('#text', 'hello')
        const told = route.asked.map(({ headers, query }) => [
          headers['x-times'],
          headers['x-count'],
          query.count,
          query.who,
        ])
        expect(told).toEqual([
          ['1', 'Test', '1', 'text'],
          ['2', '2', '2', 'text'],
          ['3', '3', '3', 'text'],
        ])
      })

    if (offers(htmx, 'fire htmx:configRequest'))
      test('a token that has to be fetched first', async () => {
        const route = misbehaving(answers(503), opens('data: hello\n\n'))
        let tokens = 0
        suite.server.route('/token', (_request, response) => response.end(`token-${++tokens}`))
        const page = await open(body(JITTERLESS), {
          clockStopped: true,
          head: inline(() => {
            window.addEventListener('htmx:configRequest', (event) => {
              const { headers, waitUntil } = (event as CustomEvent).detail
              waitUntil(
                fetch('/token')
                  .then((response) => response.text())
                  .then((token) => {
                    headers.Authorization = token
                  }),
              )
            })
          }),
        })
        await page.until(() => document.querySelector('[sse-state="retrying"]'))
        await page.pass(500)
        await page.shows('#text', 'hello')
        expect(route.asked.map(({ headers }) => headers.authorization)).toEqual(['token-1', 'token-2'])
      })

    if (offers(htmx, 'fire htmx:configRequest'))
      test('a token that could not be fetched is a failure as any other: the next attempt asks again', async () => {
        const route = misbehaving(opens('data: hello\n\n'))
        const page = await open(body(JITTERLESS), {
          clockStopped: true,
          head: inline(() => {
            let times = 0
            window.addEventListener('htmx:configRequest', (event) => {
              const wait = times++ ? Promise.resolve() : Promise.reject(new Error('no token'))
              ;(event as CustomEvent).detail.waitUntil(wait)
            })
          }),
        })
        await page.until(() => document.querySelector('[sse-state="retrying"]'))
        expect(route.asked.length).toBe(0)
        await page.pass(500)
        await page.shows('#text', 'hello')
        expect((await page.said()).filter((log) => log.startsWith('exception'))).toEqual([])
      })

    test('a network failure does not change that', async () => {
      const route = misbehaving(hangsUp)
      const page = await open(body(`${JITTERLESS} hx-headers='{"X-A":"b"}'`), { clockStopped: true })
      await page.until(() => document.querySelector('[sse-state="retrying"]'))
      const before = route.asked.length
      route.answerWith(opens('data: hello\n\n'))
      await page.pass(500)
      await page.shows('#text', 'hello')
      expect(route.asked[before]?.headers['x-a']).toBe('b')
    })
  })

  if (offers(htmx, 'fire htmx:configRequest'))
    describe('a handler of htmx:configRequest', () => {
      test('may choose another path, and take headers away', async () => {
        const route = misbehaving(opens())
        const other = misbehave(suite.server, '/other', opens('data: hello\n\n'))
        const page = await open(body(`hx-headers='{"X-A":"b"}'`), {
          head: inline(() => {
            window.addEventListener('htmx:configRequest', (event) => {
              const { detail } = event as CustomEvent
              detail.path = '/other?ticket=1'
              detail.headers['X-A'] = undefined
              detail.headers['HX-Request'] = null
            })
          }),
        })
        await page.shows('#text', 'hello')
        expect(route.asked.length).toBe(0)
        const { query, headers } = await other.wasAsked(1)
        expect(query).toEqual({ ticket: '1' })
        expect(headers).not.toHaveProperty('x-a')
        expect(headers).not.toHaveProperty('hx-request')
      })

      test('may cancel the request: nothing is asked, and the stream has failed', async () => {
        const route = misbehaving(opens())
        const page = await open(body('sse-config="transport:fetch"'), {
          head: inline(() => {
            window.addEventListener('htmx:configRequest', (event) => event.preventDefault())
          }),
        })
        await page.until(() => document.querySelector('[sse-state="failed"]'))
        expect(route.asked.length).toBe(0)
      })

      test('is not asked about a stream that adds nothing to its request', async () => {
        const route = misbehaving(opens())
        const page = await open(body(''), { head: inline(record, ['htmx:configRequest']) })
        await route.opened()
        expect(await page.run(() => window.seen)).toEqual([])
      })
    })

  test('streams that add different things to their requests are not shared, and those that add the same are', async () => {
    const route = misbehaving(opens())
    const page = await open(
      `<div hx-ext="sse">${['a', 'b', 'b']
        .map((value) => `<p sse-connect="/sse" hx-headers='{"X-A":"${value}"}'></p>`)
        .join('')}</div>`,
    )
    await page.until(() => document.querySelectorAll('[sse-state="open"]').length === 3)
    expect(route.asked.map(({ headers }) => headers['x-a']).sort()).toEqual(['a', 'b'])
  })

  test.each(['hx-include="closest form"', 'hx-vals="js:{room: this.id}"'])(
    'streams whose values depend on the element are not shared: %s',
    async (values) => {
      const route = misbehaving(opens(), opens())
      const element = (room: string): string =>
        `<form><input name="room" value="${room}"><p id="${room}" hx-ext="sse" sse-connect="/sse" ${values}></p></form>`
      await open(element('A') + element('B'))
      await route.wasAsked(2)
      const rooms = route.asked.map(({ path }) => new URL(path, suite.server.url).searchParams.get('room'))
      // [htmx 1.9] Its expressions know no element.
      const known = htmx.startsWith('1') && values.includes('this') ? ['undefined', 'undefined'] : ['A', 'B']
      expect(rooms.sort()).toEqual(known)
    },
  )
})

describe('cookies', () => {
  const COOKIES = { headers: { 'Set-Cookie': 'who=me' } }

  test.each<[credentials: string, transport: string, cookie: string | undefined]>([
    ['include', 'eventsource', 'who=me'],
    ['include', 'fetch', 'who=me'],
    ['same-origin', 'eventsource', 'who=me'],
    ['same-origin', 'fetch', 'who=me'],
    ['omit', 'fetch', undefined],
  ])("%s, over %s, at the page's own origin: %s", async (credentials, transport, cookie) => {
    const route = misbehaving(opens())
    await suite.open(body(`sse-config="credentials:${credentials} transport:${transport}"`), COOKIES)
    expect((await route.wasAsked(1)).headers.cookie).toBe(cookie)
  })

  describe('at another origin', () => {
    async function withOther(work: (other: TestServer) => Promise<void>): Promise<void> {
      const other = await TestServer.start()
      try {
        await work(other)
      } finally {
        await other.close()
      }
    }

    const at = (other: TestServer, config: string): string =>
      body(`sse-config="reconnectJitter:0 ${config}"`).replace('"/sse"', `"${other.url}/sse"`)

    test.each<[config: string, credentials: boolean, cookie: string | undefined]>([
      ['credentials:include transport:eventsource', true, 'who=me'],
      ['credentials:include transport:fetch', true, 'who=me'],
      ['credentials:same-origin transport:eventsource', false, undefined],
      ['credentials:same-origin transport:fetch', false, undefined],
      ['credentials:omit', false, undefined],
      ['credentials:omit transport:eventsource', false, undefined],
    ])('%s', async (config, credentials, cookie) => {
      await withOther(async (other) => {
        const route = misbehave(
          other,
          '/sse',
          allows(credentials ? suite.server.url : '*', opens('data: hello\n\n'), { credentials }),
        )
        const page = await suite.open(at(other, config), { head: OTHER_ORIGINS, ...COOKIES })
        await page.shows('#text', 'hello')
        expect(route.asked.map(({ headers }) => headers.cookie)).toEqual([cookie])
        expect(route.preflights).toEqual([])
      })
    })

    test('a server that does not allow the page to read is asked again, and told of', async () => {
      await withOther(async (other) => {
        const route = misbehave(other, '/sse', opens('data: hello\n\n'))
        const page = await suite.open(at(other, 'transport:fetch'), {
          head: OTHER_ORIGINS + inline(record, ['htmx:sseMessage']),
          clockStopped: true,
        })
        await page.says(`Sluice stream-lost: ${other.url}/sse: no answer, or it broke off`)
        route.answerWith(allows(suite.server.url, opens('data: hello\n\n'), { credentials: true }))
        await page.until(() => document.querySelector('[sse-state="retrying"]'))
        expect(await page.run(() => window.seen)).toEqual([])
        await page.pass(500)
        await page.shows('#text', 'hello')
        expect(route.preflights).toEqual([])
      })
    })

    test.each(['auto', 'fetch', 'eventsource'])(
      'the last event ID goes in the URL, so that no other permission is needed (%s)',
      async (transport) => {
        await withOther(async (other) => {
          const route = misbehave(
            other,
            '/sse',
            allows(suite.server.url, opens('id: ž 🚀&1\ndata: a\n\n'), { credentials: true }),
          )
          const page = await suite.open(at(other, `transport:${transport}`), { head: OTHER_ORIGINS })
          await page.shows('#text', 'a')
          route.answerWith(allows(suite.server.url, opens('data: b\n\n'), { credentials: true }))
          await page.run(() => window.sluice.reconnect())
          await page.shows('#text', 'ab')
          expect(route.asked.map(({ query }) => query)).toEqual([{}, { lastEventId: 'ž 🚀&1' }])
          expect(route.asked[1]?.lastEventId).toBe(undefined)
          expect(route.preflights).toEqual([])
        })
      },
    )

    test('headers of the page need the permission of the server, those of htmx stay at home', async () => {
      await withOther(async (other) => {
        const behaviour = allows(suite.server.url, opens('data: hello\n\n'), {
          credentials: true,
          headers: true,
        })
        const route = misbehave(other, '/sse', behaviour)
        const page = await suite.open(at(other, '').replace('<p ', `<p hx-headers='{"X-A":"b"}' `), {
          head: OTHER_ORIGINS,
        })
        await page.shows('#text', 'hello')
        const wanted = route.preflights.map(({ headers }) => headers['access-control-request-headers'])
        expect(wanted).toEqual(['x-a'])
        expect(route.asked[0]?.headers['x-a']).toBe('b')
      })
    })

    test('is forbidden where htmx may only ask its own, which is what htmx 2 wants', async () => {
      await withOther(async (other) => {
        const route = misbehave(other, '/sse', allows(suite.server.url, opens(), { credentials: true }))
        const page = await suite.open(at(other, ''), {
          head: inline(record, ['htmx:sseError', 'htmx:sseState', 'htmx:validateUrl']),
        })
        await page.says(`Sluice url-forbidden: ${other.url}/sse`)
        expect(
          await page.run(() => window.seen.map(({ name, detail }) => [name, detail.code ?? detail.state])),
        ).toEqual([
          ['htmx:sseError', 'url-forbidden'],
          ['htmx:sseState', 'failed'],
        ])
        // What it would have asked came before what the next element asks.
        const own = misbehaving(opens())
        await page.run(() => document.getElementById('text')?.setAttribute('sse-connect', '/sse'))
        await own.opened()
        expect(route.asked.length).toBe(0)
      })
    })
  })
})

test.each([
  ['at its own origin', true],
  ['at another origin', false],
])(
  'a handler of htmx:validateUrl is asked about every stream, and may forbid it: %s',
  async (_where, own) => {
    const other = await TestServer.start()
    try {
      const server = own ? suite.server : other
      const route = misbehave(server, '/sse', allows(suite.server.url, opens(), { credentials: true }))
      const page = await suite.open(body('').replace('"/sse"', `"${server.url}/sse"`), {
        head:
          OTHER_ORIGINS +
          inline(() => {
            window.addEventListener('htmx:validateUrl', (event) => {
              const { url, sameHost, elt } = (event as CustomEvent).detail
              document.title = `${url.href} ${sameHost} ${elt.id}`
              event.preventDefault()
            })
          }),
      })
      await page.says('Sluice url-forbidden')
      expect(await page.run(() => document.title)).toBe(`${server.url}/sse ${own} text`)
      expect(await page.run(() => document.getElementById('text')?.getAttribute('sse-state'))).toBe('failed')
      expect(route.asked.length).toBe(0)
    } finally {
      await other.close()
    }
  },
)

test('a path that a handler of htmx:configRequest chooses is held to the same rule', async () => {
  const other = await TestServer.start()
  try {
    const route = misbehave(
      other,
      '/sse',
      allows(suite.server.url, opens(), { credentials: true, headers: true }),
    )
    misbehaving(opens())
    const page = await suite.open(body('sse-config="transport:fetch"'), {
      head: inline((url) => {
        window.addEventListener('htmx:configRequest', (event) => {
          ;(event as CustomEvent).detail.path = url
        })
      }, `${other.url}/sse`),
    })
    await page.until(() => /open|failed/.test(window.sluice.connections()[0]?.state ?? ''))
    expect(await page.run(() => window.sluice.connections()[0]?.state)).toBe('failed')
    await page.says(`Sluice url-forbidden: ${other.url}/sse`)
    expect([...route.asked, ...route.preflights]).toEqual([])
  } finally {
    await other.close()
  }
})

test('a content security policy that forbids the stream is told, over both transports', async () => {
  const routes = ['/auto', '/fetch'].map((path) => misbehave(suite.server, path, opens()))
  const page = await suite.open(
    `<div hx-ext="sse"><p id="auto" sse-connect="/auto"></p>
    <p id="fetch" sse-connect="/fetch" sse-config="transport:fetch"></p></div>`,
    { headers: { 'Content-Security-Policy': "connect-src 'none'" }, clockStopped: true },
  )
  await page.until(() => document.querySelector('#fetch[sse-state="retrying"]'))
  await page.says('Sluice stream-lost: /fetch: no answer, or it broke off')
  // WebKit throws already when the EventSource is made.
  await page.until(() => document.querySelector('#auto:is([sse-state="retrying"], [sse-state="failed"])'))
  await page.says('/auto')
  expect(routes.map(({ asked }) => asked.length)).toEqual([0, 0])
})
