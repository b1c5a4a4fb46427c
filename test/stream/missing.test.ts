import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import type { FakeConnection } from '../support/fake-source.js'
import { rounds } from '../support/soak.js'
import {
  begin,
  clock,
  hide,
  holder,
  listener,
  make,
  opened,
  state,
  stream,
  transport,
  waitOver,
  withStream,
} from './subject.js'

withStream()

describe('the last event ID', () => {
  test('is what the newest event brought', () => {
    const first = opened('transport:fetch')
    expect(stream.lastEventId).toBe('')
    transport.newest.sends('a', '1', '7')
    transport.newest.sends('a', '2')
    expect(stream.lastEventId).toBe('7')
    first.release()
  })

  test('goes with each attempt', () => {
    opened('transport:fetch', { lastEventId: '6' })
    transport.newest.loses()
    clock.pass(500)
    transport.newest.opens()
    transport.newest.sends('a', '1', '7')
    transport.newest.ends()
    waitOver()
    expect(transport.connections.map(({ attempt }) => attempt.lastEventId)).toEqual(['6', '6', '7'])
  })

  test('that cannot come back stays behind: the one before goes', () => {
    opened('transport:fetch')
    transport.newest.sends('a', '1', '7')
    transport.newest.sends('a', '2', 'error')
    transport.newest.sends('a', '3', 'a\nb')
    stream.reconnect()
    expect(transport.newest.attempt.lastEventId).toBe('7')
  })

  test('that is empty takes the one before back', () => {
    opened('transport:fetch')
    transport.newest.sends('a', '1', '7')
    transport.newest.sends('a', '2', '')
    stream.reconnect()
    expect(transport.newest.attempt.lastEventId).toBe('')
  })

  describe('of the visit before', () => {
    /** The visit before, which this ends: the id was `7`. */
    function visited(end: (first: ReturnType<typeof holder>) => void, options = 'resume:page'): void {
      const first = opened(options)
      transport.newest.sends('a', '1', '7')
      end(first)
      make(options)
    }

    test.each<[how: string, end: Parameters<typeof visited>[0]]>([
      ['left', () => stream.signal('leave')],
      ['hidden, and then killed', () => stream.signal('hidden')],
      ['closed', (first) => first.release()],
      ['interrupted', () => transport.newest.loses()],
    ])('is where the next begins: %s', (_how, end) => {
      visited(end)
      holder()
      expect(transport.newest.attempt.lastEventId).toBe('7')
      expect(transport.newest.kind).toBe('fetch')
    })

    test('is that after which all has been shown, when the page is left, also as it is hidden then', () => {
      make('resume:page')
      holder()
      stream.listen('a', (event) => transport.waiting.push(event))
      transport.newest.opens()
      for (const id of ['7', '8', '9']) transport.newest.sends('a', id, id)
      transport.waiting.shift()
      stream.signal('leave')
      hide(true)
      stream.signal('hidden')
      make('resume:page')
      holder()
      expect(transport.newest.attempt.lastEventId).toBe('7')
    })

    test('is not, where the page does not ask for it', () => {
      visited(() => stream.signal('leave'), '')
      holder()
      expect(transport.newest.attempt.lastEventId).toBe('')
      expect(sessionStorage.length).toBe(0)
    })

    test('is too old after an hour: that is a gap, once', () => {
      visited((first) => first.release())
      clock.pass(60 * 60 * 1000 + 1)
      make('resume:page')
      const first = holder()
      expect(transport.newest.attempt.lastEventId).toBe('')
      expect(first.detailsOf(events.GAP)).toEqual([])
      transport.newest.opens()
      expect(first.detailsOf(events.GAP)).toMatchObject([{ reason: 'expired', lastEventId: '', since: 0 }])
      stream.reconnect()
      transport.newest.opens()
      expect(first.detailsOf(events.GAP).filter(({ reason }) => reason === 'expired')).toHaveLength(1)
    })
  })
})

describe('a gap', () => {
  /** The reasons of the gaps that are told when a stream of this kind has been lost and is open again. */
  function gapsAfter(lose: () => void, options = 'transport:fetch', ...sent: [data: string, id?: string][]) {
    const first = opened(options)
    for (const [data, id] of sent) transport.newest.sends('a', data, id)
    lose()
    waitOver()
    transport.newest.opens()
    return first.detailsOf(events.GAP).map(({ reason }) => reason)
  }

  test('is none at the first opening', () => {
    expect(opened().detailsOf(events.GAP)).toEqual([])
  })

  test.each<[string, string, string, string]>([
    ['another origin', 'transport:fetch', 'http://other.example/events', 'x'.repeat(4097)],
    ['an EventSource of another origin', '', 'http://other.example/events', 'ž'.repeat(2049)],
    ['an EventSource', 'transport:eventsource', '/events', 'x'.repeat(4097)],
    ['where a redirect led', 'transport:fetch', '/moved', 'x'.repeat(4097)],
  ])('comes of an id that is too long for a URL: %s', (_where, options, url, id) => {
    make(options, { url })
    const first = holder()
    transport.newest.opens(url === '/moved' ? 'http://other.example/' : undefined)
    transport.newest.sends('a', '1', id)
    transport.newest.fails()
    waitOver()
    expect(transport.newest.attempt.lastEventId).toBe('')
    transport.newest.opens()
    expect(first.detailsOf(events.GAP)).toMatchObject([{ reason: 'refused' }])
  })

  test.each([
    ['a header', '/events', 65_536],
    ['a URL', 'http://other.example/events', 4096],
  ])('is none of an id that is long, and that %s can carry', (_what, url, length) => {
    make('transport:fetch', { url })
    const first = holder()
    transport.newest.opens()
    transport.newest.sends('a', '1', 'x'.repeat(length))
    transport.newest.loses()
    waitOver()
    transport.newest.opens()
    expect(transport.newest.attempt.lastEventId).toHaveLength(length)
    expect(first.detailsOf(events.GAP)).toEqual([])
  })

  test.each([
    ['the server ended it', () => transport.newest.ends()],
    ['it broke off', () => transport.newest.loses()],
    ['the server was too busy', () => transport.newest.answers(503)],
    ['the page reconnects', () => stream.reconnect()],
  ])('comes of a stream without an id: %s', (_how, lose) => {
    expect(gapsAfter(lose)).toEqual(['no-id'])
  })

  test('comes of a stream without an id that was left and returned to', () => {
    const first = opened()
    stream.signal('leave')
    stream.signal('return')
    transport.newest.opens()
    expect(first.detailsOf(events.GAP)).toMatchObject([{ reason: 'no-id' }])
  })

  test('is none where there is an id to go on after', () => {
    expect(gapsAfter(() => transport.newest.ends(), 'transport:fetch', ['1', '7'])).toEqual([])
  })

  test('comes of a stream whose id was taken back', () => {
    expect(gapsAfter(() => transport.newest.ends(), 'transport:fetch', ['1', '7'], ['2', ''])).toEqual([
      'no-id',
    ])
  })

  test('comes of an EventSource that opens again by itself, and has no id', () => {
    expect(gapsAfter(() => transport.newest.breaks(), 'connectTimeout:0')).toEqual(['no-id'])
    expect(transport.connections.length).toBe(1)
  })

  test('is none of an EventSource that opens again by itself and goes on after the newest', () => {
    expect(gapsAfter(() => transport.newest.breaks(), 'connectTimeout:0', ['1', '7'])).toEqual([])
    expect(transport.connections.length).toBe(1)
  })

  test('is told after the opening, with what is known of it', () => {
    const first = opened('transport:fetch')
    clock.pass(20_000)
    const since = clock.now()
    transport.newest.loses()
    clock.pass(500)
    transport.newest.opens()
    expect(first.heard.slice(-3)).toEqual(['htmx:sseState open', 'htmx:sseOpen', 'htmx:sseGap'])
    const { source } = transport.newest
    expect(first.told.at(-1)?.[1]).toEqual({
      reason: 'no-id',
      url: '/events',
      lastEventId: '',
      since,
      source,
    })
  })

  test('is told once, however often the stream was lost meanwhile', () => {
    const first = opened('transport:fetch')
    for (let count = 0; count < 5; count++) {
      transport.newest.loses()
      waitOver()
    }
    expect(first.detailsOf(events.GAP)).toEqual([])
    transport.newest.opens()
    expect(first.detailsOf(events.GAP)).toHaveLength(1)
  })

  test('is told of each loss', () => {
    const first = opened('transport:fetch')
    for (let count = 0; count < 3; count++) {
      transport.newest.loses()
      waitOver()
      transport.newest.opens()
    }
    expect(first.detailsOf(events.GAP)).toHaveLength(3)
  })

  test.each([400, 409, 412, 416, 422])(
    'comes of an id that the server refuses with status %d: the stream goes on without',
    (status) => {
      const first = opened('transport:fetch')
      transport.newest.sends('a', '1', '7')
      transport.newest.ends()
      waitOver()
      expect(transport.newest.attempt.lastEventId).toBe('7')
      transport.newest.answers(status)
      expect(state()).toBe('retrying')
      expect(first.detailsOf(events.ERROR).at(-1)).toMatchObject({ status })
      waitOver()
      expect(transport.newest.attempt.lastEventId).toBe('')
      transport.newest.opens()
      expect(first.detailsOf(events.GAP)).toMatchObject([{ reason: 'refused', lastEventId: '' }])
    },
  )

  test('does not come of a refusal that the page has answered by reconnecting: the id goes again', () => {
    make('transport:fetch', { lastEventId: '7' })
    const first = holder(undefined, (name) => name === events.ERROR && stream.reconnect())
    transport.newest.answers(400)
    expect(transport.newest.attempt.lastEventId).toBe('7')
    transport.newest.opens()
    expect(stream.lastEventId).toBe('7')
    expect(first.detailsOf(events.GAP)).toEqual([])
  })

  test('does not come of such an answer to an attempt without an id: that is final', () => {
    make('transport:fetch')
    holder()
    transport.newest.answers(400)
    expect(state()).toBe('failed')
  })

  test('does not come of a second refusal: that is final', () => {
    make('transport:fetch', { lastEventId: '7' })
    holder()
    transport.newest.answers(400)
    clock.pass(500)
    transport.newest.answers(400)
    expect(state()).toBe('failed')
  })

  test('comes of a server that says so', () => {
    const first = opened('transport:fetch')
    const heard = listener('stream-reset')
    transport.newest.sends('stream-reset', '{"channels":["a"]}', 'a:31')
    expect(first.detailsOf(events.GAP)).toMatchObject([{ reason: 'reset', lastEventId: 'a:31' }])
    expect(heard.heard).toEqual(['{"channels":["a"]}'])
    expect(state()).toBe('open')
  })
})

describe('what django-eventstream says', () => {
  test('that a stream has failed, is that', () => {
    const first = opened('transport:fetch')
    const { heard } = listener('stream-error')
    const text = '{"condition":"forbidden","text":"Permission denied"}'
    transport.newest.sends('stream-error', text, 'error')
    expect(state()).toBe('failed')
    expect([transport.live, clock.waits]).toEqual([[], []])
    const [error] = first.detailsOf(events.ERROR)
    expect(error).toMatchObject({ code: 'stream-failed', url: '/events', payload: text })
    expect(error?.error?.message).toContain('Permission denied')
    expect(first.detailsOf(events.ERROR)).toHaveLength(1)
    expect(heard).toEqual([])
  })

  test('is an event of the page where only the name is the same', () => {
    const first = opened('transport:fetch')
    const { heard } = listener('stream-error')
    transport.newest.sends('stream-error', 'x', '5')
    transport.newest.sends('stream-error', 'y')
    expect(state()).toBe('open')
    expect(first.detailsOf(events.ERROR)).toEqual([])
    expect(heard).toEqual(['x', 'y'])
  })

  test('is warned of by nobody, although nobody listens', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    opened('transport:fetch')
    listener('keepAlive')
    for (const name of ['stream-open', 'keep-alive', 'stream-reset']) transport.newest.sends(name)
    expect(warn).not.toHaveBeenCalled()
  })
})

describe('an event that comes again', () => {
  /** What is heard of these, each sent over a connection of its own. */
  function heard(
    options: string,
    ...connections: (readonly [name: string, data: string, id?: string][])[]
  ): string[] {
    opened(`transport:fetch ${options}`)
    const all: string[] = []
    for (const name of ['a', 'b']) stream.listen(name, ({ data }) => all.push(`${name} ${data}`))
    for (const [number, these] of connections.entries()) {
      if (number) {
        transport.newest.loses()
        waitOver()
        transport.newest.opens()
      }
      for (const one of these) transport.newest.sends(...one)
    }
    return all
  }

  test('over another connection is shown: nobody asked for it twice, and the server may count anew', () => {
    expect(
      heard(
        '',
        [
          ['a', 'on', '1'],
          ['a', 'off', '2'],
        ],
        [['a', 'on', '1']],
      ),
    ).toEqual(['a on', 'a off', 'a on'])
  })

  test('is shown where each row has an id of its own', () => {
    expect(heard('', [['a', 'on', 'lamp-7']], [['a', 'off', 'lamp-7']], [['a', 'on', 'lamp-7']])).toEqual([
      'a on',
      'a off',
      'a on',
    ])
  })

  test.each([431, 414])(
    'is left out after an id that was too long (%d): the page asked for all anew',
    (status) => {
      opened('transport:fetch')
      const { heard } = listener('a')
      transport.newest.sends('a', '1', '1')
      transport.newest.sends('a', '2', '2')
      transport.newest.ends()
      waitOver()
      transport.newest.answers(status)
      waitOver()
      transport.newest.opens()
      for (const id of ['1', '2', '3']) transport.newest.sends('a', id, id)
      expect(heard).toEqual(['1', '2', '3'])
    },
  )

  test.each([409, 412])(
    'is shown after an id that the server did not know (%d): it counts anew',
    (status) => {
      opened('transport:fetch')
      const { heard } = listener('a')
      transport.newest.sends('a', '1', '1')
      transport.newest.ends()
      waitOver()
      transport.newest.answers(status)
      waitOver()
      transport.newest.opens()
      transport.newest.sends('a', '1', '1')
      expect(heard).toEqual(['1', '1'])
    },
  )

  test('over the same connection is shown: the server means it', () => {
    expect(
      heard('', [
        ['a', '1', '1'],
        ['a', '1', '1'],
      ]),
    ).toEqual(['a 1', 'a 1'])
  })

  test('with other data or another name is another event', () => {
    expect(
      heard(
        '',
        [['a', '1', '1']],
        [
          ['a', '2', '1'],
          ['b', '1', '1'],
        ],
      ),
    ).toEqual(['a 1', 'a 2', 'b 1'])
  })

  test('without an id of its own is shown', () => {
    expect(
      heard(
        '',
        [
          ['a', '1', '1'],
          ['a', '2'],
        ],
        [['a', '2']],
      ),
    ).toEqual(['a 1', 'a 2', 'a 2'])
  })

  test('with an empty id is shown', () => {
    expect(heard('', [['a', '1', '']], [['a', '1', '']])).toEqual(['a 1', 'a 1'])
  })

  test('is shown where the page wants that', () => {
    expect(heard('dedupe:false', [['a', '1', '1']], [['a', '1', '1']])).toEqual(['a 1', 'a 1'])
  })

  test('over the same EventSource that opened again is shown: the browser goes on after the newest', () => {
    opened('connectTimeout:0')
    const { heard } = listener('a')
    transport.newest.sends('a', '1', '1')
    transport.newest.breaks()
    transport.newest.opens()
    transport.newest.sends('a', '1', '1')
    transport.newest.sends('a', '2', '2')
    expect(transport.connections.length).toBe(1)
    expect(heard).toEqual(['1', '1', '2'])
  })

  test('over an EventSource whose URL asks for more than the browser does is left out', () => {
    opened('transport:eventsource', { lastEventId: '1' })
    const { heard } = listener('a')
    for (const id of ['2', '3']) transport.newest.sends('a', id, id)
    // Whatever was asked for by the URL was shown after an id that this page never saw.
    transport.newest.fails()
    waitOver()
    expect(transport.newest.attempt.lastEventId).toBe('3')
    transport.newest.opens()
    transport.newest.sends('a', '4', '4')
    transport.newest.breaks()
    transport.newest.opens()
    for (const id of ['4', '5']) transport.newest.sends('a', id, id)
    expect(heard).toEqual(['2', '3', '4', '5'])
  })
})

test('numbered events arrive exactly once and in order, however often the stream is cut', () => {
  const step = fc.record({
    events: fc.nat({ max: 4 }),
    cut: fc.constantFrom('break', 'end', 'silence', 'leave', 'reconnect', 'refuse', 'none'),
  })
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40, size: 'max' }),
      fc.constantFrom('', 'transport:fetch', 'transport:eventsource', 'heartbeat:20s'),
      (steps, options) => {
        begin(options, { lastEventId: '0' })
        const { heard } = listener('a')
        holder()
        let sent = 0
        let reached = 0
        let asked: FakeConnection | undefined
        for (const { events, cut } of steps) {
          while (!transport.live.length) clock.pass(clock.waits[0] ?? 1)
          const { newest } = transport
          if (newest !== asked) {
            asked = newest
            sent = Number(newest.attempt.lastEventId)
          }
          // The browser's own reconnection goes on after the last that it has delivered.
          if (stream.status.state !== 'open') newest.opens()
          for (let count = 0; count < events; count++) newest.sends('a', `${++sent}`, `${sent}`)
          reached = Math.max(reached, sent)
          const isFetch = newest.kind === 'fetch'
          if (cut === 'break') isFetch ? newest.loses() : newest.breaks()
          if (cut === 'end') isFetch ? newest.ends() : newest.breaks()
          if (cut === 'refuse') isFetch ? newest.answers(503) : newest.fails()
          if (cut === 'silence') clock.pass(70_000)
          if (cut === 'leave') stream.signal('leave')
          if (cut === 'leave') stream.signal('return')
          if (cut === 'reconnect') stream.reconnect()
        }
        expect(heard).toEqual(Array.from({ length: reached }, (_none, index) => `${index + 1}`))
      },
    ),
    { numRuns: rounds(100, 2000) },
  )
})
