/**
 * Whoever throws between a stream and the page, at each place where one hands over to the other: it ends in one error,
 * and what comes after it is shown, here and elsewhere.
 */
import { describe, expect, test } from 'vitest'
import { inline } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

/** Extensions, engines and elements of a test stay in its page. */
const suite = browserSuite({ ownPage: 'has more scripts' })

declare global {
  interface Window {
    /** What nobody caught, in its order. */
    uncaught: string[]
    /** Throws for the first who calls it; the others get what they would have said. */
    fail<T>(what: string, otherwise?: T): T
    /** Registers an extension with this htmx. */
    extend(extension: object): void
  }
}

/** Begins a page: keeps what nobody caught, and gives it what throws. */
function begin(): void {
  let hasThrown = false
  window.uncaught = []
  addEventListener('error', ({ message }) => window.uncaught.push(message))
  addEventListener('unhandledrejection', ({ reason }) => window.uncaught.push(`${reason}`))
  window.fail = (what, otherwise) => {
    if (hasThrown) return otherwise as never
    hasThrown = true
    throw new Error(`thrown by ${what}`)
  }
  window.extend = (extension) => {
    const htmx = window.htmx as unknown as Record<string, (name: string, extension: object) => void>
    ;(htmx.registerExtension ?? htmx.defineExtension)?.call(htmx, 'thrower', extension)
  }
}

interface Thrower {
  readonly what: string
  /** Runs in the page before anything connects; it uses nothing from outside of itself. */
  work(argument?: string): void
  readonly argument?: string
  /** Attributes of an element that hears the event. */
  readonly attributes?: string
  /** The versions of htmx that have it. */
  readonly on?: RegExp
  /**
   * How it is told: by a finding with this code; by the browser, as what a handler of any event throws; by htmx, which
   * logs it.
   */
  readonly told: 'by the browser' | 'by htmx' | { readonly code: string; readonly isAlsoUncaught?: true }
  /** Whether the element shows nothing of the event at which it happens. */
  readonly isLost?: true
  /** Whether the stream has to be opened again by a script of the page. */
  readonly reconnects?: true
}

const HOOKS = [
  'htmx_sse_before_connection',
  'htmx_sse_after_connection',
  'htmx_sse_state',
  'htmx_sse_before_message',
  'htmx_sse_after_message',
]
const CLASSIC = /^[12]/

const THROWERS: readonly Thrower[] = [
  {
    what: 'a listener of sluice.on',
    work: () => void window.sluice.on('/sse', 'a', () => window.fail('on')),
    told: 'by the browser',
  },
  {
    what: 'sluice.tap',
    work: () => Object.assign(window.sluice, { tap: () => window.fail('tap') }),
    told: 'by the browser',
  },
  {
    what: 'a handler of sluice:finding',
    work() {
      document.addEventListener('sluice:finding', () => window.fail('sluice:finding'))
      let count = 0
      window.sluice.registerEngine('own', {
        compile: () => () => {
          if (!count++) throw new Error('the first')
          return '2'
        },
      })
    },
    attributes: 'own-template="t"',
    told: { code: 'template-failed', isAlsoUncaught: true },
    isLost: true,
  },
  {
    what: 'an engine that compiles',
    work: () => window.sluice.registerEngine('own', { compile: () => window.fail('compile', () => '2') }),
    attributes: 'own-template="t"',
    told: { code: 'template-failed' },
    isLost: true,
  },
  {
    what: 'an engine that renders',
    work: () => window.sluice.registerEngine('own', { compile: () => () => window.fail('render', '2') }),
    attributes: 'own-template="t"',
    told: { code: 'template-failed' },
    isLost: true,
  },
  {
    what: 'an extension that transforms',
    work: () => window.extend({ transformResponse: (text: string) => window.fail('transform', text) }),
    on: CLASSIC,
    told: { code: 'template-failed' },
    isLost: true,
  },
  {
    what: 'an extension that hears events',
    work: () =>
      window.extend({ onEvent: (name: string) => !/sse|wap/.test(name) || window.fail('onEvent', true) }),
    on: CLASSIC,
    told: 'by htmx',
  },
  {
    what: 'an extension that swaps',
    work: () => window.extend({ handleSwap: () => window.fail('handleSwap', false) }),
    on: CLASSIC,
    told: 'by htmx',
  },
  {
    what: 'the logger of htmx',
    work: () => Object.assign(window.htmx, { logger: () => window.fail('logger') }),
    on: CLASSIC,
    told: 'by the browser',
  },
  ...HOOKS.map(
    (hook): Thrower => ({
      what: `an extension at ${hook}`,
      work: (hook) => window.extend({ [hook as string]: () => window.fail('a hook') }),
      argument: hook,
      on: /^4/,
      told: 'by the browser',
    }),
  ),
  {
    what: 'an extension before a swap',
    work: () => window.extend({ htmx_before_swap: () => window.fail('before_swap') }),
    on: /^4/,
    told: { code: 'swap-failed' },
    isLost: true,
  },
  {
    what: 'an extension after an insertion',
    work: () => window.extend({ htmx_before_settle: () => window.fail('before_settle') }),
    on: /^4/,
    told: { code: 'swap-failed' },
  },
  {
    what: 'a custom element that comes',
    work() {
      window.sluice.registerEngine('own', {
        compile: () => (data) => `<x-own>${data}</x-own>`,
      })
      customElements.define(
        'x-own',
        class extends HTMLElement {
          connectedCallback() {
            window.fail('connectedCallback')
          }
        },
      )
    },
    attributes: 'own-template="t"',
    told: 'by the browser',
  },
  {
    what: 'a custom element that leaves',
    work() {
      window.sluice.registerEngine('own', {
        compile: () => (data) => `<x-own>${data}</x-own>`,
      })
      customElements.define(
        'x-own',
        class extends HTMLElement {
          disconnectedCallback() {
            window.fail('disconnectedCallback')
          }
        },
      )
    },
    attributes: 'own-template="t" sse-limit="1"',
    told: 'by the browser',
  },
  {
    what: 'the getter of an option',
    work() {
      window.htmx.config.sse = {
        get heartbeat() {
          return window.fail('heartbeat', 'auto')
        },
      }
    },
    told: { code: 'option-invalid' },
  },
  ...[
    'htmx:sseState',
    'htmx:sse-state',
    'htmx:sseOpen',
    'htmx:sseBeforeMessage',
    'htmx:sseMessage',
    'htmx:afterSwap',
    'htmx:afterSettle',
  ].map(
    (name): Thrower => ({
      what: `a handler of ${name}`,
      work: (name) => addEventListener(name as string, () => window.fail('a handler')),
      argument: name,
      told: 'by the browser',
    }),
  ),
  {
    what: 'htmx.createEventSource',
    work: () =>
      Object.assign(window.htmx, {
        createEventSource: (url: string) => window.fail('createEventSource', true) && new EventSource(url),
      }),
    told: { code: 'stream-failed' },
    reconnects: true,
  },
  {
    what: 'a source that is listened to',
    work: () =>
      Object.assign(window.htmx, {
        createEventSource: (url: string) =>
          Object.assign(new EventSource(url), {
            addEventListener(...given: [string, () => void]) {
              window.fail('addEventListener')
              EventSource.prototype.addEventListener.apply(this as unknown as EventSource, given)
            },
          }),
      }),
    told: { code: 'stream-failed' },
    reconnects: true,
  },
  {
    what: 'EventSource',
    work() {
      window.EventSource = class extends EventSource {
        constructor(url: string | URL) {
          window.fail('EventSource')
          super(url)
        }
      }
    },
    told: { code: 'stream-failed' },
    reconnects: true,
  },
  {
    what: 'fetch',
    work() {
      const { fetch } = window
      window.htmx.config.sse = { transport: 'fetch', reconnectDelay: 1 }
      window.fetch = (...given) => {
        window.fail('fetch')
        return fetch(...given)
      }
    },
    told: { code: 'stream-lost' },
  },
  {
    what: 'a response',
    work() {
      const { fetch } = window
      window.htmx.config.sse = { transport: 'fetch', reconnectDelay: 1 }
      window.fetch = async (...given) => {
        const response = await fetch(...given)
        const { headers } = response
        return Object.defineProperty(response, 'headers', { get: () => window.fail('headers', headers) })
      }
    },
    told: { code: 'stream-lost' },
  },
]

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test.each(THROWERS.filter(({ on = /./ }) => on.test(htmx)))('$what', async (thrower) => {
    const { work, argument, attributes = '', told, isLost, reconnects } = thrower
    const stream = suite.server.stream('/sse')
    const page = await suite.open(
      `<script>(${work.toString().replace(/^work/, 'function work')})(${JSON.stringify(argument)})</script>
      <template id="t"></template>
      <div hx-ext="sse, thrower" sse-connect="/sse">
        <p id="one" sse-swap="a" hx-swap="beforeend" ${attributes}></p>
        <p id="two" sse-swap="a" hx-swap="beforeend"></p>
        <p id="end" sse-swap="end"></p>
      </div>`,
      { htmx, head: inline(begin) },
    )
    if (reconnects) {
      await page.until(() => window.sluice.findings().length)
      await page.run(() => window.sluice.reconnect())
    }
    await page.until(() => document.querySelector('[sse-state="open"]'))
    stream.send('1', { event: 'a' })
    stream.send('2', { event: 'a' })
    stream.send('end', { event: 'end' })
    await page.shows('#end', 'end')
    await page.shows('#two', '12')
    const limited = attributes.includes('limit')
    await page.shows('#one', isLost || limited ? '2' : '12')
    const isUncaught = told === 'by the browser' || (typeof told === 'object' && told.isAlsoUncaught)
    await page.until((count) => window.uncaught.length === count, isUncaught ? 1 : 0)
    const findings = await page.run(() => window.sluice.findings().map(({ code }) => code))
    expect(findings).toEqual(typeof told === 'object' ? [told.code] : [])
    const said = (await page.said()).filter((log) => log.startsWith('error: Error: thrown by'))
    expect(said).toHaveLength(told === 'by htmx' ? 1 : 0)
  })
})
