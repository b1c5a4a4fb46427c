/** The demo serves the manual from its own files: its pages, and what is not one of them. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { placeOf } from '../../examples/manual/blocks.js'
import { addressOf } from '../../examples/manual/pages.js'
import { MOST_STREAMS } from '../../examples/manual/server.js'
import { withoutBlocks } from '../docs/blocks.js'
import { manualPages } from '../docs/manual.js'
import { axeFaults, useDemo } from './demo.js'
import { EXAMPLES, openPage, PAGES, playAll, read } from './manual.js'

// A page shows up to eight examples, each in its own time.
vi.setConfig({ testTimeout: 120_000 })

const demo = useDemo()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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

async function expectLiveLinks(page: Page): Promise<void> {
  const links = await page.$$eval('a', (anchors) => anchors.map(({ href }) => href))
  const dead = []
  for (const link of new Set(links.filter((link) => link.startsWith(demo.url)))) {
    const [address = '', anchor] = link.split('#')
    const { isThere, text } = await ask(address)
    if (!isThere || (anchor && !text.includes(` id="${anchor}"`))) dead.push(link)
  }
  expect(dead).toEqual([])
}

/** What is written as a link or a picture is one, but for the sources that pages of the examples name. */
async function expectLinksAndPictures(page: Page, path: string): Promise<void> {
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
}

/** On a phone, neither the page nor an example in it is wider than the screen. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await page.setViewportSize({ width: 375, height: 740 })
  for (const frame of page.frames()) {
    const [needed, there] = await frame.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      return [scrollWidth, clientWidth]
    })
    expect(needed, frame.url()).toBeLessThanOrEqual(there as number)
  }
}

test.for(PAGES)(
  'every link of %s leads somewhere, its pictures are there, axe finds no fault in light and in dark, and a phone needs no scrolling sideways',
  async (path) => {
    const page = await openPage(demo, path)
    expect(await page.textContent('article h1')).toBe(/^# (.*)/m.exec(read(path))?.[1]?.replaceAll('`', ''))
    await expectLiveLinks(page)
    await expectLinksAndPictures(page, path)
    await playAll(page, path)
    for (const frame of page.frames()) await frame.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await axeFaults(page, colorScheme), colorScheme).toEqual([])
    await expectNoSidewaysScrolling(page)
  },
)

test('the list of pages is open where there is room, and opens where there is none', async () => {
  const page = await openPage(demo, 'docs/guide.md')
  const link = page.locator('.pages a[aria-current]')
  expect([await link.isVisible(), await link.textContent()]).toEqual([true, 'Guide'])
  await page.setViewportSize({ width: 375, height: 740 })
  expect(await link.isVisible()).toBe(false)
  await page.click('.pages summary')
  expect(await link.isVisible()).toBe(true)
})

test('code has the colours that it has beside the examples', async () => {
  const page = await openPage(demo, 'docs/guide.md')
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
