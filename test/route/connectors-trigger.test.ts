import { describe, expect, test } from 'vitest'
import { trusted } from '../support/trusted.js'
import {
  byId,
  change,
  clock,
  host,
  routes,
  send,
  show,
  stateOf,
  transport,
  urls,
  warned,
  withRoutes,
} from './subject.js'

withRoutes()

describe('sse-trigger', () => {
  const page = '<div id="c" sse-connect="/events" sse-trigger="click"><p id="l" sse-swap="a"></p></div>'

  /** The trigger of the newest page is fired. */
  const fire = () => {
    for (const { fire } of [...host.triggers]) fire()
  }

  test('sse-close holds for an element that was initialised twice before its trigger', () => {
    show('<div id="c" sse-connect="/events" sse-trigger="click" sse-close="done"></div>')
    routes.update(byId('c'))
    fire()
    expect(urls()).toEqual(['/events'])
    send('done')
    expect(urls()).toEqual([])
    expect(stateOf('c')).toBe('closed')
  })

  test.each(['sse-trigger', 'data-sse-trigger'])('says when to connect, as %s', (name) => {
    show(`<div id="c" sse-connect="/events" ${name}="click delay:1s"></div>`)
    expect([...host.triggers]).toMatchObject([{ element: byId('c'), specification: 'click delay:1s' }])
    expect(transport.connections).toEqual([])
    expect(stateOf('c')).toBeNull()
    fire()
    expect(urls()).toEqual(['/events'])
    expect(stateOf('c')).toBe('connecting')
  })

  test('connects once, however often it fires', () => {
    show(page)
    for (let count = 0; count < 3; count++) fire()
    transport.newest.opens()
    fire()
    expect(transport.connections.length).toBe(1)
  })

  test('does not hurry a stream that waits', () => {
    show(page)
    fire()
    transport.newest.fails()
    fire()
    expect(transport.connections.length).toBe(1)
  })

  test('connects again when the stream has failed', () => {
    show(page)
    transport.refusal = new Error('no URL')
    fire()
    expect(stateOf('c')).toBe('failed')
    transport.refusal = undefined
    fire()
    expect(urls()).toEqual(['/events'])
  })

  test('connects again when a script has closed the stream', () => {
    show(page)
    fire()
    routes.close()
    fire()
    expect(urls()).toEqual(['/events'])
  })

  test('lets who listens hear the events once it is connected', () => {
    show(page)
    fire()
    transport.newest.opens()
    expect(send('a')).toEqual(['l swaps a'])
  })

  test('is waited for: the stream is not missed', () => {
    show(page)
    clock.pass(0)
    expect(warned()).toEqual([])
  })

  test('is waited for no longer when the element leaves, which is no end of a stream', () => {
    show(page)
    routes.release(byId('c'), 'nodeMissing')
    expect(host.triggers.size).toBe(0)
    expect(transport.connections).toEqual([])
    expect(host.fired).toEqual([])
  })

  test('is waited for once, however often the element is initialised', () => {
    show(page)
    routes.update(byId('c'))
    routes.update(byId('c'))
    expect(host.triggers.size).toBe(1)
  })

  test('that is another is waited for instead', () => {
    show(page)
    change('c', 'sse-trigger', 'load delay:1s')
    expect([...host.triggers].map(({ specification }) => specification)).toEqual(['load delay:1s'])
  })

  test('that is taken away connects at once', () => {
    show(page)
    change('c', 'sse-trigger', null)
    expect(host.triggers.size).toBe(0)
    expect(urls()).toEqual(['/events'])
  })

  test('that comes later ends the stream until it fires', () => {
    show('<div id="c" sse-connect="/events"></div>')
    transport.newest.opens()
    change('c', 'sse-trigger', 'click')
    expect(urls()).toEqual([])
    expect(stateOf('c')).not.toBe('open')
    fire()
    expect(urls()).toEqual(['/events'])
  })

  test.each<[what: string, attribute: string, value: string, expected: string[]]>([
    ['URL', 'sse-connect', '/other', ['/events', '/other']],
    ['option', 'sse-config', 'transport:fetch', ['/events', '/events']],
  ])('that has come is not waited for again after another %s', (_what, attribute, value, expected) => {
    show(page.replace('click', 'click once, go'))
    fire()
    transport.newest.opens()
    change('c', attribute, value)
    // The old stream goes on until the new one is open.
    expect(urls()).toEqual(expected)
    transport.newest.opens()
    expect(urls()).toEqual(expected.slice(1))
    expect(send('a')).toEqual(['l swaps a'])
    // It can fail and be opened by what may come again.
    expect([...host.triggers].map(({ specification }) => specification.trim())).toEqual(['go'])
  })

  test('that has come, but was refused its URL, is not waited for again after another URL', () => {
    host.forbidden.add('/events')
    show(page)
    fire()
    expect(urls()).toEqual([])
    change('c', 'sse-connect', '/other')
    expect(urls()).toEqual(['/other'])
  })

  test('that has not come is still waited for after another URL', () => {
    show(page)
    change('c', 'sse-connect', '/other')
    expect(urls()).toEqual([])
    fire()
    expect(urls()).toEqual(['/other'])
  })

  test.each(['its element', 'its URL'])('is not waited for by a script that names %s', (what) => {
    show(page)
    routes.reconnect(what === 'its URL' ? '/events' : byId('c'))
    expect(urls()).toEqual(['/events'])
  })

  test('is waited for when a script opens all streams', () => {
    show(`${page}<div id="d" sse-connect="/other"></div>`)
    routes.close()
    routes.reconnect()
    expect(urls()).toEqual(['/other'])
    fire()
    routes.close()
    routes.reconnect()
    expect(urls()).toEqual(['/events', '/other'])
  })

  test('may fire at once', () => {
    const { onTrigger } = host
    host.onTrigger = function (element, specification, callback) {
      callback()
      return onTrigger.call(this, element, specification, callback)
    }
    show(page)
    expect(urls()).toEqual(['/events'])
    routes.release(byId('c'), 'nodeMissing')
    expect(host.triggers.size).toBe(0)
    expect(urls()).toEqual([])
  })
})

describe('the indicator', () => {
  /** How often it is shown at the moment. */
  const shown = () => host.indicators.get(byId('c')) ?? 0

  const page = '<div id="c" sse-connect="/one"></div>'

  test('is shown while the stream connects', () => {
    show(page)
    expect(shown()).toBe(1)
    transport.newest.opens()
    expect(shown()).toBe(0)
  })

  test('is not shown while the stream waits, and again at the next attempt', () => {
    show(page)
    transport.newest.fails()
    expect(shown()).toBe(0)
    clock.pass(500)
    expect(shown()).toBe(1)
    transport.newest.answers(404)
    expect(shown()).toBe(0)
  })

  test.each<[how: string, happen: () => void]>([
    ['leaves', () => routes.release(byId('c'), 'nodeMissing')],
    ['is closed', () => routes.close()],
    ['has no URL any more', () => change('c', 'sse-connect', null)],
    ['is put away', () => void window.dispatchEvent(trusted('pagehide'))],
  ])('is not shown any more when the element %s', (_how, happen) => {
    show(page)
    const element = byId('c')
    happen()
    expect(host.indicators.get(element)).toBe(0)
  })

  test('is shown once where a stream is opened anew while it connects', () => {
    show(page)
    routes.reconnect()
    expect(shown()).toBe(1)
    transport.newest.opens()
    expect(shown()).toBe(0)
  })

  test('is not left over when the URL changes while the stream connects', () => {
    show(page)
    for (const url of ['/two', '/three']) change('c', 'sse-connect', url)
    expect(shown()).toBe(1)
    transport.newest.opens()
    expect(shown()).toBe(0)
  })

  test('is shown while another URL is connected to', () => {
    show(page)
    transport.newest.opens()
    change('c', 'sse-connect', '/two')
    expect(shown()).toBe(1)
    transport.newest.opens()
    expect(shown()).toBe(0)
  })

  test('is not shown before the trigger', () => {
    show('<div id="c" sse-connect="/one" sse-trigger="click"></div>')
    expect(shown()).toBe(0)
  })
})
