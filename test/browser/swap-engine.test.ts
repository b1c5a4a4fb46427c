/** What the engine does when an event is swapped: it scrolls, keeps the focus, runs scripts and parses rows. */
import { describe, expect, test } from 'vitest'
import { connect, connected, SETTLES_AT_ONCE, swapping } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { ALL_HTMX_VERSIONS, browserSuite, can } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

describe.each(ALL_HTMX_VERSIONS)('htmx %s', (htmx) => {
  const swapped = swapping(suite, htmx)

  const BOX = 'style="height: 50px; overflow: auto"'
  const TALL = '<div style="height: 5000px"></div>'

  test('scroll:bottom scrolls the target to its end', async () => {
    const page = await swapped(
      connected(`<p id="box" ${BOX} sse-swap="message" hx-swap="beforeend scroll:bottom"></p>`),
      TALL,
    )
    expect(await page.run(() => document.getElementById('box')?.scrollTop)).toBe(4950)
  })

  test('scroll:#other:top scrolls another element', async () => {
    const page = await swapped(
      `<div id="box" ${BOX}>${TALL}</div><script>document.getElementById('box').scrollTop = 70</script>
      ${connected(`<p sse-swap="message" hx-swap="beforeend scroll:#box:top"></p>`)}`,
      'x',
    )
    expect(await page.run(() => document.getElementById('box')?.scrollTop)).toBe(0)
  })

  test('show:bottom brings the end of the target into view', async () => {
    const page = await swapped(
      `${TALL}${connected('<p id="target" sse-swap="message" hx-swap="innerHTML show:bottom"></p>')}`,
      'new',
    )
    // Scrolls smoothly, and would go on in the next test.
    await page.until(async () => {
      const before = window.scrollY
      await new Promise((resolve) => setTimeout(resolve, 100))
      return before > 4000 && window.scrollY === before
    })
  })

  test('show:none and no modifier leave the page where it is', async () => {
    const page = await swapped(`${TALL}${connected('<p sse-swap="message" hx-swap="innerHTML"></p>')}`, 'new')
    expect(await page.run(() => window.scrollY)).toBe(0)
  })

  const FAR_INPUT = `<div style="height: 3000px"></div><input id="name">`
  /** Swaps a field that has the focus and is out of sight. */
  async function focused(modifier: string) {
    const { page, send } = await connect(
      suite,
      connected(`<div sse-swap="message" hx-swap="innerHTML ${modifier}">${FAR_INPUT}</div>`),
      { htmx },
    )
    await page.run(() => document.getElementById('name')?.focus({ preventScroll: true }))
    await send(FAR_INPUT)
    expect(await page.run(() => document.activeElement?.id)).toBe('name')
    return page
  }

  test('focus-scroll:true scrolls to the field that keeps the focus', async () => {
    const page = await focused('focus-scroll:true')
    await page.until(() => window.scrollY > 0)
  })

  if (can('focus new content without scrolling'))
    test('without focus-scroll the page stays where it is', async () => {
      const page = await focused('')
      expect(await page.run(() => window.scrollY)).toBe(0)
    })

  test.each([
    ['runs', true],
    ...(offers(htmx, 'switch scripts in content off')
      ? ([['does not run when htmx.config.allowScriptTags is false', false]] as [string, boolean][])
      : []),
  ] as [string, boolean][])('a script in the data %s', async (_name, allowScriptTags) => {
    const config = JSON.stringify({ allowScriptTags, defaultSettleDelay: 0 })
    const page = await swapped(
      connected('<p id="listener" sse-swap="message"></p>'),
      '<b>new</b><script>window.ran = true</script>',
      { head: `<meta name="htmx-config" content='${config}'>` },
    )
    expect(await page.value('window.ran === true')).toBe(allowScriptTags)
    expect(await page.text('#listener b')).toBe('new')
  })

  test('a field with an id keeps focus and caret', async () => {
    const INPUT = '<input id="name" value="Honda">'
    const { page, send } = await connect(
      suite,
      connected(`<div id="listener" sse-swap="message">${INPUT}</div>`),
      { htmx },
    )
    await page.run(() => {
      const input = document.querySelector('input')
      input?.focus()
      input?.setSelectionRange(2, 4)
    })
    await send(`<b>new</b>${INPUT}`)
    expect(
      await page.run(() => {
        const input = document.querySelector('input')
        return [document.activeElement === input, input?.selectionStart, input?.selectionEnd]
      }),
    ).toEqual([true, 2, 4])
  })

  test('an element with hx-preserve stays the same one', async () => {
    const { page, send } = await connect(
      suite,
      connected('<div sse-swap="message"><video id="film" hx-preserve></video></div>'),
      { htmx },
    )
    await page.run(() => Object.assign(document.getElementById('film') as Element, { mark: 'mine' }))
    await send('<b>new</b><video id="film" hx-preserve></video>')
    expect(await page.value('document.querySelector("b + #film").mark')).toBe('mine')
  })

  test.each([
    [
      'a row',
      '#body',
      '<table><tbody id="body"><tr><td>old</td></tr></tbody></table>',
      '<tr><td>new</td></tr>',
    ],
    [
      'two rows',
      '#body',
      '<table><tbody id="body"></tbody></table>',
      '<tr><td>1</td></tr><tr><td>2</td></tr>',
    ],
    ['a cell', '#row', '<table><tbody><tr id="row"><td>old</td></tr></tbody></table>', '<td>new</td>'],
    ['an option', '#box', '<select id="box"></select>', '<option>new</option>'],
    ['a list item', '#list', '<ul id="list"></ul>', '<li>new</li>'],
  ])('%s without its parents is swapped as it is', async (_name, target, html, data) => {
    const page = await swapped(html + connected(`<p sse-swap="message" hx-target="${target}"></p>`), data)
    expect(await page.html(target)).toBe(data)
  })

  test('a row replaces a row', async () => {
    const page = await swapped(
      `<table><tbody id="body"><tr id="r1"><td>old</td></tr></tbody></table>
      ${connected('<p sse-swap="message" hx-target="#r1" hx-swap="outerHTML"></p>')}`,
      '<tr id="r1"><td>new</td></tr>',
    )
    expect(await page.html('#body')).toBe('<tr id="r1"><td>new</td></tr>')
  })
})

test('transition:true swaps in a view transition', async () => {
  const { page, stream } = await connect(
    suite,
    `<script>
      var transitions = 0
      const start = document.startViewTransition
      document.startViewTransition = (update) => (transitions++, start.call(document, update))
    </script>${connected('<p id="listener" sse-swap="message" hx-swap="innerHTML transition:true"></p>')}`,
  )
  stream.send('new')
  await page.shows('#listener', 'new')
  expect(await page.value('transitions')).toBe(1)
})
