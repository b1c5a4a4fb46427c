import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** Names and ids of what the page has seen. */
const order = () => window.seen.map(({ name, id }) => `${name} ${id}`)

/** Keeps what is written as an error on the console among the recorded events. */
function recordErrors(): void {
  const { error } = console
  console.error = (...what: unknown[]) => {
    window.seen.push({ name: 'console.error', id: '', detail: {} })
    error(...what)
  }
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, ...options })

  if (offers(htmx, 'fire htmx:sseMessage in the task of its event'))
    test('one event is told in the order of htmx-ext-sse', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div id="c" hx-ext="sse" sse-connect="/sse">
      <div id="a" sse-swap="e1"></div>
      <div id="b" hx-trigger="sse:e1"></div>
    </div>`)
      await stream.opened()
      const camel = [
        'htmx:sseBeforeMessage',
        'htmx:afterSwap',
        'htmx:sseMessage',
        'htmx:trigger',
        'htmx:load',
      ]
      const kebab = ['htmx:sse-before-message', 'htmx:sse-message']
      await page.run(record, [...camel, ...kebab, 'sse:e1', 'htmx:afterSettle'])
      stream.send('<b id="new">new</b>', { event: 'e1' })
      await page.until(() => window.seen.some(({ name }) => name === 'htmx:afterSettle'))
      expect(await page.run(order)).toEqual([
        'htmx:sseBeforeMessage a',
        'htmx:sse-before-message a',
        'htmx:afterSwap a',
        'htmx:sseMessage a',
        'htmx:sse-message a',
        'htmx:trigger b',
        'sse:e1 b',
        'htmx:sseMessage b',
        'htmx:sse-message b',
        'htmx:load new',
        'htmx:afterSettle a',
      ])
    })

  test.each([
    ['htmx:sseBeforeMessage', 'swap'],
    ['htmx:sseMessage', 'swap'],
    ['htmx:sse-message', 'swap'],
    ['sse:bike', 'trigger'],
    ['htmx:sseMessage', 'trigger'],
  ])('the detail of %s is the MessageEvent itself (%s)', async (name, id) => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse">
      <p id="swap" sse-swap="bike"></p>
      <p id="trigger" hx-trigger="sse:bike" hx-get="/rows"></p>
    </div>
    <p id="told"></p>`)
    await stream.opened()
    await page.run(
      ([name, id]) => {
        const element = document.getElementById(id as string) as HTMLElement
        element.addEventListener(name as string, (event) => {
          const { detail, bubbles, cancelable, composed } = event as CustomEvent
          const { data, type, lastEventId, elt } = detail
          const itself = detail instanceof MessageEvent && elt === element
          const told = { itself, data, type, lastEventId, bubbles, cancelable, composed }
          ;(document.getElementById('told') as HTMLElement).textContent = JSON.stringify(told)
        })
      },
      [name, id],
    )
    stream.send('Honda', { event: 'bike', id: '7' })
    await page.until(() => document.getElementById('told')?.textContent)
    expect(JSON.parse(await page.html('#told'))).toEqual({
      itself: true,
      data: 'Honda',
      type: 'bike',
      lastEventId: '7',
      bubbles: true,
      cancelable: true,
      // [htmx 1.9] Its events end at a shadow root.
      composed: !htmx.startsWith('1.9'),
    })
  })

  test('cancelling htmx:sse-before-message leaves the content as well', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div hx-ext="sse" sse-connect="/sse">
      <p id="a" sse-swap="bike">old</p><p id="b" sse-swap="end"></p>
    </div>`)
    await stream.opened()
    await page.run(() =>
      document
        .getElementById('a')
        ?.addEventListener('htmx:sse-before-message', (event) => event.preventDefault()),
    )
    stream.send('new', { event: 'bike' })
    stream.send('end', { event: 'end' })
    await page.shows('#b', 'end')
    expect(await page.html('#a')).toBe('old')
  })

  if (offers(htmx, 'store the source itself'))
    test('htmx:sseOpen gives the connecting element its open source', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div id="c" hx-ext="sse" sse-connect="/sse"></div>`, {
        head: inline(() => {
          window.addEventListener('htmx:sseOpen', ({ target, detail }) => {
            const { source, elt } = detail
            const element = target as Element
            const known = element['htmx-internal-data']?.sseEventSource
            element.textContent = [
              source instanceof EventSource,
              source.readyState,
              source === known,
              elt === element,
            ].join()
          })
        }),
      })
      await stream.opened()
      await page.shows('#c', 'true,1,true,true')
    })

  test('htmx:sseOpen is told again when the browser has reconnected', async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(
      `<div id="c" hx-ext="sse" sse-connect="/sse"><p id="text" sse-swap="message"></p></div>`,
      { head: inline(record, ['htmx:sseOpen', 'htmx:sse-open']) },
    )
    await page.until(() => window.seen.length === 2)
    stream.write('retry: 1\n\n')
    // Only a connection that was good is left to the browser.
    stream.send('a')
    await page.shows('#text', 'a')
    stream.end()
    await page.until(() => window.seen.length === 4)
    expect(await page.run(order)).toEqual([
      'htmx:sseOpen c',
      'htmx:sse-open c',
      'htmx:sseOpen c',
      'htmx:sse-open c',
    ])
    expect(stream.requests.length).toBe(2)
  })

  if (offers(htmx, 'fire htmx:error for a stream'))
    test('an interrupted connection is told on the console, by htmx:error and by htmx:sseError, in this order', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div id="c" hx-ext="sse" sse-connect="/sse"></div>`)
      await page.until(() => document.querySelector('[sse-state="open"]'))
      await page.run(record, ['htmx:error', 'htmx:sseError', 'htmx:sse-error', 'htmx:sseOpen'])
      await page.run(recordErrors)
      stream.write('retry: 1\n\n')
      stream.end()
      await page.until(() => window.seen.some(({ name }) => name === 'htmx:sseOpen'))
      expect(await page.run(order)).toEqual([
        'console.error ',
        'htmx:error c',
        'htmx:sseError c',
        'htmx:sse-error c',
        'htmx:sseOpen c',
      ])
    })

  test("htmx:sseError carries the source's own error event", async () => {
    const stream = suite.server.stream('/sse')
    const page = await open(`<div id="c" hx-ext="sse" sse-connect="/sse"></div>`)
    await stream.opened()
    await page.run(() => {
      document.addEventListener('htmx:sseError', ({ target, detail }) => {
        const error = detail.error as { type?: string; target?: unknown }
        const element = target as Element
        element.textContent = [error.type, error.target === detail.source, detail.elt === element].join()
      })
    })
    stream.cut()
    await page.shows('#c', 'error,true,true')
  })

  describe('htmx:sseClose', () => {
    const BODY = `<div id="c" hx-ext="sse" sse-connect="/sse" sse-close="bye" hx-get="/other" hx-swap="outerHTML"></div><p id="told"></p>`

    /** Shows what each closing tells, and how its source is just then. */
    async function openTelling(): Promise<TestPage> {
      suite.server.stream('/sse')
      suite.server.html('/other', 'other')
      const page = await open(BODY)
      await page.run(() => {
        const connecting = document.getElementById('c') as HTMLElement
        const told: unknown[] = []
        connecting.addEventListener('htmx:sseClose', ({ detail }) => {
          told.push(detail.type, detail.source?.readyState, detail.elt === connecting)
          ;(document.getElementById('told') as HTMLElement).textContent = told.join()
        })
      })
      await page.until(
        () => document.getElementById('c')?.['htmx-internal-data']?.sseEventSource?.readyState === 1,
      )
      return page
    }

    test('is told as nodeReplaced when a swap takes the element, before the source closes', async () => {
      const page = await openTelling()
      await page.run(() => document.getElementById('c')?.click())
      await page.shows('#told', 'nodeReplaced,1,true')
    })

    test('is told as nodeMissing when a plain call removes the element, before the source closes', async () => {
      const page = await openTelling()
      await page.run(() => document.getElementById('c')?.remove())
      await page.shows('#told', 'nodeMissing,1,true')
    })

    test('is told as message when sse-close takes effect, before the source closes', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(`<div hx-ext="sse"><p id="c" sse-connect="/sse" sse-close="bye"></p></div>`)
      await stream.opened()
      await page.run(() => {
        document.addEventListener('htmx:sseClose', ({ target, detail }) => {
          const { type, source } = detail
          ;(target as Element).textContent = `${type},${source?.readyState}`
        })
      })
      stream.send('', { event: 'bye' })
      await page.shows('#c', 'message,1')
      await stream.opened(0)
    })
  })

  describe('a closing event that is also swapped', () => {
    const BODY = `<div id="c" hx-ext="sse" sse-connect="/sse" sse-close="done"><p id="a" sse-swap="done"></p></div>`

    test('closes first, and is still swapped', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(BODY)
      await stream.opened()
      await page.run(record, ['htmx:sseClose', 'htmx:sseMessage'])
      stream.send('finished', { event: 'done' })
      await page.shows('#a', 'finished')
      expect(await page.run(order)).toEqual(['htmx:sseClose c', 'htmx:sseMessage a'])
      await stream.opened(0)
    })

    test('leaves the closed source in the internal data, and the removal tells the closing again', async () => {
      const stream = suite.server.stream('/sse')
      const page = await open(
        `<div id="outer" hx-get="/other"><div id="c" hx-ext="sse" sse-connect="/sse" sse-close="done"><p id="a" sse-swap="done"></p></div></div>`,
      )
      suite.server.html('/other', 'other')
      await stream.opened()
      await page.run(record, ['htmx:sseClose'])
      stream.send('finished', { event: 'done' })
      await page.shows('#a', 'finished')
      const state = () => document.getElementById('c')?.['htmx-internal-data']?.sseEventSource?.readyState
      expect(await page.run(state)).toBe(2)
      await page.run(() => document.getElementById('outer')?.click())
      await page.shows('#outer', 'other')
      expect(await page.run(() => window.seen.map(({ detail }) => detail.type))).toEqual([
        'message',
        'nodeReplaced',
      ])
      expect(stream.requests.length).toBe(1)
    })
  })
})
