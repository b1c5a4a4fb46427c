/** How a page sets the options of its streams, and what it is told when it writes them wrong. */
import { describe, expect, test } from 'vitest'
import { answers, misbehave, opens } from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { inline } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** One stream at `/sse`, and how the page wants it. */
const body = (attributes = ''): string =>
  `<p id="c" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" ${attributes}></p>`

/** A page whose stream is refused, so that its wait tells what holds. */
async function waitOf(
  attributes: string,
  options: OpenOptions = {},
): Promise<[wait: unknown, page: TestPage]> {
  misbehave(suite.server, '/sse', answers(503))
  const page = await suite.open(body(attributes), { clockStopped: true, ...options })
  await page.until(() => window.sluice.connections()[0]?.state === 'retrying')
  return [await page.run(() => window.sluice.connections()[0]?.delay), page]
}

/** What Sluice has warned of. */
const warningsOf = async (page: TestPage): Promise<string[]> =>
  (await page.said()).filter((log) => log.startsWith('warning: Sluice'))

describe('sse-config', () => {
  test.each<[attribute: string, wait: number]>([
    ['sse-config="reconnectDelay:2s reconnectJitter:0"', 2000],
    ['sse-config=" reconnectDelay:2s,\n  reconnectJitter:0 "', 2000],
    [`sse-config='{"reconnectDelay":"2s","reconnectJitter":0}'`, 2000],
    [`sse-config=' {"reconnectDelay": 2000, "reconnectJitter": "0"}'`, 2000],
    ['data-sse-config="reconnectDelay:2s reconnectJitter:0"', 2000],
    ['sse-config="reconnectDelay:1500ms reconnectJitter:0"', 1500],
    ['sse-config="reconnectDelay:1500 reconnectJitter:0"', 1500],
    ['sse-config="reconnectDelay:1.5s reconnectJitter:0"', 1500],
    ['sse-config="reconnectDelay:.5m reconnectJitter:0"', 30_000],
    ['sse-config="reconnectDelay:2S reconnectJitter:0 transport:FETCH"', 2000],
    ['sse-config="reconnectJitter:0"', 500],
  ])('%s', async (attribute, wait) => {
    const [waits, page] = await waitOf(attribute)
    expect(waits).toBe(wait)
    expect(await warningsOf(page)).toEqual([])
  })

  test.each([
    ['reconectDelay:9s', 'reconnectDelay'],
    ['reconnect-delay:9s', 'reconnectDelay'],
    ['maxDelay:9s', 'reconnectMaxDelay'],
    ['jitter:1', 'reconnectJitter'],
    ['timeout:9s', 'connectTimeout'],
    ['Transport:eventsource', 'transport'],
    ['toString:1', 'method'],
  ])(
    'an option that is none is warned of, with the one that was meant, and the others hold: %s',
    async (pair, nearest) => {
      const [wait, page] = await waitOf(`sse-config="reconnectDelay:2s ${pair} reconnectJitter:0"`)
      expect(wait).toBe(2000)
      const warnings = await warningsOf(page)
      expect(warnings).toHaveLength(1)
      for (const word of ['option-unknown', `"${pair.split(':')[0]}"`, '<p id="c"'])
        expect(warnings[0]).toContain(word)
      if (pair !== 'toString:1') expect(warnings[0]).toContain(`"${nearest}"`)
    },
  )

  test.each([
    ['reconnectDelay:soon', 'a time such as 2s'],
    ['reconnectDelay:-1', 'a time such as 2s'],
    ['reconnectDelay', 'a time such as 2s'],
    ['reconnectMaxAttempts:many', 'a number'],
    ['reconnectMaxAttempts:', 'a number'],
    ['reconnect:perhaps', 'true or false'],
    ['reconnect:constructor', 'true or false'],
    ['transport:websocket', 'auto, eventsource, fetch'],
    ['heartbeat:often', 'a time such as 45s, auto or off'],
  ])(
    'a value that is none is warned of, with what would be one, and the default holds: %s',
    async (pair, expected) => {
      const [wait, page] = await waitOf(`sse-config="reconnectJitter:0 ${pair}"`)
      expect(wait).toBe(500)
      const warnings = await warningsOf(page)
      expect(warnings).toHaveLength(1)
      for (const word of ['option-invalid', expected, '<p id="c"']) expect(warnings[0]).toContain(word)
    },
  )

  test('JSON that is none is warned of, and the defaults hold', async () => {
    const [wait, page] = await waitOf(`sse-config='{"reconnectJitter":0,}'`, {
      head: inline(() => {
        Math.random = () => 0
      }),
    })
    expect(wait).toBe(500)
    const warnings = await warningsOf(page)
    expect(warnings).toEqual([expect.stringContaining('option-invalid')])
    expect(warnings[0]).toContain('JSON')
  })

  test('is warned of once for an element, however often it is initialised', async () => {
    const [, page] = await waitOf('sse-config="speed:9"')
    await page.run(() => {
      document.getElementById('c')?.setAttribute('hx-vals', '{}')
      window.htmx.process(document.body)
      window.sluice.reconnect()
    })
    expect(await warningsOf(page)).toHaveLength(1)
  })

  test('that is changed holds at once: the old connection stays until the new one is open', async () => {
    const route = misbehave(suite.server, '/sse', opens('id: 1\ndata: a\n\n'), opens('data: b\n\n'))
    const page = await suite.open(body())
    await page.shows('#c', 'a')
    await page.run(() => document.getElementById('c')?.setAttribute('sse-config', 'transport:fetch'))
    await page.shows('#c', 'ab')
    await route.until(() => route.pending === 1)
    expect(await page.run(() => window.sluice.connections().map(({ transport }) => transport))).toEqual([
      'fetch',
    ])
  })

  test('parts streams: elements with other options have a connection of their own', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      `<div hx-ext="sse">${['heartbeat:9s', 'heartbeat:9000', 'heartbeat:9s pool:off', '']
        .map((config) => `<p sse-connect="/sse" sse-config="${config}"></p>`)
        .join('')}</div>`,
    )
    await page.until(() => document.querySelectorAll('[sse-state="open"]').length === 4)
    expect(route.asked.length).toBe(3)
  })
})

describe.each(HTMX_VERSIONS)('htmx %s: htmx.config.sse', (htmx) => {
  test.each<[how: string, html: string]>([
    [
      'by a script',
      inline(() => {
        Object.assign((window.htmx as unknown as { config: object }).config, {
          sse: { reconnectDelay: '2s', reconnectJitter: 0 },
        })
      }),
    ],
    [
      'by a meta element',
      `<meta name="htmx-config" content='{"sse":{"reconnectDelay":2000,"reconnectJitter":0}}'>`,
    ],
  ])('holds for all streams, %s, and an element may have it otherwise', async (how, html) => {
    const paths = ['/sse', '/other']
    for (const path of paths) misbehave(suite.server, path, answers(503))
    const page = await suite.open(
      `${how === 'by a script' ? html : ''}${body()}<p hx-ext="sse" sse-connect="/other" sse-config="reconnectDelay:7s"></p>`,
      { htmx, clockStopped: true, head: how === 'by a script' ? '' : html },
    )
    await page.until(() => window.sluice.connections().every(({ state }) => state === 'retrying'))
    const waits = await page.run(() => window.sluice.connections().map(({ delay }) => delay))
    expect(waits).toEqual([2000, 7000])
  })

  test('an option that is none is warned of', async () => {
    misbehave(suite.server, '/sse', opens())
    const page = await suite.open(body(), {
      htmx,
      head: `<meta name="htmx-config" content='{"sse":{"reconectDelay":2000}}'>`,
    })
    await page.says('warning: Sluice option-unknown')
    expect((await warningsOf(page))[0]).toContain('"reconnectDelay"')
  })
})
