import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { INSTRUMENTS } from '../../examples/ticker/market.js'
import { readStream, useDemo } from './demo.js'

const demo = useDemo()

const FIRST = 'The server sends 100 events a second.'
const PAUSED = 'The market pauses.'
/** A visit that no page has. */
const VISIT = '0123456789abcdef'

/** Waits until the page tells this of its rate. */
const isTold = (page: Page, sentence: string) =>
  page.waitForSelector(`[sse-swap=rate]:text-is("${sentence}")`)

async function pause(page: Page) {
  await page.click('button:text("Pause")')
  await isTold(page, PAUSED)
}

const prices = (page: Page) => page.locator('#idRows td:last-child').allTextContents()

/** Waits until so many prices are others than these. */
const haveChanged = (page: Page, before: string[], count: number) =>
  page.waitForFunction(
    ({ before, count }) => {
      const cells = [...document.querySelectorAll('#idRows td:last-child')]
      return cells.filter((cell, index) => cell.textContent !== before[index]).length >= count
    },
    { before, count },
  )

/** What the page says of itself in the URL of its stream. */
const visitOf = async (page: Page) =>
  (await page.getAttribute('#idBoard', 'sse-connect'))?.replace(/.*=/, '') ?? ''

/** Waits until a page whose market pauses shows what the server has, row by row. */
async function isAsTheServer(page: Page) {
  const answer = await fetch(`${demo.url}/ticker?visit=${await visitOf(page)}`)
  await page.waitForFunction(
    (html) => {
      const texts = (root: Document) =>
        [...root.querySelectorAll('#idRows td')].map((cell) => cell.textContent).join()
      return texts(document) === texts(new DOMParser().parseFromString(html, 'text/html'))
    },
    await answer.text(),
  )
}

test('of two thousand prices each is the last that the server has sent, and frames and events are counted', async () => {
  const page = await demo.open('/ticker')
  const before = await prices(page)
  expect(before).toHaveLength(INSTRUMENTS)
  expect(await page.locator('#idRows tr[id^=row-]').count()).toBe(2000)
  await isTold(page, FIRST)

  await haveChanged(page, before, 50)
  for (const id of ['idFrames', 'idLongest', 'idEvents'])
    await page.waitForSelector(`#${id}:text-matches("^[1-9][\\\\d,]*$")`)
  expect(await page.textContent('#idWaiting')).toMatch(/^[\d,]+$/)
  await pause(page)
  await isAsTheServer(page)
  expect(await page.textContent('#idRows tr:first-child')).toMatch(
    /^\s*BBB\s+10\.00\s+\d+\.\d\d\s+[+−]\d+\.\d\d %\s*$/,
  )
  const [newest, ...older] = await page.locator('#idTrades li').allTextContents()
  expect(older).toHaveLength(19)
  expect(newest).toMatch(/^\s*\d\d:\d\d:\d\d [A-Z]{3}\s+\d+\s+\d+\.\d\d\s*$/)
})

test('the number, the slider and the buttons set one rate', async () => {
  const page = await demo.open('/ticker')
  await page.fill('[name=rate]', '7')
  await isTold(page, 'The server sends 7 events a second.')
  await page.fill('#idSlider', '50')
  await isTold(page, 'The server sends 50 events a second.')
  expect(await page.inputValue('[name=rate]')).toBe('50')
  await page.click('button:text-is("100")')
  await isTold(page, FIRST)
  expect(await page.inputValue('[name=rate]')).toBe('100')
  expect(await page.inputValue('#idSlider')).toBe('100')
})

test('no visitor has the rate of another', async () => {
  const [one, other] = [await demo.open('/ticker'), await demo.open('/ticker')]
  await pause(one)
  await haveChanged(other, await prices(other), 10)
  await isTold(other, FIRST)
  await isAsTheServer(one)
})

test('a page that is loaded again without batches has the market and the rate that it had', async () => {
  const page = await demo.open('/ticker')
  await haveChanged(page, await prices(page), 10)
  await pause(page)
  await isAsTheServer(page)
  const before = await prices(page)
  await page.selectOption('[name=batch]', 'off')
  await page.click('#idBatch button')
  await page.waitForSelector('#idBoard[sse-state=open][sse-config="batch:off"]')
  await isTold(page, PAUSED)
  expect(await page.inputValue('[name=rate]')).toBe('0')
  expect(await page.inputValue('[name=batch]')).toBe('off')
  expect(await prices(page)).toEqual(before)
})

test('the market waits for those who want less motion', async () => {
  const page = await demo.open('/ticker')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await isTold(page, PAUSED)
  expect(await page.inputValue('#idSlider')).toBe('0')
})

test('a page that loses its server shows what the next one has', async () => {
  const page = await demo.open('/ticker', { expectedComplaint: /ERR_CONNECTION_REFUSED|stream-lost/ })
  await haveChanged(page, await prices(page), 50)
  await page.fill('[name=rate]', '7')
  await isTold(page, 'The server sends 7 events a second.')
  await demo.restart()
  await isTold(page, FIRST)
  await pause(page)
  await isAsTheServer(page)
})

test('a stream goes on after an id with the prices that have changed since, and after one that is unknown with all', async () => {
  const ids = (text: string) => (text.match(/(?<=^id:).*/gm) ?? []).map(Number)
  const stream = `${demo.url}/sse-ticker?visit=${VISIT}`
  const some = ids(await readStream(`${stream}&lastEventId=1990`, 'event:rate'))
  expect(some.slice(0, 10)).toEqual([1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000])
  for (const lastId of ['999999', 'nonsense']) {
    const all = ids(await readStream(stream, 'event:rate', { 'Last-Event-ID': lastId }))
    expect(all.slice(0, INSTRUMENTS)).toHaveLength(INSTRUMENTS)
    expect(all).toEqual([...all].sort((one, other) => one - other))
  }
})

test('the server keeps to its most, and refuses what is no rate and what is no page', async () => {
  const set = (rate: string, visit = VISIT) => demo.post(`/ticker/rate?visit=${visit}`, { rate })
  expect((await set('1000000')).status).toBe(204)
  const said = await readStream(`${demo.url}/sse-ticker?visit=${VISIT}`, 'events a second.')
  expect(said).toContain('The server sends 5,000 events a second.')
  for (const rate of ['', '-1', 'fast']) expect((await set(rate)).status).toBe(400)
  expect((await set('1', 'mine')).status).toBe(400)
  expect((await fetch(`${demo.url}/sse-ticker`)).status).toBe(400)
})
