/** What says how an event is shown may change at any time, and holds from the next event on. */
import { describe, expect, test } from 'vitest'
import { connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const handler = (work: string): string =>
  `addEventListener('htmx:sseBeforeMessage', () => { ${work} }, { once: true })`

/** What a page does, the event that follows, and what that shows in `#a` and `#b`. */
const STEPS: readonly [work: string, data: string | object, a: string, b: string][] = [
  ['', '1', '1', ''],
  ['c.setAttribute("hx-target", "#b")', '2', '', '2'],
  ['l.setAttribute("data-hx-target", "#a")', '3', '3', ''],
  ['l.removeAttribute("data-hx-target")', '4', '', '4'],
  ['c.setAttribute("hx-swap", "innerHTML"); b.textContent = "old"', '5', '', '5'],
  ['mid.setAttribute("mustache-template", "t1")', { n: 6 }, '', '6'],
  ['t1.innerHTML = "<u>new {{n}}</u>"', { n: 7 }, '', 'new 7'],
  ['t1.content.firstChild.firstChild.data = "text {{n}}"', { n: 8 }, '', 'text 8'],
  [
    't1.replaceWith(Object.assign(document.createElement("template"), { id: "t1", innerHTML: "other {{n}}" }))',
    { n: 9 },
    '',
    'other 9',
  ],
  ['mid.setAttribute("mustache-template", "t2")', { n: 10 }, '', '[p10]'],
  ['p1.innerHTML = "q{{n}}"', { n: 11 }, '', '[q11]'],
  [
    'p1.replaceWith(Object.assign(document.createElement("script"), { id: "p1", type: "x", text: "r{{n}}" }))',
    { n: 12 },
    '',
    '[r12]',
  ],
  ['p1.text = "s{{n}}"', { n: 13 }, '', '[s13]'],
  [
    'mid.removeAttribute("mustache-template"); mid.setAttribute("late-template", "x"); late("late")',
    { n: 14 },
    '',
    'late14',
  ],
  ['late("again")', { n: 15 }, '', 'again15'],
  ['mid.removeAttribute("late-template")', '16', '', '16'],
  [handler('c.setAttribute("hx-target", "#a")'), '17', '17', ''],
  [
    handler('mid.setAttribute("mustache-template", "t1"); t1.innerHTML = "handled {{n}}"'),
    { n: 18 },
    'handled 18',
    '',
  ],
  ['mid.removeAttribute("mustache-template"); two.append(c)', { n: 19 }, '[s19]', ''],
  ['wrapper.append(l)', { n: 20 }, '', '[s20]'],
  [handler('two.removeAttribute("mustache-template"); mid.append(l)'), '21', '21', ''],
]

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('attributes, templates and elements that are changed, moved and replaced hold for the next event', async () => {
    const { page, send } = await connect(
      suite,
      `<p id="a"></p><p id="b"></p><div id="two" mustache-template="t2"></div>
      <div id="c" hx-ext="sse" sse-connect="/events" hx-target="#a" hx-swap="beforeend"><div id="mid">
        <div id="wrapper" hx-target="#b"></div><i id="l" sse-swap="message"></i></div></div>
      <template id="t1">{{n}}</template><template id="t2">[{{> p1}}]</template><template id="p1">p{{n}}</template>
      <script>
        const late = (text) => sluice.registerEngine('late', { compile: () => ({ n }) => text + n })
      </script>`,
      { htmx },
    )
    for (const [work, data, a, b] of STEPS) {
      await page.value(`(() => { a.textContent = b.textContent = ''; ${work} })()`)
      expect(await send(data)).toMatchObject({ name: 'htmx:sseMessage' })
      expect([work, await page.text('#a'), await page.text('#b')]).toEqual([work, a, b])
    }
    expect(errorsOf(page)).toEqual([])
  })

  if (offers(htmx, 'run extensions of htmx 2'))
    test('an extension that comes later is heard, and one that throws holds nothing up', async () => {
      const { page, send } = await connect(
        suite,
        `<div hx-ext="sse,late,broken" sse-connect="/events"><p id="p" sse-swap="message"></p></div>
        <script>
          htmx.defineExtension('broken', {
            onEvent(name) {
              if (/sse/.test(name)) throw new Error('broken extension')
            },
          })
        </script>`,
        { htmx },
      )
      await send('1')
      expect(await page.text('#p')).toBe('1')
      await page.run(() => {
        const { htmx } = window as unknown as {
          htmx: { defineExtension(name: string, extension: object): void }
        }
        htmx.defineExtension('late', { transformResponse: (text: string) => `late ${text}` })
      })
      await send('2')
      expect(await page.text('#p')).toBe('late 2')
      expect(new Set(errorsOf(page).map((log) => log.split('\n')[0]))).toEqual(
        new Set([expect.stringContaining('broken extension')]),
      )
    })
  else
    test('an attribute that says by its name that it is inherited is one of these', async () => {
      const { page, send } = await connect(
        suite,
        `<p id="a"></p><p id="b"></p><div id="around" hx-target:inherited="#a">
          <div hx-ext="sse" sse-connect="/events"><i sse-swap="message"></i></div></div>`,
        { htmx },
      )
      await send('1')
      await page.value('around.setAttribute("hx-target:inherited", "#b")')
      await send('2')
      expect([await page.text('#a'), await page.text('#b')]).toEqual(['1', '2'])
    })
})
