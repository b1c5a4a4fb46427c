/** When a stream that was lost is opened again, to the millisecond: the page's clock stands still. */
import { describe, expect, test } from 'vitest'
import {
  answers,
  type Behaviour,
  cuts,
  django,
  ends,
  type MisbehavingRoute,
  misbehave,
  opens,
  silent,
} from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite } from '../support/suite.js'

const suite = browserSuite()

/** A page with one stream over `fetch`, or as its options say; waits are not left to chance. */
function open(config = '', head = ''): Promise<TestPage> {
  return suite.open(
    `<p id="text" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend"
      sse-config="transport:fetch reconnectJitter:0 ${config}"></p>`,
    { clockStopped: true, head: inline(record, ['htmx:sseState', 'htmx:sseError']) + head },
  )
}

const misbehaving = (...behaviours: Behaviour[]): MisbehavingRoute =>
  misbehave(suite.server, '/sse', ...behaviours)

/** Waits until the stream has reached a state so many times. Returns what the last of them told. */
async function reached(page: TestPage, state: string, times = 1): Promise<Record<string, unknown>> {
  await page.until(
    ([state, times]) => window.seen.filter(({ detail }) => detail.state === state).length >= Number(times),
    [state, `${times}`],
  )
  const seen = await page.run(() => window.seen)
  return seen.filter(({ detail }) => detail.state === state)[times - 1]?.detail ?? {}
}

/** The waits before so many attempts, each of which is let pass. */
async function waitsOf(page: TestPage, count: number): Promise<unknown[]> {
  const waits: unknown[] = []
  for (let times = 1; times <= count; times++) {
    const { delay } = await reached(page, 'retrying', times)
    waits.push(delay)
    await page.pass(Number(delay))
  }
  return waits
}

const errorsOf = (page: TestPage): Promise<Record<string, unknown>[]> =>
  page.run(() => window.seen.filter(({ name }) => name === 'htmx:sseError').map(({ detail }) => detail))

/** What brings the network, or the user, back. */
const comesBack = {
  online: () => window.dispatchEvent(new Event('online')),
  visible: () => document.dispatchEvent(new Event('visibilitychange')),
}

const EVENT = 'data: .\n\n'

describe('the wait', () => {
  test.each<[what: string, config: string, behaviours: Behaviour[], waits: number[]]>([
    [
      'doubles with each failure, up to a minute',
      '',
      [answers(503)],
      [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000],
    ],
    [
      'begins and ends where the page says',
      'reconnectDelay:1s reconnectMaxDelay:3s',
      [answers(503)],
      [1000, 2000, 3000, 3000],
    ],
    ['begins after a broken connection as after any failure', '', [cuts('data: half')], [500, 1000, 2000]],
    [
      'is three seconds after an end, and grows while the streams end young and empty',
      '',
      [ends()],
      [3000, 6000, 12_000, 24_000, 48_000, 63_000, 63_000],
    ],
    ['after an end is what the page says, and grows', 'reconnectDelay:1s', [ends()], [1000, 2000, 4000]],
    ['after an end does not grow while events come', '', [ends(EVENT)], [3000, 3000, 3000]],
    [
      'grows although the server says that it lives',
      '',
      [ends(django.open + django.keepAlive)],
      [3000, 6000, 12_000],
    ],
    ['grows although there are comments', '', [ends(': hello\n\n')], [3000, 6000]],
    ['after an end is what the server says, and grows', '', [ends('retry: 700\n\n')], [700, 1400, 2800]],
    ['grows from half a second where the server says none', '', [ends('retry: 0\n\n')], [1, 500, 1500, 3500]],
    ["is the server's before the page's", 'reconnectDelay:9s', [ends('retry: 700\n\n')], [700]],
    [
      "is the server's for the connections that follow",
      '',
      [ends(`retry: 700\n${EVENT}`), ends(EVENT)],
      [700, 700, 700],
    ],
    [
      "is never less than the server's after a failure",
      '',
      [ends(`retry: 700\n${EVENT}`), answers(503)],
      [700, 2100, 3500],
    ],
    ['grows on from end to failure to end', '', [ends(), answers(503), ends()], [3000, 1000, 12_000]],
  ])('%s', async (_what, config, behaviours, waits) => {
    const route = misbehaving(...behaviours)
    const page = await open(config)
    expect(await waitsOf(page, waits.length)).toEqual(waits)
    await route.wasAsked(waits.length + 1)
    expect(route.asked.length).toBe(waits.length + 1)
  })

  test('begins anew after each connection that brought an event, and does not count it', async () => {
    const route = misbehaving(opens(EVENT))
    const page = await open('reconnectMaxAttempts:1')
    for (let times = 1; times <= 4; times++) {
      await page.shows('#text', '....'.slice(-times))
      route.cut()
      expect(await reached(page, 'retrying', times)).toMatchObject({ attempt: 1, delay: 500 })
      await page.pass(500)
    }
  })

  test('grows after failures also where the server has said that it wants none', async () => {
    misbehaving(ends(`retry: 0\n${EVENT}`), answers(503))
    const page = await open()
    const waits = await waitsOf(page, 4)
    expect(waits[0]).toBe(1)
    expect(waits[3]).toBeGreaterThanOrEqual(1000)
  })

  test('is over to the millisecond, and not before', async () => {
    const route = misbehaving(answers(503), opens(EVENT))
    const page = await open()
    await reached(page, 'retrying')
    await page.pass(499)
    expect(route.asked.length).toBe(1)
    await page.pass(1)
    await page.shows('#text', '.')
    expect(route.asked.length).toBe(2)
  })

  test('begins anew after a connection that lived five seconds, and not after a younger one', async () => {
    const route = misbehaving(ends(), opens())
    const page = await open()
    await page.pass(Number((await reached(page, 'retrying')).delay))
    const young = await route.opened(1)
    await reached(page, 'open', 2)
    await page.pass(4999)
    young.end()
    const second = await reached(page, 'retrying', 2)
    expect(second).toMatchObject({ attempt: 2, delay: 6000 })
    await page.pass(6000)
    const old = await route.opened(2)
    await reached(page, 'open', 3)
    await page.pass(5000)
    old.end()
    expect(await reached(page, 'retrying', 3)).toMatchObject({ attempt: 1, delay: 3000 })
  })

  test.each([
    ['all of it', 1, 250],
    ['a part of it', 0.4, 400],
    ['nothing of it', 0, 500],
  ])('is left to chance: %s', async (_what, jitter, wait) => {
    misbehaving(answers(503))
    const head = inline(() => {
      Math.random = () => 0.5
    })
    const page = await open(`reconnectJitter:${jitter}`, head)
    expect(await waitsOf(page, 2)).toEqual([wait, 2 * wait])
  })

  test('of more than an hour is an hour', async () => {
    const route = misbehaving(ends('retry: 4294967296\n\n'))
    const page = await open()
    expect((await reached(page, 'retrying')).delay).toBe(3_600_000)
    await page.pass(10 * 60_000)
    expect(route.asked.length).toBe(1)
  })
})

describe('Retry-After', () => {
  test.each<[what: string, status: number, value: string, waits: number[]]>([
    ['in seconds is waited for', 503, '120', [120_500, 121_000]],
    ['is waited for when there were too many requests', 429, '7', [7500, 8000]],
    ['of no time changes nothing', 503, '0', [500, 1000]],
    ['that has passed changes nothing', 503, 'Thu, 01 Jan 1970 00:00:00 GMT', [500, 1000]],
    ['that cannot be read changes nothing', 503, 'soon', [500, 1000]],
  ])('%s', async (_what, status, value, waits) => {
    misbehaving(answers(status, { 'Retry-After': value }))
    const page = await open()
    expect(await waitsOf(page, 2)).toEqual(waits)
    expect((await errorsOf(page))[0]).toMatchObject({ status, retryAfter: value })
  })

  test('as a date is waited for', async () => {
    const route = misbehaving(opens(EVENT))
    const page = await open()
    await page.shows('#text', '.')
    const now = await page.run(() => Date.now())
    // A date has whole seconds.
    const date = Math.ceil(now / 1000) * 1000 + 60_000
    route.answerWith(answers(503, { 'Retry-After': new Date(date).toUTCString() }), opens(EVENT))
    await page.run(() => window.sluice.reconnect())
    await page.until(() => window.seen.some(({ detail }) => detail.status === 503))
    const wait = await page.run(() => window.sluice.connections()[0]?.delay)
    expect(wait).toBe(date - now + 500)
    await page.pass(Number(wait))
    await page.shows('#text', '..')
  })

  test('says nothing about an answer that will not change', async () => {
    const route = misbehaving(answers(404, { 'Retry-After': '1' }))
    const page = await open()
    await reached(page, 'failed')
    await page.pass(60_000)
    expect(route.asked.length).toBe(1)
  })

  test('is not hurried by network or user, but by the page', async () => {
    const route = misbehaving(answers(503, { 'Retry-After': '120' }), opens(EVENT))
    const page = await open()
    await reached(page, 'retrying')
    for (const comes of Object.values(comesBack)) await page.run(comes as () => void)
    expect(await page.run(() => window.sluice.connections()[0]?.state)).toBe('retrying')
    expect(route.asked.length).toBe(1)
    await page.run(() => window.sluice.reconnect())
    await page.shows('#text', '.')
    await page.pass(200_000)
    expect(route.asked.length).toBe(2)
  })
})

describe('a stream that waits is opened at once, and once,', () => {
  test.each([
    ['when the network comes back', comesBack.online],
    ['when the page is looked at again', comesBack.visible],
    ['when the page says so by its URL', () => window.sluice.reconnect('/sse')],
    [
      'when the page says so by its element',
      () => window.sluice.reconnect(document.getElementById('text') as Element),
    ],
  ])('%s', async (_when, comes) => {
    const route = misbehaving(answers(503), answers(503), opens(EVENT))
    const page = await open('reconnectDelay:20s')
    await reached(page, 'retrying')
    await page.run(comes as () => void)
    // It was hurried once; that the server is still away is a failure as any other.
    expect(await reached(page, 'retrying', 2)).toMatchObject({ attempt: 2, delay: 40_000 })
    await page.pass(39_999)
    expect(route.asked.length).toBe(2)
    await page.pass(1)
    await page.shows('#text', '.')
  })

  test.each(Object.entries(comesBack))(
    '%s: and one that is open, or has failed, is left alone',
    async (_when, comes) => {
      const stream = misbehaving(opens(EVENT))
      const failed = misbehave(suite.server, '/failed', answers(404))
      const page = await suite.open(
        `<div hx-ext="sse"><p id="text" sse-connect="/sse" sse-swap="message"></p>
      <p id="failed" sse-connect="/failed" sse-config="transport:fetch"></p></div>`,
      )
      await page.shows('#text', '.')
      await page.until(() => document.getElementById('failed')?.getAttribute('sse-state') === 'failed')
      await page.run(comes as () => void)
      const states = await page.run(() => window.sluice.connections().map(({ state }) => state))
      expect(states).toEqual(['open', 'failed'])
      expect([stream.asked.length, failed.asked.length]).toEqual([1, 1])
    },
  )
})

test('a stream that fails while its page is still loading waits as any other', async () => {
  const route = misbehaving(opens(EVENT))
  const head = inline(() => {
    let times = 0
    window.addEventListener('htmx:configRequest', (event) => {
      // It fails before the page was shown for the first time, which is no return to it.
      if (!times++) (event as CustomEvent).detail.waitUntil(Promise.reject(new Error('no token')))
    })
  })
  const page = await open('', head)
  await page.until(() => document.readyState === 'complete')
  expect(await page.run(() => window.seen.map(({ detail }) => detail.reason))).not.toContain('wake')
  await page.pass(499)
  expect(route.asked.length).toBe(0)
  await page.pass(1)
  await page.shows('#text', '.')
})

describe('sluice.reconnect', () => {
  test('opens a stream anew that is open, and leaves the connection that was', async () => {
    const route = misbehaving(opens(EVENT))
    const page = await open()
    await page.shows('#text', '.')
    await page.run(() => window.sluice.reconnect())
    await page.shows('#text', '..')
    const first = await route.opened(1)
    await first.opened(0)
    expect([route.asked.length, route.pending]).toEqual([2, 1])
  })

  test.each<[how: string, behaviour: Behaviour, close: boolean]>([
    ['has failed', answers(404), false],
    ['was closed by the page', opens(), true],
  ])('opens a stream that %s', async (_how, behaviour, close) => {
    const route = misbehaving(behaviour, opens(EVENT))
    const page = await open()
    await reached(page, close ? 'open' : 'failed')
    if (close) {
      await page.run(() => window.sluice.close())
      await route.left()
    }
    await page.run(() => window.sluice.reconnect())
    await page.shows('#text', '.')
    expect(route.asked.length).toBe(2)
  })
})

describe('a stream is given up', () => {
  test('after as many failures in a row as the page allows', async () => {
    const route = misbehaving(answers(503))
    const page = await open('reconnectMaxAttempts:2')
    expect(await waitsOf(page, 2)).toEqual([500, 1000])
    expect(await reached(page, 'failed')).toMatchObject({ reason: 'exhausted', attempt: 3, delay: 0 })
    await page.says('Sluice stream-failed: /sse: given up after 3 failures')
    await page.pass(600_000)
    expect(route.asked.length).toBe(3)
  })

  test.each<[how: string, behaviour: Behaviour, state: string, errors: number]>([
    ['is finished when the server ends it', ends(EVENT), 'closed', 0],
    ['has failed when it breaks', cuts('data: half'), 'failed', 1],
    ['has failed when the server refuses it', answers(503), 'failed', 1],
  ])('at once with reconnect:false: it %s', async (_how, behaviour, state, errors) => {
    const route = misbehaving(behaviour)
    const page = await open('reconnect:false')
    expect((await reached(page, state)).delay).toBe(0)
    await page.pass(600_000)
    await page.run(comesBack.online as () => void)
    expect(route.asked.length).toBe(1)
    expect(await errorsOf(page)).toHaveLength(errors)
  })

  test('with reconnect:false: EventSource does not ask again either', async () => {
    const route = misbehaving(ends(`retry: 1\n${EVENT}`))
    const page = await open('reconnect:false transport:auto')
    await reached(page, 'closed')
    // Long enough for what it would have asked to come first.
    const other = misbehave(suite.server, '/other', opens())
    await page.run(() => document.getElementById('text')?.setAttribute('sse-connect', '/other'))
    await other.opened()
    expect(route.asked.length).toBe(1)
  })
})

describe('a server that never answers', () => {
  test.each(['fetch', 'auto'])(
    'is given up on after the connect timeout, and asked again (%s)',
    async (transport) => {
      const route = misbehaving(silent, opens(EVENT))
      const page = await open(`transport:${transport} connectTimeout:2s`)
      await route.wasAsked(1)
      await page.pass(1999)
      expect(await errorsOf(page)).toEqual([])
      await page.pass(1)
      const { reason, delay } = await reached(page, 'retrying')
      expect([reason, delay]).toEqual(['lost', 500])
      expect(await errorsOf(page)).toMatchObject([{ code: 'stream-lost', reason: 'no answer for 2000 ms' }])
      await route.left()
      await page.pass(500)
      await page.shows('#text', '.')
      // An answer is an answer: silence after it is not for this timeout.
      await page.pass(60_000)
      expect(route.asked.length).toBe(2)
    },
  )

  test('is given a minute where the page says nothing, and for ever with connectTimeout:0', async () => {
    const routes = [misbehaving(silent), misbehave(suite.server, '/other', silent)]
    const page = await suite.open(
      `<div hx-ext="sse"><p id="a" sse-connect="/sse"></p><p id="b" sse-connect="/other" sse-config="connectTimeout:0"></p></div>`,
      { clockStopped: true },
    )
    for (const route of routes) await route.wasAsked(1)
    const states = () => page.run(() => window.sluice.connections().map(({ state }) => state))
    await page.pass(59_999)
    expect(await states()).toEqual(['connecting', 'connecting'])
    await page.pass(1)
    expect(await states()).toEqual(['retrying', 'connecting'])
  })
})

describe.each([401, 403])('a refusal by %i', (status) => {
  /** Answers every refusal with this. */
  const answering = (work: () => void): string => inline(work)

  test('is asked again once the promise of a handler is fulfilled, and not before', async () => {
    const route = misbehaving(answers(status), opens(EVENT))
    const page = await open(
      '',
      answering(() => {
        window.addEventListener('htmx:sseError', ({ detail }) => {
          detail.retry?.(new Promise<void>((resolve) => Object.assign(window, { allow: resolve })))
        })
      }),
    )
    expect(await reached(page, 'retrying')).toMatchObject({ reason: 'asked', attempt: 1, delay: 0 })
    await page.pass(60_000)
    expect(route.asked.length).toBe(1)
    await page.run(() => (window as unknown as { allow(): void }).allow())
    await page.shows('#text', '.')
    expect(route.asked.length).toBe(2)
  })

  test('ends the stream when the promise of a handler is rejected, and says why', async () => {
    const route = misbehaving(answers(status))
    const page = await open(
      '',
      answering(() => {
        window.addEventListener('htmx:sseError', ({ detail }) => {
          detail.retry?.(Promise.reject(new Error('no new token')))
        })
      }),
    )
    await reached(page, 'failed')
    await page.says('Sluice stream-failed: /sse: no new token')
    await page.pass(60_000)
    expect(route.asked.length).toBe(1)
    expect((await page.said()).filter((log) => log.startsWith('exception'))).toEqual([])
  })

  test('is asked again at once when the handler has no promise', async () => {
    misbehaving(answers(status), opens(EVENT))
    const page = await open(
      '',
      answering(() => {
        window.addEventListener('htmx:sseError', ({ detail }) => detail.retry?.())
      }),
    )
    await page.shows('#text', '.')
    // Nothing has failed: a token that runs out is usual.
    expect((await page.said()).filter((log) => log.includes('stream-failed'))).toEqual([])
  })

  test('is a failure as any other: the page is not asked for ever', async () => {
    const refuses = answers(status)
    const route = misbehaving(refuses, refuses, refuses, refuses, silent)
    const page = await open(
      'reconnectMaxAttempts:2',
      answering(() => {
        window.addEventListener('htmx:sseError', ({ detail }) => detail.retry?.(Promise.resolve()))
      }),
    )
    await page.until(async () => {
      // Each retry after the same answer waits longer.
      await window.passTime(1000)
      const states = window.seen.map(({ detail }) => detail.state)
      return states.includes('failed') || states.filter((state) => state === 'connecting').length > 3
    })
    expect(await page.run(() => window.sluice.connections()[0]?.state)).toBe('failed')
    expect(route.asked.length).toBe(3)
  })

  test('is no longer asked when the element has left meanwhile', async () => {
    const route = misbehaving(answers(status), opens(EVENT))
    const page = await open(
      '',
      answering(() => {
        window.addEventListener('htmx:sseError', ({ detail }) => {
          detail.retry?.(new Promise<void>((resolve) => Object.assign(window, { allow: resolve })))
        })
      }),
    )
    await reached(page, 'retrying')
    await page.run(() => document.getElementById('text')?.remove())
    await page.run(() => (window as unknown as { allow(): void }).allow())
    expect(await page.run(() => window.sluice.connections())).toEqual([])
    await page.pass(60_000)
    expect(route.asked.length).toBe(1)
  })

  test('has the means to be asked again also where EventSource came first', async () => {
    misbehaving(answers(status), answers(status), opens(EVENT))
    const page = await open(
      'transport:auto',
      answering(() => {
        window.addEventListener('htmx:sseError', ({ detail }) => detail.retry?.(Promise.resolve()))
      }),
    )
    await reached(page, 'retrying')
    await page.pass(500)
    await page.shows('#text', '.')
  })
})

test('no other refusal can be answered', async () => {
  misbehaving(answers(404))
  const page = await open(
    '',
    inline(() => {
      window.addEventListener('htmx:sseError', ({ detail }) => {
        document.title = `${'retry' in detail}`
      })
    }),
  )
  await reached(page, 'failed')
  expect(await page.run(() => document.title)).toBe('false')
})
