import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import type { Answer } from '../../src/host/host.js'
import type { Htmx4, InternalApi, RequestContext } from '../../src/host/htmx4/api.js'
import { createRequests, type Requests } from '../../src/host/htmx4/requests.js'
import type { ReleaseOn } from '../../src/host/htmx4/unfinished.js'

// What htmx 4 itself does with a request is shown in browsers; these are the answers that are taken from it.

let element: Element
let answered: Mock<(element: Element, answer: Answer) => void>
let abort: Mock<(reason?: unknown) => void>
let releaseOn: ReleaseOn
let requests: Requests

beforeEach(() => {
  element = document.body.appendChild(document.createElement('form'))
  answered = vi.fn()
  abort = vi.fn()
  releaseOn = 'end'
  requests = createRequests(
    { config: { noSwap: [204, 304, '5xx'] } } as unknown as Htmx4,
    { triggerHtmxEvent: () => true, attributeValue: () => undefined } as unknown as InternalApi,
    () => releaseOn,
    () => false,
    answered,
    false,
  )
})

/** A request of the element has the headers of its answer. Returns what htmx is told, and knows of it. */
function respond(status = 200, type: string | null = 'text/event-stream', method = 'POST') {
  const headers = { get: () => type } as unknown as Headers
  const raw = { status, headers, url: 'http://localhost:3000/chat' } as Response
  const ctx = {
    sourceElement: element,
    request: { action: '/chat', method, headers: {}, signal: new AbortController().signal, abort },
    response: { raw, status, headers },
  } as unknown as RequestContext
  return { raw, ctx, goesOn: requests.takeOver(ctx) }
}

/** The answer that was taken. */
const taken = () => answered.mock.lastCall?.[1] as Answer

describe('an answer to a request of htmx 4', () => {
  test('that is an event stream is taken from it, with its URL, method and place', () => {
    const { ctx, goesOn } = respond()
    expect(goesOn).toBe(false)
    expect(answered).toHaveBeenCalledOnce()
    expect(answered.mock.lastCall?.[0]).toBe(element)
    expect(taken()).toMatchObject({ url: 'http://localhost:3000/chat', method: 'post' })
    expect(taken().context).toBe(ctx)
  })

  test.each([
    [200, 'text/html'],
    [200, null],
    [204, 'text/event-stream'],
  ])('that is anything else is left to it: %s %s', (status, type) => {
    const { ctx, goesOn } = respond(status, type)
    expect(goesOn).toBeUndefined()
    expect(answered).not.toHaveBeenCalled()
    expect(ctx.extensionPromise).toBeUndefined()
  })

  test('to a QUERY is asked for as one to a POST', () => {
    respond(200, 'text/event-stream', 'QUERY')
    expect(taken().method).toBe('post')
  })

  test('is read as it has begun', async () => {
    const { raw } = respond()
    const plan = await taken().request?.()
    expect(await plan?.send?.('/chat', {})).toBe(raw)
    expect(abort).not.toHaveBeenCalled()
  })

  test('is aborted when nobody reads it any more', async () => {
    respond()
    const controller = new AbortController()
    const plan = await taken().request?.()
    await plan?.send?.('/chat', { signal: controller.signal })
    expect(abort).not.toHaveBeenCalled()
    controller.abort()
    expect(abort).toHaveBeenCalledOnce()
  })

  test('is aborted also when nobody wanted to read it in the first place', async () => {
    respond()
    const plan = await taken().request?.()
    await plan?.send?.('/chat', { signal: AbortSignal.abort() })
    expect(abort).toHaveBeenCalledOnce()
  })
})

describe('the request of an answer is over for htmx', () => {
  /** Whether it is over after each of what is told of the element. */
  async function over(on: ReleaseOn, ...told: [name: string, detail?: object][]): Promise<boolean[]> {
    releaseOn = on
    const { ctx } = respond()
    // Without a promise, htmx waits for nothing.
    let isOver = !ctx.extensionPromise
    ctx.extensionPromise?.then(() => {
      isOver = true
    })
    const after: boolean[] = []
    for (const [name, detail = {}] of told) {
      requests.onEvent(element, name, detail, detail === message[1])
      for (let count = 0; count < 5; count++) await Promise.resolve()
      after.push(isOver)
    }
    return after
  }

  const message: [string, object] = ['htmx:sseMessage', new MessageEvent('message')]
  const named: [string, object] = ['htmx:sseMessage', new MessageEvent('token')]

  test('when it is answered, and that was told, with releaseOn:immediate', async () => {
    const connecting: [string, object] = ['htmx:sseState', { state: 'connecting' }]
    expect(await over('immediate', connecting, ['htmx:sseOpen', {}])).toEqual([false, true])
  })

  test('with its first message that is shown, with releaseOn:first', async () => {
    expect(await over('first', ['htmx:sseOpen'], named, message)).toEqual([false, false, true])
  })

  test('with its end, with releaseOn:end', async () => {
    expect(await over('end', ['htmx:sseOpen'], message, ['htmx:sseClose'])).toEqual([false, false, true])
  })

  test.each(['retrying', 'paused'])('when it is %s, but not with releaseOn:end', async (state) => {
    const lost: [string, object] = ['htmx:sseState', { state }]
    expect([await over('immediate', lost), await over('first', lost)]).toEqual([[true], [true]])
    expect(await over('end', lost, ['htmx:sseClose'])).toEqual([false, true])
  })

  test.each(['closed', 'failed'])('when it is %s, whatever it was to wait for', async (state) => {
    for (const on of ['immediate', 'first', 'end'] as const)
      expect(await over(on, ['htmx:sseState', { state }])).toEqual([true])
  })

  test('when the server says so, whatever it was to wait for', async () => {
    for (const on of ['immediate', 'first', 'end'] as const)
      expect(await over(on, ['hx:release', new MessageEvent('hx:release')])).toEqual([true])
  })

  test('not by what is told of another element', async () => {
    const { ctx } = respond()
    const over = vi.fn()
    ctx.extensionPromise?.then(over)
    requests.onEvent(document.createElement('p'), 'htmx:sseClose', {}, false)
    for (let count = 0; count < 5; count++) await Promise.resolve()
    expect(over).not.toHaveBeenCalled()
  })
})
