import { beforeEach, describe, expect, test } from 'vitest'
import { answers, misbehave, opens } from '../server/misbehaving.js'
import { type ReplayingOptions, ReplayingStream } from '../server/replaying.js'
import { TestPage } from '../support/browser.js'
import { inline } from '../support/in-page.js'
import { startChromium, startFirefox } from '../support/playwright.js'
import { browserSuite, can, ENGINE, type OpenOptions } from '../support/suite.js'

// The time of the pages stands still, so that a hub that is slow to start is waited for.
const suite = browserSuite({ ownPage: 'is left', clockStopped: true })

let tests = 0
/** Of this test alone: in some engines all tests have the same user. */
let path = ''
let session = ''
beforeEach(() => {
  tests++
  path = `/sse/${tests}`
  session = `user-${tests}`
})

/** [Firefox] Keeps no page that has a stream when it is left. */
const KEEPS_PAGES = ENGINE !== 'firefox'

const WORKER = '/files/sluice.worker.js'

/** What the page says of the hub. */
const headOf = (options: object = {}): string =>
  `<meta name="htmx-config" content='${JSON.stringify({ sse: { worker: WORKER, session, ...options } })}'>`

const bodyOf = (config = '', more = ''): string =>
  `<div id="stream" hx-ext="sse" sse-connect="${path}" sse-config="pool:browser ${config}" ${more}>
    <p id="text" sse-swap="message" hx-swap="beforeend"></p></div>`

/** A page that shows the stream, once it is open. */
async function open(options: OpenOptions & { body?: string } = {}): Promise<TestPage> {
  const { body = bodyOf(), head = headOf(), ...more } = options
  const page = await suite.open(body, { head, ...more })
  await page.until(() => document.querySelector('[sse-state="open"]'))
  return page
}

/** So many tabs of one user. */
async function openTabs(count: number, options: Parameters<typeof open>[0] = {}): Promise<TestPage[]> {
  const first = await open(options)
  const tabs = [first]
  while (tabs.length < count) tabs.push(await open({ ...options, beside: first }))
  return tabs
}

const streamOf = (options?: ReplayingOptions): ReplayingStream =>
  new ReplayingStream(suite.server, path, options)

const allAre = (tabs: readonly TestPage[], state: string): Promise<unknown> =>
  Promise.all(
    tabs.map((tab) =>
      tab.until((state) => document.querySelector('#stream')?.getAttribute('sse-state') === state, state),
    ),
  )

/** Lets as much time pass in a tab as it waits for its next attempt. */
async function waitIsOver(tab: TestPage | undefined): Promise<void> {
  await tab?.pass((await tab.run(() => window.sluice.connections()[0]?.delay)) ?? 0)
}

const transport = (page: TestPage): Promise<string | undefined> =>
  page.run(() => window.sluice.connections()[0]?.transport)

describe('one connection for all tabs', () => {
  test('eight tabs show what one request brings, each all of it, once and in order', async () => {
    const stream = streamOf()
    const tabs = await openTabs(8)
    for (let piece = 0; piece < 10; piece++) stream.publish(20)
    await Promise.all(tabs.map((tab) => tab.shows('#text', stream.all)))
    expect(stream.requests).toHaveLength(1)
    expect(await transport(tabs[0] as TestPage)).toBe('hub')
  })

  test('a tab that is closed or left changes nothing for the others', async () => {
    const stream = streamOf()
    const [first, second, third, fourth] = (await openTabs(4)) as [TestPage, TestPage, TestPage, TestPage]
    stream.publish()
    await third.shows('#text', '1,')
    await third.close()
    stream.publish()
    await first.goto(suite.server.page('<p>elsewhere</p>'))
    stream.publish()
    await second.reload()
    await second.until(() => document.querySelector('[sse-state="open"]'))
    stream.publish()
    await fourth.shows('#text', '1,2,3,4,')
    await second.shows('#text', '4,')
    expect(stream.requests).toHaveLength(1)
  })

  if (can('crash a tab'))
    test('a tab that crashes loses nothing of the others', async () => {
      const stream = streamOf()
      const [first, second, third] = (await openTabs(3)) as [TestPage, TestPage, TestPage]
      stream.publish()
      await second.shows('#text', '1,')
      await third.crash()
      stream.publish()
      await second.shows('#text', '1,2,')
      expect(stream.requests).toHaveLength(1)
      // [Chromium] With the first goes the hub, which is in its process; that is noticed when it is silent.
      await first.crash()
      stream.publish()
      await second.pass(60_000)
      await second.shows('#text', '1,2,3,')
    })
})

describe('a page that is loaded anew', () => {
  test('goes on where the one before was, and each event is shown once', async () => {
    const stream = streamOf()
    const page = await open({ body: bodyOf('resume:page'), backForwardCache: true })
    const url = await page.run(() => location.href)
    const shown: string[] = []
    let quick = true
    for (let load = 1; load <= 4; load++) {
      stream.publish(2)
      await page.until(
        (number) => document.querySelector('#text')?.textContent?.endsWith(`${number},`),
        load * 2,
      )
      shown.push((await page.text('#text')) ?? '')
      const left = Date.now()
      await page.goto(`${url}?${load}`)
      await allAre([page], 'open')
      quick &&= Date.now() - left < 2000
    }
    expect(shown.join('')).toBe(stream.all)
    // A browser that keeps no page ends the hub with the only one. And one that took long was not waited for.
    if (KEEPS_PAGES && quick) expect(stream.requests).toHaveLength(1)
    else expect(['', '2', '4', '6', '8']).toEqual(expect.arrayContaining(stream.ids))
  })

  test('and the next one have one request, where another tab stays', async () => {
    const stream = streamOf()
    const [stays, page] = (await openTabs(2, { body: bodyOf('resume:page') })) as [TestPage, TestPage]
    for (let load = 1; load <= 3; load++) {
      stream.publish()
      await page.shows('#text', `${load},`)
      await page.reload()
      await allAre([page], 'open')
    }
    stream.publish()
    await stays.shows('#text', '1,2,3,4,')
    await page.shows('#text', '4,')
    expect(stream.ids).toEqual([''])
  })
})

describe('a tab that comes late', () => {
  test('is told exactly what came after its id', async () => {
    const stream = streamOf()
    const first = await open()
    stream.publish(50)
    await first.shows('#text', stream.all)
    const late = await open({ beside: first, body: bodyOf('', 'sse-last-id="47"') })
    stream.publish()
    await late.shows('#text', '48,49,50,51,')
    expect(stream.requests).toHaveLength(1)
  })

  test('has a connection of its own where nobody knows its id any more', async () => {
    const stream = streamOf({ frame: (number) => `id: ${number}\ndata: ${'x'.repeat(20_000)}${number},\n\n` })
    const first = await open()
    stream.publish(60)
    await first.until(() => document.querySelector('#text')?.textContent?.endsWith('60,'))
    const late = await open({ beside: first, body: bodyOf('', 'sse-last-id="58"') })
    await late.until(() => document.querySelector('#text')?.textContent?.endsWith('60,'))
    expect(stream.requests).toHaveLength(1)
    const later = await open({ beside: first, body: bodyOf('', 'sse-last-id="2"') })
    await later.until(() => document.querySelector('#text')?.textContent?.endsWith('60,'))
    expect(stream.ids).toEqual(['', '2'])
    expect(await later.text('#text')).toHaveLength(58 * 20_000 + 58 * 3 - 7)
    expect(await transport(later)).toBe('fetch')
    expect(await later.said()).toEqual([])
  })
})

describe('a server that', () => {
  test('restarts is asked once, and all tabs go on', async () => {
    const stream = streamOf()
    const tabs = await openTabs(3)
    stream.publish(2)
    await Promise.all(tabs.map((tab) => tab.shows('#text', '1,2,')))
    stream.cut()
    await allAre(tabs, 'retrying')
    stream.publish()
    // The clocks of the others stand still: they go on when this one does.
    await waitIsOver(tabs[1])
    await Promise.all(tabs.map((tab) => tab.shows('#text', '1,2,3,')))
    await allAre(tabs, 'open')
    expect(stream.ids).toEqual(['', '2'])
  })

  test('says when to come back is asked once then', async () => {
    let up = false
    const stream = streamOf({ fate: () => (up ? { how: 'live' } : { how: 'refuse', retryAfter: '7' }) })
    const first = await suite.open(bodyOf(), { head: headOf() })
    await allAre([first], 'retrying')
    // Who is new asks at once, and the others with it.
    const second = await suite.open(bodyOf(), { head: headOf(), beside: first })
    await stream.asked(2)
    await allAre([first, second], 'retrying')
    up = true
    await waitIsOver(second)
    await allAre([first, second], 'open')
    expect(stream.requests).toHaveLength(3)
  })

  test('has no more to say is not asked again', async () => {
    const route = misbehave(suite.server, path, opens(), answers(204))
    const tabs = await openTabs(3)
    ;(await route.opened()).end()
    await allAre(tabs, 'retrying')
    await waitIsOver(tabs[0])
    await allAre(tabs, 'failed')
    await Promise.all(tabs.map((tab) => tab.pass(60_000)))
    expect(route.asked).toHaveLength(2)
  })

  test('wants a log-in is asked once by all tabs after one of them has it', async () => {
    const route = misbehave(suite.server, path, opens(), answers(401), opens())
    const tabs = await openTabs(3)
    for (const tab of tabs)
      await tab.run(() => {
        addEventListener('htmx:sseError', ({ detail }) =>
          detail.retry?.(new Promise<void>((resolve) => addEventListener('logged-in', () => resolve()))),
        )
      })
    ;(await route.opened()).end()
    await allAre(tabs, 'retrying')
    await waitIsOver(tabs[0])
    await route.wasAsked(2)
    // Without a wait: for the log-in.
    for (const tab of tabs)
      await tab.until(() => {
        const [stream] = window.sluice.connections()
        return stream?.state === 'retrying' && stream.delay === 0
      })
    await tabs[2]?.run(() => void dispatchEvent(new Event('logged-in')))
    await allAre(tabs, 'open')
    expect(route.asked).toHaveLength(3)
  })

  test('falls silent is replaced once', async () => {
    const stream = streamOf()
    const tabs = await openTabs(3, { body: bodyOf('heartbeat:9s') })
    stream.publish(2)
    await Promise.all(tabs.map((tab) => tab.shows('#text', '1,2,')))
    await tabs[1]?.pass(9000)
    await allAre(tabs, 'retrying')
    await stream.opened(0)
    await waitIsOver(tabs[2])
    await allAre(tabs, 'open')
    await stream.opened(1)
    stream.publish()
    await Promise.all(tabs.map((tab) => tab.shows('#text', '1,2,3,')))
    expect(stream.ids).toEqual(['', '2'])
  })
})

describe('when the last page leaves', () => {
  test('the connection is closed; when the page comes back, it is live again', async () => {
    const stream = streamOf()
    const page = await open({ backForwardCache: true })
    stream.publish()
    await page.shows('#text', '1,')
    const url = suite.server.page('<p id="elsewhere">elsewhere</p>')
    await page.run((url) => location.assign(url), url.replace('127.0.0.1', 'localhost'))
    await page.shows('#elsewhere', 'elsewhere')
    // [WebKit] The hub may be asleep before it has heard that its last page is left.
    if (ENGINE !== 'webkit') await stream.opened(0)
    stream.publish()
    await page.back()
    await page.shows('#text', '1,2,')
    stream.publish()
    await page.shows('#text', '1,2,3,')
    expect(stream.requests).toHaveLength(2)
  })
})

describe('what is not to be mixed', () => {
  test('is another session: no event crosses', async () => {
    const route = misbehave(suite.server, path, opens())
    const first = await open()
    const second = await open({ beside: first, head: headOf({ session: `${session}-other` }) })
    const [one, other] = [await route.opened(1), await route.opened(2)]
    one.send('for one')
    other.send('for the other')
    await first.shows('#text', 'for one')
    await second.shows('#text', 'for the other')
    expect(route.asked).toHaveLength(2)
  })

  test('is another version of the worker', async () => {
    const stream = streamOf()
    const first = await open()
    await open({ beside: first, head: headOf({ worker: `${WORKER}?v=2` }) })
    expect(stream.requests).toHaveLength(2)
  })

  test('is what a handler says in one tab: the others show what it cancels', async () => {
    const stream = streamOf()
    const [first, second] = (await openTabs(2)) as [TestPage, TestPage]
    await first.run(() =>
      addEventListener('htmx:sseBeforeMessage', (event) => {
        if (event.detail.data === '1,') event.preventDefault()
      }),
    )
    stream.publish(2)
    await first.shows('#text', '2,')
    await second.shows('#text', '1,2,')
  })
})

describe('without a hub', () => {
  /**
   * A tab that cannot have it has its own connection, and says so once. (Only one: a second that asks Chromium for a
   * worker that has just failed may hear nothing of it, and then waits for three seconds.)
   */
  async function hasItsOwn(reason: string, options: Parameters<typeof open>[0], by = 'fetch'): Promise<void> {
    const stream = streamOf()
    const tab = await open(options)
    stream.publish()
    await tab.shows('#text', '1,')
    expect(await transport(tab)).toBe(by)
    const said = (await tab.said()).filter((text) => text.includes('Sluice'))
    expect(said).toEqual([
      expect.stringContaining(`stream-unshared: ${path} is not shared with other tabs; ${reason}`),
    ])
    expect(stream.requests).toHaveLength(1)
  }

  test('as a policy of the page forbids it', async () => {
    const headers = { 'Content-Security-Policy': "worker-src 'none'" }
    await hasItsOwn(`fix ${WORKER} (`, { headers })
  })

  test('as it is not there', () =>
    hasItsOwn('fix /nowhere.js (not loaded)', { head: headOf({ worker: '/nowhere.js' }) }))

  test('as it is a page for people', async () => {
    suite.server.html('/page.js', '<h1>Log in</h1>', { 'X-Content-Type-Options': 'nosniff' })
    await hasItsOwn('fix /page.js (not loaded)', { head: headOf({ worker: '/page.js' }) })
  })

  test('as the browser has none', async () => {
    const head = `${headOf()}${inline(() => Reflect.deleteProperty(window, 'SharedWorker'))}`
    await hasItsOwn(`fix ${WORKER} (ReferenceError`, { head })
  })

  test('as it is of another origin', async () => {
    const worker = `http://other.example${WORKER}`
    await hasItsOwn(`fix ${worker} (`, { head: headOf({ worker }) })
  })

  test('as nobody has said whose it is', async () => {
    await hasItsOwn('set session and worker', { head: headOf({ session: undefined }) }, 'eventsource')
  })

  test('as the element sends something of its own', async () => {
    await hasItsOwn('set session and worker', { body: bodyOf('', `hx-vals='{"a":1}'`) })
  })
})

test('where Trusted Types are enforced, a URL of a policy starts the hub', async () => {
  const stream = streamOf()
  const headers = { 'Content-Security-Policy': "require-trusted-types-for 'script'" }
  const make = ([worker, session]: readonly [string, string]): void => {
    document.addEventListener('DOMContentLoaded', () => {
      const { trustedTypes } = window as never as {
        trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
      }
      const policy = trustedTypes?.createPolicy('worker', { createScriptURL: (url: string) => url })
      window.htmx.config.sse = { session, worker: policy?.createScriptURL(worker) ?? worker }
    })
  }
  const page = await open({
    headers,
    scripts: ['trusted-types.js', 'sluice.min.js'],
    head: inline(make, [WORKER, session] as const),
  })
  stream.publish()
  await page.shows('#text', '1,')
  expect(await transport(page)).toBe('hub')
  expect(await page.said()).toEqual([])
})

// Where there is neither HTTP/2 nor a Web Lock: http, and a name that is not this computer's own.
if (can('have another name for this computer'))
  test('on an origin that is not secure, tabs share a stream', async () => {
    const name = 'intranet.example'
    const browser = await (ENGINE === 'chromium'
      ? startChromium(`--host-resolver-rules=MAP ${name} 127.0.0.1`)
      : startFirefox({ 'network.dns.localDomains': name }))
    try {
      const stream = streamOf()
      const url = suite.server
        .page(bodyOf(), { head: headOf(), clockStopped: true })
        .replace('127.0.0.1', name)
      const first = await TestPage.start(browser)
      const tabs = [first, await first.beside(), await first.beside()]
      for (const tab of tabs) {
        await tab.goto(url)
        await allAre([tab], 'open')
      }
      stream.publish(20)
      for (const tab of tabs) {
        await tab.shows('#text', stream.all)
        expect(await tab.run(() => isSecureContext)).toBe(false)
        expect(await transport(tab)).toBe('hub')
      }
      expect(stream.requests).toHaveLength(1)
    } finally {
      await browser.close()
    }
    // A browser of its own starts slowly on a busy machine.
  }, 180_000)
