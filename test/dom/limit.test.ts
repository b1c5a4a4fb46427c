import { beforeEach, describe, expect, test } from 'vitest'
import { assignOwners, evict } from '../../src/dom/limit.js'

let list: Element

beforeEach(() => {
  list = document.createElement('ul')
})

/** A message comes at one end of the list, which then keeps so many. */
function come(html: string, at: 'beforeend' | 'afterbegin', limit: number, kept = '[hx-preserve]'): void {
  const template = document.createElement('template')
  template.innerHTML = html
  assignOwners(template.content.childNodes)
  if (at === 'beforeend') list.append(template.content)
  else list.prepend(template.content)
  evict(list, limit, at === 'beforeend' ? 'firstElementChild' : 'lastElementChild', kept, (row) =>
    row.remove(),
  )
}

describe.each(['beforeend', 'afterbegin'] as const)('rows that come by %s', (at) => {
  test.each(['<!-- N --><li>N</li>', '<li>N</li><!-- N -->', '\n <li>N</li>\n', 'a<li>N</li>b<!-- c -->'])(
    'take with them what came with them: %j',
    (html) => {
      for (let n = 0; n < 20; n++) come(html.replaceAll('N', `${n}`), at, 2)
      const last = [html.replaceAll('N', '18'), html.replaceAll('N', '19')]
      expect(list.innerHTML).toBe((at === 'beforeend' ? last : last.reverse()).join(''))
    },
  )

  test('leave what is kept, which is not counted', () => {
    list.innerHTML = '<li hx-preserve>x</li>'
    for (const n of [1, 2, 3]) come(`<li>${n}</li>`, at, 2)
    expect(list.children.length).toBe(3)
    expect(list.querySelectorAll('[hx-preserve]').length).toBe(1)
  })
})

test('text without an element is kept until a row beyond it goes', () => {
  for (const html of ['<li>1</li>', 'text', '<li>2</li>']) come(html, 'beforeend', 1)
  expect(list.innerHTML).toBe('text<li>2</li>')
  come('<li>3</li>', 'beforeend', 1)
  expect(list.innerHTML).toBe('<li>3</li>')
})
