import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { isReady, type Setup } from '../../examples/programs.js'
import { type Leashed, spawnLeashed } from '../support/leash.js'
import { launchChromium } from '../support/playwright.js'
import { TOOLS } from '../support/tools.js'

/** What a page has seen: the events of Sluice, in the order in which they were fired. */
export interface Seen {
  readonly name: string
  readonly state?: string
  readonly reason?: string
  readonly payload?: string
  readonly code?: string
}

declare global {
  interface Window {
    /** Filled from the first script on. */
    sluiceSeen: Seen[]
  }
}

/** A server of the examples, with a browser before it. */
export interface Subject<S extends Setup> {
  /** What was made: where the pages are, and more. */
  readonly setup: S
  /** Ends a program of the example as an administrator does. */
  stop(name: keyof S['programs'] & string): Promise<void>
  /** Starts a program, and waits until it does its work. */
  start(name: keyof S['programs'] & string): Promise<void>
  /** Opens a page of the example, or of another server. What it says on the console is kept. */
  open(path: string): Promise<Page>
  /** Opens a page and waits until its streams are open. */
  live(path: string): Promise<Page>
  /** What the pages of this test have said on the console. */
  readonly said: readonly string[]
  /** Waits until a page says something on the console. */
  says(page: Page, text: RegExp): Promise<string>
}

/** Starts the programs of an example once for a file, and gives each of its tests new pages. */
export function useServer<S extends Setup>(make: (folder: string) => Promise<S>): Subject<S> {
  let [folder, setup]: [string, S] = ['', undefined as unknown as S]
  let browser: Browser
  let context: BrowserContext
  const running = new Map<string, Leashed>()
  const said: string[] = []
  const exceptions: string[] = []

  const subject: Subject<S> = {
    get setup() {
      return setup
    },
    said,
    async stop(name) {
      await running.get(name)?.end()
      running.delete(name)
    },
    async start(name) {
      const program = setup.programs[name]
      if (!program) throw new Error(`the example has no program "${name}"`)
      const leashed = spawnLeashed(program.command, program.args, program.env)
      running.set(name, leashed)
      await isReady(name, program, () => leashed.process.exitCode !== null)
    },
    async open(path) {
      const page = await context.newPage()
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => exceptions.push(error.message))
      await page.addInitScript(watch)
      await page.goto(new URL(path, setup.url).href)
      return page
    },
    async live(path) {
      const page = await subject.open(path)
      await isOpen(page)
      return page
    },
    async says(page, text) {
      const known = said.find((line) => text.test(line))
      if (known) return known
      return (await page.waitForEvent('console', (message) => text.test(message.text()))).text()
    },
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-servers-'))
    ;[setup, browser] = await Promise.all([make(folder), launchChromium()])
    context = await browser.newContext({ ignoreHTTPSErrors: true })
    for (const name of Object.keys(setup.programs)) await subject.start(name)
  }, 120_000)

  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()))
    said.splice(0)
    // What a test has stopped, and then did not reach its end, is there for the next one.
    for (const name of Object.keys(setup.programs)) if (!running.has(name)) await subject.start(name)
    expect(exceptions.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await Promise.all([...running.values()].map((leashed) => leashed.end()))
    await rm(folder, { recursive: true })
  })
  return subject
}

/** The paths of tools. Throws where one is missing, with what to do. */
export function tools<Name extends (typeof TOOLS)[number]['name']>(...names: Name[]): Record<Name, string> {
  const found = names.map((name) => {
    const tool = TOOLS.find((tool) => tool.name === name)
    const path = tool?.find()
    if (!path) throw new Error(`${name} is missing: npm test -- --project servers installs it`)
    return [name, path]
  })
  return Object.fromEntries(found)
}

/** Waits until every stream of a page is open. */
export async function isOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const connecting = [...document.querySelectorAll('[sse-connect]')]
    return connecting.every((element) => element.getAttribute('sse-state') === 'open')
  })
}

/** What a page has seen of one kind of event. */
export async function seen(page: Page, name: string): Promise<Seen[]> {
  const all = await page.evaluate(() => window.sluiceSeen)
  return all.filter((one) => one.name === name)
}

/** Waits for an event, of which a page may have seen any number before. */
export async function sees(page: Page, name: string, state?: string): Promise<void> {
  await page.waitForFunction(
    ([name, state]) => window.sluiceSeen.some((one) => one.name === name && (!state || one.state === state)),
    [name, state],
  )
}

/** Runs in the page, before anything else. */
function watch(): void {
  window.sluiceSeen = []
  for (const name of ['htmx:sseOpen', 'htmx:sseError', 'htmx:sseGap', 'htmx:sseState', 'htmx:sseMessage'])
    document.addEventListener(name, (event) => {
      const { state, reason, payload, code } = (event as CustomEvent).detail
      window.sluiceSeen.push(JSON.parse(JSON.stringify({ name, state, reason, payload, code })))
    })
}
