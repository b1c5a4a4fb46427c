import { beforeEach, describe, expect, test } from 'vitest'
import type { CloseType } from '../../src/events.js'
import * as events from '../../src/events.js'
import {
  byId,
  change,
  clock,
  host,
  registry,
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

describe('an element with sse-connect', () => {
  test.each(['sse-connect', 'data-sse-connect'])('opens the stream at its URL, as %s', (attribute) => {
    show(`<div id="c" ${attribute}="/events"></div>`)
    expect(urls()).toEqual(['/events'])
  })

  test('without a URL opens nothing', () => {
    show('<div sse-connect></div>')
    expect(transport.connections).toEqual([])
  })

  test('shows the state of its stream', () => {
    show('<div id="c" sse-connect="/events"></div>')
    const states = [stateOf('c')]
    for (const happen of ['opens', 'breaks', 'fails'] as const) {
      transport.newest[happen]()
      states.push(stateOf('c'))
    }
    expect(states).toEqual(['connecting', 'open', 'retrying', 'retrying'])
  })

  test('shows that its URL is unusable', () => {
    transport.refusal = new Error('no URL')
    show('<div id="c" sse-connect="/events"></div>')
    expect(stateOf('c')).toBe('failed')
  })

  test('tells each state with its details', () => {
    show('<div id="c" sse-connect="/events"></div>')
    transport.newest.fails()
    expect(host.detailsOf(events.STATE_CHANGE)).toMatchObject([
      { state: 'connecting', attempt: 0, delay: 0, reason: 'connect', url: '/events' },
      { state: 'retrying', attempt: 1, delay: 500, reason: 'lost', url: '/events' },
    ])
  })

  test('has its source shown, until it is let go', () => {
    show('<div id="c" sse-connect="/events"></div>')
    transport.newest.opens()
    expect(host.exposed.get(byId('c'))).toBe(transport.newest.source)
    routes.release(byId('c'), 'nodeMissing')
    expect(host.exposed.get(byId('c'))).toBeUndefined()
  })

  test('changes nothing when it is initialised again', () => {
    show('<div id="c" sse-connect="/events" sse-swap="a"></div>')
    transport.newest.opens()
    const { length } = host.fired
    routes.update(byId('c'))
    expect(transport.connections.length).toBe(1)
    expect(host.fired.length).toBe(length)
    expect(send('a')).toEqual(['c swaps a'])
  })

  test('has its source shown again when it is initialised again', () => {
    show('<div id="c" sse-connect="/events"></div>')
    transport.newest.opens()
    host.exposed.clear()
    routes.update(byId('c'))
    expect(host.exposed.get(byId('c'))).toBe(transport.newest.source)
  })

  test('lets its stream go when it has no URL any more', () => {
    show('<div id="c" sse-connect="/events"></div>')
    change('c', 'sse-connect', null)
    expect(urls()).toEqual([])
    expect(byId('c').hasAttribute('sse-state')).toBe(false)
  })

  test('shares its stream with others of the same URL', () => {
    show('<div id="a" sse-connect="/events"></div><div id="b" sse-connect="/events"></div>')
    expect(urls()).toEqual(['/events'])
    routes.release(byId('a'), 'nodeMissing')
    expect(urls()).toEqual(['/events'])
    routes.release(byId('b'), 'nodeMissing')
    expect(urls()).toEqual([])
  })
})

describe('an element that is released', () => {
  test.each<CloseType>(['nodeReplaced', 'nodeMissing'])('tells %s, then that it is closed', (type) => {
    show('<div id="c" sse-connect="/events"></div>')
    host.order.length = 0
    const { source } = transport.newest
    routes.release(byId('c'), type)
    expect(host.order).toEqual(['htmx:sseClose', 'htmx:sseState'])
    expect(host.detailsOf(events.CLOSE)).toEqual([{ type, source }])
    expect(host.detailsOf(events.STATE_CHANGE).at(-1)).toMatchObject({ state: 'closed', reason: type })
    expect(byId('c').hasAttribute('sse-state')).toBe(false)
  })

  test('still has its open source when it tells so', () => {
    show('<div id="c" sse-connect="/events"></div>')
    let live: number | undefined
    host.handler = ({ name }) => {
      if (name === events.CLOSE) live = transport.live.length
    }
    routes.release(byId('c'), 'nodeReplaced')
    expect(live).toBe(1)
  })

  test('tells nothing when it is released again', () => {
    show('<div id="c" sse-connect="/events"></div>')
    routes.release(byId('c'), 'nodeReplaced')
    routes.release(byId('c'), 'nodeMissing')
    expect(host.detailsOf(events.CLOSE)).toHaveLength(1)
  })

  test('hears nothing more', () => {
    show('<div sse-connect="/events"><p id="l" sse-swap="a"></p></div>')
    routes.release(byId('l'), 'nodeReplaced')
    expect(send('a')).toEqual([])
    expect([...transport.newest.names]).toEqual([])
  })

  test('is told nothing more of a stream that it shared', async () => {
    show('<div id="a" sse-connect="/events"></div>')
    transport.newest.opens()
    document.body.insertAdjacentHTML('beforeend', '<div id="b" sse-connect="/events"></div>')
    routes.update(byId('b'))
    routes.release(byId('b'), 'nodeMissing')
    const { length } = host.fired
    await Promise.resolve()
    expect(host.fired.length).toBe(length)
    expect(host.exposed.get(byId('b'))).toBeUndefined()
  })

  test.each([
    [events.STATE_CHANGE, undefined],
    [events.ERROR, new Error('no URL')],
  ])('by a handler of %s, while it connects, holds no stream', (name, refusal) => {
    transport.refusal = refusal
    host.handler = (fired) => {
      if (fired.name === name) routes.release(fired.element, 'nodeReplaced')
    }
    show('<div id="c" sse-connect="/events"></div>')
    host.handler = () => {}
    expect(urls()).toEqual([])
    // What comes later begins anew.
    transport.refusal = undefined
    show('<div id="later" sse-connect="/events"></div>')
    expect(urls()).toEqual(['/events'])
    expect(stateOf('later')).toBe('connecting')
  })
})

describe('a URL that is forbidden', () => {
  beforeEach(() => {
    host.forbidden.add('http://other.example/events')
    show('<div id="c" sse-connect="http://other.example/events"><p sse-swap="a"></p></div>')
  })

  test('opens nothing', () => {
    expect(transport.connections).toEqual([])
    expect(registry.all()).toEqual([])
  })

  test('is told as an error that says why, then as failed', () => {
    expect(host.order).toEqual(['htmx:sseError', 'htmx:sseState'])
    const [error] = host.detailsOf(events.ERROR)
    expect(error).toMatchObject({ code: 'url-forbidden', url: 'http://other.example/events' })
    expect(error?.error?.message).toMatch(/^Sluice url-forbidden: .*other\.example.*set nothing/)
    expect(host.detailsOf(events.STATE_CHANGE)).toMatchObject([{ state: 'failed', reason: 'refused' }])
    expect(stateOf('c')).toBe('failed')
  })

  test('is asked again when a script wants to connect', () => {
    routes.reconnect()
    expect(host.detailsOf(events.ERROR)).toHaveLength(2)
    host.forbidden.clear()
    routes.reconnect()
    expect(urls()).toEqual(['http://other.example/events'])
  })

  test('is no stream that is missed', () => {
    clock.pass(0)
    expect(warned()).toEqual([])
  })
})
