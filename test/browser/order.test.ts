/** Whatever is told of a stream finds everything before it in the page; and rows are what they are, however they are written. */
import { describe, expect, test } from 'vitest'
import { burst, connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { browserSuite, can, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const tokens = Array.from({ length: 60 }, (_, n) => ['token', `<i>${n}</i>`] as const)

declare global {
  interface Window {
    /** How many tokens were in the page, by what was told. */
    tokensFound: Record<string, number>
  }
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test.each(['', 'batch:frame', 'transport:fetch'])(
    'a trigger, a listener of a script and a closing event find all tokens before them: "%s"',
    async (config) => {
      const { page, stream } = await connect(
        suite,
        `<div id="c" hx-ext="sse" sse-connect="/events" sse-close="done" sse-config="${config}">
          <p id="log" sse-swap="token" hx-swap="beforeend"></p>
          <b hx-trigger="sse:done" hx-on:none=""></b>
        </div>
        <script>
          window.tokensFound = {}
          var note = (what) => (tokensFound[what] ??= document.querySelectorAll('#log i').length)
          document.addEventListener('sse:done', () => note('trigger'))
          document.addEventListener('htmx:sseClose', () => note('close'))
          sluice.on(document.getElementById('c'), 'ready', () => note('script'))
        </script>`,
        { htmx },
      )
      stream.write(burst([...tokens, ['ready', ''], ['done', '']]))
      await page.until(() => window.tokensFound.close !== undefined)
      expect(await page.value('tokensFound')).toMatchObject({ script: 60, close: 60 })
      expect(await page.value('tokensFound.trigger ?? 60')).toBe(60)
      expect(errorsOf(page)).toEqual([])
    },
  )

  test('a row that is a form with a field "id" or "children" takes the place of its older self', async () => {
    const { page, stream, endings } = await connect(
      suite,
      `<form id="list"><input name="children"></form>
      <div hx-ext="sse" sse-connect="/events"><i sse-swap="row" hx-target="#list" hx-swap="upsert" sse-limit="9"></i>
        <i sse-swap="item" hx-target="#items" hx-swap="upsert"></i></div><div id="items"></div>`,
      { htmx },
    )
    stream.write(
      burst(
        [1, 2, 3].flatMap((n) => [
          ['row', `<p id="row-1">${n}</p>`] as const,
          ['item', `<form id="item-1"><input name="id" value="${n}"></form>`] as const,
        ]),
      ),
    )
    await endings(6)
    expect(
      await page.value(`[...document.querySelectorAll('#list p')].map((row) => row.textContent)`),
    ).toEqual(['3'])
    expect(
      await page.value(`[...document.querySelectorAll('#items input')].map(({ value }) => value)`),
    ).toEqual(['3'])
  })

  if (can('keep the focus from new content'))
    test('autofocus in a row of a list does not take the focus from what is being typed in', async () => {
      const { page, send } = await connect(
        suite,
        `<input id="typing"><ul id="list"><li id="a">old</li></ul>
        <div hx-ext="sse" sse-connect="/events"><i sse-swap="row" hx-target="#list" hx-swap="upsert"></i></div>`,
        { htmx },
      )
      await page.run(() => document.getElementById('typing')?.focus())
      await send('<li id="a"><input autofocus></li>', 'row')
      await send('<li id="b"><input autofocus></li>', 'row')
      expect(await page.value('[document.activeElement.id, list.children.length]')).toEqual(['typing', 2])
    })
})

test('sse-limit that is no number is told', async () => {
  const { page, send } = await connect(
    suite,
    `<ul id="list"></ul><div hx-ext="sse" sse-connect="/events">
      <i sse-swap="row" hx-target="#list" hx-swap="beforeend" sse-limit="abc"></i></div>`,
  )
  await send('<li>1</li>', 'row')
  await page.says('option-invalid')
  expect(await page.value('list.children.length')).toBe(1)
})

test('a reader of a reversed box stays where the reader is, and one at its lower end stays there', async () => {
  const { page, stream, endings } = await connect(
    suite,
    `<style>#list { display: flex; flex-direction: column-reverse; height: 200px; overflow: auto; margin: 0 } #list p { height: 40px; margin: 0; flex: none }</style>
    <div id="list">${Array.from({ length: 40 }, (_, n) => `<p>${n}</p>`).join('')}</div>
    <div hx-ext="sse" sse-connect="/events"><i sse-swap="row" hx-target="#list" hx-swap="afterbegin follow"></i></div>`,
  )
  const middle = (): Promise<string> =>
    page.value('document.elementFromPoint(50, list.getBoundingClientRect().top + 100).textContent')
  await page.run(() => {
    const list = document.getElementById('list') as Element
    list.scrollTop = -300
    return new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
  })
  const before = await middle()
  stream.write(burst(Array.from({ length: 5 }, (_, n) => ['row', `<p>new ${n}</p>`])))
  await endings(5)
  expect(await middle()).toBe(before)
  expect(await page.value(`list.getAttribute('sse-unseen')`)).toBe('5')

  await page.run(() => {
    const list = document.getElementById('list') as Element
    list.scrollTop = 0
    return new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
  })
  stream.write(burst([['row', '<p>newest</p>']]))
  await endings(6)
  expect(await page.value('list.scrollTop')).toBe(0)
})
