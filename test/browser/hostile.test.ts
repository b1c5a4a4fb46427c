/** A server, or whoever writes what a server passes on, that wants more than to be shown. */
import { describe, expect, test } from 'vitest'
import { connect, SETTLES_AT_ONCE } from '../support/delivery.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

declare global {
  interface Window {
    /** Set by a script of a payload, if it ever runs. */
    hacked?: boolean
  }
}

const XSS = '<img src=x onerror="hacked=true">'
const ROW = '<tr id="{{id}}"><td>{{m}}{{> unit}}</td></tr>'
const TEMPLATES = `<template id="row">${ROW}</template><template id="unit"><i>{{m}}</i></template>`

/** A table, what fills it, and the templates, which stand last. */
const page = (attributes: string, templates = TEMPLATES): string => `
  <table><tbody id="rows"></tbody></table>
  <div hx-ext="sse,client-side-templates" sse-connect="/events">
    <div id="l" sse-swap="message" hx-target="#rows" hx-swap="beforeend" mustache-template="row" ${attributes}></div>
    <div id="d" sse-swap="gone" hx-target="#{{id}}" hx-swap="delete"></div>
    <div id="p" sse-swap="part" hx-swap="none" mustache-template="part"></div>
    <div id="s" sse-swap="place" hx-target="#{{id}}" mustache-template="row"></div>
  </div>
  <div id="around">${templates}</div>
  <template id="part"><div id="{{id}}" hx-swap-oob="{{how}}">{{m}}</div></template>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test.each(['row', 'unit'])('no row takes the place of the template "%s", whose id it has', async (id) => {
    const { page: shown, send } = await connect(suite, page(''), { htmx })
    await send({ id, m: '{{{x}}}' })
    const ending = await send({ id: 2, m: 'm', x: XSS })
    expect(ending.name).toBe('htmx:sseMessage')
    expect(await shown.html('#rows')).toBe(
      `<tr id="${id}"><td>{{{x}}}<i>{{{x}}}</i></td></tr><tr id="2"><td>m<i>m</i></td></tr>`,
    )
    expect(await shown.run(() => [window.hacked, document.querySelectorAll('img').length])).toEqual([
      undefined,
      0,
    ])
  })

  test('no payload removes a template, or what holds one: not as a target, not as a part, not as a row of its list', async () => {
    const { page: shown, send } = await connect(suite, page(''), { htmx })
    for (const id of ['row', 'unit', 'part', 'around']) {
      for (const event of ['gone', 'place']) {
        const { name, code, target } = await send({ id, m: 'm' }, event)
        expect([event, id, name, code, target]).toEqual([
          event,
          id,
          'htmx:targetError',
          'target-template',
          `#${id}`,
        ])
      }
      for (const how of ['true', 'delete', 'innerHTML', `outerHTML:#${id}`, `innerHTML:#${id}`]) {
        const { name, code } = await send({ id, how, m: 'm' }, 'part')
        expect([how, id, name, code]).toEqual([how, id, 'htmx:targetError', 'target-template'])
      }
    }
    // What is beside a template may be chosen, and what holds one may grow.
    await send({ id: 'rows', how: 'beforeend', m: 'x' }, 'part')
    await send({ id: 'l' }, 'gone')
    expect(await shown.run(() => document.querySelectorAll('#around > template, #part').length)).toBe(3)
    expect(await shown.run(() => document.getElementById('l'))).toBeNull()
  })

  test('a row of "upsert" takes the place of no template in its list', async () => {
    const { page: shown, send } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events"><ul id="rows" sse-swap="message" hx-swap="upsert" mustache-template="row"><template id="row"><li id="{{id}}">{{m}}</li></template></ul></div>`,
      { htmx },
    )
    await send({ id: 'row', m: '{{{x}}}' })
    await send({ id: 'a', m: 'm', x: XSS })
    expect(await shown.run(() => document.querySelectorAll('#rows > template').length)).toBe(1)
    expect(await shown.run(() => document.querySelector('#a')?.innerHTML)).toBe('m')
  })
})

describe('only a <template> and a <script> with a type are templates', () => {
  test.each([
    ['<p id="t">{{m}}</p>', 'a paragraph'],
    ['<div id="t" hidden>{{m}}</div>', 'a hidden element'],
    ['<textarea id="t">{{m}}</textarea>', 'a text area'],
    ['<script id="t"></script>', 'a script of the page'],
  ])('%s', async (element) => {
    const { send, page: shown } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events"><p id="l" sse-swap="message" mustache-template="t">old</p></div>${element}`,
    )
    const { code, message } = await send({ m: 1 })
    expect(code).toBe('template-missing')
    expect(message).toContain('add <template id="t">')
    expect(await shown.html('#l')).toBe('old')
  })

  test.each([
    ['an id', 't'],
    ['a class', '.t'],
    ['an attribute', '[data-t]'],
  ])('found by %s, whatever stands before it', async (_by, name) => {
    const { send, page: shown } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events"><p id="l" sse-swap="message" mustache-template="${name}"></p></div>
       <b id="t" class="t" data-t>{{{m}}}</b><template id="t" class="t" data-t>{{m}}</template>`,
    )
    await send({ m: '<i>' })
    expect(await shown.html('#l')).toBe('&lt;i&gt;')
  })

  test('for XSLT, whatever holds a stylesheet', async () => {
    const { send, page: shown } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events"><p id="l" sse-swap="message" xslt-template="t"></p></div>
       <b id="t">http://www.w3.org/1999/XSL/Transform &lt;xsl:stylesheet></b>
       <div id="t" hidden><xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><i>ok</i></xsl:template></xsl:stylesheet></div>`,
    )
    await send('<x/>')
    expect(await shown.html('#l')).toContain('>ok</i>')
  })
})

describe('what HTML cannot keep in a <template> is told, and works in a <script>', () => {
  test.each([
    ['{{#sold}}class="sold"{{/sold}}', '<p {{#sold}}class="sold"{{/sold}}>x</p>', '<p class="sold">x</p>'],
    [
      '{{^free}}hidden{{/free}}',
      '<option {{^free}}hidden{{/free}}>x</option>',
      '<option hidden="">x</option>',
    ],
    ['{{> attributes}}', '<p {{> attributes}}>x</p>', '<p title="t">x</p>'],
    [
      'rows of a table',
      '<table><tbody>{{#rows}}<tr><td>{{.}}</td></tr>{{/rows}}</tbody></table>',
      '<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>',
    ],
  ])('%s', async (_what, source, html) => {
    const body = (tag: string, type = ''): string =>
      `<div hx-ext="sse" sse-connect="/events"><div id="l" sse-swap="message" mustache-template="t">old</div></div>
       <${tag} id="t" ${type}>${source}</${tag}><script type="text/mustache" id="attributes">title="t"</script>`
    const data = { sold: true, rows: [1, 2] }
    const inTemplate = await connect(suite, body('template'))
    const { code, template, message } = await inTemplate.send(data)
    expect([code, template]).toEqual(['template-mangled', 't'])
    expect(message).toContain('write "t" in a <script type="text/mustache">')
    expect(await inTemplate.page.html('#l')).toBe('old')
    const inScript = await connect(suite, body('script', 'type="text/mustache"'))
    await inScript.send(data)
    expect(await inScript.page.html('#l')).toBe(html)
  })

  test.each([
    '<p class="{{kind}}" data-{{kind}}="1" {{kind}}>{{#sold}}x{{/sold}}</p>',
    '<p title="{{#sold}}sold{{/sold}}">x</p>',
    '<table><tbody><tr><td>{{#sold}}{{sold}}{{/sold}}</td></tr></tbody></table>',
    '{{#rows}}<tr><td>{{.}}</td></tr>{{/rows}}',
  ])('%s is kept', async (source) => {
    const { send } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events"><div id="l" sse-swap="message" mustache-template="t">old</div></div><template id="t">${source}</template>`,
    )
    expect((await send({ kind: 'k', sold: true, rows: [1] })).name).toBe('htmx:sseMessage')
  })
})
