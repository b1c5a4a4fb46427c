/** A `*` in the name of an event stands for any part of it. */
import { describe, expect, test } from 'vitest'
import { type MisbehavingRoute, misbehave, opens } from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite()

/** Sends an event of each name, with its name as its data, and waits for the last. */
async function send(page: TestPage, route: MisbehavingRoute, ...names: readonly string[]): Promise<void> {
  const connection = await route.opened()
  await page.until(() => document.querySelector('[sse-state="open"]'))
  for (const name of [...names, 'end']) connection.send(`${name} `, { event: name })
  await page.shows('#end', 'end')
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (inside: string): Promise<TestPage> =>
    suite.open(`<div id="c" hx-ext="sse" sse-connect="/sse">${inside}<p id="end" sse-swap="end"></p></div>`, {
      htmx,
    })

  test.each([
    ['order.*', 'order.new order.old order.a.b'],
    ['*.new', 'order.new bike.new'],
    ['order.*w', 'order.new'],
    ['*', 'order.new order order.old bike.new order.a.b end'],
    ['order.*, bike.new', 'order.new order.old bike.new order.a.b'],
    // Each event once, however many patterns it fits.
    ['*.new, order.*, order.new', 'order.new order.old bike.new order.a.b'],
    ['order.new*', 'order.new'],
  ])('sse-swap="%s" swaps %s', async (pattern, shown) => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open(`<p id="text" sse-swap="${pattern}" hx-swap="beforeend"></p>`)
    await send(page, route, 'order.new', 'order', 'order.old', 'bike.new', 'order.a.b')
    await page.shows('#text', shown)
  })

  test('hx-trigger="sse:order.*" makes the request for each event of the pattern, with its modifiers', async () => {
    const asked: string[] = []
    suite.server.route('/rows', (_request, response) => response.end(`${asked.push('')} `))
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open(
      `<p id="rows" hx-trigger="sse:order.*[detail.data.length>10], sse:bike.new once" hx-get="/rows" hx-swap="beforeend"></p>`,
    )
    await page.run(record, ['sse:order.*', 'sse:order.new', 'order.new'])
    // One after the other: htmx drops a request while another of the same element is on its way.
    await send(page, route, 'order.new', 'order.longer')
    await page.shows('#rows', '1')
    const connection = await route.opened()
    connection.send('', { event: 'bike.new' })
    await page.shows('#rows', '1 2')
    connection.send('', { event: 'bike.new' })
    connection.send('order.longer', { event: 'order.x' })
    await page.shows('#rows', '1 2 3')
    expect(asked.length).toBe(3)
    expect(new Set(await page.run(() => window.seen.map(({ name }) => name)))).toEqual(
      new Set(['sse:order.*']),
    )
  })

  test('a pattern that is added later is heard, and one that is taken away is not', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open('<p id="text" sse-swap="order.new" hx-swap="beforeend"></p>')
    await route.opened(1)
    await page.until(() => document.querySelector('[sse-state="open"]'))
    await page.run(() => document.getElementById('text')?.setAttribute('sse-swap', 'bike.*'))
    const connection = await route.opened(2)
    await page.until(() => document.querySelector('[sse-state="open"]'))
    connection.send('order', { event: 'order.new' })
    connection.send('bike', { event: 'bike.new' })
    await page.shows('#text', 'bike')
    await page.run(() => document.getElementById('text')?.setAttribute('sse-swap', 'order.new'))
    connection.send('not shown', { event: 'bike.new' })
    connection.send('-order', { event: 'order.new' })
    await page.shows('#text', 'bike-order')
  })
})

describe('sluice.on', () => {
  test('tells name and event, by element and by URL, until it is stopped', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open('<p id="end" hx-ext="sse" sse-connect="/sse" sse-swap="end"></p>')
    await route.opened(1)
    await page.run(() => {
      const element = document.getElementById('end') as Element
      const heard: string[] = []
      const stops = [element, '/sse'].map((which, at) =>
        window.sluice.on(which, 'order.*', (event, name) => {
          heard.push(`${at} ${name} ${event.type} ${event.data}`)
          document.title = heard.join()
        }),
      )
      Object.assign(window, { stop: () => stops.map((stop) => stop()) })
    })
    const connection = await route.opened(2)
    await page.until(() => window.sluice.connections().every(({ state }) => state === 'open'))
    connection.send('a', { event: 'order.new' })
    await page.until(() => document.title.split(',').length === 2)
    expect(await page.run(() => document.title)).toBe('0 order.new order.new a,1 order.new order.new a')
    await page.run(() => (window as unknown as { stop(): void }).stop())
    await send(page, { ...route, opened: async () => connection } as MisbehavingRoute, 'order.new')
    expect(await page.run(() => document.title.split(',').length)).toBe(2)
  })

  test('by URL holds the stream open, and shares it with elements that have no options of their own', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open('<p id="c" hx-ext="sse" sse-connect="sse" sse-swap="message"></p>')
    await route.opened(1)
    await page.run(() => {
      const stop = window.sluice.on('/sse', 'message', ({ data }) => {
        document.title = data
      })
      Object.assign(window, { stop })
      document.getElementById('c')?.remove()
    })
    ;(await route.opened(1)).send('hello')
    await page.until(() => document.title === 'hello')
    expect(route.asked.length).toBe(1)
    await page.run(() => (window as unknown as { stop(): void }).stop())
    await route.left()
  })

  test('by URL shares it also where the page wants fetch for all', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open('<p id="c" hx-ext="sse" sse-connect="/sse" sse-swap="message"></p>', {
      head: `<meta name="htmx-config" content='{"sse":{"transport":"fetch"}}'>`,
    })
    await page.until(() => document.querySelector('[sse-state="open"]'))
    const streams = page.run(() => {
      const stop = window.sluice.on('/sse', 'message', () => {})
      const { length } = window.sluice.connections()
      stop()
      return length
    })
    expect(await streams).toBe(1)
    expect(route.asked.length).toBe(1)
  })
})
