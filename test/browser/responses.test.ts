/** Ordinary responses to htmx requests, through the same templates as events. */
import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { errorsOf, recordEndings, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { ALL_HTMX_VERSIONS, browserSuite, type OpenOptions } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const HX_EXT = 'hx-ext="client-side-templates"'

/** A button that shows the response in `#out`. */
const requester = (attributes: string, request = 'hx-get="/data"') =>
  `<button id="requester" ${request} hx-target="#out" ${attributes}>load</button><div id="out"><b>old</b></div>`

/** Answers `/data`. */
function answer(body: string | object, { type = 'application/json', status = 200, headers = {} } = {}): void {
  suite.server.route('/data', (_request, response) => {
    response.writeHead(status, { 'Content-Type': type, ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
}

/** Opens a page, makes its request, and waits until htmx has done with it. */
async function requested(body: string, options?: OpenOptions): Promise<TestPage> {
  const page = await suite.open(body, options)
  await page.run(recordEndings)
  await again(page)
  return page
}

async function again(page: TestPage): Promise<void> {
  await page.run(
    () =>
      new Promise<void>((resolve) => {
        const name = 'registerExtension' in window.htmx ? 'htmx:finally:request' : 'htmx:afterRequest'
        document.addEventListener(name, () => resolve(), { once: true })
        document.querySelector('button')?.click()
      }),
  )
}

describe.each(ALL_HTMX_VERSIONS)('htmx %s', (htmx) => {
  test.each([
    ['hx-get', 'hx-get="/data"'],
    ['hx-post', 'hx-post="/data"'],
  ])('the JSON of %s is rendered through the template', async (_name, request) => {
    answer({ x: '<1>' })
    const body = `${requester(`${HX_EXT} mustache-template="t"`, request)}<template id="t"><i>{{x}}</i></template>`
    const page = await requested(body, { htmx })
    expect(await page.html('#out')).toBe('<i>&lt;1&gt;</i>')
    expect(errorsOf(page)).toEqual([])
  })

  test('partials and raw values work inside of a <template>', async () => {
    answer({ x: 1, html: '<u>2</u>' })
    const page = await requested(
      `<main ${HX_EXT}>${requester('mustache-template="t"')}</main>
      <template id="t">{{> p}}{{& html}}</template><template id="p"><i>{{x}}</i></template>`,
      { htmx },
    )
    expect(await page.html('#out')).toBe('<i>1</i><u>2</u>')
  })

  test('JSON is rendered without hx-ext as well', async () => {
    answer({ x: 1 })
    const page = await requested(
      `${requester('mustache-template="t"')}<template id="t"><i>{{x}}</i></template>`,
      {
        htmx,
      },
    )
    expect(await page.html('#out')).toBe('<i>1</i>')
  })

  test('without hx-ext, a response that is no JSON is shown as it is', async () => {
    answer('<i>html</i>', { type: 'text/html' })
    const page = await requested(
      `<main mustache-template="t">${requester('')}</main><template id="t">{{x}}</template>`,
      { htmx },
    )
    expect(await page.html('#out')).toBe('<i>html</i>')
    expect(errorsOf(page)).toEqual([])
  })

  test('with hx-ext, any content type is rendered', async () => {
    answer('{"x":1}', { type: 'text/plain' })
    const page = await requested(
      `${requester(`${HX_EXT} mustache-template="t"`)}<template id="t"><i>{{x}}</i></template>`,
      { htmx },
    )
    expect(await page.html('#out')).toBe('<i>1</i>')
  })

  test('a response for an element without a template is shown as it is', async () => {
    answer('<i>{"x":1}</i>', { type: 'text/html' })
    const page = await requested(`<main ${HX_EXT}>${requester('')}</main>`, { htmx })
    expect(await page.html('#out')).toBe('<i>{"x":1}</i>')
    expect(errorsOf(page)).toEqual([])
  })

  describe('a response that cannot be rendered', () => {
    const BAD = `${requester(`${HX_EXT} mustache-template="t"`)}<template id="t"><i>{{x}}</i></template>`

    test('is not shown, and the page keeps its content', async () => {
      answer('secret {"x":')
      const page = await requested(BAD, { htmx })
      expect(await page.html('#out')).toBe('<b>old</b>')
      expect(await page.html('body')).not.toContain('secret')
    })

    test('is told on the requesting element', async () => {
      answer(`secret {"x":${'1'.repeat(100)}`)
      const page = await requested(BAD, { htmx })
      expect(await page.run(() => window.endings)).toEqual([
        expect.objectContaining({
          name: 'htmx:sseTemplateError',
          on: 'requester',
          own: true,
          code: 'json-invalid',
          template: 't',
          payload: `secret {"x":${'1'.repeat(68)}`,
        }),
      ])
      expect(await page.run(() => window.endings[0]?.event)).toBeUndefined()
    })

    test('is logged once', async () => {
      answer('secret')
      const page = await requested(BAD, { htmx })
      expect(errorsOf(page)).toHaveLength(1)
      expect(errorsOf(page)[0]).toContain('Sluice json-invalid: ')
      expect(errorsOf(page)[0]).toContain('<button id="requester"')
    })

    test('does not stop the next one', async () => {
      answer('secret')
      const page = await requested(BAD, { htmx })
      answer({ x: 2 })
      await again(page)
      expect(await page.html('#out')).toBe('<i>2</i>')
    })

    test('is not shown when its template is missing', async () => {
      answer({ x: 'secret' })
      const page = await requested(requester(`${HX_EXT} mustache-template="nowhere"`), { htmx })
      expect(await page.html('#out')).toBe('<b>old</b>')
      expect(await page.run(() => window.endings.map(({ code }) => code))).toEqual(['template-missing'])
    })

    test('is not shown when the name of its template is empty', async () => {
      answer({ x: 'secret' })
      const page = await requested(requester(`${HX_EXT} mustache-template=""`), { htmx })
      expect(await page.html('#out')).toBe('<b>old</b>')
      expect(await page.run(() => window.endings.map(({ code }) => code))).toEqual(['template-missing'])
    })

    test('is not shown when its engine is not loaded', async () => {
      answer({ x: 'secret' })
      const body = `${requester(`${HX_EXT} handlebars-template="t"`)}<template id="t">{{x}}</template>`
      const page = await requested(body, { htmx })
      expect(await page.html('#out')).toBe('<b>old</b>')
      expect(await page.run(() => window.endings.map(({ code }) => code))).toEqual(['engine-missing'])
    })

    test('is not shown without hx-ext either', async () => {
      answer('secret {')
      const page = await requested(`${requester('mustache-template="t"')}<template id="t">{{x}}</template>`, {
        htmx,
      })
      expect(await page.html('#out')).toBe('<b>old</b>')
    })
  })

  if (htmx.startsWith('4'))
    describe('on htmx 4', () => {
      const PAGE = `${requester('mustache-template="t"')}<template id="t"><i>{{x}}</i></template>`

      test('a response with status 422 is rendered and shown, as htmx shows it', async () => {
        answer({ x: '<1>' }, { status: 422 })
        expect(await (await requested(PAGE, { htmx })).html('#out')).toBe('<i>&lt;1&gt;</i>')
      })

      test('a 204 changes nothing, and is no error', async () => {
        answer('', { status: 204 })
        const page = await requested(PAGE, { htmx })
        expect(await page.html('#out')).toBe('<b>old</b>')
        expect(errorsOf(page)).toEqual([])
      })

      test('the headers of a response hold', async () => {
        answer({ x: 1 }, { headers: { 'HX-Retarget': '#elsewhere', 'HX-Reswap': 'beforeend' } })
        const page = await requested(`${PAGE}<p id="elsewhere">a</p>`, { htmx })
        expect([await page.html('#out'), await page.html('#elsewhere')]).toEqual(['<b>old</b>', 'a<i>1</i>'])
      })
    })

  if (offers(htmx, 'decide by htmx:beforeSwap'))
    describe('what htmx and the page decide before a swap holds', () => {
      const MUSTACHE = `${HX_EXT} mustache-template="t"`
      const TEMPLATE = '<template id="t"><i>{{x}}</i></template>'
      const beforeSwap = (code: string) =>
        `<script>document.addEventListener('htmx:beforeSwap', ({ detail }) => { ${code} })</script>`

      test.each([404, 422, 500])('a response with status %i is not shown', async (status) => {
        answer({ x: 'secret' }, { status })
        const page = await requested(requester(MUSTACHE) + TEMPLATE, { htmx })
        expect(await page.html('#out')).toBe('<b>old</b>')
        expect(await page.run(() => window.endings)).toEqual([])
      })

      test('a 204 changes nothing, and is no error', async () => {
        answer('', { status: 204 })
        const page = await requested(requester(MUSTACHE) + TEMPLATE, { htmx })
        expect(await page.html('#out')).toBe('<b>old</b>')
        expect(errorsOf(page)).toEqual([])
      })

      test('a 422 that a handler wants to be shown is rendered', async () => {
        answer({ x: 'too fast' }, { status: 422 })
        const handler = beforeSwap(
          'if (detail.xhr.status === 422) { detail.shouldSwap = true; detail.isError = false }',
        )
        const page = await requested(handler + requester(MUSTACHE) + TEMPLATE, { htmx })
        expect(await page.html('#out')).toBe('<i>too fast</i>')
      })

      test('a response that a handler changed is rendered as changed', async () => {
        answer({ x: 1 })
        const handler = beforeSwap(`detail.serverResponse = detail.serverResponse.replace('1', '2')`)
        const page = await requested(handler + requester(MUSTACHE) + TEMPLATE, { htmx })
        expect(await page.html('#out')).toBe('<i>2</i>')
      })

      test('a handler that takes another target is obeyed', async () => {
        answer({ x: 1 })
        const handler = beforeSwap(`detail.target = document.getElementById('elsewhere')`)
        const page = await requested(`${handler}${requester(MUSTACHE)}<p id="elsewhere"></p>${TEMPLATE}`, {
          htmx,
        })
        expect([await page.html('#out'), await page.html('#elsewhere')]).toEqual(['<b>old</b>', '<i>1</i>'])
      })

      test('a response that a handler refuses is not rendered', async () => {
        answer('no JSON')
        const handler = beforeSwap('detail.shouldSwap = false')
        const page = await requested(handler + requester(MUSTACHE) + TEMPLATE, { htmx })
        expect(await page.html('#out')).toBe('<b>old</b>')
        expect(await page.run(() => window.endings)).toEqual([])
      })

      test('a response is rendered even where a handler keeps the event to itself', async () => {
        answer({ x: 1 })
        const handler = `<script>document.addEventListener('htmx:beforeSwap', (event) => event.stopPropagation())</script>`
        const page = await requested(handler + requester(MUSTACHE) + TEMPLATE, { htmx })
        expect(await page.html('#out')).toBe('<i>1</i>')
      })

      test('the headers of the response hold', async () => {
        answer({ x: 1 }, { headers: { 'HX-Retarget': '#elsewhere', 'HX-Reswap': 'beforeend' } })
        const page = await requested(`${requester(MUSTACHE)}<p id="elsewhere">a</p>${TEMPLATE}`, { htmx })
        expect(await page.html('#elsewhere')).toBe('a<i>1</i>')
      })
    })

  test('out-of-band elements of a template work', async () => {
    answer({ x: 1 })
    const page = await requested(
      `${requester(`${HX_EXT} mustache-template="t"`)}<p id="count">0</p>
      <template id="t"><i>{{x}}</i><p id="count" hx-swap-oob="true">{{x}}</p></template>`,
      { htmx },
    )
    expect([await page.html('#out'), await page.html('#count')]).toEqual(['<i>1</i>', '1'])
  })
})

describe('every engine renders responses', () => {
  test.each([
    ['mustache-array-template', '{{#data}}<i>{{.}}</i>{{/data}}', []],
    ['handlebars-template', '{{#each this}}<i>{{this}}</i>{{/each}}', ['handlebars.js']],
    ['handlebars-array-template', '{{#each this}}<i>{{this}}</i>{{/each}}', ['handlebars.js']],
    ['nunjucks-array-template', '{% for x in data %}<i>{{ x }}</i>{% endfor %}', ['nunjucks.js']],
    ['nunjucks-template', '{% if 2 > 1 %}<i>1</i><i>2</i>{% endif %}', ['nunjucks.js']],
  ])('%s', async (attribute, template, scripts) => {
    answer([1, 2])
    const page = await requested(
      `${requester(`${HX_EXT} ${attribute}="t"`)}<template id="t">${template}</template>`,
      { scripts: [...scripts, 'sluice.min.js'] },
    )
    expect(await page.html('#out')).toBe('<i>1</i><i>2</i>')
    expect(errorsOf(page)).toEqual([])
  })

  test('xslt-template', async () => {
    answer('<bikes><bike>CRF</bike></bikes>', { type: 'application/xml' })
    const page = await requested(
      `${requester(`${HX_EXT} xslt-template="t"`)}
      <script id="t" type="text/xsl"><xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:output method="html"/>
        <xsl:template match="/"><i><xsl:value-of select="bikes/bike"/></i></xsl:template>
      </xsl:stylesheet></script>`,
    )
    expect(await page.html('#out')).toMatch(/^<i[^>]*>CRF<\/i>$/)
  })

  test("an engine of the page's own", async () => {
    answer({ x: 1 })
    const page = await requested(
      `<script>sluice.registerEngine('own', { compile: ({ source }) => ({ x }) => source + x })</script>
      ${requester(`${HX_EXT} own-template="t"`)}<template id="t">x=</template>`,
    )
    expect(await page.html('#out')).toBe('x=1')
  })
})
