import { describe, expect, test } from 'vitest'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'has headers' })

const BODY = `<table><tbody id="rows"><tr><td>Husqvarna</td></tr></tbody></table>
  <div hx-ext="client-side-templates"><div id="c" hx-ext="sse" sse-connect="/sse">
    <div sse-swap="new_bike" hx-swap="afterbegin" hx-target="#rows" mustache-template="idRow"></div>
    <p id="count" hx-trigger="sse:new_bike" hx-get="/count"></p>
  </div></div>
  <template id="idRow"><tr><td>{{manufacturer}}</td></tr></template>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test.each([
    "script-src 'self'",
    "default-src 'self'",
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  ])('a page under "%s" works, and nothing violates it', async (policy) => {
    const stream = suite.server.stream('/sse')
    suite.server.html('/count', '2')
    const page = await suite.open(BODY, {
      htmx,
      // The style for its indicators is htmx's own.
      head: `<meta name="htmx-config" content='{ "includeIndicatorStyles": false, "allowEval": false }'>`,
      headers: { 'Content-Security-Policy': policy },
    })
    await stream.opened()
    stream.send({ manufacturer: 'Honda' }, { event: 'new_bike' })
    await page.shows('#rows', 'HondaHusqvarna')
    await page.shows('#count', '2')
    stream.cut()
    await page.until(() => document.getElementById('c')?.getAttribute('sse-state') === 'retrying')
    const violations = (await page.said()).filter((log) => /Content Security Policy|exception/.test(log))
    expect(violations).toEqual([])
  })

  test('a policy that forbids the stream fails it, and the page goes on', async () => {
    const page = await suite.open(BODY, {
      htmx,
      head: `<meta name="htmx-config" content='{ "includeIndicatorStyles": false }'>`,
      headers: { 'Content-Security-Policy': "script-src 'self'; connect-src 'none'" },
    })
    // WebKit refuses to make the source; other engines make one that fails.
    await page.until(() => document.querySelector('[sse-state="retrying"], [sse-state="failed"]'))
    expect((await page.said()).filter((log) => log.startsWith('exception'))).toEqual([])
  })
})
