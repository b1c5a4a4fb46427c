import { type CDPSession, chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { ReplayingStream } from '../server/replaying.js'
import { launchOptions } from '../support/chromium.js'
import { inline } from '../support/in-page.js'
import { rounds } from '../support/soak.js'
import { browserSuite, can } from '../support/suite.js'

/**
 * How often something is done, and how often before it is first measured: each of the twelve ways five times. Memory
 * cannot be counted as exactly as timers or nodes, and takes more rounds.
 */
const ROUNDS = rounds(can('collect garbage') ? 300 : 60, 1000)
const WARM_UP = can('collect garbage') ? 120 : 24

/** Not how long it may take, but when it is given up. */
const LONG_MS = 300_000

declare global {
  interface Window {
    /** Timers that are to ring. */
    timers: Set<unknown>
    /** How many listeners the window and the document have. */
    listening: number
  }
}

/** Runs in a page before its scripts: counts what they leave behind. */
function count(): void {
  window.timers = new Set()
  window.listening = 0
  const { setTimeout, clearTimeout } = window
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const counted = (callback: () => void, ms?: number, ...given: []): unknown => {
    const timer = setTimeout(() => {
      window.timers.delete(timer)
      callback(...given)
    }, ms)
    window.timers.add(timer)
    return timer
  }
  const isWhole = (target: unknown): boolean =>
    [undefined, null, window, document].includes(target as Document)
  Object.assign(window, {
    setTimeout: counted,
    clearTimeout(timer: number) {
      window.timers.delete(timer)
      clearTimeout(timer)
    },
  })
  Object.assign(EventTarget.prototype, {
    addEventListener(this: unknown, ...given: unknown[]) {
      if (isWhole(this)) window.listening++
      addEventListener.apply(this as EventTarget, given as never)
    },
    removeEventListener(this: unknown, ...given: unknown[]) {
      if (isWhole(this)) window.listening--
      removeEventListener.apply(this as EventTarget, given as never)
    },
  })
}

/** Runs in a page: lets connecting and listening elements come and go, each round in another way. */
async function goRounds({ rounds, transport }: { rounds: number; transport: string }): Promise<void> {
  const htmx = window.htmx as typeof window.htmx & {
    remove(element: Element): void
    swap(target: Element, content: string, how: object): void
  }
  const place = document.getElementById('place') as HTMLElement
  const elsewhere = document.getElementById('elsewhere') as Element
  const connecting = (url: string, more = ''): string =>
    `<div hx-ext="sse" sse-connect="${url}" sse-config="transport:${transport}" ${more}>
      <p sse-swap="bike, car"></p><p hx-trigger="sse:never" hx-get="/rows"></p></div>`
  const told = (name: string): Promise<unknown> =>
    new Promise((resolve) => place.addEventListener(name, resolve, { once: true }))
  /** Resolves with the connecting element, once it has said that. */
  async function add(html: string, name = 'htmx:sseOpen'): Promise<Element> {
    place.innerHTML = html
    const said = told(name)
    htmx.process(place)
    await said
    return place.firstElementChild as Element
  }
  const change = async (element: Element, name: string, value: string): Promise<void> => {
    const opened = told('htmx:sseOpen')
    element.setAttribute(name, value)
    await opened
  }
  const swapStyle = 'innerHTML'
  const how = { swapStyle, swapDelay: 0, settleDelay: 0 }
  const ways = [
    () => add(connecting('/a')),
    async () => htmx.remove(await add(connecting('/a', 'hx-indicator="#elsewhere" sse-close="bye"'))),
    async () => {
      await add(connecting('/a'))
      const opened = told('htmx:sseOpen')
      htmx.swap(place, connecting('/b'), how)
      await opened
    },
    async () => {
      const element = await add(connecting('/a'))
      const listening = element.firstElementChild as Element
      elsewhere.append(element)
      place.append(element)
      elsewhere.append(listening)
      await undefined
      element.append(listening)
      htmx.process(listening)
    },
    async () => {
      const element = await add(connecting('/a'))
      await change(element, 'sse-connect', '/b')
      await change(element, 'sse-config', `transport:${transport} reconnectDelay:1s`)
      element.setAttribute('sse-connect', '/a')
      await change(element, 'sse-connect', '/b?again')
      element.removeAttribute('sse-connect')
    },
    async () => {
      const element = await add(connecting('/a'))
      const listening = element.firstElementChild as Element
      listening.setAttribute('sse-swap', 'boat')
      await undefined
      listening.setAttribute('sse-from', '#elsewhere')
      element.setAttribute('sse-close', 'bye')
      await undefined
      htmx.swap(listening, '<p sse-swap="bike">new</p>', { ...how, swapStyle: 'outerHTML' })
    },
    () => add(connecting('/bye', 'sse-close="bye"'), 'htmx:sseClose'),
    // Taken away while it waits: for an answer, before the next attempt, and before it is triggered.
    () => add(connecting('/silent', 'hx-indicator="#elsewhere"'), 'htmx:sseState'),
    async () => {
      const failed = told('htmx:sseError')
      await add(connecting('/down'), 'htmx:sseState')
      await failed
    },
    async () => {
      place.innerHTML = connecting('/a', 'sse-trigger="click delay:1m, intersect once"')
      htmx.process(place)
    },
    async () => {
      const element = await add(connecting('/a'))
      const stops = [element, '/b'].map((which) => window.sluice.on(which, '*', () => {}))
      await undefined
      for (const stop of stops) stop()
    },
    async () => {
      const element = await add(connecting('/a'))
      const [closed, opened] = [told('htmx:sseClose'), told('htmx:sseOpen')]
      window.sluice.close(element)
      await closed
      window.sluice.reconnect('/a')
      await opened
    },
  ]
  for (let round = 0; round < rounds; round++) {
    await ways[round % ways.length]?.()
    place.innerHTML = ''
    // Removals are seen at the end of the task.
    await undefined
  }
}

/** Runs in a page: what there is of all that has to go. */
const remains = () => ({
  timers: window.timers.size,
  listeners: window.listening,
  streams: window.sluice.connections().length,
  nodes: document.querySelectorAll('*').length,
  indicators: document.querySelectorAll('.htmx-request').length,
})

/** Less than what a timer of Sluice takes that waits for a server. */
const SOON_MS = 5000

const NOTHING = { streams: 0, indicators: 0 }

const suite = browserSuite({ ownPage: 'is measured' })

/** Serves the streams of a test. Returns how to wait until all of them are closed. */
function serve(): () => Promise<void> {
  const first = 'event: bike\ndata: <b>a bike</b>\n\n'
  const all = [
    new ReplayingStream(suite.server, '/a', { first }),
    new ReplayingStream(suite.server, '/b', { first }),
    new ReplayingStream(suite.server, '/bye', { first: 'event: bye\ndata:\n\n' }),
    new ReplayingStream(suite.server, '/silent', { fate: () => ({ how: 'ignore' }) }),
    new ReplayingStream(suite.server, '/down', { fate: () => ({ how: 'refuse' }) }),
  ]
  return async () => void (await Promise.all(all.map((stream) => stream.opened(0))))
}

const BODY = '<div id="place"></div><div id="elsewhere"></div>'

const TRANSPORTS = ['eventsource', 'fetch']

test('an element that is removed before its sse-trigger has come leaves no timer', async () => {
  const page = await suite.open(BODY, { head: inline(count) })
  const [waiting, left] = await page.run(async () => {
    const place = document.getElementById('place') as Element
    // [WebDriver] May have one of its own.
    const before = window.timers.size
    place.innerHTML = `<p id="load" hx-ext="sse" sse-connect="/a" sse-trigger="load delay:1m"></p>
      <p id="click" hx-ext="sse" sse-connect="/a" sse-trigger="click delay:1m"></p>
      <p id="every" hx-ext="sse" sse-connect="/a" sse-trigger="every 1m"></p>`
    window.htmx.process(place)
    document.getElementById('click')?.click()
    const waiting = window.timers.size - before
    place.innerHTML = ''
    await undefined
    return [waiting, window.timers.size - before]
  })
  expect(waiting).toBe(3)
  expect(left).toBe(0)
})

if (!can('collect garbage'))
  test.each(TRANSPORTS)(
    `${ROUNDS} rounds of coming and going leave no stream, timer or listener, with transport:%s`,
    { timeout: LONG_MS },
    async (transport) => {
      const closed = serve()
      const page = await suite.open(BODY, { head: inline(count) })
      await page.run(goRounds, { rounds: WARM_UP, transport })
      await closed()
      // A timer of some milliseconds, such as that of a settling swap, may still have to ring.
      const settled = (what: object) =>
        expect.poll(() => page.run(remains), { timeout: SOON_MS }).toMatchObject({ ...what, timers: 0 })
      await settled(NOTHING)
      const before = await page.run(remains)
      await page.run(goRounds, { rounds: ROUNDS, transport })
      await closed()
      await settled(before)
    },
  )
// The tools of Chromium can count more.
else
  test.each(TRANSPORTS)(
    `${ROUNDS} rounds of coming and going leave no stream, timer, listener, node or memory, with transport:%s`,
    { timeout: LONG_MS },
    async (transport) => {
      const closed = serve()
      const browser = await chromium.launch(launchOptions())
      try {
        const page = await browser.newPage()
        const devtools = await page.context().newCDPSession(page)
        await devtools.send('Performance.enable')
        await page.goto(suite.server.page(BODY, { head: inline(count) }))
        await page.evaluate(goRounds, { rounds: WARM_UP, transport })
        await closed()
        const before = { ...(await page.evaluate(remains)), ...(await measure(devtools)) }
        await page.evaluate(goRounds, { rounds: ROUNDS, transport })
        await closed()
        const after = { ...(await page.evaluate(remains)), ...(await measure(devtools, before)) }
        expect(after).toEqual({ ...before, bytes: expect.any(Number) })
        expect(before).toMatchObject(NOTHING)
        // The engine still compiles: some 230 kB, however many rounds there are, and 72 bytes for each. An element that
        // is kept is thousands.
        expect(after.bytes - before.bytes).toBeLessThan(400_000 + 200 * ROUNDS)
      } finally {
        await browser.close()
      }
    },
  )

interface Measure {
  readonly allListeners: number
  readonly allNodes: number
  readonly allDocuments: number
  readonly bytes: number
}

/** What is there once garbage was collected: at best, as much as was there before. */
async function measure(devtools: CDPSession, before?: Measure): Promise<Measure> {
  for (let turn = 1; ; turn++) {
    await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value as number
    const now = {
      allListeners: of('JSEventListeners'),
      allNodes: of('Nodes'),
      allDocuments: of('Documents'),
      bytes: of('JSHeapUsedSize'),
    }
    // What is kept by something that itself is garbage takes another turn.
    if (turn === 10 || (turn >= 3 && before && now.allNodes <= before.allNodes)) return now
  }
}
