import { describe, expect, test, vi } from 'vitest'
import { byId, change, delivery, host, routes, show, transport, withRoutes } from './subject.js'

withRoutes()

describe('an element that is put back into the page', () => {
  const HTML = '<div id="c" sse-connect="/events"><p id="p" sse-swap="a"></p></div>'

  /** Takes the element out, as plain DOM calls do; and puts it back. */
  function takeOut(): Element {
    const element = byId('c')
    element.remove()
    for (const each of [element, ...element.querySelectorAll('*')]) routes.release(each, 'nodeMissing')
    return element
  }
  function putBack(element: Element): void {
    document.body.append(element)
    for (const each of routes.reattached(element)) routes.update(each)
  }

  test('connects again after its last id, and is heard', () => {
    show(HTML)
    transport.newest.opens()
    transport.newest.sends('a', 'x', '7')
    const element = takeOut()
    expect(transport.live).toEqual([])
    putBack(element)
    expect(transport.live.length).toBe(1)
    expect(transport.newest.attempt.lastEventId).toBe('7')
    expect(element.getAttribute('sse-state')).toBe('connecting')
    transport.newest.opens()
    delivery.swap.mockClear()
    transport.newest.sends('a', 'y', '8')
    expect(delivery.swap.mock.calls.map(([{ id }]) => id)).toEqual(['p'])
  })

  test('goes on also where its host took it out', () => {
    show(HTML)
    transport.newest.opens()
    transport.newest.sends('a', 'x', '7')
    const element = byId('c')
    // Before htmx takes an element out, it says so.
    for (const each of [element, byId('p')]) routes.release(each, 'nodeReplaced')
    element.remove()
    putBack(element)
    expect(transport.live.length).toBe(1)
    expect(transport.newest.attempt.lastEventId).toBe('7')
    delivery.swap.mockClear()
    transport.newest.sends('a', 'y', '8')
    expect(delivery.swap).toHaveBeenCalledOnce()
  })

  describe('while others have kept its stream', () => {
    const page =
      HTML +
      HTML.replace('"c"', '"d"').replace('"p"', '"q"') +
      HTML.replace('"c"', '"e"').replace('"p"', '"r"')

    function takeOutOf(id: string): Element {
      const element = byId(id)
      element.remove()
      for (const each of [element, ...element.querySelectorAll('*')]) routes.release(each, 'nodeMissing')
      return element
    }

    function hearing(connection = transport.newest): string[] {
      delivery.swap.mockClear()
      connection.sends('a', 'x')
      return delivery.swap.mock.calls.map(([{ id }]) => id)
    }

    test('goes on after its own last event, by a stream of its own', () => {
      show(page)
      const [shared] = transport.live
      shared?.opens()
      shared?.sends('a', 'x', '4')
      const [first, second] = [takeOutOf('c'), takeOutOf('d')]
      shared?.sends('a', 'y', '9')
      putBack(first)
      expect(transport.live.length).toBe(2)
      expect(transport.newest.attempt.lastEventId).toBe('4')
      transport.newest.opens()
      expect(hearing()).toEqual(['p'])
      expect(hearing(shared)).toEqual(['r'])
      // The other one is not where the first one is by now.
      transport.newest.sends('a', 'y', '9')
      putBack(second)
      expect(transport.live.length).toBe(3)
      expect(transport.newest.attempt.lastEventId).toBe('4')
    })

    test('shares it with those who come back with it', () => {
      show(page)
      transport.newest.opens()
      transport.newest.sends('a', 'x', '4')
      const elements = [takeOutOf('c'), takeOutOf('d')]
      transport.newest.sends('a', 'y', '9')
      elements.forEach(putBack)
      expect(transport.live.length).toBe(2)
    })

    test('takes part in it again where it has missed nothing', () => {
      show(page)
      transport.newest.opens()
      transport.newest.sends('a', 'x', '4')
      putBack(takeOutOf('c'))
      expect(transport.live.length).toBe(1)
      expect(hearing().sort()).toEqual(['p', 'q', 'r'])
    })
  })

  test('begins anew where its URL was taken away meanwhile', () => {
    show(HTML)
    transport.newest.opens()
    transport.newest.sends('a', 'x', '7')
    change('c', 'sse-connect', null)
    change('c', 'sse-connect', '/events')
    expect(transport.newest.attempt.lastEventId).toBe('')
  })

  test('tells of no second end where it was about to go to another URL', () => {
    show(HTML)
    transport.newest.opens()
    change('c', 'sse-connect', '/other')
    putBack(takeOut())
    host.fired.length = 0
    transport.newest.opens()
    expect(host.detailsOf('htmx:sseClose')).toEqual([])
  })

  test('does so once, though its host initialises it as well', () => {
    show(HTML)
    const element = takeOut()
    document.body.append(element)
    routes.update(element)
    expect(routes.reattached(element).map(({ id }) => id)).toEqual(['p'])
    putBack(element)
    expect(transport.live.length).toBe(1)
  })

  test('stays closed where it was closed before', () => {
    show(HTML)
    routes.close()
    putBack(takeOut())
    expect(transport.live).toEqual([])
    routes.reconnect()
    expect(transport.live.length).toBe(1)
  })

  test('goes to its new URL where that was changed meanwhile, and begins there', () => {
    show(HTML)
    transport.newest.opens()
    transport.newest.sends('a', 'x', '7')
    const element = takeOut()
    element.setAttribute('sse-connect', '/other')
    putBack(element)
    expect(transport.newest.attempt).toMatchObject({ url: '/other', lastEventId: '' })
  })

  test('needs no second click where its trigger has come', () => {
    show('<div id="c" sse-connect="/events" sse-trigger="click once"></div>')
    for (const { fire } of host.triggers) fire()
    expect(transport.live.length).toBe(1)
    putBack(takeOut())
    expect(transport.live.length).toBe(1)
  })

  describe('with sse-trigger="load"', () => {
    const page = HTML.replace('></p>', ' hx-swap="beforeend"></p>').replace(
      ' id="c"',
      ' id="c" sse-trigger="load"',
    )

    /** A host calls back at once for `load`. */
    function showLoaded(): void {
      const { onTrigger } = host
      host.onTrigger = function (element, specification, callback) {
        if (specification.includes('load')) callback()
        return onTrigger.call(this, element, specification, callback)
      }
      show(page)
    }

    test('takes part once', () => {
      showLoaded()
      transport.newest.opens()
      const heard = vi.fn()
      routes.on(byId('c'), 'a', heard)
      const element = takeOut()
      host.fired.length = 0
      putBack(element)
      transport.newest.opens()
      transport.newest.sends('a', 'x')
      expect(transport.live.length).toBe(1)
      expect(heard).toHaveBeenCalledOnce()
      expect(host.detailsOf('htmx:sseOpen').length).toBe(1)
      putBack(takeOut())
      expect(transport.live.length).toBe(1)
    })

    test('stays closed where it was closed before', () => {
      showLoaded()
      routes.close()
      putBack(takeOut())
      expect(transport.live).toEqual([])
    })
  })

  test('still waits for its trigger where that has not come', () => {
    show('<div id="c" sse-connect="/events" sse-trigger="click once"></div>')
    putBack(takeOut())
    expect(transport.live).toEqual([])
    expect(host.triggers.size).toBe(1)
  })

  test('listens again where only it was out, and its stream was not', () => {
    show(HTML)
    transport.newest.opens()
    const listening = byId('p')
    listening.remove()
    routes.release(listening, 'nodeMissing')
    byId('c').append(listening)
    for (const each of routes.reattached(listening)) routes.update(each)
    transport.newest.sends('a', 'x')
    expect(delivery.swap).toHaveBeenCalledOnce()
  })

  test('is not looked for where nothing was taken out', () => {
    show(HTML)
    const root = byId('c')
    const spy = vi.spyOn(root, 'querySelectorAll')
    expect(routes.reattached(root)).toEqual([])
    expect(spy).not.toHaveBeenCalled()
  })
})

describe('an answer that comes from another origin after all', () => {
  const ABROAD = 'http://other.example/events'

  test.each(['transport:fetch', 'transport:eventsource'])(
    'is refused where that may not be asked (%s)',
    (config) => {
      host.forbidden.add(ABROAD)
      show(`<div id="c" sse-connect="/events" sse-config="${config}"><p sse-swap="a"></p></div>`)
      transport.newest.opens(ABROAD)
      expect(byId('c').getAttribute('sse-state')).toBe('failed')
      expect(transport.live).toEqual([])
      expect(host.detailsOf('htmx:sseError')).toMatchObject([{ code: 'url-forbidden', url: ABROAD }])
      expect(delivery.swap).not.toHaveBeenCalled()
    },
  )

  test('is read where it may, and the id then goes in the query, as a header could not follow', () => {
    show('<div sse-connect="/events" sse-config="transport:fetch"></div>')
    transport.newest.opens(ABROAD)
    transport.newest.sends('a', 'x', '7')
    routes.reconnect()
    expect(transport.newest.attempt).toMatchObject({ lastEventId: '7', isCrossOrigin: true })
    transport.newest.opens('http://localhost:3000/events')
    routes.reconnect()
    expect(transport.newest.attempt).toMatchObject({ isCrossOrigin: false })
  })
})
