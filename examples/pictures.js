/**
 * `npm run pictures`: makes the pictures of the README, with what they were made of. Two windows beside each other show the
 * same table; bikes come into one and arrive in both. Needs a Chromium: `CHROMIUM_PATH`, or the system's own.
 */
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import gifenc from 'gifenc'
import { chromium } from 'playwright-core'
import { PNG } from 'pngjs'
import { findChromium } from '../test/support/chromium.js'
import { fingerprint } from './fingerprint.js'
import { startServer } from './server.js'

const { applyPalette, GIFEncoder, quantize } = gifenc

const BIKES = [
  { manufacturer: 'Ducati', model: 'Monster', power: '82' },
  { manufacturer: 'Honda', model: 'CRF 1100 L Africa Twin', power: '75' },
  { manufacturer: 'Triumph', model: 'Bonneville T100', power: '48' },
]
const WINDOW = { width: 470, height: 430 }
const GAP = 12
/** How long a frame stays, and the one after which it begins anew. */
const FRAME_MS = 350
const LAST_MS = 2000
/** How many frames show a new row: its mark fades. */
const FRAMES = 4

await makePictures()

async function makePictures() {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-pictures-'))
  const server = await startServer({ port: 0, dataFile: join(folder, 'motorbikes.db') })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  })
  try {
    const context = await browser.newContext({ viewport: WINDOW, colorScheme: 'light' })
    // The table alone, without the button of the inspector.
    await context.route('**/sluice.inspector.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    )
    const windows = [await context.newPage(), await context.newPage()]
    for (const page of windows) {
      await page.goto(`${server.url}/motorbikes`)
      await page.waitForSelector('[sse-state=open]', { state: 'attached' })
      await page.evaluate(() => {
        document.documentElement.classList.add('is-second')
        document.querySelector('[sse-connect]')?.scrollIntoView()
        scrollTo(0, 0)
      })
    }
    const gif = GIFEncoder()
    await shoot(gif, windows, LAST_MS / 2)
    for (const bike of BIKES) {
      await fetch(`${server.url}/motorbikes`, { method: 'POST', body: new URLSearchParams(bike) })
      await Promise.all(windows.map((page) => page.waitForSelector(`tbody tr:has-text("${bike.model}")`)))
      for (let frame = 0; frame < FRAMES; frame++) await shoot(gif, windows, FRAME_MS)
    }
    await shoot(gif, windows, LAST_MS)
    gif.finish()
    writeFileSync(new URL('demo.gif', import.meta.url), gif.bytes())
    writeFileSync(new URL('demo.txt', import.meta.url), `${fingerprint()}\n`)
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true })
  }
}

/** Adds the windows, side by side, as a frame. */
async function shoot(gif, windows, delay) {
  const shots = await Promise.all(windows.map((page) => page.screenshot()))
  const width = WINDOW.width * shots.length + GAP * (shots.length - 1)
  const frame = new PNG({ width, height: WINDOW.height })
  frame.data.fill(255)
  for (const [index, shot] of shots.entries()) {
    PNG.bitblt(PNG.sync.read(shot), frame, 0, 0, WINDOW.width, WINDOW.height, index * (WINDOW.width + GAP), 0)
  }
  for (let x = WINDOW.width + 4; x < WINDOW.width + 8; x++) {
    for (let y = 0; y < WINDOW.height; y++) frame.data.fill(200, (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
  const palette = quantize(frame.data, 64)
  gif.writeFrame(applyPalette(frame.data, palette), width, WINDOW.height, { palette, delay })
}
