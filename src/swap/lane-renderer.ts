import { acts, mayAddListeners } from '../dom/content.js'
import { follow } from '../dom/follow.js'
import { clear, evict, own } from '../dom/limit.js'
import { createOffscreen } from '../dom/offscreen.js'
import { childrenOf } from '../dom/upsert.js'
import { MESSAGE, OVERLOAD } from '../events.js'
import { type ErrorCode, SluiceError } from '../findings.js'
import type { Host, SwapWatch } from '../host/host.js'
import type { Binding } from './bindings.js'
import type { Item, Lane, Shows } from './queue.js'
import { warnOfRaw } from './raw.js'
import { type TemplateHints, templateHints } from './template-hints.js'

/** Tells what went wrong with an event, as a `fallback` where what was thrown is no finding yet. */
export type Fail = (fallback: ErrorCode, element: Element, item: Item, thrown: unknown) => void

export interface LaneRenderer extends Omit<Shows, 'goOn' | 'isWaited'> {
  /** Whether something is so for the target of a lane. */
  concerns(lane: Lane, isSo: (target: Element) => boolean): boolean
  /** Whether content of a stream is on its way into the page: a view transition has it, or the host. */
  isInserting(stream: object): boolean
}

/** A target that is found by its id alone. */
const BY_ID = /^#[\w-]+$/

const ID = /\bid\s*=/i

/**
 * Shows the events that wait for one target, and together what is the same together as one by one: of those that only
 * add, all; of those that replace each other, the newest. What acts, or may, is always swapped by itself. (The file is
 * long because every way to show a lane uses what is known of it.)
 *
 * @param release called when what was held may go on.
 */
export function createLaneRenderer(host: Host, fail: Fail, release: () => void): LaneRenderer {
  const offscreen = createOffscreen(release)
  /** Where the target of a lane was found, for the swap that follows. */
  let found = new WeakMap<Lane, Element>()
  /** View transitions that have not finished. */
  let transitions = 0
  /** How many swaps of a stream have not inserted what they have. */
  const inserting = new Map<object, number>()
  /** What was told last of a binding, where the host takes its time. */
  const reports = new WeakMap<Binding, Promise<unknown>>()
  const known = new WeakMap<
    Binding,
    { readonly sources: readonly string[] | undefined; readonly hints: TemplateHints | undefined }
  >()

  /** What is known of everything that a binding shows. */
  function hintsOf(binding: Binding): TemplateHints | undefined {
    if (!binding.escapes || binding.strategy.isTransformed()) return undefined
    const sources = binding.sources()
    const before = known.get(binding)
    if (before && before.sources === sources) return before.hints
    const [source, ...more] = sources ?? []
    const hints = source === undefined || more.length ? undefined : templateHints(source)
    known.set(binding, { sources, hints })
    return hints
  }

  /** For what is decided before the swap, which tells why there is none. */
  function locateQuietly(lane: Lane): Element | undefined {
    const { target, binding } = lane
    try {
      const before = found.get(lane)
      // Another frame on, it is most likely still there, and quicker to test than to find.
      if (before?.isConnected && target.startsWith('#') && before.matches(target)) return before
      const now = binding.locate(target)
      if (now) found.set(lane, now)
      return now
    } catch {
      return undefined
    }
  }

  /** Has an item rendered, once. */
  function render(lane: Lane, item: Item): string | undefined {
    const { binding } = lane
    const { message } = item
    if (item.content === undefined && !('thrown' in item))
      try {
        item.content = binding.strategy.transform(message.payload, (text) =>
          binding.render(text, text === message.payload ? () => message.json() : undefined),
        )
        if (binding.template === undefined && item.content === message.payload)
          warnOfRaw(binding.element, message, () =>
            /^(none|delete)/.test(host.inherited(binding.element, 'hx-swap') ?? '')
              ? undefined
              : locateQuietly(lane),
          )
      } catch (thrown) {
        item.thrown = thrown
      }
    return item.content
  }

  function itemActs(lane: Lane, item: Item): boolean {
    const hints = hintsOf(lane.binding)
    if (hints) return !hints.isInert
    item.acts ??= acts(render(lane, item) ?? '')
    return item.acts
  }

  /** Whether an item can be read, so that something that nobody will see need not be rendered. */
  function isReadable({ binding }: Lane, { message }: Item): boolean {
    try {
      binding.parse(message.payload, () => message.json())
      return true
    } catch {
      return false
    }
  }

  /** Tells how the oldest events of a lane ended, in their order. */
  function report(
    { binding }: Lane,
    items: readonly Item[],
    swapped?: Promise<unknown>,
    thrown?: unknown,
  ): void {
    const { element } = binding
    const tell = (): void => {
      for (const item of items)
        if ('thrown' in item) fail('template-failed', element, item, item.thrown)
        else if (thrown !== undefined) fail('swap-failed', element, item, thrown)
        else host.trigger(element, MESSAGE, item.message.event)
    }
    const before = reports.get(binding)
    if (!swapped && !before) {
      tell()
      return
    }
    const mine = Promise.all([before, swapped])
      .catch((error) => {
        thrown = error
      })
      .then(tell)
      .then(() => {
        if (reports.get(binding) === mine) reports.delete(binding)
      })
    reports.set(binding, mine)
  }

  /** Counts a swap until it has inserted its content, if that is later. */
  function watchOf(lane: Lane, stream: object, unseen: number) {
    const { strategy, limit } = lane.binding
    const isLimited = limit < Number.POSITIVE_INFINITY
    const { oldest } = strategy
    const edge = oldest === 'firstElementChild' ? 'lastChild' : 'firstChild'
    const outwards = oldest === 'firstElementChild' ? 'previousSibling' : 'nextSibling'
    /** Whether several are inserted at once; else each comes by itself. */
    let isRead = false
    let isOver = false
    let isCounted = false
    const over = (): void => {
      isOver = true
      if (!isCounted) return
      isCounted = false
      const left = (inserting.get(stream) ?? 1) - 1
      if (left) inserting.set(stream, left)
      else inserting.delete(stream)
      release()
    }
    const watch: SwapWatch = {
      inserting(target) {
        const { follows } = strategy
        const inserted = follows && follow(target, follows)
        const before = childrenOf(target).length
        const last = target[edge]
        return () => {
          const added = childrenOf(target).length - before
          if (oldest && isLimited) {
            if (!isRead && strategy.grows) own(newNodes(target, last, edge === 'lastChild'))
            evict(target, limit, oldest, strategy.kept, host.remove)
            // What was left out would have taken it along.
            if (unseen) clear(last, outwards, (node) => node.parentNode === target)
          }
          inserted?.(added + unseen)
          unseen = 0
          over()
        }
      },
      nothing: over,
      read(fragments) {
        isRead = true
        if (oldest && isLimited) for (const { childNodes } of fragments) own(childNodes)
      },
      transition(finished) {
        const end = (): void => {
          transitions--
          over()
          release()
        }
        transitions++
        finished.then(end, end)
      },
    }
    return {
      watch,
      /** The host has been asked. */
      asked(swapped: Promise<unknown> | undefined) {
        if (isOver || strategy.isDelayed || !(swapped || strategy.transition)) return
        isCounted = true
        inserting.set(stream, (inserting.get(stream) ?? 0) + 1)
        swapped?.then(over, over)
      },
    }
  }

  /** @param unseen how many elements were left out before these. */
  function swap(lane: Lane, items: readonly Item[], unseen = 0): void {
    const shown = items.filter((item) => item.content !== undefined)
    const [first] = shown
    if (!first) {
      report(lane, items)
      return
    }
    const { element, strategy } = lane.binding
    try {
      const before = found.get(lane)
      found.delete(lane)
      const target = isStable(lane) && before?.isConnected ? before : lane.binding.locate(lane.target)
      if (!target) {
        if (element.isConnected) throw new SluiceError('target-missing', { target: lane.target })
        report(lane, items)
        return
      }
      const { watch, asked } = watchOf(lane, first.stream, unseen)
      const contents = shown.map(({ content }) => content as string)
      const swapped = strategy.swap(target, contents, watch)
      asked(swapped)
      report(lane, items, swapped)
    } catch (thrown) {
      report(lane, items, undefined, thrown)
    }
  }

  /** How many of the oldest may be shown as one. */
  function together(lane: Lane, count: number, late: () => boolean): number {
    const { items, binding } = lane
    const { strategy, limit } = binding
    const { merging } = strategy
    const isLimited = limit < Number.POSITIVE_INFINITY
    if (!isStable(lane)) return 1
    if (count < 2 || merging === 'none' || (merging === 'upsert' && isLimited)) return 1
    // What has the focus may lose it to one, and not get it back from the next.
    if (
      (merging === 'replace' || merging === 'upsert' || isLimited) &&
      locateQuietly(lane)?.contains(document.activeElement)
    )
      return 1
    let until = 0
    while (until < count && !(until && late()) && !itemActs(lane, items[until] as Item)) until++
    return until || 1
  }

  /** Of events that replace each other: marks those before the newest that has something to show as not to be seen. */
  function supersede(lane: Lane, items: readonly Item[]): void {
    const isSure = hintsOf(lane.binding)
    let isSuperseded = false
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at] as Item
      if (isSuperseded && item.content === undefined && isSure && isReadable(lane, item)) continue
      const content = render(lane, item)
      if (isSuperseded) delete item.content
      isSuperseded ||= content !== undefined
    }
  }

  /** Of events that only add, renders the newest, until there are as many elements as are kept. Returns what it left. */
  function renderKept(lane: Lane, items: readonly Item[], rows: number): number {
    let missing = Math.max(1, lane.binding.limit)
    let leftOut = 0
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at] as Item
      if (missing > 0) {
        if (render(lane, item) !== undefined) missing -= rows
      } else if (isReadable(lane, item)) leftOut += rows
      else render(lane, item)
    }
    return leftOut
  }

  return {
    isInserting: (stream) => inserting.has(stream),
    concerns(lane, isSo) {
      const target = locateQuietly(lane)
      return !!target && isSo(target)
    },
    blocks: itemActs,
    mayAddListeners: (lane, item) => itemActs(lane, item) && mayAddListeners(render(lane, item) ?? ''),
    removes(lane) {
      const { strategy, limit } = lane.binding
      const adds = strategy.merging === 'append' || strategy.merging === 'prepend'
      if (adds && limit === Number.POSITIVE_INFINITY) return undefined
      const target = locateQuietly(lane)
      return target && [target, strategy.replacesTarget]
    },
    held(lane, isHurried) {
      if (transitions && lane.binding.strategy.transition) return true
      const target = !isHurried && lane.items[0]?.load.defer === 'offscreen' && locateQuietly(lane)
      return !!target && target.isConnected && offscreen.hides(target)
    },
    independent(lanes) {
      const all = [...lanes]
      if (all.length < 2) return true
      const isAllFixed = all.every(({ binding }) => binding.isFixed)
      const [targets, above] = [new Set<Element>(), new Set<Element>()]
      const isDependent = (lane: Lane): boolean => {
        const { binding, items } = lane
        const target = locateQuietly(lane)
        if (!target || targets.has(target) || above.has(target)) return true
        targets.add(target)
        for (let at = target.parentElement; at && !above.has(at); at = at.parentElement) {
          if (targets.has(at)) return true
          above.add(at)
        }
        if (!isStable(lane)) return true
        const hints = hintsOf(binding)
        if (hints) return !hints.isInert || (!isAllFixed && hints.hasIds)
        return items.some((item) => itemActs(lane, item) || (!isAllFixed && ID.test(item.content ?? '')))
      }
      if (!all.some(isDependent)) return true
      // What is shown before may change where a target is found.
      found = new WeakMap()
      return false
    },
    show(lane, count, late) {
      const { items, binding } = lane
      const { strategy, limit } = binding
      const most = together(lane, Math.min(count, items.length), late)
      const hints = hintsOf(binding)
      let taken = most
      let unseen = lane.leftOut
      lane.leftOut = 0
      if (strategy.merging === 'replace' && most > 1) supersede(lane, items.slice(0, most))
      else if (strategy.grows && hints?.rows && most * hints.rows > limit)
        unseen += renderKept(lane, items.slice(0, most), hints.rows)
      else {
        taken = 0
        while (taken < most && !(taken && late())) render(lane, items[taken++] as Item)
      }
      swap(lane, items.splice(0, taken), unseen)
    },
    trim(lane) {
      const { items, binding } = lane
      const { strategy, limit } = binding
      const hints = hintsOf(binding)
      if (!hints?.isInert || !(strategy.merging === 'replace' || (strategy.grows && hints.rows))) return
      const keeps = strategy.merging === 'replace' ? 1 : limit + 1
      const isDroppable = (item: Item): boolean => item.content === undefined && isReadable(lane, item)
      // The newest must be one that is shown.
      if (
        items.length <= keeps ||
        together(lane, items.length, () => false) < items.length ||
        !items.slice(-keeps).every(isDroppable)
      )
        return
      let until = 0
      while (until < items.length - keeps && isDroppable(items[until] as Item)) until++
      if (strategy.grows) lane.leftOut += until * hints.rows
      report(lane, items.splice(0, until))
    },
    overload: ({ binding, items }, waiting) =>
      void host.trigger(binding.element, OVERLOAD, { waiting, maxQueue: items[0]?.load.maxQueue }),
  }
}

/** Whether a lane finds the same target whatever it has shown before. */
function isStable({ binding, target }: Lane): boolean {
  return binding.isFixed || BY_ID.test(target)
}

/** What was put at the end of a target, or at its beginning, after this was the last there. */
function newNodes(target: Element, last: ChildNode | null, isAtEnd: boolean): Node[] {
  const nodes: Node[] = []
  const step = isAtEnd ? 'previousSibling' : 'nextSibling'
  for (let at = isAtEnd ? target.lastChild : target.firstChild; at && at !== last; at = at[step])
    nodes.push(at)
  return isAtEnd ? nodes.reverse() : nodes
}
