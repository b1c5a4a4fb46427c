import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { record } from '../support/in-page.js'
import { ALL_HTMX_VERSIONS, browserSuite, type OpenOptions } from '../support/suite.js'

const HONDA = { modelId: 208, manufacturer: 'Honda', model: 'CRF 1100 L Africa Twin', power: 75 }

const TABLE = `<table><tbody id="idTableBody"><tr id="ModelId_250"><td>Husqvarna</td><td>701 Supermoto</td><td>55</td></tr></tbody></table>`
const LISTENER = `<div sse-swap="new_bike" hx-swap="afterbegin" hx-target="#idTableBody" mustache-template="idTemplateInsertModel"></div>`
const TEMPLATE = `<template id="idTemplateInsertModel">
  <tr id="modelId_{{modelId}}"><td>{{manufacturer}}</td><td>{{model}}</td><td>{{power}}</td></tr>
</template>`
const CONNECTED = `<div hx-ext="sse" sse-connect="/sse-motorbikes">${LISTENER}</div>`

const firstRow = () => document.querySelector('#idTableBody tr')?.textContent

const suite = browserSuite()

/** Each htmx with the file for all, and with the file for it alone. */
const LOADED = ALL_HTMX_VERSIONS.flatMap((htmx) => {
  const [kind] = htmx
  return ['sluice.min.js', ...(kind === '1' ? [] : [`sluice-htmx${kind}.min.js`])].map((file) => [htmx, file])
}) as [(typeof ALL_HTMX_VERSIONS)[number], string][]

describe.each(LOADED)('htmx %s, %s', (htmx, file) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, scripts: [file], ...options })

  test.each([
    [
      'inside of hx-ext="client-side-templates"',
      `<div hx-ext="client-side-templates">${CONNECTED}</div>`,
      [],
    ],
    ['without that wrapper', CONNECTED, []],
    [
      'with the official client-side-templates script as well',
      `<div hx-ext="client-side-templates">${CONNECTED}</div>`,
      ['mustache.js', 'client-side-templates.js'],
    ],
  ])('a new_bike becomes the first row of the table, %s', async (_how, body, others) => {
    const stream = suite.server.stream('/sse-motorbikes')
    const page = await open(TABLE + body + TEMPLATE, { scripts: [file, ...others] })
    await stream.opened()
    stream.send(HONDA, { event: 'new_bike' })
    await page.until(() => document.querySelector('#idTableBody tr')?.id === 'modelId_208')
    expect(await page.run(firstRow)).toBe('HondaCRF 1100 L Africa Twin75')
    expect(await page.run(() => document.querySelectorAll('#idTableBody tr').length)).toBe(2)
    expect((await page.said()).filter((log) => log.startsWith('error'))).toEqual([])
  })

  test.each([
    ['sse-swap="message" takes an unnamed frame', 'sse-swap="message"', 'data: hello\n\n'],
    [
      'sse-swap="message" takes a frame that says event: message',
      'sse-swap="message"',
      'event: message\ndata: hello\n\n',
    ],
    ['an empty sse-swap takes an unnamed frame', 'sse-swap=""', 'data: hello\n\n'],
    [
      'an empty sse-swap takes a frame that says event: message',
      'sse-swap',
      'event: message\ndata: hello\n\n',
    ],
  ])('%s', async (_sentence, swap, frame) => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse"><p id="text" ${swap}></p></div>`)
    await stream.opened()
    stream.write(frame)
    await page.shows('#text', 'hello')
  })

  test('notifications come newest first, with hx-swap on the connecting element', async () => {
    const stream = suite.server.stream('/notification')
    const page = await open(
      `<div class="w-1/4 float-right" hx-ext="sse" sse-connect="/notification" hx-swap="afterbegin">
        <div id="list" sse-swap="message"></div>
      </div>`,
    )
    await stream.opened()
    stream.send('<p>first</p>')
    stream.send('<p>second</p>')
    await page.shows('#list', 'secondfirst')
  })

  test('one element may load the extension, connect and listen', async () => {
    const stream = suite.server.stream('/sse-dashboard')
    const page = await open(`<p id="load" hx-ext="sse" sse-connect="/sse-dashboard" sse-swap="load">…</p>`)
    await stream.opened()
    stream.send('42 %', { event: 'load' })
    await page.shows('#load', '42 %')
    stream.send('43 %', { event: 'load' })
    await page.shows('#load', '43 %')
  })

  test('a chart reads the new value after htmx:afterSettle', async () => {
    const stream = suite.server.stream('/sse-dashboard')
    const page =
      await open(`<span id="reading" hx-ext="sse" sse-connect="/sse-dashboard" sse-swap="chart"></span>
      <p id="chart"></p>
      <script>
        const drawn = []
        reading.addEventListener('htmx:afterSettle', () => {
          drawn.push(Number(reading.querySelector('data').value))
          chart.textContent = drawn.join()
        })
      </script>`)
    await stream.opened()
    stream.send('<data value="20">20 %</data>', { event: 'chart' })
    await page.shows('#chart', '20')
    stream.send('<data value="35">35 %</data>', { event: 'chart' })
    await page.shows('#chart', '20,35')
  })

  const DELAYED = 'hx-target="#adr-12" hx-swap="outerHTML swap:1s"'
  test.each([
    [
      'on the listening element',
      `<div hx-ext="sse" sse-connect="/sse"><i sse-swap="adr" ${DELAYED}></i></div>`,
    ],
    [
      'on the connecting element',
      `<div hx-ext="sse" sse-connect="/sse" ${DELAYED}><i sse-swap="adr"></i></div>`,
    ],
  ])('hx-swap="outerHTML swap:1s" leaves the old content for a second, %s', async (_where, body) => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div id="adr-12">old</div>${body}`, { clockStopped: true })
    await page.run(record, ['htmx:sseBeforeMessage'])
    await stream.opened()
    stream.send('<div id="adr-12">new</div>', { event: 'adr' })
    await page.until(() => window.seen.length)
    const swapping = () => document.getElementById('adr-12')?.classList.contains('htmx-swapping')
    expect(await page.run(swapping)).toBe(true)
    await page.pass(999)
    expect(await page.html('#adr-12')).toBe('old')
    await page.pass(1)
    expect(await page.html('#adr-12')).toBe('new')
  })

  test('hx-trigger="sse:new_bike" makes the request of its element', async () => {
    suite.server.html('/rows', 'all rows')
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div hx-ext="sse" sse-connect="/sse"><p id="rows" hx-trigger="sse:new_bike" hx-get="/rows"></p></div>`,
    )
    await stream.opened()
    stream.send('208', { event: 'new_bike' })
    await page.shows('#rows', 'all rows')
  })

  test('one element may show one event and make a request at another', async () => {
    suite.server.html('/rows', 'all rows')
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div hx-ext="sse" sse-connect="/sse"><p id="rows" sse-swap="bike" hx-trigger="sse:reset" hx-get="/rows"></p></div>`,
    )
    await stream.opened()
    stream.send('Honda', { event: 'bike' })
    await page.shows('#rows', 'Honda')
    stream.send('', { event: 'reset' })
    await page.shows('#rows', 'all rows')
  })

  test('modifiers of hx-trigger hold for events', async () => {
    let count = 0
    suite.server.route('/rows', (_request, response) => response.end(`request ${++count}`))
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse">
      <p id="once" hx-trigger="sse:new_bike once" hx-get="/rows"></p>
      <p id="filtered" hx-trigger="sse:price[detail.data > 10]" hx-get="/rows"></p>
    </div>`)
    await stream.opened()
    stream.send('1', { event: 'new_bike' })
    await page.shows('#once', 'request 1')
    stream.send('2', { event: 'new_bike' })
    stream.send('9', { event: 'price' })
    stream.send('11', { event: 'price' })
    await page.shows('#filtered', 'request 2')
    expect(await page.html('#once')).toBe('request 1')
  })

  test('all attributes may be written with data-', async () => {
    suite.server.html('/rows', 'all rows')
    const stream = suite.server.stream('/sse')
    const page =
      await open(`<div id="connecting" data-hx-ext="sse" data-sse-connect="/sse" data-sse-close="bye">
      <p id="swap" data-sse-swap="new_bike" data-hx-swap="beforeend"></p>
      <p id="trigger" data-hx-trigger="sse:new_bike" data-hx-get="/rows"></p>
    </div>
    <p data-hx-ext="sse" data-sse-from="#connecting" data-sse-swap="new_bike" id="from"></p>`)
    await stream.opened()
    stream.send('Honda', { event: 'new_bike' })
    await page.shows('#swap', 'Honda')
    await page.shows('#trigger', 'all rows')
    await page.shows('#from', 'Honda')
    stream.send('', { event: 'bye' })
    await stream.opened(0)
  })

  test.each(['load,memory', 'load, memory', ' load ,\n memory ,'])(
    'one element may take several events: "%s"',
    async (names) => {
      const stream = suite.server.stream('/sse')
      const page = await open(
        `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="${names}" hx-swap="beforeend"></p>`,
      )
      await stream.opened()
      stream.send('a', { event: 'load' })
      stream.send('b', { event: 'memory' })
      stream.send('c', { event: 'load' })
      await page.shows('#text', 'abc')
    },
  )

  test('data of several lines arrives with its line breaks', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<pre id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message"></pre>`)
    await stream.opened()
    stream.send('one\ntwo')
    await page.shows('#text', 'one\ntwo')
  })
})

test('window.sluice tells the version of the package', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
  const page = await suite.open('')
  expect(await page.run(() => window.sluice.version)).toBe(manifest.version)
})
