import type { EventSourceLike } from '../events.js'
import type { Receiver } from './play.js'

/**
 * A replacement for `htmx.createEventSource` in tests: the test itself sends the events, without a server.
 *
 * @example
 * const source = createTestSource()
 * Object.assign(htmx, { createEventSource: source })
 * source.send('/sse', 'new_bike', { modelId: 1 })
 */
export interface TestSource extends Receiver {
  /** Creates a stream, as htmx requests it. It opens one microtask later. */
  (url: string): EventSourceLike
  /**
   * Sends an event to every open stream of this URL.
   *
   * @param data an object becomes JSON.
   * @returns the number of streams that received it.
   */
  send(url: string, name: string, data: string | object, id?: string): number
  /** Breaks the connection of every open stream, or of the streams with this URL. Sluice reconnects them. */
  fail(url?: string): void
  /** The URLs of all streams that are not closed. */
  readonly open: readonly string[]
  /** The URLs of all streams created so far, in order. */
  readonly asked: readonly string[]
}

const CLOSED = 2

class TestStream implements EventSourceLike {
  readonly url: string
  readyState = 0
  onopen: EventSourceLike['onopen'] = null
  onerror: EventSourceLike['onerror'] = null
  readonly #listeners = new Map<string, Set<(event: MessageEvent) => void>>()

  constructor(url: string) {
    this.url = url
    // The caller adds its listeners first.
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
  const streams = new Set<TestStream>()
  const asked: string[] = []

  /** All streams that are not closed. A stream that is still connecting counts, so its events are not lost. */
  function openStreams(url?: string): TestStream[] {
    for (const stream of streams) if (stream.readyState === CLOSED) streams.delete(stream)
    return [...streams].filter((stream) => url === undefined || pathOf(stream.url) === pathOf(url))
  }

  const create = (url: string): EventSourceLike => {
    const stream = new TestStream(url)
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

/** URLs are compared without their origin: a recording may come from another one, and a test page may have none. */
function pathOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://test.invalid')
  // [htmx-ext-sse] For a source that the page creates, the last event ID is in the query.
  searchParams.delete('lastEventId')
  return `${pathname}?${searchParams}`
}
