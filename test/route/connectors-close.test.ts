import { describe, expect, test } from 'vitest'
import * as events from '../../src/events.js'
import {
  byId,
  change,
  delivery,
  host,
  routes,
  send,
  show,
  stateOf,
  transport,
  urls,
  withRoutes,
} from './subject.js'

withRoutes()

describe('sse-close', () => {
  test('closes the stream when its event arrives', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    send('end')
    expect(urls()).toEqual([])
    expect(host.detailsOf(events.CLOSE)).toMatchObject([{ type: 'message' }])
    expect(stateOf('c')).toBe('closed')
  })

  test('may name several events', () => {
    show('<div sse-connect="/events" sse-close="end, bye"></div>')
    send('bye')
    expect(urls()).toEqual([])
  })

  test('lets those who listen to the same event have it', () => {
    show('<div sse-connect="/events" sse-close="end"><p id="l" sse-swap="end"></p></div>')
    expect(send('end')).toEqual(['l swaps end'])
  })

  test('closes before the event is swapped', () => {
    show('<div sse-connect="/events" sse-close="end"><p sse-swap="end"></p></div>')
    let live: number | undefined
    delivery.swap.mockImplementationOnce(() => {
      live = transport.live.length
    })
    transport.newest.sends('end')
    expect(live).toBe(0)
  })

  test('closes for its own element only', () => {
    show(`<div id="a" sse-connect="/events" sse-close="end"><p id="la" sse-swap="x"></p></div>
      <div id="b" sse-connect="/events"><p id="lb" sse-swap="x"></p></div>`)
    send('end')
    expect(urls()).toEqual(['/events'])
    expect(send('x')).toEqual(['lb swaps x'])
    expect(stateOf('b')).toBe('connecting')
  })

  test('is final: initialising the element again opens nothing', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    send('end')
    routes.update(byId('c'))
    expect(urls()).toEqual([])
  })

  test('closes before the event is swapped also when the element was initialised again', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"><p sse-swap="end"></p></div>')
    routes.update(byId('c'))
    let live: number | undefined
    delivery.swap.mockImplementationOnce(() => {
      live = transport.live.length
    })
    transport.newest.sends('end')
    expect(live).toBe(0)
  })

  test('may change while the stream is open, which stays', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    transport.newest.opens()
    change('c', 'sse-close', 'bye, over')
    expect([...transport.newest.names].sort()).toEqual(['bye', 'over'])
    send('end')
    expect(stateOf('c')).toBe('open')
    send('over')
    expect(stateOf('c')).toBe('closed')
    expect(transport.connections.length).toBe(1)
  })

  test('may be taken away: then nothing closes the stream', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    change('c', 'sse-close', null)
    expect([...transport.newest.names]).toEqual([])
    send('end')
    expect(urls()).toEqual(['/events'])
  })

  test('may come later', () => {
    show('<div id="c" sse-connect="/events"></div>')
    change('c', 'sse-close', 'end')
    send('end')
    expect(urls()).toEqual([])
  })

  test('holds for the next stream of the element, too', () => {
    show('<div id="c" sse-connect="/one" sse-close="end"></div>')
    change('c', 'sse-connect', '/two')
    send('end')
    expect(urls()).toEqual([])
  })

  test('is no end for a script: that may open the stream again', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    send('end')
    routes.reconnect()
    expect(urls()).toEqual(['/events'])
    send('end')
    expect(urls()).toEqual([])
  })

  test('is told again when the element leaves', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    const { source } = transport.newest
    send('end')
    routes.release(byId('c'), 'nodeReplaced')
    expect(host.detailsOf(events.CLOSE)).toEqual([
      { type: 'message', source },
      { type: 'nodeReplaced', source },
    ])
  })
})
