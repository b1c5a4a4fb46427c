import { describe, expect, test } from 'vitest'
import { fragmentsOf, hasParts, hasSideEffects } from '../../src/dom/content.js'

/** What is read, written out again. */
function written(fragments: readonly DocumentFragment[]): string[] {
  return fragments.map((fragment) => {
    const box = document.createElement('div')
    box.append(fragment)
    return box.innerHTML
  })
}

/** The same, where each is read by itself in a template, as htmx does. */
function alone(contents: readonly string[]): string[] {
  return contents.map((content) => {
    const template = document.createElement('template')
    template.innerHTML = content
    return template.innerHTML
  })
}

describe('content has parts for other places, or what is not read from a fragment', () => {
  test.each([
    '<i hx-swap-oob="true"></i>',
    '<i data-hx-swap-oob="beforeend:#x"></i>',
    '<hx-partial hx-target="#x">1</hx-partial>',
    '<HX-PARTIAL>1</HX-PARTIAL>',
    '<!doctype html><p></p>',
    '<html><p></p></html>',
    '<head><meta></head>',
    '<BODY class="x">',
    '</body>',
    '<title>x</title>',
    '<script>x()</script>',
    '<p></p><template><tr></tr></template>',
  ])('%s', (content) => {
    expect(hasParts(content)).toBe(true)
  })

  test.each([
    '',
    'text',
    '<p>html body title script template</p>',
    '<tr><td>1</td></tr>',
    '<header></header>',
    '<titled-row></titled-row>',
    '<!-- a comment -->',
    '<p hx-swap="outerHTML"></p>',
    '{"a":"<b>"}',
  ])('but not: %s', (content) => {
    expect(hasParts(content)).toBe(false)
  })
})

describe('a content does more than to be there', () => {
  test.each([
    '<b hx-swap-oob="true">1</b>',
    '<script>x()</script>',
    '<my-row>1</my-row>',
    '<i sse-swap="x"></i>',
    '<i data-sse-connect="/x"></i>',
    '<i hx-trigger="load" hx-get="/x"></i>',
    '<i hx-preserve id="x"></i>',
    '<i hx-on:click="x()"></i>',
    '<i hx-swap-oob></i>',
    '<input autofocus>',
    '<img onerror="x()">',
    '<img/onerror = x()>',
    '<button is="my-button"></button>',
    '<iframe></iframe>',
    '<details open name="x"></details>',
  ])('%s', (content) => {
    expect(hasSideEffects(content)).toBe(true)
  })

  test.each([
    '',
    'on = off, is it?',
    '<li class="a-b" data-x="1">hx-get</li>',
    '<button hx-delete="/x" hx-target="closest li" hx-swap="outerHTML">x</button>',
    '<!-- a -->',
    '</p>',
    '<form id="x"><input name="id"></form>',
  ])('but not: %s', (content) => {
    expect(hasSideEffects(content)).toBe(false)
  })
})

/** Contents that leave something open, or look like others and are not: each is to be read as if it were alone. */
const CONTENTS: readonly (readonly string[])[] = [
  [],
  [''],
  ['<li>1</li>'],
  ['<li>1</li>', '<li>2</li>', '<li>3</li>'],
  ['<li>1', '<li>2', '<li>3'],
  ['<li>1</li>', '<li>2</li><li>3</li>', '<li>4</li>'],
  ['<li>1</li><li>2</li>', '<li>3</li>', '<li>4</li><li>5</li>'],
  ['<li>1</li>', '', '<li>3</li>'],
  ['', '<li>2</li>', '<li>3</li>'],
  ['  <li>1</li>\n', '  <li>2</li>\n', '  <li>3</li>\n'],
  ['text 1', 'text 2', 'text 3'],
  ['<li>1</li> tail', '<li>2</li> tail', '<li>3</li>'],
  ['<div>1', '<div>2', '<div>3'],
  ['<div>1</div>', '<div>2', '<div>3</div>'],
  ['<div>1</div>', '<div>2</div></div>', '<div>3</div>'],
  ['<p>1</p>', '<p>2<div>3</div></p>', '<p>4</p>'],
  ['<li>1</li>', '<li><b>2</li>', '<li>3</li>'],
  ['<li>1</li>', '<li><b>2</li>', '<li>3</b></li>'],
  ['<li>1</li>', '<li></i>2<b></li>', '<li>3</li>'],
  ['<li>1</li>', '<li><b></i>2</li>', '<li>3</li>'],
  ['<li>1</li>', '<li><B>2</li>', '<li>3</B></li>'],
  ['<li>1</li>', '<li><b><i>2</b></i></li>', '<li>3</li>'],
  ['<a href="1">1</a>', '<a href="2">2', '<a href="3">3</a>'],
  ['<b>1</b>', '<b>2</b>', '<b>3</b>'],
  ['<li>1</li>', '<li>2<!-- -->', '<li>3</li>'],
  ['<li>1</li>', '<li><textarea>2', '<li>3</li>'],
  ['<li>1</li>', '<li><select><option>2', '<li>3</li>'],
  ['<li>1</li>', '<li><svg><path>', '<li>3</li>'],
  ['<li>1</li>', '<li><table><tr><td>2', '<li>3</li>'],
  ['<li>1</li>', '<link rel="x">', '<li>3</li>'],
  ['<li>1</li>', '<dd>2</dd>', '<p>3</p>'],
  ['<tr><td>1</td></tr>', '<tr><td>2</td></tr>', '<tr><td>3</td></tr>'],
  ['<tr><td>1', '<tr><td>2', '<tr><td>3'],
  ['<td>1</td>', '<td>2</td>', '<th>3</th>'],
  ['<option>1</option>', '<option>2', '<option selected>3'],
  ['<my-row>1</my-row>', '<my-row>2', '<my-row>3</my-row>'],
  ['<img src="1">', '<img src="2">', '<img src="3">'],
  ['<h2>1</h2>', '<h2>2', '<h2>3</h2>'],
  ['&lt;li&gt;', '<li>&amp;</li>', '<li>&lt;b&gt;</li>'],
]

describe('several contents are read as each would be alone', () => {
  test.each(CONTENTS.map((contents) => [contents]))('%j', (contents) => {
    expect(written(fragmentsOf(contents))).toEqual(alone(contents))
  })
})
