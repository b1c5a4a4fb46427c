import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

const BODY = `<div id="c" hx-ext="sse" sse-connect="/sse" sse-close="bye"><p id="text" sse-swap="message"></p></div>`
/** The same, with waits that are not left to chance. */
const EXACT = BODY.replace('<div ', '<div sse-config="reconnectJitter:0" ')

/** What each `htmx:sseState` told, without the details that are the same in all. */
const told = () =>
  window.seen.map(({ detail }) => [detail.state, detail.reason, detail.attempt, detail.delay].join(' '))

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, head: inline(record, ['htmx:sseState']), ...options })
  const becomes = (page: TestPage, state: string | null, id = 'c'): Promise<void> =>
    page.until(
      ([id, state]) => document.getElementById(id as string)?.getAttribute('sse-state') === state,
      [id, state],
    )
  const toldAre = async (page: TestPage, count: number): Promise<string[]> => {
    await page.until((count) => window.seen.length >= count, count)
    return page.run(told)
  }

  test('an element is connecting until the server answers, then open', async () => {
    const stream = suite.server.stream('/sse')
    let answer = (): void => {}
    stream.answerWith((_request, response) => {
      answer = () => response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n')
    })
    const page = await open(BODY)
    await stream.asked(1)
    expect(await page.run(() => document.getElementById('c')?.getAttribute('sse-state'))).toBe('connecting')
    answer()
    await becomes(page, 'open')
    expect(await page.run(told)).toEqual(['connecting connect 0 0', 'open opened 0 0'])
  })

  test('an element whose connection was interrupted is retrying, and well again with the first event', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(BODY)
    await becomes(page, 'open')
    stream.write('retry: 1\n\n')
    stream.send('a')
    await page.shows('#text', 'a')
    stream.end()
    expect(await toldAre(page, 4)).toEqual([
      'connecting connect 0 0',
      'open opened 0 0',
      'retrying interrupted 1 0',
      'open opened 1 0',
    ])
    await becomes(page, 'open')
    stream.send('b')
    await page.shows('#text', 'b')
    // The browser's own reconnection does not count on, since each connection was a good one.
    stream.end()
    expect((await toldAre(page, 6)).slice(4)).toEqual(['retrying interrupted 1 0', 'open opened 1 0'])
  })

  test('an element whose connections end without an event tells how long it waits', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(EXACT, { clockStopped: true })
    await becomes(page, 'open')
    // Once it is left to the browser, which may know an id that the page was not told.
    stream.write('retry: 1\n\n')
    stream.end()
    expect((await toldAre(page, 4)).slice(2)).toEqual(['retrying interrupted 1 0', 'open opened 1 0'])
    stream.end()
    expect((await toldAre(page, 5)).slice(4)).toEqual(['retrying interrupted 2 6000'])
    await page.pass(6000)
    expect((await toldAre(page, 7)).slice(5)).toEqual(['connecting due 2 0', 'open opened 2 0'])
  })

  test('an element that is refused tells the attempt and the wait', async () => {
    const stream = suite.server.stream('/sse')
    stream.answerWith((_request, response) => response.writeHead(503).end())
    const page = await open(EXACT, { clockStopped: true })
    await toldAre(page, 2)
    await page.pass(500)
    await toldAre(page, 4)
    stream.answerWith()
    await page.pass(1000)
    expect(await toldAre(page, 6)).toEqual([
      'connecting connect 0 0',
      'retrying lost 1 500',
      'connecting due 1 0',
      'retrying lost 2 1000',
      'connecting due 2 0',
      'open opened 2 0',
    ])
  })

  test('an element that a message closed is closed', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(BODY)
    await becomes(page, 'open')
    stream.send('', { event: 'bye' })
    await becomes(page, 'closed')
    expect(await page.run(told)).toEqual(['connecting connect 0 0', 'open opened 0 0', 'closed message 0 0'])
  })

  test('an element whose URL is unusable has failed', async () => {
    const page = await open('<div id="c" hx-ext="sse" sse-connect="http://["></div>')
    await becomes(page, 'failed')
    expect(await page.run(told)).toEqual(['failed refused 1 0'])
  })

  test('an element that is released is closed, and loses the attribute', async () => {
    suite.server.stream('/sse')
    const page = await open(BODY)
    await becomes(page, 'open')
    await page.run(() => document.getElementById('c')?.removeAttribute('sse-connect'))
    await becomes(page, null)
    expect((await page.run(told)).slice(2)).toEqual(['closed nodeReplaced 0 0'])
  })

  test('an element that moves to another URL begins again, without having been closed', async () => {
    suite.server.stream('/sse')
    suite.server.stream('/other')
    const page = await open(BODY)
    await becomes(page, 'open')
    await page.run(() => document.getElementById('c')?.setAttribute('sse-connect', '/other'))
    expect((await toldAre(page, 4)).slice(2)).toEqual(['connecting connect 0 0', 'open opened 0 0'])
    expect(await page.run(() => window.seen.map(({ detail }) => detail.url))).toEqual([
      '/sse',
      '/sse',
      '/other',
      '/other',
    ])
  })

  test('all elements of one stream tell its state', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<p id="a" hx-ext="sse" sse-connect="/sse"></p><p id="b" hx-ext="sse" sse-connect="/sse"></p>`,
    )
    for (const id of ['a', 'b']) await becomes(page, 'open', id)
    expect(
      await page.run(() => window.seen.map(({ id, detail }) => `${id} ${detail.state} ${detail.url}`)),
    ).toEqual(['a connecting /sse', 'b connecting /sse', 'a open /sse', 'b open /sse'])
    stream.cut()
    for (const id of ['a', 'b']) await becomes(page, 'retrying', id)
  })

  test('an element that joins an open stream is open at once', async () => {
    suite.server.stream('/sse')
    const page = await open(`${BODY}<div id="place"></div>`)
    await becomes(page, 'open')
    await page.run(() => {
      const place = document.getElementById('place') as Element
      place.innerHTML = '<p id="late" hx-ext="sse" sse-connect="/sse"></p>'
      window.htmx.process(place)
    })
    await becomes(page, 'open', 'late')
    expect(
      await page.run(() => window.seen.filter(({ id }) => id === 'late').map(({ detail }) => detail)),
    ).toEqual([expect.objectContaining({ state: 'open', attempt: 0, delay: 0, url: '/sse' })])
  })

  test('the state is for CSS', async () => {
    suite.server.stream('/sse')
    const page = await open(`<style>[sse-state=open] { color: rgb(0, 128, 0) }</style>${BODY}`)
    await becomes(page, 'open')
    expect(await page.run(() => getComputedStyle(document.getElementById('c') as Element).color)).toBe(
      'rgb(0, 128, 0)',
    )
  })
})
