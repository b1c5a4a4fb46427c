import type { Binding } from './bindings.js'
import { type Item, Lane, type RemovalScope } from './lane.js'

/** All lanes in which events wait. */
export interface Lanes {
  /** The lane of an element and a target. */
  of(binding: Binding, target: string): Lane
  allLanes(): Lane[]
  /** The lanes that wait only for a frame. */
  readonly readyLanes: Set<Lane>
  /** Makes all lanes ready: whether one is held is checked when it is shown. */
  recheck(): void
  /** Forgets a lane in which nothing waits. */
  forgetIfEmpty(lane: Lane): void
  /** Whether a waiting event may remove an element from the page. */
  mayRemove(element: Element): boolean
  /** How many events wait. */
  readonly waiting: number
  /** The waiting events, oldest first. */
  items(): Item[]
}

export function createLanes(removalScopeOf: (lane: Lane) => RemovalScope | undefined): Lanes {
  const lanes = new Map<Binding, Map<string, Lane>>()
  /** By the element of their removal scope. */
  const removingLanes = new Map<Element, Set<Lane>>()
  const readyLanes = new Set<Lane>()
  let waiting = 0

  const count = (change: number): void => {
    waiting += change
  }

  const allLanes = (): Lane[] => [...lanes.values()].flatMap((byTarget) => [...byTarget.values()])

  return {
    readyLanes,
    allLanes,
    recheck() {
      for (const lane of allLanes()) readyLanes.add(lane)
    },
    get waiting() {
      return waiting
    },
    items: () =>
      allLanes()
        .flatMap(({ items }) => items)
        .sort((a, b) => a.sequence - b.sequence),
    of(binding, target) {
      const byTarget = lanes.get(binding) ?? new Map<string, Lane>()
      if (!byTarget.size) lanes.set(binding, byTarget)
      const existing = byTarget.get(target)
      if (existing) return existing
      const lane = new Lane(binding, target, count)
      byTarget.set(target, lane)
      lane.removalScope = removalScopeOf(lane)
      const [element] = lane.removalScope ?? []
      if (element) removingLanes.set(element, (removingLanes.get(element) ?? new Set()).add(lane))
      return lane
    },
    forgetIfEmpty(lane) {
      const { binding, target, items } = lane
      if (items.length) return
      readyLanes.delete(lane)
      const byTarget = lanes.get(binding)
      // A nested call may have forgotten it, and another lane has its place.
      if (byTarget?.get(target) !== lane) return
      byTarget.delete(target)
      if (!byTarget.size) lanes.delete(binding)
      const [element] = lane.removalScope ?? []
      const removing = element && removingLanes.get(element)
      removing?.delete(lane)
      if (element && !removing?.size) removingLanes.delete(element)
    },
    mayRemove(element) {
      if (!removingLanes.size) return false
      for (let node: Element | null = element; node; node = node.parentElement)
        for (const lane of removingLanes.get(node) ?? [])
          if (node !== element || lane.removalScope?.[1]) return true
      return false
    },
  }
}

export function countItems(lanes: Iterable<Lane>): number {
  let count = 0
  for (const { items } of lanes) count += items.length
  return count
}

const oldestSequence = ({ items }: Lane): number => items[0]?.sequence ?? 0

/** The lane with the oldest item, and how many of its items are older than those of all other lanes. */
export function oldestOf(lanes: Iterable<Lane>): [lane: Lane, count: number] {
  let [oldest, next]: (Lane | undefined)[] = []
  for (const lane of lanes)
    if (!oldest || oldestSequence(lane) < oldestSequence(oldest)) [oldest, next] = [lane, oldest]
    else if (!next || oldestSequence(lane) < oldestSequence(next)) next = lane
  const { items } = oldest as Lane
  const end = next ? items.findIndex((item) => item.sequence > oldestSequence(next as Lane)) : -1
  return [oldest as Lane, end < 0 ? items.length : end]
}
