import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NEXT_MESSAGE, type UpsertOptions, upsert } from '../../src/dom/upsert.js'

let list: Element
/** What was taken out, by its text. */
let removed: (string | null)[]

beforeEach(() => {
  removed = []
  document.body.innerHTML = '<ul id="list"></ul>'
  list = document.querySelector('#list') as Element
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** Puts HTML into the list. Returns the texts of the elements that are new. */
function put(html: string, options: UpsertOptions = {}): (string | null)[] {
  const template = document.createElement('template')
  template.innerHTML = html
  const added = upsert(list, template.content, options, (element) => {
    removed.push(element.textContent)
    element.remove()
  })
  return added.map(({ textContent }) => textContent)
}

/** The texts of the rows. */
const rows = (): string => [...list.children].map(({ textContent }) => textContent).join(' ')

const li = (id: string, text = id, more = ''): string => `<li id="${id}"${more && ` ${more}`}>${text}</li>`

/** The same texts, whatever their order. */
const anyhow = (texts: readonly (string | null)[]): (string | null)[] => [...texts].sort()

/** Rows with a price, and nothing else. */
const priced = (...prices: (number | string)[]): string =>
  prices.map((price) => `<li id="row${price}" data-price="${price}">${price}</li>`).join('')

const BY_PRICE = { key: 'data-price', sort: true } as const

describe('a row', () => {
  test('takes the place of the one with its id, which is taken out', () => {
    list.innerHTML = li('a') + li('b') + li('c')
    expect(put(li('b', 'new'))).toEqual(['new'])
    expect([rows(), removed]).toEqual(['a new c', ['b']])
  })

  test('is the last when it is new, or with prepend the first', () => {
    list.innerHTML = li('a')
    expect(put(li('z'))).toEqual(['z'])
    put(li('b'), { prepend: true })
    expect([rows(), removed]).toEqual(['b a z', []])
  })

  test('without an id is always new', () => {
    put('<li>x</li>')
    put('<li>x</li>')
    expect(rows()).toBe('x x')
  })

  test('stays where it is with prepend', () => {
    list.innerHTML = li('a') + li('b')
    put(li('b', 'new'), { prepend: true })
    expect(rows()).toBe('a new')
  })

  test.each([
    ['outside of the list, before it', 'beforebegin'],
    ['outside of the list, after it', 'afterend'],
    ['inside of another row', 'beforeend'],
  ] as const)('is new when its id is %s', (_where, position) => {
    const other = position === 'beforeend' ? `<li><i id="a">other</i></li>` : '<p id="a">other</p>'
    list.insertAdjacentHTML(position, other)
    put(li('a'))
    put(li('a', 'new'))
    expect(list.lastElementChild?.textContent).toBe('new')
    expect(document.body.textContent).toContain('other')
    expect(removed).toEqual(['a'])
  })

  test('is found in a list that is not in the page', () => {
    list.remove()
    put(li('a'))
    put(li('a', 'new'))
    expect(rows()).toBe('new')
  })

  test('is found in a shadow root', () => {
    document.body.attachShadow({ mode: 'open' }).append(list)
    put(li('a'))
    put(li('a', 'new'))
    expect(rows()).toBe('new')
  })

  test('is not sorted by its key unless that is asked for', () => {
    list.innerHTML = priced(2, 3)
    put(priced(1), { key: 'data-price' })
    expect(rows()).toBe('2 3 1')
  })
})

test('text and comments around the rows do not pile up', () => {
  list.innerHTML = `\n${li('a')}\n`
  put(` text <!-- comment --> ${li('b')}\n ${li('a', 'new')} `)
  expect(list.innerHTML).toBe(`\n${li('a', 'new')}\n${li('b')}`)
})

describe('several rows at once', () => {
  test('keep their order, at the end or with prepend at the beginning', () => {
    list.innerHTML = li('x')
    put(li('a') + li('b'))
    put(li('c') + li('d'), { prepend: true })
    expect(rows()).toBe('c d x a b')
  })

  test('of which two have one id are the last of them, where the first came', () => {
    expect(put(li('a') + li('b') + li('a', 'new'))).toEqual(['b', 'new'])
    expect([rows(), removed]).toEqual(['new b', ['a']])
  })

  test('of several messages come with prepend as the messages would alone', () => {
    const next = `<!--${NEXT_MESSAGE}-->`
    put(li('x') + li('a') + li('b') + next + li('b', 'b2') + li('c') + li('d'), { prepend: true })
    expect(rows()).toBe('c d x a b2')
  })

  test('go to the beginning after one that has taken a place there', () => {
    list.innerHTML = li('x')
    put(li('a') + li('a', 'a2') + li('x', 'x2') + li('b'), { prepend: true })
    expect(rows()).toBe('a2 b x2')
  })
})

describe('sort', () => {
  test.each([
    ['numbers', [10, 9, 100, 1], '1 9 10 100'],
    ['negative numbers', [0, -1, -10, 5], '-10 -1 0 5'],
    ['fractions', ['1.5', '1.10', '1.25'], '1.10 1.25 1.5'],
    ['exponents', ['1e3', '20', '-1e-3'], '-1e-3 20 1e3'],
    ['texts with numbers', ['a10', 'a9', 'a'], 'a a9 a10'],
    ['letters with accents', ['z', 'é', 'f', 'e'], 'e é f z'],
    ['numbers before texts', ['2a', '10', 'a', '3'], '3 10 2a a'],
  ])('%s', (_what, keys, order) => {
    for (const key of keys) put(priced(key), BY_PRICE)
    expect(rows()).toBe(order)
    list.innerHTML = ''
    put(priced(...keys), { ...BY_PRICE, sort: 'desc' })
    expect(rows()).toBe(order.split(' ').reverse().join(' '))
  })

  test('goes by the id when no key is given', () => {
    for (const id of ['row10', 'row9', 'row1']) put(li(id), { sort: true })
    expect(rows()).toBe('row1 row9 row10')
  })

  test('moves a row whose key has changed, in both directions', () => {
    list.innerHTML = priced(1, 2, 3, 4)
    put(li('row1', '1→3.5', 'data-price="3.5"'), BY_PRICE)
    expect(rows()).toBe('2 3 1→3.5 4')
    put(li('row4', '4→0', 'data-price="0"'), BY_PRICE)
    expect(rows()).toBe('4→0 2 3 1→3.5')
    expect(removed).toEqual(['1', '4'])
  })

  test('lets a row stay among its equals, and puts a new one behind them', () => {
    const row = (id: string, text = id): string => li(id, text, 'data-price="1"')
    list.innerHTML = row('a') + row('b') + row('c')
    put(row('a', 'a2') + row('d'), BY_PRICE)
    expect(rows()).toBe('a2 b c d')
  })

  test('does not move a row whose key is what it was, even if the list is not in order', () => {
    list.innerHTML = priced(3, 1, 2)
    put(li('row1', 'new', 'data-price="1"'), BY_PRICE)
    expect(rows()).toBe('3 new 2')
  })

  test('lets rows without a key be where they are: a head, a foot, a line between', () => {
    list.innerHTML = `<li>head</li>${priced(2)}<li>line</li>${priced(4)}<li>foot</li>`
    for (const price of [5, 1, 3]) put(priced(price), BY_PRICE)
    expect(rows()).toBe('head 1 2 line 3 4 5 foot')
    put(li('row2', '2→6', 'data-price="6"'), BY_PRICE)
    expect(rows()).toBe('head 1 line 3 4 5 2→6 foot')
  })

  test('puts a new row without a key last, or with prepend first, and takes the key of one away', () => {
    list.innerHTML = priced(1, 2)
    put('<li>z</li>', BY_PRICE)
    put(`<li>a</li>${priced(3)}<li>b</li>`, { ...BY_PRICE, prepend: true })
    put(li('row2', 'none'), BY_PRICE)
    expect(rows()).toBe('a b 1 none 3 z')
  })

  test('puts the first row with a key behind all that have none', () => {
    list.innerHTML = '<li>a</li><li>b</li>'
    put(priced(1), BY_PRICE)
    expect(rows()).toBe('a b 1')
  })

  test('touches no other row', () => {
    list.innerHTML = priced(1, 3, 5, 7)
    const others = [...list.children].filter((row) => row.id !== 'row5')
    const moved: Node[] = []
    for (const row of others)
      Object.defineProperty(row, 'remove', { value: () => moved.push(row), configurable: true })
    const { insertBefore } = list
    list.insertBefore = (node, child) => {
      moved.push(node)
      return insertBefore.call(list, node, child) as never
    }
    put(li('row5', 'new', 'data-price="2"') + priced(4), BY_PRICE)
    expect(rows()).toBe('1 new 3 4 7')
    expect(others.filter((row) => moved.includes(row))).toEqual([])
    expect(others.every((row) => row.parentNode === list)).toBe(true)
  })
})

describe('whatever comes', () => {
  interface Row {
    readonly id: string
    readonly price: string
    /** Which one it is. */
    readonly version: number
  }
  const html = ({ id, price, version }: Row): string =>
    `<li${id && ` id="${id}"`}${price && ` data-price="${price}"`}>${id}/${price}/${version}</li>`
  const anyRow = fc.record({
    id: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f'),
    price: fc.constantFrom('', '-2', '1.5', '1.10', '9', '10', 'x9', 'x10'),
    version: fc.nat(99),
  })
  const anyMessages = fc.array(fc.array(anyRow, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
  const anyOptions = fc.record({
    sort: fc.constantFrom(false, true, 'desc'),
    prepend: fc.boolean(),
    key: fc.constant('data-price'),
  })

  test('messages at once are what they are one after the other', () => {
    fc.assert(
      fc.property(anyMessages, anyOptions, (messages, options) => {
        list.innerHTML = ''
        for (const message of messages) put(message.map(html).join(''), options)
        const expected = list.innerHTML
        list.innerHTML = ''
        const added = put(
          messages.map((message) => message.map(html).join('')).join(`<!--${NEXT_MESSAGE}-->`),
          options,
        )
        expect(list.innerHTML).toBe(expected)
        // All rows are new, each once.
        expect(anyhow(added)).toEqual(anyhow([...list.children].map(({ textContent }) => textContent)))
      }),
    )
  })

  test('there is one row of each id, the newest; what is not sorted stands as it came', () => {
    fc.assert(
      fc.property(anyMessages, fc.boolean(), (messages, prepend) => {
        list.innerHTML = ''
        let model: Row[] = []
        for (const message of messages) {
          put(message.map(html).join(''), { prepend, key: 'data-price' })
          const fresh: Row[] = []
          for (const row of message) {
            const isSame = ({ id }: Row): boolean => row.id !== '' && id === row.id
            if (model.some(isSame)) model = model.map((known) => (isSame(known) ? row : known))
            else if (fresh.some(isSame)) fresh[fresh.findIndex(isSame)] = row
            else fresh.push(row)
          }
          model = prepend ? [...fresh, ...model] : [...model, ...fresh]
        }
        expect(list.innerHTML).toBe(model.map(html).join(''))
      }),
    )
  })

  test('what is sorted is in order', () => {
    const order = ['-2', '1.10', '1.5', '9', '10', 'x9', 'x10']
    fc.assert(
      fc.property(anyMessages, anyOptions, (messages, { sort, ...options }) => {
        list.innerHTML = ''
        const newest = new Map<string, Row>()
        for (const message of messages) {
          put(message.map(html).join(''), { ...options, sort: sort || true })
          for (const row of message) newest.set(row.id || `${newest.size}`, row)
        }
        const places = [...list.children]
          .map((row) => order.indexOf(row.getAttribute('data-price') ?? ''))
          .filter((place) => place >= 0)
        const sorted = [...places].sort((a, b) => (sort === 'desc' ? b - a : a - b))
        expect(places).toEqual(sorted)
        expect(anyhow([...list.children].map(({ textContent }) => textContent))).toEqual(
          anyhow([...newest.values()].map(({ id, price, version }) => `${id}/${price}/${version}`)),
        )
      }),
    )
  })
})
