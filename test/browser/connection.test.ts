import { describe, expect, test } from 'vitest'
import { TestServer } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { inline, record, scriptSources } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** For the head of a page: htmx may ask other origins. */
const OTHER_ORIGINS = `<meta name="htmx-config" content='{"selfRequestsOnly":false,"mode":"cors"}'>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, ...options })

  describe('opening', () => {
    test('htmx.createEventSource is called with the URL alone, as it is written', async () => {
      const page = await open(`${inline(scriptSources)}<div hx-ext="sse" sse-connect="foo?bar=1"></div>`)
      expect(await page.run(() => window.sources.map(({ calledWith }) => calledWith))).toEqual([
        ['foo?bar=1'],
      ])
    })

    test('a stream of another origin gets the cookies', async () => {
      const other = await TestServer.start()
      try {
        const stream = other.stream('/sse', {
          'Access-Control-Allow-Origin': suite.server.url,
          'Access-Control-Allow-Credentials': 'true',
        })
        const page = await open(
          `<p id="text" hx-ext="sse" sse-connect="${other.url}/sse" sse-swap="message"></p>`,
          { head: OTHER_ORIGINS, headers: { 'Set-Cookie': 'who=me' } },
        )
        await stream.opened()
        expect(stream.requests[0]?.headers.cookie).toBe('who=me')
        stream.send('hello')
        await page.shows('#text', 'hello')
      } finally {
        await other.close()
      }
    })

    test('an element with hx-ext="ignore:sse" opens nothing', async () => {
      const ignored = suite.server.stream('/ignored')
      const stream = suite.server.stream('/sse')
      const page = await open(`<div hx-ext="sse">
        <p hx-ext="ignore:sse" sse-connect="/ignored" sse-swap="message">ignored</p>
        <p id="text" sse-connect="/sse" sse-swap="message"></p>
      </div>`)
      await stream.opened()
      stream.send('hello')
      await page.shows('#text', 'hello')
      expect(ignored.requests.length).toBe(0)
    })

    test('an empty sse-connect opens nothing', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(
        `${inline(scriptSources)}<div hx-ext="sse" sse-connect=""><p sse-connect="/sse"></p></div>`,
      )
      expect(await page.run(() => window.sources.map(({ url }) => url))).toEqual(['/sse'])
      expect(stream.requests.length).toBe(0)
    })
  })

  describe('sharing', () => {
    test('fifty elements with the same URL share one stream, and each gets the event', async () => {
      const stream = suite.server.stream('/sse')
      const element = '<p hx-ext="sse" sse-connect="/sse" sse-swap="message"></p>'
      const page = await open(`<div id="all">${element.repeat(50)}</div>`)
      await stream.opened()
      stream.send('x')
      await page.shows('#all', 'x'.repeat(50))
      expect(stream.requests.length).toBe(1)
    })

    test('a relative and an absolute URL share one stream', async () => {
      const stream = suite.server.stream('/sse')
      const urls = ['/sse', 'sse', './sse', `${suite.server.url}/sse`]
      const page = await open(
        `<div id="all">${urls.map((url) => `<p hx-ext="sse" sse-connect="${url}" sse-swap="message"></p>`).join('')}</div>`,
      )
      await stream.opened()
      stream.send('x')
      await page.shows('#all', 'xxxx')
      expect(stream.requests.length).toBe(1)
    })

    test('another query is another stream', async () => {
      const stream = suite.server.stream('/sse')
      await open('<div hx-ext="sse"><p sse-connect="/sse?a=1"></p><p sse-connect="/sse?a=2"></p></div>')
      await stream.opened(2)
      expect(stream.requests.map(({ url }) => url).sort()).toEqual(['/sse?a=1', '/sse?a=2'])
    })

    test('a stream stays open as long as one element has it, and closes with the last', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div hx-ext="sse">
        <p id="a" sse-connect="/sse" sse-swap="message"></p>
        <p id="b" sse-connect="/sse" sse-swap="message"></p>
      </div>`)
      await stream.opened()
      await page.run(() => document.getElementById('a')?.remove())
      stream.send('hello')
      await page.shows('#b', 'hello')
      expect(stream.open).toBe(1)
      await page.run(() => document.getElementById('b')?.remove())
      await stream.opened(0)
      expect(stream.requests.length).toBe(1)
    })

    test('sse-close ends the part of its own element only', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div hx-ext="sse">
        <p id="a" sse-connect="/sse" sse-swap="message" sse-close="bye">nothing</p>
        <p id="b" sse-connect="/sse" sse-swap="message">nothing</p>
      </div>`)
      await stream.opened()
      stream.send('', { event: 'bye' })
      stream.send('hello')
      await page.shows('#b', 'hello')
      expect(await page.html('#a')).toBe('nothing')
      expect(stream.open).toBe(1)
    })

    test('sse-close may name several events', async () => {
      const stream = suite.server.stream('/sse')
      await open(`<div hx-ext="sse" sse-connect="/sse" sse-close="done, failed"></div>`)
      await stream.opened()
      stream.send('', { event: 'failed' })
      await stream.opened(0)
    })

    test('an element that joins an open stream is told that it is open', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div hx-ext="sse" sse-connect="/sse"></div><div id="place"></div>`, {
        head: inline(record, ['htmx:sseOpen']),
      })
      await page.until(() => window.seen.length === 1)
      await page.run(() => {
        const place = document.getElementById('place') as HTMLElement
        place.innerHTML = '<p id="late" hx-ext="sse" sse-connect="/sse"></p>'
        window.htmx.process(place)
      })
      await page.until(() => window.seen.length === 2)
      expect(await page.run(() => window.seen[1]?.id)).toBe('late')
      expect(stream.requests.length).toBe(1)
    })
  })

  describe('another URL', () => {
    const BODY = `<div id="c" hx-ext="sse" sse-connect="/old"><p id="text" sse-swap="message" hx-swap="beforeend"></p></div>`

    test.each([
      ['by setAttribute alone', () => document.getElementById('c')?.setAttribute('sse-connect', '/new')],
      [
        'by setAttribute and htmx.process',
        () => {
          const element = document.getElementById('c') as Element
          element.setAttribute('sse-connect', '/new')
          window.htmx.process(element)
        },
      ],
    ])('moves an element and its listeners to the other stream, %s', async (_how, change) => {
      const before = suite.server.stream('/old')
      const after = suite.server.stream('/new')
      const page = await open(BODY)
      await before.opened()
      await page.run(change)
      await Promise.all([before.opened(0), after.opened(1)])
      after.send('a')
      after.send('b')
      await page.shows('#text', 'ab')
      expect([before.requests.length, after.requests.length]).toEqual([1, 1])
    })

    test('moves one of two elements and leaves the other', async () => {
      const before = suite.server.stream('/old')
      const after = suite.server.stream('/new')
      const page = await open(`${BODY}<p id="other" hx-ext="sse" sse-connect="/old" sse-swap="message"></p>`)
      await page.until(() => document.querySelectorAll('[sse-state="open"]').length === 2)
      await page.run(record, ['htmx:sseClose'])
      await page.run(() => document.getElementById('c')?.setAttribute('sse-connect', '/new'))
      await page.until(() => window.seen.length)
      before.send('old')
      after.send('new')
      await page.shows('#other', 'old')
      await page.shows('#text', 'new')
      expect([before.open, after.open]).toEqual([1, 1])
    })

    test('leaves the old stream only when the new one is open, and tells it as nodeReplaced', async () => {
      const before = suite.server.stream('/old')
      const after = suite.server.stream('/new')
      let answer = (): void => {}
      after.answerWith((request, response, body) => {
        answer = () => {
          after.answerWith()
          after.accept(request, response, body)
        }
      })
      const page = await open(BODY)
      // A stream that the page does not know to be open yet is let go at once.
      await page.until(() => document.querySelector('[sse-state="open"]'))
      await page.run(record, ['htmx:sseClose'])
      await page.run(() => document.getElementById('c')?.setAttribute('sse-connect', '/new'))
      await after.asked(1)
      before.send('a')
      await page.shows('#text', 'a')
      expect(await page.run(() => window.seen)).toEqual([])
      answer()
      await Promise.all([before.opened(0), after.opened(1)])
      expect(await page.run(() => window.seen.map(({ id, detail }) => [id, detail.type]))).toEqual([
        ['c', 'nodeReplaced'],
      ])
    })

    test('that is taken away closes the stream', async () => {
      const before = suite.server.stream('/old')
      const page = await open(BODY)
      await before.opened()
      await page.run(() => document.getElementById('c')?.removeAttribute('sse-connect'))
      await before.opened(0)
      expect(await page.run(() => document.getElementById('c')?.getAttribute('sse-state'))).toBe(null)
    })
  })

  describe('initialising again', () => {
    test.each([
      ['the whole page', () => window.htmx.process(document.body)],
      [
        'the elements, after htmx attributes changed',
        () => {
          for (const element of document.querySelectorAll('#c, #text, #rows'))
            element.setAttribute('hx-vals', '{}')
          window.htmx.process(document.body)
        },
      ],
      [
        'the elements, after other attributes changed',
        () => {
          for (const element of document.querySelectorAll('#c, #text, #rows'))
            element.setAttribute('title', 'x')
          window.htmx.process(document.body)
        },
      ],
    ])('%s opens nothing and doubles nothing', async (_what, again) => {
      const stream = suite.server.stream('/sse')
      suite.server.html('/rows', 'r')
      const page = await open(`<div id="c" hx-ext="sse" sse-connect="/sse">
        <p id="text" sse-swap="message" hx-swap="beforeend"></p>
        <p id="rows" hx-trigger="sse:bike" hx-get="/rows" hx-swap="beforeend"></p>
        <p id="last" sse-swap="last"></p>
      </div>`)
      await stream.opened()
      await page.run(again)
      await page.run(again)
      stream.send('x')
      stream.send('', { event: 'bike' })
      await page.shows('#rows', 'r')
      stream.send('', { event: 'bike' })
      await page.shows('#rows', 'rr')
      stream.send('done', { event: 'last' })
      await page.shows('#last', 'done')
      expect(await page.html('#text')).toBe('x')
      expect(await page.html('#rows')).toBe('rr')
      expect(stream.requests.length).toBe(1)
    })

    if (offers(htmx, 'store the source itself'))
      test('keeps the source in the internal data', async () => {
        const stream = suite.server.stream('/sse')
        const page = await open(`<div id="c" hx-ext="sse" sse-connect="/sse"></div>`)
        await stream.opened()
        const kept = await page.run(() => {
          const element = document.getElementById('c') as Element
          const source = () => element['htmx-internal-data']?.sseEventSource
          const before = source()
          element.setAttribute('hx-vals', '{}')
          window.htmx.process(element)
          return !!before && source() === before
        })
        expect(kept).toBe(true)
      })

    test('does not open a stream again that a message has closed', async () => {
      const stream = suite.server.stream('/sse')
      const other = suite.server.stream('/other')
      const page = await open(
        `<div id="c" hx-ext="sse" sse-connect="/sse" sse-close="bye"></div><div id="place"></div>`,
      )
      await stream.opened()
      stream.send('', { event: 'bye' })
      await stream.opened(0)
      await page.run(() => {
        document.getElementById('c')?.setAttribute('hx-vals', '{}')
        ;(document.getElementById('place') as Element).innerHTML = '<p hx-ext="sse" sse-connect="/other"></p>'
        window.htmx.process(document.body)
      })
      await other.opened()
      expect(stream.requests.length).toBe(1)
    })

    if (offers(htmx, 'initialise a changed element again'))
      test('another hx-trigger makes the element hear that event', async () => {
        suite.server.html('/rows', 'r')
        const stream = suite.server.stream('/sse')
        const page = await open(`<div hx-ext="sse" sse-connect="/sse">
        <p id="rows" hx-trigger="sse:old" hx-get="/rows" hx-swap="beforeend"></p>
      </div>`)
        await stream.opened()
        await page.run(() => {
          const element = document.getElementById('rows') as Element
          element.setAttribute('hx-trigger', 'sse:new')
          window.htmx.process(element)
        })
        stream.send('', { event: 'old' })
        stream.send('', { event: 'new' })
        await page.shows('#rows', 'r')
        stream.send('', { event: 'new' })
        await page.shows('#rows', 'rr')
      })

    test('another sse-swap, set by a plain call, makes the element listen to that event', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(
        `<div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="old" hx-swap="beforeend"></p></div>`,
      )
      await stream.opened()
      await page.run(() => document.getElementById('text')?.setAttribute('sse-swap', 'new'))
      stream.send('a', { event: 'old' })
      stream.send('b', { event: 'new' })
      await page.shows('#text', 'b')
    })
  })

  describe('sse-from', () => {
    test.each(['#stream', '.streams > div', 'previous #stream'])(
      'takes events from the stream of "%s", anywhere in the page',
      async (selector) => {
        const stream = suite.server.stream('/sse')
        const page =
          await open(`<div class="streams"><div id="stream" hx-ext="sse" sse-connect="/sse"></div></div>
        <p id="text" hx-ext="sse" sse-from="${selector}" sse-swap="message"></p>`)
        await stream.opened()
        stream.send('hello')
        await page.shows('#text', 'hello')
      },
    )

    test('works before the connecting element exists', async () => {
      const first = suite.server.stream('/first')
      const page = await open(`<p id="early" hx-ext="sse" sse-from="#stream" sse-swap="message"></p>
        <p id="first" hx-ext="sse" sse-connect="/first" sse-swap="message"></p>
        <div id="place"></div>`)
      await first.opened()
      const stream = suite.server.stream('/sse')
      await page.run(() => {
        const place = document.getElementById('place') as Element
        place.innerHTML = '<div id="stream" hx-ext="sse" sse-connect="/sse"></div>'
        window.htmx.process(place)
      })
      await stream.opened()
      stream.send('hello')
      await page.shows('#early', 'hello')
    })

    test('that is changed makes the element listen to the other stream', async () => {
      const [one, two] = [suite.server.stream('/one'), suite.server.stream('/two')]
      const page = await open(`<div id="one" hx-ext="sse" sse-connect="/one"></div>
        <div id="two" hx-ext="sse" sse-connect="/two"></div>
        <p id="text" hx-ext="sse" sse-from="#one" sse-swap="message" hx-swap="beforeend"></p>`)
      await Promise.all([one.opened(), two.opened()])
      await page.run(() => {
        const element = document.getElementById('text') as Element
        element.setAttribute('sse-from', '#two')
        window.htmx.process(element)
      })
      one.send('one')
      two.send('two')
      await page.shows('#text', 'two')
    })

    test('works for hx-trigger', async () => {
      suite.server.html('/rows', 'rows')
      const stream = suite.server.stream('/sse')
      const page =
        await open(`<p id="rows" hx-ext="sse" sse-from="#stream" hx-trigger="sse:bike" hx-get="/rows"></p>
        <div id="stream" hx-ext="sse" sse-connect="/sse"></div>`)
      await stream.opened()
      stream.send('', { event: 'bike' })
      await page.shows('#rows', 'rows')
    })

    test('wins over the stream around the element', async () => {
      const around = suite.server.stream('/around')
      const named = suite.server.stream('/named')
      const page = await open(`<div hx-ext="sse">
        <div id="stream" sse-connect="/named"></div>
        <div sse-connect="/around"><p id="text" sse-from="#stream" sse-swap="message" hx-swap="beforeend"></p></div>
      </div>`)
      await Promise.all([around.opened(), named.opened()])
      around.send('around')
      named.send('named')
      await page.shows('#text', 'named')
    })

    test('keeps listening when the element that it names is replaced', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<p id="text" hx-ext="sse" sse-from="#stream" sse-swap="message"></p>
        <div id="place"><div id="stream" hx-ext="sse" sse-connect="/sse"></div></div>`)
      await stream.opened()
      await page.run(() => {
        const place = document.getElementById('place') as Element
        place.innerHTML = '<div id="stream" hx-ext="sse" sse-connect="/sse"></div>'
        window.htmx.process(place)
      })
      await page.until(() => document.getElementById('stream')?.getAttribute('sse-state') === 'open')
      await stream.opened(1)
      stream.send('hello')
      await page.shows('#text', 'hello')
    })

    test('keeps listening when an element that was closed is replaced by htmx', async () => {
      const stream = suite.server.stream('/sse')
      suite.server.html('/new', '<div id="stream" sse-connect="/new-sse"></div>')
      const page = await open(`<div hx-ext="sse"><p id="text" sse-from="#stream" sse-swap="message"></p>
        <div id="stream" sse-connect="/sse" sse-close="done"></div>
        <button hx-get="/new" hx-target="#stream" hx-swap="outerHTML">New</button></div>`)
      await stream.opened()
      stream.send('', { event: 'done' })
      await page.until(() => document.querySelector('[sse-state="closed"]'))
      const other = suite.server.stream('/new-sse')
      await page.click('button')
      await page.until(() => document.querySelector('[sse-state="open"]'))
      other.send('hello')
      await page.shows('#text', 'hello')
    })
  })

  describe('a connecting element inside of another', () => {
    const NESTED = `<div hx-ext="sse" sse-connect="/outer">
      <p id="a" sse-swap="message" hx-swap="beforeend"></p>
      <div sse-connect="/inner"><p id="b" sse-swap="message" hx-swap="beforeend"></p></div>
    </div>`

    test('serves what is inside of it', async () => {
      const [outer, inner] = [suite.server.stream('/outer'), suite.server.stream('/inner')]
      const page = await open(NESTED)
      await Promise.all([outer.opened(), inner.opened()])
      outer.send('outer')
      await page.shows('#a', 'outer')
      inner.send('inner')
      await page.shows('#b', 'inner')
      expect(await page.html('#a')).toBe('outer')
    })

    test('delivers each event once after the outer stream was opened again', async () => {
      const [outer, inner] = [suite.server.stream('/outer'), suite.server.stream('/inner')]
      outer.answerWith((_request, response) => response.writeHead(503).end())
      const page = await open(NESTED, { clockStopped: true })
      await page.until(() => document.querySelector('[sse-state="retrying"]'))
      outer.answerWith()
      await page.pass(500)
      await Promise.all([outer.opened(), inner.opened()])
      inner.send('x')
      inner.send('y')
      await page.shows('#b', 'xy')
      outer.send('z')
      await page.shows('#a', 'z')
      expect(await page.html('#b')).toBe('xy')
    })

    test('that goes away leaves its listeners to the outer stream', async () => {
      const [outer, inner] = [suite.server.stream('/outer'), suite.server.stream('/inner')]
      const page = await open(NESTED)
      await Promise.all([outer.opened(), inner.opened()])
      await page.run(() => document.querySelector('[sse-connect="/inner"]')?.removeAttribute('sse-connect'))
      await inner.opened(0)
      outer.send('outer')
      await page.shows('#b', 'outer')
    })
  })
})
