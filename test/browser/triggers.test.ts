import { describe, expect, test } from 'vitest'
import type { TestStream } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, head: inline(record, ['htmx:sseState', 'htmx:sseError']), ...options })
  const element = (trigger: string, more = ''): string =>
    `<div id="c" hx-ext="sse" sse-connect="/sse" sse-trigger="${trigger}" ${more}>
      <p id="text" sse-swap="message" hx-target="this" hx-swap="beforeend"></p></div>`

  /** Another element connects to another stream meanwhile: what was to happen in vain would have happened by then. */
  async function meanwhile(page: TestPage): Promise<void> {
    const other = suite.server.stream('/meanwhile')
    await page.run(() => {
      document.getElementById('meanwhile')?.remove()
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<p id="meanwhile" hx-ext="sse" sse-connect="/meanwhile" sse-config="pool:off"></p>',
      )
      window.htmx.process(document.getElementById('meanwhile') as Element)
    })
    await other.opened()
  }

  async function waits(page: TestPage, stream: TestStream): Promise<void> {
    await meanwhile(page)
    expect(stream.requests).toEqual([])
    expect(await page.run(() => document.getElementById('c')?.getAttribute('sse-state'))).toBeNull()
  }

  async function works(page: TestPage, stream: TestStream): Promise<void> {
    await stream.opened()
    stream.send('hello')
    await page.shows('#text', 'hello')
    expect(stream.requests).toHaveLength(1)
  }

  test('an element connects when it is clicked, and not before', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('click').replace('<p id', 'Click here<p id'))
    await waits(page, stream)
    await page.click('#c')
    await works(page, stream)
  })

  test.each(['click', 'click once'])(
    'of several clicks with sse-trigger="%s" the first one counts',
    async (on) => {
      const stream = suite.server.stream('/sse')
      const page = await open(element(on))
      await page.run(() => {
        for (let click = 1; click <= 3; click++) document.getElementById('c')?.click()
      })
      await works(page, stream)
      await page.run(() => document.getElementById('c')?.click())
      await meanwhile(page)
      expect(stream.requests).toHaveLength(1)
    },
  )

  test('a click connects again what has failed', async () => {
    const stream = suite.server.stream('/sse')
    stream.answerWith((_request, response) => response.writeHead(404).end())
    const page = await open(element('click', 'sse-config="transport:fetch"'))
    await page.run(() => document.getElementById('c')?.click())
    await page.until(() => document.querySelector('[sse-state="failed"]'))
    stream.answerWith()
    await page.run(() => document.getElementById('c')?.click())
    await stream.opened()
    expect(stream.requests).toHaveLength(2)
  })

  test('sse-trigger="load delay:1m" connects a minute later', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('load delay:1m'), { clockStopped: true })
    await page.pass(59_999)
    await waits(page, stream)
    await page.pass(1)
    await works(page, stream)
  })

  test('sse-trigger="load" connects at once', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('load'))
    await works(page, stream)
  })

  test.each(['revealed', 'intersect once'])(
    'sse-trigger="%s" connects when the element is seen',
    async (on) => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div style="height: 5000px"></div>${element(on)}`)
      // Had it been seen, that would have been told with the frame.
      await page.run(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      await waits(page, stream)
      await page.run(() => document.getElementById('c')?.scrollIntoView())
      await works(page, stream)
      await page.run(() => scrollTo(0, 0))
      await page.run(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      await page.run(() => document.getElementById('c')?.scrollIntoView())
      await meanwhile(page)
      expect(stream.requests).toHaveLength(1)
    },
  )

  test('sse-trigger="revealed" connects at once what is seen from the beginning', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('revealed').replace('<p id', 'Here<p id'))
    await works(page, stream)
  })

  test('an event of another element connects', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<button id="button">Start</button>${element('start from:#button')}`)
    await page.run(() => document.getElementById('c')?.dispatchEvent(new Event('start')))
    await waits(page, stream)
    await page.run(() => document.getElementById('button')?.dispatchEvent(new Event('start')))
    await works(page, stream)
  })

  test('a filter is obeyed', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('click[shiftKey]'))
    await page.run(() => document.getElementById('c')?.click())
    await waits(page, stream)
    await page.run(() =>
      document.getElementById('c')?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true })),
    )
    await works(page, stream)
  })

  test('whichever of several triggers comes first connects', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('start, go from:body'))
    await waits(page, stream)
    await page.run(() => {
      document.body.dispatchEvent(new Event('go'))
      document.getElementById('c')?.dispatchEvent(new Event('start'))
    })
    await works(page, stream)
  })

  test('the hx-trigger of the element is its own, and goes on', async () => {
    const stream = suite.server.stream('/sse')
    suite.server.html('/row', 'row')
    const page = await open(
      `${element('click', 'hx-get="/row" hx-trigger="fetch, sse:bike" hx-target="#row"')}<p id="row"></p>`,
    )
    await page.run(() => document.getElementById('c')?.dispatchEvent(new Event('fetch')))
    await page.shows('#row', 'row')
    await waits(page, stream)
    await page.run(() => {
      ;(document.getElementById('row') as Element).textContent = ''
      document.getElementById('c')?.click()
    })
    await works(page, stream)
    expect(await page.html('#row')).toBe('')
    stream.send('', { event: 'bike' })
    await page.shows('#row', 'row')
  })

  test('the same event triggers the request and the stream', async () => {
    const stream = suite.server.stream('/sse')
    suite.server.html('/row', 'row')
    const page = await open(
      `${element('click', 'hx-get="/row" hx-trigger="click" hx-target="#row"')}<p id="row"></p>`,
    )
    await page.run(() => document.getElementById('c')?.click())
    await page.shows('#row', 'row')
    await works(page, stream)
  })

  test('the same click serves hx-trigger and sse-trigger, each with "once"', async () => {
    const stream = suite.server.stream('/sse')
    suite.server.html('/row', 'row')
    const page = await open(
      `${element('click once', 'hx-get="/row" hx-trigger="click once" hx-target="#row"')}<p id="row"></p>`,
    )
    await page.run(() => document.getElementById('c')?.click())
    await page.shows('#row', 'row')
    await works(page, stream)
  })

  test.each(['revealed', 'intersect once', 'click once', 'click', 'load'])(
    'an element with sse-trigger="%s" that was connected goes to its new URL at once',
    async (trigger) => {
      const stream = suite.server.stream('/sse')
      const other = suite.server.stream('/other')
      const page = await open(element(trigger).replace('<p id', 'Click here<p id'))
      await page.run(() => document.getElementById('c')?.click())
      await works(page, stream)
      await page.run(() => document.getElementById('c')?.setAttribute('sse-connect', '/other'))
      await other.opened()
      await stream.opened(0)
      other.send('!')
      await page.shows('#text', 'hello!')
    },
  )

  test('an element that is put back takes part once, with sse-trigger="load"', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('load'))
    await works(page, stream)
    await page.run(() => {
      const element = document.getElementById('c') as Element
      Object.assign(window, { element })
      element.remove()
    })
    await stream.opened(0)
    await page.run(() => {
      window.seen.length = 0
      document.body.append((window as unknown as { element: Element }).element)
    })
    await stream.opened()
    stream.send('!')
    await page.shows('#text', 'hello!')
    await page.until(() => document.querySelector('#c[sse-state="open"]'))
    expect(await page.run(() => window.seen.map(({ detail }) => detail.state))).toEqual([
      'connecting',
      'open',
    ])
  })

  test('an element that was closed stays closed when it is put back', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('click once', 'sse-close="done"'))
    await page.run(() => document.getElementById('c')?.click())
    await works(page, stream)
    stream.send('over', { event: 'done' })
    await page.until(() => document.querySelector('#c[sse-state="closed"]'))
    await page.run(async () => {
      const element = document.getElementById('c') as HTMLElement
      element.remove()
      await new Promise((resolve) => setTimeout(resolve))
      document.body.append(element)
    })
    await meanwhile(page)
    expect(stream.requests).toHaveLength(1)
  })

  test.each([
    ['removed by a plain call', () => document.getElementById('c')?.remove()],
    ...(offers(htmx, 'remove elements by htmx.remove')
      ? ([
          [
            'removed by htmx',
            () =>
              (window.htmx as unknown as { remove(e: unknown): void }).remove(document.getElementById('c')),
          ],
        ] as [string, () => void][])
      : []),
  ] as [string, () => void][])(
    'an element that is %s before its trigger never connects',
    async (_how, remove) => {
      const stream = suite.server.stream('/sse')
      const page = await open(element('go from:body, load delay:1m'), { clockStopped: true })
      await page.run(remove as () => void)
      await page.run(() => void document.body.dispatchEvent(new Event('go')))
      await page.pass(60_000)
      await meanwhile(page)
      expect(stream.requests).toEqual([])
      expect(await page.run(() => window.seen.filter(({ id }) => id === 'c'))).toEqual([])
    },
  )

  test('an element that is removed after its trigger does not connect again', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('go from:body'))
    await page.run(() => void document.body.dispatchEvent(new Event('go')))
    await stream.opened()
    await page.run(() => document.getElementById('c')?.remove())
    await stream.opened(0)
    await page.run(() => void document.body.dispatchEvent(new Event('go')))
    await meanwhile(page)
    expect(stream.requests).toHaveLength(1)
  })

  test('an element whose trigger is changed waits for the new one', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('start'))
    await page.run(() => document.getElementById('c')?.setAttribute('sse-trigger', 'go'))
    await page.run(() => document.getElementById('c')?.dispatchEvent(new Event('start')))
    await waits(page, stream)
    await page.run(() => document.getElementById('c')?.dispatchEvent(new Event('go')))
    await works(page, stream)
  })

  test('an element whose trigger is taken away connects at once', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('start'))
    await waits(page, stream)
    await page.run(() => document.getElementById('c')?.removeAttribute('sse-trigger'))
    await works(page, stream)
  })

  test('an element that is initialised again before its trigger connects once', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('click'))
    await page.run(() => {
      const element = document.getElementById('c') as HTMLElement
      // [htmx] Initialises anew what has other attributes.
      element.setAttribute('hx-vals', '{}')
      window.htmx.process(element)
      window.htmx.process(element)
      element.click()
    })
    await works(page, stream)
  })

  test('what listens is told of no missing stream before the trigger', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(element('click'))
    await waits(page, stream)
    expect(await page.said()).toEqual([])
  })

  test('an element that shares a stream takes part in it after its trigger', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `${element('click')}<p id="there" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend"></p>`,
    )
    await page.until(() => document.querySelector('#there[sse-state="open"]'))
    stream.send('a')
    await page.shows('#there', 'a')
    expect(await page.html('#text')).toBe('')
    await page.run(() => document.getElementById('c')?.click())
    await page.until(() => document.querySelector('#c[sse-state="open"]'))
    stream.send('b')
    await page.shows('#text', 'b')
    await page.shows('#there', 'ab')
    expect(stream.requests).toHaveLength(1)
  })
})
