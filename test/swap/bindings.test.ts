import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { createRenderer, type Renderer } from '../../src/render/renderer.js'
import { type Bindings, createBindings } from '../../src/swap/bindings.js'
import { FakeHost } from '../support/fake-host.js'

let host: FakeHost
let renderer: Renderer
let bindings: Bindings
let settle: Mock<() => void>

beforeEach(() => {
  host = new FakeHost()
  renderer = createRenderer((element, selector) => host.find(element, selector))
  settle = vi.fn()
  bindings = createBindings(host, renderer, settle)
})

afterEach(() => {
  document.body.innerHTML = ''
})

const byId = (id: string) => document.getElementById(id) as Element

/** Shows a listening element with these attributes, inside of one with others. */
function show(attributes = '', around = ''): Element {
  document.body.innerHTML = `<div id="outer" ${around}><div id="here" ${attributes}></div></div><p id="other"></p>`
  return byId('here')
}

describe('how the messages of an element are shown', () => {
  test('is read once', () => {
    const element = show()
    const read = vi.spyOn(host, 'strategy')
    expect(bindings.of(element)).toBe(bindings.of(element))
    expect(read).toHaveBeenCalledOnce()
  })

  test('is read for each element by itself', () => {
    const element = show()
    expect(bindings.of(byId('other'))).not.toBe(bindings.of(element))
    expect(bindings.of(byId('other')).element).toBe(byId('other'))
  })

  test('is read anew when it is forgotten, also by the host', () => {
    const element = show()
    expect(bindings.isEmpty).toBe(true)
    const mine = bindings.of(element)
    expect(bindings.isEmpty).toBe(false)
    bindings.forget()
    expect(bindings.isEmpty).toBe(true)
    expect(host.forgot).toBe(1)
    expect(bindings.of(element)).not.toBe(mine)
  })

  test('is looked up once for all beside each other that inherit it', () => {
    document.body.innerHTML = '<div sse-limit="3"><p></p><p></p><p sse-limit="1"></p><p></p></div>'
    const asked = vi.spyOn(host, 'inherited')
    bindings = createBindings(host, renderer, settle)
    const limits = [...document.querySelectorAll('p')].map((element) => bindings.of(element).limit)
    expect(limits).toEqual([3, 3, 1, 3])
    expect(asked.mock.calls.filter(([, name]) => name === 'sse-limit')).toHaveLength(2)
  })

  test('is what attributes say by now, not what they said when somebody last looked', () => {
    const element = show('sse-limit="1"')
    expect(bindings.of(element).limit).toBe(1)
    element.setAttribute('sse-limit', '2')
    settle.mockImplementationOnce(() => bindings.forget())
    expect(bindings.of(element).limit).toBe(2)
  })

  test('is read each time outside of the page, where nobody sees it change', () => {
    const element = show('sse-limit="1"')
    element.remove()
    expect(bindings.of(element).limit).toBe(1)
    element.setAttribute('sse-limit', '2')
    expect(bindings.of(element).limit).toBe(2)
  })

  test('is read for an answer by its place, each for itself', () => {
    const element = show()
    const [one, two] = [{}, {}]
    const manner = vi.spyOn(host, 'strategy')
    const binding = bindings.of(element, one)
    expect(bindings.of(element, one)).toBe(binding)
    expect(bindings.of(element, two)).not.toBe(binding)
    expect(bindings.of(element)).not.toBe(binding)
    expect(manner.mock.calls.map(([, , place]) => place)).toEqual([one, two, undefined])
  })

  test('is what the template in force says', () => {
    const element = show('', 'mustache-template="t"')
    document.body.insertAdjacentHTML('beforeend', '<script type="text/plain" id="t"><b>{{a}}</b></script>')
    const { template, render, sources } = bindings.of(element)
    expect(template).toBe('t')
    expect(render('{"a":1}')).toBe('<b>1</b>')
    expect(sources()).toEqual(['<b>{{a}}</b>'])
  })
})

describe('the target', () => {
  test.each([
    ['', 'this', 'here'],
    ['hx-target="#other"', '#other', 'other'],
    ['hx-target="this"', 'this', 'here'],
  ])('is what hx-target says: %s', (attributes, target, id) => {
    const binding = bindings.of(show(attributes))
    expect(binding.target).toBe(target)
    expect(binding.locate(binding.target)?.id).toBe(id)
  })

  test('of a selector that is none is a mistake only when it is looked for, which tells it', () => {
    const { target, locate } = bindings.of(show('hx-target=""'))
    expect(() => locate(target)).toThrow()
  })

  test('is the element that says hx-target="this", where that is inherited', () => {
    const binding = bindings.of(show('', 'hx-target="this"'))
    expect(binding.locate('this')).toBe(byId('outer'))
  })

  test('is looked for when it is needed, by the selector as it is filled then', () => {
    const { target, locate } = bindings.of(show('hx-target="#row-{{id}}"'))
    expect(target).toBe('#row-{{id}}')
    expect(locate('#row-7')).toBeUndefined()
    document.body.insertAdjacentHTML('beforeend', '<i id="row-7"></i>')
    expect(locate('#row-7')?.id).toBe('row-7')
  })

  test('is looked for again where the element itself has left the page', () => {
    const element = show()
    const { locate } = bindings.of(element)
    element.remove()
    host.target = () => byId('other')
    expect(locate('this')?.id).toBe('other')
  })

  test('is looked for from the page where the element has left it, which is still to show what it heard', () => {
    const element = show('hx-target="#other"')
    const find = vi.spyOn(host, 'find')
    const { target, locate } = bindings.of(element)
    element.remove()
    expect(locate(target)?.id).toBe('other')
    expect(find.mock.lastCall?.[0]).toBe(document.body)
  })

  test('is the place of an answer, whatever hx-target says', () => {
    const place = {}
    const asked = vi.fn(() => byId('other'))
    const element = show('hx-target="#row-{{id}}"')
    host.target = asked
    const { target, locate } = bindings.of(element, place)
    expect(target).toBe('')
    expect(locate(target)).toBe(byId('other'))
    expect(asked.mock.lastCall).toEqual([element, place])
  })
})

describe('how many elements the target keeps', () => {
  test.each([
    ['5', 5],
    ['0', 0],
    ['1e2', 100],
    ['', Number.POSITIVE_INFINITY],
    ['-1', Number.POSITIVE_INFINITY],
    ['many', Number.POSITIVE_INFINITY],
  ])('is what sse-limit says: "%s"', (written, limit) => {
    expect(bindings.of(show(`sse-limit="${written}"`)).limit).toBe(limit)
  })

  test('is inherited', () => {
    expect(bindings.of(show('', 'sse-limit="7"')).limit).toBe(7)
  })

  test('is all where nothing says it', () => {
    expect(bindings.of(show()).limit).toBe(Number.POSITIVE_INFINITY)
  })
})
