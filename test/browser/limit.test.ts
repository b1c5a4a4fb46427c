/** `sse-limit`: lists that keep their newest rows, however many come. */
import { describe, expect, test } from 'vitest'
import { burst, connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { holdFrames, inline, recordMessages } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

/** Neither time nor frames go on of themselves: how fast a machine is does not matter. */
const suite = browserSuite({
  clockStopped: true,
  head: SETTLES_AT_ONCE + inline(holdFrames) + inline(recordMessages),
})

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

const connected = (html: string): string =>
  `<div hx-ext="sse" sse-connect="/events" sse-config="batch:frame" sse-limit="5">${html}</div>`

type Sent = [event: string, data: string | object]

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  /** Sends events at once, and draws a frame when all are there. */
  async function open(body: string) {
    const { page, stream } = await connect(suite, body, { htmx })
    let came = 0
    return {
      page,
      texts: (list: string): Promise<string[]> =>
        page.value(`[...document.querySelectorAll('#${list} > *')].map((row) => row.textContent.trim())`),
      async send(events: Sent[], count = events.length): Promise<void> {
        stream.write(burst(events))
        came += count
        await page.until((count) => window.before.length === count, came)
        await page.run(() => window.drawFrame())
        await page.pass(100)
        await page.until(() => window.sluice.waiting === 0)
      },
    }
  }

  test.each(['beforeend', 'afterbegin', 'upsert'])(
    'a template stays in its list with hx-swap="%s"',
    async (swap) => {
      const { page, texts, send } = await open(
        `<ul id="list"><template id="row"><li id="r{{n}}">{{n}}</li></template></ul>
      ${connected(`<i sse-swap="row" hx-target="#list" hx-swap="${swap}" mustache-template="row"></i>`)}`,
      )
      for (const from of [0, 20, 40]) await send(range(from, from + 20).map((n) => ['row', { n }]))
      const rows = (await texts('list')).filter((text) => text)
      expect(rows.sort()).toEqual(range(55, 60).map(String))
      expect(await page.run(() => document.querySelectorAll('#list > template').length)).toBe(1)
      expect(errorsOf(page)).toEqual([])
    },
  )

  test('of many rows the newest stay', async () => {
    const { page, texts, send } = await open(
      `<ul id="last"><li>old</li></ul><ul id="first"><li>old</li></ul><ul id="found"></ul>
      ${connected(`
        <i sse-swap="row,more" hx-target="#last" hx-swap="beforeend" counting-template="a"></i>
        <i sse-swap="row" hx-target="#first" hx-swap="afterbegin" counting-template="b"></i>
        <i id="updates" sse-swap="update" hx-target="#last-{{n}}"></i>`)}
      <template id="a"><li id="last-{n}">{n}</li></template><template id="b"><li>{n}</li></template>
      <script>
        window.rendered = []
        sluice.registerEngine('counting', {
          compile: ({ name, source }) => ({ n }) => {
            rendered.push(name + n)
            return source.replaceAll('{n}', n)
          },
        })
      </script>`,
    )
    await send(
      range(0, 500).map((n) => ['row', { n }]),
      1000,
    )
    expect(await texts('last')).toEqual(['495', '496', '497', '498', '499'])
    expect(await texts('first')).toEqual(['499', '498', '497', '496', '495'])
    // What an engine of the page makes is looked at before it is left out, once.
    const rendered = await page.value<string[]>('rendered')
    expect(new Set(rendered).size).toBe(rendered.length)
    expect(rendered).toEqual(expect.arrayContaining(range(495, 500).flatMap((n) => [`a${n}`, `b${n}`])))
    expect(await page.value('after.length')).toBe(1000)

    // For rows of which one has gone by then.
    await send([
      ...range(500, 506).map((n): Sent => ['more', { n }]),
      ['update', { n: 500 }],
      ['update', { n: 505 }],
    ])
    expect(await texts('last')).toEqual(['501', '502', '503', '504', '{"n":505}'])
    expect(errorsOf(page)).toEqual([expect.stringContaining('target-missing')])
  })

  test('events that add no row take the place of none', async () => {
    const { page, texts, send } = await open(
      `<ul id="plain"><li>old</li></ul><ul id="rendered"><li>old</li></ul>
      <ul id="rows">${range(0, 5)
        .map((n) => `<li id="r${n}">${n}</li>`)
        .join('')}</ul><ul id="sorted"></ul>
      ${connected(`
        <i sse-swap="plain" hx-target="#plain" hx-swap="beforeend"></i>
        <i sse-swap="data" hx-target="#rendered" hx-swap="beforeend" mustache-template="row"></i>
        <i sse-swap="known" hx-target="#rows" hx-swap="upsert"></i>
        <i sse-swap="known" hx-target="#sorted" hx-swap="upsert sort"></i>`)}
      <template id="row">{{#show}}<li>{{n}}</li>{{/show}}</template>`,
    )
    const data = (n: number): Sent => ['data', { n, show: n % 2 === 0 }]
    const known = (n: number, text: number | string): Sent => ['known', `<li id="r${n}">${text}</li>`]
    await send(
      [
        ...range(0, 8).map((n): Sent => ['plain', `<li>${n}</li>`]),
        ...range(0, 8).map((): Sent => ['plain', '']),
        ...range(0, 20).map(data),
        ['data', '{'],
        ...range(0, 9).map((n) => known(n % 5, `new${n}`)),
        known(9, 9),
      ],
      57,
    )
    expect(await texts('plain')).toEqual(['3', '4', '5', '6', '7'])
    expect(await texts('rendered')).toEqual(['10', '12', '14', '16', '18'])
    expect(await texts('rows')).toEqual(['new6', 'new7', 'new8', 'new4', '9'])
    expect(await texts('sorted')).toEqual(['new5', 'new6', 'new7', 'new8', 'new4'])
    expect(errorsOf(page)).toEqual([expect.stringContaining('json-invalid')])
  })

  test('with a row that goes ends what htmx and Sluice do for it', async () => {
    const inner = suite.server.stream('/inner')
    let asked = 0
    suite.server.route('/asked', (_request, response) => {
      asked++
      response.end('')
    })
    const { page, texts, send } = await open(
      `<ul id="list"></ul>${connected('<i sse-swap="row" hx-target="#list" hx-swap="beforeend"></i>')}`,
    )
    await send([
      [
        'row',
        `<li><b hx-get="/asked" hx-swap="none" hx-trigger="nudge from:body"></b>
        <i hx-ext="sse" sse-connect="/inner" sse-swap="message"></i></li>`.replaceAll(/\s+/g, ' '),
      ],
    ])
    await inner.opened()
    const nudge = (): Promise<void> =>
      page.run(() => {
        document.body.dispatchEvent(new Event('nudge'))
      })
    await nudge()
    await page.until(() => document.querySelectorAll('.htmx-request').length === 0)
    expect(asked).toBe(1)
    await send(range(0, 7).map((n) => ['row', `<li>${n}</li>`]))
    await inner.opened(0)
    await nudge()
    expect(await texts('list')).toEqual(['2', '3', '4', '5', '6'])
    expect(await page.value('document.querySelectorAll(".htmx-request").length')).toBe(0)
    expect([asked, inner.requests.length]).toEqual([1, 1])
    expect(errorsOf(page)).toEqual([])
  })

  test('a reader of a limited list stays in place while rows go and come', async () => {
    const rows = range(0, 5).map((n) => `<li id="r${n}" style="height: 50px">${n}</li>`)
    const { page, send } = await open(
      `<ul id="list" style="height: 100px; overflow: auto">${rows.join('')}</ul>
      ${connected('<i sse-swap="row" hx-target="#list" hx-swap="beforeend follow"></i>')}`,
    )
    const row = (n: number): Sent => ['row', `<li id="r${n}" style="height: 50px">${n}</li>`]
    const y = (n: number): Promise<number> =>
      page.value(`r${n}.getBoundingClientRect().top - list.getBoundingClientRect().top`)
    await page.run(() => {
      const list = document.getElementById('list') as Element
      list.scrollTop = 120
    })
    const before = await y(3)
    await send([row(5)])
    expect(await y(3)).toBe(before)
    await send([row(6)])
    expect(await y(3)).toBe(before)
    expect(await page.value('list.getAttribute("sse-unseen")')).toBe('2')
    // Of more rows than the list keeps, those that were never there are unseen as well.
    await send(range(7, 17).map(row))
    expect(await page.value('list.getAttribute("sse-unseen")')).toBe('12')
    await page.run(() => {
      const list = document.getElementById('list') as Element
      list.scrollTop = 1000
    })
    await send([row(17)])
    expect(await page.value('[list.scrollTop, list.getAttribute("sse-unseen")]')).toEqual([150, null])
    expect(errorsOf(page)).toEqual([])
  })
})
