import type { Contents } from './contents.js'
import type { Lane } from './lane.js'
import { HAS_ID } from './template-hints.js'

/** Returns a function that says whether no lane can affect another one. See `areIndependent` in `flush.ts`. */
export function createIndependence({ haveEffects, hintsOf }: Contents): (lanes: Iterable<Lane>) => boolean {
  return (lanes) => {
    const laneList = [...lanes]
    if (laneList.length < 2) return true
    const allFixed = laneList.every(({ binding }) => binding.hasFixedTarget)
    const [targets, ancestors] = [new Set<Element>(), new Set<Element>()]
    const isDependent = (lane: Lane): boolean => {
      const { binding, items } = lane
      const target = lane.peekTarget()
      if (!target || targets.has(target) || ancestors.has(target)) return true
      targets.add(target)
      for (let node = target.parentElement; node && !ancestors.has(node); node = node.parentElement) {
        if (targets.has(node)) return true
        ancestors.add(node)
      }
      if (!lane.hasStableTarget) return true
      const hints = hintsOf(binding)
      if (hints) return !hints.isInert || (!allFixed && hints.hasIds)
      return items.some((item) => haveEffects(lane, item) || (!allFixed && HAS_ID.test(item.content ?? '')))
    }
    if (!laneList.some(isDependent)) return true
    for (const lane of laneList) lane.forgetTarget()
    return false
  }
}
