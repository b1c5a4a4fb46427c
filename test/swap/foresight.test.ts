import { beforeEach, describe, expect, test } from 'vitest'
import { parseJson } from '../../src/render/renderer.js'
import type { Binding } from '../../src/swap/bindings.js'
import { createForesight } from '../../src/swap/foresight.js'
import { Message } from '../../src/swap/message.js'

let outlookOf: ReturnType<typeof createForesight>

beforeEach(() => {
  outlookOf = createForesight()
})

const foresight = {
  isApart: (binding: Binding, message: Message) => outlookOf(binding).isApart(message),
  isSure: (binding: Binding, message: Message) => outlookOf(binding).isSure(message),
  brings: (binding: Binding, message: Message) => outlookOf(binding).brings(message),
}

/** A binding whose template, and those that it includes, are these; none for no template. */
function bound(...sources: string[]): Binding & { sources: Binding['sources'] } {
  const template = sources.length ? 't' : undefined
  const parse = (payload: string): unknown => (template ? parseJson(payload) : payload)
  return { template, parse, escapes: !!template, sources: () => sources } as never
}

const message = (payload = '{}') => new Message(new MessageEvent('x', { data: payload }))

describe('an event may have parts for other places', () => {
  test('where its template has them, or one that this includes', () => {
    expect(foresight.isApart(bound('<i hx-swap-oob="true"></i>'), message())).toBe(true)
    expect(foresight.isApart(bound('{{> x}}', '<i hx-swap-oob="true"></i>'), message())).toBe(true)
    expect(foresight.isApart(bound('<i></i>', '<b></b>'), message())).toBe(false)
  })

  test('where its data has them', () => {
    expect(foresight.isApart(bound(), message('<i hx-swap-oob="true"></i>'))).toBe(true)
    expect(foresight.isApart(bound('{{{a}}}'), message('{"a":"<hx-partial>"}'))).toBe(true)
    expect(foresight.isApart(bound(), message('<i></i>'))).toBe(false)
  })

  test('where its template is not known', () => {
    expect(foresight.isApart({ ...bound('x'), sources: () => undefined }, message())).toBe(true)
  })

  test('as soon as its template has changed', () => {
    let sources = ['<i></i>']
    const binding = { ...bound('x'), sources: () => sources }
    expect(foresight.isApart(binding, message())).toBe(false)
    sources = ['<i hx-swap-oob="true"></i>']
    expect(foresight.isApart(binding, message())).toBe(true)
  })
})

describe('an event is sure to show something', () => {
  test.each([
    '<li>{{a}}</li>',
    'a {{b}}',
    '{{#a}}x{{/a}} y',
    '{{! a comment }}<li></li>',
    '{{> x}}<li></li>',
  ])('by the template %s', (source) => {
    expect(foresight.isSure(bound(source), message())).toBe(true)
  })

  test.each([
    '',
    ' {{a}} ',
    '{{{a}}}',
    '{{&a}}',
    '{{#a}}<li></li>{{/a}}',
    '{{ #a }}<li></li>{{ /a }}',
    '{{^a}}<li></li>{{/a}}',
    '{{#a}}{{#b}}x{{/b}}{{/a}}',
    '{{~#if a}}<li></li>{{~/if}}',
    '{{#if a}}<li></li>{{else}}x{{/if}}',
    '{{> x}}',
    '<% if (a) { %><li></li><% } %>',
    '<xsl:if test="a"><li/></xsl:if>',
    '[[#a]]<li></li>[[/a]]',
  ])('but not by the template "%s"', (source) => {
    expect(foresight.isSure(bound(source), message())).toBe(false)
  })

  test('unless it cannot be read', () => {
    expect(foresight.isSure(bound('<li></li>'), message('no JSON'))).toBe(false)
  })

  test('unless its template is not known', () => {
    expect(foresight.isSure({ ...bound('x'), sources: () => undefined }, message())).toBe(false)
  })

  test.each([
    ['<li></li>', true],
    ['text', true],
    ['', false],
    [' \n', false],
  ])('without a template where there is something in it: "%s": %s', (payload, is) => {
    expect(foresight.isSure(bound(), message(payload))).toBe(is)
  })
})

describe('an event may bring elements that listen', () => {
  test('where its template has one, or one that this includes', () => {
    expect(foresight.brings(bound('<i sse-swap="{{a}}"></i>'), message())).toBe(true)
    expect(foresight.brings(bound('{{> x}}', '<i hx-trigger="sse:x"></i>'), message())).toBe(true)
    expect(foresight.brings(bound('<i></i>'), message())).toBe(false)
    expect(foresight.brings(bound(), message())).toBe(false)
  })

  test('where its data has them, and there is no template', () => {
    expect(foresight.brings(bound(), message('<i sse-swap="a"></i>'))).toBe(true)
  })
})

describe('what is in the data', () => {
  const payload = '{"a":"<hx-partial sse-swap=b>"}'
  const matters = (source: string, escapes = true): boolean[] => {
    const binding = { ...bound(source), escapes }
    return [foresight.brings(binding, message(payload)), foresight.isApart(binding, message(payload))]
  }

  test.each([
    '{{{a}}}',
    '{{& a}}',
    '<b>{{{ a }}}</b>',
    '<b {{a}}></b>',
    '<b class="x" {{#a}}{{b}}{{/a}}></b>',
    // The page may have given Mustache other delimiters.
    '<% &a %>',
    '(({a}))',
    '<b class={{a}}></b>',
  ])('matters where it may become markup: %s', (source) => {
    expect(matters(source)).toEqual([true, true])
  })

  test.each([
    '{{a}}',
    '<b class="{{a}}">{{b}}</b>',
    "<b class='{{a}}'>{{#b}}{{.}}{{/b}}</b>",
    '{{> x}}<i>a</i>{{b}}',
  ])('does not where it is escaped: %s', (source) => {
    expect(matters(source)).toEqual([false, false])
  })

  test('matters where the engine may do anything with it', () => {
    expect(matters('{{a}}', false)).toEqual([true, true])
  })
})
