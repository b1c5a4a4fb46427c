import { describe, expect, test } from 'vitest'
import * as events from '../../src/events.js'
import type { PlanRequest } from '../../src/stream/delegates.js'
import type { StreamRequest } from '../../src/stream/stream.js'
import { clock, holder, make, opened, state, stream, transport, waitOver, withStream } from './subject.js'

withStream()

describe('the way that a stream takes', () => {
  const other = 'http://other.example/events'
  const request: PlanRequest = async () => ({ url: '/events', method: 'GET', headers: {} })

  test.each<[options: string, Partial<StreamRequest>]>([
    ['', {}],
    ['heartbeat:auto', {}],
    ['heartbeat:off', {}],
    ['credentials:same-origin', {}],
    ['pool:off dedupe:false resume:page', {}],
    ['', { lastEventId: '' }],
    // There the header would need a preflight; the URL will do.
    ['', { url: other, lastEventId: '5' }],
    ['transport:eventsource', {}],
    ['transport:eventsource heartbeat:45s', { lastEventId: '5' }],
    ['transport:eventsource', { hasWildcards: true }],
  ])('is EventSource, with "%s" and %j', (options, more) => {
    make(options, more)
    holder()
    expect(transport.kinds).toEqual(['eventsource'])
    expect(stream.transport).toBe('eventsource')
  })

  test.each<[options: string, Partial<StreamRequest>]>([
    ['transport:fetch', {}],
    ['method:post', {}],
    ['credentials:omit', {}],
    ['heartbeat:45s', {}],
    ['', { hasWildcards: true }],
    ['', { lastEventId: '5' }],
    ['', { url: 'http://localhost:3000/events', lastEventId: '5' }],
  ])('is fetch, with "%s" and %j', (options, more) => {
    make(options, more)
    holder()
    expect(transport.kinds).toEqual(['fetch'])
    expect(stream.transport).toBe('fetch')
  })

  test('is fetch where the page adds something to the request', () => {
    make('', { addsToRequest: true })
    holder(request)
    expect(transport.kinds).toEqual(['fetch'])
    expect(transport.newest.attempt.planRequest).toBe(request)
  })

  test('lets handlers see every request that fetch makes, that after EventSource gave up included', () => {
    holder(request)
    expect(transport.kinds).toEqual(['eventsource'])
    transport.newest.fails()
    clock.pass(500)
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
    expect(transport.newest.attempt.planRequest).toBe(request)
  })

  test('is fetch where somebody listens to a name with a *', () => {
    stream.listen('order.*', () => {})
    holder()
    expect(transport.kinds).toEqual(['fetch'])
  })

  test.each<[options: string, Partial<StreamRequest>, PlanRequest?]>([
    ['transport:fetch', {}],
    ['', { hasWildcards: true }],
    ['', { lastEventId: '5' }],
    ['', { addsToRequest: true }, request],
  ])("is the page's own source where it has one, with '%s' and %j", (options, more, request) => {
    transport.own = true
    make(options, more)
    holder(request)
    transport.newest.fails()
    clock.pass(500)
    expect(transport.kinds).toEqual(['eventsource', 'eventsource'])
  })

  test('is asked for with what was written', () => {
    make('credentials:same-origin', { url: 'events?a', lastEventId: '5' })
    holder()
    expect(transport.newest.attempt).toEqual({
      url: 'events?a',
      lastEventId: '5',
      idName: 'lastEventId',
      isCrossOrigin: false,
      credentials: 'same-origin',
      request: undefined,
    })
  })

  test('is fetch after an EventSource that never opened, so that the reason is known', () => {
    const first = holder()
    transport.newest.fails()
    clock.pass(500)
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
    transport.newest.answers(404)
    expect(first.detailsOf(events.ERROR).at(-1)).toMatchObject({ code: 'stream-failed', status: 404 })
    expect(state()).toBe('failed')
  })

  test('stays fetch then, also when it was open', () => {
    holder()
    transport.newest.fails()
    clock.pass(500)
    transport.newest.opens()
    transport.newest.ends()
    waitOver()
    expect(transport.kinds.slice(1)).toEqual(['fetch', 'fetch'])
  })

  test('is fetch after an EventSource that gave up when it was to open again', () => {
    opened()
    transport.newest.breaks()
    transport.newest.fails()
    waitOver()
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
  })

  test('is fetch after an EventSource that gave up while it was open', () => {
    opened()
    transport.newest.fails()
    clock.pass(500)
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
  })

  test('is fetch after an EventSource that did not answer in time', () => {
    make('connectTimeout:1s')
    holder()
    clock.pass(1500)
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
  })

  test('is EventSource again after one that broke young, where there is no id to go on after', () => {
    holder()
    for (let count = 0; count < 2; count++) {
      transport.newest.opens()
      transport.newest.breaks()
    }
    waitOver()
    expect(transport.kinds).toEqual(['eventsource', 'eventsource'])
  })

  test('is fetch after an EventSource that took the place of another, and never opened', () => {
    opened()
    stream.reconnect()
    transport.newest.breaks()
    expect(transport.live).toEqual([])
    waitOver()
    expect(transport.kinds).toEqual(['eventsource', 'eventsource', 'fetch'])
  })

  test('is fetch after an EventSource that brought an id, which can then be a header', () => {
    holder()
    transport.newest.opens()
    transport.newest.sends('a', '1', '7')
    transport.newest.breaks()
    transport.newest.fails()
    waitOver()
    expect(transport.kinds).toEqual(['eventsource', 'fetch'])
    expect(transport.newest.attempt.lastEventId).toBe('7')
  })

  test('is not changed by a page that reconnects before it was open', () => {
    holder()
    stream.reconnect()
    expect(transport.kinds).toEqual(['eventsource', 'eventsource'])
  })

  test('stays EventSource where the page wants that, although it failed', () => {
    make('transport:eventsource')
    holder()
    transport.newest.fails()
    clock.pass(500)
    expect(transport.kinds).toEqual(['eventsource', 'eventsource'])
  })

  test('asks for what the page adds as long as the holder that adds it takes part', () => {
    const first = holder(request)
    holder()
    first.release()
    stream.reconnect()
    expect(transport.newest.attempt.planRequest).toBeUndefined()
  })
})
