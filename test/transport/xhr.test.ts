// @vitest-environment node
// happy-dom calls `onopen` and the like of any EventTarget, which no browser does.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Connection, ConnectionRequest } from '../../src/transport/transport.js'
import { xhrTransport } from '../../src/transport/xhr.js'
import { vectors } from '../vectors/vectors.js'
import { attemptOf, callsOf, keepingHandlers, transportContract } from './contract.js'

const HEADERS_RECEIVED = 2
const LOADING = 3
const DONE = 4

/** A request that has the headers of its answer, and whose server is the test. */
class FakeXhr extends EventTarget {
  readyState = HEADERS_RECEIVED
  status = 200
  responseText = ''
  responseURL = 'http://localhost:3000/events'
  /** How often it was aborted. */
  aborts = 0

  /** More of the text has come. */
  sends(text: string): void {
    if (!this.status) return
    this.readyState = LOADING
    this.responseText += text
    this.#fire('readystatechange', 'progress')
  }

  /** The server ends the answer. */
  ends(): void {
    if (!this.status) return
    this.readyState = DONE
    this.#fire('readystatechange', 'load')
  }

  /** The connection breaks off. */
  breaks(name: 'error' | 'timeout' = 'error'): void {
    if (this.status) this.#fail(name)
  }

  abort(): void {
    this.aborts++
    if (this.status && this.readyState !== DONE) this.#fail('abort')
    this.readyState = 0
  }

  #fail(name: string): void {
    this.readyState = DONE
    this.status = 0
    this.responseText = this.responseURL = ''
    this.#fire('readystatechange', name)
  }

  #fire(...names: readonly string[]): void {
    for (const name of names) this.dispatchEvent(new Event(name))
  }
}

let xhr: FakeXhr

beforeEach(() => {
  xhr = new FakeXhr()
  vi.stubGlobal('document', { baseURI: 'http://localhost:3000/page', dispatchEvent() {} })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('whatever the moment at which it tells that it is open', () => {
  /** What waits for the end of the task in which a connection is made. */
  let later: (() => void)[]

  beforeEach(() => {
    later = []
    vi.stubGlobal('queueMicrotask', (work: () => void) => later.push(work))
  })

  transportContract('XMLHttpRequest', () => ({
    transport(attempt, handlers) {
      xhr = new FakeXhr()
      return xhrTransport(xhr as unknown as XMLHttpRequest)(attempt, handlers)
    },
    farEnd: () => ({
      opens() {
        for (const work of later.splice(0)) work()
      },
      sends: (...these) =>
        xhr.sends(
          these
            .map(([name, data = '', id]) => {
              const known = id === undefined ? '' : `id: ${id}\n`
              return `${name === 'message' ? '' : `event: ${name}\n`}${known}data: ${data}\n\n`
            })
            .join(''),
        ),
      // Its answer is an event stream, or it would not be here; but it may end before that was told.
      refuses: () => xhr.breaks(),
      ends: () => xhr.ends(),
    }),
  }))
})

let handlers: ReturnType<typeof keepingHandlers>
let connection: Connection

/** Makes a connection, as far as it is told. */
function begin(changes: Partial<ConnectionRequest> = {}): void {
  handlers = keepingHandlers()
  connection = xhrTransport(xhr as unknown as XMLHttpRequest)(attemptOf(changes), handlers)
}

/** Makes a connection that is open. */
async function open(changes: Partial<ConnectionRequest> = {}): Promise<void> {
  begin(changes)
  await Promise.resolve()
}

/** Type, data and last event ID of the events so far. */
const events = () =>
  handlers.message.mock.calls.map(([, { type, data, lastEventId }]) => ({ type, data, lastEventId }))

const endings = () => handlers.broken.mock.calls.map(([ending]) => ending)

describe('an answer that has begun', () => {
  test('is open as soon as whoever takes it has it in hand, and not before', async () => {
    begin()
    expect(handlers.opened).not.toHaveBeenCalled()
    await Promise.resolve()
    expect(handlers.opened).toHaveBeenCalledOnce()
    expect(connection.source.readyState).toBe(1)
  })

  test('is read from its beginning, of which some has come already', async () => {
    xhr.sends('data: 1\n\ndata: 2')
    await open()
    expect(events().map(({ data }) => data)).toEqual(['1'])
    xhr.sends('\n\n')
    expect(events().map(({ data }) => data)).toEqual(['1', '2'])
  })

  test('may come in pieces, wherever they are cut', async () => {
    const text = 'id: 7\nevent: a\ndata: one\ndata: žluťoučký\n\ndata: two\n\n'
    for (let at = 1; at < text.length; at++) {
      xhr = new FakeXhr()
      await open()
      xhr.sends(text.slice(0, at))
      xhr.sends(text.slice(at))
      expect(events(), `cut at ${at}`).toEqual([
        { type: 'a', data: 'one\nžluťoučký', lastEventId: '7' },
        { type: 'message', data: 'two', lastEventId: '7' },
      ])
    }
  })

  test('is read once, however often it is told that there is more', async () => {
    await open()
    xhr.sends('data: 1\n\n')
    xhr.dispatchEvent(new Event('progress'))
    xhr.ends()
    expect(events()).toHaveLength(1)
  })

  test.each(['readystatechange', 'progress'])(
    'is read also where only %s tells that there is more',
    async (name) => {
      await open()
      xhr.readyState = LOADING
      xhr.responseText = 'data: 1\n\n'
      xhr.dispatchEvent(new Event(name))
      expect(events().map(({ data }) => data)).toEqual(['1'])
    },
  )

  test('says where its events come from, after redirects', async () => {
    xhr.responseURL = 'http://other.example/here'
    await open()
    xhr.sends('data: 1\n\n')
    expect(handlers.message.mock.lastCall?.[1].origin).toBe('http://other.example')
  })

  test('tells comments and the reconnection time', async () => {
    await open()
    xhr.sends(': alive\nretry: 70\n\n')
    expect(handlers.heard.mock.calls).toContainEqual([true])
    expect(handlers.retry.mock.calls).toEqual([[70]])
  })

  test.each(vectors)('is understood as EventSource understands it: $name: $why', async (vector) => {
    await open()
    const decoder = new TextDecoder()
    for (const chunk of vector.chunks) xhr.sends(decoder.decode(chunk, { stream: true }))
    xhr.ends()
    expect(events()).toEqual(vector.events)
    expect(handlers.retry.mock.lastCall?.[0] ?? null).toBe(vector.retry)
    expect(handlers.identified.mock.lastCall?.[0] ?? '').toBe(vector.lastEventId)
  })
})

describe('the end of it', () => {
  test('is clean where the server ends it', async () => {
    await open()
    xhr.sends('data: 1\n\n')
    xhr.ends()
    expect(endings()).toEqual([{ clean: true }])
    expect(connection.source.readyState).toBe(2)
  })

  test('comes after all that came with it', async () => {
    await open()
    const order: string[] = []
    handlers.message.mockImplementation((_name, { data }) => void order.push(data))
    handlers.broken.mockImplementation(() => void order.push('end'))
    xhr.readyState = LOADING
    xhr.responseText = 'data: 1\n\n'
    xhr.ends()
    expect(order).toEqual(['1', 'end'])
  })

  test('is told as taken back where htmx aborts the request', async () => {
    await open()
    xhr.abort()
    expect(endings()).toEqual([{ aborted: true }])
  })

  test.each(['error', 'timeout'] as const)('is told with its cause where it breaks: %s', async (name) => {
    await open()
    xhr.breaks(name)
    expect(endings()).toEqual([{ cause: new Error(name) }])
  })

  test('is told to those who look at the source', async () => {
    await open()
    const heard = vi.fn()
    connection.source.onerror = heard
    xhr.ends()
    expect(heard).toHaveBeenCalledOnce()
  })

  test('is told also where it came before the answer was taken', async () => {
    xhr.sends('data: 1\n\n')
    xhr.ends()
    await open()
    expect(events().map(({ data }) => data)).toEqual(['1'])
    expect(callsOf(handlers)).toMatchObject({ opened: 1, broken: 1 })
    expect(endings()).toEqual([{ clean: true }])
  })

  test('is told also where htmx took the request back before the answer was taken', async () => {
    xhr.abort()
    await open()
    expect(callsOf(handlers)).toMatchObject({ opened: 0, message: 0 })
    expect(endings()).toEqual([{ aborted: true }])
  })

  test('is told also where it broke before the answer was taken', async () => {
    xhr.breaks()
    await open()
    expect(callsOf(handlers)).toMatchObject({ opened: 0, message: 0 })
    expect(endings()).toEqual([{ cause: expect.any(Error) }])
  })
})

describe('closing it', () => {
  test('aborts the request, once, and tells nothing of that', async () => {
    await open()
    connection.close()
    connection.close()
    expect(xhr.aborts).toBe(1)
    expect(handlers.broken).not.toHaveBeenCalled()
  })

  test('by its source aborts the request as well', async () => {
    await open()
    connection.source.close()
    expect(xhr.aborts).toBe(1)
    expect(handlers.broken).not.toHaveBeenCalled()
  })

  test('leaves alone a request that is over', async () => {
    await open()
    xhr.ends()
    connection.close()
    expect(xhr.aborts).toBe(0)
  })

  test('before it is open opens nothing', async () => {
    begin()
    connection.close()
    await Promise.resolve()
    expect(Object.values(callsOf(handlers))).toEqual([0, 0, 0, 0, 0, 0])
  })
})
