/** Where a stream goes on: which last event ID a request carries, and how. */
import { describe, expect, test } from 'vitest'
import { type Behaviour, idOf, type MisbehavingRoute, misbehave, opens } from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { browserSuite } from '../support/suite.js'

const suite = browserSuite()

const BODY = `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" sse-config="transport:fetch"></p>`
/** The same, by an EventSource that may not be replaced. */
const NATIVE = BODY.replace('fetch', 'eventsource')

const misbehaving = (...behaviours: Behaviour[]): MisbehavingRoute =>
  misbehave(suite.server, '/sse', ...behaviours)

/** Sends events with these ids over one connection, then has the page ask again. Returns what it asked. */
async function askAfter(page: TestPage, route: MisbehavingRoute, ...ids: readonly string[]) {
  const number = route.connections.length
  const connection = await route.opened(number)
  for (const [at, id] of ids.entries()) connection.send(`${number}.${at}`, { id })
  await page.shows('#text', `${number}.${ids.length - 1}`)
  await page.run(() => window.sluice.reconnect())
  await route.opened(number + 1)
  return route.wasAsked(number + 1)
}

/** Opens a page whose stream is open. */
async function open(body: string, ...behaviours: Behaviour[]): Promise<[TestPage, MisbehavingRoute]> {
  const route = misbehaving(...(behaviours.length ? behaviours : [opens()]))
  const page = await suite.open(body)
  await route.opened(1)
  return [page, route]
}

const IDS = ['0', 'ž 🚀 x', 'time:3,a%20b:0', '{"a":[1,2]}', 'a<b>&c=d?e#f;g"h\\i', '\u00e9', 'x'.repeat(200)]

test('the first request has none', async () => {
  const [, route] = await open(BODY)
  expect(route.asked[0]?.lastEventId).toBe(undefined)
  expect(route.asked[0]?.path).toBe('/sse')
})

describe('the id of the last event comes back as it was sent', () => {
  test('in a header, its bytes UTF-8', async () => {
    const [page, route] = await open(BODY)
    for (const id of IDS) {
      const asked = await askAfter(page, route, 'before', id)
      expect(idOf(asked)).toBe(id)
      // Not every browser can put other characters into a header.
      if (/^[ -~]*$/.test(id)) expect(asked.path).toBe('/sse')
    }
  })

  test('in the URL where only that is left, and once', async () => {
    const [page, route] = await open(NATIVE.replace('"/sse"', '"/sse?a=1&lastEventId=old&b=%20#c"'))
    for (const id of [...IDS, ' spaces  ']) {
      const { query, path } = await askAfter(page, route, 'before', id)
      expect(query).toEqual({ a: '1', b: ' ', lastEventId: id })
      expect(path.match(/lastEventId/g)).toHaveLength(1)
    }
  })
})

test.each([
  ['a header', BODY],
  ['the URL', NATIVE],
])('an empty id is none, and takes the one before away: in %s', async (_where, body) => {
  const [page, route] = await open(body)
  const asked = await askAfter(page, route, '7', '')
  expect([asked.lastEventId, asked.query.lastEventId]).toEqual([undefined, undefined])
})

test('an id that a header cannot carry is not sent back: the one before is', async () => {
  const [page, route] = await open(BODY)
  for (const control of ['\u0001', '\u001f', '\t', '\u007f'])
    expect((await askAfter(page, route, 'before', `a${control}b`)).lastEventId).toBe('before')
})

test('the id "error", by which django-eventstream says that there is none, is not sent back', async () => {
  const [page, route] = await open(BODY)
  expect((await askAfter(page, route, '7', 'error')).lastEventId).toBe('7')
})

test('an id without data counts, and one of an event that is not complete does not', async () => {
  const route = misbehaving(opens('id: 1\ndata: a\n\nid: 2\n\ndata: b\n\nid: 3\ndata: c\n'))
  const page = await suite.open(BODY)
  await page.shows('#text', 'b')
  await page.run(() => window.sluice.reconnect())
  expect((await route.wasAsked(2)).lastEventId).toBe('2')
})

test.each([
  ['a header', BODY],
  ['the URL', NATIVE],
])('an id holds over connections that bring none: in %s', async (_where, body) => {
  const [page, route] = await open(body, opens('id: A1\ndata: one\n\n'), opens('data: two\n\n'))
  await page.shows('#text', 'one')
  await page.run(() => {
    window.sluice.on(document.getElementById('text') as Element, 'message', ({ lastEventId }) => {
      document.title = lastEventId
    })
    window.sluice.reconnect()
  })
  await page.shows('#text', 'two')
  await page.run(() => window.sluice.reconnect())
  const { lastEventId, query } = await route.wasAsked(3)
  expect(lastEventId ?? query.lastEventId).toBe('A1')
})

test('an event without an id of its own shows the last one, also after a reconnection', async () => {
  const [page] = await open(BODY, opens('id: A1\ndata: one\n\n'), opens('data: two\n\n'))
  await page.shows('#text', 'one')
  await page.run(() => {
    window.sluice.on(document.getElementById('text') as Element, 'message', ({ data, lastEventId }) => {
      document.title = `${data} ${lastEventId}`
    })
    window.sluice.reconnect()
  })
  await page.until(() => document.title === 'two A1')
})

describe('sse-last-id', () => {
  test('is where the first request begins, and the server sends what came after', async () => {
    const [page, route] = await open(
      BODY.replace('<p ', '<p sse-last-id="41" hx-swap="beforeend" '),
      opens('id: 42\ndata: answer\n\n'),
      opens(),
    )
    await page.shows('#text', 'answer')
    await page.run(() => window.sluice.reconnect())
    await route.wasAsked(2)
    expect(route.asked.map(({ lastEventId }) => lastEventId)).toEqual(['41', '42'])
  })

  test('goes in the URL where only that is left, and holds where the server sends no ids', async () => {
    const [page, route] = await open(NATIVE.replace('<p ', '<p data-sse-last-id="41" '), opens('data: a\n\n'))
    await page.shows('#text', 'a')
    await page.run(() => window.sluice.reconnect())
    await route.wasAsked(2)
    expect(route.asked.map(({ query }) => query.lastEventId)).toEqual(['41', '41'])
  })

  test('parts streams: who begins elsewhere has a connection of its own', async () => {
    const route = misbehaving(opens())
    const page = await suite.open(
      `<div hx-ext="sse">${['1', '1', '2'].map((id) => `<p sse-connect="/sse" sse-last-id="${id}"></p>`).join('')}</div>`,
    )
    await page.until(() => document.querySelectorAll('[sse-state="open"]').length === 3)
    expect(route.asked.map(({ lastEventId }) => lastEventId).sort()).toEqual(['1', '2'])
  })
})

test('a stream that was closed by the page, or by a message, goes on after its last event', async () => {
  const [page, route] = await open(
    BODY.replace('<p ', '<p sse-close="bye" '),
    opens('id: 7\ndata: a\n\n'),
    opens('id: 8\ndata: b\n\nevent: bye\ndata: x\n\n'),
    opens('data: c\n\n'),
  )
  await page.shows('#text', 'a')
  await page.run(() => window.sluice.close())
  await route.left()
  await page.run(() => window.sluice.reconnect())
  await page.shows('#text', 'b')
  await route.left()
  await page.run(() => window.sluice.reconnect())
  await page.shows('#text', 'c')
  expect(route.asked.map(({ lastEventId }) => lastEventId)).toEqual([undefined, '7', '8'])
})
