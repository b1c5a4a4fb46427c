import { LIMIT, read } from '../attributes.js'
import { follow } from '../dom/follow.js'
import { assignOwners, evict, removeLooseNodes } from '../dom/limit.js'
import { childrenOf } from '../dom/upsert.js'
import { warnOnce } from '../findings.js'
import type { Host, SwapObserver } from '../host/host.js'
import type { Lane } from './lane.js'

/** One swap, watched until it has inserted its content. */
export interface SwapWatch {
  readonly observer: SwapObserver
  hasInserted(): boolean
  /** Called when the host has returned. Counts the swap as pending, if it inserts its content later. */
  started(pendingSwap: Promise<unknown> | undefined): void
}

/** What swaps do to the rows and the reader's place, and which swaps have not inserted their content yet. */
export interface Insertions {
  /**
   * @param droppedRows how many elements before these were not rendered.
   * @param onFailed called if the insertion fails later.
   */
  watchSwap(lane: Lane, stream: object, droppedRows: number, onFailed: (thrown: unknown) => void): SwapWatch
  /** Whether content of a stream is about to be inserted, by the host or in a view transition. */
  isInserting(stream: object): boolean
  /** Whether a view transition runs. */
  readonly hasTransition: boolean
}

/** @param recheckHeld called when held lanes may be ready. */
export function createInsertions(host: Host, recheckHeld: () => void): Insertions {
  let runningTransitions = 0
  /** By stream: how many swaps have not inserted their content yet. */
  const pendingInsertions = new Map<object, number>()

  const watchSwap: Insertions['watchSwap'] = (lane, stream, droppedRows, onFailed) => {
    const { strategy, limit } = lane.binding
    const isLimited = limit < Number.POSITIVE_INFINITY
    const { oldest } = strategy
    const newestChild = oldest === 'firstElementChild' ? 'lastChild' : 'firstChild'
    const towardsOldest = oldest === 'firstElementChild' ? 'previousSibling' : 'nextSibling'
    let isBatch = false
    let isStarted = false
    let isFinished = false
    let isCounted = false
    const finish = (): void => {
      isFinished = true
      if (!isCounted) return
      isCounted = false
      const remaining = (pendingInsertions.get(stream) ?? 1) - 1
      if (remaining) pendingInsertions.set(stream, remaining)
      else pendingInsertions.delete(stream)
      recheckHeld()
    }
    const observer: SwapObserver = {
      beforeInsert(target) {
        isStarted = true
        if (oldest && !isLimited) warnOfLimit(target)
        const { followedEnd: follows } = strategy
        const updateReader = follows && follow(target, follows)
        const countBefore = childrenOf(target).length
        const newest = target[newestChild]
        return () => {
          const addedRows = childrenOf(target).length - countBefore
          if (oldest && isLimited) {
            if (!isBatch && strategy.onlyAdds)
              assignOwners(addedNodes(target, newest, newestChild === 'lastChild'))
            evict(target, limit, oldest, strategy.keptSelector, host.remove)
            // Evicting the dropped rows would have removed this text as well.
            if (droppedRows) removeLooseNodes(newest, towardsOldest, (node) => node.parentNode === target)
          }
          updateReader?.(addedRows + droppedRows)
          droppedRows = 0
          finish()
        }
      },
      nothingInserted: finish,
      contentsParsed(fragments) {
        isBatch = true
        if (oldest && isLimited) for (const { childNodes } of fragments) assignOwners(childNodes)
      },
      transitionStarted(finished) {
        const onFinished = (): void => {
          runningTransitions--
          finish()
          recheckHeld()
        }
        runningTransitions++
        finished.then(onFinished, onFinished)
      },
      failed(thrown) {
        finish()
        onFailed(thrown)
      },
    }
    return {
      observer,
      hasInserted: () => isStarted,
      started(pendingSwap: Promise<unknown> | undefined) {
        if (isFinished || strategy.isDelayed || !(pendingSwap || strategy.usesTransition)) return
        isCounted = true
        pendingInsertions.set(stream, (pendingInsertions.get(stream) ?? 0) + 1)
        pendingSwap?.then(finish, finish)
      },
    }
  }

  return {
    watchSwap,
    isInserting: (stream) => pendingInsertions.has(stream),
    get hasTransition() {
      return runningTransitions > 0
    },
  }
}

/** Warns of `sse-limit` on the target, where no listener reads it. */
function warnOfLimit(element: Element): void {
  const value = read(element, LIMIT)
  if (value === null) return
  warnOnce(
    'option-invalid',
    { element, key: LIMIT, value, expected: 'read from a target, only from the listener' },
    LIMIT,
  )
}

/** The nodes that were added at one end of a target. @param lastBefore the outermost node there before. */
function addedNodes(target: Element, lastBefore: ChildNode | null, isAtEnd: boolean): Node[] {
  const nodes: Node[] = []
  const step = isAtEnd ? 'previousSibling' : 'nextSibling'
  for (
    let node = isAtEnd ? target.lastChild : target.firstChild;
    node && node !== lastBefore;
    node = node[step]
  )
    nodes.push(node)
  return isAtEnd ? nodes.reverse() : nodes
}
