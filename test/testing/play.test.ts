import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { play } from '../../src/testing/play.js'
import { createTestSource } from '../../src/testing/source.js'

const RECORDING = `: url /a
: at 0
event: row
id: 1
data: x

: at 200
data: y

: url /b
: at 1000
data: z

`

/** Takes down what it gets. */
function receiver() {
  const got: string[] = []
  return { got, send: (...event: (string | undefined)[]) => got.push(event.join()) }
}

describe('play', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('hands on all events in order, at once unless told otherwise', async () => {
    const to = receiver()
    expect(await play(RECORDING, { to })).toBe(3)
    expect(to.got).toEqual(['/a,row,x,1', '/a,message,y,1', '/b,message,z,1'])
  })

  test.each([
    [1, [200, 1000]],
    [4, [50, 250]],
  ])('keeps the times at speed %d', async (speed, [second, third]) => {
    const to = receiver()
    const played = play(RECORDING, { to, speed })
    await vi.advanceTimersByTimeAsync((second as number) - 2)
    expect(to.got).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2)
    expect(to.got).toHaveLength(2)
    await vi.advanceTimersByTimeAsync((third as number) - (second as number))
    expect(await played).toBe(3)
  })

  test('ends when it is aborted', async () => {
    const to = receiver()
    const controller = new AbortController()
    const played = play(RECORDING, { to, speed: 1, signal: controller.signal })
    await vi.advanceTimersByTimeAsync(300)
    controller.abort()
    await vi.advanceTimersByTimeAsync(1000)
    expect(await played).toBe(2)
  })

  test('gives events without a URL the one that it is told', async () => {
    const to = receiver()
    await play('data: x\n\n', { to, url: '/sse' })
    expect(to.got).toEqual(['/sse,message,x,'])
  })

  test('says what is missing', async () => {
    await expect(play(RECORDING)).rejects.toThrow('there is no window.sluice; say who gets the events')
    await expect(play('data: x\n\n', { to: receiver() })).rejects.toThrow('"message" has no URL')
    await expect(play(RECORDING, { to: receiver(), speed: 0 })).rejects.toThrow('above 0')
  })
})

describe('createTestSource', () => {
  /** Opens a stream and takes down what it says. */
  function listen(source: ReturnType<typeof createTestSource>, url: string, name = 'row') {
    const stream = source(url)
    const said: string[] = []
    stream.onopen = () => said.push('open')
    stream.onerror = () => said.push('error')
    const hear = (event: MessageEvent): unknown =>
      said.push(`${event.type} ${event.data} ${event.lastEventId}`)
    stream.addEventListener(name, hear)
    return { stream, said, hear }
  }

  test('opens each stream a microtask later, and sends to those of a URL', async () => {
    const source = createTestSource()
    const [a, b] = [listen(source, '/a'), listen(source, 'http://localhost:3000/b?x=1')]
    await undefined
    expect(source.send('/a', 'row', 'x', '1')).toBe(1)
    expect(source.send('/b?x=1', 'row', { id: 2 })).toBe(1)
    expect(source.send('/b', 'row', 'no')).toBe(0)
    source.send('/a', 'other', 'no')
    expect([a.said, b.said]).toEqual([
      ['open', 'row x 1'],
      ['open', 'row {"id":2} '],
    ])
    expect(source.open).toEqual(['/a', 'http://localhost:3000/b?x=1'])
  })

  test('knows a stream that goes on after an id, which Sluice puts into the query', () => {
    const source = createTestSource()
    const { said } = listen(source, '/a?lastEventId=7')
    expect(source.send('/a', 'row', 'x')).toBe(1)
    expect(said).toEqual(['row x '])
  })

  test('tells nothing to a stream that is closed, or that does not listen any more', async () => {
    const source = createTestSource()
    const [a, b] = [listen(source, '/a'), listen(source, '/a')]
    a.stream.close()
    b.stream.removeEventListener?.('row', b.hear)
    await undefined
    expect(source.send('/a', 'row', 'x')).toBe(1)
    expect([a.said, b.said]).toEqual([[], ['open']])
    expect(source.open).toEqual(['/a'])
    expect(source.asked).toEqual(['/a', '/a'])
  })

  test('breaks the streams of a URL, or all', () => {
    const source = createTestSource()
    const [a, b] = [listen(source, '/a'), listen(source, '/b')]
    source.fail('/a')
    expect([a.said, b.said, a.stream.readyState]).toEqual([['error'], [], 2])
    source.fail()
    expect(b.said).toEqual(['error'])
    expect(source.open).toEqual([])
  })
})
