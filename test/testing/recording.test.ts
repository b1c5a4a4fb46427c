import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RecordedEvent, readRecording, writeRecording } from '../../src/testing/recording.js'

/** What an event stream can bring: no line feed in a name or an id, no NUL in an id. */
const word = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n\0\uD800-\uDFFF]/g, ''))
const data = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', ' ', ':', 'data: x', '\n\n', '🏍')))
  .map((parts) => parts.join('').replace(/\r/g, ''))

const event: fc.Arbitrary<RecordedEvent> = fc.record({
  url: fc.constantFrom('/sse', '/other?a=1', 'https://example.org/x'),
  name: word.map((name) => name || 'message'),
  data,
  id: word,
  at: fc.nat(100_000),
})

test('what is written is read again, whatever an event stream can bring', () => {
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const start = events[0]?.at ?? 0
      const sorted = events.map((event) => ({ ...event, at: Math.max(0, event.at - start) }))
      expect(readRecording(writeRecording(sorted))).toEqual(sorted)
    }),
    { numRuns: 300 },
  )
})

test('a recording is an event stream that says in comments whose event follows, and when it came', () => {
  const events = [
    { url: '/sse', name: 'row', data: '{}\n ', id: '7', at: 1000 },
    { url: '/sse', name: 'message', data: '', id: '7', at: 1250.4 },
    { url: '/b', name: 'row', data: 'x', id: '', at: 1300 },
  ]
  expect(writeRecording(events, 'a note')).toBe(`: a recording by Sluice: a note

: url /sse
: at 0
id: 7
event: row
data: {}
data:  

: at 250
data: 

: url /b
: at 300
id: 
event: row
data: x

`)
})

test('any event stream can be read; one without comments has no URLs', () => {
  expect(readRecording('\uFEFFid: 1\r\nevent: a\r\ndata: x\r\n\r\n: ping\n\ndata: y\n\nevent: cut')).toEqual([
    { url: '', name: 'a', data: 'x', id: '1', at: 0 },
    { url: '', name: 'message', data: 'y', id: '1', at: 0 },
  ])
  expect(readRecording('')).toEqual([])
})
