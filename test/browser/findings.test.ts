import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { inline } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, ...(options.scripts && { ownPage: 'has more scripts' }), ...options })

  /** What Sluice has said until now. */
  const findings = async (page: TestPage): Promise<string[]> =>
    (await page.said()).filter((log) => log.includes('Sluice '))

  /** Waits for a finding, then checks that it is the only one, and says these words. */
  async function findsOnly(page: TestPage, finding: string, ...words: string[]): Promise<void> {
    await page.says(finding)
    const [found, ...more] = await findings(page)
    expect(more).toEqual([])
    for (const word of [finding, ...words]) expect(found).toContain(word)
  }

  test.each([
    ['sse-swap', '<p id="orphan" sse-swap="bike">'],
    ['hx-trigger="sse:…"', '<p id="orphan" hx-trigger="sse:bike" hx-get="/rows">'],
    ['sse-from', '<p id="orphan" sse-from="#nowhere" sse-swap="bike">'],
  ])('stream-missing: %s without a stream', async (_what, tag) => {
    const page = await open(`<div hx-ext="sse">${tag}</p></div>`)
    await page.run(() => {
      document.getElementById('orphan')?.setAttribute('hx-vals', '{}')
      window.htmx.process(document.body)
    })
    await findsOnly(page, 'warning: Sluice stream-missing', '<p id="orphan"')
  })

  test('stream-missing is said of each element', async () => {
    const page = await open(`<div hx-ext="sse"><p id="a" sse-swap="x"></p><p id="b" sse-swap="x"></p></div>`)
    await page.says('<p id="b"')
    expect((await findings(page)).map((text) => /<p id="."/.exec(text)?.[0])).toEqual([
      '<p id="a"',
      '<p id="b"',
    ])
  })

  if (offers(htmx, 'need hx-ext'))
    test('extension-off: sse-connect without hx-ext="sse"', async () => {
      const stream = suite.server.stream('/sse')
      const other = suite.server.stream('/other')
      const page = await open(
        `<div id="c" sse-connect="/sse"><p sse-swap="bike"></p></div>
        <p hx-ext="sse" sse-connect="/other"></p>`,
        { ownPage: 'is loaded' },
      )
      await other.opened()
      await findsOnly(page, 'warning: Sluice extension-off', '<div id="c" sse-connect="/sse">')
      expect(stream.requests.length).toBe(0)
    })

  test.each([
    'hx-get',
    'data-hx-post',
    'hx-delete',
    'hx-on:sse:bike',
    'hx-on-sse-bike',
    'data-hx-on:sse:bike',
  ])('request-missing is not said of an element with %s', async (attribute) => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div hx-ext="sse" sse-connect="/sse"><p hx-trigger="sse:bike" ${attribute}="/"></p></div>`,
    )
    await stream.opened()
    expect(await findings(page)).toEqual([])
  })

  test('request-missing: hx-trigger="sse:…" without a request', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div hx-ext="sse" sse-connect="/sse"><p id="idle" hx-trigger="sse:bike"></p></div>`,
    )
    await stream.opened()
    await page.run(() => {
      document.getElementById('idle')?.setAttribute('hx-vals', '{}')
      window.htmx.process(document.body)
    })
    await findsOnly(page, 'warning: Sluice request-missing', 'sse:bike', '<p id="idle"')
  })

  const LISTENING =
    '<div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="bike"></p><p id="end" sse-swap="end"></p></div>'

  test('event-unnamed: a blank line after "event:" has taken the name away', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(LISTENING)
    await stream.opened()
    for (let times = 1; times <= 3; times++) stream.write('event: bike\n\ndata: Honda\n\n')
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    await findsOnly(page, 'warning: Sluice event-unnamed', '/sse', 'blank line')
    expect(await page.html('#text')).toBe('')
  })

  test.each([
    ['bike_new', 'bikeNew'],
    ['bikeNew', 'bike_new'],
    ['bike_new', 'bike-new'],
    ['BIKE_NEW', 'bike_new'],
    ['bike_new', 'bike_new '],
  ])('event-similar: the page listens to "%s", the server sends "%s"', async (listens, sends) => {
    const stream = suite.server.stream('/sse')
    const page = await open(LISTENING.replace('"bike"', `"${listens}"`))
    await stream.opened()
    for (let times = 1; times <= 3; times++) stream.send('Honda', { event: sends })
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    await findsOnly(page, 'warning: Sluice event-similar', '/sse', `"${sends}"`, `"${listens}"`)
  })

  test('event-similar is not said where the page listens to both', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(LISTENING.replace('"bike"', '"newBike, new_bike"'))
    await stream.opened()
    stream.send('a', { event: 'newBike' })
    stream.send('b', { event: 'new_bike' })
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    expect(await findings(page)).toEqual([])
  })

  test('streams-many: four streams over HTTP/1.1', async () => {
    const streams = ['/a', '/b', '/c', '/d', '/e'].map((path) => suite.server.stream(path))
    const page = await open(
      `<div hx-ext="sse">${['a', 'b', 'c', 'd', 'e'].map((name) => `<p sse-connect="/${name}"></p>`).join('')}</div>`,
    )
    await Promise.all(streams.map((stream) => stream.opened()))
    await findsOnly(page, 'warning: Sluice streams-many', '4', 'HTTP/1.1')
  })

  test('streams-many is not said of three', async () => {
    const streams = ['/a', '/b', '/c'].map((path) => suite.server.stream(path))
    const page = await open(
      `<div hx-ext="sse">${['a', 'b', 'c', 'a', 'b', 'c'].map((name) => `<p sse-connect="/${name}"></p>`).join('')}</div>`,
    )
    await Promise.all(streams.map((stream) => stream.opened()))
    expect(await findings(page)).toEqual([])
  })

  test.each(
    [
      ['htmx-ext-sse was loaded before', ['htmx-ext-sse.js', 'sluice.min.js'], '"sse"'],
      ['htmx-ext-sse was loaded after', ['sluice.min.js', 'htmx-ext-sse.js'], '"sse"'],
      [
        'client-side-templates was loaded before',
        ['client-side-templates.js', 'sluice.min.js'],
        '"client-side-templates"',
      ],
      [
        'client-side-templates was loaded after',
        ['sluice.min.js', 'client-side-templates.js'],
        '"client-side-templates"',
      ],
    ].filter(
      // [htmx 4] Such a script fails before Sluice is there to tell it.
      ([, scripts]) =>
        offers(htmx, 'run extensions of htmx 2') || (scripts as string[])[0] === 'sluice.min.js',
    ) as [string, string[], string][],
  )('name-taken: %s', async (_what, scripts, name) => {
    const stream = suite.server.stream('/sse')
    const page = await open(LISTENING, { scripts })
    await stream.opened()
    await findsOnly(page, 'warning: Sluice name-taken', name)
  })

  test('copy-loaded: two script tags', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(LISTENING, { scripts: ['sluice.min.js', 'sluice.js', 'sluice.min.js'] })
    await stream.opened()
    await page.says('copy-loaded')
    expect(await findings(page)).toContainEqual(expect.stringContaining('warning: Sluice copy-loaded'))
    stream.send('Honda', { event: 'bike' })
    await page.shows('#text', 'Honda')
    expect(stream.requests.length).toBe(1)
  })

  test('htmx-missing: no script brings htmx', async () => {
    const page = await open(LISTENING, { htmx: '', ownPage: 'is loaded' })
    await findsOnly(page, 'error: Sluice', 'htmx-missing')
  })

  test('htmx-missing is not final: an htmx that comes after all is served', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(LISTENING, { htmx: '', ownPage: 'is loaded' })
    await page.says('htmx-missing')
    await page.addScript(`/files/htmx-${htmx}.js`)
    await stream.opened()
    stream.send('Honda', { event: 'bike' })
    await page.shows('#text', 'Honda')
  })

  test('htmx-unknown: htmx of a version to come', async () => {
    const page = await open(LISTENING, {
      htmx: '',
      ownPage: 'is loaded',
      head: inline(() => {
        Object.assign(window, { htmx: { version: '3.0.0', defineExtension() {} } })
      }),
    })
    await findsOnly(page, 'error: Sluice', 'htmx-unknown', '3.0.0')
  })

  test('a page where all is right says nothing', async () => {
    suite.server.html('/rows', 'rows')
    const streams = ['/sse', '/sse2'].map((path) => suite.server.stream(path))
    const page = await open(`<div hx-ext="client-side-templates">
      <p id="from" hx-ext="sse" sse-from="#c" sse-swap="bike" hx-swap="none"></p>
      <div id="c" hx-ext="sse" sse-connect="/sse" sse-close="bye">
        <p id="text" sse-swap="bike" mustache-template="t"></p>
        <p id="rows" hx-trigger="sse:bike" hx-get="/rows"></p>
        <p hx-ext="ignore:sse"><i sse-swap="bike"></i></p>
        <p id="inner" sse-connect="/sse2" sse-swap></p>
      </div>
    </div>
    <template id="t"><b>{{model}}</b></template>`)
    await Promise.all(streams.map((stream) => stream.opened()))
    streams[0]?.send({ model: 'CRF' }, { event: 'bike' })
    streams[0]?.send('unrelated', { event: 'something' })
    await page.shows('#text', 'CRF')
    await page.shows('#rows', 'rows')
    streams[1]?.send('hello')
    await page.shows('#inner', 'hello')
    streams[0]?.send('', { event: 'bye' })
    await streams[0]?.opened(0)
    await page.run(() => document.getElementById('c')?.remove())
    await streams[1]?.opened(0)
    expect(await page.said()).toEqual([])
  })
})
