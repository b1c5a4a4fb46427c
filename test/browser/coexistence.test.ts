import { describe, expect, test } from 'vitest'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'has more scripts' })

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  describe.each([
    ['before', ['htmx-ext-sse.js', 'sluice.min.js']],
    ['after', ['sluice.min.js', 'htmx-ext-sse.js']],
  ])('with the official htmx-ext-sse loaded %s Sluice', (_order, scripts) => {
    test('each event is swapped once, over one stream', async () => {
      const stream = suite.server.stream('/sse')
      const page = await suite.open(
        `<div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="bike" hx-swap="beforeend"></p></div>`,
        { htmx, scripts },
      )
      await stream.opened()
      stream.send('a', { event: 'bike' })
      stream.send('b', { event: 'bike' })
      await page.shows('#text', 'ab')
      expect(stream.requests.length).toBe(1)
    })

    test('each event makes one request', async () => {
      const stream = suite.server.stream('/sse')
      let count = 0
      suite.server.route('/rows', (_request, response) => response.end(`${++count},`))
      const page = await suite.open(
        `<div hx-ext="sse" sse-connect="/sse"><p id="rows" hx-trigger="sse:bike" hx-get="/rows" hx-swap="beforeend"></p></div>`,
        { htmx, scripts },
      )
      await stream.opened()
      stream.send('', { event: 'bike' })
      await page.shows('#rows', '1,')
      stream.send('', { event: 'bike' })
      await page.shows('#rows', '1,2,')
    })

    test('a removed element closes the stream at the next event, if not before', async () => {
      const stream = suite.server.stream('/sse')
      const page = await suite.open(
        `<div id="c" hx-ext="sse" sse-connect="/sse"><p sse-swap="bike"></p></div>`,
        { htmx, scripts },
      )
      await stream.opened()
      await page.run(() => document.getElementById('c')?.remove())
      stream.send('a', { event: 'bike' })
      await stream.opened(0)
    })
  })

  if (offers(htmx, 'run extensions of htmx 2'))
    test('other extensions keep working beside Sluice', async () => {
      const stream = suite.server.stream('/sse')
      const page = await suite.open(
        `<script>
        htmx.defineExtension('shout', { transformResponse: (text) => text.toUpperCase() })
      </script>
      <div hx-ext="sse, shout" sse-connect="/sse"><p id="text" sse-swap="bike"></p></div>`,
        { htmx },
      )
      await stream.opened()
      stream.send('honda', { event: 'bike' })
      await page.shows('#text', 'HONDA')
    })

  test('a second copy of Sluice swaps nothing twice', async () => {
    const stream = suite.server.stream('/sse')
    const page = await suite.open(
      `<div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="bike" hx-swap="beforeend"></p></div>`,
      { htmx, scripts: ['sluice.min.js', 'sluice.js'] },
    )
    await stream.opened()
    stream.send('a', { event: 'bike' })
    stream.send('b', { event: 'bike' })
    await page.shows('#text', 'ab')
    expect(stream.requests.length).toBe(1)
  })
})
