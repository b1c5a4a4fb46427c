import { describe, expect, test } from 'vitest'
import { TestServer } from '../server/server.js'
import { TestPage } from '../support/browser.js'
import { inline } from '../support/in-page.js'
import { browserSuite } from '../support/suite.js'

/** The document in which most tests are shown, one after the other. */

const suite = browserSuite()

/** Changes all of a page that a test may change. Runs in the page. */
function changeAll(): void {
  document.title = 'changed'
  document.documentElement.lang = 'cs'
  document.body.className = 'changed'
  document.head.append(document.createElement('style'))
  addEventListener('changed', () => console.log('heard'))
  document.addEventListener('changed', () => console.log('heard'))
  new MutationObserver(() => console.log('observed')).observe(document, { childList: true, subtree: true })
  setInterval(() => console.log('rang'))
  const config = window.htmx.config as Record<string, unknown>
  Object.assign(window, { changed: 1, fetch: () => {}, requestAnimationFrame: () => 0 })
  Object.assign(config, { changed: 1, defaultSwapStyle: 'none', sse: { heartbeat: 1 } })
  Object.assign(window.htmx, { createEventSource: () => {} })
  Object.assign(XMLHttpRequest.prototype, { open: () => {} })
  Object.defineProperty(document, 'hidden', { configurable: true, value: true })
  sessionStorage.changed = localStorage.changed = 'x'
  // biome-ignore lint/suspicious/noDocumentCookie: The other way is not in all engines.
  document.cookie = 'changed=1'
}

/** What of that is there. Runs in the page. */
function state() {
  const { htmx } = window
  const { createEventSource, config } = htmx
  return {
    html: document.documentElement.outerHTML,
    config: JSON.stringify(config),
    own: [typeof createEventSource, 'changed' in window, document.hidden],
    native: [fetch, requestAnimationFrame, XMLHttpRequest.prototype.open].map(String),
    kept: [sessionStorage.length, localStorage.length, document.cookie],
  }
}

describe('a document that shows one test after the other', () => {
  let page: TestPage
  let before: ReturnType<typeof state>

  test('is there for the first', async () => {
    page = await suite.open('')
    before = await page.run(state)
    await page.run(changeAll)
    expect(await page.run(state)).not.toEqual(before)
  })

  test('is the same for the next one, as it was', async () => {
    expect(await suite.open('')).toBe(page)
    expect(await page.run(state)).toEqual(before)
    await page.run(() => {
      dispatchEvent(new Event('changed'))
      document.dispatchEvent(new Event('changed'))
    })
    expect(await page.said()).toEqual([])
  })

  test('lets scripts run as a page does: once, in their order, and before htmx sees the content', async () => {
    const log = (what: string): string => inline((what: string) => console.log(what), what)
    page = await suite.open(
      `${log('b')}<p hx-trigger="load" hx-on::trigger="console.log('htmx')" hx-get="/none"></p>${log('c')}
        <script type="text/x-template">console.log('never')</script>`,
      { head: log('a') },
    )
    suite.server.html('/none', '')
    await page.says('htmx')
    expect((await page.said()).slice(0, 4)).toEqual(['log: a', 'log: b', 'log: c', 'log: htmx'])
  })

  test.each([1, 2])('reports a mistake of the page in each of them (%i)', async () => {
    const last = page
    suite.server.stream('/sse')
    page = await suite.open(
      '<div hx-ext="sse"><p sse-connect="/sse" sse-config="nonsense:1"></p><p sse-swap="a"></p></div>',
    )
    expect(page).toBe(last)
    await page.says('stream-missing')
    const codes = await page.run(() => window.sluice.findings().map(({ code }) => code))
    const logged = (await page.said()).map((log) => log.match(/Sluice ([\w-]+)/)?.[1])
    expect([logged, codes]).toEqual([codes, ['option-unknown', 'stream-missing']])
  })

  test('is not left: a test that does so says that it needs its own', async () => {
    page = await suite.open('')
    await expect(page.reload()).rejects.toThrow("ownPage: 'is left'")
  })
})

test('what Sluice still holds when the HTML of a test is gone is told', async () => {
  const server = await TestServer.start()
  const other = await TestPage.start(globalThis.testBrowser)
  try {
    server.stream('/sse')
    await other.goto(server.page('', { living: true }))
    await other.mount({ head: '', body: '' })
    await other.run(() => window.sluice.on('/sse', 'message', () => {}))
    const { left } = await other.unmount()
    expect(left).toContain(`a stream of ${server.url}/sse`)
  } finally {
    await other.close()
    await server.close()
  }
})
