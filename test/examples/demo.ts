import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { startServer } from '../../examples/server.js'
import { launchChromium } from '../support/playwright.js'

/** Faults that axe finds in a page, in one colour scheme. `axe` has been run in the page before. */
export async function axeFaults(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  return page.evaluate(async () => {
    // Colours that are on their way are nobody's.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}

interface OpenOptions {
  readonly expectedComplaint?: RegExp
  /** Called with the empty page. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

export interface Demo {
  /** Where the server of this test listens. */
  readonly url: string
  readonly dataFile: string
  /** Opens a page and waits until its streams are open. Whatever it complains of fails the test. */
  open(path: string, options?: OpenOptions): Promise<Page>
  /** Posts a form as a program would, without a page. */
  post(path: string, fields: Record<string, string>): Promise<Response>
  /** Ends the server and starts another on the same port and database. */
  restart(whileDown?: () => void): Promise<void>
}

/** Gives every test of a file a server of its own with a new database, and the file a browser. */
export function useDemo(): Demo {
  let browser: Browser
  let context: BrowserContext
  let folder: string
  let server: Awaited<ReturnType<typeof startServer>>
  const complaints: string[] = []

  const demo: Demo = {
    get url() {
      return server.url
    },
    get dataFile() {
      return join(folder, 'motorbikes.db')
    },
    async open(path, { expectedComplaint = /^$/, prepare } = {}) {
      const page = await context.newPage()
      const complain = (text: string) => {
        if (!expectedComplaint.test(text)) complaints.push(`${path}: ${text}`)
      }
      // A violation of the content security policy is an error on the console, too.
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complain(message.text())
      })
      page.on('pageerror', (error) => complain(error.message))
      await prepare?.(page)
      await page.goto(server.url + path)
      await page.waitForFunction(() => {
        const connecting = [...document.querySelectorAll('[sse-connect]')]
        return connecting.every((element) => element.getAttribute('sse-state') === 'open')
      })
      return page
    },
    post(path, fields) {
      return fetch(server.url + path, { method: 'POST', body: new URLSearchParams(fields) })
    },
    async restart(whileDown) {
      const port = Number(new URL(server.url).port)
      await server.close()
      whileDown?.()
      server = await startServer({ port, dataFile: demo.dataFile })
    },
  }

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-demo-'))
    server = await startServer({ port: 0, dataFile: demo.dataFile })
    context = await browser.newContext()
  })
  afterEach(async () => {
    await context.close()
    await server.close()
    await rm(folder, { recursive: true })
    expect(complaints.splice(0)).toEqual([])
  })
  return demo
}

/** Reads an event stream until it holds a text, then leaves. */
export async function readStream(url: string, until: string, headers: Record<string, string> = {}) {
  const leave = new AbortController()
  const response = await fetch(url, { headers, signal: leave.signal })
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.includes(until)) break
  }
  leave.abort()
  return text
}
