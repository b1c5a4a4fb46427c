import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import type { EventSourceLike } from '../../../src/events.js'
import type { Classic } from '../../../src/host/classic/api.js'
import { attachHtmx2 } from '../../../src/host/classic/htmx2.js'
import type { Host } from '../../../src/host/host.js'
import { FakeSource } from '../../support/fake-source.js'

// happy-dom lacks what htmx needs to start, so its place is held by as much of it as is asked for here. What htmx
// itself does with a stream is shown in browsers.

interface Handled {
  readonly element: Element
  readonly trigger: object
  readonly handler: () => void
  readonly data: { listenerInfos?: object[] }
}

let htmx: { -readonly [Name in keyof Classic]: Classic[Name] }
let host: Host
let handled: Handled[]
let internal: Map<Element, { requestCount?: number }>
let validate: Mock<(element: Element, name: string, detail: object) => boolean>
/** What htmx finds for a request of an element. */
let inputs: Mock<(element: Element, verb: string) => { formData: FormData }>
let expressions: Record<string, unknown>
/** The elements that htmx was asked to initialise, or to clean up because they are disabled. */
let processed: { readonly element: Element; readonly isDisabled: boolean }[]
/** Names of values that `hx-params` does not let through. */
let filtered: string[]
/** What the browser was asked for. */
let browsers: [url: string, init: EventSourceInit | undefined][]
/** The extensions in force for every element, the nearest first. */
let extensions: { sluice?: string; transformResponse?(text: string): string }[]
/** What htmx reads of a swap that is asked for. */
let asked: (string | undefined)[]
/** Takes back what a host listens to. */
const undo: (() => void)[] = []

beforeEach(() => {
  handled = []
  internal = new Map()
  validate = vi.fn(() => true)
  inputs = vi.fn(() => ({ formData: new FormData() }))
  expressions = {}
  filtered = []
  processed = []
  extensions = []
  asked = []
  browsers = []
  vi.stubGlobal(
    'EventSource',
    class extends FakeSource {
      constructor(url: string, init?: EventSourceInit) {
        super(url)
        browsers.push([url, init])
      }
    },
  )
  const { addEventListener } = window
  vi.spyOn(window, 'addEventListener').mockImplementation((...args: unknown[]) => {
    addEventListener.apply(window, args as never)
    undo.push(() => window.removeEventListener(...(args as Parameters<typeof removeEventListener>)))
  })
  const api = {
    withExtensions: (_element: Element, toDo: (extension: object) => void) => extensions.forEach(toDo),
    getSwapSpecification(_element: Element, written: string) {
      asked.push(written)
      const [swapStyle, ...modifiers] = written.split(' ')
      const transition = modifiers.find((modifier) => modifier.startsWith('transition:'))
      return { swapStyle, swapDelay: 0, ...(transition && { transition: transition.endsWith('true') }) }
    },
    triggerEvent: validate,
    getClosestAttributeValue: (element: Element, name: string) =>
      element.closest(`[${name}]`)?.getAttribute(name),
    getHeaders: () => ({}),
    getInputValues: inputs,
    getExpressionVars: () => expressions,
    filterValues(values: FormData) {
      for (const name of filtered) values.delete(name)
      return values
    },
    querySelectorExt: () => document.querySelector('#found') ?? undefined,
    getInternalData(element: Element) {
      const data = internal.get(element) ?? {}
      internal.set(element, data)
      return data
    },
    getTriggerSpecs: (element: Element) =>
      (element.getAttribute('hx-trigger') ?? '').split(', ').map((trigger) => ({ trigger })),
    addTriggerHandler(element: Element, trigger: object, data: Handled['data'], handler: () => void) {
      const listener = () => handler()
      data.listenerInfos = [{ trigger: 'click', listener, on: element }]
      element.addEventListener('click', listener)
      handled.push({ element, trigger, data, handler })
    },
  }
  htmx = {
    version: '2.0.11',
    config: {
      swappingClass: 'htmx-swapping',
      settlingClass: 'htmx-settling',
      addedClass: 'htmx-added',
      defaultSwapStyle: 'innerHTML',
      requestClass: 'htmx-request',
      disableSelector: '[hx-disable]',
      selfRequestsOnly: true,
    },
    defineExtension: (_name, extension) => extension.init?.(api as never),
    process(element) {
      const { disableSelector } = htmx.config
      processed.push({
        element: element as Element,
        isDisabled: !!(element as Element).closest(disableSelector),
      })
    },
    removeExtension() {},
  }
  document.body.innerHTML = '<p id="c"></p><i class="shown"></i><i class="shown"></i><b id="found"></b>'
  attach()
})

afterEach(() => {
  for (const back of undo.splice(0)) back()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function attach(): void {
  host = attachHtmx2(htmx, {
    processed() {},
    cleanedUp() {},
    templateOf: () => undefined,
    renderResponse: (_e, t) => t,
    answered() {},
    beforeSwap() {},
  })
}

const element = () => document.querySelector('#c') as Element

describe('a URL', () => {
  test.each(['/events', 'events', 'http://localhost:3000/events', '//localhost:3000/events'])(
    'of the page itself is allowed: %s',
    (url) => {
      expect(host.isAllowed(element(), url)).toBe(true)
    },
  )

  test.each(['http://other.example/', 'https://localhost:3000/', 'http://localhost:30001/', 'data:,x'])(
    'of another origin is not, unless the page says so: %s',
    (url) => {
      expect(host.isAllowed(element(), url)).toBe(false)
      expect(validate).not.toHaveBeenCalled()
      htmx.config = { ...htmx.config, selfRequestsOnly: false } as never
      expect(host.isAllowed(element(), url)).toBe(true)
    },
  )

  test('may be forbidden by a handler of htmx:validateUrl, which is told what htmx tells', () => {
    validate.mockReturnValue(false)
    expect(host.isAllowed(element(), '/events?a')).toBe(false)
    expect(validate.mock.lastCall?.slice(0, 2)).toEqual([element(), 'htmx:validateUrl'])
    const detail = validate.mock.lastCall?.[2]
    expect(detail).toMatchObject({ sameHost: true, elt: element(), path: '/events?a', verb: 'get' })
    expect(`${(detail as { url: URL }).url}`).toBe('http://localhost:3000/events?a')
  })

  test('that is none is for the stream to find out', () => {
    expect(host.isAllowed(element(), 'http://[')).toBe(true)
    expect(validate).not.toHaveBeenCalled()
  })
})

describe('the source', () => {
  test.each([
    ['include', true],
    ['same-origin', false],
  ] as const)(
    'is the EventSource of the browser, with the credentials: %s',
    (credentials, withCredentials) => {
      host.createEventSource('/events', credentials)
      expect(browsers).toEqual([['/events', { withCredentials }]])
      expect(host.customEventSource()).toBeFalsy()
    },
  )

  test('sends no cookies to other origins where the page wants none to go along at all', () => {
    host.createEventSource('/events', 'omit')
    expect(browsers).toEqual([['/events', { withCredentials: false }]])
  })

  test('that htmx.createEventSource makes for others is as it always was', () => {
    htmx.createEventSource?.('/events')
    expect(browsers).toEqual([['/events', { withCredentials: true }]])
  })

  test("is the page's own where it has set one, before or after", () => {
    const own = vi.fn((url: string): EventSourceLike => new FakeSource(url))
    htmx.createEventSource = own
    expect(host.customEventSource()).toBeTruthy()
    host.createEventSource('/late', 'include')
    attach()
    expect(host.customEventSource()).toBeTruthy()
    host.createEventSource('/early', 'include')
    expect(own.mock.calls).toEqual([['/late'], ['/early']])
    expect(browsers).toEqual([])
  })
})

test('the options of the page are those of htmx.config.sse, at the time', () => {
  expect(host.settings()).toEqual({})
  const sse = { heartbeat: '45s' }
  htmx.config = { ...htmx.config, sse } as never
  expect(host.settings()).toEqual(sse)
})

describe('the values of a request', () => {
  const urlOf = async () => (await host.request(element(), '/events', 'get'))?.url

  beforeEach(() => {
    inputs.mockImplementation(() => {
      const formData = new FormData()
      formData.append('a', '1')
      formData.append('b', '2')
      return { formData }
    })
  })

  test('are those that htmx finds for the element and the method', async () => {
    await host.request(element(), '/events', 'post')
    expect(inputs.mock.lastCall).toEqual([element(), 'post'])
    expect(await urlOf()).toBe('http://localhost:3000/events?a=1&b=2')
  })

  test('are what hx-vals says, before what the form says', async () => {
    expressions = { a: '2', n: 3 }
    expect(await urlOf()).toBe('http://localhost:3000/events?a=2&b=2&n=3')
  })

  test('are those that hx-params lets through, also of hx-vals', async () => {
    expressions = { n: 3, secret: 4 }
    filtered = ['b', 'secret']
    expect(await urlOf()).toBe('http://localhost:3000/events?a=1&n=3')
  })
})

describe('a trigger', () => {
  test('is waited for as htmx waits, with data of its own', () => {
    const fired = vi.fn()
    host.onTrigger(element(), 'click, load', fired)
    expect(handled.map(({ element: { id }, trigger }) => [id, trigger])).toEqual([
      ['c', { trigger: 'click' }],
      ['c', { trigger: 'load' }],
    ])
    expect(handled[0]?.data).not.toBe(handled[1]?.data)
    expect(internal.size).toBe(0)
    handled[0]?.handler()
    expect(fired).toHaveBeenCalledOnce()
  })

  test('revealed is to intersect once', () => {
    host.onTrigger(element(), 'revealed', () => {})
    expect(handled[0]?.trigger).toEqual({ trigger: 'intersect', once: true })
  })

  test('is not waited for any more when it is stopped', () => {
    const fired = vi.fn()
    const stop = host.onTrigger(element(), 'click', fired)
    element().dispatchEvent(new Event('click'))
    stop()
    element().dispatchEvent(new Event('click'))
    expect(fired).toHaveBeenCalledOnce()
  })

  test('leaves the element as it was', () => {
    host.onTrigger(element(), 'click', () => {})
    expect(element().getAttributeNames()).toEqual(['id'])
  })
})

describe('the indicator', () => {
  const shown = () =>
    [...document.querySelectorAll('.htmx-request')].map(({ id, className }) => id || className.split(' ')[0])

  test('is none where hx-indicator is missing', () => {
    host.showIndicator(element())()
    expect(shown()).toEqual([])
    expect(internal.size).toBe(0)
  })

  test.each([
    ['.shown', ['shown', 'shown']],
    ['this', ['c']],
    ['closest tr', ['found']],
    ['next b', ['found']],
    ['.none', []],
  ])('is what hx-indicator names: %s', (selector, those) => {
    element().setAttribute('hx-indicator', selector)
    const hide = host.showIndicator(element())
    expect(shown()).toEqual(those)
    hide()
    expect(shown()).toEqual([])
  })

  test('is shown until the last who needs it has gone, requests of htmx included', () => {
    element().setAttribute('hx-indicator', '#found')
    const hide = host.showIndicator(element())
    const found = document.querySelector('#found') as Element
    const data = internal.get(found) as { requestCount: number }
    expect(data.requestCount).toBe(1)
    // [htmx] Counts its own.
    data.requestCount++
    hide()
    expect(shown()).toEqual(['found'])
    data.requestCount--
    host.showIndicator(element())()
    expect(shown()).toEqual([])
  })
})

describe('taking an element out of the page', () => {
  const remember = (element: Element | null, data: object): unknown =>
    Object.assign(element as Element, { 'htmx-internal-data': data })

  test('lets htmx clean up where it has something in it', () => {
    const gone = element()
    gone.innerHTML = '<i><b></b></i>'
    remember(gone.querySelector('b'), { initHash: 1, timeout: 2 })
    host.remove(gone)
    expect(processed).toEqual([{ element: gone, isDisabled: true }])
    expect(gone.isConnected).toBe(false)
    expect(htmx.config.disableSelector).toBe('[hx-disable]')
  })

  test('does not trouble htmx where that has only looked at it', () => {
    const gone = element()
    remember(gone, { initHash: 1, firstInitCompleted: true })
    host.remove(gone)
    expect(processed).toEqual([])
    expect(gone.isConnected).toBe(false)
  })
})

describe('how messages are shown', () => {
  const inherited = (name: string) => element().getAttribute(name)
  const strategyOf = (swap?: string, place?: object) => {
    if (swap !== undefined) element().setAttribute('hx-swap', swap)
    return host.strategy(element(), inherited, place)
  }

  test.each([
    ['beforeend', 'append'],
    ['afterbegin', 'prepend'],
    ['innerHTML', 'replace'],
    ['upsert sort', 'upsert'],
    ['none', 'none'],
  ])('is what hx-swap says: %s is %s', (swap, merging) => {
    expect(strategyOf(swap).mergeRule).toBe(merging)
  })

  test('is what the page has as its default where hx-swap says nothing', () => {
    htmx.config = { ...htmx.config, defaultSwapStyle: 'beforeend' }
    expect(strategyOf().mergeRule).toBe('append')
    expect(asked).toEqual(['beforeend'])
  })

  test('is what the request of an answer said', () => {
    expect(strategyOf('innerHTML', { swap: 'beforeend' }).mergeRule).toBe('append')
  })

  test.each(['hx-select', 'hx-select-oob'])('is one by one where %s picks from each', (name) => {
    element().setAttribute(name, '#x')
    expect(strategyOf('beforeend').mergeRule).toBe('none')
  })

  test('is told htmx without the modifiers that it does not know', () => {
    const { oldest, followedEnd: follows } = strategyOf('upsert sort:desc follow settle:0ms')
    expect([oldest, follows]).toEqual(['lastElementChild', 'end'])
    expect(asked).toEqual(['upsert;sort:desc settle:0ms'])
  })

  test.each([
    ['innerHTML', false, false],
    ['innerHTML', true, true],
    ['innerHTML transition:true', false, true],
    ['innerHTML transition:false', true, false],
  ])('is by a view transition as hx-swap or the page says: %s, %s: %s', (swap, everywhere, is) => {
    htmx.config = { ...htmx.config, globalViewTransitions: everywhere }
    expect(strategyOf(swap).usesTransition).toBe(is)
  })

  test('goes through other extensions in their order, with templates in the place of their extension', () => {
    extensions = [
      { transformResponse: (text) => `${text} first` },
      { sluice: 'templates' },
      { transformResponse: (text) => `${text} last` },
    ]
    expect(strategyOf('innerHTML').transform('data', (text) => `(${text})`)).toBe('(data first) last')
  })

  test('is rendered before it goes through other extensions where the one for templates is not in force', () => {
    extensions = [{ transformResponse: (text) => `${text} last` }]
    expect(strategyOf('innerHTML').transform('data', (text) => `(${text})`)).toBe('(data) last')
  })
})
