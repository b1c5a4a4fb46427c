import type { Engine } from './engines.js'

/** A browser that runs. */
export interface TestBrowser {
  readonly engine: Engine
  /** Whether its tabs tell what a page says; if not, the page itself has to keep it, with `page/console.js`. */
  readonly hears: boolean
  /** An empty tab, in a browser that may show a page from its back/forward cache, or in one that does not. */
  open(backForwardCache: boolean): Promise<Tab>
  close(): Promise<void>
}

/** A tab of a browser: what an engine has to be able to do. */
export interface Tab {
  /** Called with all that the page says on its console, where the browser {@link TestBrowser.hears} it. */
  onlog?: (log: string) => void
  /** Resolves when the page is loaded. */
  goto(url: string): Promise<void>
  /** Resolves when the page is there. */
  back(): Promise<void>
  forward(): Promise<void>
  reload(): Promise<void>
  /** The value of an expression in the page, or what its promise resolves with. Rejects with {@link PageLeft}. */
  evaluate(expression: string): Promise<unknown>
  /** Clicks into the middle of an element, as a user does. */
  click(selector: string): Promise<void>
  /** Presses and releases a key, by its name in the standard: `Tab`, `ArrowDown`. */
  press(key: string): Promise<void>
  /** Has it shown in the place of others, where the timers and the focus of those behind it wait. */
  front(): Promise<void>
  /** Another tab of the same user, with the same cookies and workers; closed with this one, or before. */
  beside(): Promise<Tab>
  /** Ends the process of the page. Throws in a browser that cannot. */
  crash(): Promise<void>
  /** Goes to an empty document, and forgets the cookies. */
  reset(): Promise<void>
  /** Throws in a browser that cannot. */
  collectGarbage(): Promise<void>
  close(): Promise<void>
}

/** The document in which something was to be evaluated is not there any more, or not yet. */
export class PageLeft extends Error {
  override readonly name = 'PageLeft'

  /** Not by its class: the environment of the tests, which drives the browser, has a copy of its own. */
  static is(error: unknown): boolean {
    return error instanceof Error && error.name === 'PageLeft'
  }
}

declare global {
  interface Window {
    /** Kept by `page/console.js`. */
    heard?: string[]
    /** Of `page/clock.js`. */
    passTime(ms: number): Promise<void>
    /** Of `page/living.js`. */
    living: {
      begin(html: { head: string; body: string }): Promise<void>
      end(last: boolean): Promise<{ left: string[]; reusable: boolean | undefined }>
    }
  }
}

/** How often a condition is looked at. */
const POLL_MS = 10
/** How many looks a page has until Sluice holds nothing more of a test. */
const LOOKS = 100

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS))

/** A page in a real browser: what a test may do with it, whatever drives the browser. */
export class TestPage {
  readonly engine: Engine
  /**
   * What the page said on the console: `warning: …`, `error: …`; and exceptions that nothing caught. Complete as of
   * the last call of this object. What a page says while it is left is heard in Chromium only.
   */
  logs: string[] = []
  readonly #browser: TestBrowser
  readonly #tab: Tab
  readonly #hears: boolean
  /** Rises when the page was given up; what then still waits for it ends. */
  #age = 0
  #isLiving = false
  /** Whether there is no page any more. */
  isCrashed = false

  private constructor(browser: TestBrowser, tab: Tab) {
    this.engine = browser.engine
    this.#browser = browser
    this.#hears = browser.hears
    this.#tab = tab
    tab.onlog = (log) => this.logs.push(log)
  }

  /** An empty page. */
  static async start(browser: TestBrowser, backForwardCache = false): Promise<TestPage> {
    return new TestPage(browser, await browser.open(backForwardCache))
  }

  /** Has it shown, where others are open as well. */
  front(): Promise<void> {
    return this.#tab.front()
  }

  /** An empty page in another tab of the same user. It has to be closed. */
  async beside(): Promise<TestPage> {
    return new TestPage(this.#browser, await this.#tab.beside())
  }

  /** Only for a test that is registered where the engine is able to `crash a tab`. */
  async crash(): Promise<void> {
    this.#age++
    this.isCrashed = true
    await this.#tab.crash()
  }

  async goto(url: string): Promise<void> {
    await this.#leave(() => this.#tab.goto(url))
  }

  /** Goes back in the history, and waits until the page is there. */
  async back(): Promise<void> {
    await this.#leave(() => this.#tab.back())
  }

  /** Goes forward in the history, and waits until the page is there. */
  async forward(): Promise<void> {
    await this.#leave(() => this.#tab.forward())
  }

  async reload(): Promise<void> {
    await this.#leave(() => this.#tab.reload())
  }

  /** Lets time pass on the stopped clock of a page that was opened with `clockStopped`. */
  async pass(ms: number): Promise<void> {
    await this.run((ms) => window.passTime(ms), ms)
  }

  /** Shows the HTML of a test in a document that was opened as `living`, in the place of loading a page with it. */
  async mount(html: { head: string; body: string }): Promise<void> {
    this.logs = []
    this.#isLiving = true
    await this.run((html) => window.living.begin(html), html)
  }

  /**
   * Takes the HTML of a test away, and waits until Sluice holds nothing more of it.
   *
   * @returns what it holds nevertheless, and whether the document may show another test
   */
  async unmount(): Promise<{ left: string[]; reusable: boolean }> {
    this.#age++
    for (let look = 1; ; look++) {
      const { left, reusable } = await this.run((last) => window.living.end(last), look === LOOKS)
      if (reusable !== undefined) {
        this.#isLiving = false
        return { left, reusable }
      }
      await pause()
    }
  }

  /** Leaves everything behind: the document with its streams and timers, cookies, what was said. */
  async reset(): Promise<void> {
    this.#age++
    this.#isLiving = false
    await this.#tab.reset()
    this.logs = []
  }

  /**
   * Runs a function in the page and returns what it returns, or what its promise resolves with. It is sent as its
   * source text, so it may use nothing from outside of itself; argument and result are data.
   */
  run<T, A>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.value(`(${work})(${JSON.stringify(argument)})`)
  }

  /** The value of an expression in the page. */
  async value<T>(expression: string): Promise<T> {
    if (this.#hears) return (await this.#tab.evaluate(expression)) as T
    const { value, heard } = (await this.#tab.evaluate(
      `(async () => ({ value: await (${expression}), heard: window.heard?.splice(0) }))()`,
    )) as { value: T; heard?: string[] }
    this.logs.push(...(heard ?? []))
    return value
  }

  /** Waits until a function returns something true in the page. */
  async until<A>(condition: (argument: A) => unknown, argument?: A): Promise<void> {
    const asked = `Promise.resolve((${condition})(${JSON.stringify(argument)})).then(Boolean)`
    await this.#poll(() => this.value<boolean>(asked))
  }

  /** The HTML inside of the first element that a selector finds, without the space around it. */
  html(selector: string): Promise<string> {
    return this.run((which) => document.querySelector(which)?.innerHTML.trim() ?? 'nothing found', selector)
  }

  /** The text of the first element that a selector finds, as it is. */
  text(selector: string): Promise<string | null | undefined> {
    return this.run((which) => document.querySelector(which)?.textContent, selector)
  }

  title(): Promise<string> {
    return this.run(() => document.title)
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
    await this.#poll(async () => {
      await this.run(() => {})
      return this.logs.some((log) => log.includes(words))
    })
  }

  /** Everything that the page has said on the console until now. */
  async said(): Promise<string[]> {
    const mark = `until now: ${this.logs.length}`
    await this.run((text) => console.log(text), mark)
    await this.says(mark)
    return this.logs.filter((log) => !log.includes('until now: '))
  }

  click(selector: string): Promise<void> {
    return this.#tab.click(selector)
  }

  /** Presses and releases a key: `Tab`, `Enter`, `Escape`, `ArrowDown`. */
  press(key: string): Promise<void> {
    return this.#tab.press(key)
  }

  /** Loads one more script, and waits until it has run. */
  async addScript(url: string): Promise<void> {
    await this.run(
      (src) =>
        new Promise<void>((resolve, reject) => {
          const script = Object.assign(document.createElement('script'), { src })
          script.onload = () => resolve()
          script.onerror = () => reject(new Error(`${src} could not be loaded`))
          document.head.append(script)
        }),
      url,
    )
  }

  /** Only for a test that is registered where the engine is able to `collect garbage`. */
  collectGarbage(): Promise<void> {
    return this.#tab.collectGarbage()
  }

  close(): Promise<void> {
    this.#age++
    return this.#tab.close()
  }

  /** Goes to another document; what this one has said until then is kept. */
  async #leave(go: () => Promise<void>): Promise<void> {
    if (this.#isLiving)
      throw new Error("a test that leaves its page needs one of its own: `ownPage: 'is left'`")
    if (!this.#hears) await this.run(() => {})
    await go()
  }

  async #poll(condition: () => Promise<boolean>): Promise<void> {
    const age = this.#age
    for (;;) {
      try {
        if (await condition()) return
      } catch (error) {
        // The next document may fulfil it.
        if (!PageLeft.is(error)) throw error
      }
      await pause()
      if (age !== this.#age) throw new Error('the page was given up')
    }
  }
}
