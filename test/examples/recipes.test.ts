/** The recipes of docs/testing.md and docs/inspector.md that need a browser, with the example Motorbikes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../../examples/server.js'
import { launchOptions } from '../support/chromium.js'
import { playInstead } from './recipe-playwright.js'

const folder = mkdtempSync(join(tmpdir(), 'sluice-recipes-'))
let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser

beforeAll(async () => {
  server = await startServer({ port: 0, dataFile: join(folder, 'motorbikes.db') })
  browser = await chromium.launch(launchOptions())
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true })
})

test('Playwright answers a stream with a recording', async () => {
  const page = await browser.newPage()
  await playInstead(page, '**/sse-motorbikes*', 'test/package/bikes.sse')
  await page.goto(`${server.url}/motorbikes`)
  await page.waitForSelector('tr:has-text("Africa Twin")')
  const rows = await page.locator('#idTableBody tr').allInnerTexts()
  expect(rows.slice(0, 2)).toEqual(['Honda\tCRF 1100 L Africa Twin\t75', 'Ducati\tMonster\t82'])
  await page.close()
})

test('the inspector of the demo saves a file, and plays it in another page', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/motorbikes`)
  await page.waitForSelector('[sse-state=open]', { state: 'attached' })
  await page.fill('[name=manufacturer]', 'Triumph')
  await page.fill('[name=model]', 'Tiger <900>')
  await page.fill('[name=power]', '70')
  await page.keyboard.press('Enter')
  await page.waitForSelector('tbody tr:has-text("Tiger")')
  await page.keyboard.press('Alt+Shift+KeyS')
  // Its shadow root is closed, so the keyboard is the only way in: four views, then Clear, then Export.
  for (const key of ['Tab', 'Tab']) await page.keyboard.press(key)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = join(folder, 'saved.sse')
  await (await download).saveAs(file)
  expect(readFileSync(file, 'utf8')).toMatch(
    /: url \/sse-motorbikes\n[\s\S]*event: new_bike\ndata: .*Tiger <900>/,
  )

  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(file)
  await expect.poll(() => page.locator('tbody tr:has-text("Tiger <900>")').count()).toBe(2)
  await page.close()
})
