import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../support/playwright.js'
import { ROOT } from './manual.js'

/** What a page of the manual may load, by the end of its path. */
const FILES: readonly (readonly [pattern: RegExp, path: string])[] = [
  [/sluice\.min\.js$/, 'dist/sluice.min.js'],
  [/sluice\.inspector\.js$/, 'dist/sluice.inspector.js'],
  [/(?<=^\/dist\/)[\w./-]+\.js$/, 'dist/$&'],
  [/htmx-4\.0\.1\.min\.js$/, 'node_modules/htmx-4/dist/htmx.min.js'],
  [/htmx(-2\.0\.11)?\.min\.js$/, 'node_modules/htmx.org/dist/htmx.min.js'],
  [/htmx\.esm\.js$/, 'node_modules/htmx.org/dist/htmx.esm.js'],
  [/mustache\.mjs$/, 'node_modules/mustache/mustache.mjs'],
]

/** Lets scripts of the manual import what they would find in a project. */
export const IMPORTS = `<script type="importmap">${JSON.stringify({
  imports: {
    'htmx-sluice': '/dist/sluice.esm.js',
    'htmx-sluice/install': '/dist/install.esm.js',
    'htmx.org': '/htmx.esm.js',
    mustache: '/mustache.mjs',
  },
})}</script>`

/** A browser and a server on which blocks of the manual are played. */
export interface Stage {
  /** Shows this HTML as a page of its own; what it says on the console is kept until the next. */
  open(html: string): Promise<Page>
  /** What the page has said: warnings, errors and exceptions. */
  readonly complaints: readonly string[]
  /** Paths that were asked for, streams included. */
  readonly asked: readonly string[]
  /** Writes to every stream that is open. */
  send(text: string): void
  /** Ends every stream that is open. */
  end(): void
  /** Resolves when so many streams are open. */
  opened(count: number): Promise<void>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  let [html, complaints, asked]: [string, string[], string[]] = ['', [], []]
  const streams = new Set<ServerResponse>()
  let waiting: (() => void)[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    const file = fileOf(path)
    response.setHeader('Cache-Control', 'no-store')
    if (path === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
    else if (file) response.setHeader('Content-Type', 'text/javascript').end(readFileSync(ROOT + file))
    else {
      asked.push(path)
      const isStream = /event-stream/.test(request.headers.accept ?? '') || request.method === 'POST'
      if (!isStream) return void response.setHeader('Content-Type', 'text/html').end('<b>fetched</b>')
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
      for (const look of waiting.splice(0)) look()
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const browser: Browser = await launchChromium()
  const context: BrowserContext = await browser.newContext()
  // A CDN: of another origin, and it lets every origin read, as CDNs do.
  await context.route(/^https:\/\/cdn\./, (route) => {
    const file = fileOf(new URL(route.request().url()).pathname)
    return route.fulfill({
      status: file ? 200 : 404,
      headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' },
      body: file ? readFileSync(ROOT + file) : '',
    })
  })
  let page: Page | undefined
  return {
    async open(next) {
      await page?.close()
      for (const stream of streams) stream.destroy()
      ;[html, complaints, asked] = [next, [], []]
      const heard = complaints
      page = await context.newPage()
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) heard.push(`${message.type()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => heard.push(`exception: ${error.message}`))
      await page.goto(url)
      return page
    },
    get complaints() {
      return complaints
    },
    get asked() {
      return asked
    },
    send(text) {
      for (const stream of streams) stream.write(text)
    },
    end() {
      for (const stream of streams) stream.end()
    },
    async opened(count) {
      while (streams.size < count) await new Promise<void>((resolve) => waiting.push(resolve))
    },
    async close() {
      waiting = []
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

function fileOf(path: string): string | undefined {
  for (const [pattern, file] of FILES) {
    const match = pattern.exec(path)
    if (match) return file.replace('$&', match[0])
  }
  return undefined
}
