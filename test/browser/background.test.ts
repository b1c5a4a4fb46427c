import { beforeEach, describe, expect, test } from 'vitest'
import { ReplayingStream } from '../server/replaying.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** Runs in the page: hides it, or brings it back, as if the user looked at another tab. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Paths of this test alone. [Firefox] Sometimes asks once more while a page is left, which the next test would count. */
let path = ''
let otherPath = ''
let tests = 0
beforeEach(() => {
  tests++
  path = `/sse/${tests}`
  otherPath = `/other/${tests}`
})

const STATES = inline(record, ['htmx:sseState'])

const becomes = (page: TestPage, state: string): Promise<void> =>
  page.until((state) => document.getElementById('c')?.getAttribute('sse-state') === state, state)

const add = (page: TestPage, html: string): Promise<void> =>
  page.run((html) => {
    const place = document.getElementById('place') as Element
    place.innerHTML = html
    window.htmx.process(place)
  }, html)

describe.each(['eventsource', 'fetch'])('with transport:%s', (transport) => {
  const open = (config = 'pauseOnBackground:true', options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(
      `<div id="c" hx-ext="sse" sse-connect="${path}" sse-config="transport:${transport} ${config}">
        <p id="text" sse-swap="message" hx-swap="beforeend"></p></div><div id="place"></div>`,
      { head: STATES, ...options },
    )
  const newStream = (): ReplayingStream => new ReplayingStream(suite.server, path)

  test('a hidden page closes its stream, and goes on where it was once it is looked at', async () => {
    const stream = newStream()
    const page = await open()
    await stream.opened()
    stream.publish(3)
    await page.shows('#text', '1,2,3,')
    await page.run(hide, true)
    await stream.opened(0)
    await becomes(page, 'paused')
    stream.publish(3)
    await page.run(hide, false)
    await page.shows('#text', '1,2,3,4,5,6,')
    expect(stream.ids).toEqual(['', '3'])
    expect(await page.run(() => window.seen.map(({ detail }) => `${detail.state} ${detail.reason}`))).toEqual(
      ['connecting connect', 'open opened', 'paused pause', 'connecting resume', 'open opened'],
    )
  })

  test('a page that is hidden often has one stream at most', async () => {
    const stream = newStream()
    const page = await open()
    await stream.opened()
    for (let turn = 1; turn <= 5; turn++) {
      await page.run(hide, true)
      await stream.opened(0)
      await page.run(hide, false)
      await page.run(hide, false)
      await stream.opened()
    }
    expect(stream.requests).toHaveLength(6)
  })

  test('a page that is hidden while it connects gives up, and connects once it is looked at', async () => {
    let answers = false
    const stream = new ReplayingStream(suite.server, path, {
      fate: () => ({ how: answers ? 'live' : 'ignore' }),
    })
    const page = await open()
    await stream.until(() => stream.ignored === 1)
    await page.run(hide, true)
    await stream.until(() => stream.ignored === 0)
    await becomes(page, 'paused')
    answers = true
    stream.publish()
    await page.run(hide, false)
    await page.shows('#text', '1,')
    expect(stream.requests).toHaveLength(2)
  })

  test('a page that is hidden from its beginning asks for nothing until it is looked at', async () => {
    const stream = newStream()
    const page = await open('pauseOnBackground:true', { head: STATES + inline(hide, true) })
    await becomes(page, 'paused')
    stream.publish()
    await page.run(hide, false)
    await page.shows('#text', '1,')
    expect(stream.requests).toHaveLength(1)
    expect(await page.run(() => window.seen.map(({ detail }) => detail.state))).toEqual([
      'paused',
      'connecting',
      'open',
    ])
  })

  test('an element that comes into a hidden page waits as well', async () => {
    const stream = newStream()
    const other = new ReplayingStream(suite.server, otherPath)
    const page = await open()
    await stream.opened()
    await page.run(hide, true)
    await stream.opened(0)
    await add(
      page,
      `<p id="late" hx-ext="sse" sse-connect="${otherPath}" sse-swap="message"
        sse-config="pauseOnBackground:true transport:${transport}"></p>`,
    )
    await page.until(() => document.querySelector('#late[sse-state="paused"]'))
    other.publish()
    await page.run(hide, false)
    await page.shows('#late', '1,')
    expect(other.requests).toHaveLength(1)
  })

  test('a hidden page that comes online waits until it is looked at', async () => {
    const stream = newStream()
    const page = await open()
    await becomes(page, 'open')
    await page.run(hide, true)
    await stream.opened(0)
    await page.run(() => {
      dispatchEvent(new Event('online'))
      dispatchEvent(new Event('pageshow'))
    })
    await page.run(hide, false)
    await becomes(page, 'open')
    expect(await page.run(() => window.seen.map(({ detail }) => detail.reason))).toEqual([
      'connect',
      'opened',
      'pause',
      'resume',
      'opened',
    ])
  })

  test('a hidden page does not try again what has failed, and tries at once when it is looked at', async () => {
    let up = false
    const stream = new ReplayingStream(suite.server, path, {
      fate: () => ({ how: up ? 'live' : 'refuse' }),
    })
    const page = await open('pauseOnBackground:true', { clockStopped: true, head: STATES })
    await becomes(page, 'retrying')
    await page.run(hide, true)
    await becomes(page, 'paused')
    await page.pass(600_000)
    expect(stream.requests).toHaveLength(1)
    up = true
    stream.publish()
    await page.run(hide, false)
    await page.shows('#text', '1,')
    expect(stream.requests).toHaveLength(2)
  })

  test('a stream that was closed stays closed when the page is looked at again', async () => {
    const stream = newStream()
    const other = new ReplayingStream(suite.server, otherPath)
    const page = await open()
    await stream.opened()
    await page.run((path) => window.sluice.close(path), path)
    await becomes(page, 'closed')
    await page.run(hide, true)
    await page.run(hide, false)
    await add(page, `<p hx-ext="sse" sse-connect="${otherPath}"></p>`)
    await other.opened()
    expect(stream.requests).toHaveLength(1)
  })

  test('without pauseOnBackground a hidden page keeps its stream', async () => {
    const stream = newStream()
    const page = await open('')
    await stream.opened()
    await page.run(hide, true)
    stream.publish()
    await page.shows('#text', '1,')
    await page.run(hide, false)
    stream.publish()
    await page.shows('#text', '1,2,')
    expect(stream.requests).toHaveLength(1)
  })
})

test('each stream has its own option', async () => {
  const stream = new ReplayingStream(suite.server, path)
  const other = new ReplayingStream(suite.server, otherPath)
  const page =
    await suite.open(`<p hx-ext="sse" sse-connect="${path}" sse-config="pauseOnBackground:true"></p>
    <p id="other" hx-ext="sse" sse-connect="${otherPath}" sse-swap="message"></p>`)
  await Promise.all([stream.opened(), other.opened()])
  await page.run(hide, true)
  await stream.opened(0)
  other.publish()
  await page.shows('#other', '1,')
  expect(other.requests).toHaveLength(1)
})
