import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import {
  type ErrorCode,
  errors,
  explanations,
  type Finding,
  type FindingCode,
  notes,
  SluiceError,
  type Subject,
  type WarningCode,
  warnings,
} from '../src/findings.js'

const sentences: Record<FindingCode, string> = { ...errors, ...warnings, ...notes }
const codes = Object.keys(sentences) as FindingCode[]

/** What each finding is told with, where it is found; a `cause` gives its `reason`. */
const subjects: Record<FindingCode, Subject & { cause?: unknown }> = {
  'json-invalid': { event: 'bike', template: 't' },
  'template-missing': { template: 't', fix: 'add' },
  'template-mangled': { template: 't', lost: 'a section' },
  'template-failed': { event: 'bike', template: 't', cause: new Error('unclosed tag') },
  'template-language': { name: 'if' },
  'engine-missing': { name: 'Handlebars' },
  'engine-invalid': { name: 'my engine', advice: 'name it' },
  'target-missing': { target: '#row', missing: 'the element' },
  'target-invalid': { target: '#5' },
  'target-template': { target: '#row' },
  'swap-failed': { event: 'bike', cause: new Error('no room') },
  'stream-lost': { url: '/events', reason: 'status 503' },
  'stream-failed': { url: '/events', fix: 'check URL and server', cause: 'given up after 3 failures' },
  'request-invalid': { url: '/events', name: 'hx-vals', cause: new Error('id is not defined') },
  'url-forbidden': { url: 'http://other.example/events', setting: 'htmx.config.selfRequestsOnly to false' },
  'htmx-missing': {},
  'htmx-unknown': { version: '3.0.0', supported: 'htmx 1.9, 2 and 4', instead: 'one of these' },
  'stream-missing': {},
  'extension-off': {},
  'names-unseparated': { attribute: 'hx-ext', value: 'sse morph' },
  'request-missing': { name: 'sse:bike' },
  'trigger-plain': { name: 'bike' },
  'json-raw': {},
  'data-array': {},
  'event-unnamed': { url: '/events' },
  'event-blank': { url: '/events', name: 'done' },
  'event-unheard': { url: '/events', names: '"car"', heard: '"bike"' },
  'row-unkeyed': { name: 'id' },
  'option-unknown': { key: 'hartbeat', advice: 'did you mean "heartbeat"?' },
  'option-invalid': { key: 'heartbeat', value: 'soon', expected: 'a time' },
  'option-unit': { key: 'heartbeat', value: '45' },
  'wildcard-unheard': { name: 'order.*' },
  'event-similar': { url: '/events', name: 'newBike', similar: 'new_bike' },
  'field-unknown': { url: '/events', line: '<td>75</td>' },
  'answer-unread': { url: '/chat', fix: 'add sse-stream' },
  'html-quoted': {},
  'stream-silent': { url: '/events', seconds: 10 },
  'stream-quiet': {
    url: '/events',
    seconds: 10,
    heard: '"bike"',
    advice: 'end each event with an empty line',
  },
  'stream-buffered': { url: '/events' },
  'data-plain': { type: 'number' },
  'template-plain': { template: 'row' },
  'stream-cut': { url: '/events', seconds: 60 },
  'stream-unshared': { url: '/events', advice: 'set worker to the URL of sluice.worker.js' },
  'streams-many': { count: 4 },
  'event-reserved': { name: 'click' },
  'attribute-legacy': {},
  'extension-blocked': {},
  'name-taken': { name: 'sse' },
  'copy-loaded': {},
}

/** The code of `src/`, apart from the tables of findings. */
const src = join(import.meta.dirname, '../src')
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && path !== 'findings.ts')
  .map((path) => readFileSync(join(src, path), 'utf8'))
  .join('\n')

describe.each(codes)('%s', (finding) => {
  test('says in short what is wrong and what to do, without a full stop', () => {
    // One semicolon parts them.
    expect(sentences[finding].split('; ')).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
    expect(sentences[finding].length).toBeLessThanOrEqual(130)
    expect(sentences[finding]).not.toMatch(/[^.]\.$/)
  })

  test('has an explanation in whole sentences', () => {
    expect(explanations[finding]).toMatch(/^\S.*\.$/)
  })

  test('is found somewhere', () => {
    expect(code).toContain(`'${finding}'`)
  })

  test('fills its sentence with what it is told', () => {
    const { cause, ...about } = subjects[finding]
    const values: Subject = { reason: (cause as Error)?.message ?? cause, ...about }
    const said = messageOf(finding, about, cause)
    expect(said.replace(/{{.+?}}/g, '')).not.toMatch(/[{}]|undefined|"response"/)
    for (const [, name = ''] of sentences[finding].matchAll(/\{(\w+)\}/g)) {
      expect(values[name], `{${name}} is told`).toBeDefined()
      expect(said).toContain(`${values[name]}`)
    }
  })
})

test('a code has one level', () => {
  expect(codes.length).toBe([errors, warnings, notes].flatMap((table) => Object.keys(table)).length)
})

test('nothing is explained that is no finding', () => {
  expect(Object.keys(explanations).sort()).toEqual([...codes].sort())
})

function messageOf(finding: FindingCode, about: Subject, cause?: unknown): string {
  if (finding in errors) return new SluiceError(finding as ErrorCode, about, cause).message
  const say = vi.spyOn(console, finding in notes ? 'info' : 'warn').mockImplementation(() => {})
  // Elements are told apart, so that a new one is always warned of.
  warnOnce(finding as WarningCode, { ...about, element: document.createElement('p') })
  return say.mock.lastCall?.[0]
}

let warnOnce: typeof import('../src/findings.js').warnOnce
let repaired: typeof import('../src/findings.js').repaired
let reportError: typeof import('../src/findings.js').reportError
let findings: typeof import('../src/findings.js').findings
let FreshError: typeof SluiceError

beforeEach(async () => {
  // A fresh page: what was warned of in another test is forgotten.
  vi.resetModules()
  ;({
    findings,
    repaired,
    reportError,
    SluiceError: FreshError,
    warnOnce,
  } = await import('../src/findings.js'))
})

afterEach(() => vi.restoreAllMocks())

/** An element with this HTML. */
function element(html: string): Element {
  const place = document.createElement('div')
  place.innerHTML = html
  return place.firstElementChild as Element
}

describe('an error', () => {
  test('says its code, its sentence and the element', () => {
    const about = { template: 't', fix: 'add', element: element('<p id="a" mustache-template="t">old</p>') }
    expect(new SluiceError('template-missing', about).message).toBe(
      `Sluice template-missing: ${errors['template-missing'].replaceAll('{template}', 't').replace('{fix}', 'add')} <p id="a" mustache-template="t">`,
    )
  })

  test('says of an element what can be guilty, in short', () => {
    const html = `<p class="${'c'.repeat(1000)}" id="a" hx-vals='{"token":"t"}' hx-headers="h" data-sse-swap="${'x'.repeat(1000)}"
      hx-target="#row">${'x'.repeat(1000)}</p>`
    expect(new SluiceError('target-missing', { target: '#row', element: element(html) }).message).toMatch(
      / <p id="a" data-sse-swap="x{80}…" hx-target="#row">$/,
    )
  })

  test('says no more of a name than its beginning', () => {
    expect(new SluiceError('template-failed', { event: 'x'.repeat(1000) }).message.length).toBeLessThan(500)
  })

  test('says "response" where there is no event', () => {
    expect(new SluiceError('json-invalid').message).toContain('"response"')
  })

  test('says the message of the error below it', () => {
    const cause = new Error('unclosed tag')
    const error = new SluiceError('template-failed', { template: 't' }, cause)
    expect(error.message).toContain('unclosed tag')
    expect(error.cause).toBe(cause)
  })

  test('says a plain reason', () => {
    const error = new SluiceError('stream-failed', { url: '/events' }, 'status not 200')
    expect(error.message).toContain('status not 200')
    expect(error.cause).toBe('status not 200')
  })

  test('has a name, a code and what it is about', () => {
    const about = { event: 'bike', template: 't', payload: '{', element: element('<p></p>') }
    const error = new SluiceError('json-invalid', about)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'SluiceError', code: 'json-invalid', about })
    expect(`${error}`).toMatch(/^SluiceError: Sluice json-invalid: /)
  })

  test('keeps 80 characters of the payload', () => {
    const payload = 'x'.repeat(79)
    expect(new SluiceError('json-invalid', { payload: `${payload}yz` }).about.payload).toBe(`${payload}y`)
    expect(new SluiceError('json-invalid', { payload }).about.payload).toBe(payload)
    expect(new SluiceError('json-invalid').about.payload).toBeUndefined()
  })

  test('leaves what it is told as it is', () => {
    const about = Object.freeze({ payload: 'x'.repeat(81) })
    expect(() => new SluiceError('json-invalid', about)).not.toThrow()
  })
})

describe('a warning', () => {
  let warn: MockInstance<typeof console.warn>

  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  })

  const warned = () => warn.mock.calls.map(([text]) => text.trim())

  test('says its code, its sentence and the element', () => {
    warnOnce('stream-missing', { element: element('<p sse-swap="a"></p>') })
    expect(warned()).toEqual([`Sluice stream-missing: ${warnings['stream-missing']} <p sse-swap="a">`])
  })

  test('is given once for an element', () => {
    const one = element('<p></p>')
    warnOnce('stream-missing', { element: one })
    warnOnce('stream-missing', { element: one })
    expect(warn).toHaveBeenCalledOnce()
  })

  test('is given for each element, even where they look the same', () => {
    warnOnce('stream-missing', { element: element('<p></p>') })
    warnOnce('stream-missing', { element: element('<p></p>') })
    expect(warn).toHaveBeenCalledTimes(2)
  })

  test('does not stop another warning of the same element', () => {
    const one = element('<p></p>')
    warnOnce('stream-missing', { element: one })
    warnOnce('extension-off', { element: one })
    warnOnce('stream-missing', { element: one })
    expect(warn).toHaveBeenCalledTimes(2)
  })

  test('is given once for a key', () => {
    warnOnce('event-unnamed', { url: '/a' }, '/a')
    warnOnce('event-unnamed', { url: '/b' }, '/b')
    warnOnce('event-unnamed', { url: '/a' }, '/a')
    expect(warned()).toEqual([expect.stringContaining('/a'), expect.stringContaining('/b')])
  })

  test.each([
    ['/events/2', '/events'],
    ['/events', '/events/2'],
    ['/my/events', '/events'],
  ])('for the key "%s" does not stop that for "%s"', (first, second) => {
    warnOnce('event-unnamed', { url: first }, first)
    warnOnce('event-unnamed', { url: second }, second)
    expect(warn).toHaveBeenCalledTimes(2)
  })

  test('is given once for a page where it is about nothing in particular', () => {
    warnOnce('copy-loaded')
    warnOnce('copy-loaded')
    expect(warned()).toEqual([`Sluice copy-loaded: ${warnings['copy-loaded']}`])
  })

  test('hands the element to the console', () => {
    const one = element('<p></p>')
    warnOnce('stream-missing', { element: one })
    expect(warn.mock.lastCall?.[1]).toBe(one)
  })

  test('of one kind are few, and the last says that there are more', () => {
    for (let count = 0; count < 10_000; count++) warnOnce('event-similar', { url: '/a' }, `${count}`)
    warnOnce('event-unnamed', { url: '/a' }, '/a')
    expect(warned()).toHaveLength(21)
    expect(warned()[18]).not.toContain('more of these')
    expect(warned()[19]).toContain('(more of these are left out)')
    expect(warned()[20]).toContain('event-unnamed')
  })

  test('is a note where it may be as meant', () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {})
    warnOnce('stream-quiet', { url: '/events' }, '/events')
    expect(info).toHaveBeenCalledOnce()
    expect(warn).not.toHaveBeenCalled()
  })
})

describe('an error that is reported', () => {
  let log: MockInstance<typeof console.error>

  beforeEach(() => {
    log = vi.spyOn(console, 'error').mockImplementation(() => {})
  })

  test('is said with its element and its cause', () => {
    const one = element('<p sse-swap="a"></p>')
    const cause = new Error('unclosed tag')
    reportError(new FreshError('template-failed', { event: 'a' }, cause), one)
    expect(log.mock.calls).toEqual([
      [expect.stringMatching(/^Sluice template-failed: .*unclosed tag.* <p sse-swap="a">$/), one, cause],
    ])
  })

  test('is said once for each cause, whatever the element and the data', () => {
    for (const payload of ['a', 'b'])
      reportError(new FreshError('target-missing', { target: '#row', payload }), element('<p></p>'))
    reportError(new FreshError('target-missing', { target: '#other' }), element('<p></p>'))
    expect(log.mock.calls.map(([text]) => /"(.+?)"/.exec(text)?.[1])).toEqual(['#row', '#other'])
  })

  test('may be the finding of an event', () => {
    const event = Object.assign(new Event('error'), { finding: new FreshError('stream-lost', { url: '/a' }) })
    reportError(event)
    expect(log.mock.lastCall?.[0]).toContain('stream-lost')
  })

  test.each([new Error('other'), 'text', undefined, null])('is left to others when it is %s', (error) => {
    reportError(error)
    expect(log).not.toHaveBeenCalled()
  })

  test('is not said when the page has repaired its cause', () => {
    const error = new FreshError('stream-failed', { url: '/a' })
    repaired.add(error)
    reportError(error)
    expect(log).not.toHaveBeenCalled()
  })
})

describe('who looks from outside', () => {
  beforeEach(() => {
    for (const method of ['warn', 'error'] as const) vi.spyOn(console, method).mockImplementation(() => {})
  })

  test('hears of each finding, and finds those that came before', () => {
    const heard: Finding[] = []
    const hear = ({ detail }: CustomEvent<Finding>): unknown => heard.push(detail)
    document.addEventListener('sluice:finding', hear)
    const one = element('<p sse-swap="bike"></p>')
    warnOnce('stream-missing', { element: one })
    reportError(new FreshError('json-invalid', { event: 'bike', payload: 'x'.repeat(100) }), one)
    document.removeEventListener('sluice:finding', hear)
    expect(heard.map(({ code, level, element }) => [code, level, element])).toEqual([
      ['stream-missing', 'warning', one],
      ['json-invalid', 'error', one],
    ])
    expect(heard[1]?.about).toMatchObject({ event: 'bike', payload: 'x'.repeat(80) })
    expect(findings()).toEqual(heard)
  })

  test('is given a copy', () => {
    findings().push({} as Finding)
    expect(findings()).toEqual([])
  })
})
