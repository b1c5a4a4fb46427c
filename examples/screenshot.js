/**
 * `npm run screenshot`: takes the picture of the README: a table that has just got two rows from its stream.
 * Needs a Chromium: `CHROMIUM_PATH`, or the system's own.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../test/support/chromium.js'
import { startServer } from './server.js'

const picture = fileURLToPath(new URL('screenshot.png', import.meta.url))
const bikes = [
  { manufacturer: 'Ducati', model: 'Monster', power: '82' },
  { manufacturer: 'Honda', model: 'CRF 1100 L Africa Twin', power: '75' },
]

const folder = await mkdtemp(join(tmpdir(), 'sluice-screenshot-'))
const server = await startServer({ port: 0, dataFile: join(folder, 'motorbikes.db') })
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 765 }, colorScheme: 'light' })
  await page.goto(`${server.url}/motorbikes`)
  await page.waitForSelector('[sse-state=open]', { state: 'attached' })
  for (const bike of bikes) {
    for (const [name, value] of Object.entries(bike)) await page.fill(`[name=${name}]`, value)
    await page.click('button')
    await page.waitForSelector(`tbody tr:has-text("${bike.model}")`)
    await page.waitForSelector(`#idMessage:has-text("${bike.model}")`)
  }
  // The mark of a new row fades within two seconds; here it stays.
  await page.$eval('tbody tr', (row) => row.classList.add('htmx-added'))
  await page.screenshot({ path: picture, animations: 'disabled' })
  console.log(picture)
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
}
