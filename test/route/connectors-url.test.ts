import { describe, expect, test } from 'vitest'
import * as events from '../../src/events.js'
import {
  byId,
  change,
  clock,
  delivery,
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

describe('another URL', () => {
  const page = '<div id="c" sse-connect="/one"><p id="l" sse-swap="a"></p></div>'

  /** Connects to each of these in turn; the first is open. */
  function move(...to: string[]): void {
    show(page)
    transport.newest.opens()
    for (const url of to) change('c', 'sse-connect', url)
  }

  const closeTypes = () => host.detailsOf(events.CLOSE).map(({ type }) => type)

  test('is connected to before the stream that is open is let go', () => {
    move('/two')
    expect(urls()).toEqual(['/one', '/two'])
    expect(closeTypes()).toEqual([])
    transport.newest.opens()
    expect(urls()).toEqual(['/two'])
    expect(closeTypes()).toEqual(['nodeReplaced'])
  })

  test('is connected to at once where the first was not open yet: that is let go', () => {
    show(page)
    change('c', 'sse-connect', '/two')
    expect(urls()).toEqual(['/two'])
    expect(closeTypes()).toEqual(['nodeReplaced'])
    expect(stateOf('c')).toBe('connecting')
  })

  test('shows its own state meanwhile, and not that of the old one', () => {
    move('/two')
    expect(stateOf('c')).toBe('connecting')
    transport.connections[0]?.ends()
    expect(stateOf('c')).toBe('connecting')
    transport.newest.opens()
    expect(stateOf('c')).toBe('open')
  })

  test('tells the end of the old stream with the old source, and then shows the new one', () => {
    move('/two')
    const [old, now] = transport.connections.map(({ source }) => source)
    transport.newest.opens()
    expect(host.detailsOf(events.CLOSE)).toEqual([{ type: 'nodeReplaced', source: old }])
    expect(host.exposed.get(byId('c'))).toBe(now)
  })

  test('does not keep events of the old one from who listens, until it is open itself', () => {
    move('/two')
    const [old] = transport.connections
    expect(send('a', '1', undefined, old)).toEqual(['l swaps a'])
    transport.newest.opens()
    expect(send('a', '2')).toEqual(['l swaps a'])
    // What the old one still says is not for anybody.
    expect(send('a', '3', undefined, old)).toEqual([])
  })

  test('brings no event again that the old one has brought', () => {
    move('/two')
    const [old] = transport.connections
    expect(send('a', 'x', '7', old)).toEqual(['l swaps a'])
    transport.newest.opens()
    expect(send('a', 'x', '7')).toEqual([])
    expect(send('a', 'y', '8')).toEqual(['l swaps a'])
  })

  test('of a stream that others see as well brings them everything', () => {
    show(`${page}<div id="other" sse-connect="/two"><p id="lo" sse-swap="a"></p></div>`)
    const [one, two] = transport.connections
    one?.opens()
    send('a', 'x', '7', one)
    change('c', 'sse-connect', '/two')
    two?.opens()
    expect(urls()).toEqual(['/two'])
    expect(send('a', 'x', '7', two).sort()).toEqual(['l swaps a', 'lo swaps a'])
  })

  test('and another, and another: the one that is open stays until the last is', () => {
    move('/two', '/three', '/four')
    expect(urls()).toEqual(['/one', '/four'])
    expect(closeTypes()).toEqual(['nodeReplaced', 'nodeReplaced'])
    expect(send('a', '1', undefined, transport.connections[0])).toEqual(['l swaps a'])
    transport.newest.opens()
    expect(urls()).toEqual(['/four'])
    expect(closeTypes()).toHaveLength(3)
  })

  test('and back again: all is as it was', () => {
    move('/two', '/one')
    expect(urls()).toEqual(['/one'])
    expect(stateOf('c')).toBe('open')
    expect(send('a', '1', undefined, transport.connections[0])).toEqual(['l swaps a'])
    expect(send('a', '2', undefined, transport.connections[1])).toEqual([])
  })

  test('that fails leaves the element without a stream: the old one is let go', () => {
    move('/two')
    transport.newest.sends('stream-error', 'gone', 'error')
    expect(urls()).toEqual([])
    expect(stateOf('c')).toBe('failed')
    expect(closeTypes()).toEqual(['nodeReplaced'])
  })

  test('that is forbidden does so as well', () => {
    host.forbidden.add('/two')
    move('/two')
    expect(urls()).toEqual([])
    expect(stateOf('c')).toBe('failed')
  })

  test('that cannot be opened does so as well', () => {
    show(page)
    transport.newest.opens()
    transport.refusal = new Error('no URL')
    change('c', 'sse-connect', 'http://[')
    expect(urls()).toEqual([])
    expect(stateOf('c')).toBe('failed')
  })

  test('begins anew: where the old stream was means nothing there', () => {
    show(page)
    transport.newest.opens()
    transport.newest.sends('a', '1', '7')
    change('c', 'sse-connect', '/two')
    expect(transport.newest.attempt.lastEventId).toBe('')
  })

  test('that is tried again and again leaves the old one open', () => {
    move('/two')
    for (let count = 0; count < 3; count++) {
      transport.newest.loses()
      expect(urls()).toEqual(['/one'])
      clock.pass(100_000)
    }
    transport.connections[0]?.sends('a')
    expect(delivery.swap).toHaveBeenCalledOnce()
  })

  test('and another, after the one that was open was lost: nobody holds it any more', () => {
    move('/two')
    transport.connections[0]?.ends()
    change('c', 'sse-connect', '/three')
    transport.newest.opens()
    expect(registry.all().map(({ url }) => url)).toEqual(['/three'])
    clock.pass(100_000)
    expect(urls()).toEqual(['/three'])
  })

  test('and then none: both are let go', () => {
    move('/two')
    change('c', 'sse-connect', null)
    expect(registry.all()).toEqual([])
    expect(urls()).toEqual([])
  })

  test('and then the element leaves: both are let go', () => {
    move('/two')
    routes.release(byId('c'), 'nodeMissing')
    expect(registry.all()).toEqual([])
    expect(urls()).toEqual([])
  })

  test('and then a script closes it: both are let go', () => {
    move('/two')
    routes.close()
    expect(urls()).toEqual([])
    expect(stateOf('c')).toBe('closed')
  })

  test('and then a handler of the opening takes the element away: both are let go', () => {
    move('/two')
    host.handler = ({ name, element }) => name === events.OPEN && routes.release(element, 'nodeReplaced')
    transport.newest.opens()
    expect(registry.all()).toEqual([])
    expect(urls()).toEqual([])
  })

  test('is never closed by what the old stream says', () => {
    show('<div id="c" sse-connect="/one" sse-close="end"></div>')
    transport.newest.opens()
    change('c', 'sse-connect', '/two')
    send('end', '', undefined, transport.connections[0])
    expect(urls()).toContain('/two')
    transport.newest.opens()
    expect(urls()).toEqual(['/two'])
  })
})
