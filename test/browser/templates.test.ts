import { describe, expect, test } from 'vitest'
import { connect, type Delivery, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const listener = (attributes: string, around = '') =>
  `<div hx-ext="sse" sse-connect="/events" ${around}><div id="listener" sse-swap="message" ${attributes}>old</div></div>`

/** Renders one payload and returns what the listening element then holds. */
async function rendered(body: string, data: string | object, options?: OpenOptions): Promise<string> {
  const { page, send } = await connect(suite, body, options)
  expect(await send(data)).toMatchObject({ name: 'htmx:sseMessage' })
  expect(errorsOf(page)).toEqual([])
  return page.html('#listener')
}

const viaTemplate = (source: string, data: string | object, attributes = '') =>
  rendered(`${listener('mustache-template="t"')}<template id="t" ${attributes}>${source}</template>`, data)

const viaScript = (source: string, data: string | object, attributes = '') =>
  rendered(
    `${listener('mustache-template="t"')}<script id="t" type="text/mustache" ${attributes}>${source}</script>`,
    data,
  )

describe('Mustache', () => {
  test.each([
    ['a <template>', viaTemplate],
    ['a <script>', viaScript],
  ])('a payload is rendered through %s', async (_name, via) => {
    expect(await via('<b class="{{kind}}">{{name}}</b>', { kind: 'bike', name: 'CRF' })).toBe(
      '<b class="bike">CRF</b>',
    )
  })

  test.each([
    ['a <template>', viaTemplate],
    ['a <script>', viaScript],
  ])('HTML in a value is text, from %s', async (_name, via) => {
    expect(await via('<p>{{text}}</p>', { text: '<img src=x onerror=alert(1)>' })).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    )
  })

  test.each([
    ['{{& html}} in a <template>', viaTemplate, '<p>{{& html}}</p>'],
    ['{{& html}} in a <script>', viaScript, '<p>{{& html}}</p>'],
    ['{{{html}}} in a <template>', viaTemplate, '<p>{{{html}}}</p>'],
    ['{{{html}}} in a <script>', viaScript, '<p>{{{html}}}</p>'],
  ])('%s shows the HTML of a value', async (_name, via, source) => {
    expect(await via(source, { html: '<b>bold</b>' })).toBe('<p><b>bold</b></p>')
  })

  test('a section repeats table rows inside of a <template>', async () => {
    const body = `<div hx-ext="sse" sse-connect="/events">
        <table><tbody id="listener" sse-swap="message" mustache-template="rows"></tbody></table>
      </div>
      <template id="rows">{{#bikes}}<tr id="b{{id}}"><td>{{name}}</td></tr>{{/bikes}}</template>`
    const bikes = [
      { id: 1, name: 'CRF' },
      { id: 2, name: '701' },
    ]
    expect(await rendered(body, { bikes })).toBe('<tr id="b1"><td>CRF</td></tr><tr id="b2"><td>701</td></tr>')
  })

  test('a <script> holds sections where HTML allows no text', async () => {
    const source =
      '<table><tbody>{{#rows}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>{{/rows}}</tbody></table>'
    expect(await viaScript(source, { rows: [{ cells: [1, 2] }, { cells: [3] }] })).toBe(
      '<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>',
    )
  })

  test('an inverted section shows when a list is empty', async () => {
    expect(await viaTemplate('{{^bikes}}<i>none</i>{{/bikes}}', { bikes: [] })).toBe('<i>none</i>')
  })

  test('a comment shows nothing, whatever characters it holds', async () => {
    expect(await viaTemplate('<p>a{{! x > y && "z" <b>}}b</p>', {})).toBe('<p>ab</p>')
  })

  test('an array payload is repeated with {{#.}}', async () => {
    expect(await viaTemplate('{{#.}}<i>{{name}}</i>{{/.}}', [{ name: 'a' }, { name: 'b' }])).toBe(
      '<i>a</i><i>b</i>',
    )
  })

  test('mustache-array-template has the array at {{#data}}', async () => {
    const body = `${listener('mustache-array-template="t"')}<template id="t">{{#data}}<i>{{.}}</i>{{/data}}</template>`
    expect(await rendered(body, [1, 2])).toBe('<i>1</i><i>2</i>')
  })

  test.each([
    ['a number', '42', '42'],
    ['a text', '"forty-two"', 'forty-two'],
    ['false', 'false', 'false'],
  ])('a payload that is %s is {{.}}', async (_name, payload, shown) => {
    expect(await viaTemplate('<p>{{.}}</p>', payload)).toBe(`<p>${shown}</p>`)
  })

  test('JSON over several data lines is one payload', async () => {
    expect(await viaTemplate('<p>{{a}}{{b}}</p>', '{"a": 1,\n "b": 2}')).toBe('<p>12</p>')
  })

  test.each([
    ['text', '<p>a &amp; b &lt;i&gt; {{x}}</p>', '<p>a &amp; b &lt;i&gt; 1</p>'],
    ['an attribute', `<p title='say "{{x}}" &amp; go'></p>`, '<p title="say &quot;1&quot; &amp; go"></p>'],
    ['text between delimiters', '{{x}}&lt;b&gt;{{x}}', '1&lt;b&gt;1'],
  ])('entities in %s stay as they are', async (_name, source, shown) => {
    expect(await viaTemplate(source, { x: 1 })).toBe(shown)
  })

  test.each([
    ['attributes', '<p class="a" title="b">{{x}}</p><p class="a">&lt;i&gt; {{x}}</p>'],
    ['text', '<p>1 = i p = 2 <i>&lt;b&gt; {{x}}</i></p>'],
  ])('entities stay where %s looks like a change of delimiters', async (_name, source) => {
    expect(await viaTemplate(source, { x: 1 })).toBe(source.replaceAll('{{x}}', '1'))
  })

  test('entities stay after a delimiter of another engine', async () => {
    expect(await viaTemplate('<p>{% &lt;i&gt; {{x}}</p>', { x: 1 })).toBe('<p>{% &lt;i&gt; 1</p>')
  })

  test('{{& x}} works in an attribute of a <template>', async () => {
    expect(await viaTemplate('<a href="{{& url}}" title="{{& url}}">go</a>', { url: '/a?b=1' })).toBe(
      '<a href="/a?b=1" title="/a?b=1">go</a>',
    )
  })

  test('a quote in a value cannot end an attribute', async () => {
    expect(await viaTemplate('<p title="{{x}}"></p>', { x: '" onclick="alert(1)' })).toBe(
      '<p title="&quot; onclick=&quot;alert(1)"></p>',
    )
  })
})

describe('partials', () => {
  const PARTIALS = `<template id="row"><i>{{name}}{{> unit}}</i></template><template id="unit"> kW</template>`

  test.each([
    ['a <template>', '<template id="t"><p>{{> row}}</p></template>'],
    ['a <script>', '<script id="t" type="text/mustache"><p>{{> row}}</p></script>'],
  ])('%s includes another by its id, which includes one more', async (_name, template) => {
    expect(await rendered(listener('mustache-template="t"') + template + PARTIALS, { name: 75 })).toBe(
      '<p><i>75 kW</i></p>',
    )
  })

  test('a partial is repeated in a section', async () => {
    const body = `${listener('mustache-template="t"')}<template id="t">{{#rows}}{{> row}}{{/rows}}</template>${PARTIALS}`
    expect(await rendered(body, { rows: [{ name: 1 }, { name: 2 }] })).toBe('<i>1 kW</i><i>2 kW</i>')
  })

  test('the id of a partial may hold dots and dashes', async () => {
    const body = `${listener('mustache-template="t"')}<template id="t">{{> bike.row-1}}</template>
      <script type="x" id="bike.row-1"><i>{{name}}</i></script>`
    expect(await rendered(body, { name: 'CRF' })).toBe('<i>CRF</i>')
  })

  test('a partial with delimiters of its own keeps them', async () => {
    const body = `${listener('mustache-template="t"')}<template id="t"><p>{{> row}}{{name}}</p></template>
      <template id="row" mustache-delimiters="[[ ]]"><i>[[name]]</i></template>`
    expect(await rendered(body, { name: 'CRF' })).toBe('<p><i>CRF</i>CRF</p>')
  })
})

describe('delimiters', () => {
  test.each([
    ['a <template>', viaTemplate],
    ['a <script>', viaScript],
  ])('mustache-delimiters="[[ ]]" sets those of %s', async (_name, via) => {
    const source = '<p title="[[& x]]">[[x]] [[& html]] {{x}}</p>'
    expect(await via(source, { x: 1, html: '<b>2</b>' }, 'mustache-delimiters="[[ ]]"')).toBe(
      '<p title="1">1 <b>2</b> {{x}}</p>',
    )
  })

  test.each([
    ['a <template>', viaTemplate],
    ['a <script>', viaScript],
  ])('<% %> are the delimiters of %s', async (_name, via) => {
    const source = '<p title="<%& x %>"><% x %> <%& html %></p>'
    expect(await via(source, { x: 1, html: '<b>2</b>' }, 'mustache-delimiters="<% %>"')).toBe(
      '<p title="1">1 <b>2</b></p>',
    )
  })

  test.each([
    ['a <template>', viaTemplate],
    ['a <script>', viaScript],
  ])('{{=<% %>=}} sets other delimiters within %s', async (_name, via) => {
    const source = '<i>{{x}}</i>{{=<% %>=}}<p title="<%x%>"><%x%> <%& html%> {{x}}</p>'
    expect(await via(source, { x: 1, html: '<b>2</b>' })).toBe('<i>1</i><p title="1">1 <b>2</b> {{x}}</p>')
  })

  test('the delimiters that the page gave to its own Mustache hold', async () => {
    const body = `<script>Mustache.tags = ['<<', '>>']</script>${listener('mustache-template="t"')}
      <template id="t"><p>&lt;&lt;x>> {{x}}</p></template>`
    expect(await rendered(body, { x: 1 }, { scripts: ['mustache.js', 'sluice.min.js'] })).toBe(
      '<p>1 {{x}}</p>',
    )
  })

  test('a template may have other delimiters than the page', async () => {
    const body = `<script>Mustache.tags = ['<<', '>>']</script>${listener('mustache-template="t"')}
      <template id="t" mustache-delimiters="[[ ]]"><p>[[x]] [[& html]] {{x}} &lt;&lt;x>></p></template>`
    const scripts = ['mustache.js', 'sluice.min.js']
    expect(await rendered(body, { x: 1, html: '<b>2</b>' }, { scripts })).toBe(
      '<p>1 <b>2</b> {{x}} &lt;&lt;x&gt;&gt;</p>',
    )
  })

  test('mustache-delimiters may have data- before it, and spaces around its value', async () => {
    expect(await viaTemplate('<p>[[x]]</p>', { x: 1 }, 'data-mustache-delimiters="  [[   ]] "')).toBe(
      '<p>1</p>',
    )
  })

  test('a section and a partial work with other delimiters', async () => {
    const body = `${listener('mustache-template="t"')}
      <template id="t" mustache-delimiters="[[ ]]">[[#rows]][[> row]][[/rows]]</template>
      <template id="row" mustache-delimiters="[[ ]]"><i>[[.]]</i></template>`
    expect(await rendered(body, { rows: [1, 2] })).toBe('<i>1</i><i>2</i>')
  })
})

describe.each(HTMX_VERSIONS)('a template is found, htmx %s', (htmx) => {
  const found = (body: string) => rendered(body, { x: 1 }, { htmx })

  test.each(['tpl.row:1', 'größe', '1st', 'a b'])('by the id %s', async (id) => {
    expect(await found(`${listener(`mustache-template="${id}"`)}<template id="${id}">{{x}}</template>`)).toBe(
      '1',
    )
  })

  test.each(['#t', 'next template', '[data-kind="row"]', 'next .t'])(
    'by the selector %s',
    async (selector) => {
      const body = `${listener(`mustache-template='${selector}'`)}<template id="t" class="t" data-kind="row">{{x}}</template>`
      expect(await found(body)).toBe('1')
    },
  )

  test('within the listening element', async () => {
    const body = `<div hx-ext="sse" sse-connect="/events">
        <div sse-swap="message" hx-target="#listener" mustache-template="find template"><template>{{x}}</template></div>
      </div><div id="listener"></div>`
    expect(await found(body)).toBe('1')
  })

  test('by an attribute of the connecting element', async () => {
    expect(await found(`${listener('', 'mustache-template="t"')}<template id="t">{{x}}</template>`)).toBe('1')
  })

  test('by an attribute above the connecting element', async () => {
    const body = `<main mustache-template="t">${listener('')}</main><template id="t">{{x}}</template>`
    expect(await found(body)).toBe('1')
  })

  test('by the nearest attribute', async () => {
    const body = `<main mustache-template="far">${listener('mustache-template="t"')}</main>
      <template id="t">{{x}}</template><template id="far">far</template>`
    expect(await found(body)).toBe('1')
  })

  test('by an attribute with data- before it', async () => {
    expect(await found(`${listener('data-mustache-template="t"')}<template id="t">{{x}}</template>`)).toBe(
      '1',
    )
  })
})

test('several elements render one event, each through its template', async () => {
  const { page, stream, endings } = await connect(
    suite,
    `<div hx-ext="sse" sse-connect="/events">
      <p id="a" sse-swap="message" mustache-template="ta"></p>
      <p id="b" sse-swap="message" mustache-template="tb"></p>
      <p id="c" sse-swap="message"></p>
    </div><template id="ta">a{{x}}</template><template id="tb">b{{x}}</template>`,
  )
  stream.send({ x: 1 })
  await endings(3)
  expect(await Promise.all(['#a', '#b', '#c'].map((id) => page.html(id)))).toEqual(['a1', 'b1', '{"x":1}'])
})

test('htmx:sseMessage still carries the payload as it was sent', async () => {
  const { send } = await connect(
    suite,
    `${listener('mustache-template="t"')}<template id="t">{{x}}</template>`,
  )
  expect(await send({ x: 1 })).toMatchObject({ name: 'htmx:sseMessage', data: '{"x":1}', own: true })
})

describe('a template that changes while the page lives is used for the next event', () => {
  async function changed(
    templates: string,
    change: (delivery: Delivery) => Promise<unknown>,
  ): Promise<string> {
    const delivery = await connect(suite, listener('mustache-template="t"') + templates)
    await delivery.send({ x: 1 })
    expect(await delivery.page.html('#listener')).toBe('<b>1</b>')
    await change(delivery)
    await delivery.send({ x: 2 })
    return delivery.page.html('#listener')
  }
  const byId = (id: string) => `document.getElementById('${id}')`
  const runs =
    (code: string) =>
    ({ page }: Delivery) =>
      page.value(code)

  test.each([
    ['its innerHTML', '<template id="t"><b>{{x}}</b></template>', `${byId('t')}.innerHTML = '<i>{{x}}</i>'`],
    [
      'a node in it',
      '<template id="t"><b>{{x}}</b></template>',
      `${byId('t')}.content.firstChild.replaceWith(Object.assign(document.createElement('i'), { textContent: '{{x}}' }))`,
    ],
    [
      'the element, replaced',
      '<template id="t"><b>{{x}}</b></template>',
      `${byId('t')}.outerHTML = '<template id="t"><i>{{x}}</i></template>'`,
    ],
    [
      'the text of a <script>',
      '<script id="t" type="text/mustache"><b>{{x}}</b></script>',
      `${byId('t')}.textContent = '<i>{{x}}</i>'`,
    ],
    [
      'a partial',
      '<template id="t">{{> p}}</template><template id="p"><b>{{x}}</b></template>',
      `${byId('p')}.innerHTML = '<i>{{x}}</i>'`,
    ],
    [
      'the attribute that names it',
      '<template id="t"><b>{{x}}</b></template><template id="u"><i>{{x}}</i></template>',
      `${byId('listener')}.setAttribute('mustache-template', 'u')`,
    ],
  ])('%s', async (_name, templates, code) => {
    expect(await changed(templates, runs(code))).toBe('<i>2</i>')
  })

  test('a template that arrives with another event', async () => {
    const body = `<div hx-ext="sse" sse-connect="/events">
      <div id="listener" sse-swap="message" mustache-template="t"></div>
      <div id="library" sse-swap="templates"></div>
    </div>`
    const { page, send } = await connect(suite, body)
    await send('<template id="t"><i>{{x}}</i></template>', 'templates')
    await send({ x: 3 })
    expect(await page.html('#listener')).toBe('<i>3</i>')
  })
})
