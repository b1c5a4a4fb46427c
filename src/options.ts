import { warnOnce } from './findings.js'

/**
 * The options, as data: how each is parsed, and rows for the manual.
 *
 * Options are set in `sse-config` on the connecting element, and for the whole page in `htmx.config.sse`. (The file is
 * long because the texts for the manual are in the same file as the parsers.)
 */

/** Options of a stream. Times are in milliseconds; attributes may use htmx's notation: `500ms`, `2s`, `1m`. */
export interface StreamOptions {
  readonly reconnect: boolean
  readonly reconnectDelay: number | undefined
  readonly reconnectMaxDelay: number
  readonly reconnectMaxAttempts: number
  readonly reconnectJitter: number
  readonly connectTimeout: number
  readonly pauseOnBackground: boolean
  readonly transport: 'auto' | 'eventsource' | 'fetch'
  readonly credentials: RequestCredentials
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly pool: 'page' | 'browser' | 'off'
  /** Identifies the user who is logged in. Streams are shared only with tabs of the same session. */
  readonly session: string | undefined
  /** The URL of `sluice.worker.js`; also a `URL`, or a `TrustedScriptURL`. */
  readonly worker: string | { toJSON(): string } | undefined
  /** 0 turns it off. */
  readonly heartbeat: number | 'auto'
  readonly resume: 'off' | 'page'
  readonly idName: string
  readonly dedupe: boolean
  /** When htmx 4 considers the request of a stream as finished. */
  readonly releaseOn: 'immediate' | 'first' | 'end' | undefined
  readonly batch: 'auto' | 'frame' | 'off'
  readonly budget: number
  readonly maxQueue: number
  readonly defer: 'off' | 'offscreen'
}

/** A shorter heartbeat or connect timeout was most likely meant in seconds. */
const SUSPICIOUS_MS = 300

const FALSE_OR_OFF = /^(false|off)$/

/** Describes the valid values for an error message, and parses one; `undefined` if the value is invalid. */
type OptionType = readonly [
  expected: string,
  read: (text: string, written: string, input: unknown) => unknown,
]

const interval: OptionType = ['a time such as 2s', readInterval]
const number: OptionType = [
  'a number',
  (text) =>
    text === 'infinity' ? Number.POSITIVE_INFINITY : text && Number(text) >= 0 ? Number(text) : undefined,
]
const fraction: OptionType = [
  'a number from 0 to 1',
  (text, ...more) => (Number(text) <= 1 ? number[1](text, ...more) : undefined),
]
const name: OptionType = ['a name', (_text, written, input) => (input !== null && written) || undefined]
const flag: OptionType = [
  'true or false',
  (text) => (/^(true|on)$/.test(text) ? true : FALSE_OR_OFF.test(text) ? false : undefined),
]

function oneOf(...values: readonly string[]): OptionType {
  return [values.join(', '), (text) => (values.includes(text) ? text : undefined)]
}

const optionTypes: Readonly<Record<keyof StreamOptions, OptionType>> = {
  reconnect: flag,
  reconnectDelay: interval,
  reconnectMaxDelay: interval,
  reconnectMaxAttempts: number,
  reconnectJitter: fraction,
  connectTimeout: interval,
  pauseOnBackground: flag,
  transport: oneOf('auto', 'eventsource', 'fetch'),
  credentials: oneOf('include', 'same-origin', 'omit'),
  method: oneOf('get', 'post', 'put', 'patch', 'delete'),
  pool: oneOf('page', 'browser', 'off'),
  session: name,
  // A `URL`, and the `TrustedScriptURL` of a policy, both have a `toJSON`.
  worker: ['a URL', (_text, written, input) => written || (Object(input).toJSON && input)],
  heartbeat: [
    'a time such as 45s, auto or off',
    (text) => (text === 'auto' ? text : FALSE_OR_OFF.test(text) ? 0 : readInterval(text)),
  ],
  resume: oneOf('off', 'page'),
  idName: name,
  dedupe: flag,
  releaseOn: oneOf('immediate', 'first', 'end'),
  batch: oneOf('auto', 'frame', 'off'),
  budget: interval,
  maxQueue: number,
  defer: oneOf('off', 'offscreen'),
}

const defaults: StreamOptions = {
  reconnect: true,
  reconnectDelay: undefined,
  reconnectMaxDelay: 60_000,
  reconnectMaxAttempts: Number.POSITIVE_INFINITY,
  reconnectJitter: 1,
  connectTimeout: 60_000,
  pauseOnBackground: false,
  transport: 'auto',
  credentials: 'include',
  method: 'get',
  pool: 'page',
  session: undefined,
  worker: undefined,
  heartbeat: 'auto',
  resume: 'off',
  idName: 'lastEventId',
  dedupe: true,
  releaseOn: undefined,
  batch: 'auto',
  budget: 4,
  maxQueue: 10_000,
  defer: 'off',
}

/** Copies the options that a page has set. Warns about an option that throws when it is read, and leaves it out. */
export function pageOptions(input: object | undefined): object {
  const read: Record<string, unknown> = {}
  for (const key of Object.keys(input ?? {}))
    try {
      const value = (input as typeof read)[key]
      if (value !== undefined) read[key] = value
    } catch (value) {
      warnOnce('option-invalid', { key, value, expected: 'readable' }, key)
    }
  return read
}

/**
 * Reads the options of a stream. Warns once about an invalid option, and uses its default.
 *
 * @param page options of the whole page.
 * @param written the value of `sse-config`: `key:value` separated by spaces, or JSON.
 * @param element the element that a warning names.
 */
export function readOptions(page: object, written: string | null, element?: Element): StreamOptions {
  const input: Record<string, unknown> = { ...page, ...parse(written?.trim() ?? '', element) }
  const read: Record<string, unknown> = {}
  for (const key of Object.keys(input)) {
    const optionType = Object.hasOwn(optionTypes, key) ? optionTypes[key as keyof StreamOptions] : undefined
    const type = typeof input[key]
    // Converting an object to a string may throw.
    const isObject = /object|function|symbol/.test(type) && input[key] !== null
    const text = isObject ? '' : `${input[key]}`
    const value = optionType?.[1](text.toLowerCase(), text, input[key])
    const about = { element, key, value: isObject ? type : text }
    if (!optionType) warnOnce('option-unknown', { ...about, advice: advise(key) }, key)
    else if (value === undefined) warnOnce('option-invalid', { ...about, expected: optionType[0] }, key)
    else {
      read[key] = value
      if (
        /^(heartbeat|connectTimeout)$/.test(key) &&
        Number(input[key]) > 0 &&
        Number(input[key]) < SUSPICIOUS_MS
      )
        warnOnce('option-unit', about, key)
    }
  }
  // A request that changes data must not be repeated only because its response has ended.
  const reconnect = (read.method ?? 'get') === 'get'
  return Object.freeze({ ...defaults, reconnect, ...read })
}

function parse(written: string, element?: Element): object {
  if (!written.startsWith('{')) {
    // The first colon separates key and value.
    return Object.fromEntries(written.split(/[\s,]+/).flatMap((pair) => (pair ? [pair.split(/:(.*)/)] : [])))
  }
  try {
    return JSON.parse(written)
  } catch {
    warnOnce('option-invalid', { element, key: 'sse-config', value: written, expected: 'JSON' })
    return {}
  }
}

/** Parses a time in htmx's notation to milliseconds. A number without a unit is in milliseconds. */
function readInterval(text: string): number | undefined {
  const [, amount, unit = 'ms'] = /^(\d*\.?\d+)(ms|s|m)?$/.exec(text) ?? []
  return amount ? Number(amount) * { ms: 1, s: 1000, m: 60_000 }[unit as 'ms'] : undefined
}

/** Suggests the option whose name contains the same letters, or is most similar. */
function advise(key: string): string {
  const letters = key.replace(/\W|_/g, '').toLowerCase()
  const distanceTo = (option: string): number =>
    letters && option.toLowerCase().includes(letters) ? 0 : distance(letters, option.toLowerCase())
  const [first = ''] = Object.keys(optionTypes).sort((a, b) => distanceTo(a) - distanceTo(b))
  return distanceTo(first) > letters.length / 3 ? 'the manual lists them all' : `did you mean "${first}"?`
}

/** The number of letters to change, add or remove. @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  if (!a || !b) return a.length + b.length
  let row = [...b, ''].map((_letter, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const above = row
    row = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const substituted = (above[j] as number) + Number(letter !== other)
      row.push(Math.min(substituted, (above[j + 1] as number) + 1, (row[j] as number) + 1))
    }
  }
  return row[b.length] as number
}

/** One row of the option tables in the manual. */
export interface OptionRow {
  readonly name: string
  readonly value: string
  readonly default: string
  readonly sentence: string
}

/** Rows for the options of a stream. */
export const streamOptions: readonly OptionRow[] = [
  {
    name: 'reconnect',
    value: '`true`, `false`',
    default: '`true`; `false` for an answer, and for a `method` other than `get`',
    sentence:
      'Whether Sluice connects again after the stream has ended or broken. For an answer to a request, `true` works on htmx 4 only.',
  },
  {
    name: 'reconnectDelay',
    value: 'time',
    default: '`500ms` after a failure, `3s` after an end',
    sentence:
      "The wait before the first retry. It doubles with each further retry. A server's `retry:` replaces it.",
  },
  {
    name: 'reconnectMaxDelay',
    value: 'time',
    default: '`60s`',
    sentence: 'The longest wait that the doubling leads to.',
  },
  {
    name: 'reconnectMaxAttempts',
    value: 'number',
    default: 'without end',
    sentence: 'After this many failures in a row, Sluice gives up: the state is `failed`.',
  },
  {
    name: 'reconnectJitter',
    value: '0 to 1',
    default: '`1`',
    sentence: 'The part of the wait that is random, so that not all pages reconnect at the same moment.',
  },
  {
    name: 'connectTimeout',
    value: 'time',
    default: '`60s`',
    sentence:
      "A request without an answer after this time has failed. For a reconnection by the browser's `EventSource` it is ten times as long, because the server may have set a longer wait.",
  },
  {
    name: 'pauseOnBackground',
    value: '`true`, `false`',
    default: '`false`',
    sentence:
      'Closes the stream while the page is hidden. When the page is visible again, the stream goes on after its last event ID.',
  },
  {
    name: 'transport',
    value: '`auto`, `eventsource`, `fetch`',
    default: '`auto`',
    sentence:
      "What reads the stream: the browser's `EventSource`, or `fetch`. `auto` uses `EventSource`, and `fetch` for what that cannot do.",
  },
  {
    name: 'credentials',
    value: '`include`, `same-origin`, `omit`',
    default: '`include`',
    sentence: 'Whether cookies are sent, as in the option of `fetch`.',
  },
  {
    name: 'method',
    value: '`get`, `post`, `put`, `patch`, `delete`',
    default: '`get`',
    sentence: 'HTTP method. With any method except `get`, the values of the element are the request body.',
  },
  {
    name: 'pool',
    value: '`page`, `browser`, `off`',
    default: '`page`',
    sentence:
      'Which elements with the same URL and options share a connection: those of the page, those of [all tabs of the browser](sharing.md), or none.',
  },
  {
    name: 'session',
    value: 'name',
    default: 'unset',
    sentence:
      'For `pool:browser`: the ID of the user who is logged in. Only tabs of the same user share streams. `none` means that streams are the same for everybody.',
  },
  {
    name: 'worker',
    value: 'URL',
    default: 'unset',
    sentence:
      'For `pool:browser`: the URL of `sluice.worker.js`, on the origin of the page. In JavaScript also a `URL` or a `TrustedScriptURL`.',
  },
  {
    name: 'heartbeat',
    value: 'time, `auto`, `off`',
    default: '`auto`',
    sentence:
      "After a longer silence, Sluice considers the connection dead and connects again. `auto` learns the time from the server's comments and `keep-alive` events: twice their interval, at least 10 s. With a time, `transport:auto` uses `fetch`.",
  },
  {
    name: 'resume',
    value: '`off`, `page`',
    default: '`off`',
    sentence:
      'With `page`, the session storage keeps the last event ID for an hour, so that a reload misses nothing. Streams of one URL with different headers, values or credentials have separate IDs.',
  },
  {
    name: 'idName',
    value: 'name',
    default: '`lastEventId`',
    sentence:
      'The query parameter for the last event ID, where Sluice cannot send it as a header: to another origin, or with `EventSource`.',
  },
  {
    name: 'dedupe',
    value: '`true`, `false`',
    default: '`true`',
    sentence:
      'Drops an event that the page has requested twice: when an element moves to another URL, or when a request names an ID that is older than the newest event shown.',
  },
  {
    name: 'releaseOn',
    value: '`immediate`, `first`, `end`',
    default: '`immediate`; `end` for an answer',
    sentence:
      'On htmx 4: when htmx considers the request finished, and so ends its indicator, `hx-disable` and `hx-sync`: with the response headers, after the first message, or at the end.',
  },
  {
    name: 'batch',
    value: '`auto`, `frame`, `off`',
    default: '`auto`',
    sentence:
      'When events are swapped. `auto`: each at once while the page keeps up, otherwise together in the next frame. `frame`: always in the next frame. `off`: each at once, even if the page cannot keep up.',
  },
  {
    name: 'budget',
    value: 'time',
    default: '`4ms`',
    sentence: 'How much time swaps may use in a frame. Later events wait for the next frame.',
  },
  {
    name: 'maxQueue',
    value: 'number',
    default: '`10000`',
    sentence: 'If more events wait, all of them are swapped at once, and `htmx:sseOverload` is fired.',
  },
  {
    name: 'defer',
    value: '`off`, `offscreen`',
    default: '`off`',
    sentence:
      'With `offscreen`, events for a target outside the viewport wait until it comes into view. If they replace each other, only the newest is shown.',
  },
]

/** Rows for settings in JavaScript. */
export const options: readonly OptionRow[] = [
  {
    name: 'htmx.config.sse',
    value: '`{ option: value }`',
    default: '`{}`',
    sentence: 'Options of every stream of the page. They may also stand in `<meta name="htmx-config">`.',
  },
  {
    name: 'htmx.createEventSource',
    value: '`(url) => EventSource`',
    default: '`(url) => new EventSource(url, { withCredentials: true })`',
    sentence:
      'Creates the source of every stream. Replace it in tests, or for a polyfill. Sluice then never uses `fetch` instead.',
  },
  {
    name: 'sluice.registerEngine',
    value: '`(name, engine)`',
    default: '',
    sentence:
      'Adds a template language, and with it the attributes `NAME-template` and `NAME-array-template`.',
  },
  {
    name: 'Mustache.tags',
    value: '`[open, close]`',
    default: "`['{{', '}}']`",
    sentence: 'Delimiters of all Mustache templates, if the page loads its own Mustache.',
  },
]
