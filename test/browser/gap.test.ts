/** `htmx:sseGap`: events may be missing that no reconnection brings. And what is no gap. */
import { describe, expect, test } from 'vitest'
import {
  answers,
  type Behaviour,
  django,
  idOf,
  type MisbehavingRoute,
  misbehave,
  opens,
  refusesIds,
  replays,
} from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { inline, record, type Seen } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite()

const body = (config = ''): string =>
  `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" sse-config="reconnectJitter:0 ${config}"></p>`
const RECORDING = inline(record, ['htmx:sseOpen', 'htmx:sseGap', 'htmx:sseMessage', 'htmx:sseError'])

const misbehaving = (...behaviours: Behaviour[]): MisbehavingRoute =>
  misbehave(suite.server, '/sse', ...behaviours)
const open = (config = '', clockStopped = true): Promise<TestPage> =>
  suite.open(body(config), { clockStopped, head: RECORDING })
const becomes = (page: TestPage, state: string): Promise<void> =>
  page.until((state) => document.getElementById('text')?.getAttribute('sse-state') === state, state)

/** The gaps that were told, and the names of all events. */
async function told(page: TestPage): Promise<{ gaps: Seen['detail'][]; names: string[] }> {
  const seen = await page.run(() => window.seen)
  return {
    gaps: seen.filter(({ name }) => name === 'htmx:sseGap').map(({ detail }) => detail),
    names: seen.map(({ name }) => name.slice('htmx:sse'.length)),
  }
}

describe('a stream that comes back without an id to go on after', () => {
  test('tells when it was lost, right after it is open and before its events', async () => {
    const route = misbehaving(opens('data: a\n\n'))
    const page = await open('transport:fetch')
    await page.shows('#text', 'a')
    const lostAt = await page.run(() => Date.now())
    ;(await route.opened(1)).end()
    await becomes(page, 'retrying')
    await page.pass(3000)
    await page.shows('#text', 'aa')
    const { gaps, names } = await told(page)
    expect(gaps).toEqual([{ reason: 'no-id', url: '/sse', lastEventId: '', since: lostAt }])
    expect(names).toEqual(['Open', 'Message', 'Error', 'Open', 'Gap', 'Message'])
  })

  test("tells that also when the browser's EventSource has opened it again by itself", async () => {
    const route = misbehaving(opens('retry: 1\ndata: a\n\n'))
    const page = await open('', false)
    await page.shows('#text', 'a')
    ;(await route.opened(1)).end()
    await page.shows('#text', 'aa')
    expect((await told(page)).gaps).toMatchObject([{ reason: 'no-id' }])
  })

  test('tells that also when it never had an event', async () => {
    const route = misbehaving(opens())
    const page = await open('transport:fetch')
    await becomes(page, 'open')
    route.cut()
    await becomes(page, 'retrying')
    await page.pass(500)
    await page.until(() => window.seen.some(({ name }) => name === 'htmx:sseGap'))
  })
})

describe('it is no gap', () => {
  test.each(['fetch', 'eventsource', 'auto'])(
    'when the server sends what came after the id: %s',
    async (transport) => {
      const route = misbehaving(replays(2), replays(4), replays(5))
      const page = await open(`transport:${transport}`, false)
      await page.shows('#text', '1,2,')
      for (const text of ['1,2,3,4,', '1,2,3,4,5,']) {
        await page.run(() => window.sluice.reconnect())
        await page.shows('#text', text)
      }
      expect(route.asked.map(idOf)).toEqual(['', '2', '4'])
      expect((await told(page)).gaps).toEqual([])
    },
  )

  test('when the first attempts fail, nor when the stream begins after an id', async () => {
    misbehaving(answers(503), opens('data: a\n\n'))
    const other = misbehave(suite.server, '/other', opens('data: b\n\n'))
    const page = await suite.open(
      body('transport:fetch') +
        '<p id="other" hx-ext="sse" sse-connect="/other" sse-last-id="7" sse-swap="message"></p>',
      { clockStopped: true, head: RECORDING },
    )
    await becomes(page, 'retrying')
    await page.pass(500)
    await page.shows('#text', 'a')
    await page.shows('#other', 'b')
    expect(other.asked.map(idOf)).toEqual(['7'])
    expect((await told(page)).gaps).toEqual([])
  })
})

describe('a server that refuses the id', () => {
  test.each([400, 409, 412, 416, 422])('by %i is asked without it, and the gap is told', async (status) => {
    const route = misbehaving(opens('id: 7\ndata: a\n\n'), refusesIds(status))
    const page = await open('transport:fetch')
    await page.shows('#text', 'a')
    ;(await route.opened(1)).end()
    await becomes(page, 'retrying')
    await page.pass(3000)
    await page.until(() => window.seen.filter(({ name }) => name === 'htmx:sseError').length === 2)
    await becomes(page, 'retrying')
    await page.pass(await page.run(() => window.sluice.connections()[0]?.delay ?? 0))
    ;(await route.opened(2)).send('b')
    await page.shows('#text', 'ab')
    expect(route.asked.map(idOf)).toEqual(['', '7', ''])
    const { gaps, names } = await told(page)
    expect(gaps).toMatchObject([{ reason: 'refused', lastEventId: '' }])
    expect(names.slice(2)).toEqual(['Error', 'Error', 'Open', 'Gap', 'Message'])
  })

  test('that was in the markup is asked without it as well', async () => {
    const route = misbehaving(refusesIds(400))
    const page = await suite.open(body().replace('<p ', '<p sse-last-id="7" '), {
      clockStopped: true,
      head: RECORDING,
    })
    await becomes(page, 'retrying')
    await page.pass(500)
    await becomes(page, 'open')
    expect(route.asked.map(idOf)).toEqual(['7', ''])
    expect((await told(page)).gaps).toMatchObject([{ reason: 'refused' }])
  })

  test('by an answer that says something else is not asked again: 404', async () => {
    const route = misbehaving(opens('id: 7\ndata: a\n\n'), answers(404))
    const page = await open('transport:fetch')
    await page.shows('#text', 'a')
    await page.run(() => window.sluice.reconnect())
    await becomes(page, 'failed')
    await page.pass(60_000)
    expect(route.asked.length).toBe(2)
    expect((await told(page)).gaps).toEqual([])
  })

  test('and then any request is given up', async () => {
    const route = misbehaving(opens('id: 7\ndata: a\n\n'), answers(400))
    const page = await open('transport:fetch')
    await page.shows('#text', 'a')
    await page.run(() => window.sluice.reconnect())
    await becomes(page, 'retrying')
    await page.pass(500)
    await becomes(page, 'failed')
    expect(route.asked.map(idOf)).toEqual(['', '7', ''])
  })
})

describe('django-eventstream', () => {
  test.each(['fetch', 'auto'])(
    'stream-reset tells that it has forgotten, and where it goes on: %s',
    async (transport) => {
      const route = misbehaving(
        opens(django.open + django.event('time:1', 'a')),
        opens(django.open + django.reset('time:9')),
        opens(),
      )
      const page = await open(`transport:${transport}`, false)
      await page.shows('#text', 'a')
      await page.run(() => window.sluice.reconnect())
      await page.until(() => window.seen.some(({ name }) => name === 'htmx:sseGap'))
      expect((await told(page)).gaps).toMatchObject([{ reason: 'reset', lastEventId: 'time:9' }])
      await page.run(() => window.sluice.reconnect())
      await route.wasAsked(3)
      expect(route.asked.map(idOf)).toEqual(['', 'time:1', 'time:9'])
      expect(await page.html('#text')).toBe('a')
    },
  )

  test.each(['fetch', 'auto'])(
    'stream-error ends the stream, and says what the server said: %s',
    async (transport) => {
      const route = misbehaving(({ open }) => {
        const connection = open()
        connection.write(django.error('Invalid request: No channels specified.'))
        connection.end()
      })
      const page = await open(`transport:${transport}`)
      await becomes(page, 'failed')
      await page.says('Sluice stream-failed: /sse: {"condition": "bad-request"')
      const errors = await page.run(() =>
        window.seen.filter(({ name }) => name === 'htmx:sseError').map(({ detail }) => detail),
      )
      expect(errors).toMatchObject([
        { code: 'stream-failed', url: '/sse', payload: expect.stringContaining('No channels specified') },
      ])
      await page.pass(600_000)
      expect(route.asked.length).toBe(1)
      expect((await told(page)).names).not.toContain('Message')
    },
  )

  test("an event of the same name that is the page's own is swapped as any other", async () => {
    misbehaving(opens('event: stream-error\nid: 7\ndata: the river has burst its banks\n\n'))
    const page = await suite.open(body().replace('"message"', '"stream-error"'))
    await page.shows('#text', 'the river has burst its banks')
    expect(await page.run(() => window.sluice.connections()[0]?.state)).toBe('open')
  })
})

test('an id of a visit that is too long ago is not asked for, and the gap is told', async () => {
  const route = misbehaving(opens())
  const page = await suite.open('', { clockStopped: true, ownPage: 'is left' })
  // The visit before, an hour and a millisecond ago.
  await page.run((url) => {
    sessionStorage.setItem(`sluice ${url}`, JSON.stringify([Date.now() - 60 * 60_000 - 1, '7']))
  }, `${suite.server.url}/sse`)
  await page.goto(suite.server.page(body('resume:page transport:fetch'), { head: RECORDING }))
  await page.until(() => window.seen.some(({ name }) => name === 'htmx:sseGap'))
  expect((await told(page)).gaps).toMatchObject([{ reason: 'expired', lastEventId: '', since: 0 }])
  expect(route.asked.map(idOf)).toEqual([''])
})

test.each(HTMX_VERSIONS)(
  'hx-trigger="htmx:sseGap from:…" fetches what is missing (htmx %s)',
  async (htmx) => {
    const route = misbehaving(opens('data: a\n\n'))
    suite.server.html('/snapshot', 'snapshot')
    const page = await suite.open(
      `${body('transport:fetch')}<p id="all" hx-get="/snapshot" hx-trigger="htmx:sseGap from:#text">old</p>`,
      { htmx },
    )
    await page.shows('#text', 'a')
    expect(await page.html('#all')).toBe('old')
    await page.run(() => window.sluice.reconnect())
    await page.shows('#all', 'snapshot')
    await route.wasAsked(2)
  },
)
