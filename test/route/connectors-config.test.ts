import { describe, expect, test } from 'vitest'
import { byId, change, host, routes, show, transport, warned, warning, withRoutes } from './subject.js'

withRoutes()

describe('sse-config', () => {
  /** What the first connection of an element with these attributes is. */
  function opened(attributes: string) {
    show(`<div id="c" sse-connect="/events" ${attributes}></div>`)
    return transport.newest
  }

  test.each(['sse-config', 'data-sse-config'])('has the options of the stream, as %s', (name) => {
    expect(opened(`${name}="transport:fetch credentials:omit"`)).toMatchObject({
      kind: 'fetch',
      attempt: { credentials: 'omit' },
    })
  })

  test('goes before what the page says', () => {
    host.options = { transport: 'fetch', credentials: 'same-origin' }
    expect(opened('sse-config="credentials:include"')).toMatchObject({
      kind: 'fetch',
      attempt: { credentials: 'include' },
    })
  })

  test('that is unknown is warned of with its element', () => {
    opened('sse-config="transprot:fetch"')
    expect(warned()).toEqual(['option-unknown'])
    expect(warning()).toContain('id="c"')
  })

  test('that is another is another stream, which takes the place of the old one when it is open', () => {
    opened('').opens()
    change('c', 'sse-config', 'transport:fetch')
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
    expect(transport.live.length).toBe(2)
    transport.newest.opens()
    expect(transport.live).toEqual([transport.newest])
  })

  test('that is another goes on where the stream of the same URL is', () => {
    opened('sse-last-id="41"').opens()
    transport.newest.sends('a', '1', '50')
    change('c', 'sse-config', 'transport:fetch')
    expect(transport.newest.attempt.lastEventId).toBe('50')
  })

  test('tells streams of one URL apart', () => {
    show(`<div sse-connect="/events" sse-config="dedupe:false"></div><div sse-connect="/events"></div>
      <div sse-connect="/events" sse-config='{"dedupe":false}'></div>`)
    expect(transport.connections.length).toBe(2)
  })

  test.each(['sse-last-id', 'data-sse-last-id'])('%s says where to begin', (name) => {
    expect(opened(`${name}="41"`).attempt.lastEventId).toBe('41')
  })

  test('sse-last-id tells streams of one URL apart: they bring other events', () => {
    show(`<div sse-connect="/events" sse-last-id="41"></div><div sse-connect="/events" sse-last-id="42"></div>
      <div sse-connect="/events" sse-last-id="41"></div><div sse-connect="/events"></div>`)
    expect(transport.connections.map(({ attempt }) => attempt.lastEventId)).toEqual(['41', '42', ''])
  })

  test('sse-last-id is where the first stream begins; one that is opened again goes on after its last event', () => {
    opened('sse-last-id="41"').opens()
    transport.newest.sends('a', '1', '50')
    routes.close()
    routes.reconnect()
    expect(transport.newest.attempt.lastEventId).toBe('50')
  })

  test('sse-swap with a * needs fetch from the beginning', () => {
    show('<div sse-connect="/events"><p sse-swap="order.*"></p></div>')
    expect(transport.kinds).toEqual(['fetch'])
  })

  test('hx-trigger with a * needs it as well', () => {
    show('<div sse-connect="/events"><p hx-trigger="click, sse:order.*" hx-get="/x"></p></div>')
    expect(transport.kinds).toEqual(['fetch'])
  })
})

test('hx-config that changes is another option, where the host reads it', () => {
  host.settings = () => ({ heartbeat: document.querySelector('[hx-config]')?.getAttribute('hx-config') })
  show('<div id="c" sse-connect="/events" hx-config="7s"></div>')
  transport.newest.opens()
  change('c', 'hx-config', '8s')
  expect(transport.live.length).toBe(2)
  transport.newest.opens()
  expect(transport.live.length).toBe(1)
})

describe('what an element adds to the request', () => {
  /** Shows an element with these attributes, and asks its stream for what it adds. */
  async function requested(attributes: string): Promise<unknown> {
    show(`<div id="c" sse-connect="/events" ${attributes}></div>`)
    return transport.newest.attempt.planRequest?.()
  }

  test.each([
    'hx-headers=\'{"X":"1"}\'',
    'data-hx-headers=\'{"X":"1"}\'',
    'hx-vals=\'{"a":1}\'',
    'hx-include="#form"',
    'sse-config="transport:fetch"',
  ])('is asked of the host, and is sent by fetch: %s', async (attributes) => {
    expect(await requested(attributes)).toMatchObject({ url: '/events', method: 'GET' })
    expect(host.requested).toEqual([{ element: byId('c'), url: '/events', method: 'get', isBare: false }])
    expect(transport.kinds).toEqual(['fetch'])
  })

  test('has the method of the options', async () => {
    expect(await requested('sse-config="method:post"')).toMatchObject({ method: 'POST' })
  })

  test.each([
    '',
    'hx-swap="none"',
    'sse-config="heartbeat:45s"',
    // They belong to the request of the element.
    `hx-get="/rows" hx-vals='{"a":1}'`,
    `data-hx-post="/rows" hx-headers='{"X":"1"}' hx-include="#other"`,
    `hx-query="/rows" hx-vals='{"a":1}' hx-headers='{"X":"1"}'`,
    `hx-delete="/rows" hx-vals="js:{id: event.detail.data}" sse-config="transport:fetch"`,
  ])('has nothing of the element where that does not say so: %s', async (attributes) => {
    expect(await requested(attributes)).toMatchObject({ url: '/events' })
    expect(host.requested).toMatchObject([{ element: byId('c'), isBare: true }])
    expect(transport.kinds).toEqual([
      attributes.includes('heart') || attributes.includes('fetch') ? 'fetch' : 'eventsource',
    ])
  })

  test('has nothing of an element around it: that is for the requests of htmx', async () => {
    show(`<div hx-headers='{"X":"1"}'><div sse-connect="/events"></div></div>`)
    await transport.newest.attempt.planRequest?.()
    expect(host.requested).toMatchObject([{ isBare: true }])
    expect(transport.kinds).toEqual(['eventsource'])
  })

  test('tells streams of one URL apart', () => {
    show(`<div sse-connect="/events" hx-headers='{"X":"1"}'></div>
      <div sse-connect="/events" hx-headers='{"X":"2"}'></div>
      <div sse-connect="/events" hx-headers='{"X":"1"}'></div>`)
    expect(transport.connections.length).toBe(2)
  })

  test.each([
    ['hx-include', 'closest form'],
    ['hx-include', '#all, find input'],
    ['hx-include', 'this'],
    ['hx-vals', 'js:{room: this.id}'],
    ['hx-headers', 'javascript:{\n"X-Room": this.dataset.room}'],
    ['hx-vals', "js:{room: find('closest form').id}"],
  ])('is not shared where it depends on the element: %s="%s"', (name, value) => {
    const element = document.createElement('div')
    element.setAttribute('sse-connect', '/events')
    element.setAttribute(name, value)
    show(`<form>${element.outerHTML}</form><form>${element.outerHTML}</form>`)
    expect(transport.connections.length).toBe(2)
  })

  test.each([
    ['hx-include', '#find, .next'],
    ['hx-vals', '{"what": "find this", "next": 1}'],
    ['hx-headers', 'js:{"X-Token": token()}'],
  ])('is shared where it does not: %s="%s"', (name, value) => {
    const element = document.createElement('div')
    element.setAttribute('sse-connect', '/events')
    element.setAttribute(name, value)
    show(element.outerHTML.repeat(2))
    expect(transport.connections.length).toBe(1)
  })

  test.each([
    ['hx-params on the elements', 'hx-params="a"', 'hx-params="b"', ''],
    ['hx-vals above them, which htmx merges', '', '', `hx-vals='{"room":2}'`],
  ])('tells streams apart by %s', (_what, one, two, around) => {
    const element = (more: string) => `<div sse-connect="/events" hx-vals='{"a":1}' ${more}></div>`
    show(`<div>${element(one)}</div><div ${around}>${element(two)}</div><div>${element(one)}</div>`)
    expect(transport.connections.length).toBe(2)
  })

  test('with another method than get is never shared', () => {
    show(`<div sse-connect="/events" sse-config="method:post"></div>
      <div sse-connect="/events" sse-config="method:post"></div>`)
    expect(transport.connections.length).toBe(2)
  })
})
