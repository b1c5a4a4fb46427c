import { acts, fragmentsOf } from '../../dom/content.js'
import { NEXT_MESSAGE } from '../../dom/upsert.js'
import type { Host, HostEvents, HostKind } from '../host.js'
import { ordered } from '../merging.js'
import { type Classic, type InternalApi, internalApi, isClassic, type Swap } from './api.js'
import { attachClassic } from './classic.js'
import { isQuick, settleApart, swapQuickly } from './quick.js'

/** What of the internal API is that of htmx 2. */
interface Api extends InternalApi {
  filterValues(values: FormData, element: Element): FormData
  getClosestAttributeValue(element: Element, name: string): string | null | undefined
  getInputValues(element: Element, verb: string): { formData: FormData }
  querySelectorExt(element: Element, selector: string): Element | undefined
  swap(target: Element, content: string | DocumentFragment, specification: object, options: object): void
}

/** Registers with htmx 2. */
export function attachHtmx2(htmx: Classic, page: HostEvents): Host {
  const api = internalApi<Api>(htmx)
  const { process } = htmx
  // [htmx < 2.0.5] Reads text alone.
  const takesFragments = !/^2\.0\.[0-4]$/.test(htmx.version)

  function swapNow({ element, target, contents, ...how }: Swap): void {
    const { merging, select, selectOOB, watch } = how
    const specification = { ...how.specification, swapDelay: 0 }
    const [first = ''] = contents
    let all: readonly (string | DocumentFragment)[] = contents
    if (
      takesFragments &&
      specification.swapStyle !== 'textContent' &&
      (contents.length > 1 || !acts(first))
    ) {
      const fragments = ordered(merging, fragmentsOf(contents, '</template></body>'))
      if (contents.length > 1) watch.read(fragments)
      const [fragment = new DocumentFragment(), ...more] = fragments
      for (const other of more) {
        if (merging === 'upsert') fragment.append(document.createComment(NEXT_MESSAGE))
        fragment.append(other)
      }
      if (how.isPlain && isQuick(specification, target, contents, fragment)) {
        swapQuickly(specification, target, fragment, htmx.config, watch, page)
        return
      }
      all = [fragment]
    }
    let inserted: (() => void) | undefined
    const inserting = (): void => {
      inserted = watch.inserting(target)
    }
    const options = {
      contextElement: element,
      select,
      selectOOB,
      eventInfo: { target },
      beforeSwapCallback: inserting,
      afterSwapCallback: () => inserted?.(),
    }
    settleApart()
    for (const content of all) {
      // [htmx < 2.0.5] Does not say it.
      if (!takesFragments) inserting()
      api.swap(target, content, specification, options)
    }
  }

  const { host } = attachClassic(htmx, api, page, {
    // [htmx 2] Says false in a shadow tree.
    inherited: (element, name) => api.getClosestAttributeValue(element, name) || null,
    find: api.querySelectorExt,
    values(element, verb) {
      const { formData } = api.getInputValues(element, verb)
      for (const [name, value] of Object.entries(api.getExpressionVars(element)))
        formData.set(name, `${value}`)
      return api.filterValues(formData, element)
    },
    swap(swap) {
      const { swapDelay } = swap.specification
      const start = (): void => (swap.transition ? watchTransition(swap, swapNow) : swapNow(swap))
      // The delay is waited for here, where it is known when a view transition begins. [htmx < 2.0.5] Leaves it to
      // whoever calls its swap.
      if (swapDelay) settleApart()
      if (swapDelay) setTimeout(start, swapDelay)
      else start()
    },
    remove(element) {
      // [htmx 2] Its swap would also put back, too soon, what another swap preserves. It cleans up what is disabled
      // and does nothing else, and asks once whether it is: the handlers that it then calls find the page's setting.
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

/** Tells of the view transition that a swap begins, of which htmx says nothing. */
function watchTransition(swap: Swap, work: (swap: Swap) => void): void {
  const { startViewTransition } = document
  const own = Object.getOwnPropertyDescriptor(document, 'startViewTransition')
  document.startViewTransition = (update) => {
    const transition = startViewTransition.call(document, update)
    swap.watch.transition(transition.finished)
    return transition
  }
  try {
    work(swap)
  } finally {
    if (own) Object.defineProperty(document, 'startViewTransition', own)
    else Reflect.deleteProperty(document, 'startViewTransition')
  }
}

export const htmx2: HostKind = {
  name: '2',
  fits: (htmx) => isClassic(htmx, /^2\./),
  attach: (htmx, page) => attachHtmx2(htmx as Classic, page),
}
