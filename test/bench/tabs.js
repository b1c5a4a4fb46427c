/**
 * `npm run bench:tabs [-- --tabs 20 --rate 1000 --seconds 10 --rounds 3]`: what many tabs cost that share a stream,
 * beside as many that have a connection of their own, in the same run. The figure is the CPU time of all processes of
 * the browser. Needs a build and an idle machine. Without options it takes some three minutes and writes `tabs.json`, of
 * which `npm run readme` makes a sentence of the manual.
 *
 * Tabs with a connection of their own each have a host of their own as well: over HTTP/1.1 a browser opens only six to
 * one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { wholeLaunchOptions as launchOptions } from '../support/chromium.js'

const { values } = parseArgs({
  options: {
    tabs: { type: 'string', default: '20' },
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
  },
})
const tabs = Number(values.tabs)
const rate = Number(values.rate)
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)
const events = rate * seconds
/** So many events come together. */
const TICK_MS = 10

/** @type {Record<string, string>} */
const FILES = {
  '/htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  '/sluice.js': 'dist/sluice.min.js',
  '/worker.js': 'dist/sluice.worker.js',
}

/** @type {Set<import('node:http').ServerResponse>} */
const streams = new Set()
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any')
  const file = FILES[pathname]
  if (file) {
    response.setHeader('Content-Type', 'text/javascript')
    response.end(readFileSync(new URL(`../../${file}`, import.meta.url)))
  } else if (pathname === '/sse') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n')
    streams.add(response)
    response.on('close', () => streams.delete(response))
  } else {
    response.setHeader('Content-Type', 'text/html')
    response.end(`<!doctype html><title>x</title><script src="/htmx.js"></script><script src="/sluice.js"></script>
      <p hx-ext="sse" sse-connect="/sse" sse-swap="message" mustache-template="t"
         sse-config="pool:${searchParams.get('pool')} worker:/worker.js session:none"></p>
      <template id="t"><b>{{number}}</b> {{price}}</template>`)
  }
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())

const options = launchOptions()
const browser = await chromium.launch({
  ...options,
  args: [...options.args, '--host-resolver-rules=MAP *.bench.example 127.0.0.1'],
})
try {
  /** @type {Record<string, number[]>} */
  const all = { browser: [], page: [] }
  for (let round = 0; round < rounds; round++)
    for (const pool of Object.keys(all)) all[pool]?.push(await measure(pool))
  const median = (/** @type {number[]} */ figures) =>
    figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
  const [shared, own] = [median(all.browser ?? []), median(all.page ?? [])]
  if (process.argv.length === 2) {
    const figures = {
      tabs,
      rate,
      seconds,
      rounds,
      chromium: browser.version(),
      sharedCpu: shared,
      ownCpu: own,
    }
    writeFileSync(new URL('tabs.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`)
  }
  console.log(`${tabs} tabs, ${rate} events a second for ${seconds} s, ${rounds} rounds, Chromium ${browser.version()}
CPU of the browser's processes, medians
  one connection for all      ${shared.toFixed(2)} s
  a connection for each tab   ${own.toFixed(2)} s
  shared / own                ${(shared / own).toFixed(2)}`)
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}

/** What all processes of the browser have used so far, in seconds. */
async function cpuTime() {
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  await devtools.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/**
 * The CPU time, in seconds, from the first event to the last in each tab.
 * @param {string} pool
 */
async function measure(pool) {
  const context = await browser.newContext()
  const pages = []
  for (let tab = 0; tab < tabs; tab++) {
    const page = await context.newPage()
    const host = pool === 'browser' ? 'all' : `tab-${tab}`
    await page.goto(`http://${host}.bench.example:${port}/?pool=${pool}`)
    await page.waitForSelector('[sse-state="open"]', { state: 'attached' })
    pages.push(page)
  }
  if (streams.size !== (pool === 'browser' ? 1 : tabs)) throw new Error(`${streams.size} connections`)
  await pause(1000)
  const before = await cpuTime()
  const began = performance.now()
  for (let number = 0; number < events; ) {
    const due = Math.min(events, Math.ceil(((performance.now() - began) * rate) / 1000))
    let text = ''
    while (number < due) text += `id: ${++number}\ndata: {"number":${number},"price":${number * 1.5}}\n\n`
    for (const stream of streams) stream.write(text)
    await pause(TICK_MS)
  }
  for (const page of pages)
    await page.waitForFunction((last) => document.querySelector('b')?.textContent === `${last}`, events)
  const used = (await cpuTime()) - before
  await context.close()
  return used
}
