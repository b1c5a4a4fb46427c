/** Other extensions that transform what arrives, beside Sluice. */
import { describe, expect, test } from 'vitest'
import { connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

/** `decode` takes base64 back, `frame` puts a frame around HTML. */
const EXTENSIONS = `<script>
  htmx.defineExtension('decode', { transformResponse: (text) => atob(text) })
  htmx.defineExtension('frame', { transformResponse: (text, xhr, element) => '<u>' + element.id + text + '</u>' })
  htmx.defineExtension('faulty', { transformResponse() { throw new RangeError('cannot') } })
</script>`
const TEMPLATE = '<template id="t"><i>{{x}}</i></template>'
const DATA = btoa('{"x":1}')

const suite = browserSuite({ head: SETTLES_AT_ONCE })

describe.each(HTMX_VERSIONS.filter((htmx) => offers(htmx, 'run extensions of htmx 2')))('htmx %s', (htmx) => {
  const open = (extensions: string, attributes = 'mustache-template="t"') =>
    connect(
      suite,
      `${EXTENSIONS}<div hx-ext="${extensions}"><div sse-connect="/events">
        <div id="listener" sse-swap="message" ${attributes}>old</div>
      </div></div>${TEMPLATE}`,
      { htmx },
    )

  test('an extension that is listed first gets an event first', async () => {
    const { page, send } = await open('sse, decode, client-side-templates')
    expect(await send(DATA)).toMatchObject({ name: 'htmx:sseMessage' })
    expect(await page.html('#listener')).toBe('<i>1</i>')
  })

  test('an extension that is listed last gets what was rendered', async () => {
    const { page, send } = await open('sse, client-side-templates, frame')
    await send({ x: 1 })
    expect(await page.html('#listener')).toBe('<u>listener<i>1</i></u>')
  })

  test('extensions before and after the templates each have their turn', async () => {
    const { page, send } = await open('sse, decode, client-side-templates, frame')
    await send(DATA)
    expect(await page.html('#listener')).toBe('<u>listener<i>1</i></u>')
    expect(errorsOf(page)).toEqual([])
  })

  test('without client-side-templates in the list, templates come first', async () => {
    const { page, send } = await open('sse, frame')
    await send({ x: 1 })
    expect(await page.html('#listener')).toBe('<u>listener<i>1</i></u>')
  })

  test('an event without a template goes through other extensions too', async () => {
    const { page, send } = await open('sse, decode', '')
    await send(btoa('<b>plain</b>'))
    expect(await page.html('#listener')).toBe('<b>plain</b>')
  })

  test('an extension that throws leaves the page as it was, and says so', async () => {
    const { page, stream, send } = await open('sse, faulty')
    expect(await send({ x: 1 })).toMatchObject({ name: 'htmx:sseTemplateError', cause: 'RangeError: cannot' })
    expect(await page.html('#listener')).toBe('old')
    expect(stream.open).toBe(1)
  })

  test('a response passes through the other extensions after it was rendered', async () => {
    suite.server.json('/data', { x: 1 })
    const page = await suite.open(
      `${EXTENSIONS}<div hx-ext="client-side-templates, frame">
        <button id="requester" hx-get="/data" hx-target="#out" mustache-template="t"></button>
      </div><div id="out"></div>${TEMPLATE}`,
      { htmx },
    )
    await page.click('button')
    await page.shows('#out', 'requester1')
    expect(await page.html('#out')).toBe('<u>requester<i>1</i></u>')
  })
})
