import { describe, expect, test } from 'vitest'
import { templateHints } from '../../src/swap/template-hints.js'

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
