/** What tools see of the page's streams, and what they may do: `sluice.tap`, `send` and `render`. */
import { describe, expect, test } from 'vitest'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'was not tried' })

declare global {
  interface Window {
    /** What `sluice.tap` saw. */
    tapped: string[]
  }
}

const BODY = `<div id="c" hx-ext="sse" sse-connect="/sse" sse-config="transport:fetch">
  <ul id="rows" sse-swap="row" hx-swap="beforeend" mustache-template="row"></ul>
  <i hx-trigger="sse:done" hx-get="/x"></i></div>
  <script type="text/mustache" id="row"><li>{{name}}</li></script>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('sluice.tap sees each event before it is shown, also those that nobody hears', async () => {
    const stream = suite.server.stream('/sse')
    const page = await suite.open(BODY, { htmx })
    await stream.opened()
    await page.run(() => {
      window.tapped = []
      window.sluice.tap = ({ data }, name, url) =>
        window.tapped.push([url, name, data, document.querySelectorAll('li').length].join())
    })
    stream.send({ name: 'a' }, { event: 'row' })
    stream.send('x', { event: 'unheard' })
    stream.send({ name: 'b' }, { event: 'row' })
    await page.shows('#rows', 'ab')
    expect(await page.run(() => window.tapped)).toEqual([
      '/sse,row,{"name":"a"},0',
      '/sse,unheard,x,1',
      '/sse,row,{"name":"b"},1',
    ])
  })

  test('connections() names what is listened to', async () => {
    const stream = suite.server.stream('/sse')
    const page = await suite.open(BODY, { htmx })
    await stream.opened()
    expect(await page.run(() => window.sluice.connections().map(({ names }) => names))).toEqual([
      ['row', 'done'],
    ])
  })

  test('sluice.send() shows an event as if the server had sent it, where a stream has its URL', async () => {
    const stream = suite.server.stream('/sse')
    const page = await suite.open(BODY, { htmx })
    await stream.opened()
    await page.run(() => {
      window.sluice.send('/other', 'row', '{"name":"no"}')
      window.sluice.send('/sse', 'row', '{"name":"a"}')
      window.sluice.send(new URL('/sse', document.baseURI).href, 'row', '{"name":"b"}')
    })
    await page.shows('#rows', 'ab')
    expect(stream.requests).toHaveLength(1)
  })

  test('sluice.render() gives what the template of an element makes of data', async () => {
    suite.server.stream('/sse')
    const page = await suite.open(BODY, { htmx })
    const rendered = await page.run(() => {
      const of = (selector: string, data: string) =>
        window.sluice.render(document.querySelector(selector) as Element, data)
      return [of('#rows', '{"name":"<b>"}'), of('#c', '<b>')]
    })
    expect(rendered).toEqual(['<li>&lt;b&gt;</li>', '<b>'])
  })
})
