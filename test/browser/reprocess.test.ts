/** What Sluice writes on an element is no reason to initialise the element again. */
import { describe, expect, test } from 'vitest'
import { misbehave, opens } from '../server/misbehaving.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'is loaded' })

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('a connecting element that is processed again does not load again', async () => {
    let loads = 0
    suite.server.route('/load', (_request, response) => response.end(`${++loads}`))
    suite.server.html('/then', 'then')
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      `<div id="s" hx-ext="sse" sse-connect="/sse" hx-get="/load" hx-trigger="load" hx-target="#c"></div><p id="c"></p>
      <p id="then" hx-get="/then" hx-trigger="go"></p>`,
      { htmx },
    )
    await route.opened()
    await page.until(() => document.querySelector('[sse-state="open"]'))
    await page.shows('#c', '1')
    await page.run(() => {
      window.htmx.process(document.body)
      document.querySelector('#then')?.dispatchEvent(new Event('go'))
    })
    await page.shows('#then', 'then')
    expect(loads).toBe(1)
  })

  test('what an event brings listens to the next event of the same task', async () => {
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open(
      `<div hx-ext="sse" sse-connect="/sse"><div id="a" sse-swap="a" hx-swap="innerHTML settle:0s"></div></div><p id="end"></p>`,
      { htmx, head: `<meta name="htmx-config" content='{"defaultSettleDelay":0}'>` },
    )
    const connection = await route.opened()
    await page.until(() => document.querySelector('[sse-state="open"]'))
    connection.write(
      'event: a\ndata: <b id="b" sse-swap="b" hx-swap="innerHTML settle:0s"></b>\n\n' +
        'event: b\ndata: <i id="c" sse-swap="c"></i>\n\nevent: c\ndata: all\n\n',
    )
    await page.shows('#c', 'all')
  })
})

test('a morph over a connecting element keeps its state', async () => {
  suite.server.html('/page', '<div id="s" hx-ext="sse" sse-connect="/sse"><b>new</b></div>')
  const route = misbehave(suite.server, '/sse', opens())
  const page = await suite.open(
    `<div id="m" hx-ext="morph" hx-get="/page" hx-swap="morph:innerHTML"><div id="s" hx-ext="sse" sse-connect="/sse"><b>old</b></div></div>`,
    { scripts: ['idiomorph-ext.js', 'sluice.min.js'] },
  )
  await route.opened()
  await page.until(() => document.querySelector('[sse-state="open"]'))
  await page.click('#m')
  await page.shows('#s', 'new')
  await page.until(() => document.querySelector('#s')?.getAttribute('sse-state') === 'open')
  expect(route.asked.length).toBe(1)
})
