import { MESSAGE, OVERLOAD } from '../events.js'
import { type ErrorCode, SluiceError } from '../findings.js'
import { hasParts } from '../host/content.js'
import type { Host, SwapWatch } from '../host/host.js'
import { follow } from './follow.js'
import { createForesight } from './foresight.js'
import { createOffscreen } from './offscreen.js'
import type { Item, Lane, Shows } from './queue.js'
import { warnOfRaw } from './raw.js'

const ELEMENT = /<[a-z]/i

/** Tells what went wrong with an event, as a `fallback` where what was thrown is no finding yet. */
export type Fail = (fallback: ErrorCode, element: Element, item: Item, thrown: unknown) => void

export interface Batch extends Shows {
  /** Nothing waits any more. */
  begin(): void
  /** Whether something is so for the target of a lane. */
  concerns(lane: Lane, isSo: (target: Element) => boolean): boolean
}

/**
 * Shows the events that wait for one target together: those that are added by one swap in their order, of those that
 * replace each other the newest alone. What has parts for other places of the page is always swapped by itself. (The
 * file is long because every way to show a lane uses what was found for it.)
 *
 * @param release called when what was held may go on.
 */
export function createBatch(host: Host, fail: Fail, release: () => void): Batch {
  const offscreen = createOffscreen(release)
  const foresight = createForesight()
  /** Where the target of a lane was found, for the swap that follows. */
  let found = new WeakMap<Lane, Element>()
  /** View transitions that have not finished. */
  let transitions = 0
  /** Whether elements were left out that were never to be seen: what came for one of them finds nothing. */
  let leftOut = false

  /** For what is decided before the swap, which tells why there is none. */
  function locateQuietly(lane: Lane): Element | undefined {
    const { target, binding } = lane
    try {
      const known = found.get(lane)
      // Another frame on, it is most likely still there, and quicker to test than to find.
      if (known?.isConnected && target.startsWith('#') && known.matches(target)) return known
      const now = binding.locate(target)
      if (now) found.set(lane, now)
      return now
    } catch {
      return undefined
    }
  }

  /** How many of the oldest may be shown together. */
  function together({ binding, items }: Lane, count: number): number {
    const { isApart } = foresight(binding)
    const until = items.slice(0, count).findIndex(({ message }) => isApart(message))
    return until < 0 ? Math.min(count, items.length) : until
  }

  function render(lane: Lane, item: Item): string | undefined {
    const { binding } = lane
    const { message } = item
    try {
      const content = binding.manner.transform(message.payload, (text) =>
        binding.render(text, text === message.payload ? () => message.json() : undefined),
      )
      if (binding.template === undefined && content === message.payload)
        warnOfRaw(binding.element, message, () =>
          /^(none|delete)/.test(host.inherited(binding.element, 'hx-swap') ?? '')
            ? undefined
            : locateQuietly(lane),
        )
      return content
    } catch (thrown) {
      fail('template-failed', binding.element, item, thrown)
      return undefined
    }
  }

  /** Tells that events were shown, or are not to be: newer ones have taken their place. */
  function tell({ binding }: Lane, items: readonly Item[]): void {
    for (const { message } of items) host.trigger(binding.element, MESSAGE, message.event)
  }

  /** @param unseen how many events were left out before these. */
  function swap(lane: Lane, items: readonly Item[], contents: readonly string[], unseen = 0): void {
    const [item] = items
    if (!item) return
    const { element, manner, limit } = lane.binding
    const failed = (thrown: unknown): void => fail('swap-failed', element, item, thrown)
    const watch: SwapWatch = {
      inserting(target) {
        const { oldest, follows } = manner
        const inserted = follows && follow(target, follows)
        const before = target.childElementCount
        return () => {
          const added = target.childElementCount - before
          while (oldest && target.childElementCount > limit) host.remove(target[oldest] as Element)
          inserted?.(added + unseen)
        }
      },
      transition(finished) {
        const end = (): void => {
          transitions--
          release()
        }
        transitions++
        finished.then(end, end)
      },
    }
    try {
      const known = found.get(lane)
      found.delete(lane)
      const target = known?.isConnected ? known : lane.binding.locate(lane.target)
      if (!target) {
        if (!leftOut && element.isConnected) throw new SluiceError('target-missing', { target: lane.target })
        tell(lane, items)
        return
      }
      const swapped = manner.swap(target, contents, watch)
      if (swapped) swapped.then(() => tell(lane, items)).catch(failed)
      else tell(lane, items)
    } catch (thrown) {
      failed(thrown)
    }
  }

  /** Together, but what a template has made parts of by itself. */
  function swapAll(lane: Lane, shown: readonly (readonly [Item, string])[], unseen = 0): void {
    let [items, contents]: [Item[], string[]] = [[], []]
    let before = unseen
    const swapThose = (): void => {
      swap(lane, items, contents, before)
      before = 0
      items = []
      contents = []
    }
    for (const [item, content] of shown) {
      const isAlone = hasParts(content)
      if (isAlone) swapThose()
      items.push(item)
      contents.push(content)
      if (isAlone) swapThose()
    }
    swapThose()
  }

  /** Of events that replace each other, the newest that shows something. */
  function showNewest(lane: Lane, items: Item[]): void {
    for (let at = items.length - 1; at >= 0; at--) {
      const content = render(lane, items[at] as Item)
      if (content === undefined) items.splice(at, 1)
      else if (content.trim() || !at) {
        swap(lane, items, [content])
        return
      }
    }
  }

  /** Of events that only add, the newest, until there are as many elements as are kept. */
  function showKept(lane: Lane, items: Item[]): void {
    const shown: [item: Item, content: string][] = []
    let first = items.length
    let added = 0
    while (first && added < lane.binding.limit) {
      const item = items[--first] as Item
      const content = render(lane, item)
      if (content === undefined) continue
      shown.push([item, content])
      if (ELEMENT.test(content)) added++
    }
    leaveOut(lane, items.slice(0, first))
    swapAll(lane, shown.reverse(), first)
  }

  function leaveOut(lane: Lane, items: readonly Item[]): void {
    leftOut ||= items.length > 0
    tell(lane, items)
  }

  function isDependent(lane: Lane, targets: Set<Element>, above: Set<Element>): boolean {
    const target = locateQuietly(lane)
    if (!target || targets.has(target) || above.has(target)) return true
    targets.add(target)
    for (let at = target.parentElement; at && !above.has(at); at = at.parentElement) {
      if (targets.has(at)) return true
      above.add(at)
    }
    const { isApart } = foresight(lane.binding)
    return lane.items.some(({ message }) => isApart(message))
  }

  return {
    begin() {
      leftOut = false
    },
    concerns(lane, isSo) {
      const target = locateQuietly(lane)
      return !!target && isSo(target)
    },
    brings: (binding) => foresight(binding).brings,
    held(lane) {
      if (transitions && lane.binding.manner.transition) return true
      const target = lane.items[0]?.load.defer === 'offscreen' && locateQuietly(lane)
      return !!target && target.isConnected && offscreen.hides(target)
    },
    independent(lanes) {
      const all = [...lanes]
      const [targets, above] = [new Set<Element>(), new Set<Element>()]
      if (all.length < 2 || !all.some((lane) => isDependent(lane, targets, above))) return true
      // What is shown before may change where a target is found.
      found = new WeakMap()
      return false
    },
    show(lane, count, late) {
      const { items, binding } = lane
      const { manner, limit } = binding
      // An event that has parts, and is the first, is alone.
      const most = manner.merging === 'none' || count < 2 ? 1 : together(lane, count) || 1
      if (manner.merging === 'replace' && most > 1) showNewest(lane, items.splice(0, most))
      else if (manner.grows && most > limit) showKept(lane, items.splice(0, most))
      else {
        const shown: [item: Item, content: string][] = []
        let taken = 0
        for (const item of items.slice(0, most)) {
          if (taken && late()) break
          taken++
          const content = render(lane, item)
          if (content !== undefined) shown.push([item, content])
        }
        items.splice(0, taken)
        swapAll(lane, shown)
      }
    },
    trim(lane) {
      const { items, binding } = lane
      const { manner, limit } = binding
      const newest = items.at(-1)
      const isOverLimit = manner.grows && items.length > 2 * limit
      // Asked with most events, and most often in vain.
      if (!newest || !(isOverLimit || manner.merging === 'replace')) return
      const outlook = foresight(binding)
      const isSure = ({ message }: Item): boolean => !outlook.isApart(message) && outlook.isSure(message)
      let from = items.length - 1
      if (isOverLimit) {
        const others = items.length - limit
        if (items.slice(others).every(isSure)) leaveOut(lane, items.splice(0, together(lane, others)))
      } else if (isSure(newest)) {
        while (from && !outlook.isApart((items[from - 1] as Item).message)) from--
        tell(lane, items.splice(from, items.length - 1 - from))
      }
    },
    overload: ({ binding, items }, waiting) =>
      void host.trigger(binding.element, OVERLOAD, { waiting, maxQueue: items[0]?.load.maxQueue }),
  }
}
