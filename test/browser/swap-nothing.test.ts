/** Empty and blank data are data; only a message of nothing but out-of-band parts leaves its target as it is. */
import { describe, expect, test } from 'vitest'
import { connect, errorsOf, htmlOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const STYLES = ['innerHTML', 'outerHTML', 'beforeend'] as const

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  /** Sends one event to an element, beside `#other` and `#count`. */
  async function swapped(attributes: string, data: string) {
    const { page, stream, send } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events">
        <p sse-swap="message" hx-target="#target" ${attributes}></p><p id="later" sse-swap="later"></p>
      </div>
      <section><div id="target"><b>old</b></div></section><p id="other">0</p><p id="count">0</p>
      <table><tbody><tr id="row"><td>0</td></tr></tbody></table>`,
      { htmx },
    )
    stream.write(`${data.replace(/^/gm, 'data: ')}\n\n`)
    // An event for another element, after which everything has happened.
    await send('', 'later')
    expect(errorsOf(page)).toEqual([])
    return page
  }
  const UNTOUCHED = '<div id="target"><b>old</b></div>'

  describe.each([
    ['an empty event', ''],
    ['an event of white space', '  \n\t '],
  ])('%s', (_name, data) => {
    test('empties the target with hx-swap="innerHTML"', async () => {
      const page = await swapped('hx-swap="innerHTML"', data)
      expect((await page.text('#target'))?.trim()).toBe('')
      expect(await page.run(() => document.querySelector('#target b'))).toBeNull()
    })

    test('takes the place of the target with hx-swap="outerHTML"', async () => {
      const page = await swapped('hx-swap="outerHTML"', data)
      expect(await page.html('section')).toBe('')
    })

    test('is added with hx-swap="beforeend"', async () => {
      const page = await swapped('hx-swap="beforeend"', data)
      expect(await page.text('#target')).toBe(`old${data}`)
    })

    test('deletes the target with hx-swap="delete"', async () => {
      const page = await swapped('hx-swap="delete"', data)
      expect(await page.html('section')).toBe('')
    })
  })

  test('blank tokens are kept, alone and in a burst', async () => {
    for (const config of ['', 'batch:frame', 'batch:off']) {
      const { page, stream, endings } = await connect(
        suite,
        `<pre hx-ext="sse" sse-connect="/events" sse-config="${config}" sse-swap="message" hx-swap="beforeend"></pre>`,
        { htmx },
      )
      stream.write('data: Hello\n\ndata:  \n\ndata: world\n\ndata:\ndata:\n\ndata: two\n\n')
      await endings(5)
      expect(await page.text('pre')).toBe('Hello world\ntwo')
    }
  })

  test('an empty event is still told', async () => {
    const { send } = await connect(
      suite,
      '<p hx-ext="sse" sse-connect="/events" id="listener" sse-swap="message">old</p>',
      { htmx },
    )
    expect(await send('')).toMatchObject({ name: 'htmx:sseMessage', on: 'listener', data: '' })
  })

  test('a template that renders nothing empties the target', async () => {
    const { page, send } = await connect(
      suite,
      `<p hx-ext="sse" sse-connect="/events" id="listener" sse-swap="message" mustache-template="t">old</p>
      <template id="t">{{#show}}<b>new</b>{{/show}}</template>`,
      { htmx },
    )
    await send({ show: false })
    expect(await page.html('#listener')).toBe('')
  })

  describe('an out-of-band element', () => {
    test.each(STYLES)('alone is swapped, and the target is left alone with hx-swap="%s"', async (style) => {
      const page = await swapped(`hx-swap="${style}"`, ' <p id="other" hx-swap-oob="true">1</p>\n')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect(await page.html('#other')).toBe('1')
    })

    test('beside content is swapped, and the content too', async () => {
      const page = await swapped('hx-swap="innerHTML"', '<i>new</i><p id="other" hx-swap-oob="true">1</p>')
      expect([await page.text('#target'), await page.html('#other')]).toEqual(['new', '1'])
      expect(await page.run(() => document.querySelectorAll('#other').length)).toBe(1)
    })

    test('beside text is swapped, and the text too', async () => {
      const page = await swapped('hx-swap="innerHTML"', 'text <p id="other" hx-swap-oob="true">1</p>')
      expect([await page.html('#target'), await page.html('#other')]).toEqual(['text', '1'])
    })

    test('may stand beside a comment', async () => {
      const page = await swapped('', '<!-- a --><p id="other" hx-swap-oob="true">1</p><!-- b -->')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect(await page.html('#other')).toBe('1')
    })

    test('may come with others', async () => {
      const page = await swapped(
        '',
        '<p id="other" hx-swap-oob="true">1</p>\n<p id="count" hx-swap-oob="beforeend">2</p>',
      )
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect([await page.html('#other'), await page.text('#count')]).toEqual(['1', '02'])
    })

    test('may have data- before its attribute', async () => {
      const page = await swapped('', '<p id="other" data-hx-swap-oob="true">1</p>')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect(await page.html('#other')).toBe('1')
    })

    if (offers(htmx, 'look for out-of-band parts in a template'))
      test('may be a table row in a <template>', async () => {
        const page = await swapped('', '<template><tr id="row" hx-swap-oob="true"><td>1</td></tr></template>')
        expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
        expect(await page.text('#row')).toBe('1')
      })

    test('may be a table row as it is', async () => {
      const page = await swapped('', '<tr id="row" hx-swap-oob="true"><td>1</td></tr>')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect(await page.text('#row')).toBe('1')
    })

    test('is swapped with hx-swap="none"', async () => {
      const page = await swapped('hx-swap="none"', '<i>new</i><p id="other" hx-swap-oob="true">1</p>')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect(await page.html('#other')).toBe('1')
    })

    test('that hx-select-oob names is swapped alone', async () => {
      const page = await swapped('hx-select-oob="#other"', '<p id="other">1</p>')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect(await page.html('#other')).toBe('1')
    })

    test('that hx-select-oob names may be swapped in another style', async () => {
      const page = await swapped(
        'hx-select-oob="#other:beforeend, #count"',
        '<p id="other">1</p><p id="count">2</p><i>new</i>',
      )
      expect(await page.text('#other')).toBe('01')
      expect([await page.html('#count'), await page.text('#target')]).toEqual(['2', 'new'])
    })

    test('may come out of a template', async () => {
      const { page, send } = await connect(
        suite,
        `<p hx-ext="sse" sse-connect="/events" id="listener" sse-swap="message" mustache-template="t">old</p>
        <b id="count">0</b><template id="t"><b id="count" hx-swap-oob="true">{{n}}</b></template>`,
        { htmx },
      )
      await send({ n: 7 })
      expect([await page.html('#listener'), await page.html('#count')]).toEqual(['old', '7'])
    })
  })

  if (offers(htmx, 'look for out-of-band parts in a template'))
    test('a <template> that is content is swapped', async () => {
      const page = await swapped('', '<template id="fresh"><b>{{x}}</b></template>')
      expect(await page.run(() => document.querySelector('#target > template#fresh') !== null)).toBe(true)
    })

  test('a comment alone takes the place of what was there', async () => {
    const page = await swapped('', '<!-- nothing new -->')
    expect(await page.text('#target')).toBe('')
  })

  test('a <title> alone empties the target, and is the title', async () => {
    const page = await swapped('', '<title>3 new</title>')
    expect((await page.text('#target'))?.trim()).toBe('')
    expect(await page.title()).toBe('3 new')
  })

  describe('hx-select', () => {
    test('takes a part of the data', async () => {
      const page = await swapped('hx-select=".part"', '<p>a</p><div><i class="part">b</i></div>')
      expect(await page.text('#target')).toBe('b')
    })

    test('takes all parts that it finds', async () => {
      const page = await swapped('hx-select="i"', '<i>a</i><p>x</p><i>b</i>')
      expect(await page.text('#target')).toBe('ab')
    })

    test('is inherited', async () => {
      const { page, send } = await connect(
        suite,
        '<div hx-ext="sse" sse-connect="/events" hx-select="i"><p id="listener" sse-swap="message"></p></div>',
        { htmx },
      )
      await send('<b>a</b><i>b</i>')
      expect(await page.text('#listener')).toBe('b')
    })

    test.each(STYLES)('that finds nothing leaves the target alone with hx-swap="%s"', async (style) => {
      const page = await swapped(`hx-select=".part" hx-swap="${style}"`, '<p>a</p>')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
    })

    test('that finds nothing still lets out-of-band elements be swapped', async () => {
      const page = await swapped('hx-select=".part"', '<p>a</p><p id="other" hx-swap-oob="true">1</p>')
      expect(await htmlOf(page, 'section')).toBe(UNTOUCHED)
      expect(await page.html('#other')).toBe('1')
    })
  })
})

describe('<hx-partial>', () => {
  async function swapped(data: string) {
    const { page, send } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events"><p id="listener" sse-swap="message"><b>old</b></p></div>
      <p id="a">0</p><p id="b">0</p>`,
    )
    await send(data)
    expect(errorsOf(page)).toEqual([])
    return Promise.all(['#listener', '#a', '#b'].map((id) => page.text(id)))
  }

  test('alone is swapped, and the target is left alone', async () => {
    expect(await swapped('<hx-partial hx-target="#a">1</hx-partial>')).toEqual(['old', '1', '0'])
  })

  test('comes with others', async () => {
    expect(
      await swapped(
        '<hx-partial hx-target="#a">1</hx-partial>\n<hx-partial hx-target="#b" hx-swap="beforeend">2</hx-partial>',
      ),
    ).toEqual(['old', '1', '02'])
  })

  test('beside content is swapped, and the content too', async () => {
    expect(await swapped('<hx-partial hx-target="#a">1</hx-partial><i>new</i>')).toEqual(['new', '1', '0'])
  })

  test('beside an out-of-band element leaves the target alone', async () => {
    expect(
      await swapped('<hx-partial hx-target="#a">1</hx-partial><p id="b" hx-swap-oob="true">2</p>'),
    ).toEqual(['old', '1', '2'])
  })
})
