import { setTimeout as beat } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dice, dice, type Fate, ReplayingStream } from '../server/replaying.js'
import { TestServer } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { inline } from '../support/in-page.js'
import { rounds, SEED } from '../support/soak.js'
import { browserSuite } from '../support/suite.js'

const EVENTS = rounds(1_000, 10_000)
/** Each is another series of accidents. `SEED=… npm test -- chaos` does one again; but for what time decides. */
const SEEDS = Array.from({ length: rounds(1, 10) }, (_, index) => SEED + index)
/** Not how long it may take, but when it is given up. */
const LONG_MS = 300_000
/** How often something happens to the page. */
const HAPPENINGS = rounds(10, 25)

declare global {
  interface Window {
    /** What was shown before the last reload, and until now. */
    before: string[]
    shown(): string[]
  }
}

/** Every other character takes several bytes, up to four. */
const textOf = (number: number): string => `${number} 🚲žluťoučký ${'é'.repeat(number % 7)}→ 摩托车 🏍️`

/** Some have a name, some have comments between their lines, and lines end in all three ways. */
function frameOf(number: number): string {
  const end = ['\n', '\r\n', '\r'][number % 3]
  const name = number % 5 === 0 ? ['event: row'] : []
  const comment = number % 11 === 0 ? [': ťuk'] : []
  return [...name, ...comment, `id: ${number}`, `data: <li>${textOf(number)}`, 'data: </li>', '', ''].join(
    end,
  )
}

/** What happens to most event streams. */
const CUTS = ['cut', 'cut', 'reset', 'end'] as const

interface Plan {
  /** What happens to some requests, beside {@link CUTS}. */
  readonly seldom?: readonly Fate['how'][]
  /** The most that one event stream brings. */
  readonly bytes?: number
}

/** What a server does to the requests of a page, one after the other. */
function fates(seed: number, { seldom = [], bytes = 40_000 }: Plan): () => Fate {
  const chance = dice(seed)
  let asked = 0
  return () => {
    // The first connection brings the reconnection time, without which a browser waits for seconds.
    const first = ++asked === 1
    return {
      how: chance.oneOf<Fate['how']>(!first && seldom.length > 0 && chance.maybe(0.2) ? seldom : CUTS),
      after: chance.between(first ? 100 : 0, bytes),
      inCharacter: chance.maybe(0.5),
      retryAfter: chance.maybe(0.2) ? chance.oneOf(['0', '1', new Date().toUTCString()]) : undefined,
    }
  }
}

/** Publishes all events, while the page has a hard time. */
async function publishAll(stream: ReplayingStream, chance: Dice): Promise<void> {
  while (stream.published < EVENTS) {
    stream.publish(Math.min(chance.between(1, 40), EVENTS - stream.published))
    // The rhythm of a server. Nothing is expected of it.
    await beat(chance.between(0, 8))
  }
}

/** Something that happens to a page, and is over when the promise is fulfilled. */
type Happening = (page: TestPage, stream: ReplayingStream, missed: () => Promise<void>) => Promise<void>

const leaveAndReturn: Happening = async (page, stream, missed) => {
  await page.run(() => dispatchEvent(new Event('pagehide')))
  await stream.opened(0)
  await missed()
  await page.run(() => dispatchEvent(new Event('pageshow')))
}

const hideAndShow: Happening = async (page, stream, missed) => {
  const tell = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  await page.run(tell, true)
  await stream.opened(0)
  await missed()
  await page.run(tell, false)
}

const leaveForAMoment: Happening = (page) =>
  page.run(() => {
    dispatchEvent(new Event('pagehide'))
    dispatchEvent(new Event('pageshow'))
  })

/** As when a computer sleeps, or a script takes long: nothing in the page runs, until more has come. */
const freeze: Happening = async (page, _stream, missed) => {
  suite.server.route('/missed', (_request, response) => void missed().then(() => response.end()))
  await page.run(() => {
    const request = new XMLHttpRequest()
    request.open('GET', '/missed', false)
    request.send()
  })
}

const comeOnline: Happening = (page) => page.run(() => void dispatchEvent(new Event('online')))

const reload: Happening = (page) => page.reload()

const reconnect: Happening = (page) => page.run(() => window.sluice.reconnect())

const ALL = [leaveAndReturn, leaveForAMoment, hideAndShow, freeze, comeOnline, reconnect]

/** Lets it happen, again and again while events are published. */
async function happenAll(
  page: TestPage,
  stream: ReplayingStream,
  chance: Dice,
  happenings: readonly Happening[],
): Promise<void> {
  const times = Array.from({ length: HAPPENINGS }, () => chance.between(1, EVENTS)).sort((a, b) => a - b)
  for (const time of times) {
    await stream.until(() => stream.published >= time)
    const more = Math.min(EVENTS, stream.published + chance.between(1, 300))
    await chance.oneOf(happenings)(page, stream, () => stream.until(() => stream.published >= more))
  }
}

/** What is wrong with what was shown; each fault in one line. */
function faultsOf(shown: readonly string[]): string[] {
  const numbers = shown.map((text) => Number.parseInt(text, 10))
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  const faults: string[] = []
  for (let number = 1; number <= EVENTS; number++) {
    const count = times.get(number) ?? 0
    if (count !== 1) faults.push(`${number} was shown ${count} times`)
  }
  for (const [at, number] of numbers.entries()) {
    const before = numbers[at - 1] ?? 0
    if (number < before) faults.push(`${number} was shown after ${before}`)
    if (shown[at] !== textOf(number)) faults.push(`${number} was shown as ${shown[at]}`)
  }
  // One fault has many consequences.
  return faults.slice(0, 10)
}

const suite = browserSuite({ ownPage: 'is left' })

/** Of another origin than the page. */
let elsewhere: TestServer
beforeAll(async () => {
  elsewhere = await TestServer.start()
})
afterAll(() => elsewhere.close())

interface Play {
  readonly seed: number
  readonly server?: TestServer
  readonly path: string
  readonly fate: () => Fate
  /** What stands in `sse-config`. */
  readonly config: string
  readonly happenings: readonly Happening[]
}

/** Runs in the page, which keeps what it has shown over a reload. */
function keep(): void {
  window.before = JSON.parse(sessionStorage.getItem(location.pathname) ?? '[]')
  window.shown = () => [
    ...window.before,
    ...[...document.querySelectorAll('li')].map((item) => item.textContent.trim()),
  ]
  addEventListener('pagehide', () =>
    sessionStorage.setItem(location.pathname, JSON.stringify(window.shown())),
  )
}

/** Publishes all events to a page that has a hard time. Returns what is wrong with what it has shown. */
async function play({
  seed,
  server = suite.server,
  path,
  fate,
  config,
  happenings,
}: Play): Promise<string[]> {
  const chance = dice(seed)
  const piece = (): number => chance.between(1, 4000)
  const headers = {
    'Access-Control-Allow-Origin': suite.server.url,
    'Access-Control-Allow-Credentials': 'true',
  }
  const stream = new ReplayingStream(server, path, {
    frame: frameOf,
    first: 'retry: 5\n\n',
    fate,
    piece,
    headers,
  })
  const url = server === suite.server ? path : server.url + path
  const page = await suite.open(
    `<div hx-ext="sse" sse-connect="${url}" sse-config="${config} ${SHORT}" sse-close="end">
      <ol sse-swap="message, row" hx-swap="beforeend"></ol></div>`,
    { head: HEAD + inline(keep) },
  )
  await Promise.all([publishAll(stream, dice(seed)), happenAll(page, stream, dice(seed), happenings)])
  stream.publishFrames([`event: end\nid: ${EVENTS + 1}\ndata:\n\n`])
  await page.until(() => document.querySelector('[sse-state="closed"]') && !window.sluice.waiting)
  return faultsOf(await page.run(() => window.shown()))
}

/** So that no wait is longer than it must be. */
const SHORT = 'reconnectMaxDelay:50ms connectTimeout:300ms pauseOnBackground:true'
const HEAD = `<meta name="htmx-config" content='{"defaultSettleDelay":0, "selfRequestsOnly":false, "mode":"cors"}'>`

describe.each(SEEDS)(
  `${EVENTS} events are shown once and in order (SEED=%i)`,
  { timeout: LONG_MS },
  (seed) => {
    test('with transport:fetch', async () => {
      const faults = await play({
        seed,
        path: '/fetch',
        config: 'transport:fetch heartbeat:300ms',
        fate: fates(seed, { seldom: ['refuse', 'ignore', 'stall'] }),
        happenings: ALL,
      })
      expect(faults).toEqual([])
    })

    test('with transport:auto, which is EventSource until that fails', async () => {
      const faults = await play({
        seed,
        path: '/auto',
        config: 'transport:auto',
        fate: fates(seed, { seldom: ['refuse', 'ignore'] }),
        happenings: ALL,
      })
      expect(faults).toEqual([])
    })

    test('with a server of another origin, which is told the last event ID in the URL', async () => {
      const faults = await play({
        seed,
        server: elsewhere,
        path: '/elsewhere',
        config: 'transport:auto',
        fate: fates(seed, { seldom: ['refuse', 'ignore'] }),
        happenings: ALL,
      })
      expect(faults).toEqual([])
    })

    test("with transport:eventsource, which is the browser's own doing", async () => {
      const faults = await play({
        seed,
        path: '/eventsource',
        // [WebKit] There it is not: Sluice opens a source anew.
        config: 'transport:eventsource reconnectDelay:5ms',
        // [Firefox] Waits half a second, whatever the server says.
        fate: fates(seed, { bytes: 80_000 }),
        happenings: ALL,
      })
      expect(faults).toEqual([])
    })

    test('over reloads, with resume:page', async () => {
      const faults = await play({
        seed,
        path: '/reloads',
        config: 'resume:page',
        // What a page has seen before it was reloaded is known to the server alone.
        fate: fates(seed, { seldom: ['refuse', 'ignore'] }),
        happenings: [reload, reload, leaveForAMoment, freeze, comeOnline],
      })
      expect(faults).toEqual([])
    })
  },
)
