/** A connection on which nothing arrives any more is a dead one, though nobody says so. */
import { describe, expect, test } from 'vitest'
import {
  type Behaviour,
  django,
  idOf,
  type MisbehavingRoute,
  misbehave,
  opens,
} from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite } from '../support/suite.js'

declare global {
  interface Window {
    /** How many bytes of responses the page has read. */
    read: number
  }
}

const suite = browserSuite()

const misbehaving = (...behaviours: Behaviour[]): MisbehavingRoute =>
  misbehave(suite.server, '/sse', ...behaviours)

/** Counts what the page reads: of a comment it shows nothing. */
function countBytes(): void {
  window.read = 0
  const { prototype } = ReadableStreamDefaultReader
  const { read } = prototype
  prototype.read = function (this: ReadableStreamDefaultReader) {
    return read.call(this).then((part) => {
      if (!part.done) window.read += part.value.byteLength
      return part
    })
  } as typeof read
}

/** A page whose clock stands still, with one stream that is open. */
async function open(config: string, route: MisbehavingRoute): Promise<TestPage> {
  const page = await suite.open(
    `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" sse-config="reconnectJitter:0 ${config}"></p>`,
    { clockStopped: true, head: inline(record, ['htmx:sseState', 'htmx:sseError']) + inline(countBytes) },
  )
  await route.opened(1)
  await becomes(page, 'open')
  return page
}

const stateOf = (page: TestPage) => page.run(() => window.sluice.connections()[0]?.state)
const becomes = (page: TestPage, state: string): Promise<void> =>
  page.until((state) => window.sluice.connections()[0]?.state === state, state)

/** Writes to the newest connection, and waits until the page has read all. */
async function write(page: TestPage, route: MisbehavingRoute, text: string): Promise<void> {
  route.connections.at(-1)?.write(text)
  await page.until((written) => window.read === written, route.written)
}

const COMMENT = ':\n\n'

describe('a heartbeat that the page gives', () => {
  test('is the longest silence: then the stream is opened again, and goes on', async () => {
    const route = misbehaving(opens('id: 7\ndata: a\n\n'), opens('id: 8\ndata: b\n\n'))
    const page = await open('heartbeat:30s', route)
    await page.shows('#text', 'a')
    await page.pass(29_999)
    expect(await stateOf(page)).toBe('open')
    await page.pass(1)
    expect(await stateOf(page)).toBe('retrying')
    const errors = await page.run(() =>
      window.seen.filter(({ name }) => name === 'htmx:sseError').map(({ detail }) => detail),
    )
    expect(errors).toMatchObject([{ code: 'stream-lost', url: '/sse', reason: 'no heartbeat' }])
    await (await route.opened(1)).opened(0)
    await page.pass(500)
    await page.shows('#text', 'ab')
    expect(route.asked.map(idOf)).toEqual(['', '7'])
  })

  test.each([
    ['a comment', COMMENT],
    ['an event', 'data: a\n\n'],
    ['half an event', 'data: a'],
    ['a keep-alive', django.keepAlive],
  ])('begins anew with %s', async (_what, text) => {
    const route = misbehaving(opens())
    const page = await open('heartbeat:30s', route)
    for (let times = 1; times <= 3; times++) {
      await page.pass(29_999)
      await write(page, route, text)
    }
    await page.pass(29_999)
    expect(await stateOf(page)).toBe('open')
    await page.pass(1)
    expect(await stateOf(page)).toBe('retrying')
    expect(route.asked.length).toBe(1)
  })
})

describe('a heartbeat that is learned', () => {
  /** Writes this many beats, so many milliseconds apart. */
  async function beat(page: TestPage, route: MisbehavingRoute, text: string, times: number, ms: number) {
    for (let beats = 1; beats <= times; beats++) {
      if (beats > 1) await page.pass(ms)
      await write(page, route, text)
    }
  }

  /** Counts in the title what EventSource hears. */
  const hearBeats = (page: TestPage): Promise<void> =>
    page.run(() => {
      let beats = 0
      window.sluice.on(document.getElementById('text') as Element, 'keep-alive', () => {
        document.title = `${++beats}`
      })
    })

  test.each([
    ['comments', COMMENT],
    ['keep-alive events', django.keepAlive],
    ['events named heartbeat', 'event: heartbeat\ndata: 1\n\n'],
    ['events named ping', 'event: ping\ndata: 1\n\n'],
  ])('from three intervals between %s: silence of two of them is too long', async (_what, text) => {
    const route = misbehaving(opens())
    const page = await open('transport:fetch', route)
    await beat(page, route, text, 4, 20_000)
    await page.pass(39_999)
    expect(await stateOf(page)).toBe('open')
    await page.pass(1)
    expect(await stateOf(page)).toBe('retrying')
  })

  test('by EventSource, does not take events for silence that the page does not listen to', async () => {
    const route = misbehaving(opens(django.open))
    const page = await open('', route)
    const connection = await route.opened()
    await hearBeats(page)
    for (let beats = 1; beats <= 4; beats++) {
      if (beats > 1) await page.pass(20_000)
      connection.write(django.keepAlive)
      await page.until((beats) => document.title === beats, `${beats}`)
    }
    // Busy as it is, it has no need to say that it lives.
    for (let times = 1; times <= 6; times++) {
      await page.pass(10_000)
      connection.send('x', { event: 'unheard' })
    }
    expect(await stateOf(page)).toBe('open')
    expect(route.asked.length).toBe(1)
  })

  test('is the longest of the last intervals, and events between the beats prolong it', async () => {
    const route = misbehaving(opens())
    const page = await open('transport:fetch', route)
    await beat(page, route, COMMENT, 4, 20_000)
    await page.pass(35_000)
    await write(page, route, 'data: a\n\n')
    await page.pass(39_999)
    expect(await stateOf(page)).toBe('open')
    await write(page, route, COMMENT)
    // That was an interval of almost 75 s.
    await page.pass(149_997)
    expect(await stateOf(page)).toBe('open')
    await page.pass(1)
    expect(await stateOf(page)).toBe('retrying')
  })

  test('is ten seconds at least', async () => {
    const route = misbehaving(opens())
    const page = await open('transport:fetch', route)
    await beat(page, route, COMMENT, 4, 1000)
    await page.pass(9999)
    expect(await stateOf(page)).toBe('open')
    await page.pass(1)
    expect(await stateOf(page)).toBe('retrying')
  })

  test.each([
    // The first beat is the comment that each stream of these tests begins with.
    ['from two intervals', 2, COMMENT],
    ['from events of the page', 6, 'data: a\n\n'],
  ])('not %s: silence may be as long as it likes', async (_what, times, text) => {
    const route = misbehaving(opens())
    const page = await open('transport:fetch', route)
    await beat(page, route, text, times, 1000)
    await page.pass(60 * 60_000)
    expect(await stateOf(page)).toBe('open')
  })

  test('is forgotten with its connection', async () => {
    const route = misbehaving(opens())
    const page = await open('transport:fetch', route)
    await beat(page, route, COMMENT, 4, 20_000)
    await page.run(() => window.sluice.reconnect())
    await route.opened(2)
    await becomes(page, 'open')
    await beat(page, route, COMMENT, 2, 20_000)
    await page.pass(60 * 60_000)
    expect(await stateOf(page)).toBe('open')
  })

  test('is not with heartbeat:off', async () => {
    const route = misbehaving(opens())
    const page = await open('transport:fetch heartbeat:off', route)
    await beat(page, route, COMMENT, 5, 10_000)
    await page.pass(60 * 60_000)
    expect(await stateOf(page)).toBe('open')
    expect(route.asked.length).toBe(1)
  })
})

test('a stream whose element has gone is not missed', async () => {
  const route = misbehaving(opens())
  const page = await open('heartbeat:30s', route)
  await page.run(() => document.getElementById('text')?.remove())
  await route.left()
  await page.pass(60 * 60_000)
  expect(await page.run(() => window.seen.filter(({ name }) => name === 'htmx:sseError'))).toEqual([])
  expect(route.asked.length).toBe(1)
})

test('what a server says of the stream itself is not swapped, unless by its very name', async () => {
  misbehaving(opens(`${django.open}event: keep-alive\ndata: alive\n\nevent: news\ndata: news\n\n`))
  const page = await suite.open(`<div hx-ext="sse" sse-connect="/sse">
    <p id="all" sse-swap="*" hx-swap="beforeend"></p>
    <p id="pattern" sse-swap="keep-*, stream-*, news" hx-swap="beforeend"></p>
    <p id="exact" sse-swap="keep-alive" hx-swap="beforeend"></p>
  </div>`)
  await page.shows('#all', 'news')
  await page.shows('#pattern', 'news')
  expect(await page.html('#exact')).toBe('alive')
})
