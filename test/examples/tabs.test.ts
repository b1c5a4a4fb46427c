import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './demo.js'

const demo = useDemo()

const connections = (page: Page, count: number) => page.waitForSelector(`#idConnections:text-is("${count}")`)

/** The windows that a click opens, once each shows something. */
async function openWindows(page: Page): Promise<Page[]> {
  const windows: Page[] = []
  page.on('popup', (opened) => windows.push(opened))
  await page.click('#idOpen')
  await expect.poll(() => windows.length).toBe(8)
  return windows
}

test('eight more windows share the one connection that the server has', async () => {
  const page = await demo.open('/tabs')
  await connections(page, 1)
  const windows = await openWindows(page)
  for (const opened of windows) await connections(opened, 1)
  expect(await page.evaluate(() => window.sluice.connections()[0]?.transport)).toBe('hub')

  await page.click('#idClose')
  await expect.poll(() => windows.every((opened) => opened.isClosed())).toBe(true)
  await connections(page, 1)
})

test('without sharing, each window has a connection of its own', async () => {
  const page = await demo.open('/tabs?pool=page')
  await connections(page, 1)
  // More would wait for ever: this is HTTP/1.1.
  const second = await demo.open('/tabs?pool=page')
  await connections(second, 2)
})
