import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { sourceOf } from '../../src/render/source.js'

/** A template element, as the page's HTML has it. */
function template(html: string, delimiters?: string): HTMLTemplateElement {
  const made = document.createElement('template')
  made.innerHTML = html
  if (delimiters) made.setAttribute('mustache-delimiters', delimiters)
  return made
}

/** A template that holds nothing but this text. */
function templateOfText(text: string, delimiters?: string): Element {
  const made = template('', delimiters)
  made.content.append(text)
  return made
}

function script(text: string, delimiters?: string): Element {
  const place = document.createElement('div')
  place.innerHTML = `<script type="text/x-template">${text}</script>`
  const made = place.firstElementChild as Element
  if (delimiters) made.setAttribute('mustache-delimiters', delimiters)
  return made
}

// [spec] Markup in a <textarea> is text, and a line break at its beginning is left out. happy-dom parses the markup
// and keeps the line break.
const area = HTMLTextAreaElement.prototype

beforeAll(() => {
  Object.defineProperty(area, 'innerHTML', {
    configurable: true,
    get() {
      const text = document.createElement('p')
      text.textContent = this.textContent
      return text.innerHTML
    },
    set(html: string) {
      const place = document.createElement('div')
      place.innerHTML = html.replace(/^\n/, '').replaceAll('<', '&lt;')
      this.textContent = place.textContent
    },
  })
})

afterAll(() => {
  Reflect.deleteProperty(area, 'innerHTML')
})

afterEach(() => vi.unstubAllGlobals())

describe('the source of a <template> is what its author wrote', () => {
  test.each([
    ['a value', '<b>{{name}}</b>'],
    ['a partial', '<ul>{{> row}}</ul>'],
    ['a value that is not escaped', '<p>{{& html}}</p>'],
    ['a value that is not escaped, in three braces', '<p>{{{html}}}</p>'],
    ['sections', '{{#rows}}<p>{{.}}</p>{{/rows}}{{^rows}}none{{/rows}}'],
    ['table rows in sections', '{{#rows}}<tr id="r_{{id}}"><td>{{name}}</td></tr>{{/rows}}'],
    ['a value in an attribute', '<p class="{{kind}}" id="r_{{id}}">x</p>'],
    ['a partial in an attribute', '<p class="{{> kind}}">x</p>'],
    ['two tags in a row', '{{> a}}{{> b}}'],
    ['a tag over several lines', '<p>{{\n  > row\n}}</p>'],
    ['a line break at the beginning of a tag', '{{\n> row}}'],
    ['a partial block of Handlebars', '{{#> layout}}x{{/layout}}'],
    ['a comparison in Nunjucks', '{% if a < b and b > c %}x{% endif %}'],
    ['a filter with texts in Nunjucks', '{{ name | default("none", true) }}'],
    ['a block over several lines in Nunjucks', '{% if\n a < b\n%}x{% endif %}'],
    ['braces that never close', 'a {{ b'],
    ['braces that never open', 'a }} b'],
    ['no tags at all', '<p>hello</p>'],
    ['nothing', ''],
  ])('%s', (_what, html) => {
    expect(sourceOf(template(html))).toBe(html)
  })

  test('an ampersand that the author wrote as an entity, in the text', () => {
    expect(sourceOf(template('{{&amp; html}}'))).toBe('{{& html}}')
  })

  test('an ampersand in an attribute', () => {
    expect(sourceOf(template('<p title="{{& name}}">x</p>'))).toBe('<p title="{{& name}}">x</p>')
  })

  test('a quotation mark in an attribute', () => {
    expect(sourceOf(template(`<p title='{{t "name"}}'>x</p>`))).toBe('<p title="{{t "name"}}">x</p>')
  })

  test('a partial in an attribute, in browsers that write > in attributes as an entity', () => {
    const written = template('')
    Object.defineProperty(written, 'innerHTML', { value: '<p class="{{&gt; kind}}">a &gt; b</p>' })
    expect(sourceOf(written)).toBe('<p class="{{> kind}}">a &gt; b</p>')
  })

  test('texts in Nunjucks that the author wrote with entities', () => {
    expect(sourceOf(template('{{ name | default("&lt;none&gt;") }}'))).toBe('{{ name | default("<none>") }}')
  })

  test('a comparison that the author wrote with entities', () => {
    expect(sourceOf(template('{% if a &lt; b %}x{% endif %}'))).toBe('{% if a < b %}x{% endif %}')
  })

  test('a space that does not break, inside of a tag', () => {
    expect(sourceOf(template('{{join ",&nbsp;"}}'))).toBe('{{join ",\u00a0"}}')
  })

  test('two hundred rows of ten tags', () => {
    const rows =
      '<li title="{{> a}}">{{> b}} &lt;{{& c}}&gt; {{#d}}{{e}}{{/d}} {{> f}}{{> g}}{{> h}}{{> i}}</li>'
    const html = rows.repeat(200)
    expect(sourceOf(template(html))).toBe(html)
  })
})

describe('outside of tags, the markup of a <template> stays as it is', () => {
  test.each([
    ['text that looks like markup', '&lt;b&gt;not bold&lt;/b&gt;'],
    ['an ampersand', 'Laurel &amp; Hardy'],
    ['an entity to be seen', '&amp;amp; and &amp;lt;'],
    ['a space that does not break', 'a&nbsp;b'],
    ['text between two tags', '{{> a}} &lt; {{& b}} &gt; {{c}}'],
    ['text in a section', '{{#a}}&lt;i&gt; {{> b}}{{/a}}'],
    ['an attribute', '<p title="&quot;&amp;quot; {{b}} &quot;">x</p>'],
    ['braces that never close', 'a {{ b &lt; c'],
    ['text after a tag that compares', '{% set same = a == b %}<p>a &lt;i&gt; = b</p>'],
    ['text with equals signs', '<p>v = 10 km = far; 10 &lt;b&gt; km</p>'],
  ])('%s', (_what, html) => {
    expect(sourceOf(template(html))).toBe(html)
  })
})

test('inside of delimiters, any text of a <template> is itself', () => {
  const bits = [
    '&',
    '<',
    '>',
    '"',
    "'",
    '&lt;',
    '&gt;',
    '&amp;',
    '&nbsp;',
    '&#62;',
    '\u00a0',
    '\n',
    '>',
    '{',
    '%',
  ]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 3 })))
    .map((parts) => parts.join(''))
    // These would end the tag, or set other delimiters; and HTML has no such characters.
    .filter((text) => !/}|^=|[\0\r]/.test(text))
  fc.assert(
    fc.property(text, (text) => {
      expect(sourceOf(templateOfText(`a {{${text}}} b`))).toBe(`a {{${text}}} b`)
    }),
  )
})

describe('other delimiters', () => {
  test.each([
    ['[[ ]]', '[[> row]] [[& html]]'],
    ['<% %>', '<%> row%> <%& html%>'],
    ['<< >>', '<<> row>> <<& html>>'],
    ['$( )$', '$(> row)$ $(& html)$'],
    ['| |', '|> row| |& html|'],
    ['\\( \\)', '\\(> row\\) \\(& html\\)'],
  ])('%s of the template stand at the beginning of its source', (delimiters, text) => {
    expect(sourceOf(templateOfText(text, delimiters))).toBe(`{{=${delimiters}=}}${text}`)
    expect(sourceOf(script(text, delimiters))).toBe(`{{=${delimiters}=}}${text}`)
  })

  test.each([
    ['an attribute', '[[ ]]', ''],
    ['the template itself', '', '{{=[[ ]]=}}'],
  ])('set by %s leave what is outside of them as it is', (_what, delimiters, head) => {
    const html = '&lt;b&gt; [[> row]] &amp;amp; [[& b]]'
    expect(sourceOf(template(head + html, delimiters))).toBe(`{{=[[ ]]=}}${html}`)
  })

  test.each([
    '{{> a}}{{=<% %>=}}<%> row%>',
    '{{= [[ ]] =}}[[> row]][[={{ }}=]]{{> row}}',
    '{{=|  |=}}|& a| b |> c|',
  ])('may be set inside of the template: %s', (text) => {
    expect(sourceOf(templateOfText(text))).toBe(text)
  })

  test("may be those of the page's own Mustache", () => {
    vi.stubGlobal('Mustache', { tags: ['<%', '%>'] })
    expect(sourceOf(templateOfText('<%> row%> <%& html%>'))).toBe('<%> row%> <%& html%>')
  })

  test("of the page's own Mustache do not stop {{ }}, which other engines use", () => {
    vi.stubGlobal('Mustache', { tags: ['<%', '%>'] })
    expect(sourceOf(template('{{> row}} {% if a < b %}'))).toBe('{{> row}} {% if a < b %}')
  })

  test('are the usual ones where the page has a Mustache without tags', () => {
    vi.stubGlobal('Mustache', {})
    expect(sourceOf(template('{{> row}} &lt;'))).toBe('{{> row}} &lt;')
  })
})

describe('the source of a <script> is its text', () => {
  test.each([
    ['tags', '<b>{{> row}}</b> {{& html}}'],
    ['entities, inside of tags and outside of them', '{{"&lt;"}} &lt;b&gt; &amp;amp;'],
    ['markup that HTML would move elsewhere', '<table>{{#rows}}<tr>{{> cells}}</tr>{{/rows}}</table>'],
  ])('%s', (_what, text) => {
    expect(sourceOf(script(text))).toBe(text)
  })

  test('spaces and line breaks at its ends', () => {
    expect(sourceOf(script('\n  {{a}}\n'))).toBe('\n  {{a}}\n')
  })
})
