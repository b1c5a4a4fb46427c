import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as attributes from '../src/attributes.js'
import * as events from '../src/events.js'
import type { ConfigRequestDetail as StreamRequest } from '../src/host/classic/request.js'
import { options } from '../src/options.js'
import { createRenderer } from '../src/render/renderer.js'

const src = join(import.meta.dirname, '../src')
const texts = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(join(src, path), 'utf8')]),
)

/** The names of a table that the rest of the code uses. */
function usedOf(table: 'attributes' | 'events'): Set<string> {
  const used = [...texts.values()].flatMap((text) => {
    const [, names = ''] = new RegExp(`import \\{([^}]*)\\} from '[./]+/${table}\\.js'`).exec(text) ?? []
    const [, whole] = new RegExp(`import \\* as (\\w+) from '[./]+/${table}\\.js'`).exec(text) ?? []
    const members = whole
      ? [...text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))].map(([, name]) => name)
      : []
    return [...names.split(',').map((name) => name.trim()), ...members]
  })
  return new Set(used as string[])
}

/** The exported texts of a table that are names, not selectors. */
function constantsOf(table: object): [constant: string, name: string][] {
  return Object.entries(table).filter(([, value]) => typeof value === 'string' && /^[\w:-]+$/.test(value))
}

const unique = (names: readonly string[]) => [...new Set(names)]

/** The names in a row: one, or several with commas between them. */
const namesOf = (rows: readonly { readonly name: string }[]) => rows.flatMap(({ name }) => name.split(', '))

describe('the table of attributes', () => {
  const names = namesOf(attributes.attributes)

  test('has each name once', () => {
    expect(names).toEqual(unique(names))
  })

  test('has every attribute that the code knows by a constant', () => {
    expect(constantsOf(attributes).length).toBeGreaterThan(4)
    for (const [, name] of constantsOf(attributes)) expect(names).toContain(name)
  })

  test('has no attribute that the code does not use', () => {
    const used = usedOf('attributes')
    expect(constantsOf(attributes).filter(([constant]) => !used.has(constant))).toEqual([])
  })

  test.each(names.filter((name) => name.endsWith('-template')))('has %s, which names a template', (name) => {
    const element = document.createElement('p')
    element.setAttribute(name, 't')
    expect(createRenderer(() => undefined).template(element)).toBe('t')
  })

  test('has nothing beside the constants, the templates and hx-trigger', () => {
    const known = constantsOf(attributes).map(([, name]) => name)
    const others = names.filter((name) => !known.includes(name) && !name.endsWith('-template'))
    expect(others).toEqual(['hx-trigger="sse:NAME"'])
  })

  test('says of each row what it takes, and what it does in whole sentences', () => {
    for (const { name, value, sentence } of attributes.attributes) {
      expect(value, name).toMatch(/\S/)
      expect(sentence, name).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('attributes and their data- twins', () => {
  const element = (html: string) => {
    const place = document.createElement('div')
    place.innerHTML = html
    return place.firstElementChild as Element
  }

  test.each([
    ['<p sse-swap="a"></p>', 'a'],
    ['<p data-sse-swap="a"></p>', 'a'],
    ['<p sse-swap="a" data-sse-swap="b"></p>', 'a'],
    ['<p sse-swap="" data-sse-swap="b"></p>', ''],
    ['<p></p>', null],
  ])('%s has the value %j', (html, value) => {
    expect(attributes.read(element(html), 'sse-swap')).toBe(value)
  })

  test('are found by one selector', () => {
    const selector = attributes.selectorOf('a', 'b')
    for (const html of ['<p a></p>', '<p data-a></p>', '<p b></p>', '<p data-b></p>'])
      expect(element(html).matches(selector)).toBe(true)
    expect(element('<p c data-c></p>').matches(selector)).toBe(false)
  })

  test.each([
    '<p sse-connect="/events"></p>',
    '<p data-sse-connect="/events"></p>',
    '<p sse-swap></p>',
    '<p data-sse-swap></p>',
    '<p hx-trigger="click, sse:a"></p>',
    '<p data-hx-trigger="sse:a"></p>',
    '<p sse-stream></p>',
    '<p data-sse-stream="a"></p>',
  ])('are all looked for: %s', (html) => {
    expect(element(html).matches(attributes.ELEMENT_SELECTOR)).toBe(true)
  })
})

describe('the table of events', () => {
  const names = namesOf(events.events)

  test('has each name once', () => {
    expect(names).toEqual(unique(names))
  })

  test('has every event that the code knows by a constant, and sse:NAME', () => {
    // What a holder is asked before an attempt is no event of the page.
    const fired = constantsOf(events)
    expect([...names].sort()).toEqual([...fired.map(([, name]) => name), 'sse:NAME'].sort())
  })

  test('has no event that the code does not fire', () => {
    const used = usedOf('events')
    expect(constantsOf(events).filter(([constant]) => !used.has(constant))).toEqual([])
  })

  test('has a name of htmx 4 for each, but for sse:NAME', () => {
    expect(Object.keys(events.htmx4Names).sort()).toEqual(names.filter((name) => name !== 'sse:NAME').sort())
    const modern = Object.values(events.htmx4Names)
    expect(modern).toEqual(unique(modern))
  })

  test('says of each row where it is fired and what it carries, and when in whole sentences', () => {
    for (const { name, element, detail, sentence } of events.events) {
      expect(element, name).toMatch(/\S/)
      expect(detail, name).toMatch(/\S/)
      expect(sentence, name).toMatch(/^[A-Z`].*\.\)?$/)
    }
  })
})

describe('the types of the events', () => {
  /** The names that the code has as constants, and that of the request of a stream. */
  type Own = Extract<(typeof events)[keyof typeof events], `htmx:${string}`> | 'htmx:configRequest'

  /** The name under which htmx fires an event again: `htmx:sseOpen` as `htmx:sse-open`. */
  type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
    ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
    : Name

  test('are known by each name of Sluice, in both spellings, and by the name of an event of a stream', () => {
    expectTypeOf<keyof events.SluiceEventMap>().toEqualTypeOf<Own | Kebab<Own> | `sse:${string}`>()
    expectTypeOf<HTMLElementEventMap['sse:done']>().toEqualTypeOf<CustomEvent<events.MessageDetail>>()
  })

  test('of a request fit what a stream tells of its own', () => {
    expectTypeOf<StreamRequest>().toExtend<events.ConfigRequestDetail>()
  })

  test('are known by the names of htmx 4', () => {
    expectTypeOf<HTMLElementEventMap['htmx:sse:target:error']['detail']['target']>().toBeString()
    expectTypeOf<HTMLElementEventMap['htmx:sse:swap:error']['detail']['event']>().toEqualTypeOf<
      string | undefined
    >()
  })

  test('are the same in both spellings', () => {
    expectTypeOf<{ [Name in Own]: events.SluiceEventMap[Kebab<Name>] }>().toEqualTypeOf<
      Pick<events.SluiceEventMap, Own>
    >()
  })

  test('are known to addEventListener of elements, the document and the window', () => {
    expectTypeOf<HTMLElementEventMap['htmx:sseOpen']>().toEqualTypeOf<CustomEvent<events.OpenDetail>>()
    expectTypeOf<DocumentEventMap['htmx:sse-state']>().toEqualTypeOf<CustomEvent<events.StateDetail>>()
    expectTypeOf<WindowEventMap['htmx:sseTemplateError']>().toEqualTypeOf<
      CustomEvent<events.TemplateErrorDetail>
    >()
    const listen = () =>
      document.body.addEventListener('htmx:sseMessage', ({ detail }) => {
        expectTypeOf(detail.data).toBeString()
        expectTypeOf(detail.elt).toEqualTypeOf<Element>()
      })
    expectTypeOf(listen).toBeFunction()
  })

  test('are known to what querySelector finds, and to a shadow root', () => {
    expectTypeOf<ShadowRootEventMap['htmx:sseOpen']>().toEqualTypeOf<CustomEvent<events.OpenDetail>>()
    const listen = () =>
      document.querySelector('#x')?.addEventListener('htmx:sseState', ({ detail }) => {
        expectTypeOf(detail.state).toEqualTypeOf<events.StreamState>()
      })
    expectTypeOf(listen).toBeFunction()
  })
})

describe('the table of options', () => {
  const names = namesOf(options)

  test('has each name once', () => {
    expect(names).toEqual(unique(names))
  })

  test.each(names)('has %s, which the code knows', (name) => {
    const code = [...texts].filter(([path]) => path !== 'options.ts').map(([, text]) => text)
    expect(code.join('\n')).toContain(name.split('.').at(-1))
  })
})
