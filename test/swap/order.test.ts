import { beforeEach, describe, expect, test } from 'vitest'
import { createOrder, type Order } from '../../src/swap/order.js'

let order: Order
let done: string[]
/** What is ready. */
let ready: Set<string>

beforeEach(() => {
  order = createOrder()
  done = []
  ready = new Set()
})

const take = (stream: object, name: string): void =>
  order.take(stream, {
    event: new MessageEvent(name),
    isReady: () => ready.has(name),
    work: () => void done.push(name),
  })

const never = () => false
const [one, other] = [{}, {}]

describe('the order of a stream', () => {
  test('lets pass what is ready', () => {
    ready.add('a')
    take(one, 'a')
    expect(done).toEqual(['a'])
    expect(order.waiting).toEqual([])
  })

  test('holds back what comes after something that waits', () => {
    ready.add('b')
    take(one, 'a')
    take(one, 'b')
    expect(order.goOn(never)).toBe(false)
    expect(done).toEqual([])
    expect(order.waiting.map(({ event }) => event?.type)).toEqual(['a', 'b'])
    ready.add('a')
    expect(order.goOn(never)).toBe(true)
    expect(done).toEqual(['a', 'b'])
    expect(order.waiting).toEqual([])
  })

  test('is that of one stream alone', () => {
    ready.add('b')
    take(one, 'a')
    take(other, 'b')
    expect(done).toEqual(['b'])
  })

  test('goes on until it is late', () => {
    take(one, 'a')
    take(one, 'b')
    ready.add('a').add('b')
    expect(order.goOn(() => done.length > 0)).toBe(true)
    expect(done).toEqual(['a'])
  })

  test('is kept by what comes while something is done', () => {
    order.take(one, {
      event: undefined,
      isReady: () => ready.has('x'),
      work() {
        done.push('x')
        take(one, 'c')
      },
    })
    take(one, 'b')
    ready.add('x').add('b').add('c')
    order.goOn(never)
    expect(done).toEqual(['x', 'b', 'c'])
  })
})
