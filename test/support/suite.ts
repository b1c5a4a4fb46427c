import { afterAll, afterEach, beforeAll } from 'vitest'
import { type PageOptions, TestServer } from '../server/server.js'
import { TestPage } from './browser.js'
import { type Ability, able, type Engine } from './engines.js'
import type { OwnPageReason } from './pages.js'
import { SEED } from './soak.js'
import { htmxOf, NEWEST, OLDER } from './where.js'

/** The browser that this project runs in. */
export const ENGINE: Engine = globalThis.testBrowser.engine

export type HtmxVersion = (typeof NEWEST)[number] | (typeof OLDER)[number]

/**
 * The versions of htmx that behaviour is shown on, as `where.js` has them for this engine. `HTMX=4.0.1 npm test`
 * chooses.
 */
export const HTMX_VERSIONS = chosen(htmxOf(ENGINE) as HtmxVersion[])

/** For what depends on the insides of an htmx: older ones too. */
export const ALL_HTMX_VERSIONS = ENGINE === 'chromium' ? chosen([...NEWEST, ...OLDER]) : HTMX_VERSIONS

function chosen(versions: readonly HtmxVersion[]): readonly HtmxVersion[] {
  if (ENGINE !== 'chromium') return versions
  return versions.filter((version) => !process.env.HTMX || process.env.HTMX === version)
}

/** Whether a test that needs this is to be registered; `engines.ts` says why not. */
export function can(ability: Ability): boolean {
  return able(ENGINE, ability)
}

export interface SuiteOptions extends PageOptions {
  /** Why a page is loaded for it, in the place of a document that has shown other tests. */
  readonly ownPage?: OwnPageReason
}

export interface OpenOptions extends SuiteOptions {
  /** In another tab of the user who has this page. */
  readonly beside?: TestPage
  /** The browser may keep the page when it is left, and show it again as it was. Other engines may always. */
  readonly backForwardCache?: boolean
}

/** What the tests of one file have: a server that knows nothing of the files before, and a browser. */
export interface Suite {
  readonly server: TestServer
  /** Shows this body in a page; it is gone after the test. */
  open(body: string, options?: OpenOptions): Promise<TestPage>
}

/** A page costs more time than most tests, so one that was left serves again, in other files as well. */
const idle = new Set<TestPage>()
/** Documents that may show the next test, by their sort; the sort that was used last is the last. */
const living = new Map<string, TestPage[]>()
/** So many sorts are kept for the next file. */
const MOST_SORTS = 12

/** The server of all files that this process runs: a document of one origin can show the tests of each. */
let shared: Promise<TestServer> | undefined

/** Call once at the top of a test file, or of a `describe`. */
export function browserSuite(defaults: SuiteOptions = {}): Suite {
  let server: TestServer
  const browser = globalThis.testBrowser
  /** Those in use, with what sort of document they show; a page of a test's own has none. */
  const pages = new Map<TestPage, string | undefined>()
  const caching = new Set<TestPage>()
  const besides = new Set<TestPage>()
  beforeAll(async () => {
    shared ??= TestServer.start()
    server = await shared
    if (!browser.hears) server.first = ['console.js']
  })
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail'
    if (failed) task.meta.seed = SEED
    await Promise.all([...besides].map((page) => page.close().catch(() => {})))
    besides.clear()
    const left = [...pages]
    pages.clear()
    const faults: string[] = []
    await Promise.all(
      left.map(async ([page, sort]) => {
        if (failed && !page.isCrashed) task.meta.page = await describePage(page)
        if (sort !== undefined && !failed) {
          const { left, reusable } = await page.unmount()
          faults.push(...left)
          if (reusable && left.length === 0) {
            living.get(sort)?.push(page)
            return
          }
        }
        if (page.isCrashed) {
          await page.close()
          return
        }
        // A page that cannot be left does not serve again.
        await page.reset()
        idle.add(page)
      }),
    )
    // With it goes what its browser has kept.
    await Promise.all([...caching].map((page) => page.close()))
    caching.clear()
    server?.endAnswers()
    if (faults.length > 0) throw new Error(`when its HTML was gone, Sluice still held ${faults.join(', ')}`)
  })
  afterAll(async () => {
    for (const [sort, kept] of [...living].slice(0, -MOST_SORTS)) {
      living.delete(sort)
      for (const page of kept) {
        await page.reset()
        idle.add(page)
      }
    }
    server?.forget()
  })
  async function ordinaryPage(): Promise<TestPage> {
    const page = [...idle][0] ?? (await TestPage.start(browser))
    idle.delete(page)
    pages.set(page, undefined)
    await page.front()
    return page
  }
  async function cachingPage(): Promise<TestPage> {
    const page = await TestPage.start(browser, true)
    caching.add(page)
    return page
  }
  async function livingPage(body: string, { head = '', ...options }: PageOptions): Promise<TestPage> {
    // htmx reads them once.
    const metas = head.match(META)?.join('') ?? ''
    const sort = JSON.stringify([metas, options])
    const kept = living.get(sort) ?? []
    living.delete(sort)
    living.set(sort, kept)
    let page = kept.pop()
    await page?.front()
    if (!page) {
      page = await ordinaryPage()
      await page.goto(server.page('', { ...options, head: metas, living: true }))
    }
    pages.set(page, sort)
    await page.mount({ head: head.replace(META, ''), body })
    return page
  }
  return {
    get server() {
      return server
    },
    async open(body, more = {}) {
      const { ownPage, backForwardCache, beside, ...options } = { ...defaults, ...more }
      if (ENGINE !== 'webkit' && !ownPage && !beside && !backForwardCache && !options.headers)
        return livingPage(body, options)
      const page = await (beside?.beside() ?? (backForwardCache ? cachingPage() : ordinaryPage()))
      if (beside) besides.add(page)
      await page.goto(server.page(body, options))
      return page
    },
  }
}

const META = /<meta[^>]*>/g

declare module 'vitest' {
  interface TaskMeta {
    /** What a page was when its test failed: its HTML and its console. */
    page?: string
    /** What chance began with. */
    seed?: number
  }
}

/** What a page is when its test has failed, for the one who reads of it. */
async function describePage(page: TestPage): Promise<string> {
  const html = await page.run(() => document.documentElement.outerHTML).catch(String)
  return ['page:', html, 'console:', ...(page.logs.length > 0 ? page.logs : ['nothing'])].join('\n')
}
