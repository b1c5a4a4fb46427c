import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import type { CloseType } from '../../src/events.js'
import * as events from '../../src/events.js'
import { createRoutes, type Routes } from '../../src/route/routes.js'
import { createRegistry, type Registry } from '../../src/stream/registry.js'
import type { Delivery } from '../../src/swap/deliver.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeHost } from '../support/fake-host.js'
import { FakeTransport } from '../support/fake-source.js'

let host: FakeHost
let clock: FakeClock
let transport: FakeTransport
let streamOf: Registry
let delivery: { [Name in keyof Delivery]: Mock<Delivery[Name]> }
let routes: Routes
let warn: Mock

beforeEach(() => {
  host = new FakeHost()
  clock = new FakeClock()
  transport = new FakeTransport()
  streamOf = createRegistry(transport.open, clock)
  delivery = { swap: vi.fn(), trigger: vi.fn(), render: vi.fn() }
  routes = createRoutes(host, streamOf, delivery, clock)
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})

afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

/** Shows this page, whose elements are initialised in their order. */
function show(html: string): void {
  document.body.innerHTML = html
  for (const element of document.body.querySelectorAll('*')) routes.update(element)
}

const byId = (id: string) => document.getElementById(id) as Element

/** Sends an event through the newest connection. Returns which elements were given it, and how. */
function send(name: string): string[] {
  delivery.swap.mockClear()
  delivery.trigger.mockClear()
  transport.newest.sends(name)
  return [
    ...delivery.swap.mock.calls.map(([{ id }, , heard]) => `${id} swaps ${heard}`),
    ...delivery.trigger.mock.calls.map(([{ id }, , heard]) => `${id} is triggered by ${heard}`),
  ]
}

const urls = () => transport.live.map(({ url }) => url)

const warned = () => warn.mock.calls.map(([text]) => `${text}`.match(/[\w-]+(?=:)/)?.[0])

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
    const states = [byId('c').getAttribute('sse-state')]
    for (const happen of ['opens', 'breaks', 'fails'] as const) {
      transport.newest[happen]()
      states.push(byId('c').getAttribute('sse-state'))
    }
    expect(states).toEqual(['connecting', 'open', 'retrying', 'retrying'])
  })

  test('shows that its URL is unusable', () => {
    transport.refusal = new Error('no URL')
    show('<div id="c" sse-connect="/events"></div>')
    expect(byId('c').getAttribute('sse-state')).toBe('failed')
  })

  test('tells each state with its details', () => {
    show('<div id="c" sse-connect="/events"></div>')
    transport.newest.fails()
    expect(host.detailsOf(events.STATE_CHANGE)).toMatchObject([
      { state: 'connecting', attempt: 0, delay: 0, reason: 'connect', url: '/events' },
      { state: 'retrying', attempt: 1, delay: 500, reason: 'failed', url: '/events' },
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

  test('moves to another URL', () => {
    show('<div id="c" sse-connect="/one"></div>')
    byId('c').setAttribute('sse-connect', '/two')
    routes.update(byId('c'))
    expect(urls()).toEqual(['/two'])
    expect(host.detailsOf(events.CLOSE)).toMatchObject([{ type: 'nodeReplaced' }])
  })

  test('lets its stream go when it has no URL any more', () => {
    show('<div id="c" sse-connect="/events"></div>')
    byId('c').removeAttribute('sse-connect')
    routes.update(byId('c'))
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
    expect(byId('later').getAttribute('sse-state')).toBe('connecting')
  })
})

describe('an element that listens', () => {
  test.each([
    ['sse-swap="a"', ['a']],
    ['data-sse-swap="a"', ['a']],
    ['sse-swap="a,b"', ['a', 'b']],
    ['sse-swap=" a , b ,, c "', ['a', 'b', 'c']],
    ['sse-swap=""', ['message']],
    ['sse-swap', ['message']],
    ['sse-swap="new bike"', ['new bike']],
    ['hx-trigger="sse:a" hx-get="/x"', ['a']],
    ['data-hx-trigger="sse:a" hx-get="/x"', ['a']],
    ['hx-trigger="click, sse:a delay:1s, sse:b" hx-get="/x"', ['a', 'b']],
    ['hx-trigger="sse:a[x > 1]" hx-get="/x"', ['a']],
    ['hx-trigger="sse:a from:body throttle:1s" hx-get="/x"', ['a']],
    ['hx-trigger="sse:order:new" hx-get="/x"', ['order:new']],
    ['hx-trigger="click" hx-get="/x"', []],
    ['hx-trigger="htmx:sse:a" hx-get="/x"', []],
    ['hx-trigger="asse:a" hx-get="/x"', []],
    ['', []],
  ])('%s listens to %j', (attributes, names) => {
    show(`<div sse-connect="/events"><p id="l" ${attributes}></p></div>`)
    expect([...transport.newest.names]).toEqual(names)
  })

  test('with sse-swap is given its events to swap', () => {
    show('<div sse-connect="/events"><p id="l" sse-swap="a,b"></p></div>')
    expect(send('a')).toEqual(['l swaps a'])
    expect(send('b')).toEqual(['l swaps b'])
    expect(send('c')).toEqual([])
  })

  test('with hx-trigger is triggered by its events', () => {
    show('<div sse-connect="/events"><p id="l" hx-trigger="sse:a" hx-get="/x"></p></div>')
    expect(send('a')).toEqual(['l is triggered by a'])
  })

  test('with both is given both', () => {
    show('<div sse-connect="/events"><p id="l" sse-swap="a" hx-trigger="sse:a" hx-get="/x"></p></div>')
    expect(send('a')).toEqual(['l swaps a', 'l is triggered by a'])
  })

  test('is given an event once, however often it is initialised', () => {
    show('<div sse-connect="/events"><p id="l" sse-swap="a"></p></div>')
    routes.update(byId('l'))
    routes.update(byId('l'))
    expect(send('a')).toEqual(['l swaps a'])
  })

  test('listens to other names when its attribute says so', () => {
    show('<div sse-connect="/events"><p id="l" sse-swap="a"></p></div>')
    byId('l').setAttribute('sse-swap', 'b')
    routes.update(byId('l'))
    expect(send('a')).toEqual([])
    expect(send('b')).toEqual(['l swaps b'])
  })

  test('that left the page unseen is given nothing, and is forgotten', () => {
    show('<div sse-connect="/events"><p id="l" sse-swap="a"></p></div>')
    byId('l').remove()
    expect(send('a')).toEqual([])
    expect([...transport.newest.names]).toEqual([])
  })

  test('whose connecting element left the page unseen is given nothing, and the stream closes', () => {
    show('<div id="c" sse-connect="/events"></div><p id="l" sse-from="#c" sse-swap="a"></p>')
    byId('c').remove()
    expect(send('a')).toEqual([])
    expect(urls()).toEqual([])
    expect(host.detailsOf(events.CLOSE)).toMatchObject([{ type: 'nodeMissing' }])
  })
})

describe('the stream that an element listens to', () => {
  const listener = '<p id="l" sse-swap="a"></p>'

  /** Where an event named "a" of each stream arrives. */
  function heard(): Record<string, number> {
    const counts = transport.live.map((connection) => {
      delivery.swap.mockClear()
      connection.sends('a')
      return [connection.url, delivery.swap.mock.calls.length]
    })
    return Object.fromEntries(counts)
  }

  test('is its own', () => {
    show('<div sse-connect="/far"><p id="l" sse-connect="/own" sse-swap="a"></p></div>')
    expect(heard()).toEqual({ '/far': 0, '/own': 1 })
  })

  test('is the nearest', () => {
    show(`<div sse-connect="/far"><div sse-connect="/near"><b>${listener}</b></div></div>`)
    expect(heard()).toEqual({ '/far': 0, '/near': 1 })
  })

  test('is that of the element that sse-from names', () => {
    show(`<div id="c" sse-connect="/other"></div>
      <div sse-connect="/near"><p id="l" sse-from="#c" sse-swap="a"></p></div>`)
    expect(heard()).toEqual({ '/other': 1, '/near': 0 })
  })

  test('is not the nearest where sse-from finds none', () => {
    show('<div sse-connect="/near"><p id="l" sse-from="#c" sse-swap="a"></p></div>')
    expect(heard()).toEqual({ '/near': 0 })
  })

  test('may come after the element', () => {
    show('<p id="l" sse-from="#c" sse-swap="a"></p><div id="c" sse-connect="/late"></div>')
    expect(heard()).toEqual({ '/late': 1 })
  })

  test('may come between the element and another stream', () => {
    show(`<div sse-connect="/far"><div id="between">${listener}</div></div>`)
    byId('between').setAttribute('sse-connect', '/near')
    routes.update(byId('between'))
    expect(heard()).toEqual({ '/far': 0, '/near': 1 })
  })

  test('is the outer one when the inner one is released', () => {
    show(`<div sse-connect="/far"><div id="c" sse-connect="/near">${listener}</div></div>`)
    routes.release(byId('c'), 'nodeReplaced')
    expect(heard()).toEqual({ '/far': 1 })
  })

  test.each([
    ['around it', `<div id="c" sse-connect="/one">${listener}</div>`],
    ['that sse-from names', '<div id="c" sse-connect="/one"></div><p sse-from="#c" sse-swap="a"></p>'],
  ])('is another when the connecting element %s moves', (_which, html) => {
    show(html)
    byId('c').setAttribute('sse-connect', '/two')
    routes.update(byId('c'))
    expect(heard()).toEqual({ '/two': 1 })
  })
})

describe('sse-close', () => {
  test('closes the stream when its event arrives', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    send('end')
    expect(urls()).toEqual([])
    expect(host.detailsOf(events.CLOSE)).toMatchObject([{ type: 'message' }])
    expect(byId('c').getAttribute('sse-state')).toBe('closed')
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
    expect(byId('b').getAttribute('sse-state')).toBe('connecting')
  })

  test('is final: initialising the element again opens nothing', () => {
    show('<div id="c" sse-connect="/events" sse-close="end"></div>')
    send('end')
    routes.update(byId('c'))
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

describe('what surely is not meant', () => {
  test.each(['sse-swap="a"', 'hx-trigger="sse:a" hx-get="/x"'])(
    '%s without a stream is told',
    (attributes) => {
      show(`<p id="l" ${attributes}></p>`)
      expect(warned()).toEqual([])
      clock.pass(0)
      expect(warned()).toEqual(['stream-missing'])
    },
  )

  test('a stream that comes in time is not missed', () => {
    show('<p sse-from="#c" sse-swap="a"></p><div id="c" sse-connect="/events"></div>')
    clock.pass(0)
    expect(warned()).toEqual([])
  })

  test('a stream is not missed by an element that has gone', () => {
    show('<p id="l" sse-swap="a"></p>')
    routes.release(byId('l'), 'nodeMissing')
    clock.pass(0)
    expect(warned()).toEqual([])
  })

  test('a stream that was closed by a message is not missed', () => {
    show('<div sse-connect="/events" sse-close="end"><p sse-swap="a"></p></div>')
    send('end')
    clock.pass(0)
    expect(warned()).toEqual([])
  })

  test('hx-trigger="sse:…" without a request is told', () => {
    show('<div sse-connect="/events"><p id="l" hx-trigger="sse:a"></p></div>')
    expect(warned()).toEqual(['request-missing'])
    expect(warn.mock.lastCall?.[0]).toContain('sse:a')
  })

  test.each([
    'hx-get="/x"',
    'hx-post="/x"',
    'hx-put="/x"',
    'hx-patch="/x"',
    'hx-delete="/x"',
    'data-hx-get="/x"',
    'hx-on:sse:a="x()"',
    'hx-on--sse="x()"',
  ])('hx-trigger="sse:…" with %s is fine', (attribute) => {
    show(`<div sse-connect="/events"><p hx-trigger="sse:a" ${attribute}></p></div>`)
    expect(warned()).toEqual([])
  })

  test('hx-trigger without an event of a stream is fine', () => {
    show('<p hx-trigger="click"></p>')
    clock.pass(0)
    expect(warned()).toEqual([])
  })
})
