/**
 * `npm run pictures` takes this picture as well: the inspector in the example Motorbikes, for docs/inspector.md. Its
 * shadow root is closed, so it is used by keyboard, as a reader may use it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { launchOptions } from '../test/support/chromium.js'
import { startServer } from './server.js'

const picture = fileURLToPath(new URL('../docs/inspector.png', import.meta.url))
const bikes = [
  { manufacturer: 'Ducati', model: 'Monster', power: '82' },
  { manufacturer: 'Triumph', model: 'Tiger 900', power: '70' },
  { manufacturer: 'Honda', model: 'CRF 1100 L Africa Twin', power: '75' },
]
/** Past the buttons of the bar, the list as a whole, the filter and Pause, to the newest event. */
const STOPS = 9

const folder = await mkdtemp(join(tmpdir(), 'sluice-screenshot-'))
const server = await startServer({ port: 0, dataFile: join(folder, 'motorbikes.db') })
const browser = await chromium.launch(launchOptions())
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: 'light' })
  await page.goto(`${server.url}/motorbikes`)
  await page.waitForSelector('[sse-state=open]', { state: 'attached' })
  for (const bike of bikes) {
    for (const [name, value] of Object.entries(bike)) await page.fill(`[name=${name}]`, value)
    await page.keyboard.press('Enter')
    await page.waitForSelector(`tbody tr:has-text("${bike.model}")`)
    await page.waitForSelector(`#idMessage:has-text("${bike.model}")`)
  }
  await page.keyboard.press('Alt+Shift+KeyS')
  await page.keyboard.press('ArrowRight')
  for (let stop = 0; stop < STOPS; stop++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.screenshot({ path: picture, animations: 'disabled' })
  console.log(picture)
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
}
