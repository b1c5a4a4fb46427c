import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { useDemo } from './demo.js'

const demo = useDemo()

const EXAMPLES = [
  'motorbikes',
  'notifications',
  'dashboard',
  'trigger',
  'connection',
  'chat',
  'tabs',
  'ticker',
]

test('every card leads to its example, and every example back', async () => {
  const page = await demo.open('/')
  const links = await page.$$eval('article a', (anchors) =>
    anchors.map((anchor) => anchor.getAttribute('href')),
  )
  expect(links).toEqual(EXAMPLES.map((name) => `/${name}`))

  for (const link of links) {
    await page.click(`a[href="${link}"]`)
    await page.waitForURL(demo.url + link)
    await page.click('nav a')
    await page.waitForURL(`${demo.url}/`)
  }
})

test.for(EXAMPLES)('%s loads nothing but what this server serves, and is content with it', async (name) => {
  const page = await demo.open('/')
  const failures: string[] = []
  page.on('response', (response) => {
    if (!response.ok() || !response.url().startsWith(demo.url)) failures.push(response.url())
  })
  await page.goto(`${demo.url}/${name}`, { waitUntil: 'load' })
  expect(failures).toEqual([])
  const scripts = await page.$$eval('script', (elements) =>
    elements.map((script) => script.getAttribute('src')),
  )
  expect(scripts.slice(0, 2)).toEqual(['/vendor/htmx.min.js', '/dist/sluice.min.js'])
})

test.for(EXAMPLES)('%s shows the markup and the server that it runs', async (name) => {
  const page = await demo.open(`/${name}`)
  const folder = new URL(`../../examples/${name}/`, import.meta.url)
  const source = (await readFile(new URL('index.html', folder), 'utf8')).replace(/<%.*?%>/g, ' … ')
  const lines = source.split('\n').map((line) => line.trim())

  const [markup = '', ...files] = await page.locator('aside code').allTextContents()
  expect(markup).toMatch(name === 'chat' ? /\ssse-stream\s/ : /sse-connect="\/sse-/)
  for (const line of markup.split('\n')) expect(lines).toContain(line.trim())
  expect(files.at(-1)).toBe(await readFile(new URL('server.js', folder), 'utf8'))
})

test('every answer forbids inline scripts and styles', async () => {
  for (const path of ['/', '/motorbikes', '/nowhere']) {
    const policy = (await fetch(demo.url + path)).headers.get('Content-Security-Policy')
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
  }
})

test('a path that leads nowhere is a 404 with the way back', async () => {
  const response = await fetch(`${demo.url}/nowhere`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('href="/"')
})
