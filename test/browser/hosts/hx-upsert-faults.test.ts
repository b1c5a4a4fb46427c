/**
 * What htmx 4's own `hx-upsert` does wrong, and Sluice in its place does not, also where a page has both. With `hx-upsert`
 * 4.0.1 alone each of them comes out otherwise, or the fault is mended there and its line is to go.
 */
import { describe, expect, test } from 'vitest'
import { SETTLES_AT_ONCE } from '../../support/delivery.js'
import { browserSuite } from '../../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE, htmx: '4.0.1' })

interface Fault {
  /** Also the id of the list. */
  readonly name: string
  /** The rows that are there. */
  readonly before: string
  readonly swap: string
  readonly content: string
  /** An expression for what becomes of it, unless it is the text of the rows. */
  readonly result?: string
  readonly right: unknown
}

const li = (id: string, text = id, more = ''): string => `<li id="${id}" ${more}>${text}</li>`

const FAULTS: Readonly<Record<string, Fault>> = {
  'a key alone does not sort': {
    name: 'unsorted',
    before: li('u2') + li('u3'),
    swap: 'upsert',
    content: li('u1'),
    right: 'u2 u3 u1',
  },
  'a row whose key has changed moves': {
    name: 'moving',
    before: li('m1', 'm1', 'data-n="1"') + li('m2', 'm2', 'data-n="2"'),
    swap: 'upsert key:data-n sort',
    content: li('m1', 'm1', 'data-n="3"'),
    right: 'm2 m1',
  },
  'an element outside of the list is left alone': {
    name: 'outside',
    before: '',
    swap: 'upsert',
    content: li('elsewhere', 'new'),
    result: `document.body.firstElementChild.textContent + document.getElementById('outside').textContent`,
    right: 'elsewherenew',
  },
  'prepend puts rows with an id first': {
    name: 'first',
    before: li('f1'),
    swap: 'upsert prepend',
    content: li('f2') + li('f3'),
    right: 'f2 f3 f1',
  },
  'prepend does so in a partial': {
    name: 'partial',
    before: li('p1'),
    swap: 'none',
    content: `<hx-partial hx-target="#partial" hx-swap="upsert prepend">${li('p2')}</hx-partial>`,
    right: 'p2 p1',
  },
  'negative numbers and fractions are sorted by their value': {
    name: 'numbers',
    before: '',
    swap: 'upsert key:data-n sort',
    content: ['1.5', '-1', '1.25', '-10'].map((n) => li(`n${n}`, n, `data-n="${n}"`)).join(''),
    right: '-10 -1 1.25 1.5',
  },
  'a row that is replaced hears nothing any more': {
    name: 'cleaned',
    before: li('c1', 'c1', 'hx-get="/none" hx-trigger="nudge from:body"'),
    swap: 'upsert',
    content: li('c1'),
    result: 'window.cleaned.join()',
    right: 'c1',
  },
  'a field in a replaced row keeps its focus': {
    name: 'focused',
    before: li('o1', '<input id="field" autofocus>'),
    swap: 'upsert',
    content: li('o1', '<input id="field">'),
    result: 'document.activeElement.id',
    right: 'field',
  },
  'the tag finds its target as htmx does': {
    name: 'tag',
    before: li('t1'),
    swap: 'none',
    content: `<hx-upsert hx-target="next #tag" prepend>${li('t2')}</hx-upsert>`,
    right: 't2 t1',
  },
}

/** Opens a page with a list for each, swaps the content into all, and returns what they have become. */
async function play(scripts: readonly string[]): Promise<Record<string, unknown>> {
  const lists = Object.values(FAULTS).map(({ name, before }) => `<ul id="${name}">${before}</ul>`)
  const page = await suite.open(`<p id="elsewhere">elsewhere</p>${lists.join('')}`, { scripts })
  await page.until(() => document.querySelector('[data-htmx-powered]'))
  await page.run(async (faults) => {
    const { htmx } = window as unknown as { htmx: { swap(context: object): Promise<void> } }
    const cleaned: string[] = []
    Object.assign(window, { cleaned })
    addEventListener('htmx:before:cleanup', ({ target }) => cleaned.push((target as Element).id))
    document.getElementById('field')?.focus()
    for (const { name, swap, content } of faults) {
      const [sourceElement, target] = [document.getElementById('elsewhere'), document.getElementById(name)]
      // What is thrown is told by the result.
      await htmx.swap({ sourceElement, target, swap, text: content, request: {} }).catch(() => {})
    }
  }, Object.values(FAULTS))
  const results: Record<string, unknown> = {}
  for (const [what, { name, result }] of Object.entries(FAULTS))
    results[what] = await page.value(
      result ?? `[...document.getElementById('${name}').children].map((row) => row.textContent).join(' ')`,
    )
  return results
}

const right = Object.fromEntries(Object.entries(FAULTS).map(([what, fault]) => [what, fault.right]))

describe('all is right', () => {
  test.each([[['sluice.min.js']], [['hx-upsert.js', 'sluice.min.js']], [['sluice.min.js', 'hx-upsert.js']]])(
    'with %j',
    async (scripts) => {
      expect(await play(scripts)).toEqual(right)
    },
  )
})

test('nothing of it is with hx-upsert alone', async () => {
  const results = await play(['hx-upsert.js'])
  expect(Object.keys(right).filter((what) => results[what] === right[what])).toEqual([])
})
