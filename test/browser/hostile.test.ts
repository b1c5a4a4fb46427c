/** A server, or whoever writes what a server passes on, that wants more than to be shown. */
import { describe, expect, test } from 'vitest'
import { misbehave, opens } from '../server/misbehaving.js'
import { burst, connect, errorsOf, recordEndings, SETTLES_AT_ONCE } from '../support/delivery.js'
import { inline } from '../support/in-page.js'
import { browserSuite, ENGINE, HTMX_VERSIONS } from '../support/suite.js'

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
    expect(message).toMatch(/make the <\w+> a <template id="t">/)
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

test('Trusted Types with a default policy, and a strict content security policy, hold for what a server sends', async () => {
  const { page: shown, send } = await connect(
    suite,
    `<div hx-ext="sse" sse-connect="/events">
       <div id="plain" sse-swap="plain"></div>
       <ul id="list" sse-swap="row" hx-swap="upsert" mustache-template="t"></ul>
       <p sse-swap="one" hx-target="#row-{{id}}" hx-swap="outerHTML" mustache-template="t"></p>
     </div><template id="t"><li id="row-{{id}}">{{{m}}}</li></template>`,
    {
      ownPage: 'has headers',
      scripts: ['trusted-types.js', 'sluice.min.js'],
      head: `<meta name="htmx-config" content='{"defaultSettleDelay":0,"includeIndicatorStyles":false,"allowEval":false}'>`,
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types default",
      },
    },
  )
  const script = '<script>hacked=true</script><b onclick="hacked=true">b</b>'
  expect((await send(`${script}a`, 'plain')).name).toBe('htmx:sseMessage')
  expect((await send({ id: 1, m: 'old' }, 'row')).name).toBe('htmx:sseMessage')
  expect((await send({ id: 1, m: `new${script}` }, 'one')).name).toBe('htmx:sseMessage')
  expect(await shown.run(() => document.getElementById('plain')?.textContent)).toContain('ba')
  expect(await shown.run(() => document.querySelector('#list > #row-1')?.textContent)).toContain('new')
  await shown.run(() => {
    for (const element of document.querySelectorAll('b')) element.click()
  })
  expect(await shown.run(() => window.hacked)).toBeUndefined()
  // It is in force, and HTML of the server has gone through the policy of the page.
  if (ENGINE === 'chromium') expect(await shown.run(() => window.trusted.length)).toBeGreaterThan(0)
  expect((await shown.said()).filter((log) => /Trusted|exception/.test(log))).toEqual([])
})

test.each(HTMX_VERSIONS)(
  'HTML that the Trusted Types policy of the page refuses costs its own events only, on htmx %s',
  async (htmx) => {
    const stream = suite.server.stream('/events')
    const shown = await suite.open(
      `<div hx-ext="sse" sse-connect="/events" sse-config="batch:frame">
         <p id="bad" sse-swap="m" mustache-template="bad">old</p>
         <p id="good" sse-swap="m" mustache-template="good"></p>
         <ul id="list" sse-swap="row" hx-swap="beforeend" mustache-template="row"></ul>
       </div>
       <template id="bad"><b data-bad>{{a}}</b></template>
       <template id="good"><b>{{a}}</b></template>
       <template id="row"><li>{{a}}</li></template>`,
      {
        htmx,
        ownPage: 'has headers',
        scripts: ['trusted-types.js', 'sluice.min.js'],
        head: `<meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false}'>`,
        headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default" },
      },
    )
    await Promise.all([stream.opened(), shown.run(recordEndings)])
    const row = (a: string): [string, object] => ['row', { a }]
    stream.write(burst([['m', { a: 1 }], row('1'), row('data-bad'), row('2'), ['m', { a: 2 }]]))
    await shown.shows('#good', '2')
    await shown.shows('#list', '12')
    await shown.until(() => window.endings.length === 7)
    const refused = (await shown.run(() => window.endings)).filter(({ code }) => code)
    expect(refused.map(({ on, code }) => `${on} ${code}`).sort()).toEqual([
      'bad swap-failed',
      'bad swap-failed',
      'list swap-failed',
    ])
    await shown.shows('#bad', 'old')
    expect(await shown.run(() => window.sluice.waiting)).toBe(0)
  },
)

test.each(HTMX_VERSIONS)(
  'HTML that is refused after a delay, or in a view transition, is one error as well, on htmx %s',
  async (htmx) => {
    const stream = suite.server.stream('/events')
    const shown = await suite.open(
      `<div hx-ext="sse" sse-connect="/events">
         <p id="later" sse-swap="m" mustache-template="bad" hx-swap="innerHTML swap:20ms">old</p>
         <p id="moving" sse-swap="n" mustache-template="bad" hx-swap="innerHTML transition:true">old</p>
         <p id="acting" sse-swap="o" hx-swap="innerHTML transition:true">old</p>
       </div>
       <template id="bad"><b data-bad>{{a}}</b></template>`,
      {
        htmx,
        ownPage: 'has headers',
        scripts: ['trusted-types.js', 'sluice.min.js'],
        head: `<meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false}'>`,
        headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types default" },
      },
    )
    await Promise.all([stream.opened(), shown.run(recordEndings)])
    stream.write(burst([['m', { a: 1 }]]))
    stream.write(burst([['n', { a: 2 }]]))
    stream.write(burst([['o', '<b data-bad></b><script>1</script>']]))
    const failed = async () =>
      (await shown.run(() => window.endings))
        .filter(({ code }) => code)
        .map(({ on, code }) => `${on} ${code}`)
    await expect
      .poll(async () => (await failed()).sort())
      .toEqual(['acting swap-failed', 'later swap-failed', 'moving swap-failed'])
    await shown.shows('#acting', 'old')
    await shown.shows('#later', 'old')
    await shown.shows('#moving', 'old')
    expect(errorsOf(shown).filter((log) => log.startsWith('exception'))).toEqual([])
    expect(await shown.run(() => window.sluice.waiting)).toBe(0)
  },
)

test('no content of an event takes the place of a global that Sluice looks for', async () => {
  const { page: shown, send } = await connect(
    suite,
    `<div hx-ext="sse" sse-connect="/events">
       <div sse-swap="html" hx-target="#first"></div>
       <p id="l" sse-swap="message" mustache-template="t"></p>
     </div><div id="first"></div><template id="t">{{m}}</template>`,
  )
  const names = ['Mustache', 'Handlebars', 'nunjucks', 'htmx', 'sluice', 'trustedTypes']
  const fields = ['tags', 'render', 'compile', 'version', 'config', 'connections']
  const forms = names.map(
    (name) => `<form id="${name}">${fields.map((field) => `<input name="${field}">`).join('')}</form>`,
  )
  await send(
    `${forms.join('')}<script id="sluice" type="application/json"></script><div id="htmx"></div>`,
    'html',
  )
  // The template is compiled now.
  expect((await send({ m: '<i>' })).name).toBe('htmx:sseMessage')
  expect(await shown.html('#l')).toBe('&lt;i&gt;')
  expect(await shown.run(() => window.sluice.connections().length)).toBe(1)
})

describe.each(['eventsource', 'fetch'])('transport:%s', (transport) => {
  const LONG = 'x'.repeat(100_000)

  test.each([
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['toString', 'hasOwnProperty'],
    ['a name and an id of 100,000 letters', LONG],
  ])('%s is an event name, an id, a field and an id of a row like any other', async (_what, word) => {
    const {
      page: shown,
      stream,
      endings,
    } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events" sse-config="transport:${transport} reconnectDelay:1ms">
         <p id="l" sse-swap="${word}" hx-swap="beforeend" mustache-template="t"></p>
         <ul id="rows" sse-swap="row" hx-swap="upsert" mustache-template="r"></ul>
         <p sse-swap="fill" hx-target="#{{id}}" mustache-template="t"></p>
       </div>
       <template id="t">{{m}}{{__proto__.m}}{{constructor.m}}</template><template id="r"><li id="{{id}}"></li></template>`,
    )
    // Written by hand: an object literal would set the prototype instead.
    const evil = '{"m":"a","__proto__":{"m":"b"},"constructor":{"m":"c","prototype":{"hacked":true}}}'
    stream.send(evil, { event: word, id: word })
    stream.send({ id: word }, { event: 'row', id: word })
    stream.send({ id: word, m: 'in' }, { event: 'fill', id: word })
    const ends = await endings(3)
    expect(ends.map(({ name }) => name)).toEqual(Array(3).fill('htmx:sseMessage'))
    expect(await shown.html('#l')).toBe('abc')
    expect(await shown.run((id) => document.querySelector('#rows > li')?.id === id, word)).toBe(true)
    expect(await shown.run(() => document.querySelector('#rows > li')?.textContent)).toMatch(/^in/)
    expect(
      await shown.run(() => [window.hacked, 'hacked' in {}, 'm' in {}, Object.keys(Object.prototype)]),
    ).toEqual([undefined, false, false, []])
    expect(errorsOf(shown)).toEqual([])
  })
})

// No engine reads what was kept in another way.
if (ENGINE === 'chromium')
  describe('what other scripts have written to the session storage is read with care', () => {
    const now = Date.now()
    let count = 0

    test.each([
      ['what Sluice writes', JSON.stringify([now, '7']), '7'],
      ['no JSON', '{', ''],
      ['null', 'null', ''],
      ['an empty list', '[]', ''],
      ['a list without an id', `[${now}]`, ''],
      ['an id that is no text', `[${now},{"length":1,"toString":"7"}]`, ''],
      ['a time that is no number', '["x","7"]', ''],
      ['a time without an end', '[1e999,"7"]', ''],
      ['an object that poses as a list', '{"0":1,"1":"7","length":2,"__proto__":[]}', ''],
      ['an id with a line break', JSON.stringify([now, '7\r\nX-Evil: 1']), ''],
      ['an id of 100,000 letters', JSON.stringify([now, 'x'.repeat(100_000)]), ''],
    ])('%s', async (_what, kept, asked) => {
      const path = `/hostile-${++count}`
      const route = misbehave(suite.server, path, opens('data: shown\n\n'))
      const page = await suite.open(
        `<div hx-ext="sse" sse-connect="${path}" sse-config="resume:page"><p id="l" sse-swap="message"></p></div>`,
        {
          ownPage: 'is loaded',
          head: inline(
            ([path, kept]: [string, string]) => {
              for (const key of [`sluice ${path}`, `sluice ${new URL(path, location.href).href}`])
                sessionStorage.setItem(key, kept)
            },
            [path, kept] as [string, string],
          ),
        },
      )
      await page.shows('#l', 'shown')
      expect(route.asked.map(({ lastEventId }) => lastEventId ?? '')).toEqual([asked])
      expect(route.asked[0]?.headers).not.toHaveProperty('x-evil')
      expect(errorsOf(page)).toEqual([])
    })
  })
