import { createRequire } from 'node:module'
import handlebars from 'handlebars'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SluiceError } from '../../src/findings.js'
import { createRenderer, type Renderer } from '../../src/render/renderer.js'

// It has no types.
const nunjucks = createRequire(import.meta.url)('nunjucks')

let renderer: Renderer

beforeEach(() => {
  renderer = createRenderer((_element, selector) => document.querySelector(selector) ?? undefined)
})

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

/** Shows this page and returns the element with the id `here`. */
function show(html: string): Element {
  document.body.innerHTML = html
  return document.getElementById('here') as Element
}

/** An element with these attributes, beside a template `t` with this source. */
const using = (attributes: string, source = '') =>
  show(`<p id="here" ${attributes}></p><script type="text/plain" id="t">${source}</script>`)

/** What rendering throws. */
function thrownBy(element: Element, payload = '{}'): unknown {
  try {
    renderer.render(element, payload)
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}

describe('the template in force', () => {
  test('is none where no attribute names one', () => {
    expect(renderer.template(show('<p id="here"></p>'))).toBeUndefined()
  })

  test('is that of the element itself', () => {
    expect(renderer.template(using('mustache-template="t"'))).toBe('t')
  })

  test('is that of the nearest ancestor', () => {
    const element = show(
      '<div mustache-template="far"><div mustache-template="near"><p><b id="here"></b></p></div></div>',
    )
    expect(renderer.template(element)).toBe('near')
  })

  test('is that of the element before that of an ancestor', () => {
    const element = show('<div mustache-template="far"><p id="here" mustache-template="own"></p></div>')
    expect(renderer.template(element)).toBe('own')
  })

  test.each([
    'mustache-template',
    'mustache-array-template',
    'handlebars-template',
    'handlebars-array-template',
    'nunjucks-template',
    'nunjucks-array-template',
    'xslt-template',
  ])('is named by %s, and by its data- twin', (attribute) => {
    expect(renderer.template(using(`${attribute}="t"`))).toBe('t')
    expect(renderer.template(using(`data-${attribute}="t"`))).toBe('t')
  })

  test('is the nearest, whichever spelling', () => {
    const element = show(
      '<div mustache-template="far"><div data-mustache-template="near"><b id="here"></b></div></div>',
    )
    expect(renderer.template(element)).toBe('near')
  })

  test('is decided by the kind before it is by nearness, as with client-side-templates', () => {
    const order = [
      'mustache',
      'mustache-array',
      'handlebars',
      'handlebars-array',
      'nunjucks',
      'nunjucks-array',
      'xslt',
    ]
    order.forEach((kind, place) => {
      const later = order.slice(place + 1).map((other) => `${other}-template="${other}"`)
      const element = show(`<div ${kind}-template="${kind}"><p id="here" ${later.join(' ')}></p></div>`)
      expect(renderer.template(element)).toBe(kind)
    })
  })

  test('is that of an engine of the page after those of Sluice', () => {
    renderer.register('own', { compile: () => () => '' })
    expect(renderer.template(using('own-template="t"'))).toBe('t')
    expect(renderer.template(using('own-template="t" xslt-template="x"'))).toBe('x')
  })
})

describe('rendering', () => {
  test('without a template, a payload is its own rendering', () => {
    expect(renderer.render(show('<p id="here"></p>'), 'plain <b>text</b>')).toBe('plain <b>text</b>')
  })

  test('a Mustache template gets the JSON of the payload', () => {
    expect(renderer.render(using('mustache-template="t"', '<b>{{a.b}}</b>'), '{"a":{"b":"<1>"}}')).toBe(
      '<b>&lt;1&gt;</b>',
    )
  })

  test('a Mustache template may include other elements by their ids', () => {
    const element = show(`
      <p id="here" mustache-template="list"></p>
      <template id="list">{{#rows}}{{> row}}{{/rows}}</template>
      <template id="row"><li>{{name}}</li></template>`)
    expect(renderer.render(element, '{"rows":[{"name":"a"},{"name":"b"}]}')).toBe('<li>a</li><li>b</li>')
  })

  test('a partial that was changed is rendered as changed', () => {
    const element = show(`
      <p id="here" mustache-template="outer"></p>
      <script type="text/plain" id="outer">{{> inner}}</script>
      <script type="text/plain" id="inner">before</script>`)
    expect(renderer.render(element, '{}')).toBe('before')
    const inner = document.getElementById('inner') as Element
    inner.textContent = 'after'
    expect(renderer.render(element, '{}')).toBe('after')
  })

  test.each([
    [
      'in a <script>',
      (source: string, own: string) => `<script type="text/plain" id="t" ${own}>${source}</script>`,
    ],
    ['in a <template>', (source: string, own: string) => `<template id="t" ${own}>${source}</template>`],
  ])('a Mustache template may be written with other delimiters, %s', (_where, written) => {
    const element = show(
      `<p id="here" mustache-template="t"></p>${written('[[a]] {{a}}', 'mustache-delimiters="[[ ]]"')}`,
    )
    expect(renderer.render(element, '{"a":1}')).toBe('1 {{a}}')
  })

  test("a Mustache template is written with the delimiters of the page's own Mustache", () => {
    vi.stubGlobal('Mustache', { tags: ['[[', ']]'] })
    expect(renderer.render(using('mustache-template="t"', '[[a]] {{a}}'), '{"a":1}')).toBe('1 {{a}}')
  })

  test("a Mustache template may be written with others than the page's own Mustache", () => {
    vi.stubGlobal('Mustache', { tags: ['[[', ']]'] })
    const element = show(`
      <p id="here" mustache-template="t"></p>
      <script type="text/plain" id="t" mustache-delimiters="(( ))">((a)) [[a]] {{a}}</script>`)
    expect(renderer.render(element, '{"a":1}')).toBe('1 [[a]] {{a}}')
  })

  test("a template for Handlebars is rendered by the page's Handlebars", () => {
    vi.stubGlobal('Handlebars', handlebars)
    expect(
      renderer.render(using('handlebars-template="t"', '{{#each rows}}{{this}},{{/each}}'), '{"rows":[1,2]}'),
    ).toBe('1,2,')
  })

  test("a template for Nunjucks is rendered by the page's Nunjucks", () => {
    vi.stubGlobal('nunjucks', nunjucks)
    const element = using('nunjucks-template="t"', '{% if a < b %}{{ b }}{% endif %}')
    expect(renderer.render(element, '{"a":1,"b":2}')).toBe('2')
  })

  test('a name for Nunjucks that no element has is asked of Nunjucks', () => {
    const render = vi.fn((name: string, data: unknown) => `${name} ${JSON.stringify(data)}`)
    vi.stubGlobal('nunjucks', { render })
    expect(renderer.render(using('nunjucks-template="bikes.html"'), '{"a":1}')).toBe('bikes.html {"a":1}')
  })

  test('what an engine returns becomes text', () => {
    renderer.register('own', { compile: () => () => 7 as unknown as string })
    expect(renderer.render(using('own-template="t"'), '{}')).toBe('7')
  })
})

describe('HTML that a server has encoded as JSON', () => {
  const warned = (element: Element, payload: string) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(renderer.render(element, payload)).toBe(
      element.matches('[mustache-template]') ? 'as it is' : payload,
    )
    const texts = warn.mock.calls.map(([text]) => String(text))
    warn.mockRestore()
    return texts
  }

  test.each([
    '"<p>Hello</p>"',
    '"\\n  <tr><td>1</td></tr>\\n"',
    '" <p>a</p>\\n<p>b</p>"',
    '"\\u003cp>Hello\\u003c/p>"',
  ])('is told where no template takes it: %s', (payload) => {
    const element = using('sse-swap="quoted"')
    expect(warned(element, payload)).toEqual([
      expect.stringMatching(/^Sluice html-quoted: .*sse-swap="quoted"/),
    ])
    expect(warned(element, payload)).toEqual([])
  })

  test.each([
    '<p>"Hello"</p>',
    '"Hello", said <b>she</b>"',
    '"Hello"',
    '',
    '"<p>Hello</p>',
    '{"html":"<p></p>"}',
  ])('is none of these: %s', (payload) => {
    expect(warned(using(''), payload)).toEqual([])
  })

  test('is what a template may be for', () => {
    expect(warned(using('mustache-template="t"', 'as it is'), '"<p>Hello</p>"')).toEqual([])
  })
})

describe('array forms', () => {
  test('hand the payload to Mustache at "data"', () => {
    expect(renderer.render(using('mustache-array-template="t"', '{{#data}}{{.}},{{/data}}'), '[1,2]')).toBe(
      '1,2,',
    )
  })

  test('hand the payload to Nunjucks at "data"', () => {
    vi.stubGlobal('nunjucks', nunjucks)
    const element = using('nunjucks-array-template="t"', '{% for n in data %}{{ n }},{% endfor %}')
    expect(renderer.render(element, '[1,2]')).toBe('1,2,')
  })

  test('hand the payload to Handlebars as it is, as with client-side-templates', () => {
    vi.stubGlobal('Handlebars', handlebars)
    const element = using('handlebars-array-template="t"', '{{#each this}}{{this}},{{/each}}{{data}}')
    expect(renderer.render(element, '[1,2]')).toBe('1,2,')
  })

  test("hand the payload to the page's own engines at 'data'", () => {
    renderer.register('own', { compile: () => JSON.stringify })
    expect(renderer.render(using('own-array-template="t"'), '[1,2]')).toBe('{"data":[1,2]}')
    expect(renderer.render(using('own-template="t"'), '[1,2]')).toBe('[1,2]')
  })
})

describe("an engine of the page's own", () => {
  test('gets the source, the name, the element and the partials', () => {
    const compile = vi.fn(() => () => '')
    renderer.register('own', { compile })
    renderer.render(using('own-template="t"', 'x {{y}}'), '{}')
    expect(compile).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ name: 't', source: 'x {{y}}', element: document.getElementById('t') }),
    )
  })

  test('may read payloads that are no JSON', () => {
    renderer.register('own', { parse: (payload) => payload.split(','), compile: () => JSON.stringify })
    expect(renderer.render(using('own-template="t"'), 'a,b')).toBe('["a","b"]')
  })

  test('takes the place of an engine of the same name', () => {
    const element = using('mustache-template="t"', '{{a}}')
    expect(renderer.render(element, '{"a":1}')).toBe('1')
    renderer.register('mustache', { compile: () => () => 'own' })
    expect(renderer.render(element, '{"a":1}')).toBe('own')
  })
})

describe('what cannot be rendered', () => {
  test.each(['', '{', 'hello', '<p>x</p>', 'undefined'])('a payload that is no JSON: "%s"', (payload) => {
    const error = thrownBy(using('mustache-template="t"'), payload)
    expect(error).toBeInstanceOf(SluiceError)
    expect(error).toMatchObject({ code: 'json-invalid', cause: expect.any(SyntaxError) })
  })

  test('a template that is not there', () => {
    expect(thrownBy(using('mustache-template="missing"'))).toMatchObject({
      code: 'template-missing',
      about: { template: 'missing' },
    })
  })

  test('a partial that is not there', () => {
    expect(thrownBy(using('mustache-template="t"', '{{> missing}}'))).toMatchObject({
      code: 'template-missing',
      about: { template: 'missing' },
    })
  })

  test.each([
    ['handlebars', 'Handlebars'],
    ['nunjucks', 'nunjucks'],
  ])('a template for %s without it', (kind, name) => {
    const error = thrownBy(using(`${kind}-template="t"`))
    expect(error).toMatchObject({ code: 'engine-missing', about: { name } })
    expect((error as SluiceError).message).toContain(name)
  })

  test('an engine that is loaded later works from then on', () => {
    const element = using('handlebars-template="t"', '{{a}}')
    expect(thrownBy(element)).toMatchObject({ code: 'engine-missing' })
    vi.stubGlobal('Handlebars', handlebars)
    expect(renderer.render(element, '{"a":1}')).toBe('1')
  })

  test('a template with a mistake: the error is the engine’s own', () => {
    expect(thrownBy(using('mustache-template="t"', '{{#a}}'))).toMatchObject({
      message: expect.stringContaining('Unclosed section "a"'),
    })
  })

  test('a payload without the template that needs it: nothing is compiled', () => {
    const compile = vi.fn(() => () => '')
    renderer.register('own', { compile, parse: (payload) => JSON.parse(payload) })
    thrownBy(show('<p id="here" mustache-template="missing" own-template="t"></p>'))
    expect(compile).not.toHaveBeenCalled()
  })
})

describe('what is written in a template', () => {
  const sourcesOf = (element: Element) => renderer.bind(element).sources()
  /** A template `t` with this source, beside the partials `row` and `cell`. */
  const including = (source: string, attributes = 'mustache-template="t"') => {
    const element = using(attributes, source)
    for (const [id, text] of [
      ['row', '<li>{{> cell}}</li>'],
      ['cell', '<b>{{a}}</b>'],
    ])
      document.body.insertAdjacentHTML('beforeend', `<script type="text/plain" id="${id}">${text}</script>`)
    return element
  }
  const ALL = ['<li>{{> cell}}</li>', '<b>{{a}}</b>']

  test('is nothing where there is none', () => {
    expect(sourcesOf(show('<p id="here"></p>'))).toEqual([])
  })

  test.each(['{{> row}}', '{{>row}}', '{{ > row }}', '{{~> row ~}}', '{{> #row}}', '{{#> row}}{{/row}}'])(
    'is told with what it includes, which includes others: %s',
    (source) => {
      expect(sourcesOf(including(source))).toEqual([source, ...ALL])
    },
  )

  test('is told once where it includes itself', () => {
    const element = including('{{> row}}')
    ;(document.getElementById('cell') as Element).textContent = '{{#more}}{{> row}}{{/more}}'
    expect(sourcesOf(element)).toEqual(['{{> row}}', '<li>{{> cell}}</li>', '{{#more}}{{> row}}{{/more}}'])
  })

  test('is the same list until one of them says something else, or another element has its id', () => {
    const { sources } = renderer.bind(including('{{> row}}'))
    const first = sources()
    expect(sources()).toBe(first)
    ;(document.getElementById('cell') as Element).textContent = '<i></i>'
    const second = sources()
    expect(second).toEqual(['{{> row}}', '<li>{{> cell}}</li>', '<i></i>'])
    expect(sources()).toBe(second)
    ;(document.getElementById('row') as Element).outerHTML = '<script type="text/plain" id="row">1</script>'
    expect(sources()).toEqual(['{{> row}}', '1'])
    document.getElementById('row')?.remove()
    expect(sources()).toBeUndefined()
  })

  test.each([
    ['a language of its own', '{% include "x" %}'],
    ['other delimiters', '{{=<% %>=}}<%> row %>'],
    ['a partial that the page has registered with the engine', '{{> registered}}'],
    ['a partial whose name is in the data', '{{> (lookup . "name")}}'],
  ])('is not known with %s: %s', (_what, source) => {
    expect(sourcesOf(including(source, 'handlebars-template="t"'))).toBeUndefined()
  })

  test('is not known where no element holds it', () => {
    expect(sourcesOf(show('<p id="here" nunjucks-template="elsewhere.html"></p>'))).toBeUndefined()
  })
})

describe('reading a payload', () => {
  test('is done as rendering does it, with what was read already', () => {
    const { parse } = renderer.bind(using('mustache-template="t"'))
    expect(parse('{"a":1}')).toEqual({ a: 1 })
    expect(parse('{"a":1}', () => 'read already')).toBe('read already')
    expect(() => parse('no JSON')).toThrow(expect.objectContaining({ code: 'json-invalid' }))
  })

  test('is the payload itself where there is no template', () => {
    expect(renderer.bind(show('<p id="here"></p>')).parse('no JSON')).toBe('no JSON')
  })

  test('is what an engine does that reads something else', () => {
    renderer.register('own', { compile: () => () => '', parse: (payload) => payload.length })
    expect(renderer.bind(using('own-template="t"')).parse('12345')).toBe(5)
  })
})

test.each([
  ['my engine', { compile: () => () => '' }, 'name it with letters'],
  ['', { compile: () => () => '' }, 'name it with letters'],
  ['eta', {}, 'give it a function compile'],
  ['eta', undefined, 'give it a function compile'],
])('an engine that cannot be one is refused, and how to mend it is said: "%s"', (name, engine, advice) => {
  expect(() => renderer.register(name, engine as Parameters<Renderer['register']>[1])).toThrow(
    expect.objectContaining({ code: 'engine-invalid', message: expect.stringContaining(advice) }),
  )
})

describe('of data that a Mustache template cannot show', () => {
  /** The codes of what is warned of. */
  function warned(attributes: string, source: string, ...payloads: string[]): (string | undefined)[] {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const element = using(attributes, source)
    for (const payload of payloads) renderer.render(element, payload)
    const codes = warn.mock.calls.map(([text]) => `${text}`.match(/[\w-]+(?=:)/)?.[0])
    warn.mockRestore()
    return codes
  }

  const ONE = 'mustache-template="t"'

  test.each([
    ['"bike"', '<b>{{x}}</b>', 'data-plain'],
    ['7', '<b>{{x}}</b>', 'data-plain'],
    ['true', '<b>{{x}}</b>', 'data-plain'],
    ['[1]', '<b>{{x}}</b>', 'data-array'],
    ['{"x":1}', '<b></b>', 'template-plain'],
  ])('%s and %s are warned of, once', (payload, source, code) => {
    expect(warned(ONE, source, payload, payload)).toEqual([code])
  })

  test('an array for mustache-array-template is told of as well, where there is no field', () => {
    expect(warned('mustache-array-template="t"', '<b></b>', '[1]')).toEqual(['template-plain'])
  })

  test.each([
    ['"bike"', '<b>{{.}}</b>'],
    ['7', '{{#.}}<b>{{.}}</b>{{/.}}'],
    ['"bike"', '{{length}}'],
    ['7', '{{=<% %>=}}<b><%.%></b>'],
    ['{}', '<b>{{x}}</b>'],
    ['{}', '<b></b>'],
    ['null', '<b></b>'],
    ['1', '<b></b>'],
    ['{"x":1}', '<b>{{! no field, on purpose }}</b>'],
  ])('%s and %s are well', (payload, source) => {
    expect(warned(ONE, source, payload)).toEqual([])
  })

  test('other engines are not looked at', () => {
    vi.stubGlobal('Handlebars', handlebars)
    expect(warned('handlebars-template="t"', '<b></b>', '{"x":1}')).toEqual([])
  })
})
