/** What the head of a streamed answer says: its status, and the headers `HX-…`, which htmx obeys for any answer. */
import { describe, expect, test } from 'vitest'
import { type Behaviour, type MisbehavingRoute, misbehave } from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

declare global {
  interface Window {
    /** How many entries the history was given. */
    pushed: number
  }
}

const suite = browserSuite({ head: `<meta name="htmx-config" content='{"defaultSettleDelay":0}'>` })

/** Answers with this head and event stream, and leaves it open. */
const begins =
  (text: string, status = 200, headers: Record<string, string> = {}): Behaviour =>
  ({ response }) =>
    response.writeHead(status, { 'Content-Type': 'text/event-stream', ...headers }).write(text)

const ends =
  (text: string, status = 200, headers: Record<string, string> = {}): Behaviour =>
  ({ response }) =>
    response.writeHead(status, { 'Content-Type': 'text/event-stream', ...headers }).end(text)

const WORDS = 'data: w0\n\ndata: <b id="s">w1</b>\n\n'

const form = (attributes = 'sse-stream'): string =>
  `<div hx-ext="sse"><form id="f" hx-post="/chat" hx-target="#c" hx-swap="beforeend" ${attributes}>
    <button id="ask">ask</button></form></div><p id="c">-</p><p id="d">-</p>`

/** Whatever waited for a frame has been shown by then. */
const threeFrames = (page: TestPage): Promise<void> =>
  page.run(async () => {
    for (let count = 0; count < 3; count++) await new Promise((resolve) => requestAnimationFrame(resolve))
  })

const chat = (...behaviours: Behaviour[]): MisbehavingRoute => misbehave(suite.server, '/chat', ...behaviours)

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const is4 = htmx.startsWith('4')
  const open = async (body = form(), head = ''): Promise<TestPage> => {
    const page = await suite.open(body, { htmx, ...(head && { head }) })
    await page.run(record, ['htmx:afterRequest', 'htmx:finally:request', 'htmx:abort', 'greet'])
    return page
  }
  /** Asks, and waits until htmx has done all with the answer. */
  const askToEnd = async (page: TestPage): Promise<void> => {
    await page.click('#ask')
    await page.until(() => window.seen.some(({ name }) => /afterRequest|finally/.test(name)))
  }

  /** Those whose answer this htmx swaps, and not. */
  const SHOWN = is4 ? [200, 201, 202, 206, 403, 422, 500] : [200, 201, 202, 206]
  const NOT_SHOWN = is4 ? [] : [403, 422, 500]

  test.each(SHOWN)('an answer with the status %i is streamed', async (status) => {
    chat(begins(WORDS, status))
    const page = await open()
    await page.click('#ask')
    await page.shows('#c', '-w0w1')
  })

  test.each(NOT_SHOWN)(
    'one with %i, which htmx does not swap, is not shown, and that is said',
    async (status) => {
      chat(ends(WORDS, status))
      const page = await open()
      await askToEnd(page)
      expect(await page.html('#c')).toBe('-')
      expect((await page.said()).join('\n')).toContain(`answer-unread: ${suite.server.url}/chat answers`)
    },
  )

  // [htmx 1.9] Has no such setting.
  const configurable = htmx.startsWith('1') ? [] : ['noSwap and hx-status, or responseHandling']
  test.each(configurable)('what %s say of a status decides', async () => {
    const config = is4
      ? { noSwap: [204, 304, '20x'] }
      : {
          responseHandling: [
            { code: '204', swap: false },
            { code: '422', swap: true, target: '#d' },
          ],
        }
    const head = `<meta name="htmx-config" content='${JSON.stringify(config)}'>`
    const body = form(`sse-stream hx-status:422="target:#d"`)
    chat(begins(WORDS, 422), ends(WORDS, 200))
    const page = await open(body, head)
    await page.click('#ask')
    await page.shows('#d', '-w0w1')
    const other = await open(body, head)
    await askToEnd(other)
    expect([await other.html('#c'), await other.html('#d')]).toEqual(['-', '-'])
    expect((await other.said()).join('\n')).toContain('answer-unread')
  })

  test.each([
    ['HX-Retarget', '#d', { c: '-', d: '-w0w1' }],
    ['HX-Reswap', 'afterbegin', { c: 'w1w0-', d: '-' }],
    ['HX-Reselect', '#s', { c: '-w1', d: '-' }],
  ])('%s: %s is obeyed', async (name, value, expected) => {
    chat(begins(WORDS, 200, { [name]: value }))
    const page = await open()
    await page.click('#ask')
    await page.until(() => document.querySelector('#s'))
    const text = (): object => ({
      c: document.getElementById('c')?.textContent,
      d: document.getElementById('d')?.textContent,
    })
    expect(await page.run(text)).toEqual(expected)
  })

  test.each([
    ['HX-Redirect', '/there?by=redirect'],
    ['HX-Location', '/there?by=location'],
    ['HX-Location', '{"path":"/there?by=json","target":"#d"}'],
    ['HX-Refresh', 'true'],
  ])('%s: %s does not wait for the end of the stream, of which nothing is shown', async (name, value) => {
    const route = chat(begins(WORDS, 200, { [name]: value }))
    suite.server.html('/there', '<i id="there">there</i>')
    const page = await suite.open(form(), { htmx, ownPage: 'is left' })
    await page.run(() => {
      document.documentElement.id = 'before'
    })
    await page.click('#ask')
    if (name === 'HX-Refresh') await page.until(() => !document.getElementById('before'))
    else await page.until(() => document.getElementById('there'))
    if (name === 'HX-Location') await page.until(() => location.pathname === '/there')
    expect(await page.run(() => /w0/.test(document.body.textContent ?? ''))).toBe(false)
    await route.left()
  })

  test('HX-Push-Url has one entry in the history, and HX-Trigger fires its event', async () => {
    chat(ends(WORDS, 200, { 'HX-Push-Url': '/chats/7', 'HX-Trigger': 'greet' }))
    const page = await open()
    // The length of a history ends somewhere, in a window that has shown many tests.
    await page.run(() => {
      const { pushState } = history
      window.pushed = 0
      history.pushState = (...given) => {
        window.pushed++
        pushState.apply(history, given)
      }
    })
    await askToEnd(page)
    await page.shows('#c', '-w0w1')
    await page.until(() => location.pathname === '/chats/7')
    await page.until(() => window.seen.some(({ name }) => name === 'greet'))
    expect(await page.run(() => window.pushed)).toBe(1)
  })

  test('after htmx:abort nothing more is shown, of what waits either, and the connection is closed', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `data: <i>${at}</i>\n\n`).join('')
    const route = chat(begins(rows))
    const page = await open()
    const shown = await page.run(
      () =>
        new Promise<number>((resolve) => {
          const place = document.getElementById('c') as HTMLElement
          new MutationObserver((_records, observer) => {
            observer.disconnect()
            const { htmx } = window as unknown as { htmx: { trigger(on: string, name: string): void } }
            htmx.trigger('#f', 'htmx:abort')
            place.textContent = ''
            resolve(1)
          }).observe(place, { childList: true })
          document.getElementById('ask')?.click()
        }),
    )
    expect(shown).toBe(1)
    await route.left()
    await threeFrames(page)
    expect(await page.html('#c')).toBe('')
  })

  test('when its form has left, nothing more is shown, and the connection is closed', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `data: <i>${at}</i>\n\n`).join('')
    const route = chat(begins(rows))
    const page = await open()
    await page.run(
      () =>
        new Promise<void>((resolve) => {
          const place = document.getElementById('c') as HTMLElement
          new MutationObserver((_records, observer) => {
            observer.disconnect()
            document.getElementById('f')?.remove()
            place.textContent = ''
            resolve()
          }).observe(place, { childList: true })
          document.getElementById('ask')?.click()
        }),
    )
    await route.left()
    await threeFrames(page)
    // What leaves by a plain DOM call is known with the next task.
    expect(await page.run(() => document.querySelectorAll('#c > i').length)).toBe(0)
  })

  test('a form that has left before the head comes is not answered, and the connection is closed', async () => {
    let head = (): unknown => undefined
    const route = chat((exchange) => {
      head = () => begins(WORDS)(exchange)
    })
    const page = await open()
    await page.click('#ask')
    await route.wasAsked(1)
    await page.run(() => document.getElementById('f')?.remove())
    head()
    await route.left()
    expect(await page.html('#c')).toBe('-')
  })
})

test.each(['2.0.11', '1.9.12'] as const)(
  'htmx %s: an element without sse-stream shows no raw text, and says what to add',
  async (htmx) => {
    chat(ends(WORDS))
    const page = await suite.open(form(''), { htmx })
    await page.run(record, ['htmx:afterRequest'])
    await page.click('#ask')
    await page.until(() => window.seen.length > 0)
    expect(await page.html('#c')).toBe('-')
    expect((await page.said()).join('\n')).toMatch(/answer-unread: .*add sse-stream/)
  },
)
