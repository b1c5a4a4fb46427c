import { expect, test } from 'vitest'
import { useDemo } from './demo.js'

const demo = useDemo()

test('the fragment is fetched again when a bike is added', async () => {
  const page = await demo.open('/trigger')
  await page.waitForSelector('strong:text-is("4")')

  await page.click('button:text("Ducati")')
  await page.waitForSelector('strong:text-is("5")')

  await demo.post('/motorbikes', { manufacturer: 'Honda', model: '<b>Africa Twin</b>', power: '75' })
  await page.waitForSelector('strong:text-is("6")')
  expect(await page.locator('article li').allTextContents()).toEqual([
    'Honda <b>Africa Twin</b>, 75 kW',
    'Ducati Monster, 82 kW',
    'Husqvarna 701 Supermoto, 55 kW',
  ])
})

test('one event makes one request', async () => {
  const page = await demo.open('/trigger')
  await page.waitForSelector('strong:text-is("4")')
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))

  await page.click('button:text("Suzuki")')
  await page.waitForSelector('strong:text-is("5")')
  await page.click('button:text("Kawasaki")')
  await page.waitForSelector('strong:text-is("6")')
  expect(requests).toEqual([
    'POST /motorbikes',
    'GET /trigger/newest',
    'POST /motorbikes',
    'GET /trigger/newest',
  ])
})
