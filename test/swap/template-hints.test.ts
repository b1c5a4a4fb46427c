import { describe, expect, test, vi } from 'vitest'
import type { Binding } from '../../src/swap/bindings.js'
import { createTemplateHints, templateHints } from '../../src/swap/template-hints.js'

describe('what a template always renders is known', () => {
  test.each([
    ['<li>{{a}}</li>', { rows: 1, isInert: true, hasIds: false }],
    [
      '\n  <tr id="r{{id}}"><td title="{{ a.b }}">{{a}}</td></tr>\n',
      { rows: 1, isInert: true, hasIds: true },
    ],
    ['<b>{{a}}</b> <i>{{b}}</i>', { rows: 2, isInert: true, hasIds: false }],
    ['{{a}}', { rows: 0, isInert: true, hasIds: false }],
    ['<i sse-swap="x">{{a}}</i>', { rows: 1, isInert: false, hasIds: false }],
    ['<b hx-swap-oob="true" id="x">{{a}}</b>', { rows: 1, isInert: false, hasIds: true }],
    ['<my-row>{{a}}</my-row>', { rows: 1, isInert: false, hasIds: false }],
  ])('%s', (source, hints) => {
    expect(templateHints(source)).toEqual(hints)
  })
})

test.each([
  '{{#a}}<li>{{b}}</li>{{/a}}',
  '{{^a}}x{{/a}}',
  '<li>{{{a}}}</li>',
  '<li>{{&a}}</li>',
  '{{> row}}',
  '{{=<% %>=}}<% a %>',
  '<li {{a}}>x</li>',
  '<li class={{a}}>x</li>',
  '<{{a}}>x',
])('what depends on the data is not: %s', (source) => {
  expect(templateHints(source)).toBeUndefined()
})

test('a template that many elements share is looked at once, and again when it has changed', () => {
  const create = vi.spyOn(document, 'createElement')
  const hintsOf = createTemplateHints()
  const hintsFor = (source: string): unknown =>
    hintsOf({
      escapes: true,
      strategy: { isTransformed: () => false },
      sources: () => [source],
    } as unknown as Binding)
  const first = hintsFor('<li>{{a}}</li>')
  const parsed = create.mock.calls.length
  expect(parsed).toBeGreaterThan(0)
  for (let element = 0; element < 10; element++) expect(hintsFor('<li>{{a}}</li>')).toBe(first)
  expect(create.mock.calls.length).toBe(parsed)
  expect(hintsFor('<li id="x">{{a}}</li>')).toEqual({ rows: 1, isInert: true, hasIds: true })
  for (let name = 0; name < 200; name++) hintsFor(`<b>${name}</b>`)
  expect(hintsFor('<li>{{a}}</li>')).toEqual(first)
  create.mockRestore()
})
