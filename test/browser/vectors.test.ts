/**
 * Every vector through a real server and a real network, each chunk a write of its own, as a page is given it. The
 * parser alone, cut at every byte, is tested without a browser.
 */
import { expect, test } from 'vitest'
import { answers, ends, idOf, misbehave, writes } from '../server/misbehaving.js'
import { browserSuite } from '../support/suite.js'
import { vectors } from '../vectors/vectors.js'

const suite = browserSuite()

/** Names that no pattern stands for: with them, servers speak of the stream itself. */
const SIGNALS = ['keep-alive', 'stream-open', 'stream-reset', 'stream-error']

interface Told {
  readonly events: readonly { type: string; data: string; lastEventId: string }[]
  /** The wait after the end of the response. */
  readonly delay: unknown
}

/** Reads a stream until its server ends it, then lets it ask again. */
async function readStream([url, signals]: [url: string, signals: readonly string[]]): Promise<Told> {
  const events: { type: string; data: string; lastEventId: string }[] = []
  const element = document.createElement('div')
  element.setAttribute('hx-ext', 'sse')
  element.setAttribute('sse-connect', url)
  element.setAttribute('sse-config', 'transport:fetch reconnectJitter:0')
  for (const name of ['*', ...signals])
    window.sluice.on(element, name, ({ type, data, lastEventId }, heard) => {
      if (heard === type) events.push({ type, data, lastEventId })
    })
  const states = new Map<unknown, (detail: { delay: unknown }) => void>()
  const becomes = (state: string) => new Promise<{ delay: unknown }>((resolve) => states.set(state, resolve))
  element.addEventListener('htmx:sseState', ({ detail }) => states.get(detail.state)?.(detail))
  const [ended, asked] = [becomes('retrying'), becomes('failed')]
  document.body.append(element)
  window.htmx.process(element)
  const { delay } = await ended
  window.sluice.reconnect(element)
  await asked
  element.remove()
  return { events, delay }
}

test('a page that reads over fetch is given what the specification says, vector by vector', async () => {
  const page = await suite.open('')
  expect(vectors.length).toBe(63)
  for (const { name, chunks, events, retry, lastEventId } of vectors) {
    const path = `/vector/${name}`
    const route = misbehave(suite.server, path, writes(chunks), answers(204))
    const told = await page.run(readStream, [path, SIGNALS])
    // Where the server sets no time: as long as browsers wait. At once is the least that a timer can do.
    // A server's is obeyed up to an hour.
    const delay = Math.min(3_600_000, Math.max(1, retry ?? 3000))
    expect([name, told, route.asked.map(idOf)]).toEqual([name, { events, delay }, ['', lastEventId]])
  }
})

test('a page hears a stream by all names, by one, and by "message" alike', async () => {
  misbehave(suite.server, '/sse', ends('data: a\n\nevent: b\ndata: b\n\nevent: message\ndata: c\n\n'))
  const page = await suite.open(`<div hx-ext="sse" sse-connect="/sse" sse-config="transport:fetch">
    <p id="all" sse-swap="*" hx-swap="beforeend"></p>
    <p id="one" sse-swap="b" hx-swap="beforeend"></p>
    <p id="unnamed" sse-swap hx-swap="beforeend"></p>
  </div>`)
  await page.shows('#all', 'abc')
  expect([await page.html('#one'), await page.html('#unnamed')]).toEqual(['b', 'ac'])
})
