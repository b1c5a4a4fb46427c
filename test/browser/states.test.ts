import { describe, expect, test } from 'vitest'
import { type Fate, ReplayingStream } from '../server/replaying.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite } from '../support/suite.js'

const suite = browserSuite()

/** Each state in a colour of its own, by CSS alone. */
const COLOURS = ['connecting', 'open', 'retrying', 'paused', 'closed', 'failed']
  .map((state, at) => `[sse-state=${state}] { color: rgb(0, 0, ${at + 1}) }`)
  .join('\n')

/** What the page says about the state, and what it shows of it. */
const told = () => {
  const element = document.getElementById('c') as Element
  const [stream] = window.sluice.connections()
  const colour = Number(/(\d+)\)/.exec(getComputedStyle(element).color)?.[1])
  return [
    element.getAttribute('sse-state'),
    window.seen.at(-1)?.detail.state,
    stream?.state ?? 'none',
    colour,
  ]
}

describe.each(['eventsource', 'fetch'])('with transport:%s', (transport) => {
  test('an element goes through all states, and shows each of them', async () => {
    let how: Fate['how'] = 'ignore'
    const path = `/states/${transport}`
    const stream = new ReplayingStream(suite.server, path, { fate: () => ({ how }) })
    const page = await suite.open(
      `<style>${COLOURS}</style><div id="c" hx-ext="sse" sse-connect="${path}" sse-close="bye"
        sse-config="transport:${transport} reconnectMaxAttempts:2 reconnectDelay:1s reconnectJitter:0"></div>`,
      { head: inline(record, ['htmx:sseState']), clockStopped: true },
    )
    const becomes = (state: string, page: TestPage): Promise<void> =>
      page.until((state) => document.getElementById('c')?.getAttribute('sse-state') === state, state)

    await stream.until(() => stream.ignored === 1)
    expect(await page.run(told)).toEqual(['connecting', 'connecting', 'connecting', 1])

    how = 'live'
    await page.run(() => window.sluice.reconnect())
    await becomes('open', page)
    expect(await page.run(told)).toEqual(['open', 'open', 'open', 2])

    await page.run(() => void dispatchEvent(new Event('pagehide')))
    await stream.opened(0)
    expect(await page.run(told)).toEqual(['paused', 'paused', 'paused', 4])

    how = 'refuse'
    await page.run(() => void dispatchEvent(new Event('pageshow')))
    await becomes('retrying', page)
    expect(await page.run(told)).toEqual(['retrying', 'retrying', 'retrying', 3])

    how = 'live'
    await page.pass(1000)
    await becomes('open', page)
    stream.publishFrames(['event: bye\ndata:\n\n'])
    await becomes('closed', page)
    expect(await page.run(told)).toEqual(['closed', 'closed', 'none', 5])

    how = 'refuse'
    await page.run(() => window.sluice.reconnect())
    await becomes('retrying', page)
    await page.pass(1000)
    await page.until(() => window.seen.at(-1)?.detail.attempt === 2)
    await page.pass(2000)
    await becomes('failed', page)
    expect(await page.run(told)).toEqual(['failed', 'failed', 'failed', 6])

    await page.run(() => document.getElementById('c')?.removeAttribute('sse-connect'))
    await page.until(() => !document.getElementById('c')?.hasAttribute('sse-state'))
    expect(await page.run(told)).toEqual([null, 'closed', 'none', 0])
  })
})
