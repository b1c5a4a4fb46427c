import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { inline, record, scriptSources } from '../support/in-page.js'
import { browserSuite, can, ENGINE, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, ...options })

  describe('a stream that says nothing is closed at the server', () => {
    const BODY = `<div id="around"><div id="c" hx-ext="sse" sse-connect="/sse"><p sse-swap="message"></p></div></div>`

    test.each([
      ['its element is removed', () => document.getElementById('c')?.remove()],
      ['an element around it is removed', () => document.getElementById('around')?.remove()],
      [
        'innerHTML replaces it',
        () => Object.assign(document.getElementById('around') as Element, { innerHTML: '' }),
      ],
      ['replaceWith replaces it', () => document.getElementById('c')?.replaceWith('text')],
    ])('when %s by a plain call', async (_how, remove) => {
      const stream = suite.server.stream('/sse')
      const page = await open(BODY)
      await stream.opened()
      await page.run(remove as () => void)
      await stream.opened(0)
    })

    test('when a swap replaces it', async () => {
      const stream = suite.server.stream('/sse')
      suite.server.html('/other', 'other')
      const page = await open(`<div id="around" hx-get="/other">${BODY}</div>`)
      await stream.opened()
      await page.run(() => document.getElementById('around')?.click())
      await stream.opened(0)
    })

    test('when an event of another stream replaces it', async () => {
      const stream = suite.server.stream('/sse')
      const other = suite.server.stream('/other')
      const page = await open(
        `${BODY}<p hx-ext="sse" sse-connect="/other" sse-swap="message" hx-target="#around"></p>`,
      )
      await Promise.all([stream.opened(), other.opened()])
      other.send('new')
      await page.shows('#around', 'new')
      await stream.opened(0)
    })

    test('when its page is left', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(BODY, { ownPage: 'is left' })
      await stream.opened()
      await page.goto(suite.server.page('elsewhere'))
      await stream.opened(0)
    })
  })

  if (offers(htmx, 'keep pages of its history'))
    test('a page that htmx brings back from its history has its stream again, once', async () => {
      const stream = suite.server.stream('/sse')
      suite.server.html('/other', '<p id="other">other page</p>')
      const page = await open(`<a href="/other" hx-boost="true">other page</a>
      <div hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="message" hx-swap="beforeend"></p></div>`)
      await stream.opened()
      await page.click('a')
      await page.shows('#other', 'other page')
      await stream.opened(0)
      await page.run(() => history.back())
      await stream.opened()
      stream.send('a')
      stream.send('b')
      await page.shows('#text', 'ab')
      expect(stream.requests.length).toBe(2)
    })

  test('an event that replaces its own connecting element closes the stream and leaves the new content', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div id="around"><p hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="outerHTML"></p></div>`,
    )
    await stream.opened()
    stream.send('<b>new</b>')
    await page.shows('#around', 'new')
    await stream.opened(0)
    expect(await page.said()).toEqual([])
  })

  test('an element that is moved within one task keeps its stream', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div id="c" hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="message" hx-swap="beforeend"></p></div><div id="place"></div>`,
    )
    await stream.opened()
    await page.run(record, ['htmx:sseClose'])
    await page.run(() => {
      const element = document.getElementById('c') as Element
      element.remove()
      document.getElementById('place')?.append(element)
    })
    stream.send('a')
    stream.send('b')
    await page.shows('#place', 'ab')
    expect(await page.run(() => window.seen)).toEqual([])
    expect([stream.open, stream.requests.length]).toEqual([1, 1])
  })

  test('an element that comes back after it was let go connects again', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div id="c" hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="message" hx-swap="beforeend"></p></div>`,
    )
    await stream.opened()
    await page.run(() => {
      const element = document.getElementById('c') as Element
      element.remove()
      Object.assign(window, { element })
    })
    await stream.opened(0)
    await page.run(() => {
      const { element } = window as unknown as { element: Element }
      document.body.append(element)
      element.setAttribute('hx-vals', '{}')
      element.querySelector('p')?.setAttribute('hx-vals', '{}')
      window.htmx.process(element)
    })
    await stream.opened(1)
    stream.send('again')
    await page.shows('#text', 'again')
  })

  test('an element that a swap took out goes on after its last event when a script puts it back', async () => {
    const stream = suite.server.stream('/sse')
    suite.server.html('/empty', '<p>empty</p>')
    const page = await open(
      `<div id="place"><div id="c" hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="message"></p></div></div>
      <button hx-get="/empty" hx-target="#place">Empty</button>`,
    )
    await stream.opened()
    stream.send('a', { id: '7' })
    await page.shows('#text', 'a')
    await page.run(() => {
      Object.assign(window, { element: document.getElementById('c') })
      document.querySelector('button')?.click()
    })
    await stream.opened(0)
    await page.run(() => document.body.append((window as unknown as { element: Element }).element))
    await stream.opened()
    expect(stream.requests.at(-1)?.headers['last-event-id'] ?? stream.requests.at(-1)?.url).toContain('7')
    stream.send('b')
    await page.shows('#text', 'b')
  })

  test('an element that is changed after its removal opens nothing', async () => {
    suite.server.stream('/sse')
    const zombie = suite.server.stream('/zombie')
    const next = suite.server.stream('/next')
    const page = await open(
      `<div id="c" hx-ext="sse" sse-connect="/sse"></div><div id="next" hx-ext="sse"></div>`,
    )
    await page.run(() => {
      const element = document.getElementById('c') as Element
      element.remove()
      element.setAttribute('sse-connect', '/zombie')
    })
    await page.run(() => document.getElementById('next')?.setAttribute('sse-connect', '/next'))
    await next.opened()
    expect(zombie.requests.length).toBe(0)
  })

  test('an element that is removed in the task that initialised it leaves no stream open', async () => {
    const page = await open(`${inline(scriptSources)}<div id="place"></div>`)
    await page.run(() => {
      const place = document.getElementById('place') as Element
      place.innerHTML = '<p hx-ext="sse" sse-connect="/sse" sse-swap="message"></p>'
      window.htmx.process(place)
      place.innerHTML = ''
    })
    await page.until(() => window.sources.every(({ readyState }) => readyState === 2))
    expect(await page.run(() => window.sources.length)).toBe(1)
  })

  if (offers(htmx, 'initialise outside of the page'))
    test('an element that is initialised outside of the page, and stays there, leaves no stream open', async () => {
      suite.server.stream('/sse')
      const page = await open('')
      await page.run(() => {
        window.htmx.createEventSource = (url) => {
          const source = new EventSource(url)
          return Object.assign(window, { source }).source
        }
        const element = document.createElement('div')
        element.innerHTML = '<div hx-ext="sse" sse-connect="/sse"><p sse-swap="message"></p></div>'
        window.htmx.process(element)
      })
      await page.until(() => (window.source as unknown as EventSource).readyState === EventSource.CLOSED)
    })

  if (offers(htmx, 'initialise outside of the page'))
    test('an element that is initialised outside of the page, and put into it at once, has its stream', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open('')
      await page.run(() => {
        const element = document.createElement('div')
        element.innerHTML = '<div hx-ext="sse" sse-connect="/sse"><p sse-swap="message"></p></div>'
        window.htmx.process(element)
        document.body.append(element)
      })
      await stream.opened()
      stream.send('hello')
      await page.shows('p', 'hello')
      expect(stream.requests).toHaveLength(1)
    })

  test('fifty swaps of a listening child leave one listener at the source', async () => {
    const page = await open(
      `${inline(scriptSources)}<div hx-ext="sse" sse-connect="/sse">
        <p sse-swap="bike" hx-swap="outerHTML settle:0s"></p>
      </div>`,
    )
    const counts = await page.run(() => {
      window.source.open()
      const before = window.source.count('bike')
      for (let round = 1; round <= 50; round++) {
        window.source.send('bike', `<p id="round" sse-swap="bike" hx-swap="outerHTML settle:0s">${round}</p>`)
      }
      return [before, document.getElementById('round')?.textContent, window.source.count('bike')]
    })
    expect(counts).toEqual([1, '50', 1])
  })

  test('two hundred rounds of adding and removing leave no stream open', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open('<div id="place"></div>')
    await page.run(async () => {
      const place = document.getElementById('place') as Element
      for (let round = 1; round <= 200; round++) {
        place.innerHTML = '<div hx-ext="sse" sse-connect="/sse"><p sse-swap="message"></p></div>'
        const opened = new Promise((resolve) =>
          place.addEventListener('htmx:sseOpen', resolve, { once: true }),
        )
        window.htmx.process(place)
        await opened
        place.innerHTML = ''
        // Removals are seen at the end of the task, so that a new element could take over the stream until then.
        await undefined
      }
    })
    await stream.opened(0)
    expect(stream.requests.length).toBe(200)
  })

  describe('a page that the browser puts away', () => {
    const PAGE = `<div hx-ext="sse">
      <p id="native" sse-connect="/native" sse-swap="message" hx-swap="beforeend"></p>
      <p id="fetched" sse-connect="/fetched" sse-swap="message" hx-swap="beforeend" sse-config="transport:fetch"></p>
    </div>`
    const streams = () => [suite.server.stream('/native'), suite.server.stream('/fetched')]
    const shows = async (page: TestPage, text: string): Promise<void> => {
      for (const id of ['native', 'fetched']) await page.shows(`#${id}`, text)
    }

    test('holds no stream, and goes on after the last event when it is shown again', async () => {
      const both = streams()
      const page = await open(PAGE, {
        backForwardCache: true,
        head: inline(record, ['htmx:sseError', 'htmx:sseState']),
      })
      await Promise.all(both.map((stream) => stream.opened()))
      await page.run(() => Object.assign(window, { kept: true }))
      for (const stream of both) stream.send('a', { id: '7' })
      await shows(page, 'a')
      await page.goto(suite.server.page('elsewhere'))
      await Promise.all(both.map((stream) => stream.opened(0)))
      await page.back()
      await Promise.all(both.map((stream) => stream.opened(1)))
      // Firefox keeps no page that has a stream when it is left, and loads it again.
      const kept = await page.run(() => 'kept' in window)
      expect(kept).toBe(ENGINE !== 'firefox')
      if (!kept) return
      for (const stream of both) stream.send('b', { id: '8' })
      await shows(page, 'ab')
      expect(both.map(({ requests }) => requests[1]?.headers['last-event-id'])).toEqual(['7', '7'])
      const seen = await page.run(() =>
        window.seen.map(({ name, id, detail }) => `${name} ${id} ${detail.state} ${detail.reason}`),
      )
      for (const id of ['native', 'fetched']) {
        const ofOne = seen.filter((text) => text.includes(` ${id} `))
        // In WebKit a read breaks off before the page is told that it is left.
        expect(ofOne.slice(-3).map((text) => text.replace('htmx:sseState ', ''))).toEqual([
          `${id} paused pause`,
          `${id} connecting resume`,
          `${id} open opened`,
        ])
      }
    })

    test('opens no stream again that was closed before', async () => {
      const both = streams()
      const page = await open(PAGE)
      await Promise.all(both.map((stream) => stream.opened()))
      await page.run(() => {
        window.sluice.close('/native')
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      })
      await Promise.all(both.map((stream) => stream.opened(0)))
      const states = () =>
        page.run(() =>
          ['native', 'fetched'].map((id) => document.getElementById(id)?.getAttribute('sse-state')),
        )
      expect(await states()).toEqual(['closed', 'paused'])
      await page.run(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
      await both[1]?.opened(1)
      expect(both.map(({ requests }) => requests.length)).toEqual([1, 2])
    })
  })

  test.each([
    ['a script', (name: string) => dispatchEvent(new Event(name))],
    ['htmx, for a server,', (name: string) => dispatchEvent(new CustomEvent(name, { detail: {} }))],
  ])('what %s says of the life of the page is not believed', async (_who, fire) => {
    const stream = suite.server.stream('/sse')
    const page = await open('<p id="c" hx-ext="sse" sse-connect="/sse" sse-swap="message"></p>', {
      believing: false,
    })
    await stream.opened()
    await page.run(fire, 'pagehide')
    stream.send('still here')
    await page.shows('#c', 'still here')
    stream.answerWith((_request, response) => response.writeHead(503, { 'Retry-After': '3600' }).end())
    stream.end()
    await page.until(() => window.sluice.connections()[0]?.attempt)
    await page.until(() => document.querySelector('[sse-state="retrying"]'))
    const asked = stream.requests.length
    for (const name of ['online', 'pageshow']) await page.run(fire, name)
    expect(await page.run(() => document.querySelector('#c')?.getAttribute('sse-state'))).toBe('retrying')
    expect(stream.requests).toHaveLength(asked)
  })

  test('pauseOnBackground closes the stream while nobody looks, and goes on after the last event', async () => {
    const stream = suite.server.stream('/sse')
    const other = suite.server.stream('/other')
    const page = await open(`<div hx-ext="sse">
      <p id="text" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" sse-config="pauseOnBackground:true"></p>
      <p id="other" sse-connect="/other" sse-swap="message"></p>
    </div>`)
    await Promise.all([stream.opened(), other.opened()])
    stream.send('a', { id: '7' })
    await page.shows('#text', 'a')
    const look = (hidden: boolean): Promise<void> =>
      page.run((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await look(true)
    await stream.opened(0)
    expect(await page.run(() => document.getElementById('text')?.getAttribute('sse-state'))).toBe('paused')
    other.send('still here')
    await page.shows('#other', 'still here')
    await look(false)
    await stream.opened(1)
    expect(stream.requests[1]?.headers['last-event-id']).toBe('7')
    expect([stream.requests.length, other.requests.length]).toEqual([2, 1])
  })

  if (can('collect garbage'))
    test('elements that left the page are forgotten', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<p id="stay" hx-ext="sse" sse-connect="/sse" sse-swap="message"></p>
        <div id="place"></div>`)
      await stream.opened()
      await page.run(() => {
        const place = document.getElementById('place') as Element
        place.innerHTML = `<div hx-ext="sse" sse-connect="/sse" sse-close="bye">
          <p sse-swap="message, bike"></p>
          <p hx-trigger="sse:bike" hx-get="/rows"></p>
        </div>
        <p hx-ext="sse" sse-from="#stay" sse-swap="message"></p>`
        window.htmx.process(place)
        const all = [...place.querySelectorAll('*')].map((element) => new WeakRef(element))
        Object.assign(window, { left: () => all.filter((reference) => reference.deref()).length })
      })
      stream.send('hello')
      await page.shows('#stay', 'hello')
      await page.run(() => Object.assign(document.getElementById('place') as Element, { innerHTML: '' }))
      stream.send('again')
      await page.shows('#stay', 'again')
      const left = () => page.run(() => (window as unknown as { left(): number }).left())
      for (let round = 1; round <= 5 && (await left()); round++) await page.collectGarbage()
      expect(await left()).toBe(0)
    })
})
