import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CloseType } from '../../src/events.js'
import * as events from '../../src/events.js'
import {
  begin,
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
  warned,
  warning,
} from './subject.js'

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

describe('what an element adds to the request', () => {
  /** Shows an element with these attributes, and asks its stream for what it adds. */
  async function requested(attributes: string): Promise<unknown> {
    show(`<div id="c" sse-connect="/events" ${attributes}></div>`)
    return transport.newest.attempt.request?.()
  }

  test.each([
    'hx-headers=\'{"X":"1"}\'',
    'data-hx-headers=\'{"X":"1"}\'',
    'hx-vals=\'{"a":1}\'',
    'hx-include="#form"',
    'sse-config="transport:fetch"',
  ])('is asked of the host, and is sent by fetch: %s', async (attributes) => {
    expect(await requested(attributes)).toMatchObject({ url: '/events', method: 'GET' })
    expect(host.requested).toEqual([{ element: byId('c'), url: '/events', method: 'get' }])
    expect(transport.kinds).toEqual(['fetch'])
  })

  test('has the method of the options', async () => {
    expect(await requested('sse-config="method:post"')).toMatchObject({ method: 'POST' })
  })

  test.each(['', 'hx-swap="none"', 'sse-config="heartbeat:45s"'])(
    'is nothing where it does not say so: "%s"',
    async (attributes) => {
      expect(await requested(attributes)).toBeUndefined()
      expect(host.requested).toEqual([])
    },
  )

  test('is nothing where only an element around it does: that is for the requests of htmx', async () => {
    show(`<div hx-headers='{"X":"1"}'><div sse-connect="/events"></div></div>`)
    expect(transport.newest.attempt.request).toBeUndefined()
  })

  test('tells streams of one URL apart', () => {
    show(`<div sse-connect="/events" hx-headers='{"X":"1"}'></div>
      <div sse-connect="/events" hx-headers='{"X":"2"}'></div>
      <div sse-connect="/events" hx-headers='{"X":"1"}'></div>`)
    expect(transport.connections.length).toBe(2)
  })

  test('with another method than get is never shared', () => {
    show(`<div sse-connect="/events" sse-config="method:post"></div>
      <div sse-connect="/events" sse-config="method:post"></div>`)
    expect(transport.connections.length).toBe(2)
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

describe('sse-trigger', () => {
  const page = '<div id="c" sse-connect="/events" sse-trigger="click"><p id="l" sse-swap="a"></p></div>'

  /** The trigger of the newest page is fired. */
  const fire = () => {
    for (const { fire } of [...host.triggers]) fire()
  }

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

  test('is not waited for by a script', () => {
    show(page)
    routes.reconnect(byId('c'))
    expect(urls()).toEqual(['/events'])
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
    ['is put away', () => void window.dispatchEvent(new Event('pagehide'))],
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
    window.dispatchEvent(new Event('online'))
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

describe('whatever happens in whatever order', () => {
  const id = fc.constantFrom('a', 'b')
  const changed = fc.record({
    do: fc.constant('change' as const),
    id,
    attribute: fc.constantFrom('sse-connect', 'sse-connect', 'sse-config', 'sse-trigger', 'sse-close'),
    value: fc.constantFrom('/one', '/two', '/three', 'pool:off', null),
  })
  const happened = fc.record({
    do: fc.constantFrom('opens' as const, 'fails' as const, 'loses' as const, 'sends' as const),
    which: fc.nat({ max: 2 }),
  })
  const actions = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: changed },
      { weight: 4, arbitrary: happened },
      fc.record({ do: fc.constantFrom('update' as const, 'release' as const, 'close' as const), id }),
      fc.record({ do: fc.constant('reconnect' as const), id }),
      fc.record({ do: fc.constant('pass' as const), ms: fc.nat({ max: 20_000 }) }),
      fc.record({ do: fc.constantFrom('fire' as const, 'leave' as const, 'return' as const) }),
    ),
    { maxLength: 20, size: 'max' },
  )

  type Action = typeof actions extends fc.Arbitrary<(infer One)[]> ? One : never

  function act(action: Action): void {
    if (action.do === 'change') change(action.id, action.attribute, action.value)
    if (action.do === 'update') routes.update(byId(action.id))
    if (action.do === 'release') routes.release(byId(action.id), 'nodeMissing')
    if (action.do === 'close') routes.close(byId(action.id))
    if (action.do === 'reconnect') routes.reconnect(byId(action.id))
    if (action.do === 'opens') transport.live[action.which]?.opens()
    if (action.do === 'fails') transport.live[action.which]?.fails()
    if (action.do === 'loses') transport.live[action.which]?.loses()
    if (action.do === 'sends') transport.live[action.which]?.sends('x')
    if (action.do === 'pass') clock.pass(action.ms)
    if (action.do === 'fire') for (const { fire } of [...host.triggers]) fire()
    if (action.do === 'leave') window.dispatchEvent(new Event('pagehide'))
    if (action.do === 'return') window.dispatchEvent(new Event('pageshow'))
  }

  /** Asserts something after each action, and after both elements have been released. */
  function always(claim: (over: boolean) => void): void {
    const page =
      '<div id="a" sse-connect="/one"><p sse-swap="x"></p></div><div id="b" sse-connect="/one"></div>'
    fc.assert(
      fc.property(actions, (sequence) => {
        begin()
        show(page)
        for (const action of sequence) {
          act(action)
          claim(false)
        }
        for (const element of document.body.querySelectorAll('*')) routes.release(element, 'nodeMissing')
        clock.pass(0)
        claim(true)
      }),
      { numRuns: 100 },
    )
  }

  test('no stream, no connection and no timer survives its elements', () => {
    always((over) => {
      if (over) expect([registry.all(), transport.live, clock.waits]).toEqual([[], [], []])
    })
  })

  test('an element has no more streams than the one that it is connected to and the one before', () => {
    always(() => {
      const held = registry.all().reduce((sum, { holders }) => sum + holders, 0)
      expect(held).toBeLessThanOrEqual(4)
      for (const stream of registry.all()) expect(stream.holders).toBeGreaterThan(0)
    })
  })

  test('the indicator of an element is shown once, and only while its state is connecting', () => {
    always(() => {
      for (const id of ['a', 'b'])
        expect([0, Number(stateOf(id) === 'connecting')]).toContain(host.indicators.get(byId(id)) ?? 0)
    })
  })

  test('a trigger is waited for as long as the element has one', () => {
    always((over) => {
      const waiting = ['a', 'b'].filter((id) => host.triggers.size && byId(id).hasAttribute('sse-trigger'))
      expect(host.triggers.size).toBeLessThanOrEqual(over ? 0 : waiting.length)
    })
  })
})
