import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type PageOptions, TestServer } from '../server/server.js'
import { launchChromium, TestPage } from './browser.js'

/** The versions of htmx that behaviour is shown on. */
export const HTMX_VERSIONS = ['2.0.11', '2.0.4'] as const

export interface OpenOptions extends PageOptions {
  /** Time stands still in the page until `page.pass(ms)`. */
  readonly clockStopped?: boolean
}

/** What the tests of one file share: a server and a browser, started before and ended after them. */
export interface Suite {
  readonly server: TestServer
  readonly browser: Browser
  /** Opens a new page with this body; it is left after the test. */
  open(body: string, options?: OpenOptions): Promise<TestPage>
}

/** Call once at the top of a test file, or of a `describe`. */
export function browserSuite(defaults: PageOptions = {}): Suite {
  let server: TestServer
  let browser: Browser
  const pages = new Set<TestPage>()
  /** A page costs more time than most tests, so one that was left serves again. */
  const idle = new Set<TestPage>()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([TestServer.start(), launchChromium()])
  })
  afterEach(async () => {
    await Promise.all([...pages].map((page) => page.reset()))
    for (const page of pages) idle.add(page)
    pages.clear()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  return {
    get server() {
      return server
    },
    get browser() {
      return browser
    },
    async open(body, options = {}) {
      const clockStopped = options.clockStopped ?? false
      const page =
        [...idle].find((page) => page.clockStopped === clockStopped) ??
        (await TestPage.start(browser, clockStopped))
      idle.delete(page)
      pages.add(page)
      await page.goto(server.page(body, { ...defaults, ...options }))
      return page
    },
  }
}
