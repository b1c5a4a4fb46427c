/**
 * What the published behaviour tests of `htmx-ext-sse` hold, one by one, against a source that a test speaks
 * through: everything up to a request happens at once.
 */
import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { offers } from '../support/hosts.js'
import { inline, record, scriptSources } from '../support/in-page.js'
import { ALL_HTMX_VERSIONS, browserSuite, type OpenOptions } from '../support/suite.js'

const CLOSED = 2
const TRIGGERED = `<div hx-ext="sse" sse-connect="/foo">
  <div id="d1" hx-trigger="sse:e1" hx-get="/d1">div1</div>
  <div id="d2" hx-trigger="sse:e2" hx-get="/d2">div2</div>
</div>`

const suite = browserSuite()

/** Sends one event after the other, all in one task. */
function send(page: TestPage, ...events: readonly (readonly [name: string, data?: string])[]): Promise<void> {
  return page.run((events) => {
    for (const [name, data] of events) window.source.send(name, data)
  }, events)
}

describe.each(ALL_HTMX_VERSIONS)('htmx %s', (htmx) => {
  async function open(body: string, options: OpenOptions = {}): Promise<TestPage> {
    const page = await suite.open(inline(scriptSources) + body, { htmx, ...options })
    await page.run(() => window.source?.open())
    await page.run(record, ['htmx:sseClose', 'htmx:trigger', 'htmx:sseMessage', 'htmx:sseError'])
    return page
  }
  const closings = (page: TestPage) =>
    page.run(() =>
      window.seen.filter(({ name }) => name === 'htmx:sseClose').map(({ detail }) => detail.type),
    )
  const readyState = (page: TestPage) => page.run(() => window.source.readyState)

  describe('hx-trigger', () => {
    test('an event starts the requests of those that listen to it, and no others', async () => {
      suite.server.html('/d1', 'div1 updated')
      suite.server.html('/d2', 'div2 updated')
      const page = await open(TRIGGERED)
      await send(page, ['e1'])
      await page.shows('#d1', 'div1 updated')
      expect(await page.html('#d2')).toBe('div2')
      await send(page, ['e2'])
      await page.shows('#d2', 'div2 updated')
    })

    test('an event is one trigger among others', async () => {
      for (const name of ['d1', 'd2', 'd3']) suite.server.html(`/${name}`, `${name} updated`)
      const page = await open(`<div hx-ext="sse" sse-connect="/foo">
        <div id="d1" hx-trigger="click, whatever from:body, sse:e1" hx-get="/d1">div1</div>
        <div id="d2" hx-trigger="keyup, sse:e2, someTrigger" hx-get="/d2">div2</div>
        <div id="d3" hx-trigger="sse:e3, anotherTrigger" hx-get="/d3">div3</div>
      </div>`)
      for (const number of [1, 2, 3]) {
        await send(page, [`e${number}`])
        await page.shows(`#d${number}`, `d${number} updated`)
      }
    })

    test('an event that nobody listens to starts nothing', async () => {
      const asked: string[] = []
      suite.server.route('/d1', (_request, response) => response.end(`div1 after ${asked.push('d1')}`))
      const page = await open(TRIGGERED)
      await send(page, ['foo'], ['e3'], ['e1'])
      await page.shows('#d1', 'div1 after 1')
    })

    test('an element outside of the connecting element is not triggered', async () => {
      suite.server.html('/inside', 'updated')
      const page = await open(`<div hx-ext="sse" sse-connect="/foo">
        <div id="inside" hx-trigger="sse:e1" hx-get="/inside"></div>
      </div>
      <div id="outside" hx-trigger="sse:e1" hx-get="/outside">untouched</div>`)
      await send(page, ['e1'])
      await page.shows('#inside', 'updated')
      expect(await page.html('#outside')).toBe('untouched')
      expect(await page.run(() => window.seen.filter(({ id }) => id === 'outside'))).toEqual([])
    })

    if (offers(htmx, 'fire htmx:trigger'))
      test('an event triggers an element that makes no request', async () => {
        const page = await open(
          `<div hx-ext="sse"><div sse-connect="/foo"><div id="d2" hx-trigger="sse:e2">div2</div></div></div>`,
        )
        await send(page, ['e2'])
        expect(await page.run(() => window.seen.map(({ name, id }) => [name, id]))).toEqual([
          ['htmx:trigger', 'd2'],
          ['htmx:sseMessage', 'd2'],
        ])
      })

    test('an element below two connecting elements of one URL listens once', async () => {
      const page = await open(
        `<div hx-ext="sse" sse-connect="/foo"><div sse-connect="/foo">
          <div hx-trigger="sse:e1" hx-get="/d1">div1</div>
        </div></div>`,
      )
      expect(await page.run(() => [window.source.url, window.source.count('e1')])).toEqual(['/foo', 1])
    })

    test('an element below hx-ext="ignore:sse" does not listen', async () => {
      const page = await open(
        `<div hx-ext="sse" sse-connect="/foo"><div hx-ext="ignore:sse" sse-connect="/foo">
          <div hx-trigger="sse:e1" hx-get="/d1">div1</div>
        </div></div>`,
      )
      expect(await page.run(() => [window.sources.length, window.source.count('e1')])).toEqual([1, 0])
    })
  })

  describe('closing', () => {
    const REPLACEABLE = (child: string) =>
      `<div id="outer" hx-get="/test" hx-swap="outerHTML" hx-ext="sse" sse-connect="/foo">${child}</div>`
    const CHILDREN = [
      ['hx-trigger', '<div id="d1" hx-trigger="sse:e1" hx-get="/d1">div1</div>'],
      ['sse-swap', '<div id="d1" sse-swap="e1" hx-get="/d1">div1</div>'],
    ] as const

    test.each(CHILDREN)(
      'the source closes when the connecting element is swapped away, %s',
      async (_, child) => {
        suite.server.html('/test', '<b id="new">Clicked!</b>')
        const page = await open(REPLACEABLE(child))
        await page.run(() => document.querySelector<HTMLElement>('#outer')?.click())
        await page.shows('#new', 'Clicked!')
        expect(await closings(page)).toEqual(['nodeReplaced'])
        expect(await readyState(page)).toBe(CLOSED)
      },
    )

    test.each(CHILDREN)(
      'the source closes at an event that finds the connecting element gone, %s',
      async (_, child) => {
        const page = await open(REPLACEABLE(child))
        const result = await page.run(() => {
          const outer = document.querySelector('#outer') as HTMLElement
          const types: string[] = []
          outer.addEventListener('htmx:sseClose', ({ detail }) => types.push(detail.type))
          outer.remove()
          const before = window.source.readyState
          window.source.send('e1', 'Test')
          return { types, before, after: window.source.readyState, text: outer.textContent }
        })
        expect(result).toEqual({ types: ['nodeMissing'], before: 1, after: CLOSED, text: 'div1' })
      },
    )

    test.each([
      [
        'on the connecting element',
        '<div hx-ext="sse" sse-connect="/foo" sse-close="close"><i sse-swap="e1"></i></div>',
      ],
      [
        'below hx-ext',
        '<div hx-ext="sse"><p sse-connect="/foo" sse-close="close"><i sse-swap="e1"></i></p></div>',
      ],
      [
        'on an element that listens as well',
        '<p hx-ext="sse" sse-connect="/chat" sse-close="close" sse-swap="message"></p>',
      ],
    ])('the source closes on the message that sse-close names, %s', async (_where, body) => {
      const page = await open(body)
      expect(await readyState(page)).toBe(1)
      await send(page, ['close', '<p></p>'])
      expect(await closings(page)).toEqual(['message'])
      expect(await readyState(page)).toBe(CLOSED)
    })

    test.each([
      [
        'sse-swap',
        (id: string, names: string[]) => `<div id="${id}" sse-swap="${names.join(', ')}">div1</div>`,
      ],
      [
        'hx-trigger',
        (id: string, names: string[]) =>
          `<div id="${id}" hx-get="/test" hx-trigger="${names.map((name) => `sse:${name}`).join(', ')}">div1</div>`,
      ],
    ])('an event finds out that its only listening element was removed, %s', async (_, element) => {
      suite.server.html('/test', '')
      const page = await open(
        `<div hx-ext="sse" sse-connect="/foo">${element('d1', ['e1', 'e2'])}${element('d2', ['e2'])}</div>`,
      )
      const counts = await page.run(() => {
        const { source } = window
        const count = () => [source.count('e1'), source.count('e2')]
        const counted = [count()]
        for (const id of ['d1', 'd2']) {
          document.getElementById(id)?.remove()
          counted.push(count())
          source.send('e1', 'Test')
          source.send('e2', 'Test')
          counted.push(count())
        }
        return counted
      })
      expect(counts).toEqual([
        [1, 1],
        [1, 1],
        [0, 1],
        [0, 1],
        [0, 0],
      ])
    })
  })

  describe('sse-swap', () => {
    test('each event is swapped into the element of its name', async () => {
      const page = await open(`<div hx-ext="sse" sse-connect="/event_stream">
        <div id="d1" sse-swap="e1"></div>
        <div id="d2" sse-swap="e2"></div>
      </div>`)
      const texts = await page.run(() => {
        const both = () => ['d1', 'd2'].map((id) => document.getElementById(id)?.innerText)
        const found = [both()]
        for (const [name, data] of [
          ['e1', 'Event 1'],
          ['e2', 'Event 2'],
        ] as const) {
          window.source.send(name, data)
          found.push(both())
        }
        return found
      })
      expect(texts).toEqual([
        ['', ''],
        ['Event 1', ''],
        ['Event 1', 'Event 2'],
      ])
    })

    test('content that an event brought listens itself', async () => {
      const page = await open(`<div hx-ext="sse" sse-connect="/event_stream">
        <div id="d1" sse-swap="e1" hx-swap="outerHTML settle:0s"></div>
      </div>`)
      await send(page, ['e1', '<div id="d2" sse-swap="e2"></div>'], ['e2', 'Event 2'])
      expect(await page.html('#d2')).toBe('Event 2')
    })

    test('one element below hx-ext="sse" may connect and listen', async () => {
      const page = await open(
        `<div hx-ext="sse"><div id="d1" sse-connect="/event_stream" sse-swap="e1">div1</div></div>`,
      )
      await send(page, ['e1', 'Event 1'])
      expect(await page.html('#d1')).toBe('Event 1')
    })

    if (offers(htmx, 'store the source itself'))
      test('only the connecting element holds the source in its internal data', async () => {
        const page = await open(`<div id="d0" hx-ext="sse" sse-connect="/event_stream">
        <div id="d1" sse-swap="e1" hx-swap="innerHTML settle:0s"></div>
      </div>`)
        await send(page, ['e1', '<div id="d2" sse-swap="e2"></div>'])
        const holds = await page.run(() =>
          ['d0', 'd1', 'd2'].map((id) => {
            const data = document.getElementById(id)?.['htmx-internal-data']
            return [!!data, data?.sseEventSource === window.source]
          }),
        )
        expect(holds).toEqual([
          [true, true],
          [true, false],
          [true, false],
        ])
      })

    test('htmx:sseBeforeMessage is raised before the swap', async () => {
      const page = await open(`<div id="d1" hx-ext="sse" sse-connect="/event_stream" sse-swap="e1">old</div>`)
      const text = await page.run(() => {
        let found: string | null | undefined
        document.addEventListener('htmx:sseBeforeMessage', ({ target }) => {
          found = (target as Element).textContent
        })
        window.source.send('e1', 'new')
        return found
      })
      expect(text).toBe('old')
    })

    test('a cancelled htmx:sseBeforeMessage leaves the content as it is', async () => {
      const page = await open(`<div id="d1" hx-ext="sse" sse-connect="/event_stream" sse-swap="e1">old</div>`)
      await page.run(() =>
        document.addEventListener('htmx:sseBeforeMessage', (event) => event.preventDefault()),
      )
      await send(page, ['e1', 'new'])
      expect(await page.html('#d1')).toBe('old')
      expect(await page.run(() => window.seen)).toEqual([])
    })

    if (offers(htmx, 'fire htmx:sseMessage in the task of its event'))
      test('htmx:sseMessage is raised after the swap', async () => {
        const page = await open(
          `<div id="d1" hx-ext="sse" sse-connect="/event_stream" sse-swap="e1">old</div>`,
        )
        const text = await page.run(() => {
          let found: string | null | undefined
          document.addEventListener('htmx:sseMessage', ({ target }) => {
            found = (target as Element).textContent
          })
          window.source.send('e1', 'new')
          return found
        })
        expect(text).toBe('new')
      })
  })

  test('content that a request brought may connect', async () => {
    suite.server.html(
      '/d1',
      '<div><div sse-connect="/foo"><div id="d2" hx-trigger="sse:e2" hx-get="/d2"></div></div></div>',
    )
    suite.server.html('/d2', 'div2 updated')
    const page = await open('<div id="outer" hx-ext="sse" hx-get="/d1"></div>')
    await page.run(() => document.getElementById('outer')?.click())
    await page.until(() => window.sources.length)
    await page.run(() => window.source.open())
    await send(page, ['e2'])
    await page.shows('#d2', 'div2 updated')
  })

  describe('reconnecting', () => {
    const STATES = ['CONNECTING', 'OPEN', 'CLOSED']
    const state = (page: TestPage) =>
      page
        .run(() => [window.sources.length, window.source.readyState] as const)
        .then(([count, at]) => [count, STATES[at]])

    const fail = (page: TestPage) => page.run(() => window.source.fail(new Event('error')))

    test('a source that was lost is replaced after 500 ms, and events go on', async () => {
      suite.server.html('/d1', 'div1 updated')
      suite.server.html('/d2', 'div2 updated')
      const page = await open(TRIGGERED, { clockStopped: true })
      await send(page, ['e1'])
      await page.shows('#d1', 'div1 updated')
      await fail(page)
      expect(await page.run(() => window.seen.filter(({ name }) => name === 'htmx:sseError').length)).toBe(1)
      await page.pass(499)
      expect(await state(page)).toEqual([1, 'CLOSED'])
      await page.pass(1)
      expect(await state(page)).toEqual([2, 'CONNECTING'])
      await page.run(() => window.source.open())
      await send(page, ['e2'])
      await page.shows('#d2', 'div2 updated')
    })

    test.each([
      ['nothing', []],
      ['a text', ['Simulated EventSource connection failure']],
    ])('a source that was lost is replaced when its error handler was given %s', async (_what, said) => {
      const page = await open(TRIGGERED, { clockStopped: true })
      await page.run((said) => window.source.fail(...said), said)
      await page.pass(500)
      expect(await state(page)).toEqual([2, 'CONNECTING'])
    })

    test('the wait doubles with each failure in a row, up to 64 s', async () => {
      const page = await open(TRIGGERED, { clockStopped: true })
      for (const [made, delay] of [0.5, 1, 2, 4, 8, 16, 32, 64, 64, 64].entries()) {
        await fail(page)
        await page.pass(delay * 1000 - 1)
        expect(await state(page)).toEqual([made + 1, 'CLOSED'])
        await page.pass(1)
        expect(await state(page)).toEqual([made + 2, 'CONNECTING'])
      }
    })

    test('the wait begins at 500 ms again after a connection', async () => {
      const page = await open(TRIGGERED, { clockStopped: true })
      await fail(page)
      await page.pass(500)
      await fail(page)
      await page.pass(1000)
      await page.run(() => window.source.open())
      await fail(page)
      await page.pass(499)
      expect(await state(page)).toEqual([3, 'CLOSED'])
      await page.pass(1)
      expect(await state(page)).toEqual([4, 'CONNECTING'])
    })
  })
})
