import { describe, expect, test, vi } from 'vitest'
import { SluiceError } from '../../src/findings.js'
import { createMessages, Message } from '../../src/swap/message.js'

const messageOf = (data?: unknown) => new Message(new MessageEvent('bike', { data }))

describe('the payload of a message', () => {
  test.each([
    ['text', 'text'],
    ['', ''],
    [7, '7'],
    [null, ''],
    [undefined, ''],
  ])('is its data as text: %j', (data, payload) => {
    expect(messageOf(data).payload).toBe(payload)
  })

  test('is what it was when the message was made', () => {
    const event = { data: 'one' } as { data: string }
    const message = new Message(event as MessageEvent)
    event.data = 'two'
    expect(message.payload).toBe('one')
    expect(message.event).toBe(event)
  })
})

describe('the data of a message as JSON', () => {
  test('is read once, however many elements show it, and not before one does', () => {
    const parse = vi.spyOn(JSON, 'parse')
    const message = messageOf('{"a":[1]}')
    expect(parse).not.toHaveBeenCalled()
    const data = message.json()
    expect(data).toEqual({ a: [1] })
    expect(message.json()).toBe(data)
    expect(parse).toHaveBeenCalledOnce()
    parse.mockRestore()
  })

  test.each([
    ['null', null],
    ['false', false],
    ['0', 0],
    ['""', ''],
  ])('is read once also where it is nothing: %s', (payload, data) => {
    const parse = vi.spyOn(JSON, 'parse')
    const message = messageOf(payload)
    expect([message.json(), message.json()]).toEqual([data, data])
    expect(parse).toHaveBeenCalledOnce()
    parse.mockRestore()
  })

  test('is told as a finding each time where it is none', () => {
    const message = messageOf('{"a"')
    for (const _element of [1, 2]) {
      expect(() => message.json()).toThrow(SluiceError)
      expect(() => message.json()).toThrow(expect.objectContaining({ code: 'json-invalid' }))
    }
  })
})

describe('the newest message', () => {
  test('is one for all elements that show it', () => {
    const messageOf = createMessages()
    const [first, second] = [new MessageEvent('bike', { data: '1' }), new MessageEvent('bike', { data: '1' })]
    expect(messageOf(first)).toBe(messageOf(first))
    expect(messageOf(second)).not.toBe(messageOf(first))
  })

  test("is read anew where a page's own source sends an event object again, with other data", () => {
    const messageOf = createMessages()
    const event = Object.assign(new Event('bike'), { data: 'one' }) as unknown as MessageEvent & {
      data: string
    }
    expect(messageOf(event).payload).toBe('one')
    event.data = 'two'
    expect(messageOf(event).payload).toBe('two')
  })
})
