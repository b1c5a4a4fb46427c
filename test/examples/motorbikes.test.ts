import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBikes } from '../../examples/motorbikes/bikes.js'
import { readStream, useDemo } from './demo.js'

const demo = useDemo()

const HONDA = { manufacturer: 'Honda', model: 'CRF 1100 L Africa Twin', power: '75' }
const HONDA_ROW = ['Honda', 'CRF 1100 L Africa Twin', '75']

async function add(page: Page, bike: typeof HONDA) {
  for (const [name, value] of Object.entries(bike)) await page.fill(`[name=${name}]`, value)
  await page.click('button')
}

/** The text of every cell, row by row. */
const cells = (page: Page) =>
  page.$$eval('#idTableBody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
  )

const ids = (page: Page) => page.$$eval('#idTableBody tr', (rows) => rows.map((row) => row.id))

const rowOf = (page: Page, text: string) => page.waitForSelector(`#idTableBody tr:has-text("${text}")`)

test('a bike added in one page becomes the first row of every open page', async () => {
  const here = await demo.open('/motorbikes')
  const elsewhere = await demo.open('/motorbikes')
  const before = await cells(here)

  await add(here, HONDA)

  for (const page of [here, elsewhere]) {
    await rowOf(page, 'Africa Twin')
    expect(await cells(page)).toEqual([HONDA_ROW, ...before])
  }
})

test('the form says what was added and is empty again', async () => {
  const page = await demo.open('/motorbikes')
  await add(page, HONDA)
  await page.waitForSelector('#idMessage:text("Added: Honda CRF 1100 L Africa Twin.")')
  await page.waitForFunction(() => [...document.querySelectorAll('input')].every(({ value }) => value === ''))
})

test('a reload shows the same table, rendered by the server', async () => {
  const page = await demo.open('/motorbikes')
  await add(page, HONDA)
  await rowOf(page, 'Africa Twin')
  const [before, idsBefore] = [await cells(page), await ids(page)]

  await page.reload()
  expect(await cells(page)).toEqual(before)
  expect(await ids(page)).toEqual(idsBefore)
})

test.for([
  ['before it got any bike', []],
  ['after it got one', [HONDA]],
] as const)('a page that loses its server %s gets what it missed, once', async ([, firstBikes]) => {
  const page = await demo.open('/motorbikes', { expectedComplaint: /ERR_CONNECTION_REFUSED|stream-lost/ })
  const before = await cells(page)
  for (const bike of firstBikes) {
    await add(page, bike)
    await rowOf(page, bike.model)
  }

  await demo.restart(() => {
    const bikes = openBikes(demo.dataFile)
    bikes.add({ manufacturer: 'Ducati', model: 'Monster', power: 82 })
    bikes.add({ manufacturer: 'Suzuki', model: 'V-Strom 800', power: 62 })
    bikes.close()
  })
  await rowOf(page, 'V-Strom 800')
  await demo.post('/motorbikes', { manufacturer: 'Kawasaki', model: 'Z900', power: '92' })
  await rowOf(page, 'Z900')

  expect(await cells(page)).toEqual([
    ['Kawasaki', 'Z900', '92'],
    ['Suzuki', 'V-Strom 800', '62'],
    ['Ducati', 'Monster', '82'],
    ...firstBikes.map(() => HONDA_ROW),
    ...before,
  ])
})

test('the stream replays from the id in the header, or else in the URL', async () => {
  const stream = `${demo.url}/sse-motorbikes`
  // A new database has the bikes 1 to 4.
  const fromHeader = await readStream(`${stream}?lastEventId=2`, 'Supermoto', { 'Last-Event-ID': '1' })
  expect(fromHeader.match(/^id:.*/gm)).toEqual(['id:2', 'id:3', 'id:4'])
  const fromUrl = await readStream(`${stream}?lastEventId=2`, 'Supermoto')
  expect(fromUrl.match(/^id:.*/gm)).toEqual(['id:3', 'id:4'])
})

test('a stream that starts without an id, or with nonsense, replays nothing', async () => {
  for (const query of ['', '?lastEventId=nonsense']) {
    const text = await readStream(`${demo.url}/sse-motorbikes${query}`, 'id:4')
    expect(text).not.toContain('data:')
  }
})

test('bad input is answered with a sentence, and adds nothing', async () => {
  const page = await demo.open('/motorbikes', { expectedComplaint: /status of 422/ })
  const before = await cells(page)

  await add(page, { ...HONDA, manufacturer: '   ' })
  await page.waitForSelector('#idMessage:text("Manufacturer: between 1 and 60 characters, please.")')
  expect(await page.inputValue('[name=model]')).toBe(HONDA.model)

  await page.reload()
  expect(await cells(page)).toEqual(before)
})

test.for([
  [{ manufacturer: '', model: 'x', power: '1' }, 'Manufacturer'],
  [{ manufacturer: 'x', model: 'y'.repeat(61), power: '1' }, 'Model'],
  [{ manufacturer: 'x', model: 'y', power: '' }, 'Power'],
  [{ manufacturer: 'x', model: 'y', power: '0' }, 'Power'],
  [{ manufacturer: 'x', model: 'y', power: '1e2' }, 'Power'],
  [{ manufacturer: 'x', model: 'y', power: '7.5' }, 'Power'],
] as const)('%o is refused for its %s', async ([bike, field]) => {
  const response = await demo.post('/motorbikes', bike)
  expect(response.status).toBe(422)
  expect(await response.text()).toMatch(new RegExp(`^${field}: [^:]+$`))
})

test('a form that is far too long is refused', async () => {
  const response = await demo.post('/motorbikes', { manufacturer: 'x'.repeat(20_000) })
  expect(response.status).toBe(413)
})

test('markup in a field is shown as text, from the stream and from the server', async () => {
  const page = await demo.open('/motorbikes')
  const model = '<img src=x onerror="alert(1)"> & {{manufacturer}}'
  await add(page, { ...HONDA, model })
  await rowOf(page, 'onerror')
  expect((await cells(page))[0]).toEqual(['Honda', model, '75'])
  await page.waitForSelector('#idMessage:has-text("onerror")')
  expect(await page.$('img')).toBeNull()

  await page.reload()
  expect((await cells(page))[0]).toEqual(['Honda', model, '75'])
  expect(await page.$('img')).toBeNull()
})
