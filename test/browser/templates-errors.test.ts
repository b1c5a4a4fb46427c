import { describe, expect, test } from 'vitest'
import { connect, type Ending, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE, scripts: ['sluice.min.js'] })

const SECRET = 'secret-in-the-payload'

interface Case {
  readonly name: string
  /** Attributes of the listening element. */
  readonly attributes: string
  readonly templates?: string
  readonly scripts?: readonly string[]
  readonly payload?: string
  readonly expected: Partial<Ending>
  /** What lies below the error. */
  readonly cause?: RegExp
}

const JSON_PAYLOAD = JSON.stringify({ secret: SECRET, rest: 'x'.repeat(100) })

const CASES: readonly Case[] = [
  {
    name: 'data that is no JSON',
    attributes: 'mustache-template="t"',
    templates: '<template id="t">{{x}}</template>',
    payload: `${SECRET} is <b>no</b> JSON ${'x'.repeat(100)}`,
    expected: { code: 'json-invalid', template: 't' },
    cause: /SyntaxError/,
  },
  {
    name: 'a template that no element has',
    attributes: 'mustache-template="nowhere"',
    expected: { code: 'template-missing', template: 'nowhere' },
  },
  {
    name: 'a template name that is no selector',
    attributes: 'mustache-template="#[("',
    expected: { code: 'template-missing', template: '#[(' },
  },
  {
    name: 'an empty template name',
    attributes: 'mustache-template=""',
    expected: { code: 'template-missing', template: '' },
  },
  {
    name: 'a partial that no element has',
    attributes: 'mustache-template="t"',
    templates: '<template id="t">{{secret}}{{> nowhere}}</template>',
    expected: { code: 'template-missing', template: 'nowhere' },
  },
  {
    name: 'a Mustache section that is not closed',
    attributes: 'mustache-template="t"',
    templates: '<template id="t">{{#secret}}{{secret}}</template>',
    expected: { code: 'template-failed', template: 't' },
    cause: /Unclosed section/,
  },
  {
    name: 'delimiters that are none',
    attributes: 'mustache-template="t"',
    templates: '<template id="t" mustache-delimiters="[[">[[secret]]</template>',
    expected: { code: 'template-failed', template: 't' },
    cause: /Invalid tags/,
  },
  {
    name: 'a Handlebars that is not loaded',
    attributes: 'handlebars-template="t"',
    templates: '<template id="t">{{secret}}</template>',
    expected: { code: 'engine-missing', template: 't' },
  },
  {
    name: 'a Handlebars template that does not exist',
    attributes: 'handlebars-template="nowhere"',
    scripts: ['handlebars.js'],
    expected: { code: 'template-missing', template: 'nowhere' },
  },
  {
    name: 'a Handlebars helper that is missing',
    attributes: 'handlebars-template="t"',
    templates: '<template id="t">{{shout secret}}</template>',
    scripts: ['handlebars.js'],
    expected: { code: 'template-failed', template: 't' },
    cause: /Missing helper/,
  },
  {
    name: 'a Nunjucks that is not loaded',
    attributes: 'nunjucks-template="t"',
    templates: '<template id="t">{{ secret }}</template>',
    expected: { code: 'engine-missing', template: 't' },
  },
  {
    name: 'a Nunjucks template that neither the page nor Nunjucks has',
    attributes: 'nunjucks-template="nowhere.html"',
    scripts: ['nunjucks.js'],
    expected: { code: 'template-failed', template: 'nowhere.html' },
    cause: /not found/,
  },
  {
    name: 'a Nunjucks filter that is missing',
    attributes: 'nunjucks-template="t"',
    templates: '<template id="t">{{ secret | shout }}</template>',
    scripts: ['nunjucks.js'],
    expected: { code: 'template-failed', template: 't' },
    cause: /filter not found/,
  },
  {
    name: 'data that is no XML',
    attributes: 'xslt-template="t"',
    templates: `<script id="t" type="text/xsl"><xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/></script>`,
    payload: `<bike>${SECRET}`,
    expected: { code: 'template-failed', template: 't' },
    cause: /error.*\bline (number )?1\b/is,
  },
  {
    name: 'a stylesheet that is no XML',
    attributes: 'xslt-template="t"',
    templates: '<script id="t" type="text/xsl"><xsl:</script>',
    payload: `<bike>${SECRET}</bike>`,
    expected: { code: 'template-failed', template: 't' },
    cause: /error.*\bline (number )?1\b/is,
  },
  {
    name: 'a stylesheet that cannot work',
    attributes: 'xslt-template="t"',
    templates: `<script id="t" type="text/xsl"><xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:template match="/"><xsl:value-of select="((("/></xsl:template>
    </xsl:stylesheet></script>`,
    payload: `<bike>${SECRET}</bike>`,
    expected: { code: 'template-failed', template: 't' },
  },
  {
    name: "an engine of the page's own that throws",
    attributes: 'faulty-template="t"',
    templates: `<template id="t"></template><script>
      sluice.registerEngine('faulty', { compile: () => () => { throw 'no Error' } })
    </script>`,
    expected: { code: 'template-failed', template: 't' },
    cause: /^no Error$/,
  },
  {
    name: "an engine of the page's own that cannot compile",
    attributes: 'faulty-template="t"',
    templates: `<template id="t"></template><script>
      sluice.registerEngine('faulty', { compile() { throw new RangeError('cannot') } })
    </script>`,
    expected: { code: 'template-failed', template: 't' },
    cause: /RangeError: cannot/,
  },
]

describe.each(CASES)(
  '$name',
  ({ attributes, templates = '', scripts = [], payload = JSON_PAYLOAD, expected, cause }) => {
    /** Sends the bad event, then a good one to another element, so that everything bad has happened by then. */
    async function fail(htmx: string) {
      const delivery = await connect(
        suite,
        `<div hx-ext="sse" sse-connect="/events">
        <div id="listener" sse-swap="bad" ${attributes}><b>old</b></div>
        <div id="other" sse-swap="good">old</div>
      </div>${templates}`,
        { htmx, scripts: [...scripts, 'sluice.min.js'] },
      )
      const ending = await delivery.send(payload, 'bad')
      await delivery.send('good', 'good')
      return { ...delivery, ending }
    }

    test('is told by one event that says everything', async () => {
      const { ending, endings } = await fail('2.0.11')
      expect(ending).toMatchObject({
        name: 'htmx:sseTemplateError',
        on: 'listener',
        own: true,
        event: 'bad',
        payload: payload.slice(0, 80),
        ...expected,
      })
      expect(ending.message).toContain(`Sluice ${expected.code}: `)
      if (cause) expect(ending.cause).toMatch(cause)
      expect((await endings()).map(({ name, on }) => [name, on])).toEqual([
        ['htmx:sseTemplateError', 'listener'],
        ['htmx:sseMessage', 'other'],
      ])
    })

    test.each(HTMX_VERSIONS)('leaves the page as it was, and the stream goes on, htmx %s', async (htmx) => {
      const { page } = await fail(htmx)
      expect(await page.html('#listener')).toBe('<b>old</b>')
      expect(await page.html('#other')).toBe('good')
      expect(await page.html('body')).not.toContain(SECRET)
    })

    test('is logged once, with its code and the element', async () => {
      const { page } = await fail('2.0.11')
      expect(errorsOf(page)).toHaveLength(1)
      expect(errorsOf(page)[0]).toContain(`Sluice ${expected.code}: `)
      expect(errorsOf(page)[0]).toContain('<div id="listener" sse-swap="bad"')
    })
  },
)

test.each(HTMX_VERSIONS)('after a bad event, the next good one is shown, htmx %s', async (htmx) => {
  const { page, send } = await connect(
    suite,
    `<div hx-ext="sse" sse-connect="/events">
      <div id="listener" sse-swap="message" hx-swap="beforeend" mustache-template="t"></div>
    </div><template id="t"><i>{{x}}</i></template>`,
    { htmx },
  )
  for (const data of ['{"x":1}', '{"x":', '{"x":2}']) await send(data)
  expect(await page.html('#listener')).toBe('<i>1</i><i>2</i>')
})

test('one of two listeners that fails does not stop the other', async () => {
  const { page, stream, endings } = await connect(
    suite,
    `<div hx-ext="sse" sse-connect="/events">
      <div id="bad" sse-swap="message" mustache-template="nowhere">old</div>
      <div id="good" sse-swap="message" mustache-template="t">old</div>
    </div><template id="t"><i>{{x}}</i></template>`,
  )
  stream.send({ x: 1 })
  await endings(2)
  expect([await page.html('#bad'), await page.html('#good')]).toEqual(['old', '<i>1</i>'])
})

test('an unnamed event is named message in the error', async () => {
  const { send } = await connect(
    suite,
    `<div hx-ext="sse" sse-connect="/events" sse-swap="message" mustache-template="nowhere"></div>`,
  )
  expect(await send('{}')).toMatchObject({ event: 'message', payload: '{}', template: 'nowhere' })
})

test('a handler that prevents the error event changes nothing of the page either', async () => {
  const { page, send } = await connect(
    suite,
    `<script>document.addEventListener('htmx:sseTemplateError', (event) => event.preventDefault())</script>
    <div hx-ext="sse" sse-connect="/events">
      <div id="listener" sse-swap="message" mustache-template="nowhere">old</div>
    </div>`,
  )
  await send({ x: SECRET })
  await send({ x: SECRET })
  expect(await page.html('#listener')).toBe('old')
})
