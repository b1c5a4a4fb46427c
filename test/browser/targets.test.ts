/** Targets: found by values of the payload, or not found at all. */
import { describe, expect, test } from 'vitest'
import { connect, errorsOf, htmlOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  /** A page whose listening element swaps through the template `{{text}}`. */
  const open = (target: string, page: string, attributes = 'mustache-template="t"') =>
    connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events">
        <p id="listener" sse-swap="message" hx-target='${target}' ${attributes}>listener</p><p id="other" sse-swap="other"></p>
      </div>${page}<template id="t">{{text}}</template>`,
      { htmx },
    )

  describe('{{field}} in hx-target', () => {
    test.each([
      ['a number', 7, 'row-7'],
      ['a word', 'b', 'row-b'],
      ['zero', 0, 'row-0'],
      ['an empty text', '', 'row-'],
      ['dots, colons, spaces and quotes', `a.b:c "x" 'y'`, `row-a.b:c "x" 'y'`],
      ['brackets and signs', '[x]>y~z+#.*', 'row-[x]>y~z+#.*'],
      ['a comma', 'a,b', 'row-a,b'],
      ['a backslash', 'a\\b', 'row-a\\b'],
      ['other scripts', 'größe-日本', 'row-größe-日本'],
      ['true', true, 'row-true'],
    ])('addresses an id by %s', async (_name, id, elementId) => {
      const { page, send } = await open(
        '#row-{{id}}',
        `<p id="row-">old</p><p id="${escaped(elementId)}">old</p><p id="row">old</p>`,
      )
      await page.run(
        (elementId) => document.getElementById(elementId)?.setAttribute('data-wanted', ''),
        elementId,
      )
      expect(await send({ id, text: 'new' })).toMatchObject({ name: 'htmx:sseMessage' })
      expect(await page.html('[data-wanted]')).toBe('new')
      expect(await page.run(() => document.body.textContent?.match(/new/g)?.length)).toBe(1)
    })

    test('may be a path', async () => {
      const { page, send } = await open('#row-{{user.id}}', '<p id="row-7">old</p>')
      await send({ user: { id: 7 }, text: 'new' })
      expect(await page.html('#row-7')).toBe('new')
    })

    test('may stand more than once, with spaces around it', async () => {
      const { page, send } = await open('#row-{{ a }}-{{b}}', '<p id="row-1-2">old</p>')
      await send({ a: 1, b: 2, text: 'new' })
      expect(await page.html('#row-1-2')).toBe('new')
    })

    test.each([7, 'x y', '"], body', "it's"])('addresses an attribute: %j', async (id) => {
      const { page, send } = await open(
        '[data-id="{{id}}"]',
        `<p data-id="${escaped(`${id}`)}" id="row">old</p>`,
      )
      await send({ id, text: 'new' })
      expect(await page.html('#row')).toBe('new')
    })

    const globally = offers(htmx, 'find elements by global') ? ['global #row-{{id}}'] : []
    test.each(['next .row-{{id}}', ...globally, 'body > .row-{{id}}'])('is filled in %s', async (target) => {
      const { page, send } = await open(target, '<p id="row-7" class="row-7">old</p>')
      await send({ id: 7, text: 'new' })
      expect(await page.html('#row-7')).toBe('new')
    })

    test('is inherited from the connecting element', async () => {
      const { page, send } = await connect(
        suite,
        `<div hx-ext="sse" sse-connect="/events" hx-target="#row-{{id}}" mustache-template="t">
          <p sse-swap="message"></p>
        </div><p id="row-7">old</p><template id="t">{{text}}</template>`,
        { htmx },
      )
      await send({ id: 7, text: 'new' })
      expect(await page.html('#row-7')).toBe('new')
    })

    test('is filled anew for every event', async () => {
      const { page, send } = await open('#row-{{id}}', '<p id="row-1">old</p><p id="row-2">old</p>')
      await send({ id: 1, text: 'first' })
      await send({ id: 2, text: 'second' })
      expect([await page.html('#row-1'), await page.html('#row-2')]).toEqual(['first', 'second'])
    })

    test('addresses a row that an event deletes, without a template', async () => {
      const { page, send } = await open(
        '#row-{{id}}',
        '<table><tbody id="body"><tr id="row-1"><td>1</td></tr><tr id="row-2"><td>2</td></tr></tbody></table>',
        'hx-swap="delete"',
      )
      await send({ id: 1 })
      expect(await page.html('#body')).toBe('<tr id="row-2"><td>2</td></tr>')
    })

    test('lets an event that finds nothing to delete still change what is out of band', async () => {
      const { page, send } = await connect(
        suite,
        `<b id="count">1</b><p id="row-1">row</p>
        <div hx-ext="sse" sse-connect="/events">
          <p sse-swap="message" hx-target="#row-{{id}}" hx-swap="delete" mustache-template="t"></p>
        </div><template id="t"><b id="count" hx-swap-oob="true">{{count}}</b></template>`,
        { htmx },
      )
      await send({ id: 7, count: 2 })
      expect(await htmlOf(page, '#count')).toBe('2')
      expect(await htmlOf(page, '#row-1')).toBe('row')
    })

    test('replaces a row by one from a template', async () => {
      const { page, send } = await connect(
        suite,
        `<table><tbody id="body"><tr id="row-1"><td>old</td></tr></tbody></table>
        <div hx-ext="sse" sse-connect="/events">
          <p sse-swap="message" hx-target="#row-{{id}}" hx-swap="outerHTML" mustache-template="t"></p>
        </div><template id="t"><tr id="row-{{id}}"><td>{{text}}</td></tr></template>`,
        { htmx },
      )
      await send({ id: 1, text: 'new' })
      expect(await htmlOf(page, '#body')).toBe('<tr id="row-1"><td>new</td></tr>')
    })
  })

  describe('a value cannot reach beyond its place', () => {
    const PAGE = '<b id="b">b</b><p id="x">x</p><p id="row-x">row</p>'

    test.each([
      'x, body',
      'x,body',
      'x,next',
      'x,document',
      'x,#other',
      'x,b',
      'x > *',
      'x *',
      '"], body',
      '*',
      '</>,body',
      '<x/>',
      '{{id}}',
    ])('%s finds nothing', async (id) => {
      const { page, send } = await open('#row-{{id}}', PAGE)
      const before = await page.text('body')
      expect(await send({ id, text: 'injected' })).toMatchObject({
        name: 'htmx:targetError',
        code: 'target-missing',
      })
      await send('', 'other')
      expect(await page.text('body')).toBe(before)
    })

    test.each(['"], body, [id="x', '"],body,[id="x', 'x"]', '*'])(
      '%s finds nothing in an attribute',
      async (id) => {
        const { page, send } = await open('[data-id="{{id}}"]', `${PAGE}<p data-id="x">x</p>`)
        const before = await page.text('body')
        expect(await send({ id, text: 'injected' })).toMatchObject({ name: 'htmx:targetError' })
        expect(await page.text('body')).toBe(before)
      },
    )

    test.each(['body', 'window', 'this'])('alone it is no word of htmx either: %s', async (id) => {
      const { page, send } = await open('#row-{{id}}', `<p id="row-${id}">old</p>`)
      await send({ id, text: 'new' })
      expect(await page.html(`#row-${id}`)).toBe('new')
    })
  })

  describe('a target that is missing', () => {
    test.each([
      ['no element has the id', '#row-{{id}}', '{"id":7}', '#row-7'],
      ['the field is missing', '#row-{{id}}', '{"x":1}', '#row-{{id}}'],
      ['the field is null', '#row-{{id}}', '{"id":null}', '#row-{{id}}'],
      ['the path leads nowhere', '#row-{{user.id}}', '{"user":null}', '#row-{{user.id}}'],
      ['hx-target names no element', '#nowhere', '{"id":7}', '#nowhere'],
      ['an extended selector finds none', 'closest table', '{"id":7}', 'closest table'],
    ])('is told when %s', async (_name, target, data, told) => {
      const { send } = await open(
        target,
        '<p id="row-">old</p><p id="row-undefined">old</p><p id="row-null">old</p>',
      )
      const ending = await send(data)
      expect(ending).toMatchObject({
        name: 'htmx:targetError',
        on: 'listener',
        own: true,
        code: 'target-missing',
        event: 'message',
        payload: data,
        target: told,
      })
      expect(ending.message).toContain('Sluice target-missing: ')
    })

    test('is no error where it was to be deleted', async () => {
      const { page, send } = await open('#row-{{id}}', '<p id="row-1">old</p>')
      await page.run(() => {
        document.getElementById('listener')?.setAttribute('hx-swap', 'delete')
      })
      for (const id of [1, 7]) expect((await send({ id })).name).toBe('htmx:sseMessage')
      expect(await page.run(() => document.getElementById('row-1'))).toBeNull()
      expect(errorsOf(page)).toEqual([])
    })

    test('is told when the payload is null', async () => {
      const { send } = await open('#row-{{id}}', '<p id="row-">old</p>', '')
      expect(await send('null')).toMatchObject({ name: 'htmx:targetError', code: 'target-missing' })
    })

    test('changes nothing, throws nothing, and the next event is swapped', async () => {
      const { page, send, endings } = await open('#row-{{id}}', '<p id="row-1">old</p>')
      const before = await page.text('body')
      await send({ id: 7, text: 'lost' })
      expect(await page.text('body')).toBe(before)
      await send({ id: 1, text: 'new' })
      expect(await page.html('#row-1')).toBe('new')
      expect((await endings()).map(({ name }) => name)).toEqual(['htmx:targetError', 'htmx:sseMessage'])
      expect(page.logs.filter((log) => log.startsWith('exception'))).toEqual([])
    })

    test('is logged once, with its code and the element', async () => {
      const { page, send } = await open('#nowhere', '')
      await send({ text: 'lost' })
      await send('', 'other')
      expect(errorsOf(page)).toHaveLength(1)
      expect(errorsOf(page)[0]).toContain('Sluice target-missing: hx-target "#nowhere"')
      expect(errorsOf(page)[0]).toContain('<p id="listener"')
    })

    test('is found once it is there', async () => {
      const { page, send } = await open('#late', '')
      await send({ text: 'lost' })
      await page.run(() => document.body.append(Object.assign(document.createElement('p'), { id: 'late' })))
      await send({ text: 'new' })
      expect(await page.html('#late')).toBe('new')
    })
  })

  test('an hx-target that is no selector is told, and the stream goes on', async () => {
    const { page, send } = await open('[[', '')
    expect(await send({ text: 'lost' })).toMatchObject({
      on: 'listener',
      own: true,
      payload: '{"text":"lost"}',
    })
    await send('good', 'other')
    expect(await page.html('#other')).toBe('good')
    expect(page.logs.filter((log) => log.startsWith('exception'))).toEqual([])
  })

  test('data that is no JSON is told when hx-target needs a field of it', async () => {
    const { page, send, endings } = await open('#row-{{id}}', '<p id="row-1">old</p>', '')
    expect(await send('<i>no JSON</i>')).toMatchObject({
      name: 'htmx:sseTemplateError',
      on: 'listener',
      code: 'json-invalid',
      payload: '<i>no JSON</i>',
    })
    await send('', 'other')
    expect(await endings()).toHaveLength(2)
    expect(await page.html('#row-1')).toBe('old')
  })

  test('data that is no JSON is told once when the template needs it too', async () => {
    const { send, endings } = await open('#row-{{id}}', '<p id="row-1">old</p>')
    await send('no JSON')
    await send('', 'other')
    expect((await endings()).map(({ name }) => name)).toEqual(['htmx:sseTemplateError', 'htmx:sseMessage'])
  })
})
