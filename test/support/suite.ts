import { afterAll, afterEach, beforeAll } from 'vitest'
import { type PageOptions, TestServer } from '../server/server.js'
import { TestPage } from './browser.js'
import { type Ability, able, type Engine } from './engines.js'

/** The browser that this project runs in. */
export const ENGINE: Engine = globalThis.testBrowser.engine

/** The newest of each kind of htmx. */
const NEWEST = ['2.0.11', '4.0.1', '1.9.12'] as const
/** Older ones, on which what an htmx does itself is shown as well. */
const OLDER = ['2.0.4', '2.0.0', '1.9.2'] as const

export type HtmxVersion = (typeof NEWEST)[number] | (typeof OLDER)[number]

/**
 * The versions of htmx that behaviour is shown on: the newest of each kind in one engine, and in the others that of
 * htmx 2 alone. What htmx does between versions does not depend on the engine, and every test more costs time.
 * `HTMX=4.0.1 npm test` chooses.
 */
export const HTMX_VERSIONS = chosen(NEWEST)

/** For what depends on the insides of an htmx: older ones too. */
export const ALL_HTMX_VERSIONS = chosen([...NEWEST, ...OLDER])

function chosen(versions: readonly HtmxVersion[]): readonly HtmxVersion[] {
  if (ENGINE !== 'chromium') return ['2.0.11']
  return versions.filter((version) => !process.env.HTMX || process.env.HTMX === version)
}

/** Whether a test that needs this is to be registered; `engines.ts` says why not. */
export function can(ability: Ability): boolean {
  return able(ENGINE, ability)
}

export interface OpenOptions extends PageOptions {
  /** The browser may keep the page when it is left, and show it again as it was. Other engines may always. */
  readonly backForwardCache?: boolean
}

/** What the tests of one file share: a server, started before and ended after them, and a browser. */
export interface Suite {
  readonly server: TestServer
  /** Opens a new page with this body; it is left after the test. */
  open(body: string, options?: OpenOptions): Promise<TestPage>
}

/** A page costs more time than most tests, so one that was left serves again, in other files as well. */
const idle = new Set<TestPage>()

/** Call once at the top of a test file, or of a `describe`. */
export function browserSuite(defaults: PageOptions = {}): Suite {
  let server: TestServer
  const browser = globalThis.testBrowser
  const pages = new Set<TestPage>()
  const caching = new Set<TestPage>()
  beforeAll(async () => {
    server = await TestServer.start()
    if (!browser.hears) server.first = ['console.js']
  })
  afterEach(async () => {
    const left = [...pages]
    pages.clear()
    // A page that cannot be left does not serve again.
    await Promise.all(left.map((page) => page.reset().then(() => idle.add(page))))
    // With it goes what its browser has kept.
    await Promise.all([...caching].map((page) => page.close()))
    caching.clear()
  })
  afterAll(() => server?.close())
  async function ordinaryPage(): Promise<TestPage> {
    const page = [...idle][0] ?? (await TestPage.start(browser))
    idle.delete(page)
    pages.add(page)
    return page
  }
  async function cachingPage(): Promise<TestPage> {
    const page = await TestPage.start(browser, true)
    caching.add(page)
    return page
  }
  return {
    get server() {
      return server
    },
    async open(body, options = {}) {
      const page = await (options.backForwardCache ? cachingPage() : ordinaryPage())
      await page.goto(server.page(body, { ...defaults, ...options }))
      return page
    },
  }
}
