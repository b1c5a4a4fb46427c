import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import type { Answer } from '../../src/host/host.js'
import { createRenderer } from '../../src/render/renderer.js'
import { type Answers, createAnswers } from '../../src/route/answers.js'
import { createBindings } from '../../src/swap/bindings.js'
import { createDelivery } from '../../src/swap/deliver.js'
import type { Transport } from '../../src/transport/transport.js'
import { FakeFrames } from '../support/fake-frames.js'
import { trusted } from '../support/trusted.js'
import { byId, clock, host, registry, stateOf, transport, urls, warned, withRoutes } from './subject.js'

withRoutes()

let answers: Answers
let xhrTransport: Mock<(xhr: XMLHttpRequest) => Transport>
/** Where the host was asked to swap. */
let places: unknown[]

beforeEach(() => {
  places = []
  host.swap = ({ place }) => void places.push(place)
  xhrTransport = vi.fn(() => transport.means(clock).fetch)
  const renderer = createRenderer((element, selector) => host.find(element, selector))
  const bindings = createBindings(host, renderer, () => {})
  const delivery = createDelivery(host, renderer, bindings, new FakeFrames())
  answers = createAnswers(host, registry, delivery, xhrTransport)
})

/** Shows elements that ask. */
function show(html = '<form id="f" sse-stream></form>'): void {
  document.body.innerHTML = html
}

/** A request of an element is answered with an event stream, which is open. */
function answered(id = 'f', more: Partial<Answer> = {}) {
  answers.answered(byId(id), { url: '/chat', method: 'post', context: { of: id }, ...more })
  const { newest } = transport
  newest.opens()
  return newest
}

const swapped = () => host.swaps.map(({ element: { id }, content }) => `${id} ${content}`)

/** Names of the events for the page that came by the stream. */
const told = () => host.order.filter((name) => name.startsWith('sse:'))

const closes = () => host.detailsOf(events.CLOSE).map(({ type }) => type)

describe('an answer that is an event stream', () => {
  test('is swapped message by message, where its request said', () => {
    show()
    const answer = answered()
    answer.sends('message', 'one')
    expect(swapped()).toEqual(['f one'])
    answer.sends('message', 'two')
    expect(swapped()).toEqual(['f one', 'f two'])
    expect(places).toEqual([{ of: 'f' }, { of: 'f' }])
  })

  test('has the events that sse-stream names swapped, and tells all others', () => {
    show('<form id="f" sse-stream="token, done"></form>')
    const answer = answered()
    answer.sends('token', '1')
    answer.sends('done', '2')
    answer.sends('usage', '3')
    answer.sends('message', '4')
    expect(swapped()).toEqual(['f 1', 'f 2'])
    expect(told()).toEqual(['sse:usage', 'sse:message'])
  })

  test('of an element without sse-stream has its messages without a name swapped', () => {
    show('<button id="f"></button>')
    const answer = answered()
    answer.sends('message', '1')
    answer.sends('usage', '2')
    expect(swapped()).toEqual(['f 1'])
    expect(told()).toEqual(['sse:usage'])
  })

  test('that nobody listens to otherwise is not warned of', () => {
    show()
    const answer = answered('f', { url: '/unheard' })
    answer.sends('message', '1')
    answer.sends('other', '2')
    expect(warned()).toEqual([])
  })

  test('shows its state, and its source as long as it is open', () => {
    show()
    answers.answered(byId('f'), { url: '/chat', method: 'post', context: undefined })
    const states = [stateOf('f')]
    const { newest } = transport
    newest.opens()
    states.push(stateOf('f'))
    expect(host.exposed.get(byId('f'))).toBe(newest.source)
    newest.ends()
    expect([...states, stateOf('f')]).toEqual(['connecting', 'open', 'closed'])
    expect(host.exposed.get(byId('f'))).toBeUndefined()
  })

  test('tells its opening and its end as a stream does', () => {
    show()
    const answer = answered()
    answer.ends()
    expect(host.order).toEqual([
      events.STATE_CHANGE,
      events.STATE_CHANGE,
      events.OPEN,
      events.STATE_CHANGE,
      events.CLOSE,
    ])
    expect(host.detailsOf(events.CLOSE)).toEqual([{ type: 'ended', source: answer.source }])
  })

  test('is kept by no registry when it is over', () => {
    show()
    const answer = answered()
    expect(registry.all()).toHaveLength(1)
    answer.ends()
    expect(registry.all()).toEqual([])
    expect(clock.waits).toEqual([])
  })

  test('is asked for with what the host plans, where it has no request in hand', async () => {
    show()
    const request = vi.fn(async () => undefined)
    const { attempt } = answered('f', { request })
    expect(attempt.url).toBe('/chat')
    await attempt.planRequest?.()
    expect(request).toHaveBeenCalledOnce()
    expect(xhrTransport).not.toHaveBeenCalled()
  })

  test('is read from the request that the host has in hand', () => {
    show()
    const xhr = {} as XMLHttpRequest
    const own: Transport = vi.fn(transport.means(clock).fetch)
    xhrTransport.mockReturnValue(own)
    answered('f', { xhr }).sends('message', 'one')
    expect(xhrTransport.mock.calls).toEqual([[xhr]])
    expect(own).toHaveBeenCalledOnce()
    expect(swapped()).toEqual(['f one'])
  })

  test('is never shared, even where the page has a stream of the same URL', () => {
    show('<form id="f" sse-stream></form><form id="g" sse-stream></form>')
    answered('f').sends('message', '1')
    answered('g').sends('message', '2')
    expect(transport.live.length).toBe(2)
    expect(swapped()).toEqual(['f 1', 'g 2'])
  })
})

describe('the end of an answer', () => {
  test('by an event that sse-close names comes after that event', () => {
    show('<form id="f" sse-stream="token" sse-close="done, stop"></form>')
    const answer = answered()
    answer.sends('token', '1')
    answer.sends('stop', '2')
    expect(told()).toEqual(['sse:stop'])
    expect(closes()).toEqual(['message'])
    expect(stateOf('f')).toBe('closed')
    expect(answer.live).toBe(false)
    answer.sends('token', '3')
    expect(swapped()).toEqual(['f 1'])
  })

  test('comes with its element', () => {
    show()
    const answer = answered()
    answers.release(byId('f'), 'nodeReplaced')
    expect(closes()).toEqual(['nodeReplaced'])
    expect(answer.live).toBe(false)
    expect(stateOf('f')).toBe('closed')
    answer.sends('message', 'late')
    expect(swapped()).toEqual([])
  })

  test('does not come with another element', () => {
    show('<form id="f" sse-stream></form><form id="g" sse-stream></form>')
    const answer = answered('f')
    answers.release(byId('g'), 'nodeReplaced')
    expect(closes()).toEqual([])
    expect(answer.live).toBe(true)
  })

  test('comes with an event for an element that has left the page unseen', () => {
    show()
    const answer = answered()
    byId('f').remove()
    answer.sends('message', 'one')
    expect(swapped()).toEqual([])
    expect(closes()).toEqual(['nodeMissing'])
    expect(answer.live).toBe(false)
  })

  test.each([
    ['as it was written', '/chat'],
    ['in full', 'http://localhost:3000/chat'],
  ])('may be asked for by its URL: %s', (_how, which) => {
    show('<form id="f" sse-stream></form><form id="g" sse-stream></form>')
    answered('f')
    answered('g', { url: '/other' })
    answers.close(which)
    expect(closes()).toEqual(['script'])
    expect(urls()).toEqual(['/other'])
  })

  test('may be asked for by its element', () => {
    show('<form id="f" sse-stream></form><form id="g" sse-stream></form>')
    const [first, second] = [answered('f'), answered('g')]
    answers.close(byId('g'))
    expect([first.live, second.live]).toEqual([true, false])
    expect([stateOf('f'), stateOf('g')]).toEqual(['open', 'closed'])
  })

  test('may be asked for of all', () => {
    show('<form id="f" sse-stream></form><form id="g" sse-stream></form>')
    answered('f')
    answered('g')
    answers.close()
    expect(urls()).toEqual([])
    expect(closes()).toEqual(['script', 'script'])
  })

  test('is told once, whatever comes after it', () => {
    show()
    const answer = answered()
    answer.ends()
    answers.release(byId('f'), 'nodeReplaced')
    answers.close()
    expect(closes()).toEqual(['ended'])
  })

  test('in order is no error', () => {
    show()
    answered().ends()
    expect(host.detailsOf(events.ERROR)).toEqual([])
  })

  test('by a break is an error, and the stream has failed', () => {
    show()
    answered().loses()
    expect(host.detailsOf(events.ERROR)).toMatchObject([{ url: '/chat' }])
    expect(closes()).toEqual(['ended'])
    expect(stateOf('f')).toBe('failed')
  })

  test('by the one who made the request is no error', () => {
    show()
    answered().handlers.broken({ aborted: true })
    expect(host.detailsOf(events.ERROR)).toEqual([])
    expect(closes()).toEqual(['ended'])
    expect(stateOf('f')).toBe('closed')
  })

  test('comes when the page is left', () => {
    show()
    answered()
    window.dispatchEvent(trusted('pagehide'))
    expect(stateOf('f')).toBe('closed')
    window.dispatchEvent(trusted('pageshow'))
    expect(transport.connections.length).toBe(1)
  })
})

describe('two answers of one element', () => {
  test('are both swapped as they come', () => {
    show()
    const [first, second] = [answered(), answered()]
    first.sends('message', '1')
    second.sends('message', '2')
    first.sends('message', '3')
    expect(swapped()).toEqual(['f 1', 'f 2', 'f 3'])
  })

  test('end each for itself', () => {
    show()
    const [first, second] = [answered(), answered()]
    first.ends()
    expect(closes()).toEqual(['ended'])
    second.sends('message', '2')
    expect(swapped()).toEqual(['f 2'])
  })

  test('leave with their element', () => {
    show()
    answered()
    answered()
    answers.release(byId('f'), 'nodeMissing')
    expect(closes()).toEqual(['nodeMissing', 'nodeMissing'])
    expect(urls()).toEqual([])
  })
})

describe('an answer is asked for again', () => {
  test.each(['get', 'post'])('never, unless the page says so: %s', (method) => {
    show()
    answered('f', { method }).ends()
    clock.pass(120_000)
    expect(transport.connections.length).toBe(1)
    expect(clock.waits).toEqual([])
  })

  test('where its element says so', () => {
    show('<form id="f" sse-stream sse-config="reconnect:true"></form>')
    const answer = answered()
    answer.sends('message', '1', '7')
    answer.loses()
    expect(stateOf('f')).toBe('retrying')
    expect(closes()).toEqual([])
    clock.pass(60_000)
    expect(transport.newest.attempt.lastEventId).toBe('7')
    transport.newest.opens()
    transport.newest.sends('message', '2', '8')
    expect(swapped()).toEqual(['f 1', 'f 2'])
  })

  test('where the page says so for all streams', () => {
    show()
    host.options = { reconnect: true }
    answered().loses()
    expect(stateOf('f')).toBe('retrying')
  })
})

describe('an answer that the host forbids', () => {
  test.each([
    ['at once', () => false],
    ['after a thought', () => Promise.resolve(false)],
  ])('is not read: %s', async (_when, attempts) => {
    show()
    host.attempts = attempts
    answers.answered(byId('f'), { url: '/chat', method: 'post', context: undefined })
    for (let count = 0; count < 10; count++) await Promise.resolve()
    expect(transport.connections).toEqual([])
    expect(registry.all()).toEqual([])
    expect(closes()).toHaveLength(1)
  })

  test('is asked about with its element', () => {
    show()
    const attempts = vi.fn((_element: Element, _detail: object) => true)
    host.attempts = attempts
    answered()
    expect(attempts.mock.calls).toEqual([[byId('f'), expect.objectContaining({ url: '/chat', attempt: 0 })]])
  })
})

describe('the elements of a stream', () => {
  test('are those whose answer it is', () => {
    show('<form id="f" sse-stream></form><form id="g" sse-stream></form>')
    answered('f')
    const answer = answered('g')
    expect(registry.all().map((stream) => answers.elementsOf(stream).map(({ id }) => id))).toEqual([
      ['f'],
      ['g'],
    ])
    const [, stream] = registry.all()
    answer.ends()
    expect(stream && answers.elementsOf(stream)).toEqual([])
  })
})
