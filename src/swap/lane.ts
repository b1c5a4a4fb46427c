import type { StreamOptions } from '../options.js'
import type { Binding } from './bindings.js'
import type { Message } from './message.js'

/** Options that say what happens when many events arrive. */
export interface LoadOptions extends Pick<StreamOptions, 'batch' | 'budget' | 'maxQueue' | 'defer'> {
  /** Whether the events must not be shown any more: the request was aborted, or its element has left. */
  isOver?(): boolean
}

/** A waiting event. */
export interface Item {
  /** The event as the stream delivered it; a handler may have changed what is shown. */
  readonly original: MessageEvent
  readonly message: Message
  readonly name: string
  readonly load: LoadOptions
  readonly stream: object
  /** Counts up in the order of arrival, over all lanes. */
  sequence: number
  /** The rendered HTML; undefined before it is rendered, and when it is not shown. */
  content?: string | undefined
  /** The error, if rendering failed. */
  thrown?: unknown
  /** Whether the content has side effects, as `dom/content.ts` defines them. */
  hasSideEffects?: boolean
}

/** A target that is found by its id only. */
const ID_SELECTOR = /^#[\w-]+$/

/** From where a lane may remove elements: from inside an element, and with `itself` that element too. */
export type RemovalScope = readonly [element: Element, itself: boolean]

/** The events that wait for one target of one element. */
export class Lane {
  readonly binding: Binding
  /** An htmx selector, with the values of the payload filled in. */
  readonly target: string
  /** Elements that were not rendered because `sse-limit` would have removed them at once. They count as unseen. */
  droppedRows = 0
  /** Undefined if it removes nothing. */
  removalScope: RemovalScope | undefined
  #items: Item[] = []
  /** The target that was found while deciding, for the swap that follows. */
  #peeked: Element | undefined
  readonly #onCount: (change: number) => void
  /** Whether its listener was in the page. If it leaves, its events are not shown: one by one, it would not get them. */
  readonly #wasConnected: boolean

  /** @param onCount called with the number of items that were added; negative for items that were taken. */
  constructor(binding: Binding, target: string, onCount: (change: number) => void) {
    this.binding = binding
    this.target = target
    this.#onCount = onCount
    this.#wasConnected = binding.element.isConnected
  }

  /** Whether it finds the same target before and after its own swaps. */
  get hasStableTarget(): boolean {
    return this.binding.hasFixedTarget || ID_SELECTOR.test(this.target)
  }

  /** Finds the target without throwing: the swap that follows reports the error. */
  peekTarget(): Element | undefined {
    const { target, binding } = this
    try {
      const previous = this.#peeked
      // Cost: testing the target of the last frame is faster than searching for it.
      if (previous?.isConnected && target.startsWith('#') && previous.matches(target)) return previous
      const located = binding.locate(target)
      if (located) this.#peeked = located
      return located
    } catch {
      return undefined
    }
  }

  /** Finds the target for a swap. Throws a finding. */
  locateTarget(): Element | undefined {
    const peeked = this.#peeked
    this.forgetTarget()
    return this.hasStableTarget && peeked?.isConnected ? peeked : this.binding.locate(this.target)
  }

  /** To be called when another lane may change which element this one finds. */
  forgetTarget(): void {
    this.#peeked = undefined
  }

  /** Oldest first. */
  get items(): readonly Item[] {
    return this.#items
  }

  add(item: Item): void {
    this.#items.push(item)
    this.#onCount(1)
  }

  /** Takes the oldest items out. */
  takeOldest(count: number): Item[] {
    const taken = this.#items.splice(0, count)
    this.#onCount(-taken.length)
    return taken
  }

  /** Takes out what must not be shown any more. */
  discardEnded(): void {
    const hasLeft = this.#wasConnected && !this.binding.element.isConnected
    const kept = this.#items.filter(({ load }) => !(hasLeft || load.isOver?.()))
    this.#onCount(kept.length - this.#items.length)
    this.#items = kept
  }
}
