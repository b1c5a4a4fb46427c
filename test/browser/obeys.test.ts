/** What a stream obeys, whatever server and page ask for: origins, limits, what a page adds, and what came before. */
import { describe, expect, test } from 'vitest'
import {
  allows,
  answers,
  type Behaviour,
  ends,
  idOf,
  type MisbehavingRoute,
  misbehave,
  opens,
  redirects,
} from '../server/misbehaving.js'
import { TestServer } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, can, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite()

const RECORDING = inline(record, ['htmx:sseError', 'htmx:sseGap', 'htmx:sseMessage'])
const body = (config = '', more = ''): string =>
  `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" sse-config="reconnectJitter:0 ${config}" ${more}></p>`

const misbehaving = (...behaviours: Behaviour[]) => misbehave(suite.server, '/sse', ...behaviours)

const becomes = (page: TestPage, state: string): Promise<void> =>
  page.until((state) => document.getElementById('text')?.getAttribute('sse-state') === state, state)

const errorsOf = (page: TestPage) =>
  page.run(() => window.seen.filter(({ name }) => name === 'htmx:sseError').map(({ detail }) => detail))

/** Waits until the page has left a route to which it was redirected. */
async function leaves(target: MisbehavingRoute): Promise<void> {
  if (!can('leave a redirected answer at once')) target.connections.at(-1)?.write(':\n\n')
  await target.left()
}

describe.each(['fetch', 'auto'])('a stream that is redirected (transport:%s)', (transport) => {
  test('is left when its element goes', async () => {
    misbehaving(redirects(302, '/sse/'))
    const target = misbehave(suite.server, '/sse/', opens('data: a\n\n'))
    const page = await suite.open(body(`transport:${transport}`))
    await page.shows('#text', 'a')
    await page.run(() => document.getElementById('text')?.remove())
    await leaves(target)
    expect(await page.run(() => window.sluice.connections())).toEqual([])
  })
})

describe.each(['fetch', 'auto'])('a server that counts anew (transport:%s)', (transport) => {
  test.each<[what: string, first: string, then: string, shown: string]>([
    ['after a restart', 'id: 1\ndata: on\n\nid: 2\ndata: off\n\n', 'id: 1\ndata: on\n\n', 'onoffon'],
    [
      'or gives each row an id',
      'id: lamp-7\ndata: on\n\nid: lamp-7\ndata: off\n\n',
      'id: lamp-7\ndata: on\n\n',
      'onoffon',
    ],
  ])('%s is heard', async (_what, first, then, shown) => {
    misbehaving(ends(`retry: 1\n${first}`), opens(then))
    const page = await suite.open(body(`transport:${transport}`))
    await page.shows('#text', shown)
  })
})

describe('an answer from another origin', () => {
  async function withOther(work: (other: TestServer) => Promise<void>): Promise<void> {
    const other = await TestServer.start()
    try {
      await work(other)
    } finally {
      await other.close()
    }
  }
  const ALLOWED = { credentials: true, headers: true }
  const SETTINGS = {
    '2.0.11': { forbids: 'selfRequestsOnly":true', permits: 'selfRequestsOnly":false' },
    '4.0.1': { forbids: 'mode":"same-origin"', permits: 'mode":"cors"' },
  }

  describe.each(HTMX_VERSIONS.filter((version) => version in SETTINGS))('on htmx %s', (htmx) => {
    const { forbids, permits } = SETTINGS[htmx as keyof typeof SETTINGS]
    const head = (setting: string) => `${RECORDING}<meta name="htmx-config" content='{"${setting}}'>`

    // [Firefox] Tells the origin that was asked, and not the one that answered.
    test.each(can('tell the origin after a redirect') ? ['fetch', 'auto'] : ['fetch'])(
      'after a redirect is not shown where that is forbidden, which is told (transport:%s)',
      async (transport) => {
        await withOther(async (other) => {
          const target = misbehave(other, '/sse', allows(suite.server.url, opens('data: evil\n\n'), ALLOWED))
          misbehaving(redirects(302, `${other.url}/sse`))
          const page = await suite.open(body(`transport:${transport}`), { htmx, head: head(forbids) })
          await becomes(page, 'failed')
          const errors = await errorsOf(page)
          expect(errors).toMatchObject([{ code: 'url-forbidden' }])
          expect(errors[0]?.url).toContain(other.url)
          expect(await page.html('#text')).toBe('')
          await leaves(target)
        })
      },
    )

    test('where it may come, the next request has the id in its query, and needs no preflight', async () => {
      await withOther(async (other) => {
        const target = misbehave(
          other,
          '/sse',
          allows(suite.server.url, opens('id: 7\ndata: a\n\n'), { credentials: true }),
        )
        const route = misbehaving(({ asked, response }) =>
          response.writeHead(302, { Location: other.url + asked.path }).end(),
        )
        const page = await suite.open(body(), { htmx, head: head(permits) })
        await page.shows('#text', 'a')
        target.answerWith(allows(suite.server.url, opens('id: 8\ndata: b\n\n'), { credentials: true }))
        await page.run(() => window.sluice.reconnect())
        await page.shows('#text', 'ab')
        expect(route.asked.map(({ query }) => query)).toEqual([{}, { lastEventId: '7' }])
        expect(target.asked.map(idOf)).toEqual(['', '7'])
        expect(target.preflights).toEqual([])
      })
    })

    test('is remembered: an element that is put back asks there after its id', async () => {
      await withOther(async (other) => {
        const permit = { credentials: true }
        const target = misbehave(other, '/sse', allows(suite.server.url, opens('id: 7\ndata: a\n\n'), permit))
        misbehaving(({ asked, response }) =>
          response.writeHead(302, { Location: other.url + asked.path }).end(),
        )
        const page = await suite.open(body(), { htmx, head: head(permits) })
        await page.shows('#text', 'a')
        target.answerWith(allows(suite.server.url, opens('id: 8\ndata: b\n\n'), permit))
        await page.run(async () => {
          const element = document.getElementById('text') as Element
          element.remove()
          while (window.sluice.connections().length > 0) await new Promise((resolve) => setTimeout(resolve))
          document.body.append(element)
        })
        await page.shows('#text', 'ab')
        expect(target.asked.map(idOf)).toEqual(['', '7'])
        expect(target.preflights).toEqual([])
      })
    })
  })
})

describe('an id that is too long', () => {
  test.each(['fetch', 'auto'])(
    'for the server (17 kB) is dropped, which is a gap; and what comes again for that is not shown twice (transport:%s)',
    async (transport) => {
      const long = `id: ${'x'.repeat(17_000)}\ndata: a\n\n`
      const route = misbehaving(ends(`retry: 1\n${long}`), opens(`${long}id: 2\ndata: b\n\n`))
      const page = await suite.open(body(`reconnectDelay:1ms transport:${transport}`), { head: RECORDING })
      await page.shows('#text', 'ab')
      // Node itself refuses the request between these, by 431.
      expect(route.asked.map(idOf)).toEqual(['', ''])
      const gaps = await page.run(() => window.seen.filter(({ name }) => name === 'htmx:sseGap'))
      expect(gaps.map(({ detail }) => detail.reason)).toEqual(['refused'])
    },
  )

  test('for any browser (200 kB) is not sent, which is a gap', async () => {
    const route = misbehaving(ends(`retry: 1\nid: ${'x'.repeat(200_000)}\ndata: a\n\n`), opens('data: b\n\n'))
    const page = await suite.open(body('transport:fetch'), { head: RECORDING })
    await page.shows('#text', 'ab')
    expect(route.asked.map(idOf)).toEqual(['', ''])
    expect(await errorsOf(page)).toMatchObject([{ code: 'stream-lost' }])
  })
})

test('a browser that is told `retry: 0` by short streams is not let storm the server', async () => {
  const times: number[] = []
  const route = misbehaving((exchange) => {
    times.push(Date.now())
    return ends('retry: 0\ndata: x\n\n')(exchange)
  })
  await suite.open(body(), { head: RECORDING })
  await route.wasAsked(11)
  const [first = 0] = times
  expect((times[10] ?? 0) - first).toBeGreaterThanOrEqual(2900)
})

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('a token that runs out is fetched anew before each attempt that fetch makes, and asked for no more than needed', async () => {
    const route = misbehaving(({ asked, response, open }) => {
      if (asked.headers.authorization === 'Bearer 2') return open().write('data: hello\n\n')
      return response.writeHead(401).end()
    })
    let tokens = 0
    suite.server.route('/token', (_request, response) => response.end(`${++tokens}`))
    const page = await suite.open(body(), {
      htmx,
      head: inline(() => {
        let token = ''
        const freshToken = () =>
          fetch('/token')
            .then((response) => response.text())
            .then((text) => {
              token = text
            })
        window.addEventListener('htmx:configRequest', (event) => {
          const { detail } = event as CustomEvent
          detail.waitUntil(
            freshToken().then(() => Object.assign(detail.headers, { Authorization: `Bearer ${token}` })),
          )
        })
        window.addEventListener('htmx:sse:before:connection', (event) => event.detail.waitUntil(freshToken()))
        window.addEventListener('htmx:config:request', (event) => {
          ;(event as CustomEvent).detail.ctx.request.headers.Authorization = `Bearer ${token}`
        })
        window.addEventListener('htmx:sseError', ({ detail }) => detail.retry?.())
      }),
    })
    await page.shows('#text', 'hello')
    expect(route.asked.length).toBeLessThanOrEqual(3)
    expect(route.asked[0]?.headers.authorization).toBeUndefined()
    // A request of the stream, and not one of htmx: it adds nothing that EventSource would not send.
    expect(route.asked.at(-1)?.headers).not.toHaveProperty('hx-request')
  })

  test('an expression of the page that throws is one error, which names it', async () => {
    const route = misbehaving(opens('data: hello\n\n'))
    const page = await suite.open(body('', 'hx-vals="js:{id: nothing.detail}"'), { htmx, head: RECORDING })
    await becomes(page, 'failed')
    const errors = await errorsOf(page)
    expect(errors).toMatchObject([{ code: 'request-invalid' }])
    await page.says('hx-vals')
    expect(route.asked).toEqual([])
  })

  test.each([
    ['transport:fetch', ''],
    ['transport:fetch method:post', ''],
    ['transport:fetch', 'hx-get="/rows" hx-trigger="never"'],
  ])(
    'an invalid URL of a handler is one error, and not asked for again: %s %s',
    async (config, attributes) => {
      const route = misbehaving(opens('data: hello\n\n'))
      const page = await suite.open(body(config, attributes), {
        htmx,
        head: `${RECORDING}${inline(() => {
          for (const name of ['htmx:configRequest', 'htmx:config:request'])
            window.addEventListener(name, (event) => {
              const { detail } = event as CustomEvent
              if (detail.ctx) detail.ctx.request.action = 'http://['
              else detail.path = 'http://['
            })
        })}`,
      })
      await becomes(page, 'failed')
      expect(await errorsOf(page)).toMatchObject([{ code: 'request-invalid' }])
      expect(route.asked).toEqual([])
    },
  )

  test('what belongs to a request of the connecting element is not part of its stream', async () => {
    const route = misbehaving(opens('event: changed\ndata: 7\n\n'))
    const rows = misbehave(
      suite.server,
      '/rows',
      answers(200, { 'Content-Type': 'text/html' }, '<b>rows</b>'),
    )
    const page = await suite.open(
      `<p id="text" hx-ext="sse" sse-connect="/sse" hx-get="/rows" hx-trigger="sse:changed" hx-vals="js:{id: event.detail.data}"></p>`,
      { htmx },
    )
    await page.shows('#text', 'rows')
    expect(route.asked.map(({ query }) => query)).toEqual([{}])
    expect(rows.asked.map(({ query }) => query)).toEqual([{ id: '7' }])
  })

  test('an element that is put back, as in a dialog or a drag, connects again after its last id', async () => {
    const route = misbehaving(opens('id: 7\ndata: a\n\n'), opens('id: 8\ndata: b\n\n'))
    const page = await suite.open(
      `<div id="place"><div id="dialog"><section hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="message" hx-swap="beforeend"></p></section></div></div>`,
      { htmx },
    )
    await page.shows('#text', 'a')
    await page.run(() => {
      const dialog = document.getElementById('dialog') as Element
      dialog.remove()
      Object.assign(window, { dialog })
    })
    await route.left()
    await page.run(() =>
      document.getElementById('place')?.append((window as never as { dialog: Element }).dialog),
    )
    await page.shows('#text', 'ab')
    expect(route.asked.map(idOf)).toEqual(['', '7'])
  })

  test('a function that a page puts in the place of htmx.createEventSource makes the next source, in the same task as well', async () => {
    const page = await suite.open('<div id="place" hx-ext="sse"></div>', { htmx })
    await page.run(() => {
      const place = document.getElementById('place') as HTMLElement
      const htmx = window.htmx as unknown as {
        createEventSource: (url: string) => unknown
        process(element: Element): void
      }
      const mount = (name: string) => {
        const heard = new Set<(event: { data: string }) => void>()
        htmx.createEventSource = () => ({
          readyState: 1,
          close() {},
          addEventListener: (type: string, listener: (event: { data: string }) => void) =>
            type === 'tick' && heard.add(listener),
        })
        place.innerHTML = ''
        place.innerHTML =
          '<div sse-connect="/sse"><p id="text" sse-swap="tick" hx-swap="beforeend"></p></div>'
        htmx.process(place)
        for (const hear of heard) hear({ data: name })
      }
      mount('one')
      mount('two')
    })
    await page.shows('#place', 'two')
    expect(await page.run(() => document.querySelectorAll('#place p').length)).toBe(1)
  })
})
