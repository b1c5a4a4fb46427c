import { CLOSE, MESSAGE, OPEN, STATE_CHANGE } from '../../events.js'
import type { RequestContext } from './api.js'

/** When htmx considers a request as finished, although its response continues. */
export type ReleaseOn = 'immediate' | 'first' | 'end'

/** [hx-sse] With an event of this name, the server finishes the request for htmx; the stream continues. */
const RELEASE = 'hx:release'

/** Requests that htmx considers as unfinished while their response is read as a stream. */
export interface Unfinished {
  /**
   * Keeps a request open for htmx until the element's stream has reached the point that `releaseOn` names.
   *
   * @param isStream whether it is the request of a stream, as opposed to one that is answered with a stream.
   */
  keep(ctx: RequestContext, isStream: boolean): void
  /** Finishes all requests of an element. */
  finishAll(element: Element): void
  /** Call this for every event of an element, so that its requests finish in time. */
  onEvent(element: Element, name: string, detail: object, isSwapped: boolean): void
}

/** @param releaseOnOf returns when a request of the element finishes. */
export function createUnfinished(
  releaseOnOf: (element: Element, isStream: boolean) => ReleaseOn,
): Unfinished {
  /** Functions that finish the open requests of an element, and when to call them. */
  const unfinished = new WeakMap<Element, Map<() => void, ReleaseOn>>()

  function finish(element: Element, ...when: readonly ReleaseOn[]): void {
    const resolvers = unfinished.get(element)
    for (const [resolve, releaseOn] of resolvers ?? []) {
      if (!when.includes(releaseOn)) continue
      resolve()
      resolvers?.delete(resolve)
    }
  }

  const finishAll = (element: Element): void => finish(element, 'immediate', 'first', 'end')

  return {
    keep(ctx, isStream) {
      const { sourceElement: element, requestTimeout } = ctx
      clearTimeout(requestTimeout)
      const releaseOn = releaseOnOf(element, isStream)
      ctx.extensionPromise = new Promise((resolve) => {
        const resolvers = unfinished.get(element) ?? new Map()
        unfinished.set(element, resolvers.set(resolve, releaseOn))
      })
    },
    finishAll,
    onEvent(element, name, detail, isSwapped) {
      const { state = '' } = detail as { state?: string }
      if (name === OPEN) finish(element, 'immediate')
      if (name === MESSAGE && isSwapped) finish(element, 'first')
      // [hx-sse] A stream that is lost and comes back is not at its end.
      if (name === STATE_CHANGE && /retrying|paused/.test(state)) finish(element, 'immediate', 'first')
      const isOver = name === CLOSE || (name === STATE_CHANGE && /closed|failed/.test(state))
      if (isOver || name === RELEASE) finishAll(element)
    },
  }
}
