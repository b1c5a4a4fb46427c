/**
 * `npm run pictures` takes this picture as well: a terminal in which the doctor examines a page and its stream, for
 * docs/doctor.md. `script`, of every Linux, gives the doctor a terminal, without which it has no colours.
 */
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { launchOptions } from '../test/support/chromium.js'

const picture = fileURLToPath(new URL('../docs/doctor.png', import.meta.url))
const doctor = fileURLToPath(new URL('../dist/doctor.js', import.meta.url))

/** It listens to a name that is spelt otherwise than the server's, and names a template that is not there. */
const PAGE = `<!doctype html><title>Motorbikes</title>
<table hx-ext="sse" sse-connect="/events">
  <tbody sse-swap="new_bike" mustache-template="bike-row"></tbody>
</table>`
const EVENTS = [208, 209, 210].map((id) => `id: ${id}\nevent: new-bike\ndata: {"modelId":${id}}\n\n`)
const EVENT_MS = 300
/** What stands in the picture in the place of the address of this server. */
const SHOWN_ORIGIN = 'https://example.org'

/** Colours and weights of a terminal, by their code. @type {Record<string, string>} */
const STYLES = {
  1: 'font-weight: bold',
  2: 'opacity: .6',
  31: 'color: #ff7b72',
  32: 'color: #7ee787',
  33: 'color: #f2cc60',
}

const server = createServer(async ({ url }, response) => {
  if (url !== '/events') {
    response.setHeader('Content-Type', 'text/html').end(PAGE)
    return
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(':\n\n')
  for (const event of EVENTS) {
    await setTimeout(EVENT_MS)
    response.write(event)
  }
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
const browser = await chromium.launch(launchOptions())
try {
  const origin = `http://127.0.0.1:${port}`
  const command = `"${process.execPath}" "${doctor}" ${origin}/motorbikes --for 3s`
  // The doctor ends with 1 where it finds an error.
  const { stdout } = await promisify(execFile)('script', ['-qec', `${command}; true`, '/dev/null'])
  const report = stdout.slice(stdout.lastIndexOf('\r\x1b[K') + 4).replaceAll(origin, SHOWN_ORIGIN)
  const page = await browser.newPage({ viewport: { width: 720, height: 100 }, deviceScaleFactor: 2 })
  await page.setContent(`<!doctype html><style>
    body { margin: 0; background: #0d1117; color: #e6edf3 }
    pre { margin: 0; padding: 18px 22px; font: 14px/1.5 "DejaVu Sans Mono", monospace }
  </style><pre>$ npx htmx-sluice doctor ${SHOWN_ORIGIN}/motorbikes\n${htmlOf(report.trimEnd())}</pre>`)
  await page.locator('pre').screenshot({ path: picture })
  console.log(picture)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}

/** What a terminal shows, as HTML. @param {string} text */
function htmlOf(text) {
  const escaped = text.replaceAll('\r', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes of a terminal
  return escaped.replace(/\x1b\[(\d+)m/g, (_code, number) =>
    STYLES[number] ? `<span style="${STYLES[number]}">` : '</span>',
  )
}
