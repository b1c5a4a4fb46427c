/** On htmx 4: what pages and servers do with `hx-sse` beside the usual. */
import { describe, expect, test } from 'vitest'
import { ends, misbehave, opens } from '../../server/misbehaving.js'
import type { TestPage } from '../../support/browser.js'
import { inline, record } from '../../support/in-page.js'
import { browserSuite } from '../../support/suite.js'

const suite = browserSuite()
const SETTLES = `<meta name="htmx-config" content='{"defaultSettleDelay":0}'>`
const open = (body: string, head = ''): Promise<TestPage> =>
  suite.open(body, { htmx: '4.0.1', head: /htmx-config/.test(head) ? head : SETTLES + head })

test.each([
  ['hx-sse:connect="/mock"', ''],
  ['hx-get="/mock"', 'click'],
])(
  'a response that the page has made itself, without a URL, is read like any other: %s',
  async (attribute, event) => {
    const page = await open(
      `<p id="c" ${attribute} hx-swap="beforeend">-</p>`,
      inline(() => {
        const { fetch } = window
        window.fetch = (input, init) => {
          if (!`${input}`.includes('/mock')) return fetch(input, init)
          const body = new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('data: a\n\ndata: b\n\n'))
            },
          })
          return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }))
        }
      }),
    )
    if (event) await page.click('#c')
    await page.shows('#c', '-ab')
    expect((await page.said()).filter((log) => /Invalid URL|error/.test(log))).toEqual([])
  },
)

describe('an event of the server is fired by its name', () => {
  /** What browsers tell without a property to know it by. */
  const WITHOUT =
    `DOMContentLoaded DOMActivate focusin focusout compositionstart compositionupdate compositionend
    touchstart touchmove touchend touchcancel beforeinput textInput visibilitychange readystatechange freeze resume
    pagehide pageshow pageswap pagereveal load unload beforeunload popstate hashchange online offline storage
    selectionchange fullscreenchange pointerlockchange deviceorientation gamepadconnected wheel message-error`
      .split(/\s+/)
      .filter((name) => name !== 'message-error')
  /** What tells only of loading and playing. */
  const MEDIA = `abort canplay canplaythrough close cuechange durationchange emptied ended error loadeddata
    loadedmetadata loadstart pause play playing progress ratechange seeked seeking stalled suspend timeupdate
    volumechange waiting`.split(/\s+/)
  const OWN = [
    'token',
    'done',
    'Click',
    'on',
    'open',
    'update',
    'page',
    'touch',
    'focus-changed',
    'key.rotated',
  ]

  test('unless a user or the browser acts by it: all that the browser has a property for, and the others', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await open('<p id="c" hx-sse:connect="/sse"></p>')
    const connection = await route.opened()
    const acts = await page.run(() => {
      const names = new Set<string>()
      for (const at of [window, document, HTMLElement.prototype])
        for (const name in at) if (/^on./.test(name)) names.add(name.slice(2))
      return [...names]
    })
    expect(acts).toEqual(
      expect.arrayContaining(['click', 'input', 'change', 'submit', 'keydown', 'popstate']),
    )
    const all = [
      ...new Set([...acts, ...WITHOUT, 'htmx:abort', 'intersect', 'revealed', 'every', ...MEDIA, ...OWN]),
    ]
    await page.run((all) => {
      Object.assign(window, { fired: [] })
      for (const name of all)
        document.getElementById('c')?.addEventListener(name, (event) => {
          // The pointer of the test before may still be where the element is.
          if (!event.isTrusted) (window as unknown as { fired: string[] }).fired.push(event.type)
        })
    }, all)
    connection.write(`${all.map((name) => `event: ${name}\ndata: x\n\n`).join('')}data: end\n\n`)
    await page.shows('#c', 'end')
    const fired = await page.run(() => (window as unknown as { fired: string[] }).fired)
    expect([...fired].sort()).toEqual([...MEDIA, ...OWN].sort())
  })

  test('hx-on:progress hears it', async () => {
    misbehave(suite.server, '/sse', opens('event: progress\ndata: 40\n\n'))
    const page = await open(
      '<p hx-sse:connect="/sse" hx-on:progress="document.getElementById(\'c\').textContent = event.detail.data"></p><p id="c"></p>',
    )
    await page.shows('#c', '40')
  })
})

test.each([
  ['hx-config="sse.releaseOn:first"', '', ''],
  ['sse-config="releaseOn:first"', '', ''],
  ['', '{"sse":{"releaseOn":"first"}}', ''],
  ['sse-config="releaseOn:first" sse-stream="token"', '', 'token'],
])('releaseOn:first is obeyed by an answer: %s %s', async (attribute, config, event) => {
  const route = misbehave(suite.server, '/chat', opens())
  const page = await open(
    `<i id="busy"></i><button id="c" hx-get="/chat" hx-swap="beforeend" hx-indicator="#busy" ${attribute}></button>`,
    config && `<meta name="htmx-config" content='{"defaultSettleDelay":0,${config.slice(1)}'>`,
  )
  await page.click('#c')
  const connection = await route.opened()
  await page.until(() => document.querySelector('#c[sse-state="open"]'))
  expect(await page.run(() => document.getElementById('busy')?.className)).toBe('htmx-request')
  connection.send('a', event ? { event } : {})
  await page.shows('#c', 'a')
  await page.until(() => !document.getElementById('busy')?.className)
  expect(await page.run(() => document.getElementById('c')?.getAttribute('sse-state'))).toBe('open')
})

test('a broken hx-config is told of its element, once, and the others go on', async () => {
  misbehave(suite.server, '/sse', opens('data: a\n\n'))
  const page = await open(
    `<p id="one" hx-sse:connect="/sse?1" hx-config='{"sse":'></p><p id="two" hx-sse:connect="/sse?2" hx-config='{"sse":'></p>
     <p id="c" hx-sse:connect="/sse"></p>`,
  )
  await page.shows('#c', 'a')
  await page.until(() => document.querySelectorAll('[sse-state="failed"]').length === 2)
  const said = (await page.said()).filter((log) => /hx-config/.test(log))
  for (const id of ['one', 'two'])
    expect(said.filter((log) => log.includes('option-invalid') && log.includes(`id="${id}"`))).toHaveLength(1)
  expect(said.join('\n')).toContain('fix hx-config')
  expect((await page.said()).filter((log) => log.startsWith('exception'))).toEqual([])
})

/** Keeps which attempt each connection is. */
function recordAttempts(): void {
  Object.assign(window, { attempts: [] })
  addEventListener('htmx:sse:before:connection', (event) => {
    const { attempt } = (event as CustomEvent).detail.connection
    ;(window as unknown as { attempts: number[] }).attempts.push(attempt)
  })
}

test.each(['hx-sse.js', 'sluice.min.js'])(
  'after a close, what the trigger opens again is a first attempt: %s',
  async (script) => {
    const route = misbehave(suite.server, '/sse', opens('event: done\ndata: 1\n\n'), opens())
    const page = await suite.open(
      '<p id="c" hx-sse:connect="/sse" hx-sse:close="done" hx-trigger="click">-</p>',
      { htmx: '4.0.1', scripts: [script], head: SETTLES + inline(recordAttempts) },
    )
    const click = (): void => document.getElementById('c')?.click()
    await page.run(click)
    await route.wasAsked(1)
    await route.left()
    await page.run(click)
    await page.until(() => (window as unknown as { attempts: number[] }).attempts.length === 2)
    expect(await page.run(() => (window as unknown as { attempts: number[] }).attempts)).toEqual([0, 0])
  },
)

test('a connection that is paused and resumed is attempt 1, and an end is followed by the next within 500 ms', async () => {
  const route = misbehave(suite.server, '/sse', ends('data: a\n\n'), opens('data: b\n\n'))
  const page = await open(
    '<p id="c" hx-sse:connect="/sse" hx-swap="beforeend"></p>',
    inline(record, ['htmx:sse:state']) + inline(recordAttempts),
  )
  await page.shows('#c', 'ab')
  const delays = await page.run(() =>
    window.seen.filter(({ detail }) => detail.state === 'retrying').map(({ detail }) => Number(detail.delay)),
  )
  expect(delays).toHaveLength(1)
  expect(delays[0]).toBeLessThanOrEqual(500)
  const hide = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  await page.run(hide, true)
  await route.left()
  await page.run(hide, false)
  await route.wasAsked(3)
  expect(await page.run(() => (window as unknown as { attempts: number[] }).attempts)).toEqual([0, 1, 1])
})

describe('no warning is given', () => {
  test.each([
    ['of a trigger from another element', '<p hx-get="/x" hx-trigger="sse:done from:#c">'],
    ['of hx-action', '<p hx-action="/x" hx-method="get" hx-trigger="sse:done">'],
    ['of a prefix', '<p my-get="/x" hx-trigger="sse:done">'],
    ['of an own handler', '<p hx-on:sse:done="x()" hx-trigger="sse:done">'],
  ])('%s', async (_what, element) => {
    suite.server.html('/x', '')
    misbehave(suite.server, '/sse', opens('data: a\n\n'))
    const inside = /from:/.test(element) ? '' : element
    const page = await open(
      `<div hx-ext="sse" sse-connect="/sse"><p id="c" sse-swap="message"></p>${inside}</div>${element}`.replace(
        inside && `</div>${element}`,
        inside && '</div>',
      ),
      `<meta name="htmx-config" content='{"defaultSettleDelay":0,"prefix":"my-"}'>`,
    )
    await page.shows('#c', 'a')
    expect((await page.said()).filter((log) => /stream-missing|request-missing/.test(log))).toEqual([])
  })
})
