import { CONNECT, LIMIT } from '../attributes.js'
import { createInheritance } from '../dom/inheritance.js'
import { SluiceError, warnOnce } from '../findings.js'
import type { Host, SwapStrategy } from '../host/host.js'
import type { Renderer, Rendering } from '../render/renderer.js'

/** How an element shows its messages, read from its own and its inherited attributes. */
export interface Binding extends Rendering {
  readonly element: Element
  /** The value of `hx-target`; empty for a streamed response, which has its own target. */
  readonly target: string
  /** Finds the target. Throws a finding. @param target `hx-target` with its `{{fields}}` filled. */
  locate(target: string): Element | undefined
  /** Whether the target is always the same element. */
  readonly hasFixedTarget: boolean
  readonly strategy: SwapStrategy
  /** How many elements the target keeps: the value of `sse-limit`, or infinity. */
  readonly limit: number
}

/** A cache of bindings, valid until an attribute changes. */
export interface Bindings {
  /** @param responseContext for a streamed response: where and how the host swaps it. */
  of(element: Element, responseContext?: unknown): Binding
  /** Applies changes of the page that the DOM watcher has not processed yet. */
  refresh(): void
  /** Whether the cache is empty. */
  readonly isEmpty: boolean
  /** Clears the cache, because an attribute has changed. */
  forget(): void
}

/** @param refresh calls {@link Bindings.forget} if the DOM watcher has unprocessed changes of attributes. */
export function createBindings(host: Host, renderer: Renderer, refresh: () => void): Bindings {
  let cache = new WeakMap<object, Binding>()
  let isEmpty = true
  // [htmx 4] A connecting element inherits differently from a listening one.
  const inheritance = createInheritance(host.inherited, (element) => host.read(element, CONNECT) !== null)
  /** [hx-sse] Finds its target once. The selector, and what it found. */
  const keptTargets = new WeakMap<Element, readonly [selector: string, found: Element]>()

  function bind(element: Element, responseContext: unknown): Binding {
    const inherited = (name: string): string | null | undefined => inheritance.of(element, name)
    const limitText = inherited(LIMIT)
    const limit = limitText ? Number(limitText) : Number.POSITIVE_INFINITY
    const isValidLimit = limit >= 0
    if (!isValidLimit)
      warnOnce('option-invalid', { element, key: LIMIT, value: limitText, expected: 'a number' }, LIMIT)
    const hxTarget = responseContext ? '' : inherited('hx-target')
    const target = hxTarget ?? 'this'
    const thisTarget = target === 'this' ? (hxTarget ? host.target(element) : element) : undefined
    const strategy = host.strategy(element, inherited, responseContext)
    return {
      element,
      target,
      locate(selector) {
        if (thisTarget?.isConnected) return thisTarget
        if (responseContext || thisTarget) return host.target(element, responseContext)
        const [keptSelector, kept] = keptTargets.get(element) ?? []
        if (keptSelector === selector && kept?.isConnected) return kept
        let match: Element | undefined
        try {
          // An element that has left the page still shows the events that it received before.
          match = host.find(element.isConnected ? element : document.body, selector)
        } catch (cause) {
          throw new SluiceError('target-invalid', { target: selector }, cause)
        }
        if (match && selector !== target && renderer.protects(match, strategy.onlyAdds))
          throw new SluiceError('target-template', { target: selector })
        if (match && selector === target && host.handlesMessages(element))
          keptTargets.set(element, [selector, match])
        return match
      },
      hasFixedTarget: !!(responseContext || thisTarget),
      strategy,
      limit: isValidLimit ? limit : Number.POSITIVE_INFINITY,
      ...renderer.bind(element),
    }
  }

  return {
    refresh,
    of(element, responseContext) {
      refresh()
      const key = (responseContext as object | undefined) ?? element
      // The DOM watcher does not see changes outside the document, so nothing is cached there.
      const binding = (document.contains(element) && cache.get(key)) || bind(element, responseContext)
      cache.set(key, binding)
      isEmpty = false
      return binding
    },
    get isEmpty() {
      return isEmpty
    },
    forget() {
      isEmpty = true
      cache = new WeakMap()
      inheritance.forget()
      host.forget()
    },
  }
}
