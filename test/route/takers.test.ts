import { describe, expect, test } from 'vitest'
import * as events from '../../src/events.js'
import {
  byId,
  change,
  delivery,
  host,
  routes,
  send,
  stateOf,
  transport,
  urls,
  warned,
  withRoutes,
} from './subject.js'

withRoutes()

/** Shows this page, where the elements with `takes` take the messages of their streams themselves. */
function show(html: string): void {
  document.body.innerHTML = html
  for (const element of document.querySelectorAll('[takes]')) host.takers.add(element)
  for (const element of document.body.querySelectorAll('*')) routes.update(element)
}

/** What promises have queued has happened. */
async function settled(): Promise<void> {
  for (let count = 0; count < 10; count++) await Promise.resolve()
}

describe('an element that takes the messages of its stream itself', () => {
  test('is given those without a name, and swaps them', () => {
    show('<div id="c" sse-connect="/events" takes></div>')
    expect(send('message')).toEqual(['c takes message, swaps message'])
  })

  test('is given all others, too, whatever their names', () => {
    show('<div id="c" sse-connect="/events" takes></div>')
    for (const name of ['a', 'order.new', 'keep-alive', 'stream-reset'])
      expect(send(name)).toEqual([`c takes ${name}, swaps message`])
  })

  test('is given the event itself', () => {
    show('<div id="c" sse-connect="/events" takes></div>')
    send('a', 'data', '7')
    expect(delivery.swap.mock.lastCall?.[1]).toMatchObject({
      type: 'a',
      data: 'data',
      lastEventId: '7',
    })
  })

  test('is given what is said of load where it is connected', () => {
    show('<div id="c" sse-connect="/events" sse-config="batch:off maxQueue:9" takes></div>')
    send('message')
    expect(delivery.swap.mock.lastCall?.[3].load).toMatchObject({ batch: 'off', maxQueue: 9 })
  })

  test('hears any name, for which fetch is needed', () => {
    show('<div id="c" sse-connect="/events" takes></div>')
    expect(transport.kinds).toEqual(['fetch'])
  })

  test.each([
    ['inside of it', '<div id="c" sse-connect="/events" takes><p id="l" sse-swap></p></div>'],
    ['by name', '<div id="c" sse-connect="/events" takes><p id="l" sse-swap="a, message"></p></div>'],
    ['with a *', '<div id="c" sse-connect="/events" takes><p id="l" sse-swap="*"></p></div>'],
    ['elsewhere', '<div id="c" sse-connect="/events" takes></div><p id="l" sse-swap sse-from="#c"></p>'],
  ])('leaves messages without a name to one that listens to them: %s', (_where, html) => {
    show(html)
    expect(send('message')).toEqual(['l swaps message'])
  })

  test('leaves them to one that is triggered by them', () => {
    show('<div id="c" sse-connect="/events" takes><p id="l" hx-trigger="sse:message" hx-get="/x"></p></div>')
    expect(send('message')).toEqual(['l is triggered by message'])
  })

  test('is given named ones also where somebody else listens to them', () => {
    show('<div id="c" sse-connect="/events" takes><p id="l" sse-swap="a"></p></div>')
    expect(send('a').sort()).toEqual(['c takes a, swaps message', 'l swaps a'])
  })

  test('is given messages without a name where only the listener of another stream hears them', () => {
    show(`<div id="c" sse-connect="/events" takes></div>
      <div sse-connect="/others"><p id="l" sse-swap></p></div>`)
    const [mine] = transport.connections
    expect(send('message', '', undefined, mine)).toEqual(['c takes message, swaps message'])
  })

  test('is given them again when the listener is gone', () => {
    show('<div id="c" sse-connect="/events" takes><p id="l" sse-swap></p></div>')
    routes.release(byId('l'), 'nodeReplaced')
    expect(send('message')).toEqual(['c takes message, swaps message'])
  })

  test('is given each event once, however often it is initialised', () => {
    show('<div id="c" sse-connect="/events" takes></div>')
    routes.update(byId('c'))
    expect(send('a')).toEqual(['c takes a, swaps message'])
  })

  test('is given each event beside others on the same connection', () => {
    show('<div id="c" sse-connect="/events" takes></div><div id="d" sse-connect="/events" takes></div>')
    expect(urls()).toEqual(['/events'])
    expect(send('a')).toEqual(['c takes a, swaps message', 'd takes a, swaps message'])
  })

  test('is given the event that closes its stream, and none after it', () => {
    show('<div id="c" sse-connect="/events" sse-close="end" takes></div>')
    const { newest } = transport
    expect(send('end')).toEqual(['c takes end, swaps message'])
    expect(host.detailsOf(events.CLOSE)).toMatchObject([{ type: 'message' }])
    expect(send('a', '', undefined, newest)).toEqual([])
  })

  test('is given nothing when it has left the page, and lets its stream go', () => {
    show('<div id="c" sse-connect="/events" takes></div>')
    byId('c').remove()
    expect(send('a')).toEqual([])
    expect(urls()).toEqual([])
    expect(host.detailsOf(events.CLOSE)).toMatchObject([{ type: 'nodeMissing' }])
  })

  test('is not told that nobody listens', () => {
    show('<div id="c" sse-connect="/unheard" takes></div>')
    send('message')
    expect(warned()).toEqual([])
  })
})

describe('an element that does not take messages itself', () => {
  test('is given only what it listens to', () => {
    show('<div id="c" sse-connect="/events" sse-swap="a"></div>')
    expect(send('message')).toEqual([])
    expect(send('a')).toEqual(['c swaps a'])
  })
})

describe('an attempt that the host forbids', () => {
  const page = '<div id="c" sse-connect="/events"></div>'
  const two = `${page}<div id="d" sse-connect="/events"></div>`

  /** The host forbids the attempts of this element, from now on. */
  function forbid(id: string, how: (allowed: boolean) => boolean | Promise<boolean> = (it) => it): void {
    host.attempts = (element) => (element.id === id ? how(false) : true)
  }

  const closes = () =>
    host.fired
      .filter(({ name }) => name === events.CLOSE)
      .map(({ element: { id }, detail }) => `${id} ${detail.type}`)

  test('is asked about with what is known', () => {
    const asked: object[] = []
    host.attempts = (element, detail) => {
      asked.push({ element, ...detail })
      return true
    }
    show('<div id="c" sse-connect="/events" sse-last-id="7"></div>')
    expect(asked).toMatchObject([{ element: byId('c'), url: '/events', attempt: 0, lastEventId: '7' }])
    expect(urls()).toEqual(['/events'])
  })

  test('opens nothing: its element is closed, without an error', () => {
    forbid('c')
    show(page)
    expect(transport.connections).toEqual([])
    expect(closes()).toEqual(['c cancelled'])
    expect(stateOf('c')).toBe('closed')
    expect(host.detailsOf(events.STATE_CHANGE)).toMatchObject([{ state: 'closed', reason: 'cancelled' }])
    expect(host.detailsOf(events.ERROR)).toEqual([])
  })

  test('does so also where it was thought over', async () => {
    forbid('c', (allowed) => Promise.resolve(allowed))
    show(page)
    expect(stateOf('c')).toBe('connecting')
    await settled()
    expect(transport.connections).toEqual([])
    expect(closes()).toEqual(['c cancelled'])
    expect(stateOf('c')).toBe('closed')
    expect(host.detailsOf(events.ERROR)).toEqual([])
  })

  test('leaves no indicator behind', async () => {
    for (const how of [(it: boolean) => it, (it: boolean) => Promise.resolve(it)]) {
      forbid('c', how)
      show(page)
      await settled()
      expect(host.indicators.get(byId('c')) ?? 0).toBe(0)
      routes.release(byId('c'), 'nodeReplaced')
    }
  })

  test('leaves the others on the same connection alone', () => {
    show(two)
    forbid('c')
    routes.reconnect('/events')
    expect(closes()).toEqual(['c cancelled'])
    expect(stateOf('c')).toBe('closed')
    expect(stateOf('d')).toBe('connecting')
    expect(urls()).toEqual(['/events'])
  })

  test('leaves the others alone also where it was thought over', async () => {
    show(two)
    forbid('c', (allowed) => Promise.resolve(allowed))
    routes.reconnect('/events')
    await settled()
    expect(closes()).toEqual(['c cancelled'])
    expect(stateOf('d')).toBe('connecting')
    expect(urls()).toEqual(['/events'])
  })

  test('is over when the stream is open: the element is closed when it is lost', () => {
    show('<div id="c" sse-connect="/events" sse-config="transport:fetch"></div>')
    transport.newest.opens()
    forbid('c')
    transport.newest.loses()
    expect(closes()).toEqual([])
    routes.reconnect()
    expect(closes()).toEqual(['c cancelled'])
    expect(urls()).toEqual([])
  })

  test('may be made later, when a script asks for it', () => {
    forbid('c')
    show(page)
    host.attempts = () => true
    routes.reconnect(byId('c'))
    expect(urls()).toEqual(['/events'])
    expect(stateOf('c')).toBe('connecting')
  })

  test('says nothing more of an element that has moved on meanwhile', async () => {
    let answer: (allowed: boolean) => void = () => {}
    host.attempts = (_element, detail) =>
      (detail as { url: string }).url === '/events'
        ? new Promise((resolve) => {
            answer = resolve
          })
        : true
    show(page)
    change('c', 'sse-connect', '/others')
    answer(false)
    await settled()
    expect(closes()).toEqual(['c nodeReplaced'])
    expect(urls()).toEqual(['/others'])
  })

  test('too late, after it was closed and opened anew, is not forbidden any more', async () => {
    const answers: ((allowed: boolean) => void)[] = []
    host.attempts = () => new Promise((resolve) => answers.push(resolve))
    show(page)
    routes.close()
    routes.reconnect()
    answers[1]?.(true)
    answers[0]?.(false)
    await settled()
    expect(closes()).toEqual(['c script'])
    expect(urls()).toEqual(['/events'])
  })

  test('by a handler that takes the element away opens nothing', () => {
    host.attempts = (element) => {
      routes.release(element, 'nodeReplaced')
      return true
    }
    show(page)
    expect(transport.connections).toEqual([])
    expect(closes()).toEqual(['c nodeReplaced'])
    expect(byId('c').hasAttribute('sse-state')).toBe(false)
  })
})
