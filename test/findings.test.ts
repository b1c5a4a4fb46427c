import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import {
  type ErrorCode,
  errors,
  explanations,
  type FindingCode,
  SluiceError,
  type Subject,
  type WarningCode,
  warnings,
} from '../src/findings.js'

const sentences: Record<FindingCode, string> = { ...errors, ...warnings }
const codes = Object.keys(sentences) as FindingCode[]

/** What each finding is told with, where it is found; a `cause` gives its `reason`. */
const subjects: Record<FindingCode, Subject & { cause?: unknown }> = {
  'json-invalid': { event: 'bike', template: 't' },
  'template-missing': { template: 't' },
  'template-failed': { event: 'bike', template: 't', cause: new Error('unclosed tag') },
  'engine-missing': { name: 'Handlebars' },
  'target-missing': { target: '#row' },
  'swap-failed': { event: 'bike', cause: new Error('no room') },
  'stream-lost': { url: '/events', reason: 'status 503' },
  'stream-failed': { url: '/events', cause: 'given up after 3 failures' },
  'url-forbidden': { url: 'http://other.example/events', setting: 'htmx.config.selfRequestsOnly to false' },
  'htmx-missing': {},
  'htmx-unknown': { version: '3.0.0' },
  'stream-missing': {},
  'extension-off': {},
  'request-missing': { name: 'sse:bike' },
  'event-unnamed': { url: '/events' },
  'option-unknown': { key: 'hartbeat', nearest: 'heartbeat' },
  'option-invalid': { key: 'heartbeat', value: 'soon', expected: 'a time' },
  'wildcard-unheard': { name: 'order.*' },
  'event-similar': { url: '/events', name: 'newBike', similar: 'new_bike' },
  'field-unknown': { url: '/events', line: '<td>75</td>' },
  'html-quoted': {},
  'stream-buffered': { url: '/events' },
  'stream-cut': { url: '/events', seconds: 60 },
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
  test('has a short sentence without a full stop', () => {
    expect(sentences[finding]).toMatch(/\S/)
    expect(sentences[finding].length).toBeLessThanOrEqual(120)
    expect(sentences[finding]).not.toMatch(/\.$/)
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
    expect(said).not.toMatch(/[{}]|undefined|"response"/)
    for (const [, name = ''] of sentences[finding].matchAll(/\{(\w+)\}/g)) {
      expect(values[name], `{${name}} is told`).toBeDefined()
      expect(said).toContain(`${values[name]}`)
    }
  })
})

test('a code is an error or a warning, not both', () => {
  expect(Object.keys(errors).filter((code) => code in warnings)).toEqual([])
})

test('nothing is explained that is no finding', () => {
  expect(Object.keys(explanations).sort()).toEqual([...codes].sort())
})

function messageOf(finding: FindingCode, about: Subject, cause?: unknown): string {
  if (finding in errors) return new SluiceError(finding as ErrorCode, about, cause).message
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  // Elements are told apart, so that a new one is always warned of.
  warnOnce(finding as WarningCode, { ...about, element: document.createElement('p') })
  return warn.mock.lastCall?.[0]
}

let warnOnce: typeof import('../src/findings.js').warnOnce

beforeEach(async () => {
  // A fresh page: what was warned of in another test is forgotten.
  vi.resetModules()
  ;({ warnOnce } = await import('../src/findings.js'))
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
    const about = { template: 't', element: element('<p id="a" mustache-template="t">old</p>') }
    expect(new SluiceError('template-missing', about).message).toBe(
      `Sluice template-missing: ${errors['template-missing'].replace('{template}', 't')} ${about.element.outerHTML}`,
    )
  })

  test('says no more of an element than its beginning', () => {
    const about = { element: element(`<p id="a">${'x'.repeat(1000)}</p>`) }
    const { message } = new SluiceError('htmx-missing', about)
    expect(message).toContain('<p id="a">xxx')
    expect(message.length).toBeLessThan(200)
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
    expect(warned()).toEqual([`Sluice stream-missing: ${warnings['stream-missing']} <p sse-swap="a"></p>`])
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
})
