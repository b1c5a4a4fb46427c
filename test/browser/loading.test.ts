import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'is loaded' })

declare global {
  interface Window {
    /** The states that a stream has gone through. */
    states: string[]
  }
}

const BODY = `<div hx-ext="sse" sse-connect="/sse">
  <p id="text" sse-swap="bike" hx-swap="beforeend"></p>
  <p id="rows" hx-trigger="sse:bike" hx-get="/rows" hx-swap="beforeend"></p>
</div>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const SLUICE = '/files/sluice.min.js'
  const HTMX = `/files/htmx-${htmx}.js`

  /** Opens a page with these script elements and no others. */
  const open = (scripts: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(BODY, { htmx: '', scripts: [], head: scripts, ...options })

  /** One stream was opened, and each event arrives once. */
  async function works(page: TestPage, stream: ReturnType<typeof suite.server.stream>): Promise<void> {
    suite.server.html('/rows', 'r')
    await stream.opened()
    stream.send('a', { event: 'bike' })
    await page.shows('#rows', 'r')
    stream.send('b', { event: 'bike' })
    await page.shows('#rows', 'rr')
    expect(await page.html('#text')).toBe('ab')
    expect(stream.requests.length).toBe(1)
    // [htmx 1.9] Says so where it finds `hx-trigger="sse:…"` before Sluice is there.
    expect((await page.said()).filter((log) => !log.includes('noSSESourceError'))).toEqual([])
  }

  test.each([
    ['after htmx', `<script src="${HTMX}"></script><script src="${SLUICE}"></script>`],
    ['before htmx', `<script src="${SLUICE}"></script><script src="${HTMX}"></script>`],
    [
      'after htmx, both deferred',
      `<script defer src="${HTMX}"></script><script defer src="${SLUICE}"></script>`,
    ],
    [
      'before htmx, both deferred',
      `<script defer src="${SLUICE}"></script><script defer src="${HTMX}"></script>`,
    ],
    ['deferred, htmx not', `<script src="${HTMX}"></script><script defer src="${SLUICE}"></script>`],
    ['before a deferred htmx', `<script src="${SLUICE}"></script><script defer src="${HTMX}"></script>`],
    ['asynchronously', `<script src="${HTMX}"></script><script async src="${SLUICE}"></script>`],
    ['as a module script', `<script src="${HTMX}"></script><script type="module" src="${SLUICE}"></script>`],
  ])('Sluice works when it is loaded %s', async (_how, scripts) => {
    const stream = suite.server.stream('/sse')
    await works(await open(scripts), stream)
  })

  test('Sluice works when both are loaded at the end of the body', async () => {
    const stream = suite.server.stream('/sse')
    const page = await suite.open(`${BODY}<script src="${HTMX}"></script><script src="${SLUICE}"></script>`, {
      htmx: '',
      scripts: [],
    })
    await works(page, stream)
  })

  test('Sluice works when it is loaded long after the page: what is there begins to work', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<script src="${HTMX}"></script>`)
    await page.addScript(SLUICE)
    await works(page, stream)
  })

  test('what a script sets right after Sluice, long after the page, counts from the first connection on', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<script src="${HTMX}"></script>`)
    await page.run(async (url) => {
      const code = await (await fetch(url)).text()
      window.states = []
      // One script, as a bundle is.
      const script = document.createElement('script')
      script.textContent = `${code};
        htmx.config.sse = { transport: 'fetch' }
        document.addEventListener('htmx:sseState', ({ detail }) => states.push(detail.state))`
      document.head.append(script)
    }, SLUICE)
    await works(page, stream)
    expect(await page.value('sluice.connections()[0].transport')).toBe('fetch')
    expect(await page.value('states.join()')).toBe('connecting,open')
  })

  test('Sluice works when both are loaded long after the page', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open('')
    await page.addScript(HTMX)
    await page.addScript(SLUICE)
    await works(page, stream)
  })

  test('window.sluice is there before htmx', async () => {
    const page = await open(
      `<script src="${SLUICE}"></script><script>document.title = typeof sluice.version</script><script src="${HTMX}"></script>`,
    )
    expect(await page.run(() => document.title)).toBe('string')
  })
})

describe('a file for one htmx', () => {
  test.each([
    ['sluice-htmx2.min.js', '4.0.1'],
    ['sluice-htmx2.min.js', '1.9.12'],
    ['sluice-htmx4.min.js', '2.0.11'],
  ])('%s says what to load where it meets htmx %s, and leaves the page alone', async (file, htmx) => {
    const page = await suite.open(BODY, { htmx, scripts: [file] })
    const served = file.includes('htmx2') ? '2' : '4'
    const errors = (await page.said()).filter((log) => log.includes('Sluice'))
    expect(errors).toEqual([
      expect.stringMatching(
        new RegExp(`htmx-unknown: this is htmx ${htmx}, and this file serves ${served}; load sluice.min.js`),
      ),
    ])
    expect(await page.run(() => document.querySelectorAll('[sse-state]').length)).toBe(0)
  })

  test('the file for every htmx serves a page that has loaded the wrong one before', async () => {
    const stream = suite.server.stream('/sse')
    const page = await suite.open('<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message"></p>', {
      htmx: '4.0.1',
      scripts: ['sluice-htmx2.min.js', 'sluice.min.js'],
    })
    await stream.opened()
    stream.send('served')
    await page.shows('#text', 'served')
  })
})
