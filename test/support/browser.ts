import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { launchOptions } from './chromium.js'

/** Starts a headless Chromium that does nothing but what a test tells it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions())
}

/** A page in a real browser: what a test may do with it, whatever drives the browser. */
export class TestPage {
  /** What the page said on the console: `warning: …`, `error: …`; and exceptions that nothing caught. */
  logs: string[] = []
  readonly page: Page
  /** Whether the timers of its documents wait for {@link pass}. */
  readonly clockStopped: boolean
  readonly #context: BrowserContext
  readonly #waiting = new Set<() => void>()

  private constructor(context: BrowserContext, page: Page, clockStopped: boolean) {
    this.#context = context
    this.page = page
    this.clockStopped = clockStopped
    page.on('console', (message) => this.#hear(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => this.#hear(`exception: ${error.message}`))
  }

  #hear(log: string): void {
    this.logs.push(log)
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }

  /** An empty page in a context of its own. */
  static async start(browser: Browser, clockStopped = false): Promise<TestPage> {
    const context = await browser.newContext()
    const page = await context.newPage()
    if (clockStopped) {
      await page.clock.install({ time: 0 })
      // It runs until it is told where to stop; an hour ahead, it is not there yet.
      await page.clock.pauseAt(60 * 60 * 1000)
    }
    return new TestPage(context, page, clockStopped)
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url)
  }

  /** Lets time pass on a stopped clock. */
  async pass(ms: number): Promise<void> {
    await this.page.clock.runFor(ms)
  }

  /** Leaves everything behind: the document with its streams and timers, cookies, what was said. */
  async reset(): Promise<void> {
    await Promise.all([this.page.goto('about:blank'), this.#context.clearCookies()])
    this.logs = []
  }

  /** Runs a function in the page and returns what it returns. */
  run<T, A>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.page.evaluate(work as never, argument as never) as Promise<T>
  }

  /** Waits until a function returns something true in the page. */
  async until<A>(condition: (argument: A) => unknown, argument?: A): Promise<void> {
    await this.page.waitForFunction(condition as never, argument as never, { polling: 10 })
  }

  /** The HTML inside of the first element that a selector finds, without the space around it. */
  html(selector: string): Promise<string> {
    return this.run((which) => document.querySelector(which)?.innerHTML.trim() ?? 'nothing found', selector)
  }

  /** Waits until the first element that a selector finds has this text. */
  async shows(selector: string, text: string): Promise<void> {
    await this.until(
      ([which, wanted]) => document.querySelector(which as string)?.textContent?.trim() === wanted,
      [selector, text],
    )
  }

  /** Waits until the page has said something with these words on the console. */
  async says(words: string): Promise<void> {
    while (!this.logs.some((log) => log.includes(words)))
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
  }

  /** Everything that the page has said on the console until now. */
  async said(): Promise<string[]> {
    const mark = `until now: ${this.logs.length}`
    await this.run((text) => console.log(text), mark)
    await this.says(mark)
    return this.logs.filter((log) => !log.includes('until now: '))
  }

  click(selector: string): Promise<void> {
    return this.page.click(selector)
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}
