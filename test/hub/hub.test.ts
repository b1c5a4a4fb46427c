import { beforeEach, describe, expect, test } from 'vitest'
import { FakeHub, type FakePage } from '../support/fake-hub.js'
import type { FakeConnection } from '../support/fake-source.js'

let hub: FakeHub
beforeEach(() => {
  hub = new FakeHub()
})

/** What was told with the last microtask has arrived. */
const told = (): Promise<void> => Promise.resolve()

const server = (): FakeConnection => hub.server.newest
const requests = (): number => hub.server.connections.length

/** The server sends numbered events. */
async function sends(...ids: number[]): Promise<void> {
  for (const id of ids) server().sends('row', `${id}`, `${id}`)
  await told()
}

/** So many pages, whose connection is open. */
function open(count: number): FakePage[] {
  const pages = Array.from({ length: count }, () => hub.page().holds())
  server().opens('http://localhost/events')
  for (const page of pages) page.hears()
  return pages
}

describe('one connection for all', () => {
  test('is opened once, and each page is told so', () => {
    const pages = [hub.page().holds(), hub.page().holds()]
    server().opens('http://localhost/moved')
    pages.push(hub.page().holds())
    expect(requests()).toBe(1)
    for (const page of pages) expect(page.hears()).toEqual([['opened', 'http://localhost/moved']])
  })

  test('is another one for another URL', () => {
    hub.page().holds()
    hub.page().holds('', 'http://localhost/other')
    expect(requests()).toBe(2)
  })

  test('tells each page each event, and whatever else comes', async () => {
    const pages = open(2)
    server().beats()
    server().handlers.retry(70)
    server().sends('row', 'a')
    server().handlers.found('field-unknown', { url: '/events', line: 'x' }, '/events')
    await told()
    for (const page of pages)
      expect(page.hears()).toEqual([
        ['heard', true],
        ['retry', 70],
        ['heard', false],
        ['event', 'row', 'a', '', null],
        ['found', 'field-unknown', { url: '/events', line: 'x' }, '/events'],
      ])
  })

  test('tells a page nothing of what came before it', async () => {
    const [first] = open(1)
    server().sends('row', 'a')
    const late = hub.page().holds()
    server().sends('row', 'b')
    await told()
    expect(first?.events).toEqual(['a', 'b'])
    expect(late.events).toEqual(['b'])
  })

  test('tells a page that comes late where it is, and when to come back', async () => {
    open(1)
    await sends(1, 2)
    server().handlers.retry(70)
    expect(hub.page().holds().hears()).toEqual([
      ['opened', 'http://localhost/events'],
      ['retry', 70],
      ['identified', '2'],
    ])
  })
})

describe('a page that comes late with an id', () => {
  test('is told what came after it', async () => {
    open(1)
    await sends(1, 2, 3)
    const late = hub.page().holds('1')
    await sends(4)
    expect(late.events).toEqual(['2', '3', '4'])
  })

  test('is told that once the connection is open', () => {
    const first = hub.page().holds('7')
    const second = hub.page().holds('7')
    expect(server().attempt.lastEventId).toBe('7')
    server().opens('/events')
    for (const page of [first, second]) expect(page.hears('own', 'broken')).toEqual([])
  })

  test('has a connection of its own where that is not known', async () => {
    open(1)
    await sends(1)
    const late = hub.page().holds('unknown')
    await sends(2)
    expect(late.hears()).toEqual([['own']])
    expect(requests()).toBe(1)
  })

  test('begins anew where it is alone', () => {
    hub.page().holds('unknown')
    expect(server().attempt.lastEventId).toBe('unknown')
  })
})

describe('when no page is left', () => {
  test('the connection is closed after three seconds', () => {
    const [first, second] = open(2)
    first?.say('bye')
    hub.clock.pass(60_000)
    expect(server().live).toBe(true)
    second?.say('bye')
    hub.clock.pass(2999)
    expect(server().live).toBe(true)
    hub.clock.pass(1)
    expect(server().live).toBe(false)
  })

  test('it is kept for the next page, which misses nothing', async () => {
    const [only] = open(1)
    await sends(1)
    only?.say('bye')
    await sends(2)
    hub.clock.pass(2999)
    const next = hub.page().holds('1')
    await sends(3)
    hub.clock.pass(9000)
    expect(next.events).toEqual(['2', '3'])
    expect(requests()).toBe(1)
    expect(server().live).toBe(true)
  })

  test('it is closed at once where the last has said that no other follows', () => {
    const [first, second] = open(2)
    first?.say('end')
    expect(server().live).toBe(true)
    second?.say('end')
    expect(server().live).toBe(false)
    for (const page of [first, second]) page?.say('bye')
    expect(hub.clock.waits).toEqual([])
  })

  test('nothing is remembered of it', async () => {
    const [only] = open(1)
    await sends(1)
    only?.say('bye')
    hub.clock.pass(3000)
    hub.page().holds()
    expect(server().attempt.lastEventId).toBe('')
    expect(hub.clock.waits).toEqual([10_000])
  })

  test('no timer is left', () => {
    const [only] = open(1)
    only?.say('bye')
    hub.clock.pass(20_000)
    expect(hub.clock.waits).toEqual([])
  })
})

describe('a connection that is over', () => {
  test('is over for each page alike, with the same chance', () => {
    const pages = open(2)
    hub.clock.luck = 0.25
    server().answers(503, { retryAfter: '7' })
    for (const page of pages)
      expect(page.hears()).toEqual([
        [
          'broken',
          {
            status: 503,
            contentType: 'text/html',
            url: 'http://localhost/events',
            retryAfter: '7',
            chance: 0.25,
          },
        ],
      ])
  })

  test('tells its cause in words', () => {
    const [page] = open(1)
    server().loses()
    expect(page?.hears()).toEqual([['broken', { cause: 'Failed to fetch', chance: 0 }]])
  })

  test('is not opened again before a page wants that', () => {
    open(2)
    server().ends()
    hub.clock.pass(1000)
    expect(requests()).toBe(1)
  })

  test('is opened again with the first, and the others need not wait longer', async () => {
    const [first, second] = open(2)
    await sends(1, 2)
    server().ends()
    first?.hears()
    second?.hears()
    first?.holds('2')
    expect(second?.hears()).toEqual([['again']])
    second?.holds('2')
    expect(requests()).toBe(2)
    expect(server().attempt.lastEventId).toBe('2')
    server().opens('/events')
    await sends(3)
    expect(first?.events).toEqual(['3'])
    expect(second?.events).toEqual(['3'])
  })

  test('goes on after the newest event, and not where the first page is', async () => {
    const [first, second] = open(2)
    await sends(1, 2)
    first?.say('bye')
    await sends(3)
    server().ends()
    const returning = hub.page().holds('2')
    expect(server().attempt.lastEventId).toBe('3')
    server().opens('/events')
    second?.holds('3')
    await sends(4)
    expect(returning.events).toEqual(['3', '4'])
    expect(second?.events).toEqual(['1', '2', '3', '4'])
  })

  test('goes on for a page whose id is that of a row', async () => {
    const pages = open(2)
    for (const name of ['on', 'off', 'on']) server().sends('row', name, 'lamp')
    await told()
    server().ends()
    for (const page of pages) page.holds('lamp')
    expect(requests()).toBe(2)
    server().opens('/events')
    for (const page of pages) expect(page.hears('own', 'opened')).toEqual([['opened', '/events']])
  })

  test('is no loss for a page that has heard nothing of it, and comes later than the other', async () => {
    const [first, second] = open(2)
    server().ends()
    first?.holds()
    server().opens('/events')
    server().sends('row', 'without an id')
    await sends(1)
    second?.holds()
    await sends(2)
    for (const page of [first, second]) expect(page?.events).toEqual(['without an id', '1', '2'])
  })

  test('is no loss for a page that comes only after the next one is over as well', async () => {
    const [first, second] = open(2)
    server().ends()
    first?.holds()
    server().opens('/events')
    await sends(1)
    server().ends()
    second?.hears()
    second?.holds()
    expect(second?.hears()).toMatchObject([['broken', { clean: true }]])
    first?.holds('1')
    second?.holds()
    server().opens('/events')
    await sends(2)
    expect(second?.events).toEqual(['1', '2'])
  })

  test('is no loss for a page that was told more than it heard', async () => {
    const [first, second] = open(2)
    await sends(1, 2)
    first?.say('drop')
    second?.holds('2')
    server().opens('/events')
    // It has given up before any of it had arrived.
    first?.hears()
    first?.holds('')
    expect(first?.hears()).toEqual([['own']])
  })

  test('is remembered, with what came before, for a page that comes late', async () => {
    const [first] = open(1)
    await sends(1, 2)
    server().ends()
    first?.holds('2')
    server().opens('/events')
    const late = hub.page().holds('1')
    await sends(3)
    expect(late.events).toEqual(['2', '3'])
  })

  test('that was tried again in vain is so for whoever comes later', () => {
    const [first, second] = open(2)
    server().ends()
    first?.holds()
    server().answers(500)
    second?.hears()
    second?.holds()
    expect(second?.hears()).toMatchObject([['broken', { status: 500 }]])
    expect(requests()).toBe(2)
  })

  test('is opened by a page that is new, which the others follow', () => {
    const [first] = open(1)
    server().ends()
    first?.hears()
    hub.page().holds()
    expect(first?.hears()).toEqual([['again']])
    expect(requests()).toBe(2)
  })

  test('is not asked for what the server has refused', async () => {
    const [first] = open(1)
    await sends(1)
    server().ends()
    first?.holds('1')
    server().answers(400)
    first?.holds('')
    expect(server().attempt.lastEventId).toBe('')
  })

  test('that is a finding has to be found by each page', () => {
    const [first] = open(1)
    server().loses(Object.assign(new Error('such a header'), { name: 'SluiceError' }))
    expect(first?.hears()).toEqual([['own']])
  })
})

describe('a page that calls a connection dead', () => {
  test('has it closed for all, once', () => {
    const [first, second] = open(2)
    first?.say('drop')
    expect(server().live).toBe(false)
    expect(second?.hears()).toEqual([['broken', { reason: 'another tab has given it up', chance: 0 }]])
    first?.holds()
    second?.say('drop')
    second?.holds()
    expect(requests()).toBe(2)
    expect(server().live).toBe(true)
  })

  test('is told nothing more of it', async () => {
    const [first] = open(1)
    server().sends('row', 'a')
    first?.say('drop')
    await told()
    expect(first?.hears()).toEqual([])
  })
})

describe('a page that does not answer', () => {
  test('takes no part any more', () => {
    const [page] = open(1)
    if (page) page.answers = false
    hub.clock.pass(40_000)
    expect(page?.heard.map(([name]) => name)).toEqual(['hi', 'hi', 'hi', 'broken'])
    hub.clock.pass(3000)
    expect(server().live).toBe(false)
    expect(hub.clock.waits).toEqual([])
  })

  test('misses nothing when it was only asleep', async () => {
    const [sleeper, other] = open(2)
    await sends(1)
    sleeper?.hears()
    if (sleeper) sleeper.port.sleeps = true
    await sends(2)
    hub.clock.pass(40_000)
    await sends(3)
    sleeper?.port.wake()
    expect(sleeper?.events).toEqual(['2'])
    sleeper?.holds('2')
    await sends(4)
    expect(sleeper?.events).toEqual(['3', '4'])
    expect(other?.events).toEqual(['1', '2', '3', '4'])
    expect(requests()).toBe(1)
  })
})
