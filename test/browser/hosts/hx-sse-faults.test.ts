/**
 * What htmx 4's own `hx-sse` does wrong, and Sluice in its place does not. Each page is opened with either of them: with
 * Sluice it has to be right; with `hx-sse` 4.0.1 it is not, or the fault is mended there and its test is to go.
 */
import { describe, expect, test } from 'vitest'
import {
  answers,
  type Behaviour,
  ends,
  page as loginPage,
  misbehave,
  opens,
  redirects,
} from '../../server/misbehaving.js'
import type { TestPage } from '../../support/browser.js'
import { inline } from '../../support/in-page.js'
import { browserSuite, type OpenOptions } from '../../support/suite.js'

const suite = browserSuite()

const SCRIPTS = { Sluice: ['sluice.min.js'], 'hx-sse': ['hx-sse.js'] }
type Client = keyof typeof SCRIPTS

/** Waits are not left to chance, and begin with half a second in both. */
const CONFIG = `<meta name="htmx-config" content='{"sse":{"reconnectJitter":0,"reconnectDelay":500},"defaultSettleDelay":0}'>`

const CONNECTED = '<p id="c" hx-sse:connect="/sse" hx-swap="beforeend"></p>'

interface Fault {
  readonly what: string
  /** What the page comes to with either of them. */
  readonly play: (open: (body?: string, options?: OpenOptions) => Promise<TestPage>) => Promise<unknown>
  readonly right: unknown
}

const route = (...behaviours: Behaviour[]) => misbehave(suite.server, '/sse', ...behaviours)

/** Whatever the page has asked for by now has arrived at the server. */
async function meanwhile(page: TestPage): Promise<void> {
  await page.run(async () => void (await (await fetch('/files/console.js', { cache: 'no-store' })).text()))
}

/** Lets time pass, and whatever is due then happen, some times. */
async function passes(page: TestPage, ...times: readonly number[]): Promise<void> {
  for (const ms of times) {
    await page.pass(ms)
    await meanwhile(page)
  }
}

const text = (page: TestPage): Promise<string> => page.html('#c')

const FAULTS: readonly Fault[] = [
  {
    what: 'a CRLF that is cut in two ends one line, and not an event',
    right: 'last',
    async play(open) {
      const server = route(opens())
      const page = await open()
      const connection = await server.opened()
      connection.write('event: a\r')
      await meanwhile(page)
      connection.write('\ndata: x\r\n\r\ndata: last\n\n')
      await page.until(() => document.getElementById('c')?.textContent?.endsWith('last'))
      return text(page)
    },
  },
  {
    what: 'a reconnection time that comes alone is obeyed',
    right: 2,
    async play(open) {
      const server = route(ends('retry: 50\n\n'), opens())
      const page = await open(CONNECTED, { clockStopped: true })
      await server.wasAsked(1)
      await meanwhile(page)
      await passes(page, 60, 1)
      return server.asked.length
    },
  },
  ...(
    [
      ['204', answers(204)],
      ['a redirect to a log-in page', redirects(302, '/login')],
      ['a page', loginPage()],
    ] as const
  ).map(
    ([name, answer]): Fault => ({
      what: `${name} after a reconnection is the end, and is asked for once`,
      right: 2,
      async play(open) {
        suite.server.html('/login', '<!doctype html><h1>Log in</h1>')
        const server = route(ends('data: a\n\n'), answer)
        const page = await open(CONNECTED, { clockStopped: true })
        await page.until(() => document.getElementById('c')?.textContent === 'a')
        await passes(page, 5000, 5000, 5000, 5000)
        return server.asked.length
      },
    }),
  ),
  {
    what: 'an error page in the place of the first connection is not shown, and the stream is tried again',
    right: ['', 'a'],
    async play(open) {
      const server = route(
        answers(503, { 'Content-Type': 'text/html' }, '<h1>down</h1>'),
        opens('data: a\n\n'),
      )
      const page = await open(CONNECTED, { clockStopped: true })
      await server.wasAsked(1)
      await passes(page, 1)
      const before = await text(page)
      await passes(page, 1000, 1000)
      return [before, (await text(page)).replace('<h1>down</h1>', '')]
    },
  },
  {
    what: 'a first connection that breaks is tried again',
    right: 'a',
    async play(open) {
      // More than once, as a browser itself asks again when a connection that it kept breaks; it keeps up to six.
      const breaks: Behaviour = ({ request }) => request.socket.resetAndDestroy()
      const server = route(...Array.from({ length: 8 }, () => breaks), opens('data: a\n\n'))
      const page = await open(CONNECTED, { clockStopped: true })
      await server.wasAsked(1)
      await passes(page, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000)
      return text(page)
    },
  },
  {
    what: 'an element that is initialised again has one stream, and goes on with it',
    right: [1, 'a'],
    async play(open) {
      const server = route(opens())
      const page = await open(CONNECTED, { clockStopped: true })
      await server.opened(1)
      await meanwhile(page)
      await page.run(() => {
        const { process } = window.htmx as unknown as {
          process(element: Element | null, force: boolean): void
        }
        process.call(window.htmx, document.getElementById('c'), true)
      })
      await passes(page, 2000, 2000)
      for (const connection of server.connections) connection.send('a')
      await page.until(() => document.getElementById('c')?.textContent)
      await meanwhile(page)
      return [server.asked.length, await text(page)]
    },
  },
  {
    what: 'values are read afresh when it connects again',
    right: ['1', '2'],
    async play(open) {
      const server = route(ends('data: a\n\n'), opens('data: b\n\n'))
      const page = await open(
        `<input id="n" name="n" value="1">${CONNECTED.replace('<p ', '<p hx-include="#n" ')}`,
        { clockStopped: true },
      )
      await page.until(() => document.getElementById('c')?.textContent === 'a')
      await page.run(() => {
        ;(document.getElementById('n') as HTMLInputElement).value = '2'
      })
      await passes(page, 5000)
      await page.until(() => document.getElementById('c')?.textContent === 'ab')
      return server.asked.map(({ query }) => query.n)
    },
  },
  {
    what: 'an event with the name "message" is a message without a name',
    right: 'ab',
    async play(open) {
      const server = route(opens('event: message\ndata: a\n\ndata: b\n\n'))
      const page = await open()
      await server.opened()
      await page.until(() => document.getElementById('c')?.textContent?.endsWith('b'))
      return text(page)
    },
  },
  {
    what: 'an event with the name "click" does not click the page',
    right: 0,
    async play(open) {
      route(opens('event: click\ndata:\n\ndata: a\n\n'))
      const page = await open(CONNECTED, {
        head: inline(() => {
          Object.assign(window, { clicks: 0 })
          addEventListener('click', () => {
            ;(window as unknown as { clicks: number }).clicks++
          })
        }),
      })
      await page.until(() => document.getElementById('c')?.textContent === 'a')
      return page.value('window.clicks')
    },
  },
  {
    what: 'another URL is another stream',
    right: ['other', 0],
    async play(open) {
      const server = route(opens('data: a\n\n'))
      const other = misbehave(suite.server, '/other', opens('data: other\n\n'))
      const page = await open(CONNECTED.replace('beforeend', 'innerHTML'))
      await page.until(() => document.getElementById('c')?.textContent === 'a')
      await page.run(() => {
        const element = document.getElementById('c') as Element
        element.setAttribute('hx-sse:connect', '/other')
        window.htmx.process(element)
      })
      await meanwhile(page)
      if (other.asked.length) await server.left()
      await meanwhile(page)
      return [await text(page), server.pending]
    },
  },
  {
    what: 'an element that a plain call removes lets its stream go at once',
    right: 0,
    async play(open) {
      const server = route(opens('data: a\n\n'))
      const page = await open()
      await page.until(() => document.getElementById('c')?.textContent === 'a')
      await page.run(() => document.getElementById('c')?.remove())
      await meanwhile(page)
      await meanwhile(page)
      return server.pending
    },
  },
  {
    what: 'a swap that is delayed holds up no other',
    right: 'abc',
    async play(open) {
      const server = route(opens('data: a\n\ndata: b\n\ndata: c\n\n'))
      const page = await open(CONNECTED.replace('beforeend', 'beforeend swap:1s'), { clockStopped: true })
      await server.opened()
      await page.until(() => document.querySelector('.htmx-swapping'))
      await meanwhile(page)
      await passes(page, 1000)
      return text(page)
    },
  },
]

describe.each(FAULTS)('$what', ({ play, right }) => {
  const open =
    (client: Client) =>
    (body = CONNECTED, options: OpenOptions = {}) =>
      suite.open(body, {
        htmx: '4.0.1',
        scripts: SCRIPTS[client],
        ...options,
        head: CONFIG + (options.head ?? ''),
      })

  test('with Sluice', async () => {
    expect(await play(open('Sluice'))).toEqual(right)
  })

  test('but not with hx-sse 4.0.1', async () => {
    expect(await play(open('hx-sse'))).not.toEqual(right)
  })
})
