import { describe, expect, test } from 'vitest'
import { connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { browserSuite, type OpenOptions } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const listener = (attributes: string) =>
  `<div hx-ext="sse" sse-connect="/events"><div id="listener" sse-swap="message" ${attributes}>old</div></div>`

/** Renders payloads, one after the other, and returns what the listening element holds in the end. */
async function rendered(
  body: string,
  options: OpenOptions,
  ...payloads: (string | object)[]
): Promise<string> {
  const { page, send } = await connect(suite, body, options)
  for (const payload of payloads) expect(await send(payload)).toMatchObject({ name: 'htmx:sseMessage' })
  expect(errorsOf(page)).toEqual([])
  return page.html('#listener')
}

const template = (source: string) => `<template id="t">${source}</template>`
const script = (source: string) => `<script id="t" type="text/x-template">${source}</script>`

const BIKES = [
  { name: 'CRF', power: 75 },
  { name: '701', power: 55 },
]

describe('Handlebars', () => {
  const via = (attribute: string, source: string, data: string | object, setUp = '') =>
    rendered(
      `${setUp}${listener(`${attribute}="t"`)}${source}`,
      { scripts: ['handlebars.js', 'sluice.min.js'] },
      data,
    )

  test.each([
    ['a <template>', template],
    ['a <script>', script],
  ])('a payload is rendered through %s', async (_name, holder) => {
    const source = holder('{{#if name}}<b title="{{name}}">{{name}}</b>{{/if}}{{{html}}}')
    expect(await via('handlebars-template', source, { name: '<CRF>', html: '<i>1</i>' })).toBe(
      '<b title="&lt;CRF&gt;">&lt;CRF&gt;</b><i>1</i>',
    )
  })

  test('{{#each}} repeats', async () => {
    const source = template('{{#each bikes as |bike at|}}<i>{{at}} {{bike.name}}</i>{{/each}}')
    expect(await via('handlebars-template', source, { bikes: BIKES })).toBe('<i>0 CRF</i><i>1 701</i>')
  })

  test('handlebars-array-template hands over the array itself', async () => {
    const source = template('{{#each this}}<i>{{name}}</i>{{/each}}')
    expect(await via('handlebars-array-template', source, BIKES)).toBe('<i>CRF</i><i>701</i>')
  })

  test('helpers and partials of the page work inside of a <template>', async () => {
    const setUp = `<script>
        Handlebars.registerHelper('gt', (a, b) => a > b)
        Handlebars.registerPartial('name', '<b>{{name}}</b>')
      </script>`
    const source = template('{{#each this}}{{#if (gt power 60)}}{{> name}}{{/if}}{{/each}}')
    expect(await via('handlebars-array-template', source, BIKES, setUp)).toBe('<b>CRF</b>')
  })

  test('a Handlebars that is loaded after Sluice is used', async () => {
    const body = listener('handlebars-template="t"') + template('<i>{{name}}</i>')
    expect(await rendered(body, { scripts: ['sluice.min.js', 'handlebars.js'] }, { name: 'CRF' })).toBe(
      '<i>CRF</i>',
    )
  })
})

describe('Nunjucks', () => {
  const options = { scripts: ['nunjucks.js', 'sluice.min.js'] }
  const via = (attribute: string, source: string, data: string | object, setUp = '') =>
    rendered(`${setUp}${listener(attribute)}${source}`, options, data)

  test.each([
    ['a <template>', template],
    ['a <script>', script],
  ])('a payload is rendered through %s', async (_name, holder) => {
    const source = holder('<b title="{{ name }}">{{ name }}</b>{{ html | safe }}')
    expect(await via('nunjucks-template="t"', source, { name: '<CRF>', html: '<i>1</i>' })).toBe(
      '<b title="&lt;CRF&gt;">&lt;CRF&gt;</b><i>1</i>',
    )
  })

  test('{% for %} and {% if a > b and c %} work inside of a <template>', async () => {
    const source = template(
      '{% for bike in bikes %}{% if bike.power > 60 and bike.name != "x" %}<i>{{ bike.name }}</i>{% endif %}{% endfor %}',
    )
    expect(await via('nunjucks-template="t"', source, { bikes: BIKES })).toBe('<i>CRF</i>')
  })

  test('nunjucks-array-template has the array as data', async () => {
    const source = template('{% for bike in data %}<i>{{ bike.name }}</i>{% endfor %}')
    expect(await via('nunjucks-array-template="t"', source, BIKES)).toBe('<i>CRF</i><i>701</i>')
  })

  test('a filter of the configured environment works', async () => {
    const setUp = `<script>nunjucks.configure().addFilter('kw', (power) => power + ' kW')</script>`
    expect(
      await via('nunjucks-template="t"', template('<i>{{ power | kw }}</i>'), { power: 75 }, setUp),
    ).toBe('<i>75 kW</i>')
  })

  test.each([
    ['nunjucks-template="row.html"', { name: 'CRF', data: 'x' }],
    ['nunjucks-array-template="row.html"', 'CRF'],
  ])('a name that no element has is asked of the configured environment: %s', async (attribute, data) => {
    suite.server.html('/views/row.html', '<i>{{ name or data }}</i>')
    const setUp = `<script>nunjucks.configure('/views')</script>`
    expect(await via(attribute, '', JSON.stringify(data), setUp)).toBe('<i>CRF</i>')
  })
})

describe('XSLT', () => {
  const STYLESHEET = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
    <xsl:output method="html" omit-xml-declaration="yes"/>
    <xsl:template match="/bikes"><xsl:for-each select="bike"><i><xsl:value-of select="@name"/></i></xsl:for-each></xsl:template>
  </xsl:stylesheet>`
  const XML = '<bikes><bike name="CRF"/>\n<bike name="a &lt; b"/></bikes>'

  test('an XML payload is transformed by a stylesheet in a <script>', async () => {
    const body = `${listener('xslt-template="t"')}<script id="t" type="text/xsl">${STYLESHEET}</script>`
    const html = await rendered(body, {}, XML)
    expect(html.replace(/ xmlns="[^"]*"/g, '')).toBe('<i>CRF</i><i>a &lt; b</i>')
  })

  test('a second payload is transformed by the same stylesheet', async () => {
    const body = `${listener('xslt-template="t"')}<script id="t" type="text/xsl">${STYLESHEET}</script>`
    const html = await rendered(body, {}, XML, '<bikes><bike name="701"/></bikes>')
    expect(html.replace(/ xmlns="[^"]*"/g, '')).toBe('<i>701</i>')
  })
})

describe('an engine of the page', () => {
  const engine = (code: string) => `<script>sluice.registerEngine('shout', ${code})</script>`
  const via = (setUp: string, attribute: string, ...payloads: (string | object)[]) =>
    rendered(`${setUp}${listener(`${attribute}="t"`)}${template('<i>!!</i>')}`, {}, ...payloads)

  test('renders what its attribute asks for', async () => {
    const setUp = engine('{ compile: ({ source }) => (data) => source.replace("!!", data.name + "!!") }')
    expect(await via(setUp, 'shout-template', { name: 'CRF' })).toBe('<i>CRF!!</i>')
    expect(await via(setUp, 'data-shout-template', { name: 'CRF' })).toBe('<i>CRF!!</i>')
  })

  test('gets an array as data', async () => {
    const setUp = engine('{ compile: ({ source }) => ({ data }) => data.join("") }')
    expect(await via(setUp, 'shout-array-template', [1, 2])).toBe('12')
  })

  test('may read payloads that are no JSON', async () => {
    const setUp = engine('{ parse: (text) => text.split(";"), compile: () => (parts) => parts.at(-1) }')
    expect(await via(setUp, 'shout-template', 'a;b')).toBe('b')
  })

  test('is told the name and element of a template, and the sources of others', async () => {
    const setUp = `${engine('{ compile: ({ name, element, partial }) => () => [name, element.id, partial("p")].join() }')}
      <script id="p" type="x">part</script>`
    expect(await via(setUp, 'shout-template', '1')).toBe('t,t,part')
  })

  test('may know templates by name', async () => {
    const setUp = engine('{ compile: ({ name, element }) => () => name + element }')
    expect(await rendered(setUp + listener('shout-template="a/b"'), {}, '1')).toBe('a/bundefined')
  })

  test('takes the place of one that is built in', async () => {
    const setUp = `<script>sluice.registerEngine('mustache', { compile: () => () => 'mine' })</script>`
    expect(await via(setUp, 'mustache-template', '1')).toBe('mine')
  })

  test('compiles a template once for many events, and again after it changed', async () => {
    const setUp = engine('{ compile: ({ source }) => { ++compiled; return (data) => source + data } }')
    const body = `<script>var compiled = 0</script>${setUp}${listener('shout-template="t"')}${template('a')}`
    const { page, send } = await connect(suite, body)
    for (const number of [1, 2, 3]) await send(`${number}`)
    expect([await page.html('#listener'), await page.value('compiled')]).toEqual(['a3', 1])
    await page.value('document.getElementById("t").innerHTML = "b"')
    for (const number of [4, 5]) await send(`${number}`)
    expect([await page.html('#listener'), await page.value('compiled')]).toEqual(['b5', 2])
  })
})

test('an engine that is loaded after an event needed it serves the next one', async () => {
  const { page, send } = await connect(
    suite,
    listener('handlebars-template="t"') + template('<i>{{name}}</i>'),
  )
  expect(await send({ name: 'a' })).toMatchObject({ code: 'engine-missing' })
  await page.addScript('/files/handlebars.js')
  await send({ name: 'b' })
  expect(await page.html('#listener')).toBe('<i>b</i>')
})

test('one template may serve two engines', async () => {
  const body = `<div hx-ext="sse" sse-connect="/events">
      <p id="a" sse-swap="a" mustache-template="t"></p><p id="b" sse-swap="b" handlebars-template="t"></p>
    </div>${template('{{name}}')}`
  const { page, send } = await connect(suite, body, { scripts: ['handlebars.js', 'sluice.min.js'] })
  for (const name of ['a', 'b', 'a']) await send({ name }, name)
  expect([await page.html('#a'), await page.html('#b')]).toEqual(['a', 'b'])
})

test('a mustache-template goes before a handlebars-template, however far away', async () => {
  const body = `<main mustache-template="m">${listener('handlebars-template="h"')}</main>
    <template id="m">mustache</template><template id="h">handlebars</template>`
  expect(await rendered(body, { scripts: ['handlebars.js', 'sluice.min.js'] }, '{}')).toBe('mustache')
})
