/** Chromium through its DevTools protocol, and Firefox through WebDriver BiDi, both driven by Playwright. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, firefox, type Page } from 'playwright-core'
import { PageLeft, type Tab, type TestBrowser } from './browser.js'
import { launchOptions as chromiumOptions, wholeLaunchOptions } from './chromium.js'
import { launchOptions as firefoxOptions } from './firefox.js'

/** Starts a headless Chromium that does nothing but what a test tells it. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const { args, ...options } = chromiumOptions()
  return chromium.launch({ ...options, args: [...args, ...more] })
}

/**
 * Playwright switches the back/forward cache off. It has to stay off for most tests: a page that was left stays there
 * with its open connections, of which a browser has six to a server. So tests of the cache get a Chromium of their own.
 */
/** @param more arguments for the browser. */
export async function startChromium(...more: string[]): Promise<TestBrowser> {
  const browser = await launchChromium(more)
  let caching: Promise<Browser> | undefined
  return {
    engine: 'chromium',
    hears: true,
    async open(backForwardCache) {
      if (!backForwardCache) return openTab(browser, true)
      caching ??= chromium.launch({
        ...wholeLaunchOptions(),
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      })
      return openTab(await caching, true)
    },
    async close() {
      await Promise.all([browser.close(), caching?.then((other) => other.close())])
    },
  }
}

/** Firefox as it is, with its back/forward cache. */
export async function startFirefox(firefoxUserPrefs = {}): Promise<TestBrowser> {
  const browser = await firefox.launch(firefoxOptions(firefoxUserPrefs))
  return {
    engine: 'firefox',
    hears: false,
    open: () => openTab(browser, false),
    close: () => browser.close(),
  }
}

/** A tab that shares no cookies with others. */
async function openTab(browser: Browser, hears: boolean): Promise<PlaywrightTab> {
  const context = await browser.newContext()
  return new PlaywrightTab(context, await context.newPage(), hears)
}

/** How long a journey through the history may take. */
const TURNS = 2_000
const TURN_MS = 10

const EMPTY = 'about:blank'

class PlaywrightTab implements Tab {
  onlog?: (log: string) => void
  readonly #context: BrowserContext
  readonly #page: Page
  readonly #hears: boolean
  readonly #isFirst: boolean
  #journeys = 0

  constructor(context: BrowserContext, page: Page, hears: boolean, isFirst = true) {
    this.#context = context
    this.#page = page
    this.#hears = hears
    this.#isFirst = isFirst
    // Playwright's words for an error or an element on the console of Firefox say nothing.
    if (!hears) return
    page.on('console', (message) => this.onlog?.(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => this.onlog?.(`exception: ${error.message}`))
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url)
  }

  back(): Promise<void> {
    return this.#travel(-1)
  }

  forward(): Promise<void> {
    return this.#travel(1)
  }

  async reload(): Promise<void> {
    await this.#page.reload()
  }

  async evaluate(expression: string): Promise<unknown> {
    try {
      return await this.#page.evaluate(expression)
    } catch (error) {
      const { message } = error as Error
      throw /context was destroyed|Cannot find context|navigation/.test(message)
        ? new PageLeft(message)
        : error
    }
  }

  async click(selector: string): Promise<void> {
    await this.#page.click(selector)
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key)
  }

  async front(): Promise<void> {
    // Of Chromium, every tab is in front.
    if (!this.#hears) await this.#page.bringToFront()
  }

  async beside(): Promise<Tab> {
    return new PlaywrightTab(this.#context, await this.#context.newPage(), this.#hears, false)
  }

  async crash(): Promise<void> {
    const crashed = this.#page.waitForEvent('crash')
    const devtools = await this.#context.newCDPSession(this.#page)
    // It is never answered.
    devtools.send('Page.crash').catch(() => {})
    await crashed
  }

  async reset(): Promise<void> {
    await Promise.all([this.#empty(), this.#context.clearCookies()])
  }

  async collectGarbage(): Promise<void> {
    const devtools = await this.#context.newCDPSession(this.#page)
    await devtools.send('HeapProfiler.collectGarbage')
    await devtools.detach()
  }

  async close(): Promise<void> {
    await (this.#isFirst ? this.#context.close() : this.#page.close())
  }

  /** By the page: with the driver, Firefox would change processes, there and back again. */
  async #empty(): Promise<void> {
    const arrived = this.#page.waitForURL(EMPTY, { waitUntil: 'commit' })
    try {
      await Promise.all([arrived, this.#page.evaluate((url) => location.replace(url), EMPTY)])
    } catch {
      // It was on its way to somewhere else.
      await this.#page.goto(EMPTY)
    }
  }

  /** By the page: Playwright would wait for ever for one that comes out of the back/forward cache. */
  async #travel(steps: number): Promise<void> {
    const journey = JSON.stringify(`journey ${++this.#journeys}`)
    let script = `(${travel})(${journey}, ${steps})`
    for (let turn = 1; turn <= TURNS; turn++) {
      try {
        if (await this.evaluate(script)) return
      } catch (error) {
        if (!PageLeft.is(error)) throw error
      }
      script = `(${hasArrived})(${journey})`
      await pause(TURN_MS)
    }
    throw new Error('the history leads nowhere')
  }
}

declare global {
  interface Window {
    /** The journey through the history that leaves this document. */
    journey?: string
  }
}

/** Runs in the page. */
function travel(journey: string, steps: number): void {
  window.journey = journey
  // Within one document that is all.
  addEventListener('popstate', () => delete window.journey, { once: true })
  history.go(steps)
}

/** Runs in the page, in the one that is left as well as in the next. */
function hasArrived(journey: string): boolean {
  return window.journey !== journey && document.readyState === 'complete'
}
