import { beforeEach, describe, expect, test } from 'vitest'
import { ReplayingStream } from '../server/replaying.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, ENGINE } from '../support/suite.js'

declare global {
  interface Window {
    /** Of each `pageshow` of this document, whether it came from the cache. */
    persisted: boolean[]
  }
}

/** Runs in a page from its beginning. */
function watch(): void {
  window.persisted = []
  addEventListener('pageshow', ({ persisted }) => window.persisted.push(persisted))
}

const suite = browserSuite({ ownPage: 'is left' })

let tests = 0

/** [Firefox] Keeps no page that has a stream when it is left; closing it on `pagehide` is too late for that. */
const KEEPS_PAGES = ENGINE !== 'firefox'

describe.each(['eventsource', 'fetch'])('with transport:%s', (transport) => {
  /** Paths of this test alone: another one may have left an id there. */
  let path = ''
  let otherPath = ''
  beforeEach(() => {
    tests++
    path = `/sse/${tests}`
    otherPath = `/other/${tests}`
  })
  const body = (config = '', more = ''): string =>
    `<div hx-ext="sse" sse-connect="${path}" sse-config="transport:${transport} ${config}" ${more}>
      <p id="text" sse-swap="message" hx-swap="beforeend"></p></div>`
  /** [browser] A connection may break before its page is told that it is left: that is not to be tried again by then. */
  const PATIENT = 'reconnectDelay:1h reconnectMaxDelay:1h reconnectJitter:0'
  const open = (body: string, backForwardCache = true): Promise<TestPage> =>
    suite.open(body, { head: inline(watch), backForwardCache })
  /** Goes to another page, as a click on a link does. */
  async function leave(page: TestPage): Promise<void> {
    const url = suite.server.page('<p id="elsewhere">elsewhere</p>')
    await page.run((url) => location.assign(url), url)
    await page.shows('#elsewhere', 'elsewhere')
  }

  /** Opens a page that shows three events, leaves it, and publishes three more. */
  async function openAndLeave(body: string, cache?: boolean): Promise<[TestPage, ReplayingStream]> {
    const stream = new ReplayingStream(suite.server, path)
    const page = await open(body, cache)
    await stream.opened()
    stream.publish(3)
    await page.shows('#text', stream.all)
    await leave(page)
    await stream.opened(0)
    stream.publish(3)
    return [page, stream]
  }

  test('a page that was left and comes back has missed nothing, and shows nothing twice', async () => {
    const [page, stream] = await openAndLeave(body(PATIENT))
    await page.back()
    await page.shows('#text', '1,2,3,4,5,6,')
    stream.publish(3)
    await page.shows('#text', '1,2,3,4,5,6,7,8,9,')
    expect(stream.open).toBe(1)
    if (!KEEPS_PAGES) return
    expect(await page.run(() => window.persisted)).toEqual([false, true])
    expect(stream.ids).toEqual(['', '3'])
  })

  // [WebKit] Keeps every page.
  if (ENGINE !== 'webkit')
    test('a page that is loaded anew on its way back goes on where it was, with resume:page', async () => {
      const [page, stream] = await openAndLeave(body(`resume:page ${PATIENT}`), false)
      await page.back()
      // What it showed before is for its server to render.
      await page.shows('#text', '4,5,6,')
      stream.publish()
      await page.shows('#text', '4,5,6,7,')
      expect(stream.ids).toEqual(['', '3'])
      expect(await page.run(() => window.persisted)).toEqual([false])
    })

  test('a page that goes back and forth has one stream all the time', async () => {
    const [page, stream] = await openAndLeave(body(PATIENT))
    for (let turn = 2; turn <= 4; turn++) {
      await page.back()
      await page.shows('#text', stream.all)
      expect([stream.open, stream.requests.length]).toEqual([1, turn])
      await page.forward()
      await page.shows('#elsewhere', 'elsewhere')
      await stream.opened(0)
      stream.publish()
    }
  })

  // [browser] An EventSource is closed, and says so, before its page is told that it is left; elsewhere, a fetch too.
  if (transport === 'fetch' && ENGINE === 'chromium')
    test('a page that is left tells no error, and does not connect again', async () => {
      const stream = new ReplayingStream(suite.server, path)
      const page = await suite.open(body('reconnectDelay:1ms'), {
        head: inline(() => {
          addEventListener('htmx:sseError', ({ detail }) =>
            sessionStorage.setItem(`error of ${detail.url}`, `${detail.reason}`),
          )
        }),
      })
      await page.until(() => document.querySelector('[sse-state="open"]'))
      await leave(page)
      await stream.opened(0)
      expect(await page.run((path) => sessionStorage.getItem(`error of ${path}`), path)).toBeNull()
      expect(stream.requests).toHaveLength(1)
    })

  if (KEEPS_PAGES) {
    test('a stream that has ended before the page was left stays closed', async () => {
      const stream = new ReplayingStream(suite.server, path, { first: 'event: bye\ndata:\n\n' })
      const other = new ReplayingStream(suite.server, otherPath)
      const page = await open(
        body('', 'sse-close="bye"') +
          `<p id="other" hx-ext="sse" sse-connect="${otherPath}" sse-swap="message"></p>`,
      )
      await page.until(() => document.querySelector('[sse-state="closed"]'))
      await leave(page)
      await other.opened(0)
      await page.back()
      other.publish()
      await page.shows('#other', '1,')
      expect(await page.run(() => window.persisted)).toEqual([false, true])
      expect(stream.requests).toHaveLength(1)
    })

    test('a stream that was waiting for its next attempt is opened at once', async () => {
      let up = false
      const stream = new ReplayingStream(suite.server, path, {
        fate: () => (up ? { how: 'live' } : { how: 'refuse', retryAfter: '3600' }),
      })
      const page = await open(body(PATIENT))
      await page.until(() => document.querySelector('[sse-state="retrying"]'))
      up = true
      await leave(page)
      stream.publish()
      await page.back()
      await page.shows('#text', '1,')
      expect(await page.run(() => window.persisted)).toEqual([false, true])
    })

    test('htmx:sseGap tells that events without ids may be missing', async () => {
      const stream = new ReplayingStream(suite.server, path, {
        frame: (number) => `data: ${number},\n\n`,
        live: true,
      })
      const page = await open(body())
      await page.run(record, ['htmx:sseGap'])
      await stream.opened()
      stream.publish()
      await page.shows('#text', '1,')
      await leave(page)
      await stream.opened(0)
      stream.publish()
      await page.back()
      await page.until(() => window.seen.length)
      expect(await page.run(() => window.seen[0]?.detail.reason)).toBe('no-id')
      stream.publish()
      await page.shows('#text', '1,3,')
    })
  }
})
