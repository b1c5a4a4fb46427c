/**
 * What the specification and the browsers say of the connection of an EventSource, point by point, and the tests
 * that show it of Sluice: by `fetch`, where the browser does not see to it by itself. The parser has its own list,
 * the vectors.
 */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** File and title of a test, as they are written. */
type Shown = readonly [file: string, title: string]

interface Row {
  readonly point: string
  readonly shown: readonly Shown[]
  /** Where nothing is shown: why not. Elsewhere: what is otherwise than by EventSource, and why. */
  readonly note?: string
}

const inFile =
  (file: string) =>
  (title: string): Shown => [`${file}.test.ts`, title]
const connection = inFile('connection')
const events = inFile('events')
const findings = inFile('findings')
const gap = inFile('gap')
const heartbeat = inFile('heartbeat')
const identifiers = inFile('identifiers')
const lifecycle = inFile('lifecycle')
const outcomes = inFile('outcomes')
const reconnect = inFile('reconnect')
const request = inFile('request')
const state = inFile('state')
const transports = inFile('transports')
const vectors = inFile('vectors')
const waits = inFile('waits')

const OWN_RETRY = 'EventSource gives up for good. Sluice asks again where an answer may change.'

const table: Readonly<Record<number, Row>> = {
  1: {
    point: 'a URL that is none',
    shown: [reconnect('fires htmx:sseError with a coded error'), reconnect('is not tried again')],
  },
  2: { point: 'method and mode', shown: [transports('the request is the same, but for what htmx adds')] },
  3: { point: 'Accept', shown: [transports('the request is the same, but for what htmx adds')] },
  4: { point: 'no cache', shown: [transports('the request is the same, but for what htmx adds')] },
  5: {
    point: 'credentials',
    shown: [request("%s, over %s, at the page's own origin: %s"), request('at another origin')],
  },
  6: {
    point: 'Last-Event-ID, when',
    shown: [
      identifiers('the first request has none'),
      identifiers('an empty id is none, and takes the one before away: in %s'),
    ],
  },
  7: { point: 'Last-Event-ID, bytes', shown: [identifiers('in a header, its bytes UTF-8')] },
  8: {
    point: 'ids with control characters',
    shown: [identifiers('an id that a header cannot carry is not sent back: the one before is')],
    note: 'EventSource sends them, and is refused for ever.',
  },
  9: {
    point: 'six connections to a host',
    shown: [
      connection('fifty elements with the same URL share one stream, and each gets the event'),
      findings('streams-many: four streams over HTTP/1.1'),
      waits('is given up on after the connect timeout, and asked again (%s)'),
    ],
  },
  10: {
    point: 'CORS',
    shown: [request('a server that does not allow the page to read is asked again, and told of')],
    note: 'To fetch it looks like any failure of the network, so it is asked again, later each time.',
  },
  11: {
    point: 'CORS and Last-Event-ID',
    shown: [request('the last event ID goes in the URL, so that no other permission is needed (%s)')],
    note: 'As a header it would need a permission that EventSource does not need.',
  },
  12: {
    point: 'content security policy',
    shown: [request('a content security policy that forbids the stream is told, over both transports')],
  },
  13: {
    point: 'service workers',
    shown: [],
    note: 'The requests of both transports go through a worker as any other; Sluice has no part in it.',
  },
  14: {
    point: 'open with the headers',
    shown: [
      state('an element is connecting until the server answers, then open'),
      transports('over fetch, a stream is open with the headers, before it has said anything'),
    ],
  },
  15: { point: '204', shown: [outcomes('204, by which a server says "stop"')] },
  16: { point: 'any other 2xx', shown: [outcomes('201, although it is an event stream'), outcomes('206')] },
  17: {
    point: 'redirects',
    shown: [outcomes('after a redirect by %i; the way back begins where it was written')],
  },
  18: {
    point: 'where a reconnection goes after a redirect',
    shown: [outcomes('after a redirect by %i; the way back begins where it was written')],
    note: 'Browsers differ. The URL as it was written is right for logins and for balanced servers.',
  },
  19: {
    point: 'a redirect to another origin',
    shown: [
      outcomes(
        'after a redirect to another origin that allows it, and over fetch its events are of that origin',
      ),
      outcomes('but not after a redirect to another origin that does not allow it'),
    ],
  },
  20: {
    point: 'a redirect without Location, 300, 304',
    shown: ['302 that says not where', '300', '304'].map(outcomes),
  },
  21: { point: 'a redirect loop', shown: [outcomes('a redirect without end')] },
  22: { point: '4xx', shown: ['404', '410', '401', '408', '429'].map(outcomes), note: OWN_RETRY },
  23: {
    point: '5xx',
    shown: [
      outcomes('503, although it is an event stream'),
      transports('by fetch after EventSource has given up, and goes on after the last event'),
    ],
    note: OWN_RETRY,
  },
  24: {
    point: 'content type',
    shown: ['whose type is written %s', 'text/event-streams', 'text/event-stream+json', 'no type'].map(
      outcomes,
    ),
  },
  25: { point: 'charset', shown: [outcomes('over fetch, whatever charset it names: it is UTF-8, not %s')] },
  26: {
    point: 'several content types',
    shown: [
      'as the last of several types',
      'two types, of which it is the first',
      'before a type that is none',
    ].map(outcomes),
  },
  27: {
    point: 'compression',
    shown: [transports('a stream may be compressed, and each event comes when it is sent')],
  },
  28: {
    point: 'states',
    shown: [
      state('an element is connecting until the server answers, then open'),
      transports('what looks like an EventSource is one for those who look'),
    ],
  },
  29: { point: 'open', shown: [events('htmx:sseOpen is told again when the browser has reconnected')] },
  30: { point: 'error', shown: [events("htmx:sseError carries the source's own error event")] },
  31: {
    point: 'message',
    shown: [transports('an event is a MessageEvent, with name, data, last event ID and origin')],
    note: 'Over fetch its isTrusted is false: only a browser can make one that is.',
  },
  32: {
    point: 'origin',
    shown: [
      transports('an event is a MessageEvent, with name, data, last event ID and origin'),
      outcomes(
        'after a redirect to another origin that allows it, and over fetch its events are of that origin',
      ),
    ],
  },
  33: {
    point: 'named events',
    shown: [vectors('a page hears a stream by all names, by one, and by "message" alike')],
  },
  34: {
    point: 'events named error and open',
    shown: [
      transports('a server may name events "error" and "open": the stream goes on'),
      reconnect('"%s" without harm'),
    ],
  },
  35: {
    point: 'order',
    shown: [
      transports('events of one read come one after another, before anything that the page does later'),
      transports('open is told before the first event, also when both come at once'),
    ],
    note: 'Over fetch the microtasks of a handler come after all events of one read.',
  },
  36: {
    point: 'a handler that throws',
    shown: [transports('a handler that throws is reported, and the next event still comes')],
  },
  37: {
    point: 'promptness',
    shown: [transports('an event whose blank line is a lone CR does not wait for what follows')],
  },
  38: {
    point: 'a clean end',
    shown: [waits('is three seconds after an end, and grows while the streams end young and empty')],
  },
  39: {
    point: 'a connection that breaks',
    shown: [
      waits('begins after a broken connection as after any failure'),
      transports('does not get into the next: %s'),
    ],
  },
  40: {
    point: 'no answer',
    shown: [outcomes('a server that is not there, until it is'), outcomes('a server that hangs up')],
  },
  41: {
    point: 'the wait',
    shown: [
      waits('is over to the millisecond, and not before'),
      waits('doubles with each failure, up to a minute'),
    ],
  },
  42: {
    point: 'retry:',
    shown: [
      waits('after an end is what the server says, and grows'),
      waits("is the server's for the connections that follow"),
      waits('grows from half a second where the server says none'),
      vectors('a page that reads over fetch is given what the specification says, vector by vector'),
    ],
  },
  43: { point: 'a very long retry:', shown: [waits('of more than an hour is an hour')] },
  44: {
    point: 'a refusal of a reconnection',
    shown: [
      reconnect('after a server was away for a while: an open stream, then 503, then an open stream'),
      gap('by an answer that says something else is not asked again: 404'),
    ],
    note: OWN_RETRY,
  },
  45: {
    point: 'the parser begins anew',
    shown: [
      transports('does not get into the next: %s'),
      transports('each connection may begin with a byte order mark'),
    ],
  },
  46: {
    point: 'the last event ID over connections',
    shown: [
      identifiers('an id holds over connections that bring none: in %s'),
      identifiers('an event without an id of its own shows the last one, also after a reconnection'),
    ],
  },
  47: {
    point: 'only committed ids count',
    shown: [identifiers('an id without data counts, and one of an event that is not complete does not')],
  },
  48: {
    point: 'an id without data',
    shown: [
      identifiers('an id without data counts, and one of an event that is not complete does not'),
      transports('an EventSource that knows an id of which the page was not told is left to go on after it'),
    ],
  },
  49: { point: 'offline', shown: [waits('when the network comes back')] },
  50: {
    point: 'no idle timeout',
    shown: [
      heartbeat('is the longest silence: then the stream is opened again, and goes on'),
      heartbeat('from three intervals between %s: silence of two of them is too long'),
    ],
    note: 'EventSource has none.',
  },
  51: {
    point: 'close()',
    shown: [transports('the server sees at once that the element has gone, and nothing is told as an error')],
  },
  52: {
    point: 'close() inside of a handler',
    shown: [transports('what came with the event that closes a stream is not delivered')],
  },
  53: {
    point: 'close() at any time',
    shown: [
      transports('an element that goes before the answer has come leaves no request behind'),
      lifecycle('an element that is removed in the task that initialised it leaves no stream open'),
      reconnect('no more once the element was removed'),
    ],
  },
  54: {
    point: 'the server notices',
    shown: [
      transports('the server sees at once that the element has gone, and nothing is told as an error'),
      outcomes('and the rest of it is not read: a page that never ends is left at once'),
    ],
  },
  55: {
    point: 'an aborted read is no error',
    shown: [transports('the server sees at once that the element has gone, and nothing is told as an error')],
  },
  56: { point: 'the page is left', shown: [lifecycle('when its page is left')] },
  57: {
    point: 'window.stop()',
    shown: [transports('window.stop() is a lost connection, and the stream comes back')],
    note: 'It cannot be told from a lost connection. EventSource gives up.',
  },
  58: {
    point: 'the back/forward cache',
    shown: [lifecycle('holds no stream, and goes on after the last event when it is shown again')],
    note: 'Browsers differ: here one behaviour in all that keep the page.',
  },
  59: {
    point: 'garbage collection',
    shown: [
      lifecycle('elements that left the page are forgotten'),
      transports('the server sees at once that the element has gone, and nothing is told as an error'),
    ],
    note: 'A stream is that of its elements, and ends with the last of them.',
  },
  60: { point: 'workers', shown: [], note: 'An extension of htmx works on elements, and a worker has none.' },
  61: {
    point: 'hidden pages',
    shown: [
      waits('when the page is looked at again'),
      lifecycle('pauseOnBackground closes the stream while nobody looks, and goes on after the last event'),
    ],
  },
}

test('every point has a test, or a reason why not', () => {
  const points = Object.keys(table).map(Number)
  expect(points).toEqual(Array.from({ length: 61 }, (_none, at) => at + 1))
  const silent = Object.values(table).filter(({ shown, note }) => !shown.length && !note)
  expect(silent).toEqual([])
})

test('every test that the table names is there', () => {
  const missing = Object.values(table)
    .flatMap(({ shown }) => shown)
    .filter(([file, title]) => !titlesOf(file).includes(title))
  expect(missing).toEqual([])
})

/** Every text that stands in a test file, as it is written between quotes. */
function titlesOf(file: string): string[] {
  const path = new URL(file, import.meta.url)
  if (!existsSync(path)) return []
  return [...readFileSync(path, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)].map(
    ([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  )
}
