import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readStream, useDemo } from './demo.js'

const demo = useDemo()

/** What a misbehaving server makes the browser and Sluice say on the console. */
const ANNOUNCED = /stream-lost|stream-failed|net::ERR_|status of (401|503)/

/** Opens the page, and waits until it has a number. */
async function open() {
  const page = await demo.open('/connection', { expectedComplaint: ANNOUNCED })
  await page.waitForSelector('#idReceived:text-matches("[1-9]")')
  return page
}

/** Tells the server how to behave, and waits until it says that it does. The log begins anew. */
async function make(page: Page, what: string) {
  await page.evaluate(() => document.querySelector('#idLog')?.replaceChildren())
  const said = page.waitForResponse(/connection\/server/)
  await page.click(`button[value="${what}"]`)
  expect((await said).status()).toBe(200)
}

/** The log as it is written, the oldest row first: the texts of its cells, but for the time. */
const log = (page: Page) =>
  page.$$eval('#idLog tr', (rows) =>
    rows.reverse().map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent)),
  )

/** Waits until a row of the log has all these texts, and returns it. */
async function noticed(page: Page, ...texts: string[]) {
  const row = await page.waitForFunction((texts) => {
    const rows = [...document.querySelectorAll('#idLog tr')]
    const cells = rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent))
    return cells.find((row) => texts.every((text) => row.includes(text)))
  }, texts)
  return (await row.jsonValue()) as string[]
}

/** Waits until the stream of the page is open. */
const isOpen = (page: Page) => page.waitForSelector('#idStream[sse-state=open]')

const counters = async (page: Page) => {
  const [received, bySnapshot, missing, doubled] = (await page.locator('dd').allTextContents()).map(Number)
  return { received, bySnapshot, missing, doubled }
}

/** The numbers in the page, in their order. */
const numbers = async (page: Page) =>
  (await page.locator('#idNumbers li:not(.opened)').allTextContents()).map(Number)

/** Waits for one more number, and sees whether all of them are there, each once. */
async function nothingIsLost(page: Page) {
  const before = await page.textContent('#idReceived')
  await page.waitForFunction(
    (before) => document.querySelector('#idReceived')?.textContent !== before,
    before,
  )
  expect(await counters(page)).toMatchObject({ missing: 0, doubled: 0 })
  const shown = await numbers(page)
  expect(shown).toEqual(shown.map((_number, index) => (shown[0] as number) + index))
}

/** The stream of a page, by its own URL, read from elsewhere. */
const streamOf = async (page: Page) => `${demo.url}${await page.getAttribute('#idStream', 'sse-connect')}`

/** How many streams the server holds open for a page. */
const openStreams = async (stream: string) => {
  const welcome = await readStream(stream, 'Open now: ')
  // This look is one of them.
  return Number(/Open now: (\d+)/.exec(welcome)?.[1]) - 1
}

/** Waits until the server holds so many streams open for a page. */
const hasOpenStreams = (stream: string, count: number) =>
  expect.poll(() => openStreams(stream), { timeout: 10_000 }).toBe(count)

/** A visit whose page was opened so many seconds ago: it has two numbers for each. */
const visitSince = (seconds: number) => `${demo.url}/sse-connection?visit=${Date.now() - seconds * 1000}-test`

test('the numbers come in, and the page says by which transport', async () => {
  const page = await open()
  await nothingIsLost(page)
  expect((await noticed(page, 'htmx:sseOpen')).slice(-2)).toEqual(['fetch', ''])
  const badge = await page.$eval('#idStream', (stream) => getComputedStyle(stream, '::before').content)
  expect(badge).toContain('open')
})

test('a stream that is cut in the middle of an event goes on where it was cut', async () => {
  const page = await open()
  await make(page, 'cut')
  await noticed(page, 'htmx:sseError', 'stream-lost')
  await noticed(page, 'htmx:sseState', 'retrying', 'lost')
  await noticed(page, 'htmx:sseOpen')
  await nothingIsLost(page)
})

test('a stream that ends in order is opened again', async () => {
  const page = await open()
  await make(page, 'end')
  await noticed(page, 'htmx:sseState', 'retrying')
  await noticed(page, 'htmx:sseOpen')
  await nothingIsLost(page)
})

test('a server that is unavailable is asked again, by fetch, which knows the status', async () => {
  const page = await open()
  await make(page, '503')
  await noticed(page, 'htmx:sseError', 'stream-lost', '503', 'fetch')
  await noticed(page, 'htmx:sseOpen', 'fetch')
  await nothingIsLost(page)
})

test('a server that asks for patience gets it, unless the visitor has none', async () => {
  const page = await open()
  await make(page, 'retry-after')
  await noticed(page, 'htmx:sseError', '503')
  const waiting = (await log(page)).at(-1) ?? []
  expect(waiting.slice(0, 3)).toEqual(['htmx:sseState', 'retrying', 'lost'])
  expect(Number.parseFloat(waiting[5] ?? '')).toBeGreaterThanOrEqual(4)
  await page.waitForSelector('#idNext:text-matches("^Retry \\\\d in \\\\d\\\\.\\\\d s$")')

  await page.click('#idReconnect')
  await noticed(page, 'htmx:sseState', 'connecting', 'connect')
  await noticed(page, 'htmx:sseOpen')
  await page.waitForSelector('#idNext:text("All is well.")')
  await nothingIsLost(page)
})

test('a visitor who was logged out logs in, and misses nothing', async () => {
  const page = await open()
  expect(await page.isVisible('#idLogIn')).toBe(false)
  await make(page, '401')
  await noticed(page, 'htmx:sseError', '401')
  await noticed(page, 'htmx:sseState', 'retrying', 'asked')

  await page.click('#idLogIn')
  await noticed(page, 'htmx:sseOpen')
  await nothingIsLost(page)
  expect(await page.isVisible('#idLogIn')).toBe(false)
})

test('a stream that is over stays so until the visitor reconnects', async () => {
  const page = await open()
  await page.clock.install()
  await make(page, '204')
  await noticed(page, 'htmx:sseError', 'stream-failed', '204')
  await page.waitForSelector('#idStream[sse-state=failed]')
  const written = await log(page)
  await page.clock.fastForward('01:00:00')
  expect(await log(page)).toEqual(written)

  await make(page, 'normal')
  await page.click('#idReconnect')
  await noticed(page, 'htmx:sseOpen')
  await nothingIsLost(page)
})

test('a server that falls silent is noticed, and left for a new connection', async () => {
  const page = await open()
  await make(page, 'silence')
  await noticed(page, 'htmx:sseError', 'stream-lost', 'no heartbeat')
  await noticed(page, 'htmx:sseOpen')
  await nothingIsLost(page)
  await hasOpenStreams(await streamOf(page), 1)
})

test('a server that has lost its history is asked for a snapshot', async () => {
  const page = await open()
  await make(page, 'forget')
  await noticed(page, 'htmx:sseGap', 'reset')
  await noticed(page, 'htmx:sseClose', 'nodeReplaced')
  await page.waitForSelector('#idNumbers .snapshot')
  await isOpen(page)
  await nothingIsLost(page)
  expect((await counters(page)).bySnapshot).toBeGreaterThan(0)
  await hasOpenStreams(await streamOf(page), 1)
})

test('a stream that the page closes is closed at the server, and goes on where it was when it is opened again', async () => {
  const page = await open()
  const stream = await streamOf(page)
  await page.click('#idClose')
  await noticed(page, 'htmx:sseClose', 'script')
  await page.waitForSelector('#idStream[sse-state=closed]')
  await hasOpenStreams(stream, 0)

  await page.click('#idReconnect')
  await isOpen(page)
  await nothingIsLost(page)
})

test('a server that is told to behave again has no more in store', async () => {
  const page = await open()
  await page.click('#idClose')
  await make(page, '503')
  await make(page, 'normal')
  await page.click('#idReconnect')
  await noticed(page, 'htmx:sseOpen')
  expect((await log(page)).filter(([name]) => name === 'htmx:sseError')).toEqual([])
})

test('what one visitor makes the server do, another does not notice', async () => {
  const [one, other] = [await open(), await open()]
  const before = await log(other)
  await make(one, '204')
  await one.waitForSelector('#idStream[sse-state=failed]')
  await nothingIsLost(other)
  expect(await log(other)).toEqual(before)
})

test('a page that is left takes its stream along', async () => {
  const page = await open()
  const stream = await streamOf(page)
  await hasOpenStreams(stream, 1)
  await page.goto('about:blank')
  await hasOpenStreams(stream, 0)
})

test('a server that is started again knows the numbers of a page that it has never seen', async () => {
  const page = await open()
  await demo.restart()
  await noticed(page, 'htmx:sseState', 'retrying')
  await isOpen(page)
  await nothingIsLost(page)
})

test('the stream goes on after the id in the header, or else in the URL', async () => {
  const ids = (text: string) => text.match(/(?<=^id: ).*/gm)
  const stream = visitSince(3)
  const fromHeader = await readStream(`${stream}&lastEventId=2`, 'id: 5', { 'Last-Event-ID': '3' })
  expect(ids(fromHeader)?.slice(0, 2)).toEqual(['4', '5'])
  const fromUrl = await readStream(`${stream}&lastEventId=2`, 'id: 5')
  expect(ids(fromUrl)?.slice(0, 3)).toEqual(['3', '4', '5'])
})

test.for(['5', 'nonsense', '99999999', '1.5', '-1'])(
  'the history does not reach back to %s',
  async (lastId) => {
    const text = await readStream(`${visitSince(3600)}&lastEventId=${lastId}`, 'event: stream-reset')
    expect(text).not.toContain('event: tick')
  },
)

test('a stream without an id begins with the newest number', async () => {
  const text = await readStream(visitSince(3600), 'event: tick')
  expect(text).toMatch(/^id: 720[12]$/m)
  expect(text).not.toContain('stream-reset')
})

test('a button that the page does not have is refused', async () => {
  expect((await demo.post('/connection/server', { make: 'coffee' })).status).toBe(400)
})
