/** Elements whose ids are names that Sluice looks for among the globals of the page. */
import { expect, test } from 'vitest'
import { misbehave, opens } from '../server/misbehaving.js'
import { inline } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'is loaded' })

const BIKE = 'event: bike\ndata: {"name":"Honda"}\n\n'
const LIST = `<div hx-ext="sse" sse-connect="/sse"><p id="c" sse-swap="bike" mustache-template="t"></p></div>
  <template id="t">{{name}}</template>`

test.each([
  ['a form with a field "tags"', '<form id="Mustache"><input name="tags"></form>'],
  [
    'a form with several fields "tags"',
    '<form id="Mustache"><i></i><input name="tags"><input name="tags"></form>',
  ],
  ['two elements', '<b id="Mustache"></b><b id="Mustache" name="tags"></b>'],
  ['an object with other tags', inline(() => Object.assign(window, { Mustache: { tags: ['<%'] } }))],
  [
    'an object with tags that are no text',
    inline(() => Object.assign(window, { Mustache: { tags: [{}, 1] } })),
  ],
])('the delimiters are {{ }} where "Mustache" is %s', async (_what, body) => {
  misbehave(suite.server, '/sse', opens(BIKE))
  const page = await suite.open(body + LIST)
  await page.shows('#c', 'Honda')
})

for (const htmx of HTMX_VERSIONS) {
  // [htmx 1.9] Does not come where there is anything of its name.
  if (!htmx.startsWith('1.9'))
    test.each([
      ['an element', '<div id="htmx"></div>'],
      ['a form with a field "version"', '<form id="htmx"><input name="version"></form>'],
      ['an object without a version', inline(() => Object.assign(window, { htmx: { config: {} } }))],
      [
        'an object that takes no extensions',
        inline(() => Object.assign(window, { htmx: { version: '2.0.11' } })),
      ],
    ])(`htmx ${htmx}: is found when it comes after Sluice, where "htmx" was %s`, async (_what, head) => {
      misbehave(suite.server, '/sse', opens(BIKE))
      const page = await suite.open(LIST, {
        htmx: '',
        scripts: ['sluice.min.js', `htmx-${htmx}.js`],
        head,
      })
      await page.shows('#c', 'Honda')
      expect((await page.said()).filter((log) => log.startsWith('error'))).toEqual([])
    })
}

test.each([
  ['its own script element', '<script id="sluice" src="/files/sluice.min.js"></script>'],
  ['a form with a field "connections"', '<form id="sluice"><input name="connections"></form>'],
  ['an object of the page', inline(() => Object.assign(window, { sluice: { version: 1 } }))],
])('window.sluice is Sluice where it was %s', async (_what, head) => {
  const isItsScript = head.includes('src=')
  const page = await suite.open('', { head, scripts: isItsScript ? [] : ['sluice.min.js'] })
  if (isItsScript) await page.addScript('/files/sluice.min.js')
  expect(await page.run(() => window.sluice.connections())).toEqual([])
})

test('an element that comes later does not take the place of window.sluice', async () => {
  const page = await suite.open('<i id="sluice"></i>')
  expect(await page.run(() => window.sluice.connections())).toEqual([])
})

test('handlers of what sse-limit takes out find the page as it is set', async () => {
  const route = misbehave(suite.server, '/sse', opens())
  const page = await suite.open(
    '<ul id="c" hx-ext="sse" sse-connect="/sse" sse-swap="message" hx-swap="beforeend" sse-limit="1"></ul>',
    {
      head: inline(() => {
        Object.assign(window, { found: [], loaded: 0 })
        addEventListener('htmx:load', () => Object.assign(window, { loaded: window.loaded + 1 }))
        addEventListener('htmx:beforeCleanupElement', () => {
          const { config } = window.htmx as unknown as { config: { disableSelector: string } }
          window.found.push(config.disableSelector)
        })
      }),
    },
  )
  const connection = await route.opened()
  await page.until(() => document.querySelector('[sse-state="open"]'))
  const before = await page.value<number>('loaded')
  connection.send('<li hx-get="/a">a</li>')
  await page.until((before) => window.loaded > before, before)
  connection.send('<li hx-get="/b">b</li>')
  await page.shows('#c', 'b')
  expect(await page.run(() => [...new Set(window.found)])).toEqual(['[hx-disable], [data-hx-disable]'])
})

declare global {
  interface Window {
    /** `htmx.config.disableSelector` whenever something was cleaned up. */
    found: string[]
    /** How often something was initialised. */
    loaded: number
  }
}
