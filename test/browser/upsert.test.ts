/** Lists whose rows events and responses put in, replace and remove. */
import { describe, expect, test } from 'vitest'
import { connect, errorsOf, htmlOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { inline } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const connected = (html: string): string => `<div id="c" hx-ext="sse" sse-connect="/events">${html}</div>`

/** Runs in a page: counts those who listen to `nudge`, and keeps why streams were closed. */
function countNudges(): void {
  const counted = Object.assign(window as object, { listening: 0, closes: [] as string[] })
  const { addEventListener, removeEventListener } = EventTarget.prototype
  Object.assign(EventTarget.prototype, {
    addEventListener(this: EventTarget, ...given: Parameters<typeof addEventListener>) {
      if (given[0] === 'nudge') counted.listening++
      addEventListener.apply(this, given)
    },
    removeEventListener(this: EventTarget, ...given: Parameters<typeof removeEventListener>) {
      if (given[0] === 'nudge') counted.listening--
      removeEventListener.apply(this, given)
    },
  })
  window.addEventListener('htmx:sseClose', ({ detail }: CustomEventInit) => counted.closes.push(detail.type))
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('events keep the rows of a table in order, one for each id, and remove them', async () => {
    const { page, send, endings } = await connect(
      suite,
      `<p id="bike-1">elsewhere</p><p id="notice">notice</p>
      <table><tbody id="bikes"><tr><th>Bikes</th></tr></tbody></table><ul id="news"><li>old</li></ul>
      ${connected(`
        <i sse-swap="bike" hx-target="#bikes" hx-swap="upsert key:data-power sort:desc" mustache-template="bike"></i>
        <i sse-swap="news" hx-target="#news" hx-swap="upsert prepend"></i>
        <i sse-swap="sold" hx-target="#bikes > #bike-{{id}}" hx-swap="delete"></i>
        <i sse-swap="scrapped" hx-target="#bikes > #bike-{{id}}" hx-swap="delete" mustache-template="bike"></i>
        <i sse-swap="seen" hx-target="#notice" hx-swap="delete"></i>`)}
      <template id="bike"><tr id="bike-{{id}}" data-power="{{power}}"><td>{{id}}: {{power}}</td></tr></template>`,
      { htmx },
    )
    const bikes = (): Promise<string[]> =>
      page.run(() => [...document.querySelectorAll('#bikes > tr')].map((row) => row.textContent as string))
    for (const [id, power] of [
      [1, 75],
      [2, 9],
      [3, 104],
      [4, 9.5],
    ])
      await send({ id, power }, 'bike')
    expect(await bikes()).toEqual(['Bikes', '3: 104', '1: 75', '4: 9.5', '2: 9'])
    await send({ id: 2, power: 80 }, 'bike')
    await send({ id: 4, power: 9.75 }, 'bike')
    expect(await bikes()).toEqual(['Bikes', '3: 104', '2: 80', '1: 75', '4: 9.75'])

    await send('<li>a</li><li id="b">b</li>', 'news')
    await send('<li id="b">b2</li> <li>c</li>', 'news')
    expect(await htmlOf(page, '#news')).toBe('<li>c</li><li>a</li><li id="b">b2</li><li>old</li>')

    await send({ id: 3 }, 'sold')
    await send({ id: 2 }, 'scrapped')
    await send('', 'seen')
    expect(await bikes()).toEqual(['Bikes', '1: 75', '4: 9.75'])
    expect(await page.run(() => document.body.textContent?.match(/elsewhere|notice/g))).toEqual(['elsewhere'])
    expect(new Set((await endings()).map(({ name }) => name))).toEqual(new Set(['htmx:sseMessage']))
    expect(await page.said()).toEqual([expect.stringContaining('row-unkeyed')])
  })

  test('a row that is replaced hears nothing any more, and the one in its place does', async () => {
    const inner = suite.server.stream('/inner')
    let asked = 0
    suite.server.route('/asked', (_request, response) => {
      asked++
      response.end('')
    })
    const row = (
      text: string,
    ): string => `<li id="row" hx-get="/asked" hx-swap="none" hx-trigger="nudge from:body">
      <b hx-get="/asked" hx-swap="none" hx-trigger="every 1s"></b>
      <i hx-ext="sse" sse-connect="/inner" sse-swap="message" hx-swap="innerHTML">${text}</i></li>`
    const { page, send } = await connect(
      suite,
      `<ul id="list">${row('old')}</ul>${connected('<i sse-swap="message" hx-target="#list" hx-swap="upsert"></i>')}`,
      {
        htmx,
        clockStopped: true,
        head: SETTLES_AT_ONCE + inline(countNudges),
      },
    )
    await inner.opened()
    await send(row('new').replaceAll(/\s+/g, ' '))
    await page.until(() => document.querySelector('#row i[sse-state=open]'))
    await inner.until(() => inner.open === 1)
    await page.pass(1)
    inner.send('live')
    await page.shows('#row i', 'live')
    expect(await page.value('[closes, listening]')).toEqual([['nodeReplaced'], 1])
    await page.run(() => document.body.dispatchEvent(new Event('nudge')))
    await page.pass(1000)
    await page.until(() => document.querySelectorAll('.htmx-request').length === 0)
    expect(asked).toBe(2)
    expect(errorsOf(page)).toEqual([])
  })

  test('a response puts its rows in as well, into another list too, and they are initialised', async () => {
    const { server } = suite
    server.html(
      '/rows',
      `<li id="b" data-n="10">b2</li><li id="d" data-n="-1" hx-get="/more" hx-target="#other">d</li>
      <ul hx-swap-oob="upsert:#other"><li id="x">x2</li><li id="z">z</li></ul>
      <ul hx-swap-oob="upsert prepend target:#third"><li id="v">v2</li><li id="u">u</li></ul>`,
    )
    const reswap = offers(htmx, 'take modifiers from HX-Reswap') ? 'upsert prepend' : 'upsert'
    server.html('/more', '<li id="y">y2</li><li>w</li>', { 'HX-Reswap': reswap })
    const page = await suite.open(
      `<div hx-ext="sse"><button hx-get="/rows" hx-target="#list" hx-swap="upsert key:data-n sort settle:1ms">Go</button>
      <ul id="list"><li id="a" data-n="2">a</li><li id="b" data-n="3">b</li><li id="c" data-n="4">c</li></ul>
      <ul id="other"><li id="x">x</li><li id="y">y</li></ul><ul id="third"><li id="v">v</li></ul></div>`,
      { htmx },
    )
    const rows = (list: string): Promise<string[]> =>
      page.run(
        (list) => [...document.querySelectorAll(`${list} > *`)].map((row) => row.textContent ?? ''),
        list,
      )
    await page.click('button')
    await page.until(() => document.querySelector('#d')?.className === '')
    expect(await rows('#list')).toEqual(['d', 'a', 'c', 'b2'])
    expect(await rows('#other')).toEqual(['x2', 'y', 'z'])
    expect(await rows('#third')).toEqual(['u', 'v2'])
    await page.click('#d')
    await page.shows('#y', 'y2')
    const others = ['x2', 'y2', 'z']
    expect(await rows('#other')).toEqual(reswap === 'upsert' ? [...others, 'w'] : ['w', ...others])
    expect(errorsOf(page)).toEqual([])
  })

  test('what a reader does in other rows goes on, and a field in a replaced row has its focus back', async () => {
    const { page, send } = await connect(
      suite,
      `<ul id="list" style="height: 200px; overflow: auto">
        <li id="r10">10</li>
        <li id="r20"><input id="field" value="abcdef"></li>
        <li id="r30"><details id="details"><summary>s</summary>text</details></li>
        <li id="r40"><div id="scrolled" style="height: 40px; overflow: auto"><p style="height: 200px">p</p></div></li>
        <li id="r50" style="height: 400px">50</li>
      </ul>${connected('<i sse-swap="message" hx-target="#list" hx-swap="upsert sort"></i>')}`,
      { htmx },
    )
    await page.run(() => {
      const [field, details, scrolled, list] = ['field', 'details', 'scrolled', 'list'].map((id) =>
        document.getElementById(id),
      ) as [HTMLInputElement, HTMLDetailsElement, HTMLElement, HTMLElement]
      field.focus()
      field.value = 'typed!'
      field.setSelectionRange(2, 4)
      details.open = true
      scrolled.scrollTop = 30
      list.scrollTop = 20
      Object.assign(window, { nodes: [field, details, scrolled], blurred: 0 })
      field.addEventListener('blur', () => Object.assign(window, { blurred: 1 }))
    })
    const state = (): Promise<unknown> =>
      page.run(() => {
        const at = document.activeElement as HTMLInputElement
        const [field, details, scrolled] = ['field', 'details', 'scrolled'].map((id) =>
          document.getElementById(id),
        ) as [HTMLInputElement, HTMLDetailsElement, HTMLElement]
        return [at.id, at.selectionStart, at.selectionEnd, field.value, details.open, scrolled.scrollTop]
      })
    await send('<li id="r50" style="height: 400px">50</li><li id="r60">60</li>')
    expect(await page.value('document.getElementById("list").scrollTop')).toBe(20)
    await send('<li id="r10">10</li><li id="r5">5</li><li id="r35">35</li><li id="r25">25</li>')
    expect(await state()).toEqual(['field', 2, 4, 'typed!', true, 30])
    expect(await page.value('[blurred, nodes.every((node) => node.isConnected)]')).toEqual([0, true])
    await send(
      `<li id="r20"><input id="field" value="abcdef"> new</li>
      <li id="r30">new <details id="details" hx-preserve></details></li>`.replace('\n', ' '),
    )
    expect(await state()).toEqual(['field', 2, 4, 'abcdef', true, 30])
    expect(await page.text('#r30')).toBe('new stext')
    expect(errorsOf(page)).toEqual([])
  })
})
