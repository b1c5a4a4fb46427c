import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import type { Manner } from '../../src/host/host.js'
import { readOptions } from '../../src/options.js'
import { createRenderer, type Renderer } from '../../src/render/renderer.js'
import { createBatch, type Fail } from '../../src/swap/batch.js'
import { type Bindings, createBindings } from '../../src/swap/bindings.js'
import { Message } from '../../src/swap/message.js'
import type { Item, Lane } from '../../src/swap/queue.js'
import { FakeHost } from '../support/fake-host.js'

let host: FakeHost
let renderer: Renderer
let bindings: Bindings
let batch: ReturnType<typeof createBatch>
let fail: Mock<Fail>
let release: Mock<() => void>
/** How every element is shown. */
let manner: Partial<Manner>

beforeEach(() => {
  host = new FakeHost()
  host.manners = () => manner
  // As much of a swap as these tests look at: what is added to the target.
  host.swap = ({ target, contents, watch }) => {
    const inserted = watch.inserting(target)
    if (manner.merging === 'replace') target.innerHTML = ''
    target.insertAdjacentHTML(
      manner.oldest === 'lastElementChild' ? 'afterbegin' : 'beforeend',
      contents.join(''),
    )
    inserted()
    return undefined
  }
  manner = { merging: 'append', oldest: 'firstElementChild', grows: true }
  renderer = createRenderer((element, selector) => host.find(element, selector))
  bindings = createBindings(host, renderer, () => {})
  fail = vi.fn()
  release = vi.fn()
  batch = createBatch(host, fail, release)
})

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

/** Shows a listening element with these attributes, whose template shows a row for the field `a`. */
function show(attributes = '', template = '<li>{{a}}</li>'): void {
  document.body.innerHTML = `<ul id="here" ${attributes}></ul><p id="other"></p>
    <script type="text/plain" id="t">${template}</script>`
}

const byId = (id: string) => document.getElementById(id) as Element

function item(payload: string, options = ''): Item {
  const message = new Message(new MessageEvent('bike', { data: payload }))
  return { came: message.event, message, name: 'bike', load: readOptions({}, options), order: 0 }
}

/** What waits for the element. */
function laneOf(payloads: readonly string[], options = ''): Lane {
  const binding = bindings.of(byId('here'))
  const items = payloads.map((payload) => item(payload, options))
  return { binding, target: binding.target, items, brings: never }
}

const never = () => false

/** Shows all of a lane, however many swaps that takes. */
function showAll(lane: Lane): Lane {
  while (lane.items.length) {
    const { length } = lane.items
    batch.show(lane, length, never)
    if (lane.items.length >= length) throw new Error('nothing was shown')
  }
  return lane
}

const swapped = () => host.swaps.map(({ content }) => content)

/** The data of the events that were told as shown, in their order. */
const told = () =>
  host.fired.filter(({ name }) => name === 'htmx:sseMessage').map(({ detail }) => detail.data)

/** The errors that were told, by the data of their event. */
const failed = () =>
  fail.mock.calls.map(([fallback, , { message }, thrown]) => [
    message.payload,
    (thrown as { code?: string }).code ?? fallback,
  ])

const rows = (id = 'here') => [...byId(id).children].map(({ textContent }) => textContent)

const json = (...values: unknown[]): string[] => values.map((a) => JSON.stringify({ a }))

const li = (...texts: (string | number)[]): string[] => texts.map((text) => `<li>${text}</li>`)

describe('what is added to one target', () => {
  test('is added by one swap, in its order, and each is told', () => {
    show()
    showAll(laneOf(li(1, 2, 3)))
    expect(swapped()).toEqual(['<li>1</li><li>2</li><li>3</li>'])
    expect(told()).toEqual(li(1, 2, 3))
  })

  test('is handed over in the order in which it came, also where the newest comes first', () => {
    show()
    manner = { merging: 'prepend', oldest: 'lastElementChild', grows: true }
    const contents: (readonly string[])[] = []
    host.swap = ({ contents: given }) => void contents.push(given)
    showAll(laneOf(li(1, 2)))
    expect(contents).toEqual([li(1, 2)])
  })

  test('is each added by itself where a style is not known', () => {
    show()
    manner = { merging: 'none' }
    showAll(laneOf(li(1, 2)))
    expect(swapped()).toEqual(li(1, 2))
    expect(host.order).toEqual(['swap', 'htmx:sseMessage', 'swap', 'htmx:sseMessage'])
  })

  test('is at most what it is asked for', () => {
    show()
    const lane = laneOf(li(1, 2, 3))
    batch.show(lane, 2, never)
    expect(swapped()).toEqual(['<li>1</li><li>2</li>'])
    expect(lane.items.map(({ message }) => message.payload)).toEqual(li(3))
  })

  test('is what there is time for, one at least', () => {
    show('mustache-template="t"')
    const lane = laneOf(json(1, 2, 3, 4))
    batch.show(lane, 4, () => true)
    expect(swapped()).toEqual(li(1))
    let asked = 0
    batch.show(lane, 3, () => ++asked > 1)
    expect(swapped()).toEqual([...li(1), li(2, 3).join('')])
    expect(lane.items).toHaveLength(1)
    expect(told()).toEqual(json(1, 2, 3))
  })

  test('leaves out what cannot be rendered, which is told, and is not told as shown', () => {
    show('mustache-template="t"')
    const [one, three] = json(1, 3) as [string, string]
    showAll(laneOf([one, 'no JSON', three]))
    expect(swapped()).toEqual([li(1, 3).join('')])
    expect(failed()).toEqual([['no JSON', 'json-invalid']])
    expect(told()).toEqual([one, three])
  })

  test('tells what cannot be rendered once, also where there is no time left after it', () => {
    show('mustache-template="t"')
    const lane = laneOf([...json(1), 'no JSON', ...json(2)])
    let asked = 0
    while (lane.items.length) batch.show(lane, lane.items.length, () => ++asked % 2 === 1)
    expect(failed()).toHaveLength(1)
    expect(told()).toEqual(json(1, 2))
  })

  test('is nothing where nothing of it can be rendered', () => {
    show('mustache-template="t"')
    showAll(laneOf(['no', 'JSON']))
    expect(host.order).toEqual([])
    expect(failed()).toHaveLength(2)
  })

  test('goes through other extensions, each by itself', () => {
    show('mustache-template="t"')
    host.otherExtension = (data) => data.replace('1', '7')
    showAll(laneOf(json(1, 2, 11)))
    expect(swapped()).toEqual([li(7, 2, 71).join('')])
  })
})

describe('of events that replace each other', () => {
  beforeEach(() => {
    manner = { merging: 'replace' }
  })

  test('the newest alone is rendered and shown, and all are told in their order', () => {
    show('mustache-template="t"')
    const rendered = vi.spyOn(JSON, 'parse')
    showAll(laneOf(json(1, 2, 3)))
    expect(rendered).toHaveBeenCalledOnce()
    expect(swapped()).toEqual(li(3))
    expect(told()).toEqual(json(1, 2, 3))
    rendered.mockRestore()
  })

  test('the newest that shows something is shown', () => {
    show('mustache-template="t"', '{{#a}}<li>{{a}}</li>{{/a}}')
    showAll(laneOf(json(1, 2, '', '')))
    expect(swapped()).toEqual(li(2))
    expect(told()).toEqual(json(1, 2, '', ''))
  })

  test('the oldest is handed over where none shows anything, as each alone would be', () => {
    show()
    showAll(laneOf([' ', '', ' ']))
    expect(swapped()).toEqual([' '])
    expect(told()).toEqual([' ', '', ' '])
  })

  test('one that cannot be rendered leaves the place to the one before', () => {
    show('mustache-template="t"')
    const [one, two] = json(1, 2) as [string, string]
    showAll(laneOf([one, two, 'no JSON']))
    expect(swapped()).toEqual(li(2))
    expect(failed()).toEqual([['no JSON', 'json-invalid']])
    expect(told()).toEqual([one, two])
  })

  test('none is shown where none can be rendered', () => {
    show('mustache-template="t"')
    showAll(laneOf(['no', 'JSON']))
    expect(host.order).toEqual([])
    expect(failed()).toEqual([
      ['JSON', 'json-invalid'],
      ['no', 'json-invalid'],
    ])
  })
})

describe('an event that has parts for other places', () => {
  const PART = '<li>x</li><i id="other" hx-swap-oob="true">5</i>'

  test.each(['append', 'prepend', 'replace', 'none'] as const)(
    'is swapped by itself, and in its order: %s',
    (merging) => {
      manner = { merging }
      show()
      showAll(laneOf([...li(1), PART, PART, ...li(2)]))
      expect(swapped()).toEqual([...li(1), PART, PART, ...li(2)])
      expect(told()).toEqual([...li(1), PART, PART, ...li(2)])
    },
  )

  test('parts those before it from those after it', () => {
    show()
    showAll(laneOf([...li(1, 2), PART, ...li(3, 4)]))
    expect(swapped()).toEqual([li(1, 2).join(''), PART, li(3, 4).join('')])
  })

  test('is never left out for newer ones, even where the target keeps few', () => {
    show('sse-limit="1"')
    showAll(laneOf([...li(1, 2), PART, ...li(3, 4, 5)]))
    expect(swapped()).toEqual([...li(2), PART, ...li(5)])
  })

  test('may have them from its template', () => {
    manner = { merging: 'replace' }
    show('mustache-template="t"', '<li>{{a}}</li><i hx-swap-oob="true">{{a}}</i>')
    showAll(laneOf(json(1, 2)))
    expect(swapped()).toHaveLength(2)
  })

  test('may have them from what its template includes', () => {
    manner = { merging: 'replace' }
    show('mustache-template="t"', '{{> other}}')
    byId('other').innerHTML = '{{a}}<i hx-swap-oob="true"></i>'
    showAll(laneOf(json(1, 2)))
    expect(swapped()).toHaveLength(2)
  })

  test.each(['append', 'replace'] as const)(
    'may have them from data that writes them with escapes, as a JSON encoder does: %s',
    (merging) => {
      manner = { merging }
      show('mustache-template="t"', '{{{a}}}')
      const part = '<hx-partial hx-target="#other">5</hx-partial>'
      const data = json(...li(1, 2), part, ...li(3)).map((text) => text.replaceAll('<', '\\u003c'))
      showAll(laneOf(data))
      expect(swapped()).toContain(part)
      expect(told()).toEqual(data)
    },
  )

  test('may get them from another extension', () => {
    show()
    host.otherExtension = (data) => data.replace('5', '<template><i></i></template>')
    showAll(laneOf(li(1, 2, 5, 3)))
    expect(swapped()).toEqual([li(1, 2).join(''), '<li><template><i></i></template></li>', ...li(3)])
  })

  test('is swapped by itself where its template is nowhere in the page, as that may hold anything', () => {
    renderer.register('eta', { compile: () => (data) => `<li>${(data as { a: unknown }).a}</li>` })
    show('eta-template="elsewhere.eta"')
    showAll(laneOf(json(1, 2)))
    expect(swapped()).toEqual(li(1, 2))
  })
})

describe('sse-limit', () => {
  test('has the target keep its newest elements', () => {
    show('sse-limit="2"')
    showAll(laneOf(li(1, 2)))
    showAll(laneOf(li(3)))
    expect(rows()).toEqual(['2', '3'])
    expect(host.removed.map(({ textContent }) => textContent)).toEqual(['1'])
  })

  test('has the last go where the newest come first', () => {
    manner = { merging: 'prepend', oldest: 'lastElementChild', grows: true }
    show('sse-limit="1"')
    for (const row of li(1, 2)) showAll(laneOf([row]))
    expect(rows()).toEqual(['2'])
  })

  test('never has rows built that would be gone before they are seen, and tells them', () => {
    show('sse-limit="2" mustache-template="t"')
    const rendered = vi.spyOn(JSON, 'parse')
    showAll(laneOf(json(1, 2, 3, 4, 5)))
    expect(rendered).toHaveBeenCalledTimes(2)
    expect(swapped()).toEqual([li(4, 5).join('')])
    expect(told()).toEqual(json(1, 2, 3, 4, 5))
    rendered.mockRestore()
  })

  test.each([
    ['its template', '{{#a}}<li>{{a}}</li>{{/a}}', ''],
    ['what it includes', '{{> other}}', ''],
    ['its data', '{{{a}}}', ''],
  ])('leaves out none for newer ones of which %s may show nothing', (_what, template, nothing) => {
    show('sse-limit="2" mustache-template="t"', template)
    byId('other').innerHTML = '{{#a}}<li>{{a}}</li>{{/a}}'
    const data = template.includes('{{{') ? li(1, 2) : [1, 2]
    showAll(laneOf(json(...data, nothing, nothing)))
    expect(rows()).toEqual(['1', '2'])
  })

  test('leaves out none for newer ones of a template in another language, which may show nothing', () => {
    const compile = () => (data: unknown) =>
      (data as { a: unknown }).a ? `<li>${(data as { a: unknown }).a}</li>` : ''
    renderer.register('eta', { compile })
    show('sse-limit="2" eta-template="t"', '<% if (it.a) { %><li><%= it.a %></li><% } %>')
    showAll(laneOf(json(1, 2, '', '')))
    expect(rows()).toEqual(['1', '2'])
  })

  test('leaves out none for newer ones that cannot be rendered', () => {
    show('sse-limit="2" mustache-template="t"')
    showAll(laneOf([...json(1, 2), 'no', 'JSON']))
    expect(rows()).toEqual(['1', '2'])
    expect(failed()).toHaveLength(2)
  })

  test('leaves out none where a newer one may be for a row that is there', () => {
    manner = { merging: 'append', oldest: 'firstElementChild', grows: false }
    show('sse-limit="2"')
    showAll(laneOf(li(1, 2, 3)))
    expect(swapped()).toEqual([li(1, 2, 3).join('')])
    expect(rows()).toEqual(['2', '3'])
  })

  test('takes nothing away where events add nothing to the target', () => {
    manner = { merging: 'replace' }
    show('sse-limit="1"')
    showAll(laneOf([li(1, 2).join('')]))
    expect(rows()).toEqual(['1', '2'])
  })

  test.each(['', 'x', '-1'])('is none where it is no number: "%s"', (limit) => {
    show(`sse-limit="${limit}"`)
    showAll(laneOf(li(1, 2, 3)))
    expect(rows()).toEqual(['1', '2', '3'])
  })

  test('of 0 shows nothing', () => {
    show('sse-limit="0"')
    showAll(laneOf(li(1, 2)))
    expect(rows()).toEqual([])
    expect(told()).toEqual(li(1, 2))
  })
})

describe('a target that is missing', () => {
  const wrong = () => ({ ...laneOf(li(1)), target: '#missing' })
  const missing = (lane: Lane): Lane => ({ ...lane, binding: { ...lane.binding, locate: () => undefined } })

  test('is told as an error, by its name', () => {
    show()
    showAll(missing(wrong()))
    expect(failed()).toEqual([['<li>1</li>', 'target-missing']])
    expect(fail.mock.lastCall?.[3]).toMatchObject({ about: { target: '#missing' } })
    expect(host.order).toEqual([])
  })

  test('is none of an error where rows were left out, of which it may have been one', () => {
    show('sse-limit="1"')
    showAll(laneOf(li(1, 2)))
    showAll(missing(wrong()))
    expect(failed()).toEqual([])
    expect(told()).toEqual([...li(1, 2), ...li(1)])
  })

  test('is an error again when all that waited has been shown', () => {
    show('sse-limit="1"')
    showAll(laneOf(li(1, 2)))
    batch.begin()
    showAll(missing(wrong()))
    expect(failed()).toEqual([['<li>1</li>', 'target-missing']])
  })

  test('is told where its selector is none', () => {
    show()
    const lane = laneOf(li(1))
    const locate = () => {
      throw new SyntaxError('no selector')
    }
    showAll({ ...lane, binding: { ...lane.binding, locate } })
    expect(failed()).toEqual([['<li>1</li>', 'swap-failed']])
  })
})

describe('the target of what is shown', () => {
  /** A lane that counts how often its target is looked for, and one for another place. */
  function counted() {
    show()
    const lane = laneOf(li(1))
    const locate = vi.fn(() => byId('here'))
    const other = { ...lane, binding: { ...lane.binding, locate: () => byId('other') } }
    return { lane: { ...lane, binding: { ...lane.binding, locate } }, other, locate }
  }

  test('is looked for once, also where the order was decided by it', () => {
    const { lane, other, locate } = counted()
    expect(batch.independent([lane, other])).toBe(true)
    showAll(lane)
    expect(rows()).toEqual(['1'])
    expect(locate).toHaveBeenCalledOnce()
  })

  test('is looked for again where it has left the page since', () => {
    const { lane, other, locate } = counted()
    expect(batch.independent([lane, other])).toBe(true)
    byId('here').outerHTML = '<ul id="here"></ul>'
    showAll(lane)
    expect(rows()).toEqual(['1'])
    expect(locate).toHaveBeenCalledTimes(2)
  })

  test('is looked for again where another swap comes before that may have to do with it', () => {
    const { lane, locate } = counted()
    expect(batch.independent([lane, { ...lane }])).toBe(false)
    locate.mockReturnValue(byId('other'))
    showAll(lane)
    expect(rows('other')).toEqual(['1'])
  })

  test('is looked for again for what comes later', () => {
    const { lane, locate } = counted()
    showAll(lane)
    lane.items.push(item('<li>2</li>'))
    showAll(lane)
    expect(rows()).toEqual(['1', '2'])
    expect(locate).toHaveBeenCalledTimes(2)
  })
})

describe('a swap that fails', () => {
  test('is told once, and its events are not told as shown', () => {
    show()
    host.swapFailure = new Error('no room')
    showAll(laneOf(li(1, 2)))
    expect(failed()).toEqual([['<li>1</li>', 'swap-failed']])
    expect(fail.mock.lastCall?.[3]).toBe(host.swapFailure)
    expect(told()).toEqual([])
  })

  test('does not stop the next', () => {
    show()
    manner = { merging: 'none' }
    host.swap = ({ contents: [content] }) => {
      if (content === '<li>1</li>') throw new Error('no room')
      return undefined
    }
    showAll(laneOf(li(1, 2)))
    expect(failed()).toHaveLength(1)
    expect(told()).toEqual(li(2))
  })

  test('later is told later', async () => {
    show()
    host.swap = () => Promise.reject(new Error('no room'))
    showAll(laneOf(li(1, 2)))
    expect(failed()).toEqual([])
    await vi.waitFor(() => expect(failed()).toEqual([['<li>1</li>', 'swap-failed']]))
    expect(told()).toEqual([])
  })

  test('that takes its time is told when it is done', async () => {
    show()
    let done = (_value: unknown): void => {}
    host.swap = () =>
      new Promise((resolve) => {
        done = resolve
      })
    showAll(laneOf(li(1, 2)))
    expect(told()).toEqual([])
    done(undefined)
    await vi.waitFor(() => expect(told()).toEqual(li(1, 2)))
  })
})

describe('a view transition', () => {
  /** A swap that begins one. Returns how to end it. */
  function begin(): () => Promise<void> {
    let end = (): void => {}
    const finished = new Promise<void>((resolve) => {
      end = resolve
    })
    host.swap = ({ watch }) => void watch.transition(finished)
    showAll(laneOf(li(1)))
    return async () => {
      end()
      await finished
      await Promise.resolve()
    }
  }

  test('holds what would begin another one, until it is over', async () => {
    manner = { merging: 'append', transition: true }
    show()
    expect(batch.held(laneOf(li(2)))).toBe(false)
    const end = begin()
    expect(batch.held(laneOf(li(2)))).toBe(true)
    expect(release).not.toHaveBeenCalled()
    await end()
    expect(batch.held(laneOf(li(2)))).toBe(false)
    expect(release).toHaveBeenCalledOnce()
  })

  test('holds nothing else', () => {
    manner = { merging: 'append', transition: true }
    show()
    begin()
    manner = { merging: 'append', transition: false }
    bindings.forget()
    expect(batch.held(laneOf(li(2)))).toBe(false)
  })

  test('is over as well where it is skipped', async () => {
    manner = { merging: 'append', transition: true }
    show()
    host.swap = ({ watch }) => void watch.transition(Promise.reject(new Error('skipped')))
    showAll(laneOf(li(1)))
    await vi.waitFor(() => expect(release).toHaveBeenCalledOnce())
    expect(batch.held(laneOf(li(2)))).toBe(false)
  })
})

describe('with defer:offscreen', () => {
  let look: (entries: { target: Element; isIntersecting: boolean }[]) => void

  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof look) {
          look = callback
        }
        observe() {}
      },
    )
  })

  test('what is for a target out of sight is held until it comes into view', () => {
    show()
    expect(batch.held(laneOf(li(1), 'defer:offscreen'))).toBe(false)
    look([{ target: byId('here'), isIntersecting: false }])
    expect(batch.held(laneOf(li(1), 'defer:offscreen'))).toBe(true)
    expect(batch.held(laneOf(li(1)))).toBe(false)
    look([{ target: byId('here'), isIntersecting: true }])
    expect(release).toHaveBeenCalledOnce()
    expect(batch.held(laneOf(li(1), 'defer:offscreen'))).toBe(false)
  })

  test('what has no target is not held: it is to be told', () => {
    show('hx-target="#missing"')
    expect(batch.held(laneOf(li(1), 'defer:offscreen'))).toBe(false)
  })
})

describe('what is held', () => {
  /** An event more comes. What is left then. */
  function trimmed(payloads: readonly string[]): string[] {
    const lane = laneOf([])
    const { items } = lane
    for (const payload of payloads) {
      items.push(item(payload))
      batch.trim(lane)
    }
    return items.map(({ message }) => message.payload)
  }

  test('is the newest of what replaces each other; the others are told', () => {
    manner = { merging: 'replace' }
    show()
    expect(trimmed(li(1, 2, 3))).toEqual(li(3))
    expect(told()).toEqual(li(1, 2))
    expect(swapped()).toEqual([])
  })

  test('is all that has parts, and what is before one that shows nothing', () => {
    manner = { merging: 'replace' }
    show()
    const part = '<i hx-swap-oob="true"></i>'
    expect(trimmed([...li(1), part, ...li(2), ' '])).toEqual([...li(1), part, ...li(2), ' '])
  })

  test('is what the target would keep, at the most twice over', () => {
    show('sse-limit="2"')
    expect(trimmed(li(1, 2, 3, 4))).toEqual(li(1, 2, 3, 4))
    expect(trimmed(li(1, 2, 3, 4, 5))).toEqual(li(4, 5))
    expect(told()).toEqual(li(1, 2, 3))
  })

  test.each([
    ['{{#a}}<li>{{a}}</li>{{/a}}', ''],
    ['{{{a}}}', ''],
    ['<% if (a) { %><li></li><% } %>{{a}}', ''],
  ])('is all where the newest may show nothing, as only its template knows: %s', (template, nothing) => {
    show('sse-limit="1" mustache-template="t"', template)
    expect(trimmed(json('<li>1</li>', nothing, nothing))).toHaveLength(3)
    manner = { merging: 'replace' }
    bindings.forget()
    expect(trimmed(json('<li>1</li>', nothing, nothing))).toHaveLength(3)
    expect(told()).toEqual([])
  })

  test('is all where the newest cannot be read', () => {
    show('sse-limit="1" mustache-template="t"')
    expect(trimmed([...json(1), 'no', 'JSON'])).toHaveLength(3)
    manner = { merging: 'replace' }
    bindings.forget()
    expect(trimmed([...json(1), 'no', 'JSON'])).toHaveLength(3)
  })

  test('is not less for what has parts, which is kept', () => {
    show('sse-limit="1"')
    const part = '<i hx-swap-oob="true"></i>'
    expect(trimmed([...li(1, 2), part])).toEqual([...li(1, 2), part])
    expect(trimmed([...li(1, 2), part, ...li(3)])).toEqual([part, ...li(3)])
  })

  test('is all of what adds to a list without a limit, or is not known', () => {
    show()
    expect(trimmed(li(1, 2, 3))).toHaveLength(3)
    manner = { merging: 'none' }
    bindings.forget()
    expect(trimmed(li(1, 2, 3))).toHaveLength(3)
  })
})

describe('lanes are independent', () => {
  const PAGE = '<div id="a"><p id="b"></p><p id="c"></p></div><div id="d"></div>'

  function independent(...targets: string[]): boolean {
    document.body.innerHTML = PAGE
    const lanes = targets.map((target) => {
      const binding = bindings.of(byId('a'))
      const locate = () => host.find(byId('a'), target)
      return { binding: { ...binding, locate }, target, items: [item('x')], brings: never }
    })
    return batch.independent(lanes)
  }

  test.each([[[]], [['#a']], [['#a', '#d']], [['#b', '#c', '#d']]])('%j', (targets) => {
    expect(independent(...targets)).toBe(true)
  })

  test.each([
    [['#a', '#a']],
    [['#a', '#b']],
    [['#b', '#a']],
    [['#c', '#d', '#a']],
    // It may be what another one brings.
    [['#d', '#missing']],
  ])('but not %j', (targets) => {
    expect(independent(...targets)).toBe(false)
  })
})

test('lanes are not independent where one has parts for other places', () => {
  show()
  const lane = (payload: string, id: string) => {
    const { binding, ...rest } = laneOf([payload])
    return { ...rest, binding: { ...binding, locate: () => byId(id) } }
  }
  expect(batch.independent([lane('<b></b>', 'here'), lane('<b></b>', 'other')])).toBe(true)
  expect(batch.independent([lane('<b></b>', 'here'), lane('<b hx-swap-oob="true"></b>', 'other')])).toBe(
    false,
  )
})

test('more events than the page allows are told on the element', () => {
  show()
  batch.overload(laneOf(li(1, 2), 'maxQueue:1'), 2)
  expect(host.fired).toEqual([
    { element: byId('here'), name: 'htmx:sseOverload', detail: { waiting: 2, maxQueue: 1 } },
  ])
})
