import { describe, expect, test } from 'vitest'
import { TestServer } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { inline, record, scriptSources } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

const BODY = `<div id="c" hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="message" hx-swap="beforeend"></p></div>`
/** The same, with waits that are not left to chance. */
const EXACT = BODY.replace('<div ', '<div sse-config="reconnectJitter:0" ')

/** For the head of a page: htmx may ask other origins. */
const OTHER_ORIGINS = `<meta name="htmx-config" content='{"selfRequestsOnly":false,"mode":"cors"}'>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, ...options })

  describe('the browser reconnects', () => {
    test.each([
      ['ended', 'end'],
      ['cut off', 'cut'],
    ] as const)('after the server has %s the response, and events go on', async (_how, ends) => {
      const stream = suite.server.stream('/sse')
      const page = await open(BODY)
      await stream.opened()
      stream.write('retry: 1\n\n')
      stream.send('a')
      await page.shows('#text', 'a')
      stream[ends]()
      await stream.asked(2)
      await stream.opened()
      stream.send('b')
      await page.shows('#text', 'ab')
    })

    test('again and again, without doubling an event', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(BODY)
      await stream.opened()
      for (let round = 1; round <= 5; round++) {
        stream.write('retry: 1\n\n')
        stream.send(`${round}`)
        await page.shows('#text', '12345'.slice(0, round))
        stream.end()
        await stream.asked(round + 1)
        await stream.opened()
      }
      stream.send('!')
      await page.shows('#text', '12345!')
    })

    test('and sends the id of the last event', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(BODY)
      await stream.opened()
      stream.write('retry: 1\n\n')
      stream.send('a', { id: '41' })
      await page.shows('#text', 'a')
      stream.end()
      await stream.asked(2)
      expect(stream.requests[1]?.headers['last-event-id']).toBe('41')
    })
  })

  describe('Sluice reconnects', () => {
    const refuse =
      (status: number) => (_request: unknown, response: { writeHead(status: number): { end(): void } }) =>
        response.writeHead(status).end()

    test.each([503, 500])('500 ms after an answer of %i, and events go on', async (status) => {
      const stream = suite.server.stream('/sse')
      stream.answerWith(refuse(status))
      const page = await open(EXACT, { clockStopped: true })
      await page.until(() => document.querySelector('[sse-state="retrying"]'))
      stream.answerWith()
      await page.pass(499)
      expect(stream.requests.length).toBe(1)
      await page.pass(1)
      await stream.opened()
      stream.send('hello')
      await page.shows('#text', 'hello')
    })

    test('after an answer that is no event stream', async () => {
      const stream = suite.server.stream('/sse')
      stream.answerWith((_request, response) =>
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Log in</h1>'),
      )
      const page = await open(BODY, { clockStopped: true })
      await page.until(() => document.querySelector('[sse-state="retrying"]'))
      stream.answerWith()
      await page.pass(500)
      await stream.opened()
      stream.send('hello')
      await page.shows('#text', 'hello')
    })

    test('after a server was away for a while: an open stream, then 503, then an open stream', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(EXACT, { clockStopped: true, head: inline(record, ['htmx:sseState']) })
      await stream.opened()
      stream.write('retry: 1\n\n')
      stream.send('a')
      await page.shows('#text', 'a')
      stream.answerWith(refuse(503))
      stream.end()
      await page.until(() => window.seen.some(({ detail }) => detail.reason === 'lost'))
      stream.answerWith()
      // The first interruption is a failure as well, so this is the second wait.
      await page.pass(999)
      expect(stream.requests.length).toBe(2)
      await page.pass(1)
      await stream.opened()
      stream.send('b')
      await page.shows('#text', 'ab')
    })

    test('for all elements that share the stream', async () => {
      const stream = suite.server.stream('/sse')
      stream.answerWith(refuse(503))
      const element = '<p hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend"></p>'
      const page = await open(`<div id="all">${element.repeat(3)}</div>`, { clockStopped: true })
      await page.until(() => document.querySelectorAll('[sse-state="retrying"]').length === 3)
      stream.answerWith()
      await page.pass(500)
      await stream.opened()
      stream.send('x')
      await page.shows('#all', 'xxx')
      expect(stream.requests.length).toBe(2)
    })

    test('no more once the element was removed', async () => {
      const stream = suite.server.stream('/sse')
      const other = suite.server.stream('/other')
      stream.answerWith(refuse(503))
      const page = await open(`${BODY}<div id="place"></div>`, { clockStopped: true })
      await page.until(() => document.querySelector('[sse-state="retrying"]'))
      await page.run(() => document.getElementById('c')?.remove())
      await page.pass(64_000)
      await page.run(() => {
        const place = document.getElementById('place') as Element
        place.innerHTML = '<p hx-ext="sse" sse-connect="/other"></p>'
        window.htmx.process(place)
      })
      await other.opened()
      expect(stream.requests.length).toBe(1)
    })

    test('to the new URL alone when it is changed meanwhile', async () => {
      const stream = suite.server.stream('/sse')
      const other = suite.server.stream('/other')
      stream.answerWith(refuse(503))
      const page = await open(BODY, { clockStopped: true })
      await page.until(() => document.querySelector('[sse-state="retrying"]'))
      await page.run(() => document.getElementById('c')?.setAttribute('sse-connect', '/other'))
      await page.until(() => document.querySelector('[sse-state="open"]'))
      await page.pass(64_000)
      other.send('hello')
      await page.shows('#text', 'hello')
      expect([stream.requests.length, other.requests.length]).toEqual([1, 1])
    })
  })

  test('a server that is not there is told: by htmx:sseError, and with its URL on the console', async () => {
    const gone = await TestServer.start()
    const url = `${gone.url}/sse`
    await gone.close()
    const page = await open(`<div id="c" hx-ext="sse" sse-connect="${url}"></div>`, {
      head: OTHER_ORIGINS + inline(record, ['htmx:sseError']),
    })
    await page.until(() => window.seen.length)
    expect(await page.run(() => window.seen[0]?.id)).toBe('c')
    // Firefox gives up a server that is not there, others go on.
    expect(await page.said()).toContainEqual(
      expect.stringMatching(new RegExp(`Sluice stream-(lost|failed): ${url}`)),
    )
  })

  test('an answer that is no event stream is asked for once more, and told with its status on the console', async () => {
    const stream = suite.server.stream('/sse')
    stream.answerWith((_request, response) => response.writeHead(404).end())
    const page = await open(EXACT, { head: inline(record, ['htmx:sseError']), clockStopped: true })
    await page.until(() => window.seen.length)
    await page.pass(500)
    await page.says(`Sluice stream-failed: /sse: status 404 from ${suite.server.url}/sse`)
    await page.pass(64_000)
    expect(stream.requests.length).toBe(2)
  })

  describe('an unusable URL', () => {
    const UNUSABLE = `<div id="c" hx-ext="sse" sse-connect="http://["><p sse-swap="message"></p></div>`

    test('fires htmx:sseError with a coded error', async () => {
      const page = await open(UNUSABLE, {
        head: inline(() => {
          window.addEventListener('htmx:sseError', ({ target, detail }) => {
            const { name, code, message, cause } = detail.error as Error & { code: string }
            const told = {
              id: (target as Element).id,
              name,
              code,
              url: message.includes('http://['),
              cause: `${cause}`,
            }
            document.title = JSON.stringify(told)
          })
        }),
      })
      expect(JSON.parse(await page.run(() => document.title))).toEqual({
        id: 'c',
        name: 'SluiceError',
        code: 'stream-failed',
        url: true,
        cause: expect.stringMatching(/^SyntaxError/),
      })
      expect(await page.run(() => document.getElementById('c')?.getAttribute('sse-state'))).toBe('failed')
    })

    test('is not tried again', async () => {
      const page = await open(UNUSABLE, {
        head: inline(record, ['htmx:sseError', 'htmx:sseState']),
        clockStopped: true,
      })
      await page.pass(64_000)
      expect(await page.run(() => window.seen.map(({ name, detail }) => [name, detail.state]))).toEqual([
        ['htmx:sseError', undefined],
        ['htmx:sseState', 'failed'],
      ])
    })

    test('leaves the other streams of the page alone', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(UNUSABLE + BODY.replace('id="c"', ''))
      await stream.opened()
      stream.send('hello')
      await page.shows('#text', 'hello')
    })

    test('that is put right connects', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(UNUSABLE)
      await page.run(() => document.getElementById('c')?.setAttribute('sse-connect', '/sse'))
      await stream.opened()
      expect(stream.requests.length).toBe(1)
    })
  })

  test('htmx.createEventSource may throw: the element fails, with the reason', async () => {
    const page = await open(
      `${inline(() => {
        window.htmx.createEventSource = () => {
          throw new Error('no ticket')
        }
      })}<div id="c" hx-ext="sse" sse-connect="/sse"></div>`,
    )
    await page.says('no ticket')
    expect(await page.run(() => document.getElementById('c')?.getAttribute('sse-state'))).toBe('failed')
  })

  describe('a server may name an event', () => {
    test.each(['error', 'open'])('"%s": it is swapped, and the stream goes on', async (name) => {
      const stream = suite.server.stream('/sse')
      const page = await open(
        `<div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="${name}" hx-swap="beforeend"></p></div>`,
      )
      await page.until(() => document.querySelector('[sse-state="open"]'))
      await page.run(record, ['htmx:sseError', 'htmx:sseOpen', 'htmx:sseState'])
      stream.send('a', { event: name })
      stream.send('b', { event: name })
      await page.shows('#text', 'ab')
      expect(await page.run(() => window.seen)).toEqual([])
    })

    test.each(['toString', '__proto__', 'constructor', 'click'])('"%s" without harm', async (name) => {
      const stream = suite.server.stream('/sse')
      const page = await open(
        `<div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="${name}, end" hx-swap="beforeend"></p></div>`,
      )
      await stream.opened()
      await page.run(record, ['click'])
      stream.send('a', { event: name })
      stream.send('b', { event: 'end' })
      await page.shows('#text', 'ab')
      expect(await page.run(() => window.seen)).toEqual([])
    })
  })

  test('a scripted source that fails twice is opened again once', async () => {
    const page = await open(`${inline(scriptSources)}${BODY}`, { clockStopped: true })
    await page.run(() => {
      window.source.fail(new Event('error'))
      window.source.fail(new Event('error'))
    })
    await page.pass(500)
    expect(await page.run(() => window.sources.length)).toBe(2)
    await page.run(() => window.source.open())
    await page.pass(64_000)
    expect(await page.run(() => window.sources.length)).toBe(2)
  })
})
