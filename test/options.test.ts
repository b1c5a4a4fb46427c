import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import type { StreamOptions } from '../src/options.js'

let pageOptions: typeof import('../src/options.js').pageOptions
let readOptions: typeof import('../src/options.js').readOptions
let streamOptions: typeof import('../src/options.js').streamOptions
let warn: MockInstance<typeof console.warn>

beforeEach(async () => {
  // A fresh page: what was warned of in another test is forgotten.
  vi.resetModules()
  ;({ pageOptions, readOptions, streamOptions } = await import('../src/options.js'))
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})

afterEach(() => vi.restoreAllMocks())

const warned = () => warn.mock.calls.map(([text]) => text.trim())

/** What is made of an attribute, and of the options of the page. */
const read = (written: string | null, page: object = {}): StreamOptions => readOptions(page, written)

const DEFAULTS: StreamOptions = {
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

test.each([null, '', '  ', '\n', '{}', ','])('without options (%j), the defaults hold', (written) => {
  expect(read(written)).toEqual(DEFAULTS)
  expect(warned()).toEqual([])
})

/** Each option as it may be written, and as it is then understood. */
const VALUES: { [Key in keyof StreamOptions]: [written: string | number | boolean, StreamOptions[Key]][] } = {
  reconnect: [
    ['true', true],
    ['false', false],
    ['on', true],
    ['off', false],
    ['FALSE', false],
    [false, false],
  ],
  reconnectDelay: [
    ['500ms', 500],
    ['2s', 2000],
    ['1m', 60_000],
    ['1.5s', 1500],
    ['.5s', 500],
    ['250', 250],
    ['0', 0],
    ['0s', 0],
    ['2S', 2000],
    [250, 250],
  ],
  reconnectMaxDelay: [
    ['5m', 300_000],
    [1000, 1000],
  ],
  reconnectMaxAttempts: [
    ['3', 3],
    ['0', 0],
    [10, 10],
  ],
  reconnectJitter: [
    ['0', 0],
    ['0.5', 0.5],
    ['1', 1],
    [0.3, 0.3],
  ],
  connectTimeout: [
    ['10s', 10_000],
    ['0', 0],
  ],
  pauseOnBackground: [
    ['true', true],
    [true, true],
  ],
  transport: [
    ['auto', 'auto'],
    ['eventsource', 'eventsource'],
    ['fetch', 'fetch'],
    ['EventSource', 'eventsource'],
  ],
  credentials: [
    ['include', 'include'],
    ['same-origin', 'same-origin'],
    ['omit', 'omit'],
  ],
  method: [
    ['get', 'get'],
    ['post', 'post'],
    ['POST', 'post'],
    ['put', 'put'],
    ['patch', 'patch'],
    ['delete', 'delete'],
  ],
  pool: [
    ['page', 'page'],
    ['browser', 'browser'],
    ['off', 'off'],
  ],
  session: [
    ['none', 'none'],
    ['User-7', 'User-7'],
    [7, '7'],
  ],
  worker: [['/static/sluice.worker.js?v=1', '/static/sluice.worker.js?v=1']],
  heartbeat: [
    ['45s', 45_000],
    ['auto', 'auto'],
    ['off', 0],
    ['0', 0],
    [30_000, 30_000],
  ],
  resume: [
    ['off', 'off'],
    ['page', 'page'],
  ],
  idName: [
    ['since', 'since'],
    ['lastID', 'lastID'],
  ],
  dedupe: [
    ['false', false],
    ['on', true],
  ],
  releaseOn: [
    ['immediate', 'immediate'],
    ['first', 'first'],
    ['END', 'end'],
  ],
  batch: [
    ['auto', 'auto'],
    ['frame', 'frame'],
    ['Off', 'off'],
  ],
  budget: [
    ['8ms', 8],
    ['1s', 1000],
    ['0', 0],
    [2.5, 2.5],
  ],
  maxQueue: [
    ['500', 500],
    ['0', 0],
    ['infinity', Number.POSITIVE_INFINITY],
    [10, 10],
  ],
  defer: [
    ['off', 'off'],
    ['offscreen', 'offscreen'],
  ],
}

describe.each(Object.entries(VALUES))('the option %s', (key, written) => {
  const values: readonly [written: unknown, understood: unknown][] = written

  test.each(values)('is written %j', (written, understood) => {
    expect(read(`${key}:${written}`)).toHaveProperty(key, understood)
    expect(read(JSON.stringify({ [key]: written }))).toHaveProperty(key, understood)
    expect(read(null, { [key]: written })).toHaveProperty(key, understood)
    expect(warned()).toEqual([])
  })

  test('is in the table of the README', () => {
    expect(streamOptions.map(({ name }) => name)).toContain(key)
  })
})

test('the table of the README has each option once', () => {
  expect(streamOptions.map(({ name }) => name).sort()).toEqual(Object.keys(DEFAULTS).sort())
})

test('the table of the README says of each option what it takes, and what it does in whole sentences', () => {
  for (const { name, value, default: standard, sentence } of streamOptions) {
    expect(value, name).toMatch(/\S/)
    expect(standard, name).toMatch(/\S/)
    expect(sentence, name).toMatch(/^[A-Z].*\.$/)
  }
})

describe('several options', () => {
  test.each([
    'transport:fetch heartbeat:45s',
    ' transport:fetch   heartbeat:45s ',
    'transport:fetch,heartbeat:45s',
    'transport:fetch, heartbeat:45s',
    'transport:fetch\n  heartbeat:45s',
    '{"transport":"fetch","heartbeat":"45s"}',
    ' { "transport": "fetch", "heartbeat": 45000 } ',
  ])('are written %j', (written) => {
    expect(read(written)).toEqual({ ...DEFAULTS, transport: 'fetch', heartbeat: 45_000 })
    expect(warned()).toEqual([])
  })

  test('that are the same: the last holds', () => {
    expect(read('pool:off pool:page').pool).toBe('page')
  })
})

describe('the options of the page', () => {
  test('hold where the element says nothing', () => {
    expect(read('pool:off', { transport: 'fetch', pool: 'page' })).toMatchObject({
      transport: 'fetch',
      pool: 'off',
    })
  })

  test('have their defaults where they are undefined, and nobody is the user "undefined" or "null"', () => {
    const page = pageOptions({ session: undefined, heartbeat: undefined, pool: 'browser' })
    expect(read('', page)).toMatchObject({ session: undefined, heartbeat: 'auto', pool: 'browser' })
    expect(warn).not.toHaveBeenCalled()
    expect(read('', pageOptions({ session: null })).session).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
  })

  test('are left as they are', () => {
    const page = Object.freeze({ reconnectDelay: '2s' })
    read('reconnectDelay:1s', page)
    expect(page).toEqual({ reconnectDelay: '2s' })
  })
})

describe('reconnect', () => {
  test.each(['post', 'put', 'patch', 'delete'])('is off by default for the method %s', (method) => {
    expect(read(`method:${method}`).reconnect).toBe(false)
  })

  test('is on for another method when it is asked for', () => {
    expect(read('method:post reconnect:true').reconnect).toBe(true)
    expect(read('method:post', { reconnect: true }).reconnect).toBe(true)
  })
})

describe('what cannot be understood', () => {
  test.each([
    ['reconnect', 'perhaps'],
    ['reconnectDelay', '-1'],
    ['reconnectDelay', '2h'],
    ['reconnectDelay', '2 s'],
    ['reconnectDelay', 'soon'],
    ['reconnectDelay', ''],
    ['reconnectMaxDelay', 'NaN'],
    ['reconnectMaxAttempts', '-1'],
    ['reconnectMaxAttempts', 'many'],
    ['reconnectMaxAttempts', ''],
    ['reconnectJitter', '-0.1'],
    ['reconnectJitter', '2'],
    ['connectTimeout', 'never'],
    ['pauseOnBackground', '1'],
    ['transport', 'websocket'],
    ['credentials', 'yes'],
    ['method', 'trace'],
    ['pool', 'on'],
    ['heartbeat', 'true'],
    ['resume', 'always'],
    ['dedupe', 'id'],
    ['releaseOn', 'never'],
  ])('is told, and left at its default: %s:%s', (key, value) => {
    expect(readOptions({}, JSON.stringify({ [key]: value }))).toEqual(DEFAULTS)
    expect(warned()).toEqual([expect.stringMatching(`^Sluice option-invalid: ${key}: "${value}" is not `)])
  })

  test.each(Object.keys(DEFAULTS))('is told, and throws nothing, where %s is an object', (key) => {
    for (const value of [{}, [], Object.create(null), () => {}, Symbol('x')]) {
      expect(readOptions({ [key]: value }, null)).toEqual(DEFAULTS)
    }
    expect(warned()[0]).toMatch(`Sluice option-invalid: ${key}: "`)
  })

  test('says what would be right', () => {
    read('transport:websocket')
    expect(warned()[0]).toContain('auto, eventsource, fetch')
  })

  test('is told with the element that says it', () => {
    const element = document.createElement('p')
    element.setAttribute('sse-config', 'pool:maybe')
    readOptions({}, 'pool:maybe', element)
    expect(warned()).toEqual([expect.stringContaining('<p sse-config="pool:maybe">')])
  })

  test('is told once for an element', () => {
    const element = document.createElement('p')
    for (let count = 0; count < 3; count++) readOptions({}, 'pool:maybe unknown:x', element)
    expect(warned()).toHaveLength(2)
  })

  test('leaves the other options alone', () => {
    expect(read('pool:maybe transport:fetch')).toEqual({ ...DEFAULTS, transport: 'fetch' })
  })

  test.each(['reconnect', 'reconnect:'])('has no value: %s', (written) => {
    expect(read(written)).toEqual(DEFAULTS)
    expect(warned()).toEqual([expect.stringMatching(/^Sluice option-invalid: reconnect/)])
  })

  test.each(['{', '{"a"', "{'pool':'off'}", '{pool:off}'])('is no JSON: %s', (written) => {
    expect(read(written)).toEqual(DEFAULTS)
    expect(warned()).toEqual([expect.stringMatching(/^Sluice option-invalid: sse-config: .*JSON/)])
  })
})

describe('a time without a unit', () => {
  test.each(['heartbeat:45', 'heartbeat:299', 'connectTimeout:10'])(
    '%s is too short to be meant',
    (written) => {
      read(written)
      const [key, value] = written.split(':')
      expect(warned()).toEqual([
        expect.stringContaining(`Sluice option-unit: ${key}:${value} is ${value} ms; write ${value}s`),
      ])
    },
  )

  test.each([
    'heartbeat:45s',
    'heartbeat:0',
    'heartbeat:45ms',
    'heartbeat:45000',
    'connectTimeout:0',
    'budget:4',
  ])('%s is as it is', (written) => {
    read(written)
    expect(warned()).toEqual([])
  })
})

describe('an unknown option', () => {
  test.each([
    ['reconect', 'reconnect'],
    ['reconnectdelay', 'reconnectDelay'],
    ['reconnect-delay', 'reconnectDelay'],
    ['reconnect_delay', 'reconnectDelay'],
    ['Transport', 'transport'],
    ['heartbeet', 'heartbeat'],
    ['credential', 'credentials'],
    ['withCredentials', 'credentials'],
    ['dedup', 'dedupe'],
  ])('%s is told with the nearest: %s', (key, nearest) => {
    expect(read(`${key}:1`)).toEqual(DEFAULTS)
    expect(warned()).toEqual([
      expect.stringMatching(`^Sluice option-unknown: no option "${key}".*"${nearest}"`),
    ])
  })

  test.each(['null', 'zz', 'colour', 'foo-bar', 'zzzzzzzzzzzz'])(
    '%s is like none, so none is suggested',
    (key) => {
      expect(read(`${key}:1`)).toEqual(DEFAULTS)
      expect(warned()).toEqual([
        expect.stringMatching(`^Sluice option-unknown: no option "${key}"; the manual lists them all`),
      ])
    },
  )

  test('is told when the page sets it, too', () => {
    read(null, { reconect: true })
    expect(warned()).toEqual([expect.stringMatching(/^Sluice option-unknown: no option "reconect"/)])
  })

  test('may be far from all', () => {
    read('zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz:1')
    expect(warned()).toHaveLength(1)
  })

  test.each(['constructor', 'toString', '__proto__', '-', ':x'])('may be called %j', (key) => {
    expect(read(`${key}:1`)).toEqual(DEFAULTS)
    expect(warned()).toEqual([expect.stringMatching(/^Sluice option-unknown: /)])
  })
})

test.each(['reconnect:constructor', 'heartbeat:toString'])('%s is no value', (written) => {
  expect(read(written)).toEqual(DEFAULTS)
  expect(warned()).toEqual([expect.stringMatching(/^Sluice option-invalid: /)])
})

test('the URL of the worker may be one of the objects that stand for a URL', () => {
  const worker = new URL('https://example.com/sluice.worker.js')
  expect(readOptions({ worker }, null).worker).toBe(worker)
  /** As much of a `TrustedScriptURL` as is looked at. */
  const trusted = { toJSON: () => '/sluice.worker.js' }
  expect(readOptions({ worker: trusted }, null).worker).toBe(trusted)
  expect(warned()).toEqual([])
})

test('what was read cannot be changed', () => {
  const options = read('pool:off')
  expect(Object.isFrozen(options)).toBe(true)
  expect(() => Object.assign(options, { pool: 'page' })).toThrow(TypeError)
})

test('the same options are the same text, in whatever order they are written', () => {
  expect(JSON.stringify(read('pool:page transport:fetch dedupe:false'))).toBe(
    JSON.stringify(read('{"dedupe":false,"transport":"fetch"}')),
  )
})
