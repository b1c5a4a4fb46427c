import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

/** Mistakes that a browser and htmx pass over in silence: each has a finding that names the fix, and a twin without. */

const suite = browserSuite()

/** What Sluice has said until now. */
const findings = async (page: TestPage): Promise<string[]> =>
  (await page.said()).filter((log) => log.includes('Sluice '))

/** Waits for a finding, then checks that it is the only one, and says these words. */
async function findsOnly(page: TestPage, finding: string, ...words: string[]): Promise<void> {
  await page.says(`Sluice ${finding}`)
  const [found, ...more] = await findings(page)
  expect(more).toEqual([])
  for (const word of [finding, ...words]) expect(found).toContain(word)
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, ...options })

  if (offers(htmx, 'need hx-ext'))
    test('hx-ext without commas', async () => {
      const page = await open('<div id="c" hx-ext="sse morph" sse-connect="/sse"></div>', {
        ownPage: 'is loaded',
      })
      await findsOnly(page, 'names-unseparated', 'hx-ext="sse morph"', 'commas')
    })

  test('sse-swap without commas', async () => {
    suite.server.stream('/sse')
    const page = await open('<div hx-ext="sse" sse-connect="/sse"><p sse-swap="a b"></p></div>')
    await findsOnly(page, 'names-unseparated', 'sse-swap="a b"', 'commas')
  })

  test('hx-trigger without its prefix, told when the event comes', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse">
      <p id="t" hx-trigger="new_bike, click" hx-get="/rows"></p><p id="text" sse-swap="done"></p></div>`)
    await stream.opened()
    expect(await findings(page)).toEqual([])
    stream.send('1', { event: 'new_bike' })
    await findsOnly(page, 'trigger-plain', 'sse:new_bike', '<p id="t"')
  })

  test('an id that begins with a digit', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      '<div hx-ext="sse" sse-connect="/sse"><p id="5"></p><p hx-target="#5" sse-swap="bike"></p></div>',
    )
    await stream.opened()
    for (const data of ['a', 'b']) stream.send(data, { event: 'bike' })
    await findsOnly(page, 'target-invalid', '"#5"', '[id="5"]')
  })

  test('sse-limit on the target', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse">
      <p sse-swap="bike" hx-target="#list" hx-swap="beforeend"></p></div><ul id="list" sse-limit="1"></ul>`)
    await stream.opened()
    for (const data of ['a', 'b']) stream.send(data, { event: 'bike' })
    await findsOnly(page, 'option-invalid', 'sse-limit: "1"', 'only from the listener', '<ul id="list"')
  })

  // [htmx 4] Throws.
  test('a style of hx-swap that does not exist', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      '<div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="bike" hx-swap="upsrt"></p></div>',
    )
    await stream.opened()
    for (const data of ['a', 'b']) stream.send(data, { event: 'bike' })
    const finding = htmx.startsWith('4') ? 'swap-failed' : 'option-invalid'
    await findsOnly(page, finding, 'hx-swap', 'upsrt', '<p id="text"')
  })

  test.each([
    ['upsert', '<li>a</li>', 'id'],
    ['upsert sort key:data-at', '<li id="a">a</li>', 'data-at'],
  ])('a row for "%s" without its key', async (style, row, name) => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse">
      <ul id="list" sse-swap="bike" hx-swap="${style}"></ul><p id="text" sse-swap="done"></p></div>`)
    await stream.opened()
    stream.send('<li id="b" data-at="1">b</li>', { event: 'bike' })
    stream.send('done', { event: 'done' })
    await page.shows('#text', 'done')
    expect(await findings(page)).toEqual([])
    for (let times = 0; times < 2; times++) stream.send(row, { event: 'bike' })
    await page.shows('#list', name === 'id' ? 'baa' : 'ba')
    await findsOnly(page, 'row-unkeyed', `has no ${name}`, '<ul id="list"')
  })

  test('an id in hx-target without its "#"', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      '<div hx-ext="sse" sse-connect="/sse"><p sse-swap="bike" hx-target="rows"></p></div><p id="rows"></p>',
    )
    await stream.opened()
    stream.send('a', { event: 'bike' })
    await findsOnly(page, 'target-missing', 'hx-target "rows"', 'add "#" before it')
  })

  test('another element in the place of a template', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      '<div hx-ext="sse" sse-connect="/sse"><p sse-swap="bike" mustache-template="t"></p></div><div id="t">{{x}}</div>',
    )
    await stream.opened()
    stream.send({ x: 1 }, { event: 'bike' })
    await findsOnly(page, 'template-missing', 'make the <div> a <template id="t">')
  })

  describe('a selector that is none costs no other element its stream:', () => {
    const OTHER = '<div sse-connect="/other"><p id="other" sse-swap="m"></p></div>'

    /** Opens a page with a mistake before another element, and waits until that has shown an event. */
    async function beside(mistake: string) {
      const [stream, other] = [suite.server.stream('/sse'), suite.server.stream('/other')]
      const page = await open(`<div hx-ext="sse">${mistake}${OTHER}</div>`)
      await other.opened()
      other.send('other', { event: 'm' })
      await page.shows('#other', 'other')
      return { page, stream }
    }

    test('hx-indicator', async () => {
      const { page, stream } = await beside(
        '<div id="c" sse-connect="/sse" hx-indicator="#5"><p id="l" sse-swap="m"></p></div>',
      )
      await stream.opened()
      stream.send('1', { event: 'm' })
      await page.shows('#l', '1')
      await findsOnly(page, 'option-invalid', 'hx-indicator: "#5"', '[id="5"]', '<div id="c"')
      await page.run(() => document.getElementById('c')?.remove())
      await stream.until(() => stream.open === 0)
    })

    test('sse-trigger', async () => {
      const { page } = await beside('<div id="c" sse-connect="/sse" sse-trigger="click from:#5"></div>')
      await findsOnly(page, 'option-invalid', 'sse-trigger: "click from:#5"', '<div id="c"')
    })

    test('sse-from', async () => {
      const { page } = await beside('<p id="l" sse-from="#5" sse-swap="m"></p>')
      await findsOnly(page, 'option-invalid', 'sse-from: "#5"', '<p id="l"')
    })

    test('sse-from, in the task in which another element leaves', async () => {
      const { page, stream } = await beside(
        '<p id="l" sse-from="#c" sse-swap="m"></p><div id="c" sse-connect="/sse"></div>',
      )
      await stream.opened()
      await page.run(() => {
        document.getElementById('l')?.setAttribute('sse-from', '#5')
        document.getElementById('c')?.remove()
      })
      await stream.until(() => stream.open === 0)
      await findsOnly(page, 'option-invalid', 'sse-from: "#5"')
    })
  })

  test('what goes wrong with every event is said once, with its fix, and told each time', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse" mustache-template="t">
      <p id="a" sse-swap="bike"></p><p id="end" sse-swap="end" mustache-template="e"></p></div>
      <template id="t">{{x}}</template><template id="e">{{x}}</template>`)
    await stream.opened()
    await page.run(() => {
      Object.assign(window, { errors: [] })
      const { errors } = window as unknown as { errors: string[] }
      const hear = ({ detail }: CustomEventInit): unknown => errors.push(detail.code)
      document.addEventListener('htmx:sseTemplateError', hear)
    })
    for (let times = 0; times < 5; times++) stream.send(`{${times}`, { event: 'bike' })
    stream.send({ x: 'end' }, { event: 'end' })
    await page.shows('#end', 'end')
    await findsOnly(page, 'json-invalid', '"bike"', 'send JSON', '<p id="a" sse-swap="bike">')
    expect(await page.value('errors.join()')).toBe(Array(5).fill('json-invalid').join())
    expect(await page.value('sluice.findings().map(({ code }) => code).join()')).toBe('json-invalid')
    expect(await page.value('sluice.findings()[0].element.id')).toBe('a')
  })
})

describe.runIf(HTMX_VERSIONS.includes('2.0.11'))('a stream', () => {
  const FETCH = 'sse-config="transport:fetch"'

  /** A page that listens to `bike` and `end`, with time in the test's hands. */
  async function listening(config: string, more = '', options: OpenOptions = {}) {
    const stream = suite.server.stream('/sse')
    const page = await suite.open(
      `<div hx-ext="sse" sse-connect="/sse" ${config}><p sse-swap="bike"></p><p id="end" sse-swap="end"></p>${more}</div>`,
      { clockStopped: true, ...options },
    )
    await stream.opened()
    await page.until(() => window.sluice.connections()[0]?.state === 'open')
    return { page, stream }
  }

  test('sends other names than the page listens to', async () => {
    const { page, stream } = await listening(FETCH)
    stream.send('1', { event: 'car' })
    stream.send('2', { event: 'truck', id: '2' })
    await page.until(() => window.sluice.connections()[0]?.lastEventId === '2')
    await page.pass(10_000)
    await findsOnly(page, 'event-unheard', '"car", "truck"', '"bike", "end"')
  })

  test('may send what only another stream with its URL listens to', async () => {
    const { page, stream } = await listening('', '')
    await page.run(() => {
      const html =
        '<div hx-ext="sse" sse-connect="/sse" sse-last-id="1"><p id="l" sse-swap="message"></p></div>'
      document.body.insertAdjacentHTML('beforeend', html)
      window.htmx.process(document.body)
    })
    await stream.opened(2)
    stream.send('hi')
    await page.shows('#l', 'hi')
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    expect(await findings(page)).toEqual([])
  })

  test('may send other names as well', async () => {
    const { page, stream } = await listening(FETCH)
    stream.send('1', { event: 'car' })
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    await page.pass(20_000)
    expect(await findings(page)).toEqual([])
  })

  test('that EventSource hears nothing of is noted, as its names may be others', async () => {
    const { page, stream } = await listening('')
    stream.send('1', { event: 'car' })
    await page.pass(10_000)
    await findsOnly(page, 'stream-quiet', 'info: ', '"bike", "end"', 'transport:fetch')
  })

  test('does not end its event by an empty line', async () => {
    suite.server.route('/sse', (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: bike\ndata: 1\n'),
    )
    const page = await suite.open(
      `<div hx-ext="sse" sse-connect="/sse" ${FETCH}><p sse-swap="bike"></p><p sse-swap="end"></p></div>`,
      { clockStopped: true },
    )
    await page.until(() => window.sluice.connections()[0]?.state === 'open')
    await page.pass(10_000)
    await findsOnly(page, 'stream-quiet', 'info: ', '"bike", "end"', 'an empty line')
  })

  test('is compressed, each part by itself, so that only the first one arrives', async () => {
    suite.server.route('/sse', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Content-Encoding': 'gzip' })
      for (const text of [':\n\n', 'event: bike\ndata: 1\n\n']) response.write(gzipSync(text))
    })
    const page = await suite.open(
      `<div hx-ext="sse" sse-connect="/sse" ${FETCH}><p sse-swap="bike"></p></div>`,
      { clockStopped: true },
    )
    await page.until(() => window.sluice.connections()[0]?.state === 'open')
    await page.pass(10_000)
    await findsOnly(page, 'stream-quiet', '"bike"', 'do not compress it (gzip)')
  })

  test('sends a name that the page spells in another way, which is said once', async () => {
    const { page, stream } = await listening(FETCH)
    stream.send('1', { event: 'Bike' })
    await page.pass(10_000)
    await findsOnly(page, 'event-similar', '"Bike"', '"bike"')
  })

  test('that is quiet, but sends comments, is as it should be', async () => {
    const { page, stream } = await listening(FETCH, '<i id="i" sse-swap="x"></i>')
    stream.write(': still here\n\n')
    stream.send('x', { event: 'x' })
    await page.shows('#i', 'x')
    await page.pass(20_000)
    expect(await findings(page)).toEqual([])
  })

  test.each(['', FETCH])('that does not answer is told after 10 s (%s)', async (config) => {
    let asked = false
    suite.server.route('/sse', () => {
      asked = true
    })
    const page = await suite.open(
      `<div hx-ext="sse" sse-connect="/sse" ${config}><p sse-swap="bike"></p></div>`,
      { clockStopped: true },
    )
    await expect.poll(() => asked).toBe(true)
    await page.pass(9_900)
    expect(await findings(page)).toEqual([])
    await page.pass(200)
    await findsOnly(page, 'stream-silent', 'Content-Type: text/event-stream', 'buffering')
  })

  test('has lines that do not begin with "data:"', async () => {
    const { page, stream } = await listening(FETCH)
    stream.write('event: bike\n<td>75</td>\n\n')
    await findsOnly(page, 'field-unknown', '<td>75</td>', '"data:"')
  })

  test.each([
    'event: done\n\n',
    'id: 1\nevent: done\n\n',
    'event: done\nid: 1\r\n: c\n\r\n',
    ': c\n\nevent: done\n\n',
  ])('has an event without data: %j', async (frame) => {
    const { page, stream } = await listening(FETCH)
    stream.write(frame)
    await findsOnly(page, 'event-blank', '"done"', 'data:')
  })

  test.each(['data: x\nevent: end\n\n', 'event: end\ndata\n\n', 'event: end\nretry: 5\ndata: x\n\n'])(
    'has an event with data: %j',
    async (frame) => {
      const { page, stream } = await listening(FETCH)
      stream.write(frame)
      stream.send('last', { event: 'end' })
      await page.shows('#end', 'last')
      expect(await findings(page)).toEqual([])
    },
  )

  test('with ten thousand names that are almost right has a few findings', async () => {
    const { page, stream } = await listening(FETCH, '<p sse-swap="order_1"></p>', { ownPage: 'once' })
    const frames = Array.from(
      { length: 10_000 },
      (_none, at) => `event: bike${'-'.repeat(at % 500)}${'_'.repeat(at / 500 + 1)}\ndata: x\n\n`,
    )
    stream.write(frames.join(''))
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    const found = await findings(page)
    expect(found.length).toBe(20)
    expect(found.at(-1)).toContain('left out')
  })
})

describe.runIf(HTMX_VERSIONS.includes('2.0.11'))('a template', () => {
  /** What is said of an event that is shown by an element, with a template or without. */
  async function shown(data: unknown, attributes: string, template = ''): Promise<TestPage> {
    const stream = suite.server.stream('/sse')
    const page = await suite.open(`<div hx-ext="sse" sse-connect="/sse" sse-config="batch:off">
      <p id="a" sse-swap="bike" ${attributes}></p><p id="end" sse-swap="end"></p></div><pre id="log"></pre>
      <script type="text/mustache" id="t">${template}</script>`)
    await stream.opened()
    stream.send(data as object, { event: 'bike' })
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    return page
  }

  test.each([[{ model: 'CRF' }], [[{ model: 'CRF' }]], [{}]])('is missing for %j', async (data) => {
    await findsOnly(await shown(data, ''), 'json-raw', 'mustache-template', '<p id="a"')
  })

  test.each([
    [{ model: 'CRF' }, 'hx-swap="none"'],
    [{ model: 'CRF' }, 'hx-swap="delete"'],
    [{ model: 'CRF' }, 'hidden'],
    [{ model: 'CRF' }, 'hx-target="#log"'],
    ['{model}', ''],
    ['[1, 2]', ''],
    ['75', ''],
  ])('is not missing for %j with %s', async (data, attributes) => {
    expect(await findings(await shown(data, attributes))).toEqual([])
  })

  test.each([
    '{{#if x}}a{{/if}}',
    '{{# each x}}a{{/each}}',
    '{{#unless x}}a{{/unless}}',
    '{{#with x}}{{y}}{{/with}}',
  ])('is Handlebars, where Mustache is asked for: %s', async (template) => {
    const page = await shown({ x: 1 }, 'mustache-template="t"', template)
    await findsOnly(page, 'template-language', '{{#field}}')
    expect(await page.html('#a')).toBe('')
  })

  test.each([
    ['{{#iffy}}a{{/iffy}}b', { iffy: true }, 'ab'],
    ['{{#each}}a{{/each}}b', { each: [1, 2] }, 'aab'],
    ['{{#.}}{{x}}{{/.}}', [{ x: 1 }, { x: 2 }], '12'],
    ['{{0.x}}', [{ x: 1 }], '1'],
    ['{{length}}', [1, 2, 3], '3'],
  ])('is Mustache: %s', async (template, data, text) => {
    const page = await shown(data, 'mustache-template="t"', template)
    expect(await page.html('#a')).toBe(text)
    expect(await findings(page)).toEqual([])
  })

  test('is for one item, and the data is an array', async () => {
    const page = await shown([{ x: 1 }], 'mustache-template="t"', '<b>{{x}}</b>')
    await findsOnly(page, 'data-array', 'mustache-array-template')
  })

  test('has fields, and the data is a number', async () => {
    const page = await shown(7, 'mustache-template="t"', '<b>{{x}}</b>')
    await findsOnly(page, 'data-plain', 'number', '{{.}}')
  })

  test('has lost its fields to the templates of the server', async () => {
    const page = await shown({ x: 1 }, 'mustache-template="t"', '<b></b>')
    await findsOnly(page, 'template-plain', '"t"', 'verbatim')
  })

  test('for an array is given one', async () => {
    const page = await shown([{ x: 1 }], 'mustache-array-template="t"', '{{#data}}{{x}}{{/data}}')
    expect(await page.html('#a')).toBe('1')
    expect(await findings(page)).toEqual([])
  })
})
