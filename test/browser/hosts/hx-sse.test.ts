/** On htmx 4: what pages that were written for its `hx-sse` use, with Sluice in its place. */
import { describe, expect, test } from 'vitest'
import { answers, ends, misbehave, opens, silent } from '../../server/misbehaving.js'
import type { TestPage } from '../../support/browser.js'
import { inline, record } from '../../support/in-page.js'
import { browserSuite, type OpenOptions } from '../../support/suite.js'

const suite = browserSuite()

const config = (settings: object): string =>
  `<meta name="htmx-config" content='${JSON.stringify({ defaultSettleDelay: 0, ...settings })}'>`

const open = (body: string, { head = config({}), ...options }: OpenOptions = {}): Promise<TestPage> =>
  suite.open(body, { htmx: '4.0.1', head, ...options })

const shows = (page: TestPage, text: string): Promise<void> => page.shows('#c', text)

declare global {
  interface Window {
    /** Filled by {@link watch}. */
    told: string[]
  }
}

const NAMES = ['before:connection', 'after:connection', 'before:message', 'after:message', 'error', 'close']

/** Runs in a page from its beginning: keeps the events of hx-sse, and what matters of their details. */
function watch(names: readonly string[]): void {
  Object.assign(window, { told: [] })
  for (const name of names)
    addEventListener(`htmx:sse:${name}`, (event) => {
      const { connection, message, reason, status } = (event as CustomEvent).detail
      const told = window.told
      const parts = [
        name,
        message && `${message.event}|${message.data}|${message.id}`,
        ...(name === 'close' ? [reason] : [status, connection?.attempt]),
      ]
      told.push(parts.filter((part) => part !== undefined).join(' '))
    })
}
const told = (page: TestPage): Promise<string[]> => page.value('window.told')

describe('hx-sse:connect', () => {
  test.each([
    ['hx-sse:connect', {}],
    ['data-hx-sse:connect', {}],
    ['hx-sse.connect', { metaCharacter: '.' }],
    ['my-sse:connect', { prefix: 'my-' }],
  ])('%s swaps messages without a name into its element', async (attribute, settings) => {
    misbehave(
      suite.server,
      '/sse',
      opens('data: <b>a</b>\n\nevent: other\ndata: not shown\n\ndata: <b>b</b>\n\n'),
    )
    const page = await open(`<p id="c" ${attribute}="/sse" hx-swap="beforeend"></p>`, {
      head: config(settings),
    })
    await shows(page, 'ab')
  })

  test('finds its target once, and again when that has left the page', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      '<div id="c"><p hx-sse:connect="/sse" hx-target="find i" hx-swap="beforebegin"><i>0</i></p></div>',
    )
    await stream.opened()
    stream.send('<i>1</i>')
    stream.send('<b>2</b>')
    // Found anew for each message, the <i> that came would be the next target.
    await shows(page, '120')
    await page.run(() => [...document.querySelectorAll('#c i')].at(-1)?.remove())
    stream.send('<b>3</b>')
    await shows(page, '312')
  })

  test('swaps them into hx-target', async () => {
    misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const page = await open('<p hx-sse:connect="/sse" hx-target="#c"></p><p id="c"></p>')
    await shows(page, 'a')
  })

  test('fires an event with a name at its element, with data and id', async () => {
    misbehave(suite.server, '/sse', opens('event: bike\nid: 7\ndata: Honda\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/sse"></p>', {
      head: config({}) + inline(record, ['bike']),
    })
    await page.until(() => window.seen.length)
    expect(await page.run(() => window.seen[0])).toEqual({
      name: 'bike',
      id: 'c',
      detail: { data: 'Honda', id: '7' },
    })
  })

  test('makes an event start a request, by hx-trigger with from', async () => {
    suite.server.html('/row', 'row')
    misbehave(suite.server, '/sse', opens('event: bike\ndata:\n\n'))
    const page = await open(
      '<p id="c" hx-get="/row" hx-trigger="bike from:body"></p><i hx-sse:connect="/sse" hx-trigger="load delay:10ms"></i>',
    )
    await shows(page, 'row')
  })

  test.each(['click', 'submit', 'load', 'webkitAnimationEnd', 'webkitTransitionEnd', 'every', 'htmx:abort'])(
    'does not fire an event that is named "%s", and says so',
    async (name) => {
      misbehave(suite.server, '/sse', opens(`event: ${name}\ndata:\n\ndata: a\n\n`))
      const page = await open('<p id="c" hx-sse:connect="/sse"></p>')
      await page.run(record, [name])
      await shows(page, 'a')
      expect(await page.run(() => window.seen)).toEqual([])
      await page.says(`Sluice event-reserved: the page has an event "${name}"`)
    },
  )

  test('connects when hx-trigger says so', async () => {
    const route = misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/sse" hx-trigger="click once">connect</p>')
    await page.run(async () => void (await fetch('/files/console.js')))
    expect(route.asked).toEqual([])
    await page.click('#c')
    await shows(page, 'a')
  })

  test('hx-sse:close ends it at that event, which is told before', async () => {
    const route = misbehave(suite.server, '/sse', opens('event: done\ndata: x\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/sse" hx-sse:close="done"></p>', {
      head: config({}) + inline(record, ['done', 'htmx:sse:close']),
    })
    await page.until(() => window.seen.length === 2)
    expect(
      await page.run(() => window.seen.map(({ name, detail }) => [name, detail.reason ?? detail.data])),
    ).toEqual([
      ['done', 'x'],
      ['htmx:sse:close', 'message'],
    ])
    await route.left()
  })

  test('sends what htmx adds to a request, afresh each time, after a handler has had its time', async () => {
    const route = misbehave(suite.server, '/sse', ends('id: 5\ndata: a\n\n'), opens('data: b\n\n'))
    const page = await open(
      `<input id="q" name="q" value="1"><p id="c" hx-sse:connect="/sse?x=0" hx-swap="beforeend" hx-include="#q"
        hx-headers='js:{"X-Time": ++window.times}' hx-config="sse.reconnectDelay:1ms"></p>`,
      {
        head:
          config({}) +
          inline(() => {
            let tokens = 0
            Object.assign(window, { times: 0 })
            addEventListener('htmx:sse:before:connection', (event) => {
              event.detail.waitUntil(new Promise((resolve) => setTimeout(resolve, 1)).then(() => tokens++))
            })
            addEventListener('htmx:config:request', (event) => {
              ;(event as CustomEvent).detail.ctx.request.headers.Authorization = `token-${tokens}`
            })
          }),
      },
    )
    await shows(page, 'ab')
    const [first, second] = route.asked
    expect(first?.query).toEqual({ x: '0', q: '1' })
    expect([first, second].map((asked) => [asked?.headers['x-time'], asked?.headers.authorization])).toEqual([
      ['1', 'token-1'],
      ['2', 'token-2'],
    ])
    expect(first?.headers).toMatchObject({
      accept: 'text/event-stream',
      'hx-request': 'true',
      'hx-source': 'p#c',
    })
    expect(second?.lastEventId).toBe('5')
  })

  test('is paused while nobody looks, and goes on after the last event', async () => {
    const route = misbehave(suite.server, '/sse', opens('id: 3\ndata: a\n\n'), opens('data: b\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/sse" hx-swap="beforeend"></p>')
    await shows(page, 'a')
    const hide = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    await page.run(hide, true)
    await route.left()
    await page.run(hide, false)
    await shows(page, 'ab')
    expect(route.asked.map(({ lastEventId }) => lastEventId)).toEqual([undefined, '3'])
  })

  test('shows its indicator until it is open, or with releaseOn:first until the first message', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const body = (more: string): string =>
      `<i id="busy"></i><p id="c" hx-sse:connect="/sse" hx-indicator="#busy" ${more}></p>`
    const busy = () => document.getElementById('busy')?.className
    let page = await open(body(''))
    await page.until(() => document.querySelector('[sse-state="open"]'))
    await page.until(() => !document.getElementById('busy')?.className)
    page = await open(body('hx-config="sse.releaseOn:first"'))
    await page.until(() => document.querySelector('[sse-state="open"]'))
    expect(await page.run(busy)).toBe('htmx-request')
    for (const connection of route.connections) connection.send('a')
    await shows(page, 'a')
    await page.until(() => !document.getElementById('busy')?.className)
  })

  test('another URL is another stream, also with releaseOn:end', async () => {
    const route = misbehave(suite.server, '/sse', opens('data: a\n\n'))
    misbehave(suite.server, '/other', opens('data: other\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/sse" hx-config="sse.releaseOn:end"></p>')
    await shows(page, 'a')
    await page.run(() => document.getElementById('c')?.setAttribute('hx-sse:connect', '/other'))
    await shows(page, 'other')
    await route.left()
  })

  test('of many URLs in a row the last one counts, however many wait for an answer', async () => {
    const route = misbehave(suite.server, '/slow', silent)
    misbehave(suite.server, '/last', opens('data: last\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/slow"></p>')
    await route.wasAsked(1)
    await page.run(async () => {
      for (const url of ['/slow?2', '/slow?3', '/slow?4', '/last']) {
        document.getElementById('c')?.setAttribute('hx-sse:connect', url)
        // Changes are seen at the end of the task.
        await undefined
      }
    })
    await shows(page, 'last')
    await route.left()
  })

  test('a stream of another origin is refused, and how to allow it is said', async () => {
    const page = await open('<p id="c" hx-sse:connect="http://elsewhere.invalid/sse"></p>')
    await page.says(
      "Sluice url-forbidden: http://elsewhere.invalid/sse is of another origin; set htmx.config.mode to 'cors'",
    )
  })

  test('an element that a morph changes keeps its one stream', async () => {
    const route = misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const element = (vals: string): string =>
      `<p id="c" hx-sse:connect="/sse" hx-swap="beforeend" hx-vals="${vals}"></p>`
    suite.server.html('/new', `${element('x:2')}<i id="new">new</i>`)
    const page = await open(
      `<div id="m">${element('x:1')}<i id="new"></i></div><button hx-get="/new" hx-target="#m" hx-swap="innerMorph">morph</button>`,
    )
    await shows(page, 'a')
    await page.click('button')
    await page.shows('#new', 'new')
    ;(await route.opened()).send('b')
    await page.until(() => document.getElementById('c')?.textContent?.endsWith('b'))
    expect(route.asked).toHaveLength(1)
    expect(route.pending).toBe(1)
  })

  test('a message with partials alone leaves its element as it is', async () => {
    misbehave(
      suite.server,
      '/sse',
      opens(
        'data: old\n\ndata: <hx-partial hx-target="#other">new</hx-partial>\n\ndata: <i id="oob" hx-swap-oob="true">o</i>\n\n',
      ),
    )
    const page = await open('<p id="other"></p><i id="oob"></i><p id="c" hx-sse:connect="/sse"></p>')
    await page.shows('#oob', 'o')
    await page.shows('#other', 'new')
    expect(await page.html('#c')).toBe('old')
  })
})

describe('the events of hx-sse', () => {
  test('come with their details, in their order', async () => {
    const route = misbehave(suite.server, '/sse', opens('id: 1\ndata: a\n\n'), answers(503), opens())
    const page = await open('<p id="c" hx-sse:connect="/sse" hx-config="sse.reconnectDelay:1ms"></p>', {
      head: config({}) + inline(watch, NAMES),
    })
    await shows(page, 'a')
    const first = await route.opened()
    first.send('c', { event: 'b' })
    first.end()
    await page.until(() => window.told.filter((one) => /after:connection/.test(one)).length === 2)
    await page.run(() => document.getElementById('c')?.remove())
    await page.until(() => window.told.at(-1)?.startsWith('close'))
    expect(await told(page)).toEqual([
      'before:connection 0',
      'after:connection 0',
      'before:message |a|1 0',
      'after:message |a|1 0',
      'before:message b|c|1 0',
      'after:message b|c|1 0',
      'error 0',
      'before:connection 1',
      'error 503 1',
      'before:connection 2',
      'after:connection 2',
      'close removed',
    ])
  })

  test('a message may be changed, renamed and left out before it is shown', async () => {
    misbehave(
      suite.server,
      '/sse',
      opens('data: a\n\ndata: b\n\ndata: c\n\nevent: named\ndata: d\n\ndata: e\n\n'),
    )
    const page = await open('<p id="c" hx-sse:connect="/sse" hx-swap="beforeend"></p>', {
      head:
        config({}) +
        inline(record, ['renamed']) +
        inline(() =>
          addEventListener('htmx:sse:before:message', (event) => {
            const { detail } = event
            if (detail.message.data === 'a') detail.message.data = 'A'
            if (detail.message.data === 'b') event.preventDefault()
            if (detail.message.data === 'c') detail.message.event = 'renamed'
            if (detail.message.data === 'd') detail.message.event = ''
          }),
        ),
    })
    await shows(page, 'Ade')
    expect(await page.run(() => window.seen.map(({ detail }) => detail.data))).toEqual(['c'])
  })

  test('what a handler waits for holds up the messages behind it, and their order stays', async () => {
    misbehave(suite.server, '/sse', opens('data: 1\n\ndata: 2\n\ndata: 3\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/sse" hx-swap="beforeend"></p>', {
      head:
        config({}) +
        inline(() =>
          addEventListener('htmx:sse:before:message', (event) => {
            const { message, waitUntil } = event.detail
            if (message.data === '1') waitUntil(new Promise((resolve) => setTimeout(resolve, 50)))
          }),
        ),
    })
    await shows(page, '123')
  })

  test.each([
    ['preventDefault()', (event: Event) => event.preventDefault()],
    ['detail.cancelled', (event: Event) => Object.assign((event as CustomEvent).detail, { cancelled: true })],
    [
      'connection.cancelled',
      (event: Event) => Object.assign((event as CustomEvent).detail.connection, { cancelled: true }),
    ],
  ])('an attempt that a handler forbids by %s is not made', async (_how, forbid) => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open('<p id="c" hx-sse:connect="/sse"></p>', {
      head: `${config({})}<script>addEventListener('htmx:sse:before:connection', ${forbid})</script>${inline(record, ['htmx:sse:close', 'htmx:sse:error'])}`,
    })
    await page.until(() => window.seen.length)
    expect(await page.run(() => window.seen.map(({ name, detail }) => [name, detail.reason]))).toEqual([
      ['htmx:sse:close', 'cancelled'],
    ])
    expect(route.asked).toEqual([])
  })

  test('the connection stands at the element, and can be aborted', async () => {
    const route = misbehave(suite.server, '/sse', opens('id: 9\ndata: a\n\n'))
    const page = await open('<p id="c" hx-sse:connect="/sse"></p>')
    await shows(page, 'a')
    const shown = await page.run(() => {
      const { sse } = (document.getElementById('c') as unknown as { _htmx: { sse: Record<string, unknown> } })
        ._htmx
      const { url, lastEventId, attempt, status } = sse
      ;(sse.abortController as AbortController).abort()
      return { url, lastEventId, attempt, status }
    })
    expect(shown).toEqual({ url: '/sse', lastEventId: '9', attempt: 0, status: 200 })
    await route.left()
  })
})

describe('an answer that is an event stream', () => {
  const BUTTON = `<button id="b" hx-get="/sse" hx-target="#c" hx-swap="beforeend" hx-disable="this"`
  const isBusy = () => (document.getElementById('b') as HTMLButtonElement).disabled

  test('is swapped message by message, and the request lasts as long', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open(`${BUTTON}>go</button><p id="c"></p>`, {
      head: config({}) + inline(watch, NAMES),
    })
    await page.click('#b')
    const connection = await route.opened()
    connection.send('a')
    await shows(page, 'a')
    expect(await page.run(isBusy)).toBe(true)
    connection.send('b')
    await shows(page, 'ab')
    connection.end()
    await page.until(() => !(document.getElementById('b') as HTMLButtonElement).disabled)
    expect((await told(page)).at(-1)).toBe('close ended')
    expect(route.asked).toHaveLength(1)
    expect(route.asked[0]?.headers.accept).toBe('text/html, text/event-stream')
  })

  test.each([
    ['hx:release', '', 'event: hx:release\ndata:\n\n'],
    ['its first message, with releaseOn:first', 'hx-config="sse.releaseOn:first"', 'data: a\n\n'],
    ['its first message, as sse-config says', 'sse-config="releaseOn:first"', 'data: a\n\n'],
    [
      'its first token',
      'sse-stream="token, message" sse-config="releaseOn:first"',
      'event: token\ndata: a\n\n',
    ],
    ['its beginning, with releaseOn:immediate', 'hx-config="sse.releaseOn:immediate"', ':\n\n'],
  ])('lets its request go at %s, and goes on', async (_when, attributes, first) => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open(`${BUTTON} ${attributes}>go</button><p id="c"></p>`)
    await page.click('#b')
    const connection = await route.opened()
    connection.write(first)
    await page.until(() => !(document.getElementById('b') as HTMLButtonElement).disabled)
    connection.send('!')
    await page.until(() => document.getElementById('c')?.textContent?.endsWith('!'))
  })

  test('of a form that posts gets what the form holds, and is aborted by htmx:abort', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open(
      `<form id="b" hx-post="/sse" hx-target="#c" hx-swap="beforeend"><input name="q" value="why?"><button>ask</button></form><p id="c"></p>`,
    )
    await page.click('button')
    const connection = await route.opened()
    expect([route.asked[0]?.method, route.asked[0]?.body]).toEqual(['POST', 'q=why%3F'])
    connection.send('because')
    await shows(page, 'because')
    await page.run(() => void document.getElementById('b')?.dispatchEvent(new Event('htmx:abort')))
    await route.left()
    expect(await page.html('#c')).toBe('because')
    expect((await page.said()).filter((log) => log.startsWith('error'))).toEqual([])
  })

  test('is read again where hx-config says so, after its last event', async () => {
    const route = misbehave(suite.server, '/sse', ends('id: 4\ndata: a\n\n'), opens('data: b\n\n'))
    const page = await open(
      `${BUTTON} hx-config="sse.reconnect:true sse.reconnectDelay:1ms">go</button><p id="c"></p>`,
    )
    await page.click('#b')
    await shows(page, 'ab')
    expect(route.asked.map(({ lastEventId }) => lastEventId)).toEqual([undefined, '4'])
  })

  test('fires its events at the element that asked', async () => {
    misbehave(suite.server, '/sse', opens('event: bike\ndata: Honda\n\n'))
    const page = await open(`${BUTTON}>go</button>`, { head: config({}) + inline(record, ['bike']) })
    await page.click('#b')
    await page.until(() => window.seen.length)
    expect(await page.run(() => window.seen[0]?.id)).toBe('b')
  })

  test('goes through a template', async () => {
    misbehave(suite.server, '/sse', opens('data: {"x":"<1>"}\n\n'))
    const page = await open(
      `${BUTTON} mustache-template="t">go</button><p id="c"></p><template id="t"><i>{{x}}</i></template>`,
    )
    await page.click('#b')
    await shows(page, '<1>')
  })

  test('has one entry in the history, and its HX-Trigger is fired when it is over', async () => {
    const route = misbehave(suite.server, '/sse', opens('data: a\n\ndata: b\n\n', { 'HX-Trigger': 'over' }))
    const page = await open(`${BUTTON} hx-push-url="/here">go</button><p id="c"></p>`)
    await page.run(record, ['over'])
    // A browser keeps 50 entries, however many there were.
    await page.run(() => {
      const entries = Object.assign(window, { entries: 0 })
      const { pushState } = history
      history.pushState = (...given) => {
        entries.entries++
        pushState.apply(history, given)
      }
    })
    await page.click('#b')
    await shows(page, 'ab')
    expect(await page.run(() => [location.pathname, (window as { entries?: number }).entries])).toEqual([
      '/here',
      1,
    ])
    ;(await route.opened()).end()
    await page.until(() => window.seen.length)
  })

  test('is not read where a handler forbids it, and closed', async () => {
    const route = misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const page = await open(`${BUTTON}>go</button><p id="c"></p>`, {
      head: `${config({})}<script>addEventListener('htmx:sse:before:connection', (event) => event.preventDefault())</script>${inline(watch, NAMES)}`,
    })
    await page.click('#b')
    await page.until(() => window.told.at(-1) === 'close cancelled')
    await route.left()
    expect(await page.html('#c')).toBe('')
    await page.until(() => !(document.getElementById('b') as HTMLButtonElement).disabled)
  })

  test('ends with its element', async () => {
    const route = misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const page = await open(`${BUTTON}>go</button><p id="c"></p>`)
    await page.click('#b')
    await shows(page, 'a')
    await page.run(() => document.getElementById('b')?.remove())
    await route.left()
  })
})

describe('beside other scripts', () => {
  const BODY = `<p id="c" hx-sse:connect="/sse" hx-swap="beforeend"></p>
    <div sse-connect="/two"><b id="two" sse-swap="bike" hx-swap="beforeend"></b></div>`

  test.each([
    ['before', ['hx-sse.js', 'sluice.min.js']],
    ['after', ['sluice.min.js', 'hx-sse.js']],
  ])('hx-sse %s Sluice: one stream each, everything shown once, and it is said', async (_when, scripts) => {
    const one = misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const two = misbehave(suite.server, '/two', opens('event: bike\ndata: Honda\n\n'))
    const page = await open(BODY, { scripts, ownPage: 'once' })
    await shows(page, 'a')
    await page.shows('#two', 'Honda')
    await page.says('Sluice name-taken: another script has the name "sse"')
    expect([one.asked.length, two.asked.length]).toEqual([1, 1])
    await page.run(() => {
      const { process } = window.htmx as unknown as { process(element: Element, force: boolean): void }
      process.call(window.htmx, document.body, true)
    })
    ;(await one.opened()).send('b')
    await shows(page, 'ab')
    expect([one.asked.length, two.asked.length]).toEqual([1, 1])
  })

  test('htmx.config.extensions that leaves Sluice out is told', async () => {
    const page = await open('<p id="c" hx-sse:connect="/sse"></p>', {
      head: config({ extensions: 'other' }),
      ownPage: 'once',
    })
    await page.says('Sluice extension-blocked: htmx.config.extensions leaves Sluice out')
    expect((await page.said()).filter((log) => !log.startsWith('warning: Sluice'))).toEqual([])
  })

  test('the extension for htmx 2 tells a swap once by its old names, as Sluice does without it', async () => {
    for (const scripts of [['sluice.min.js'], ['htmx-2-compat.js', 'sluice.min.js']]) {
      misbehave(suite.server, '/sse', opens('event: a\ndata: b\n\n'))
      const page = await open('<p id="c" sse-connect="/sse" sse-swap="a"></p>', {
        scripts,
        head: config({}) + inline(record, ['htmx:afterSwap', 'htmx:afterSettle', 'htmx:sseMessage']),
      })
      await page.until(() => window.seen.some(({ name }) => name === 'htmx:sseMessage'))
      const names = await page.run(() => window.seen.map(({ name }) => name))
      expect(names.sort()).toEqual(['htmx:afterSettle', 'htmx:afterSwap', 'htmx:sseMessage'])
    }
  })
})

describe('sse-connect on htmx 4', () => {
  test('without a listener is taken for hx-sse:connect, as by hx-sse, and that is said', async () => {
    misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const page = await open('<p id="c" sse-connect="/sse"></p>')
    await shows(page, 'a')
    await page.says('Sluice attribute-legacy')
  })

  test('with hx-ext means what it means on htmx 2', async () => {
    misbehave(suite.server, '/sse', opens('data: a\n\nevent: end\ndata:\n\n'))
    const page = await open('<p id="c" hx-ext="sse" sse-connect="/sse" sse-close="end">old</p>')
    await page.until(() => document.querySelector('[sse-state="closed"]'))
    expect(await page.html('#c')).toBe('old')
  })

  test.each([
    ['', '<p id="c" sse-swap="a"></p>', 'hx-target'],
    ['{"implicitInheritance":true}', '<p sse-swap="a"></p>', 'hx-target'],
    ['', '<p sse-swap="a"></p>', 'hx-target:inherited'],
  ])(
    'inherits from above the connecting element as htmx is configured: %s',
    async (settings, listener, attribute) => {
      misbehave(suite.server, '/sse', opens('event: a\ndata: new\n\n'))
      const page = await open(
        `<main ${attribute}="#c"><div sse-connect="/sse">${listener}</div></main>${listener.includes('id') ? '' : '<p id="c"></p>'}`,
        { head: config(settings ? JSON.parse(settings) : {}) },
      )
      await shows(page, 'new')
    },
  )

  test('its hx-target and hx-swap hold for its listeners', async () => {
    misbehave(suite.server, '/sse', opens('event: a\ndata: new\n\n'))
    const page = await open(
      '<div sse-connect="/sse" hx-target="#c" hx-swap="afterbegin"><i sse-swap="a"></i></div><p id="c">old</p>',
    )
    await shows(page, 'newold')
  })

  test.each([
    ['morph:innerHTML', '<b id="kept">new</b>', '<b id="kept">new</b>'],
    ['innerHTML show:#c:top', 'new', 'new'],
    ['innerHTML focus-scroll:true settle:1ms', 'new', 'new'],
  ])('hx-swap="%s" of htmx 2 works', async (swap, data, html) => {
    misbehave(suite.server, '/sse', opens(`event: a\ndata: ${data}\n\n`))
    const page = await open(
      `<div sse-connect="/sse"><p id="c" sse-swap="a" hx-swap="${swap}"><b id="kept">old</b></p></div>`,
    )
    await page.run(() => Object.assign(document.getElementById('kept') ?? {}, { mark: 1 }))
    await page.until(() => document.getElementById('c')?.textContent === 'new')
    expect(await page.html('#c')).toBe(html)
  })
})
