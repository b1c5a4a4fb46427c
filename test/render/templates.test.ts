import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SluiceError } from '../../src/findings.js'
import type { Engine, Template } from '../../src/render/engine.js'
import { createTemplates, type Templates } from '../../src/render/templates.js'

/** An engine that counts, and shows what it was given. */
function countingEngine() {
  const compile = vi.fn(
    ({ name, source }: Template) =>
      () =>
        `${name}: ${source}`,
  )
  return { compile } satisfies Engine
}

let templates: Templates
const from = document.body

beforeEach(() => {
  templates = createTemplates((_element, selector) => document.querySelector(selector) ?? undefined)
})

afterEach(() => {
  document.body.innerHTML = ''
})

const script = (id: string, source: string) => `<script type="text/plain" id="${id}">${source}</script>`
const byId = (id: string) => document.getElementById(id) as Element

/** What making a template ready throws. */
function thrownBy(name: string, engine: Engine): unknown {
  try {
    templates.compile(from, name, engine)
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}

describe('a template is made ready', () => {
  test('once, however often it is used', () => {
    document.body.innerHTML = script('t', 'x')
    const engine = countingEngine()
    const first = templates.compile(from, 't', engine)
    expect(templates.compile(from, 't', engine)).toBe(first)
    expect(first({})).toBe('t: x')
    expect(engine.compile).toHaveBeenCalledOnce()
  })

  test('again when its source has changed', () => {
    document.body.innerHTML = script('t', 'x')
    const engine = countingEngine()
    templates.compile(from, 't', engine)
    byId('t').textContent = 'y'
    expect(templates.compile(from, 't', engine)({})).toBe('t: y')
    expect(engine.compile).toHaveBeenCalledTimes(2)
  })

  test('again when a <template> has changed', () => {
    document.body.innerHTML = '<template id="t"><b>x</b></template>'
    const engine = countingEngine()
    templates.compile(from, 't', engine)
    ;(byId('t') as HTMLTemplateElement).content.append(' y')
    expect(templates.compile(from, 't', engine)({})).toBe('t: <b>x</b> y')
  })

  test('again when an attribute of it has changed, as its delimiters may be one', () => {
    document.body.innerHTML = script('t', 'x')
    const engine = countingEngine()
    templates.compile(from, 't', engine)
    byId('t').setAttribute('mustache-delimiters', '[[ ]]')
    templates.compile(from, 't', engine)
    expect(engine.compile).toHaveBeenCalledTimes(2)
  })

  test('not again when it was only moved, or something else has changed', () => {
    document.body.innerHTML = script('t', 'x')
    const engine = countingEngine()
    templates.compile(from, 't', engine)
    document.body.append(byId('t'))
    document.body.setAttribute('class', 'other')
    templates.compile(from, 't', engine)
    expect(engine.compile).toHaveBeenCalledOnce()
  })

  test('again when another element has its id', () => {
    document.body.innerHTML = script('t', 'x')
    const engine = countingEngine()
    templates.compile(from, 't', engine)
    document.body.innerHTML = script('t', 'y')
    expect(templates.compile(from, 't', engine)({})).toBe('t: y')
  })

  test('again when an element has changed that is a template as well', () => {
    document.body.innerHTML = `<div id="outer"><p>x</p><div id="inner"><b>x</b></div></div>`
    const engine = { ...countingEngine(), holds: () => true }
    for (const name of ['outer', 'inner']) templates.compile(from, name, engine)
    ;(byId('inner').firstElementChild as Element).textContent = 'y'
    expect(templates.compile(from, 'inner', engine)({})).toBe('inner: <b>y</b>')
    expect(templates.compile(from, 'outer', engine)({})).toContain('<b>y</b>')
  })

  test('again when it has changed although its engine has not asked for its source', () => {
    document.body.innerHTML = script('t', 'x')
    const compile = vi.fn(() => () => '')
    templates.compile(from, 't', { compile })
    byId('t').textContent = 'y'
    templates.compile(from, 't', { compile })
    expect(compile).toHaveBeenCalledTimes(2)
  })

  test('for each engine that uses it', () => {
    document.body.innerHTML = script('t', 'x')
    const [one, two] = [countingEngine(), countingEngine()]
    templates.compile(from, 't', one)
    templates.compile(from, 't', two)
    expect(one.compile).toHaveBeenCalledOnce()
    expect(two.compile).toHaveBeenCalledOnce()
  })

  test('again after its engine threw', () => {
    document.body.innerHTML = script('t', 'x')
    const engine = countingEngine()
    const mistake = new Error('unclosed tag')
    engine.compile.mockImplementationOnce(() => {
      throw mistake
    })
    expect(thrownBy('t', engine)).toBe(mistake)
    expect(templates.compile(from, 't', engine)({})).toBe('t: x')
  })
})

describe('a template is found', () => {
  test('by its id', () => {
    document.body.innerHTML = script('t', 'x')
    const engine = countingEngine()
    templates.compile(from, 't', engine)
    expect(engine.compile.mock.lastCall?.[0].element).toBe(byId('t'))
  })

  test('by a selector where no element has the id', () => {
    document.body.innerHTML = '<template class="row">x</template>'
    expect(templates.compile(from, '.row', countingEngine())({})).toBe('.row: x')
  })

  test('by its id before it is by a selector', () => {
    document.body.innerHTML = `<b>selector</b>${script('b', 'id')}`
    expect(templates.compile(from, 'b', countingEngine())({})).toBe('b: id')
  })

  test('not by the name of a tag', () => {
    document.body.innerHTML = '<section>x</section>'
    expect(thrownBy('section', countingEngine())).toMatchObject({ code: 'template-missing' })
  })

  test('by a selector as seen from the element that uses it', () => {
    document.body.innerHTML = '<p id="here"><template>x</template></p>'
    const find = vi.fn((element: Element) => element.firstElementChild ?? undefined)
    templates = createTemplates(find)
    expect(templates.compile(byId('here'), 'find template', countingEngine())({})).toBe('find template: x')
    expect(find).toHaveBeenCalledWith(byId('here'), 'find template')
  })
})

describe('a template that is not there', () => {
  test.each(['missing', '.missing', '#missing'])('is told: "%s"', (name) => {
    const error = thrownBy(name, countingEngine())
    expect(error).toBeInstanceOf(SluiceError)
    expect(error).toMatchObject({ code: 'template-missing', about: { template: name } })
  })

  test.each(['not a [selector', '3rd', ''])('is told where the name is no selector either: "%s"', (name) => {
    expect(thrownBy(name, countingEngine())).toMatchObject({ code: 'template-missing' })
  })

  test('is found when it comes later', () => {
    const engine = countingEngine()
    thrownBy('t', engine)
    document.body.innerHTML = script('t', 'x')
    expect(templates.compile(from, 't', engine)({})).toBe('t: x')
  })

  test('is left to an engine that does not ask for the source', () => {
    const engine: Engine = {
      compile:
        ({ name, element }) =>
        () =>
          `${name} ${element}`,
    }
    expect(templates.compile(from, 'elsewhere.html', engine)({})).toBe('elsewhere.html undefined')
  })

  test('is an empty one where its element is empty', () => {
    document.body.innerHTML = script('t', '')
    expect(templates.compile(from, 't', countingEngine())({})).toBe('t: ')
  })
})

describe('a partial', () => {
  /** An engine whose templates render the partial of the name that they are given. */
  const including: Engine = {
    compile:
      ({ partial }) =>
      (name) =>
        partial(`${name}`),
  }

  test('is the source of another element', () => {
    document.body.innerHTML = script('t', '') + script('row', '<b>{{> x}}</b>')
    expect(templates.compile(from, 't', including)('row')).toBe('<b>{{> x}}</b>')
  })

  test('inside of a <template> is what its author wrote', () => {
    document.body.innerHTML = `${script('t', '')}<template id="row">{{> x}} &lt;</template>`
    expect(templates.compile(from, 't', including)('row')).toBe('{{> x}} &lt;')
  })

  test('that is not there is told by its own name', () => {
    document.body.innerHTML = script('t', '')
    expect(() => templates.compile(from, 't', including)('missing')).toThrow(
      expect.objectContaining({
        code: 'template-missing',
        about: expect.objectContaining({ template: 'missing' }),
      }),
    )
  })

  test('is what its element holds when it is asked for', () => {
    document.body.innerHTML = script('t', '') + script('row', 'x')
    const render = templates.compile(from, 't', including)
    expect(render('row')).toBe('x')
    byId('row').textContent = 'y'
    expect(templates.compile(from, 't', including)).toBe(render)
    expect(render('row')).toBe('y')
  })
})

describe('what is written in a template', () => {
  test('is told as it is by now', () => {
    document.body.innerHTML = '<template id="t"><b>{{> x}}</b></template>'
    expect(templates.source(from, 't')).toBe('<b>{{> x}}</b>')
    ;(byId('t') as HTMLTemplateElement).content.append('y')
    expect(templates.source(from, 't')).toBe('<b>{{> x}}</b>y')
  })

  test('is not known where no element has it', () => {
    expect(templates.source(from, 'elsewhere.html')).toBeUndefined()
  })
})
