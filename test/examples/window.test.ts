/** What all examples have in common: what they show beside themselves, and that everybody can use them. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startServer } from '../../examples/server.js'
import { launchChromium } from '../support/playwright.js'
import { axeFaults, useDemo } from './demo.js'

const demo = useDemo()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const EXAMPLES = [
  'motorbikes',
  'notifications',
  'dashboard',
  'trigger',
  'connection',
  'chat',
  'tabs',
  'ticker',
]
const PAGES = ['', ...EXAMPLES]

/** What makes an example show an event, where none comes by itself. */
const ACTIONS: Record<string, (page: Page) => Promise<unknown>> = {
  motorbikes: () => demo.post('/motorbikes', { manufacturer: 'Honda', model: 'CRF 1100 L', power: '75' }),
  notifications: () => demo.post('/notifications', { text: 'Coffee is ready' }),
  trigger: () => demo.post('/motorbikes', { manufacturer: 'Honda', model: 'CRF 1100 L', power: '75' }),
  chat: async (page) => {
    await page.fill('[name=question]', 'What do you know?')
    await page.click('button:text("Ask")')
  },
}

test.for(EXAMPLES)('%s shows what came over the wire, beside what it became', async (name) => {
  const page = await demo.open(`/${name}`, { expectedComplaint: /htmx:(afterRequest|sendAbort)/ })
  await ACTIONS[name]?.(page)
  const [came, became] = [page.locator('.wire li pre').first(), page.locator('.wire li pre').nth(1)]
  await page.waitForSelector('.wire li')
  expect(await came.textContent()).toMatch(/^(event: \w+\n)?(id: \S+\n)?data: /)
  expect(await became.textContent()).toMatch(/^<\w|^GET \//)
})

test.for(EXAMPLES)('%s says what each of its attributes does', async (name) => {
  const page = await demo.open(`/${name}`)
  await page.waitForSelector('.attributes dt')
  const explained = await page.locator('.attributes dt').allTextContents()
  const markup = (await page.locator('aside pre code').first().textContent()) ?? ''
  const used = new Set(markup.match(/\b(?:sse|hx|mustache)-[a-z-]+(?==|\s)/g))
  expect([...used].filter((attribute) => !explained.includes(attribute))).toEqual([])
  expect(explained.length).toBeGreaterThan(2)
})

/** What is wider than the screen. */
function tooWide(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.body.querySelectorAll('*')]
    .filter((at) => at.getBoundingClientRect().right > clientWidth)
    .map((at) => at.outerHTML.slice(0, 100))
}

test.for(PAGES)(
  '/%s needs no scrolling sideways on a phone, and has no fault that axe finds, in light and in dark',
  async (name) => {
    const page = await demo.open(`/${name}`, { expectedComplaint: /htmx:(afterRequest|sendAbort)/ })
    const size = page.viewportSize() ?? { width: 1280, height: 720 }
    await page.setViewportSize({ width: 360, height: 740 })
    await ACTIONS[name]?.(page)
    if (name) await page.waitForSelector('.wire li')
    expect(await page.evaluate(tooWide)).toEqual([])
    await page.setViewportSize(size)

    if (name === 'ticker') {
      // A price that comes when its row has gone is a mistake of the page: this sentence comes after the last price.
      await page.click('button:text("Pause")')
      await page.waitForSelector('[sse-swap=rate]:text-is("The market pauses.")')
      // Of two thousand rows a few say all.
      await page.evaluate(() => {
        for (const row of document.querySelectorAll('#idRows tr:nth-child(n+20)')) row.remove()
      })
    }
    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await axeFaults(page, colorScheme), colorScheme).toEqual([])
  },
)

test('Motorbikes moves by itself, in two windows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-moves-'))
  const server = await startServer({ port: 0, dataFile: join(folder, 'motorbikes.db'), moves: true })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(`${server.url}/motorbikes`)
    const second = page.frameLocator('iframe')
    await page.waitForSelector('#idTableBody tr:has-text("Ducati")')
    await second.locator('#idTableBody tr:has-text("Ducati")').waitFor()
    expect(await second.locator('form').isVisible()).toBe(false)
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true })
  }
})
