import { beforeEach, describe, expect, test } from 'vitest'
import { createOrder, type Order, type Task } from '../../src/swap/order.js'

let order: Order
let done: string[]
/** What is ready. */
let ready: Set<string>

beforeEach(() => {
  order = createOrder()
  done = []
  ready = new Set()
})

/** Does the work of a task at once or later, as the order says. */
function schedule(stream: object, name: string, more: Partial<Task> = {}): void {
  const run = (): void => void done.push(name)
  const task = { event: new MessageEvent(name), isReady: () => ready.has(name), run, ...more }
  if (!order.postpone(stream, task)) task.run()
}

const never = () => false
const [one, other] = [{}, {}]

describe('the order of a stream', () => {
  test('lets pass what is ready', () => {
    ready.add('a')
    schedule(one, 'a')
    expect(done).toEqual(['a'])
    expect(order.waiting).toEqual([])
  })

  test('holds back what comes after something that waits', () => {
    ready.add('b')
    schedule(one, 'a')
    schedule(one, 'b')
    expect(order.resume(never)).toBe(false)
    expect(done).toEqual([])
    expect(order.waiting.map(({ event }) => event?.type)).toEqual(['a', 'b'])
    ready.add('a')
    expect(order.resume(never)).toBe(true)
    expect(done).toEqual(['a', 'b'])
    expect(order.waiting).toEqual([])
  })

  test('is that of one stream alone', () => {
    ready.add('b')
    schedule(one, 'a')
    schedule(other, 'b')
    expect(done).toEqual(['b'])
  })

  test('goes on until it is late', () => {
    schedule(one, 'a')
    schedule(one, 'b')
    ready.add('a').add('b')
    expect(order.resume(() => done.length > 0)).toBe(true)
    expect(done).toEqual(['a'])
  })

  test('is kept by what comes while something is done', () => {
    schedule(one, 'x', {
      event: undefined,
      run() {
        done.push('x')
        schedule(one, 'c')
      },
    })
    schedule(one, 'b')
    ready.add('x').add('b').add('c')
    order.resume(never)
    expect(done).toEqual(['x', 'b', 'c'])
  })
})
