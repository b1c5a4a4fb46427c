import { setTimeout as beat } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Dice, dice, ReplayingStream } from '../server/replaying.js'
import type { TestPage } from '../support/browser.js'
import { inline } from '../support/in-page.js'
import { rounds, SEED } from '../support/soak.js'
import { browserSuite, can, ENGINE } from '../support/suite.js'

const EVENTS = rounds(1_000, 10_000)
const SEEDS = Array.from({ length: rounds(1, 5) }, (_, index) => SEED + index)
/** Not how long it may take, but when it is given up. */
const LONG_MS = 300_000
const HAPPENINGS = rounds(15, 60)
const TABS = 5

declare global {
  interface Window {
    /** What this tab has shown, also before it was loaded anew. */
    shownByTab(): number[]
  }
}

const suite = browserSuite({ ownPage: 'is left' })

/** Runs in each tab, from its beginning. */
function keep(): void {
  const before: number[] = JSON.parse(sessionStorage.getItem(location.pathname) ?? '[]')
  window.shownByTab = () => [
    ...before,
    ...[...document.querySelectorAll('li')].map((item) => Number(item.textContent)),
  ]
  addEventListener('pagehide', () =>
    sessionStorage.setItem(location.pathname, JSON.stringify(window.shownByTab())),
  )
}

/** What is wrong with what a tab has shown: of what came since it was open it is to have each, once and in order. */
function faultsOf(shown: readonly number[], since: number): string[] {
  const first = Math.min(since + 1, ...shown)
  const missing = Array.from({ length: EVENTS - first + 1 }, (_, at) => first + at).filter(
    (number) => !shown.includes(number),
  )
  const doubled = shown.filter((number, at) => shown.indexOf(number) < at)
  const late = shown.filter((number, at) => number < (shown[at - 1] ?? 0))
  return [
    ...missing.map((number) => `${number} is missing`),
    ...doubled.map((number) => `${number} was shown twice`),
    ...late.map((number) => `${number} came late`),
  ].slice(0, 10)
}

/** What happens to one of the tabs, which may be another one then. */
type Happening = (tab: TestPage, open: () => Promise<TestPage>) => Promise<TestPage>

const reload: Happening = async (tab) => {
  await tab.reload()
  return tab
}

/** As when a script takes long. */
const freeze: Happening = async (tab) => {
  await tab.run(() => {
    const until = performance.now() + 300
    while (performance.now() < until);
  })
  return tab
}

const hideAndShow: Happening = async (tab) => {
  for (const hidden of [true, false]) {
    await tab.run((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
    await beat(50)
  }
  return tab
}

const reconnect: Happening = async (tab) => {
  await tab.run(() => window.sluice.reconnect())
  return tab
}

const closeAndOpen: Happening = async (tab, open) => {
  await tab.close()
  return open()
}

const crash: Happening = async (tab, open) => {
  await tab.crash()
  await tab.close()
  return open()
}

const ALL = [
  reload,
  reload,
  freeze,
  hideAndShow,
  reconnect,
  closeAndOpen,
  ...(can('crash a tab') ? [crash] : []),
]

async function publishAll(stream: ReplayingStream, chance: Dice): Promise<void> {
  while (stream.published < EVENTS) {
    stream.publish(Math.min(chance.between(1, 20), EVENTS - stream.published))
    await beat(chance.between(5, 20))
  }
}

describe.each(SEEDS)(`of ${EVENTS} events`, (seed) => {
  test(`five tabs that come and go show each once and in order (SEED=${seed})`, {
    timeout: LONG_MS,
  }, async () => {
    const chance = dice(seed)
    const path = `/chaos/${seed}`
    let asked = 0
    const stream = new ReplayingStream(suite.server, path, {
      frame: (number) => `id: ${number}\ndata: <li>${number}</li>\n\n`,
      first: 'retry: 5\n\n',
      piece: () => chance.between(1, 4000),
      fate: () => ({
        how: ++asked > 1 && chance.maybe(0.2) ? 'refuse' : chance.oneOf(['cut', 'reset', 'end', 'stall']),
        after: chance.between(2_000, 30_000),
      }),
    })
    const url = suite.server.page(
      `<div hx-ext="sse" sse-connect="${path}" sse-close="end"
            sse-config="pool:browser worker:/files/sluice.worker.js session:chaos-${seed} resume:page heartbeat:1s
                        reconnectMaxDelay:50ms connectTimeout:1s pauseOnBackground:true">
        <ol sse-swap="message" hx-swap="beforeend"></ol></div>`,
      { head: `<meta name="htmx-config" content='{"defaultSettleDelay":0}'>${inline(keep)}` },
    )
    const anchor = await suite.open('')
    stream.publish()
    const tabs: TestPage[] = []
    /** How much was published when each tab was open. */
    const since = new Map<TestPage, number>()
    const open = async (): Promise<TestPage> => {
      const tab = await anchor.beside()
      await tab.goto(url)
      // From its first id on a tab can go on where it was.
      await tab.until(() => window.sluice.connections()[0]?.lastEventId)
      since.set(tab, stream.published)
      return tab
    }
    while (tabs.length < TABS) tabs.push(await open())
    for (const tab of tabs) await tab.until(() => window.sluice.connections()[0]?.transport === 'hub')
    async function happenAll(): Promise<void> {
      for (let count = 0; count < HAPPENINGS && stream.published < EVENTS; count++) {
        const at = chance.between(0, TABS - 1)
        const tab = tabs[at] as TestPage
        tabs[at] = await chance.oneOf(ALL)(tab, open)
      }
    }
    await Promise.all([publishAll(stream, dice(seed)), happenAll()])
    stream.publishFrames([`event: end\nid: ${EVENTS + 1}\ndata:\n\n`])
    const faults: string[][] = []
    for (const tab of tabs) {
      await tab.until(() => document.querySelector('[sse-state="closed"]') && !window.sluice.waiting)
      faults.push(faultsOf(await tab.run(() => window.shownByTab()), since.get(tab) ?? 0))
    }
    await Promise.all(tabs.map((tab) => tab.close()))
    expect(faults, ENGINE).toEqual(tabs.map(() => []))
  })
})
