import { beforeEach, describe, expect, type Mock, test, vi } from 'vitest'
import { type ConfigRequestDetail, planRequest, type RequestApi } from '../../../src/host/classic/request.js'
import type { RequestPlan } from '../../../src/transport/transport.js'

let element: Element
/** What htmx finds for the element. */
let values: [name: string, value: string][]
let headers: Record<string, string | null>
/** The page's handler of `htmx:configRequest`; false cancels it. */
let handler: Mock<(detail: ConfigRequestDetail) => boolean | undefined>
let api: { [Name in keyof RequestApi]: Mock<RequestApi[Name]> }

beforeEach(() => {
  element = document.createElement('div')
  values = []
  headers = { 'HX-Request': 'true', 'HX-Current-URL': 'http://localhost:3000/' }
  handler = vi.fn()
  api = {
    getExpressionVars: vi.fn(() => ({})),
    getHeaders: vi.fn(() => ({ ...headers })),
    triggerEvent: vi.fn((_element: Element, _name: string, detail: object) => {
      return handler(detail as ConfigRequestDetail) !== false
    }),
  }
})

/** What is made of a request that nobody cancels. */
const plan = async (url = '/events', method = 'get') =>
  (await planRequest(api, element, url, method, () => dataOf(values))) as RequestPlan

function dataOf(values: readonly [name: string, value: string][]): FormData {
  const data = new FormData()
  for (const [name, value] of values) data.append(name, value)
  return data
}

/** What the body of a plan is, as text. */
const bodyOf = ({ body }: RequestPlan) => (body === undefined ? undefined : `${body}`)

describe('the request of an element', () => {
  test('that adds nothing is that of its URL', async () => {
    expect(await plan('events?a=1')).toEqual({
      url: 'http://localhost:3000/events?a=1',
      method: 'GET',
      headers,
      body: undefined,
    })
  })

  test('has its values in the query', async () => {
    values = [
      ['b', '2'],
      ['c', 'x y&z'],
    ]
    expect((await plan('/events?a=1')).url).toBe('http://localhost:3000/events?a=1&b=2&c=x+y%26z')
  })

  test('has several values of one name', async () => {
    values = [
      ['a', '1'],
      ['a', '2'],
    ]
    expect((await plan()).url).toBe('http://localhost:3000/events?a=1&a=2')
  })

  test.each(['post', 'put', 'patch', 'delete'])(
    'has its values in the body with the method %s',
    async (method) => {
      values = [
        ['a', '1'],
        ['a', '2'],
      ]
      const made = await plan('/events?b=3', method)
      expect(made).toMatchObject({ url: 'http://localhost:3000/events?b=3', method: method.toUpperCase() })
      expect(bodyOf(made)).toBe('a=1&a=2')
    },
  )

  test('asks htmx for the headers of the element', async () => {
    await plan('/events', 'post')
    expect(api.getHeaders.mock.lastCall?.[0]).toBe(element)
  })

  test('has its headers, without those that are null', async () => {
    headers = { 'X-Token': 'a', 'HX-Prompt': null }
    expect((await plan()).headers).toEqual({ 'X-Token': 'a' })
  })

  test('to another origin has no headers of htmx, each of which would have to be allowed there', async () => {
    headers = { 'HX-Request': 'true', 'HX-Target': 'x', 'X-Token': 'a' }
    expect((await plan('http://other.example/events')).headers).toEqual({ 'X-Token': 'a' })
    expect((await plan('http://localhost:3000/events')).headers).toEqual(headers)
  })
})

describe('htmx:configRequest', () => {
  test('is fired on the element, with all that is known', async () => {
    values = [
      ['a', '1'],
      ['b', '2'],
      ['b', '3'],
    ]
    await plan('/events', 'post')
    expect(api.triggerEvent.mock.lastCall?.slice(0, 2)).toEqual([element, 'htmx:configRequest'])
    expect(handler.mock.lastCall?.[0]).toMatchObject({
      elt: element,
      target: element,
      verb: 'post',
      path: '/events',
      headers,
      parameters: { a: '1', b: ['2', '3'] },
    })
  })

  test('may change everything', async () => {
    values = [['a', '1']]
    handler.mockImplementation((detail) => {
      detail.path = '/other'
      detail.verb = 'put'
      detail.headers.Authorization = 'me'
      delete detail.parameters.a
      Object.assign(detail.parameters, { b: 2, c: ['3', '4'], d: 'ž' })
      return true
    })
    const made = await plan()
    expect(made).toMatchObject({ url: 'http://localhost:3000/other', method: 'PUT' })
    expect(made.headers).toEqual({ ...headers, Authorization: 'me' })
    expect(bodyOf(made)).toBe('b=2&c=3&c=4&d=%C5%BE')
  })

  test('that is cancelled makes no request', async () => {
    handler.mockReturnValue(false)
    expect(await planRequest(api, element, '/events', 'get', () => dataOf([]))).toBeUndefined()
  })

  test('may make the request wait, and is read when the wait is over', async () => {
    let ready = () => {}
    handler.mockImplementation((detail) => {
      detail.waitUntil(
        new Promise<void>((resolve) => {
          ready = () => {
            detail.headers.Authorization = 'fresh'
            resolve()
          }
        }),
      )
      return true
    })
    const made = vi.fn()
    const planned = plan().then(made)
    for (let count = 0; count < 10; count++) await Promise.resolve()
    expect(made).not.toHaveBeenCalled()
    ready()
    await planned
    expect(made.mock.lastCall?.[0].headers.Authorization).toBe('fresh')
  })

  test('may wait for several things', async () => {
    const order: number[] = []
    handler.mockImplementation((detail) => {
      for (const number of [1, 2]) detail.waitUntil(Promise.resolve().then(() => order.push(number)))
      return true
    })
    await plan()
    expect(order).toEqual([1, 2])
  })

  test('that waits in vain makes no request', async () => {
    const reason = new Error('logged out')
    handler.mockImplementation((detail) => {
      detail.waitUntil(Promise.reject(reason))
      return true
    })
    await expect(plan()).rejects.toBe(reason)
  })

  test('is fired anew for each request', async () => {
    await plan()
    await plan()
    expect(handler).toHaveBeenCalledTimes(2)
  })
})

describe('a request of which nothing of the element is part', () => {
  test('is told to handlers as any other, and has what they add alone', async () => {
    values = [['a', '1']]
    handler.mockImplementation((detail) => {
      expect([detail.headers, detail.parameters, detail.elt]).toEqual([{}, {}, element])
      detail.headers.Authorization = 'me'
      return undefined
    })
    const made = await planRequest(api, element, '/events', 'get', () => dataOf(values), true)
    expect(made).toMatchObject({ url: 'http://localhost:3000/events', headers: { Authorization: 'me' } })
  })

  test('reads no expression of the page', async () => {
    const read = vi.fn()
    await planRequest(api, element, '/events', 'get', read, true)
    expect(read).not.toHaveBeenCalled()
    expect(api.getHeaders).not.toHaveBeenCalled()
  })
})

test('a URL of a handler that is none is a finding', async () => {
  handler.mockImplementation((detail) => {
    detail.path = 'http://['
    return true
  })
  await expect(planRequest(api, element, '/events', 'get', () => dataOf([]))).rejects.toMatchObject({
    code: 'request-invalid',
    message: expect.stringContaining('htmx:configRequest'),
  })
})

describe('an expression of the page that throws is a finding', () => {
  const thrower = () => {
    throw new ReferenceError('id is not defined')
  }

  test.each([
    ['hx-vals', thrower, () => ({})],
    ['hx-headers', () => dataOf([]), thrower],
  ])('which names %s', async (name, read, readHeaders) => {
    api.getHeaders.mockImplementation(readHeaders)
    const made = planRequest(api, element, '/events', 'get', read)
    await expect(made).rejects.toMatchObject({
      code: 'request-invalid',
      message: expect.stringContaining(name),
      cause: expect.objectContaining({ message: 'id is not defined' }),
    })
    expect(handler).not.toHaveBeenCalled()
  })
})
