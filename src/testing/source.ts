import type { EventSourceLike } from '../events.js'
import type { Receiver } from './play.js'

/**
 * What a test puts in the place of `htmx.createEventSource`: streams that say what the test wants, without a server.
 *
 * @example
 * const source = createTestSource()
 * htmx.createEventSource = source
 * source.send('/sse', 'new_bike', { modelId: 1 })
 */
export interface TestSource extends Receiver {
  /** Opens a stream, as htmx asks for it; it is open a microtask later. */
  (url: string): EventSourceLike
  /**
   * Sends an event to every open stream of this URL.
   *
   * @param data an object becomes JSON.
   * @returns how many streams got it.
   */
  send(url: string, name: string, data: string | object, id?: string): number
  /** Breaks the connection of every open stream, or of those of one URL. Sluice opens them again. */
  fail(url?: string): void
  /** The URLs of the streams that are open now. */
  readonly open: readonly string[]
  /** The URLs that were asked for, in order. */
  readonly asked: readonly string[]
}

const CLOSED = 2

class Stream implements EventSourceLike {
  readonly url: string
  readyState = 0
  onopen: EventSourceLike['onopen'] = null
  onerror: EventSourceLike['onerror'] = null
  readonly #listeners = new Map<string, Set<(event: MessageEvent) => void>>()

  constructor(url: string) {
    this.url = url
    // Who asked for it adds its listeners first.
    queueMicrotask(() => {
      if (this.readyState === CLOSED) return
      this.readyState = 1
      this.onopen?.(new Event('open'))
    })
  }

  addEventListener(name: string, listener: (event: MessageEvent) => void): void {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener))
  }

  removeEventListener(name: string, listener: (event: MessageEvent) => void): void {
    this.#listeners.get(name)?.delete(listener)
  }

  send(name: string, data: string, lastEventId: string): void {
    const event = new MessageEvent(name, { data, lastEventId })
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(event)
  }

  fail(): void {
    this.readyState = CLOSED
    this.onerror?.(new Event('error'))
  }

  close(): void {
    this.readyState = CLOSED
  }
}

/** Makes a {@link TestSource}. */
export function createTestSource(): TestSource {
  const streams = new Set<Stream>()
  const asked: string[] = []

  /** Those that are not closed; an event for one that is still about to open is not lost. */
  function openStreams(url?: string): Stream[] {
    for (const stream of streams) if (stream.readyState === CLOSED) streams.delete(stream)
    return [...streams].filter((stream) => url === undefined || pathOf(stream.url) === pathOf(url))
  }

  const create = (url: string): EventSourceLike => {
    const stream = new Stream(url)
    streams.add(stream)
    asked.push(url)
    return stream
  }
  return Object.defineProperties(
    Object.assign(create, {
      send(url: string, name: string, data: string | object, id = ''): number {
        const open = openStreams(url)
        const text = typeof data === 'string' ? data : JSON.stringify(data)
        for (const stream of open) stream.send(name, text, id)
        return open.length
      },
      fail(url?: string): void {
        for (const stream of openStreams(url)) stream.fail()
      },
    }),
    {
      open: { get: () => openStreams().map(({ url }) => url) },
      asked: { get: () => [...asked] },
    },
  ) as TestSource
}

/** A recording is played on another origin than it was made on, and a test page may have none. */
function pathOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://test.invalid')
  // [htmx-ext-sse] Where to go on after is said in the query of a source of the page.
  searchParams.delete('lastEventId')
  return `${pathname}?${searchParams}`
}
