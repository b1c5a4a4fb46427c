import { expect } from 'vitest'
import type { TestStream } from '../server/server.js'
import type { TestPage } from './browser.js'
import type { HtmxVersion, OpenOptions, Suite } from './suite.js'

/** For the head of a page: htmx settles at once, so that what it swapped in soon has no classes of its own. */
export const SETTLES_AT_ONCE = `<meta name="htmx-config" content='{"defaultSettleDelay":0}'>`

/** How the handling of one event ended: the event that told so, and what of its detail is text. */
export interface Ending {
  readonly name: string
  /** Id of the element it was fired at. */
  readonly on: string
  /** Whether `detail.elt` is that element. */
  readonly own: boolean
  readonly data: string | undefined
  readonly code: string | undefined
  readonly event: string | undefined
  readonly template: string | undefined
  readonly target: string | undefined
  readonly payload: string | undefined
  /** What `detail.error` says, and what lies below it. */
  readonly message: string | undefined
  readonly cause: string | undefined
}

declare global {
  interface Window {
    /** Filled by {@link recordEndings}. */
    endings: Ending[]
    /** Called at every ending. */
    onending: () => void
  }
}

/** A page, and the stream at `/events` that it listens to. */
export interface Delivery {
  readonly page: TestPage
  readonly stream: TestStream
  /** Sends one event and waits until one listener has handled it. Returns how that ended. */
  send(data: string | object, event?: string): Promise<Ending>
  /** Waits until so many events were handled in all. Returns how each ended. */
  endings(count?: number): Promise<Ending[]>
}

/** Opens a page with this body and waits until its stream is open. */
export async function connect(suite: Suite, body: string, options?: OpenOptions): Promise<Delivery> {
  const stream = suite.server.stream('/events')
  const page = await suite.open(body, options)
  await Promise.all([stream.opened(), page.run(recordEndings)])
  let sent = 0

  function endings(count = sent): Promise<Ending[]> {
    return page.run(async (wanted) => {
      while (window.endings.length < wanted) {
        await new Promise<void>((resolve) => {
          window.onending = resolve
        })
      }
      return window.endings
    }, count)
  }

  return {
    page,
    stream,
    endings,
    async send(data, event) {
      stream.send(data, event === undefined ? {} : { event })
      return (await endings(++sent)).at(-1) as Ending
    },
  }
}

/** HTML inside of an element that connects to `/events`, as {@link connect} serves it. */
export const connected = (html: string, attributes = ''): string =>
  `<div id="connecting" hx-ext="sse" sse-connect="/events" ${attributes}>${html}</div>`

/** Returns what opens a page, sends one event, and returns the page when it was swapped. */
export function swapping(suite: Suite, htmx: HtmxVersion) {
  return async (body: string, data: string, options: OpenOptions = {}): Promise<TestPage> => {
    const { page, send } = await connect(suite, body, { htmx, ...options })
    expect(await send(data)).toMatchObject({ name: 'htmx:sseMessage' })
    expect(errorsOf(page)).toEqual([])
    return page
  }
}

/** Begins to keep, in the page, how events end. */
export function recordEndings(): void {
  window.endings = []
  for (const name of ['htmx:sseMessage', 'htmx:sseTemplateError', 'htmx:targetError', 'htmx:swapError']) {
    document.addEventListener(name, (event) => {
      const element = event.target as Element
      const { detail } = event as CustomEvent
      // [htmx 2.0.5] Fires an event of its own under the same name, which says nothing.
      if (name === 'htmx:swapError' && !detail.code) return
      const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
      window.endings.push({
        name,
        on: element.id,
        own: detail.elt === element,
        data: text(detail.data),
        code: text(detail.code),
        event: text(detail.event),
        template: text(detail.template),
        target: text(detail.target),
        payload: text(detail.payload),
        message: text(detail.error?.message),
        cause: detail.error?.cause && String(detail.error.cause),
      })
      window.onending?.()
    })
  }
}

/** An event as it is on the wire. */
export function frameOf(event: string, data: string | object): string {
  return `event: ${event}\ndata: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`
}

/** Many events as they are on the wire, to be written at once. */
export function burst(events: readonly (readonly [event: string, data: string | object])[]): string {
  return events.map(([event, data]) => frameOf(event, data)).join('')
}

/** The HTML inside of an element, as `page.html`, without the empty `class` that htmx before 2.0.5 leaves behind. */
export async function htmlOf(page: TestPage, selector: string): Promise<string> {
  return (await page.html(selector)).replaceAll(' class=""', '')
}

/** What scripts of the page logged as an error, and exceptions that nothing caught. */
export function errorsOf(page: TestPage): string[] {
  // The browser itself logs every answer that is not 200.
  return page.logs.filter((log) => /^(error|exception): (?!Failed to load resource)/.test(log))
}
