import { describe, expect, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import { readOptions } from '../../src/options.js'
import { trusted } from '../support/trusted.js'
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
  withRoutes,
} from './subject.js'

withRoutes()

describe('a script', () => {
  const page = `<div id="a" sse-connect="/one"></div><div id="b" sse-connect="/one"></div>
    <div id="c" sse-connect="/two"><p id="l" sse-swap="x"></p></div>`

  const states = () => ['a', 'b', 'c'].map(stateOf)

  test('closes all streams', () => {
    show(page)
    routes.close()
    expect(urls()).toEqual([])
    expect(states()).toEqual(['closed', 'closed', 'closed'])
    expect(host.detailsOf(events.CLOSE).map(({ type }) => type)).toEqual(['script', 'script', 'script'])
  })

  test.each(['/two', 'two', 'http://localhost:3000/two'])('closes those of a URL: %s', (url) => {
    show(page)
    routes.close(url)
    expect(urls()).toEqual(['/one'])
    expect(states()).toEqual(['connecting', 'connecting', 'closed'])
  })

  test('closes that of an element, and leaves it to others that share it', () => {
    show(page)
    routes.close(byId('a'))
    expect(urls()).toEqual(['/one', '/two'])
    expect(states()).toEqual(['closed', 'connecting', 'connecting'])
  })

  test('closes nothing that nobody is connected to', () => {
    show(page)
    routes.close('/three')
    routes.close(byId('l'))
    expect(urls()).toEqual(['/one', '/two'])
  })

  test.each<[what: string, selector?: string]>([['its URL', '/script'], ['all']])(
    'closes and opens what another script holds, by %s',
    (_what, selector) => {
      const stream = registry.of({ url: '/script', options: readOptions({}, null) })
      stream.acquire({})
      transport.newest.opens()
      transport.newest.sends('x', '', '7')
      routes.close(document.body)
      expect(urls()).toEqual(['/script'])
      routes.close(selector)
      expect(stream.status.state).toBe('closed')
      expect(urls()).toEqual([])
      routes.reconnect(selector)
      expect(urls()).toEqual(['/script'])
      expect(transport.newest.attempt.lastEventId).toBe('7')
    },
  )

  test('opens what it has closed for an element that comes later', () => {
    const stream = registry.of({ url: '/one', options: readOptions({}, null) })
    stream.acquire({})
    routes.close()
    show(page)
    expect(urls()).toEqual(['/one', '/two'])
    expect(states()).toEqual(['connecting', 'connecting', 'connecting'])
    expect(stream.status.state).toBe('connecting')
  })

  test('opens nothing anew that is about to be replaced', () => {
    show(page)
    transport.newest.opens()
    change('c', 'sse-connect', '/three')
    const before = transport.connections.filter(({ url }) => url === '/two').length
    routes.reconnect()
    expect(transport.connections.filter(({ url }) => url === '/two').length).toBe(before)
  })

  test('closes a stream once', () => {
    show(page)
    routes.close()
    routes.close()
    expect(host.detailsOf(events.CLOSE)).toHaveLength(3)
  })

  test('closes for good: initialising the elements again opens nothing', () => {
    show(page)
    routes.close()
    routes.update(byId('a'))
    window.dispatchEvent(trusted('online'))
    clock.pass(1_000_000)
    expect(urls()).toEqual([])
  })

  test('opens what was closed again, after the last event', () => {
    show(page)
    const [, two] = transport.connections
    two?.opens()
    two?.sends('x', '1', '7')
    routes.close()
    routes.reconnect('/two')
    expect(urls()).toEqual(['/two'])
    expect(transport.newest.attempt.lastEventId).toBe('7')
    transport.newest.opens()
    expect(send('x')).toEqual(['l swaps x'])
  })

  test('opens what was closed again, as one stream with those who kept it', () => {
    show(page)
    routes.close(byId('a'))
    routes.reconnect(byId('a'))
    expect(urls().filter((url) => url === '/one')).toHaveLength(1)
  })

  test('opens anew what is open: a stream that is shared once', () => {
    show(page)
    for (const connection of transport.live) connection.opens()
    routes.reconnect()
    expect(transport.connections.length).toBe(4)
    expect(urls()).toEqual(['/one', '/two'])
    expect(states()).toEqual(['connecting', 'connecting', 'connecting'])
  })

  test('opens at once what waits or has failed', () => {
    show(page)
    const [one, two] = transport.connections
    one?.fails()
    two?.answers(404)
    routes.reconnect()
    expect(urls()).toEqual(['/one', '/two'])
    expect(clock.waits.length).toBe(2)
  })

  test('knows the elements of a stream', () => {
    show(page)
    const [one, two] = registry.all()
    expect(one && routes.elementsOf(one)).toEqual([byId('a'), byId('b')])
    expect(two && routes.elementsOf(two)).toEqual([byId('c')])
    routes.close(byId('a'))
    expect(one && routes.elementsOf(one)).toEqual([byId('b')])
  })
})

describe('a script that listens to the stream of an element', () => {
  const page = '<div id="c" sse-connect="/one"></div>'

  /** Listens, and keeps what it hears. */
  function on(name: string, id = 'c') {
    const heard: string[] = []
    const stop = routes.on(byId(id), name, ({ data }, name) => heard.push(`${name} ${data}`))
    return { heard, stop }
  }

  test('hears its events, until it stops', () => {
    show(page)
    const { heard, stop } = on('a')
    transport.newest.sends('a', '1')
    transport.newest.sends('b', '2')
    stop()
    transport.newest.sends('a', '3')
    expect(heard).toEqual(['a 1'])
    expect([...transport.newest.names]).toEqual([])
  })

  test('hears many names by one with a *', () => {
    show(page)
    const { heard } = on('order.*')
    transport.newest.sends('order.new', '1')
    expect(heard).toEqual(['order.new 1'])
  })

  test('hears the stream of an element that connects later', () => {
    document.body.innerHTML = page
    const { heard } = on('a')
    routes.update(byId('c'))
    transport.newest.sends('a', '1')
    expect(heard).toEqual(['a 1'])
  })

  test('goes along to another stream', () => {
    show(page)
    transport.newest.opens()
    const { heard } = on('a')
    change('c', 'sse-connect', '/two')
    const [one, two] = transport.connections
    one?.sends('a', '1')
    two?.opens()
    two?.sends('a', '2')
    one?.sends('a', '3')
    expect(heard).toEqual(['a 1', 'a 2'])
  })

  test('hears a stream that was closed and is opened again', () => {
    show(page)
    const { heard } = on('a')
    routes.close()
    routes.reconnect()
    transport.newest.sends('a', '1')
    expect(heard).toEqual(['a 1'])
  })

  test('may listen to several names with one function', () => {
    show(page)
    const hear = vi.fn()
    const stops = ['a', 'b'].map((name) => routes.on(byId('c'), name, hear))
    change('c', 'sse-connect', '/two')
    transport.newest.sends('a')
    transport.newest.sends('b')
    expect(hear.mock.calls.map(([, name]) => name)).toEqual(['a', 'b'])
    stops[0]?.()
    transport.newest.sends('a')
    transport.newest.sends('b')
    expect(hear.mock.calls.map(([, name]) => name)).toEqual(['a', 'b', 'b'])
  })

  test.each<[how: string, come: () => void]>([
    ['before the element connects', () => {}],
    ['when it is connected', () => transport.newest.opens()],
    [
      'when it has moved',
      () => {
        transport.newest.opens()
        change('c', 'sse-connect', '/two')
        transport.newest.opens()
      },
    ],
    [
      'while it moves',
      () => {
        transport.newest.opens()
        change('c', 'sse-connect', '/two')
      },
    ],
    [
      'while it moves on and on',
      () => {
        transport.newest.opens()
        for (const url of ['/two', '/three', '/four']) change('c', 'sse-connect', url)
      },
    ],
    [
      'when it was closed and opened again',
      () => {
        routes.close()
        routes.reconnect()
      },
    ],
  ])('may stop: %s', (_when, come) => {
    show(page)
    const { heard, stop } = on('a')
    come()
    stop()
    for (const connection of transport.live) connection.sends('a', '1')
    change('c', 'sse-connect', '/later')
    transport.newest.opens()
    transport.newest.sends('a', '2')
    expect(heard).toEqual([])
  })

  test('to an element without a stream hears nothing', () => {
    show('<p id="c"></p>')
    const { heard, stop } = on('a')
    expect(heard).toEqual([])
    expect(() => stop()).not.toThrow()
  })
})
