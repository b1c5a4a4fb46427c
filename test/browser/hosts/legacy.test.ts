/** On htmx 1.9: `hx-sse="connect:… swap:…"`, which htmx itself had before its extension. */
import { describe, expect, test } from 'vitest'
import { misbehave, opens } from '../../server/misbehaving.js'
import { inline, record } from '../../support/in-page.js'
import { browserSuite } from '../../support/suite.js'

const suite = browserSuite()

describe.each(['1.9.12', '1.9.2'])('htmx %s', (htmx) => {
  test.each([
    ['on one element', '<p id="c" hx-sse="connect:/sse swap:bike" hx-swap="beforeend"></p>'],
    ['on two', '<div hx-sse="connect:/sse"><p id="c" hx-sse="swap:bike" hx-swap="beforeend"></p></div>'],
    [
      'with data-',
      '<div data-hx-sse="connect:/sse"><p id="c" data-hx-sse="swap:bike" hx-swap="beforeend"></p></div>',
    ],
    [
      'with the extension',
      '<div hx-ext="sse" hx-sse="connect:/sse"><p id="c" sse-swap="bike" hx-swap="beforeend"></p></div>',
    ],
  ])('connects and swaps, over one connection, %s', async (_how, body) => {
    const route = misbehave(suite.server, '/sse', opens('event: bike\ndata: a\n\nevent: bike\ndata: b\n\n'))
    const page = await suite.open(body, { htmx })
    await page.shows('#c', 'ab')
    expect(route.asked).toHaveLength(1)
    expect((await page.said()).filter((log) => log.startsWith('error'))).toEqual([])
  })

  test('several events may be swapped', async () => {
    misbehave(suite.server, '/sse', opens('event: a\ndata: 1\n\nevent: b\ndata: 2\n\n'))
    const page = await suite.open('<p id="c" hx-sse="connect:/sse swap:a swap:b" hx-swap="beforeend"></p>', {
      htmx,
    })
    await page.shows('#c', '12')
  })

  test('an event starts a request, with the modifiers of hx-trigger', async () => {
    suite.server.html('/row', 'row')
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      '<div hx-sse="connect:/sse"><p id="c" hx-get="/row" hx-swap="beforeend" hx-trigger="sse:bike once"></p><i id="end" hx-sse="swap:end"></i></div>',
      { htmx },
    )
    const connection = await route.opened()
    await page.until(() => document.querySelector('[sse-state="open"]'))
    connection.send('', { event: 'bike' })
    await page.shows('#c', 'row')
    connection.send('', { event: 'bike' })
    connection.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    expect(await page.html('#c')).toBe('row')
  })

  test('a source that htmx closes when it initialises an element again goes on', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      '<div id="s" hx-ext="sse" sse-connect="/sse"><p id="c" sse-swap="bike"></p></div>',
      {
        htmx,
        head: inline(record, ['htmx:sseClose']),
      },
    )
    const connection = await route.opened()
    await page.until(() => document.querySelector('[sse-state="open"]'))
    await page.run(() => {
      document.getElementById('s')?.setAttribute('hx-vals', '{}')
      window.htmx.process(document.getElementById('s') as Element)
    })
    connection.send('a', { event: 'bike' })
    await page.shows('#c', 'a')
    expect(await page.run(() => window.seen)).toEqual([])
    expect(route.asked).toHaveLength(1)
  })
})
