import { describe, expect, test } from 'vitest'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite()

describe.each(HTMX_VERSIONS)('htmx %s: under hx-disable', (htmx) => {
  const BODY = `<div hx-disable><div id="user" hx-ext="sse" sse-connect="/user"><p sse-swap="message"></p></div></div>
    <div id="own" hx-ext="sse" sse-connect="/own"><p id="shown" sse-swap="message"></p></div>`

  test('no stream is opened, and nothing is said of it', async () => {
    const [user, own] = [suite.server.stream('/user'), suite.server.stream('/own')]
    const page = await suite.open(BODY, { htmx })
    await own.opened()
    own.send('hello')
    await page.shows('#shown', 'hello')
    expect(user.requests).toHaveLength(0)
    expect(page.logs).toEqual([])
  })

  test('an attribute that changes opens no stream either', async () => {
    const [user, own] = [suite.server.stream('/user'), suite.server.stream('/own')]
    const page = await suite.open(BODY, { htmx })
    await own.opened()
    await page.run(() => document.getElementById('user')?.setAttribute('sse-connect', '/user?changed'))
    own.send('hello')
    await page.shows('#shown', 'hello')
    expect(user.requests).toHaveLength(0)
  })

  test('an element that is put there later, and initialised, opens no stream', async () => {
    const [user, own] = [suite.server.stream('/user'), suite.server.stream('/own')]
    const page = await suite.open(BODY.replace('id="user" hx-ext="sse" sse-connect="/user"', 'id="user"'), {
      htmx,
    })
    await own.opened()
    await page.run(() => {
      const place = document.getElementById('user') as Element
      place.innerHTML = '<div hx-ext="sse" sse-connect="/user"></div>'
      window.htmx.process(place)
    })
    own.send('hello')
    await page.shows('#shown', 'hello')
    expect(user.requests).toHaveLength(0)
  })
})
