import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as events from '../../src/events.js'
import { SluiceError } from '../../src/findings.js'
import { readOptions } from '../../src/options.js'
import { createRenderer, type Renderer } from '../../src/render/renderer.js'
import { type Bindings, createBindings } from '../../src/swap/bindings.js'
import { createDelivery, type Delivery, type Origin } from '../../src/swap/deliver.js'
import { FakeFrames } from '../support/fake-frames.js'
import { FakeHost } from '../support/fake-host.js'

let host: FakeHost
let renderer: Renderer
let bindings: Bindings
let frames: FakeFrames
let delivery: Delivery

beforeEach(() => {
  host = new FakeHost()
  renderer = createRenderer((element, selector) => host.find(element, selector))
  bindings = createBindings(host, renderer, () => {})
  frames = new FakeFrames()
  delivery = createDelivery(host, renderer, bindings, frames)
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** Shows a listening element with these attributes, and around it what else the page holds. */
function show(attributes = '', around = ''): Element {
  document.body.innerHTML = `<div id="here" ${attributes}>old</div>${around}`
  return document.getElementById('here') as Element
}

const script = (source: string) => `<script type="text/plain" id="t">${source}</script>`

const STREAM = {}

const origin = (written = ''): Origin => ({ stream: STREAM, load: readOptions({}, written) })

const message = (data?: unknown) => new MessageEvent('bike', { data })

/** Delivers data to an element for `sse-swap` and returns the order of what happened. */
function swap(element: Element, data: unknown): string[] {
  delivery.swap(element, message(data), 'bike', origin())
  return host.order
}

/** The one error event that came of it: its name, and its detail. */
function failure(): [name: string, detail: Record<string, unknown> & { error: SluiceError }] {
  const errors = host.fired.filter(({ detail }) => 'error' in detail)
  expect(errors).toHaveLength(1)
  const [{ name, detail }] = errors as [(typeof errors)[0]]
  return [name, detail as ReturnType<typeof failure>[1]]
}

describe('a message for sse-swap', () => {
  test('is announced, swapped, and told', () => {
    expect(swap(show(), 'new')).toEqual(['htmx:sseBeforeMessage', 'swap', 'htmx:sseMessage'])
  })

  test('is announced and told on the listening element, with the event itself', () => {
    const element = show()
    const event = message('new')
    delivery.swap(element, event, 'bike', origin())
    expect(host.fired.map((fired) => [fired.element, fired.detail])).toEqual([
      [element, event],
      [element, event],
    ])
  })

  test('is swapped as it is where there is no template', () => {
    const element = show()
    swap(element, '<b>new</b>')
    expect(host.swaps).toEqual([{ element, target: element, content: '<b>new</b>' }])
  })

  test('is swapped as its template renders it', () => {
    swap(show('mustache-template="t"', script('<b>{{a}}</b>')), '{"a":1}')
    expect(host.swaps.map(({ content }) => content)).toEqual(['<b>1</b>'])
  })

  test('that a handler cancels is not swapped, not rendered and not told', () => {
    const render = vi.spyOn(renderer, 'render')
    host.cancelled.add(events.BEFORE_MESSAGE)
    expect(swap(show(), 'new')).toEqual(['htmx:sseBeforeMessage'])
    expect(render).not.toHaveBeenCalled()
  })

  test('goes through other extensions before it is rendered', () => {
    host.otherExtension = (data) => data.replace('1', '2')
    swap(show('mustache-template="t"', script('{{a}}')), '{"a":1}')
    expect(host.swaps.map(({ content }) => content)).toEqual(['2'])
  })

  test.each([
    [undefined, ''],
    [null, ''],
    ['', ''],
    [7, '7'],
  ])('with the data %j is swapped as "%s"', (data, content) => {
    swap(show(), data)
    expect(host.swaps.map((swapped) => swapped.content)).toEqual([content])
  })
})

describe('the target', () => {
  const target = () => host.swaps.map(({ target }) => target.id)

  test('is the element itself', () => {
    swap(show(), '')
    expect(target()).toEqual(['here'])
  })

  test('is what the host takes hx-target for', () => {
    swap(show('hx-target="#other"', '<p id="other"></p>'), '')
    expect(target()).toEqual(['other'])
  })

  test('is filled with values of the payload', () => {
    swap(show('hx-target="#row-{{id}}"', '<p id="row-a"></p><p id="row-b"></p>'), '{"id":"b"}')
    expect(target()).toEqual(['row-b'])
  })

  test('is filled with values of the payload where hx-target is inherited', () => {
    document.body.innerHTML =
      '<main hx-target="#row-{{id}}"><p id="here"></p></main><p id="row-a"></p><p id="row-b"></p>'
    swap(document.getElementById('here') as Element, '{"id":"b"}')
    expect(target()).toEqual(['row-b'])
  })

  test('is filled from the payload as it came, not as it was rendered', () => {
    const row = `<p id="row-a"></p>${script('<b>{{id}}</b>')}`
    swap(show('hx-target="#row-{{id}}" mustache-template="t"', row), '{"id":"a"}')
    expect(host.swaps.map(({ target, content }) => [target.id, content])).toEqual([['row-a', '<b>a</b>']])
  })
})

describe('an error', () => {
  test.each([
    ['a payload that is no JSON', 'mustache-template="t"', 'hello', 'json-invalid', events.TEMPLATE_ERROR],
    ['a missing template', 'mustache-template="missing"', '{}', 'template-missing', events.TEMPLATE_ERROR],
    [
      'a template with a mistake',
      'mustache-template="wrong"',
      '{}',
      'template-failed',
      events.TEMPLATE_ERROR,
    ],
    ['an engine that is not loaded', 'nunjucks-template="t"', '{}', 'engine-missing', events.TEMPLATE_ERROR],
    ['a missing target', 'hx-target="#missing"', '{}', 'target-missing', events.TARGET_ERROR],
    ['a missing row', 'hx-target="#row-{{id}}"', '{"id":7}', 'target-missing', events.TARGET_ERROR],
    ['a payload without the field', 'hx-target="#row-{{id}}"', '{}', 'target-missing', events.TARGET_ERROR],
    ['a target that needs JSON', 'hx-target="#row-{{id}}"', 'hello', 'json-invalid', events.TEMPLATE_ERROR],
  ])('for %s is told once, with all that it is about', (_what, attributes, data, code, name) => {
    const element = show(attributes, script('x') + script('{{#a}}').replace('"t"', '"wrong"'))
    expect(swap(element, data)).toEqual(['htmx:sseBeforeMessage', name])
    const [, detail] = failure()
    expect(detail).toMatchObject({ code, event: 'bike', payload: data, element })
    expect(detail.template).toBe(/template="(\w+)"/.exec(attributes)?.[1])
    expect(detail.error).toBeInstanceOf(SluiceError)
    expect(detail.error.code).toBe(code)
    expect(detail.error.message).toContain('<div id="here"')
    expect(host.swaps).toEqual([])
  })

  test('of the swap is told once, and the message is not told as swapped', () => {
    host.swapFailure = new Error('no room')
    expect(swap(show(), 'new')).toEqual(['htmx:sseBeforeMessage', 'swap', 'htmx:swapError'])
    const [, detail] = failure()
    expect(detail).toMatchObject({ code: 'swap-failed', event: 'bike', payload: 'new' })
    expect(detail.error.message).toMatch(/^Sluice swap-failed: .*"bike".*no room/)
  })

  test('of hx-target="", which is no selector, is told as a target', () => {
    expect(swap(show('hx-target=""'), 'new')).toEqual(['htmx:sseBeforeMessage', 'htmx:targetError'])
    expect(failure()[1]).toMatchObject({ code: 'target-invalid', event: 'bike', payload: 'new' })
  })

  test('carries what was thrown as its cause', () => {
    host.swapFailure = new Error('no room')
    swap(show(), 'new')
    expect(failure()[1].error.cause).toBe(host.swapFailure)
  })

  test('carries the SyntaxError of JSON as its cause', () => {
    swap(show('mustache-template="t"', script('x')), '{"a"')
    expect(failure()[1].error.cause).toBeInstanceOf(SyntaxError)
  })

  test('carries a text that was thrown as its cause, and says it', () => {
    host.swapFailure = 'no room'
    swap(show(), 'new')
    expect(failure()[1].error).toMatchObject({
      cause: 'no room',
      message: expect.stringContaining('no room'),
    })
  })

  test('names the target that finds nothing, as it was filled', () => {
    swap(show('hx-target="#row-{{id}}"'), '{"id":"a"}')
    const [, detail] = failure()
    expect(detail.target).toBe('#row-a')
    expect(detail.error.message).toMatch(/^Sluice target-missing: .*"#row-a".*; add the element/)
  })

  test.each([
    ['{}', '#row-{{a.b}}'],
    ['{"a":{"b":""}}', '#row-'],
  ])('names the field that is missing in %s', (data, target) => {
    swap(show('hx-target="#row-{{a.b}}"'), data)
    expect(failure()[1].target).toBe(target)
    expect(failure()[1].error.message).toContain('add the field "a.b" to the data')
  })

  test('names the target with the value as it was sent', () => {
    swap(show('hx-target="#row-{{id}}"'), '{"id":"7,8"}')
    expect(failure()[1].target).toBe('#row-7,8')
  })

  test('is none where the row that is to be deleted is not there', () => {
    host.manners = () => ({ deletes: true })
    expect(swap(show('hx-target="#row-{{id}}"'), '{"id":7}')).toEqual([
      'htmx:sseBeforeMessage',
      'swap',
      'htmx:sseMessage',
    ])
  })

  test('is one where the data does not say which row is to be deleted', () => {
    host.manners = () => ({ deletes: true })
    swap(show('hx-target="#row-{{id}}"'), '{}')
    expect(failure()[1].code).toBe('target-missing')
  })

  test('names the partial that is missing', () => {
    swap(show('mustache-template="t"', script('{{> missing}}')), '{}')
    expect(failure()[1].error.message).toMatch(/^Sluice template-missing: .*"missing"/)
  })

  test('says why a template failed', () => {
    swap(show('mustache-template="t"', script('{{#a}}')), '{}')
    expect(failure()[1].error.message).toMatch(/^Sluice template-failed: .*Unclosed section "a"/)
  })

  test('names the event that is no JSON', () => {
    swap(show('mustache-template="t"', script('x')), 'hello')
    expect(failure()[1].error.message).toMatch(/^Sluice json-invalid: .*"bike"/)
  })

  test('names no template where it is the target that needs JSON', () => {
    swap(show('hx-target="#row-{{id}}"'), 'hello')
    expect(failure()[1].error.message).not.toContain('"response"')
  })

  test('of another extension names no template where there is none', () => {
    host.otherExtension = () => {
      throw new Error('no key')
    }
    swap(show(), 'hello')
    const [, detail] = failure()
    expect(detail.template).toBeUndefined()
    expect(detail.error.message).toContain('no key')
    expect(detail.error.message).not.toContain('"response"')
  })

  test('keeps 80 characters of the payload, wherever it tells it', () => {
    const payload = 'x'.repeat(81)
    swap(show('mustache-template="t"', script('x')), payload)
    const [, detail] = failure()
    expect(detail.payload).toBe('x'.repeat(80))
    expect(detail.error.about.payload).toBe('x'.repeat(80))
    expect(detail.error.message).not.toContain('x'.repeat(81))
  })

  test('does not stop the next message', () => {
    const element = show('mustache-template="t"', script('<b>{{a}}</b>'))
    swap(element, 'hello')
    swap(element, '{"a":1}')
    expect(host.swaps.map(({ content }) => content)).toEqual(['<b>1</b>'])
  })
})

describe('a swap that takes its time', () => {
  let fulfil: () => void
  let reject: (reason: unknown) => void

  beforeEach(() => {
    host.swap = () =>
      new Promise<void>((resolve, refuse) => {
        ;[fulfil, reject] = [resolve, refuse]
      })
  })

  /** What promises have queued has happened. */
  async function settled(): Promise<void> {
    for (let count = 0; count < 10; count++) await Promise.resolve()
  }

  test('is told when it is done, and not before', async () => {
    const element = show()
    const event = message('new')
    delivery.swap(element, event, 'bike', origin())
    await settled()
    expect(host.order).toEqual(['htmx:sseBeforeMessage', 'swap'])
    fulfil()
    await settled()
    expect(host.order).toEqual(['htmx:sseBeforeMessage', 'swap', 'htmx:sseMessage'])
    expect(host.fired.at(-1)).toEqual({ element, name: events.MESSAGE, detail: event })
  })

  test.each([
    ['an error', new Error('no room'), 'no room'],
    ['a text', 'no room', 'no room'],
  ])(
    'and fails is told once as an error with its cause, and not as swapped: %s',
    async (_what, cause, said) => {
      swap(show(), 'new')
      reject(cause)
      await settled()
      expect(host.order).toEqual(['htmx:sseBeforeMessage', 'swap', 'htmx:swapError'])
      const [, detail] = failure()
      expect(detail).toMatchObject({ code: 'swap-failed', event: 'bike', payload: 'new' })
      expect(detail.error.cause).toBe(cause)
      expect(detail.error.message).toContain(said)
    },
  )

  test('does not hold up the next message', () => {
    const element = show()
    swap(element, '1')
    expect(swap(element, '2')).toEqual(['htmx:sseBeforeMessage', 'swap', 'htmx:sseBeforeMessage', 'swap'])
  })
})

describe('a message that waits for a frame', () => {
  const WAITS = 'batch:frame'
  const send = (element: Element, data: string, options = WAITS): void =>
    delivery.swap(element, message(data), 'bike', origin(options))
  const contents = () => host.swaps.map(({ content }) => content)

  test('is announced when it comes, swapped with the frame, and then told', () => {
    const element = show()
    send(element, '1')
    send(element, '2')
    expect(host.order).toEqual(['htmx:sseBeforeMessage', 'htmx:sseBeforeMessage'])
    expect(delivery.waiting).toBe(2)
    frames.draw()
    expect(host.order.slice(2)).toEqual(['swap', 'htmx:sseMessage', 'swap', 'htmx:sseMessage'])
    expect(contents()).toEqual(['1', '2'])
    expect(delivery.waiting).toBe(0)
  })

  test('is swapped with the others for its target', () => {
    host.manners = () => ({ mergeRule: 'append' })
    const element = show('hx-target="#row-{{id}}"', '<p id="row-a"></p><p id="row-b"></p>')
    for (const data of ['{"id":"a"}', '{"id":"b"}', '{"id":"a","n":2}']) send(element, data)
    frames.draw()
    expect(host.swaps.map(({ target, content }) => [target.id, content])).toEqual([
      ['row-a', '{"id":"a"}{"id":"a","n":2}'],
      ['row-b', '{"id":"b"}'],
    ])
  })

  test('keeps the order in which all came where one target may be what another swap brings', () => {
    const element = show('hx-target="#row-{{id}}"', '<p id="row-a"></p>')
    host.swap = ({ target }) => void target.insertAdjacentHTML('beforeend', '<b id="row-b"></b>')
    for (const id of ['a', 'b', 'a']) send(element, JSON.stringify({ id }))
    frames.draw()
    expect(host.swaps.map(({ target }) => target.id)).toEqual(['row-a', 'row-b', 'row-a'])
  })

  test('is not swapped where a handler has cancelled it', () => {
    const element = show()
    host.cancelled.add(events.BEFORE_MESSAGE)
    send(element, '1')
    expect(delivery.waiting).toBe(0)
    expect(frames.isAwaited).toBe(false)
  })

  test('is told as an error by itself, and the others are shown', () => {
    host.manners = () => ({ mergeRule: 'append' })
    const element = show('mustache-template="t"', script('<b>{{a}}</b>'))
    for (const data of ['{"a":1}', 'no JSON', '{"a":2}']) send(element, data)
    frames.draw()
    expect(contents()).toEqual(['<b>1</b><b>2</b>'])
    expect(failure()[1]).toMatchObject({ code: 'json-invalid', event: 'bike', payload: 'no JSON' })
  })

  test('whose target cannot be filled is told as an error when it is its turn', () => {
    send(show('hx-target="#row-{{id}}"'), 'no JSON')
    expect(host.detailsOf(events.TEMPLATE_ERROR)).toEqual([])
    frames.draw()
    expect(failure()[1]).toMatchObject({ code: 'json-invalid', payload: 'no JSON' })
    expect(delivery.waiting).toBe(0)
  })

  test('is read once as JSON, however many elements show it', () => {
    document.body.innerHTML = `${script('{{a}}')}<p mustache-template="t"></p><p mustache-template="t"></p>`
    const parse = vi.spyOn(JSON, 'parse')
    const event = message('{"a":1}')
    for (const element of document.querySelectorAll('p')) delivery.swap(element, event, 'bike', origin())
    expect(contents()).toEqual(['1', '1'])
    expect(parse).toHaveBeenCalledOnce()
    parse.mockRestore()
  })

  test('is swapped at once with all others when more wait than the page allows, which is told first', () => {
    const element = show()
    for (const data of ['1', '2', '3']) send(element, data, `${WAITS} maxQueue:2`)
    expect(host.order.slice(3)).toEqual([
      'htmx:sseOverload',
      ...['1', '2', '3'].flatMap(() => ['swap', 'htmx:sseMessage']),
    ])
    expect(host.detailsOf(events.OVERLOAD)).toEqual([{ waiting: 3, maxQueue: 2 }])
    expect(contents()).toEqual(['1', '2', '3'])
  })

  test('is shown as attributes said when it came', () => {
    const element = show('mustache-template="t"', script('<b>{{a}}</b>'))
    send(element, '{"a":1}')
    element.removeAttribute('mustache-template')
    bindings.forget()
    send(element, '{"a":2}')
    frames.draw()
    expect(contents()).toEqual(['<b>1</b>', '{"a":2}'])
  })
})

describe('a message for an element that takes all', () => {
  /** Takes an event of this name, where some names are swapped. */
  function take(
    element: Element,
    name: string,
    swaps: readonly string[],
    responseContext?: unknown,
  ): string[] {
    delivery.swap(element, message('new'), name, origin(), { names: swaps, responseContext })
    return host.order
  }

  test('is swapped and told where its name is to be swapped', () => {
    const element = show()
    expect(take(element, 'bike', ['message', 'bike'])).toEqual([
      'htmx:sseBeforeMessage',
      'swap',
      'htmx:sseMessage',
    ])
    expect(host.swaps).toEqual([{ element, target: element, content: 'new' }])
  })

  test('is announced by its name and told where it is not to be swapped', () => {
    const element = show()
    const event = message('new')
    delivery.swap(element, event, 'bike', origin(), { names: ['message'] })
    expect(host.fired).toEqual([
      { element, name: events.BEFORE_MESSAGE, detail: event },
      { element, name: 'sse:bike', detail: event },
      { element, name: events.MESSAGE, detail: event },
    ])
    expect(host.swaps).toEqual([])
  })

  test('that is not swapped is not rendered, either', () => {
    expect(take(show('mustache-template="missing"'), 'bike', ['message'])).toEqual([
      'htmx:sseBeforeMessage',
      'sse:bike',
      'htmx:sseMessage',
    ])
  })

  test.each([['bike'], ['message']])('that a handler cancels is neither swapped nor told: %s', (swapped) => {
    host.cancelled.add(events.BEFORE_MESSAGE)
    expect(take(show(), 'bike', [swapped])).toEqual(['htmx:sseBeforeMessage'])
  })

  test('is swapped as a handler has left it, by the name that it has then', () => {
    const element = show()
    host.beforeMessage = () => ({ event: message('changed'), name: 'other' })
    take(element, 'bike', ['other'])
    expect(host.swaps).toEqual([{ element, target: element, content: 'changed' }])
  })

  test('is swapped where its place says, and hx-target says nothing then', () => {
    const element = show('hx-target="#row-{{id}}"', '<p id="other"></p>')
    const responseContext = {}
    const other = document.getElementById('other') as Element
    const asked: unknown[] = []
    host.target = (_element: Element, given?: unknown) => {
      asked.push(given)
      return other
    }
    host.swap = ({ target, place: responseContext }) => void asked.push(target.id, responseContext)
    expect(take(element, 'bike', ['bike'], responseContext)).toEqual([
      'htmx:sseBeforeMessage',
      'swap',
      'htmx:sseMessage',
    ])
    expect(asked).toEqual([responseContext, 'other', responseContext])
    expect(asked[0]).toBe(responseContext)
  })

  test('is told as an error where its place is gone', () => {
    host.target = () => undefined
    expect(take(show(), 'bike', ['bike'], {})).toEqual(['htmx:sseBeforeMessage', 'htmx:targetError'])
    expect(failure()[1]).toMatchObject({ code: 'target-missing', event: 'bike' })
  })

  test('is rendered as its template says', () => {
    const element = show('mustache-template="t"', script('<b>{{a}}</b>'))
    delivery.swap(element, message('{"a":1}'), 'bike', origin(), { names: ['bike'] })
    expect(host.swaps.map(({ content }) => content)).toEqual(['<b>1</b>'])
  })
})

describe('a message for sse-swap that a handler makes wait', () => {
  test('is swapped when it goes on, as it was left, and still for the name that was listened to', async () => {
    const element = show('hx-target="#missing"')
    let proceed = () => {}
    host.beforeMessage = () =>
      new Promise((resolve) => {
        proceed = () => resolve({ event: message('changed'), name: 'other' })
      })
    expect(swap(element, 'new')).toEqual([])
    proceed()
    await Promise.resolve().then(() => {})
    expect(failure()[1]).toMatchObject({ event: 'bike', payload: 'changed' })
  })
})

describe('a message for hx-trigger', () => {
  test('fires sse:NAME, and is told', () => {
    const element = show()
    const event = message('new')
    delivery.trigger(element, event, 'bike')
    expect(host.fired).toEqual([
      { element, name: 'sse:bike', detail: event },
      { element, name: events.MESSAGE, detail: event },
    ])
  })

  test('swaps nothing, even with a template', () => {
    delivery.trigger(show('mustache-template="missing"'), message('hello'), 'bike')
    expect(host.order).toEqual(['sse:bike', 'htmx:sseMessage'])
  })
})

describe('a response', () => {
  test('is rendered as its template says', () => {
    expect(delivery.render(show('mustache-template="t"', script('<b>{{a}}</b>')), '{"a":1}')).toBe('<b>1</b>')
    expect(host.order).toEqual([])
  })

  test('that cannot be rendered is nothing, which is told without an event name', () => {
    const element = show('mustache-template="t"', script('x'))
    expect(delivery.render(element, 'hello')).toBeUndefined()
    const [name, detail] = failure()
    expect(name).toBe(events.TEMPLATE_ERROR)
    expect(detail).toMatchObject({ code: 'json-invalid', template: 't', payload: 'hello', element })
    expect(detail.event).toBeUndefined()
    expect(detail.error.message).toMatch(/^Sluice json-invalid: .*"response"/)
  })

  test('that is rendered as nothing is an empty text', () => {
    expect(delivery.render(show('mustache-template="t"', script('')), '{}')).toBe('')
  })
})

describe('where the page refuses some HTML, as a Trusted Types policy does,', () => {
  const property = Object.getOwnPropertyDescriptor(HTMLTemplateElement.prototype, 'innerHTML')
  const swapped = () => host.swaps.map(({ content }) => content)
  const codes = () => host.fired.flatMap(({ detail }) => detail.code ?? [])
  const send = (element: Element, ...data: string[]): void => {
    for (const text of data) delivery.swap(element, message(text), 'bike', origin('batch:frame'))
    for (let frame = 0; frame < 5; frame++) frames.draw()
  }

  function refuse(content: string): never {
    throw new TypeError(`no ${content}`)
  }

  beforeEach(() => {
    host.manners = () => ({ mergeRule: 'append', onlyAdds: true })
    host.swap = ({ contents }) => {
      const refused = contents.find((content) => content.includes('bad'))
      if (refused) {
        host.swaps.pop()
        refuse(refused)
      }
      return undefined
    }
  })

  afterEach(() => {
    Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', property as PropertyDescriptor)
  })

  test('a template of it costs its own events, and no other waits for them', () => {
    const element = show('mustache-template="t"', script('<b bad>{{a}}</b>'))
    const other = document.createElement('p')
    document.body.append(other)
    Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', {
      ...property,
      set(html: string) {
        if (html.includes('bad')) refuse(html)
        property?.set?.call(this, html)
      },
    })
    send(element, '{"a":1}')
    send(other, 'good')
    expect(codes()).toEqual(['swap-failed'])
    expect(swapped()).toEqual(['good'])
    expect(delivery.waiting).toBe(0)
  })

  test('an event of it costs itself, and not those that are added with it', () => {
    send(show(), '1', 'bad', '2')
    expect(swapped()).toEqual(['1', '2'])
    expect(codes()).toEqual(['swap-failed'])
    expect(host.order.slice(-5)).toEqual([
      'htmx:sseMessage',
      'swap',
      'htmx:swapError',
      'swap',
      'htmx:sseMessage',
    ])
  })

  test('the event before it stays in the place that both replace', () => {
    host.manners = () => ({ mergeRule: 'replace' })
    send(show('mustache-template="t"', script('{{a}}')), '{"a":1}', '{"a":2}', '{"a":"bad"}')
    expect(swapped().at(-1)).toBe('2')
    expect(codes()).toEqual(['swap-failed'])
  })

  test('an error that nothing foresees costs one event, and no other waits for it', () => {
    host.manners = () => ({ mergeRule: 'replace' })
    const { of } = bindings
    vi.spyOn(bindings, 'of').mockImplementation((...given) =>
      Object.defineProperty({ ...of(...given) }, 'limit', {
        get: () => (delivery.waiting ? refuse('limit') : Number.POSITIVE_INFINITY),
      }),
    )
    send(show(), '1')
    expect(codes()).toEqual(['swap-failed'])
    expect(delivery.waiting).toBe(0)
  })
})
