/** `hx-swap="… follow"`: the reader of a list stays where new rows come, or at what there is to read. */
import { describe, expect, test } from 'vitest'
import { connect, type Delivery, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { inline, scriptSources } from '../support/in-page.js'
import { browserSuite, can, HTMX_VERSIONS } from '../support/suite.js'

const STYLE = `<style>
  * { margin: 0; padding: 0; scroll-behavior: smooth }
  body { line-height: 20px }
  li { list-style: none; min-height: 20.4px }
  #box { height: 100px; overflow-y: auto; padding: 8px; border: 3px solid }
</style>`

const suite = browserSuite({ head: SETTLES_AT_ONCE + STYLE })

const rows = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `<li id="row-${from + index}">row ${from + index}</li>`).join(
    '',
  )

/** Rows, in a box if there is one, and something that adds to them. */
function list(swap: string, around = (list: string) => `<div id="box">${list}</div>`, count = 40): string {
  return `${around(`<ul id="list">${rows(0, count)}</ul>`)}
    <div hx-ext="sse" sse-connect="/events" sse-swap="message" hx-swap="${swap}" hx-target="#list"></div>`
}

interface View {
  /** How far the box is from where it began, and from its end. */
  readonly above: number
  readonly below: number
  readonly unseen: string | null
  /** Where a row is on the screen. */
  readonly y: number | undefined
}

/** What the reader sees once the page has been drawn. */
function view({ page }: Delivery, row = 'row-0'): Promise<View> {
  return page.run(async (row) => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
    const box = document.getElementById('box') ?? (document.scrollingElement as Element)
    return {
      above: box.scrollTop,
      below: Math.round(box.scrollHeight - box.clientHeight - box.scrollTop),
      unseen: document.getElementById('list')?.getAttribute('sse-unseen') ?? null,
      y: document.getElementById(row)?.getBoundingClientRect().top,
    }
  }, row)
}

/** Scrolls as a reader does, and waits until the page has heard of it. */
async function scroll({ page }: Delivery, top: number): Promise<void> {
  await page.run(async (top) => {
    const box = document.getElementById('box') ?? (document.scrollingElement as Element)
    box.scrollTo({ top, behavior: 'instant' })
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
  }, top)
}

const END = 1e6

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('a reader at the end of a list stays there, and one who reads is told how much is new', async () => {
    const delivery = await connect(suite, list('beforeend follow'), { htmx })
    const { page, send } = delivery
    await scroll(delivery, END)
    await send(rows(100, 3))
    expect(await view(delivery)).toMatchObject({ below: 0, unseen: null })

    await scroll(delivery, 200)
    const before = await view(delivery, 'row-11')
    await send(rows(103, 1))
    await send(rows(104, 2))
    expect(await view(delivery, 'row-11')).toEqual({ ...before, below: before.below + 61, unseen: '3' })

    await scroll(delivery, END)
    expect(await view(delivery)).toMatchObject({ below: 0, unseen: null })
    await send(rows(106, 1))
    expect(await view(delivery)).toMatchObject({ below: 0, unseen: null })
    expect(errorsOf(page)).toEqual([])
    expect(await page.said()).toEqual([])
  })

  test('where the newest row comes first, the end is the start', async () => {
    const badge = '<style>[sse-unseen]::before { content: attr(sse-unseen) " new"; display: block }</style>'
    const delivery = await connect(suite, badge + list('afterbegin follow'), { htmx })
    const { send } = delivery
    await send(rows(100, 2))
    expect(await view(delivery)).toMatchObject({ above: 0, unseen: null })

    await scroll(delivery, 200)
    const { y } = await view(delivery, 'row-11')
    // What is left of a pixel by one row must not add up.
    for (const row of [102, 103, 104, 105, 106]) await send(rows(row, 1))
    const now = await view(delivery, 'row-11')
    expect(now).toMatchObject({ unseen: '5' })
    expect(Math.abs((now.y ?? 0) - (y ?? 0))).toBeLessThan(1)

    await scroll(delivery, 0)
    await send(rows(107, 1))
    expect(await view(delivery)).toMatchObject({ above: 0, unseen: null })
  })

  test('rows that leave the list move neither a reader nor one who is at the end', async () => {
    const delivery = await connect(suite, list('beforeend follow'), { htmx })
    const { send } = delivery
    const gone = (...numbers: number[]) =>
      numbers.map((number) => `<li id="row-${number}" hx-swap-oob="delete"></li>`).join('')
    await scroll(delivery, 300)
    const { y } = await view(delivery, 'row-17')
    for (const row of [0, 2, 4, 6]) await send(rows(100 + row, 1) + gone(row, row + 1))
    expect(Math.abs(((await view(delivery, 'row-17')).y ?? 0) - (y ?? 0))).toBeLessThan(1)

    await scroll(delivery, END)
    await send(rows(200, 1) + gone(8, 9, 10))
    expect(await view(delivery)).toMatchObject({ below: 0, unseen: null })
  })
})

test('of a page, the list is followed and not what is below it', async () => {
  const inPage = (ul: string) => `${ul}<footer style="height: 2000px"></footer>`
  const delivery = await connect(suite, list('beforeend follow', inPage, 100))
  const { page, send } = delivery
  const below = () =>
    page.run(() =>
      Math.round((document.getElementById('list')?.getBoundingClientRect().bottom ?? 0) - innerHeight),
    )
  await scroll(delivery, await below())
  await send(rows(100, 5))
  expect([(await view(delivery)).unseen, await below()]).toEqual([null, 0])

  await scroll(delivery, 50)
  await send(rows(105, 1))
  expect(await view(delivery)).toMatchObject({ above: 50, unseen: '1' })
})

test('a list that has become too short to scroll is followed again', async () => {
  const delivery = await connect(suite, list('beforeend follow'))
  const { page, send } = delivery
  await send(rows(100, 1))
  expect(await view(delivery)).toMatchObject({ above: 0, unseen: '1' })
  await page.run(() => {
    document.getElementById('list')?.replaceChildren()
  })
  await send(rows(101, 1))
  expect(await view(delivery)).toMatchObject({ below: 0, unseen: null })
  await send(rows(102, 20))
  expect(await view(delivery)).toMatchObject({ below: 0, unseen: null })
})

test('a reader leaves the end and comes back to it, however fast the rows come', async () => {
  const page = await suite.open(inline(scriptSources) + list('beforeend follow'))
  const states = await page.run(async () => {
    const [box, ul] = ['box', 'list'].map((id) => document.getElementById(id) as Element) as [
      Element,
      Element,
    ]
    const send = () => window.source.send('message', '<li>new</li>')
    const end = () => box.scrollHeight - box.clientHeight
    const frame = () => new Promise(requestAnimationFrame)
    const states: unknown[] = []
    box.scrollTo({ top: end(), behavior: 'instant' })
    await frame()
    send()
    states.push(end() - box.scrollTop)

    // The first pixels of a scrolling that has just begun.
    box.scrollBy({ top: -2, behavior: 'instant' })
    send()
    send()
    states.push(ul.getAttribute('sse-unseen'))
    await frame()
    send()
    states.push(ul.getAttribute('sse-unseen'))

    // By the time the page hears that the reader is at the end, there is more.
    await frame()
    const shown = end()
    send()
    send()
    box.scrollTo({ top: shown, behavior: 'instant' })
    await frame()
    await frame()
    states.push(ul.getAttribute('sse-unseen'))
    send()
    states.push(end() - box.scrollTop)
    return states
  })
  expect(states).toEqual([expect.closeTo(0, 0), '2', '3', null, expect.closeTo(0, 0)])
})

if (can('collect garbage'))
  test('a list that is gone is not kept, though the page can still be scrolled', async () => {
    const { page, send } = await connect(
      suite,
      list('beforeend follow', (ul) => ul, 100),
      { ownPage: 'is measured' },
    )
    await send(rows(100, 1))
    await page.run(() => {
      const ul = document.getElementById('list') as Element
      Object.assign(window, { gone: new WeakRef(ul) })
      ul.remove()
      document.querySelector('[sse-swap]')?.remove()
    })
    await expect
      .poll(async () => {
        await page.collectGarbage()
        return page.run(() => (window as unknown as { gone: WeakRef<Element> }).gone.deref() === undefined)
      })
      .toBe(true)
  })
