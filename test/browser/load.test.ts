/** Many events at once: when each is shown, and that none is lost. */
import { describe, expect, test } from 'vitest'
import { burst, connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { holdFrames, inline, recordMessages } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

/** Neither time nor frames go on of themselves: how fast a machine is does not matter. */
const suite = browserSuite({
  clockStopped: true,
  head: SETTLES_AT_ONCE + inline(holdFrames) + inline(recordMessages),
})

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

type Sent = [event: string, data: string | object]

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const isInTask = offers(htmx, 'fire htmx:sseMessage in the task of its event')

  test('a page that keeps up shows each event when it comes', async () => {
    const { page, stream, endings } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events">
        <p id="list" sse-swap="message" hx-swap="beforeend"></p></div>
      <script>
        window.told = []
        for (const name of ['htmx:sseBeforeMessage', 'htmx:sseMessage'])
          document.addEventListener(name, ({ detail }) => told.push([name, detail.data, list.textContent]))
      </script>`,
      { htmx },
    )
    stream.write(burst(range(5).map((n) => ['message', `${n}`])))
    await endings(5)
    const told = await page.value<[string, string, string][]>('told')
    if (isInTask)
      expect(told).toEqual(
        range(5).flatMap((n) => [
          ['htmx:sseBeforeMessage', `${n}`, '01234'.slice(0, n)],
          ['htmx:sseMessage', `${n}`, '01234'.slice(0, n + 1)],
        ]),
      )
    else for (const [name, data, text] of told) expect(text.includes(data)).toBe(name === 'htmx:sseMessage')
    expect(await page.text('#list')).toBe('01234')
  })

  test('a burst is shown in one frame: all that is added, in order, and of what is replaced the last', async () => {
    const { page, stream } = await connect(
      suite,
      `<ul id="log"></ul><ul id="news"></ul><p id="value">old</p><p id="blank"></p>
      <div hx-ext="sse" sse-connect="/events" sse-config="batch:frame">
        <i id="rows" sse-swap="row" hx-target="#log" hx-swap="beforeend" counting-template="row"></i>
        <i id="newest" sse-swap="row" hx-target="#news" hx-swap="afterbegin" mustache-template="new"></i>
        <i id="values" sse-swap="value" hx-target="#value" counting-template="bold"></i>
        <i sse-swap="blank" hx-target="#blank"></i>
      </div>
      <template id="row"><li>{n}</li></template><template id="new"><li>{{n}}</li></template>
      <template id="bold"><b>{n}</b></template>
      <script>
        window.swaps = {}
        window.failed = []
        window.rendered = []
        sluice.registerEngine('counting', {
          compile: ({ name, source }) => ({ n }) => {
            rendered.push(name + n)
            return source.replaceAll('{n}', n)
          },
        })
        document.addEventListener('htmx:afterSwap', ({ target: { id } }) => { swaps[id] = 1 + (swaps[id] ?? 0) })
        document.addEventListener('htmx:sseTemplateError', ({ target: { id }, detail }) => failed.push(id + ' ' + detail.code))
        document.addEventListener('htmx:sseBeforeMessage', (event) => {
          if (event.target.id === 'rows' && /5}$/.test(event.detail.data)) event.preventDefault()
        })
      </script>`,
      { htmx },
    )
    const bad = '{"n":'
    const sent = range(500).flatMap((n): Sent[] => [
      ['row', { n }],
      ['value', { n }],
      ...(n % 100 === 51 ? [['blank', `<i>${n}</i>`] as Sent] : []),
      ...(n === 250 ? [['row', bad] as Sent] : []),
    ])
    sent.push(['blank', ''], ['value', bad])
    stream.write(burst(sent))
    const texts = sent.map(([, data]) => (typeof data === 'string' ? data : JSON.stringify(data)))
    const told = sent.flatMap(([event], at) =>
      Array.from({ length: event === 'row' ? 2 : 1 }, () => texts[at]),
    )
    await page.until((count) => window.before.length === count, told.length)
    expect(await page.value('before')).toEqual(told)
    expect(await page.value('[sluice.waiting > 900, swaps]')).toEqual([true, {}])

    await page.run(() => window.drawFrame())
    // Of the row that failed neither listener tells that it was shown, nor that of the value.
    await page.until((count) => window.after.length === count, told.length - 50 - 3)
    const numbers = range(500).map(String)
    const rows = (list: string): Promise<unknown> =>
      page.value(`[...${list}.children].map((row) => row.textContent)`)
    expect(await rows('log')).toEqual(numbers.filter((n) => !n.endsWith('5')))
    expect(await rows('news')).toEqual([...numbers].reverse())
    expect(await page.value('[value.textContent, blank.textContent]')).toEqual(['499', ''])
    // Each once. What an engine of the page makes is looked at before it is left out.
    const rendered = await page.value<string[]>('rendered')
    expect(rendered.filter((text) => text.startsWith('row'))).toEqual(
      numbers.filter((n) => !n.endsWith('5')).map((n) => `row${n}`),
    )
    expect(new Set(rendered).size).toBe(rendered.length)
    expect(new Set(await page.value<string[]>('failed'))).toEqual(
      new Set(['rows json-invalid', 'newest json-invalid', 'values json-invalid']),
    )
    expect(await page.value('failed.length')).toBe(3)
    // One swap of the host for all that waited; htmx 1.9 has none for several contents.
    if (htmx !== '1.9.12') expect(await page.value('[swaps.log, swaps.news, swaps.value]')).toEqual([1, 1, 1])
    expect(await page.value('sluice.waiting')).toBe(0)
    // The data of the row is one cause, for both that show it.
    expect(errorsOf(page)).toHaveLength(2)
  })

  test('in a burst order holds for parts for other places, and an event finds what those before it have brought', async () => {
    const { page, stream } = await connect(
      suite,
      `<ul id="log"><li>a</li></ul><ul id="parts"></ul><b id="count">0</b><b id="part">0</b>
      <div hx-ext="sse" sse-connect="/events" sse-config="batch:frame">
        <i sse-swap="row" hx-target="#log" hx-swap="beforeend"></i>
        <i sse-swap="mark" hx-target="#log > li:last-child"></i>
        <i sse-swap="count" hx-target="#count"></i>
        <i sse-swap="part" hx-target="#parts" hx-swap="beforeend"></i>
        <p id="outer" sse-swap="outer"></p>
        <p sse-swap="self" hx-swap="outerHTML">0</p>
      </div>`,
      { htmx },
    )
    const self = (n: number): Sent => [
      'self',
      `<p id="self" sse-swap="self" hx-swap="outerHTML">${n}</p><b id="part" hx-swap-oob="true">${n}</b>`,
    ]
    const part = (n: number): Sent => ['part', `<li>${n}</li><b id="count" hx-swap-oob="true">${n}</b>`]
    const sent: Sent[] = [
      part(1),
      ['count', '2'],
      ['part', '<li>3</li>'],
      ['count', '4'],
      part(5),
      part(6),
      ['row', '<li>b</li>'],
      ['mark', 'B'],
      ['row', '<li>c</li>'],
      ['mark', 'C'],
      ['outer', '<i sse-swap="inner">old</i>'],
      ['inner', 'new'],
      self(1),
      self(2),
      self(3),
    ]
    stream.write(burst(sent))
    await page.until((count) => window.before.length === count, sent.length)
    await page.run(() => window.drawFrame())
    await page.pass(100)
    expect(
      await page.value(
        `['parts', 'count', 'log', 'outer', 'self', 'part'].map((id) => document.getElementById(id).textContent)`,
      ),
    ).toEqual(['1356', '6', 'aBC', 'new', '3', '3'])
    expect(errorsOf(page)).toEqual([])
  })

  test('whatever comes together, the page ends as if each event had been shown alone', async () => {
    const body = (config: string): string =>
      `<div id="root"><ul id="list"><li id="r0">0</li></ul><ol id="other"></ol><p id="value"></p>
        <div id="box"><p id="inner"></p></div><b id="part"></b><ul id="few"></ul><ul id="sorted"></ul></div>
      <div hx-ext="sse" sse-connect="/events" sse-config="${config}">
        <i sse-swap="append" hx-target="#list" hx-swap="beforeend"></i>
        <i sse-swap="prepend" hx-target="#list" hx-swap="afterbegin"></i>
        <i sse-swap="last" hx-target="#list > li:last-child" hx-swap="beforeend"></i>
        <i sse-swap="row" hx-target="#r{{id}}" mustache-template="number"></i>
        <i sse-swap="gone" hx-target="#r{{id}}" hx-swap="delete"></i>
        <i sse-swap="other" hx-target="#other" hx-swap="upsert prepend"></i>
        <i sse-swap="sorted" hx-target="#sorted" hx-swap="upsert sort"></i>
        <i sse-swap="few" hx-target="#few" hx-swap="beforeend" sse-limit="3"></i>
        <i sse-swap="value" hx-target="#value"></i>
        <i sse-swap="maybe" hx-target="#value" mustache-template="maybe"></i>
        <i sse-swap="before" hx-target="#value" hx-swap="beforebegin"></i>
        <i sse-swap="after" hx-target="#value" hx-swap="afterend"></i>
        <i sse-swap="box" hx-target="#box"></i>
        <i sse-swap="outer" hx-target="#inner" hx-swap="outerHTML"></i>
      </div>
      <template id="number">{{n}}</template><template id="maybe">{{#even}}<u>{{n}}</u>{{/even}}</template>`
    let seed = 5
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      return Math.floor((seed / 2 ** 31) * below)
    }
    const names = 'append prepend last row gone other sorted few value maybe before after box outer'.split(
      ' ',
    )
    let name = ''
    const sent = range(300).map((n): Sent => {
      if (!name || random(3) === 0) name = names[random(names.length)] as string
      const any = random(12)
      if (name === 'row' || name === 'gone') return [name, { id: random(n + 1), n }]
      if (name === 'maybe') return [name, any ? { n, even: n % 2 === 0 } : '{']
      if (any === 0) return [name, '']
      if (any === 1) return [name, `<li id="r${n}">${n}</li><b id="part" hx-swap-oob="true">${n}</b>`]
      if (name === 'outer' || name === 'box') return [name, `<p id="inner">${n}</p>`]
      return [name, `<li id="${/^(other|sorted)$/.test(name) ? name + any : `r${n}`}">${n}</li>`]
    })
    const ends: string[] = []
    for (const [config, step] of [
      ['batch:off', sent.length],
      ['batch:frame', 70],
    ] as const) {
      const { page, stream } = await connect(suite, body(config), { htmx })
      for (let at = 0; at < sent.length; at += step) {
        stream.write(burst(sent.slice(at, at + step)))
        // What may bring listeners holds up what comes after it, until it is drawn.
        await page.until(
          (count) => {
            window.drawFrame()
            return window.before.length === count
          },
          Math.min(at + step, sent.length),
        )
        await page.run(() => window.drawFrame())
      }
      await page.pass(100)
      expect(await page.value('sluice.waiting')).toBe(0)
      ends.push((await page.html('#root')).replaceAll(' class=""', ''))
    }
    expect(ends[1]).toBe(ends[0])
    expect(ends[0]).toMatch(/<ul id="few">(<li id="r\d+">\d+<\/li>){3}<\/ul>/)
  })

  test('what came before a response is shown before it', async () => {
    suite.server.html('/snapshot', '<li>snapshot</li>')
    const { page, stream } = await connect(
      suite,
      `<ul id="list"><li>old</li></ul>
      <div hx-ext="sse" sse-connect="/events" sse-config="batch:frame" sse-swap="message" hx-target="#list"
        hx-swap="beforeend"></div>
      <button id="fetch" hx-get="/snapshot" hx-target="#list">fetch</button>`,
      { htmx },
    )
    const arrive = async (count: number): Promise<void> => {
      stream.write(burst(range(count).map((n) => ['message', `<li>${n}</li>`])))
      await page.until((count) => window.before.length === count, count)
    }
    await arrive(3)
    expect(await page.value('[sluice.waiting, list.textContent]')).toEqual([3, 'old'])
    await page.click('#fetch')
    await page.until(() => /snapshot/.test(document.getElementById('list')?.textContent ?? ''))
    expect(await page.value('[sluice.waiting, list.textContent]')).toEqual([0, 'snapshot'])
  })

  test('what waits is shown without a frame too: where there is none, where too much waits, or none may wait', async () => {
    const { server } = suite
    const [off, zero, limited] = ['/off', '/zero', '/limited'].map((path) => server.stream(path))
    const listener = (path: string, config: string): string =>
      `<p id="${path}" hx-ext="sse" sse-connect="/${path}" sse-config="${config}" sse-swap="message" hx-swap="beforeend"></p>`
    const page = await suite.open(
      `${listener('off', 'batch:off')}${listener('zero', 'budget:0ms')}
      ${listener('limited', 'batch:frame maxQueue:10')}
      <script>
        window.overloads = []
        for (const name of ['htmx:sseOverload', 'htmx:sse:overload'])
          document.addEventListener(name, ({ target, detail }) => overloads.push([name, target.id, detail.waiting, detail.maxQueue]))
      </script>`,
      { htmx },
    )
    await Promise.all([off?.opened(), zero?.opened(), limited?.opened()])
    const all = range(25).map(String)
    let came = 0
    const arrive = async (stream: typeof off, numbers: string[]): Promise<void> => {
      stream?.write(burst(numbers.map((n) => ['message', `${n},`])))
      came += numbers.length
      await page.until((count) => window.before.length === count, came)
    }

    await arrive(off, all)
    expect(await page.value('[sluice.waiting, off.textContent]')).toEqual([0, `${all},`])

    await arrive(zero, all)
    expect(await page.value('[sluice.waiting, zero.textContent]')).toEqual([25, ''])
    await page.pass(1000)
    expect(await page.value('[sluice.waiting, zero.textContent]')).toEqual([0, `${all},`])
    await page.run(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true })
      document.dispatchEvent(new Event('visibilitychange'))
      window.drawFrame()
    })
    await arrive(zero, ['hidden'])
    await page.pass(100)
    expect(await page.value('[sluice.waiting, zero.textContent]')).toEqual([0, `${all},hidden,`])

    await arrive(limited, all)
    expect(await page.value('limited.textContent')).toBe(`${all.slice(0, 22)},`)
    const overloads = (name: string) => [name, 'limited', 11, 10]
    const names = htmx.startsWith('4') ? ['htmx:sse:overload', 'htmx:sseOverload'] : ['htmx:sseOverload']
    expect(await page.value('overloads')).toEqual([...names, ...names].map(overloads))
    await page.pass(100)
    expect(await page.value('[sluice.waiting, limited.textContent]')).toEqual([0, `${all},`])
    expect(await page.value('[...new Set(after)].length')).toBe(26)
    expect(await page.said()).toEqual([])
  })
})
