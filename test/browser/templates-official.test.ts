/** Pages that still load the scripts that Sluice replaces. */
import { describe, expect, test } from 'vitest'
import { connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const ORDERS = [
  ['before Sluice', ['mustache.js', 'client-side-templates.js', 'sluice.min.js']],
  ['after Sluice', ['sluice.min.js', 'mustache.js', 'client-side-templates.js']],
] as const

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  // [htmx 4] Before Sluice, the script fails for want of an interface that it looks for.
  describe.each(ORDERS.slice(offers(htmx, 'run extensions of htmx 2') ? 0 : 1))(
    'the official client-side-templates %s',
    (_when, scripts) => {
      const STREAMING = (template: string) => `<div hx-ext="client-side-templates">
        <div hx-ext="sse" sse-connect="/events">
          <div id="listener" sse-swap="message" hx-swap="beforeend" mustache-template="t"></div>
        </div>
      </div><template id="t">${template}</template><template id="p"><u>{{x}}</u></template>`

      test('an event is rendered once', async () => {
        const { page, send } = await connect(suite, STREAMING('<i>{{x}}</i>'), { htmx, scripts })
        for (const x of [1, 2]) expect(await send({ x })).toMatchObject({ name: 'htmx:sseMessage' })
        expect(await page.html('#listener')).toBe('<i>1</i><i>2</i>')
        expect(errorsOf(page)).toEqual([])
      })

      test('an event that looks like a template when it was rendered is left alone', async () => {
        const { page, send } = await connect(suite, STREAMING('{"x":"{{& x}}"}'), { htmx, scripts })
        await send({ x: '{{x}}' })
        expect(await page.html('#listener')).toBe('{"x":"{{x}}"}')
        expect(errorsOf(page)).toEqual([])
      })

      test('{{> partial}} and {{& raw}} work in a <template> for events', async () => {
        const { page, send } = await connect(suite, STREAMING('{{> p}}{{& html}}'), { htmx, scripts })
        await send({ x: 1, html: '<b>2</b>' })
        expect(await page.html('#listener')).toBe('<u>1</u><b>2</b>')
      })

      test('a bad event is not shown', async () => {
        const { page, send } = await connect(suite, STREAMING('<i>{{x}}</i>'), { htmx, scripts })
        expect(await send('no JSON')).toMatchObject({ name: 'htmx:sseTemplateError', code: 'json-invalid' })
        await send({ x: 1 })
        expect(await page.html('#listener')).toBe('<i>1</i>')
      })

      test('an ordinary response is rendered once', async () => {
        suite.server.json('/bike', { x: 1 })
        const page = await suite.open(
          `<div hx-ext="client-side-templates">
          <button hx-get="/bike" hx-target="#out" hx-swap="beforeend" mustache-template="t">load</button>
        </div><div id="out"></div><template id="t"><i>{{x}}</i></template>`,
          { htmx, scripts },
        )
        for (const wanted of ['1', '11']) {
          await page.click('button')
          await page.shows('#out', wanted)
        }
        expect(await page.html('#out')).toBe('<i>1</i><i>1</i>')
        expect(errorsOf(page)).toEqual([])
      })

      test('an ordinary response without a template is shown as it is', async () => {
        suite.server.html('/plain', '<b>plain</b>')
        const page = await suite.open(
          `<div hx-ext="client-side-templates"><button hx-get="/plain" hx-target="#out">load</button></div>
        <div id="out"></div>`,
          { htmx, scripts },
        )
        await page.click('button')
        await page.shows('#out', 'plain')
        expect(await page.html('#out')).toBe('<b>plain</b>')
        expect(errorsOf(page)).toEqual([])
      })
    },
  )
})
