import { fragmentsOf, hasSideEffects } from '../../dom/content.js'
import { NEXT_MESSAGE } from '../../dom/upsert.js'
import type { Host, HostCallbacks, HostKind, SwapObserver } from '../host.js'
import { inPageOrder } from '../merging.js'
import { type Classic, getInternalApi, type InternalApi, isClassic, type Swap } from './api.js'
import { attachClassic } from './classic.js'
import { runLater, watchUpdate } from './later.js'
import { canSwapQuickly, closeSettleBatches, swapQuickly } from './quick.js'

/** The parts of the internal API that only htmx 2 has. */
interface Api extends InternalApi {
  filterValues(values: FormData, element: Element): FormData
  getClosestAttributeValue(element: Element, name: string): string | null | undefined
  getInputValues(element: Element, verb: string): { formData: FormData }
  querySelectorExt(element: Element, selector: string): Element | undefined
  swap(target: Element, content: string | DocumentFragment, specification: object, options: object): void
}

/** Registers with htmx 2. */
export function attachHtmx2(htmx: Classic, callbacks: HostCallbacks): Host {
  const api = getInternalApi<Api>(htmx)
  const { process } = htmx
  // [htmx < 2.0.5] Its swap accepts only text.
  const acceptsFragments = !/^2\.0\.[0-4]$/.test(htmx.version)

  function insert(given: Swap): void {
    const { element, target, contents, merging, select, selectOOB, observer } = given
    const { swapDelay } = given.specification
    const specification = { ...given.specification, swapDelay: 0 }
    if (swapDelay) {
      // Sluice waits for the delay itself, to know when the view transition starts. [htmx < 2.0.5] Its swap does not
      // wait: the caller has to.
      closeSettleBatches()
      runLater(() => insert({ ...given, specification }), observer, swapDelay)
      return
    }
    const [first = ''] = contents
    let pieces: readonly (string | DocumentFragment)[] = contents
    if (
      acceptsFragments &&
      specification.swapStyle !== 'textContent' &&
      (contents.length > 1 || !hasSideEffects(first))
    ) {
      const fragments = inPageOrder(merging, fragmentsOf(contents, '</template></body>'))
      if (contents.length > 1) observer.contentsParsed(fragments)
      const [fragment = new DocumentFragment(), ...more] = fragments
      for (const other of more) {
        if (merging === 'upsert') fragment.append(document.createComment(NEXT_MESSAGE))
        fragment.append(other)
      }
      if (given.isPlain && canSwapQuickly(specification, target, contents, fragment)) {
        swapQuickly(specification, target, fragment, htmx.config, observer, callbacks)
        return
      }
      pieces = [fragment]
    }
    let inserted: (() => void) | undefined
    const beforeInsert = (): void => {
      inserted = observer.beforeInsert(target)
    }
    const options = {
      contextElement: element,
      select,
      selectOOB,
      eventInfo: { target },
      beforeSwapCallback: beforeInsert,
      afterSwapCallback: () => inserted?.(),
    }
    const swapPieces = (): void => {
      for (const content of pieces) {
        // [htmx < 2.0.5] Does not call `beforeSwapCallback`.
        if (!acceptsFragments) beforeInsert()
        api.swap(target, content, specification, options)
      }
    }
    closeSettleBatches()
    if (given.transition) watchTransition(observer, swapPieces)
    else swapPieces()
  }

  const { host } = attachClassic(htmx, api, callbacks, {
    // [htmx 2] Returns false in a shadow tree.
    inherited: (element, name) => api.getClosestAttributeValue(element, name) || null,
    find: api.querySelectorExt,
    requestValues(element, verb) {
      const { formData } = api.getInputValues(element, verb)
      for (const [name, value] of Object.entries(api.getExpressionVars(element)))
        formData.set(name, `${value}`)
      return api.filterValues(formData, element)
    },
    insert,
    remove(element) {
      // [htmx 2] Its swap with the style `delete` would also restore, too early, elements that another swap preserves.
      // But `process` on a disabled element only cleans it up. So the first read of the setting makes every element
      // disabled; the handlers that htmx then calls read the page's value.
      const { disableSelector } = htmx.config
      Object.defineProperty(htmx.config, 'disableSelector', {
        configurable: true,
        enumerable: true,
        get() {
          Object.defineProperty(htmx.config, 'disableSelector', { value: disableSelector, writable: true })
          return '*'
        },
      })
      process(element)
      element.remove()
    },
  })
  return host
}

/** Reports the view transition that a swap starts, by wrapping the browser's function: htmx does not report it. */
function watchTransition(observer: SwapObserver, swap: () => void): void {
  const { startViewTransition } = document
  const ownProperty = Object.getOwnPropertyDescriptor(document, 'startViewTransition')
  document.startViewTransition = (update) => {
    const transition = startViewTransition.call(document, update)
    watchUpdate(transition, observer)
    return transition
  }
  try {
    swap()
  } finally {
    if (ownProperty) Object.defineProperty(document, 'startViewTransition', ownProperty)
    else Reflect.deleteProperty(document, 'startViewTransition')
  }
}

export const htmx2: HostKind = {
  name: '2',
  supports: (htmx) => isClassic(htmx, /^2\./),
  attach: (htmx, callbacks) => attachHtmx2(htmx as Classic, callbacks),
}
