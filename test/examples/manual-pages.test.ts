/** The demo serves the manual from its own files, with the examples in it at work. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { blocksOf, eventsOf, examplesOf, placeOf } from '../../examples/manual/blocks.js'
import { addressOf, listPages } from '../../examples/manual/pages.js'
import { MOST_STREAMS } from '../../examples/manual/server.js'
import { withoutBlocks } from '../docs/blocks.js'
import { manualPages, ROOT } from '../docs/manual.js'
import { axeFaults, useDemo } from './demo.js'

// A page shows up to eight examples, each in its own time.
vi.setConfig({ testTimeout: 120_000 })

const demo = useDemo()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const read = (path: string): string => readFileSync(ROOT + path, 'utf8')
const PAGES = Object.values(listPages()).flat()
const EXAMPLES = PAGES.flatMap((path) => examplesOf(blocksOf({ path, text: read(path) })))

declare global {
  interface Window {
    /** Names of the events that an example has got, and the text that it began with. */
    played: { names: string[]; text: string }
  }
}

/** Runs in each example before htmx does. A script of the browser's driver may run in the empty page before it. */
function record(): void {
  const played = { names: [] as string[], text: document.body.innerText }
  window.played = played
  document.addEventListener('htmx:sseMessage', ({ detail }) => played.names.push(detail.type))
}

/** Opens a page, and keeps of each example what it does. */
async function openPage(path: string): Promise<Page> {
  const page = await demo.open('/docs/')
  // Fetched before: a request that goes on when the page is closed would be an error.
  const script = await (await fetch(`${demo.url}/docs/example.js`)).text()
  await page.route('**/docs/example.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${script};(${record})()` }),
  )
  await page.goto(demo.url + addressOf(path))
  return page
}

/** Brings an example into view, and waits until its server has sent all and its form has got all. */
async function play(page: Page, place: string, names: readonly string[]): Promise<Frame> {
  const element = page.locator(`iframe[src="/docs/example?at=${place}"]`)
  await element.scrollIntoViewIfNeeded()
  const frame = await (await element.elementHandle())?.contentFrame()
  if (!frame) throw new Error(`${place} has no frame`)
  await frame.waitForURL(/at=/)
  await frame.waitForFunction((count) => window.played?.names.length >= count, names.length)
  await frame.waitForFunction(() =>
    [...document.querySelectorAll('[sse-connect]')].every((at) => at.getAttribute('sse-state') === 'closed'),
  )
  return frame
}

/** The names of the events of an example: its page has a place for each of them. */
function namesOf({ wires }: (typeof EXAMPLES)[number]): string[] {
  return eventsOf(wires).map((event) => /^event: (.*)$/m.exec(event)?.[1] ?? 'message')
}

async function playAll(page: Page, path: string): Promise<void> {
  for (const example of EXAMPLES.filter(({ block }) => block.page === path))
    await play(page, placeOf(example.block), namesOf(example))
}

test('every page of the manual is served, and the list of pages leads to it', async () => {
  const paths = manualPages().map(({ path }) => path)
  expect(PAGES).toEqual(expect.arrayContaining(paths))
  const page = await demo.open('/docs/')
  const listed = await page.$$eval('.pages a', (links) => links.map((link) => link.getAttribute('href')))
  expect(listed).toEqual(PAGES.map(addressOf))
  for (const path of PAGES) {
    const response = await fetch(demo.url + addressOf(path))
    expect([path, response.status, response.headers.get('content-type')]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
    ])
  }
})

interface Answer {
  readonly isThere: boolean
  readonly text: string
}

/** By address: most pages have the same links. */
const answers = new Map<string, Promise<Answer>>()

function ask(address: string): Promise<Answer> {
  const request = async (): Promise<Answer> => {
    const response = await fetch(address)
    return { isThere: response.ok, text: await response.text() }
  }
  const answer = answers.get(address) ?? request()
  answers.set(address, answer)
  return answer
}

test.for(PAGES)('every link of %s leads somewhere, and its pictures are there', async (path) => {
  const page = await openPage(path)
  expect(await page.textContent('article h1')).toBe(/^# (.*)/m.exec(read(path))?.[1]?.replaceAll('`', ''))
  const links = await page.$$eval('a', (anchors) => anchors.map(({ href }) => href))
  const dead = []
  for (const link of new Set(links.filter((link) => link.startsWith(demo.url)))) {
    const [address = '', anchor] = link.split('#')
    const { isThere, text } = await ask(address)
    if (!isThere || (anchor && !text.includes(` id="${anchor}"`))) dead.push(link)
  }
  expect(dead).toEqual([])

  // None has become plain text, but for the sources that pages of the examples name.
  const written = withoutBlocks(read(path)).replace(/`[^`]*`/g, '')
  const wanted = [...written.matchAll(/(?<!!\[[^\]]*)\]\(([^)\s]+)\)/g)].filter(
    ([, link = '']) => !(path.startsWith('examples/') && /\.(conf|go|js|py)$/.test(link)),
  )
  const inText = page.locator('article a:not(:is(h1, h2, h3, h4) > a[href^="#"])')
  expect(await inText.count()).toBe(wanted.length)

  const pictures = page.locator('article img')
  expect(await pictures.count()).toBe(written.match(/!\[/g)?.length ?? 0)
  for (const picture of await pictures.all())
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
})

test.for(PAGES)(
  '%s has no fault that axe finds, in light and in dark, and needs no scrolling sideways on a phone',
  async (path) => {
    const page = await openPage(path)
    await playAll(page, path)
    for (const frame of page.frames()) await frame.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await axeFaults(page, colorScheme), colorScheme).toEqual([])

    await page.setViewportSize({ width: 375, height: 740 })
    for (const frame of page.frames()) {
      const [needed, there] = await frame.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement
        return [scrollWidth, clientWidth]
      })
      expect(needed, frame.url()).toBeLessThanOrEqual(there as number)
    }
  },
)

test('the list of pages is open where there is room, and opens where there is none', async () => {
  const page = await openPage('docs/guide.md')
  const link = page.locator('.pages a[aria-current]')
  expect([await link.isVisible(), await link.textContent()]).toEqual([true, 'Guide'])
  await page.setViewportSize({ width: 375, height: 740 })
  expect(await link.isVisible()).toBe(false)
  await page.click('.pages summary')
  expect(await link.isVisible()).toBe(true)
})

test('code has the colours that it has beside the examples', async () => {
  const page = await openPage('docs/guide.md')
  const code = page.locator('article pre code').first()
  expect(await code.textContent()).toBe(EXAMPLES[0]?.block.text.trimEnd())
  expect(await code.locator('span.tag').first().textContent()).toBe('<table')
  expect(await code.locator('span.field').last().textContent()).toBe('{{name}}')
})

test('every page of the demo leads to the manual', async () => {
  const page = await demo.open('/')
  const cards = await page.$$eval('article a', (links) => links.map((link) => `${link.getAttribute('href')}`))
  for (const path of ['/', ...cards, '/docs/guide'])
    expect(await (await fetch(demo.url + path)).text(), path).toContain('<a href="/docs/">Manual</a>')
})

test('the guide has an example for every page that says what its server sends', () => {
  expect(EXAMPLES.filter(({ block }) => block.page === 'docs/guide.md').length).toBeGreaterThanOrEqual(8)
})

describe('an example in its frame', () => {
  test.for(EXAMPLES.map((example) => [placeOf(example.block), example] as const))(
    '%s shows what its events bring, and nothing escapes',
    async ([place, example]) => {
      const page = await openPage(example.block.page)
      const around = (): Promise<string> => page.innerText('article')
      const before = [await around(), page.url()]
      const names = namesOf(example)
      const frame = await play(page, place, names)

      if (example.block.text.includes('hx-trigger="sse:')) await frame.waitForSelector('text=Fetched at')
      await frame.waitForFunction(() => document.body.innerText !== window.played.text)
      expect(await frame.evaluate(() => window.played.names)).toEqual(names)

      expect([await around(), page.url()]).toEqual(before)
      expect(await page.evaluate(() => ['htmx' in window, 'sluice' in window])).toEqual([false, false])
      expect(page.context().pages()).toHaveLength(1)
    },
  )

  test('stands below the last block that belongs to it', async () => {
    const page = await openPage('docs/guide.md')
    const codes = await page.$$eval('.example', (examples) =>
      examples.map((example) => example.previousElementSibling?.textContent?.trim()),
    )
    const last = EXAMPLES.filter(({ block }) => block.page === 'docs/guide.md').map(({ last }) => last)
    expect(codes).toEqual(last.map(({ text }) => text.trim()))
  })

  test('"Send again" sends its events again, into the same page', async () => {
    const page = await openPage('docs/guide.md')
    const example = EXAMPLES.find(({ wires }) => wires[0]?.text.includes('Coffee is ready'))
    if (!example) throw new Error('the guide has no coffee any more')
    const place = placeOf(example.block)
    const frame = await play(page, place, ['message'])
    await page
      .locator('.example', { has: page.locator(`iframe[src$="${place}"]`) })
      .getByRole('button', { name: 'Send again' })
      .click()
    await play(page, place, ['message', 'message'])
    expect(await frame.locator('p:has-text("Coffee is ready")').count()).toBe(2)
  })

  test('a row that is sold is gone, and the form is sent by itself', async () => {
    const page = await openPage('docs/guide.md')
    const [table] = EXAMPLES
    const chat = EXAMPLES.find(({ block }) => block.text.includes('sse-stream'))
    if (!table || !chat) throw new Error('the guide has other examples')
    const rows = await play(page, placeOf(table.block), ['bike', 'bike', 'sold'])
    expect(await rows.locator('tr').allInnerTexts()).toEqual(['Africa Twin'])
    const answer = await play(page, placeOf(chat.block), ['message', 'message', 'done'])
    expect(await answer.innerText('#status')).toBe('Forty-two.')
  })

  test('is as high as what it shows', async () => {
    const page = await openPage('docs/guide.md')
    await playAll(page, 'docs/guide.md')
    for (const frame of page.frames().slice(1))
      await expect
        .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
        .toBe(0)
  })
})

describe('what is not in the manual is not served', () => {
  /** Asks for a path as it is; `fetch` would tidy it up. */
  async function status(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
    const { hostname, port } = new URL(demo.url)
    const asked = request({ hostname, port, path, method, headers, agent: false }).end()
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    response.on('error', () => {})
    response.destroy()
    return response.statusCode
  }
  const place = placeOf((EXAMPLES[0] as (typeof EXAMPLES)[number]).block)

  test.each([
    '/docs/../package.json',
    '/docs/..%2fpackage.json',
    '/docs/%2e%2e/package.json',
    '/docs/..\\package.json',
    '/docs//etc/passwd',
    '/docs/guide.md',
    '/docs/servers/../guide',
    '/docs/package.json',
    '/docs/example',
    '/docs/example?at=package.json:1',
    '/docs/example?at=../package.json:1',
    '/docs/example?at=docs/../docs/guide.md:22',
    '/docs/example?at=docs/guide.md:1',
    '/docs/example?at=/etc/passwd:1',
    '/docs/example/script.js?at=docs/guide.md:1',
    '/docs/example/events?at=docs/guide.md:1',
  ])('%s', async (path) => {
    expect(await status(path)).toBe(404)
  })

  test('nor under a foreign name, nor to what another site posts', async () => {
    const events = `/docs/example/events?at=${place}`
    for (const path of ['/docs/', '/docs/guide', `/docs/example?at=${place}`, events]) {
      expect([path, await status(path)]).toEqual([path, 200])
      expect([path, await status(path, { host: 'evil.example' })]).toEqual([path, 403])
    }
    expect(await status(events, { 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403)
  })

  test('and only the manual frames an example, which loads nothing from elsewhere', async () => {
    const { headers } = await fetch(`${demo.url}/docs/example?at=${place}`)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('and no more streams of examples are open at once than the server allows', async () => {
    const leave = new AbortController()
    const open = () => fetch(`${demo.url}/docs/example/events?at=${place}`, { signal: leave.signal })
    const streams = await Promise.all(Array.from({ length: MOST_STREAMS }, open))
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await open()).status).toBe(503)
    leave.abort()
  })
})
