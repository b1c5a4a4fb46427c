/**
 * The inspector as a reader of a page uses it: under the strictest policy, and by keyboard where it is about that.
 * Its shadow root is closed; the tests have it opened.
 */
import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { browserSuite, ENGINE, HTMX_VERSIONS } from '../support/suite.js'

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"

const suite = browserSuite({
  ownPage: 'was not tried',
  scripts: ['open-shadow.js', 'sluice.min.js', 'sluice.inspector.js'],
  head: `<meta name="htmx-config" content='{ "includeIndicatorStyles": false, "allowEval": false, "defaultSettleDelay": 0 }'>`,
  headers: { 'Content-Security-Policy': POLICY },
})

declare global {
  interface Window {
    /** Made by `page/open-shadow.js`. */
    panel(): ShadowRoot
    /** What changed in the panel. */
    changes: number
    /** Made by `page/trusted-types.js`: from where HTML was written. */
    trusted: string[]
  }
}

const ROW = '<script type="text/mustache" id="row"><li id="bike-{{id}}">{{name}}</li></script>'

const body = (config = 'transport:fetch', more = ''): string =>
  `<ul id="rows"></ul><div id="c" hx-ext="sse" sse-connect="/sse" sse-config="${config}">
  <div id="listener" sse-swap="row" hx-target="#rows" hx-swap="beforeend" mustache-template="row"></div>
  <p id="never" sse-swap="never"></p></div>${ROW}${more}`

/** The texts of what a selector finds in the panel, without spaces around them. */
const texts = (page: TestPage, selector: string): Promise<string[]> =>
  page.run(
    (which) => [...window.panel().querySelectorAll(which)].map((found) => `${found.textContent?.trim()}`),
    selector,
  )

const shows = (page: TestPage, selector: string, text: string): Promise<void> =>
  page.until(
    ([which = '', text = '']) =>
      [...window.panel().querySelectorAll(which)].some((found) => found.textContent?.includes(text)),
    [selector, text],
  )

/** Clicks the first button of the panel with this text, as soon as it is there. */
const press = (page: TestPage, text: string): Promise<void> =>
  page.until((text) => {
    const button = [...window.panel().querySelectorAll('button')].find(
      (button) => button.textContent?.trim().startsWith(text ?? '') || button.ariaLabel === text,
    )
    button?.click()
    return button
  }, text)

/** Waits until what has the focus in the panel begins with this text. */
const focusIs = (page: TestPage, text: string): Promise<void> =>
  page.until(
    (text) =>
      window
        .panel()
        .activeElement?.textContent?.trim()
        .startsWith(text ?? ''),
    text,
  )

async function open(
  config?: string,
  { htmx = '2.0.11', tab = '', more = '' }: { htmx?: string; tab?: string; more?: string } = {},
) {
  const stream = suite.server.stream('/sse')
  const page = await suite.open(body(config, more), { htmx })
  await stream.opened()
  await page.until(() => document.querySelector('[sse-state=open]'))
  if (tab) {
    await press(page, 'Sluice')
    await press(page, tab)
  }
  return { page, stream }
}

/** What a policy forbids, and what is thrown, is said on the console. */
async function expectNoComplaint(page: TestPage): Promise<void> {
  const said = await page.said()
  expect(said.filter((log) => /Policy|Refused|blocked|exception|TrustedHTML/i.test(log))).toEqual([])
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('the panel shows a stream, its events, names and findings, and the policy forbids nothing', async () => {
    const { page, stream } = await open(undefined, { htmx })
    stream.send({ id: 1, name: 'Honda' }, { event: 'row', id: '7' })
    stream.send('nobody', { event: 'unheard' })
    await page.shows('#rows', 'Honda')
    await press(page, 'Sluice')

    await shows(page, '.state', 'open')
    expect(await texts(page, '.title code')).toEqual(['/sse'])
    const facts = (await texts(page, 'dl > div')).join()
    for (const fact of ['transportfetch', 'last id7', 'events2', 'div#c']) expect(facts).toContain(fact)

    await press(page, 'Events')
    await shows(page, 'tbody tr', 'unheard')
    expect(await texts(page, 'tbody td:nth-child(-n+3), tbody td:nth-child(5)')).toEqual([
      ...['unheard', '7', '6 B', 'nobody'],
      ...['row', '7', '23 B', '1'],
    ])
    await press(page, 'row')
    await shows(page, '.details figure:first-of-type pre', '"name": "Honda"')
    expect(await texts(page, '.details figure:last-of-type pre')).toEqual(['<li id="bike-1">Honda</li>'])
    expect(await texts(page, '.details .element')).toEqual(['div#listener'])

    await press(page, 'Names')
    expect(await texts(page, 'tbody td:first-child, tbody .verdict')).toEqual([
      ...['unheard', 'sent, but nobody listens'],
      ...['never', 'listened to, but never sent'],
      ...['row', 'heard'],
    ])

    await press(page, 'Findings')
    stream.send('no json', { event: 'row' })
    await shows(page, '.findings code', 'json-invalid')
    await press(page, 'div#listener')
    await page.until(() => window.panel().querySelector('.mark rect'))
    await expectNoComplaint(page)
  })

  test('the highlight of an element does not cover the panel', async () => {
    const { page } = await open(undefined, { htmx })
    await page.run(() => document.getElementById('c')?.style.setProperty('height', '300vh'))
    await press(page, 'Sluice')
    await press(page, 'div#c')
    await page.until(() => window.panel().querySelector('.mark rect'))
    const found = await page.run(() => {
      const panel = window.panel()
      const { left, top, width, height } =
        panel.querySelector('.panel')?.getBoundingClientRect() ?? new DOMRect()
      // As if it could be clicked: then it is found where it is drawn.
      panel.querySelector<SVGElement>('.mark rect')?.style.setProperty('pointer-events', 'all')
      const at = (y: number) => panel.elementFromPoint(left + width / 2, y)?.closest('.mark, .panel')
      return [at(top - 20), at(top + height / 2)].map((element) => element?.classList[0])
    })
    expect(found).toEqual(['mark', 'panel'])
  })

  test('a recording that is exported plays back to the same DOM in another page', async () => {
    const { page, stream } = await open(undefined, {
      htmx,
      more: '<div hx-ext="sse" sse-connect="/other"><pre id="text" sse-swap="message" hx-swap="beforeend"></pre></div>',
    })
    const other = suite.server.stream('/other')
    await page.run(() => window.sluice.reconnect('/other'))
    await other.opened()
    stream.send({ id: 1, name: 'Moto <Guzzi>' }, { event: 'row', id: 'ä 1' })
    await page.shows('#rows', 'Moto <Guzzi>')
    other.send('<b>one</b>\n two\n\n')
    await page.until(() => document.querySelector('#text b'))
    stream.send({ id: 2, name: '🏍' }, { event: 'row' })
    stream.send('not shown', { event: 'unheard' })
    stream.send({ id: 3, name: 'Ducati' }, { event: 'row', id: '' })
    await page.shows('#rows', 'Moto <Guzzi>🏍Ducati')
    const shown = [await page.html('#rows'), await page.run(() => document.querySelector('#text')?.innerHTML)]
    const recording = await saved(page)
    expect(recording).toContain(': url /other\n')

    const { page: second } = await open(undefined, {
      htmx,
      tab: 'Events',
      more: '<div hx-ext="sse" sse-connect="/other"><pre id="text" sse-swap="message" hx-swap="beforeend"></pre></div>',
    })
    await load(second, recording)
    await shows(second, '.status', 'Played 5 events')
    await second.shows('#rows', 'Moto <Guzzi>🏍Ducati')
    expect([
      await second.html('#rows'),
      await second.run(() => document.querySelector('#text')?.innerHTML),
    ]).toEqual(shown)
    await expectNoComplaint(second)
  })
})

/** Exports, and returns what the browser is to save. */
async function saved(page: TestPage): Promise<string> {
  await page.run(() => {
    const { createObjectURL } = URL
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob })
      return createObjectURL.call(URL, blob)
    }
  })
  if ((await texts(page, '.panel')).length === 0) await press(page, 'Sluice')
  await press(page, 'Export')
  return page.run(() => (window as unknown as { saved: Blob }).saved.text())
}

/** Imports a file with this text. */
async function load(page: TestPage, text: string): Promise<void> {
  await page.run((text) => {
    // No test may answer the dialog of the browser in each engine.
    HTMLInputElement.prototype.click = function () {
      const files = new DataTransfer()
      files.items.add(new File([text], 'recording.sse'))
      this.files = files.files
      this.dispatchEvent(new Event('change'))
    }
  }, text)
  await press(page, 'Import')
}

test('its shadow root is closed, and nothing but it is added to the page', async () => {
  suite.server.stream('/sse')
  const page = await suite.open(body(), { scripts: ['sluice.min.js', 'sluice.inspector.js'] })
  await page.until(() => document.querySelector('sluice-inspector'))
  expect(
    await page.run(() => {
      const host = document.querySelector('sluice-inspector') as Element
      return [
        host.shadowRoot,
        host.attributes.length,
        host.parentElement?.localName,
        document.styleSheets.length,
      ]
    }),
  ).toEqual([null, 0, 'html', 0])
})

test('closed, it is one button, and builds nothing for any event', async () => {
  const { page, stream } = await open()
  expect(await texts(page, 'aside *')).toEqual(['Sluice', ''])
  await page.run(() => {
    window.changes = 0
    new MutationObserver((changes) => {
      window.changes += changes.length
    }).observe(window.panel(), { subtree: true, childList: true, attributes: true, characterData: true })
  })
  for (let id = 1; id <= 50; id++) stream.send({ id, name: 'x' }, { event: 'row' })
  await page.until(() => document.querySelectorAll('li').length === 50)
  expect(await page.run(() => window.changes)).toBe(0)
})

test('opens no stream by itself', async () => {
  const { page, stream } = await open('transport:fetch', { tab: 'Names' })
  await press(page, 'Events')
  await press(page, 'Streams')
  stream.send({ id: 1, name: 'x' }, { event: 'row' })
  await page.shows('#rows', 'x')
  expect(stream.requests).toHaveLength(1)
})

test('is used by keyboard alone, and gives the focus back', async () => {
  const { page, stream } = await open()
  for (const [id, name] of ['Honda', 'Ducati', 'Triumph'].entries())
    stream.send({ id, name }, { event: 'row' })
  await page.shows('#rows', 'HondaDucatiTriumph')
  await page.press('Tab')
  await focusIs(page, 'Sluice')
  await page.press('Enter')
  await focusIs(page, 'Streams')
  await page.press('ArrowRight')
  await focusIs(page, 'Events')
  await shows(page, 'tbody tr', 'row')
  // Clear, Export, Import, speed, close, the view itself, filter, pause, the newest event.
  for (let stop = 0; stop < 9; stop++) await page.press('Tab')
  await focusIs(page, 'row')
  await page.press('ArrowDown')
  await shows(page, '.details pre', 'Ducati')
  await page.press('End')
  await shows(page, '.details pre', 'Honda')
  await page.press('Tab')
  await focusIs(page, 'Show again')
  await page.press('Enter')
  await page.shows('#rows', 'HondaDucatiTriumphHonda')
  await page.press('Escape')
  await focusIs(page, 'Sluice')
  expect(await texts(page, '.panel')).toEqual([])
})

test('is open again after a reload, on the same tab', async () => {
  const { page } = await open(undefined, { tab: 'Names' })
  await page.reload()
  await page.until(
    () => window.panel()?.querySelector('[role=tab][aria-selected=true]')?.textContent === 'Names',
  )
})

test('opens on the first tab where the storage has none of its tabs', async () => {
  const { page } = await open()
  await page.run(() => sessionStorage.setItem('sluice-inspector', '{"open":true,"tab":"Nowhere"}'))
  await page.reload()
  await page.until(
    () => window.panel()?.querySelector('[role=tab][aria-selected=true]')?.id === 'tab-Streams',
  )
})

describe('streams', () => {
  test('the attempts of a broken stream are shown with their reasons and a countdown', async () => {
    const { page, stream } = await open(undefined, { tab: 'Streams' })
    stream.answerWith((_request, response) => response.writeHead(503, { 'Retry-After': '600' }).end())
    stream.cut()
    await shows(page, '.state', 'retrying')
    await page.run(() => window.sluice.reconnect())
    await shows(page, 'dd', 'in 5')
    await shows(page, '.history', '503')
    await shows(page, '.history', 'again in 10 min')
  })

  test('Reconnect opens a stream anew, Close closes it', async () => {
    const { page, stream } = await open(undefined, { tab: 'Streams' })
    await press(page, 'Reconnect')
    await stream.asked(2)
    await page.until(() => window.sluice.connections()[0]?.state === 'open')
    await press(page, 'Close')
    await stream.opened(0)
    await shows(page, '.state', 'closed')
  })

  test('a name that EventSource does not bring is seen once all names are heard', async () => {
    const { page, stream } = await open('', { tab: 'Streams' })
    await shows(page, 'dd', 'eventsource')
    await press(page, 'Names')
    await shows(page, '.hint', 'Hear all names')
    await press(page, 'Streams')
    await press(page, 'Hear all names')
    await stream.asked(2)
    await page.until(() => window.sluice.connections()[0]?.state === 'open')
    stream.send('x', { event: 'secret' })
    await press(page, 'Names')
    await shows(page, 'tr', 'secret')
    expect((await texts(page, 'tbody tr')).filter((row) => /heard|listens/.test(row))).toEqual([
      expect.stringMatching(/^secret.*nobody listens$/),
    ])
  })
})

describe('events', () => {
  test('a filter finds events by name, data and id; Pause holds the list while the stream goes on', async () => {
    const { page, stream } = await open(undefined, { tab: 'Events' })
    for (let id = 1; id <= 3; id++) stream.send({ id, name: `n(${id})` }, { event: 'row', id: `x${id}` })
    await shows(page, 'tbody tr', 'x3')
    const filtered = async (text: string): Promise<string[]> => {
      await page.run((text) => {
        const input = window.panel().querySelector('input') as HTMLInputElement
        input.value = text
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }, text)
      return texts(page, 'tbody td:nth-child(2)')
    }
    expect(await filtered('N(2)')).toEqual(['x2'])
    expect(await filtered('x3')).toEqual(['x3'])
    expect(await filtered('ROW')).toEqual(['x3', 'x2', 'x1'])
    await press(page, 'Pause')
    stream.send({ id: 4, name: 'n(4)' }, { event: 'row', id: 'x4' })
    await shows(page, 'button', '1 newer')
    expect(await texts(page, 'tbody td:nth-child(2)')).toEqual(['x3', 'x2', 'x1'])
    await press(page, 'Go on')
    expect(await texts(page, 'tbody td:nth-child(2)')).toEqual(['x4', 'x3', 'x2', 'x1'])
  })

  test('the newest 500 are listed, and no more', async () => {
    const { page, stream } = await open(undefined, { tab: 'Events' })
    stream.write('event: none\ndata: x\n\n'.repeat(600))
    await shows(page, '[role=tab] .badge', '600')
    expect(await texts(page, 'tbody tr')).toHaveLength(500)
  })

  test('a click points at the target of the event, also one that the payload names', async () => {
    const { page, stream } = await open(undefined, {
      tab: 'Events',
      more: '<div hx-ext="sse" sse-connect="/sse" sse-config="transport:fetch"><p sse-swap="paint" hx-target="#bike-{{id}}"></p></div>',
    })
    stream.send({ id: 5, name: 'Honda' }, { event: 'row' })
    await page.shows('#rows', 'Honda')
    stream.send({ id: 5 }, { event: 'paint' })
    await shows(page, 'tbody button', 'paint')
    for (const [name, target] of [
      ['row', '#rows'],
      ['paint', '#bike-5'],
    ]) {
      await press(page, name as string)
      await page.until((target) => {
        const marked = window.panel().querySelector('.mark rect')?.getBoundingClientRect()
        const wanted = document.querySelector(target as string)?.getBoundingClientRect()
        return (
          marked && wanted && Math.abs(marked.x + 3 - wanted.x) < 2 && Math.abs(marked.y + 3 - wanted.y) < 2
        )
      }, target)
    }
  })

  test('an event that could not be shown says why', async () => {
    const { page, stream } = await open(undefined, {
      tab: 'Events',
      more: '<p hx-ext="sse" sse-from="#c" sse-swap="lost" hx-target="#none"></p>',
    })
    stream.send('a', { event: 'lost' })
    await shows(page, 'tbody button', 'lost')
    await press(page, 'lost')
    await shows(page, '.details .reached', 'target-missing')
  })

  test('an event of a swapped-out page, and a template that throws, are shown as they are', async () => {
    const { page, stream } = await open(undefined, { tab: 'Events' })
    stream.send('no json', { event: 'row' })
    stream.send('<img src=x onerror=alert(1)>', { event: 'never' })
    await page.until(() => document.querySelector('#never img'))
    await page.run(() => document.querySelector('#c')?.remove())
    await press(page, 'never')
    await shows(page, '.details figure:first-of-type pre', '<img src=x')
    expect(await texts(page, '.details img')).toEqual([])
    await press(page, 'row')
    await shows(page, '.details .reached', 'json-invalid')
  })
})

test('a file that is no recording, and one of other streams, are told', async () => {
  const { page } = await open(undefined, { tab: 'Events' })
  await load(page, 'nothing')
  await shows(page, '.status', 'no events')
  await page.run(() => {
    document.body.insertAdjacentHTML('beforeend', '<i hx-ext="sse" sse-connect="/two"></i>')
    window.htmx.process(document.body)
  })
  suite.server.stream('/two')
  await page.until(() => window.sluice.connections().length === 2)
  await load(page, ': url /elsewhere\nevent: row\ndata: x\n\n')
  await shows(page, '.status', 'no stream /elsewhere')
})

test('writes no HTML where Trusted Types are enforced', async () => {
  const stream = suite.server.stream('/sse')
  const page = await suite.open(body(), {
    scripts: ['trusted-types.js', 'open-shadow.js', 'sluice.min.js', 'sluice.inspector.js'],
    headers: {
      'Content-Security-Policy': `${POLICY}; require-trusted-types-for 'script'; trusted-types default`,
    },
  })
  await stream.opened()
  await page.until(() => document.querySelector('[sse-state=open]'))
  stream.send({ id: 1, name: 'Honda' }, { event: 'row' })
  await page.shows('#rows', 'Honda')
  await press(page, 'Sluice')
  for (const tab of ['Events', 'row', 'Names', 'Findings', 'Streams']) await press(page, tab)
  expect(await page.run(() => window.trusted.filter((stack) => stack.includes('inspector')))).toEqual([])
  await expectNoComplaint(page)
})

// Names, roles and colours are the same in every engine, and axe takes one that is not Chromium many seconds.
const SCHEMES = ENGINE === 'chromium' ? ['light', 'dark'] : []

test.each(SCHEMES)('axe finds nothing to complain about, %s', async (scheme) => {
  const stream = suite.server.stream('/sse')
  const page = await suite.open(`<main>${body(undefined, '<i hx-ext="sse" sse-swap="x"></i>')}</main>`, {
    scripts: ['axe.js', 'open-shadow.js', 'sluice.min.js', 'sluice.inspector.js'],
  })
  await stream.opened()
  await page.until(() => document.querySelector('[sse-state=open]'))
  stream.send({ id: 1, name: 'Honda' }, { event: 'row', id: '1' })
  stream.send('x', { event: 'unheard' })
  await page.shows('#rows', 'Honda')
  await page.run((scheme) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`:host { color-scheme: ${scheme} !important }`)
    window.panel().adoptedStyleSheets.push(sheet)
  }, scheme)
  const complaints = (): Promise<string[]> =>
    page.run(async () => {
      const { axe } = window as unknown as { axe: { run(at: object): Promise<{ violations: Violation[] }> } }
      type Violation = { id: string; nodes: { html: string }[] }
      const { violations } = await axe.run({ include: [['sluice-inspector']] })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    })
  expect(await complaints()).toEqual([])
  await press(page, 'Sluice')
  for (const view of ['Streams', 'Events', 'row', 'Names', 'Findings']) {
    await press(page, view)
    expect(await complaints(), view).toEqual([])
  }
})
