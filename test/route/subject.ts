import { afterEach, beforeEach, type Mock, vi } from 'vitest'
import { createRoutes, type Routes } from '../../src/route/routes.js'
import { createRegistry, type Registry } from '../../src/stream/registry.js'
import type { Delivery } from '../../src/swap/deliver.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeHost } from '../support/fake-host.js'
import { FakeTransport } from '../support/fake-source.js'

/** What the tests of routes share: a page whose elements take part in streams, and what is around it. */

export let host: FakeHost
export let clock: FakeClock
export let transport: FakeTransport
export let registry: Registry
export let delivery: { [Name in Exclude<keyof Delivery, 'waiting'>]: Mock<Delivery[Name]> } & Delivery
export let routes: Routes
let warn: Mock

/** Takes back what a page listens to. */
const undo: (() => void)[] = []

/** Each test of this file or `describe` begins with a fresh page. */
export function withRoutes(): void {
  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    begin()
  })
  afterEach(forget)
}

/** A fresh page. */
export function begin(): void {
  forget()
  host = new FakeHost()
  clock = new FakeClock()
  transport = new FakeTransport()
  for (const target of [document, window]) {
    const { addEventListener } = target
    const spy = vi.spyOn(target, 'addEventListener').mockImplementation((...args: unknown[]) => {
      addEventListener.apply(target, args as never)
      undo.push(() => target.removeEventListener(...(args as Parameters<typeof removeEventListener>)))
    })
    undo.push(() => spy.mockRestore())
  }
  registry = createRegistry(transport.means(clock))
  delivery = {
    swap: vi.fn(),
    trigger: vi.fn(),
    postpone: vi.fn(() => false),
    runAfterSwaps: vi.fn((_stream, work) => work()),
    render: vi.fn(),
    flush: vi.fn(),
    waiting: 0,
    waitingEvents: vi.fn<Delivery['waitingEvents']>(() => []),
  }
  routes = createRoutes(host, registry, delivery, clock, () => transport.means(clock).fetch)
}

/** What the page before listened to is not told to it any more. */
function forget(): void {
  for (const back of undo.splice(0)) back()
}

/** Shows this page, whose elements are initialised in their order. */
export function show(html: string): void {
  document.body.innerHTML = html
  for (const element of document.body.querySelectorAll('*')) routes.update(element)
}

export const byId = (id: string) => document.getElementById(id) as Element

/** Gives an element another value of an attribute, or takes it away. */
export function change(id: string, attribute: string, value: string | null): void {
  if (value === null) byId(id).removeAttribute(attribute)
  else byId(id).setAttribute(attribute, value)
  routes.update(byId(id))
}

/** Sends an event through a connection. Returns which elements were given it, and how. */
export function send(name: string, data = '', id?: string, connection = transport.newest): string[] {
  delivery.swap.mockClear()
  delivery.trigger.mockClear()
  connection.sends(name, data, id)
  return [
    ...delivery.swap.mock.calls.map(([{ id }, , heard, , only]) =>
      only ? `${id} takes ${heard}, swaps ${only.names}` : `${id} swaps ${heard}`,
    ),
    ...delivery.trigger.mock.calls.map(([{ id }, , heard]) => `${id} is triggered by ${heard}`),
  ]
}

/** The URLs of the connections that are live. */
export const urls = () => transport.live.map(({ url }) => url)

export const stateOf = (id: string) => byId(id).getAttribute('sse-state')

/** The codes of what was warned of. */
export const warned = () => warn.mock.calls.map(([text]) => `${text}`.match(/[\w-]+(?=:)/)?.[0])

/** The text of the last warning. */
export const warning = () => `${warn.mock.lastCall?.[0]}`
