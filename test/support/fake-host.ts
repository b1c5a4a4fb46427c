import { ELEMENT_SELECTOR, read, setAttribute } from '../../src/attributes.js'
import { BEFORE_MESSAGE, type EventSourceLike } from '../../src/events.js'
import type { AllowedMessage, Host, SwapObserver, SwapStrategy } from '../../src/host/host.js'
import type { RequestPlan } from '../../src/transport/transport.js'
import { FakeSource } from './fake-source.js'

/** An event that was fired. */
export interface Fired {
  readonly element: Element
  readonly name: string
  /** What tests look at; an event of Sluice has more or less of it. */
  readonly detail: { readonly error?: Error; readonly [value: string]: unknown }
}

/** A swap that was asked for. */
export interface Swapped {
  readonly element: Element
  readonly target: Element
  /** All that is swapped at once. */
  readonly content: string
}

/** What a swap is asked for with. */
export interface Swapping extends Omit<Swapped, 'content'> {
  readonly contents: readonly string[]
  readonly watch: SwapObserver
  readonly place: unknown
}

/** A trigger that somebody waits for. */
export interface Trigger {
  readonly element: Element
  readonly specification: string
  readonly fire: () => void
}

/** A host without an htmx: it finds by id or by a plain selector, and keeps what it is told to do. */
export class FakeHost implements Host {
  /** Names of the events and `swap`, in their order. */
  readonly order: string[] = []
  readonly fired: Fired[] = []
  readonly swaps: Swapped[] = []
  /** Elements that it was told to take out. */
  readonly removed: Element[] = []
  readonly exposed = new Map<Element, EventSourceLike | undefined>()
  /** Names of the events that the page cancels. */
  readonly cancelled = new Set<string>()
  /** The page's handler of every event. */
  handler: (fired: Fired) => void = () => {}
  /** What its swap throws. */
  swapFailure: unknown
  /** What its swap does beside being kept; a promise makes it take its time. */
  swap: (swap: Swapping) => undefined | Promise<unknown> = () => undefined
  /** What an element's attributes say of how it is shown; each message by itself, unless said otherwise. */
  manners: (element: Element) => Partial<SwapStrategy> = () => ({})
  /** What another extension makes of the data. */
  otherExtension: (data: string) => string = (data) => data
  /** Options of all streams. */
  options: object = {}
  /** The URLs that may not be asked. */
  readonly forbidden = new Set<string>()
  /** The triggers that are waited for. */
  readonly triggers = new Set<Trigger>()
  /** How often the indicator of an element is shown at the moment. */
  readonly indicators = new Map<Element, number>()
  /** What was asked of it for a request. */
  readonly requested: {
    readonly element: Element
    readonly url: string
    readonly method: string
    readonly isBare: boolean
  }[] = []

  /** How often it was told that attributes may say something else. */
  forgot = 0

  /** The details of the events of a name. */
  detailsOf(name: string): Fired['detail'][] {
    return this.fired.filter((fired) => fired.name === name).map(({ detail }) => detail)
  }

  readonly elementSelector = ELEMENT_SELECTOR
  readonly watchedAttributes: readonly string[] = []
  readonly originSetting = 'nothing'
  /** Elements that take the messages of their streams themselves. */
  readonly takers = new Set<Element>()
  /** What is said of an attempt. */
  attempts: (element: Element, detail: object) => boolean | Promise<boolean> = () => true

  read(element: Element, name: string): string | null {
    return read(element, name)
  }

  isReplacing(): boolean {
    return false
  }

  handlesMessages(element: Element): boolean {
    return this.takers.has(element)
  }

  beforeAttempt(element: Element, detail: object): boolean | Promise<boolean> {
    return this.attempts(element, detail)
  }

  beforeMessage(
    element: Element,
    event: MessageEvent,
    name: string,
  ): AllowedMessage | undefined | Promise<AllowedMessage | undefined> {
    return this.trigger(element, BEFORE_MESSAGE, event) ? { event, name } : undefined
  }

  dispatchMessage(element: Element, event: MessageEvent, name: string): void {
    this.trigger(element, `sse:${name}`, event)
  }

  inherited(element: Element, name: string): string | null | undefined {
    return element.closest(`[${name}]`)?.getAttribute(name)
  }

  isIgnored(_element: Element): boolean {
    return false
  }

  isEnabled(): boolean {
    return true
  }

  find(_element: Element, selector: string): Element | undefined {
    const [, id] = /^#(\S.*)$/s.exec(selector) ?? []
    return (id ? document.getElementById(readCss(id)) : document.querySelector(selector)) ?? undefined
  }

  target(element: Element): Element | undefined {
    const holder = element.closest('[hx-target]')
    const selector = holder?.getAttribute('hx-target') ?? 'this'
    return selector === 'this' ? (holder ?? element) : this.find(element, selector)
  }

  trigger(element: Element, name: string, detail: object): boolean {
    const fired = { element, name, detail: detail as Fired['detail'] }
    this.order.push(name)
    this.fired.push(fired)
    this.handler(fired)
    return !this.cancelled.has(name)
  }

  strategy(element: Element, _inherited: unknown, place?: unknown): SwapStrategy {
    return {
      mergeRule: 'none',
      oldest: undefined,
      keptSelector: '[hx-preserve]',
      onlyAdds: false,
      deletes: false,
      replacesTarget: false,
      followedEnd: undefined,
      usesTransition: false,
      isDelayed: false,
      isTransformed: () => false,
      transform: (data, render) => render(this.otherExtension(data)),
      swap: (located, contents, watch) => {
        const target = located ?? element
        this.order.push('swap')
        if (this.swapFailure) throw this.swapFailure
        this.swaps.push({ element, target, content: contents.join('') })
        return this.swap({ element, target, contents, watch, place })
      },
      ...this.manners(element),
    }
  }

  forget(): void {
    this.forgot++
  }

  setAttribute = setAttribute

  remove(element: Element): void {
    this.removed.push(element)
    element.remove()
  }

  exposeSource(element: Element, source: EventSourceLike | undefined): void {
    this.exposed.set(element, source)
  }

  createEventSource(url: string): EventSourceLike {
    return new FakeSource(url)
  }

  customEventSource(): unknown {
    return false
  }

  settings(): object {
    return this.options
  }

  isAllowed(_element: Element, url: string): boolean {
    return !this.forbidden.has(url)
  }

  async request(
    element: Element,
    url: string,
    method: string,
    isBare = false,
  ): Promise<RequestPlan | undefined> {
    this.requested.push({ element, url, method, isBare })
    return { url, method: method.toUpperCase(), headers: {} }
  }

  onTrigger(element: Element, specification: string, fire: () => void): () => void {
    const trigger = { element, specification, fire }
    this.triggers.add(trigger)
    return () => this.triggers.delete(trigger)
  }

  showIndicator(element: Element): () => void {
    const count = (by: number): unknown =>
      this.indicators.set(element, (this.indicators.get(element) ?? 0) + by)
    count(1)
    return () => void count(-1)
  }
}

/**
 * Reads an identifier, or the inside of a string, of CSS as a browser does: an escape is what it stands for.
 *
 * For happy-dom, which refuses most escapes in a selector.
 *
 * @see https://drafts.csswg.org/css-syntax/#consume-escaped-code-point
 */
export function readCss(text: string): string {
  return text.replace(
    /\\(?:([0-9a-f]{1,6})\s?|(.))/giu,
    (_all, code: string | undefined, character: string) =>
      code === undefined ? character : codePoint(Number.parseInt(code, 16)),
  )
}

function codePoint(code: number): string {
  const none = code === 0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff
  return none ? '\ufffd' : String.fromCodePoint(code)
}
