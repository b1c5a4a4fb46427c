/**
 * Every option works from every place where it may be written, and it is known which place counts. Elements with one
 * URL share a stream only if all their options are the same, so that what is in force for an element shows in which
 * others it shares one with.
 */
import { describe, expect, test } from 'vitest'
import { streamOptions } from '../../src/options.js'
import { misbehave, opens } from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite()

/** For each option of a stream two values: neither is its default. */
const SHARED: Readonly<Record<string, readonly [one: string, other: string]>> = {
  reconnect: ['false', 'true'],
  reconnectDelay: ['7s', '8s'],
  reconnectMaxDelay: ['7s', '8s'],
  reconnectMaxAttempts: ['7', '8'],
  reconnectJitter: ['0.25', '0.5'],
  connectTimeout: ['7s', '8s'],
  pauseOnBackground: ['true', 'false'],
  transport: ['eventsource', 'fetch'],
  credentials: ['same-origin', 'omit'],
  heartbeat: ['45s', 'off'],
  resume: ['page', 'off'],
  idName: ['after', 'from'],
  dedupe: ['false', 'true'],
  releaseOn: ['first', 'end'],
  session: ['one', 'other'],
  worker: ['/one.js', '/other.js'],
}

/** Those that have nothing to do with who shares a stream, or keep it from being shared. */
const OTHERS = ['method', 'pool', 'batch', 'budget', 'maxQueue', 'defer']

interface Place {
  readonly what: string
  /** The versions of htmx that have it. */
  readonly on?: RegExp
  /** How the attribute of an element is written there. */
  attribute?(key: string, value: string): string
  /** Attributes of an element above. */
  above?(key: string, value: string): string
  /** What stands in the head. */
  head?(options: object): string
  /** What a script does before anything connects. */
  script?(options: object): string
}

const PLACES: readonly Place[] = [
  { what: 'sse-config', attribute: (key, value) => `sse-config="${key}:${value}"` },
  { what: 'data-sse-config', attribute: (key, value) => `data-sse-config="${key}:${value}"` },
  {
    what: 'sse-config as JSON',
    attribute: (key, value) => `sse-config='${JSON.stringify({ [key]: value })}'`,
  },
  {
    what: 'htmx.config.sse',
    script: (options) => `<script>htmx.config.sse = ${JSON.stringify(options)}</script>`,
  },
  {
    what: '<meta name="htmx-config">',
    head: (sse) => `<meta name="htmx-config" content='${JSON.stringify({ sse })}'>`,
  },
  { what: 'hx-config', on: /^4/, attribute: (key, value) => `hx-config="sse.${key}:${value}"` },
  {
    what: 'hx-config as JSON',
    on: /^4/,
    attribute: (key, value) => `hx-config='${JSON.stringify({ sse: { [key]: value } })}'`,
  },
  {
    what: 'hx-config:inherited',
    on: /^4/,
    above: (key, value) => `hx-config:inherited="sse.${key}:${value}"`,
  },
]

/** Which elements share a stream, by their ids: those of each stream, in their order. */
const sharing = (page: TestPage): Promise<string[]> =>
  page.run(() =>
    window.sluice.connections().map(({ elements }) =>
      elements
        .map(({ id }) => id)
        .sort()
        .join(' '),
    ),
  )

/** An element that connects, `key` being the option that it is about. */
const element = (id: string, key: string, attributes: string): string =>
  `<p id="${id}" hx-ext="sse" sse-connect="/sse?${key}" sse-swap="a" ${attributes}></p>`

test('each option is in the table of this test', () => {
  expect([...Object.keys(SHARED), ...OTHERS].sort()).toEqual(streamOptions.map(({ name }) => name).sort())
})

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const places = PLACES.filter(({ on = /./ }) => on.test(htmx))

  test.each(places)('what of an option holds that is written as $what', async (place) => {
    misbehave(suite.server, '/sse', opens())
    const all = Object.fromEntries(Object.entries(SHARED).map(([key, [one]]) => [key, one]))
    const body = Object.entries(SHARED).map(([key, [one, other]]) => {
      const above = place.above?.(key, one) ?? ''
      return `<div ${above}>${element(`${key}-here`, key, place.attribute?.(key, one) ?? '')}</div>
        ${element(`${key}-same`, key, `sse-config="${key}:${one}"`)}
        ${element(`${key}-other`, key, `sse-config="${key}:${other}"`)}`
    })
    const page = await suite.open(`${place.script?.(all) ?? ''}${body.join('')}`, {
      htmx,
      head: place.head?.(all) ?? '',
      ...((place.head || place.script) && { ownPage: 'is loaded' }),
    })
    const expected = Object.keys(SHARED).flatMap((key) => [`${key}-here ${key}-same`, `${key}-other`])
    await page.until((count) => window.sluice.connections().length === count, expected.length)
    expect((await sharing(page)).sort()).toEqual(expected.sort())
    expect((await page.said()).filter((log) => log.includes('option-'))).toEqual([])
  })

  test('sse-config comes before hx-config, that before htmx.config.sse', async () => {
    misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      `<script>htmx.config.sse = { idName: 'page', reconnectDelay: '9s' }</script>
      ${element('page', '', '')} ${element('page-same', '', 'sse-config="idName:page reconnectDelay:9s"')}
      ${element('own', '', 'sse-config="idName:own"')} ${element('own-same', '', 'sse-config="idName:own reconnectDelay:9s"')}
      ${
        htmx.startsWith('4')
          ? `${element('hx', '', 'hx-config="sse.idName:hx"')} ${element('hx-same', '', 'sse-config="idName:hx"')}
             ${element('own-hx', '', 'hx-config="sse.idName:hx" sse-config="idName:own"')}`
          : ''
      }`,
      { htmx, ownPage: 'is loaded' },
    )
    const expected = htmx.startsWith('4')
      ? ['hx hx-same', 'own own-hx own-same', 'page page-same']
      : ['own own-same', 'page page-same']
    await page.until((count) => window.sluice.connections().length === count, expected.length)
    expect((await sharing(page)).sort()).toEqual(expected)
  })

  test('sse-config is not inherited', async () => {
    misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      `<div sse-config="idName:above">${element('one', '', '')}</div>${element('two', '', '')}`,
      { htmx },
    )
    await page.until(() => window.sluice.connections().length)
    expect(await sharing(page)).toEqual(['one two'])
  })

  describe.each(places)('$what', (place) => {
    /** A page with an element whose option is written there. */
    async function open(key: string, value: string, more = ''): Promise<TestPage> {
      const above = place.above?.(key, value) ?? ''
      const here = place.attribute?.(key, value) ?? ''
      const options = { [key]: value }
      // One attribute cannot stand there twice.
      const own = here.startsWith('sse-config="') ? here.replace(/"$/, ` ${more}"`) : here
      const added =
        more && own === here
          ? `<script>htmx.config.sse = { ...htmx.config.sse, ${asScript(more)} }</script>`
          : ''
      const page = await suite.open(
        `${place.script?.(options) ?? ''}${added}
        <div ${above}>${element('one', '', own)}</div><div ${above}>${element('two', '', own)}</div>`,
        { htmx, head: place.head?.(options) ?? '', ownPage: 'is loaded' },
      )
      await page.until(() => document.querySelectorAll('[sse-state="open"]').length === 2)
      return page
    }
    const asScript = (pair: string): string => pair.replace(/:(.*)/, ": '$1'")
    /** How many events wait when some have come in one task. */
    const waiting = (page: TestPage): Promise<number> =>
      page.run(() => {
        for (const data of ['1', '2', '3']) window.sluice.send('/sse?', 'a', data)
        return window.sluice.waiting
      })

    test('method', async () => {
      const route = misbehave(suite.server, '/sse', opens())
      await open('method', 'post')
      expect(route.asked.map(({ method }) => method)).toEqual(['POST', 'POST'])
    })

    test('pool', async () => {
      misbehave(suite.server, '/sse', opens())
      expect(await sharing(await open('pool', 'off'))).toEqual(['one', 'two'])
    })

    test('batch', async () => {
      misbehave(suite.server, '/sse', opens())
      expect(await waiting(await open('batch', 'frame'))).toBe(6)
    })

    test('budget', async () => {
      misbehave(suite.server, '/sse', opens())
      expect(await waiting(await open('budget', '0'))).toBe(6)
    })

    test('maxQueue', async () => {
      misbehave(suite.server, '/sse', opens())
      expect(await waiting(await open('maxQueue', '0', 'batch:frame'))).toBe(0)
    })

    test('defer', async () => {
      misbehave(suite.server, '/sse', opens())
      const page = await open('defer', 'offscreen')
      await page.run(() => Object.assign(document.body.style, { position: 'absolute', top: '9999px' }))
      // In three frames all is shown that waits for nothing else; where an element is, a browser says when it has time.
      await page.until(async () => {
        window.sluice.send('/sse?', 'a', 'x')
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
        return window.sluice.waiting > 0
      })
    })
  })
})
