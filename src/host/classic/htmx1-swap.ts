import { fragmentsOf } from '../../dom/content.js'
import { rememberFocus } from '../../dom/focus.js'
import type { Host } from '../host.js'
import type { Classic, InternalApi, Swap } from './api.js'
import { runLater, watchUpdate } from './later.js'

/** What htmx collects during a swap and needs when it settles. */
interface SettleInfo {
  readonly tasks: (() => void)[]
  readonly elts: Element[]
  readonly title?: string
}

interface SwapSpecification1 {
  readonly swapStyle: string
  readonly swapDelay: number
  readonly settleDelay: number
  readonly ignoreTitle?: boolean
  readonly focusScroll?: boolean
  readonly scroll?: 'top' | 'bottom'
  readonly scrollTarget?: string | null
  readonly show?: 'top' | 'bottom'
  readonly showTarget?: string | null
}

/** The parts of the internal API of htmx 1.9 that swap. */
export interface SwapApi extends Pick<InternalApi, 'triggerEvent'> {
  makeSettleInfo(target: Element): SettleInfo
  selectAndSwap(
    style: string,
    target: Element,
    element: Element,
    content: string,
    settleInfo: SettleInfo,
    select?: string | null,
  ): void
}

interface Config1 {
  readonly settlingClass: string
  readonly defaultFocusScroll: boolean
  readonly ignoreTitle?: boolean
  readonly scrollBehavior?: ScrollBehavior
  useTemplateFragments?: boolean | undefined
}

/**
 * [htmx 1.9] Exposes no swap function to extensions, and can only swap as part of a request. This repeats what htmx does
 * before and after the insertion.
 *
 * @param find finds an element by an htmx selector, relative to an element.
 */
export function createInsert(htmx: Classic, api: SwapApi, find: Host['find']): (swap: Swap) => void {
  const config = htmx.config as Classic['config'] & Config1

  function insertContents(swap: Swap, onSettled: () => void): void {
    const { element, target, contents, select, observer } = swap
    const specification = swap.specification as SwapSpecification1
    const refocus = rememberFocus(specification.focusScroll ?? config.defaultFocusScroll)
    const info = api.makeSettleInfo(target)
    // If the page refuses one of several contents, this throws before any of them is inserted.
    if (contents.length > 1) fragmentsOf(contents)
    for (const content of contents) {
      const inserted = observer.beforeInsert(target)
      keepLeadingSpace(specification.swapStyle, content, () =>
        api.selectAndSwap(specification.swapStyle, target, element, content, info, select),
      )
      inserted()
    }
    refocus()
    target.classList.remove(config.swappingClass)
    for (const at of info.elts) {
      at.classList?.add(config.settlingClass)
      api.triggerEvent(at, 'htmx:afterSwap', { target })
    }
    const settle = (): void => {
      for (const task of info.tasks) task()
      for (const at of info.elts) {
        at.classList?.remove(config.settlingClass)
        api.triggerEvent(at, 'htmx:afterSettle', { target })
      }
      if (info.title && !(specification.ignoreTitle ?? config.ignoreTitle)) document.title = info.title
      scroll(specification, info.elts)
      onSettled()
    }
    if (specification.settleDelay) runLater(settle, observer, specification.settleDelay)
    else settle()
  }

  /** [htmx 1.9] Its parser drops leading white space of a text, unless `useTemplateFragments` is set. */
  function keepLeadingSpace(style: string, content: string, run: () => void): void {
    const { useTemplateFragments } = config
    if (/^\s[^<]*$/.test(content) && /^(before|after)/.test(style)) config.useTemplateFragments = true
    try {
      run()
    } finally {
      config.useTemplateFragments = useTemplateFragments
    }
  }

  function scroll({ scroll, scrollTarget, show, showTarget }: SwapSpecification1, elements: Element[]): void {
    const [first, last] = [elements[0], elements.at(-1)]
    const findFrom = (selector?: string | null): Element | undefined =>
      selector && first ? find(first, selector === 'window' ? 'body' : selector) : undefined
    const behavior = config.scrollBehavior ?? 'auto'
    const scrolled = findFrom(scrollTarget) ?? (scroll === 'top' ? first : last)
    const shown = findFrom(showTarget) ?? (show === 'top' ? first : last)
    if (scroll && scrolled) scrolled.scrollTop = scroll === 'top' ? 0 : scrolled.scrollHeight
    if (show && shown) shown.scrollIntoView({ block: show === 'top' ? 'start' : 'end', behavior })
  }

  return (swap) => {
    const { element, target, transition, observer } = swap
    const { swapDelay } = swap.specification
    const insert = (onSettled: () => void): void => insertContents(swap, onSettled)
    const swapNow = (): void => {
      if (
        transition &&
        document.startViewTransition &&
        api.triggerEvent(element, 'htmx:beforeTransition', { target })
      )
        watchUpdate(
          document.startViewTransition(() => new Promise<void>(insert)),
          observer,
        )
      else insert(() => {})
    }
    if (swapDelay) runLater(swapNow, observer, swapDelay)
    else swapNow()
  }
}
