import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ELEMENT_SELECTOR, STREAM_ATTRIBUTES } from '../../src/attributes.js'
import { type Watch, watch } from '../../src/dom/watch.js'

const missing = vi.fn<(element: Element) => void>()
const arrived = vi.fn<(root: Element) => void>()
const changed = vi.fn<(element: Element) => void>()
const stale = vi.fn<() => void>()
/** What is inherited, as far as it is known by now. */
let inherited: string[]
let page: Watch
let root: Element

beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
  missing.mockClear()
  arrived.mockClear()
  changed.mockClear()
  stale.mockClear()
  inherited = ['hx-target', 'mustache-template']
})

afterEach(() => {
  root.remove()
})

/** Watches this page. */
function show(html: string): void {
  root.innerHTML = html
  page = watch(
    root,
    ELEMENT_SELECTOR,
    [...STREAM_ATTRIBUTES, 'hx-sse'],
    () => inherited,
    missing,
    arrived,
    changed,
    stale,
  )
}

/** Watches this page, lets something happen to it, and waits until that was seen. */
async function seen(html: string, happen: () => void): Promise<void> {
  show(html)
  happen()
  // An observer of the same root that came later is also told later.
  await new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(root, { attributes: true })
    root.setAttribute('seen', '')
  })
}

const byId = (id: string) => document.getElementById(id) as HTMLElement
const idsOf = (call: typeof missing) => call.mock.calls.map(([{ id }]) => id)

describe('an element is missing', () => {
  test.each([
    '<p id="a" sse-connect="/events"></p>',
    '<p id="a" data-sse-connect="/events"></p>',
    '<p id="a" sse-swap="x"></p>',
    '<p id="a" data-sse-swap="x"></p>',
    '<p id="a" hx-trigger="sse:x"></p>',
    '<p id="a" data-hx-trigger="click, sse:x"></p>',
    '<p id="a" sse-stream></p>',
  ])('when it was removed: %s', async (html) => {
    await seen(html, () => byId('a').remove())
    expect(idsOf(missing)).toContain('a')
  })

  test('when it was moved into another document', async () => {
    const other = document.implementation.createHTMLDocument()
    await seen('<p id="a" sse-swap="x"></p>', () => other.body.append(byId('a')))
    expect(idsOf(missing)).toContain('a')
    expect(arrived).not.toHaveBeenCalled()
  })

  test('when it was removed with what is around it', async () => {
    await seen(
      '<div id="outer"><div><p id="a" sse-swap="x"></p><p id="b" sse-connect="/x"></p></div></div>',
      () => byId('outer').remove(),
    )
    expect(idsOf(missing)).toEqual(expect.arrayContaining(['a', 'b']))
  })

  test('when its parent was emptied', async () => {
    await seen('<div id="outer"><p id="a" sse-swap="x"></p></div>', () => {
      byId('outer').textContent = ''
    })
    expect(idsOf(missing)).toContain('a')
  })

  test('when it was replaced', async () => {
    await seen('<p id="a" sse-swap="x"></p>', () => byId('a').replaceWith('text'))
    expect(idsOf(missing)).toContain('a')
  })

  test('not when it was only moved', async () => {
    await seen('<p id="a" sse-swap="x"></p><div id="there"></div>', () => byId('there').append(byId('a')))
    expect(idsOf(missing)).toEqual([])
  })

  test('not when something beside it was removed', async () => {
    await seen('<p id="a" sse-swap="x"></p><p id="b"></p>', () => byId('b').remove())
    expect(idsOf(missing)).not.toContain('a')
  })

  test('not when text was removed', async () => {
    await seen('<p id="a" sse-swap="x">text</p>', () => {
      byId('a').firstChild?.remove()
    })
    expect(idsOf(missing)).toEqual([])
  })
})

test('what is in a shadow tree comes back with its host, and is watched again', async () => {
  await seen('<div id="host"></div>', () => {})
  const host = byId('host')
  host.attachShadow({ mode: 'open' }).innerHTML = '<p id="a" sse-swap="x"></p>'
  const element = host.shadowRoot?.querySelector('p') as Element
  page.observeShadowOf(element)
  const outer = document.createElement('div')
  for (let round = 0; round < 2; round++) {
    missing.mockClear()
    host.remove()
    await undefined
    await undefined
    expect(idsOf(missing)).toContain('a')
    arrived.mockClear()
    root.append(outer)
    outer.append(host)
    await undefined
    await undefined
    expect(idsOf(arrived)).toContain('a')
    changed.mockClear()
    element.setAttribute('sse-swap', `y${round}`)
    await undefined
    await undefined
    expect(idsOf(changed)).toEqual(['a'])
  }
})

describe('an element is changed', () => {
  const watched = [
    'sse-connect',
    'sse-swap',
    'sse-stream',
    'hx-trigger',
    'sse-close',
    'sse-from',
    'sse-trigger',
    'sse-config',
  ]

  test.each(watched.flatMap((name) => [name, `data-${name}`]))(
    'when it gets another %s',
    async (attribute) => {
      await seen('<p id="a"></p>', () => byId('a').setAttribute(attribute, 'x'))
      expect(idsOf(changed)).toEqual(['a'])
    },
  )

  test('when it gets an attribute that only its host knows', async () => {
    await seen('<p id="a"></p>', () => byId('a').setAttribute('hx-sse', 'connect:/events'))
    expect(idsOf(changed)).toEqual(['a'])
  })

  test('when it loses one', async () => {
    await seen('<p id="a" sse-swap="x"></p>', () => byId('a').removeAttribute('sse-swap'))
    expect(idsOf(changed)).toEqual(['a'])
  })

  test('not when another attribute is changed, the state included', async () => {
    await seen('<p id="a" sse-swap="x"></p>', () => {
      byId('a').setAttribute('class', 'x')
      byId('a').setAttribute('sse-state', 'open')
      // Where to begin is of no use to a stream that has begun.
      byId('a').setAttribute('sse-last-id', '7')
    })
    expect(idsOf(changed)).toEqual([])
  })

  test('not when it was removed thereafter', async () => {
    await seen('<p id="a" sse-swap="x"></p>', () => {
      byId('a').setAttribute('sse-swap', 'y')
      byId('a').remove()
    })
    expect(idsOf(changed)).toEqual([])
    expect(idsOf(missing)).toContain('a')
  })

  test('and nothing is told of elements that are added', async () => {
    await seen('', () => root.insertAdjacentHTML('beforeend', '<p sse-swap="x"></p>'))
    expect(idsOf(changed)).toEqual([])
    expect(idsOf(missing)).toEqual([])
  })
})

describe('what attributes say is stale', () => {
  const PAGE = '<p id="a" sse-swap="x"></p><div id="b"></div>'

  test.each<[what: string, happen: () => void]>([
    ['an inherited attribute is set', () => byId('b').setAttribute('hx-target', '#a')],
    ['an inherited attribute is taken away', () => byId('c').removeAttribute('mustache-template')],
    ['an attribute for streams is set', () => byId('a').setAttribute('sse-swap', 'y')],
    ['an element is moved', () => byId('b').append(byId('a'))],
  ])('when %s', async (_what, happen) => {
    await seen(`${PAGE}<i id="c" mustache-template="t"></i>`, happen)
    expect(stale).toHaveBeenCalledOnce()
  })

  test.each<[what: string, happen: () => void]>([
    ['an element is added', () => byId('b').append(document.createElement('i'))],
    ['an element is removed', () => byId('a').remove()],
    ['another attribute is set', () => byId('b').setAttribute('class', 'x')],
  ])('not when %s', async (_what, happen) => {
    await seen(PAGE, happen)
    expect(stale).not.toHaveBeenCalled()
  })

  test('which is reported at once on request, with all other changes', () => {
    show(PAGE)
    byId('b').setAttribute('sse-swap', 'y')
    byId('a').remove()
    expect(stale).not.toHaveBeenCalled()
    page.flush()
    page.flush()
    expect(stale).toHaveBeenCalledOnce()
    expect([idsOf(changed), idsOf(missing)]).toEqual([['b'], ['a']])
  })

  // happy-dom goes on with the options that an observer had first, so this asks what it was told.
  test('also by an attribute that has become known since, once it is watched', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    show(PAGE)
    inherited.push('eta-template')
    page.observeAgain()
    const filters = observe.mock.calls.map(([, options]) => options?.attributeFilter ?? [])
    expect(filters.map((names) => names.includes('eta-template'))).toEqual([false, true])
    expect(observe.mock.calls.map(([target]) => target)).toEqual([root, root])
    observe.mockRestore()
  })
})
