/**
 * The second law: a burst is one by one. However the events of a stream come, the page ends as if each had been shown
 * by itself, and what hears of an event finds everything before it in the page.
 *
 * `LAW_SEED=… LAW_PATH=… HTMX=2.0.11` repeats what a failure says, `npm run fuzz -- --minutes N` takes longer.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SETTLES_AT_ONCE } from '../support/delivery.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'
import { type Case, cases } from './events.js'

/** Of each htmx. */
const MS = (Number(process.env.LAW_MINUTES ?? 0) * 60_000) / HTMX_VERSIONS.length || 10_000

/** Ways in which a scripted source is shown: all at once; the same with `batch:frame`; in a hidden page; in parts. */
const MODES = ['burst', 'frame', 'hidden', 'parts']

/** Ways in which a server is heard, which sends all at once. */
const CONFIGS = ['', 'batch:frame', 'transport:fetch']

const suite = browserSuite({
  ownPage: 'was not tried',
  head: `${SETTLES_AT_ONCE}<script src="/files/law.js"></script>`,
})

interface Difference {
  readonly mode: string
  readonly key: string
  readonly expected: string
  readonly actual: string
}

declare global {
  interface Window {
    /** Of `page.js`. */
    law: {
      check(given: Case, modes: readonly string[]): Promise<Difference | null>
      expect(given: Case, url: string, config: string): Promise<void>
      ended(): Promise<Difference | null>
    }
  }
}

const SEED = Number(process.env.LAW_SEED ?? Date.now() % 2 ** 31)

const LISTENER = '<i id="on0" sse-swap="h2" hx-target="#value" hx-swap="beforeend"></i>'
const PART = '<i hx-swap-oob="beforeend:#value">0</i>'

/** What chance has found once, and finds seldom. */
const FOUND: readonly Case[] = [
  // What comes before the target has its id.
  {
    listeners: [
      { place: '', attributes: { 'sse-swap': 'h1', 'hx-swap': 'beforebegin', 'hx-target': '#value' } },
    ],
    box: false,
    events: [
      ['h1', '<p id="value">0</p>'],
      ['h1', '<li id="r0">0</li>'],
    ],
  },
  // The target of the second listener moves to where the listener stands, and its next event removes it.
  {
    listeners: [
      { place: '', attributes: { 'sse-swap': 'h2', 'hx-swap': 'innerHTML', 'hx-target': '#list' } },
      {
        place: 'inner',
        attributes: {
          'sse-swap': 'j1,j2',
          'hx-swap': 'innerHTML',
          'hx-target': '#inner',
          'mustache-template': 't-row',
        },
      },
      {
        place: '',
        attributes: {
          'sse-swap': 'j1',
          'hx-swap': 'innerHTML',
          'hx-target': '#list',
          'mustache-template': 't-row',
        },
      },
    ],
    box: false,
    events: [
      ['h2', '<p id="inner">0</p>'],
      ['j2', '{"id":0,"v":""}'],
      ['j1', '{"id":0,"v":""}'],
      ['j1', '{"id":0,"v":""}'],
      ['j1', '{"id":1,"v":""}'],
      ['t', '0'],
    ],
  },
  // The rows that are evicted come again by their ids, below what the reader sees.
  {
    listeners: [
      {
        place: 'box',
        attributes: {
          'sse-swap': 'j1',
          'hx-swap': 'beforeend follow',
          'hx-target': 'this',
          'mustache-template': 't-row',
          'sse-limit': '2',
        },
      },
    ],
    box: true,
    events: Array.from({ length: 12 }, (_, at): Case['events'][number] => ['j1', `{"id":${at % 2},"v":""}`]),
  },
  // What is deleted is gone at once, and who comes after a trigger behind it hears the next event.
  {
    listeners: [
      { place: '', attributes: { 'sse-swap': 'h1,h2', 'hx-swap': 'afterbegin', 'hx-target': '#list' } },
      {
        place: '',
        attributes: {
          'sse-swap': 'j2',
          'hx-swap': 'delete',
          'hx-target': '#box',
          'mustache-template': 't-row',
        },
      },
    ],
    box: false,
    events: [
      ['j2', '{"id":0,"v":""}'],
      ['t', '0'],
      ['h1', LISTENER],
      ['h2', '<li id="r0">0</li>'],
      ['j1', '{"id":0,"v":""}'],
    ],
  },
  // A listener that is there already becomes one for other events and another place.
  ...(['h1,h2', 'h1'] as const).map(
    (names): Case => ({
      listeners: [
        { place: '', attributes: { 'sse-swap': names, 'hx-swap': 'outerMorph', 'hx-target': '#box' } },
        {
          place: 'inner',
          attributes: { 'sse-swap': 'j1', 'hx-target': '#list', 'mustache-template': 't-row' },
        },
      ],
      box: false,
      events: [
        ['h1', '<i id="on1" sse-swap="h2" hx-target="#value" hx-swap="beforeend"></i>'],
        ['h2', '0'],
        ['j1', '{"id":0,"v":""}'],
        ['h1', '<i id="on1" sse-swap="j1" hx-target="#value" hx-swap="beforeend"></i>'],
        ['h2', '1'],
        ['j1', '{"id":1,"v":""}'],
      ],
    }),
  ),
  // What has parts alone is in the page at once, and who comes after the trigger behind it hears the next event.
  {
    listeners: [
      { place: '', attributes: { 'sse-swap': 'h2', 'hx-swap': 'innerHTML', 'hx-target': '#list' } },
    ],
    box: false,
    events: [LISTENER, PART, LISTENER, PART, LISTENER, PART].flatMap((data, at): Case['events'][number][] => [
      ['h2', data],
      ...(at % 2 ? [] : [['t', '0'] as const]),
    ]),
  },
]

function expectSame(different: Difference | null): void {
  if (different) expect(different.actual, `${different.key}, ${different.mode}`).toBe(different.expected)
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const given = cases(htmx.startsWith('4') ? ['innerMorph', 'outerMorph'] : [])
  const parameters = {
    seed: SEED,
    // A path counts the examples as well.
    examples: FOUND.map((one): [Case] => [one]),
    ...(process.env.LAW_PATH && { path: process.env.LAW_PATH }),
    numRuns: 1_000_000,
  }

  test(
    'a page ends as if each event had been shown by itself',
    async () => {
      console.log(`The second law on htmx ${htmx}: LAW_SEED=${SEED}`)
      const page = await suite.open('', { htmx })
      let last: Promise<Difference | null> | undefined
      const property = fc.asyncProperty(given, async (one) => {
        last = page.run(([one, modes]) => window.law.check(one as Case, modes as string[]), [
          one,
          MODES,
        ] as const)
        expectSame(await last)
      })
      await fc.assert(property, { ...parameters, interruptAfterTimeLimit: MS })
      // It is interrupted while the page is at work. One that never ends is a fault as well.
      expectSame((await last) ?? null)
    },
    MS + 60_000,
  )

  test('also where a server sends it', async () => {
    const page = await suite.open('', { htmx })
    for (const [at, one] of fc.sample(given, { seed: SEED, numRuns: CONFIGS.length * 2 }).entries()) {
      const stream = suite.server.stream(`/real-${at}`)
      // An event that closes the stream does so before its end is reported.
      const events = one.events.filter(([name]) => name !== 'x')
      await page.run(
        ([one, url, config]) => window.law.expect(one as Case, url as string, config as string),
        [{ ...one, events }, `/real-${at}`, CONFIGS[at % CONFIGS.length] as string] as const,
      )
      await stream.opened()
      stream.write(
        [...events, ['end', ''] as const]
          .map(([name, data]) => `event: ${name}\n${data.replace(/^/gm, 'data: ')}\n\n`)
          .join(''),
      )
      expectSame(await page.run(() => window.law.ended()))
      stream.end()
    }
  })
})
