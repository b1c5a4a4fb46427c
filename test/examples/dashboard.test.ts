import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './demo.js'

const demo = useDemo()

/** Waits until an element shows something else than it does now. */
async function change(page: Page, selector: string) {
  const before = await page.textContent(selector)
  await page.waitForFunction(
    ([selector, before]) => document.querySelector(selector)?.textContent !== before,
    [selector, before ?? ''] as const,
  )
}

test('the numbers come from the server and change', async () => {
  const page = await demo.open('/dashboard')
  await page.waitForSelector('[sse-swap=load]:text-matches("^\\\\d+\\\\.\\\\d %$")')
  await page.waitForSelector('[sse-swap=memory]:text-matches("^\\\\d+ MB$")')
  await change(page, '[sse-swap=load]')
})

test('the chart draws every reading', async () => {
  const page = await demo.open('/dashboard')
  const shown = async () => Number(await page.textContent('#idCount'))
  const before = await shown()
  await page.waitForFunction(
    (before) => Number(document.querySelector('#idCount')?.textContent) >= before + 2,
    before,
  )

  const inkedPixels = await page.$eval('#idChart canvas', (canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixels =
      (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    return pixels.filter((_value, index) => index % 4 === 3 && pixels[index] !== 0).length
  })
  expect(inkedPixels).toBeGreaterThan(100)
})

test('a page opened later starts with the readings of the last minute', async () => {
  const first = await demo.open('/dashboard')
  await first.waitForFunction(() => Number(document.querySelector('#idCount')?.textContent) >= 2)
  const later = await demo.open('/dashboard')
  const history = await later.getAttribute('#idChart', 'data-history')
  expect(JSON.parse(history ?? '')[0].length).toBeGreaterThanOrEqual(2)
})

test('a page has one stream for its four elements, and none once it is gone', async () => {
  const streams = (count: number) => `[sse-swap=streams]:text-is("${count}")`
  const first = await demo.open('/dashboard')
  await first.waitForSelector(streams(1))
  const second = await demo.open('/dashboard')
  await first.waitForSelector(streams(2))
  await second.close()
  await first.waitForSelector(streams(1))
})

test('the stream goes on while the server works', async () => {
  const page = await demo.open('/dashboard')
  const [response] = await Promise.all([page.waitForResponse(/work$/), page.click('button')])
  expect(response.status()).toBe(204)
  await change(page, '#idReading data')
})
