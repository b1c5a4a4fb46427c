/** Events are swapped as htmx swaps responses: styles, targets, modifiers. */
import { describe, expect, test } from 'vitest'
import { connect, connected, errorsOf, htmlOf, SETTLES_AT_ONCE, swapping } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { ALL_HTMX_VERSIONS, browserSuite } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

describe.each(ALL_HTMX_VERSIONS)('htmx %s', (htmx) => {
  const swapped = swapping(suite, htmx)

  describe('hx-swap', () => {
    const LIST = '<ul id="list"><li id="target"><b>old</b></li></ul>'

    test.each([
      ['innerHTML', '<li id="target"><i>new</i></li>'],
      ['outerHTML', '<i>new</i>'],
      ['beforebegin', '<i>new</i><li id="target"><b>old</b></li>'],
      ['afterbegin', '<li id="target"><i>new</i><b>old</b></li>'],
      ['beforeend', '<li id="target"><b>old</b><i>new</i></li>'],
      ['afterend', '<li id="target"><b>old</b></li><i>new</i>'],
      ...((offers(htmx, 'swap markup as text')
        ? [['textContent', '<li id="target">&lt;i&gt;new&lt;/i&gt;</li>']]
        : []) as [string, string][]),
      ['delete', ''],
      ['none', '<li id="target"><b>old</b></li>'],
    ])('%s', async (style, list) => {
      const page = await swapped(
        LIST + connected(`<p sse-swap="message" hx-swap="${style}" hx-target="#target"></p>`),
        '<i>new</i>',
      )
      expect(await htmlOf(page, '#list')).toBe(list)
    })

    test('is innerHTML when not given', async () => {
      const page = await swapped(
        connected('<p id="listener" sse-swap="message"><b>old</b></p>'),
        '<i>new</i>',
      )
      expect(await page.html('#listener')).toBe('<i>new</i>')
    })

    test('is what htmx.config says when not given', async () => {
      const head = `<meta name="htmx-config" content='{"defaultSwapStyle":"beforeend","defaultSwap":"beforeend","defaultSettleDelay":0}'>`
      const page = await swapped(connected('<p id="listener" sse-swap="message">a</p>'), 'b', { head })
      expect(await page.html('#listener')).toBe('ab')
    })

    test('is inherited from the connecting element', async () => {
      const body = connected('<p id="listener" sse-swap="message">a</p>', 'hx-swap="afterbegin"')
      expect(await (await swapped(body, 'b')).html('#listener')).toBe('ba')
    })

    test('may have data- before it', async () => {
      const body = connected('<p id="listener" data-sse-swap="message" data-hx-swap="beforeend">a</p>')
      expect(await (await swapped(body, 'b')).html('#listener')).toBe('ab')
    })

    test('an element that replaces itself by one that listens keeps listening', async () => {
      const { page, stream } = await connect(
        suite,
        connected('<p id="p0" sse-swap="message" hx-swap="outerHTML">0</p>'),
        { htmx },
      )
      for (const number of [1, 2, 3]) {
        stream.send(`<p id="p${number}" sse-swap="message" hx-swap="outerHTML">${number}</p>`)
        await page.shows(`#p${number}`, `${number}`)
      }
      expect(await page.run(() => document.querySelectorAll('p').length)).toBe(1)
      expect(errorsOf(page)).toEqual([])
    })

    test('an element that replaced itself by plain content hears no more events', async () => {
      const { page, stream, send } = await connect(
        suite,
        connected('<p sse-swap="once" hx-swap="outerHTML">0</p><p sse-swap="later"></p>'),
        { htmx },
      )
      stream.send('<i>1</i>', { event: 'once' })
      stream.send('<i>2</i>', { event: 'once' })
      await send('done', 'later')
      expect(await htmlOf(page, '#connecting')).toBe('<i>1</i><p sse-swap="later">done</p>')
      expect(errorsOf(page)).toEqual([])
    })
  })

  describe('hx-target', () => {
    test.each([
      ['closest tr', '#row', 'sse-swap="message"'],
      ['find .in', '.in', 'sse-swap="message"'],
      ['next .out', '#after', 'sse-swap="message"'],
      ['previous .out', '#before', 'sse-swap="message"'],
      ...((offers(htmx, 'find the next element') ? [['next', '#sibling', 'sse-swap="message"']] : []) as [
        string,
        string,
        string,
      ][]),
      ['this', '#listener', 'sse-swap="message"'],
      ['#before', '#before', 'sse-swap="message"'],
      ['body', 'body', 'sse-swap="message"'],
    ])('%s', async (target, found, attributes) => {
      const page = await swapped(
        `<p id="before" class="out"></p>
        <table><tr id="row"><td>${connected(
          `<p id="listener" ${attributes} hx-target="${target}" hx-swap="beforeend"><b class="in"></b></p><p id="sibling"></p>`,
        )}</td></tr></table>
        <p id="after" class="out"></p>`,
        '<i id="new"></i>',
      )
      expect(await page.run((which) => document.querySelector(`${which} > #new`) !== null, found)).toBe(true)
    })

    test('is inherited from the connecting element', async () => {
      const body = `${connected('<p sse-swap="message"></p>', 'hx-target="#out"')}<p id="out">old</p>`
      expect(await (await swapped(body, 'new')).html('#out')).toBe('new')
    })

    test('inherited "this" is the connecting element', async () => {
      const body = connected('<p sse-swap="message" hx-swap="beforeend"></p>', 'hx-target="this"')
      const page = await swapped(body, '<i id="new"></i>')
      expect(await page.run(() => document.getElementById('new')?.parentElement?.id)).toBe('connecting')
    })

    test('is not inherited past hx-disinherit', async () => {
      const body = `<div hx-target="#out" hx-disinherit="hx-target">${connected(
        '<p id="listener" sse-swap="message"></p>',
      )}</div><p id="out">old</p>`
      const page = await swapped(body, 'new')
      expect([await page.html('#listener'), await page.html('#out')]).toEqual(['new', 'old'])
    })
  })

  describe('between listener and connecting element', () => {
    const OUT = '<p id="out">old</p>'

    test.each([
      ['unset', '<p id="listener" sse-swap="message" hx-target="unset">'],
      ['hx-disinherit', '<div hx-disinherit="hx-swap hx-target"><p id="listener" sse-swap="message">'],
      ['hx-disinherit="*"', '<div hx-disinherit="*"><p id="listener" sse-swap="message">'],
    ])('hx-target is not inherited past %s', async (_what, inside) => {
      const page = await swapped(`${connected(inside, 'hx-target="#out"')}${OUT}`, 'new')
      expect([await page.html('#listener'), await page.html('#out')]).toEqual(['new', 'old'])
    })

    test.each([
      ['unset', '', '<p id="listener" sse-swap="message" hx-swap="unset" hx-select="unset"><b></b></p>'],
      [
        'hx-disinherit',
        'hx-disinherit="hx-swap hx-select"',
        '<p id="listener" sse-swap="message"><b></b></p>',
      ],
    ])('hx-swap and hx-select are not inherited past %s', async (_what, above, inside) => {
      const page = await swapped(
        connected(inside, `hx-swap="beforeend" hx-select="i" ${above}`),
        '<u>new</u>',
      )
      expect(await page.html('#listener')).toBe('<u>new</u>')
    })
  })

  describe('modifiers of hx-swap', () => {
    /** Keeps in `window.moments` when things happen to `#target`, and what it looks like then. */
    const WATCH = `<script>
      var moments = []
      for (const name of ['htmx:sseMessage', 'htmx:afterSwap', 'htmx:afterSettle']) {
        document.addEventListener(name, () => {
          const { textContent, className } = document.getElementById('target')
          moments.push({ name, at: performance.now(), textContent, className })
        })
      }
    </script>`
    interface Moment {
      name: string
      at: number
      textContent: string
      className: string
    }
    async function moments(swap: string, head = '<meta>') {
      const { page, stream } = await connect(
        suite,
        `${WATCH}<p id="target">old</p>${connected(`<p sse-swap="message" hx-target="#target" hx-swap="${swap}"></p>`)}`,
        { htmx, head },
      )
      stream.send('new')
      await page.until(() => (window as never as { moments: Moment[] }).moments.length === 3)
      return page.run(() => (window as never as { moments: Moment[] }).moments)
    }

    if (offers(htmx, 'fire htmx:sseMessage in the task of its event'))
      test('swap: delays the swap', async () => {
        const [message, swap] = await moments('innerHTML swap:100ms')
        expect(message).toMatchObject({
          name: 'htmx:sseMessage',
          textContent: 'old',
          className: 'htmx-swapping',
        })
        expect(swap).toMatchObject({ name: 'htmx:afterSwap', textContent: 'new' })
        expect(swap?.className).not.toContain('htmx-swapping')
        // Timers may be a little early on some systems, never so much.
        expect((swap?.at ?? 0) - (message?.at ?? 0)).toBeGreaterThan(90)
      })

    if (offers(htmx, 'fire htmx:sseMessage in the task of its event'))
      test('without swap: an event is swapped at once', async () => {
        const all = await moments('innerHTML')
        expect(all.map(({ name, textContent }) => [name, textContent])).toEqual([
          ['htmx:afterSwap', 'new'],
          ['htmx:sseMessage', 'new'],
          ['htmx:afterSettle', 'new'],
        ])
      })

    if (offers(htmx, 'fire htmx:sseMessage in the task of its event'))
      test('settle: delays the settling', async () => {
        const [swap, , settle] = await moments('innerHTML settle:100ms')
        expect([swap?.name, settle?.name]).toEqual(['htmx:afterSwap', 'htmx:afterSettle'])
        expect([swap?.className, settle?.className]).toEqual(['htmx-settling', ''])
        expect((settle?.at ?? 0) - (swap?.at ?? 0)).toBeGreaterThan(90)
      })

    test('a <title> in the data becomes the title of the page', async () => {
      const page = await swapped(
        connected('<p id="listener" sse-swap="message"></p>'),
        '<title>3 new</title><b>new</b>',
      )
      expect([await page.title(), await page.html('#listener')]).toEqual(['3 new', '<b>new</b>'])
    })

    if (offers(htmx, 'leave the title alone'))
      test('ignoreTitle:true leaves the title alone', async () => {
        const page = await swapped(
          connected('<p id="listener" sse-swap="message" hx-swap="innerHTML ignoreTitle:true"></p>'),
          '<title>3 new</title><b>new</b>',
        )
        expect([await page.title(), await page.html('#listener')]).toEqual(['Test', '<b>new</b>'])
      })
  })

  describe('htmx does with new content what it always does', () => {
    test('an hx-get inside works', async () => {
      suite.server.html('/more', 'more')
      const page = await swapped(
        connected('<p sse-swap="message"></p>'),
        '<button hx-get="/more" hx-swap="outerHTML">load</button>',
      )
      await page.click('button')
      await page.shows('p', 'more')
    })

    test('an sse-swap inside hears the next event', async () => {
      const { page, send } = await connect(suite, connected('<p sse-swap="outer"></p>'), { htmx })
      await send('<b id="inner" sse-swap="inner">old</b>', 'outer')
      await send('new', 'inner')
      expect(await page.html('#inner')).toBe('new')
    })

    test('an hx-trigger inside is triggered by the next event', async () => {
      suite.server.html('/more', 'more')
      const { page, stream, send } = await connect(suite, connected('<p sse-swap="outer"></p>'), { htmx })
      await send('<b id="inner" hx-get="/more" hx-trigger="sse:go">old</b>', 'outer')
      stream.send('', { event: 'go' })
      await page.shows('#inner', 'more')
    })

    test('htmx:afterSwap and htmx:afterSettle tell the target', async () => {
      const { page, send } = await connect(
        suite,
        `<script>
          var told = []
          for (const name of ['htmx:afterSwap', 'htmx:afterSettle']) {
            document.addEventListener(name, ({ target, detail }) => told.push([name, target.id, detail.target.id]))
          }
        </script><p id="out"></p>${connected('<p sse-swap="message" hx-target="#out"></p>')}`,
        { htmx },
      )
      await send('new')
      expect(await page.value('told')).toEqual([
        ['htmx:afterSwap', 'out', 'out'],
        ['htmx:afterSettle', 'out', 'out'],
      ])
    })

    if (offers(htmx, 'fire htmx:load'))
      test('htmx:load is fired for new elements', async () => {
        const { page, stream } = await connect(
          suite,
          `<script>
          var loaded = []
          document.addEventListener('htmx:load', ({ target }) => target.id && loaded.push(target.id))
        </script>${connected('<p sse-swap="message" hx-swap="beforeend"></p>')}`,
          { htmx },
        )
        stream.send('<i id="a"></i><i id="b"></i>')
        await page.until(() => (window as never as { loaded: string[] }).loaded.includes('b'))
        expect(await page.value('loaded')).toEqual(['a', 'b'])
      })

    test('htmx:beforeSwap is for responses, and not fired', async () => {
      const { page, send } = await connect(
        suite,
        `<script>document.addEventListener('htmx:beforeSwap', (event) => event.preventDefault())</script>
        ${connected('<p id="listener" sse-swap="message"></p>')}`,
        { htmx },
      )
      await send('new')
      expect(await page.html('#listener')).toBe('new')
    })
  })

  test('events are swapped in the order they come', async () => {
    const { page, stream, endings } = await connect(
      suite,
      connected('<p id="listener" sse-swap="message" hx-swap="beforeend"></p>'),
      { htmx },
    )
    const numbers = Array.from({ length: 50 }, (_, number) => `${number} `)
    for (const number of numbers) stream.send(`<i>${number}</i>`)
    await endings(50)
    expect(await page.text('#listener')).toBe(numbers.join(''))
  })
})

describe.each(ALL_HTMX_VERSIONS)('morphing with Idiomorph, htmx %s', (htmx) => {
  const scripts = ['idiomorph-ext.js', 'sluice.min.js']

  test.each([
    ['morph', (html: string) => `<div id="card">${html}</div>`],
    ['morph:outerHTML', (html: string) => `<div id="card">${html}</div>`],
    ['morph:innerHTML', (html: string) => html],
  ])('hx-swap="%s" keeps the elements that stay', async (style, data) => {
    const { page, send } = await connect(
      suite,
      `<div id="card"><input id="name"><b>old</b></div>
      <div hx-ext="sse, morph" sse-connect="/events"><p sse-swap="message" hx-target="#card" hx-swap="${style}"></p></div>`,
      { htmx, scripts },
    )
    await page.run(() => {
      Object.assign(document.querySelector('input') as HTMLInputElement, { mark: 'mine' }).focus()
    })
    expect(await send(data('<input id="name"><b>new</b>'))).toMatchObject({ name: 'htmx:sseMessage' })
    expect(await page.text('#card b')).toBe('new')
    expect(
      await page.run(() => {
        const input = document.querySelector('input') as HTMLInputElement & { mark?: string }
        return [input.mark, document.activeElement === input]
      }),
    ).toEqual(['mine', true])
  })

  test('new content of a morph is processed', async () => {
    suite.server.html('/more', 'more')
    const { page, send } = await connect(
      suite,
      `<div hx-ext="sse, morph" sse-connect="/events"><p id="listener" sse-swap="message" hx-swap="morph:innerHTML"></p></div>`,
      { htmx, scripts },
    )
    await send('<button hx-get="/more" hx-swap="innerHTML">load</button>')
    await page.click('button')
    await page.shows('#listener', 'more')
  })

  test('a template may render what is morphed', async () => {
    const { page, send } = await connect(
      suite,
      `<div hx-ext="client-side-templates, sse, morph" sse-connect="/events">
        <p id="listener" sse-swap="message" hx-swap="morph:innerHTML" mustache-template="t"><b>0</b></p>
      </div><template id="t"><b>{{x}}</b></template>`,
      { htmx, scripts },
    )
    await page.run(() => Object.assign(document.querySelector('b') as Element, { mark: 'mine' }))
    await send({ x: 1 })
    expect(
      await page.value('document.querySelector("b").textContent + document.querySelector("b").mark'),
    ).toBe('1mine')
  })

  test('an empty event morphs the target away', async () => {
    const { page, stream } = await connect(
      suite,
      `<div hx-ext="sse, morph" sse-connect="/events"><p id="listener" sse-swap="message" hx-swap="morph"><b>old</b></p></div>`,
      { htmx, scripts },
    )
    stream.send('')
    await page.until(() => !document.getElementById('listener'))
    expect(errorsOf(page)).toEqual([])
  })
})
