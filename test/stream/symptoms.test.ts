import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSymptoms, type Symptoms } from '../../src/stream/symptoms.js'
import * as subject from './subject.js'

subject.withStream()

let now: number
let symptoms: Symptoms

beforeEach(() => {
  now = 1_000_000
  symptoms = createSymptoms(() => now)
})

const pass = (ms: number): void => {
  now += ms
}

/** A connection that is asked for and opened at once. */
function open(): void {
  symptoms.requested()
  symptoms.opened()
}

function events(count: number): void {
  for (let sent = 0; sent < count; sent++) symptoms.received(true)
}

/** What the end of a connection shows that lived so long, and said something at these times. */
function lived(ms: number, heardAt: readonly number[] = []) {
  open()
  const since = now
  for (const at of heardAt) {
    now = since + at
    symptoms.received(true)
  }
  now = since + ms
  const found = symptoms.ended()
  pass(3000)
  return found
}

describe('a body that comes all at once', () => {
  const buffered = { code: 'stream-buffered' }

  test('is known by its answer, that came with all of it after a long wait', () => {
    symptoms.requested()
    pass(3000)
    symptoms.opened()
    events(3)
    expect(symptoms.ended()).toEqual(buffered)
  })

  test('is known where only the headers came at once', () => {
    open()
    pass(3000)
    events(3)
    pass(749)
    expect(symptoms.ended()).toEqual(buffered)
  })

  test.each<[what: string, waitMs: number, count: number, endMs: number]>([
    ['a few events, that may belong together', 3000, 2, 0],
    ['events that were there already', 999, 50, 0],
    ['a stream that went on for some time', 3000, 50, 750],
    ['a stream that went on for a while after a long silence', 60_000, 50, 1000],
    ['no event at all', 3000, 0, 0],
  ])('is not %s', (_what, waitMs, count, endMs) => {
    open()
    pass(waitMs)
    events(count)
    pass(endMs)
    expect(symptoms.ended()).toBeUndefined()
  })

  test('is not a short answer to an EventSource that opens again by itself, after its usual wait', () => {
    symptoms.requested()
    for (let count = 0; count < 5; count++) {
      symptoms.opened()
      events(3)
      expect(symptoms.ended()).toBeUndefined()
      pass(3000)
    }
  })

  test('is known again over the next connection that is asked for', () => {
    open()
    symptoms.ended()
    symptoms.requested()
    pass(1000)
    symptoms.opened()
    events(3)
    expect(symptoms.ended()).toEqual(buffered)
  })
})

describe('a stream that is cut regularly', () => {
  const cut = (seconds: number) => ({ code: 'stream-cut', seconds })

  test.each([5, 30, 60, 300])('after %i s is known by its third end', (seconds) => {
    expect(lived(seconds * 1000)).toBeUndefined()
    expect(lived(seconds * 1000)).toBeUndefined()
    expect(lived(seconds * 1000)).toEqual(cut(seconds))
    expect(lived(seconds * 1000)).toEqual(cut(seconds))
  })

  test('may be seen to open a little late, and be cut a little late', () => {
    expect(lived(29_700)).toBeUndefined()
    expect(lived(30_000)).toBeUndefined()
    expect(lived(31_199)).toEqual(cut(30))
  })

  test('is known by its silence at the end, whenever that began', () => {
    expect(lived(67_300, [7300])).toBeUndefined()
    expect(lived(61_900, [1800])).toBeUndefined()
    expect(lived(93_100, [12_000, 33_100])).toEqual(cut(60))
  })

  test('is known by its life, whatever was heard', () => {
    expect(lived(30_500, [1000, 29_000])).toBeUndefined()
    expect(lived(30_900, [22_000])).toBeUndefined()
    expect(lived(30_100, [500, 27_000])).toEqual(cut(30))
  })

  test.each<[what: string, ...lives: number[]]>([
    ['after less than 5 s', 2000, 2000, 2000],
    ['after times that are not round', 32_500, 32_500, 32_500],
    ['after another round time', 30_000, 30_000, 60_000],
    ['twice after a round time, with another between', 30_000, 32_000, 30_000, 30_000],
    ['a moment too early', 29_600, 29_600, 29_600],
  ])('is not one that ends %s', (_what, ...lives) => {
    for (const life of lives) expect(lived(life)).toBeUndefined()
  })

  test('is not one whose life and whose next silence happen to be alike', () => {
    expect(lived(30_000, [22_000])).toBeUndefined()
    expect(lived(30_000, [22_000])).toBeUndefined()
    expect(lived(42_000, [12_000])).toBeUndefined()
  })
})

describe('a stream', () => {
  const warned = () => vi.mocked(console.warn).mock.calls.map(([text]) => String(text))

  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
  })
  afterEach(() => vi.restoreAllMocks())

  /** Names the stream, as each is warned of once. */
  const begin = (url: string, options = ''): void => {
    subject.begin(options, { url })
    subject.holder()
  }

  test('says once that it is cut', () => {
    begin('/cut', 'transport:fetch reconnectJitter:0')
    for (let count = 0; count < 6; count++) {
      subject.transport.newest.opens()
      subject.clock.pass(30_000)
      subject.transport.newest.loses()
      subject.waitOver()
    }
    expect(warned()).toEqual([expect.stringMatching(/^Sluice stream-cut: \/cut is cut after 30 s;/)])
  })

  test('says nothing of one that its server ends in order, again and again', () => {
    begin('/ended', 'transport:fetch reconnectJitter:0')
    for (let count = 0; count < 4; count++) {
      subject.transport.newest.opens()
      subject.clock.pass(30_000)
      subject.transport.newest.ends()
      subject.waitOver()
    }
    expect(warned()).toEqual([])
  })

  test('says that it came all at once', () => {
    begin('/buffered')
    subject.listener('tick')
    subject.clock.pass(3000)
    subject.transport.newest.opens()
    for (const data of ['1', '2', '3']) subject.transport.newest.sends('tick', data)
    subject.transport.newest.breaks()
    expect(warned()).toEqual([expect.stringMatching(/^Sluice stream-buffered: \/buffered came all at once;/)])
  })

  test('says nothing of attempts that had no answer', () => {
    begin('/down', 'transport:fetch reconnectJitter:0 reconnectDelay:5s reconnectMaxDelay:5s')
    for (let count = 0; count < 4; count++) {
      subject.clock.pass(5000)
      subject.transport.newest.loses()
      subject.waitOver()
    }
    expect(warned()).toEqual([])
  })

  test('says nothing of a silence that the page ended itself', () => {
    begin('/silent', 'transport:fetch reconnectJitter:0 heartbeat:10s')
    for (let count = 0; count < 4; count++) {
      subject.transport.newest.opens()
      subject.clock.pass(10_000)
      subject.waitOver()
    }
    expect(warned()).toEqual([])
  })
})
