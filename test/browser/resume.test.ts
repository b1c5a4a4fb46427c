import { describe, expect, test } from 'vitest'
import { ReplayingStream } from '../server/replaying.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'is left' })

let tests = 0

/** A stream that no earlier test has left an id of: pages serve again, with their session storage. */
function newStream(): [ReplayingStream, string] {
  const path = `/sse/${++tests}`
  return [new ReplayingStream(suite.server, path), path]
}

const body = (path: string, more = 'sse-config="resume:page"'): string =>
  `<div hx-ext="sse" sse-connect="${path}" ${more}><p id="text" sse-swap="message" hx-swap="beforeend"></p></div>`

const GAPS = inline(record, ['htmx:sseGap'])

/** Opens a page and shows it some events. */
async function openAfter(
  count: number,
  stream: ReplayingStream,
  html: string,
  head = GAPS,
): Promise<TestPage> {
  const page = await suite.open(html, { head })
  await stream.opened()
  stream.publish(count)
  await page.shows('#text', stream.all)
  return page
}

/** Leaves the page, changes what was kept of it, and comes back. */
async function editKept<A>(
  page: TestPage,
  edit: (kept: [key: string, more: A]) => void,
  more: A,
): Promise<void> {
  const url = await page.run(() => location.href)
  await page.goto(suite.server.page('', { htmx: '', scripts: [] }))
  const path = `/sse/${tests}`
  const key = await page.run((path) => Object.keys(sessionStorage).find((key) => key.endsWith(path)), path)
  await page.run(edit, [key as string, more])
  await page.goto(url)
}

/** Runs in the page: time passes. What is kept begins with the time, in milliseconds since 1970. */
function age([key, minutes]: [string, number]): void {
  const [at, ...others] = JSON.parse(sessionStorage.getItem(key) as string)
  sessionStorage.setItem(key, JSON.stringify([at - minutes * 60_000, ...others]))
}

const gaps = (page: TestPage): Promise<unknown[]> =>
  page.run(() => window.seen.map(({ detail }) => detail.reason))

describe.each(['auto', 'eventsource', 'fetch'])('with resume:page and transport:%s', (transport) => {
  // [Firefox] Ends a fetch before it says that the page is left: by chance, a retry would come at once, and be one more.
  const config = `sse-config="resume:page transport:${transport} reconnectJitter:0"`

  test('a page that is reloaded goes on after the last event', async () => {
    const [stream, path] = newStream()
    const page = await openAfter(3, stream, body(path, config))
    await page.reload()
    await stream.asked(2)
    stream.publish(2)
    await page.shows('#text', '4,5,')
    await page.reload()
    await stream.asked(3)
    stream.publish()
    await page.shows('#text', '6,')
    expect(stream.ids).toEqual(['', '3', '5'])
    expect(await gaps(page)).toEqual([])
  })
})

/** Runs in the page, which keeps what it has shown over a reload. */
function keepShown(): void {
  addEventListener('pagehide', () =>
    sessionStorage.setItem(location.pathname, document.getElementById('text')?.textContent ?? ''),
  )
}

/** Runs in the page, which draws nothing any more once it is told so, nor has a timer that stands in for that. */
function stopDrawing(): void {
  const { requestAnimationFrame, setTimeout } = window
  const unlessStopped = (work: (time: number) => void) => (time: number) => {
    if (!('drawsNothing' in window)) work(time)
  }
  Object.assign(window, {
    requestAnimationFrame: (work: (time: number) => void) => requestAnimationFrame(unlessStopped(work)),
    setTimeout: (work: () => void, ms: number) => setTimeout(ms === 200 ? unlessStopped(work) : work, ms),
  })
}

test.each([
  ['before', inline(keepShown), ''],
  ['after', '', inline(keepShown)],
])(
  'what still waits when the page is left comes again, and only that, though the page has kept what it shows; it listens %s Sluice does',
  async (_when, head, more) => {
    const [stream, path] = newStream()
    const page = await openAfter(
      2,
      stream,
      body(path, 'sse-config="resume:page batch:frame"') + more,
      GAPS + inline(stopDrawing) + head,
    )
    await page.run(() => void Object.assign(window, { drawsNothing: true }))
    stream.publish()
    await page.until(() => window.sluice.waiting === 1)
    await page.reload()
    await page.shows('#text', '3,')
    expect(await page.run(() => sessionStorage.getItem(location.pathname))).toBe('1,2,')
    expect(stream.ids).toEqual(['', '2'])
  },
)

test('events that came between two visits are shown', async () => {
  const [stream, path] = newStream()
  const page = await openAfter(3, stream, body(path))
  const url = await page.run(() => location.href)
  await page.goto(suite.server.page('elsewhere'))
  await stream.opened(0)
  stream.publish(3)
  await page.goto(url)
  await page.shows('#text', '4,5,6,')
})

test('an element that comes back goes on after the last event', async () => {
  const [stream, path] = newStream()
  const page = await openAfter(3, stream, `<div id="place">${body(path)}</div>`)
  await page.run(() => Object.assign(document.getElementById('place') as Element, { innerHTML: '' }))
  await stream.opened(0)
  stream.publish()
  await page.run((html) => {
    const place = document.getElementById('place') as Element
    place.innerHTML = html as string
    window.htmx.process(place)
  }, body(path))
  await page.shows('#text', '4,')
  expect(stream.ids).toEqual(['', '3'])
})

test('each stream goes on after its own last event', async () => {
  const [stream, path] = newStream()
  const [other, otherPath] = newStream()
  const page = await openAfter(
    3,
    stream,
    `${body(path)}<p id="other" hx-ext="sse" sse-connect="${otherPath}" sse-config="resume:page" sse-swap="message"></p>`,
  )
  await other.opened()
  other.publish(7)
  await page.shows('#other', '7,')
  await page.reload()
  await Promise.all([stream.asked(2), other.asked(2)])
  expect([stream.ids[1], other.ids[1]]).toEqual(['3', '7'])
})

test('without resume:page a reload begins anew, and keeps nothing', async () => {
  const [stream, path] = newStream()
  const page = await openAfter(3, stream, body(path, ''))
  await page.reload()
  await page.shows('#text', '1,2,3,')
  expect(stream.ids).toEqual(['', ''])
  const kept = await page.run((path) => Object.keys(sessionStorage).filter((key) => key.endsWith(path)), path)
  expect(kept).toEqual([])
})

test('an id is kept for an hour', async () => {
  const [stream, path] = newStream()
  const page = await openAfter(3, stream, body(path))
  await editKept(page, age, 59)
  await stream.asked(2)
  expect(stream.ids[1]).toBe('3')
  expect(await gaps(page)).toEqual([])
})

test('an older one is forgotten, which htmx:sseGap tells once', async () => {
  const [stream, path] = newStream()
  const page = await openAfter(3, stream, body(path))
  await editKept(page, age, 61)
  await page.shows('#text', '1,2,3,')
  expect(stream.ids).toEqual(['', ''])
  expect(await gaps(page)).toEqual(['expired'])
  stream.cut()
  stream.publish()
  await page.shows('#text', '1,2,3,4,')
  expect(await gaps(page)).toEqual(['expired'])
})

test('sse-last-id beats what was kept: it is what the server rendered', async () => {
  const [stream, path] = newStream()
  const page = await openAfter(3, stream, body(path))
  suite.server.html(
    new URL(await page.run(() => location.href)).pathname,
    await page.run(
      (path) =>
        document.documentElement.outerHTML
          .replace(`sse-connect="${path}"`, `sse-connect="${path}" sse-last-id="2"`)
          .replace(/(<p id="text".*?>).*?<\/p>/, '$1</p>'),
      path,
    ),
  )
  await page.reload()
  await page.shows('#text', '3,')
  expect(stream.ids).toEqual(['', '2'])
})

test.each([
  ['is not JSON', '{'],
  ['is something else', 'null'],
])('what was kept and %s does no harm', async (_what, kept) => {
  const [stream, path] = newStream()
  const page = await openAfter(3, stream, body(path))
  await editKept(page, ([key, kept]: [string, string]) => sessionStorage.setItem(key, kept), kept)
  await page.shows('#text', '1,2,3,')
  expect(stream.ids).toEqual(['', ''])
  expect(await page.said()).toEqual([])
})

test('a page whose storage is forbidden has its stream, and reloads as without resume:page', async () => {
  const [stream, path] = newStream()
  const forbid = inline(() => {
    const forbidden = (): never => {
      throw new DOMException('forbidden', 'SecurityError')
    }
    Object.assign(Storage.prototype, { getItem: forbidden, setItem: forbidden })
  })
  const page = await openAfter(3, stream, body(path), forbid)
  await page.reload()
  await page.shows('#text', '1,2,3,')
  stream.publish()
  await page.shows('#text', '1,2,3,4,')
  expect(stream.ids).toEqual(['', ''])
  expect(await page.said()).toEqual([])
})

test('a page that may not even name the storage has its stream', async () => {
  const [stream, path] = newStream()
  const forbid = inline(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  const page = await openAfter(3, stream, body(path), forbid)
  await page.reload()
  await page.shows('#text', '1,2,3,')
  expect(await page.said()).toEqual([])
})
