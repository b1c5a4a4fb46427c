import { setTimeout as beat } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { ReplayingStream } from '../server/replaying.js'
import type { TestStream } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** Paths of this test alone. [Firefox] Sometimes asks once more while a page is left, which the next test would count. */
let [a, b, c] = ['', '', '']
let tests = 0
beforeEach(() => {
  tests++
  ;[a, b, c] = [`/${tests}/a`, `/${tests}/b`, `/${tests}/c`]
})

const RECORD = inline(record, ['htmx:sseOpen', 'htmx:sseClose', 'htmx:sseState'])

/** Each URL begins with all events; Sluice knows a thousand of those that it has shown. */
const REPLAYED = 900

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  describe.each(['eventsource', 'fetch'])('with transport:%s', (transport) => {
    const element = (id: string, url: string): string =>
      `<div id="${id}" hx-ext="sse" sse-connect="${url}" sse-config="transport:${transport}">
        <p class="text" sse-swap="message" hx-swap="beforeend"></p></div>`
    const open = (body = element('c', a), more: OpenOptions = {}): Promise<TestPage> =>
      suite.open(body, { htmx, head: RECORD, ...more })
    const shows = (page: TestPage, text: string, id = 'c'): Promise<void> => page.shows(`#${id} .text`, text)
    const change = (page: TestPage, value: string, name = 'sse-connect'): Promise<void> =>
      page.run(
        ([name, value]) => document.getElementById('c')?.setAttribute(name as string, value as string),
        [name, value],
      )
    /** Waits until the element has told so many times that it is open. */
    const opens = (page: TestPage, count: number): Promise<void> =>
      page.until(
        (count) =>
          window.seen.filter(({ id, name }) => id === 'c' && name === 'htmx:sseOpen').length === count,
        count,
      )
    const told = (page: TestPage): Promise<string[]> =>
      page.run(() =>
        window.seen.map(({ name, detail }) => [name.slice(8), detail.type ?? detail.state].join(' ').trim()),
      )

    /** Sends the same event to several streams, as a server does to all pages. */
    function send(number: number, ...streams: TestStream[]): void {
      for (const stream of streams) stream.send(`${number},`, { id: `${number}` })
    }

    /** A stream that does not answer until it is told to. */
    function slow(path: string): [TestStream, () => void] {
      const stream = suite.server.stream(path)
      let answer = (): void => {}
      stream.answerWith((...asked) => {
        answer = () => {
          stream.answerWith()
          stream.accept(...asked)
          stream.requests.pop()
        }
      })
      return [stream, () => answer()]
    }

    test('an element that gets another URL keeps its old stream until the new one is open', async () => {
      const old = suite.server.stream(a)
      const [stream, answer] = slow(b)
      const page = await open()
      await opens(page, 1)
      send(1, old)
      await shows(page, '1,')
      await change(page, b)
      await stream.asked(1)
      send(2, old)
      await shows(page, '1,2,')
      expect(await page.run(() => document.getElementById('c')?.getAttribute('sse-state'))).toBe('connecting')
      expect(old.open).toBe(1)
      answer()
      send(3, old, stream)
      send(4, old, stream)
      await shows(page, '1,2,3,4,')
      await old.opened(0)
      send(5, stream)
      await shows(page, '1,2,3,4,5,')
      expect(await told(page)).toEqual([
        'State connecting',
        'State open',
        'Open',
        'State connecting',
        'State open',
        'Close nodeReplaced',
        'Open',
      ])
      expect([old.requests.length, stream.requests.length]).toEqual([1, 1])
      expect(
        await page.run(() => window.sluice.connections().map(({ url }) => new URL(url).pathname)),
      ).toEqual([b])
    })

    test('an element whose URL changes while events flow loses none and shows none twice', async () => {
      const stream = new ReplayingStream(suite.server, a)
      const page = await open(element('c', `${a}?0`))
      await stream.opened()
      let flows = true
      const publish = async (): Promise<void> => {
        while (flows) {
          if (stream.published < REPLAYED) stream.publish()
          // The rhythm of a server.
          await beat(2)
        }
      }
      const published = publish()
      for (let turn = 1; turn <= 10; turn++) {
        await change(page, `${a}?${turn}`)
        await stream.asked(turn + 1)
        await stream.opened(1)
      }
      flows = false
      await published
      await shows(page, stream.all)
      expect(stream.requests).toHaveLength(11)
    })

    test('an element whose options change goes on after the last event', async () => {
      const stream = new ReplayingStream(suite.server, a, { live: true })
      const page = await open()
      await stream.opened()
      stream.publish(3)
      await shows(page, '1,2,3,')
      await change(page, `transport:${transport} reconnectDelay:1s`, 'sse-config')
      await stream.asked(2)
      stream.publish()
      await shows(page, '1,2,3,4,')
      await stream.opened(1)
      expect(stream.ids).toEqual(['', '3'])
    })

    if (/^4/.test(htmx))
      test('an element whose hx-config changes does so as well', async () => {
        const stream = new ReplayingStream(suite.server, a, { live: true })
        const page = await open()
        await stream.opened()
        stream.publish(3)
        await shows(page, '1,2,3,')
        await change(page, 'sse.reconnectDelay:1s', 'hx-config')
        await stream.asked(2)
        stream.publish()
        await shows(page, '1,2,3,4,')
        await stream.opened(1)
        expect(stream.ids).toEqual(['', '3'])
      })

    test('an element that is moved to what is not there has failed, and its old stream is closed', async () => {
      const old = suite.server.stream(a)
      const stream = suite.server.stream(b)
      stream.answerWith((_request, response) => response.writeHead(404).end())
      const page = await open(element('c', a).replace('transport:', 'reconnect:false transport:'))
      await opens(page, 1)
      await change(page, b)
      await old.opened(0)
      await page.until(() => document.querySelector('#c[sse-state="failed"]'))
      expect(stream.requests).toHaveLength(1)
      expect(await page.run(() => window.sluice.connections().map(({ state }) => state))).toEqual(['failed'])
    })

    test('an element that is moved to what is down for a while goes on with its old stream', async () => {
      const old = suite.server.stream(a)
      const stream = suite.server.stream(b)
      stream.answerWith((_request, response) => response.writeHead(503).end())
      const page = await open(
        element('c', a).replace(
          'transport:',
          'reconnectDelay:1h reconnectMaxDelay:1h reconnectJitter:0 transport:',
        ),
      )
      await opens(page, 1)
      await change(page, b)
      await page.until(() => document.querySelector('#c[sse-state="retrying"]'))
      send(1, old)
      await shows(page, '1,')
      stream.answerWith()
      await page.run((url) => window.sluice.reconnect(url), b)
      await old.opened(0)
      send(2, stream)
      await shows(page, '1,2,')
    })

    test('of several changes in a row the last one counts, and the old stream stays until then', async () => {
      const old = suite.server.stream(a)
      const [between] = slow(b)
      const [stream, answer] = slow(c)
      const page = await open()
      await opens(page, 1)
      await change(page, b)
      await between.asked(1)
      await change(page, c)
      await stream.asked(1)
      send(1, old)
      await shows(page, '1,')
      expect(old.open).toBe(1)
      answer()
      await old.opened(0)
      send(2, stream)
      await shows(page, '1,2,')
      expect(await page.run(() => window.sluice.connections().length)).toBe(1)
    })

    test('of several changes in one task only the last one is asked for', async () => {
      const old = suite.server.stream(a)
      const between = suite.server.stream(b)
      const stream = suite.server.stream(c)
      const page = await open()
      await opens(page, 1)
      await page.run(
        (urls) => {
          for (const url of urls) document.getElementById('c')?.setAttribute('sse-connect', url)
        },
        [b, a, c],
      )
      await stream.opened()
      await old.opened(0)
      expect(between.requests).toEqual([])
    })

    test('an element that goes back before the new stream is open keeps the old one', async () => {
      const old = suite.server.stream(a)
      const [stream] = slow(b)
      const page = await open()
      await opens(page, 1)
      await change(page, b)
      await stream.asked(1)
      await change(page, a)
      await page.until(() => document.querySelector('#c[sse-state="open"]'))
      send(1, old)
      await shows(page, '1,')
      expect([old.open, old.requests.length]).toEqual([1, 1])
      expect(await page.run(() => window.sluice.connections().length)).toBe(1)
      await page.run(() => document.getElementById('c')?.remove())
      await old.opened(0)
    })

    test('the other elements of the old stream keep it', async () => {
      const old = suite.server.stream(a)
      const stream = suite.server.stream(b)
      const page = await open(element('c', a) + element('stays', a))
      await opens(page, 1)
      await change(page, b)
      await opens(page, 2)
      send(1, old)
      send(2, stream)
      await shows(page, '1,', 'stays')
      await shows(page, '2,')
      expect([old.open, old.requests.length]).toEqual([1, 1])
    })

    test('an element joins the stream of others at once, and shows only what comes then', async () => {
      const old = suite.server.stream(a)
      const stream = suite.server.stream(b)
      const page = await open(element('c', a) + element('there', b))
      await Promise.all([old.opened(), stream.opened()])
      send(1, old, stream)
      await shows(page, '1,')
      await shows(page, '1,', 'there')
      await change(page, b)
      await old.opened(0)
      send(2, stream)
      await shows(page, '1,2,')
      await shows(page, '1,2,', 'there')
      expect(stream.requests).toHaveLength(1)
    })

    test('the same URL, written otherwise, is the same stream', async () => {
      const old = suite.server.stream(a)
      const page = await open()
      await opens(page, 1)
      await change(page, `${suite.server.url}${a}`)
      await opens(page, 2)
      send(1, old)
      await shows(page, '1,')
      expect([old.open, old.requests.length]).toEqual([1, 1])
    })

    test.each([
      ['removed', () => document.getElementById('c')?.remove()],
      ['told to connect to nothing', () => document.getElementById('c')?.removeAttribute('sse-connect')],
      ['closed by a script', () => window.sluice.close(document.getElementById('c') as Element)],
    ])('an element that is %s while its new stream is not open yet leaves neither', async (_how, end) => {
      const old = suite.server.stream(a)
      const [stream] = slow(b)
      let given = 0
      const page = await open(undefined, { ownPage: 'is left' })
      await opens(page, 1)
      await change(page, b)
      await stream.asked(1)
      stream.requests[0]?.socket.on('close', () => {
        given++
      })
      await page.run(end as () => void)
      await old.opened(0)
      await page.until(() => window.sluice.connections().length === 0)
      await page.goto(suite.server.page(''))
      expect([old.requests.length, stream.requests.length, given]).toEqual([1, 1, 1])
    })
  })
})
