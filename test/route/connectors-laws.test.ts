import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rounds } from '../support/soak.js'
import { trusted } from '../support/trusted.js'
import {
  begin,
  byId,
  change,
  clock,
  host,
  registry,
  routes,
  show,
  stateOf,
  transport,
  withRoutes,
} from './subject.js'

withRoutes()

describe('whatever happens in whatever order', () => {
  const id = fc.constantFrom('a', 'b')
  const changed = fc.record({
    do: fc.constant('change' as const),
    id,
    attribute: fc.constantFrom('sse-connect', 'sse-connect', 'sse-config', 'sse-trigger', 'sse-close'),
    value: fc.constantFrom('/one', '/two', '/three', 'pool:off', null),
  })
  const happened = fc.record({
    do: fc.constantFrom('opens' as const, 'fails' as const, 'loses' as const, 'sends' as const),
    which: fc.nat({ max: 2 }),
  })
  const actions = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: changed },
      { weight: 4, arbitrary: happened },
      fc.record({ do: fc.constantFrom('update' as const, 'release' as const, 'close' as const), id }),
      fc.record({ do: fc.constant('reconnect' as const), id }),
      fc.record({ do: fc.constant('pass' as const), ms: fc.nat({ max: 20_000 }) }),
      fc.record({ do: fc.constantFrom('fire' as const, 'leave' as const, 'return' as const) }),
    ),
    { maxLength: 20, size: 'max' },
  )

  type Action = typeof actions extends fc.Arbitrary<(infer One)[]> ? One : never

  function act(action: Action): void {
    if (action.do === 'change') change(action.id, action.attribute, action.value)
    if (action.do === 'update') routes.update(byId(action.id))
    if (action.do === 'release') routes.release(byId(action.id), 'nodeMissing')
    if (action.do === 'close') routes.close(byId(action.id))
    if (action.do === 'reconnect') routes.reconnect(byId(action.id))
    if (action.do === 'opens') transport.live[action.which]?.opens()
    if (action.do === 'fails') transport.live[action.which]?.fails()
    if (action.do === 'loses') transport.live[action.which]?.loses()
    if (action.do === 'sends') transport.live[action.which]?.sends('x')
    if (action.do === 'pass') clock.pass(action.ms)
    if (action.do === 'fire') for (const { fire } of [...host.triggers]) fire()
    if (action.do === 'leave') window.dispatchEvent(trusted('pagehide'))
    if (action.do === 'return') window.dispatchEvent(trusted('pageshow'))
  }

  /** Asserts something after each action, and after both elements have been released. */
  function always(claim: (over: boolean) => void): void {
    const page =
      '<div id="a" sse-connect="/one"><p sse-swap="x"></p></div><div id="b" sse-connect="/one"></div>'
    fc.assert(
      fc.property(actions, (sequence) => {
        begin()
        show(page)
        for (const action of sequence) {
          act(action)
          claim(false)
        }
        for (const element of document.body.querySelectorAll('*')) routes.release(element, 'nodeMissing')
        clock.pass(0)
        claim(true)
      }),
      { numRuns: rounds(100, 2000) },
    )
  }

  test('no stream, no connection and no timer survives its elements', () => {
    always((over) => {
      if (over) expect([registry.all(), transport.live, clock.waits]).toEqual([[], [], []])
    })
  })

  test('an element has no more streams than the one that it is connected to and the one before', () => {
    always(() => {
      const held = registry.all().reduce((sum, { holders }) => sum + holders, 0)
      expect(held).toBeLessThanOrEqual(4)
      for (const stream of registry.all()) expect(stream.holders).toBeGreaterThan(0)
    })
  })

  test('the indicator of an element is shown once, and only while its state is connecting', () => {
    always(() => {
      for (const id of ['a', 'b'])
        expect([0, Number(stateOf(id) === 'connecting')]).toContain(host.indicators.get(byId(id)) ?? 0)
    })
  })

  test('a trigger is waited for as long as the element has one', () => {
    always((over) => {
      const waiting = ['a', 'b'].filter((id) => host.triggers.size && byId(id).hasAttribute('sse-trigger'))
      expect(host.triggers.size).toBeLessThanOrEqual(over ? 0 : waiting.length)
    })
  })
})
