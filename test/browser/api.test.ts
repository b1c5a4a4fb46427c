import { describe, expect, test } from 'vitest'
import { ReplayingStream } from '../server/replaying.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

declare global {
  interface Window {
    /** What listeners of a test have heard. */
    listened: string[]
    /** How to stop the listeners of a test. */
    stops: (() => void)[]
  }
}

const suite = browserSuite()

let tests = 0

/** A stream at a path of its own. */
function newStream(first?: string): [ReplayingStream, string] {
  const path = `/api/${++tests}`
  return [new ReplayingStream(suite.server, path, first === undefined ? {} : { first }), path]
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const HEAD = inline(() => {
    window.listened = []
    window.stops = []
  })
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, head: HEAD + inline(record, ['htmx:sseClose', 'htmx:sseState']), ...options })
  const element = (url: string, id = 'c', more = ''): string =>
    `<div id="${id}" hx-ext="sse" sse-connect="${url}" ${more}>
      <p id="text-${id}" sse-swap="message" hx-swap="beforeend"></p></div>`
  const state = (page: TestPage, id = 'c'): Promise<string | null | undefined> =>
    page.run((id) => document.getElementById(id)?.getAttribute('sse-state'), id)
  const becomes = (page: TestPage, state: string, id = 'c'): Promise<void> =>
    page.until(
      ([id, state]) => document.getElementById(id as string)?.getAttribute('sse-state') === state,
      [id, state],
    )
  const heard = (page: TestPage): Promise<string[]> => page.run(() => window.listened)
  /** Listens, and keeps what is heard in `window.listened`, each with a prefix. */
  const listen = (page: TestPage, which: string, name: string, prefix = ''): Promise<void> =>
    page.run(
      ([which, name, prefix]) => {
        const target = which?.startsWith('#') ? document.querySelector(which) : which
        window.stops.push(
          window.sluice.on(target as string | Element, name as string, (event, name) =>
            window.listened.push(`${prefix}${name} ${event.data}`),
          ),
        )
      },
      [which, name, prefix],
    )
  const stop = (page: TestPage, index = 0): Promise<void> =>
    page.run((index) => window.stops[index]?.(), index)

  describe('sluice.connections()', () => {
    test('tells each stream of the page once, as it is', async () => {
      const [stream, path] = newStream()
      const [, down] = newStream()
      suite.server.route(down, (_request, response) => response.writeHead(503).end())
      const page = await open(element(path) + element(path, 'd') + element(down, 'e'), { clockStopped: true })
      await stream.opened()
      stream.publish(3)
      await page.shows('#text-c', '1,2,3,')
      await becomes(page, 'retrying', 'e')
      const told = await page.run(() =>
        window.sluice
          .connections()
          .map(({ elements, ...others }) => ({ ...others, elements: elements.map(({ id }) => id) })),
      )
      expect(told).toEqual([
        {
          url: suite.server.url + path,
          state: 'open',
          attempt: 0,
          delay: 0,
          transport: 'eventsource',
          lastEventId: '3',
          names: expect.any(Array),
          elements: ['c', 'd'],
        },
        {
          url: suite.server.url + down,
          state: 'retrying',
          attempt: 1,
          delay: expect.any(Number),
          transport: 'eventsource',
          lastEventId: '',
          names: expect.any(Array),
          elements: ['e'],
        },
      ])
      expect(told[1]?.delay).toBeGreaterThan(0)
    })

    test('tells nothing of a page without streams, nor of one whose streams are gone', async () => {
      const [stream, path] = newStream()
      const page = await open('<div id="place"></div>')
      expect(await page.run(() => window.sluice.connections())).toEqual([])
      await page.run((html) => {
        const place = document.getElementById('place') as Element
        place.innerHTML = html
        window.htmx.process(place)
      }, element(path))
      await stream.opened()
      expect(await page.run(() => window.sluice.connections().length)).toBe(1)
      await page.run(() => document.getElementById('c')?.remove())
      await stream.opened(0)
      expect(await page.run(() => window.sluice.connections())).toEqual([])
    })

    test('tells nothing where there is no htmx', async () => {
      const page = await open('', { htmx: '' })
      expect(await page.run(() => window.sluice.connections())).toEqual([])
    })
  })

  describe('sluice.close()', () => {
    test.each([
      ['its URL', (path: string) => window.sluice.close(path)],
      ['its absolute URL', (path: string) => window.sluice.close(new URL(path, location.href).href)],
      ['its element', () => window.sluice.close(document.getElementById('c') as Element)],
      ['nothing, which means all', () => window.sluice.close()],
    ])('closes a stream by %s, for good', async (_which, close) => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await becomes(page, 'open')
      await page.run(close, path)
      await stream.opened(0)
      expect(await state(page)).toBe('closed')
      const closings = await page.run(() => window.seen.filter(({ name }) => name === 'htmx:sseClose'))
      expect(closings.map(({ id, detail }) => [id, detail.type])).toEqual([['c', 'script']])
      await page.run(() => {
        window.htmx.process(document.getElementById('c') as Element)
        dispatchEvent(new Event('online'))
        dispatchEvent(new Event('pagehide'))
        dispatchEvent(new Event('pageshow'))
      })
      expect(await state(page)).toBe('closed')
      expect(await page.run(() => window.sluice.connections())).toEqual([])
      expect(stream.requests).toHaveLength(1)
    })

    test('leaves other streams alone', async () => {
      const [stream, path] = newStream()
      const [other, otherPath] = newStream()
      const page = await open(element(path) + element(otherPath, 'd'))
      await Promise.all([becomes(page, 'open'), becomes(page, 'open', 'd')])
      await page.run((path) => window.sluice.close(path), path)
      await stream.opened(0)
      other.publish()
      await page.shows('#text-d', '1,')
    })

    test('by an element lets the others keep the stream', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path) + element(path, 'd'))
      await Promise.all([becomes(page, 'open'), becomes(page, 'open', 'd')])
      await page.run(() => window.sluice.close(document.getElementById('c') as Element))
      stream.publish()
      await page.shows('#text-d', '1,')
      expect(await page.html('#text-c')).toBe('')
      expect([await state(page), await state(page, 'd')]).toEqual(['closed', 'open'])
      expect(stream.requests).toHaveLength(1)
    })

    test('by a URL takes it from all', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path) + element(path, 'd'))
      await Promise.all([becomes(page, 'open'), becomes(page, 'open', 'd')])
      await page.run((path) => window.sluice.close(path), path)
      await stream.opened(0)
      expect([await state(page), await state(page, 'd')]).toEqual(['closed', 'closed'])
    })

    test('twice is as once, and of what is not there is nothing', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await becomes(page, 'open')
      await page.run((path) => {
        window.sluice.close('/nowhere')
        window.sluice.close(document.body)
        window.sluice.close(path)
        window.sluice.close(path)
      }, path)
      await stream.opened(0)
      expect(await page.run(() => window.seen.map(({ detail }) => detail.type ?? detail.state))).toEqual([
        'connecting',
        'open',
        'script',
        'closed',
      ])
    })

    test('ends the waiting of a stream that was lost', async () => {
      const [, path] = newStream()
      let asked = 0
      suite.server.route(path, (_request, response) => {
        asked++
        response.writeHead(503).end()
      })
      const page = await open(element(path), { clockStopped: true })
      await becomes(page, 'retrying')
      await page.run((path) => window.sluice.close(path), path)
      await page.pass(600_000)
      expect(asked).toBe(1)
      expect(await state(page)).toBe('closed')
    })
  })

  describe('sluice.reconnect()', () => {
    test.each([
      ['its URL', (path: string) => window.sluice.reconnect(path)],
      ['its element', () => window.sluice.reconnect(document.getElementById('c') as Element)],
      ['nothing, which means all', () => window.sluice.reconnect()],
    ])('opens a stream anew by %s, and goes on where it was', async (_which, reconnect) => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await stream.opened()
      stream.publish(2)
      await page.shows('#text-c', '1,2,')
      await page.run(reconnect, path)
      await stream.asked(2)
      await stream.opened(1)
      stream.publish()
      await page.shows('#text-c', '1,2,3,')
      expect(stream.ids).toEqual(['', '2'])
    })

    test.each([
      ['its URL', (path: string) => window.sluice.reconnect(path)],
      ['its element', () => window.sluice.reconnect(document.getElementById('c') as Element)],
    ])('opens again by %s what was closed, where it was', async (_which, reconnect) => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await stream.opened()
      stream.publish(2)
      await page.shows('#text-c', '1,2,')
      await page.run((path) => window.sluice.close(path), path)
      await stream.opened(0)
      stream.publish()
      await page.run(reconnect, path)
      await page.shows('#text-c', '1,2,3,')
      expect(stream.ids).toEqual(['', '2'])
    })

    test('opens again what a message closed', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path, 'c', 'sse-close="bye"'))
      await stream.opened()
      stream.publishFrames(['event: bye\nid: 1\ndata:\n\n'])
      await becomes(page, 'closed')
      await stream.opened(0)
      await page.run(() => window.sluice.reconnect())
      stream.publish()
      await page.shows('#text-c', '2,')
    })

    test.each([
      ['waits', 503, 'retrying'],
      ['has failed', 404, 'failed'],
    ])('opens at once what %s', async (_what, status, name) => {
      const [, path] = newStream()
      suite.server.route(path, (_request, response) => response.writeHead(status).end())
      const page = await open(element(path, 'c', 'sse-config="transport:fetch"'), { clockStopped: true })
      await becomes(page, name)
      const stream = new ReplayingStream(suite.server, path)
      stream.publish()
      await page.run((path) => window.sluice.reconnect(path), path)
      await page.shows('#text-c', '1,')
      expect(stream.requests).toHaveLength(1)
    })

    test('several times in a row leaves one stream, of which nothing is shown twice', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path) + element(path, 'd'))
      await stream.opened()
      stream.publish(2)
      await page.shows('#text-c', '1,2,')
      await page.run((path) => {
        window.sluice.reconnect(path)
        window.sluice.reconnect(document.getElementById('d') as Element)
        window.sluice.reconnect()
      }, path)
      await becomes(page, 'open')
      stream.publish()
      await page.shows('#text-c', '1,2,3,')
      await page.shows('#text-d', '1,2,3,')
      await stream.opened(1)
      expect(await page.run(() => window.sluice.connections().length)).toBe(1)
    })

    test('does not wait for the sse-trigger', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path, 'c', 'sse-trigger="click"'))
      await page.run((path) => window.sluice.reconnect(path), path)
      await stream.opened()
      await page.run(() => document.getElementById('c')?.click())
      stream.publish()
      await page.shows('#text-c', '1,')
      expect(stream.requests).toHaveLength(1)
    })

    test('of an element that has left the page does nothing', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path) + element(path, 'd'))
      await stream.opened()
      await page.run(async () => {
        const element = document.getElementById('c') as Element
        element.remove()
        document.getElementById('d')?.remove()
        await undefined
        window.sluice.reconnect(element)
        window.sluice.reconnect()
      })
      await stream.opened(0)
      expect(await page.run(() => window.sluice.connections())).toEqual([])
      expect(stream.requests).toHaveLength(1)
    })
  })

  describe('sluice.on() with an element', () => {
    test('hears the events of a name, and their data', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await stream.opened()
      await listen(page, '#c', 'bike')
      stream.publishFrames([
        'event: bike\ndata: 1\n\n',
        'event: car\ndata: 2\n\n',
        'event: bike\ndata: 3\n\n',
      ])
      await page.until(() => window.listened.length === 2)
      expect(await heard(page)).toEqual(['bike 1', 'bike 3'])
      expect(stream.requests).toHaveLength(1)
    })

    test('hears many names by a wildcard, which is told its name, and no signals', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path, 'c', 'sse-config="transport:fetch"'))
      await stream.opened()
      await listen(page, '#c', 'order.*')
      await listen(page, '#c', '*', 'all: ')
      stream.publishFrames([
        'event: order.new\ndata: 1\n\n',
        'event: keep-alive\ndata:\n\n',
        'event: orders\ndata: 2\n\n',
        'data: 3\n\n',
        'event: order.\ndata: 4\n\n',
      ])
      await page.until(() => window.listened.length === 6)
      expect(await heard(page)).toEqual([
        'order.new 1',
        'all: order.new 1',
        'all: orders 2',
        'all: message 3',
        'order. 4',
        'all: order. 4',
      ])
    })

    test('by a wildcard goes over from EventSource to fetch, and misses nothing', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await stream.opened()
      stream.publish(2)
      await page.shows('#text-c', '1,2,')
      await listen(page, '#c', '*')
      stream.publish()
      await page.shows('#text-c', '1,2,3,')
      await page.until(() => window.listened.length)
      expect(await heard(page)).toEqual(['message 3,'])
      expect(await page.run(() => window.sluice.connections().map(({ transport }) => transport))).toEqual([
        'fetch',
      ])
      expect(stream.ids).toEqual(['', '2'])
    })

    test('hears nothing more once it is stopped, also twice', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await stream.opened()
      await listen(page, '#c', 'message', 'a: ')
      await listen(page, '#c', 'message', 'b: ')
      stream.publish()
      await page.shows('#text-c', '1,')
      await stop(page)
      await stop(page)
      stream.publish()
      await page.shows('#text-c', '1,2,')
      expect(await heard(page)).toEqual(['a: message 1,', 'b: message 1,', 'b: message 2,'])
    })

    test('goes with the element to another stream', async () => {
      const [stream, path] = newStream()
      const [other, otherPath] = newStream()
      const page = await open(element(path))
      await page.until(() => document.querySelector('[sse-state="open"]'))
      await listen(page, '#c', 'message')
      await page.run((url) => document.getElementById('c')?.setAttribute('sse-connect', url), otherPath)
      await stream.opened(0)
      other.publish()
      await page.shows('#text-c', '1,')
      expect(await heard(page)).toEqual(['message 1,'])
    })

    test('hears an element that is connected later', async () => {
      const [stream, path] = newStream()
      const page = await open('<div id="c" hx-ext="sse"><p id="text-c" sse-swap="message"></p></div>')
      await listen(page, '#c', 'message')
      await page.run((url) => document.getElementById('c')?.setAttribute('sse-connect', url), path)
      stream.publish()
      await page.until(() => window.listened.length)
      expect(await heard(page)).toEqual(['message 1,'])
    })

    test('hears again what was closed and opened again, once', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await becomes(page, 'open')
      await listen(page, '#c', 'message')
      await page.run((path) => {
        window.sluice.close(path)
        window.sluice.reconnect(path)
      }, path)
      stream.publish()
      await page.shows('#text-c', '1,')
      expect(await heard(page)).toEqual(['message 1,'])
    })

    test('hears nothing more of an element that has left the page', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path) + element(path, 'd'))
      await stream.opened()
      await listen(page, '#c', 'message')
      await page.run(() => document.getElementById('c')?.remove())
      stream.publish()
      await page.shows('#text-d', '1,')
      expect(await heard(page)).toEqual([])
    })
  })

  describe('sluice.on() with a URL', () => {
    test('opens a stream without an element, and closes it when it is stopped', async () => {
      const [stream, path] = newStream()
      const page = await open('')
      await listen(page, path, 'message')
      await stream.opened()
      stream.publish(2)
      await page.until(() => window.listened.length === 2)
      expect(await heard(page)).toEqual(['message 1,', 'message 2,'])
      await stop(page)
      await stream.opened(0)
      await stop(page)
      expect(await page.run(() => window.sluice.connections())).toEqual([])
    })

    test('shares the stream with the elements of this URL', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path))
      await stream.opened()
      await listen(page, path, 'message', 'a: ')
      await listen(page, path, 'message', 'b: ')
      stream.publish()
      await page.shows('#text-c', '1,')
      await page.until(() => window.listened.length === 2)
      await stop(page)
      await page.run(() => document.getElementById('c')?.remove())
      stream.publish()
      await page.until(() => window.listened.length === 3)
      await stop(page, 1)
      await stream.opened(0)
      expect(await heard(page)).toEqual(['a: message 1,', 'b: message 1,', 'b: message 2,'])
      expect(stream.requests).toHaveLength(1)
    })

    test('is closed and opened by its URL, also without an element', async () => {
      const [stream, path] = newStream()
      const page = await open('')
      await listen(page, path, 'message')
      await stream.opened()
      await page.run((path) => window.sluice.close(path), path)
      await stream.opened(0)
      expect(await page.run(() => window.sluice.connections().map(({ state }) => state))).toEqual(['closed'])
      await page.run((path) => window.sluice.reconnect(path), path)
      await stream.opened()
      stream.publish()
      await page.until(() => window.listened.length === 1)
      await stop(page)
      await stream.opened(0)
      expect(await page.run(() => window.sluice.connections())).toEqual([])
    })

    test('reports at the root element, once, while no element connects to it', async () => {
      const [, path] = newStream()
      suite.server.route(path, (_request, response) => response.writeHead(404).end())
      const page = await open('', { ownPage: 'once' })
      await page.run(() => {
        for (const name of ['htmx:sseState', 'htmx:sseError'] as const)
          document.addEventListener(name, ({ target, detail }) => {
            window.listened.push(
              `${(target as Element).localName} ${'code' in detail ? detail.code : detail.state}`,
            )
          })
      })
      await listen(page, path, 'a')
      await listen(page, path, 'b')
      await page.until(() => window.listened.includes('html failed'))
      expect((await heard(page)).filter((seen) => !/retrying|stream-lost/.test(seen))).toEqual([
        'html connecting',
        'html connecting',
        'html stream-failed',
        'html failed',
      ])
      await page.says(`Sluice stream-failed: ${path}: status 404`)
      await page.run((html) => document.body.insertAdjacentHTML('beforeend', html), element(path))
      await page.run(() => window.htmx.process(document.body))
      await becomes(page, 'failed')
      await page.run((path) => window.sluice.reconnect(path), path)
      await page.until(() => window.listened.includes('div stream-failed'))
      expect((await heard(page)).filter((seen) => seen === 'html stream-failed')).toHaveLength(1)
    })

    test('goes on after an interruption', async () => {
      const [stream, path] = newStream('retry: 1\n\n')
      const page = await open('')
      await listen(page, path, '*')
      await stream.opened()
      stream.publish(2)
      await page.until(() => window.listened.length === 2)
      stream.cut()
      stream.publish()
      await page.until(() => window.listened.length === 3)
      expect(await heard(page)).toEqual(['message 1,', 'message 2,', 'message 3,'])
      await stop(page)
    })

    test('of another origin is refused, as for elements', async () => {
      // [htmx 1.9] Allows them unless told otherwise.
      const head = `<meta name="htmx-config" content='{"selfRequestsOnly":true}'>`
      const page = await open('', { head })
      const thrown = await page.run(() => {
        try {
          window.sluice.on('http://elsewhere.invalid/sse', 'message', () => {})
          return 'nothing'
        } catch (error) {
          return (error as { code: string }).code
        }
      })
      expect(thrown).toBe('url-forbidden')
    })

    test('listens as soon as there is an htmx, and not if it was stopped before', async () => {
      const [stream, path] = newStream()
      const page = await open('', { htmx: '', ownPage: 'is loaded' })
      await listen(page, path, 'message', 'early ')
      await listen(page, path, 'message', 'stopped ')
      await stop(page, 1)
      // One that is refused holds up no other.
      await listen(page, 'http://elsewhere.invalid/sse', 'message')
      await listen(page, path, '*', 'any ')
      await page.addScript(`/files/htmx-${htmx}.js`)
      await stream.opened()
      stream.publish()
      await page.until(() => window.listened.length === 2)
      expect(await heard(page)).toEqual(['early message 1,', 'any message 1,'])
      if (htmx !== '1.9.12') await page.says('url-forbidden')
      for (const index of [0, 2, 3]) await stop(page, index)
      await page.until(() => window.sluice.connections().length === 0)
    })
  })

  describe.each(['eventsource', 'fetch'])('a listener with transport:%s', (transport) => {
    const config = `sse-config="transport:${transport}"`

    test('that throws is reported, and harms nobody else', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path, 'c', config))
      await stream.opened()
      await page.run(() => {
        addEventListener('error', ({ error }) => window.listened.push(error.message))
        const element = document.getElementById('c') as Element
        window.sluice.on(element, 'message', ({ data }) => {
          throw new Error(`thrown at ${data}`)
        })
      })
      await listen(page, '#c', 'message')
      stream.publish(2)
      await page.shows('#text-c', '1,2,')
      expect(await heard(page)).toEqual(['thrown at 1,', 'message 1,', 'thrown at 2,', 'message 2,'])
      expect(stream.open).toBe(1)
    })

    test('that stops itself hears this event, and the others hear it as well', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path, 'c', config))
      await stream.opened()
      await page.run(() => {
        const element = document.getElementById('c') as Element
        const stop = window.sluice.on(element, 'message', ({ data }) => {
          window.listened.push(`once ${data}`)
          stop()
        })
      })
      await listen(page, '#c', 'message')
      stream.publish(2)
      await page.shows('#text-c', '1,2,')
      expect(await heard(page)).toEqual(['once 1,', 'message 1,', 'message 2,'])
    })

    test('that closes the stream hears nothing more', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path, 'c', config))
      await stream.opened()
      await page.run((path) => {
        window.sluice.on(document.getElementById('c') as Element, 'message', ({ data }) => {
          window.listened.push(data)
          window.sluice.close(path)
        })
      }, path)
      stream.publish(3)
      await stream.opened(0)
      await becomes(page, 'closed')
      expect(await heard(page)).toEqual(['1,'])
    })

    test('that removes the element hears nothing more', async () => {
      const [stream, path] = newStream()
      const page = await open(element(path, 'c', config))
      await stream.opened()
      await page.run(() => {
        const element = document.getElementById('c') as Element
        window.sluice.on(element, 'message', ({ data }) => {
          window.listened.push(data)
          element.remove()
        })
      })
      stream.publish()
      await stream.opened(0)
      stream.publish(3)
      expect(await heard(page)).toEqual(['1,'])
    })
  })
})
