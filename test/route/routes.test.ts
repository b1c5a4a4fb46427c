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
  transport,
  urls,
  warned,
  warning,
  withRoutes,
} from './subject.js'

withRoutes()

test('sse-from that is no selector is one warning, and other elements go on', () => {
  const { find } = host
  host.find = (element, selector) => {
    if (selector === '#5') throw new SyntaxError('no selector')
    return find(element, selector)
  }
  show('<p id="l" sse-from="#5" sse-swap="a"></p><div id="c" sse-connect="/events" sse-swap="a"></div>')
  clock.pass(1)
  expect(send('a')).toEqual(['c swaps a'])
  routes.release(byId('c'), 'nodeMissing')
  expect(urls()).toEqual([])
  expect(warned()).toEqual(['option-invalid'])
  expect(warning()).toMatch(/sse-from: "#5" .*<p id="l"/)
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

  test('is given what is said of load where it is connected', () => {
    show(`<div sse-connect="/events" sse-config="batch:frame budget:2ms maxQueue:9 defer:offscreen">
        <p id="l" sse-swap="a" sse-config="batch:off"></p></div>`)
    send('a')
    const load = { batch: 'frame', budget: 2, maxQueue: 9, defer: 'offscreen' }
    expect(delivery.swap.mock.lastCall?.[3].load).toMatchObject(load)
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
    change('l', 'sse-swap', 'b')
    expect(send('a')).toEqual([])
    expect(send('b')).toEqual(['l swaps b'])
  })

  test('to names with a * is given their events, each under its own name, and once', () => {
    show('<div sse-connect="/events"><p id="l" sse-swap="order.*,order.new,*.new"></p></div>')
    expect(send('order.new')).toEqual(['l swaps order.new'])
    expect(send('order.paid')).toEqual(['l swaps order.paid'])
    expect(send('bike.old')).toEqual([])
  })

  test('with hx-trigger to names with a * is triggered by the name as it was written, for which htmx waits', () => {
    show('<div sse-connect="/events"><p id="l" hx-trigger="sse:order.*" hx-get="/x"></p></div>')
    expect(send('order.new')).toEqual(['l is triggered by order.*'])
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

  test.each([
    ['sse-swap', 'a', 'b', []],
    ['sse-swap', 'a', 'b,a', ['l swaps a']],
    ['sse-swap', 'a', '*', ['l swaps a']],
    ['hx-trigger', 'sse:a', 'sse:b', []],
    ['hx-trigger', 'sse:a', 'click, sse:a', ['l is triggered by a']],
  ])('with %s="%s" is given what "%s" says, if that is so by its turn', (attribute, before, after, given) => {
    show(`<div sse-connect="/events"><p id="l" ${attribute}="${before}" hx-get="/x"></p></div>`)
    const changes = (_stream: object, _event: unknown): false => {
      change('l', attribute, after)
      return false
    }
    delivery.postpone.mockImplementation(changes)
    delivery.runAfterSwaps.mockImplementation((stream, work) => {
      changes(stream, undefined)
      work()
    })
    expect(send('a')).toEqual(given)
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

  test('is another when sse-from names another', () => {
    show(`<div id="c" sse-connect="/one"></div><div id="d" sse-connect="/two"></div>
      <p id="l" sse-from="#c" sse-swap="a"></p>`)
    change('l', 'sse-from', '#d')
    expect(heard()).toEqual({ '/one': 0, '/two': 1 })
  })

  test('is that around it when sse-from is taken away', () => {
    show(`<div id="c" sse-connect="/one"></div>
      <div sse-connect="/two"><p id="l" sse-from="#c" sse-swap="a"></p></div>`)
    change('l', 'sse-from', null)
    expect(heard()).toEqual({ '/one': 0, '/two': 1 })
  })

  test('may begin later', () => {
    show(`<div sse-connect="/events" sse-trigger="click">${listener}</div>`)
    expect(heard()).toEqual({})
    for (const { fire } of host.triggers) fire()
    expect(heard()).toEqual({ '/events': 1 })
  })

  test('may come after the element', () => {
    show('<p id="l" sse-from="#c" sse-swap="a"></p><div id="c" sse-connect="/late"></div>')
    expect(heard()).toEqual({ '/late': 1 })
  })

  test('may come between the element and another stream', () => {
    show(`<div sse-connect="/far"><div id="between">${listener}</div></div>`)
    change('between', 'sse-connect', '/near')
    expect(heard()).toEqual({ '/far': 0, '/near': 1 })
  })

  test('is the outer one when the inner one is released', () => {
    show(`<div sse-connect="/far"><div id="c" sse-connect="/near">${listener}</div></div>`)
    routes.release(byId('c'), 'nodeReplaced')
    expect(heard()).toEqual({ '/far': 1 })
  })

  test.each<[how: string, attribute: string]>([
    ['closed by an event', 'sse-close="done"'],
    ['not begun', 'sse-trigger="click once"'],
  ])('is that of the new element where the one that sse-from names is replaced, %s', (_how, attribute) => {
    show(`<div id="c" sse-connect="/one" ${attribute}></div><p id="l" sse-from="#c" sse-swap="a"></p>`)
    for (const connection of transport.live) connection.sends('done')
    const old = byId('c')
    old.outerHTML = '<div id="c" sse-connect="/two"></div>'
    routes.release(old, 'nodeReplaced')
    routes.update(byId('c'))
    expect(heard()).toEqual({ '/two': 1 })
  })

  test.each([
    ['around it', `<div id="c" sse-connect="/one">${listener}</div>`],
    ['that sse-from names', '<div id="c" sse-connect="/one"></div><p sse-from="#c" sse-swap="a"></p>'],
  ])('is another when the connecting element %s moves', (_which, html) => {
    show(html)
    change('c', 'sse-connect', '/two')
    expect(heard()).toEqual({ '/two': 1 })
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

  test('a stream that has gone with its element is not missed', () => {
    show('<div id="c" sse-connect="/one"></div><p sse-from="#c" sse-swap="a"></p>')
    const gone = byId('c')
    gone.remove()
    routes.release(gone, 'nodeMissing')
    clock.pass(0)
    expect(warned()).toEqual([])
  })

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
    expect(warning()).toContain('sse:a')
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

describe('an answer that is an event stream', () => {
  /** A request of an element is answered so. */
  const answered = (id: string) =>
    routes.answered(byId(id), { url: '/chat', method: 'post', context: undefined })

  test('is no stream of those who listen around it', () => {
    show('<div sse-connect="/events"><form id="f" sse-stream></form><p id="l" sse-swap="a"></p></div>')
    answered('f')
    expect(send('a')).toEqual(['f takes a, swaps message'])
    expect(send('a', '', undefined, transport.connections[0])).toEqual(['l swaps a'])
  })

  test('is closed with all streams, and with those of its element', () => {
    show('<div id="c" sse-connect="/events"></div><form id="f" sse-stream></form>')
    answered('f')
    routes.close(byId('f'))
    expect(urls()).toEqual(['/events'])
    answered('f')
    routes.close()
    expect(urls()).toEqual([])
  })

  test('ends when its element is released', () => {
    show('<form id="f" sse-stream></form>')
    answered('f')
    routes.release(byId('f'), 'nodeMissing')
    expect(urls()).toEqual([])
    expect(host.detailsOf(events.CLOSE)).toMatchObject([{ type: 'nodeMissing' }])
  })

  test('is among the streams of the page, with its element', () => {
    show('<div id="c" sse-connect="/events"></div><form id="f" sse-stream></form>')
    answered('f')
    const elements = registry.all().map((stream) => routes.elementsOf(stream).map(({ id }) => id))
    expect(elements).toEqual([['c'], ['f']])
  })
})
